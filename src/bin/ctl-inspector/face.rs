//! What every part of the command speaks through: the words, standard output, standard error; and the files it was given.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use ctl_inspector::{
    Desk,
    desk::{Id, Place, Relation},
    signature::Signature,
};

use crate::{
    exit::Exit,
    input::{self, Fault, Input},
    out::{Out, Piece, Style, width},
    words::{Arg, Args, Words},
};

pub struct Face {
    pub words: Words,
    pub out: Out,
}

/// The files that could be read, in the order in which they were given.
pub struct Files {
    pub desk: Desk,
    pub items: Vec<Item>,
    /// What they say of each other.
    pub relations: Vec<Relation>,
    /// How many were given.
    pub given: usize,
    /// The worst there is to say so far.
    pub exit: Exit,
}

pub struct Item {
    pub id: Id,
    /// What it is called, as it was given.
    pub shown: String,
}

impl Face {
    pub fn say(&mut self, indent: usize, id: &str, args: &Args<'_>) -> io::Result<()> {
        let line = self.words.say(id, args);
        self.out.line(indent, &line)
    }

    /// A heading with a blank line before it.
    pub fn heading(&mut self, id: &str, args: &Args<'_>) -> io::Result<()> {
        self.out.blank()?;
        let text = self.words.text(id, args);
        self.out.line(0, &[Piece::new(text, Style::Bold)])
    }

    /// Labels in one column, what they label in the next.
    pub fn rows(&mut self, indent: usize, rows: Vec<(String, Vec<Piece>)>) -> io::Result<()> {
        let labels: Vec<Piece> = rows.iter().map(|(label, _)| Piece::plain(label)).collect();
        let widest = labels.iter().map(|label| width(std::slice::from_ref(label))).max().unwrap_or_default();
        for (label, (_, value)) in labels.into_iter().zip(rows) {
            let gap = widest.saturating_sub(width(std::slice::from_ref(&label))).saturating_add(2);
            let mut line = vec![Piece::new(format!("{}{}", label.text, " ".repeat(gap)), Style::Dim)];
            line.extend(value);
            self.out.hanging(indent, widest.saturating_add(2), &line)?;
        }
        Ok(())
    }

    /// A line on standard error. That it cannot be written is nothing that could be said anywhere.
    pub fn complain(&self, id: &str, args: &Args<'_>) {
        let _ = writeln!(io::stderr(), "ctl-inspector: {}", self.words.text(id, args));
    }

    pub fn cannot_read(&self, path: &Path, fault: &Fault) {
        let (file, error) = (self.called(path), fault.error.to_string());
        let values = [("file", Arg::Name(&file)), ("byte", Arg::Number(fault.read)), ("error", Arg::Name(&error))];
        self.complain(if fault.read > 0 { "command-cannot-read-on" } else { "command-cannot-read" }, &values);
    }

    /// What a file is called on every line that speaks of it.
    pub fn called(&self, path: &Path) -> String {
        if path == Path::new(input::STDIN) {
            return self.words.text("command-stdin", &[]);
        }
        path.to_string_lossy().into_owned()
    }

    /// Puts the files on a desk.
    pub fn read(&self, paths: &[PathBuf], now: Option<u64>) -> Files {
        let mut files = Files {
            desk: Desk::default(),
            items: Vec::new(),
            relations: Vec::new(),
            given: paths.len(),
            exit: Exit::Yes,
        };
        for path in paths {
            match Input::open(path) {
                Ok(input) => {
                    let id = input.onto(&mut files.desk, &input::name(path), now);
                    files.items.push(Item { id, shown: self.called(path) });
                }
                Err(fault) => {
                    self.cannot_read(path, &fault);
                    files.exit = Exit::Unreadable;
                }
            }
        }
        files.relations = files.desk.relations();
        files
    }
}

impl Files {
    /// The other files that are the same as this one, byte for byte.
    pub fn same(&self, id: Id) -> Vec<&str> {
        let group = self.relations.iter().find_map(|relation| match relation {
            Relation::Same { items } => items.contains(&id).then_some(items),
            _ => None,
        });
        let others = self.items.iter().filter(|item| item.id != id && group.is_some_and(|ids| ids.contains(&item.id)));
        others.map(|item| item.shown.as_str()).collect()
    }

    /// A signature that was checked with a key in another file, and how.
    pub fn checked(&self, place: Place) -> Option<(&Relation, &Signature)> {
        self.relations.iter().find_map(|relation| match relation {
            Relation::Checked { of, signature, .. } if *of == place => Some((relation, signature)),
            _ => None,
        })
    }

    /// The verdict on a file: also that of a key in another one.
    pub fn exit_of(&self, id: Id) -> Exit {
        let checked = self.checked(Place { item: id, part: None, record: None });
        let verdict = checked.map(|(_, signature)| signature.verdict.kind.into());
        verdict.or(self.desk.report(id).map(Exit::from)).unwrap_or(Exit::CannotTell)
    }

    pub fn worsen(&mut self, exit: Exit) {
        self.exit = self.exit.max(exit);
    }
}
