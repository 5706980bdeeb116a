//! The one complete signature that Cisco's documents print (document 118893, the `show ctl` of a tokenless list), and
//! the key that the same document prints for its signer under "Key value".

use ctl_inspector::{
    signature::{Reason, recover},
    trust_list::tags::Digest,
};

/// As printed: 16 rows of 8 bytes, leading zeros dropped.
const SIGNATURE: &str = "
    65 ba 26 b4 ba de 2b 13
    b8 18 2 4a 2b 6c 2d 20
    7d e7 2f bd 6d b3 84 c5
    bf 5 f2 74 cb f2 59 bc
    b5 c1 9f cd 4d 97 3a dd
    6e 7c 75 19 a2 59 66 49
    b7 64 e8 9a 25 7f 5a c8
    56 bb ed 6f 96 95 c3 b3
    72 7 91 10 6b f1 12 f4
    d5 72 e 8f 30 21 fa 80
    bc 5d f6 c5 fb 6a 82 ec
    f1 6d 40 17 1b 7d 63 7b
    52 f7 7a 39 67 e1 1d 45
    b6 fe 82 0 62 e3 db 57
    8c 31 2 56 66 c8 91 c8
    d8 10 cb 5e c3 1f ef a";

const KEY: &str = "30818902818100950c9f8791e7677c5bf1a48f1a933549f73ef58d7c0c871b5b77d23a842aa14f5b29390e586e594506\
    0b109bdf859b4c983cdf21699e3e4abdb0a47ba6f3c04cd7d4f59efeff4a60f6cf3c5db2ec32988605ae4352e77d647da25fae619dedf9ebb\
    0e0bdd98f8ce70307ba106507a8919df8b8fd9f903068a52640a6a84487a90203010001";

fn signature() -> Vec<u8> {
    SIGNATURE.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

#[test]
fn the_printed_key_made_the_printed_signature_over_this_sha1_digest() {
    let recovered = recover(&hex::decode(KEY).unwrap(), &signature()).unwrap();
    assert_eq!(recovered.algorithm, Digest::Sha1);
    assert_eq!(hex::encode(recovered.digest), "7af4a1e532835fc78215c2f504eb67e411524f61");
}

#[test]
fn a_single_changed_byte_is_no_signature_of_that_key() {
    let mut signature = signature();
    signature[127] ^= 1;
    assert_eq!(recover(&hex::decode(KEY).unwrap(), &signature), Err(Reason::NotByThisKey));
}
