//! What is read of a certificate is what x509-parser reads when it reads all of it, every extension there is: of sound
//! certificates, of damaged ones, and of those that another implementation wrote.

mod common;

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use common::report;
use ctl_inspector::certificate::{Certificate, NameKind};
use lab::{catalogue, damage};
use proptest::prelude::*;
use x509_parser::{
    certificate::X509Certificate,
    extensions::{ExtendedKeyUsage, GeneralName, ParsedExtension},
    pem::parse_x509_pem,
    prelude::FromDer,
};

static CERTIFICATES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut found = BTreeSet::new();
    for (_, list, _) in catalogue() {
        found.extend(of_list(&list));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer");
    // Those files are not part of this project's tree.
    for file in folder.read_dir().into_iter().flatten() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        found.extend(of_list(&bytes));
        found.extend(parse_x509_pem(&bytes).ok().map(|(_, pem)| pem.contents));
        found.extend(X509Certificate::from_der(&bytes).is_ok().then_some(bytes));
    }
    found.into_iter().collect()
});

fn of_list(list: &[u8]) -> Vec<Vec<u8>> {
    let spans = report(list).records.into_iter().filter_map(|record| record.certificate);
    spans.map(|span| span.of(list).to_vec()).collect()
}

#[test]
fn every_certificate_is_read_as_the_whole_parser_reads_it() {
    assert!(CERTIFICATES.len() >= 10, "{}", CERTIFICATES.len());
    for der in CERTIFICATES.iter() {
        assert_same(der);
    }
}

#[test]
fn a_certificate_with_any_byte_changed_is_read_as_the_whole_parser_reads_it() {
    for der in CERTIFICATES.iter() {
        for at in 0..der.len() {
            for bits in [0x01, 0x80, 0xff] {
                let mut changed = der.clone();
                changed[at] ^= bits;
                assert_same(&changed);
            }
            assert_same(&damage::truncated(der, at));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_certificate_with_several_bytes_changed_is_read_as_the_whole_parser_reads_it(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut der = which.get(&CERTIFICATES).clone();
        for (at, byte) in changes {
            *at.get_mut(&mut der) = byte;
        }
        assert_same(&der);
    }
}

/// What the extensions say: usages, extended usages, names of known kinds, constraints, both key identifiers.
#[derive(Debug, Default, PartialEq)]
struct Said {
    key_usage: Vec<String>,
    extended: Vec<String>,
    names: Vec<(NameKind, String)>,
    constraints: Option<(bool, Option<u32>)>,
    subject_key_id: Option<String>,
    authority_key_id: Option<String>,
}

fn assert_same(der: &[u8]) {
    let whole = X509Certificate::from_der(der).map(|(_, whole)| whole);
    let (Ok(whole), Some(ours)) = (&whole, Certificate::parse(der)) else {
        assert!(whole.is_err() && Certificate::parse(der).is_none(), "{}", hex::encode(der));
        return;
    };
    assert_eq!(ours.serial, hex::encode(whole.raw_serial()));
    assert_eq!(ours.version, whole.version().0.saturating_add(1));
    assert_eq!(ours.not_before, whole.validity().not_before.timestamp());
    assert_eq!(ours.not_after, whole.validity().not_after.timestamp());
    assert_eq!(ours.raw.public_key, whole.public_key().subject_public_key.data.to_vec());
    assert_eq!(ours.raw.signature, whole.signature_value.data.to_vec());
    let said = Said {
        key_usage: ours.key_usage,
        extended: ours.extended_key_usage,
        names: ours.names.into_iter().filter(|it| is_text(it.kind)).map(|it| (it.kind, it.value)).collect(),
        constraints: ours.basic_constraints.map(|it| (it.ca, it.path_length)),
        subject_key_id: ours.subject_key_id,
        authority_key_id: ours.authority_key_id,
    };
    assert_eq!(said, said_by(whole), "{}", hex::encode(der));
}

fn is_text(kind: NameKind) -> bool {
    matches!(kind, NameKind::Dns | NameKind::Email | NameKind::Uri)
}

fn said_by(whole: &X509Certificate<'_>) -> Said {
    let mut said = Said::default();
    for extension in whole.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::KeyUsage(usage) => {
                let set = USAGES.iter().enumerate().filter(|(bit, _)| usage.flags >> bit & 1 == 1);
                said.key_usage = set.map(|(_, name)| (*name).into()).collect();
            }
            ParsedExtension::ExtendedKeyUsage(usage) => said.extended = extended(usage),
            ParsedExtension::SubjectAlternativeName(names) => {
                let text = |name: &GeneralName<'_>| match name {
                    GeneralName::DNSName(name) => Some((NameKind::Dns, (*name).to_owned())),
                    GeneralName::RFC822Name(name) => Some((NameKind::Email, (*name).to_owned())),
                    GeneralName::URI(name) => Some((NameKind::Uri, (*name).to_owned())),
                    _ => None,
                };
                said.names = names.general_names.iter().filter_map(text).collect();
            }
            ParsedExtension::BasicConstraints(it) => said.constraints = Some((it.ca, it.path_len_constraint)),
            ParsedExtension::SubjectKeyIdentifier(id) => said.subject_key_id = Some(hex::encode(id.0)),
            ParsedExtension::AuthorityKeyIdentifier(id) => {
                said.authority_key_id = id.key_identifier.as_ref().map(|id| hex::encode(id.0));
            }
            _ => {}
        }
    }
    said
}

const USAGES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

fn extended(usage: &ExtendedKeyUsage<'_>) -> Vec<String> {
    let named = [
        (usage.any, "anyExtendedKeyUsage"),
        (usage.server_auth, "serverAuth"),
        (usage.client_auth, "clientAuth"),
        (usage.code_signing, "codeSigning"),
        (usage.email_protection, "emailProtection"),
        (usage.time_stamping, "timeStamping"),
        (usage.ocsp_signing, "OCSPSigning"),
    ];
    let others = usage.other.iter().map(|oid| match oid.to_id_string().as_str() {
        "1.3.6.1.5.5.7.3.5" => "ipsecEndSystem".into(),
        "1.3.6.1.5.5.7.3.6" => "ipsecTunnel".into(),
        "1.3.6.1.5.5.7.3.7" => "ipsecUser".into(),
        other => other.to_owned(),
    });
    named.iter().filter(|(set, _)| *set).map(|(_, name)| String::from(*name)).chain(others).collect()
}
