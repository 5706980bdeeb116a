//! The command line itself.

use crate::{NOW, answer, command, folder, run};

#[test]
fn a_wrong_command_line_is_64_and_help_is_0() {
    let folder = folder("usage", &["itl.tlv"]);
    for words in [
        vec![],
        vec!["--bogus", "itl.tlv"],
        vec!["verify"],
        vec!["checksum", "itl.tlv"],
        vec!["--now", "yesterday", "itl.tlv"],
        vec!["-", "-"],
        vec!["--json", "extract", "itl.tlv"],
        vec!["extract", "--json", "itl.tlv"],
        vec!["--json", "show", "itl.tlv"],
        vec!["show"],
        vec!["completions", "dos"],
        vec!["man", "bogus"],
    ] {
        let answer = run(&folder, &words);
        assert_eq!((answer.code, answer.out.as_str()), (Some(64), ""), "{words:?}");
        assert!(!answer.err.is_empty(), "{words:?}");
    }
    for words in [vec!["--help"], vec!["-h"], vec!["--version"], vec!["help", "verify"], vec!["extract", "--help"]] {
        let answer = run(&folder, &words);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""), "{words:?}");
    }
}

#[test]
fn help_has_examples_and_exit_codes() {
    let folder = folder("help", &[]);
    let answer = run(&folder, &["--help"]);
    for part in ["Examples:", "ctl-inspector verify --cert", "Exit codes:", "66  a file cannot be read"] {
        assert!(answer.out.contains(part), "{part}");
    }
}

#[test]
fn options_stand_before_and_after_the_subcommand() {
    let folder = folder("order", &["itl.tlv"]);
    let one = run(&folder, &["--json", "--now", NOW, "verify", "itl.tlv"]);
    let other = run(&folder, &["verify", "itl.tlv", "--now", NOW, "--json"]);
    assert!(one.out.starts_with('{') && one.out == other.out);
}

#[test]
fn findings_depend_on_the_time_that_is_given() {
    let folder = folder("now", &["itl.tlv"]);
    let future = "which is later than now";
    assert!(run(&folder, &["--now", "2000-01-01T00:00:00Z", "itl.tlv"]).out.contains(future));
    assert!(run(&folder, &["--now", "946684800", "itl.tlv"]).out.contains(future));
    assert!(!run(&folder, &["--now", NOW, "itl.tlv"]).out.contains(future));
}

#[test]
fn an_unknown_language_is_said_where_it_was_asked_for() {
    let folder = folder("language", &["itl.tlv"]);
    let asked = run(&folder, &["--lang", "tlh", "itl.tlv"]);
    assert_eq!((asked.code, asked.err.lines().count()), (Some(0), 1));
    assert!(asked.first_line().starts_with("Signature valid"));
    for (name, value) in [("LC_ALL", "tlh_QO.UTF-8"), ("LANG", "C.UTF-8"), ("LANG", "en_GB.UTF-8")] {
        let mut command = command(&folder, &["itl.tlv"]);
        command.env(name, value);
        let answer = answer(command);
        assert_eq!(answer.err, "", "{value}");
        assert!(answer.first_line().starts_with("Signature valid"), "{value}");
    }
}

#[test]
fn completions_and_man_pages_come_of_the_same_definition() {
    let folder = folder("definition", &[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let answer = run(&folder, &["completions", shell]);
        assert!(answer.code == Some(0) && answer.out.contains("checksum") && answer.out.contains("phone"), "{shell}");
    }
    let page = run(&folder, &["man"]).out;
    assert!(page.contains(".TH ctl-inspector 1") && page.contains("66  a file cannot be read"), "{page}");
    for subcommand in ["verify", "checksum", "show", "extract"] {
        let page = run(&folder, &["man", subcommand]).out;
        assert!(page.contains(&format!(".TH ctl-inspector-{subcommand} 1")), "{page}");
    }
}
