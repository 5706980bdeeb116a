//! `ctl-inspector FILE…`: one block a file. First the answer, then the reason, then what to do.

use std::{io, path::PathBuf};

use ctl_inspector::{
    desk::Place,
    report::{Content, FullReport, Inside, Report},
};

use crate::{
    answer,
    exit::Exit,
    face::{Face, Files, Item},
    findings, json,
    out::{Piece, Style, grouped},
    parts, records, related,
    words::Arg,
};

pub fn run(face: &mut Face, paths: &[PathBuf], now: Option<u64>, as_json: bool) -> io::Result<Exit> {
    let mut files = face.read(paths, now);
    if as_json {
        let reports: Vec<FullReport> = files.items.iter().filter_map(|item| files.desk.full_report(item.id)).collect();
        let exits: Vec<Exit> = files.items.iter().map(|item| files.exit_of(item.id)).collect();
        exits.into_iter().for_each(|exit| files.worsen(exit));
        json::write_all(&mut face.out, &reports, files.given)?;
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

/// All of the top: the answer, and what there is to say beside it.
fn top(face: &mut Face, files: &Files, item: &Item, report: &Report) -> io::Result<()> {
    let place = Place { item: item.id, part: None, record: None };
    match files.checked(place) {
        Some((_, signature)) => {
            let by = related::by(face, files, place);
            answer::verdict(face, 0, signature.verdict.kind, by)?;
            answer::file(face, item, report)?;
            face.say(2, &format!("reason-{}", signature.verdict.reason.as_str()), &[])?;
        }
        None => {
            let record = answer::signer(report.signature.as_ref(), |index| files.desk.records(item.id, index, 1).pop());
            answer::answer(face, item, report, record.as_ref())?;
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
    findings::explain(face, 4, &id, &[])
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
