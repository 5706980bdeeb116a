//! The fields of a report: each with its place, CUCM's name and its decoded value.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use crate::{
    span::Span,
    tlv::{self, Field, Shape, Tag},
    trust_list::{
        Header, Record, address,
        tags::{self, Digest},
        text,
    },
};

/// Values up to this many bytes are shown as hex; longer ones by their length.
const SHORT: usize = 64;

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FieldReport {
    /// The tag.
    pub tag: u8,
    /// The name that CUCM prints; empty where it prints none.
    pub name: &'static str,
    /// Whether the tag has a known meaning.
    pub known: bool,
    /// Tag, length and value; for a container, up to its last field.
    pub span: Span,
    /// The value alone.
    pub value: Span,
    /// The length as the field states it, bytes; `None` for padding, and where a text does not print it.
    pub length: Option<u32>,
    /// What the value says.
    pub decoded: Decoded,
    /// The fields inside a container.
    #[cfg_attr(feature = "typescript", tsify(type = "FieldReport[]"))]
    pub fields: Vec<FieldReport>,
}

/// What a value says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Decoded {
    /// Text, its closing NUL left out; bytes that are not UTF-8 are U+FFFD.
    Text {
        /// The text, as it stands in the file: escape it before showing it.
        text: String,
    },
    /// A number.
    Number {
        /// The number.
        number: u32,
    },
    /// Major and minor version.
    Version {
        /// Major.
        major: u8,
        /// Minor.
        minor: u8,
    },
    /// A few bytes.
    Hex {
        /// Lower-case hex.
        hex: String,
    },
    /// An IP address.
    Address {
        /// In its usual notation.
        address: String,
    },
    /// A time.
    Time {
        /// Seconds since 1970.
        seconds: u32,
    },
    /// FUNCTION.
    Function {
        /// The number.
        number: u32,
        /// What CUCM prints for it, where it is known.
        name: Option<&'static str>,
    },
    /// A digest algorithm.
    Digest {
        /// The number.
        number: u32,
        /// Which, where it is known.
        digest: Option<Digest>,
    },
    /// A signature algorithm.
    Scheme {
        /// The number.
        number: u32,
        /// Which, where it is known.
        name: Option<&'static str>,
    },
    /// The size of the signer's modulus.
    Modulus {
        /// The number.
        number: u32,
        /// Bits, where it is known.
        bits: Option<u32>,
    },
    /// Many bytes: a key, a certificate, a signature. The value's span says where they stand.
    Bytes {
        /// How many.
        length: u32,
    },
    /// The length of the fields inside.
    Container {
        /// As it is stated, bytes.
        length: u16,
    },
    /// A single byte that fills up the header.
    Padding,
    /// A text that leaves the value out: CUCM prints the length of keys and the like alone.
    NotPrinted,
}

pub(super) fn of_record(record: &Record<'_>) -> Vec<FieldReport> {
    record.part.fields.iter().map(|field| report(field, tags::RECORD, record_value(field))).collect()
}

/// The header's fields, those of containers inside them: 3 holds 4 to 6, 7 holds 8 and 9, 9 holds 10 and 11.
pub(super) fn of_header(header: &Header<'_>) -> Vec<FieldReport> {
    // The field at the end of `open` is the innermost container that has not ended; each with the byte where it ends.
    let mut done: Vec<FieldReport> = Vec::new();
    let mut open: Vec<(FieldReport, u32)> = Vec::new();
    for (position, field) in header.part.fields.iter().enumerate() {
        close(&mut open, &mut done, field.span.start);
        let mut report = report(field, tags::HEADER, header_value(field));
        match tags::CONTAINERS.iter().find(|(container, _)| *container == field.tag) {
            Some((_, inside)) => {
                let end = header.container_end(position, inside);
                report.span.end = end;
                report.value = Span { start: field.span.end, end };
                open.push((report, end));
            }
            None => put(&mut open, &mut done, report),
        }
    }
    close(&mut open, &mut done, u32::MAX);
    done
}

/// Closes the containers that end at or before `at`.
fn close(open: &mut Vec<(FieldReport, u32)>, done: &mut Vec<FieldReport>, at: u32) {
    while open.last().is_some_and(|(_, end)| *end <= at) {
        if let Some((container, _)) = open.pop() {
            put(open, done, container);
        }
    }
}

fn put(open: &mut [(FieldReport, u32)], done: &mut Vec<FieldReport>, report: FieldReport) {
    match open.last_mut() {
        Some((container, _)) => container.fields.push(report),
        None => done.push(report),
    }
}

fn report(field: &Field<'_>, known: &'static [Tag], decoded: Decoded) -> FieldReport {
    let tag = known.iter().find(|tag| tag.number == field.tag);
    FieldReport {
        tag: field.tag,
        name: tag.map_or("", |tag| tag.name),
        known: tag.is_some(),
        span: field.span,
        value: field.value,
        length: (tag.map(|tag| tag.shape) != Some(Shape::Bare)).then_some(field.declared.into()),
        decoded,
        fields: Vec::new(),
    }
}

fn header_value(field: &Field<'_>) -> Decoded {
    use tags::header as tag;
    let number = tlv::number(field.bytes);
    match (field.tag, number) {
        (tag::VERSION | tag::SIGNING_VERSION, _) => match field.bytes {
            [major, minor] => Decoded::Version { major: *major, minor: *minor },
            bytes => plain(bytes),
        },
        (tag::HEADER_LENGTH, Some(number)) => Decoded::Number { number },
        (tag::DIGEST, Some(number)) => Decoded::Digest { number, digest: Digest::from_number(number) },
        (tag::SIGNATURE_ALGORITHM, Some(number)) => {
            Decoded::Scheme { number, name: (number == tags::RSA_PKCS1).then_some("RSA PKCS#1 v1.5") }
        }
        (tag::MODULUS, Some(number)) => Decoded::Modulus { number, bits: tags::modulus_bits(number) },
        (tag::TIMESTAMP, Some(seconds)) => Decoded::Time { seconds },
        _ => by_shape(field, tags::HEADER),
    }
}

fn record_value(field: &Field<'_>) -> Decoded {
    use tags::record as tag;
    let number = tlv::number(field.bytes);
    match (field.tag, number) {
        (tag::RECORD_LENGTH, Some(number)) => Decoded::Number { number },
        (tag::FUNCTION, Some(number)) => Decoded::Function { number, name: tags::function_name(number) },
        (tag::HASH_ALGORITHM, Some(number)) => Decoded::Digest { number, digest: Digest::from_number(number) },
        (tag::ADDRESS, _) => match address(field.bytes) {
            Some(address) => Decoded::Address { address: alloc::format!("{address}") },
            None => plain(field.bytes),
        },
        _ => by_shape(field, tags::RECORD),
    }
}

fn by_shape(field: &Field<'_>, known: &'static [Tag]) -> Decoded {
    match known.iter().find(|tag| tag.number == field.tag).map(|tag| tag.shape) {
        Some(Shape::Text) => Decoded::Text { text: text(field.bytes) },
        Some(Shape::Container) => Decoded::Container { length: field.declared },
        Some(Shape::Bare) => Decoded::Padding,
        _ => plain(field.bytes),
    }
}

fn plain(bytes: &[u8]) -> Decoded {
    if bytes.len() <= SHORT {
        Decoded::Hex { hex: hex::encode(bytes) }
    } else {
        Decoded::Bytes { length: u32::try_from(bytes.len()).unwrap_or(u32::MAX) }
    }
}
