//! Traces of TVS, the service that phones ask about certificates that they do not know: what was asked, which stores
//! TVS looked in, whether they had it, and what it read from the CTL into its own store. Role numbers are printed and
//! not translated.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{
    Content, Found, PartKind,
    log::{self, Line, Wording, gaps, joined},
    words::run,
};
use crate::{
    finding::{Code, Finding, Findings},
    span::Span,
    text::Squeezed,
};

/// What follows the time in each line, and how long the time before it is: `23:00:22.052`.
const LEVEL: &str = "|debug";
const TIME: usize = 12;

const WORDING: Wording = Wording {
    closings: &[
        "subjectNameandissuerNamematchesforeTokencertificate",
        "ThisisSASTeTokencert",
        "Cannotfindthecertificateinthecache",
        "{rolecount:#}",
        "{role:#}",
        ",len:#",
        ",length:#",
        "RecachingCTLCertificateCache",
        "RefreshingthelocalCTLcertificatecache",
        "TimerstartedfromtvsHandleNewPhConnection",
        "HEX_DUMP:Len=#:",
        "DecodedPhoneMsg:",
    ],
    foreign: &["SECD:", "SECUREAPP", "admin:"],
};

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let lines = text.all(LEVEL, 0).filter_map(|at| {
        let start = at.checked_sub(TIME)?;
        let body = at.saturating_add(LEVEL.len());
        is_time(text.dense.get(start..at)?).then_some(Line { start, body, end: body, closed: false })
    });
    for lines in log::runs(text, lines.collect(), &WORDING) {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { continue };
        let mut trace = Trace { text, findings: Findings::default(), query: None, dump: None, phone: None };
        lines.iter().for_each(|line| trace.line(line));
        trace.end_dump();
        trace.close();
        let findings = trace.findings.into_vec();
        if !findings.is_empty() {
            let span = text.span(first.start, last.end);
            found.push(Found { kind: PartKind::TvsTrace, span, findings, content: Content::None });
        }
    }
}

fn is_time(text: &str) -> bool {
    let shape = |(place, byte): (usize, u8)| match place {
        2 | 5 => byte == b':',
        8 => byte == b'.',
        _ => byte.is_ascii_digit(),
    };
    text.len() == TIME && text.bytes().enumerate().all(shape)
}

/// A question to TVS, as far as the trace has it.
struct Query {
    time: String,
    span: Span,
    subject: Option<String>,
    issuer: Option<String>,
    serial: Option<String>,
    token: Option<Span>,
    cut: Option<Finding>,
    stores: Vec<Store>,
}

/// A store that TVS looked in.
struct Store {
    name: String,
    time: String,
    span: Span,
    /// `Some(true)`: it had the certificate.
    had: Option<bool>,
    stated: u32,
    roles: Vec<String>,
}

struct Trace<'a, 't> {
    text: &'a Squeezed<'t>,
    findings: Findings,
    query: Option<Query>,
    /// The bytes of a message from a phone, while they are printed; where and when.
    dump: Option<(Span, &'a str, Vec<u8>)>,
    /// The phone that the last such message names.
    phone: Option<Finding>,
}

impl<'a> Trace<'a, '_> {
    fn line(&mut self, line: &Line) {
        let text = self.text;
        let message = text.dense.get(line.body..line.end).unwrap_or_default();
        let span = text.span(line.start, line.end);
        if self.dumped(message, span, line) {
            return;
        }
        if let Some((_, words)) = message.split_once("tvsHandleQueryCertReq") {
            self.asked(words, span, line);
        } else if let Some((store, words)) = message.split_once("::getCertificateInformation-") {
            // Before the name of the store, `ERROR:` may stand.
            self.looked_up(store.rsplit(':').next().unwrap_or_default(), words, span, line);
        } else if message.contains("RecachingCTLCertificateCache") {
            self.close();
            self.findings.push(Finding::new(Code::TvsRecached).with("time", self.time(line)).at(span));
        } else if let Some(key) = key(text, line, "UniqueKeyusedforCaching::") {
            self.close();
            let cut = key.cut(span);
            let finding = Finding::new(Code::TvsCached).with("serial", key.serial).with("issuer", key.issuer);
            self.findings.push(finding.with("time", self.time(line)).at(span));
            self.findings.extend(cut);
        }
    }

    fn time(&self, line: &Line) -> &'a str {
        self.text.dense.get(line.start..line.start.saturating_add(TIME)).unwrap_or_default()
    }

    /// Whether the line is one of the bytes that came from a phone.
    fn dumped(&mut self, message: &str, span: Span, line: &Line) -> bool {
        if message.contains("HEX_DUMP:") {
            self.close();
            self.dump = Some((span, self.time(line), Vec::new()));
            return true;
        }
        if let Some((whole, _, bytes)) = &mut self.dump
            && let Some(more) = hex::decode(message).ok().filter(|more| !more.is_empty() && bytes.len() < 4096)
        {
            bytes.extend(more);
            whole.end = span.end;
            return true;
        }
        self.end_dump();
        false
    }

    fn end_dump(&mut self) {
        let Some((span, time, bytes)) = self.dump.take() else { return };
        let phone =
            phone(&bytes).map(|phone| Finding::new(Code::TvsPhone).with("phone", phone).with("time", time).at(span));
        self.phone = phone.or(self.phone.take());
    }

    fn asked(&mut self, words: &str, span: Span, line: &Line) {
        let known = [":SubjectNameis:", ":IssuerNameis:", ":SerialNumberis:", ":ThisisSASTeTokencert"];
        let which = known.iter().position(|known| words.starts_with(known));
        if which.is_none() && !words.is_empty() {
            return;
        }
        let begun = self.query.as_ref().is_some_and(|query| match which {
            Some(0) => query.subject.is_some() || !query.stores.is_empty(),
            Some(1) => query.issuer.is_some() || !query.stores.is_empty(),
            Some(2) => query.serial.is_some() || !query.stores.is_empty(),
            Some(_) => !query.stores.is_empty(),
            None => true,
        });
        if begun {
            self.close();
        }
        let value = which
            .and_then(|which| known.get(which))
            .map(|known| line.end.saturating_sub(words.len()).saturating_add(known.len()));
        let name =
            value.filter(|_| line.closed).map(|at| joined(self.text, at, line.end)).filter(|name| !name.is_empty());
        let serial = value.map(|at| serial(self.text, at, line)).filter(|serial| !serial.is_empty());
        let query = self.query(span, line);
        match which {
            Some(0) => query.subject = name,
            Some(1) => query.issuer = name,
            Some(2) => query.serial = serial,
            Some(_) => query.token = Some(span),
            None => {}
        }
    }

    /// The query that is open, or a new one, reaching up to this line.
    fn query(&mut self, span: Span, line: &Line) -> &mut Query {
        let time = self.time(line).to_string();
        let query = self.query.get_or_insert(Query {
            time,
            span,
            subject: None,
            issuer: None,
            serial: None,
            token: None,
            cut: None,
            stores: Vec::new(),
        });
        if query.stores.is_empty() {
            query.span.end = span.end;
        }
        query
    }

    fn looked_up(&mut self, store: &str, words: &str, span: Span, line: &Line) {
        if !store.starts_with("Certificate") || !store.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return;
        }
        if words.starts_with("Lookingup") {
            let key = key(self.text, line, "UniqueMAPID:");
            let time = self.time(line).to_string();
            let query = self.query(span, line);
            if let Some(key) = key {
                query.cut = query.cut.take().or_else(|| key.cut(span));
                query.serial.get_or_insert(key.serial);
                query.issuer.get_or_insert(key.issuer);
            }
            let name = store.to_string();
            query.stores.push(Store { name, time, span, had: None, stated: 0, roles: Vec::new() });
            return;
        }
        let number_after = |word: &str| {
            let at = line.end.saturating_sub(words.len()).saturating_add(words.find(word)?).saturating_add(word.len());
            Some(digits(self.text, at, line)).filter(|digits| !digits.is_empty()).map(str::to_string)
        };
        let stated = number_after("Foundentry{rolecount:");
        let role = number_after("{role:");
        let Some(asked) = self.query.as_mut().and_then(|query| query.stores.last_mut()) else { return };
        if asked.name != store {
            return;
        }
        if let Some(stated) = stated {
            (asked.had, asked.stated) = (Some(true), stated.parse().unwrap_or_default());
        } else if let Some(role) = role.filter(|_| asked.had == Some(true)) {
            asked.roles.push(role);
        } else if words.starts_with("Cannotfindthecertificateinthecache") {
            asked.had = Some(false);
        } else {
            return;
        }
        asked.span.end = span.end;
    }

    /// Says what is known of the query that ends here.
    fn close(&mut self) {
        self.findings.extend(self.phone.take());
        let Some(query) = self.query.take() else { return };
        let here = match (&query.serial, &query.issuer, &query.subject) {
            (Some(_), Some(_), Some(_)) => 3u32,
            (Some(_), Some(_), None) => 2,
            (Some(_), ..) => 1,
            _ => 0,
        };
        let mut finding =
            Finding::new(Code::TvsQuery).with("time", query.time.as_str()).with("here", here).at(query.span);
        for (name, value) in [("subject", query.subject), ("issuer", query.issuer), ("serial", query.serial)] {
            if let Some(value) = value {
                finding = finding.with(name, value);
            }
        }
        self.findings.push(finding);
        self.findings
            .extend(query.token.map(|span| Finding::new(Code::TvsToken).with("time", query.time.as_str()).at(span)));
        let none_had = query.stores.iter().all(|store| store.had == Some(false));
        // TVS looks in its store of the CTL last.
        let over = query.stores.last().filter(|store| none_had && store.name.contains("CTL"));
        let unknown = over.map(|last| {
            Finding::new(Code::TvsUnknown)
                .with("count", query.stores.len())
                .with("time", query.time.as_str())
                .at(last.span)
        });
        self.findings.extend(query.stores.into_iter().map(Store::finding));
        self.findings.extend(query.cut);
        self.findings.extend(unknown);
    }
}

impl Store {
    fn finding(self) -> Finding {
        let finding = match self.had {
            Some(true) => Finding::new(Code::TvsStoreFound)
                .with("count", self.roles.len())
                .with("stated", self.stated)
                .with("roles", self.roles.join(", ")),
            Some(false) => Finding::new(Code::TvsStoreMissing),
            None => Finding::new(Code::TvsStoreUnanswered),
        };
        finding.with("store", self.name).with("time", self.time).at(self.span)
    }
}

/// What a store is searched by: the serial number and the issuer, run together.
struct Key {
    serial: String,
    issuer: String,
    /// How many characters the serial has by the stated length of the whole, where the printed one is surely shorter.
    expected: Option<usize>,
}

impl Key {
    fn cut(&self, span: Span) -> Option<Finding> {
        let finding = Finding::new(Code::TvsSerialCut)
            .with("serial", self.serial.as_str())
            .with("digits", self.serial.len())
            .with("issuer", self.issuer.as_str());
        Some(finding.with("expected", self.expected?).at(span))
    }
}

/// The key that follows `word` in a line. `None` where serial and issuer cannot be told apart.
fn key(text: &Squeezed<'_>, line: &Line, word: &str) -> Option<Key> {
    let message = text.dense.get(line.body..line.end)?;
    let start = message.find(word)?.saturating_add(word.len());
    let printed = message.get(start..)?;
    let length = [",len:", ",length:"].into_iter().find_map(|word| Some((printed.find(word)?, word.len())));
    if length.is_none() && !line.closed {
        return None;
    }
    let printed = length.map_or(Some(printed), |(end, _)| printed.get(..end))?;
    let count = serial_length(printed)?;
    let start = line.body.saturating_add(start);
    let (issuer, end) = (start.saturating_add(count), start.saturating_add(printed.len()));
    let name = joined(text, issuer, end);
    let stated: Option<usize> = length.and_then(|(_, word)| digits(text, end.saturating_add(word), line).parse().ok());
    // Each break in the name may or may not stand for a blank. Only a serial that is too short either way is surely
    // cut; it is printed in whole bytes, so one with an odd number of digits lost one of them.
    let longest = printed.len().saturating_sub(count).saturating_add(gaps(text, issuer, end));
    let expected = stated.and_then(|stated| stated.checked_sub(longest.max(name.len())));
    let expected =
        expected.filter(|it| !count.is_multiple_of(2) && count.checked_add(1) == Some(*it) && name.is_ascii());
    Some(Key { serial: printed.get(..count)?.into(), issuer: name, expected })
}

/// The digits at `at`, up to the line's end where the next line follows without a break.
fn digits<'a>(text: &'a Squeezed<'_>, at: usize, line: &Line) -> &'a str {
    let digits = run(text, at, |c| c.is_ascii_digit());
    digits.get(..line.end.saturating_sub(at)).unwrap_or(digits)
}

/// Where in `…31cn=…` the issuer begins. The letters before the first `=` are a type of a name, but may begin with
/// digits of the serial: then whole bytes count, and after that the longer type.
fn serial_length(key: &str) -> Option<usize> {
    const TYPES: [&str; 10] = ["emailaddress", "serialnumber", "cn", "ou", "st", "dc", "o", "l", "c", "e"];
    let before = key.get(..key.find('=')?)?;
    let candidates = TYPES.iter().filter_map(|kind| {
        let digits = before.len().checked_sub(kind.len())?;
        let serial = before.get(..digits)?;
        let is_serial = !serial.is_empty() && serial.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
        (is_serial && before.get(digits..)?.eq_ignore_ascii_case(kind)).then_some(digits)
    });
    candidates.min_by_key(|digits| (!digits.is_multiple_of(2), *digits))
}

/// The serial number at `at`. A line break within it is a soft one where the digits reach up to the next line.
fn serial(text: &Squeezed<'_>, at: usize, line: &Line) -> String {
    let is_digit = |c: char| matches!(c, '0'..='9' | 'A'..='F');
    let rest = text.dense.get(at..line.end).unwrap_or_default();
    let whole = line.closed && rest.chars().all(is_digit);
    let printed = if whole { rest } else { run(text, at, is_digit) };
    printed.into()
}

/// The phone that a message names: `CP-8861-SEPB000B4BA0AEE`.
fn phone(message: &[u8]) -> Option<String> {
    let names = message.split(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-');
    let is_phone = |name: &&[u8]| {
        let start = name.len().saturating_sub(15);
        name.get(start..).and_then(|name| name.strip_prefix(b"SEP")).is_some_and(|address| {
            address.len() == 12 && address.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'))
        })
    };
    names.into_iter().find(is_phone).map(|name| String::from_utf8_lossy(name).into_owned())
}
