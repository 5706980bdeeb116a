//! `ctl-inspector FILE…`: one block a file. First the answer, then the reason, then what to do.

use std::{io, path::PathBuf};

use ctl_inspector::{
    desk::Place,
    evidence::PartKind,
    facts::ListKind,
    recognise::LooksLike,
    report::{Content, FullReport, Inside, RecordReport, Report},
    signature::{Signature, Verdict},
    time::utc,
};
use serde::Serialize;

use crate::{
    exit::{self, Exit},
    face::{Face, Files, Item},
    findings, json,
    out::{Piece, Style},
    parts, records, related,
    words::{Arg, Args},
};

pub fn run(face: &mut Face, paths: &[PathBuf], now: Option<u64>, as_json: bool) -> io::Result<Exit> {
    let mut files = face.read(paths, now);
    if as_json {
        let reports: Vec<FullReport> = files.items.iter().filter_map(|item| files.desk.full_report(item.id)).collect();
        let exits: Vec<Exit> = files.items.iter().map(|item| files.exit_of(item.id)).collect();
        exits.into_iter().for_each(|exit| files.worsen(exit));
        print(face, &reports, files.given)?;
        return Ok(files.exit);
    }
    for (place, item) in files.items.iter().enumerate() {
        let Some(report) = files.desk.report(item.id) else { continue };
        if place > 0 {
            face.out.blank()?;
        }
        top(face, &files, item, report)?;
        checksums(face, report)?;
        if matches!(report.content, Content::Evidence { .. }) {
            parts::show(face, &files, item, report)?;
            continue;
        }
        if let Content::SignedFile { inside: Inside { configuration: Some(named), .. }, .. } = &report.content {
            face.heading("part-phone-configuration", &[])?;
            parts::configuration(face, named)?;
        }
        first_lines(face, report)?;
        findings::show(face, report)?;
        records::show(face, &files.desk, item.id, report)?;
        related::said(face, &files, Place { item: item.id, part: None, record: None })?;
    }
    let exits: Vec<Exit> = files.items.iter().map(|item| files.exit_of(item.id)).collect();
    exits.into_iter().for_each(|exit| files.worsen(exit));
    Ok(files.exit)
}

/// One object for one file, an array for several, however many of them could be read.
pub fn print(face: &mut Face, values: &[impl Serialize], given: usize) -> io::Result<()> {
    match values {
        [value] if given == 1 => json::write(&mut face.out, value),
        [] if given == 1 => Ok(()),
        values => json::write(&mut face.out, &values),
    }
}

/// All of the top: the answer, and what there is to say beside it.
fn top(face: &mut Face, files: &Files, item: &Item, report: &Report) -> io::Result<()> {
    let place = Place { item: item.id, part: None, record: None };
    match files.checked(place) {
        Some((_, signature)) => {
            let by = related::by(face, files, place);
            verdict(face, 0, signature.verdict.kind, by)?;
            file(face, item, report)?;
            face.say(2, &format!("reason-{}", signature.verdict.reason.as_str()), &[])?;
        }
        None => {
            let record = signer(report.signature.as_ref(), |index| files.desk.records(item.id, index, 1).pop());
            answer(face, item, report, record.as_ref())?;
        }
    }
    same(face, files, item)?;
    state(face, report)?;
    counts(face, report)
}

/// What the list shows of its cluster.
fn state(face: &mut Face, report: &Report) -> io::Result<()> {
    // Of an empty file, the sentence about its content has said it already.
    let Some(state) = report.state.filter(|_| report.signature.is_some()) else { return Ok(()) };
    let id = format!("state-{}", state.as_str());
    face.say(2, &id, &[])?;
    explain(face, 4, &id, &[])
}

/// Verdict, file, reason. `record` is the one that the signature names.
pub fn answer(face: &mut Face, item: &Item, report: &Report, record: Option<&RecordReport>) -> io::Result<()> {
    let valid = report.signature.as_ref().filter(|signature| signature.verdict.kind == Verdict::Valid);
    let by = valid.map(|signature| {
        let bits = signature.key_bits.unwrap_or_default().to_string();
        let values = [
            ("signer", Arg::Name(record.and_then(records::name).or(header_signer(report)).unwrap_or_default())),
            ("record", signature.signer.unwrap_or_default().into()),
            ("digest", Arg::Text(signature.used.map_or("", |digest| digest.name()))),
            ("bits", Arg::Text(&bits)),
        ];
        face.words.say("page-signed-by", &values)
    });
    verdict(face, 0, exit::verdict(report), by)?;
    file(face, item, report)?;
    match &report.signature {
        Some(signature) => face.say(2, &format!("reason-{}", signature.verdict.reason.as_str()), &[]),
        None => face.say(2, &content(report), &[("parts", Arg::Text(&held(face, report)))]),
    }
}

/// The record that the signature names.
pub fn signer<T>(signature: Option<&Signature>, record: impl FnOnce(usize) -> Option<T>) -> Option<T> {
    record(usize::try_from(signature?.signer?).ok()?.checked_sub(1)?)
}

/// What the header calls the signer.
pub fn header_signer(report: &Report) -> Option<&str> {
    let header = report.header.as_ref()?;
    header.signer_common_name.as_deref().or(header.signer_name.as_deref()).filter(|name| !name.is_empty())
}

/// The first line: the verdict in its words, and who made a valid signature.
pub fn verdict(face: &mut Face, indent: usize, verdict: Verdict, by: Option<Vec<Piece>>) -> io::Result<()> {
    let (id, style) = match verdict {
        Verdict::Valid => ("verdict-valid", Style::Good),
        Verdict::Invalid => ("verdict-invalid", Style::Bad),
        Verdict::CannotTell => ("verdict-cannotTell", Style::Doubtful),
    };
    let mut line = vec![Piece::new(face.words.text(id, &[]), style)];
    if let Some(by) = by {
        line.push(Piece::plain("   "));
        line.extend(by);
    }
    face.out.line(indent, &line)
}

/// The second line: which file.
pub fn file(face: &mut Face, item: &Item, report: &Report) -> io::Result<()> {
    let mut line = face.words.name(&item.shown, Style::Bold);
    let mut add = |separator: &str, text: String| line.push(Piece::plain(format!("{separator}{text}")));
    add("   ", face.words.text("page-bytes", &[("count", report.size.into())]));
    if report.signature.is_some() {
        add(" · ", face.words.text(&content(report), &[("parts", Arg::Text(&held(face, report)))]));
    }
    if let Some(made) = report.header.as_ref().and_then(|header| header.timestamp) {
        let made = utc(made.into());
        // The sentence says UTC itself.
        let time = Arg::Text(made.trim_end_matches(" UTC"));
        add(" · ", face.words.text("page-signed-at", &[("time", time)]));
    }
    face.out.line(2, &line)
}

fn same(face: &mut Face, files: &Files, item: &Item) -> io::Result<()> {
    let same = files.same(item.id);
    if same.is_empty() {
        return Ok(());
    }
    face.say(2, "page-same", &[("files", Arg::Name(&same.join(", ")))])
}

fn counts(face: &mut Face, report: &Report) -> io::Result<()> {
    let counts = &report.counts;
    let counted: Vec<String> =
        [("page-errors", counts.errors), ("page-warnings", counts.warnings), ("page-notes", counts.notes)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| face.words.text(id, &[("count", count.into())]))
            .collect();
    if counted.is_empty() { Ok(()) } else { face.out.line(2, &[Piece::plain(counted.join(" · "))]) }
}

/// How a text begins in which nothing is recognised, and what would have been.
fn first_lines(face: &mut Face, report: &Report) -> io::Result<()> {
    let Content::Unrecognised { first_lines: Some(lines), .. } = &report.content else { return Ok(()) };
    face.out.blank()?;
    face.say(0, "page-first-lines", &[])?;
    lines.lines().try_for_each(|line| {
        let line = face.words.name(line, Style::Plain);
        face.out.line(2, &line)
    })
}

fn checksums(face: &mut Face, report: &Report) -> io::Result<()> {
    face.heading("page-checksums", &[])?;
    let rows = report.checksums.all().map(|(digest, sum)| (digest.name().into(), vec![Piece::plain(grouped(sum))]));
    face.rows(2, rows.into())
}

/// Digits in groups of four, as people read them aloud.
pub fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// "2 trust lists as text, 1 certificate", in the order in which they first appear; what is not recognised at the end.
fn held(face: &Face, report: &Report) -> String {
    let Content::Evidence { parts, .. } = &report.content else { return String::new() };
    let mut kinds: Vec<(PartKind, u64)> = Vec::new();
    for part in parts {
        match kinds.iter_mut().find(|(kind, _)| *kind == part.kind) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => kinds.push((part.kind, 1)),
        }
    }
    kinds.sort_by_key(|(kind, _)| *kind == PartKind::Other);
    let text = |(kind, count): (PartKind, u64)| {
        face.words.text(&format!("part-{}.count", kind.as_str()), &[("count", Arg::Number(count))])
    };
    kinds.into_iter().map(text).collect::<Vec<_>>().join(", ")
}

/// The sentence that says what the input is.
pub fn content(report: &Report) -> String {
    match &report.content {
        Content::Empty => "content-empty".into(),
        Content::TrustList { list: ListKind::Ctl } => "content-trustList-ctl".into(),
        Content::TrustList { list: ListKind::Itl } => "content-trustList-itl".into(),
        Content::TrustList { list: ListKind::Unknown } => "content-trustList-unknown".into(),
        Content::SignedFile { encrypted: false, .. } => "content-signedFile".into(),
        Content::SignedFile { encrypted: true, .. } => "content-signedFile-encrypted".into(),
        Content::Evidence { encoding: None, parts } => {
            let kind = parts.first().map_or("other", |part| part.kind.as_str());
            format!("part-{kind}")
        }
        Content::Evidence { .. } => "content-evidence".into(),
        Content::TooLarge => "content-tooLarge".into(),
        Content::Unrecognised { looks_like, .. } => {
            let name = LooksLike::ALL.iter().find(|(kind, _)| kind == looks_like).map_or("binary", |(_, name)| name);
            format!("content-unrecognised-{name}")
        }
    }
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
pub fn place(face: &Face, span: ctl_inspector::Span) -> String {
    let last = span.end.saturating_sub(1);
    let id = if span.len() > 1 { "page-bytes-range" } else { "page-byte-at" };
    face.words.text(id, &[("start", span.start.into()), ("end", last.into())])
}

/// What one would call a record.
pub fn called(face: &Face, record: &RecordReport) -> String {
    records::name(record).map_or_else(|| face.words.text("page-no-name", &[]), String::from)
}
