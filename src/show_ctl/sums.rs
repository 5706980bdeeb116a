//! Whether the lengths of a printed list add up: fields to header and records, these to the file.
//!
//! Only stated lengths are added, never printed text: printing collapses blanks and breaks lines.

use super::{Part, Sum, Transcript};
use crate::trust_list::tags::{header, record};

/// Version and HeaderLength, five bytes each, are not printed as rows.
const UNPRINTED: u64 = 10;

/// Padding, up to three bytes, and the signing version, five, are not printed at all.
fn is_unprinted(bytes: u64) -> bool {
    matches!(bytes, 0..=3 | 5..=8)
}

/// Adds up, and says which parts are whole. `gaps` says of the header, where it is there, and of each record whether
/// something is left out of it.
pub(super) fn add_up(list: &mut Transcript, gaps: &[bool]) {
    let ends = list.closing.is_some();
    let mut gaps = gaps.iter().copied();
    let has_records = !list.records.is_empty();
    let stated = list.header_length.as_ref().map(|length| length.value);
    list.sums.header = match &mut list.header {
        None => Sum::Unknown,
        Some(header) => {
            let left_out = gaps.next().unwrap_or_default();
            let sum = fields(
                header,
                UNPRINTED,
                &[header::SIGNER_ID, header::SIGNATURE_INFO, header::SIGNATURE_ALGORITHM_INFO],
            );
            let is_sum = |sum: u64| stated.is_some_and(|stated| stated.checked_sub(sum).is_some_and(is_unprinted));
            let known = header.row(header::SIGNER_ID).is_some() && has_records && !left_out;
            judge(header, stated, sum, is_sum, known)
        }
    };
    let count = list.records.len();
    let mut sums = alloc::vec::Vec::with_capacity(count);
    for (place, record) in list.records.iter_mut().enumerate() {
        let left_out = gaps.next().unwrap_or_default();
        let stated = length_of(record);
        let sum = fields(record, 0, &[]);
        let followed = place.saturating_add(1) < count || ends;
        sums.push(judge(record, stated, sum, |sum| stated == Some(sum), followed && !left_out));
    }
    list.sums.records = sums;
    list.sums.file = file(list);
}

/// The fields of a part; `None` where one does not say how long it is.
fn fields(part: &Part, before: u64, containers: &[u8]) -> Option<u64> {
    part.rows.iter().try_fold(before, |sum, row| {
        let own = if containers.contains(&row.tag) { 0 } else { row.length? };
        Some(sum.saturating_add(3).saturating_add(own.into()))
    })
}

/// `known` says that nothing is left out of the part.
fn judge(part: &mut Part, stated: Option<u64>, sum: Option<u64>, is_sum: impl Fn(u64) -> bool, known: bool) -> Sum {
    part.whole = known;
    match (stated, sum) {
        (Some(_), Some(sum)) if is_sum(sum) => {
            part.whole = true;
            Sum::Exact
        }
        (Some(stated), Some(sum)) if known => Sum::Differs { stated, sum },
        _ => Sum::Unknown,
    }
}

/// RECORDLENGTH.
fn length_of(part: &Part) -> Option<u64> {
    part.row(record::RECORD_LENGTH)?.value.parse().ok()
}

fn file(list: &Transcript) -> Sum {
    let header = list.header_length.as_ref().map(|length| length.value);
    let (Some(stated), Some(header)) = (list.length.as_ref().map(|length| length.value), header) else {
        return Sum::Unknown;
    };
    let sum = list.records.iter().try_fold(header, |sum, record| Some(sum.saturating_add(length_of(record)?)));
    match sum {
        Some(sum) if sum == stated => Sum::Exact,
        Some(sum) if list.is_whole() => Sum::Differs { stated, sum },
        _ => Sum::Unknown,
    }
}
