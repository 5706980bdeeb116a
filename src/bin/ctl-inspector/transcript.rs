//! `ctl-inspector show`: the text that CUCM prints for a list. It is nothing but that text, so that it can be compared
//! line by line with what a server printed; whatever else there is to say goes to standard error.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use ctl_inspector::report::{Content, Report};

use crate::{answer, escape, exit::Exit, face::Face, out::Style, words::Arg};

pub fn run(face: &mut Face, paths: &[PathBuf]) -> io::Result<Exit> {
    let mut files = face.read(paths, None);
    let mut worst = Exit::Yes;
    let mut is_first = true;
    for item in &files.items {
        let Some(report) = files.desk.report(item.id) else { continue };
        let Some(text) = files.desk.show_ctl(item.id) else {
            worst = worst.max(Exit::CannotTell);
            let what = face.words.text(&what(report), &[]);
            face.complain("command-not-shown", &[("file", Arg::Name(&item.shown)), ("what", Arg::Text(&what))]);
            continue;
        };
        worst = worst.max(report.into());
        if files.given > 1 {
            let gap = if is_first { "" } else { "\n" };
            let name: String = face.words.name(&item.shown, Style::Plain).into_iter().map(|piece| piece.text).collect();
            writeln!(face.out, "{gap}# {name}")?;
        }
        is_first = false;
        for line in text.lines() {
            let shown: String = escape::segments(line).into_iter().map(|segment| segment.text).collect();
            writeln!(face.out, "{shown}")?;
        }
    }
    files.worsen(worst);
    Ok(files.exit)
}

/// The sentence that says what is there in place of a binary list.
fn what(report: &Report) -> String {
    match &report.content {
        Content::Evidence { encoding: Some(_), .. } => "command-not-shown-text".into(),
        Content::Evidence { encoding: None, .. } => "content-unrecognised-der".into(),
        _ => answer::content(report),
    }
}
