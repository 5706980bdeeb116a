//! The parameter ClusterSecurityMode: the query of it on CUCM's command line, the table that answers, and the
//! Enterprise Parameters page. Says which mode is printed, nothing of what a list shows.

use alloc::vec::Vec;

use super::{
    Content, Found, PartKind,
    words::{PROMPT, after, before, number, previous, run, window},
};
use crate::{
    finding::{Code, Finding},
    text::Squeezed,
};

/// As the table has it; the page has it with blanks, which a dense text does not show.
const NAME: &str = "ClusterSecurityMode";

/// What stands before and after the parameter on the page.
const HEADING: &str = "SecurityParameters";
const LABELS: [&str; 4] = ["LBMSecurityMode", "CAPFPhonePort", "CAPFOperationExpiresin(days)", "EnableCaching"];

/// The first and last dense place of a part, and the answer in it: the digits, from where to where.
struct Seen<'a> {
    start: usize,
    end: usize,
    mode: Option<(&'a str, usize, usize)>,
}

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let mut done = 0;
    for at in text.all(NAME, 0) {
        if at < done {
            continue;
        }
        let Some(seen) = query(text, at).or_else(|| page(text, at)).or_else(|| table(text, at)) else { continue };
        done = seen.end;
        let span = text.span(seen.start, seen.end);
        let finding = match seen.mode {
            Some((mode, from, to)) => Finding::new(Code::ClusterSecurityMode)
                .with("mode", mode)
                .with("number", mode.parse().unwrap_or(u32::MAX))
                .at(text.span(from, to)),
            None => Finding::new(Code::ClusterSecurityModeUnanswered).at(span),
        };
        let findings = [finding].into();
        found.push(Found { kind: PartKind::SecurityMode, span, findings, content: Content::None });
    }
}

/// `run sql select … from processconfig where paramname='ClusterSecurityMode'`, and the table where it follows.
fn query<'a>(text: &'a Squeezed<'_>, at: usize) -> Option<Seen<'a>> {
    const SELECT: &str = "runsqlselect";
    let near = before(text, at, 160);
    let command = near.get(near.rfind(SELECT)?..)?;
    let conditions = command.to_ascii_lowercase();
    if !conditions.contains("fromprocessconfigwhereparamname") {
        return None;
    }
    let start = at.saturating_sub(command.len());
    let start = previous(text, start, PROMPT).unwrap_or(start);
    let quote =
        run(text, at.saturating_add(NAME.len()), |c| matches!(c, '\'' | '"' | '’' | '‘' | '”' | '´' | '%' | ';'));
    let end = at.saturating_add(NAME.len()).saturating_add(quote.len());
    let rest = text.dense.get(end..).unwrap_or_default();
    let row = end.saturating_add(rest.len().saturating_sub(without_heading(rest).len()));
    let answer = text.dense.get(row..).unwrap_or_default().starts_with(NAME).then(|| value(text, row)).flatten();
    Some(Seen { start, end: answer.map_or(end, |(_, _, end)| end), mode: answer })
}

/// What follows the heading of the table and the line under it.
fn without_heading(mut text: &str) -> &str {
    loop {
        let rest = text.trim_start_matches(['=', '-', '`']);
        let rest = ["paramname", "paramvalue"].iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        if rest.len() == text.len() {
            return rest;
        }
        text = rest;
    }
}

/// The answer alone: under its heading, or a row that is a line of its own.
fn table<'a>(text: &'a Squeezed<'_>, at: usize) -> Option<Seen<'a>> {
    let mode = value(text, at)?;
    let heading = text.dense.get(..at)?.trim_end_matches(['=', '-', '`']).strip_suffix("paramnameparamvalue");
    let start = match heading {
        Some(before) => before.len(),
        None => is_a_line(text, at, mode.2).then_some(at)?,
    };
    Some(Seen { start, end: mode.2, mode: Some(mode) })
}

/// The name in one word, 0 or 1, and nothing else on the line.
fn is_a_line(text: &Squeezed<'_>, at: usize, end: usize) -> bool {
    let blank = [' ', '\t'];
    let before = text.text.get(..text.place(at)).unwrap_or_default().trim_end_matches(blank);
    let after = text.text.get(text.end(end)..).unwrap_or_default().trim_start_matches(blank);
    let line = |text: Option<char>| text.is_none_or(|c| matches!(c, '\n' | '\r'));
    let words: Vec<&str> =
        text.text.get(text.place(at)..text.end(end)).unwrap_or_default().split_whitespace().collect();
    line(before.chars().next_back()) && line(after.chars().next()) && matches!(words[..], [NAME, "0" | "1"])
}

/// The page: the parameter with its star or among its neighbours.
fn page<'a>(text: &'a Squeezed<'_>, at: usize) -> Option<Seen<'a>> {
    let mode = value(text, at)?;
    let heading = previous(text, at, HEADING);
    let below = |end, label| after(text, end, 24, label).map_or(end, |value| setting(text, value));
    let end = LABELS.into_iter().fold(mode.2, below);
    let has_star = window(text, at.saturating_add(NAME.len()), 1) == "*";
    let has_blanks = !text.text.get(text.place(at)..).unwrap_or_default().starts_with(NAME);
    let known = has_star || has_blanks && (heading.is_some() || end > mode.2);
    known.then_some(Seen { start: heading.unwrap_or(at), end, mode: Some(mode) })
}

/// The end of what is set beside a label: a star, a word or number, and the mark of a menu.
fn setting(text: &Squeezed<'_>, at: usize) -> usize {
    let skip = |at: usize, mark: char| {
        let is_there = text.dense.get(at..).is_some_and(|rest| rest.starts_with(mark));
        if is_there { at.saturating_add(mark.len_utf8()) } else { at }
    };
    let word = skip(at, '*');
    skip(word.saturating_add(run(text, word, char::is_alphanumeric).len()), '▼')
}

/// The digits after the name, and from where to where name and digits stand.
fn value<'a>(text: &'a Squeezed<'_>, at: usize) -> Option<(&'a str, usize, usize)> {
    let place = at.saturating_add(NAME.len());
    let rest = text.dense.get(place..)?;
    let place = place.saturating_add(rest.len().saturating_sub(rest.trim_start_matches(['*', '`']).len()));
    let (digits, end) = number(text, place)?;
    Some((digits, at, end))
}
