//! Bytes as text, and text without its white space. Knows what encodings are, and nothing of what a text says.
//!
//! Places in a text are byte offsets in its UTF-8 form, whatever it was encoded in.

use alloc::{borrow::Cow, string::String, vec::Vec};
use serde::Serialize;

use crate::span::Span;

/// How a text was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Encoding {
    /// UTF-8 or ASCII; bytes that are not are read as U+FFFD.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
}

/// How much of the input is looked at to tell text from bytes.
const SAMPLE: usize = 4096;

/// Reads an input as text: UTF-8 or UTF-16, with or without a byte order mark. `None` where it is none.
///
/// UTF-8 without byte order mark and fault is handed through, so places are the same in both.
pub fn decode(input: &[u8]) -> Option<(Cow<'_, str>, Encoding)> {
    let (bytes, encoding) = match input {
        [0xff, 0xfe, rest @ ..] => (rest, Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (rest, Encoding::Utf16Be),
        [0xef, 0xbb, 0xbf, rest @ ..] => (rest, Encoding::Utf8),
        _ => (input, without_mark(input)),
    };
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes),
        Encoding::Utf16Le => Cow::Owned(utf16(bytes, u16::from_le_bytes)),
        Encoding::Utf16Be => Cow::Owned(utf16(bytes, u16::from_be_bytes)),
    };
    is_text(&text).then_some((text, encoding))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(unit);
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-16 without a byte order mark: every second byte of what is mostly ASCII is 0.
fn without_mark(input: &[u8]) -> Encoding {
    let sample = input.get(..SAMPLE).unwrap_or(input);
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let most = (sample.len() / 2).saturating_mul(3) / 4;
    match sample.len() >= 8 {
        true if zeros(1) > most => Encoding::Utf16Le,
        true if zeros(0) > most => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    }
}

/// Terminal logs hold a few escapes, and what follows a text may be cut.
fn is_text(text: &str) -> bool {
    let sample: usize = text.char_indices().map(|(at, _)| at).find(|at| *at >= SAMPLE).unwrap_or(text.len());
    let sample = text.get(..sample).unwrap_or(text);
    let odd = sample.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    odd.saturating_sub(1) <= sample.chars().count() / 20
}

/// A text without any white space, and where each of its bytes stands in the text.
///
/// Line breaks, blanks and tabs are what texts lose and gain on their way through terminals, mails and web pages; so
/// whatever has a fixed wording is searched for here.
pub struct Squeezed<'a> {
    /// The text itself.
    pub text: &'a str,
    /// The same without white space.
    pub dense: String,
    at: Vec<u32>,
}

impl<'a> Squeezed<'a> {
    /// Squeezes a text.
    pub fn new(text: &'a str) -> Self {
        let mut squeezed = Self { text, dense: String::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
        for (at, character) in text.char_indices() {
            let place = at as u32;
            // Most of what is pasted is ASCII, and there is much of it.
            if character.is_ascii() {
                if !character.is_ascii_whitespace() && character != '\u{b}' {
                    squeezed.dense.push(character);
                    squeezed.at.push(place);
                }
            } else if !is_blank(character) {
                squeezed.dense.push(character);
                squeezed.at.extend((0..character.len_utf8()).map(|byte| place.saturating_add(byte as u32)));
            }
        }
        squeezed
    }

    /// Where in the text the dense byte at `place` stands; the text's end for a place after the last.
    pub fn place(&self, place: usize) -> usize {
        self.at.get(place).map_or(self.text.len(), |at| *at as usize)
    }

    /// Where in the text the dense bytes before `place` end: the byte after the last of them.
    pub fn end(&self, place: usize) -> usize {
        place.checked_sub(1).and_then(|last| self.at.get(last)).map_or(0, |at| (*at as usize).saturating_add(1))
    }

    /// How many dense bytes stand before `place` in the text.
    pub fn before(&self, place: usize) -> usize {
        self.at.partition_point(|at| (*at as usize) < place)
    }

    /// The text from the dense byte at `start` to the one before `end`, white space around it left out.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.place(start), self.end(end.max(start)))
    }

    /// Every place from `from` on where `needle`, which has no white space, stands in the dense text.
    pub fn all<'s>(&'s self, needle: &'s str, from: usize) -> impl Iterator<Item = usize> + 's {
        let rest = self.dense.get(from..).unwrap_or_default();
        rest.match_indices(needle).map(move |(at, _)| at.saturating_add(from))
    }
}

/// White space, and what is put between letters without being seen: soft hyphens, zero-width spaces and joiners.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_with_and_without_a_mark_reads_as_the_same_text() {
        let text = "admin:show ctl\r\nLength of CTL file: 0";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for (bytes, encoding) in [(little, Encoding::Utf16Le), (big, Encoding::Utf16Be)] {
            assert_eq!(decode(&bytes), Some((Cow::Owned(text.into()), encoding)));
            let mark = if encoding == Encoding::Utf16Le { [0xff, 0xfe] } else { [0xfe, 0xff] };
            assert_eq!(decode(&[&mark[..], &bytes].concat()).map(|(text, _)| text.into_owned()), Some(text.into()));
        }
    }

    #[test]
    fn bytes_are_no_text() {
        let bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
        assert_eq!(decode(&bytes), None);
    }

    #[test]
    fn places_lead_back_to_the_text() {
        let text = "a\r\n é\tb c";
        let squeezed = Squeezed::new(text);
        assert_eq!(squeezed.dense, "aébc");
        let start = squeezed.all("éb", 0).next().unwrap();
        let span = squeezed.span(start, start + 3);
        assert_eq!(&text[span.start as usize..span.end as usize], "é\tb");
    }
}
