//! LENGTH and VALUE of a row, out of the stretch of text between its name and the next fixed wording.
//!
//! LENGTH tells where a line break is only the terminal's, and where a value ends; it never makes a value. A value that
//! is not all there is empty.

use alloc::{string::String, vec::Vec};

use super::{
    marks::{NAMES, number},
    unescape,
};
use crate::{
    order,
    trust_list::tags::{self, header, record},
};

/// What a row says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub length: Option<u32>,
    pub value: String,
    /// The value's place in the stretch, bytes; both 0 where there is none.
    pub start: usize,
    pub end: usize,
    /// Where the row ends in the stretch.
    pub consumed: usize,
    /// Whether the value is as long as it must be, so that no more of it can be missing.
    pub is_exact: bool,
}

/// Bytes of a SHA-1.
const SHA1_DIGITS: usize = 40;

/// Lengths that RSA signatures have.
const SIGNATURES: [u32; 5] = [64, 128, 256, 384, 512];

/// Reads a row of the header or of a record. `raw` begins behind the name; `is_last` says that nothing that belongs to
/// the list follows, so the stretch may hold other text.
pub(super) fn cell(tag: u8, in_header: bool, raw: &str, is_last: bool) -> Cell {
    let is_container = [header::SIGNER_ID, header::SIGNATURE_INFO, header::SIGNATURE_ALGORITHM_INFO].contains(&tag);
    match tag {
        _ if in_header && is_container => counted(raw, is_last),
        header::SIGNER_NAME | header::CA_NAME if in_header => text(raw, is_last),
        header::SIGNER_SERIAL if in_header => serial(raw),
        header::SIGNATURE if in_header => signature(raw, is_last),
        _ if in_header => bare(raw, is_last),
        record::RECORD_LENGTH => counted(raw, is_last),
        record::DNS_NAME | record::SUBJECT | record::ISSUER => text(raw, is_last),
        record::FUNCTION => function(raw),
        record::SERIAL => serial(raw),
        record::CERTIFICATE => fingerprint(raw),
        _ => bare(raw, is_last),
    }
}

/// Places and characters of a stretch without its white space.
fn dense(raw: &str) -> Vec<(usize, char)> {
    raw.char_indices().filter(|(_, character)| !character.is_whitespace()).collect()
}

fn collect(characters: &[(usize, char)]) -> String {
    characters.iter().map(|(_, character)| *character).collect()
}

/// The place behind the character at `place`.
fn behind(characters: &[(usize, char)], place: usize) -> usize {
    characters.get(place).map_or(0, |(at, character)| at.saturating_add(character.len_utf8()))
}

fn decimal(text: &str) -> Option<u32> {
    number(text.as_bytes()).and_then(|number| u32::try_from(number).ok())
}

/// LENGTH is 2, VALUE a number: `2  1156`. Where only one number is left it is the value.
fn counted(raw: &str, is_last: bool) -> Cell {
    let characters = dense(raw);
    let mut digits = characters.iter().take_while(|(_, character)| character.is_ascii_digit()).count();
    // A number that is broken in two fills the stretch; otherwise it ends with its word.
    if is_last || digits < characters.len() {
        let mut words = raw.split_whitespace();
        let first = words.next().unwrap_or_default();
        let second = if first == "2" { words.next().unwrap_or_default() } else { "" };
        digits = digits.min(first.len().saturating_add(second.len()));
    }
    let all = characters.get(..digits).unwrap_or_default();
    let first_word = raw.split_whitespace().next().unwrap_or_default();
    let has_length = first_word == "2" && digits > 1;
    let value = all.get(usize::from(has_length)..).unwrap_or_default();
    let value_text = collect(value);
    // No list is as short as the LENGTH that stands before every number.
    if decimal(&value_text).is_none() || (value_text == "2" && value.len() == digits) {
        return Cell {
            length: decimal(&collect(all)),
            consumed: behind(&characters, digits.saturating_sub(1)),
            ..Cell::default()
        };
    }
    let end = behind(&characters, digits.saturating_sub(1));
    Cell {
        length: Some(2),
        value: value_text,
        start: value.first().map_or(end, |(at, _)| *at),
        end,
        consumed: end,
        is_exact: false,
    }
}

/// LENGTH alone; what follows it on its line is taken for a value.
fn bare(raw: &str, is_last: bool) -> Cell {
    let characters = dense(raw);
    let digits = characters.iter().take_while(|(_, character)| character.is_ascii_digit()).count();
    let word = raw.split_whitespace().next().unwrap_or_default();
    let own = word.chars().take_while(char::is_ascii_digit).count();
    // A number that is broken in two fills the stretch; otherwise it ends with its word.
    let all = if digits == characters.len() && !is_last { digits } else { own };
    let length = decimal(&collect(characters.get(..all).unwrap_or_default()));
    let consumed = behind(&characters, all.saturating_sub(1));
    let rest = raw.get(consumed..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let value = line.trim();
    // In a text without line breaks, what follows need not be the value.
    let has_words = value.chars().any(char::is_alphanumeric);
    let fills = value.len() <= 64 && !is_last && line.len() == rest.trim_end().len();
    let is_value = length.is_some() && has_words && fills;
    if !is_value {
        return Cell { length, consumed: if all == 0 { 0 } else { consumed }, ..Cell::default() };
    }
    let start = consumed.saturating_add(line.len().saturating_sub(line.trim_start().len()));
    let end = start.saturating_add(value.len());
    Cell { length, value: value.into(), start, end, consumed: end, is_exact: false }
}

/// FUNCTION: LENGTH is 2, then its name, broken anywhere, or its number.
fn function(raw: &str) -> Cell {
    let characters = dense(raw);
    let has_length = characters.first().is_some_and(|(_, character)| *character == '2');
    let value = characters.get(usize::from(has_length)..).unwrap_or_default();
    let text = collect(value);
    let squeezed = |name: &str| name.split_whitespace().collect::<String>();
    // The longer name first: CCM+TFTP before CCM.
    let mut known: Vec<(&str, String)> =
        tags::FUNCTIONS.iter().map(|(_, name)| (*name, squeezed(name))).chain([("SAST", "SAST".into())]).collect();
    order::sort_by_key(&mut known, |(_, name)| core::cmp::Reverse(name.len()));
    let name = known.iter().find(|(_, name)| text.starts_with(name.as_str()));
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (shown, length) = match name {
        Some((name, squeezed)) => (
            String::from(if *name == "SAST" { tags::FUNCTIONS.first().map_or("", |it| it.1) } else { name }),
            squeezed.chars().count(),
        ),
        None => (text.chars().take(digits).collect(), digits),
    };
    let length_cell = has_length.then_some(2);
    let Some((start, _)) = value.first().filter(|_| length > 0) else {
        return Cell { length: length_cell, consumed: behind(&characters, 0), ..Cell::default() };
    };
    let end = behind(value, length.saturating_sub(1));
    Cell { length: length_cell, value: shown, start: *start, end, consumed: end, is_exact: false }
}

/// SERIALNUMBER: LENGTH, then hex with colons, or without. The value is lower-case hex without colons.
fn serial(raw: &str) -> Cell {
    let characters = dense(raw);
    let colon = characters.iter().position(|(_, character)| *character == ':');
    let word = raw.split_whitespace().next().unwrap_or_default();
    // The two digits before the first colon are the first byte; what stands before them is LENGTH.
    let own = match colon.filter(|colon| *colon <= 6) {
        Some(colon) => colon.saturating_sub(2),
        None if decimal(word).is_some() && raw.split_whitespace().nth(1).is_some_and(is_hex) => word.len(),
        // A single number of so few digits is LENGTH, and the value is not here.
        None if word.len() <= 3 && decimal(word).is_some() => word.len(),
        None => 0,
    };
    let length = decimal(&collect(characters.get(..own).unwrap_or_default()));
    let value = characters.get(own..).unwrap_or_default();
    let mut count = value.iter().take_while(|(_, c)| c.is_ascii_hexdigit() || *c == ':').count();
    // No more than LENGTH says: a row that follows may begin with a digit of its own.
    if let Some(length) = length {
        let most = (length as usize).saturating_mul(if colon.is_some() { 3 } else { 2 });
        count = count.min(most.saturating_sub(usize::from(colon.is_some())));
    }
    let digits: String = value.iter().take(count).map(|(_, c)| *c).filter(|c| *c != ':').collect();
    let Some((start, _)) = value.first().filter(|_| !digits.is_empty()) else {
        let length = length.or_else(|| decimal(word));
        return Cell {
            length,
            consumed: raw.len().saturating_sub(raw.trim_start().len()).saturating_add(word.len()),
            ..Cell::default()
        };
    };
    let end = behind(value, count.saturating_sub(1));
    let is_exact = length.is_some_and(|length| digits.len() == (length as usize).saturating_mul(2));
    Cell { length, value: digits.to_ascii_lowercase(), start: *start, end, consumed: end, is_exact }
}

fn is_hex(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|character| character.is_ascii_hexdigit())
}

/// CERTIFICATE: LENGTH, then the SHA-1 in hex and "(SHA1 Hash HEX)". The value is lower-case hex, all of it or nothing.
fn fingerprint(raw: &str) -> Cell {
    let characters = dense(raw);
    let run = characters.iter().take_while(|(_, character)| character.is_ascii_hexdigit()).count();
    let text = collect(characters.get(..run).unwrap_or_default());
    let closed = characters.get(run).is_some_and(|(_, character)| *character == '(');
    let word = raw.split_whitespace().next().unwrap_or_default();
    // Where the remark follows, the last 40 digits are the hash; otherwise the first word is LENGTH.
    let own = if closed { run.checked_sub(SHA1_DIGITS) } else { decimal(word).map(|_| word.len()) };
    let own = own.unwrap_or(word.chars().take_while(char::is_ascii_digit).count());
    let length = decimal(text.get(..own).unwrap_or_default());
    let hash = text.get(own..own.saturating_add(SHA1_DIGITS));
    let Some((hash, (start, _))) = hash.zip(characters.get(own)) else {
        return Cell { length, consumed: behind(&characters, own.saturating_sub(1)), ..Cell::default() };
    };
    let end = behind(&characters, own.saturating_add(SHA1_DIGITS).saturating_sub(1));
    let remark = closed.then(|| raw.get(end..).and_then(|rest| rest.find(')'))).flatten();
    let consumed = remark.map_or(end, |remark| end.saturating_add(remark).saturating_add(1));
    Cell { length, value: hash.to_ascii_lowercase(), start: *start, end, consumed, is_exact: true }
}

/// SIGNATURE of the header: LENGTH, then as many bytes, each without its leading zero. The value is lower-case hex, all
/// of it or nothing.
fn signature(raw: &str, is_last: bool) -> Cell {
    let characters = dense(raw);
    let text = collect(&characters);
    let word = raw.split_whitespace().next().unwrap_or_default();
    let stated =
        SIGNATURES.iter().copied().chain(decimal(word)).filter(|length| text.starts_with(&alloc::format!("{length}")));
    let mut cell = Cell { length: decimal(word), ..Cell::default() };
    for length in stated {
        let own = alloc::format!("{length}").len();
        let from = behind(&characters, own.saturating_sub(1));
        if let Some((value, end)) = bytes(raw.get(from..).unwrap_or_default(), length as usize, is_last) {
            let start = characters.get(own).map_or(from, |(at, _)| *at);
            let end = from.saturating_add(end);
            // The last byte may be cut where the text ends.
            return Cell { length: Some(length), value, start, end, consumed: end, is_exact: end < raw.len() };
        }
        if decimal(word) == Some(length) || cell.length.is_none() {
            cell.length = Some(length);
            cell.consumed = from;
        }
    }
    cell
}

/// Reads `count` bytes of one or two hex digits, and where they end. `None` where they are not all there, or where it
/// cannot be told which digits make a byte.
fn bytes(raw: &str, count: usize, is_last: bool) -> Option<(String, usize)> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in raw.split_whitespace() {
        let at = (word.as_ptr() as usize).saturating_sub(raw.as_ptr() as usize);
        match word.len() {
            _ if !is_hex(word) => break,
            1 | 2 => words.push((at, word)),
            // Two rows that run into each other: the last byte of one, the first of the next.
            4 => {
                let (one, other) = word.split_at(2);
                words.extend([(at, one), (at.saturating_add(2), other)]);
            }
            _ => break,
        }
        // What is broken in two may take more words than there are bytes.
        if words.len() >= count.saturating_mul(2) {
            break;
        }
    }
    let excess = words.len().checked_sub(count)?;
    let halves = |(one, other): (&(usize, &str), &(usize, &str))| {
        let between = raw.get(one.0..other.0).unwrap_or_default();
        one.1.len() == 1 && other.1.len() == 1 && between.contains(['\n', '\r'])
    };
    let broken: Vec<bool> = words.iter().zip(words.iter().skip(1)).map(halves).collect();
    // Only where all of them are needed: at the end of a text, a digit may be the next row's tag.
    let merges = excess > 0 && !is_last && broken.iter().filter(|broken| **broken).count() == excess;
    let mut value = String::new();
    let (mut made, mut end) = (0_usize, 0_usize);
    let mut words = words.iter().zip(broken.iter().copied().chain([false]));
    while let Some(((at, word), broken)) = words.next() {
        if made == count {
            break;
        }
        end = at.saturating_add(word.len());
        if merges && broken {
            value.push_str(word);
            if let Some(((at, word), _)) = words.next() {
                value.push_str(word);
                end = at.saturating_add(word.len());
            }
        } else {
            if word.len() == 1 {
                value.push('0');
            }
            value.push_str(word);
        }
        made = made.saturating_add(1);
    }
    (made == count).then(|| (value.to_ascii_lowercase(), end))
}

/// White space in a value that may be a line break of the terminal's, or one of CUCM's own.
struct Break {
    start: usize,
    end: usize,
}

/// A name: LENGTH counts its bytes and the NUL.
fn text(raw: &str, is_last: bool) -> Cell {
    let lead = raw.len().saturating_sub(raw.trim_start().len());
    let body = raw.trim();
    let digits = body.chars().take_while(char::is_ascii_digit).count();
    // LENGTH as it stands; broken in two; or with the value run into it.
    let mut candidates: Vec<(u32, usize)> = Vec::new();
    let mut add = |text: &str, end: usize| candidates.extend(decimal(text).map(|length| (length, end)));
    let own = body.get(..digits).unwrap_or_default();
    add(own, digits);
    let rest = body.get(digits..).unwrap_or_default();
    let gap = rest.len().saturating_sub(rest.trim_start().len());
    let more = rest.trim_start().chars().take_while(char::is_ascii_digit).count();
    if gap > 0 && more > 0 && rest.get(..gap).is_some_and(|gap| gap.contains(['\n', '\r'])) {
        let end = digits.saturating_add(gap).saturating_add(more);
        let second = body.get(digits.saturating_add(gap)..end).unwrap_or_default();
        add(&alloc::format!("{own}{second}"), end);
    }
    if gap == 0 {
        for shorter in (1..digits).rev() {
            add(body.get(..shorter).unwrap_or_default(), shorter);
        }
    }
    // A LENGTH of 1 is an empty name, whatever follows: it is believed when nothing else fits.
    order::sort_by_key(&mut candidates, |(length, _)| *length <= 1);
    let at = |place: usize| lead.saturating_add(place);
    for (length, end) in candidates.iter().copied() {
        let value = body.get(end..).unwrap_or_default();
        let skipped = value.len().saturating_sub(value.trim_start().len());
        let value = value.trim_start();
        let target = (length as usize).saturating_sub(1);
        // A name with characters that are written as numbers is longer here than LENGTH says: a part of it that is as long
        // is not it.
        let whole = joined(value);
        let plain = unescape(&whole);
        if plain.len() == target && plain.len() < whole.len() {
            let start = end.saturating_add(skipped);
            let (length, value) = (Some(length), String::from_utf8_lossy(&plain).into_owned());
            let end = body.len();
            return Cell { length, value, start: at(start), end: at(end), consumed: at(end), is_exact: true };
        }
        // LENGTH counts bytes; a document that changed letters has as many letters as before.
        let letters = || value.chars().take(target).map(char::len_utf8).fold(0, usize::saturating_add);
        let fitted = fit(value, target).or_else(|| (!value.is_ascii()).then(|| fit(value, letters())).flatten());
        if let Some((fitted, used)) = fitted {
            let start = end.saturating_add(skipped);
            let end = start.saturating_add(used);
            let length = Some(length);
            return Cell { length, value: fitted, start: at(start), end: at(end), consumed: at(end), is_exact: true };
        }
    }
    // Blanks are collapsed, or the value is cut: LENGTH tells nothing more.
    let (length, end) =
        candidates.iter().find(|(_, end)| *end == digits).map_or((None, 0), |(length, end)| (Some(*length), *end));
    let value = body.get(end..).unwrap_or_default();
    let start = end.saturating_add(value.len().saturating_sub(value.trim_start().len()));
    let value = value.trim_start();
    let mut used = if is_last { paragraph(value) } else { value.len() };
    if is_last {
        used = without_next_row(value.get(..used).unwrap_or_default());
    }
    let value = value.get(..used).unwrap_or_default();
    if length == Some(1) || value.is_empty() {
        return Cell { length, consumed: at(end), ..Cell::default() };
    }
    let end = start.saturating_add(used);
    // Characters that our own text writes as numbers count as what they are.
    let value = joined(value);
    let plain = unescape(&value);
    let is_exact = length.is_some_and(|length| plain.len() == (length as usize).saturating_sub(1));
    let value = if is_exact { String::from_utf8_lossy(&plain).into_owned() } else { value };
    Cell { length, value, start: at(start), end: at(end), consumed: at(end), is_exact }
}

/// The length of a value at the end of a text, without the beginning of a row that is cut away: `5`, `5 SERIALNU`.
fn without_next_row(value: &str) -> usize {
    let cut = |value: &str, word: &str| value.strip_suffix(word).unwrap_or(value).trim_end().len();
    let is_tag = |word: &str| word.len() <= 2 && decimal(word).is_some();
    let mut words = value.split_whitespace().rev();
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if is_tag(last) {
        return cut(value, last);
    }
    if is_tag(before) && NAMES.iter().any(|(name, ..)| name.starts_with(last)) {
        let used = cut(value, last);
        return cut(value.get(..used).unwrap_or_default(), before);
    }
    value.len()
}

/// A paragraph's length: to the first blank line.
fn paragraph(text: &str) -> usize {
    let mut end = 0_usize;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            break;
        }
        end = end.saturating_add(line.len());
    }
    text.get(..end).map_or(end, |text| text.trim_end().len())
}

/// Breaks beyond these are all taken in the same way.
const MOST_BREAKS: usize = 6;

/// The beginning of `raw` as a value of exactly `target` bytes: its breaks closed, or kept as one blank, so that it fits.
fn fit(raw: &str, target: usize) -> Option<(String, usize)> {
    if target == 0 {
        return Some((String::new(), 0));
    }
    let breaks = breaks(raw, target);
    let free = breaks.len().min(MOST_BREAKS);
    // Bit n of `choice`: whether break n stays as a blank. Closed ones first.
    for choice in 0..1_u32 << free {
        let mut value = String::new();
        let mut from = 0;
        let keep = |number: usize| {
            let bit = number.min(free.saturating_sub(1));
            (choice >> bit) & 1 == 1
        };
        let pieces = breaks.iter().map(|it| (it.start, it.end)).chain([(raw.len(), raw.len())]);
        for (number, (end, next)) in pieces.enumerate() {
            let piece = raw.get(from..end).unwrap_or_default();
            let missing = target.saturating_sub(value.len());
            if piece.len() >= missing {
                // It ends in this piece, and there at a word's end.
                let head = piece.get(..missing)?;
                let tail = piece.get(missing..).unwrap_or_default();
                let ends = tail.is_empty() || tail.starts_with([' ', '\t', '#']);
                if ends && !head.ends_with(char::is_whitespace) {
                    value.push_str(head);
                    return Some((value, from.saturating_add(missing)));
                }
                break;
            }
            value.push_str(piece);
            if keep(number) {
                value.push(' ');
            }
            from = next;
        }
    }
    None
}

/// White space that holds a line break, or follows a separator.
fn breaks(raw: &str, target: usize) -> Vec<Break> {
    let mut breaks = Vec::new();
    let mut at = 0;
    while let Some(found) = raw.get(at..).and_then(|rest| rest.find(char::is_whitespace)) {
        let start = at.saturating_add(found);
        let rest = raw.get(start..).unwrap_or_default();
        let end = start.saturating_add(rest.len().saturating_sub(rest.trim_start().len()));
        let gap = raw.get(start..end).unwrap_or_default();
        let before = raw.get(..start).unwrap_or_default();
        if gap.contains(['\n', '\r']) || before.ends_with([';', ',']) {
            breaks.push(Break { start, end });
        }
        // What lies further away than the value is long does not belong to it.
        if start > target.saturating_mul(3).saturating_add(1024) {
            break;
        }
        at = end;
    }
    breaks
}

/// Lines put together: without anything after a separator, with a blank elsewhere.
fn joined(raw: &str) -> String {
    let mut value = String::new();
    for line in raw.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !value.is_empty() && !value.ends_with([';', ',']) && !line.starts_with([';', ',']) {
            value.push(' ');
        }
        value.push_str(line);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: u8, raw: &str) -> (Option<u32>, String) {
        let cell = cell(tag, false, raw, false);
        assert!(cell.start <= cell.end);
        assert!(cell.end <= cell.consumed && cell.consumed <= raw.len(), "{cell:?}");
        (cell.length, cell.value)
    }

    #[test]
    fn length_tells_which_line_break_is_the_terminals() {
        for raw in ["13  10.48.47.153", " 13\n10.48.47.153", "13 10.48.\n47.153", "1\n3 10.48.47.153", "1310.48.47.153"]
        {
            assert_eq!(read(record::DNS_NAME, raw), (Some(13), "10.48.47.153".into()), "{raw:?}");
        }
        assert_eq!(read(record::SUBJECT, "16 CN=a;O=Cisco\nSys"), (Some(16), "CN=a;O=CiscoSys".into()));
        assert_eq!(read(record::SUBJECT, "17 CN=a;O=Cisco\nSys"), (Some(17), "CN=a;O=Cisco Sys".into()));
        assert_eq!(read(record::DNS_NAME, "1"), (Some(1), String::new()));
    }

    #[test]
    fn a_value_ends_where_length_says() {
        let cell = cell(record::DNS_NAME, false, " 2 a\nand then something else", true);
        assert_eq!((cell.value.as_str(), cell.consumed), ("a", 4));
    }

    #[test]
    fn collapsed_blanks_are_no_fault() {
        let token = "cn=\"SAST-ADN008580ef \";ou=IPCBU;o=\"Cisco Systems";
        assert_eq!(read(record::SUBJECT, &alloc::format!("56      {token}")), (Some(56), token.into()));
    }

    #[test]
    fn serials_are_told_from_their_length() {
        let serial = "83e90800000055 45af31".replace(' ', "");
        for raw in [
            "10 83:E9:08:00:00:00:55:45:AF:31",
            "10\n83:E9:08:00:00:00:55:45:AF:31",
            "1083:E9:08:00:00:00:55:45:AF:31",
            "10 83:E9:08:00:\n00:00:55:45:AF:31\n\n",
        ] {
            assert_eq!(read(record::SERIAL, raw), (Some(10), serial.clone()), "{raw:?}");
        }
        assert_eq!(read(record::SERIAL, "1 05"), (Some(1), "05".into()));
        assert_eq!(read(record::SERIAL, "16"), (Some(16), String::new()));
    }

    #[test]
    fn a_fingerprint_is_whole_or_nothing() {
        let hash = "e9d433645bc88ced514d8fe5ea5b6d21a5a38c9c";
        let printed = "E9 D4 33 64 5B C8 8C ED 51 4D 8F E5 EA 5B 6D 21\n   A5 A3 8C 9C (SHA1 Hash HEX)";
        for raw in
            [alloc::format!("694      {printed}"), alloc::format!("694{printed}"), alloc::format!("6\n94 {printed}")]
        {
            assert_eq!(read(record::CERTIFICATE, &raw), (Some(694), hash.into()), "{raw:?}");
        }
        assert_eq!(read(record::CERTIFICATE, "694 E9 D4 33"), (Some(694), String::new()));
        assert_eq!(read(record::CERTIFICATE, "694"), (Some(694), String::new()));
    }

    #[test]
    fn a_signature_is_whole_or_nothing() {
        let row = "65 ba 26 b4 5 de 0 13\n";
        let value = "65ba26b405de0013".repeat(8);
        let whole = cell(header::SIGNATURE, true, &alloc::format!(" 64\n{}", row.repeat(8)), false);
        assert_eq!((whole.length, whole.value), (Some(64), value.clone()));
        let run_in = cell(header::SIGNATURE, true, &alloc::format!("64{}", row.repeat(8).replace('\n', "")), false);
        assert_eq!((run_in.length, run_in.value), (Some(64), value.clone()));
        let broken = alloc::format!("64\n6\n5 ba{}", row.repeat(8).split_off(5));
        let broken = cell(header::SIGNATURE, true, &broken, false);
        assert_eq!((broken.length, broken.value), (Some(64), value));
        let cut = cell(header::SIGNATURE, true, &alloc::format!(" 64\n{}", row.repeat(7)), false);
        assert_eq!((cut.length, cut.value.as_str()), (Some(64), ""));
    }

    #[test]
    fn functions_are_names_or_numbers() {
        assert_eq!(read(record::FUNCTION, "2 CCM+TFTP\n\n"), (Some(2), "CCM+TFTP".into()));
        assert_eq!(
            read(record::FUNCTION, "2\nSystem Administrator\n Security Token"),
            (Some(2), "System Administrator Security Token".into())
        );
        assert_eq!(read(record::FUNCTION, "2 99"), (Some(2), "99".into()));
    }

    #[test]
    fn a_number_of_lengths_alone() {
        assert_eq!(read(record::RECORD_LENGTH, "2       1156\n"), (Some(2), "1156".into()));
        assert_eq!(read(record::RECORD_LENGTH, "2       11\n56"), (Some(2), "1156".into()));
        assert_eq!(read(record::PUBLIC_KEY, "140 "), (Some(140), String::new()));
        assert_eq!(read(record::PUBLIC_KEY, "14\n0 "), (Some(140), String::new()));
        assert_eq!(read(record::ADDRESS, "4  10.48.47.155"), (Some(4), "10.48.47.155".into()));
    }
}
