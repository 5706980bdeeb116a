//! Values on one line: whatever could begin a line of its own, hide, or change the order of what is read is written as
//! its number. Nothing is lost: [`unescape`] gives the bytes back.

use alloc::{string::String, vec::Vec};
use core::fmt::Write;

/// The longest number in braces, its closing brace included: `10FFFF}`.
const LONGEST: usize = 7;

/// A value as text that has one line: `\u{A}` for a character that is not shown as it is, `\x{FF}` for a byte that is
/// not UTF-8. Blanks at either end are numbers too, and so is a backslash that would read as the beginning of one.
///
/// ```
/// use ctl_inspector::show_ctl::escape;
/// assert_eq!(escape(b"CN=a\nThis etoken"), "CN=a\\u{A}This etoken");
/// assert_eq!(escape("O=Acme\\, Inc.;L=Kraków".as_bytes()), "O=Acme\\, Inc.;L=Kraków");
/// ```
pub fn escape(bytes: &[u8]) -> String {
    let mut text = String::new();
    let last = bytes.len().saturating_sub(1);
    let mut at = 0_usize;
    for chunk in bytes.utf8_chunks() {
        let mut rest = chunk.valid().chars();
        while let Some(character) = rest.next() {
            let is_outer_blank = character == ' ' && (at == 0 || at == last);
            let reads_as_number = character == '\\' && begins_number(rest.as_str());
            at = at.saturating_add(character.len_utf8());
            if is_outer_blank || reads_as_number || is_unshown(character) {
                let _ = write!(text, "\\u{{{:X}}}", u32::from(character));
            } else {
                text.push(character);
            }
        }
        for byte in chunk.invalid() {
            at = at.saturating_add(1);
            let _ = write!(text, "\\x{{{byte:X}}}");
        }
    }
    text
}

/// The bytes of an escaped value.
///
/// ```
/// use ctl_inspector::show_ctl::unescape;
/// assert_eq!(unescape("CN=a\\u{A}b\\x{FF}\\"), b"CN=a\nb\xff\\");
/// ```
pub fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        rest = match number(after) {
            Some((Escaped::Character(character), behind)) => {
                bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                behind
            }
            Some((Escaped::Byte(byte), behind)) => {
                bytes.push(byte);
                behind
            }
            None => {
                bytes.push(b'\\');
                after
            }
        };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

enum Escaped {
    Character(char),
    Byte(u8),
}

/// What follows a backslash, where that is a number in braces; and what stands behind it.
fn number(text: &str) -> Option<(Escaped, &str)> {
    let digits = text.get(2..).filter(|_| begins_number(text))?;
    let end = digits.bytes().take(LONGEST).position(|byte| byte == b'}')?;
    let number = u32::from_str_radix(digits.get(..end)?, 16).ok()?;
    let escaped = if text.starts_with('u') {
        Escaped::Character(char::from_u32(number)?)
    } else {
        Escaped::Byte(u8::try_from(number).ok()?)
    };
    Some((escaped, digits.get(end.saturating_add(1)..)?))
}

fn begins_number(text: &str) -> bool {
    text.starts_with("u{") || text.starts_with("x{")
}

/// Controls, all blanks but the ordinary one, what is invisible or changes the direction of text, private use.
fn is_unshown(character: char) -> bool {
    character.is_control()
        || (character.is_whitespace() && character != ' ')
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{10ffff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_loses_a_byte_or_has_two_lines() {
        let values: [&[u8]; 9] = [
            b"",
            b" ",
            b"  a  b  ",
            b"\n\r\x0b\x0c\x1b[2J\0\x7f",
            "a\u{85}b\u{2028}c\u{2029}d\u{202e}e\u{200b}f\u{e000}g\u{a0}".as_bytes(),
            b"\xff\xfe a\xc3",
            b"\\u{A}\\x{FF}\\u{A\\\\u{41}\\u{110000}\\u{D800}\\u{}\\",
            "cn=\"SAST        \";o=\"Cisco 한국".as_bytes(),
            b"\xff ",
        ];
        for value in values {
            let text = escape(value);
            assert_eq!(unescape(&text), value, "{text}");
            assert_eq!(text.trim(), text);
            assert!(!text.chars().any(|character| character.is_control() || is_unshown(character)), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_stays_as_it_is() {
        for text in ["\\", "\\u{", "\\u{}", "\\u{GG}", "\\x{100}", "\\u{110000}", "\\u{00000041}", "O=Acme\\, Inc."] {
            assert_eq!(unescape(text), text.as_bytes());
        }
    }
}
