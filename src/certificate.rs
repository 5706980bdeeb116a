//! What an X.509 certificate says: the facts that `openssl x509 -text` prints, decoded by x509-parser.
//!
//! Needs the feature `x509`; without it no certificate is read. Knows nothing of lists.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use crate::{
    names::{self, Name},
    signature::Outcome,
};

/// A certificate however it was given: whole, or as much of it as a text prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Given {
    /// How.
    pub form: Form,
    /// What it says; `None` where it is only printed, or cannot be read.
    pub x509: Option<Certificate>,
    /// What is printed of it.
    pub printed: Option<Printed>,
    /// What it is compared by.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", tsify(skip))]
    pub identity: Identity,
}

/// How a certificate was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Form {
    /// DER.
    Der,
    /// PEM.
    Pem,
    /// Base64 without the lines around it.
    Base64,
    /// CUCM's certificate page, or `show cert`.
    Printed,
}

/// What CUCM prints of a certificate: "Certificate File Data", or `show cert own`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    /// The file's name: `CallManager.pem`.
    pub file_name: Option<String>,
    /// The serial number, lower-case hex.
    pub serial: Option<String>,
    /// The issuer, as it is printed.
    pub issuer: Option<String>,
    /// The subject, as it is printed.
    pub subject: Option<String>,
    /// The beginning of its validity, as it is printed, with the zone.
    pub not_before: Option<String>,
    /// The end of its validity, as it is printed, with the zone.
    pub not_after: Option<String>,
    /// How it is signed, as it is printed.
    pub signature_algorithm: Option<String>,
    /// The public key.
    pub key: Option<PrintedKey>,
}

/// A key as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PrintedKey {
    /// Bytes that are here.
    pub here: u32,
    /// Bytes that its own length announces; the text is cut where they are more.
    pub announced: Option<u32>,
    /// Bits of the modulus, also where the rest of it is cut.
    pub bits: Option<u32>,
}

/// What certificates are compared by, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The subject.
    pub subject: Option<Name>,
    /// The issuer.
    pub issuer: Option<Name>,
    /// The serial, most significant byte first.
    pub serial: Option<Vec<u8>>,
    /// The public key as PUBLICKEY has it, whole: PKCS#1 `RSAPublicKey` DER, or the uncompressed point.
    pub key: Option<Vec<u8>>,
    /// SHA-1 fingerprint, 20 bytes.
    pub sha1: Option<Vec<u8>>,
    /// The first second of its validity, since 1970.
    pub not_before: Option<i64>,
}

impl Identity {
    /// That of a certificate that is known whole.
    pub fn of(certificate: &Certificate) -> Self {
        Self {
            subject: Some(certificate.raw.subject.clone()),
            issuer: Some(certificate.raw.issuer.clone()),
            serial: Some(certificate.raw.serial.clone()),
            key: Some(certificate.raw.public_key.clone()),
            sha1: hex::decode(&certificate.sha1).ok(),
            not_before: Some(certificate.not_before),
        }
    }

    /// Whether both are one certificate: by the hash of it, else by serial, issuer and key.
    pub fn is_same(&self, other: &Self) -> bool {
        if let (Some(own), Some(theirs)) = (&self.sha1, &other.sha1) {
            return own == theirs;
        }
        self.has_same_number(other) && !matches!((&self.key, &other.key), (Some(own), Some(theirs)) if own != theirs)
    }

    /// Whether serial and issuer are the same: what signers are named by.
    pub fn has_same_number(&self, other: &Self) -> bool {
        let (Some(own), Some(theirs)) = (&self.serial, &other.serial) else { return false };
        names::same_serial(own, theirs) && self.issuer.is_some() && self.issuer == other.issuer
    }
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// 1 or 3.
    pub version: u32,
    /// The subject in the certificate's order: `C=PL, O=Cisco, CN=…`.
    pub subject: String,
    /// The issuer in the certificate's order.
    pub issuer: String,
    /// The serial as DER has it, lower-case hex, most significant byte first.
    pub serial: String,
    /// The first second of its validity, since 1970.
    pub not_before: i64,
    /// The last second of its validity, since 1970.
    pub not_after: i64,
    /// Its public key.
    pub key: CertificateKey,
    /// How it is signed: `sha256WithRSAEncryption`, or an object identifier.
    pub signature_algorithm: String,
    /// SHA-1 fingerprint, lower-case hex.
    pub sha1: String,
    /// SHA-256 fingerprint, lower-case hex.
    pub sha256: String,
    /// Key usages, by their names in RFC 5280.
    pub key_usage: Vec<String>,
    /// Extended key usages, by name or object identifier.
    pub extended_key_usage: Vec<String>,
    /// Subject alternative names.
    pub names: Vec<AlternativeName>,
    /// Basic constraints, where it has them.
    pub basic_constraints: Option<BasicConstraints>,
    /// Whether subject and issuer are the same.
    pub self_signed: bool,
    /// Whether its own key made its signature; only asked where subject and issuer are the same.
    pub self_signature: Option<Outcome>,
    /// Subject key identifier, lower-case hex.
    pub subject_key_id: Option<String>,
    /// Authority key identifier, lower-case hex.
    pub authority_key_id: Option<String>,
    /// Subject, issuer and values to compare a record's fields with.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", tsify(skip))]
    pub raw: Raw,
}

/// The parts of a certificate that records repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    /// The subject.
    pub subject: Name,
    /// The issuer.
    pub issuer: Name,
    /// The serial.
    pub serial: Vec<u8>,
    /// The public key as PUBLICKEY has it: PKCS#1 `RSAPublicKey` DER, or the uncompressed point.
    pub public_key: Vec<u8>,
    /// The signature value.
    pub signature: Vec<u8>,
}

/// The public key of a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CertificateKey {
    /// RSA.
    Rsa {
        /// Bits of the modulus.
        bits: u32,
        /// The exponent; `None` where it has more than 64 bits.
        exponent: Option<u64>,
    },
    /// Elliptic curve.
    Ec {
        /// The curve's name, or its object identifier.
        curve: String,
        /// Bits of a coordinate.
        bits: u32,
    },
    /// Something else.
    Other {
        /// The object identifier.
        algorithm: String,
    },
}

/// A subject alternative name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AlternativeName {
    /// Its kind.
    pub kind: NameKind,
    /// Its value in readable form; hex for a kind that has none.
    pub value: String,
}

/// Kinds of subject alternative names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum NameKind {
    /// A host name.
    Dns,
    /// An address.
    Ip,
    /// A mail address.
    Email,
    /// A URI.
    Uri,
    /// A distinguished name.
    Directory,
    /// Anything else.
    Other,
}

/// Basic constraints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct BasicConstraints {
    /// Whether it is a certificate authority.
    pub ca: bool,
    /// How many authorities may follow.
    pub path_length: Option<u32>,
}

impl Certificate {
    /// Whether certificates are read at all: the feature `x509`.
    pub const IS_SUPPORTED: bool = cfg!(feature = "x509");

    /// Reads DER. `None` where it is no certificate, or where the feature `x509` is off.
    ///
    /// Whether a self-signed certificate's signature holds is left open here, because it costs more than all the rest:
    /// [`Certificate::check_self_signature`] asks.
    pub fn parse(der: &[u8]) -> Option<Self> {
        #[cfg(feature = "x509")]
        return x509::parse(der);
        #[cfg(not(feature = "x509"))]
        {
            let _ = der;
            None
        }
    }

    /// Fills in [`Certificate::self_signature`] of a certificate read from `der`.
    pub fn check_self_signature(&mut self, der: &[u8]) {
        #[cfg(feature = "x509")]
        if self.self_signed {
            self.self_signature = x509::self_signature(der);
        }
        #[cfg(not(feature = "x509"))]
        let _ = der;
    }

    /// The host names that it is for: alternative names, and the common name.
    pub fn host_names(&self) -> impl Iterator<Item = &str> {
        let alternative = self.names.iter().filter(|name| name.kind == NameKind::Dns).map(|name| name.value.as_str());
        alternative.chain(self.raw.subject.common_name())
    }
}

#[cfg(feature = "x509")]
mod x509;
