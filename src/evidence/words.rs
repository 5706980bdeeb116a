//! What the finders of fixed wordings share: reading on in a text without white space, word by word. Knows no wording
//! but the prompt of CUCM's command line.

use crate::text::Squeezed;

/// Up to `length` bytes of the dense text from `at` on, ending between two characters.
pub(super) fn window<'a>(text: &'a Squeezed<'_>, at: usize, length: usize) -> &'a str {
    let rest = text.dense.get(at..).unwrap_or_default();
    let end = (0..=length.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or_default();
    rest.get(..end).unwrap_or_default()
}

/// Up to `length` bytes of the dense text before `at`, beginning between two characters.
pub(super) fn before<'a>(text: &'a Squeezed<'_>, at: usize, length: usize) -> &'a str {
    let rest = text.dense.get(..at).unwrap_or_default();
    let start = rest.len().saturating_sub(length);
    let start = (start..=rest.len()).find(|start| rest.is_char_boundary(*start)).unwrap_or_default();
    rest.get(start..).unwrap_or_default()
}

/// The place after `word`, where it stands within the `length` bytes from `at` on.
pub(super) fn after(text: &Squeezed<'_>, at: usize, length: usize, word: &str) -> Option<usize> {
    let place = window(text, at, length.saturating_add(word.len())).find(word)?;
    Some(at.saturating_add(place).saturating_add(word.len()))
}

/// The place after `word`, where it stands at `at`; the marks that web pages put around lines of code are passed over.
pub(super) fn next(text: &Squeezed<'_>, at: usize, word: &str) -> Option<usize> {
    let rest = text.dense.get(at..).unwrap_or_default();
    let marks = rest.bytes().take_while(|byte| *byte == b'`').count();
    rest.get(marks..)?.starts_with(word).then(|| at.saturating_add(marks).saturating_add(word.len()))
}

/// The place of `word`, where it stands right before `at`; marks of code are passed over.
pub(super) fn previous(text: &Squeezed<'_>, at: usize, word: &str) -> Option<usize> {
    Some(text.dense.get(..at)?.trim_end_matches('`').strip_suffix(word)?.len())
}

/// What CUCM's command line prints before each command.
pub(super) const PROMPT: &str = "admin:";

/// The run of characters from the dense place `at` on that are `wanted` and have no white space between them.
pub(super) fn run<'a>(text: &'a Squeezed<'_>, at: usize, wanted: fn(char) -> bool) -> &'a str {
    let rest = text.dense.get(at..).unwrap_or_default();
    let mut expected = text.place(at);
    let end = rest.char_indices().find(|(place, character)| {
        let here = text.place(at.saturating_add(*place));
        let ends = here != expected || !wanted(*character);
        expected = here.saturating_add(character.len_utf8());
        ends
    });
    rest.get(..end.map_or(rest.len(), |(place, _)| place)).unwrap_or_default()
}

/// The digits that stand at `at` without white space between them, and the place after them; `None` where there are
/// none, or where they are a part of something longer like a time.
pub(super) fn number<'a>(text: &'a Squeezed<'_>, at: usize) -> Option<(&'a str, usize)> {
    let digits = run(text, at, |c| c.is_ascii_digit());
    let end = at.saturating_add(digits.len());
    let longer = run(text, at, |c| c.is_ascii_digit() || matches!(c, '.' | ':' | '_' | '-')).len() > digits.len();
    (!digits.is_empty() && digits.len() < 10 && !longer).then_some((digits, end))
}
