//! Certificates as files: the right bytes, safe names, nothing overwritten.

use std::fs;

use ctl_inspector::{Desk, Span};
use lab::{Digest, ListBuilder, Record, function, record_tag, today};

use crate::{folder, list, run};

/// The DER of a PEM file, read without the command's own reader.
fn der(pem: &str) -> Vec<u8> {
    let body = pem.strip_prefix("-----BEGIN CERTIFICATE-----\n").unwrap();
    let body = body.strip_suffix("\n-----END CERTIFICATE-----\n").unwrap();
    assert!(body.lines().all(|line| line.len() <= 64));
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = body.chars().filter(|digit| !matches!(digit, '\n' | '=')).flat_map(|digit| {
        let value = alphabet.find(digit).unwrap();
        (0..6).rev().map(move |bit| (value >> bit & 1) as u8)
    });
    let mut bytes = Vec::new();
    loop {
        let byte: Vec<u8> = bits.by_ref().take(8).collect();
        if byte.len() < 8 {
            return bytes;
        }
        bytes.push(byte.into_iter().fold(0, |byte, bit| byte << 1 | bit));
    }
}

#[test]
fn every_certificate_is_written_by_function_and_subject() {
    let folder = folder("extract", &["ctl-tokenless.tlv"]);
    let answer = run(&folder, &["extract", "--dir", "out/certificates", "ctl-tokenless.tlv"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert!(answer.first_line().starts_with("Signature valid   by "), "{}", answer.out);
    let names = ["SAST-cucm-1051-a-pub", "CCM+TFTP-cucm-1051-a-pub", "CAPF-CAPF-e41e7d87", "CCM+TFTP-cucm-1051-a-sub1"];
    let mut desk = Desk::default();
    let id = desk.add("", list("ctl-tokenless.tlv"), None);
    for (name, record) in names.iter().zip(desk.records(id, 0, 9)) {
        let path = folder.join("out").join("certificates").join(format!("{name}.pem"));
        assert_eq!(
            der(&fs::read_to_string(path).unwrap()),
            desk.bytes(id, record.certificate.unwrap_or(Span::new(0, 0)))
        );
        assert!(answer.out.lines().any(|line| line.ends_with(&format!("{name}.pem"))), "{}", answer.out);
    }
    assert_eq!(fs::read_dir(folder.join("out/certificates")).unwrap().count(), 4);
}

#[test]
fn nothing_is_overwritten() {
    let folder = folder("overwrite", &["ctl-tokenless.tlv"]);
    fs::write(folder.join("SAST-cucm-1051-a-pub.pem"), "mine").unwrap();
    for _ in 0..2 {
        assert_eq!(run(&folder, &["extract", "ctl-tokenless.tlv"]).code, Some(0));
    }
    assert_eq!(fs::read_to_string(folder.join("SAST-cucm-1051-a-pub.pem")).unwrap(), "mine");
    let sast = |number| fs::read(folder.join(format!("SAST-cucm-1051-a-pub-{number}.pem"))).unwrap();
    assert_eq!(sast(2), sast(3));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2 + 4 * 2);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let folder = folder("link", &["ctl-tokenless.tlv"]);
    std::os::unix::fs::symlink(folder.join("elsewhere"), folder.join("SAST-cucm-1051-a-pub.pem")).unwrap();
    assert_eq!(run(&folder, &["extract", "ctl-tokenless.tlv"]).code, Some(0));
    assert!(!folder.join("elsewhere").exists() && folder.join("SAST-cucm-1051-a-pub-2.pem").exists());
}

#[test]
fn names_are_safe_and_stay_in_the_folder() {
    let folder = folder("names", &[]);
    let signer = today::itl_recovery();
    let subjects =
        ["../../etc/passwd", "/etc/passwd", "C:\\CON", "NUL", "a\0b", "--help", "한국 서버", "", &"한".repeat(9000)];
    let record = |name: &&str| {
        let subject = format!("CN={name}\0");
        Record::cucm(signer, function::SAST, "host", [0; 4]).replace(record_tag::SUBJECT_NAME, subject.as_bytes())
    };
    let list = subjects.iter().map(record).fold(ListBuilder::ctl(signer, Digest::Sha512), ListBuilder::record);
    fs::write(folder.join("names.tlv"), list.build()).unwrap();
    let answer = run(&folder, &["extract", "--dir", "deep/out", "names.tlv"]);
    assert_eq!(answer.err, "");
    let written: Vec<String> = fs::read_dir(folder.join("deep/out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(written.len(), subjects.len(), "{written:?}");
    for name in written {
        assert!(name.starts_with("SAST") && name.ends_with(".pem") && name.len() < 255, "{name}");
        let safe = |character: char| character.is_alphanumeric() || matches!(character, '-' | '.' | '_' | '+');
        assert!(name.chars().all(safe), "{name}");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn what_is_no_certificate_is_written_as_it_is() {
    let folder = folder("garbage", &["certificate-garbage.tlv"]);
    let answer = run(&folder, &["extract", "--dir", "out", "certificate-garbage.tlv"]);
    assert_eq!(answer.code, Some(0));
    assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    let binary = fs::read_dir(folder.join("out")).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        (path.extension()? == "bin").then(|| fs::read(path).unwrap())
    });
    assert_eq!(binary.map(|bytes| bytes.len()), Some(300));
}

#[test]
fn a_list_without_certificates_says_so() {
    let folder = folder("none", &["header-only.tlv"]);
    let answer = run(&folder, &["extract", "header-only.tlv"]);
    assert!(answer.out.contains("No record holds a certificate."), "{}", answer.out);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = folder("unwritable", &["ctl-tokenless.tlv"]);
    let answer = run(&folder, &["extract", "--dir", "ctl-tokenless.tlv", "ctl-tokenless.tlv"]);
    assert_eq!(answer.code, Some(73));
    assert!(answer.err.starts_with("ctl-inspector: ctl-tokenless.tlv cannot be written: "), "{}", answer.err);
}
