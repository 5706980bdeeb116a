//! The tags, functions and algorithm numbers of the format, as data. Source: `docs/format.md`.

use serde::Serialize;

use crate::tlv::{Shape, Tag};

const NUMBER_16: Shape = Shape::Fixed(&[2]);
const NUMBER_8: Shape = Shape::Fixed(&[1]);

const fn tag(number: u8, name: &'static str, shape: Shape) -> Tag {
    Tag { number, name, shape }
}

/// Tags of the header.
pub mod header {
    /// Version, major and minor.
    pub const VERSION: u8 = 1;
    /// Bytes from the file's start to the first record.
    pub const HEADER_LENGTH: u8 = 2;
    /// Container of the signer's name, serial and issuer.
    pub const SIGNER_ID: u8 = 3;
    /// The signer certificate's subject.
    pub const SIGNER_NAME: u8 = 4;
    /// The signer certificate's serial.
    pub const SIGNER_SERIAL: u8 = 5;
    /// The signer certificate's issuer.
    pub const CA_NAME: u8 = 6;
    /// Container of the algorithms.
    pub const SIGNATURE_INFO: u8 = 7;
    /// The digest.
    pub const DIGEST: u8 = 8;
    /// Container of the signature algorithm.
    pub const SIGNATURE_ALGORITHM_INFO: u8 = 9;
    /// The signature algorithm.
    pub const SIGNATURE_ALGORITHM: u8 = 10;
    /// The size of the signer's modulus.
    pub const MODULUS: u8 = 11;
    /// The signature.
    pub const SIGNATURE: u8 = 12;
    /// Padding.
    pub const PADDING: u8 = 13;
    /// The file's name.
    pub const FILE_NAME: u8 = 14;
    /// Seconds since 1970.
    pub const TIMESTAMP: u8 = 15;
    /// Version of the signing scheme; CUCM does not print it.
    pub const SIGNING_VERSION: u8 = 28;
}

/// Tags of a record.
pub mod record {
    /// Bytes of the whole record.
    pub const RECORD_LENGTH: u8 = 1;
    /// Host name or IP address.
    pub const DNS_NAME: u8 = 2;
    /// The certificate's subject.
    pub const SUBJECT: u8 = 3;
    /// What the certificate is for.
    pub const FUNCTION: u8 = 4;
    /// The certificate's issuer.
    pub const ISSUER: u8 = 5;
    /// The certificate's serial.
    pub const SERIAL: u8 = 6;
    /// The public key.
    pub const PUBLIC_KEY: u8 = 7;
    /// The certificate's own signature.
    pub const SIGNATURE: u8 = 8;
    /// The certificate.
    pub const CERTIFICATE: u8 = 9;
    /// The server's address.
    pub const ADDRESS: u8 = 10;
    /// Hash of a certificate that is not in the list.
    pub const CERTIFICATE_HASH: u8 = 11;
    /// The algorithm of that hash.
    pub const HASH_ALGORITHM: u8 = 12;
}

/// The header's tags.
pub static HEADER: &[Tag] = &[
    tag(header::VERSION, "Version", NUMBER_16),
    tag(header::HEADER_LENGTH, "HeaderLength", NUMBER_16),
    tag(header::SIGNER_ID, "SIGNERID", Shape::Container),
    tag(header::SIGNER_NAME, "SIGNERNAME", Shape::Text),
    tag(header::SIGNER_SERIAL, "SERIALNUMBER", Shape::Bytes),
    tag(header::CA_NAME, "CANAME", Shape::Text),
    tag(header::SIGNATURE_INFO, "SIGNATUREINFO", Shape::Container),
    tag(header::DIGEST, "DIGESTALGORTITHM", NUMBER_8),
    tag(header::SIGNATURE_ALGORITHM_INFO, "SIGNATUREALGOINFO", Shape::Container),
    tag(header::SIGNATURE_ALGORITHM, "SIGNATUREALGORTITHM", NUMBER_8),
    tag(header::MODULUS, "SIGNATUREMODULUS", NUMBER_8),
    tag(header::SIGNATURE, "SIGNATURE", Shape::Bytes),
    tag(header::PADDING, "", Shape::Bare),
    tag(header::FILE_NAME, "FILENAME", Shape::Text),
    tag(header::TIMESTAMP, "TIMESTAMP", Shape::Fixed(&[4])),
    tag(header::SIGNING_VERSION, "", NUMBER_16),
];

/// A record's tags.
pub static RECORD: &[Tag] = &[
    tag(record::RECORD_LENGTH, "RECORDLENGTH", NUMBER_16),
    tag(record::DNS_NAME, "DNSNAME", Shape::Text),
    tag(record::SUBJECT, "SUBJECTNAME", Shape::Text),
    tag(record::FUNCTION, "FUNCTION", NUMBER_16),
    tag(record::ISSUER, "ISSUERNAME", Shape::Text),
    tag(record::SERIAL, "SERIALNUMBER", Shape::Bytes),
    tag(record::PUBLIC_KEY, "PUBLICKEY", Shape::Der),
    tag(record::SIGNATURE, "SIGNATURE", Shape::Bytes),
    tag(record::CERTIFICATE, "CERTIFICATE", Shape::Der),
    tag(record::ADDRESS, "IPADDRESS", Shape::Fixed(&[4, 16])),
    tag(record::CERTIFICATE_HASH, "CERTHASH", Shape::Bytes),
    tag(record::HASH_ALGORITHM, "HASH ALGORITHM", NUMBER_8),
];

/// The containers of the header and the fields that each holds, nested ones included.
pub static CONTAINERS: &[(u8, &[u8])] = &[
    (header::SIGNER_ID, &[header::SIGNER_NAME, header::SIGNER_SERIAL, header::CA_NAME]),
    (
        header::SIGNATURE_INFO,
        &[header::DIGEST, header::SIGNATURE_ALGORITHM_INFO, header::SIGNATURE_ALGORITHM, header::MODULUS],
    ),
    (header::SIGNATURE_ALGORITHM_INFO, &[header::SIGNATURE_ALGORITHM, header::MODULUS]),
];

/// The name that CUCM prints for a tag; empty where it prints none or the tag is unknown.
pub fn name(tags: &[Tag], number: u8) -> &'static str {
    tags.iter().find(|tag| tag.number == number).map_or("", |tag| tag.name)
}

/// What a record's certificate is for.
pub mod function {
    /// May sign trust lists.
    pub const SAST: u32 = 0;
    /// CallManager.
    pub const CCM: u32 = 1;
    /// CallManager and TFTP on one server.
    pub const CCM_TFTP: u32 = 2;
    /// Signs configuration files.
    pub const TFTP: u32 = 3;
    /// Certificate Authority Proxy Function.
    pub const CAPF: u32 = 4;
    /// Phone services over HTTPS.
    pub const APP_SERVER: u32 = 7;
    /// Trust Verification Service; in an ITL only.
    pub const TVS: u32 = 21;
}

/// The functions with a known meaning and the names that CUCM prints for them.
pub static FUNCTIONS: &[(u32, &str)] = &[
    (function::SAST, "System Administrator Security Token"),
    (function::CCM, "CCM"),
    (function::CCM_TFTP, "CCM+TFTP"),
    (function::TFTP, "TFTP"),
    (function::CAPF, "CAPF"),
    (function::APP_SERVER, "APP-SERVER"),
    (function::TVS, "TVS"),
];

/// The name that CUCM prints for a FUNCTION, `None` for a number without a known meaning.
pub fn function_name(number: u32) -> Option<&'static str> {
    FUNCTIONS.iter().find(|(known, _)| *known == number).map(|(_, name)| *name)
}

/// The FUNCTION that CUCM prints as `name`.
pub fn function_number(name: &str) -> Option<u32> {
    FUNCTIONS.iter().find(|(_, known)| *known == name).map(|(number, _)| *number)
}

/// A digest algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum Digest {
    /// MD5, 16 bytes: what many phones show.
    Md5,
    /// SHA-1, 20 bytes.
    Sha1,
    /// SHA-256, 32 bytes.
    Sha256,
    /// SHA-384, 48 bytes: has no number in the format, recognised inside signatures only.
    Sha384,
    /// SHA-512, 64 bytes.
    Sha512,
}

impl Digest {
    /// The digest that a header's or record's algorithm number stands for.
    pub fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            1 => Digest::Sha1,
            2 => Digest::Sha256,
            3 => Digest::Sha512,
            _ => return None,
        })
    }

    /// The name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Digest::Md5 => "MD5",
            Digest::Sha1 => "SHA-1",
            Digest::Sha256 => "SHA-256",
            Digest::Sha384 => "SHA-384",
            Digest::Sha512 => "SHA-512",
        }
    }
}

/// The signature algorithm number that stands for RSA PKCS#1 v1.5, the only one known.
pub const RSA_PKCS1: u32 = 0;

/// Bits of the signer's modulus for the number in SIGNATUREMODULUS. 3072 bits have no known number.
pub fn modulus_bits(number: u32) -> Option<u32> {
    Some(match number {
        0 => 512,
        1 => 1024,
        2 => 2048,
        3 => 4096,
        _ => return None,
    })
}
