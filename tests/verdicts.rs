//! The three verdicts and their reasons. "Valid" is said of exactly the bytes that were signed.

mod common;

use common::{codes, faults, report};
use ctl_inspector::{
    finding::Code,
    signature::{ContentDigests, Reason, Verdict, verify},
    trust_list::tags,
};
use lab::{Digest, Key, Layout, ListBuilder, Record, damage, function, header_tag, of_2015, record_tag, today};

fn reason(bytes: &[u8]) -> Reason {
    report(bytes).report.signature.expect("a list").verdict.reason
}

#[test]
fn a_list_is_valid_with_every_digest_and_size_of_key() {
    for (list, used, bits) in [
        (of_2015::tokenless(), tags::Digest::Sha1, 1024),
        (of_2015::tokenless_regenerated(), tags::Digest::Sha1, 2048),
        (today::ctl(), tags::Digest::Sha512, 2048),
        (today::ctl_4096(), tags::Digest::Sha512, 4096),
        (today::ctl().signing_with(Digest::Sha256).declaring(2), tags::Digest::Sha256, 2048),
        (today::ctl().signing_with(Digest::Sha384), tags::Digest::Sha384, 2048),
    ] {
        let signature = report(&list.build()).report.signature.unwrap();
        assert_eq!(signature.verdict.reason, Reason::Verified);
        assert_eq!((signature.used, signature.key_bits), (Some(used), Some(bits)));
    }
}

#[test]
fn a_key_of_512_bits_is_still_checked() {
    let small = today::publisher().with_key(Key::rsa("small", 512));
    let list = ListBuilder::ctl(&small, Digest::Sha1).record(Record::without_host(&small, function::SAST)).build();
    assert_eq!(reason(&list), Reason::Verified);
}

#[test]
fn the_record_with_function_0_signs_and_the_other_is_named() {
    let signature = report(&of_2015::tokenless().build()).report.signature.unwrap();
    assert_eq!((signature.signer, signature.also_matching, signature.sast), (Some(1), vec![2], true));
    // The same where the SAST record comes last.
    let list = of_2015::tokenless();
    let signature = report(&damage::with_records_exchanged(&list.build(), 0, 1)).report.signature.unwrap();
    assert_eq!((signature.signer, signature.also_matching), (Some(2), vec![1]));
    let tokens = report(&of_2015::tokens().build());
    assert_eq!(tokens.report.signature.unwrap().signer, Some(5));
    assert!(tokens.records[4].signs && !tokens.records[0].signs);
}

#[test]
fn any_changed_byte_of_the_signed_content_makes_it_invalid() {
    let list = today::ctl().build();
    assert_eq!(reason(&damage::flipped_record(&list, 2)), Reason::ContentDiffers);
    assert_eq!(reason(&damage::without_record(&list, 3)), Reason::ContentDiffers);
    assert_eq!(reason(&damage::with_records_exchanged(&list, 2, 3)), Reason::ContentDiffers);
    assert_eq!(reason(&damage::followed_by(&list, b"\0")), Reason::ContentDiffers);
    let changed = report(&damage::flipped_record(&list, 2));
    assert!(codes(&changed).contains(&Code::SignatureInvalid));
    assert!(changed.records.iter().all(|record| !record.signs));
}

#[test]
fn a_signature_of_another_key_is_invalid() {
    assert_eq!(reason(&damage::flipped_signature(&today::ctl().build())), Reason::NotByThisKey);
    let other = today::ctl().signed_by(&Key::rsa("somebody else", 2048)).build();
    assert_eq!(reason(&other), Reason::NotByThisKey);
    let shorter = today::ctl().signature_bytes(&[1; 128]).build();
    assert_eq!(reason(&shorter), Reason::LengthDiffers);
    // Larger than the modulus: no key makes such a signature.
    let larger = today::ctl().signature_bytes(&[0xff; 256]).build();
    assert_eq!(reason(&larger), Reason::NotByThisKey);
}

#[test]
fn padding_that_is_not_exact_is_no_signature() {
    // Seven bytes of filling, a digest that is followed by more, and the type of another scheme.
    let short = |size: usize, content: &[u8]| {
        let mut block = vec![0, 1];
        block.extend([0xff; 7]);
        block.push(0);
        block.extend(Digest::Sha512.info(content));
        block.resize(size, 0);
        block
    };
    assert_ne!(
        report(&today::ctl().signing_block(short).build()).report.signature.unwrap().verdict.kind,
        Verdict::Valid
    );
    let kind_two = |size: usize, content: &[u8]| {
        let mut block = lab::padded_block(size, &Digest::Sha512.info(content));
        block[1] = 2;
        block
    };
    assert_eq!(reason(&today::ctl().signing_block(kind_two).build()), Reason::NotByThisKey);
}

#[test]
fn a_signer_that_is_absent_cannot_be_checked() {
    let list = today::ctl().without_record(0).build();
    assert_eq!(reason(&list), Reason::SignerNotInList);
    assert!(codes(&report(&list)).contains(&Code::SignerNotInList));
}

#[test]
fn serial_and_issuer_must_both_match() {
    let other_serial =
        today::ctl().change_record(0, |record| record.replace(record_tag::SERIAL_NUMBER, &[1, 2, 3])).build();
    assert_eq!(reason(&other_serial), Reason::SignerNotInList);
    let other_issuer =
        today::ctl().change_record(0, |record| record.replace(record_tag::ISSUER_NAME, b"CN=somebody else\0")).build();
    assert_eq!(reason(&other_issuer), Reason::SignerNotInList);
    let leading_zero = {
        let serial = [&[0][..], &today::itl_recovery().serial].concat();
        today::ctl().change_record(0, |record| record.replace(record_tag::SERIAL_NUMBER, &serial)).build()
    };
    assert_eq!(reason(&leading_zero), Reason::Verified);
}

#[test]
fn what_cannot_be_checked_says_why() {
    let no_key = today::ctl().change_record(0, |record| record.without(record_tag::PUBLIC_KEY));
    assert_eq!(reason(&no_key.build()), Reason::NoKey);
    let malformed = today::ctl().change_record(0, |record| record.replace(record_tag::PUBLIC_KEY, &[0x30, 3, 2, 1]));
    assert_eq!(reason(&malformed.build()), Reason::MalformedKey);
    let elliptic = today::ctl()
        .change_record(0, |record| record.replace(record_tag::PUBLIC_KEY, &today::publisher_ec().key.public_key()));
    assert_eq!(reason(&elliptic.build()), Reason::UnsupportedKey);
    let huge = today::ctl()
        .change_record(0, |record| record.replace(record_tag::PUBLIC_KEY, &lab::modulus_without_key("huge", 8192)));
    assert_eq!(reason(&huge.build()), Reason::KeySize);
    assert_eq!(reason(&today::ctl().without(header_tag::SIGNATURE).build()), Reason::NoSignature);
    assert_eq!(reason(&today::ctl().without(header_tag::SIGNER_SERIAL).build()), Reason::SignerNotNamed);
    assert_eq!(reason(&today::signed_configuration().build()), Reason::SignerNotGiven);
    let scheme = damage::flipped_record(&today::ctl().declaring_scheme(7).build(), 2);
    assert_eq!(reason(&scheme), Reason::UnsupportedAlgorithm);
    let md5 = |size: usize, _: &[u8]| {
        lab::padded_block(size, &lab::digest_info(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5], true, &[7; 16]))
    };
    assert_eq!(reason(&today::ctl().signing_block(md5).build()), Reason::UnsupportedDigest);
}

#[test]
fn every_reason_leads_to_its_verdict() {
    for reason in Reason::ALL {
        let expected = match reason {
            Reason::Verified => Verdict::Valid,
            Reason::ContentDiffers | Reason::NotByThisKey | Reason::LengthDiffers => Verdict::Invalid,
            _ => Verdict::CannotTell,
        };
        assert_eq!(reason.verdict(), expected, "{reason:?}");
    }
}

#[test]
fn another_digest_than_declared_is_valid_with_a_fault() {
    let list = today::ctl().declaring(1).build();
    let full = report(&list);
    let signature = full.report.signature.as_ref().unwrap();
    assert_eq!(signature.verdict.kind, Verdict::Valid);
    assert_eq!((signature.declared, signature.used), (Some(tags::Digest::Sha1), Some(tags::Digest::Sha512)));
    assert_eq!(faults(&full), [Code::DeclaredDigestDiffers]);
}

#[test]
fn a_signer_without_function_0_is_a_fault_of_a_valid_signature() {
    let list = today::ctl().change_record(0, |record| record.replace(record_tag::FUNCTION, &[0, 3])).build();
    let full = report(&list);
    assert_eq!(full.report.signature.as_ref().unwrap().verdict.kind, Verdict::Valid);
    assert_eq!(faults(&full), [Code::SignerNotSast]);
}

#[test]
fn keys_that_differ_under_the_signers_serial_are_told_and_each_is_tried() {
    let wrong_key = Key::rsa("impostor", 2048).public_key();
    let list = today::ctl()
        .change_record(0, |record| record.replace(record_tag::PUBLIC_KEY, &wrong_key))
        .record(Record::without_host(today::itl_recovery(), function::SAST))
        .build();
    let full = report(&list);
    let signature = full.report.signature.as_ref().unwrap();
    assert_eq!((signature.verdict.kind, signature.signer), (Verdict::Valid, Some(6)));
    assert!(faults(&full).contains(&Code::SignerKeysDiffer));
}

#[test]
fn a_given_key_signature_and_digest_are_enough_to_verify() {
    let list = today::ctl().build();
    let signature = report(&list).report.signature.unwrap();
    let value = hex::decode(signature.value.unwrap()).unwrap();
    let (recovered, outcome) =
        verify(&today::itl_recovery().key.public_key(), &value, signature.digests.as_ref().unwrap());
    assert_eq!(outcome.reason, Reason::Verified);
    assert_eq!(Some(hex::encode(recovered.unwrap().digest)), signature.recovered);
    let other = ContentDigests::of(&[b"other content"]);
    assert_eq!(verify(&today::itl_recovery().key.public_key(), &value, &other).1.reason, Reason::ContentDiffers);
    assert_eq!(
        verify(&today::publisher().key.public_key(), &value, signature.digests.as_ref().unwrap()).1.reason,
        Reason::NotByThisKey
    );
}

#[test]
fn every_list_of_the_lab_gets_the_verdict_that_its_maker_expects() {
    for entry in lab::entries() {
        let full = report(&(entry.make)());
        let kind = full.report.signature.map(|signature| signature.verdict.kind);
        let expected = match entry.verdict {
            Some(lab::Verdict::Valid) => Verdict::Valid,
            Some(lab::Verdict::Invalid) => Verdict::Invalid,
            Some(lab::Verdict::CannotTell) => Verdict::CannotTell,
            None => continue,
        };
        // A file that is no list has no verdict to give: neither valid nor invalid.
        assert_eq!(kind.unwrap_or(Verdict::CannotTell), expected, "{} ({})", entry.name, entry.note);
    }
}

#[test]
fn a_signature_field_of_a_wrong_length_is_not_called_valid() {
    let list = of_2015::tokenless().build();
    let at = Layout::of(&list).signature.start;
    assert_eq!(reason(&damage::replaced(&list, at + 1, &[0, 140])), Reason::SignatureDamaged);
    assert_eq!(reason(&damage::replaced(&list, at + 1, &[0, 127])), Reason::LengthDiffers);
}
