//! What the lab's certificates say, read back by another crate's decoder.

use lab::{Digest, Identity, Key, of_2015, today};
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode};

fn decoded(identity: &Identity) -> Certificate {
    Certificate::from_der(&identity.certificate).expect("DER")
}

fn all() -> Vec<(&'static Identity, Digest)> {
    let of_2015 = [
        of_2015::publisher(),
        of_2015::subscriber(),
        of_2015::capf(),
        of_2015::manufacturing_authority(),
        of_2015::signing_token(),
        of_2015::other_token(),
    ];
    let sha256 = [
        of_2015::regenerated_publisher(),
        today::itl_recovery(),
        today::publisher(),
        today::subscriber(),
        today::capf(),
        today::tvs_publisher(),
        today::tvs_subscriber(),
    ];
    let of_2015 = of_2015.into_iter().map(|identity| (identity, Digest::Sha1));
    of_2015.chain(sha256.into_iter().map(|identity| (identity, Digest::Sha256))).collect()
}

#[test]
fn certificates_are_as_long_as_the_documents_print() {
    assert_eq!(of_2015::publisher().certificate.len(), 694);
    assert_eq!(of_2015::capf().certificate.len(), 680);
    assert_eq!(of_2015::subscriber().certificate.len(), 696);
    assert_eq!(of_2015::regenerated_publisher().certificate.len(), 955);
    assert_eq!(of_2015::signing_token().certificate.len(), 902);
    assert_eq!(of_2015::other_token().certificate.len(), 902);
}

#[test]
fn certificates_are_valid_for_the_time_that_the_document_prints() {
    let validity = |identity| {
        let validity = *decoded(identity).tbs_certificate().validity();
        (validity.not_before.to_string(), validity.not_after.to_string())
    };
    let utc = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    // CEST and CET in the document.
    assert_eq!(validity(of_2015::publisher()), utc("2014-06-05T16:31:39Z", "2019-06-04T16:31:38Z"));
    assert_eq!(validity(of_2015::regenerated_publisher()), utc("2015-03-09T16:06:37Z", "2020-03-07T16:06:36Z"));
}

#[test]
fn names_are_as_long_in_lists_as_the_document_prints() {
    let with_nul = |text: &str| text.len() + 1;
    assert_eq!(of_2015::publisher().subject, "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;C=PL");
    assert_eq!(with_nul(&of_2015::publisher().subject), 62);
    assert_eq!(with_nul(&of_2015::capf().subject), 60);
    assert_eq!(with_nul(&of_2015::subscriber().subject), 63);
    assert_eq!(with_nul(&of_2015::signing_token().subject), 56);
    assert_eq!(with_nul(&of_2015::signing_token().issuer), 42);
}

#[test]
fn records_say_what_the_certificate_says() {
    for (identity, _) in all() {
        let certificate = decoded(identity);
        let certificate = certificate.tbs_certificate();
        let encoded_serial = certificate.serial_number().as_bytes();
        let significant = |bytes: &[u8]| bytes.iter().skip_while(|byte| **byte == 0).copied().collect::<Vec<_>>();
        assert_eq!(significant(encoded_serial), identity.serial, "{}", identity.subject);
        let key = certificate.subject_public_key_info().subject_public_key.raw_bytes();
        assert_eq!(key, identity.public_key, "{}", identity.subject);
    }
}

#[test]
fn certificates_are_signed_by_their_issuer() {
    let tokens = [of_2015::signing_token(), of_2015::other_token()].map(|token| &token.serial);
    for (identity, digest) in all() {
        let authority = if tokens.contains(&&identity.serial) { of_2015::manufacturing_authority() } else { identity };
        let content = decoded(identity).tbs_certificate().to_der().unwrap();
        assert!(
            lab::verifies(&authority.key, digest, &content, &identity.certificate_signature),
            "{}",
            identity.subject
        );
    }
}

#[test]
fn no_two_certificates_of_a_cluster_share_serial_or_key() {
    let mut identities: Vec<_> = all().into_iter().map(|(identity, _)| identity).collect();
    identities.push(today::publisher_ec());
    for (at, one) in identities.iter().enumerate() {
        for other in &identities[at + 1..] {
            assert_ne!(one.serial, other.serial, "{} and {}", one.subject, other.subject);
            assert_ne!(one.public_key, other.public_key, "{} and {}", one.subject, other.subject);
        }
    }
}

#[test]
fn the_elliptic_key_stands_in_the_list_as_an_uncompressed_point() {
    let point = &today::publisher_ec().public_key;
    assert_eq!((point.len(), point[0]), (97, 4));
    assert!(matches!(today::publisher_ec().key, Key::P384(_)));
}

#[test]
fn a_key_is_the_same_whenever_it_is_made() {
    let made = Key::rsa("made twice", 1024).public_key();
    assert_eq!(made, Key::rsa("made twice", 1024).public_key());
    assert_ne!(made, Key::rsa("made once", 1024).public_key());
    assert_eq!(Key::p384("made twice").public_key(), Key::p384("made twice").public_key());
}
