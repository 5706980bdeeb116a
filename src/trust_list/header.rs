//! The header: who signed, how, under which file name and when.

use alloc::{string::String, vec::Vec};

use super::{
    part::{self, Part},
    record,
    tags::{self, Digest, header as tag},
};
use crate::{
    finding::{Code, Finding, Findings},
    tlv::{self, Field, Repairs, Shape},
};

/// A decoded header. Every value is what the first field of its kind says.
#[derive(Clone, Debug)]
pub struct Header<'a> {
    /// Its bytes, fields and raw bytes.
    pub part: Part<'a>,
}

/// Fields that every header has. Tag 28, padding, FILENAME and TIMESTAMP are not seen in all.
const REQUIRED: &[u8] = &[
    tag::VERSION,
    tag::HEADER_LENGTH,
    tag::SIGNER_ID,
    tag::SIGNER_NAME,
    tag::SIGNER_SERIAL,
    tag::CA_NAME,
    tag::SIGNATURE_INFO,
    tag::DIGEST,
    tag::SIGNATURE_ALGORITHM_INFO,
    tag::SIGNATURE_ALGORITHM,
    tag::MODULUS,
    tag::SIGNATURE,
];

impl<'a> Header<'a> {
    /// Reads the header at the start of `input`. `records` says whether records follow, so that a wrong HeaderLength
    /// can be told from where the first of them begins; after a signed file's header anything may follow.
    pub(super) fn decode(input: &'a [u8], records: bool, repairs: &mut Repairs, findings: &mut Findings) -> Self {
        let declared = declared_length(input);
        let by_length = declared
            .filter(|length| (LEAST..=input.len()).contains(length))
            .map(|length| tlv::walk(input, 0, length, tags::HEADER, None, repairs));
        let records_begin = |end: usize| !records || end == input.len() || record::begins(input, end);
        let walk = match by_length {
            Some(walk) if walk.is_clean() && records_begin(walk.end) => walk,
            by_length => {
                // HeaderLength is in doubt, or something in the header is damaged: see where the first record begins.
                let stop = records.then_some(tags::record::RECORD_LENGTH);
                let by_record = tlv::walk(input, 0, window(input), tags::HEADER, stop, repairs);
                let found = records && by_record.end < input.len() && record::begins(input, by_record.end);
                let is_better = found && by_record.is_clean();
                match by_length {
                    Some(walk) if !found || !is_better && (walk.is_clean() || records_begin(walk.end)) => walk,
                    _ => by_record,
                }
            }
        };
        let part = Part::new(0, walk);
        let header = Self { part };
        header.check(declared, input.len(), findings);
        header
    }

    fn check(&self, declared: Option<usize>, size: usize, findings: &mut Findings) {
        let span = self.part.span;
        let actual = span.len() as usize;
        match declared {
            Some(declared) if declared > size && actual == size => findings
                .push(Finding::new(Code::HeaderTruncated).with("declared", declared).with("here", size).at(span)),
            Some(declared) if declared != actual => findings.push(
                Finding::new(Code::HeaderLengthWrong)
                    .with("declared", declared)
                    .with("actual", actual)
                    .at(self.field(tag::HEADER_LENGTH).map_or(span, |field| field.span)),
            ),
            _ => {}
        }
        self.part.check(tags::HEADER, None, findings);
        // What stood behind the end of the file is not missing.
        let is_last_cut = self.part.fields.last().is_some_and(|last| last.bytes.len() < usize::from(last.declared));
        let is_cut = actual == size && (is_last_cut || declared.is_none_or(|declared| declared > size));
        let required = if is_cut { &[tag::HEADER_LENGTH] } else { REQUIRED };
        self.part.check_presence(tags::HEADER, required, &[tag::PADDING], None, findings);
        for (container, inside) in tags::CONTAINERS {
            self.check_container(*container, inside, findings);
        }
        self.check_places(findings);
        self.check_algorithm(tag::DIGEST, |number| Digest::from_number(number).is_some(), findings);
        self.check_algorithm(tag::SIGNATURE_ALGORITHM, |number| number == tags::RSA_PKCS1, findings);
        self.check_algorithm(tag::MODULUS, |number| tags::modulus_bits(number).is_some(), findings);
    }

    fn check_container(&self, container: u8, inside: &[u8], findings: &mut Findings) {
        let Some(position) = self.part.fields.iter().position(|field| field.tag == container) else { return };
        let Some(field) = self.part.fields.get(position) else { return };
        let actual = self.container_end(position, inside).saturating_sub(field.span.end);
        if actual != u32::from(field.declared) {
            findings.push(
                Finding::new(Code::ContainerLengthWrong)
                    .with("tag", container)
                    .with("name", tags::name(tags::HEADER, container))
                    .with("declared", field.declared)
                    .with("actual", actual)
                    .at(field.span),
            );
        }
    }

    /// Version comes first, HeaderLength second; what a container holds stands in it.
    fn check_places(&self, findings: &mut Findings) {
        let out_of_place = |field: &Field<'_>| {
            let name = tags::name(tags::HEADER, field.tag);
            Finding::new(Code::FieldOutOfPlace).with("tag", field.tag).with("name", name).at(field.span)
        };
        for (place, number) in [tag::VERSION, tag::HEADER_LENGTH].into_iter().enumerate() {
            let own =
                self.field(number).filter(|_| self.part.fields.get(place).is_none_or(|field| field.tag != number));
            findings.extend(own.map(out_of_place));
        }
        for field in &self.part.fields {
            // The innermost container comes last in the table. A field that stands again is said to be repeated already.
            let parent = tags::CONTAINERS.iter().rev().find(|(_, inside)| inside.contains(&field.tag));
            let Some((container, inside)) = parent.filter(|_| self.field(field.tag) == Some(field)) else { continue };
            let Some(position) = self.part.fields.iter().position(|field| field.tag == *container) else { continue };
            let start = self.part.fields.get(position).map_or(0, |container| container.span.end);
            if field.span.start < start || field.span.end > self.container_end(position, inside) {
                findings.push(out_of_place(field));
            }
        }
    }

    fn check_algorithm(&self, number_tag: u8, known: impl Fn(u32) -> bool, findings: &mut Findings) {
        let Some(field) = self.field(number_tag) else { return };
        let Some(number) = tlv::number(field.bytes) else { return };
        if !known(number) {
            findings.push(
                Finding::new(Code::UnknownAlgorithm)
                    .with("tag", number_tag)
                    .with("name", tags::name(tags::HEADER, number_tag))
                    .with("number", number)
                    .at(field.span),
            );
        }
    }

    /// The byte after the last field that belongs to the container at `position` among the fields. Unknown fields
    /// between known ones belong to it too, when its stated length covers them.
    pub fn container_end(&self, position: usize, inside: &[u8]) -> u32 {
        let Some(container) = self.part.fields.get(position) else { return 0 };
        let stated = container.span.end.saturating_add(u32::from(container.declared));
        let following = self.part.fields.iter().skip(position.saturating_add(1));
        if following
            .clone()
            .take_while(|field| field.span.end <= stated)
            .all(|field| inside.contains(&field.tag) || !tags::HEADER.iter().any(|known| known.number == field.tag))
            && following.clone().any(|field| field.span.end == stated)
        {
            return stated;
        }
        following
            .take_while(|field| inside.contains(&field.tag))
            .last()
            .map_or(container.span.end, |field| field.span.end)
    }

    /// The first field with this tag.
    pub fn field(&self, number: u8) -> Option<&Field<'a>> {
        self.part.field(number)
    }

    /// HeaderLength as the file states it.
    pub fn declared_length(&self) -> Option<u32> {
        self.number(tag::HEADER_LENGTH)
    }

    /// Major and minor version.
    pub fn version(&self) -> Option<(u8, u8)> {
        match self.field(tag::VERSION)?.bytes {
            [major, minor] => Some((*major, *minor)),
            _ => None,
        }
    }

    /// The signer certificate's subject.
    pub fn signer_name(&self) -> Option<String> {
        self.field(tag::SIGNER_NAME).map(|field| part::text(field.bytes))
    }

    /// The signer certificate's serial, as it stands.
    pub fn signer_serial(&self) -> Option<&'a [u8]> {
        self.field(tag::SIGNER_SERIAL).map(|field| field.bytes)
    }

    /// The signer certificate's issuer.
    pub fn signer_issuer(&self) -> Option<String> {
        self.field(tag::CA_NAME).map(|field| part::text(field.bytes))
    }

    /// FILENAME.
    pub fn file_name(&self) -> Option<String> {
        self.field(tag::FILE_NAME).map(|field| part::text(field.bytes))
    }

    /// Seconds since 1970 at which the list was made.
    pub fn timestamp(&self) -> Option<u32> {
        self.number(tag::TIMESTAMP)
    }

    /// The digest that the header declares, where its number is known.
    pub fn digest(&self) -> Option<Digest> {
        self.number(tag::DIGEST).and_then(Digest::from_number)
    }

    /// The number of the signature algorithm.
    pub fn signature_algorithm(&self) -> Option<u32> {
        self.number(tag::SIGNATURE_ALGORITHM)
    }

    /// The signature.
    pub fn signature(&self) -> Option<&Field<'a>> {
        self.field(tag::SIGNATURE)
    }

    fn number(&self, number: u8) -> Option<u32> {
        self.field(number).and_then(|field| tlv::number(field.bytes))
    }
}

/// The fewest bytes of a header: Version and HeaderLength.
const LEAST: usize = 10;

/// The most that a header can be long: HeaderLength has 16 bits.
fn window(input: &[u8]) -> usize {
    input.len().min(usize::from(u16::MAX))
}

/// HeaderLength, read before the header's end is known. It is one of the first fields.
fn declared_length(input: &[u8]) -> Option<usize> {
    let walk = tlv::walk(input, 0, window(input), tags::HEADER, None, &mut Repairs::new(1));
    let field = walk.fields.iter().take(4).find(|field| field.tag == tag::HEADER_LENGTH)?;
    tlv::number(field.bytes).map(|length| length as usize)
}

/// Whether `input` begins with a header, be it damaged: the exact first field, or three of its fields near the start.
pub fn looks_like_header(input: &[u8]) -> bool {
    if matches!(input, [1, 0, 2, _, _, ..]) {
        return true;
    }
    let walk = tlv::walk(input, 0, window(input), tags::HEADER, None, &mut Repairs::new(2));
    let mut seen: Vec<u8> = Vec::new();
    for field in walk.fields.iter().take(12) {
        let known = tags::HEADER.iter().any(|known| known.number == field.tag && known.shape != Shape::Bare);
        if known && !seen.contains(&field.tag) {
            seen.push(field.tag);
        }
    }
    seen.len() >= 3
}
