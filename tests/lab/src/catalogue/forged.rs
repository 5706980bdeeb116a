//! Lists whose signature is not what it seems, or is not to be had.

use super::{Entry, Verdict, with_verdict};
use crate::keys::{Key, modulus_without_key, seeded_bytes};
use crate::list::ListBuilder;
use crate::record::Record;
use crate::sign::{Digest, digest_info, padded_block};
use crate::wire::{function, header_tag, record_tag};
use crate::{damage, of_2015, today};

/// MD5's object identifier: a digest that no list may use.
const MD5: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5];
const SHA1: [u8; 5] = [0x2b, 14, 3, 2, 26];

pub(super) fn entries() -> Vec<Entry> {
    [valid(), invalid(), cannot_tell(), open()].concat()
}

fn valid() -> Vec<Entry> {
    with_verdict(
        Verdict::Valid,
        &[
            ("declared-sha1-used-sha512.tlv", "declares SHA-1, but the signature carries SHA-512", || {
                today::ctl().declaring(1).build()
            }),
            ("declared-sha512-used-sha1.tlv", "declares SHA-512, but the signature carries SHA-1", || {
                today::ctl().signing_with(Digest::Sha1).build()
            }),
            ("declared-sha1-used-sha384.tlv", "the signature carries a digest that has no number", || {
                today::ctl().declaring(1).signing_with(Digest::Sha384).build()
            }),
            ("two-keys-sast-right.tlv", "two records match the signer, their keys differ, the SAST's is right", || {
                let other = of_2015::publisher().with_key(Key::rsa("other publisher", 1024));
                let differ = |record: Record| record.replace(record_tag::PUBLIC_KEY, &other.public_key);
                of_2015::tokenless().change_record(1, differ).build()
            }),
            ("modulus-number-wrong.tlv", "SIGNATUREMODULUS says 1024 bits, the key has 2048", || {
                today::ctl().declaring_modulus(1).build()
            }),
        ],
    )
}

fn invalid() -> Vec<Entry> {
    with_verdict(
        Verdict::Invalid,
        &[
            ("flipped-signature.tlv", "one bit of the signature differs", || {
                damage::flipped_signature(&of_2015::tokenless().build())
            }),
            ("flipped-record.tlv", "one bit of the last record's address differs", || {
                damage::flipped_record(&of_2015::tokenless().build(), 3)
            }),
            ("flipped-header-version.tlv", "one bit of the first field differs", || {
                damage::flipped(&of_2015::tokenless().build(), 4)
            }),
            ("flipped-padding.tlv", "a padding byte of the header is another", || {
                damage::replaced(&of_2015::tokenless().build(), 335, &[0])
            }),
            ("record-removed.tlv", "the last record was taken out after signing", || {
                damage::without_record(&of_2015::tokenless().build(), 3)
            }),
            ("records-exchanged.tlv", "two records changed places after signing", || {
                damage::with_records_exchanged(&of_2015::tokenless().build(), 2, 3)
            }),
            ("trailing-bytes.tlv", "16 bytes were added after signing", || {
                damage::followed_by(&of_2015::tokenless().build(), &[0; 16])
            }),
            ("list-twice.tlv", "the same list again behind its end", || {
                let list = of_2015::tokenless().build();
                damage::followed_by(&list, &list)
            }),
            ("truncated-in-last-record.tlv", "100 bytes are missing at the end", || {
                damage::truncated(&of_2015::tokenless().build(), 4847)
            }),
            ("signed-by-somebody-else.tlv", "the named signer is in the list, another key signed", || {
                today::ctl().signed_by(&today::publisher().key).build()
            }),
            ("signature-zero.tlv", "the signature is all zeros", || today::ctl().signature_bytes(&[0; 256]).build()),
            ("signature-one.tlv", "the signature is the number 1", || {
                let mut one = [0; 256];
                one[255] = 1;
                today::ctl().signature_bytes(&one).build()
            }),
            ("signature-over-modulus.tlv", "the signature is larger than the modulus", || {
                today::ctl().signature_bytes(&[0xff; 256]).build()
            }),
            ("signature-short.tlv", "the signature has 128 bytes, the key 256", || {
                today::ctl().signature_bytes(&seeded_bytes::<128>("short signature")).build()
            }),
            ("signature-long.tlv", "the signature has 512 bytes, the key 256", || {
                today::ctl().signature_bytes(&seeded_bytes::<512>("long signature")).build()
            }),
            ("digest-without-info.tlv", "the signature carries a bare digest", || {
                today::ctl().signing_block(|size, content| padded_block(size, &Digest::Sha512.of(content))).build()
            }),
            ("digest-info-followed.tlv", "bytes follow the DigestInfo inside the signature", || {
                let block = |size, content: &[u8]| {
                    padded_block(size, &[Digest::Sha512.info(content), seeded_bytes::<8>("behind").to_vec()].concat())
                };
                today::ctl().signing_block(block).build()
            }),
            ("padding-short.tlv", "eight bytes of padding, then a right DigestInfo, then anything", || {
                let block = |size: usize, content: &[u8]| {
                    let info = Digest::Sha512.info(content);
                    let rest = vec![0x5a; size - 11 - info.len()];
                    [&[0, 1][..], &[0xff; 8], &[0], &info, &rest].concat()
                };
                today::ctl().signing_block(block).build()
            }),
            ("padding-type-2.tlv", "the padding is that of encryption", || {
                let block = |size, content: &[u8]| {
                    damage::replaced(&padded_block(size, &Digest::Sha512.info(content)), 1, &[2])
                };
                today::ctl().signing_block(block).build()
            }),
        ],
    )
}

fn cannot_tell() -> Vec<Entry> {
    with_verdict(
        Verdict::CannotTell,
        &[
            ("signer-absent.tlv", "the signer is in no record", || today::ctl().without_record(0).build()),
            ("signer-issuer-differs.tlv", "the signer's serial number is there, with another issuer", || {
                today::ctl().replace(header_tag::CA_NAME, b"CN=Somebody;O=Else\0").build()
            }),
            ("signer-serial-differs.tlv", "the signer's issuer is there, with another serial number", || {
                today::ctl().replace(header_tag::SIGNER_SERIAL, &[0x55; 16]).build()
            }),
            ("header-only.tlv", "no record at all", || {
                ListBuilder::ctl(today::itl_recovery(), Digest::Sha512).timestamp(today::WRITTEN).build()
            }),
            ("no-signature.tlv", "no SIGNATURE field", || today::ctl().without(header_tag::SIGNATURE).build()),
            ("oversize-key.tlv", "the signer's key has 8192 bits", oversize_key),
            ("malformed-key.tlv", "the signer's PUBLICKEY is no key", || {
                let broken = |record: Record| {
                    record.replace(record_tag::PUBLIC_KEY, &[0x30, 0x82, 0x01]).without(record_tag::CERTIFICATE)
                };
                today::ctl().change_record(0, broken).build()
            }),
            ("elliptic-signer.tlv", "the signer's key is an elliptic one", || {
                let signer = today::publisher_ec();
                let record = Record::cucm(signer, function::SAST, today::PUBLISHER, today::PUBLISHER_ADDRESS);
                today::ctl().naming(signer).without_record(0).record(record).build()
            }),
        ],
    )
}

fn open() -> Vec<Entry> {
    with_verdict(
        None,
        &[
            ("two-keys-sast-wrong.tlv", "two records match the signer, and the SAST's key is not the one", || {
                let other = of_2015::publisher().with_key(Key::rsa("other publisher", 1024));
                let differ = |record: Record| record.replace(record_tag::PUBLIC_KEY, &other.public_key);
                of_2015::tokenless().change_record(0, differ).build()
            }),
            ("two-sast-keys.tlv", "two SAST records match the signer, their keys differ", || {
                let other = of_2015::publisher().with_key(Key::rsa("other publisher", 1024));
                let record = Record::cucm(&other, function::SAST, of_2015::PUBLISHER, [10, 48, 47, 155]);
                of_2015::tokenless().record(record).build()
            }),
            ("digest-info-md5.tlv", "the signature carries an MD5", || {
                let block = |size, content: &[u8]| {
                    padded_block(size, &digest_info(&MD5, true, &Digest::Sha1.of(content)[..16]))
                };
                today::ctl().declaring(1).signing_block(block).build()
            }),
            ("digest-info-without-null.tlv", "the DigestInfo lacks its NULL, which some accept", || {
                let block =
                    |size, content: &[u8]| padded_block(size, &digest_info(&SHA1, false, &Digest::Sha1.of(content)));
                today::ctl().declaring(1).signing_block(block).build()
            }),
            ("digest-number-unknown.tlv", "DIGESTALGORTITHM says 9", || today::ctl().declaring(9).build()),
            ("scheme-number-unknown.tlv", "SIGNATUREALGORTITHM says 7", || today::ctl().declaring_scheme(7).build()),
            ("no-signer-id.tlv", "no SIGNERID container", || today::ctl().without(header_tag::SIGNER_ID).build()),
            ("no-signature-info.tlv", "no SIGNATUREINFO container", || {
                today::ctl().without(header_tag::SIGNATURE_INFO).build()
            }),
            ("signature-empty.tlv", "the signature has no bytes", || today::ctl().signature_bytes(&[]).build()),
            ("two-signatures.tlv", "a second SIGNATURE field behind the first", || {
                today::ctl().field(header_tag::SIGNATURE, &seeded_bytes::<256>("second signature")).build()
            }),
        ],
    )
}

fn oversize_key() -> Vec<u8> {
    let bits = 8192;
    let key = modulus_without_key("oversize", bits);
    let oversize = |record: Record| {
        record.replace(record_tag::PUBLIC_KEY, &key).without(record_tag::SIGNATURE).without(record_tag::CERTIFICATE)
    };
    today::ctl().change_record(0, oversize).signature_bytes(&seeded_bytes::<1024>("oversize signature")).build()
}
