//! What logs have in common: lines that begin with a time, and other text between them. Divides a log into its
//! messages, whether its line breaks are kept, doubled, put where no line ends, or lost. Knows no log's words.

use alloc::{string::String, vec::Vec};

use super::words::{run, window};
use crate::text::Squeezed;

/// A line of a log, in places of the dense text.
pub(super) struct Line {
    /// Where it begins.
    pub start: usize,
    /// Where its message begins.
    pub body: usize,
    /// Where its message ends.
    pub end: usize,
    /// Whether the end is known, so that a value that reaches up to it is whole as far as it is printed.
    pub closed: bool,
}

/// What tells where a message ends.
pub(super) struct Wording {
    /// Last words of messages; `#` stands for a number.
    pub closings: &'static [&'static str],
    /// Words of other logs and of dialogues. Each stands up to [`HEAD`] bytes after the beginning of its line.
    pub foreign: &'static [&'static str],
}

/// How many bytes of a line may stand before the word by which it is known.
const HEAD: usize = 40;

/// How far a message is looked through for its end, and how much of one is kept that has none.
const LONGEST: usize = 1200;
const OPEN: usize = 200;

/// Divides lines, of which only the beginnings are known, into runs without foreign text between them.
pub(super) fn runs(text: &Squeezed<'_>, mut lines: Vec<Line>, wording: &Wording) -> Vec<Vec<Line>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    let nexts: Vec<usize> = lines.iter().skip(1).map(|line| line.start).collect();
    for (number, mut line) in lines.drain(..).enumerate() {
        let next = nexts.get(number).copied();
        let known = close(text, &mut line, next.unwrap_or(text.dense.len()), wording);
        let goes_on = next.filter(|next| belongs(text, line.end, *next, known, wording));
        if let Some(next) = goes_on {
            (line.end, line.closed) = (next, true);
        }
        run.push(line);
        if goes_on.is_none() {
            runs.push(core::mem::take(&mut run));
        }
    }
    runs
}

/// Finds the message's own end: its last known word, or else the end of its line. Whether it is a known word.
fn close(text: &Squeezed<'_>, line: &mut Line, limit: usize, wording: &Wording) -> bool {
    let whole = window(text, line.body, LONGEST.min(limit.saturating_sub(line.body)));
    let foreign = wording.foreign.iter().filter_map(|word| whole.find(word)).min();
    let message = foreign.map_or(whole, |at| window(text, line.body, at.saturating_sub(HEAD)));
    let last = wording.closings.iter().filter_map(|it| closing_end(text, line.body, message, it)).min();
    if let Some(last) = last {
        (line.end, line.closed) = (line.body.saturating_add(last), true);
        return true;
    }
    let end = line.body.saturating_add(message.len());
    (line.end, line.closed) = match break_after(text, line.body, end) {
        Some(end) => (end, true),
        None if end >= limit => (end, true),
        None => (line.body.saturating_add(window(text, line.body, message.len().min(OPEN)).len()), false),
    };
    false
}

/// Where the last known word of the message that begins at `body` ends.
fn closing_end(text: &Squeezed<'_>, body: usize, message: &str, closing: &str) -> Option<usize> {
    let (word, rest) = closing.split_once('#').unwrap_or((closing, ""));
    let number = message.find(word)?.saturating_add(word.len());
    if word.len() == closing.len() {
        return Some(number);
    }
    // Digits of the next line may follow right after.
    let digits = run(text, body.saturating_add(number), |c| c.is_ascii_digit()).len();
    let end = number.saturating_add(digits).min(message.len());
    (end > number && message.get(end..)?.starts_with(rest)).then(|| end.saturating_add(rest.len()))
}

/// The first place from `from` up to `to` after which a line ends.
fn break_after(text: &Squeezed<'_>, from: usize, to: usize) -> Option<usize> {
    (from..=to).find(|place| between(text, *place, *place).contains(['\n', '\r']))
}

/// The text between the dense bytes before `from` and those from `to` on.
fn between<'a>(text: &Squeezed<'a>, from: usize, to: usize) -> &'a str {
    text.text.get(text.end(from)..text.place(to)).unwrap_or_default()
}

/// Whether what stands between a line and the next one is the rest of its message: nothing, a few soft-wrapped lines,
/// or after an empty line what looks like the rest of a value. After a known last word it is the rest of the same line.
fn belongs(text: &Squeezed<'_>, from: usize, to: usize, known: bool, wording: &Wording) -> bool {
    let rest = text.dense.get(from..to).unwrap_or_default();
    if rest.is_empty() {
        return true;
    }
    if rest.len() > OPEN || wording.foreign.iter().any(|word| rest.contains(word)) {
        return false;
    }
    let between = between(text, from, to).trim_end();
    let lines = || between.split('\n').map(str::trim);
    if known {
        let ends = break_after(text, to, to).is_some();
        return ends && lines().count() == 1;
    }
    let is_value = rest.contains('=') || rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_value || lines().skip(1).all(|line| !line.is_empty())
}

/// The text between two places with each run of white space as one blank. Names in logs have none around `;` and `=`:
/// what stands there was put there by a line break.
pub(super) fn joined(text: &Squeezed<'_>, start: usize, end: usize) -> String {
    let mut joined = String::new();
    let mut expected = text.place(start);
    for (place, character) in text.dense.get(start..end).unwrap_or_default().char_indices() {
        let here = text.place(start.saturating_add(place));
        let gap = text.text.get(expected..here).unwrap_or_default();
        let separated = |c: char| matches!(c, ';' | '=');
        if gap.contains(char::is_whitespace) && !separated(character) && !joined.ends_with(separated) {
            joined.push(' ');
        }
        joined.push(character);
        expected = here.saturating_add(character.len_utf8());
    }
    joined
}

/// How many places between `start` and `end` have white space.
pub(super) fn gaps(text: &Squeezed<'_>, start: usize, end: usize) -> usize {
    (start.saturating_add(1)..end).filter(|place| !between(text, *place, *place).is_empty()).count()
}
