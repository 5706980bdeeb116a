//! The records as a table, one a line.

use std::io;

use ctl_inspector::{
    Desk,
    desk::Id,
    report::{RecordReport, Report},
    signature::Key,
    time,
};

use crate::{
    face::Face,
    out::{Piece, Style, width},
    words::Arg,
};

/// Records decoded at a time: a list may have a hundred thousand.
const AT_ONCE: usize = 1000;

const COLUMNS: usize = 6;

type Row = [Vec<Piece>; COLUMNS];

pub fn show(face: &mut Face, desk: &Desk, id: Id, report: &Report) -> io::Result<()> {
    if report.record_count == 0 {
        return Ok(());
    }
    face.heading("page-records", &[("count", report.record_count.into())])?;
    let mut from = 0_usize;
    loop {
        let records = desk.records(id, from, AT_ONCE);
        if records.is_empty() {
            return Ok(());
        }
        from = from.saturating_add(records.len());
        let rows: Vec<Row> = records.iter().map(|record| row(face, record)).collect();
        table(face, rows)?;
    }
}

/// The records of a list as text.
pub fn list(face: &mut Face, records: &[RecordReport]) -> io::Result<()> {
    face.heading("page-records", &[("count", (records.len() as u64).into())])?;
    let rows: Vec<Row> = records.iter().map(|record| row(face, record)).collect();
    table(face, rows)
}

fn row(face: &Face, record: &RecordReport) -> Row {
    let number = vec![Piece::plain(record.index.to_string())];
    let function = vec![Piece::plain(function(face, record))];
    let name = face.words.name(&called(face, record), Style::Plain);
    let key = match record.key {
        Some(Key::Rsa { bits }) => format!("RSA {bits}"),
        Some(Key::Ec { bits }) => format!("EC {bits}"),
        Some(Key::Malformed) | None => String::new(),
    };
    // What a text says of its signer is not what was computed.
    let (signs, style) = match record.marked {
        Some(true) => (face.words.text("page-marked", &[]), Style::Plain),
        _ if record.signs => (face.words.text("page-signs", &[]), Style::Good),
        _ => (String::new(), Style::Plain),
    };
    let until = record.x509.as_ref().map_or_else(String::new, |certificate| {
        let until = time::utc(certificate.not_after);
        let date = until.split(' ').next().unwrap_or_default();
        face.words.text("command-until", &[("date", Arg::Text(date))])
    });
    [number, function, name, vec![Piece::plain(key)], vec![Piece::plain(until)], vec![Piece::new(signs, style)]]
}

fn table(face: &mut Face, rows: Vec<Row>) -> io::Result<()> {
    // One name that fills the screen must not push the others off it.
    const WIDEST: usize = 40;
    let mut widest = [0_usize; COLUMNS];
    for row in &rows {
        for (widest, cell) in widest.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell).min(WIDEST));
        }
    }
    for row in rows {
        let mut line: Vec<Piece> = Vec::new();
        for (place, (cell, widest)) in row.into_iter().zip(widest).enumerate() {
            let gap = " ".repeat(widest.saturating_sub(width(&cell)));
            // Numbers end in one column, everything else begins in one.
            if place == 0 {
                line.push(Piece::plain(gap));
                line.extend(cell);
            } else {
                line.extend(cell);
                line.push(Piece::plain(gap));
            }
            line.push(Piece::plain("  "));
        }
        trim(&mut line);
        face.out.line(2, &line)?;
    }
    Ok(())
}

/// Blanks at a line's end are of no use to anybody.
fn trim(line: &mut Vec<Piece>) {
    while line.last().is_some_and(|last| last.text.trim_end().is_empty()) {
        line.pop();
    }
}

/// FUNCTION as CUCM prints it; the one long name as everybody calls it.
pub fn function(face: &Face, record: &RecordReport) -> String {
    match &record.function {
        None => face.words.text("page-no-function", &[]),
        Some(function) if function.number == 0 => face.words.text("page-sast", &[]),
        Some(function) => function.name.map_or_else(
            || face.words.text("page-unknown-function", &[("number", Arg::Text(&function.number.to_string()))]),
            String::from,
        ),
    }
}

/// What one would call the record: its certificate's common name, else its host.
pub fn name(record: &RecordReport) -> Option<&str> {
    [&record.common_name, &record.dns_name, &record.address]
        .into_iter()
        .find_map(|name| name.as_deref().filter(|name| !name.is_empty()))
}

/// What one would call a record.
pub fn called(face: &Face, record: &RecordReport) -> String {
    name(record).map_or_else(|| face.words.text("page-no-name", &[]), String::from)
}
