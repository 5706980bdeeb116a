//! What the header and a record have in common: fields, bytes that are no field, and the faults of both.

use alloc::{string::String, vec::Vec};

use super::tags;
use crate::{
    finding::{Code, Finding, Findings},
    order::Sorted,
    span::Span,
    tlv::{Fault, Field, Shape, Tag, Walk},
};

/// The fields of the header or of one record.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// All of its bytes.
    pub span: Span,
    /// Its fields in the order in which they stand; those of containers follow their container.
    pub fields: Vec<Field<'a>>,
    /// Its bytes that are no field.
    pub raw: Vec<Span>,
    faults: Vec<Fault>,
}

impl<'a> Part<'a> {
    pub(super) fn new(start: usize, walk: Walk<'a>) -> Self {
        Self { span: Span::new(start, walk.end), fields: walk.fields, raw: walk.raw, faults: walk.faults }
    }

    /// The first field with this tag.
    pub fn field(&self, number: u8) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.tag == number)
    }

    /// Says what is wrong with single fields.
    pub(super) fn check(&self, known: &'static [Tag], record: Option<u32>, findings: &mut Findings) {
        findings.extend(self.faults.iter().map(|fault| describe(*fault, known).in_record(record)));
        // What was said of a field's length covers its value.
        let faulty = Sorted::of(self.faults.iter().filter_map(|fault| fault.field()));
        for field in &self.fields {
            let named = |code: Code| {
                let name = tags::name(known, field.tag);
                Finding::new(code).with("tag", field.tag).with("name", name).at(field.span).in_record(record)
            };
            match known.iter().find(|tag| tag.number == field.tag).map(|tag| tag.shape) {
                None => findings
                    .push(Finding::new(Code::UnknownTag).with("tag", field.tag).at(field.span).in_record(record)),
                Some(_) if faulty.contains(&field.span) => {}
                Some(Shape::Fixed(lengths)) if !lengths.contains(&field.declared) => {
                    let expected = lengths.first().copied().unwrap_or_default();
                    findings.push(
                        named(Code::FieldLengthUnexpected).with("declared", field.declared).with("expected", expected),
                    );
                }
                Some(Shape::Text) => findings.extend(text_faults(field.bytes).map(named)),
                Some(_) => {}
            }
        }
    }

    /// Says which fields are missing, and which stand more than once though they may not.
    pub(super) fn check_presence(
        &self,
        known: &'static [Tag],
        required: &[u8],
        repeatable: &[u8],
        record: Option<u32>,
        findings: &mut Findings,
    ) {
        for tag in known {
            let mut places = self.fields.iter().filter(|field| field.tag == tag.number);
            let first = places.next();
            let named = |code: Code, span: Span| {
                Finding::new(code).with("tag", tag.number).with("name", tag.name).at(span).in_record(record)
            };
            if first.is_none() && required.contains(&tag.number) {
                findings.push(named(Code::MissingField, self.span));
            }
            if !repeatable.contains(&tag.number) {
                findings.extend(places.map(|again| named(Code::RepeatedField, again.span)));
            }
        }
    }
}

fn describe(fault: Fault, known: &'static [Tag]) -> Finding {
    match fault {
        Fault::Length { tag, declared, actual, span } => Finding::new(Code::FieldLengthWrong)
            .with("tag", tag)
            .with("name", tags::name(known, tag))
            .with("declared", declared)
            .with("actual", actual)
            .at(span),
        Fault::Truncated { tag, declared, here, span } => Finding::new(Code::FieldTruncated)
            .with("tag", tag)
            .with("name", tags::name(known, tag))
            .with("declared", declared)
            .with("here", here)
            .at(span),
        Fault::Unreadable { span } => Finding::new(Code::UnreadableBytes).with("length", span.len()).at(span),
    }
}

fn text_faults(bytes: &[u8]) -> impl Iterator<Item = Code> {
    let (text, terminated) = match bytes.split_last() {
        Some((0, text)) => (text, true),
        _ => (bytes, false),
    };
    [
        (!terminated).then_some(Code::TextNotTerminated),
        text.contains(&0).then_some(Code::TextHasNul),
        core::str::from_utf8(text).is_err().then_some(Code::TextNotUtf8),
    ]
    .into_iter()
    .flatten()
}

/// A text value without its closing NUL. Bytes that are not UTF-8 become U+FFFD; nothing else is changed.
pub fn text(bytes: &[u8]) -> String {
    let text = match bytes.split_last() {
        Some((0, text)) => text,
        _ => bytes,
    };
    String::from_utf8_lossy(text).into_owned()
}
