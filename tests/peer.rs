//! Files that another implementation wrote. They are not part of this project's tree: where the folder beside it is
//! absent, the test says so and ends.

mod common;

use std::path::Path;

use common::{assert_every_byte_is_accounted_for, faults, report};
use ctl_inspector::signature::{self, Verdict};

#[test]
fn every_list_is_valid_and_every_byte_of_it_is_accounted_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer");
    if !folder.is_dir() {
        println!("skipped: the other implementation's files are not here");
        return;
    }
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    for (name, records) in [("ctl-sha512-rsa2048.tlv", 6), ("itl-sha1-rsa2048.tlv", 5), ("ctl-sha1-rsa1024.tlv", 3)] {
        let bytes = read(name);
        let report = report(&bytes);
        assert_eq!(report.report.signature.as_ref().unwrap().verdict.kind, Verdict::Valid, "{name}");
        assert_eq!(report.records.len(), records, "{name}");
        assert!(faults(&report).is_empty(), "{name}: {:?}", report.report.findings);
        assert_every_byte_is_accounted_for(&bytes);
    }

    let signed = read("SEP001122334455.cnf.xml.sgn");
    assert_every_byte_is_accounted_for(&signed);
    let signed = report(&signed).report.signature.unwrap();
    // Its signer is the CallManager certificate of the list: record 2 of the CTL.
    let list = read("ctl-sha512-rsa2048.tlv");
    let signer = &report(&list).records[1];
    let key = signer.fields.iter().find(|field| field.name == "PUBLICKEY").unwrap().value.of(&list);
    let value = hex::decode(signed.value.unwrap()).unwrap();
    let (_, outcome) = signature::verify(key, &value, signed.digests.as_ref().unwrap());
    assert_eq!(outcome.kind, Verdict::Valid);
}
