//! One record: a certificate, whose it is and what it is for.

use alloc::string::String;
use core::net::IpAddr;

use super::{
    part::{self, Part},
    tags::{self, Digest, record as tag},
};
use crate::{
    finding::{Code, Finding, Findings},
    limits::MAX_STARTS,
    order::Sorted,
    span::Span,
    tlv::{self, Field, Repairs, Walk},
};

/// The most that a record can be long: RECORDLENGTH has 16 bits.
const WINDOW: usize = u16::MAX as usize;

/// The fewest bytes of a record: RECORDLENGTH itself.
const LEAST: usize = 5;

/// A decoded record. Every value is what the first field of its kind says.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Its number, counted from 1 as CUCM does.
    pub index: u32,
    /// Its bytes, fields and raw bytes.
    pub part: Part<'a>,
}

/// What stands where a record is expected.
pub(super) enum Found {
    /// A record of these bytes.
    Record(Span),
    /// No record: these bytes are to be kept, another record follows them.
    Bytes(Span),
    /// No record in all the rest.
    Rest,
}

/// Whether a record begins at `at`: RECORDLENGTH of two bytes.
pub(super) fn begins(input: &[u8], at: usize) -> bool {
    matches!(input.get(at..), Some([tag::RECORD_LENGTH, 0, 2, ..]))
}

/// RECORDLENGTH of the record that begins at `at`.
fn declared_length(input: &[u8], at: usize) -> Option<usize> {
    match input.get(at..) {
        Some([tag::RECORD_LENGTH, 0, 2, high, low, ..]) => Some(usize::from(u16::from_be_bytes([*high, *low]))),
        _ => None,
    }
}

/// The fields from `at` to the next record, whatever RECORDLENGTH says.
fn until_next<'a>(input: &'a [u8], at: usize, repairs: &mut Repairs) -> Walk<'a> {
    let end = at.saturating_add(WINDOW).min(input.len());
    tlv::walk(input, at, end, tags::RECORD, Some(tag::RECORD_LENGTH), repairs)
}

/// Finds where the record that should begin at `at` ends.
///
/// Its stated length is believed when fields fill it exactly and another record or the file's end follows. Otherwise
/// the place where the next record begins decides, if there is one; a length that stays within the file comes next.
pub(super) fn locate(input: &[u8], at: usize, repairs: &mut Repairs) -> Found {
    let size = input.len();
    let Some(declared) = declared_length(input, at) else {
        return locate_without_length(input, at, repairs);
    };
    let stated = at.saturating_add(declared);
    let usable = declared >= LEAST && stated <= size;
    let followed = stated == size || begins(input, stated);
    let is_exact = usable && {
        // A length that covers the next record too stops there.
        let stop = Some(tag::RECORD_LENGTH);
        let walk = tlv::walk(input, at, stated, tags::RECORD, stop, &mut Repairs::new(0));
        walk.is_clean() && walk.end == stated
    };
    if is_exact && followed {
        return Found::Record(Span::new(at, stated));
    }
    if !repairs.take() {
        return if usable { Found::Record(Span::new(at, stated)) } else { Found::Rest };
    }
    let walk = until_next(input, at, repairs);
    let next = walk.end;
    // Where fields read without a fault up to the next record (or, if nothing else does, to the file's end), that is
    // the length: unless a record begins where this one says it ends, or the fields from there on stand here already
    // and so belong to a record whose RECORDLENGTH is damaged.
    let reads_on = walk.is_clean() && (begins(input, next) || next == size);
    let is_next = reads_on && (next < stated || !followed) && !(is_exact && repeats(&walk, stated));
    let keeps_stated = usable && (is_exact || followed || !begins(input, next));
    let end = if is_next || !keeps_stated { next } else { stated };
    Found::Record(Span::new(at, end))
}

/// Whether a field from `at` on stands before it too.
fn repeats(walk: &Walk<'_>, at: usize) -> bool {
    let is_before = |field: &&Field<'_>| (field.span.start as usize) < at;
    let tags = Sorted::of(walk.fields.iter().take_while(is_before).map(|field| field.tag));
    walk.fields.iter().skip_while(is_before).any(|field| tags.contains(&field.tag))
}

/// Where RECORDLENGTH itself is damaged or absent: fields up to the next record still make a record.
fn locate_without_length(input: &[u8], at: usize, repairs: &mut Repairs) -> Found {
    let walk = until_next(input, at, repairs);
    let known = walk.fields.iter().filter(|field| tags::RECORD.iter().any(|tag| tag.number == field.tag)).count();
    let leads = walk.fields.iter().take(2).any(|field| matches!(field.tag, tag::DNS_NAME | tag::SUBJECT));
    if known >= 3 && leads {
        return Found::Record(Span::new(at, walk.end));
    }
    if !repairs.take() {
        return Found::Rest;
    }
    let places = (at.saturating_add(1)..input.len()).filter(|next| begins(input, *next)).take(MAX_STARTS);
    let next = places.into_iter().find(|next| {
        declared_length(input, *next).is_some_and(|length| {
            let end = next.saturating_add(length);
            length >= LEAST
                && end <= input.len()
                && tlv::walk(input, *next, end, tags::RECORD, None, &mut Repairs::new(0)).is_clean()
        })
    });
    next.map_or(Found::Rest, |next| Found::Bytes(Span::new(at, next)))
}

impl<'a> Record<'a> {
    /// Reads the record that fills `span`. `index` counts from 1.
    pub fn decode(input: &'a [u8], index: u32, span: Span, repairs: &mut Repairs) -> Self {
        let (start, end) = (span.start as usize, span.end as usize);
        Self { index, part: Part::new(start, tlv::walk(input, start, end, tags::RECORD, None, repairs)) }
    }

    pub(super) fn check(&self, input: &[u8], findings: &mut Findings) {
        let record = Some(self.index);
        let span = self.part.span;
        let declared = declared_length(input, span.start as usize);
        if let Some(declared) = declared.filter(|declared| *declared != span.len() as usize) {
            let truncated = span.end as usize == input.len() && declared > span.len() as usize;
            let finding = if truncated {
                Finding::new(Code::RecordTruncated).with("here", span.len()).with("end", span.end).at(span)
            } else {
                let field = self.field(tag::RECORD_LENGTH).map_or(span, |field| field.span);
                Finding::new(Code::RecordLengthWrong).with("actual", span.len()).at(field)
            };
            findings.push(finding.with("declared", declared).in_record(record));
        }
        self.part.check(tags::RECORD, record, findings);
        self.part.check_presence(tags::RECORD, &[tag::RECORD_LENGTH, tag::FUNCTION], &[], record, findings);
        if let (Some(field), Some(number)) = (self.field(tag::FUNCTION), self.function())
            && tags::function_name(number).is_none()
        {
            let unknown = Finding::new(Code::UnknownFunction).with("function", number);
            findings.push(unknown.at(field.span).in_record(record));
        }
        if let (Some(field), Some(number)) = (self.field(tag::HASH_ALGORITHM), self.number(tag::HASH_ALGORITHM))
            && Digest::from_number(number).is_none()
        {
            findings.push(
                Finding::new(Code::UnknownAlgorithm)
                    .with("tag", field.tag)
                    .with("name", tags::name(tags::RECORD, field.tag))
                    .with("number", number)
                    .at(field.span)
                    .in_record(record),
            );
        }
    }

    /// The first field with this tag.
    pub fn field(&self, number: u8) -> Option<&Field<'a>> {
        self.part.field(number)
    }

    /// FUNCTION.
    pub fn function(&self) -> Option<u32> {
        self.number(tag::FUNCTION)
    }

    /// Whether the record's certificate may sign trust lists.
    pub fn is_sast(&self) -> bool {
        self.function() == Some(tags::function::SAST)
    }

    /// Host name or IP address; empty for hardware tokens.
    pub fn dns_name(&self) -> Option<String> {
        self.text(tag::DNS_NAME)
    }

    /// The certificate's subject.
    pub fn subject(&self) -> Option<String> {
        self.text(tag::SUBJECT)
    }

    /// The certificate's issuer.
    pub fn issuer(&self) -> Option<String> {
        self.text(tag::ISSUER)
    }

    /// The certificate's serial, as it stands.
    pub fn serial(&self) -> Option<&'a [u8]> {
        self.field(tag::SERIAL).map(|field| field.bytes)
    }

    /// PUBLICKEY: PKCS#1 DER for RSA, the uncompressed point for EC.
    pub fn public_key(&self) -> Option<&'a [u8]> {
        self.field(tag::PUBLIC_KEY).map(|field| field.bytes)
    }

    /// CERTIFICATE: X.509 DER.
    pub fn certificate(&self) -> Option<&Field<'a>> {
        self.field(tag::CERTIFICATE)
    }

    /// IPADDRESS.
    pub fn address(&self) -> Option<IpAddr> {
        address(self.field(tag::ADDRESS)?.bytes)
    }

    fn text(&self, number: u8) -> Option<String> {
        self.field(number).map(|field| part::text(field.bytes))
    }

    fn number(&self, number: u8) -> Option<u32> {
        self.field(number).and_then(|field| tlv::number(field.bytes))
    }
}

/// An IP address of 4 or 16 bytes.
pub fn address(bytes: &[u8]) -> Option<IpAddr> {
    <[u8; 4]>::try_from(bytes).map(IpAddr::from).or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}
