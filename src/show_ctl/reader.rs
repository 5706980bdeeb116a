//! From fixed wordings to a list: takes marks one after the other for as long as they belong to the same output.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{
    Checksum, Closing, Part, Row, Transcript,
    marks::{Mark, Side, What, at_line_start, digits, number},
    sums, values,
};
use crate::{
    facts::{ListKind, Seen, kind_of_name},
    limits::{MAX_RELATED, MAX_ROWS},
    span::Span,
    text::Squeezed,
    trust_list::tags::{Digest, header, record},
};

/// With more dense bytes of other text between two marks, they do not belong to one output.
const FAR: usize = 2_000;

/// A row is never longer: RECORDLENGTH has 16 bits.
const LONGEST: usize = 70_000;

/// One wording that is no other program's, or two rows.
const ENOUGH: u32 = 2;

/// Reads one list from the beginning of `marks`, and says how many of them it took. `None` where they are no list.
pub(super) fn read(text: &Squeezed<'_>, marks: &[Mark]) -> (Option<Transcript>, usize) {
    let mut reader = Reader {
        text,
        list: Transcript::default(),
        gaps: Vec::new(),
        start: None,
        end: 0,
        evidence: 0,
        is_other: false,
    };
    let mut used = 0;
    for (at, mark) in marks.iter().enumerate() {
        // A name may hold what looks like a row.
        if reader.start.is_some() && mark.start < reader.end {
            used = at.saturating_add(1);
            continue;
        }
        if reader.begins_another(mark) {
            break;
        }
        reader.take(mark, marks.get(at.saturating_add(1)..).unwrap_or_default());
        used = at.saturating_add(1);
        if reader.list.closing.is_some() {
            break;
        }
    }
    (reader.finish(), used)
}

struct Reader<'t, 'a> {
    text: &'t Squeezed<'a>,
    list: Transcript,
    /// Whether something is left out of the header, of each record.
    gaps: Vec<bool>,
    /// Where it begins in the dense text.
    start: Option<usize>,
    /// Where what was taken ends in the dense text.
    end: usize,
    evidence: u32,
    /// Whether it is the other printer's.
    is_other: bool,
}

impl<'a> Reader<'_, 'a> {
    /// Whether anything of a list is there.
    fn has_begun(&self) -> bool {
        self.evidence > 0
    }

    fn has_parts(&self) -> bool {
        self.list.header.is_some() || !self.list.records.is_empty()
    }

    /// Whether this mark belongs to the next output.
    fn begins_another(&self, mark: &Mark) -> bool {
        if !self.has_begun() {
            return false;
        }
        let list = &self.list;
        let another_kind = |kind: ListKind| list.kind.is_some_and(|own| own != kind);
        if mark.start.saturating_sub(self.end) > FAR || list.records.len() >= MAX_RELATED {
            return true;
        }
        match mark.what {
            What::Prompt | What::Checksums(_) => true,
            What::Checksum(digest) => {
                list.length.is_some() || self.has_parts() || list.checksums.iter().any(|sum| sum.algorithm == digest)
            }
            What::Length(kind) => another_kind(kind) || list.length.is_some() || self.has_parts(),
            What::NotFound(kind) => another_kind(kind) || list.not_found.is_some() || self.has_parts(),
            What::Modified(kind) => another_kind(kind) || list.modified.is_some() || self.has_parts(),
            What::Parse(kind) => another_kind(kind) || self.has_parts(),
            What::Version | What::HeaderLength => list.header_length.is_some() || !list.records.is_empty(),
            What::Record(kind, number) => {
                another_kind(kind) || list.records.last().is_some_and(|last| last.number >= number)
            }
            What::Row(_, Side::Header) => !list.records.is_empty(),
            _ => false,
        }
    }

    fn take(&mut self, mark: &Mark, next: &[Mark]) {
        let weight = match mark.what {
            What::Checksums(_)
            | What::Length(_)
            | What::NotFound(_)
            | What::Modified(_)
            | What::Parse(_)
            | What::Record(..)
            | What::Signed(_)
            | What::NotParsed => ENOUGH,
            What::Version | What::HeaderLength => ENOUGH,
            What::Caption(record::RECORD_LENGTH, _) => ENOUGH,
            What::Verified if !self.has_begun() => {
                u32::from(self.text.dense.get(mark.start..).is_some_and(|it| it.starts_with("The")))
                    .saturating_mul(ENOUGH)
            }
            What::Row(..) | What::Checksum(_) => 1,
            What::Prompt => {
                self.begin_at_prompt(mark);
                return;
            }
            _ if self.has_begun() => 0,
            _ => return,
        };
        if matches!(mark.what, What::Caption(..)) && !self.is_other && weight == 0 {
            return;
        }
        self.evidence = self.evidence.saturating_add(weight);
        if !self.has_begun() {
            return;
        }
        self.note_foreign(mark);
        self.start = self.start.or(Some(mark.start));
        self.end = mark.end;
        self.understand(mark, next);
    }

    /// The command that asked for the list stands before it, perhaps after a prompt.
    fn begin_at_prompt(&mut self, mark: &Mark) {
        let dense = self.text.dense.get(mark.end..).unwrap_or_default();
        let command = ["showctl", "showitl"].iter().find(|command| dense.starts_with(**command));
        self.start = None;
        if let Some(command) = command {
            let before = self.text.dense.get(..mark.start).unwrap_or_default();
            let root = if before.ends_with("<#root>") { "<#root>".len() } else { 0 };
            self.start = Some(mark.start.saturating_sub(root));
            self.end = mark.end.saturating_add(command.len());
        }
    }

    /// What stands between two marks and is no line of the output.
    fn note_foreign(&mut self, mark: &Mark) {
        let Some(start) = self.start else { return };
        let between = self.text.dense.get(self.end..mark.start).unwrap_or_default();
        if !self.has_words(between) {
            return;
        }
        // A command that another text follows is no part of this.
        if self.list == Transcript::default() && start < self.end {
            self.start = Some(mark.start);
            return;
        }
        self.list.foreign.push(self.text.span(self.end, mark.start));
    }

    /// Rules, fences and the like say nothing; remarks begin with `#`.
    fn has_words(&self, text: &str) -> bool {
        !text.starts_with('#') && text.replace("<#root>", "").chars().any(char::is_alphanumeric)
    }

    fn understand(&mut self, mark: &Mark, next: &[Mark]) {
        let span = self.text.span(mark.start, mark.end);
        match mark.what {
            What::Checksums(kind) | What::Parse(kind) => self.list.kind = Some(kind),
            What::Checksum(algorithm) => self.checksum(mark, algorithm),
            What::Length(kind) => {
                self.list.kind = Some(kind);
                self.list.length = self.count(mark);
            }
            What::NotFound(kind) => {
                self.list.kind = Some(kind);
                self.list.not_found = Some(span);
            }
            What::Modified(kind) => {
                self.list.kind = Some(kind);
                self.list.modified = self.date(mark, next);
            }
            What::Version => self.version(mark),
            What::HeaderLength => self.header_length(mark),
            What::Record(kind, number) => {
                self.list.kind = Some(kind);
                self.record(mark, number);
            }
            What::Row(tag, side) | What::Bare(tag, side) | What::Caption(tag, side) => self.row(mark, tag, side, next),
            What::Signed(signed) => {
                if let Some(record) = self.list.records.last_mut() {
                    record.signed = Some(Seen { value: signed, span: Some(span) });
                    record.span.end = span.end;
                }
            }
            What::Verified => self.list.closing = Some(Seen { value: Closing::Verified, span: Some(span) }),
            What::Invalid => self.list.closing = Some(Seen { value: Closing::NotVerified, span: Some(span) }),
            What::NotParsed => self.list.closing = Some(Seen { value: Closing::NotParsed, span: Some(span) }),
            What::Gap => {
                self.list.gaps.push(span);
                if let Some(gap) = self.gaps.last_mut() {
                    *gap = true;
                }
            }
            What::OtherCaption => self.other_caption(mark, next),
            What::PleaseRun | What::Columns | What::Remark | What::Prompt => {}
        }
    }

    /// The text from behind a mark to the next one that counts here.
    fn stretch<'n>(&self, mark: &Mark, next: &'n [Mark]) -> (usize, &'a str, Option<&'n Mark>) {
        let counts = |next: &&Mark| match next.what {
            What::Caption(..) | What::OtherCaption => self.is_other,
            What::Version => false,
            _ => true,
        };
        let bound = next.iter().find(counts);
        let start = self.text.end(mark.end);
        let end = bound.map_or(self.text.text.len(), |bound| self.text.place(bound.start));
        let most = self.text.text.get(start..).map_or(0, |rest| floor(rest, LONGEST));
        let end = end.min(start.saturating_add(most)).max(start);
        (start, self.text.text.get(start..end).unwrap_or_default(), bound)
    }

    /// The stretch up to the next row that begins a line, where this one does and the next mark does not: a name may hold
    /// what looks like a row.
    fn whole_line(&self, mark: &Mark, next: &[Mark]) -> Option<&'a str> {
        let begins_line = |mark: &Mark| at_line_start(self.text, mark.start);
        if !begins_line(mark) || next.first().is_none_or(begins_line) {
            return None;
        }
        let bound = next.iter().position(begins_line).unwrap_or(next.len());
        Some(self.stretch(mark, next.get(bound..).unwrap_or_default()).1)
    }

    fn checksum(&mut self, mark: &Mark, algorithm: Digest) {
        let dense = self.text.dense.get(mark.start..mark.end).unwrap_or_default();
        let value: String = dense.chars().take_while(char::is_ascii_hexdigit).collect();
        let end = mark.start.saturating_add(value.len());
        let span = self.text.span(mark.start, end);
        self.list.checksums.push(Checksum { algorithm, value: value.to_ascii_lowercase(), span });
    }

    /// The number behind a mark: the digits of the next word.
    fn count(&mut self, mark: &Mark) -> Option<Seen<u64>> {
        let rest = self.text.text.get(self.text.end(mark.end)..).unwrap_or_default();
        let word = rest.split_whitespace().next().unwrap_or_default();
        let digits = digits(word.as_bytes());
        let value = number(word.get(..digits)?.as_bytes())?;
        // The text may end in the middle of the number.
        let end = (word.as_ptr() as usize).saturating_sub(rest.as_ptr() as usize).saturating_add(digits);
        if end == rest.len() {
            return None;
        }
        self.end = mark.end.saturating_add(digits);
        Some(Seen { value, span: Some(self.text.span(mark.start, self.end)) })
    }

    /// `Fri Mar 06 21:56:07 CET 2015`: up to its year, as it is printed.
    fn date(&mut self, mark: &Mark, next: &[Mark]) -> Option<Seen<String>> {
        let (start, raw, _) = self.stretch(mark, next);
        let is_year = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
        let words: Vec<&str> = raw.split_whitespace().take(8).collect();
        let count = words.iter().position(|word| is_year(word))?.saturating_add(1);
        let words = words.get(..count)?;
        let last = words.last()?;
        let end = start.saturating_add((last.as_ptr() as usize).saturating_sub(raw.as_ptr() as usize));
        let end = end.saturating_add(last.len());
        self.end = self.text.before(end);
        Some(Seen { value: words.join(" "), span: Some(self.text.span(mark.start, self.end)) })
    }

    fn version(&mut self, mark: &Mark) {
        let rest = self.text.dense.as_bytes().get(mark.end..).unwrap_or_default();
        let major = digits(rest);
        let behind = rest.get(major..).unwrap_or_default();
        let minor = behind.strip_prefix(b".").map_or(0, digits);
        let byte = |from: usize, count: usize| {
            number(rest.get(from..from.saturating_add(count))?).and_then(|number| u8::try_from(number).ok())
        };
        let Some(value) = byte(0, major).zip(byte(major.saturating_add(1), minor)) else { return };
        self.end = mark.end.saturating_add(major).saturating_add(1).saturating_add(minor);
        self.list.version = Some(Seen { value, span: Some(self.text.span(mark.start, self.end)) });
    }

    fn header_length(&mut self, mark: &Mark) {
        self.list.header_length = self.count(mark);
        let dense = self.text.dense.get(self.end..).unwrap_or_default();
        self.is_other = dense.starts_with("bytes");
        let unit = ["(BYTES)", "bytes"].iter().find(|unit| dense.starts_with(**unit));
        self.end = self.end.saturating_add(unit.map_or(0, |unit| unit.len()));
        let span = self.text.span(mark.start, self.end);
        self.begin_header(span);
    }

    fn begin_header(&mut self, span: Span) {
        if self.list.header.is_none() {
            self.list.header = Some(Part { span, ..Part::default() });
            self.gaps.push(false);
        }
    }

    /// A caption that numbers a record. A record before it whose own is lost is counted back from it.
    fn record(&mut self, mark: &Mark, number: u32) {
        if let Some(last) = self.list.records.last_mut().filter(|last| last.number == 0) {
            last.number = number.saturating_sub(1);
        }
        self.begin_record(self.text.span(mark.start, mark.end), number);
    }

    fn begin_record(&mut self, span: Span, number: u32) {
        self.list.records.push(Part { span, number, ..Part::default() });
        self.gaps.push(false);
    }

    fn row(&mut self, mark: &Mark, tag: u8, side: Side, next: &[Mark]) {
        self.is_other |= matches!(mark.what, What::Caption(..));
        let in_header = match side {
            Side::Header => true,
            Side::Record => false,
            Side::Either => self.list.records.is_empty(),
        };
        let tag = match (in_header, tag) {
            (true, record::SERIAL) if side == Side::Either => header::SIGNER_SERIAL,
            (true, record::SIGNATURE) if side == Side::Either => header::SIGNATURE,
            (false, header::SIGNER_SERIAL) if side == Side::Either => record::SERIAL,
            (false, header::SIGNATURE) if side == Side::Either => record::SIGNATURE,
            _ => tag,
        };
        let part = if in_header { self.list.header.as_ref() } else { self.list.records.last() };
        if part.is_some_and(|part| part.rows.len() >= MAX_ROWS) {
            return;
        }
        let (start, raw, bound) = self.stretch(mark, next);
        let is_last = bound.is_none_or(|bound| {
            matches!(bound.what, What::Prompt | What::Checksums(_) | What::Length(_) | What::NotFound(_) | What::Remark)
        });
        let mut cell =
            if self.is_other { caption(raw, tag, in_header) } else { values::cell(tag, in_header, raw, is_last) };
        if let Some(whole) = self.whole_line(mark, next).filter(|_| !self.is_other && !cell.is_exact && !is_last) {
            let whole = values::cell(tag, in_header, whole, false);
            if whole.is_exact {
                cell = whole;
            }
        }
        let at = |place: usize| start.saturating_add(place);
        // The text may end in the middle of a value, or of its length.
        let ends_here = !cell.is_exact && at(cell.consumed) == self.text.text.len();
        let is_cut = ends_here || (!cell.is_exact && cell.value.ends_with(';'));
        self.end = self.text.before(at(cell.consumed)).max(mark.end);
        let row = Row {
            tag,
            span: self.text.span(mark.start, self.end),
            length: cell.length.filter(|_| !ends_here),
            value: if is_cut { String::new() } else { cell.value },
            value_span: Span::new(at(cell.start), at(cell.end)),
        };
        self.part(in_header, tag, row.span);
        let part = if in_header { self.list.header.as_mut() } else { self.list.records.last_mut() };
        if let Some(part) = part {
            part.span.end = part.span.end.max(row.span.end);
            part.rows.push(row);
        }
    }

    /// The part that a row belongs to; a new one where captions are lost.
    fn part(&mut self, in_header: bool, tag: u8, span: Span) {
        if in_header {
            return self.begin_header(span);
        }
        let another = match self.list.records.last() {
            None => true,
            Some(last) => tag == record::RECORD_LENGTH && last.row(tag).is_some(),
        };
        if another {
            let number = match self.list.records.last() {
                Some(last) if last.number > 0 => last.number.saturating_add(1),
                None if self.list.header.is_some() => 1,
                _ => 0,
            };
            self.begin_record(span, number);
        }
    }

    /// "Certificate Hash: …", which follows the certificate.
    fn other_caption(&mut self, mark: &Mark, next: &[Mark]) {
        let is_hash = self.text.dense.get(mark.start..).is_some_and(|dense| dense.starts_with("CertificateHash:"));
        let (start, raw, _) = self.stretch(mark, next);
        let lead = raw.len().saturating_sub(raw.trim_start().len());
        let value = raw.split_whitespace().next().unwrap_or_default().to_string();
        let place = start.saturating_add(lead);
        let end = place.saturating_add(value.len());
        self.end = self.text.before(end).max(mark.end);
        let is_sha1 = value.len() == 40 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
        if let Some(record) = self.list.records.last_mut().filter(|_| is_hash) {
            record.span.end = record.span.end.max(Span::new(0, end).end);
            let row = record.rows.iter_mut().find(|row| row.tag == record::CERTIFICATE);
            if let Some(row) = row.filter(|_| is_sha1) {
                row.value = value.to_ascii_lowercase();
                row.value_span = Span::new(place, end);
            }
        }
    }

    fn finish(self) -> Option<Transcript> {
        let Self { text, mut list, gaps, start, end, evidence, .. } = self;
        if evidence < ENOUGH {
            return None;
        }
        list.span = text.span(start?, end);
        let file_name = list.header.as_ref().and_then(|it| it.text(header::FILE_NAME));
        list.kind = list.kind.or_else(|| file_name.and_then(|name| kind_of_name(&name.value)));
        sums::add_up(&mut list, &gaps);
        Some(list)
    }
}

/// A value of the other printer: it fills its line. Names are whole, so their length need not be printed.
fn caption(raw: &str, tag: u8, in_header: bool) -> values::Cell {
    let lead = raw.len().saturating_sub(raw.trim_start().len());
    let line = raw.trim_start().lines().next().unwrap_or_default().trim_end();
    let value = |text: &str, length: Option<u32>| values::Cell {
        length,
        value: text.into(),
        start: lead,
        end: lead.saturating_add(line.len()),
        consumed: lead.saturating_add(line.len()),
        is_exact: false,
    };
    let counted = line.split_whitespace().next().and_then(|word| word.parse().ok());
    match tag {
        record::RECORD_LENGTH if !in_header => {
            value(&counted.map_or_else(String::new, |count: u32| count.to_string()), Some(2))
        }
        record::PUBLIC_KEY | record::SIGNATURE | record::CERTIFICATE if !in_header => value("", counted),
        header::SIGNATURE if in_header => value("", counted),
        record::FUNCTION if !in_header && line == "SAST" => value("System Administrator Security Token", Some(2)),
        record::FUNCTION if !in_header && line == "HTTPS" => value("APP-SERVER", Some(2)),
        record::FUNCTION if !in_header => value(line, Some(2)),
        _ => value(line, None),
    }
}

/// The last character border at or before `most`.
fn floor(text: &str, most: usize) -> usize {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    end
}
