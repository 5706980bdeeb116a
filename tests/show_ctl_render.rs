//! The text of `show ctl`, from binary lists: CUCM's rows as the documents show them, all else in remarks, and no value
//! that a reader could take for a line.

use std::{fs, path::Path};

use ctl_inspector::{
    checksum::Checksums,
    show_ctl::{render, unescape},
    trust_list::{Body, TrustList},
};
use lab::{Digest, ListBuilder, Record, function, header_tag, of_2015, record_tag, today};

fn rendered(bytes: &[u8]) -> String {
    render(&TrustList::parse(bytes, Body::Records), &Checksums::of(bytes))
}

fn of_lab(name: &str) -> Vec<u8> {
    (lab::entry(name).unwrap_or_else(|| panic!("the lab has no {name}")).make)()
}

/// What CUCM prints: everything but the remarks.
fn of_cucm(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with("# ")).collect()
}

/// What the remarks say.
fn remarks(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("# ")).collect()
}

#[test]
fn the_text_is_what_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/show_ctl");
    for name in [
        "ctl-tokenless.tlv",
        "ctl-tokens.tlv",
        "ctl-non-secure.tlv",
        "ctl-itlrecovery.tlv",
        "ctl-ec.tlv",
        "itl.tlv",
        "itl-compact.tlv",
        "flipped-record.tlv",
        "signer-absent.tlv",
        "field-unknown.tlv",
        "trailing-bytes.tlv",
        "truncated-in-last-record.tlv",
    ] {
        let text = rendered(&of_lab(name));
        let path = folder.join(name).with_extension("txt");
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(text == committed, "{name}: look at the difference, then run with UPDATE_SNAPSHOTS=1\n{text}");
    }
}
