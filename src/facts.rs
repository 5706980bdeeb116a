//! What a list says, whatever it was read from: the common ground of a binary list and of printed text, one of which
//! says less. Every value is optional and carries the place where it stands. Rules and states read facts, so they are
//! written once. Knows nothing of rules.

use alloc::{format, string::String, vec, vec::Vec};
use core::net::IpAddr;
use serde::Serialize;
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha512};

use crate::{
    certificate::Certificate,
    finding::Code,
    names::{self, Name},
    signature::{Reason, Signature},
    span::Span,
    tlv,
    trust_list::{
        Record, TrustList,
        tags::{self, Digest, function},
    },
};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<T> {
    /// The value.
    pub value: T,
    /// Its place; `None` where it has none of its own.
    pub span: Option<Span>,
}

/// Which trust list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum ListKind {
    /// Certificate Trust List.
    Ctl,
    /// Identity (or Initial) Trust List.
    Itl,
    /// FILENAME does not say, and no record shows it.
    Unknown,
}

/// What a list or a signed file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Bytes of the file.
    pub size: Option<u64>,
    /// The name under which it was given.
    pub given_name: String,
    /// CTL or ITL; `None` for a signed file.
    pub kind: Option<ListKind>,
    /// FILENAME.
    pub file_name: Option<Seen<String>>,
    /// When it was made, seconds since 1970.
    pub timestamp: Option<Seen<u32>>,
    /// The digest that the header declares, where its number is known.
    pub declared: Option<Seen<Digest>>,
    /// Bits of the signer's modulus as the header declares them, where the number is known.
    pub modulus: Option<Seen<u32>>,
    /// The signer certificate's subject.
    pub signer_name: Option<Seen<String>>,
    /// The signer certificate's serial.
    pub signer_serial: Option<Seen<Vec<u8>>>,
    /// The signer certificate's issuer.
    pub signer_issuer: Option<Seen<String>>,
    /// What is known of the signature.
    pub signature: Option<Seen<Signature>>,
    /// The records.
    pub records: Vec<RecordFacts>,
    /// Whether these are all: a text may leave some out, and then nothing follows from one that is not there.
    pub is_whole: bool,
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFacts {
    /// Its number, counted from 1.
    pub index: u32,
    /// Its place.
    pub span: Option<Span>,
    /// FUNCTION.
    pub function: Option<Seen<u32>>,
    /// DNSNAME.
    pub dns_name: Option<Seen<String>>,
    /// IPADDRESS.
    pub address: Option<Seen<String>>,
    /// SUBJECTNAME.
    pub subject: Option<Seen<String>>,
    /// ISSUERNAME.
    pub issuer: Option<Seen<String>>,
    /// SERIALNUMBER.
    pub serial: Option<Seen<Vec<u8>>>,
    /// PUBLICKEY.
    pub public_key: Option<Seen<Vec<u8>>>,
    /// SIGNATURE: that of the certificate.
    pub signature: Option<Seen<Vec<u8>>>,
    /// SHA-1 of the certificate, 20 bytes: what `show ctl` prints.
    pub certificate_sha1: Option<Vec<u8>>,
    /// The certificate; `Seen` with `None` inside where it is there and cannot be read.
    pub certificate: Option<Seen<Option<Certificate>>>,
    /// Every hash that a CERTHASH may have of the certificate: SHA-1, SHA-256, SHA-512; empty without a certificate.
    pub certificate_hashes: Vec<Vec<u8>>,
    /// CERTHASH.
    pub certificate_hash: Option<Seen<Vec<u8>>>,
    /// Whether it holds a certificate, a hash of one, or a key; `None` where a text leaves that open.
    pub is_filled: Option<bool>,
}

/// The fields that an emptied record lacks.
pub const FILLING: &[u8] = &[tags::record::CERTIFICATE, tags::record::CERTIFICATE_HASH, tags::record::PUBLIC_KEY];

impl RecordFacts {
    /// Whether its certificate may sign trust lists.
    pub fn is_sast(&self) -> bool {
        self.has_function(&[function::SAST])
    }

    /// Whether it has one of these functions.
    pub fn has_function(&self, functions: &[u32]) -> bool {
        self.function.as_ref().is_some_and(|own| functions.contains(&own.value))
    }

    /// Whether it stands for a server: CCM, CCM+TFTP or TFTP.
    pub fn is_server(&self) -> bool {
        self.has_function(&[function::CCM, function::CCM_TFTP, function::TFTP])
    }

    /// Whether it is a hardware token's: issued by Cisco Manufacturing CA, or named as the tokens are.
    pub fn is_token(&self) -> bool {
        let has = |name: &Option<Seen<String>>, wanted: fn(&str) -> bool| {
            name.as_ref().is_some_and(|name| Name::parse(&name.value).common_name().is_some_and(wanted))
        };
        has(&self.issuer, |name| name.eq_ignore_ascii_case("Cisco Manufacturing CA"))
            || has(&self.subject, |name| name.starts_with("SAST-ADN"))
    }

    /// Whether both stand for the same certificate: by its hash, else by serial, issuer and key.
    pub fn is_same_certificate(&self, other: &Self) -> bool {
        if let (Some(own), Some(theirs)) = (&self.certificate_sha1, &other.certificate_sha1) {
            return own == theirs;
        }
        let both = |own: &Option<Seen<String>>, theirs: &Option<Seen<String>>| match (own, theirs) {
            (Some(own), Some(theirs)) => names::same_name(&own.value, &theirs.value),
            _ => false,
        };
        let same_serial = match (&self.serial, &other.serial) {
            (Some(own), Some(theirs)) => names::same_serial(&own.value, &theirs.value),
            _ => false,
        };
        let keys_differ = match (&self.public_key, &other.public_key) {
            (Some(own), Some(theirs)) => own.value != theirs.value,
            _ => false,
        };
        same_serial && both(&self.issuer, &other.issuer) && !keys_differ
    }

    /// The host name in DNSNAME; `None` for an address or nothing.
    pub fn host_name(&self) -> Option<&str> {
        let name = self.dns_name.as_ref()?.value.trim();
        (!name.is_empty() && name.parse::<IpAddr>().is_err()).then_some(name)
    }
}

/// What says that a file ends before its list does, or that not all of it was read.
const CUT: &[Code] = &[Code::HeaderTruncated, Code::RecordTruncated, Code::TooManyRecords, Code::TooManyRepairs];

impl Facts {
    /// The facts of a list that is not there.
    pub fn none(given_name: &str) -> Self {
        Self {
            size: None,
            given_name: given_name.into(),
            kind: Some(ListKind::Ctl),
            file_name: None,
            timestamp: None,
            declared: None,
            modulus: None,
            signer_name: None,
            signer_serial: None,
            signer_issuer: None,
            signature: None,
            records: Vec::new(),
            is_whole: true,
        }
    }

    /// The facts of a decoded list, whose signature was looked at.
    pub fn of_list(list: &TrustList<'_>, given_name: &str, signature: Signature) -> Self {
        let header = &list.header;
        let at = |tag: u8| header.field(tag).map(|field| field.span);
        // Where a file ends too early, nothing follows from what is not there.
        let is_cut = list.findings.may_hold(CUT);
        let mut records: Vec<RecordFacts> = list.records.iter().map(RecordFacts::of_record).collect();
        if let Some(last) = records.last_mut().filter(|last| is_cut && last.is_filled == Some(false)) {
            last.is_filled = None;
        }
        Self {
            size: Some(list.input.len() as u64),
            given_name: given_name.into(),
            kind: list.payload.is_none().then(|| list_kind(list)),
            file_name: seen(header.file_name(), at(tags::header::FILE_NAME)),
            timestamp: seen(header.timestamp(), at(tags::header::TIMESTAMP)),
            declared: seen(header.digest(), at(tags::header::DIGEST)),
            modulus: seen(
                header
                    .field(tags::header::MODULUS)
                    .and_then(|field| tlv::number(field.bytes))
                    .and_then(tags::modulus_bits),
                at(tags::header::MODULUS),
            ),
            signer_name: seen(header.signer_name(), at(tags::header::SIGNER_NAME)),
            signer_serial: seen(header.signer_serial().map(Vec::from), at(tags::header::SIGNER_SERIAL)),
            signer_issuer: seen(header.signer_issuer(), at(tags::header::CA_NAME)),
            signature: Some(Seen { value: signature, span: at(tags::header::SIGNATURE).or(Some(header.part.span)) }),
            records,
            is_whole: !is_cut,
        }
    }

    /// Whether what is not there was never there: the list is whole, and nothing was taken out after it was signed.
    pub fn shows_all(&self) -> bool {
        let reason = self.signature.as_ref().map(|signature| signature.value.verdict.reason);
        self.is_whole && reason != Some(Reason::ContentDiffers)
    }

    /// The record that the signature names as its signer.
    pub fn signer(&self) -> Option<&RecordFacts> {
        self.records_numbered(self.signature.as_ref()?.value.signer.into_iter()).next()
    }

    /// The records of these numbers, which count from 1.
    pub fn records_numbered(&self, numbers: impl Iterator<Item = u32>) -> impl Iterator<Item = &RecordFacts> {
        let at = |number: u32| self.records.get((number as usize).checked_sub(1)?);
        // A text may leave records out; then they do not stand at their number.
        let find = move |number: u32| self.records.iter().find(|record| record.index == number);
        numbers.filter_map(move |number| at(number).filter(|record| record.index == number).or_else(|| find(number)))
    }
}

impl RecordFacts {
    fn of_record(record: &Record<'_>) -> Self {
        use tags::record as tag;
        let at = |tag: u8| record.field(tag).map(|field| field.span);
        let bytes =
            |tag: u8| record.field(tag).map(|field| Seen { value: field.bytes.to_vec(), span: Some(field.span) });
        let certificate = record.certificate();
        Self {
            index: record.index,
            span: Some(record.part.span),
            function: seen(record.function(), at(tag::FUNCTION)),
            dns_name: seen(record.dns_name(), at(tag::DNS_NAME)),
            address: seen(record.address().map(|address| format!("{address}")), at(tag::ADDRESS)),
            subject: seen(record.subject(), at(tag::SUBJECT)),
            issuer: seen(record.issuer(), at(tag::ISSUER)),
            serial: bytes(tag::SERIAL),
            public_key: bytes(tag::PUBLIC_KEY),
            signature: bytes(tag::SIGNATURE),
            certificate_sha1: certificate.map(|field| Sha1::digest(field.bytes).to_vec()),
            certificate: certificate
                .map(|field| Seen { value: Certificate::parse(field.bytes), span: Some(field.span) }),
            certificate_hashes: certificate.map_or_else(Vec::new, |field| {
                let bytes = field.bytes;
                vec![Sha1::digest(bytes).to_vec(), Sha256::digest(bytes).to_vec(), Sha512::digest(bytes).to_vec()]
            }),
            certificate_hash: bytes(tag::CERTIFICATE_HASH),
            is_filled: Some(FILLING.iter().any(|tag| record.field(*tag).is_some_and(|field| !field.bytes.is_empty()))),
        }
    }
}

fn seen<T>(value: Option<T>, span: Option<Span>) -> Option<Seen<T>> {
    value.map(|value| Seen { value, span })
}

/// What a FILENAME says of its file: a CTL's begins with `CTL`, an ITL's with `ITL`.
pub fn kind_of_name(file_name: &str) -> Option<ListKind> {
    let name = file_name.to_ascii_lowercase();
    if name.starts_with("ctl") {
        Some(ListKind::Ctl)
    } else if name.starts_with("itl") {
        Some(ListKind::Itl)
    } else {
        None
    }
}

/// CTL or ITL: FILENAME says it; where that does not, only an ITL has TVS records.
pub(crate) fn list_kind(list: &TrustList<'_>) -> ListKind {
    let by_name = list.header.file_name().and_then(|name| kind_of_name(&name));
    let has_tvs = || list.records.iter().any(|record| record.function() == Some(function::TVS));
    by_name.unwrap_or_else(|| if has_tvs() { ListKind::Itl } else { ListKind::Unknown })
}
