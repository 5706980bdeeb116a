//! Dialogues on CUCM's command line that change a trust list: which command, whether it was confirmed, and whether the
//! line that says it was done is there. What `show ctl` prints is `list`'s.

use alloc::vec::Vec;

use super::{
    Content, Found, PartKind,
    words::{PROMPT, after, before, next, number, previous, run, window},
};
use crate::{
    finding::{Code, Finding},
    text::Squeezed,
};

/// A command and what it prints, without white space.
struct Command {
    /// As one types it.
    typed: &'static str,
    words: &'static str,
    /// How its question begins, in the wordings of different releases.
    asks: &'static [&'static str],
    /// The line that says it was done; empty where no document prints it.
    done: &'static str,
    /// What is found when it was done.
    code: Code,
}

const COMMANDS: [Command; 8] = [
    Command {
        typed: "utils ctl set-cluster mixed-mode",
        words: "utilsctlset-clustermixed-mode",
        asks: &["ThisoperationsetstheclustertoMixedmode.", "Thisoperationwillsettheclustertomixedmode."],
        done: "ClustersettoMixedMode",
        code: Code::MixedModeSet,
    },
    Command {
        typed: "utils ctl set-cluster non-secure-mode",
        words: "utilsctlset-clusternon-secure-mode",
        asks: &["Thisoperationsetstheclustertononsecuremode.", "Thisoperationwillsettheclustertononsecuremode."],
        done: "ClustersettoNonSecureMode",
        code: Code::NonSecureModeSet,
    },
    Command {
        typed: "utils ctl update CTLFile",
        words: "utilsctlupdateCTLFile",
        asks: &["ThisoperationupdatestheCTLFile.", "ThisoperationwillupdatetheCTLFile."],
        done: "CTLfileUpdated",
        code: Code::CtlFileUpdated,
    },
    Command {
        typed: "utils ctl reset localkey",
        words: "utilsctlresetlocalkey",
        asks: &[],
        done: "",
        code: Code::CtlLocalkeyReset,
    },
    Command {
        typed: "utils itl reset localkey",
        words: "utilsitlresetlocalkey",
        asks: &[],
        done: "TheresetITLfilewasgeneratedsuccessfully",
        code: Code::ItlLocalkeyReset,
    },
    Command {
        typed: "utils itl reset remotekey",
        words: "utilsitlresetremotekey",
        asks: &[],
        done: "TheresetITLfilewasgeneratedsuccessfully",
        code: Code::ItlRemotekeyReset,
    },
    Command {
        typed: "file delete activelog cm/tftpdata/CTLFile.tlv",
        words: "filedeleteactivelogcm/tftpdata/CTLFile.tlv",
        asks: &["DeletetheFile"],
        done: "files:found=",
        code: Code::CtlFileDeleted,
    },
    Command {
        typed: "file delete tftp CTLFile.tlv",
        words: "filedeletetftpCTLFile.tlv",
        asks: &["DeletetheFileCTLFile.tlv"],
        done: "files:found=",
        code: Code::CtlFileDeleted,
    },
];

/// How the questions end.
const QUESTION: &str = "Doyouwanttocontinue?(y/n):";
const QUESTIONS: [&str; 2] = [QUESTION, "followedbyreturntocontinue:"];

/// What is printed after the line that says it was done.
const RESTART: &str = "PleaseRestarttheTFTPandCiscoCallManagerservicesonallnodesintheclusterthatruntheseservices";

/// How far from one known word the next one may stand, and how far from the command the last.
const GAP: usize = 400;
const LONGEST: usize = 1500;

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let mut starts: Vec<(usize, usize, &Command)> = Vec::new();
    for (at, command) in ["utils", "filedelete"].into_iter().flat_map(|word| text.all(word, 0)).filter_map(|at| {
        let rest = text.dense.get(at..)?;
        Some((at, COMMANDS.iter().find(|command| rest.starts_with(command.words))?))
    }) {
        let end = at.saturating_add(command.words.len());
        let asked = command.asks.iter().any(|asks| next(text, end, asks).is_some());
        match previous(text, at, PROMPT) {
            Some(prompt) => starts.push((prompt, end, command)),
            // A command that is only spoken of is no dialogue.
            None if asked => starts.push((at, end, command)),
            None => {}
        }
    }
    // The command's own line may be lost: then its question tells which it was.
    for at in text.all(QUESTION, 0) {
        let question = before(text, at, GAP);
        let asked = |command: &Command| command.asks.iter().find(|asks| question.ends_with(**asks)).map(|it| it.len());
        if let Some((command, length)) = COMMANDS.iter().find_map(|it| Some((it, asked(it)?))) {
            let start = at.saturating_sub(length);
            starts.push((start, start, command));
        }
    }
    crate::order::sort_by_key(&mut starts, |(start, ..)| *start);
    let mut done = 0;
    for (start, end, command) in starts {
        if start >= done {
            let (end, finding) = read(text, end, command);
            done = end;
            let span = text.span(start, end);
            let findings = [finding.with("command", command.typed).at(span)].into();
            found.push(Found { kind: PartKind::Dialogue, span, findings, content: Content::None });
        }
    }
}

/// What follows the command: the place after its last known word, and what it says.
fn read(text: &Squeezed<'_>, start: usize, command: &Command) -> (usize, Finding) {
    let session = window(text, start, LONGEST);
    let limit = start.saturating_add(session.find(PROMPT).unwrap_or(session.len()));
    let known = |from: usize, word: &str| after(text, from, GAP, word).filter(|end| *end <= limit);
    let mut end = start;
    let mut answer = None;
    if let Some(place) = QUESTIONS.iter().find_map(|question| known(end, question)) {
        let said = answered(text, place).filter(|(_, end)| *end <= limit);
        end = said.map_or(place, |(_, end)| end);
        answer = said.map(|(answer, _)| answer);
    }
    let success = known(end, command.done).filter(|_| !command.done.is_empty());
    let code = match success {
        Some(_) => command.code,
        None if answer == Some("n") => Code::CommandDeclined,
        None if command.done.is_empty() => command.code,
        None => Code::CommandUnfinished,
    };
    let mut finding = Finding::new(code).with("here", u32::from(answer.is_some()));
    if let Some(answer) = answer {
        finding = finding.with("answer", answer);
    }
    end = success.unwrap_or(end);
    if success.is_some() && command.code == Code::CtlFileDeleted {
        match deleted(text, end) {
            Some((count, place)) => {
                finding = finding.with("count", count);
                if count == 0 {
                    finding.code = Code::CtlFileNotDeleted;
                }
                end = place;
            }
            None => finding.code = Code::CommandUnfinished,
        }
        finding.severity = finding.code.severity();
    }
    (known(end, RESTART).unwrap_or(end), finding)
}

/// `y` or `n` after a question, and the place after it.
fn answered(text: &Squeezed<'_>, at: usize) -> Option<(&'static str, usize)> {
    let word = run(text, at, |c| c.is_ascii_alphabetic());
    // Where line breaks are lost, the next line begins right after the answer: `yMoving`, `yfiles`.
    let ends = |answer: &str| {
        word.strip_prefix(answer).is_some_and(|rest| !rest.starts_with(|c: char| c.is_lowercase()) || rest == "files")
    };
    let (said, answer) =
        [("yes", "y"), ("no", "n"), ("y", "y"), ("n", "n")].into_iter().find(|(said, _)| ends(said))?;
    Some((answer, at.saturating_add(said.len())))
}

/// `1, deleted = 1` after `files: found =`: how many, and the place after it.
fn deleted(text: &Squeezed<'_>, at: usize) -> Option<(u32, usize)> {
    let (_, end) = number(text, at)?;
    let (count, end) = number(text, next(text, end, ",deleted=")?)?;
    Some((count.parse().ok()?, end))
}
