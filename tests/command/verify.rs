//! Signatures in detail, and signers that are elsewhere.

use std::fs;

use lab::today;
use serde_json::{Value, from_str};

use crate::{folder, run};

const SIGNED: &str = "SEP001122334455.cnf.xml.sgn";

#[test]
fn the_signature_is_told_in_detail() {
    let folder = folder("details", &["ctl-tokenless.tlv"]);
    let answer = run(&folder, &["verify", "ctl-tokenless.tlv"]);
    let after = |label: &str| {
        let line = answer.out.lines().find(|line| line.contains(label)).expect(&answer.out);
        line.split(label).nth(1).unwrap().trim().to_owned()
    };
    assert_eq!(after("Digest that the header declares"), "SHA-1");
    assert_eq!(after("Digest that the signature carries"), after("SHA-1 of the signed content"));
    assert_eq!(after("Other records with the signer's serial number and issuer"), "2");
}

#[test]
fn a_signed_file_is_verified_with_its_signer_s_certificate() {
    let folder = folder("certificate", &[SIGNED, "ctl-itlrecovery.tlv"]);
    let plain = run(&folder, &["verify", SIGNED]);
    assert_eq!((plain.first_line(), plain.code), ("Signature cannot be checked", Some(2)));

    let signer = today::publisher();
    fs::write(folder.join("signer.der"), &signer.certificate).unwrap();
    assert_eq!(run(&folder, &["extract", "ctl-itlrecovery.tlv"]).code, Some(0));
    for certificate in ["signer.der", "CCM+TFTP-cucm-pub.lab.example.pem"] {
        let answer = run(&folder, &["verify", "--cert", certificate, SIGNED]);
        assert_eq!(answer.code, Some(0), "{}", answer.out);
        assert!(answer.first_line().starts_with("Signature valid   by cucm-pub.lab.example ("), "{}", answer.out);
        assert!(answer.first_line().contains(certificate), "{}", answer.out);
        assert!(!answer.out.contains("names another certificate"), "{}", answer.out);
    }

    let json = run(&folder, &["verify", "--json", "--cert", "signer.der", SIGNED]);
    let signature = &from_str::<Value>(&json.out).unwrap()["signature"];
    assert_eq!((&signature["verdict"]["kind"], &signature["signer"]), (&Value::from("valid"), &Value::Null));

    let mut changed = fs::read(folder.join(SIGNED)).unwrap();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(folder.join("changed.sgn"), changed).unwrap();
    let answer = run(&folder, &["verify", "--cert", "signer.der", "changed.sgn"]);
    assert_eq!((answer.first_line(), answer.code), ("Signature invalid", Some(1)));
    assert!(answer.out.contains("the file was changed after it was signed"), "{}", answer.out);
}

#[test]
fn somebody_else_s_certificate_does_not_verify() {
    let folder = folder("other-certificate", &[SIGNED, "no-signature.tlv"]);
    fs::write(folder.join("other.der"), &today::capf().certificate).unwrap();
    let answer = run(&folder, &["verify", "--cert", "other.der", SIGNED]);
    assert_eq!((answer.first_line(), answer.code), ("Signature invalid", Some(1)));
    assert!(answer.out.contains("The header names another certificate as the signer"), "{}", answer.out);
    let unknown = today::signed_configuration().declaring_scheme(7).build();
    fs::write(folder.join("scheme.sgn"), unknown).unwrap();
    let answer = run(&folder, &["verify", "--cert", "other.der", "scheme.sgn"]);
    assert_eq!((answer.first_line(), answer.code), ("Signature cannot be checked", Some(2)));
    let answer = run(&folder, &["verify", "--cert", "other.der", "no-signature.tlv"]);
    assert_eq!((answer.first_line(), answer.code), ("Signature cannot be checked", Some(2)));
}

#[test]
fn a_file_that_is_no_certificate_is_named() {
    let folder = folder("no-certificate", &[SIGNED]);
    for (certificate, said) in [(SIGNED, "is no certificate"), ("nowhere.pem", "cannot be read")] {
        let answer = run(&folder, &["verify", "--cert", certificate, SIGNED]);
        assert_eq!((answer.code, answer.out.as_str()), (Some(66), ""));
        assert!(answer.err.starts_with(&format!("ctl-inspector: {certificate} {said}")), "{}", answer.err);
    }
}
