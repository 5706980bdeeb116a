//! From a decoded list, the text that CUCM prints for it. Of CUCM's text only what is known, spelled as CUCM spells it;
//! all else that the list holds stands in remarks, lines that begin with `# `. It reads the list and its verdict, and
//! knows nothing of faces.

use alloc::{format, string::String, vec, vec::Vec};
use core::fmt::{Arguments, Write};

use sha1::{Digest as _, Sha1};

use super::escape;
use crate::{
    checksum::Checksums,
    facts::{self, ListKind},
    signature::{self, Signature, Verdict},
    span::Span,
    time,
    tlv::{self, Field, Shape, Tag},
    trust_list::{
        Header, Part, Record, TrustList, address,
        tags::{self, Digest, header, record},
    },
};

/// The column where VALUE begins.
const VALUE: usize = 32;

/// A name with more characters is broken, and each line then has at most so many: 80 columns in all.
const WHOLE_NAME: usize = 56;
const PART_OF_NAME: usize = 48;

/// Bytes that CUCM does not print: so many on a line, and so many of one kind in all.
const ON_A_LINE: usize = 32;
const IN_ALL: usize = 256;

/// The text of `show ctl` or `show itl` for this list.
///
/// The last lines say what the signature's check has given, so CUCM's "verified successfully" stands there only under
/// a valid signature. The line with the time of the last change is left out: that is the file's, and not in the list.
///
/// ```
/// use ctl_inspector::{checksum::Checksums, show_ctl, trust_list::{Body, TrustList}};
/// let file = std::fs::read("examples/lists/ctl-tokenless.tlv")?;
/// let text = show_ctl::render(&TrustList::parse(&file, Body::Records), &Checksums::of(&file));
/// assert!(text.starts_with("The checksum value of the CTL file:\n"));
/// assert!(text.ends_with("\nThe CTL file was verified successfully.\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn render(list: &TrustList<'_>, checksums: &Checksums) -> String {
    let signature = signature::check(list);
    let mut named = vec![false; list.records.len()];
    for index in signature.signer.iter().chain(&signature.also_matching) {
        named.get_mut((*index as usize).saturating_sub(1)).into_iter().for_each(|named| *named = true);
    }
    let kind = match facts::list_kind(list) {
        ListKind::Itl => "ITL",
        ListKind::Ctl | ListKind::Unknown => "CTL",
    };
    let mut text = Text { out: String::new(), input: list.input, kind, signature };
    text.top(list, checksums);
    text.header(&list.header);
    text.records(list, &named);
    text.end(list.payload);
    text.out
}

struct Text<'l> {
    out: String,
    input: &'l [u8],
    /// CTL or ITL.
    kind: &'static str,
    signature: Signature,
}

impl Text<'_> {
    fn line(&mut self, line: Arguments<'_>) {
        let _ = self.out.write_fmt(line);
        self.out.push('\n');
    }

    /// What CUCM is not known to print.
    fn remark(&mut self, what: Arguments<'_>) {
        self.out.push_str("# ");
        self.line(what);
    }

    fn top(&mut self, list: &TrustList<'_>, checksums: &Checksums) {
        let (kind, size) = (self.kind, list.input.len());
        let is_list = list.payload.is_none();
        if !is_list {
            self.remark(format_args!("A signed file of {size} bytes; CUCM is not known to print one"));
        } else if facts::list_kind(list) == ListKind::Unknown {
            self.remark(format_args!("Neither FILENAME nor a record shows whether this is a CTL or an ITL"));
        }
        if is_list {
            self.line(format_args!("The checksum value of the {kind} file:"));
        }
        self.line(format_args!("{}(MD5)\n{}(SHA1)\n", checksums.md5, checksums.sha1));
        if is_list {
            self.line(format_args!("Length of {kind} file: {size}\n\nParse {kind} File\n----------------\n"));
        }
    }

    fn header(&mut self, header: &Header<'_>) {
        let fields = &header.part.fields;
        let is_above = |field: &&Field<'_>| matches!(field.tag, header::VERSION | header::HEADER_LENGTH);
        let above = fields.iter().take_while(is_above).count();
        fields.iter().take(above).for_each(|field| self.header_field(field));
        self.out.push('\n');
        self.table(&header.part, above, Self::header_field);
        let padding = fields.iter().filter(|field| field.tag == header::PADDING).count();
        if padding > 0 {
            self.remark(format_args!("{} of padding", counted(padding)));
        }
    }

    fn records(&mut self, list: &TrustList<'_>, named: &[bool]) {
        let kind = self.kind;
        let mut rest = list.rest.iter().peekable();
        for (record, is_named) in list.records.iter().zip(named) {
            while let Some(span) = rest.next_if(|span| span.start < record.part.span.start) {
                self.bytes("No record", span.of(list.input));
            }
            self.line(format_args!("\n        {kind} Record #:{}\n          ----", record.index));
            self.table(&record.part, 0, Self::record_field);
            self.signer(record, *is_named);
        }
        rest.for_each(|span| self.bytes("No record", span.of(list.input)));
    }

    /// What CUCM says below records that may sign, and what is to be said in its place. `is_named`: the record has the
    /// signer's serial and issuer.
    fn signer(&mut self, record: &Record<'_>, is_named: bool) {
        let (kind, index) = (self.kind, record.index);
        let signs = self.signature.signer == Some(index);
        let is_valid = self.signature.verdict.kind == Verdict::Valid;
        match (record.is_sast(), is_valid) {
            (true, true) if signs => self.line(format_args!("This etoken was used to sign the {kind} file.")),
            (true, true) if !is_named => self.line(format_args!("This etoken was not used to sign the {kind} file.")),
            (true, true) => self.remark(format_args!("Record {index} has the signer's serial number and issuer too")),
            (false, true) if signs => self.remark(format_args!("The key of record {index} made the signature")),
            (_, false) if is_named => self.remark(format_args!("The header names record {index} as the signer")),
            (true, false) => self.remark(format_args!("Whether record {index} signed is not known")),
            (false, _) => {}
        }
    }

    fn end(&mut self, payload: Option<Span>) {
        self.out.push('\n');
        if let Some(payload) = payload {
            let content = counted(payload.len() as usize);
            self.remark(format_args!("{content} of content, from byte {}", payload.start));
        }
        let what = if payload.is_some() { "file" } else { "list" };
        let (kind, outcome) = (self.kind, self.signature.verdict);
        let reason = outcome.reason.as_str();
        match outcome.kind {
            Verdict::Valid => self.line(format_args!("The {kind} file was verified successfully.")),
            Verdict::Invalid => self.remark(format_args!("The signature of this {what} is invalid ({reason})")),
            Verdict::CannotTell => {
                self.remark(format_args!("The signature of this {what} cannot be checked ({reason})"));
            }
        }
    }

    /// The fields of a part but for those above the table, and its bytes that are none, in their order.
    fn table(&mut self, part: &Part<'_>, above: usize, print: fn(&mut Self, &Field<'_>)) {
        self.line(format_args!("BYTEPOS TAG             LENGTH  VALUE\n------- ---             ------  -----"));
        let mut raw = part.raw.iter().peekable();
        for field in part.fields.iter().skip(above) {
            while let Some(span) = raw.next_if(|span| span.start < field.span.start) {
                self.bytes("No field", span.of(self.input));
            }
            print(self, field);
        }
        raw.for_each(|span| self.bytes("No field", span.of(self.input)));
    }

    fn header_field(&mut self, field: &Field<'_>) {
        let name = tags::name(tags::HEADER, field.tag);
        match (field.tag, field.bytes, tlv::number(field.bytes)) {
            (header::VERSION, [major, minor], _) => self.line(format_args!("Version:        {major}.{minor}")),
            (header::HEADER_LENGTH, _, Some(length)) => self.line(format_args!("HeaderLength:   {length} (BYTES)")),
            (header::VERSION | header::HEADER_LENGTH, bytes, _) => self.bytes(name, bytes),
            (header::SIGNER_SERIAL, bytes, _) => self.row(field, name, &[&joined(bytes, ":")]),
            (header::SIGNATURE, bytes, _) => {
                self.row(field, name, &[]);
                bytes.chunks(8).for_each(|row| self.signature_row(row));
            }
            (header::DIGEST, _, Some(number)) => self.blank(field, name, format_args!("{number}{}", digest(number))),
            (header::SIGNATURE_ALGORITHM, _, Some(number)) => {
                let known = if number == tags::RSA_PKCS1 { " (RSA PKCS#1 v1.5)" } else { "" };
                self.blank(field, name, format_args!("{number}{known}"));
            }
            (header::MODULUS, _, Some(number)) => match tags::modulus_bits(number) {
                Some(bits) => self.blank(field, name, format_args!("{number} ({bits} bits)")),
                None => self.blank(field, name, format_args!("{number}")),
            },
            // Counted below the table.
            (header::PADDING, ..) => {}
            (header::FILE_NAME, bytes, _) => self.blank(field, name, format_args!("{}", escape(text(bytes)))),
            (header::TIMESTAMP, _, Some(seconds)) => {
                self.blank(field, name, format_args!("{}", time::utc(seconds.into())));
            }
            _ => self.by_shape(field, tags::HEADER),
        }
    }

    fn record_field(&mut self, field: &Field<'_>) {
        let name = tags::name(tags::RECORD, field.tag);
        match (field.tag, field.bytes, tlv::number(field.bytes)) {
            (record::RECORD_LENGTH, _, Some(length)) => self.row(field, name, &[&format!("{length}")]),
            (record::FUNCTION, _, Some(number)) => match tags::function_name(number) {
                Some(function) => self.row(field, name, &[function]),
                None => self.row(field, name, &[&format!("{number}")]),
            },
            (record::SERIAL, bytes, _) => self.row(field, name, &[&joined(bytes, ":")]),
            (record::PUBLIC_KEY | record::SIGNATURE, ..) => self.row(field, name, &[]),
            // The hash of a part of a certificate is no certificate's.
            (record::CERTIFICATE, bytes, _) if bytes.is_empty() || bytes.len() != usize::from(field.declared) => {
                self.row(field, name, &[]);
            }
            (record::CERTIFICATE, bytes, _) => {
                let hash = Sha1::digest(bytes);
                let (first, last) = hash.split_at(16);
                let last = format!("{} (SHA1 Hash HEX)", joined(last, " "));
                self.row(field, name, &[&joined(first, " "), &last]);
            }
            (record::ADDRESS, bytes, _) => match address(bytes) {
                Some(address) => self.blank(field, name, format_args!("{address}")),
                None => self.by_shape(field, tags::RECORD),
            },
            (record::HASH_ALGORITHM, _, Some(number)) => self.remark(format_args!("{name} {number}{}", digest(number))),
            (record::HASH_ALGORITHM | record::CERTIFICATE_HASH, bytes, _) => self.bytes(name, bytes),
            _ => self.by_shape(field, tags::RECORD),
        }
    }

    fn by_shape(&mut self, field: &Field<'_>, known: &[Tag]) {
        let tag = known.iter().find(|tag| tag.number == field.tag && !tag.name.is_empty());
        match tag.map(|tag| (tag.shape, tag.name)) {
            None => self.bytes(&format!("Tag {}", field.tag), field.bytes),
            Some((Shape::Container, name)) => self.cells(field.tag, name, 2, &format!("{}", field.declared)),
            Some((Shape::Text, name)) => self.row(field, name, &broken(&escape(text(field.bytes)))),
            // A value of the wrong length.
            Some((_, name)) => {
                self.row(field, name, &[]);
                self.bytes(name, field.bytes);
            }
        }
    }

    /// A row without a value, as CUCM prints it, and the value in a remark.
    fn blank(&mut self, field: &Field<'_>, name: &str, value: Arguments<'_>) {
        self.row(field, name, &[]);
        self.remark(format_args!("{name} {value}"));
    }

    /// A row, with its value on as many lines as it has.
    fn row(&mut self, field: &Field<'_>, name: &str, value: &[&str]) {
        let (first, more) = value.split_first().map_or(("", value), |(first, more)| (*first, more));
        self.cells(field.tag, name, field.declared, first);
        for line in more {
            self.line(format_args!("{:VALUE$}{line}", ""));
        }
        if field.bytes.len() != usize::from(field.declared) {
            self.remark(format_args!("{name} has {} here", counted(field.bytes.len())));
        }
    }

    fn cells(&mut self, tag: u8, name: &str, length: u16, value: &str) {
        let mut row = format!("{tag:<8}{name}");
        to_tab(&mut row, 24);
        let _ = write!(row, "{length}");
        if !value.is_empty() {
            to_tab(&mut row, VALUE);
        }
        self.line(format_args!("{row}{value}"));
    }

    /// Eight bytes of the signature, without leading zeros.
    fn signature_row(&mut self, row: &[u8]) {
        self.out.push_str("       ");
        for (place, byte) in row.iter().enumerate() {
            let gap = if place == 1 { "  " } else { " " };
            let _ = write!(self.out, "{gap}{byte:x}");
        }
        self.out.push('\n');
    }

    /// Bytes that CUCM does not print.
    fn bytes(&mut self, what: &str, bytes: &[u8]) {
        let shown = bytes.get(..IN_ALL).unwrap_or(bytes);
        let mut lines = shown.chunks(ON_A_LINE).map(hex::encode);
        let first = lines.next().unwrap_or_default();
        let colon = if first.is_empty() { "" } else { ": " };
        self.remark(format_args!("{what}, {}{colon}{first}", counted(bytes.len())));
        lines.for_each(|line| self.remark(format_args!("  {line}")));
        let more = bytes.len().saturating_sub(shown.len());
        if more > 0 {
            self.remark(format_args!("  and {} more", counted(more)));
        }
    }
}

fn counted(bytes: usize) -> String {
    let s = if bytes == 1 { "" } else { "s" };
    format!("{bytes} byte{s}")
}

/// The digest that a number stands for, where it is known.
fn digest(number: u32) -> String {
    Digest::from_number(number).map_or_else(String::new, |digest| format!(" ({})", digest.name()))
}

/// A text value without its closing NUL.
fn text(bytes: &[u8]) -> &[u8] {
    bytes.strip_suffix(&[0]).unwrap_or(bytes)
}

fn joined(bytes: &[u8], separator: &str) -> String {
    let mut text = String::new();
    for byte in bytes {
        let separator = if text.is_empty() { "" } else { separator };
        let _ = write!(text, "{separator}{byte:02X}");
    }
    text
}

/// Fills a row up as tabs do: to a column that eight divides, and to this one at least.
fn to_tab(row: &mut String, column: usize) {
    row.push(' ');
    while row.len() < column || !row.len().is_multiple_of(8) {
        row.push(' ');
    }
}

/// A name on the lines on which it stands. It is broken between its parts only, so that a line that goes on always
/// begins with `type=`, as no line of CUCM's does.
fn broken(name: &str) -> Vec<&str> {
    if name.chars().count() <= WHOLE_NAME {
        return Vec::from([name]);
    }
    let begins_part = |rest: &str| {
        let behind = rest.trim_start_matches(|character: char| character.is_ascii_alphabetic());
        behind.len() < rest.len() && behind.starts_with('=')
    };
    let ends = name.match_indices(';').map(|(at, _)| at.saturating_add(1));
    let ends = ends.filter(|end| name.get(*end..).is_some_and(begins_part));
    let mut lines = Vec::new();
    let (mut start, mut end, mut width) = (0, 0, 0_usize);
    for next in ends.chain([name.len()]) {
        let part = name.get(end..next).unwrap_or_default().chars().count();
        if end > start && width.saturating_add(part) > PART_OF_NAME {
            lines.push(name.get(start..end).unwrap_or_default());
            (start, width) = (end, 0);
        }
        width = width.saturating_add(part);
        end = next;
    }
    lines.push(name.get(start..).unwrap_or_default());
    lines
}
