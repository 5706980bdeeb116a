//! What staff paste beside lists and certificates is recognised, says what it says and nothing else, however its lines
//! are broken. The texts are those of Cisco's documents, with the breaks that they have there.

mod consoles;
mod hostile;
mod logs;

use ctl_inspector::{
    evidence::PartKind,
    finding::{Code, Finding, Value},
    inspect,
    report::{Content, Report},
};

use consoles::*;
use logs::*;

/// A part: its kind, its text, and what is found in it.
#[derive(Debug)]
struct Part {
    kind: PartKind,
    text: String,
    findings: Vec<Finding>,
}

impl Part {
    fn codes(&self) -> Vec<Code> {
        self.findings.iter().map(|finding| finding.code).collect()
    }

    /// A value of the finding with this number.
    fn value(&self, number: usize, name: &str) -> Option<String> {
        self.findings[number].values.get(name).map(|value| match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
        })
    }
}

fn parts_of(report: &Report, text: &str) -> Vec<Part> {
    let Content::Evidence { parts, .. } = &report.content else { return Vec::new() };
    let within = |part: &ctl_inspector::Span, span: Option<ctl_inspector::Span>| {
        span.is_some_and(|span| part.start <= span.start && span.end <= part.end)
    };
    parts
        .iter()
        .map(|part| Part {
            kind: part.kind,
            text: text[part.span.start as usize..part.span.end as usize].into(),
            findings: report.findings.iter().filter(|it| within(&part.span, it.span)).cloned().collect(),
        })
        .collect()
}

fn parts(text: &str) -> Vec<Part> {
    parts_of(&inspect("pasted", text.as_bytes(), None).report, text)
}

/// The parts that are recognised.
fn known(text: &str) -> Vec<Part> {
    parts(text).into_iter().filter(|part| part.kind != PartKind::Other).collect()
}

/// The one part that is recognised.
fn one(text: &str) -> Part {
    let mut parts = known(text);
    assert_eq!(parts.len(), 1, "{text}\n{parts:#?}");
    parts.remove(0)
}

/// The same text as it comes through terminals, mails and web pages.
fn variants(text: &str) -> Vec<String> {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    vec![
        text.into(),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\n\n"),
        text.replace(' ', "\u{a0}"),
        format!("{one_line}\n"),
        format!("Dear colleagues,\n\nthis is what I see:\n\n{text}\n\nWhat does it mean?\n"),
    ]
}

/// Every variant of the text is one part of this kind, says the same, and covers its first and last word.
fn everywhere(text: &str, kind: PartKind, first: &str, last: &str) -> Part {
    let expected = one(text);
    for variant in variants(text) {
        let part = one(&variant);
        let said = |part: &Part| -> Vec<_> { part.findings.iter().map(|it| (it.code, it.values.clone())).collect() };
        assert_eq!(part.kind, kind, "{variant}");
        assert_eq!(said(&part), said(&expected), "{variant}");
        assert!(part.text.starts_with(first), "{:?}", part.text);
        assert!(part.text.ends_with(last), "{:?}", part.text);
    }
    expected
}

/// The values of a finding that are text.
fn values<const N: usize>(part: &Part, number: usize, names: [&str; N]) -> [String; N] {
    names.map(|name| part.value(number, name).unwrap_or_else(|| panic!("no {name} in {:?}", part.findings[number])))
}

/// The whole passage of Cisco's document: a phone asks, TVS answers, the phone hears it.
fn passage() -> String {
    format!(
        "//\n\nIn the Phone Console Logs we can see a request sent to TVS server to verify unknown certificate\n\n\
         {ASKED}\n//\n\nIn the TVS logs on CUCM we can see the request coming from an IP Phone which is being\n\n\
         successfully verified\n\n{TOKEN_TRACE}\n//\n\nIn the Phone Console Logs we can see reply from TVS server to \
         trust the new certificate (eToken Certificate which was used to sign the CTL file)\n\n{ANSWERED}"
    )
}

#[test]
fn logs_with_words_between_them_are_parts_of_their_own() {
    use PartKind::{Other, PhoneLog, TvsTrace};
    let one_line = passage().split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [passage(), passage().replace('\n', "\r\n"), one_line] {
        let parts = parts(&text);
        let kinds: Vec<PartKind> = parts.iter().map(|part| part.kind).collect();
        assert_eq!(kinds, [Other, PhoneLog, Other, TvsTrace, Other, PhoneLog], "{text}");
        assert!(parts[2].text.starts_with("//") && parts[2].text.ends_with("verified"), "{:?}", parts[2]);
        assert!(parts[4].text.starts_with("//") && parts[4].text.ends_with("file)"), "{:?}", parts[4]);
        // The answer stands in another part than the question.
        assert_eq!(parts[1].value(1, "here").as_deref(), Some("1"));
        assert_eq!(parts[5].value(0, "seconds").as_deref(), Some("0.264"));
    }
}

#[test]
fn words_between_two_traces_end_the_first() {
    let text = format!("{TOKEN_TRACE}\nAn hour later:\n\n{RECACHED}\nadmin:show myself\n{CALLMANAGER_TRACE}");
    let kinds: Vec<PartKind> = parts(&text).iter().map(|part| part.kind).collect();
    use PartKind::{Other, TvsTrace};
    assert_eq!(kinds, [TvsTrace, Other, TvsTrace, Other, TvsTrace]);
}

#[test]
fn logs_of_other_programs_are_not_recognised() {
    for text in [
        "Mar  9 17:10:35 pub sshd[2211]: Accepted password for admin from 10.0.0.1 port 50022 ssh2",
        "10.48.47.155 - - [09/Mar/2015:17:10:35 +0100] \"GET /CTLSEP001122334455.tlv HTTP/1.1\" 200 4947",
        "*Mar  9 17:10:35.825: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up",
        "00001234.000 |17:10:35.825 |SdlSig |StationInit |restart0 |StationD(1,100,63,1) |SEP001122334455",
        "17:10:35.825 | debug CertMgr: certificate cache refreshed\n17:10:35.826 | debug Success: done",
        "17:10:35.825 |LogMessage UserID : admin ClientAddress : 10.0.0.1 Severity : 5 EventType : UserLogging",
        "1234: NOT 17:10:35.825000 JVM: Startup Module Loader|cip.midp.midletsuite: Success",
        "3320 NOT Nov 29 06:33:59.909322 dhcpc(101)-Lease renewed for 192.0.2.7",
        "3344 NOT Nov 29 06:34:00.458890 dgetfile(877)-GETXXTP [GT877][src=ringlist.xml][dest=/tmp/ringlist.xml]",
        "{\"status\": \"Success\", \"certificate\": \"uploaded\", \"SECD\": true}",
        "fn main() { println!(\"tvsHandleQueryCertReq : Subject Name is: CN=a\"); }",
        "Success! Connected to TVS proxy server.",
        "CTLFile.tlv has been modified.",
    ] {
        assert!(known(text).is_empty(), "{text}: {:?}", known(text));
    }
}

#[test]
fn the_document_itself_is_read_whole() {
    let text =
        [QUERY, MIXED_MODE, PARAMETERS, UPDATE, TOKEN, DELETE, UPLOADED, NO_CTL, &passage(), RECACHED].join("\n");
    use PartKind::{CtlClient, Dialogue, PhoneLog, SecurityMode, TvsTrace, Upload};
    let kinds: Vec<PartKind> = known(&text).iter().map(|part| part.kind).collect();
    let logs = [PhoneLog, TvsTrace, PhoneLog, TvsTrace];
    let before = [SecurityMode, Dialogue, SecurityMode, Dialogue, CtlClient, Dialogue, Upload, CtlClient];
    assert_eq!(kinds, [&before[..], &logs].concat());
}
