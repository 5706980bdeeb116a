//! `show ctl` and `show itl` read back into what they say, each value with its place in the text.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{marks, reader};
use crate::{
    facts::{ListKind, Seen},
    limits::{MAX_PARTS, MAX_RELATED},
    span::Span,
    text::Squeezed,
    trust_list::tags::Digest,
};

/// A list as it was printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    /// From its first word to its last.
    pub span: Span,
    /// On which host it was printed, where the log around it says it; the reader of lists alone does not know.
    pub host: Option<String>,
    /// CTL or ITL, where a caption says it.
    pub kind: Option<ListKind>,
    /// The server says that it has no list: where.
    pub not_found: Option<Span>,
    /// Checksums of the file.
    pub checksums: Vec<Checksum>,
    /// Bytes of the file.
    pub length: Option<Seen<u64>>,
    /// When the file was last modified, as it is printed, with the zone.
    pub modified: Option<Seen<String>>,
    /// Major and minor version of the header.
    pub version: Option<Seen<(u8, u8)>>,
    /// HeaderLength, bytes.
    pub header_length: Option<Seen<u64>>,
    /// The header's rows; `None` where no word of it is there.
    pub header: Option<Part>,
    /// The records, in the order of the text.
    pub records: Vec<Part>,
    /// Places where the text says that something is left out.
    pub gaps: Vec<Span>,
    /// Text within it that is no part of the output: remarks that somebody made.
    pub foreign: Vec<Span>,
    /// The last word.
    pub closing: Option<Seen<Closing>>,
    /// Whether the lengths add up.
    pub sums: Sums,
}

/// A checksum as it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checksum {
    /// Its algorithm.
    pub algorithm: Digest,
    /// Lower-case hex, all digits of it.
    pub value: String,
    /// Its place.
    pub span: Span,
}

/// The header or a record as it was printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// From its caption to its last value.
    pub span: Span,
    /// The number in its caption; counted on from the one before where that is lost. 0 for the header.
    pub number: u32,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Whether its rows are known to be all there: they add up, or the next part follows without a gap.
    pub whole: bool,
    /// Whether the text says that this record's certificate signed the list.
    pub signed: Option<Seen<bool>>,
}

/// A row of a table: one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The field's tag.
    pub tag: u8,
    /// The whole row.
    pub span: Span,
    /// LENGTH.
    pub length: Option<u32>,
    /// VALUE with line breaks and columns taken out; empty where nothing is printed.
    pub value: String,
    /// The value's place.
    pub value_span: Span,
}

/// How an output ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Closing {
    /// It was verified successfully.
    Verified,
    /// It was not.
    NotVerified,
    /// It could not be parsed.
    NotParsed,
}

/// Whether lengths add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Sum {
    /// Something is left out, so it cannot be said.
    #[default]
    Unknown,
    /// They do.
    Exact,
    /// They do not.
    Differs {
        /// What is stated, bytes.
        stated: u64,
        /// What the parts add up to, bytes.
        sum: u64,
    },
}

/// Whether the lengths add up: fields to header and records, these to the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Sums {
    /// The header's fields to HeaderLength.
    pub header: Sum,
    /// Each record's fields to RECORDLENGTH, in their order.
    pub records: Vec<Sum>,
    /// Header and records to the file's length.
    pub file: Sum,
}

/// Every list in a text.
pub fn parse(text: &str) -> Vec<Transcript> {
    scan(&Squeezed::new(text))
}

/// As [`parse`], of a text that is squeezed already.
pub fn scan(text: &Squeezed<'_>) -> Vec<Transcript> {
    let marks = marks::marks(text);
    let mut lists = Vec::new();
    let mut rest = &marks[..];
    while !rest.is_empty() && lists.len() <= MAX_PARTS {
        let (list, used) = reader::read(text, rest);
        // A list that goes on and on is none that CUCM prints, and what follows it is not looked at.
        let is_endless = list.as_ref().is_some_and(|list| list.records.len() >= MAX_RELATED);
        lists.extend(list);
        if is_endless {
            break;
        }
        rest = rest.get(used.max(1)..).unwrap_or_default();
    }
    lists
}
