//! What somebody typed, read aloud or photographed off a phone, held against a file's checksums.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::Checksums;
use crate::{names, trust_list::tags::Digest};

/// Fewer digits than this decide nothing.
const ENOUGH: usize = 8;

/// More digits than any checksum has; what follows them is not read.
const MOST: usize = 512;

/// Which part of a checksum was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// Its first digits.
    Beginning,
    /// Its last digits.
    End,
}

/// A digit that was probably misread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Replacement {
    /// Its place among the digits given, counted from 1.
    pub position: u32,
    /// What was given.
    pub typed: char,
    /// What the checksum has there.
    pub meant: char,
}

/// What the comparison says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum PhoneOutcome {
    /// Nothing was given.
    Empty,
    /// Under 8 digits.
    TooFew,
    /// Every digit of a checksum, and all are equal.
    Same,
    /// 8 digits or more of a beginning or an end, and all are equal.
    Partial {
        /// Which part.
        part: Part,
    },
    /// Would match if these digits were misread.
    Misread {
        /// The digits that differ.
        replacements: Vec<Replacement>,
    },
    /// Would match if one digit was lost.
    DigitMissing {
        /// Its place in the checksum, counted from 1.
        position: u32,
        /// The digit.
        digit: char,
    },
    /// Would match if one digit was doubled or slipped in.
    DigitExtra {
        /// Its place among the digits given, counted from 1.
        position: u32,
    },
    /// Another list.
    Different {
        /// Places of the digits that differ, counted from 1; empty where no checksum has this many digits.
        positions: Vec<u32>,
    },
    /// A character that no checksum has and that is no likely misreading.
    Unreadable {
        /// The first of them.
        character: char,
    },
    /// Not a checksum: the signer's serial number, and it is the same.
    SignerSerial,
    /// None of the checksums that a text prints, and perhaps one that it does not print.
    NotPrinted,
}

/// Whether a group of four digits is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum GroupState {
    /// All of its digits are equal.
    Right,
    /// One differs.
    Wrong,
    /// Not complete, or nothing to compare with yet.
    Open,
}

/// Up to four digits as they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Group {
    /// The digits, lower-case where they are hexadecimal.
    pub text: String,
    /// Whether they are right.
    pub state: GroupState,
}

/// The answer, with all that a face needs to show it while somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PhoneAnswer {
    /// What the comparison says.
    pub outcome: PhoneOutcome,
    /// How many digits were given.
    pub digits: u32,
    /// Which checksum they were compared with.
    pub digest: Option<Digest>,
    /// How many digits that checksum has; 0 where none was chosen.
    pub of: u32,
    /// The digits in groups of four.
    pub groups: Vec<Group>,
}

/// Compares what a phone showed with a file's checksums.
///
/// `shown` is taken in any case, with spaces, colons, dashes, line breaks and the label of the digest. `signer_serial`
/// is the serial in the list's header: some procedures compare that one instead.
///
/// ```
/// use ctl_inspector::checksum::{Checksums, PhoneOutcome, compare};
/// let sums = Checksums::of(b"abc");
/// assert_eq!(compare("9001 5098 3CD2 4FB0 D696 3F7D 28E1 7F72", &sums, None).outcome, PhoneOutcome::Same);
/// ```
pub fn compare(shown: &str, sums: &Checksums, signer_serial: Option<&[u8]>) -> PhoneAnswer {
    compare_with(shown, &sums.all(), signer_serial)
}

/// The same with those that a text prints, lower-case hex. What is none of them is another list only where one of them
/// has as many digits: a phone may show one that is not printed.
///
/// ```
/// use ctl_inspector::{checksum::{PhoneOutcome, compare_printed}, trust_list::tags::Digest};
/// let md5 = [(Digest::Md5, "900150983cd24fb0d6963f7d28e17f72")];
/// assert_eq!(compare_printed("28E17F72", &md5, None).outcome, PhoneOutcome::Partial { part: ctl_inspector::checksum::Part::End });
/// assert_eq!(compare_printed("a9993e36", &md5, None).outcome, PhoneOutcome::NotPrinted);
/// ```
pub fn compare_printed(shown: &str, printed: &[(Digest, &str)], signer_serial: Option<&[u8]>) -> PhoneAnswer {
    let mut answer = compare_with(shown, printed, signer_serial);
    let is_whole = printed.iter().any(|(_, sum)| count(sum.len()) == answer.digits);
    if matches!(answer.outcome, PhoneOutcome::Different { .. }) && !is_whole {
        answer.outcome = PhoneOutcome::NotPrinted;
        (answer.digest, answer.of) = (None, 0);
        answer.groups.iter_mut().for_each(|group| group.state = GroupState::Open);
    }
    answer
}

fn compare_with(shown: &str, sums: &[(Digest, &str)], signer_serial: Option<&[u8]>) -> PhoneAnswer {
    let typed = digits(shown);
    let digits: Vec<char> = typed.iter().map(char::to_ascii_lowercase).collect();
    let (outcome, reference) = decide(&digits, &typed, sums, signer_serial);
    // Digits of no checksum at all are all wrong; before there are enough of them, nothing is said.
    let unmatched = match outcome {
        PhoneOutcome::Different { .. } => GroupState::Wrong,
        _ => GroupState::Open,
    };
    let state = |group: &[char], start: usize| match &reference {
        Some(reference) => reference.state(group, start),
        None if group.len() == 4 => unmatched,
        None => GroupState::Open,
    };
    PhoneAnswer {
        outcome,
        digits: count(digits.len()),
        digest: reference.as_ref().map(|reference| reference.digest),
        of: reference.as_ref().map_or(0, |reference| count(reference.whole)),
        groups: digits
            .chunks(4)
            .zip((0..).step_by(4))
            .map(|(group, start)| Group { text: group.iter().collect(), state: state(group, start) })
            .collect(),
    }
}

/// A checksum laid beside the digits given: one expected digit for each, `None` for one that slipped in.
struct Reference {
    digest: Digest,
    /// Digits of the whole checksum.
    whole: usize,
    expected: Vec<Option<char>>,
    /// Whether more digits may still be typed.
    open: bool,
}

impl Reference {
    fn state(&self, group: &[char], start: usize) -> GroupState {
        let expected = self.expected.iter().skip(start).take(4);
        let equal = expected.clone().count() >= group.len()
            && expected.zip(group).all(|(expected, digit)| *expected == Some(*digit));
        match equal {
            _ if self.open && group.len() < 4 => GroupState::Open,
            true => GroupState::Right,
            false => GroupState::Wrong,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The digits of what was given, as they were given: separators and the digest's label left out.
fn digits(shown: &str) -> Vec<char> {
    const LABELS: &[&str] =
        &["sha-512", "sha512", "sha-256", "sha256", "sha-1", "sha1", "md5", "checksum", "fingerprint", "hash"];
    // Only ASCII letters change, so that both texts have the same places.
    let lower = shown.to_ascii_lowercase();
    let mut digits = Vec::new();
    let mut rest = lower.as_str();
    let mut after_word = false;
    while let Some(character) = rest.chars().next().filter(|_| digits.len() < MOST) {
        let label = LABELS.iter().find_map(|label| {
            let after = rest.strip_prefix(label)?;
            (!after_word && !after.starts_with(char::is_alphanumeric)).then_some(after)
        });
        if let Some(after) = label {
            rest = after;
            continue;
        }
        after_word = character.is_alphanumeric();
        if !is_separator(character) {
            let place = lower.len().saturating_sub(rest.len());
            digits.extend(shown.get(place..).and_then(|given| given.chars().next()));
        }
        rest = rest.strip_prefix(character).unwrap_or_default();
    }
    digits
}

fn is_separator(character: char) -> bool {
    // Dashes of every length, and the invisible characters that come along with a copied text.
    character.is_whitespace()
        || matches!(character, ':' | ';' | '-' | '.' | ',' | '_' | '(' | ')' | '[' | ']' | '=' | '"' | '\'')
        || matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}')
}

/// What a character may stand for when it was misread.
fn meant(typed: char) -> Option<char> {
    Some(match typed {
        'o' => '0',
        'l' | 'i' | '|' => '1',
        's' => '5',
        'z' => '2',
        'g' => '6',
        'b' => '8',
        '8' => 'b',
        _ => return None,
    })
}

fn decide(
    digits: &[char],
    typed: &[char],
    sums: &[(Digest, &str)],
    serial: Option<&[u8]>,
) -> (PhoneOutcome, Option<Reference>) {
    let is_unreadable = |digit: &char| !digit.is_ascii_hexdigit() && meant(*digit).is_none();
    if let Some((_, character)) = digits.iter().zip(typed).find(|(digit, _)| is_unreadable(digit)) {
        return (PhoneOutcome::Unreadable { character: *character }, None);
    }
    if digits.is_empty() {
        return (PhoneOutcome::Empty, None);
    }
    let windows = windows(digits.len(), sums);
    let equal = |window: &&Window| window.digits == digits;
    if digits.len() < ENOUGH {
        let begins = windows.iter().filter(|window| window.part == Some(Part::Beginning)).find(equal);
        return (PhoneOutcome::TooFew, begins.map(Window::reference));
    }
    if let Some(window) = windows.iter().find(equal) {
        let outcome = window.part.map_or(PhoneOutcome::Same, |part| PhoneOutcome::Partial { part });
        return (outcome, Some(window.reference()));
    }
    if serial.is_some_and(|serial| is_serial(digits, serial)) {
        return (PhoneOutcome::SignerSerial, None);
    }
    if let Some(found) = windows.iter().find_map(|window| window.misread(digits, typed)) {
        return found;
    }
    if let Some(found) = one_digit_off(digits, sums) {
        return found;
    }
    different(digits, &windows)
}

fn is_serial(digits: &[char], serial: &[u8]) -> bool {
    let text: String = digits.iter().collect();
    let padded = if text.len().is_multiple_of(2) { text } else { alloc::format!("0{text}") };
    hex::decode(padded).is_ok_and(|given| names::same_serial(&given, serial))
}

/// As many digits of a checksum as were given: all of them, its beginning or its end.
struct Window {
    digest: Digest,
    whole: usize,
    part: Option<Part>,
    digits: Vec<char>,
}

fn windows(length: usize, sums: &[(Digest, &str)]) -> Vec<Window> {
    let mut windows = Vec::new();
    for (digest, sum) in sums.iter().copied() {
        let whole = sum.len();
        let Some(rest) = whole.checked_sub(length) else { continue };
        let mut add = |part, skip: usize| {
            windows.push(Window { digest, whole, part, digits: sum.chars().skip(skip).take(length).collect() });
        };
        if rest == 0 {
            add(None, 0);
        } else {
            add(Some(Part::Beginning), 0);
            add(Some(Part::End), rest);
        }
    }
    // A whole checksum is a better guess than a part of a longer one.
    crate::order::sort_by_key(&mut windows, |window| window.part.is_some());
    windows
}

impl Window {
    fn reference(&self) -> Reference {
        Reference {
            digest: self.digest,
            whole: self.whole,
            expected: self.digits.iter().copied().map(Some).collect(),
            open: self.part == Some(Part::Beginning),
        }
    }

    fn misread(&self, digits: &[char], typed: &[char]) -> Option<(PhoneOutcome, Option<Reference>)> {
        let mut replacements = Vec::new();
        for (((digit, typed), right), position) in digits.iter().zip(typed).zip(&self.digits).zip(1..) {
            if digit != right {
                meant(*digit).filter(|meant| meant == right)?;
                replacements.push(Replacement { position, typed: *typed, meant: *right });
            }
        }
        Some((PhoneOutcome::Misread { replacements }, Some(self.reference())))
    }

    /// How many digits are equal before the first that differs.
    fn agreement(&self, digits: &[char]) -> usize {
        digits.iter().zip(&self.digits).take_while(|(typed, right)| typed == right).count()
    }
}

/// One digit lost, or one too many.
fn one_digit_off(digits: &[char], sums: &[(Digest, &str)]) -> Option<(PhoneOutcome, Option<Reference>)> {
    sums.iter().copied().find_map(|(digest, sum)| {
        let right: Vec<char> = sum.chars().collect();
        let same = right.iter().zip(digits).take_while(|(right, typed)| right == typed).count();
        let position = count(same.saturating_add(1));
        let after = same.saturating_add(1);
        let mut expected: Vec<Option<char>> = right.iter().copied().map(Some).collect();
        let outcome = if digits.len().saturating_add(1) == right.len() {
            (right.get(after..) == digits.get(same..)).then_some(())?;
            let digit = expected.remove(same)?;
            PhoneOutcome::DigitMissing { position, digit }
        } else if digits.len() == right.len().saturating_add(1) {
            (right.get(same..) == digits.get(after..)).then_some(())?;
            expected.insert(same, None);
            PhoneOutcome::DigitExtra { position }
        } else {
            return None;
        };
        Some((outcome, Some(Reference { digest, whole: right.len(), expected, open: false })))
    })
}

/// No match: held against the checksum of that length, or else the one whose beginning agrees furthest.
fn different(digits: &[char], windows: &[Window]) -> (PhoneOutcome, Option<Reference>) {
    let whole = windows.iter().find(|window| window.part.is_none());
    let begun = || {
        let begins = windows.iter().filter(|window| window.part == Some(Part::Beginning));
        begins.max_by_key(|window| window.agreement(digits)).filter(|window| window.agreement(digits) >= 4)
    };
    let Some(window) = whole.or_else(begun) else {
        return (PhoneOutcome::Different { positions: Vec::new() }, None);
    };
    let differing = digits.iter().zip(&window.digits).zip(1..).filter(|((typed, right), _)| typed != right);
    let positions = differing.map(|(_, position)| position).collect();
    (PhoneOutcome::Different { positions }, Some(window.reference()))
}
