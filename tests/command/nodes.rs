//! `ctl-inspector nodes`: the answer in the first line, in the exit code and as JSON.

use std::fs;

use lab::of_2015;
use serde_json::{Value, from_str};

use crate::{folder, run};

fn with(test: &str, inputs: &[(&str, Vec<u8>)]) -> std::path::PathBuf {
    let folder = folder(test, &[]);
    inputs.iter().for_each(|(name, bytes)| fs::write(folder.join(name), bytes).unwrap());
    folder
}

#[test]
fn the_same_list_on_all_nodes_is_0_and_another_one_is_1() {
    let (one, other) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let folder = with("nodes", &[("pub.tlv", one.clone()), ("sub1.tlv", one), ("sub2.tlv", other)]);
    let same = run(&folder, &["nodes", "pub.tlv", "sub1.tlv"]);
    assert_eq!((same.code, same.first_line()), (Some(0), "CTL: 2 lists, all of them the same"));
    let differs = run(&folder, &["nodes", "pub.tlv", "sub1.tlv", "sub2.tlv"]);
    assert_eq!((differs.code, differs.first_line()), (Some(1), "CTL: 3 lists, not all of them the same"));
    let row = |name: &str| differs.out.lines().find(|line| line.trim_start().starts_with(name)).unwrap().to_owned();
    assert!(row("sub1.tlv").contains("list 1 · SHA-1 "), "{}", differs.out);
    assert!(row("sub2.tlv").contains("list 2 · SHA-1 "), "{}", differs.out);
    let json: Value = from_str(&run(&folder, &["nodes", "--json", "pub.tlv", "sub2.tlv"]).out).unwrap();
    assert_eq!((&json[0]["sameness"], &json[0]["nodes"][1]["group"]), (&"different".into(), &2.into()));
}

#[test]
fn a_log_of_two_nodes_names_them_and_one_list_alone_is_2() {
    let list = of_2015::tokenless().build();
    let folder = with("nodes-log", &[("CTLFile.tlv", list)]);
    let alone = run(&folder, &["nodes", "CTLFile.tlv"]);
    assert_eq!((alone.code, alone.out.as_str()), (Some(2), ""));
    assert!(alone.err.contains("no two lists"), "{}", alone.err);
    let shown = run(&folder, &["show", "CTLFile.tlv"]).out;
    let log =
        ["cucm-pub", "cucm-sub1"].map(|host| format!("ssh administrator@{host}\nadmin:show ctl\n{shown}\nadmin:\n"));
    fs::write(folder.join("putty.log"), log.concat()).unwrap();
    let both = run(&folder, &["nodes", "putty.log"]);
    assert_eq!(both.code, Some(0), "{}", both.out);
    assert!(both.out.contains("\n  cucm-pub   list 1") && both.out.contains("\n  cucm-sub1  list 1"), "{}", both.out);
}
