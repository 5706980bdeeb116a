//! `--json` is what the library says, and nothing else.

use ctl_inspector::{checksum, inspect_fully};
use serde_json::{Value, from_str, to_value};

use crate::{NOW, folder, list, run, run_with_input};

const SECONDS: u64 = 1_767_225_600;

#[test]
fn json_is_the_library_s_report() {
    let names =
        ["ctl-tokenless.tlv", "itl.tlv", "text-markup.tlv", "truncated-in-signer.tlv", "empty.tlv", "random.bin"];
    let folder = folder("json", &names);
    for name in names {
        let answer = run(&folder, &["--json", "--now", NOW, name]);
        let expected = to_value(inspect_fully(name, &list(name), Some(SECONDS))).unwrap();
        assert_eq!(from_str::<Value>(&answer.out).unwrap(), expected, "{name}");
        let verified = run(&folder, &["verify", "--json", "--now", NOW, name]);
        assert_eq!((verified.out, verified.code), (answer.out, answer.code), "{name}");
    }
}

#[test]
fn json_of_several_files_is_an_array_whatever_can_be_read() {
    let folder = folder("json-several", &["ctl-tokenless.tlv", "itl.tlv"]);
    let answer = run(&folder, &["--json", "--now", NOW, "ctl-tokenless.tlv", "nowhere.tlv", "itl.tlv"]);
    assert_eq!(answer.code, Some(66));
    let reports: Vec<Value> = from_str(&answer.out).unwrap();
    let names: Vec<&str> = reports.iter().map(|report| report["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["ctl-tokenless.tlv", "itl.tlv"]);
    assert_eq!(run(&folder, &["--json", "itl.tlv", "nowhere.tlv"]).out.get(..1), Some("["));
    assert_eq!(run(&folder, &["--json", "nowhere.tlv"]).out, "");
}

#[test]
fn the_name_in_json_is_the_file_s_without_its_folders() {
    let folder = folder("json-name", &["itl.tlv"]);
    let path = folder.join("itl.tlv");
    let report: Value = from_str(&run(&folder, &["--json", path.to_str().unwrap()]).out).unwrap();
    assert_eq!(report["name"], "itl.tlv");
    let report: Value = from_str(&run_with_input(&folder, &["--json", "-"], &list("itl.tlv")).out).unwrap();
    assert_eq!(report["name"], "-");
}

#[test]
fn json_of_a_comparison_is_the_library_s_answer() {
    let folder = folder("json-phone", &["itl.tlv"]);
    let bytes = list("itl.tlv");
    let answer = run(&folder, &["checksum", "--json", "--phone", "12 34 56 78 9a", "itl.tlv"]);
    let expected = checksum::compare("12 34 56 78 9a", &checksum::Checksums::of(&bytes), None);
    assert_eq!(from_str::<Value>(&answer.out).unwrap(), to_value(expected).unwrap());
    assert_eq!(answer.code, Some(1));
}
