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

/// The rows of the table: tag, its name, LENGTH.
fn rows(text: &str) -> Vec<(u8, &str, u32)> {
    let row = |line| {
        let mut words = str::split_ascii_whitespace(line);
        Some((words.next()?.parse().ok()?, words.next()?, words.next()?.parse().ok()?))
    };
    of_cucm(text).into_iter().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).filter_map(row).collect()
}

/// The values of the rows of this name, whole.
fn values(text: &str, name: &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in of_cucm(text) {
        match line.strip_prefix(&" ".repeat(32)) {
            Some(rest) if is_open => values.last_mut().unwrap().push_str(rest),
            _ => {
                is_open = line.get(8..).is_some_and(|row| row.split(' ').next() == Some(name));
                if is_open {
                    values.push(line.get(32..).unwrap_or_default().into());
                }
            }
        }
    }
    values
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

#[test]
fn the_tokenless_list_has_the_rows_of_the_document() {
    let text = rendered(&of_2015::tokenless().build());
    let rows = rows(&text);
    let (header, records) = rows.split_at(11);
    assert_eq!(
        header,
        [
            (3, "SIGNERID", 2),
            (4, "SIGNERNAME", 62),
            (5, "SERIALNUMBER", 16),
            (6, "CANAME", 62),
            (7, "SIGNATUREINFO", 2),
            (8, "DIGESTALGORTITHM", 1),
            (9, "SIGNATUREALGOINFO", 2),
            (10, "SIGNATUREALGORTITHM", 1),
            (11, "SIGNATUREMODULUS", 1),
            (12, "SIGNATURE", 128),
            (14, "FILENAME", 12),
        ]
    );
    assert_eq!(records[0], (15, "TIMESTAMP", 4));
    let tags = [
        "RECORDLENGTH",
        "DNSNAME",
        "SUBJECTNAME",
        "FUNCTION",
        "ISSUERNAME",
        "SERIALNUMBER",
        "PUBLICKEY",
        "SIGNATURE",
        "CERTIFICATE",
        "IPADDRESS",
    ];
    let lengths = [(16, 62, 694), (16, 62, 694), (16, 60, 680), (17, 63, 696)]
        .map(|(dns_name, name, certificate)| [2, dns_name, name, 2, name, 16, 140, 128, certificate, 4]);
    let expected: Vec<(u8, &str, u32)> =
        lengths.iter().flat_map(|lengths| (1..).zip(tags).zip(lengths).map(|((n, tag), l)| (n, tag, *l))).collect();
    assert_eq!(records[1..], expected);
    assert_eq!(values(&text, "RECORDLENGTH"), ["1156", "1156", "1138", "1161"]);
    assert_eq!(values(&text, "SIGNERID"), ["149"]);
    let functions = ["System Administrator Security Token", "CCM+TFTP", "CAPF", "CCM+TFTP"];
    assert_eq!(values(&text, "FUNCTION"), functions);
    for line in [
        "Length of CTL file: 4947",
        "Version:        1.2",
        "HeaderLength:   336 (BYTES)",
        "BYTEPOS TAG             LENGTH  VALUE",
        "4       SIGNERNAME      62      CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;",
        "                                ST=Malopolska;C=PL",
        "5       SERIALNUMBER    16      70:CA:F6:4E:09:07:51:B9:DF:22:F4:9F:75:4F:C5:BB",
        "8       DIGESTALGORTITHM        1",
        "9       SIGNATUREALGOINFO       2       8",
        "10      SIGNATUREALGORTITHM     1",
        "12      SIGNATURE       128",
        "15      TIMESTAMP       4",
        "        CTL Record #:1",
        "3       SUBJECTNAME     60      CN=CAPF-e41e7d87;OU=TAC;O=Cisco;L=Krakow;",
        "10      IPADDRESS       4",
    ] {
        assert!(of_cucm(&text).contains(&line), "{line}\n{text}");
    }
    assert_eq!(of_cucm(&text).iter().filter(|line| line.contains("etoken")).count(), 1);
    assert!(text.contains("\n# TIMESTAMP 2015-03-06 18:45:13 UTC\n"));
    assert!(!text.contains("last modified"));
}

#[test]
fn the_names_of_tokens_stand_on_one_line_with_all_their_blanks() {
    let text = rendered(&of_2015::tokens().build());
    let row = "3       SUBJECTNAME     56      cn=\"SAST-ADN0054f509        \";ou=IPCBU;o=\"Cisco Systems";
    assert!(of_cucm(&text).contains(&row), "{text}");
    let said: Vec<&str> = of_cucm(&text).into_iter().filter(|line| line.contains("etoken")).collect();
    assert_eq!(said, ["This etoken was not used to sign the CTL file.", "This etoken was used to sign the CTL file."]);
}

#[test]
fn the_bytes_of_a_signature_have_no_leading_zeros() {
    let bytes: Vec<u8> = (0..128).map(|number| if number < 64 { number } else { number + 64 }).collect();
    let text = rendered(&of_2015::tokenless().signature_bytes(&bytes).build());
    let row = of_cucm(&text).iter().position(|line| line.starts_with("12      SIGNATURE")).unwrap();
    let rows = of_cucm(&text)[row + 1..row + 17].to_vec();
    assert_eq!(rows[..3], ["        0  1 2 3 4 5 6 7", "        8  9 a b c d e f", "        10  11 12 13 14 15 16 17"]);
    let read: Vec<u8> =
        rows.iter().flat_map(|row| row.split_whitespace()).map(|hex| u8::from_str_radix(hex, 16).unwrap()).collect();
    assert_eq!(read, bytes);
}

#[test]
fn an_itl_is_called_an_itl() {
    let text = rendered(&today::itl().build());
    assert!(!text.contains("CTL file") && !text.contains("CTL Record"), "{text}");
    for line in ["Parse ITL File", "        ITL Record #:1", "This etoken was used to sign the ITL file."] {
        assert!(of_cucm(&text).contains(&line), "{line}\n{text}");
    }
    assert!(text.ends_with("\n\nThe ITL file was verified successfully.\n"));
}

#[test]
fn success_is_said_under_valid_signatures_only() {
    for entry in lab::entries() {
        let (bytes, Some(verdict)) = ((entry.make)(), entry.verdict) else { continue };
        let text = rendered(&bytes);
        let is_valid = verdict == lab::Verdict::Valid;
        let said = of_cucm(&text);
        let is_said = said.iter().any(|line| line.contains("verified successfully") || line.contains("This etoken"));
        assert!(is_valid || !is_said, "{}: {text}", entry.name);
        assert_eq!(is_valid, text.ends_with("file was verified successfully.\n"), "{}: {text}", entry.name);
        let signing = said.iter().filter(|line| line.contains("was used to sign")).count();
        assert!(signing <= 1, "{}: {text}", entry.name);
    }
    let text = rendered(&of_lab("flipped-record.tlv"));
    assert!(text.ends_with("# The signature of this list is invalid (content-differs)\n"), "{text}");
    let text = rendered(&of_lab("signer-absent.tlv"));
    assert!(text.ends_with("# The signature of this list cannot be checked (signer-not-in-list)\n"), "{text}");
}

/// Names, serials, functions and lengths can be read back from the text, of every list that the lab knows.
#[test]
fn every_name_can_be_read_back() {
    for entry in lab::entries() {
        let bytes = (entry.make)();
        let list = TrustList::parse(&bytes, Body::Records);
        let text = rendered(&bytes);
        let fields = list.records.iter().flat_map(|record| &record.part.fields);
        for (tag, name) in [
            (record_tag::DNS_NAME, "DNSNAME"),
            (record_tag::SUBJECT_NAME, "SUBJECTNAME"),
            (record_tag::ISSUER_NAME, "ISSUERNAME"),
        ] {
            let fields = fields.clone().filter(|field| field.tag == tag);
            let expected: Vec<&[u8]> =
                fields.map(|field| field.bytes.strip_suffix(&[0]).unwrap_or(field.bytes)).collect();
            let read: Vec<Vec<u8>> = values(&text, name).iter().map(|value| unescape(value)).collect();
            assert_eq!(read, expected, "{}", entry.name);
        }
        let printed = text.lines().filter(|line| line.contains(" Record #:")).count();
        assert_eq!(printed, list.records.len(), "{}", entry.name);
    }
}

#[test]
fn long_values_stand_whole_on_lines_that_are_broken_between_the_parts_of_a_name() {
    let long = ["C=PL;".repeat(12_000), ";".repeat(60_000), format!("O={}", "A".repeat(60_000))];
    for name in &long {
        let list = today::ctl().record(Record::new().subject(name).function(function::CAPF)).build();
        let text = rendered(&list);
        assert_eq!(values(&text, "SUBJECTNAME").last(), Some(name));
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(longest <= 80 || !name.contains(";C"), "{longest}");
    }
}

#[test]
fn no_value_makes_a_line_of_its_own() {
    let lines = [
        "This etoken was used to sign the CTL file.",
        "The CTL file was verified successfully.",
        "        CTL Record #:9",
        "10      IPADDRESS       16",
        "# IPADDRESS 10.9.9.9",
        "4       FUNCTION        2       CAPF",
    ];
    let filling = "O=A long name that is broken somewhere, whatever it holds";
    for separator in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}", ";", "; ", ";\t", " "] {
        for line in lines {
            let hostile = [filling, line, filling, line].join(separator);
            let signer = today::itl_recovery();
            let record = Record::cucm(signer, function::SAST, &hostile, [10, 0, 0, 1])
                .replace(record_tag::SUBJECT_NAME, &lab::text(&hostile))
                .replace(record_tag::ISSUER_NAME, &lab::text(&hostile));
            let list = ListBuilder::ctl(signer, Digest::Sha512)
                .file_name(&hostile)
                .replace(header_tag::SIGNER_NAME, &lab::text(&hostile))
                .replace(header_tag::CA_NAME, &lab::text(&hostile))
                .record(record.field(200, hostile.as_bytes()))
                .signature_bytes(&[1; 256])
                .build();
            let text = rendered(&list);
            // As the most careless of readers may cut it into lines.
            let cut = text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
            let forged: Vec<&str> = cut.filter(|found| found.trim_start().starts_with(line.trim())).collect();
            assert!(forged.is_empty(), "{separator:?}: {forged:?}\n{text}");
            assert_eq!(
                values(&text, "DNSNAME").iter().map(|value| unescape(value)).collect::<Vec<_>>(),
                [hostile.as_bytes()]
            );
        }
    }
}
