//! `ctl-inspector compare OLD NEW`: first whether phones take the new list, then why, what differs, which anchor is
//! left, and what to do.

use std::{io, path::PathBuf};

use ctl_inspector::{
    desk::{
        Anchor, AnchorStatus, Anchors, ChangeKind, Comparison, Id, ListOutcome, Order, Question, RecordChange,
        RecordName, Release, Sameness, Side, Step,
    },
    facts::ListKind,
    finding::Finding,
    report::Content,
    time::utc,
};

use crate::{
    exit::Exit,
    face::{Face, Files},
    findings, json,
    out::{Piece, Style},
    words::Arg,
};

/// What was asked.
pub struct Asked {
    pub lists: Vec<PathBuf>,
    pub no_old: bool,
    pub itl: Option<PathBuf>,
    pub certificates: Vec<PathBuf>,
    pub evidence: Vec<PathBuf>,
    pub release: Option<Release>,
    pub json: bool,
}

impl Asked {
    /// With as many lists as it takes; `None` where there are too few or too many. Options that take several files
    /// also take the lists that follow them: these come back from their end.
    pub fn settle(mut self) -> Option<Self> {
        let wanted = if self.no_old { 1 } else { 2_usize };
        for others in [&mut self.certificates, &mut self.evidence] {
            let missing = wanted.saturating_sub(self.lists.len());
            if self.lists.is_empty() && others.len() > missing {
                self.lists = others.split_off(others.len().saturating_sub(missing));
            }
        }
        (1..=wanted).contains(&self.lists.len()).then_some(self)
    }

    /// What is not what it was given as, and the sentence that says so.
    fn missing<'a>(&'a self, files: &Files) -> Option<(&'static str, &'a PathBuf)> {
        let beside = self.lists.len();
        let report = |number: usize| files.desk.report(files.items.get(number)?.id);
        let lists = files.desk.lists();
        let is_itl = |number: usize| {
            let id = files.items.get(number).map(|item| item.id);
            lists.iter().any(|list| Some(list.place.item) == id && list.list == ListKind::Itl)
        };
        if let Some(itl) = self.itl.as_ref().filter(|_| !is_itl(beside)) {
            return Some(("command-compare-no-itl", itl));
        }
        let first = beside.saturating_add(self.itl.iter().count());
        let holds_one = |number: usize| match report(number).map(|report| &report.content) {
            Some(Content::Evidence { parts, .. }) => parts.iter().any(|part| part.certificate.is_some()),
            _ => false,
        };
        let mut given = self.certificates.iter().zip(first..);
        given.find(|(_, number)| !holds_one(*number)).map(|(path, _)| ("command-compare-no-certificate", path))
    }

    /// Every file, the lists first.
    pub fn paths(&self) -> Vec<PathBuf> {
        let beside = self.itl.iter().chain(&self.certificates).chain(&self.evidence);
        self.lists.iter().chain(beside).cloned().collect()
    }
}

pub fn run(face: &mut Face, asked: &Asked, now: Option<u64>) -> io::Result<Exit> {
    let files = face.read(&asked.paths(), now);
    if files.exit == Exit::Unreadable {
        return Ok(files.exit);
    }
    if let Some((id, path)) = asked.missing(&files) {
        face.complain(id, &[("file", Arg::Name(&face.called(path)))]);
        return Ok(Exit::Unreadable);
    }
    let Some(comparison) = question(&files, asked).and_then(|question| files.desk.compare(&question)) else {
        face.complain("command-compare-no-list", &[]);
        return Ok(Exit::CannotTell);
    };
    if asked.json {
        json::write(&mut face.out, &comparison)?;
    } else {
        show(face, &comparison, &files)?;
    }
    Ok(match comparison.sameness {
        Sameness::Same => Exit::Yes,
        Sameness::Different => Exit::No,
        Sameness::Unknown => Exit::CannotTell,
    })
}

/// Which lists are meant: of files that hold several, those of one kind.
fn question(files: &Files, asked: &Asked) -> Option<Question> {
    let lists = files.desk.lists();
    // In the order of the files, not of their times.
    let of = |number: usize| {
        let id: Option<Id> = files.items.get(number).map(|item| item.id);
        lists.iter().filter(move |list| Some(list.place.item) == id)
    };
    let is_itl = |list: &&Side| list.list == ListKind::Itl;
    let (old, new) = if asked.no_old {
        (None, of(0).find(|list| !is_itl(list)).or(of(0).next())?)
    } else if asked.lists.len() == 1 {
        let held: Vec<&Side> = of(0).collect();
        let kind = |wanted: bool| held.iter().copied().filter(move |list| is_itl(list) == wanted);
        let two = |wanted| Some((kind(wanted).next()?, kind(wanted).nth(1)?));
        let (old, new) = two(false).or_else(|| two(true))?;
        (Some(old), new)
    } else {
        let of_kind = |wanted| Some((of(0).find(|it| is_itl(it) == wanted)?, of(1).find(|it| is_itl(it) == wanted)?));
        let (old, new) = of_kind(false).or_else(|| of_kind(true)).or_else(|| of(0).next().zip(of(1).next()))?;
        (Some(old), new)
    };
    let itl = asked.itl.as_ref().and_then(|_| of(asked.lists.len()).find(is_itl));
    Some(Question {
        old: old.map(|list| list.place),
        new: new.place,
        itl: itl.map(|list| list.place),
        release: asked.release,
    })
}

fn show(face: &mut Face, comparison: &Comparison, files: &Files) -> io::Result<()> {
    answer(face, comparison)?;
    let rows = vec![
        (face.words.text("page-compare-old", &[]), side(face, comparison.old.as_ref())),
        (face.words.text("page-compare-new", &[]), side(face, Some(&comparison.new))),
    ];
    face.rows(2, rows)?;
    if comparison.order == Order::NewFirst {
        face.say(2, "page-compare-order", &[])?;
    }
    several(face, comparison, files)?;
    let acceptance = &comparison.acceptance;
    face.heading("page-compare-reasons", &[])?;
    findings::in_order(face, acceptance.reasons.iter())?;
    group(face, "page-compare-with", &acceptance.with_sbd_reasons)?;
    group(face, "page-compare-without", &acceptance.without_sbd_reasons)?;
    changes(face, comparison)?;
    anchors(face, &comparison.anchors)?;
    if !comparison.rehearsal.is_empty() {
        face.heading("page-compare-rehearsal", &[])?;
        findings::in_order(face, comparison.rehearsal.iter())?;
    }
    steps(face, &comparison.steps)
}

/// The first line: what phones with Security by Default do, and what others do.
fn answer(face: &mut Face, comparison: &Comparison) -> io::Result<()> {
    let acceptance = &comparison.acceptance;
    let style = |outcome: ListOutcome| match outcome {
        ListOutcome::Refuses => Style::Bad,
        ListOutcome::Same => Style::Good,
        // Green only for what was computed.
        ListOutcome::Installs if acceptance.verified => Style::Good,
        _ => Style::Doubtful,
    };
    let (with, without) = (acceptance.with_sbd, acceptance.without_sbd);
    let piece = |id: &str, style: Style| Piece::new(face.words.text(id, &[]), style);
    let of = |who: &str, outcome: ListOutcome| piece(&format!("answer-{who}-{}", outcome.as_str()), style(outcome));
    // Only phones with Security by Default use an ITL.
    let is_itl = comparison.new.list == ListKind::Itl && with != ListOutcome::Same;
    let mut line = match with {
        _ if with == without && !is_itl => vec![of("both", with)],
        _ if acceptance.nobody_left => vec![piece("page-compare-nobody-left", Style::Bad)],
        _ => vec![of("with", with)],
    };
    if with != without && !is_itl {
        line.extend([Piece::plain(" "), of("without", without)]);
    }
    if [with, without].contains(&ListOutcome::Installs) && !acceptance.verified {
        line.extend([Piece::plain(" "), piece("page-compare-not-verified", Style::Doubtful)]);
    }
    face.out.line(0, &line)
}

/// A log of several nodes holds a list of each: which one is meant here.
fn several(face: &mut Face, comparison: &Comparison, files: &Files) -> io::Result<()> {
    let lists = files.desk.lists();
    let sides: Vec<&Side> = comparison.old.iter().chain([&comparison.new]).collect();
    for side in &sides {
        let item = side.place.item;
        let others = lists.iter().filter(|list| list.place.item == item && list.list == side.list).count();
        let meant = sides.iter().filter(|other| other.place.item == item && other.list == side.list).count();
        if others > meant {
            let part = side.place.part.unwrap_or_default().saturating_add(1);
            let part = face.words.text("page-compare-part", &[("part", part.into())]);
            let values = [
                ("file", Arg::Name(&side.name)),
                ("count", (others as u64).into()),
                ("host", Arg::Name(side.host.as_deref().unwrap_or(&part))),
            ];
            face.say(2, "command-compare-several", &values)?;
        }
    }
    Ok(())
}

fn side(face: &Face, side: Option<&Side>) -> Vec<Piece> {
    let Some(side) = side else { return vec![Piece::plain(face.words.text("page-compare-none", &[]))] };
    let mut line = face.words.name(&side.name, Style::Bold);
    if side.not_found {
        line.push(Piece::plain(format!(" · {}", face.words.text("page-compare-none", &[]))));
        return line;
    }
    let mut add = |text: String| line.push(Piece::plain(format!(" · {text}")));
    match (side.made, &side.modified) {
        (Some(made), _) => add(utc(made)),
        (None, Some(modified)) => {
            add(String::new());
            line.extend(face.words.name(modified, Style::Plain));
        }
        (None, None) => {}
    }
    if let Some(signer) = &side.signer {
        let name = signer.name.as_deref().unwrap_or_default();
        let role =
            signer.role.map_or_else(String::new, |role| face.words.text(&format!("role-{}", role.as_str()), &[]));
        line.push(Piece::plain(" · "));
        let id = if role.is_empty() { "page-compare-signed-by" } else { "page-compare-signed-by-role" };
        line.extend(face.words.say(id, &[("name", Arg::Name(name)), ("role", Arg::Text(&role))]));
    }
    line
}

fn group(face: &mut Face, heading: &str, said: &[Finding]) -> io::Result<()> {
    if said.is_empty() {
        return Ok(());
    }
    let text = face.words.text(heading, &[]);
    face.out.line(2, &[Piece::new(text, Style::Bold)])?;
    findings::in_order(face, said.iter())
}

fn changes(face: &mut Face, comparison: &Comparison) -> io::Result<()> {
    face.heading("page-compare-changes", &[])?;
    let sameness = match comparison.sameness {
        Sameness::Same => "page-compare-same",
        Sameness::Different => "page-compare-different",
        Sameness::Unknown => "page-compare-unknown",
    };
    face.say(2, sameness, &[])?;
    for change in &comparison.changes {
        face.say(2, &format!("change-{}", change.as_str()), &[])?;
    }
    let same = comparison.records.iter().filter(|it| it.kind == ChangeKind::Same).count();
    comparison.records.iter().filter(|it| it.kind != ChangeKind::Same).try_for_each(|it| record(face, it))?;
    if same > 0 {
        face.say(2, "page-compare-records-same", &[("count", (same as u64).into())])?;
    }
    Ok(())
}

/// `~ regenerated  1 SAST cucm-pub → 1 SAST cucm-pub`, and the fields that differ.
fn record(face: &mut Face, change: &RecordChange) -> io::Result<()> {
    let sign = match change.kind {
        ChangeKind::Same => "=",
        ChangeKind::Added => "+",
        ChangeKind::Removed => "-",
        ChangeKind::NotShown => "?",
        ChangeKind::Changed | ChangeKind::Regenerated | ChangeKind::Emptied | ChangeKind::Filled => "~",
    };
    let word = face.words.text(&format!("change-kind-{}", change.kind.as_str()), &[]);
    let mut line = vec![Piece::new(format!("{sign} {word}  "), Style::Bold)];
    let sides: Vec<Vec<Piece>> =
        [&change.old, &change.new].into_iter().flatten().map(|record| called(face, record)).collect();
    line.extend(sides.join(&Piece::plain(" → ")));
    face.out.hanging(2, 2, &line)?;
    for field in &change.fields {
        let value = |value: &Option<String>| match value {
            Some(value) => face.words.name(value, Style::Plain),
            None => vec![Piece::plain("–")],
        };
        let mut line = vec![Piece::new(format!("{}  ", field.field), Style::Code)];
        line.extend(value(&field.old));
        line.push(Piece::plain(" → "));
        line.extend(value(&field.new));
        face.out.hanging(4, 2, &line)?;
    }
    Ok(())
}

/// `1 SAST cucm-pub (CallManager, signs)`
fn called(face: &Face, record: &RecordName) -> Vec<Piece> {
    let function = match record.function.as_ref() {
        Some(function) if function.number == 0 => face.words.text("page-sast", &[]),
        Some(function) => function.name.map_or_else(|| function.number.to_string(), String::from),
        None => face.words.text("page-no-function", &[]),
    };
    let mut line = vec![Piece::plain(format!("{} {function} ", record.record))];
    line.extend(face.words.name(record.name.as_deref().unwrap_or("–"), Style::Plain));
    let mut said = vec![face.words.text(&format!("role-{}", record.role.as_str()), &[])];
    if record.signs {
        said.push(face.words.text("page-compare-signs", &[]));
    }
    line.push(Piece::plain(format!(" ({})", said.join(", "))));
    line
}

fn anchors(face: &mut Face, anchors: &Anchors) -> io::Result<()> {
    face.heading("page-compare-anchors", &[])?;
    for Anchor { record, status, because } in &anchors.anchors {
        let (sign, style) = match status {
            AnchorStatus::Alive => ("✓", Style::Good),
            AnchorStatus::Dead => ("✗", Style::Bad),
            AnchorStatus::Unknown => ("?", Style::Doubtful),
        };
        let word = face.words.text(&format!("anchor-status-{}", status.as_str()), &[]);
        let mut line = vec![Piece::new(format!("{sign} {word}  "), style)];
        line.extend(called(face, record));
        face.out.hanging(2, 2, &line)?;
        let values: Vec<(&str, Arg<'_>)> = because.values.iter().map(|(key, value)| (*key, value.into())).collect();
        let mut values = values;
        values.push(("record", because.record.unwrap_or_default().into()));
        face.say(4, &format!("finding-{}", because.code.as_str()), &values)?;
    }
    findings::in_order(face, anchors.advice.iter())?;
    if !anchors.recovery.is_empty() {
        face.heading("page-compare-recovery", &[])?;
        findings::in_order(face, anchors.recovery.iter())?;
    }
    Ok(())
}

/// Numbered, with the command to copy on a line of its own.
fn steps(face: &mut Face, steps: &[Step]) -> io::Result<()> {
    let mut phase = None;
    for (number, step) in (1_usize..).zip(steps) {
        if phase != Some(step.phase) {
            face.heading(&format!("step-phase-{}", step.phase.as_str()), &[])?;
            phase = Some(step.phase);
        }
        let id = format!("step-{}", step.code.as_str());
        let values: Vec<(&str, Arg<'_>)> = step.values.iter().map(|(key, value)| (*key, value.into())).collect();
        let mut line = vec![Piece::new(format!("{number}. "), Style::Bold)];
        if let Some(releases) = step.releases {
            line.push(Piece::new(format!("{}: ", face.words.text(&format!("release-{releases}"), &[])), Style::Bold));
        }
        line.extend(face.words.say(&id, &values));
        face.out.hanging(2, 3, &line)?;
        let place = face.words.text(&format!("step-where-{}", step.place.as_str()), &[]);
        let mut line = vec![Piece::new(place, Style::Dim)];
        if let Some(command) = step.command {
            line.push(Piece::plain(": "));
            line.push(Piece::new(command, Style::Code));
        }
        face.out.line(5, &line)?;
        if step.done {
            let text = face.words.text("page-compare-done", &[]);
            face.out.line(5, &[Piece::new(format!("✓ {text}"), Style::Good)])?;
        }
        for part in ["why", "check"] {
            let id = format!("{id}.{part}");
            if face.words.known(&id) {
                face.say(5, &id, &values)?;
            }
        }
        let sources: Vec<String> =
            step.sources.iter().map(|source| face.words.text(&format!("source-{source}"), &[])).collect();
        let source = sources.join("; ");
        let text = face.words.text("command-source", &[("source", Arg::Text(&source))]);
        face.out.line(5, &[Piece::new(text, Style::Dim)])?;
    }
    Ok(())
}
