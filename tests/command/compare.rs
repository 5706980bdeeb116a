//! `compare`: the same answers as the library's, the first line first.

use std::{fs, path::PathBuf};

use lab::{of_2015, today};
use serde_json::{Value, from_str};

use crate::{folder, run, run_with_input};

/// A folder with two lists of each cluster, certificates and an ITL.
fn situation(test: &str) -> PathBuf {
    let folder = folder(test, &[]);
    let files = [
        ("tokens.tlv", of_2015::tokens().build()),
        ("tokenless.tlv", of_2015::tokenless().build()),
        ("regenerated.tlv", of_2015::tokenless_regenerated().build()),
        ("today.tlv", today::ctl().build()),
        ("ITLFile.tlv", today::itl().build()),
        ("CallManager.der", today::publisher().certificate.clone()),
        ("ITLRecovery.der", today::itl_recovery_4096().certificate.clone()),
    ];
    files.iter().for_each(|(name, bytes)| fs::write(folder.join(name), bytes).unwrap());
    folder
}

#[test]
fn the_first_line_says_what_both_kinds_of_phones_do() {
    let folder = situation("compare-first-line");
    let answer = run(&folder, &["compare", "tokenless.tlv", "regenerated.tlv"]);
    assert_eq!(answer.code, Some(1));
    let line = answer.first_line();
    assert!(line.contains("Security by Default") && line.contains("TVS") && line.contains("refuse"), "{line}");
    assert!(answer.out.contains("6B1D357B6841740B078FEE4A1813D5D6"), "{}", answer.out);
    assert!(!answer.out.contains("{$") && !answer.out.contains("{ $"), "{}", answer.out);
}

#[test]
fn the_same_list_is_exit_code_0_and_has_nothing_to_do() {
    let folder = situation("compare-same");
    let answer = run(&folder, &["compare", "--json", "today.tlv", "today.tlv"]);
    let json: Value = from_str(&answer.out).unwrap();
    assert_eq!((answer.code, json["acceptance"]["withSbd"].as_str()), (Some(0), Some("same")));
    assert_eq!(json["steps"].as_array().unwrap().len(), 0);
}

#[test]
fn json_has_the_outcomes_the_anchors_and_the_steps_as_codes() {
    let folder = situation("compare-json");
    let answer = run(&folder, &["compare", "--json", "tokens.tlv", "tokenless.tlv"]);
    let json: Value = from_str(&answer.out).unwrap();
    assert_eq!(json["acceptance"]["withSbd"], "asksTvs");
    assert_eq!(json["acceptance"]["withoutSbd"], "refuses");
    assert_eq!(json["changes"][0], "tokens-to-tokenless");
    let anchors = json["anchors"]["anchors"].as_array().unwrap();
    assert!(anchors.iter().all(|anchor| anchor["status"] == "unknown" && anchor["record"]["role"] == "token"));
    assert!(json["steps"][0]["code"].is_string());
}

#[test]
fn without_a_list_before_phones_install() {
    let folder = situation("compare-no-old");
    let answer = run(&folder, &["compare", "--no-old", "tokenless.tlv", "--json"]);
    let json: Value = from_str(&answer.out).unwrap();
    assert_eq!((&json["old"], &json["acceptance"]["withoutSbd"]), (&Value::Null, &Value::from("installs")));
}

#[test]
fn certificates_are_taken_wherever_they_stand_on_the_line() {
    let folder = situation("compare-certificates");
    let words = [
        ["compare", "today.tlv", "today.tlv", "--cert", "CallManager.der", "ITLRecovery.der"].as_slice(),
        &["compare", "--cert", "CallManager.der", "--cert", "ITLRecovery.der", "today.tlv", "today.tlv"],
        &["compare", "--cert", "CallManager.der", "ITLRecovery.der", "--itl", "ITLFile.tlv", "today.tlv", "today.tlv"],
        &["compare", "--itl", "ITLFile.tlv", "--cert", "CallManager.der", "ITLRecovery.der", "today.tlv", "today.tlv"],
    ];
    for words in words {
        let json: Value = from_str(&run(&folder, &[words, &["--json"]].concat()).out).expect("an answer");
        let statuses: Vec<&str> =
            json["anchors"]["anchors"].as_array().unwrap().iter().map(|it| it["status"].as_str().unwrap()).collect();
        assert_eq!(statuses, ["dead", "alive"], "{words:?}");
        assert_eq!(json["anchors"]["advice"][0]["code"], "anchors-do-not-renew", "{words:?}");
    }
}

#[test]
fn one_text_that_holds_two_lists_is_compared_with_itself() {
    let folder = situation("compare-one-text");
    let print = |name| run(&folder, &["show", name]).out;
    let text = format!("admin:show ctl\n{}\nadmin:show ctl\n{}", print("tokenless.tlv"), print("regenerated.tlv"));
    let answer = run_with_input(&folder, &["compare", "--json", "-"], text.as_bytes());
    let json: Value = from_str(&answer.out).unwrap();
    assert_eq!(json["changes"][0], "callmanager-regenerated");
    assert_eq!(json["acceptance"]["verified"], false);
}

#[test]
fn what_is_no_list_no_itl_or_no_certificate_is_named() {
    let folder = situation("compare-wrong");
    let nothing = run(&folder, &["compare", "CallManager.der", "today.tlv"]);
    assert_eq!((nothing.code, nothing.out.as_str()), (Some(2), ""));
    assert!(!nothing.err.is_empty());
    let itl = run(&folder, &["compare", "tokens.tlv", "tokenless.tlv", "--itl", "today.tlv"]);
    assert!(itl.code == Some(66) && itl.err.contains("today.tlv"), "{}", itl.err);
    let certificate = run(&folder, &["compare", "tokens.tlv", "tokenless.tlv", "--cert", "today.tlv"]);
    assert!(certificate.code == Some(66) && certificate.err.contains("today.tlv"), "{}", certificate.err);
    assert_eq!(run(&folder, &["compare", "today.tlv"]).code, Some(2));
    assert_eq!(run(&folder, &["compare"]).code, Some(64));
    assert_eq!(run(&folder, &["compare", "--release", "new", "tokens.tlv", "tokenless.tlv"]).code, Some(64));
}
