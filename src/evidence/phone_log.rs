//! Console logs of phones, in the dialect of the 7900 (`SECD:`) and of the 8800 (`SECUREAPP`): when the phone asked
//! TVS, when it had an answer, and what became of the list. Says what the log shows; what it does not show is not concluded.

use alloc::{format, string::String, vec::Vec};

use super::{
    Content, Found, PartKind,
    log::{self, Line, Wording},
};
use crate::{
    finding::{Code, Finding, Findings},
    span::Span,
    text::Squeezed,
};

const WORDING: Wording = Wording {
    closings: &[
        "ConnectedtoTVSproxyserver",
        "SentRequesttoTVSproxy,len:#",
        "ClientmessagereceivedonTVSproxysocket",
        "request,len:#",
        "TVSCertificatecacheflushrequestreceived",
        "CompletedTVSCertificatecacheflushrequest",
        "byteswritten:#",
        "receives#bytesofdata",
        "expiresin#hours",
        "Hashesmatch...authenticationsuccessful.",
        "(knowsonlyupto1.#)",
        "TLfileverifiedsuccessfully.",
        "TLfileupdated.",
    ],
    foreign: &["|debug", "admin:"],
};

/// Words of a line and what they say.
const EVENTS: [(&str, &str, Code); 11] = [
    ("SECD:", "setupSocketToTvsProxy:ConnectedtoTVSproxyserver", Code::PhoneTvsConnected),
    ("SECD:", "tvsReqFlushTvsCertCache:SentRequesttoTVSproxy", Code::PhoneTvsAsked),
    ("SECD:", "clpTvsInit:ClientmessagereceivedonTVSproxysocket", Code::PhoneTvsAnswered),
    ("SECD:", "tvsFlushCertCache:CompletedTVSCertificatecacheflushrequest", Code::PhoneTvsFlushed),
    ("SECUREAPP", "-TVSprocessrequest-SuccessfullysenttheTVSrequesttoTVSserver", Code::PhoneTvsAsked),
    ("SECUREAPP", "-TVSServicereceives", Code::PhoneTvsAnswered),
    ("SECUREAPP", "-TVSaddedcerttoTVScache", Code::PhoneTvsCached),
    ("SECUREAPP", "-Hashesmatch...authenticationsuccessful", Code::PhoneAuthenticated),
    ("SECUREAPP", "-AUTH:hdrver", Code::PhoneHeaderVersion),
    ("SECUREAPP", "-TLfileverifiedsuccessfully", Code::PhoneListVerified),
    ("SECUREAPP", "-TLfileupdated", Code::PhoneListUpdated),
];

/// How long a time is: `23:00:22.335499`; and what a phone prints before it.
const TIME: usize = 15;
const LEVELS: [&str; 9] = ["NOT", "DEB", "INF", "WRN", "ERR", "CRT", "ALT", "EMR", "EMG"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Something that happened.
struct Event<'a> {
    code: Code,
    dialect: &'static str,
    /// As it is printed, with month and day where they are.
    day: &'a str,
    time: &'a str,
    /// Of the line.
    span: Span,
    /// The words after those that tell what happened.
    rest: &'a str,
    /// Which part it is in.
    part: usize,
}

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let runs = log::runs(text, lines(text), &WORDING);
    let events: Vec<Event<'_>> = runs
        .iter()
        .enumerate()
        .flat_map(|(part, run)| run.iter().filter_map(move |line| event(text, line, part)))
        .collect();
    let mut findings: Vec<Findings> = runs.iter().map(|_| Findings::default()).collect();
    let mut asked: Option<&Event<'_>> = None;
    for (place, event) in events.iter().enumerate() {
        if let Some(own) = findings.get_mut(event.part) {
            own.extend(say(event, asked, events.get(place.saturating_add(1)..).unwrap_or_default()));
        }
        match event.code {
            Code::PhoneTvsAsked => asked = Some(event),
            Code::PhoneTvsFlushed | Code::PhoneTvsCached => asked = None,
            _ => {}
        }
    }
    for (run, findings) in runs.iter().zip(findings) {
        let findings = findings.into_vec();
        if let (Some(first), Some(last), false) = (run.first(), run.last(), findings.is_empty()) {
            let span = text.span(first.start, last.end);
            found.push(Found { kind: PartKind::PhoneLog, span, findings, content: Content::None });
        }
    }
}

/// Every line that begins as phones begin them: `8074: NOT 23:00:22.335499 ` or `3320 NOT Nov 29 06:33:59.909322 `.
fn lines(text: &Squeezed<'_>) -> Vec<Line> {
    let line = |dot: usize| {
        let time = dot.checked_sub(8)?;
        let body = time.checked_add(TIME)?;
        let shape = |(place, byte): (usize, u8)| match place {
            2 | 5 => byte == b':',
            8 => byte == b'.',
            _ => byte.is_ascii_digit(),
        };
        let is_time = text.dense.get(time..body)?.bytes().enumerate().all(shape);
        let before = text.dense.get(..time).filter(|_| is_time)?;
        let level = before.len().saturating_sub(day(before).len());
        let level = before.get(..level)?;
        let known = LEVELS.iter().find_map(|known| level.strip_suffix(known))?;
        let start = number_before(text, known.len());
        Some(Line { start, body, end: body, closed: false })
    };
    text.dense.bytes().enumerate().filter(|(_, byte)| *byte == b'.').filter_map(|(dot, _)| line(dot)).collect()
}

/// `Nov29` at the end of a text; empty where there is none.
fn day(before: &str) -> &str {
    let days =
        [2usize, 1].into_iter().filter_map(|digits| before.get(before.len().checked_sub(digits.saturating_add(3))?..));
    let mut days = days.filter(|day| {
        day.get(3..).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
            && day.get(..3).is_some_and(|month| MONTHS.contains(&month))
    });
    days.next().unwrap_or_default()
}

/// Where the number that begins a line begins: digits without white space between them, and perhaps a colon.
fn number_before(text: &Squeezed<'_>, level: usize) -> usize {
    let before = text.dense.get(..level).unwrap_or_default();
    let before = before.strip_suffix(':').unwrap_or(before);
    let mut start = before.len();
    for _ in 0..8 {
        let Some(previous) = start.checked_sub(1) else { break };
        let follows = start == before.len() || text.place(previous).saturating_add(1) == text.place(start);
        if !follows || !before.as_bytes().get(previous).is_some_and(u8::is_ascii_digit) {
            break;
        }
        start = previous;
    }
    if start == before.len() { level } else { start }
}

fn event<'a>(text: &'a Squeezed<'_>, line: &Line, part: usize) -> Option<Event<'a>> {
    let message = text.dense.get(line.body..line.end)?;
    let at = line.body.saturating_sub(TIME);
    let event = |code, dialect, rest| Event {
        code,
        dialect,
        day: day(text.dense.get(..at).unwrap_or_default()),
        time: text.dense.get(at..line.body).unwrap_or_default(),
        span: text.span(line.start, line.end),
        rest,
        part,
    };
    if let Some((_, rest)) = message.split_once("GETXXTP").filter(|_| message.starts_with("dgetfile")) {
        let file = rest.split_once("[src=")?.1.split_once(']')?.0;
        return (file.ends_with(".tlv") && (file.starts_with("CTL") || file.starts_with("ITL")))
            .then(|| event(Code::PhoneListFetched, "SECUREAPP", file));
    }
    let known = |(dialect, words, code): &(&'static str, &'static str, Code)| {
        let rest = message.strip_prefix(dialect)?.strip_prefix(words)?;
        Some(event(*code, *dialect, rest))
    };
    EVENTS.iter().find_map(known)
}

/// What an event says. `asked` is the question that is open, `later` what follows in the text.
fn say(event: &Event<'_>, asked: Option<&Event<'_>>, later: &[Event<'_>]) -> Option<Finding> {
    let finding = Finding::new(event.code).with("time", event.time).at(event.span);
    Some(match event.code {
        Code::PhoneTvsAsked => {
            let until = later.iter().take_while(|it| it.code != Code::PhoneTvsAsked);
            let answer = |it: &Event<'_>| it.dialect == event.dialect && it.code == Code::PhoneTvsAnswered;
            finding.with("here", u32::from(until.into_iter().any(answer)))
        }
        Code::PhoneTvsAnswered | Code::PhoneTvsFlushed => {
            match asked.filter(|asked| asked.dialect == event.dialect).and_then(|asked| seconds(asked, event)) {
                Some(seconds) => finding.with("seconds", seconds).with("here", 1u32),
                None => finding.with("here", 0u32),
            }
        }
        Code::PhoneTvsCached => {
            let hours = event.rest.split_once("expiresin").and_then(|(_, rest)| rest.strip_suffix("hours"));
            let hours: Option<u32> = hours.and_then(|hours| hours.parse().ok());
            finding.with("hours", hours.unwrap_or_default()).with("here", u32::from(hours.is_some()))
        }
        Code::PhoneHeaderVersion => {
            let (version, known) = event.rest.split_once("(knowsonlyupto")?;
            let is_version = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit() || c == b'.');
            let known = known.strip_suffix(')').filter(|known| is_version(known) && is_version(version))?;
            finding.with("version", version).with("known", known)
        }
        Code::PhoneListFetched => finding.with("file", event.rest),
        _ => finding,
    })
}

/// The time between two events of one day, in seconds with three decimals. `None` where a midnight may lie between.
fn seconds(from: &Event<'_>, to: &Event<'_>) -> Option<String> {
    if from.day != to.day {
        return None;
    }
    let millionths = clock(to.time)?.checked_sub(clock(from.time)?)?.saturating_add(500);
    Some(format!("{}.{:03}", millionths / 1_000_000, millionths / 1_000 % 1_000))
}

/// Millionths of a second since midnight.
fn clock(time: &str) -> Option<u64> {
    let number = |from: usize, to: usize| time.get(from..to)?.parse::<u64>().ok();
    let minutes = number(0, 2)?.saturating_mul(60).saturating_add(number(3, 5)?);
    let seconds = minutes.saturating_mul(60).saturating_add(number(6, 8)?);
    Some(seconds.saturating_mul(1_000_000).saturating_add(number(9, TIME)?))
}
