//! The parts of a text as reports show them.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{Decoded, FieldReport, Function, HeaderReport, RecordReport, Version, common_name};
use crate::{
    certificate::Given,
    evidence::{Content, Found, PartKind, PhoneConfiguration},
    facts::{Facts, ListKind},
    finding::{Code, Finding, Findings},
    findings,
    show_ctl::{Closing, Part, Row, Sums, Transcript},
    signature::Signature,
    span::Span,
    state::State,
    tlv::Tag,
    trust_list::tags::{self, Digest},
};

/// A part of a text: what it is, and what only its kind has. What it says are the report's findings within its span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PartReport {
    /// What it is.
    pub kind: PartKind,
    /// Its place: bytes of the text in UTF-8.
    pub span: Span,
    /// The list that is printed in it.
    pub list: Option<ListReport>,
    /// The certificate in it.
    pub certificate: Option<Given>,
    /// Whom the phone's configuration in it names.
    pub configuration: Option<PhoneConfiguration>,
}

/// A list as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ListReport {
    /// On which host it was printed, where the log around it says it.
    pub host: Option<String>,
    /// Which list.
    pub list: ListKind,
    /// Whether the server says that it has none.
    pub not_found: bool,
    /// Checksums of the file as they are printed.
    pub checksums: Vec<PrintedChecksum>,
    /// The file's length as it is printed, bytes.
    pub length: Option<u64>,
    /// When the file was last modified, as it is printed, with the zone.
    pub modified: Option<String>,
    /// The header, where any of it is there.
    pub header: Option<HeaderReport>,
    /// The records that are there.
    pub records: Vec<RecordReport>,
    /// Whether every record is there.
    pub whole: bool,
    /// How the output ends.
    pub closing: Option<Closing>,
    /// Whether the lengths add up.
    pub sums: Sums,
    /// The state of the cluster, as far as the text shows it.
    pub state: Option<State>,
    /// Who signed, as far as the text says it; `None` where there is no list.
    pub signature: Option<Signature>,
}

/// A checksum as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PrintedChecksum {
    /// Its algorithm.
    pub algorithm: Digest,
    /// Lower-case hex.
    pub value: String,
}

/// What is known of a part, and the facts of the list in it.
pub(super) fn of(found: Found, name: &str, now: Option<u64>, findings: &mut Findings) -> (PartReport, Option<Facts>) {
    let mut own = Findings::default();
    own.extend(found.findings);
    let mut part =
        PartReport { kind: found.kind, span: found.span, list: None, certificate: None, configuration: None };
    let mut facts = None;
    match found.content {
        Content::None => {}
        Content::Certificate(given) => {
            own.extend(given.x509.iter().flat_map(|certificate| findings::of_given(certificate, now)));
            part.certificate = Some(*given);
        }
        Content::Configuration(configuration) => part.configuration = Some(*configuration),
        Content::List(list) => {
            let said = list.facts(name);
            part.list = Some(list_report(&list, &said, now, &mut own));
            facts = Some(said);
        }
    }
    let within = |mut finding: Finding| {
        finding.span = finding.span.or(Some(found.span));
        finding
    };
    findings.extend(own.into_vec().into_iter().map(within));
    (part, facts)
}

fn list_report(list: &Transcript, facts: &Facts, now: Option<u64>, findings: &mut Findings) -> ListReport {
    let not_found = list.not_found.is_some();
    if !not_found {
        findings::look(facts, now, findings);
        signer_differs(list, facts, findings);
    }
    ListReport {
        host: list.host.clone(),
        list: list.kind.unwrap_or(ListKind::Unknown),
        not_found,
        checksums: list
            .checksums
            .iter()
            .map(|sum| PrintedChecksum { algorithm: sum.algorithm, value: sum.value.clone() })
            .collect(),
        length: list.length.as_ref().map(|length| length.value),
        modified: list.modified.as_ref().map(|modified| modified.value.clone()),
        header: list.header.as_ref().map(|header| header_report(list, header)),
        records: list.records.iter().map(record_report).collect(),
        whole: list.is_whole(),
        closing: list.closing.as_ref().map(|closing| closing.value),
        sums: list.sums.clone(),
        state: if not_found { Some(State::NoList) } else { State::of(facts) },
        signature: facts.signature.as_ref().map(|signature| signature.value.clone()),
    }
}

/// The header names one record as the signer, and the text marks another.
fn signer_differs(list: &Transcript, facts: &Facts, findings: &mut Findings) {
    let named = list.named(&facts.records);
    let marked: Vec<u32> = list.marked().collect();
    if !named.is_empty() && !marked.is_empty() && !marked.iter().any(|number| named.contains(number)) {
        let finding = Finding::new(Code::PrintedSignerDiffers).with("named", findings::list_of(named.into_iter()));
        findings.push(finding.with("marked", findings::list_of(marked.into_iter())).at(list.span));
    }
}

fn header_report(list: &Transcript, header: &Part) -> HeaderReport {
    use tags::header as tag;
    let text = |tag: u8| header.text(tag).map(|value| value.value);
    let signer_name = text(tag::SIGNER_NAME);
    HeaderReport {
        span: header.span,
        version: list.version.as_ref().map(|version| Version { major: version.value.0, minor: version.value.1 }),
        header_length: list.header_length.as_ref().and_then(|length| u32::try_from(length.value).ok()),
        signer_common_name: signer_name.as_deref().and_then(common_name),
        signer_name,
        signer_serial: header.bytes(tag::SIGNER_SERIAL).map(|serial| hex::encode(serial.value)),
        signer_issuer: text(tag::CA_NAME),
        file_name: text(tag::FILE_NAME),
        timestamp: None,
        fields: header.rows.iter().map(|row| field(row, tags::HEADER)).collect(),
        raw: Vec::new(),
    }
}

fn record_report(record: &Part) -> RecordReport {
    use tags::record as tag;
    let text = |tag: u8| record.text(tag).map(|value| value.value);
    let hex = |tag: u8| record.bytes(tag).map(|value| hex::encode(value.value));
    let subject = text(tag::SUBJECT);
    RecordReport {
        index: record.number,
        span: record.span,
        function: record
            .function()
            .map(|number| Function { number: number.value, name: tags::function_name(number.value) }),
        dns_name: text(tag::DNS_NAME),
        common_name: subject.as_deref().and_then(common_name),
        subject,
        issuer: text(tag::ISSUER),
        serial: hex(tag::SERIAL),
        address: text(tag::ADDRESS),
        key: None,
        certificate: None,
        certificate_sha1: hex(tag::CERTIFICATE),
        x509: None,
        signs: false,
        marked: record.signed.as_ref().map(|signed| signed.value),
        fields: record.rows.iter().map(|row| field(row, tags::RECORD)).collect(),
        raw: Vec::new(),
    }
}

fn field(row: &Row, known: &'static [Tag]) -> FieldReport {
    FieldReport {
        tag: row.tag,
        name: tags::name(known, row.tag),
        known: true,
        span: row.span,
        value: row.value_span,
        length: row.length,
        decoded: if row.value.is_empty() { Decoded::NotPrinted } else { Decoded::Text { text: row.value.clone() } },
        fields: Vec::new(),
    }
}
