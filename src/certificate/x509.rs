//! From x509-parser's types to ours: the only place that knows them.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

use sha1::{Digest as _, Sha1};
use sha2::Sha256;
use x509_parser::{
    certificate::{X509Certificate, X509CertificateParser},
    error::X509Error,
    extensions::{
        AuthorityKeyIdentifier, BasicConstraints as Constraints, ExtendedKeyUsage, GeneralName, KeyIdentifier,
        KeyUsage, SubjectAlternativeName, X509Extension,
    },
    nom::Parser as _,
    oid_registry::Oid,
    prelude::FromDer,
    public_key::PublicKey,
    x509::{SubjectPublicKeyInfo, X509Name},
};

use super::{AlternativeName, BasicConstraints, Certificate, CertificateKey, NameKind, Raw};
use crate::{
    names::{self, Name},
    signature::{self, ContentDigests, Outcome},
    trust_list::address,
};

/// Leaves the extensions unread: [`read_extension`] reads the six that are shown. `X509Certificate::from_der` would bring
/// the readers of all 22 into the WebAssembly module.
fn certificate(der: &[u8]) -> Option<X509Certificate<'_>> {
    let (_, certificate) = X509CertificateParser::new().with_deep_parse_extensions(false).parse(der).ok()?;
    Some(certificate)
}

pub(super) fn parse(der: &[u8]) -> Option<Certificate> {
    let certificate = certificate(der)?;
    let (subject, issuer) = (attributes(certificate.subject()), attributes(certificate.issuer()));
    let raw = Raw {
        subject: name(&subject),
        issuer: name(&issuer),
        serial: certificate.raw_serial().to_owned(),
        public_key: certificate.public_key().subject_public_key.data.to_vec(),
        signature: certificate.signature_value.data.to_vec(),
    };
    let mut facts = Certificate {
        version: certificate.version().0.saturating_add(1),
        subject: text(&subject),
        issuer: text(&issuer),
        serial: hex::encode(certificate.raw_serial()),
        not_before: certificate.validity().not_before.timestamp(),
        not_after: certificate.validity().not_after.timestamp(),
        key: key(certificate.public_key()),
        signature_algorithm: signature_algorithm(&certificate.signature_algorithm.algorithm),
        sha1: hex::encode(Sha1::digest(der)),
        sha256: hex::encode(Sha256::digest(der)),
        key_usage: Vec::new(),
        extended_key_usage: Vec::new(),
        names: Vec::new(),
        basic_constraints: None,
        self_signed: raw.subject == raw.issuer,
        self_signature: None,
        subject_key_id: None,
        authority_key_id: None,
        raw,
    };
    for extension in certificate.extensions() {
        read_extension(&mut facts, extension);
    }
    Some(facts)
}

pub(super) fn self_signature(der: &[u8]) -> Option<Outcome> {
    let certificate = certificate(der)?;
    let key = &certificate.public_key().subject_public_key.data;
    let content = ContentDigests::of(&[certificate.tbs_certificate.as_ref()]);
    Some(signature::verify(key, &certificate.signature_value.data, &content).1)
}

/// Types and values in the certificate's order.
fn attributes(name: &X509Name<'_>) -> Vec<(String, String)> {
    let value = |attribute: &x509_parser::x509::AttributeTypeAndValue<'_>| match attribute.as_str() {
        Ok(text) => text.to_owned(),
        Err(_) => other_text(attribute.attr_value().tag().0, attribute.as_slice()),
    };
    name.iter_attributes().map(|attribute| (attribute_type(attribute.attr_type()), value(attribute))).collect()
}

/// Strings that are neither UTF-8 nor ASCII: BMPString (30) is UTF-16, the older ones are taken as Latin-1.
fn other_text(tag: u32, bytes: &[u8]) -> String {
    if tag == 30 {
        let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(u16::from_be_bytes);
        return char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    bytes.iter().copied().map(char::from).collect()
}

fn attribute_type(oid: &Oid<'_>) -> String {
    let oid = oid.to_id_string();
    let short = match oid.as_str() {
        "2.5.4.3" => "CN",
        "2.5.4.4" => "SN",
        "2.5.4.5" => "serialNumber",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "STREET",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.12" => "title",
        "2.5.4.42" => "GN",
        "2.5.4.97" => "organizationIdentifier",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.25" => "DC",
        "1.2.840.113549.1.9.1" => "emailAddress",
        _ => return oid,
    };
    short.into()
}

fn name(attributes: &[(String, String)]) -> Name {
    Name::of(attributes.iter().map(|(kind, value)| (kind.as_str(), value.clone())))
}

fn text(attributes: &[(String, String)]) -> String {
    let parts: Vec<String> =
        attributes.iter().map(|(kind, value)| format!("{kind}={}", names::escape(value))).collect();
    parts.join(", ")
}

fn key(info: &SubjectPublicKeyInfo<'_>) -> CertificateKey {
    match info.parsed() {
        Ok(PublicKey::RSA(rsa)) => {
            let exponent = names::significant(rsa.exponent);
            let exponent = (exponent.len() <= 8)
                .then(|| exponent.iter().fold(0u64, |number, byte| number.wrapping_shl(8) | u64::from(*byte)));
            CertificateKey::Rsa { bits: bits(rsa.modulus), exponent }
        }
        Ok(PublicKey::EC(point)) => {
            let curve = info.algorithm.parameters.as_ref().and_then(|any| any.as_oid().ok());
            let curve = curve.map_or_else(String::new, |oid| oid.to_id_string());
            let coordinates = u32::try_from(point.data().len().saturating_sub(1)).unwrap_or(u32::MAX);
            let (curve, bits) = match curve.as_str() {
                "1.2.840.10045.3.1.7" => ("P-256".into(), 256),
                "1.3.132.0.34" => ("P-384".into(), 384),
                "1.3.132.0.35" => ("P-521".into(), 521),
                _ => (curve, coordinates.saturating_mul(4)),
            };
            CertificateKey::Ec { curve, bits }
        }
        _ => CertificateKey::Other { algorithm: info.algorithm.algorithm.to_id_string() },
    }
}

fn bits(modulus: &[u8]) -> u32 {
    let bytes = names::significant(modulus);
    let spare = bytes.first().map_or(0, |first| first.leading_zeros());
    u32::try_from(bytes.len()).unwrap_or(u32::MAX).saturating_mul(8).saturating_sub(spare)
}

fn signature_algorithm(oid: &Oid<'_>) -> String {
    let oid = oid.to_id_string();
    let name = match oid.as_str() {
        "1.2.840.113549.1.1.2" => "md2WithRSAEncryption",
        "1.2.840.113549.1.1.4" => "md5WithRSAEncryption",
        "1.2.840.113549.1.1.5" => "sha1WithRSAEncryption",
        "1.2.840.113549.1.1.10" => "rsassaPss",
        "1.2.840.113549.1.1.11" => "sha256WithRSAEncryption",
        "1.2.840.113549.1.1.12" => "sha384WithRSAEncryption",
        "1.2.840.113549.1.1.13" => "sha512WithRSAEncryption",
        "1.2.840.10045.4.1" => "ecdsa-with-SHA1",
        "1.2.840.10045.4.3.2" => "ecdsa-with-SHA256",
        "1.2.840.10045.4.3.3" => "ecdsa-with-SHA384",
        "1.2.840.10045.4.3.4" => "ecdsa-with-SHA512",
        _ => return oid,
    };
    name.into()
}

/// One that cannot be read says nothing.
fn read_extension(facts: &mut Certificate, extension: &X509Extension<'_>) {
    let value = extension.value;
    // All six are in the arc 2.5.29 (id-ce).
    let [0x55, 0x1d, arc] = extension.oid.as_bytes() else { return };
    match arc {
        14 => read::<KeyIdentifier<'_>>(value, |id| facts.subject_key_id = Some(hex::encode(id.0))),
        15 => read(value, |usage| facts.key_usage = usages(usage)),
        17 => read::<SubjectAlternativeName<'_>>(value, |names| {
            facts.names = names.general_names.iter().map(alternative_name).collect();
        }),
        19 => read::<Constraints>(value, |constraints| {
            let path_length = constraints.path_len_constraint;
            facts.basic_constraints = Some(BasicConstraints { ca: constraints.ca, path_length });
        }),
        35 => read::<AuthorityKeyIdentifier<'_>>(value, |id| {
            facts.authority_key_id = id.key_identifier.map(|id| hex::encode(id.0));
        }),
        37 => read(value, |usage| facts.extended_key_usage = extended_usages(&usage)),
        _ => {}
    }
}

fn read<'a, T: FromDer<'a, X509Error>>(value: &'a [u8], take: impl FnOnce(T)) {
    if let Ok((_, value)) = T::from_der(value) {
        take(value);
    }
}

fn usages(usage: KeyUsage) -> Vec<String> {
    let named = [
        (usage.digital_signature(), "digitalSignature"),
        (usage.non_repudiation(), "nonRepudiation"),
        (usage.key_encipherment(), "keyEncipherment"),
        (usage.data_encipherment(), "dataEncipherment"),
        (usage.key_agreement(), "keyAgreement"),
        (usage.key_cert_sign(), "keyCertSign"),
        (usage.crl_sign(), "cRLSign"),
        (usage.encipher_only(), "encipherOnly"),
        (usage.decipher_only(), "decipherOnly"),
    ];
    named.iter().filter(|(set, _)| *set).map(|(_, name)| (*name).into()).collect()
}

fn extended_usages(usage: &ExtendedKeyUsage<'_>) -> Vec<String> {
    let named = [
        (usage.any, "anyExtendedKeyUsage"),
        (usage.server_auth, "serverAuth"),
        (usage.client_auth, "clientAuth"),
        (usage.code_signing, "codeSigning"),
        (usage.email_protection, "emailProtection"),
        (usage.time_stamping, "timeStamping"),
        (usage.ocsp_signing, "OCSPSigning"),
    ];
    let known = named.iter().filter(|(set, _)| *set).map(|(_, name)| String::from(*name));
    let others = usage.other.iter().map(|oid| {
        let oid = oid.to_id_string();
        match oid.as_str() {
            "1.3.6.1.5.5.7.3.5" => "ipsecEndSystem".into(),
            "1.3.6.1.5.5.7.3.6" => "ipsecTunnel".into(),
            "1.3.6.1.5.5.7.3.7" => "ipsecUser".into(),
            _ => oid,
        }
    });
    known.chain(others).collect()
}

fn alternative_name(name: &GeneralName<'_>) -> AlternativeName {
    let (kind, value) = match name {
        GeneralName::DNSName(name) => (NameKind::Dns, (*name).to_owned()),
        GeneralName::RFC822Name(name) => (NameKind::Email, (*name).to_owned()),
        GeneralName::URI(name) => (NameKind::Uri, (*name).to_owned()),
        GeneralName::IPAddress(bytes) => {
            (NameKind::Ip, address(bytes).map_or_else(|| hex::encode(bytes), |address| address.to_string()))
        }
        GeneralName::DirectoryName(name) => (NameKind::Directory, text(&attributes(name))),
        GeneralName::RegisteredID(oid) => (NameKind::Other, oid.to_id_string()),
        GeneralName::OtherName(oid, bytes) => {
            (NameKind::Other, format!("{}:{}", oid.to_id_string(), hex::encode(bytes)))
        }
        GeneralName::X400Address(any) | GeneralName::EDIPartyName(any) => (NameKind::Other, hex::encode(any.data)),
        GeneralName::Invalid(_, bytes) => (NameKind::Other, hex::encode(bytes)),
    };
    AlternativeName { kind, value }
}
