//! What happens to a list after it was signed. Nothing here signs again, so signatures break wherever they should.
//!
//! Lists that are made wrong and then signed come from [`ListBuilder`](crate::ListBuilder) instead.

use crate::layout::Layout;

/// The first `length` bytes.
pub fn truncated(list: &[u8], length: usize) -> Vec<u8> {
    list[..length].to_vec()
}

/// The list with one bit of one byte changed.
pub fn flipped(list: &[u8], at: usize) -> Vec<u8> {
    let mut list = list.to_vec();
    list[at] ^= 1;
    list
}

/// The list with one bit of its signature changed.
pub fn flipped_signature(list: &[u8]) -> Vec<u8> {
    // The last byte: in the first one the bit could lift the signature over the modulus.
    flipped(list, Layout::of(list).signature.end - 1)
}

/// The list with one bit of a record's last byte changed; records are counted from 0.
pub fn flipped_record(list: &[u8], index: usize) -> Vec<u8> {
    flipped(list, Layout::of(list).records[index].end - 1)
}

/// The list with something behind it.
pub fn followed_by(list: &[u8], bytes: &[u8]) -> Vec<u8> {
    [list, bytes].concat()
}

/// The list with another RECORDLENGTH in one record.
pub fn with_record_length(list: &[u8], index: usize, length: u16) -> Vec<u8> {
    let at = Layout::of(list).records[index].start + 3;
    replaced(list, at, &length.to_be_bytes())
}

/// The list without one of its records.
pub fn without_record(list: &[u8], index: usize) -> Vec<u8> {
    let record = &Layout::of(list).records[index];
    [&list[..record.start], &list[record.end..]].concat()
}

/// The list with two of its records exchanged.
pub fn with_records_exchanged(list: &[u8], one: usize, other: usize) -> Vec<u8> {
    let layout = Layout::of(list);
    let mut order: Vec<_> = (0..layout.records.len()).collect();
    order.swap(one, other);
    let records = order.into_iter().flat_map(|index| &list[layout.records[index].clone()]);
    list[layout.header.clone()].iter().chain(records).copied().collect()
}

/// The list with these bytes in place of those that stand there.
pub fn replaced(list: &[u8], at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut list = list.to_vec();
    list[at..at + bytes.len()].copy_from_slice(bytes);
    list
}

/// The list as a text editor or a terminal saves it: every line feed becomes a carriage return and a line feed.
pub fn with_line_ends(list: &[u8]) -> Vec<u8> {
    let bytes = list.iter().flat_map(|byte| if *byte == b'\n' { &b"\r\n"[..] } else { std::slice::from_ref(byte) });
    bytes.copied().collect()
}
