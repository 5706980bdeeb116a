//! What to look at: each finding's word, its sentence, where it was seen; why it matters, what to do, and who says so.

use std::{collections::HashSet, io};

use ctl_inspector::{
    Span,
    finding::{Finding, Severity},
    report::Report,
};

use crate::{
    face::Face,
    out::{Piece, Style},
    words::{Arg, Args},
};

pub fn show(face: &mut Face, report: &Report) -> io::Result<()> {
    face.heading("page-findings", &[])?;
    if report.findings.is_empty() {
        return face.say(2, "page-no-findings", &[]);
    }
    list(face, report.findings.iter())
}

/// What a part of a text says.
pub fn within(face: &mut Face, report: &Report, part: Span) -> io::Result<()> {
    let is_within = |span: Span| part.start <= span.start && span.end <= part.end;
    list(face, report.findings.iter().filter(|finding| finding.span.is_some_and(is_within)))
}

/// What weighs most comes first.
pub fn list<'f>(face: &mut Face, findings: impl Iterator<Item = &'f Finding>) -> io::Result<()> {
    let mut findings: Vec<&Finding> = findings.collect();
    findings.sort_by_key(|finding| finding.severity);
    in_order(face, findings.into_iter())
}

/// In the order in which they come.
pub fn in_order<'f>(face: &mut Face, findings: impl Iterator<Item = &'f Finding>) -> io::Result<()> {
    let mut findings = findings;
    let mut explained = HashSet::new();
    findings.try_for_each(|finding| one(face, finding, &mut explained))
}

fn one<'a>(face: &mut Face, finding: &'a Finding, explained: &mut HashSet<&'a str>) -> io::Result<()> {
    let id = format!("finding-{}", finding.code.as_str());
    let mut values: Vec<(&str, Arg<'_>)> = finding.values.iter().map(|(key, value)| (*key, value.into())).collect();
    values.push(("record", finding.record.unwrap_or_default().into()));
    let (word, sign, style) = match finding.severity {
        Severity::Error => ("page-severity-error", "✗", Style::Bad),
        Severity::Warning => ("page-severity-warning", "!", Style::Doubtful),
        Severity::Note => ("page-severity-note", "·", Style::Bold),
    };
    let mut line = vec![Piece::new(format!("{sign} {}", face.words.text(word, &[])), style), Piece::plain(" ")];
    line.extend(face.words.say(&id, &values));
    face.out.hanging(2, 2, &line)?;
    places(face, finding)?;
    // Damage repeats itself; what it means is said once.
    if explained.insert(finding.code.as_str()) { explain(face, 4, &id, &values) } else { Ok(()) }
}

fn places(face: &mut Face, finding: &Finding) -> io::Result<()> {
    let span = finding.span.map(|span| place(face, span));
    let record = finding.record.map(|record| face.words.text("page-to-record", &[("record", record.into())]));
    let places: Vec<String> = span.into_iter().chain(record).collect();
    if places.is_empty() { Ok(()) } else { face.out.line(4, &[Piece::new(places.join(" · "), Style::Dim)]) }
}

/// Why it matters, what to do, and who says so; each where there is a sentence for it.
pub fn explain(face: &mut Face, indent: usize, id: &str, args: &Args<'_>) -> io::Result<()> {
    for part in ["why", "do"] {
        let id = format!("{id}.{part}");
        if face.words.known(&id) {
            face.say(indent, &id, args)?;
        }
    }
    let source = format!("{id}.source");
    if face.words.known(&source) {
        let source = face.words.text(&source, args);
        let text = face.words.text("command-source", &[("source", Arg::Text(&source))]);
        face.out.line(indent, &[Piece::new(text, Style::Dim)])?;
    }
    Ok(())
}

/// Where something stands, as people count bytes in a hex editor.
pub fn place(face: &Face, span: Span) -> String {
    let last = span.end.saturating_sub(1);
    let id = if span.len() > 1 { "page-bytes-range" } else { "page-byte-at" };
    face.words.text(id, &[("start", span.start.into()), ("end", last.into())])
}
