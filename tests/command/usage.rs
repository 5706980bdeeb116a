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
fn help_speaks_the_language_that_is_asked_for_and_so_do_faults_of_the_command_line() {
    let folder = folder("help-ko", &[]);
    for words in [&["--lang", "ko", "--help"][..], &["verify", "-h", "--lang=ko"], &["--lang", "ko", "help", "help"]] {
        let answer = run(&folder, words);
        assert!(answer.code == Some(0) && answer.out.contains("사용법: ctl-inspector"), "{words:?}: {}", answer.out);
        let english: Vec<&str> = answer.out.lines().filter(|line| is_english(line)).collect();
        assert!(english.is_empty(), "{words:?}: {english:?}");
    }
    for words in [
        &["--lang", "ko"][..],
        &["--bogus", "--lang=ko"],
        &["--lang=ko", "checksum", "x"],
        &["--lang=ko", "checksum", "x", "--phon", "1"],
        &["--lang=ko", "--now"],
        &["--lang=ko", "--now", "yesterday", "x"],
        &["--lang=ko", "compare", "--release", "soon", "x"],
        &["--lang=ko", "compare"],
        &["--lang=ko", "compare", "--no-old", "--no-old", "x"],
        &["--lang=ko", "--json=1", "x"],
        &["--lang=ko", "-", "-"],
        &["--lang=ko", "completions", "dos"],
        &["--lang=ko", "man", "bogus"],
        &["--lang=ko", "help", "bogus"],
    ] {
        let answer = run(&folder, words);
        assert_eq!(answer.code, Some(64), "{words:?}");
        let english: Vec<&str> = answer.err.lines().filter(|line| is_english(line)).collect();
        assert!(english.is_empty(), "{words:?}: {english:?}");
    }
    let mut named = command(&folder, &["--bogus"]);
    named.env("LANG", "ko_KR.UTF-8");
    assert!(answer(named).err.contains("--bogus 옵션은 없습니다."));
}

/// Three words of Latin letters in a row that nobody has to type.
fn is_english(line: &str) -> bool {
    let words = line.split_whitespace().map(|word| {
        word.len() > 1
            && word.chars().all(|c| c.is_ascii_lowercase())
            && word != "show"
            && word != "ctl"
            && word != "itl"
    });
    words.collect::<Vec<_>>().windows(3).any(|three| three.iter().all(|is_word| *is_word))
}

#[test]
fn a_fault_of_the_command_line_names_what_is_meant_and_how_it_is_used() {
    let folder = folder("fault", &[]);
    let fault = |words: &[&str]| run(&folder, words).err;
    let said = fault(&["checksum", "x", "--phon", "1"]);
    assert!(said.starts_with("ctl-inspector: There is no option --phon. Is --phone meant?"), "{said}");
    assert!(said.contains("Usage: ctl-inspector checksum --phone <VALUE> <FILE>..."), "{said}");
    let said = fault(&["compare", "--release", "soon", "x"]);
    assert!(said.contains("soon is no value of --release <RELEASE>. A release is written like 11.5"), "{said}");
    assert!(fault(&["compare"]).contains("Usage: ctl-inspector compare [OPTIONS] <OLD> <NEW>"));
    let hostile = fault(&["--a\u{1b}[31m"]);
    assert!(hostile.contains("--a\\u{1B}[31m"), "{hostile}");
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
