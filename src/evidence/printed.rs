//! What CUCM prints of a certificate: "Certificate File Data" on its certificate page, `show cert own`,
//! `show cert trust`. Captions are searched for without white space, so it does not matter where lines are broken.

use alloc::{boxed::Box, format, string::String, vec::Vec};

use super::{Content, Found, PartKind};
use crate::{
    certificate::{Form, Given, Identity, Printed, PrintedKey},
    der,
    finding::{Code, Finding},
    limits::MAX_PARTS,
    names::Name,
    text::Squeezed,
    time::{self, date_parts},
};

/// Stands in everything that CUCM prints of a certificate.
const ISSUER: &str = "IssuerName:";

/// Characters from one caption to the next: the longest names have a few hundred.
const REACH: usize = 1_500;

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let issuers: Vec<usize> = text.all(ISSUER, 0).collect();
    let mut from = 0;
    let mut left = MAX_PARTS;
    for (number, issuer) in issuers.iter().enumerate() {
        let limit = issuers.get(number.saturating_add(1)).copied().unwrap_or(text.dense.len());
        let reader = Reader { text, from, limit };
        from = *issuer;
        if let (Some((part, end)), Some(less)) = (reader.certificate(*issuer), left.checked_sub(1)) {
            (from, left) = (end, less);
            found.push(part);
        }
    }
}

/// Reads one certificate, between the end of the one before and the issuer of the next; places in the dense text.
struct Reader<'a, 't> {
    text: &'a Squeezed<'t>,
    from: usize,
    limit: usize,
}

impl Reader<'_, '_> {
    fn certificate(&self, issuer: usize) -> Option<(Found, usize)> {
        let mut printed = Printed::default();
        let mut start = issuer;
        if let Some((at, value)) = self.before("SignatureAlgorithm:", start, 120) {
            printed.signature_algorithm = Some(self.value(value, start));
            start = at;
        }
        if let Some((at, value)) = self.before("SerialNumber:", start, 120) {
            printed.serial = serial(self.dense(value, start));
            start = at;
        }
        for version in ["Version:V3", "Version:V1"] {
            if self.dense(self.from, start).ends_with(version) {
                start = start.saturating_sub(version.len());
            }
        }
        let issuer = issuer.saturating_add(ISSUER.len());
        let from = self.after("ValidityFrom:", issuer, REACH);
        let to = from.and_then(|(_, value)| self.after("To:", value, 40));
        let subject = self.after("SubjectName:", to.or(from).map_or(issuer, |(_, value)| value), REACH);
        let key = subject.and_then(|(_, value)| self.after("Key:", value, REACH));
        let key = key.filter(|(_, value)| ["RSA", "EC", "DSA"].iter().any(|it| self.rest(*value).starts_with(it)));
        let digits = key.and_then(|(_, value)| self.after("Keyvalue:", value, 80));
        let extensions = digits.and_then(|(_, value)| self.after("Extensions:", value, REACH));

        let starts = |captions: &[Option<(usize, usize)>]| captions.iter().flatten().map(|(at, _)| *at).next();
        let mut end = starts(&[from, subject]).unwrap_or_else(|| self.line_end(issuer));
        printed.issuer = Some(self.value(issuer, end));
        if let Some((_, value)) = from {
            end = starts(&[to, subject]).unwrap_or_else(|| self.limit.min(value.saturating_add(24)));
            printed.not_before = Some(self.date(value, end));
        }
        if let Some((_, value)) = to {
            end = starts(&[subject]).unwrap_or_else(|| self.limit.min(value.saturating_add(24)));
            printed.not_after = Some(self.date(value, end));
        }
        if let Some((_, value)) = subject {
            end = starts(&[key]).unwrap_or_else(|| self.line_end(value));
            printed.subject = Some(self.value(value, end));
        }
        if printed.subject.is_none() && printed.serial.is_none() {
            return None;
        }
        if let Some((_, value)) = key {
            let name = self.rest(value).find(')').filter(|at| *at < 40).map_or(0, |at| at.saturating_add(1));
            end = value.saturating_add(name);
        }
        let mut identity = Identity {
            subject: printed.subject.as_deref().map(Name::parse),
            issuer: printed.issuer.as_deref().map(Name::parse),
            serial: printed.serial.as_ref().and_then(|serial| hex::decode(serial).ok()),
            not_before: printed.not_before.as_deref().and_then(|date| time::printed(date)?.exact()),
            ..Identity::default()
        };
        let mut findings = Vec::new();
        if let Some((at, value)) = digits {
            let stop = extensions.map_or(self.limit, |(at, _)| at);
            let (key, read) = self.key(value, stop, extensions.is_some());
            end = value.saturating_add(read);
            printed.key = Some(key.0);
            if let Some(announced) = key.0.announced.filter(|announced| key.0.here < *announced) {
                let finding = Finding::new(Code::PrintedKeyIncomplete).with("here", key.0.here);
                findings.push(finding.with("announced", announced).at(self.text.span(at, end)));
            }
            identity.key = key.1;
        }
        if let Some((_, value)) = extensions {
            end = self.extensions(value);
        }
        let (start, file_name) = self.caption(start);
        printed.file_name = file_name;
        let given = Given { form: Form::Printed, x509: None, printed: Some(printed), identity };
        let span = self.text.span(start, end);
        let content = Content::Certificate(Box::new(given));
        Some((Found { kind: PartKind::Certificate, span, findings, content }, end))
    }

    fn dense(&self, start: usize, end: usize) -> &str {
        self.text.dense.get(start..end).unwrap_or_default()
    }

    fn rest(&self, start: usize) -> &str {
        self.dense(start, self.limit)
    }

    /// The caption that stands last before `end`, no further than `reach`: where it and where its value begins.
    fn before(&self, caption: &str, end: usize, reach: usize) -> Option<(usize, usize)> {
        let at = self.from.saturating_add(self.dense(self.from, end).rfind(caption)?);
        let value = at.saturating_add(caption.len());
        (end.saturating_sub(value) <= reach).then_some((at, value))
    }

    /// The caption that stands first after `start`, no further than `reach`.
    fn after(&self, caption: &str, start: usize, reach: usize) -> Option<(usize, usize)> {
        let at = self.rest(start).find(caption).filter(|at| *at <= reach)?;
        let at = start.saturating_add(at);
        Some((at, at.saturating_add(caption.len())))
    }

    /// The text from `start` to `end` on one line. A break within a word is the terminal's.
    fn value(&self, start: usize, end: usize) -> String {
        let span = self.text.span(start, end);
        let text = self.text.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let mut value = String::with_capacity(text.len());
        for line in text.lines() {
            let glue = value.ends_with([',', ';']) && !line.starts_with(' ');
            value.push_str(if glue { " " } else { "" });
            value.push_str(line);
        }
        let words: Vec<&str> = value.split_whitespace().collect();
        words.join(" ")
    }

    /// The end of the line that the value at `start` stands on; a line that ends in a comma goes on.
    fn line_end(&self, start: usize) -> usize {
        let from = self.text.place(start);
        let text = self.text.text.get(from..self.text.place(self.limit)).unwrap_or_default();
        let mut length = 0usize;
        for line in text.split_inclusive('\n') {
            let line = line.split("admin:").next().unwrap_or_default();
            length = length.saturating_add(line.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum());
            if length > 0 && !line.trim_end().ends_with([',', ';']) || length > REACH {
                break;
            }
        }
        start.saturating_add(length).min(self.limit)
    }

    /// A date in its one form, `Thu Jun 05 18:31:39 CEST 2014`, wherever its line is broken.
    fn date(&self, start: usize, end: usize) -> String {
        match date_parts(self.dense(start, end)) {
            Some([weekday, month, day, clock, zone, year]) => {
                format!("{weekday} {month} {day} {clock} {zone} {year}")
            }
            None => self.value(start, end),
        }
    }

    /// A key's digits: what they say, the key where it is whole, and how many digits were read.
    fn key(&self, start: usize, stop: usize, closed: bool) -> ((PrintedKey, Option<Vec<u8>>), usize) {
        let digits = self.dense(start, stop);
        let mut count = digits.bytes().take_while(u8::is_ascii_hexdigit).count();
        if count < digits.len() {
            count = self.whole_words(start, count);
        }
        let mut bytes = hex::decode(digits.get(..count & !1).unwrap_or_default()).unwrap_or_default();
        // The uncompressed point of a curve says nothing of its length.
        let point = matches!(bytes.first(), Some(4)) && matches!(bytes.len(), 65 | 97 | 133) && closed;
        let announced = der::announced(&bytes).filter(|_| bytes.first() == Some(&0x30));
        bytes.truncate(announced.unwrap_or(bytes.len()));
        let key = PrintedKey {
            here: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            announced: announced.and_then(|announced| u32::try_from(announced).ok()),
            bits: der::modulus_bits(&bytes),
        };
        let read = if announced == Some(bytes.len()) { bytes.len().saturating_mul(2) } else { count };
        let whole = point || announced == Some(bytes.len());
        ((key, whole.then_some(bytes)), read)
    }

    /// Of so many digits those before the last blank, where they run on into a word: `…5c` and then `3. Update`.
    fn whole_words(&self, start: usize, count: usize) -> usize {
        let runs_on = |place: usize| {
            let place = start.saturating_add(place);
            self.text.end(place) == self.text.place(place)
        };
        (count.saturating_sub(8)..=count).rev().find(|place| !runs_on(*place)).unwrap_or(count)
    }

    /// The end of `3 present`, and of what is printed of each in brackets.
    fn extensions(&self, start: usize) -> usize {
        let rest = self.rest(start);
        let mut end = rest.find("present").filter(|at| *at < 4).map_or(0, |at| at.saturating_add("present".len()));
        let (mut depth, mut at) = (0u32, end);
        for character in rest.get(end..).unwrap_or_default().chars() {
            at = at.saturating_add(character.len_utf8());
            match character {
                '[' => depth = depth.saturating_add(1),
                ']' => depth = depth.saturating_sub(1),
                _ if depth == 0 => break,
                _ => continue,
            }
            if depth == 0 {
                end = at;
            }
        }
        start.saturating_add(end)
    }

    /// Where the captions around a certificate begin, and the name in them: the page's, or that of the command.
    fn caption(&self, start: usize) -> (usize, Option<String>) {
        let outside = self.dense(self.from, start).trim_end_matches(['[', '`', ':']);
        let end = self.from.saturating_add(outside.len());
        if outside.ends_with("CertificateFileData") {
            let name = self.before("FileName", end, 600).and_then(|(at, value)| {
                let length = self.dense(value, end).find(".pem")?.saturating_add(".pem".len());
                Some((at, self.value(value, value.saturating_add(length))))
            });
            let begin =
                ["CertificateDetailsfor", "CertificateSettings"].iter().find_map(|it| self.before(it, end, 900));
            let begin = begin.map(|(at, _)| at).or(name.as_ref().map(|(at, _)| *at));
            let begin = begin.unwrap_or_else(|| end.saturating_sub("CertificateFileData".len()));
            return (begin, name.map(|(_, name)| name));
        }
        for command in ["showcertown", "showcerttrust"] {
            if let Some((at, value)) = self.before(command, end, 200) {
                let name = self.value(value, end);
                if !name.is_empty() && !name.contains(' ') {
                    let prompt = if self.dense(self.from, at).ends_with("admin:") { "admin:".len() } else { 0 };
                    return (at.saturating_sub(prompt), Some(name));
                }
            }
        }
        (start, None)
    }
}

/// Lower-case hex of whole bytes; CUCM leaves a leading zero out.
fn serial(digits: &str) -> Option<String> {
    let digits = digits.replace(':', "").to_ascii_lowercase();
    let is_hex = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let zero = if digits.len().is_multiple_of(2) { "" } else { "0" };
    is_hex.then(|| format!("{zero}{digits}"))
}
