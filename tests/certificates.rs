//! What is read from a certificate, against what its maker put into it.

mod common;

use common::report;
use ctl_inspector::{
    certificate::{AlternativeName, BasicConstraints, Certificate, CertificateKey, NameKind},
    signature::{Reason, Verdict},
};
use lab::{Attribute, Digest, Extension, Key, Name, Purpose, Request, of_2015, today};

fn parsed(der: &[u8]) -> Certificate {
    let mut certificate = Certificate::parse(der).expect("a certificate");
    certificate.check_self_signature(der);
    certificate
}

#[test]
fn every_fact_of_a_certificate_of_cucm_is_read() {
    let identity = of_2015::publisher();
    let certificate = parsed(&identity.certificate);
    assert_eq!(certificate.version, 3);
    assert_eq!(certificate.subject, "C=PL, O=Cisco, OU=TAC, CN=cucm-1051-a-pub, ST=Malopolska, L=Krakow");
    assert_eq!(certificate.issuer, certificate.subject);
    assert_eq!(certificate.serial, "70caf64e090751b9df22f49f754fc5bb");
    assert_eq!(ctl_inspector::time::utc(certificate.not_after), "2019-06-04 16:31:38 UTC");
    assert_eq!(certificate.key, CertificateKey::Rsa { bits: 1024, exponent: Some(65_537) });
    assert_eq!(certificate.signature_algorithm, "sha1WithRSAEncryption");
    assert_eq!(certificate.sha1, hex::encode(identity.certificate_sha1()));
    assert_eq!(certificate.extended_key_usage, ["serverAuth", "clientAuth", "ipsecEndSystem"]);
    assert!(certificate.key_usage.contains(&"digitalSignature".into()));
    assert!(certificate.subject_key_id.is_some());
    assert_eq!(certificate.raw.public_key, identity.public_key);
    assert_eq!(certificate.raw.signature, identity.certificate_signature);
}

#[test]
fn names_and_constraints_are_read() {
    let certificate = parsed(&today::publisher().certificate);
    let dns = AlternativeName { kind: NameKind::Dns, value: "cucm-pub.lab.example".into() };
    assert_eq!(certificate.names, [dns]);
    assert_eq!(certificate.basic_constraints, Some(BasicConstraints { ca: true, path_length: Some(0) }));
    assert!(certificate.host_names().any(|name| name == "cucm-pub.lab.example"));
}

#[test]
fn a_self_signature_is_checked_and_an_issued_certificate_is_not_self_signed() {
    let own = parsed(&today::publisher().certificate);
    assert_eq!((own.self_signed, own.self_signature.map(|it| it.reason)), (true, Some(Reason::Verified)));
    let token = parsed(&of_2015::signing_token().certificate);
    assert_eq!((token.self_signed, token.self_signature), (false, None));
    assert_eq!(token.issuer, "O=Cisco Systems, CN=Cisco Manufacturing CA");
    let mut changed = today::publisher().certificate.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(parsed(&changed).self_signature.map(|it| it.kind), Some(Verdict::Invalid));
    // No elliptic signature is checked here, and none is called invalid.
    let elliptic = parsed(&today::publisher_ec().certificate);
    assert_eq!(elliptic.self_signature.map(|it| it.kind), Some(Verdict::CannotTell));
    assert_eq!(elliptic.key, CertificateKey::Ec { curve: "P-384".into(), bits: 384 });
}

#[test]
fn a_korean_name_is_read_and_compared() {
    let identity = Request {
        subject: Name(vec![
            (Attribute::Country, "KR".into()),
            (Attribute::Organization, "한국전화, 주식회사".into()),
            (Attribute::CommonName, "서울-콜매니저".into()),
        ]),
        serial: &[0x41, 7],
        valid: ("2025-01-15T08:00:00Z", "2045-01-10T08:00:00Z"),
        key: Key::rsa("korean", 2048),
        digest: Digest::Sha256,
        extensions: &[Extension::ExtendedKeyUsage(&[Purpose::Server])],
    }
    .self_signed();
    let certificate = parsed(&identity.certificate);
    assert_eq!(certificate.subject, "C=KR, O=한국전화\\, 주식회사, CN=서울-콜매니저");
    let list = today::ctl().record(lab::Record::without_host(&identity, lab::function::CAPF)).build();
    let full = report(&list);
    assert_eq!(full.records[5].common_name.as_deref(), Some("서울-콜매니저"));
    assert!(full.report.findings.is_empty(), "{:?}", full.report.findings);
}

#[test]
fn anything_but_a_certificate_is_none_and_no_byte_makes_it_panic() {
    assert!(Certificate::parse(b"").is_none());
    assert!(Certificate::parse(b"0\x82\x01\x02garbage").is_none());
    let der = &of_2015::publisher().certificate;
    for length in 0..der.len() {
        assert!(Certificate::parse(&der[..length]).is_none(), "{length}");
    }
    for at in 0..der.len() {
        let mut changed = der.clone();
        changed[at] ^= 0xff;
        let _ = Certificate::parse(&changed);
    }
}
