//! Promises about the catalogue as a whole.

use std::collections::HashSet;
use std::path::Path;

use lab::{Verdict, entries, entry, of_2015};

#[test]
fn every_name_is_a_plain_file_name_and_stands_once() {
    let mut seen = HashSet::new();
    for entry in entries() {
        assert!(entry.name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)), "{}", entry.name);
        assert!(seen.insert(entry.name), "{} stands twice", entry.name);
        assert!(!entry.note.is_empty(), "{} has no note", entry.name);
    }
}

#[test]
fn every_list_is_made_alike_twice_and_unlike_all_others() {
    let mut seen = HashSet::new();
    for (name, bytes, _) in lab::catalogue() {
        let again = (entry(name).expect("an entry of this name").make)();
        assert!(bytes == again, "{name} differs when it is made again");
        assert!(seen.insert(bytes), "{name} is the same list as another one");
    }
}

#[test]
fn there_are_lists_of_every_verdict() {
    for verdict in [Verdict::Valid, Verdict::Invalid, Verdict::CannotTell] {
        assert!(entries().iter().filter(|entry| entry.verdict == Some(verdict)).count() >= 5, "{verdict:?}");
    }
}

#[test]
fn damage_changes_what_it_says_and_nothing_else() {
    use lab::{Layout, damage};
    let list = of_2015::tokenless().build();
    let layout = Layout::of(&list);
    let differing = |other: &[u8]| -> Vec<usize> { (0..list.len()).filter(|at| list[*at] != other[*at]).collect() };
    assert_eq!(differing(&damage::flipped(&list, 1000)), [1000]);
    assert_eq!(differing(&damage::flipped_signature(&list)), [layout.signature.end - 1]);
    assert_eq!(differing(&damage::flipped_record(&list, 1)), [layout.records[1].end - 1]);
    let start = layout.records[2].start;
    assert_eq!(differing(&damage::with_record_length(&list, 2, 0)), [start + 3, start + 4]);
    assert_eq!(damage::truncated(&list, 17), list[..17]);
    assert_eq!(damage::without_record(&list, 3), list[..layout.records[3].start]);
    let exchanged = damage::with_records_exchanged(&list, 2, 3);
    assert_eq!(Layout::of(&exchanged).record_lengths(), [1156, 1156, 1161, 1138]);
}

/// `cargo run -p lab -- write examples/lists NAME…` writes them anew.
#[test]
fn the_committed_examples_are_what_the_lab_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    let mut names = Vec::new();
    for file in std::fs::read_dir(&folder).expect("examples/lists") {
        let file = file.expect("a folder entry");
        let name = file.file_name().into_string().expect("a plain name");
        let made = entry(&name).unwrap_or_else(|| panic!("the lab makes no {name}")).make;
        assert!(std::fs::read(file.path()).expect("an example") == made(), "{name} is not what the lab makes today");
        names.push(name);
    }
    names.sort();
    let expected = [
        "ctl-itlrecovery.tlv",
        "ctl-non-secure.tlv",
        "ctl-tokenless-regenerated.tlv",
        "ctl-tokenless.tlv",
        "ctl-tokens.tlv",
        "itl.tlv",
    ];
    assert_eq!(names, expected);
}
