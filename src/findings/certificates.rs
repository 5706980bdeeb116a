//! Rules about certificates, and about how a record's own fields agree with its certificate.
//!
//! One certificate often stands in two records (SAST and CCM+TFTP); what is to be said of the certificate is said once,
//! with the numbers of all its records.

use alloc::{vec, vec::Vec};

use super::{Rule, list_of};
use crate::{
    certificate::{Certificate, CertificateKey},
    facts::{Facts, RecordFacts},
    finding::{Code, Finding, Findings},
    names,
    order::{self, Sorted},
    time::utc,
    trust_list::tags::{self, Digest},
};

/// A certificate that ends within these seconds ends soon: 90 days.
const SOON: i64 = 90 * 24 * 60 * 60;

/// RSA keys with fewer bits are weak.
const ENOUGH_BITS: u32 = 2048;

pub(super) const RULES: &[Rule] = &[
    Rule { codes: &[Code::CertificateUnreadable], look: unreadable },
    Rule {
        codes: &[
            Code::CertificateExpiredBefore,
            Code::CertificateExpired,
            Code::CertificateNotYetValid,
            Code::CertificateExpiresSoon,
            Code::CertificateSmallKey,
            Code::CertificateWeakDigest,
            Code::CertificateEc,
        ],
        look: of_itself,
    },
    Rule { codes: &[Code::MadeBeforeCertificate], look: made_before_certificate },
    Rule {
        codes: &[
            Code::SubjectDiffers,
            Code::IssuerDiffers,
            Code::SerialDiffers,
            Code::PublicKeyDiffers,
            Code::CertificateSignatureDiffers,
        ],
        look: fields_differ,
    },
    Rule { codes: &[Code::CertificateHashUnmatched], look: hash_unmatched },
    Rule { codes: &[Code::HostNotInCertificate], look: host_not_in_certificate },
];

/// The records that have a readable certificate, with it.
fn certificates(facts: &Facts) -> impl Iterator<Item = (&RecordFacts, &Certificate)> {
    facts.records.iter().filter_map(|record| Some((record, record.certificate.as_ref()?.value.as_ref()?)))
}

/// Each different certificate once: its first record, the certificate, and the numbers of all its records.
fn distinct(facts: &Facts) -> Vec<(&RecordFacts, &Certificate, Vec<u32>)> {
    let mut all: Vec<_> = certificates(facts).collect();
    order::sort_by(&mut all, |(one, first), (other, second)| {
        first.sha256.cmp(&second.sha256).then(one.index.cmp(&other.index))
    });
    let groups = all.chunk_by(|(_, one), (_, other)| one.sha256 == other.sha256);
    let mut distinct: Vec<_> = groups
        .filter_map(|group| {
            let (record, certificate) = *group.first()?;
            Some((record, certificate, group.iter().map(|(record, _)| record.index).collect()))
        })
        .collect();
    order::sort_by_key(&mut distinct, |(record, ..)| record.index);
    distinct
}

/// A finding about a certificate: `name` is its common name or subject.
fn about(code: Code, certificate: &Certificate) -> Finding {
    Finding::new(code).with("name", certificate.raw.subject.common_name().unwrap_or(&certificate.subject))
}

/// The same of the records that hold it: `records` are all of them, `count` how many they are.
fn in_records(finding: Finding, record: &RecordFacts, records: Vec<u32>) -> Finding {
    let span = record.certificate.as_ref().and_then(|certificate| certificate.span);
    let finding = finding.with("count", records.len()).with("records", list_of(records.into_iter()));
    finding.at_any(span.or(record.span)).in_record(Some(record.index))
}

fn unreadable(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    if !Certificate::IS_SUPPORTED {
        return;
    }
    for record in &facts.records {
        if let Some(certificate) = record.certificate.as_ref().filter(|certificate| certificate.value.is_none()) {
            let finding = Finding::new(Code::CertificateUnreadable);
            findings.push(finding.at_any(certificate.span).in_record(Some(record.index)));
        }
    }
}

/// What each certificate shows by itself.
fn of_itself(facts: &Facts, now: Option<u64>, findings: &mut Findings) {
    let made = facts.timestamp.as_ref().map(|made| i64::from(made.value));
    for (record, certificate, records) in distinct(facts) {
        let function = record.function.as_ref().and_then(|function| tags::function_name(function.value));
        for mut finding in look(certificate, made, now) {
            if finding.code == Code::CertificateEc {
                finding = finding.with("function", function.unwrap_or_default());
            }
            findings.push(in_records(finding, record, records.clone()));
        }
    }
}

/// What a certificate shows that stands in no list.
pub fn of_given(certificate: &Certificate, now: Option<u64>) -> Vec<Finding> {
    let alone = |finding: Finding| finding.with("count", 0u32).with("records", "");
    look(certificate, None, now).into_iter().map(alone).collect()
}

/// What a certificate shows by itself. `made` is when its list was made.
fn look(certificate: &Certificate, made: Option<i64>, now: Option<u64>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(code) = validity(certificate, made, now) {
        let finding = about(code, certificate).with("from", utc(certificate.not_before));
        findings.push(finding.with("until", utc(certificate.not_after)));
    }
    match &certificate.key {
        CertificateKey::Rsa { bits, .. } if *bits < ENOUGH_BITS => {
            findings.push(about(Code::CertificateSmallKey, certificate).with("bits", *bits));
        }
        CertificateKey::Ec { curve, .. } => {
            findings.push(about(Code::CertificateEc, certificate).with("curve", curve.as_str()));
        }
        _ => {}
    }
    let digest = match certificate.signature_algorithm.as_str() {
        "sha1WithRSAEncryption" | "ecdsa-with-SHA1" => Digest::Sha1.name(),
        "md5WithRSAEncryption" => Digest::Md5.name(),
        "md2WithRSAEncryption" => "MD2",
        _ => return findings,
    };
    findings.push(about(Code::CertificateWeakDigest, certificate).with("digest", digest));
    findings
}

/// Of the four, the one that weighs most: expired before the list was made, expired, not yet valid, ends soon.
fn validity(certificate: &Certificate, made: Option<i64>, now: Option<u64>) -> Option<Code> {
    let (begins, ends) = (certificate.not_before, certificate.not_after);
    if made.is_some_and(|made| ends < made) {
        return Some(Code::CertificateExpiredBefore);
    }
    let now = i64::try_from(now?).ok()?;
    if ends < now {
        Some(Code::CertificateExpired)
    } else if now < begins {
        Some(Code::CertificateNotYetValid)
    } else {
        (ends < now.saturating_add(SOON)).then_some(Code::CertificateExpiresSoon)
    }
}

/// A list that was made before one of its certificates was: one of the two clocks was wrong.
fn made_before_certificate(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let Some(made) = &facts.timestamp else { return };
    let newest = certificates(facts).max_by_key(|(_, certificate)| certificate.not_before);
    let newest = newest.filter(|(_, certificate)| certificate.not_before > i64::from(made.value));
    if let Some((record, certificate)) = newest {
        let finding = in_records(about(Code::MadeBeforeCertificate, certificate), record, vec![record.index]);
        findings.push(finding.with("from", utc(certificate.not_before)).with("made", utc(made.value.into())));
    }
}

/// Subject, issuer, serial, key and signature of a record are copies from its certificate.
fn fields_differ(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    for (record, certificate) in certificates(facts) {
        let raw = &certificate.raw;
        let mut push = |code: Code, span| findings.push(Finding::new(code).at_any(span).in_record(Some(record.index)));
        if let Some(subject) = record.subject.as_ref().filter(|it| names::Name::parse(&it.value) != raw.subject) {
            push(Code::SubjectDiffers, subject.span);
        }
        if let Some(issuer) = record.issuer.as_ref().filter(|it| names::Name::parse(&it.value) != raw.issuer) {
            push(Code::IssuerDiffers, issuer.span);
        }
        if let Some(serial) = record.serial.as_ref().filter(|it| !names::same_serial(&it.value, &raw.serial)) {
            push(Code::SerialDiffers, serial.span);
        }
        if let Some(key) = record.public_key.as_ref().filter(|it| it.value != raw.public_key) {
            push(Code::PublicKeyDiffers, key.span);
        }
        if let Some(signature) = record.signature.as_ref().filter(|it| it.value != raw.signature) {
            push(Code::CertificateSignatureDiffers, signature.span);
        }
    }
}

/// CERTHASH stands in for a certificate; whose it is can only be told where that certificate is in the list too. The
/// hash's length tells its algorithm, also where HASH ALGORITHM is missing or unknown.
fn hash_unmatched(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let mut hashed = facts.records.iter().filter_map(|record| Some((record.index, record.certificate_hash.as_ref()?)));
    let Some(first) = hashed.next() else { return };
    let known = Sorted::of(facts.records.iter().flat_map(|record| &record.certificate_hashes).map(|hash| &**hash));
    for (index, hash) in [first].into_iter().chain(hashed) {
        if !known.contains(&hash.value.as_slice()) {
            findings.push(Finding::new(Code::CertificateHashUnmatched).at_any(hash.span).in_record(Some(index)));
        }
    }
}

/// A server's DNSNAME among its certificate's names: whole, or one the host part of the other. Addresses are in no name.
fn host_not_in_certificate(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    for (record, certificate) in certificates(facts).filter(|(record, _)| record.is_server()) {
        let Some(host) = record.host_name() else { continue };
        if !certificate.host_names().any(|name| is_same_host(host, name)) {
            let finding = about(Code::HostNotInCertificate, certificate).with("host", host);
            let finding = in_records(finding, record, vec![record.index]);
            let span = record.dns_name.as_ref().and_then(|name| name.span);
            findings.push(finding.at_any(span));
        }
    }
}

fn is_same_host(one: &str, other: &str) -> bool {
    let (one, other) =
        (one.trim_end_matches('.').to_ascii_lowercase(), other.trim_end_matches('.').to_ascii_lowercase());
    let begins = |short: &str, long: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with('.'));
    one == other || !one.contains('.') && begins(&one, &other) || !other.contains('.') && begins(&other, &one)
}
