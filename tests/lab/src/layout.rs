//! Where the parts of a well-formed list are, for tests that damage one of them.

use std::ops::Range;

use crate::wire::header_tag;

/// The parts of a well-formed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The header, its padding included.
    pub header: Range<usize>,
    /// The SIGNATURE field in the header: tag, length and value.
    pub signature: Range<usize>,
    /// The records.
    pub records: Vec<Range<usize>>,
}

impl Layout {
    /// Finds the parts.
    ///
    /// # Panics
    /// When the list is not well-formed: this is no parser, it only finds again what the lab itself wrote.
    pub fn of(list: &[u8]) -> Self {
        let number = |at: usize| usize::from(u16::from_be_bytes([list[at], list[at + 1]]));
        let mut layout = Self { header: 0..0, signature: 0..0, records: Vec::new() };
        let mut at = 0;
        while layout.header.end == 0 || at < layout.header.end {
            if list[at] == header_tag::PADDING {
                at += 1;
                continue;
            }
            let field = at..at + 3 + number(at + 1);
            at = field.end;
            match list[field.start] {
                header_tag::HEADER_LENGTH => layout.header.end = number(field.start + 3),
                header_tag::SIGNATURE => layout.signature = field,
                _ => {}
            }
        }
        while at < list.len() {
            let record = at..at + number(at + 3);
            at = record.end;
            layout.records.push(record);
        }
        layout
    }

    /// The lengths of the records, in order.
    pub fn record_lengths(&self) -> Vec<usize> {
        self.records.iter().map(Range::len).collect()
    }
}

/// The list without its SIGNATURE field: what is signed.
pub fn signed_content(list: &[u8], signature: &Range<usize>) -> Vec<u8> {
    [&list[..signature.start], &list[signature.end..]].concat()
}
