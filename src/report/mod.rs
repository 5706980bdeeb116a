//! One input and all that is known of it: the only thing that faces (command, page, JSON) read.
//!
//! Spans and decoded values, never copies of keys or certificates. Serialises to the JSON that `docs/json.md`
//! describes: camelCase, bytes as lower-case hex, enums as `{kind: …}`, `schema: 1` at the root.

mod field;
mod glimpse;
mod part;

use alloc::{borrow::Cow, string::String, vec, vec::Vec};
use serde::Serialize;
use sha1::{Digest as _, Sha1};

pub use field::{Decoded, FieldReport};
pub use glimpse::Inside;
pub use part::{ListReport, PartReport, PrintedChecksum};

use crate::{
    certificate::Certificate,
    checksum::Checksums,
    evidence::{self, Found, PartKind},
    facts::{Facts, ListKind},
    finding::{Code, Finding, Findings, Severity},
    findings,
    limits::{MAX_FILE, MAX_RELATED, MAX_TEXT},
    names::Name,
    recognise::{self, Kind, LooksLike},
    signature::{self, Key, Signature, Verdict},
    span::Span,
    state::State,
    text::{self, Encoding},
    trust_list::{Body, Header, Record, TrustList, tags},
};

/// What the input is, with what only that kind has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Content {
    /// No byte.
    Empty,
    /// A trust list.
    TrustList {
        /// Which list.
        list: ListKind,
    },
    /// A signed file.
    SignedFile {
        /// Whether its name says that its content is encrypted.
        encrypted: bool,
        /// The plain file.
        payload: Span,
        /// What it is.
        inside: Inside,
    },
    /// A text in which something is recognised, or a certificate.
    Evidence {
        /// How the text is encoded; `None` for DER.
        encoding: Option<Encoding>,
        /// What is in it, and what lies between.
        parts: Vec<PartReport>,
    },
    /// Hashed, not decoded.
    TooLarge,
    /// Not decoded.
    #[serde(rename_all = "camelCase")]
    Unrecognised {
        /// What it looks like.
        looks_like: LooksLike,
        /// Its first bytes, up to 64, lower-case hex.
        first_bytes: String,
        /// The first lines of a text, up to 8 and 640 characters.
        first_lines: Option<String>,
    },
}

/// Major and minor version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Version {
    /// Major.
    pub major: u8,
    /// Minor.
    pub minor: u8,
}

/// A header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct HeaderReport {
    /// Its bytes.
    pub span: Span,
    /// Version.
    pub version: Option<Version>,
    /// HeaderLength as it is stated, bytes.
    pub header_length: Option<u32>,
    /// The signer certificate's subject.
    pub signer_name: Option<String>,
    /// The common name in it.
    pub signer_common_name: Option<String>,
    /// The signer certificate's serial, lower-case hex.
    pub signer_serial: Option<String>,
    /// The signer certificate's issuer.
    pub signer_issuer: Option<String>,
    /// FILENAME.
    pub file_name: Option<String>,
    /// When it was made, seconds since 1970.
    pub timestamp: Option<u32>,
    /// Its fields, those of containers inside them.
    pub fields: Vec<FieldReport>,
    /// Its bytes that are no field.
    pub raw: Vec<Span>,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RecordReport {
    /// Its number, counted from 1.
    pub index: u32,
    /// Its bytes.
    pub span: Span,
    /// FUNCTION.
    pub function: Option<Function>,
    /// Host name or address; empty for hardware tokens.
    pub dns_name: Option<String>,
    /// The certificate's subject.
    pub subject: Option<String>,
    /// The common name in it.
    pub common_name: Option<String>,
    /// The certificate's issuer.
    pub issuer: Option<String>,
    /// The certificate's serial, lower-case hex.
    pub serial: Option<String>,
    /// IPADDRESS.
    pub address: Option<String>,
    /// Kind and size of PUBLICKEY.
    pub key: Option<Key>,
    /// Where the certificate stands.
    pub certificate: Option<Span>,
    /// SHA-1 of the certificate, lower-case hex: what `show ctl` prints.
    pub certificate_sha1: Option<String>,
    /// What the certificate says; `None` where there is none or it cannot be read.
    pub x509: Option<Certificate>,
    /// Whether this record's key made the list's signature; true only where the signature is valid.
    pub signs: bool,
    /// Whether a text says that this record's certificate signed; `None` in a file, and where the text says nothing.
    pub marked: Option<bool>,
    /// Its fields.
    pub fields: Vec<FieldReport>,
    /// Its bytes that are no field.
    pub raw: Vec<Span>,
}

/// FUNCTION.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Function {
    /// The number.
    pub number: u32,
    /// What CUCM prints for it, where it is known.
    pub name: Option<&'static str>,
}

/// How many findings of each severity there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Counts {
    /// Errors.
    pub errors: u32,
    /// Warnings.
    pub warnings: u32,
    /// Notes.
    pub notes: u32,
}

/// One input, all that is known of it but its records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of this shape: 1.
    pub schema: u32,
    /// The file's name, as it was given.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it is.
    pub content: Content,
    /// MD5, SHA-1, SHA-256, SHA-512 of the whole file.
    pub checksums: Checksums,
    /// The header of a list or signed file.
    pub header: Option<HeaderReport>,
    /// How many records the list has.
    pub record_count: u32,
    /// The state of the cluster, as far as this one input shows it.
    pub state: Option<State>,
    /// Who signed, and whether it holds.
    pub signature: Option<Signature>,
    /// Bytes that belong to no header, record or payload.
    pub rest: Vec<Span>,
    /// What was found, in the order of the file.
    pub findings: Vec<Finding>,
    /// The findings counted.
    pub counts: Counts,
}

/// A report with the records in it: the one-call form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FullReport {
    /// All but the records.
    #[serde(flatten)]
    pub report: Report,
    /// Every record.
    pub records: Vec<RecordReport>,
}

/// A report, where its records stand, and what other inputs are compared with.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// All but the records.
    pub report: Report,
    /// The records' bytes; [`record`] decodes one.
    pub records: Vec<Span>,
    /// The facts of its lists, each with its part where it is one of a text. Without those of lists that have more than
    /// [`MAX_RELATED`] records.
    pub lists: Vec<(Option<u32>, Facts)>,
    /// The text in UTF-8 where that is not the input itself: what spans count in.
    pub text: Option<String>,
}

/// Decodes, verifies and explains one input.
///
/// `name` is shown and never used to tell what the input is. `now` is the time in seconds since 1970; without it
/// nothing is said that depends on it.
///
/// ```
/// let inspected = ctl_inspector::inspect("CTLFile.tlv", b"", None);
/// assert_eq!(inspected.report.content, ctl_inspector::report::Content::Empty);
/// ```
pub fn inspect(name: &str, input: &[u8], now: Option<u64>) -> Inspected {
    with_checksums(name, input, Checksums::of(input), now)
}

/// As [`inspect`], with the records in the report.
pub fn inspect_fully(name: &str, input: &[u8], now: Option<u64>) -> FullReport {
    let Inspected { report, records, .. } = inspect(name, input, now);
    let records = (1..).zip(&records).map(|(index, span)| record(input, index, *span, &report)).collect();
    FullReport { report, records }
}

/// As [`inspect`], for an input whose checksums are known already.
pub fn with_checksums(name: &str, input: &[u8], checksums: Checksums, now: Option<u64>) -> Inspected {
    let report = Report::new(name, input.len() as u64, checksums);
    let mut inspected = Inspected { report, records: Vec::new(), lists: Vec::new(), text: None };
    let mut findings = Findings::default();
    match recognise::recognise(input) {
        Kind::Empty => {
            inspected.report.state = Some(State::NoList);
            findings.push(Finding::new(Code::EmptyFile));
        }
        Kind::TooLarge => return too_large(inspected.report),
        Kind::Other(looks_like) => other(&mut inspected, &mut findings, input, looks_like, now),
        Kind::TrustList => fill(&mut inspected, &mut findings, input, Body::Records, now),
        Kind::SignedFile => fill(&mut inspected, &mut findings, input, Body::Payload, now),
    }
    inspected.report.close(findings);
    inspected
}

/// The report of an input over the size limit: its checksums and a finding.
pub fn oversized(name: &str, size: u64, checksums: Checksums) -> Report {
    too_large(Report::new(name, size, checksums)).report
}

fn too_large(mut report: Report) -> Inspected {
    report.content = Content::TooLarge;
    let mut findings = Findings::default();
    findings.push(Finding::new(Code::FileTooLarge).with("size", report.size).with("limit", MAX_FILE));
    report.close(findings);
    Inspected { report, records: Vec::new(), lists: Vec::new(), text: None }
}

impl Report {
    /// The report of an input of which nothing is known but its checksums.
    fn new(name: &str, size: u64, checksums: Checksums) -> Self {
        Self {
            schema: 1,
            name: name.into(),
            size,
            content: Content::Empty,
            checksums,
            header: None,
            record_count: 0,
            state: None,
            signature: None,
            rest: Vec::new(),
            findings: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Checks the signature again with a key that stands elsewhere; [`Signature::try_key`] says how.
    pub fn try_key(&mut self, key: &[u8], named: bool) -> bool {
        let scheme_known = self.is_scheme_known();
        self.signature.as_mut().is_some_and(|signature| signature.try_key(key, named, scheme_known))
    }

    /// Whether the header names the one signature scheme that is known, or none.
    pub fn is_scheme_known(&self) -> bool {
        !names_another_scheme(self.header.as_ref().map_or(&[][..], |header| &header.fields))
    }

    fn close(&mut self, findings: Findings) {
        self.findings = findings.into_vec();
        for finding in &self.findings {
            let count = match finding.severity {
                Severity::Error => &mut self.counts.errors,
                Severity::Warning => &mut self.counts.warnings,
                Severity::Note => &mut self.counts.notes,
            };
            *count = count.saturating_add(1);
        }
    }
}

/// A text, a certificate, or something that is not recognised.
fn other(inspected: &mut Inspected, findings: &mut Findings, input: &[u8], looks_like: LooksLike, now: Option<u64>) {
    let text = text::decode(input);
    let searched = text.as_ref().filter(|(text, _)| text.len() <= MAX_TEXT);
    let found = match (evidence::of_der(input), searched) {
        (Some(found), _) => return fill_parts(inspected, findings, vec![found], None, now),
        (None, Some((text, _))) => evidence::read(text),
        (None, None) => Vec::new(),
    };
    if found.iter().any(|part| part.kind != PartKind::Other) {
        fill_parts(inspected, findings, found, text.as_ref().map(|(_, encoding)| *encoding), now);
        // A byte order mark is no part of the text, so places differ behind it.
        let differs = |text: &Cow<'_, str>| matches!(text, Cow::Owned(_)) || text.len() != input.len();
        inspected.text = text.filter(|(text, _)| differs(text)).map(|(text, _)| text.into_owned());
        return;
    }
    let (first_bytes, first_lines) = glimpse::first(input, text.as_ref().map(|(text, _)| &**text), looks_like);
    inspected.report.content = Content::Unrecognised { looks_like, first_bytes, first_lines };
    findings.push(Finding::new(Code::NotAList).at(Span::new(0, input.len())));
}

fn fill_parts(
    inspected: &mut Inspected,
    findings: &mut Findings,
    found: Vec<Found>,
    encoding: Option<Encoding>,
    now: Option<u64>,
) {
    let mut parts = Vec::new();
    for (number, found) in (0..).zip(found) {
        let (part, facts) = part::of(found, &inspected.report.name, now, findings);
        parts.push(part);
        inspected.lists.extend(facts.map(|facts| (Some(number), facts)));
    }
    inspected.report.content = Content::Evidence { encoding, parts };
}

fn fill(inspected: &mut Inspected, findings: &mut Findings, input: &[u8], body: Body, now: Option<u64>) {
    let report = &mut inspected.report;
    let mut list = TrustList::parse(input, body);
    let facts = Facts::of_list(&list, &report.name, signature::check(&list));
    *findings = core::mem::take(&mut list.findings);
    findings::look(&facts, now, findings);
    report.content = match list.payload {
        Some(payload) => {
            let encrypted = facts.file_name.as_ref().is_some_and(|name| recognise::is_encrypted(&name.value));
            Content::SignedFile { encrypted, payload, inside: Inside::of(payload.of(input)) }
        }
        None => Content::TrustList { list: facts.kind.unwrap_or(ListKind::Unknown) },
    };
    report.state = State::of(&facts);
    report.header = Some(header_report(&list.header));
    report.record_count = u32::try_from(list.records.len()).unwrap_or(u32::MAX);
    report.signature = facts.signature.as_ref().map(|signature| signature.value.clone());
    report.rest = list.rest;
    inspected.records = list.records.iter().map(|record| record.part.span).collect();
    if facts.records.len() <= MAX_RELATED {
        inspected.lists.push((None, facts));
    }
}

fn header_report(header: &Header<'_>) -> HeaderReport {
    let signer_name = header.signer_name();
    HeaderReport {
        span: header.part.span,
        version: header.version().map(|(major, minor)| Version { major, minor }),
        header_length: header.declared_length(),
        signer_common_name: signer_name.as_deref().and_then(common_name),
        signer_name,
        signer_serial: header.signer_serial().map(hex::encode),
        signer_issuer: header.signer_issuer(),
        file_name: header.file_name(),
        timestamp: header.timestamp(),
        fields: field::of_header(header),
        raw: header.part.raw.clone(),
    }
}

/// Whether the header says that the signature is not of the one scheme that is known.
fn names_another_scheme(fields: &[FieldReport]) -> bool {
    fields
        .iter()
        .any(|field| matches!(field.decoded, Decoded::Scheme { name: None, .. }) || names_another_scheme(&field.fields))
}

fn common_name(name: &str) -> Option<String> {
    Name::parse(name).common_name().map(String::from)
}

/// Decodes one record of an input whose report is known. `index` counts from 1, `span` is the record's bytes.
pub fn record(input: &[u8], index: u32, span: Span, report: &Report) -> RecordReport {
    let record = Record::decode(input, index, span, &mut Default::default());
    let subject = record.subject();
    let certificate = record.certificate();
    let signs = report
        .signature
        .as_ref()
        .is_some_and(|signature| signature.verdict.kind == Verdict::Valid && signature.signer == Some(index));
    let x509 = certificate.and_then(|field| {
        let mut facts = Certificate::parse(field.bytes)?;
        facts.check_self_signature(field.bytes);
        Some(facts)
    });
    RecordReport {
        index,
        span,
        function: record.function().map(|number| Function { number, name: tags::function_name(number) }),
        dns_name: record.dns_name(),
        common_name: subject.as_deref().and_then(common_name),
        subject,
        issuer: record.issuer(),
        serial: record.serial().map(hex::encode),
        address: record.address().map(|address| alloc::format!("{address}")),
        key: record.public_key().map(Key::look),
        certificate: certificate.map(|field| field.value),
        certificate_sha1: certificate.map(|field| hex::encode(Sha1::digest(field.bytes))),
        x509,
        signs,
        marked: None,
        fields: field::of_record(&record),
        raw: record.part.raw,
    }
}
