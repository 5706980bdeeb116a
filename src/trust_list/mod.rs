//! Trust lists and signed files, decoded: header, records and the bytes that are neither.
//!
//! [`TrustList::parse`] never fails. It takes what can be read, keeps the rest as bytes and says each fault as a
//! [`Finding`](crate::Finding); header, records, payload and rest cover every byte of the input exactly once. The
//! parsed list borrows the input.

mod header;
mod part;
mod record;
pub mod tags;

use alloc::vec::Vec;

pub use header::{Header, looks_like_header};
pub use part::{Part, text};
pub use record::{Record, address};

use crate::{
    finding::{Code, Finding, Findings},
    limits::{MAX_RECORDS, MAX_REPAIRS},
    span::Span,
    tlv::Repairs,
};

/// What follows the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Records: a CTL or an ITL.
    Records,
    /// A plain file that the header signs (`.sgn`).
    Payload,
}

/// A decoded trust list, or a signed file.
#[derive(Clone, Debug)]
pub struct TrustList<'a> {
    /// The file as it was given.
    pub input: &'a [u8],
    /// The header.
    pub header: Header<'a>,
    /// The records, in the order in which they stand.
    pub records: Vec<Record<'a>>,
    /// The signed file's content; `None` for a trust list.
    pub payload: Option<Span>,
    /// Bytes that belong to nothing else.
    pub rest: Vec<Span>,
    /// What is wrong with the encoding.
    pub findings: Findings,
}

impl<'a> TrustList<'a> {
    /// Decodes `input`.
    ///
    /// ```
    /// use ctl_inspector::trust_list::{Body, TrustList};
    /// let list = TrustList::parse(&[1, 0, 2, 1, 2], Body::Records);
    /// assert_eq!(list.header.version(), Some((1, 2)));
    /// ```
    pub fn parse(input: &'a [u8], body: Body) -> Self {
        let mut repairs = Repairs::default();
        let mut findings = Findings::default();
        let header = Header::decode(input, body == Body::Records, &mut repairs, &mut findings);
        let start = header.part.span.end as usize;
        let mut list = Self { input, header, records: Vec::new(), payload: None, rest: Vec::new(), findings };
        match body {
            Body::Records => list.take_records(start, &mut repairs),
            Body::Payload => list.payload = Some(Span::new(start, input.len())),
        }
        if repairs.is_exhausted() {
            list.findings.push(Finding::new(Code::TooManyRepairs).with("limit", MAX_REPAIRS));
        }
        list
    }

    fn take_records(&mut self, start: usize, repairs: &mut Repairs) {
        let size = self.input.len();
        let mut at = start;
        while at < size {
            if self.records.len() >= MAX_RECORDS {
                let rest = Span::new(at, size);
                self.findings.push(Finding::new(Code::TooManyRecords).with("limit", MAX_RECORDS).at(rest));
                self.rest.push(rest);
                break;
            }
            match record::locate(self.input, at, repairs) {
                record::Found::Record(span) if !span.is_empty() => {
                    let index = u32::try_from(self.records.len()).unwrap_or(u32::MAX).saturating_add(1);
                    let record = Record::decode(self.input, index, span, repairs);
                    record.check(self.input, &mut self.findings);
                    self.records.push(record);
                    at = span.end as usize;
                }
                record::Found::Bytes(span) => {
                    self.keep(Code::BytesBetweenRecords, span);
                    at = span.end as usize;
                }
                record::Found::Record(_) | record::Found::Rest => {
                    self.keep(Code::TrailingBytes, Span::new(at, size));
                    at = size;
                }
            }
        }
        if self.records.is_empty() && self.header.declared_length().is_some_and(|length| length as usize <= size) {
            self.findings.push(Finding::new(Code::NoRecords).at(self.header.part.span));
        }
    }

    fn keep(&mut self, code: Code, span: Span) {
        self.findings.push(Finding::new(code).with("length", span.len()).at(span));
        self.rest.push(span);
    }

    /// The parts of the file that the signature covers: everything but the SIGNATURE field, tag and length included.
    /// The second part is empty when there is no signature.
    pub fn signed_content(&self) -> [&'a [u8]; 2] {
        let Some(field) = self.header.signature() else { return [self.input, &[]] };
        let (start, end) = (field.span.start as usize, field.span.end as usize);
        [self.input.get(..start).unwrap_or_default(), self.input.get(end..).unwrap_or_default()]
    }
}
