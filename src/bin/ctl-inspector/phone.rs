//! `ctl-inspector checksum`: what a phone shows, held against a file.

use std::{io, path::PathBuf};

use ctl_inspector::checksum::{GroupState, Part, PhoneAnswer, PhoneOutcome};

use crate::{
    answer,
    exit::Exit,
    face::{Face, Item},
    json,
    out::{Piece, Style},
    words::{Arg, Args},
};

/// Places named in a sentence; with more of them wrong, it does not matter which.
const PLACES: usize = 8;

pub fn run(face: &mut Face, paths: &[PathBuf], phone: &str, now: Option<u64>, as_json: bool) -> io::Result<Exit> {
    let mut files = face.read(paths, now);
    let answer = |item: &Item| files.desk.compare_phone(item.id, phone);
    let answers: Vec<PhoneAnswer> = files.items.iter().filter_map(answer).collect();
    if as_json {
        json::write_all(&mut face.out, &answers, files.given)?;
    } else {
        for (place, (item, answer)) in files.items.iter().zip(&answers).enumerate() {
            if place > 0 {
                face.out.blank()?;
            }
            sentence(face, answer)?;
            if let Some(report) = files.desk.report(item.id) {
                answer::file(face, item, report)?;
            }
            groups(face, answer)?;
        }
    }
    answers.iter().for_each(|answer| files.worsen((&answer.outcome).into()));
    Ok(files.exit)
}

/// The first line: the answer.
fn sentence(face: &mut Face, answer: &PhoneAnswer) -> io::Result<()> {
    let (positions, changes);
    let (digit, typed);
    let common = [
        ("digits", Arg::from(answer.digits)),
        ("of", answer.of.into()),
        ("digest", Arg::Text(answer.digest.map_or("", |digest| digest.name()))),
    ];
    let (id, own): (&str, Vec<(&str, Arg<'_>)>) = match &answer.outcome {
        PhoneOutcome::Empty => ("phone-empty", vec![]),
        PhoneOutcome::TooFew => ("phone-tooFew", vec![]),
        PhoneOutcome::NotPrinted => ("phone-notPrinted", vec![]),
        PhoneOutcome::Same => ("phone-same", vec![]),
        PhoneOutcome::SignerSerial => ("phone-signerSerial", vec![]),
        PhoneOutcome::Partial { part: Part::Beginning } => ("phone-partial-beginning", vec![]),
        PhoneOutcome::Partial { part: Part::End } => ("phone-partial-end", vec![]),
        PhoneOutcome::Misread { replacements } => {
            let change = |typed: &str, meant: &str, position: u32| {
                let values = [("position", position.into()), ("typed", Arg::Name(typed)), ("meant", Arg::Text(meant))];
                face.words.text("phone-misread-change", &values)
            };
            let all =
                replacements.iter().map(|one| change(&one.typed.to_string(), &one.meant.to_string(), one.position));
            changes = all.collect::<Vec<_>>().join(", ");
            ("phone-misread", vec![("changes", Arg::Text(&changes))])
        }
        PhoneOutcome::DigitMissing { position, digit: lost } => {
            digit = lost.to_string();
            ("phone-digitMissing", vec![("position", (*position).into()), ("digit", Arg::Text(&digit))])
        }
        PhoneOutcome::DigitExtra { position } => ("phone-digitExtra", vec![("position", (*position).into())]),
        PhoneOutcome::Different { positions: all } if (1..=PLACES).contains(&all.len()) => {
            positions = all.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            let count = Arg::Number(all.len() as u64);
            ("phone-different-digits", vec![("count", count), ("positions", Arg::Text(&positions))])
        }
        PhoneOutcome::Different { .. } => ("phone-different", vec![]),
        PhoneOutcome::Unreadable { character } => {
            typed = character.to_string();
            ("phone-unreadable", vec![("character", Arg::Name(&typed))])
        }
    };
    let values: Vec<(&str, Arg<'_>)> = common.into_iter().chain(own).collect();
    let style = match Exit::from(&answer.outcome) {
        Exit::Yes => Style::Good,
        Exit::No => Style::Bad,
        _ => Style::Doubtful,
    };
    say(face, id, &values, style)
}

fn say(face: &mut Face, id: &str, values: &Args<'_>, style: Style) -> io::Result<()> {
    let mut line = face.words.say(id, values);
    line.iter_mut().filter(|piece| piece.style == Style::Plain).for_each(|piece| piece.style = style);
    face.out.line(0, &line)
}

/// The digits as they were given, in groups of four, each with its word: they may have been read aloud.
fn groups(face: &mut Face, answer: &PhoneAnswer) -> io::Result<()> {
    if answer.digest.is_none() {
        return Ok(());
    }
    let rows = answer.groups.iter().map(|group| {
        let (word, style) = match group.state {
            GroupState::Right => ("page-group-right", Style::Good),
            GroupState::Wrong => ("page-group-wrong", Style::Bad),
            GroupState::Open => ("page-group-open", Style::Plain),
        };
        let digits = face.words.name(&group.text, Style::Plain);
        let label = digits.into_iter().map(|piece| piece.text).collect();
        (label, vec![Piece::new(face.words.text(word, &[]), style)])
    });
    let rows = rows.collect();
    face.rows(2, rows)
}
