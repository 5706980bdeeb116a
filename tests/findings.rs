//! Each rule has a list that triggers it and one that does not, and a healthy list of today gives no warning at all.

mod common;

use std::collections::BTreeSet;

use common::{codes, finding, report};
use ctl_inspector::{
    finding::{Code, Severity, Value},
    findings::RULES,
    inspect_fully,
    report::FullReport,
    state::State,
};
use lab::{
    Digest, Extension, Identity, Key, ListBuilder, Name, Record, Request, function, header_tag, of_2015, record_tag,
    today,
};

/// The middle of 2026.
const NOW: u64 = 1_780_000_000;

fn now(list: &ListBuilder) -> FullReport {
    inspect_fully("CTLFile.tlv", &list.build(), Some(NOW))
}

fn has(list: &ListBuilder, code: Code) -> bool {
    codes(&now(list)).contains(&code)
}

#[test]
fn a_healthy_list_of_today_gives_no_warning_at_all() {
    for (list, name) in [
        (today::ctl(), "CTLFile.tlv"),
        (today::ctl_4096(), "CTLFile.tlv"),
        (today::ctl_ec(), "CTLFile.tlv"),
        (today::ctl_signed_by_callmanager(), "CTLFile.tlv"),
        (today::itl(), "ITLFile.tlv"),
        (today::itl_compact(), "ITLFile.tlv"),
        (today::signed_configuration(), "SEP001122334455.cnf.xml.sgn"),
    ] {
        let full = inspect_fully(name, &list.build(), Some(NOW));
        let loud: Vec<_> = full.report.findings.iter().filter(|it| it.severity != Severity::Note).collect();
        assert!(loud.is_empty(), "{name}: {loud:?}");
    }
    assert_eq!(codes(&now(&today::ctl())), []);
}

/// A self-signed certificate of today with something about it changed.
fn identity(change: impl FnOnce(&mut Request<'static>)) -> Identity {
    let mut request = Request {
        subject: Name::of_server("PL", "Example", "Voice", "other.lab.example", "Malopolska", "Krakow"),
        serial: &[0x41, 2, 3, 4],
        valid: ("2025-01-15T08:00:00Z", "2045-01-10T08:00:00Z"),
        key: Key::rsa("findings", 2048),
        digest: Digest::Sha256,
        extensions: &[Extension::KeyUsage, Extension::SubjectKeyIdentifier],
    };
    change(&mut request);
    request.self_signed()
}

/// A healthy list with one more record.
fn with(identity: &Identity, function: u16) -> ListBuilder {
    today::ctl().record(Record::without_host(identity, function))
}

#[test]
fn a_certificate_that_had_expired_before_the_list_was_made_is_found_without_knowing_the_time() {
    let expired = identity(|request| request.valid = ("2010-01-01T00:00:00Z", "2015-01-01T00:00:00Z"));
    let full = report(&with(&expired, function::CAPF).build());
    let found = finding(&full, Code::CertificateExpiredBefore);
    assert_eq!(found.record, Some(6));
    assert_eq!(found.values["until"], Value::Text("2015-01-01 00:00:00 UTC".into()));
    assert!(!has(&today::ctl(), Code::CertificateExpiredBefore));
}

#[test]
fn validity_is_judged_by_the_time_that_is_given() {
    let ends = identity(|request| request.valid = ("2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z"));
    let list = with(&ends, function::CAPF).build();
    let code = |now: Option<u64>| {
        let full = inspect_fully("CTLFile.tlv", &list, now);
        codes(&full).into_iter().find(|code| code.as_str().starts_with("certificate-"))
    };
    let end = 1_780_272_000; // 2026-06-01
    assert_eq!(code(None), None);
    assert_eq!(code(Some(end - 91 * 86_400)), None);
    assert_eq!(code(Some(end - 89 * 86_400)), Some(Code::CertificateExpiresSoon));
    assert_eq!(code(Some(end)), Some(Code::CertificateExpiresSoon));
    assert_eq!(code(Some(end + 1)), Some(Code::CertificateExpired));
    assert_eq!(code(Some(1_700_000_000)), Some(Code::CertificateNotYetValid));
}

#[test]
fn a_list_made_before_one_of_its_certificates_is_found() {
    let early = today::ctl().timestamp(1_700_000_000);
    assert!(has(&early, Code::MadeBeforeCertificate));
    assert!(!has(&today::ctl(), Code::MadeBeforeCertificate));
}

#[test]
fn small_keys_and_old_digests_of_certificates_are_said_once_for_all_records() {
    let full = now(&of_2015::tokenless());
    let small: Vec<_> = full.report.findings.iter().filter(|it| it.code == Code::CertificateSmallKey).collect();
    assert_eq!(small.len(), 3);
    assert_eq!(small[0].values["records"], Value::Text("1, 2".into()));
    assert!(has(&of_2015::tokenless(), Code::CertificateWeakDigest));
    assert!(!has(&today::ctl(), Code::CertificateSmallKey));
    assert!(!has(&today::ctl(), Code::CertificateWeakDigest));
}

#[test]
fn an_elliptic_certificate_is_a_note_that_names_its_curve_and_function() {
    let full = now(&today::ctl_ec());
    let found = finding(&full, Code::CertificateEc);
    assert_eq!((found.severity, &found.values["curve"]), (Severity::Note, &Value::Text("P-384".into())));
    assert!(!has(&today::ctl(), Code::CertificateEc));
}

#[test]
fn each_record_field_that_disagrees_with_the_certificate_is_named() {
    let changed: [(u8, &[u8], Code); 5] = [
        (record_tag::SUBJECT_NAME, b"CN=somebody else\0", Code::SubjectDiffers),
        (record_tag::ISSUER_NAME, b"CN=somebody else\0", Code::IssuerDiffers),
        (record_tag::SERIAL_NUMBER, &[1, 2, 3], Code::SerialDiffers),
        (record_tag::SIGNATURE, &[7; 256], Code::CertificateSignatureDiffers),
        (record_tag::PUBLIC_KEY, &[0x30, 3, 2, 1, 5], Code::PublicKeyDiffers),
    ];
    for (tag, value, code) in changed {
        let list = today::ctl().change_record(3, |record| record.replace(tag, value));
        let full = now(&list);
        assert_eq!(codes(&full), [code], "{code:?}");
        assert_eq!(full.report.findings[0].record, Some(4));
    }
    let unreadable = today::ctl().change_record(3, |record| record.replace(record_tag::CERTIFICATE, b"no certificate"));
    assert_eq!(codes(&now(&unreadable)), [Code::CertificateUnreadable]);
}

#[test]
fn a_hash_that_matches_a_certificate_of_the_list_raises_nothing() {
    let full = inspect_fully("ITLFile.tlv", &today::itl_compact().build(), Some(NOW));
    let unmatched = full.report.findings.iter().filter(|it| it.code == Code::CertificateHashUnmatched);
    assert_eq!(unmatched.map(|it| it.record).collect::<Vec<_>>(), [Some(6), Some(7)]);
    let certificate = &today::capf().certificate;
    for (number, digest) in [(1, Digest::Sha1), (2, Digest::Sha256), (3, Digest::Sha512)] {
        let hash = digest.of(certificate);
        let record = Record::compact(today::capf(), function::CAPF)
            .replace(record_tag::CERT_HASH, &hash)
            .replace(record_tag::HASH_ALGORITHM, &[number]);
        assert!(!codes(&report(&today::itl().record(record).build())).contains(&Code::CertificateHashUnmatched));
    }
}

#[test]
fn a_host_that_its_certificate_does_not_name_is_a_note_and_an_address_is_not() {
    let named =
        |name: &str| today::ctl().change_record(2, |record| record.replace(record_tag::DNS_NAME, name.as_bytes()));
    assert!(has(&named("elsewhere.lab.example\0"), Code::HostNotInCertificate));
    assert!(!has(&named("cucm-pub\0"), Code::HostNotInCertificate));
    assert!(!has(&named("CUCM-PUB.lab.example\0"), Code::HostNotInCertificate));
    assert!(!has(&named("192.0.2.10\0"), Code::HostNotInCertificate));
    // ITLRecovery and CAPF are no servers.
    let sast = today::ctl().change_record(0, |record| record.replace(record_tag::DNS_NAME, b"elsewhere\0"));
    assert!(!has(&sast, Code::HostNotInCertificate));
}

#[test]
fn the_modulus_field_must_fit_the_key_and_3072_bits_fit_none() {
    assert!(has(&today::ctl().declaring_modulus(1), Code::ModulusDiffers));
    assert!(!has(&today::ctl(), Code::ModulusDiffers));
    let odd = today::publisher().with_key(Key::rsa("odd size", 3072));
    let list = ListBuilder::ctl(&odd, Digest::Sha512).declaring_modulus(2).record(Record::without_host(&odd, 0));
    assert!(!has(&list, Code::ModulusDiffers));
}

#[test]
fn sha1_is_a_note_and_never_an_alarm() {
    assert_eq!(finding(&now(&of_2015::tokenless()), Code::SignedWithSha1).severity, Severity::Note);
    assert!(!has(&today::ctl(), Code::SignedWithSha1));
}

#[test]
fn the_name_inside_must_be_of_the_kind_that_the_file_is() {
    assert!(has(&today::ctl().file_name("other.bin"), Code::FileNameOfAnotherKind));
    let itl_as_ctl = inspect_fully("CTLFile.tlv", &today::itl().build(), None);
    assert!(codes(&itl_as_ctl).contains(&Code::FileNameOfAnotherKind));
    let renamed = inspect_fully("from-customer.tlv", &today::itl().build(), None);
    assert!(!codes(&renamed).contains(&Code::FileNameOfAnotherKind));
}

#[test]
fn an_itl_that_phones_fail_to_load_is_an_error() {
    let record = Record::without_host(today::subscriber(), function::TFTP);
    let large = today::itl().records(std::iter::repeat_n(record.clone(), 60));
    let full = inspect_fully("ITLFile.tlv", &large.build(), None);
    assert!(codes(&full).contains(&Code::ItlTooLarge) && codes(&full).contains(&Code::ItlTooManyCertificates));
    let exact = today::itl().records(std::iter::repeat_n(record.clone(), 32));
    assert!(!codes(&report(&exact.build())).contains(&Code::ItlTooManyCertificates));
    // The same in a CTL is no fault that is known.
    assert!(!has(&today::ctl().records(std::iter::repeat_n(record, 60)), Code::ItlTooLarge));
}

#[test]
fn records_that_do_not_belong_or_stand_twice_are_named() {
    assert!(has(&with(today::tvs_publisher(), function::TVS), Code::TvsInCtl));
    let full = now(&with(today::capf(), function::CAPF));
    let again = finding(&full, Code::DuplicateRecord);
    assert_eq!((again.record, &again.values["first"]), (Some(6), &Value::Number(5)));
    // The same certificate under another function is how a list is made.
    assert!(!has(&of_2015::tokenless(), Code::DuplicateRecord));
    assert!(has(&today::ctl().without_record(4), Code::NoCapf));
    assert!(!has(&of_2015::non_secure(), Code::NoCapf));
    assert!(has(&of_2015::tokens().without_record(0), Code::OneToken));
    assert!(!has(&of_2015::tokens(), Code::OneToken));
}

#[test]
fn a_field_outside_its_place_is_named() {
    // SIGNATUREMODULUS behind all others instead of inside SIGNATUREALGOINFO.
    let without_modulus = [8, 0, 1, 3, 9, 0, 4, 10, 0, 1, 0];
    let list = today::ctl().replace(header_tag::SIGNATURE_INFO, &without_modulus);
    assert_eq!(codes(&now(&list.field(header_tag::SIGNATURE_MODULUS, &[2]))), [Code::FieldOutOfPlace]);
    assert!(!has(&today::ctl_ec(), Code::FieldOutOfPlace));
}

#[test]
fn the_state_is_read_from_the_signers_record_first() {
    let state = |list: &ListBuilder| now(list).report.state;
    assert_eq!(state(&of_2015::tokenless()), Some(State::TokenlessCallManager));
    assert_eq!(state(&of_2015::tokenless_regenerated()), Some(State::TokenlessCallManager));
    assert_eq!(state(&of_2015::tokens()), Some(State::Tokens));
    assert_eq!(state(&of_2015::non_secure()), Some(State::NonSecure));
    assert_eq!(state(&today::ctl()), Some(State::TokenlessOtherSast));
    assert_eq!(state(&today::ctl_signed_by_callmanager()), Some(State::TokenlessCallManager));
    let ready = of_2015::tokens().record(Record::cucm(of_2015::publisher(), function::SAST, "pub", [10, 0, 0, 1]));
    assert_eq!(state(&ready), Some(State::TokensReady));
    // 12.5 may keep only CAPF.
    let only_capf = today::ctl().without_record(3).without_record(2).without_record(1);
    assert_eq!(state(&only_capf), Some(State::NonSecure));
    assert_eq!(inspect_fully("", b"", None).report.state, Some(State::NoList));
    assert_eq!(state(&today::itl()), Some(State::ItlMixedMode));
}

/// For each code of a rule that no list of the lab's catalogue raises, a list that does.
fn triggers() -> Vec<FullReport> {
    let valid = |from, until| identity(|request| request.valid = (from, until));
    let changed = |tag: u8, value: &[u8]| now(&today::ctl().change_record(3, |record| record.replace(tag, value)));
    let subscriber = || Record::without_host(today::subscriber(), function::TFTP);
    vec![
        now(&with(&valid("2010-01-01T00:00:00Z", "2015-01-01T00:00:00Z"), function::CAPF)),
        now(&with(&valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"), function::CAPF)),
        now(&with(&valid("2030-01-01T00:00:00Z", "2040-01-01T00:00:00Z"), function::CAPF)),
        now(&with(&valid("2025-01-01T00:00:00Z", "2026-06-15T00:00:00Z"), function::CAPF)),
        now(&today::ctl().timestamp(1_700_000_000)),
        now(&today::ctl().timestamp(u32::MAX)),
        now(&today::ctl().declaring_modulus(1)),
        now(&today::ctl().file_name("other.bin")),
        now(&today::ctl().without_record(4)),
        now(&of_2015::tokens().without_record(0)),
        now(&with(today::tvs_publisher(), function::TVS)),
        now(&with(today::capf(), function::CAPF)),
        inspect_fully("ITLFile.tlv", &today::itl().records(std::iter::repeat_n(subscriber(), 60)).build(), None),
        changed(record_tag::CERTIFICATE, b"no certificate"),
        changed(record_tag::SUBJECT_NAME, b"CN=somebody else\0"),
        changed(record_tag::ISSUER_NAME, b"CN=somebody else\0"),
        changed(record_tag::SERIAL_NUMBER, &[1, 2, 3]),
        changed(record_tag::SIGNATURE, &[7; 256]),
        changed(record_tag::PUBLIC_KEY, &[0x30, 3, 2, 1, 5]),
        changed(record_tag::DNS_NAME, b"elsewhere.lab.example\0"),
    ]
}

#[test]
fn every_code_of_every_rule_is_raised_by_some_list_and_by_no_healthy_one() {
    let lab = lab::catalogue().into_iter().map(|(_, bytes, _)| report(&bytes));
    let raised: BTreeSet<Code> = lab.chain(triggers()).flat_map(|report| codes(&report)).collect();
    let healthy = codes(&now(&today::ctl()));
    for code in RULES.iter().copied().flatten().flat_map(|rule| rule.codes) {
        assert!(raised.contains(code), "{code:?} is raised by no list");
        assert!(!healthy.contains(code), "{code:?}");
    }
}
