//! What inputs say of each other: keys and signatures, certificates and lists, names in logs, the security mode.

use ctl_inspector::{
    Desk,
    desk::{Id, Place, Relation},
    finding::{Code, Value},
    signature::{Reason, Signature, Verdict},
};
use lab::{Digest, Identity, of_2015, today};

fn text(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/texts/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A desk with these inputs, whose numbers are 1, 2, …
fn desk(inputs: &[(&str, Vec<u8>)]) -> Desk {
    let mut desk = Desk::default();
    inputs.iter().for_each(|(name, bytes)| {
        desk.add(name, bytes.clone(), Some(1_780_000_000));
    });
    desk
}

fn checked(desk: &Desk) -> Vec<(Place, Place, Option<String>, Signature)> {
    let relations = desk.relations().into_iter();
    relations
        .filter_map(|relation| match relation {
            Relation::Checked { of, key, signer, signature, .. } => Some((of, key, signer, signature)),
            _ => None,
        })
        .collect()
}

/// The codes that are said of an input, with the records that they speak of.
fn said(desk: &Desk, id: Id) -> Vec<(Code, String)> {
    let relations = desk.relations().into_iter();
    relations
        .filter_map(|relation| match relation {
            Relation::Said { of, finding, .. } if of.item == id => {
                let value = |name: &str| match finding.values.get(name) {
                    Some(Value::Text(text)) => text.clone(),
                    _ => String::new(),
                };
                Some((finding.code, value("records")))
            }
            _ => None,
        })
        .collect()
}

fn pem(identity: &Identity) -> Vec<u8> {
    identity.certificate.clone()
}

#[test]
fn a_signed_file_is_verified_with_a_record_of_a_list() {
    let desk = desk(&[("a.cnf.xml.sgn", today::signed_configuration().build()), ("CTLFile.tlv", today::ctl().build())]);
    let [(of, key, _, signature)] = &checked(&desk)[..] else { panic!("{:?}", desk.relations()) };
    assert_eq!((of.item, key.item), (1, 2));
    assert!(key.record.is_some(), "a record of the list");
    assert_eq!(signature.verdict.reason, Reason::Verified);
}

#[test]
fn a_changed_signed_file_is_invalid_under_that_record() {
    let mut bytes = today::signed_configuration().build();
    *bytes.last_mut().unwrap() ^= 1;
    let desk = desk(&[("a.sgn", bytes), ("CTLFile.tlv", today::ctl().build())]);
    assert_eq!(checked(&desk)[0].3.verdict.reason, Reason::ContentDiffers);
}

#[test]
fn a_signed_file_says_nothing_of_a_list_of_another_cluster() {
    let desk = desk(&[("a.sgn", today::signed_configuration().build()), ("CTLFile.tlv", of_2015::tokenless().build())]);
    assert!(checked(&desk).is_empty());
}

#[test]
fn a_list_without_its_signer_is_verified_with_the_certificate() {
    let list = today::ctl().without_record(0).build();
    let desk = desk(&[("CTLFile.tlv", list), ("ITLRecovery.der", pem(today::itl_recovery()))]);
    let [(of, key, signer, signature)] = &checked(&desk)[..] else { panic!("{:?}", desk.relations()) };
    assert_eq!((of.item, key.item, key.part, key.record), (1, 2, Some(0), None));
    assert!(signer.as_ref().unwrap().starts_with("ITLRECOVERY_"));
    assert_eq!(signature.verdict.kind, Verdict::Valid);
}

#[test]
fn a_printed_signature_is_checked_with_the_printed_key() {
    let page = "Certificate File Data\n[\nVersion: V3\nSerial Number: 70CAF64E090751B9DF22F49F754FC5BB\n\
        SignatureAlgorithm: SHA1withRSA (1.2.840.113549.1.1.5)\n\
        Issuer Name: L=Krakow, ST=Malopolska, CN=cucm-1051-a-pub, OU=TAC, O=Cisco, C=PL\n\
        Validity From: Thu Jun 05 18:31:39 CEST 2014\nTo: Tue Jun 04 18:31:38 CEST 2019\n\
        Subject Name: L=Krakow, ST=Malopolska, CN=cucm-1051-a-pub, OU=TAC, O=Cisco, C=PL\n\
        Key: RSA (1.2.840.113549.1.1.1)\nKey value:\n\
        30818902818100950c9f8791e7677c5bf1a48f1a933549f73ef58d7c0c871b5b77d23a842aa14f5b293\n\
        90e586e5945060b109bdf859b4c983cdf21699e3e4abdb0a47ba6f3c04cd7d4f59efeff4a60f6cf3c5db\n\
        2ec32988605ae4352e77d647da25fae619dedf9ebb0e0bdd98f8ce70307ba106507a8919df8b8fd9f9\n\
        03068a52640a6a84487a90203010001\nExtensions: 3 present\n";
    let desk = desk(&[("show ctl", text("118893-5")), ("CallManager", page.into())]);
    let [(of, key, _, signature)] = &checked(&desk)[..] else { panic!("{:?}", desk.relations()) };
    assert_eq!((of.item, of.part, key.item), (1, Some(0), 2));
    assert_eq!(signature.verdict.reason, Reason::PrintedByThisKey);
    assert_eq!(signature.recovered.as_deref(), Some("7af4a1e532835fc78215c2f504eb67e411524f61"));
}

#[test]
fn a_printed_signature_is_not_by_the_key_of_another_certificate_of_that_serial() {
    let list = of_2015::tokenless();
    let desk = desk(&[("show ctl", text("118893-5")), ("CTLFile.tlv", list.build())]);
    // The lab's publisher has the document's names and serial, but a key of its own.
    let answers: Vec<Reason> = checked(&desk).iter().map(|(.., signature)| signature.verdict.reason).collect();
    assert!(answers.iter().all(|reason| *reason == Reason::PrintedNotByThisKey), "{answers:?}");
}

#[test]
fn a_certificate_says_in_which_list_it_stands_and_whether_it_signs() {
    let desk = desk(&[
        ("CTLFile.tlv", of_2015::tokenless().build()),
        ("CallManager.der", pem(of_2015::publisher())),
        ("CAPF.der", pem(of_2015::capf())),
        ("other.der", pem(today::capf())),
    ]);
    assert_eq!(said(&desk, 2), [(Code::CertificateSignsList, "1, 2".into())]);
    assert_eq!(said(&desk, 3), [(Code::CertificateInList, "3".into())]);
    assert_eq!(said(&desk, 4), [(Code::CertificateNotInList, String::new())]);
}

#[test]
fn a_regenerated_certificate_finds_the_older_one_in_its_place() {
    let desk = desk(&[
        ("CTLFile.tlv", of_2015::tokenless().build()),
        ("CallManager.der", pem(of_2015::regenerated_publisher())),
        ("CTLFile-new.tlv", of_2015::tokenless_regenerated().build()),
        ("old.der", pem(of_2015::publisher())),
    ]);
    assert_eq!(
        said(&desk, 2),
        [(Code::CertificateReplaced, "1, 2".into()), (Code::CertificateSignsList, "1, 2".into())]
    );
    assert_eq!(
        said(&desk, 4),
        [(Code::CertificateSignsList, "1, 2".into()), (Code::CertificateSuperseded, "1, 2".into())]
    );
}

#[test]
fn a_certificate_is_found_in_a_list_as_text() {
    let desk = desk(&[("show ctl", text("118892-one-line")), ("CAPF.der", pem(of_2015::capf()))]);
    assert_eq!(said(&desk, 2), [(Code::CertificateNotInList, String::new())]);
}

#[test]
fn the_security_mode_is_held_against_the_list() {
    let mode = |mode: &str| {
        format!("paramname           paramvalue\n=================== ==========\nClusterSecurityMode {mode}\n")
            .into_bytes()
    };
    let mixed = of_2015::tokenless().build();
    let emptied = of_2015::non_secure().build();
    for (value, list, code) in [
        ("1", &mixed, Code::ModeAgrees),
        ("0", &mixed, Code::ListWhileNonSecure),
        ("0", &emptied, Code::ModeAgrees),
        ("1", &emptied, Code::ModeAndListDiffer),
        ("1", &Vec::new(), Code::NoListWhileMixed),
        ("0", &Vec::new(), Code::ModeAgrees),
        ("1", &text("118893-1"), Code::NoListWhileMixed),
        ("0", &text("118893-2"), Code::ListWhileNonSecure),
    ] {
        let desk = desk(&[("query", mode(value)), ("CTLFile.tlv", list.clone())]);
        let codes: Vec<Code> = said(&desk, 1).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, [code], "{value}");
    }
}

#[test]
fn a_certificate_that_a_trace_names_is_found_in_a_list_also_where_the_trace_is_cut() {
    let asked = |serial: &str, issuer: &str| {
        let query = "17:21:51.832 | debug tvsHandleQueryCertReq :";
        format!("{query} Issuer Name is: {issuer}\n{query} Serial Number is: {serial}\n").into_bytes()
    };
    let cucm = "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;";
    for (serial, issuer, list, code) in [
        ("6B1D357B6841740B078FEE4A1813D5D6", cucm, of_2015::tokenless_regenerated(), Code::NamedInList),
        ("83E908000005545AF31", "cn=Cisco Manufacturing CA;o=Cisco Systems", of_2015::tokens(), Code::NamedNear),
    ] {
        let desk = desk(&[("tvs", asked(serial, issuer)), ("CTLFile.tlv", list.build())]);
        let codes: Vec<Code> = said(&desk, 1).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, [code], "{serial}");
    }
}

#[test]
fn signatures_that_hold_are_left_as_they_are() {
    let list = of_2015::tokenless().signing_with(Digest::Sha1).build();
    let desk = desk(&[("CTLFile.tlv", list), ("CallManager.der", pem(of_2015::publisher()))]);
    assert!(checked(&desk).is_empty());
}

#[test]
fn where_records_stand_is_what_each_of_them_says() {
    let desk = desk(&[("CTLFile.tlv", today::ctl().build()), ("a.txt", text("118893-5"))]);
    let spans: Vec<_> = desk.records(1, 0, usize::MAX).iter().map(|record| record.span).collect();
    assert!(spans.len() > 1);
    assert_eq!((desk.record_spans(1), desk.record_spans(2), desk.record_spans(99)), (&spans[..], &[][..], &[][..]));
}

#[test]
fn a_signed_file_is_no_list_that_could_be_compared() {
    let desk = desk(&[("a.cnf.xml.sgn", today::signed_configuration().build()), ("CTLFile.tlv", today::ctl().build())]);
    let lists: Vec<Id> = desk.lists().iter().map(|list| list.place.item).collect();
    assert_eq!((lists, desk.pair()), (vec![2], None));
}

#[test]
fn what_a_phone_shows_is_held_against_the_checksums_that_a_text_prints_and_not_those_of_the_text() {
    use ctl_inspector::checksum::{PhoneOutcome, compare};
    let shown = text("118893-5");
    let own = ctl_inspector::checksum::Checksums::of(&shown);
    let desk = desk(&[("show-ctl.txt", shown)]);
    let outcome = |typed: &str| desk.compare_phone(1, typed).unwrap().outcome;
    let report = desk.report(1).unwrap();
    let ctl_inspector::report::Content::Evidence { parts, .. } = &report.content else {
        panic!("{:?}", report.content)
    };
    let printed = &parts.iter().find_map(|part| part.list.as_ref()).unwrap().checksums;
    for sum in printed {
        assert_eq!(outcome(&sum.value.to_uppercase()), PhoneOutcome::Same);
    }
    assert!(matches!(outcome(&own.md5), PhoneOutcome::Different { .. }));
    // It may be of a checksum that is not printed.
    assert_eq!(outcome(&own.sha256), PhoneOutcome::NotPrinted);
    assert_eq!(outcome("00000000"), PhoneOutcome::NotPrinted);
    assert!(matches!(compare("00000000", &own, None).outcome, PhoneOutcome::Different { .. }));
}
