//! Fields of tag, length and value: the only code that touches raw lengths and offsets.
//!
//! A damaged file is the normal case, so [`walk`] never stops at a fault. A length that cannot be right is repaired
//! where the bytes themselves show the right one (the field has only one possible length, or the next readable field
//! begins elsewhere); what cannot be read is skipped to the next readable field and kept as raw bytes. Fields and raw
//! bytes together always cover the region exactly once. Source of the encoding: `docs/format.md`.

use alloc::vec::Vec;
use nom::{
    IResult, Parser,
    number::complete::{be_u8, be_u16},
};

use crate::{limits::MAX_REPAIRS, span::Span};

/// What the value of a field is, as far as its length and its end show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text that ends in one NUL, counted in the length.
    Text,
    /// Bytes of any length.
    Bytes,
    /// A DER sequence, whose own length says where it ends; or other bytes.
    Der,
    /// One of these lengths and no other.
    Fixed(&'static [u16]),
    /// The length covers the fields that follow; the field itself is tag and length alone.
    Container,
    /// A single byte: no length, no value.
    Bare,
}

/// A tag with a known meaning.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    /// The number on the wire.
    pub number: u8,
    /// The name that `show ctl` prints, spelled as CUCM spells it; empty where it prints none.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: Shape,
}

/// One field as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The tag.
    pub tag: u8,
    /// Tag, length and value. For a container: tag and length alone, the fields in it follow.
    pub span: Span,
    /// The value alone.
    pub value: Span,
    /// The value's bytes, as many as are here.
    pub bytes: &'a [u8],
    /// The length as the field states it (0 for padding, the length of its content for a container).
    pub declared: u16,
}

/// What is wrong with a field, or with bytes where one should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The length is wrong; the bytes show another.
    Length {
        /// The field's tag.
        tag: u8,
        /// The length it states.
        declared: u16,
        /// The length it has.
        actual: u32,
        /// The field as it was taken.
        span: Span,
    },
    /// The field says it is longer than what is left.
    Truncated {
        /// The field's tag.
        tag: u8,
        /// The length it states.
        declared: u16,
        /// The bytes that are here.
        here: u32,
        /// The field as far as it is here.
        span: Span,
    },
    /// Bytes that are no field.
    Unreadable {
        /// Where they stand.
        span: Span,
    },
}

impl Fault {
    /// The field whose length is at fault; `None` for bytes that are no field.
    pub fn field(&self) -> Option<Span> {
        match self {
            Fault::Length { span, .. } | Fault::Truncated { span, .. } => Some(*span),
            Fault::Unreadable { .. } => None,
        }
    }
}

/// The fields of one region, and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Walk<'a> {
    /// The fields in the order in which they stand.
    pub fields: Vec<Field<'a>>,
    /// Bytes that belong to no field.
    pub raw: Vec<Span>,
    /// Faults, in the order of the bytes.
    pub faults: Vec<Fault>,
    /// The byte after the last one that was taken.
    pub end: usize,
}

impl Walk<'_> {
    /// Whether every byte was a field and every field had its right length.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }
}

/// How many more searches for a readable field an input may cause; see [`MAX_REPAIRS`].
#[derive(Debug)]
pub struct Repairs(usize);

impl Default for Repairs {
    fn default() -> Self {
        Self::new(MAX_REPAIRS)
    }
}

impl Repairs {
    /// At most `count` searches.
    pub fn new(count: usize) -> Self {
        Self(count)
    }

    /// Takes one; `false` when there is none left.
    pub fn take(&mut self) -> bool {
        let left = self.0 > 0;
        self.0 = self.0.saturating_sub(1);
        left
    }

    /// Whether none is left.
    pub fn is_exhausted(&self) -> bool {
        self.0 == 0
    }
}

/// Tag and length: `tag: u8, length: u16 big-endian`.
fn tag_and_length(input: &[u8]) -> IResult<&[u8], (u8, u16)> {
    (be_u8, be_u16).parse(input)
}

/// A big-endian number of exactly the value's length (1, 2 or 4 bytes, as the format has them).
pub fn number(bytes: &[u8]) -> Option<u32> {
    match bytes {
        [a] => Some(u32::from(*a)),
        [a, b] => Some(u32::from(u16::from_be_bytes([*a, *b]))),
        [a, b, c, d] => Some(u32::from_be_bytes([*a, *b, *c, *d])),
        _ => None,
    }
}

/// The length that a DER sequence states, its own header included; `None` for other bytes.
fn der_length(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0x30, 0x82, high, low, ..] => usize::from(u16::from_be_bytes([*high, *low])).checked_add(4),
        [0x30, 0x81, length, ..] => usize::from(*length).checked_add(3),
        [0x30, length @ 0..=0x7f, ..] => usize::from(*length).checked_add(2),
        _ => None,
    }
}

/// Reads the fields of `input` from `start` up to `end`.
///
/// `tags` are the tags known in this place. With `stop` set, the walk ends before the first field of that tag that is
/// not the first of all: where a record's length is in doubt, the next record's RECORDLENGTH shows its end.
pub fn walk<'a>(
    input: &'a [u8],
    start: usize,
    end: usize,
    tags: &'static [Tag],
    stop: Option<u8>,
    repairs: &mut Repairs,
) -> Walk<'a> {
    let end = end.min(input.len());
    let reader = Reader { input, end, tags, stop };
    let mut walk = Walk { end: start.min(end), ..Walk::default() };
    while walk.end < end {
        if walk.end > start && reader.stops_at(walk.end) {
            break;
        }
        reader.take_one(&mut walk, repairs);
    }
    walk
}

/// The part of the input that one walk may read.
struct Reader<'a> {
    input: &'a [u8],
    end: usize,
    tags: &'static [Tag],
    stop: Option<u8>,
}

/// A field's beginning: what stands at a place, before its length is believed.
struct Head {
    tag: u8,
    shape: Option<Shape>,
    declared: u16,
    /// Where the value begins.
    value: usize,
    /// Where the next field begins, if the length is right.
    next: usize,
}

/// What a value says about where it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Evidence {
    For,
    Against,
}

impl<'a> Reader<'a> {
    fn slice(&self, start: usize, end: usize) -> &'a [u8] {
        self.input.get(start..end.min(self.end)).unwrap_or_default()
    }

    fn shape(&self, tag: u8) -> Option<Shape> {
        self.tags.iter().find(|known| known.number == tag).map(|known| known.shape)
    }

    fn head(&self, at: usize) -> Option<Head> {
        let rest = self.slice(at, self.end);
        let tag = *rest.first()?;
        let shape = self.shape(tag);
        if shape == Some(Shape::Bare) {
            let next = at.saturating_add(1);
            return Some(Head { tag, shape, declared: 0, value: next, next });
        }
        let (_, (_, declared)) = tag_and_length(rest).ok()?;
        let value = at.saturating_add(3);
        let length = if shape == Some(Shape::Container) { 0 } else { usize::from(declared) };
        Some(Head { tag, shape, declared, value, next: value.saturating_add(length) })
    }

    /// Whether the next region begins here, so that this one ends.
    fn stops_at(&self, at: usize) -> bool {
        let Some(stop) = self.stop else { return false };
        self.head(at).is_some_and(|head| {
            head.tag == stop && matches!(head.shape, Some(Shape::Fixed(lengths)) if lengths.contains(&head.declared))
        })
    }

    /// Whether what stands at `at` reads as fields: up to `count` of them, or fewer to the region's end.
    ///
    /// Lengths alone prove little, because many a random length fits into a large region. So values must end as their
    /// kind ends, one of them must have been able to show it, and unknown tags must be the fewer.
    fn reads_well(&self, at: usize, count: u8) -> bool {
        let (mut at, mut known, mut unknown, mut shown) = (at, 0u8, 0u8, false);
        for _ in 0..count {
            if at == self.end || self.stops_at(at) {
                return true;
            }
            let Some(head) = self.head(at).filter(|head| head.next <= self.end) else { return false };
            match self.evidence(&head, head.next) {
                Some(Evidence::Against) => return false,
                Some(Evidence::For) => shown = true,
                None => {}
            }
            let counter = if head.shape.is_some() { &mut known } else { &mut unknown };
            *counter = counter.saturating_add(1);
            at = head.next;
        }
        shown && known > unknown || at == self.end
    }

    /// What the value itself says about ending before `next`; `None` where values of its kind say nothing.
    fn evidence(&self, head: &Head, next: usize) -> Option<Evidence> {
        let value = self.slice(head.value, next);
        let ends = match head.shape? {
            Shape::Fixed(lengths) => lengths.iter().any(|length| usize::from(*length) == value.len()),
            // The last byte first: it settles most places at once when a whole region is searched.
            Shape::Text => matches!(value.split_last(), Some((0, text)) if !text.contains(&0)),
            Shape::Der => der_length(value)? == value.len(),
            Shape::Container | Shape::Bare | Shape::Bytes => return None,
        };
        Some(if ends { Evidence::For } else { Evidence::Against })
    }

    /// The next place from `from` on where a known field begins and fields read well.
    fn next_readable(&self, from: usize) -> Option<usize> {
        (from..self.end).find(|at| {
            self.head(*at).is_some_and(|head| head.shape.is_some_and(|shape| shape != Shape::Bare))
                && self.reads_well(*at, 4)
        })
    }

    /// Takes what stands at the walk's end: one field, or bytes up to the next readable field.
    fn take_one(&self, walk: &mut Walk<'a>, repairs: &mut Repairs) {
        let at = walk.end;
        let Some(head) = self.head(at) else {
            return self.take_raw(walk, self.end);
        };
        let in_region = head.next <= self.end;
        let shows_end = |next: usize| match head.shape {
            Some(Shape::Container | Shape::Bare) => true,
            _ => self.evidence(&head, next) == Some(Evidence::For),
        };
        if in_region && (shows_end(head.next) || self.reads_well(head.next, 3)) {
            return self.take_field(walk, &head, head.next);
        }
        if let Some(Shape::Fixed(lengths)) = head.shape {
            let right = lengths.iter().map(|length| head.value.saturating_add(usize::from(*length)));
            if let Some(next) = right.into_iter().find(|next| *next <= self.end && self.reads_well(*next, 3)) {
                return self.take_repaired(walk, &head, next);
            }
        }
        let readable = if repairs.take() { self.next_readable(at.saturating_add(1)) } else { None };
        match (head.shape, readable) {
            // The next field begins before this one ends, or this one does not end at all, or its value goes on to there.
            (Some(_), Some(next)) if next >= head.value && (next < head.next || !in_region || shows_end(next)) => {
                self.take_repaired(walk, &head, next);
            }
            // The length may well be right, and what follows is damaged.
            (Some(_), _) if in_region => self.take_field(walk, &head, head.next),
            (Some(_), None) => {
                let span = Span::new(at, self.end);
                let here = Span::new(head.value, self.end).len();
                walk.faults.push(Fault::Truncated { tag: head.tag, declared: head.declared, here, span });
                self.take_field(walk, &head, self.end);
            }
            (_, Some(next)) => self.take_raw(walk, next),
            (_, None) => self.take_raw(walk, self.end),
        }
    }

    fn take_field(&self, walk: &mut Walk<'a>, head: &Head, next: usize) {
        walk.fields.push(Field {
            tag: head.tag,
            span: Span::new(walk.end, next),
            value: Span::new(head.value.min(next), next),
            bytes: self.slice(head.value, next),
            declared: head.declared,
        });
        walk.end = next;
    }

    fn take_repaired(&self, walk: &mut Walk<'a>, head: &Head, next: usize) {
        let span = Span::new(walk.end, next);
        let actual = Span::new(head.value, next).len();
        walk.faults.push(Fault::Length { tag: head.tag, declared: head.declared, actual, span });
        self.take_field(walk, head, next);
    }

    fn take_raw(&self, walk: &mut Walk<'a>, next: usize) {
        let span = Span::new(walk.end, next);
        walk.raw.push(span);
        walk.faults.push(Fault::Unreadable { span });
        walk.end = next;
    }
}
