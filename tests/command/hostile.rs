//! Names that want to hide, to reorder, to imitate, or to drive the terminal.

use std::fs;

use lab::{Digest, ListBuilder, Record, function, record_tag, today};
use serde_json::{Value, from_str};

use crate::{answer, command, folder, list, run};

const HOSTILE: &str = "<b>\u{202e}\u{1b}[2J\u{9b}31m\r\n\u{7}`reboot`{ $serial }\u{200b}\u{e000}0\u{e001}";

fn hostile_list(name: &str) -> Vec<u8> {
    let signer = today::itl_recovery();
    let subject = format!("CN={}\0", name.get(..2000).unwrap_or(name));
    let record =
        Record::cucm(signer, function::SAST, name, [10, 0, 0, 1]).replace(record_tag::SUBJECT_NAME, subject.as_bytes());
    ListBuilder::ctl(signer, Digest::Sha512).file_name(name.get(..2000).unwrap_or(name)).record(record).build()
}

/// What a terminal could act on, or a reader could be misled by.
fn is_harmless(text: &str) -> bool {
    let reorders =
        |character| matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let private = |character| matches!(character, '\u{e000}'..='\u{f8ff}');
    !text
        .chars()
        .any(|character| (character.is_control() && character != '\n') || reorders(character) || private(character))
}

#[test]
fn names_are_shown_escaped_and_never_interpreted() {
    let folder = folder("hostile", &["text-markup.tlv"]);
    fs::write(folder.join("hostile.tlv"), hostile_list(HOSTILE)).unwrap();
    for words in [
        vec!["hostile.tlv"],
        vec!["--json", "hostile.tlv"],
        vec!["verify", "hostile.tlv"],
        vec!["show", "hostile.tlv"],
        vec!["extract", "--dir", "out", "hostile.tlv"],
        vec!["text-markup.tlv"],
    ] {
        let answer = run(&folder, &words);
        assert!(is_harmless(&answer.out) && is_harmless(&answer.err), "{words:?}: {}{}", answer.out, answer.err);
    }
    let answer = run(&folder, &["hostile.tlv"]);
    assert!(
        answer.first_line().starts_with(
            "Signature valid   by <b>\\u{202E}\\u{1B}[2J\\u{9B}31m\\r\\n\\u{7}`reboot`{ $serial }\\u{200B}\\u{E000}0"
        ),
        "{}",
        answer.out
    );
    let report: Value = from_str(&run(&folder, &["--json", "hostile.tlv"]).out).unwrap();
    assert_eq!(report["records"][0]["dnsName"], HOSTILE);
}

#[test]
fn long_names_are_cut_and_whole_in_json() {
    let folder = folder("long", &[]);
    let name = "A".repeat(60_000);
    fs::write(folder.join("long.tlv"), hostile_list(&name)).unwrap();
    let answer = run(&folder, &["long.tlv"]);
    assert!(answer.out.len() < 5_000, "{} bytes", answer.out.len());
    assert!(answer.out.contains("2,000 characters"), "{}", answer.out);
    let report: Value = from_str(&run(&folder, &["--json", "long.tlv"]).out).unwrap();
    assert_eq!(report["records"][0]["dnsName"], name);
}

#[cfg(unix)]
#[test]
fn file_names_are_escaped_too() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder("hostile-files", &[]);
    let name = "a\u{1b}[31m\n.tlv";
    fs::write(folder.join(name), list("itl.tlv")).unwrap();
    let mut several = command(&folder, &[name, "no\u{202e}where"]);
    several.arg(std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    let shown = run(&folder, &["show", name, name]);
    assert!(is_harmless(&shown.out) && shown.out.starts_with("# a\\u{1B}[31m\\n.tlv\n"), "{}", shown.out);
    let answer = answer(several);
    assert!(is_harmless(&answer.out) && is_harmless(&answer.err), "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("a\\u{1B}[31m\\n.tlv"), "{}", answer.out);
    assert_eq!((answer.code, answer.err.lines().count()), (Some(66), 2));
}

#[test]
fn a_pipe_gets_no_colours_whatever_the_environment_says() {
    let folder = folder("colours", &["itl.tlv"]);
    for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("TERM", "xterm-256color")] {
        let mut command = command(&folder, &["itl.tlv"]);
        command.env(name, value);
        assert!(!answer(command).out.contains('\u{1b}'), "{name}");
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let folder = folder("pipe", &["ctl-500-records.tlv"]);
    let mut child = command(&folder, &["--json", "ctl-500-records.tlv"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let folder = folder("full", &["itl.tlv"]);
    let mut command = command(&folder, &["itl.tlv"]);
    command.stdout(fs::File::create("/dev/full").unwrap());
    let answer = answer(command);
    assert_eq!(answer.code, Some(73));
    assert!(answer.err.starts_with("ctl-inspector: The answer cannot be written: "), "{}", answer.err);
}
