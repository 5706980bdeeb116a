//! `show ctl` and `show itl` read back: what documents print, what is lost on the way, and what a text cannot tell.

mod common;

use std::fs;

use ctl_inspector::{
    desk::Desk,
    facts::{Facts, ListKind},
    inspect_fully,
    report::{Content, ListReport},
    show_ctl::{Closing, Sum, Transcript, parse},
    signature::{Reason, recover},
    state::State,
    trust_list::tags::{Digest, header, record},
};

/// A text of tests/texts: an output as a Cisco document prints it, or as another program does.
fn text(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/texts/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The one list in a text.
fn list(text: &str) -> Transcript {
    let mut lists = parse(text);
    assert_eq!(lists.len(), 1, "{text}");
    lists.pop().unwrap()
}

/// What a list says, without the places.
fn said(list: &Transcript) -> impl PartialEq + std::fmt::Debug + use<> {
    let rows = |part: &ctl_inspector::show_ctl::Part| {
        let row = |row: &ctl_inspector::show_ctl::Row| {
            // The order of a name's blanks is printing's, not the name's.
            let value: String = row.value.split_whitespace().collect();
            (row.tag, row.length, value)
        };
        (
            part.number,
            part.whole,
            part.signed.as_ref().map(|it| it.value),
            part.rows.iter().map(row).collect::<Vec<_>>(),
        )
    };
    let sums: Vec<_> = list.checksums.iter().map(|sum| (sum.algorithm, sum.value.clone())).collect();
    (
        (list.kind, list.not_found.is_some(), sums, list.length.as_ref().map(|it| it.value)),
        (list.version.as_ref().map(|it| it.value), list.header_length.as_ref().map(|it| it.value)),
        (list.header.as_ref().map(rows), list.records.iter().map(rows).collect::<Vec<_>>()),
        (list.closing.as_ref().map(|it| it.value), list.sums.clone()),
    )
}

fn facts(list: &Transcript) -> Facts {
    list.facts("")
}

#[test]
fn the_desk_gives_a_texts_bytes_where_its_spans_count_whatever_it_was_encoded_in() {
    let text = format!("ł {}", text("118893-5"));
    let units: Vec<u16> = text.encode_utf16().collect();
    let mark = [&[0xef, 0xbb, 0xbf][..], text.as_bytes()].concat();
    let utf16 = [&[0xff, 0xfe][..], &units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>()].concat();
    for input in [text.clone().into_bytes(), mark, utf16] {
        let mut desk = Desk::default();
        let id = desk.add("", input, None);
        let Content::Evidence { parts, .. } = &desk.report(id).unwrap().content else { panic!() };
        let record = &parts.last().unwrap().list.as_ref().unwrap().records[0];
        let issuer = record.fields.iter().find(|field| field.tag == 5).unwrap();
        let value = String::from_utf8(desk.bytes(id, issuer.value).to_vec()).unwrap();
        assert_eq!(value, "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow; ST=Małopołska;C=PL");
    }
}

#[test]
fn the_not_found_message_is_its_own() {
    let list = list(&text("118893-1"));
    assert!(list.not_found.is_some());
    assert_eq!(list.length.as_ref().unwrap().value, 0);
    assert_eq!(list.closing.as_ref().unwrap().value, Closing::NotParsed);
    assert!(list.header.is_none() && list.records.is_empty());
}

#[test]
fn the_whole_output_adds_up() {
    let list = list(&text("118893-5"));
    let lengths: Vec<&str> =
        list.records.iter().map(|part| part.row(record::RECORD_LENGTH).unwrap().value.as_str()).collect();
    assert_eq!(lengths, ["1156", "1156", "1138", "1161"]);
    assert_eq!((list.header_length.as_ref().unwrap().value, list.length.as_ref().unwrap().value), (336, 4947));
    assert_eq!((list.sums.header, list.sums.file), (Sum::Exact, Sum::Exact));
    assert_eq!(list.sums.records, [Sum::Exact; 4]);
    assert!(list.is_whole() && list.gaps.is_empty() && list.foreign.is_empty());
    assert_eq!(list.modified.as_ref().unwrap().value, "Fri Mar 06 21:56:07 CET 2015");
    assert_eq!(list.checksums[0].value, "1d97d9089dd558a062cccfcb1dc4c57f");
    assert_eq!(list.marked().collect::<Vec<_>>(), [1]);
    assert_eq!(State::of(&facts(&list)), Some(State::TokenlessCallManager));
}

#[test]
fn the_printed_signature_is_read_byte_by_byte() {
    let list = list(&text("118893-5"));
    let signature = list.header.as_ref().unwrap().bytes(header::SIGNATURE).unwrap().value;
    let key = "30818902818100950c9f8791e7677c5bf1a48f1a933549f73ef58d7c0c871b5b77d23a842aa14f5b29390e586e5945060b109bdf859b4\
        c983cdf21699e3e4abdb0a47ba6f3c04cd7d4f59efeff4a60f6cf3c5db2ec32988605ae4352e77d647da25fae619dedf9ebb0e0bdd98f8ce7030\
        7ba106507a8919df8b8fd9f903068a52640a6a84487a90203010001";
    let recovered = recover(&hex::decode(key).unwrap(), &signature).unwrap();
    assert_eq!(recovered.algorithm, Digest::Sha1);
    assert_eq!(hex::encode(recovered.digest), "7af4a1e532835fc78215c2f504eb67e411524f61");
}

#[test]
fn a_shortened_output_says_what_it_shows_and_no_more() {
    for (name, length, numbers, marked, state) in [
        ("118893-2", 4947, &[1, 2][..], &[1][..], Some(State::TokenlessCallManager)),
        ("118893-3", 5728, &[5], &[5], None),
        ("118893-4", 4947, &[1, 2], &[1], Some(State::TokenlessCallManager)),
        ("118893-6", 5728, &[1, 5], &[5], None),
        ("118893-7", 4947, &[1, 2], &[1], Some(State::TokenlessCallManager)),
        ("118893-8", 6113, &[], &[], None),
    ] {
        let list = list(&text(name));
        let found: Vec<u32> = list.records.iter().map(|part| part.number).collect();
        assert_eq!((list.length.as_ref().unwrap().value, &found[..]), (length, numbers), "{name}");
        assert_eq!(list.marked().collect::<Vec<_>>(), marked, "{name}");
        assert_eq!(list.closing.as_ref().unwrap().value, Closing::Verified, "{name}");
        assert!(!list.gaps.is_empty() && !list.is_whole() && list.foreign.is_empty(), "{name}");
        assert_eq!((list.sums.header, list.sums.file), (Sum::Unknown, Sum::Unknown), "{name}");
        assert!(list.sums.records.iter().all(|sum| *sum == Sum::Exact), "{name}");
        assert_eq!(State::of(&facts(&list)), state, "{name}");
        assert!(list.header.is_none());
    }
}

#[test]
fn an_emptied_list_printed_in_one_line_is_read_whole() {
    let list = list(&text("118892-one-line"));
    assert_eq!((list.sums.header, list.sums.file), (Sum::Exact, Sum::Exact));
    assert_eq!(list.sums.records, [Sum::Exact; 5]);
    assert_eq!(State::of(&facts(&list)), Some(State::NonSecure));
    assert_eq!(list.header.as_ref().unwrap().bytes(header::SIGNATURE).unwrap().value.len(), 128);
    assert_eq!(list.records[2].text(record::DNS_NAME).unwrap().value, "10.48.47.153");
    assert_eq!(list.marked().collect::<Vec<_>>(), [1]);
}

#[test]
fn another_printer_is_understood() {
    let list = list(&text("tlvfile"));
    assert_eq!(list.kind, Some(ListKind::Ctl));
    assert_eq!((list.version.as_ref().unwrap().value, list.header_length.as_ref().unwrap().value), ((1, 2), 292));
    assert_eq!(list.records.len(), 2);
    let facts = facts(&list);
    assert_eq!(State::of(&facts), Some(State::TokenlessCallManager));
    assert_eq!(facts.signature.unwrap().value.signer, Some(1));
    assert_eq!(list.closing.as_ref().unwrap().value, Closing::Verified);
}

/// What happens to an output on its way: each is the same list.
fn travelled(text: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut ways = vec![
        ("Windows line ends".into(), lines.join("\r\n")),
        ("line breaks become blanks".into(), lines.join(" ")),
        ("line breaks are lost".into(), lines.concat()),
        ("tabs".into(), text.replace("      ", "\t")),
        (
            "blanks collapsed".into(),
            lines
                .iter()
                .map(|line| line.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ") + "\n")
                .collect(),
        ),
        ("indented".into(), lines.iter().map(|line| format!("    {line}\n")).collect()),
        ("a blank line after each".into(), lines.join("\n\n")),
        ("captions lost".into(), text.replace("BYTEPOS", "").replace("VALUE", "")),
        (
            "spelled as in documents".into(),
            text.replace("ISSUERNAME", "ISSUENAME").replacen("ISSUENAME", "ISSUERNAM", 1),
        ),
    ];
    for width in [40, 61, 80, 100, 120] {
        ways.push((format!("wrapped by a terminal at {width}"), lines.iter().map(|line| wrap(line, width)).collect()));
        ways.push((format!("wrapped between words at {width}"), lines.iter().map(|line| fill(line, width)).collect()));
    }
    ways
}

/// As a terminal breaks lines: wherever the edge is.
fn wrap(line: &str, width: usize) -> String {
    let characters: Vec<char> = line.chars().collect();
    if characters.is_empty() {
        return "\n".into();
    }
    characters.chunks(width).map(|piece| piece.iter().collect::<String>() + "\n").collect()
}

/// As mail programs break lines: at blanks.
fn fill(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in line.split_inclusive(' ') {
        if column > 0 && column + word.trim_end().len() > width {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            column = 0;
        }
        out.push_str(word);
        column += word.len();
    }
    out + "\n"
}

#[test]
fn what_a_text_loses_on_its_way_changes_nothing() {
    for name in ["118893-1", "118893-2", "118893-3", "118893-4", "118893-5", "118893-6", "118893-7", "118893-8"] {
        let text = text(name);
        let expected = said(&list(&text));
        for (way, travelled) in travelled(&text) {
            let lists = parse(&travelled);
            assert_eq!(lists.len(), 1, "{name}, {way}");
            assert!(
                said(&lists[0]) == expected,
                "{name}, {way}:\n{:#?}\nnot\n{expected:#?}\n{travelled}",
                said(&lists[0])
            );
        }
    }
}

#[test]
fn utf16_and_byte_order_marks_are_read() {
    let text = text("118893-5");
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [units.clone(), [&[0xff, 0xfe][..], &units].concat(), ["\u{feff}", &text].concat().into_bytes()] {
        let report = only_list(&bytes);
        assert_eq!((report.records.len(), report.sums.file), (4, Sum::Exact));
    }
}

/// The list in the report of a text.
fn only_list(bytes: &[u8]) -> ListReport {
    let Content::Evidence { parts, .. } = common::report(bytes).report.content else { panic!("not recognised") };
    parts.into_iter().find_map(|part| part.list).expect("a list")
}

#[test]
fn several_outputs_in_one_paste_are_several_lists() {
    let names = ["118893-1", "118893-2", "118893-5", "118892-one-line", "118893-8", "tlvfile"];
    let texts: Vec<String> = names.iter().map(|name| text(name)).collect();
    for separator in ["\n", "\n\nand on the other node:\n\n", " "] {
        let lists = parse(&texts.join(separator));
        assert_eq!(lists.len(), names.len(), "{separator:?}");
        for (list, text) in lists.iter().zip(&texts) {
            assert!(said(list) == said(&self::list(text)), "{text}");
        }
    }
}

#[test]
fn the_document_itself_holds_eight_lists() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(files) = fs::read_dir(folder) else { return };
    let text: String = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let lists = parse(&text);
    let lengths: Vec<u64> = lists.iter().map(|list| list.length.as_ref().unwrap().value).collect();
    assert_eq!(lengths, [0, 4947, 5728, 4947, 4947, 5728, 4947, 6113]);
    assert_eq!(lists.iter().filter(|list| list.is_whole()).count(), 1);
    assert_eq!(lists.iter().filter(|list| list.not_found.is_some()).count(), 1);
}

/// A text that is cut anywhere: every value that is given stands in the whole text too, and in the same field.
#[test]
fn a_cut_text_gives_no_value_that_the_whole_one_does_not_have() {
    for name in ["118893-5", "118892-one-line"] {
        let text = text(name);
        let whole = list(&text);
        let known = |part: &ctl_inspector::show_ctl::Part, row: &ctl_inspector::show_ctl::Row| {
            let rows = |part: &ctl_inspector::show_ctl::Part| part.rows.clone();
            let all: Vec<_> = whole
                .header
                .iter()
                .chain(&whole.records)
                .filter(|it| part.number == 0 || it.number == part.number)
                .flat_map(rows)
                .collect();
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            all.iter().any(|it| it.tag == row.tag && (squeezed(&it.value).starts_with(&squeezed(&row.value))))
        };
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            for piece in [&text[..cut], &text[cut..]] {
                for list in parse(piece) {
                    for part in list.header.iter().chain(&list.records) {
                        for row in &part.rows {
                            assert!(known(part, row), "{name} cut at {cut}: {row:?} of part {}", part.number);
                        }
                    }
                    for sum in &list.checksums {
                        assert!(whole.checksums.iter().any(|it| it.value == sum.value), "{name} cut at {cut}: {sum:?}");
                    }
                    assert!(
                        list.sums.records.iter().all(|sum| !matches!(sum, Sum::Differs { .. })),
                        "{name} cut at {cut}"
                    );
                    let state = State::of(&facts(&list));
                    assert!(state.is_none() || state == State::of(&facts(&whole)), "{name} cut at {cut}: {state:?}");
                }
            }
        }
    }
}

#[test]
fn a_changed_length_is_noticed() {
    let text = text("118893-5");
    let differs = |from: &str, to: &str| list(&text.replacen(from, to, 1)).sums;
    let sums = differs("RECORDLENGTH\t2\t1156", "RECORDLENGTH\t2\t1157");
    let sums = if sums.file == Sum::Exact { differs("2       1156", "2       1157") } else { sums };
    assert_eq!(sums.file, Sum::Differs { stated: 4947, sum: 4948 });
    assert_eq!(sums.records[0], Sum::Differs { stated: 1157, sum: 1156 });
    assert_eq!(differs("of CTL file: 4947", "of CTL file: 4974").file, Sum::Differs { stated: 4974, sum: 4947 });
}

#[test]
fn remarks_within_an_output_are_kept_and_do_not_break_it() {
    let text = text("118893-5");
    let remark = "<<< look here: this is the new certificate >>>";
    let with = text.replacen("This etoken was used", &format!("{remark}\nThis etoken was used"), 1);
    let list = list(&with);
    assert_eq!(list.sums.file, Sum::Exact);
    let foreign: Vec<&str> = list.foreign.iter().map(|span| &with[span.start as usize..span.end as usize]).collect();
    assert_eq!(foreign, [remark]);
}

#[test]
fn the_verdict_of_a_text_is_that_it_cannot_be_checked() {
    let report = only_list(text("118893-5").as_bytes());
    let signature = report.signature.unwrap();
    assert_eq!((signature.verdict.reason, signature.signer), (Reason::TextAlone, Some(1)));
    assert_eq!(report.state, Some(State::TokenlessCallManager));
    assert!(report.records.iter().all(|record| !record.signs));
    assert_eq!(report.records.iter().map(|record| record.marked).collect::<Vec<_>>(), [Some(true), None, None, None]);
}

#[test]
fn what_is_no_list_is_none() {
    for text in [
        "The length of the CTL file is unknown to me, and so is the SIGNATURE of record 1.",
        "d41d8cd98f00b204e9800998ecf8427e (MD5) empty.txt",
        "Version: 3\nSerial Number: 12\nSignature Algorithm: sha256WithRSAEncryption\nSignature: 00:11",
        "FUNCTION main() SIGNATURE (int) FILENAME a.c",
        "[...]",
        "admin: show ctl",
    ] {
        assert!(parse(text).is_empty(), "{text}");
    }
}

#[test]
fn places_point_at_what_is_said() {
    let text = text("118893-5");
    let list = list(&text);
    let at = |span: ctl_inspector::Span| &text[span.start as usize..span.end as usize];
    assert_eq!(at(list.length.as_ref().unwrap().span.unwrap()), "Length of CTL file: 4947");
    assert!(at(list.span).ends_with("The CTL file was verified successfully."));
    let row = list.records[3].row(record::DNS_NAME).unwrap();
    assert_eq!(at(row.value_span), "cucm-1051-a-sub1");
    assert!(at(row.span).starts_with('2') && at(row.span).contains("DNSNAME"));
    let report = inspect_fully("a.txt", text.as_bytes(), None);
    let Content::Evidence { parts, .. } = &report.report.content else { panic!() };
    assert!(report.report.findings.iter().all(|finding| {
        let span = finding.span.unwrap();
        parts.iter().any(|part| part.span.start <= span.start && span.end <= part.span.end)
    }));
}
