//! That what the lab calls valid is valid, and the rest is not, by nothing but arithmetic on the bytes.

use lab::{Digest, Key, Layout, ListBuilder, of_2015, signed_content, today};

/// Checks the signature of a well-formed list.
fn signed(list: &[u8], key: &Key, digest: Digest) -> bool {
    let field = Layout::of(list).signature;
    lab::verifies(key, digest, &signed_content(list, &field), &list[field.start + 3..field.end])
}

#[test]
fn lists_are_signed_over_everything_but_the_signature_field() {
    for list in [of_2015::tokenless(), of_2015::tokens(), of_2015::non_secure()] {
        let list = list.build();
        let layout = Layout::of(&list);
        assert_eq!(signed_content(&list, &layout.signature).len(), list.len() - layout.signature.len());
        assert_eq!(layout.signature.len(), 3 + 128);
    }
    assert!(signed(&of_2015::tokenless().build(), &of_2015::publisher().key, Digest::Sha1));
    assert!(signed(&of_2015::tokenless_regenerated().build(), &of_2015::regenerated_publisher().key, Digest::Sha1));
    assert!(signed(&of_2015::tokens().build(), &of_2015::signing_token().key, Digest::Sha1));
    assert!(signed(&of_2015::non_secure().build(), &of_2015::signing_token().key, Digest::Sha1));
    for list in [today::ctl(), today::ctl_ec(), today::itl(), today::itl_compact(), today::with_records(50)] {
        assert!(signed(&list.build(), &today::itl_recovery().key, Digest::Sha512));
    }
    assert!(signed(&today::ctl_4096().build(), &today::itl_recovery_4096().key, Digest::Sha512));
}

#[test]
fn lengths_count_the_signature_although_it_is_cut_out() {
    let list = of_2015::tokenless().build();
    let content = signed_content(&list, &Layout::of(&list).signature);
    assert_eq!(content[5..10], [2, 0, 2, 1, 80], "HeaderLength says 336 in the signed content too");
}

#[test]
fn the_digest_used_is_the_one_asked_for_whatever_is_declared() {
    let list = today::ctl().declaring(1).build();
    assert!(signed(&list, &today::itl_recovery().key, Digest::Sha512));
    assert!(!signed(&list, &today::itl_recovery().key, Digest::Sha1));
}

#[test]
fn the_signer_named_need_not_be_the_one_who_signs() {
    let list = today::ctl().signed_by(&today::publisher().key).build();
    assert!(signed(&list, &today::publisher().key, Digest::Sha512));
    assert!(!signed(&list, &today::itl_recovery().key, Digest::Sha512));
}

#[test]
fn a_block_made_by_hand_is_the_signature_the_scheme_makes() {
    let by_hand = today::ctl().signing_block(|size, content| lab::padded_block(size, &Digest::Sha512.info(content)));
    assert_eq!(by_hand.build(), today::ctl().build());
}

#[test]
fn a_signed_file_is_a_header_and_the_plain_file() {
    let file = today::signed_configuration().build();
    let header = usize::from(u16::from_be_bytes([file[8], file[9]]));
    assert_eq!(&file[header..], today::CONFIGURATION.as_bytes());
    assert_eq!(file[3..5], [1, 0], "version 1.0");
}

#[test]
fn a_512_bit_signer_is_possible() {
    let signer = of_2015::publisher().with_key(Key::rsa("512 bits", 512));
    let list = ListBuilder::ctl(&signer, Digest::Sha1).build();
    assert!(signed(&list, &signer.key, Digest::Sha1));
}
