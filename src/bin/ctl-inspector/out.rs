//! Standard output: styled where it is a terminal, wrapped to its width, and silent when its reader has gone.

use std::{
    ffi::OsStr,
    io::{self, BufWriter, ErrorKind, IsTerminal, Stdout, Write},
};

use unicode_width::UnicodeWidthStr;

/// How a piece of text stands out. The words say the same without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Bold,
    /// A command or a name as CUCM prints it: bold, and never wrapped, so that it can be copied.
    Code,
    Dim,
    Good,
    Bad,
    Doubtful,
    /// Stands for characters that are not shown as they are.
    Escape,
}

impl Style {
    fn code(self) -> Option<&'static str> {
        Some(match self {
            Style::Plain => return None,
            Style::Bold | Style::Code => "1",
            Style::Dim => "2",
            Style::Good => "1;32",
            Style::Bad => "1;31",
            Style::Doubtful => "1;33",
            Style::Escape => "7",
        })
    }
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub style: Style,
}

impl Piece {
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style }
    }

    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Style::Plain)
    }
}

/// How many columns a line takes.
pub fn width(line: &[Piece]) -> usize {
    line.iter().map(|piece| piece.text.width()).fold(0, usize::saturating_add)
}

/// Where answers go.
pub struct Out {
    writer: BufWriter<Quiet<Stdout>>,
    colours: bool,
    columns: Option<usize>,
}

impl Out {
    pub fn stdout() -> Self {
        let terminal = io::stdout().is_terminal();
        let variable = |name| std::env::var_os(name);
        // Colours are only asked of a Windows console when they are wanted; elsewhere the question is always answered yes.
        let colours = wants_colours(terminal, variable("NO_COLOR").as_deref(), variable("TERM").as_deref())
            && anstyle_query::windows::enable_ansi_colors().unwrap_or(true);
        let columns = terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0));
        Self { writer: BufWriter::new(Quiet { inner: io::stdout(), gone: false }), colours, columns }
    }

    /// A line, indented; where it is wrapped, what follows stands under its beginning.
    pub fn line(&mut self, indent: usize, line: &[Piece]) -> io::Result<()> {
        self.hanging(indent, 0, line)
    }

    /// The same; where it is wrapped, what follows stands `hang` columns to the right of its beginning.
    pub fn hanging(&mut self, indent: usize, hang: usize, line: &[Piece]) -> io::Result<()> {
        let mut text = String::new();
        let columns = self.columns.map(|columns| columns.saturating_sub(indent));
        for (place, row) in wrap(line, columns, hang).into_iter().enumerate() {
            let indent = if place > 0 { indent.saturating_add(hang) } else { indent };
            if !row.is_empty() {
                text.extend(std::iter::repeat_n(' ', indent));
            }
            for piece in &row {
                match piece.style.code().filter(|_| self.colours) {
                    Some(code) => text.push_str(&format!("\x1b[{code}m{}\x1b[0m", piece.text)),
                    None => text.push_str(&piece.text),
                }
            }
            text.push('\n');
        }
        self.writer.write_all(text.as_bytes())
    }

    pub fn blank(&mut self) -> io::Result<()> {
        self.writer.write_all(b"\n")
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Colours are for terminals alone, and the reader's NO_COLOR (<https://no-color.org>) has the last word.
fn wants_colours(terminal: bool, no_color: Option<&OsStr>, term: Option<&OsStr>) -> bool {
    terminal && no_color.is_none_or(OsStr::is_empty) && term.is_none_or(|term| term != "dumb")
}

/// Breaks a line at spaces, so that each row fits. A word that is longer than a row stays whole.
fn wrap(line: &[Piece], columns: Option<usize>, hang: usize) -> Vec<Vec<Piece>> {
    // Under this, broken rows are harder to read than rows that the terminal breaks.
    const NARROW: usize = 20;
    let Some(columns) = columns.filter(|columns| *columns >= NARROW.saturating_add(hang) && width(line) > *columns)
    else {
        return vec![line.to_vec()];
    };
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut row: Vec<Piece> = Vec::new();
    for word in words(line) {
        let room = if rows.is_empty() { columns } else { columns.saturating_sub(hang) };
        let fits = width(&row).saturating_add(1).saturating_add(width(&word)) <= room;
        if row.is_empty() || fits {
            if !row.is_empty() {
                row.push(Piece::plain(" "));
            }
        } else {
            rows.push(std::mem::take(&mut row));
        }
        row.extend(word);
    }
    rows.push(row);
    rows
}

/// The words of a line; each may have several styles.
fn words(line: &[Piece]) -> Vec<Vec<Piece>> {
    let mut words: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in line {
        let parts: Vec<&str> =
            if piece.style == Style::Code { vec![&piece.text] } else { piece.text.split(' ').collect() };
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                words.push(Vec::new());
            }
            if let Some(word) = words.last_mut().filter(|_| !part.is_empty()) {
                word.push(Piece::new(part, piece.style));
            }
        }
    }
    words
}

/// Takes everything without complaint once its reader has gone: `ctl-inspector … | head -1` is no failure, and the exit
/// code still is the answer.
struct Quiet<W> {
    inner: W,
    gone: bool,
}

impl<W: Write> Quiet<W> {
    fn ask<T>(&mut self, otherwise: T, attempt: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.gone {
            return Ok(otherwise);
        }
        match attempt(&mut self.inner) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(otherwise)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Quiet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.ask(bytes.len(), |inner| inner.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.ask((), Write::flush)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_and_never_with_no_color() {
        let some = |text: &'static str| Some(OsStr::new(text));
        assert!(wants_colours(true, None, some("xterm")));
        assert!(wants_colours(true, some(""), None));
        assert!(!wants_colours(true, some("1"), some("xterm")));
        assert!(!wants_colours(true, None, some("dumb")));
        assert!(!wants_colours(false, None, some("xterm")));
    }

    #[test]
    fn commands_are_never_broken() {
        let line = [
            Piece::plain("On the publisher, run "),
            Piece::new("utils ctl update CTLFile", Style::Code),
            Piece::plain(", then restart."),
        ];
        let rows: Vec<String> =
            wrap(&line, Some(26), 0).iter().map(|row| row.iter().map(|piece| piece.text.as_str()).collect()).collect();
        assert_eq!(rows, ["On the publisher, run", "utils ctl update CTLFile,", "then restart."]);
    }

    #[test]
    fn a_reader_that_has_gone_is_no_failure() {
        struct Gone;
        impl Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Err(ErrorKind::BrokenPipe.into())
            }
        }
        let mut quiet = Quiet { inner: Gone, gone: false };
        quiet.write_all(b"Signature valid").unwrap();
        quiet.flush().unwrap();
    }
}
