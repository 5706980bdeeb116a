//! Where in the input something stands. Everything that is decoded carries a [`Span`]; hex views, findings and errors
//! point with it, so nothing is searched for twice. Knows nothing of formats.

use serde::Serialize;

/// A range of bytes in the input: `start` is its first byte, `end` the one after its last, both counted from 0.
///
/// Inputs are limited to [`MAX_FILE`](crate::limits::MAX_FILE) bytes, so 32 bits are enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` to `end`; places past 4 GiB are cut to it.
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self { start: cut(start), end: cut(end.max(start)) }
    }

    /// How many bytes the range has.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range has no byte.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The bytes of the range; what lies outside `input` is left out.
    pub fn of(self, input: &[u8]) -> &[u8] {
        let end = (self.end as usize).min(input.len());
        let start = (self.start as usize).min(end);
        input.get(start..end).unwrap_or_default()
    }
}
