//! The list as CUCM prints it.

use ctl_inspector::{
    checksum::Checksums,
    show_ctl,
    trust_list::{Body, TrustList},
};

use crate::{folder, list, run, run_with_input};

fn rendered(name: &str) -> String {
    let bytes = list(name);
    show_ctl::render(&TrustList::parse(&bytes, Body::Records), &Checksums::of(&bytes))
}

#[test]
fn a_list_is_printed_as_the_library_renders_it_and_the_exit_code_is_its_verdict() {
    let folder = folder("show", &["ctl-tokenless.tlv", "flipped-record.tlv", "signer-absent.tlv"]);
    for (name, code) in [("ctl-tokenless.tlv", 0), ("flipped-record.tlv", 1), ("signer-absent.tlv", 2)] {
        let answer = run(&folder, &["show", name]);
        assert_eq!((answer.out, answer.err, answer.code), (rendered(name), String::new(), Some(code)), "{name}");
    }
    let answer = run_with_input(&folder, &["show", "-"], &list("ctl-tokenless.tlv"));
    assert_eq!((answer.out, answer.code), (rendered("ctl-tokenless.tlv"), Some(0)));
}

#[test]
fn each_of_several_lists_begins_with_its_name_and_the_worst_counts() {
    let folder = folder("show-several", &["ctl-tokenless.tlv", "flipped-record.tlv"]);
    let answer = run(&folder, &["show", "ctl-tokenless.tlv", "nowhere.tlv", "flipped-record.tlv"]);
    let [valid, invalid] =
        ["ctl-tokenless.tlv", "flipped-record.tlv"].map(|name| format!("# {name}\n{}", rendered(name)));
    assert_eq!((answer.out, answer.code), (format!("{valid}\n{invalid}"), Some(66)));
    assert!(answer.err.starts_with("ctl-inspector: nowhere.tlv cannot be read: "), "{}", answer.err);
    let answer = run(&folder, &["show", "flipped-record.tlv", "ctl-tokenless.tlv"]);
    assert_eq!(answer.code, Some(1));
}

#[test]
fn what_is_no_list_is_named_and_said_to_be_what_it_is() {
    let folder = folder("show-no-list", &["ctl-tokenless.tlv", "empty.tlv", "certificate.der"]);
    std::fs::write(folder.join("text.txt"), "Dear all, the list is attached.").unwrap();
    std::fs::write(folder.join("printed.txt"), rendered("ctl-tokenless.tlv")).unwrap();
    for (name, said) in [
        ("empty.tlv", "The file is empty."),
        ("certificate.der", "This looks like a DER certificate"),
        ("text.txt", "This is text in which nothing is recognised"),
        ("printed.txt", "This is text and not a trust list"),
    ] {
        let answer = run(&folder, &["show", name]);
        assert_eq!((answer.out.as_str(), answer.code), ("", Some(2)), "{name}");
        assert!(answer.err.starts_with(&format!("ctl-inspector: {name} is not shown. {said}")), "{}", answer.err);
    }
    let answer = run(&folder, &["show", "text.txt", "ctl-tokenless.tlv"]);
    assert!(
        answer.out.starts_with("# ctl-tokenless.tlv\nThe checksum value") && answer.code == Some(2),
        "{}",
        answer.out
    );
}

#[test]
fn a_signed_file_has_its_header_and_the_place_of_its_content() {
    let folder = folder("show-signed", &["SEP001122334455.cnf.xml.sgn"]);
    let answer = run(&folder, &["show", "SEP001122334455.cnf.xml.sgn"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(2), ""));
    assert!(answer.out.starts_with("# A signed file of "), "{}", answer.out);
    let bytes = list("SEP001122334455.cnf.xml.sgn");
    let start = TrustList::parse(&bytes, Body::Payload).payload.unwrap().start;
    let content = format!("\n# {} bytes of content, from byte {start}\n", bytes.len() - start as usize);
    assert!(answer.out.contains(&content) && answer.out.contains("\n4       SIGNERNAME "), "{}", answer.out);
    assert!(!answer.out.contains("CTL") && !answer.out.contains("Record"), "{}", answer.out);
}
