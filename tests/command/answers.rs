//! Verdicts, exit codes and what stands where on a terminal.

use std::{fs, path::Path};

use lab::Verdict;

use crate::{NOW, folder, list, run, run_with_input};

#[test]
fn the_first_line_is_the_verdict_and_the_exit_code_says_the_same() {
    let folder = folder("verdicts", &[]);
    for entry in lab::entries() {
        let Some(verdict) = entry.verdict else { continue };
        fs::write(folder.join(entry.name), (entry.make)()).unwrap();
        let answer = run(&folder, &["--now", NOW, entry.name]);
        let (words, code) = match verdict {
            Verdict::Valid => ("Signature valid   by ", 0),
            Verdict::Invalid => ("Signature invalid", 1),
            Verdict::CannotTell => ("Signature cannot be checked", 2),
        };
        let first = answer.first_line();
        assert!(if code == 0 { first.starts_with(words) } else { first == words }, "{}: {first}", entry.name);
        assert_eq!(answer.code, Some(code), "{}", entry.name);
        assert_eq!(answer.err, "", "{}", entry.name);
        // A sentence that lacks a value shows the value's name, one that is missing shows its code.
        assert!(!answer.out.contains("{$") && !answer.out.contains("finding-"), "{}: {}", entry.name, answer.out);
    }
}

#[test]
fn a_block_says_signer_file_reason_checksums_and_records() {
    let folder = folder("block", &["ctl-tokenless.tlv"]);
    let answer = run(&folder, &["--now", NOW, "ctl-tokenless.tlv"]);
    let lines: Vec<&str> = answer.out.lines().collect();
    assert_eq!(lines[0], "Signature valid   by cucm-1051-a-pub (record 1), SHA-1, RSA 1024");
    assert_eq!(lines[1], "  ctl-tokenless.tlv   4,947 bytes · Certificate Trust List · signed 2015-03-06 18:45:13 UTC");
    assert_eq!(lines[2], "  The signer's key made it over exactly this content.");
    let sums = ctl_inspector::checksum::Checksums::of(&list("ctl-tokenless.tlv"));
    let grouped: String =
        sums.md5.as_bytes().chunks(4).map(|four| format!(" {}", str::from_utf8(four).unwrap())).collect();
    assert!(lines.contains(&format!("  MD5     {grouped}").as_str()), "{}", answer.out);
    assert!(
        lines.iter().any(|line| line.starts_with("  1  SAST") && line.ends_with("until 2019-06-04  signs")),
        "{}",
        answer.out
    );
    assert!(lines.iter().any(|line| line.starts_with("  4  CCM+TFTP  cucm-1051-a-sub1")), "{}", answer.out);
}

#[test]
fn a_finding_says_severity_what_and_where() {
    let folder = folder("finding", &[]);
    fs::write(folder.join("cut.tlv"), &list("ctl-tokenless.tlv")[..2000]).unwrap();
    let answer = run(&folder, &["--now", NOW, "cut.tlv"]);
    let at = answer.out.find("  ✗ Error: The file ends at byte 2,000, inside record 2").expect(&answer.out);
    let place = answer.out[at..].lines().nth(1).unwrap();
    assert_eq!(place, "    bytes 1,492–1,999 · record 2");
}

#[test]
fn what_is_no_list_cannot_be_checked() {
    let folder = folder("no-list", &["empty.tlv", "certificate.der", "random.bin"]);
    fs::write(folder.join("text.txt"), "admin: show ctl").unwrap();
    for name in ["empty.tlv", "certificate.der", "random.bin", "text.txt"] {
        let answer = run(&folder, &[name]);
        assert_eq!((answer.first_line(), answer.code), ("Signature cannot be checked", Some(2)), "{name}");
    }
}

#[test]
fn of_several_files_the_worst_counts() {
    let folder = folder("several", &["ctl-tokenless.tlv", "flipped-record.tlv", "signer-absent.tlv"]);
    let [valid, invalid, cannot_tell] = ["ctl-tokenless.tlv", "flipped-record.tlv", "signer-absent.tlv"];
    for (files, code) in [
        (vec![valid, valid], 0),
        (vec![valid, cannot_tell, valid], 2),
        (vec![valid, cannot_tell, invalid, valid], 1),
        (vec![invalid, cannot_tell], 1),
        (vec![invalid, "nowhere.tlv", cannot_tell], 66),
    ] {
        assert_eq!(run(&folder, &files).code, Some(code), "{files:?}");
    }
}

#[test]
fn each_of_several_files_begins_with_its_verdict() {
    let folder = folder("blocks", &["ctl-tokenless.tlv", "flipped-record.tlv"]);
    let answer = run(&folder, &["flipped-record.tlv", "ctl-tokenless.tlv"]);
    assert_eq!(answer.first_line(), "Signature invalid");
    let (_, second) = answer.out.split_once("\n\nSignature ").unwrap();
    assert!(second.starts_with("valid   by cucm-1051-a-pub"), "{second}");
}

#[test]
fn the_same_files_are_named() {
    let folder = folder("same", &["ctl-tokenless.tlv", "itl.tlv"]);
    fs::copy(folder.join("itl.tlv"), folder.join("copy.tlv")).unwrap();
    let answer = run(&folder, &["itl.tlv", "ctl-tokenless.tlv", "copy.tlv"]);
    let said: Vec<&str> = answer.out.lines().filter(|line| line.contains("byte for byte")).collect();
    assert!(said.len() == 2 && said[0].contains("copy.tlv") && said[1].contains("itl.tlv"), "{said:?}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_read() {
    let folder = folder("unreadable", &["ctl-tokenless.tlv"]);
    let answer = run(&folder, &["nowhere.tlv", "ctl-tokenless.tlv", "."]);
    assert_eq!(answer.code, Some(66));
    assert!(answer.first_line().starts_with("Signature valid"), "{}", answer.out);
    let mut lines = answer.err.lines();
    assert!(lines.next().unwrap().starts_with("ctl-inspector: nowhere.tlv cannot be read: "), "{}", answer.err);
    assert!(lines.next().unwrap().starts_with("ctl-inspector: . cannot be read"), "{}", answer.err);
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = folder("stdin", &[]);
    let answer = run_with_input(&folder, &["-"], &list("ctl-tokenless.tlv"));
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert!(answer.out.lines().nth(1).unwrap().starts_with("  standard input   4,947 bytes"), "{}", answer.out);
}

#[test]
fn a_phone_s_checksum_is_the_same_different_or_undecided() {
    let folder = folder("phone", &["ctl-tokenless.tlv"]);
    let sums = ctl_inspector::checksum::Checksums::of(&list("ctl-tokenless.tlv"));
    let other = sums.md5.replace(['0', '1', '2'], "9");
    let lost = format!("{}{}", &sums.sha1[..20], &sums.sha1[21..]);
    let misread = sums.md5.replacen('0', "O", 1);
    for (phone, code, begins) in [
        (sums.md5.as_str(), 0, "The same list (MD5, 32 of 32 digits)."),
        (&sums.sha1.to_uppercase(), 0, "The same list (SHA-1, 40 of 40 digits)."),
        (&sums.md5[..8], 0, "The first 8 of 32 digits of the MD5 are the same."),
        (&other, 1, "Not the same list"),
        (&sums.md5[..7], 2, "7 digits are too few"),
        (&misread, 2, "Would match the MD5 if digit "),
        (&lost, 2, "Would match the SHA-1 if the digit "),
        ("xyz", 2, "“x” is in no checksum."),
        ("", 2, "Type what the phone shows"),
    ] {
        let answer = run(&folder, &["checksum", "--phone", phone, "ctl-tokenless.tlv"]);
        assert_eq!(answer.code, Some(code), "{phone}: {}", answer.out);
        assert!(answer.first_line().starts_with(begins), "{phone}: {}", answer.out);
    }
    let answer = run(&folder, &["checksum", "nowhere.tlv", "--phone", &sums.md5]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(66), ""));
}

#[test]
fn the_same_signer_is_not_the_same_list() {
    let folder = folder("serial", &["ctl-tokenless.tlv"]);
    let report = ctl_inspector::inspect("", &list("ctl-tokenless.tlv"), None).report;
    let serial = report.header.unwrap().signer_serial.unwrap();
    let answer = run(&folder, &["checksum", "--phone", &serial, "ctl-tokenless.tlv"]);
    assert_eq!(answer.code, Some(2), "{}", answer.out);
}

#[test]
fn a_signed_configuration_says_whom_it_names() {
    let folder = folder("configuration", &["SEP001122334455.cnf.xml.sgn"]);
    let answer = run(&folder, &["--now", NOW, "SEP001122334455.cnf.xml.sgn"]);
    let line = "  CallManager group  cucm-pub.lab.example, cucm-sub.lab.example";
    assert!(answer.out.lines().any(|it| it == line), "{}", answer.out);
}

#[test]
fn a_private_key_is_refused_in_words_and_not_shown() {
    let folder = folder("private-key", &[]);
    fs::write(folder.join("ITLRecovery.p12"), lab::pkcs12()).unwrap();
    fs::write(folder.join("mail.txt"), "Hello,\n-----BEGIN PRIVATE KEY-----\nMIIsecret\n-----END PRIVATE KEY-----\n")
        .unwrap();
    for file in ["ITLRecovery.p12", "mail.txt"] {
        let answer = run(&folder, &["--now", NOW, file]);
        assert!(answer.out.contains("private key"), "{}", answer.out);
        assert!(answer.out.contains("Remove it from mails and tickets."), "{}", answer.out);
        assert!(!answer.out.contains("MIIsecret"), "{}", answer.out);
    }
}

#[test]
fn a_certificate_that_is_pasted_is_shown_as_one() {
    let folder = folder("pasted", &[]);
    fs::write(folder.join("capf.cer"), &lab::today::capf().certificate).unwrap();
    let answer = run(&folder, &["--now", NOW, "capf.cer"]);
    assert!(answer.out.contains("CN=CAPF-5d3c9a17") && answer.out.contains("Certificate"), "{}", answer.out);
    assert!(!answer.out.contains("trust list"), "{}", answer.out);
}

#[test]
fn a_text_in_which_nothing_is_recognised_is_shown_with_what_would_have_been() {
    let answer = run_with_input(Path::new("."), &["-"], b"Dear all,\nnothing works.\n");
    assert_eq!(answer.code, Some(2));
    assert!(answer.out.contains("show ctl") && answer.out.contains("  Dear all,\n  nothing works."), "{}", answer.out);
}
