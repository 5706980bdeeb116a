//! What is written as CUCM's text is read back as the same list, also after the text has lost all its line breaks, and
//! after a terminal or a mail program has wrapped it.

use ctl_inspector::{
    checksum::Checksums,
    facts::Facts,
    show_ctl::{Closing, Sum, Transcript, parse, render},
    signature::{self, Verdict},
    state::State,
    trust_list::{Body, TrustList},
};
use lab::{ListBuilder, Record, of_2015, record_tag, today};
use proptest::prelude::*;

/// What a text can carry of a list.
#[derive(Debug, PartialEq)]
struct Carried {
    size: Option<u64>,
    signer: Option<(String, String)>,
    signature: Option<String>,
    records: Vec<(u32, Vec<Option<String>>)>,
    state: Option<State>,
}

fn carried(facts: &Facts, state: Option<State>) -> Carried {
    let hex = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(hex::encode);
    // Where a line is broken, a blank and a line break cannot be told apart.
    let text =
        |text: Option<&String>| text.map(|it| it.split_whitespace().collect::<String>()).filter(|it| !it.is_empty());
    let records = facts.records.iter().map(|record| {
        let values = vec![
            record.function.as_ref().map(|it| it.value.to_string()),
            text(record.dns_name.as_ref().map(|it| &it.value)),
            text(record.subject.as_ref().map(|it| &it.value)),
            text(record.issuer.as_ref().map(|it| &it.value)),
            record.serial.as_ref().map(|it| hex::encode(&it.value)).filter(|it| !it.is_empty()),
            hex(&record.certificate_sha1),
            record.is_filled.map(|it| it.to_string()),
        ];
        (record.index, values)
    });
    let signer = facts.signer_name.as_ref().zip(facts.signer_serial.as_ref());
    Carried {
        size: facts.size,
        signer: signer.map(|(name, serial)| (text(Some(&name.value)).unwrap_or_default(), hex::encode(&serial.value))),
        signature: facts.signature.as_ref().and_then(|it| it.value.value.clone()),
        records: records.collect(),
        state,
    }
}

fn of_file(bytes: &[u8]) -> (Carried, Option<u32>) {
    let list = TrustList::parse(bytes, Body::Records);
    let signature = signature::check(&list);
    let signer = (signature.verdict.kind == Verdict::Valid && signature.sast).then_some(signature.signer).flatten();
    let facts = Facts::of_list(&list, "", signature);
    let state = State::of(&facts);
    (carried(&facts, state), signer)
}

fn of_text(list: &Transcript) -> Carried {
    let facts = list.facts("");
    let state = State::of(&facts);
    carried(&facts, state)
}

fn rendered(bytes: &[u8]) -> String {
    render(&TrustList::parse(bytes, Body::Records), &Checksums::of(bytes))
}

/// As a terminal breaks lines: wherever the edge is.
fn wrapped(text: &str, width: usize) -> String {
    let wrap = |line: &str| -> String {
        let characters: Vec<char> = line.chars().collect();
        let pieces: Vec<String> = characters.chunks(width).map(|piece| piece.iter().collect()).collect();
        pieces.join("\n") + "\n"
    };
    text.lines().map(wrap).collect()
}

/// As mail programs break lines: at blanks.
fn filled(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
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
        out.push('\n');
    }
    out
}

fn assert_same(bytes: &[u8], widths: &[usize]) {
    let text = rendered(bytes);
    let mut ways = vec![("without line breaks".to_owned(), text.replace('\n', ""))];
    ways.push(("line breaks become blanks".to_owned(), text.replace('\n', " ")));
    for width in widths {
        ways.push((format!("wrapped at {width}"), wrapped(&text, *width)));
        ways.push((format!("filled to {width}"), filled(&text, *width)));
    }
    assert_read(bytes, &[("as it is".to_owned(), text)]);
    assert_read(bytes, &ways);
}

fn assert_read(bytes: &[u8], ways: &[(String, String)]) {
    let text = rendered(bytes);
    let (expected, signer) = of_file(bytes);
    for (way, travelled) in ways {
        let lists = parse(travelled);
        assert_eq!(lists.len(), 1, "{way}:\n{travelled}");
        let list = &lists[0];
        let found = of_text(list);
        for (found, expected) in found.records.iter().zip(&expected.records) {
            assert_eq!(found, expected, "{way}:\n{travelled}");
        }
        assert_eq!(found, expected, "{way}:\n{travelled}");
        assert_eq!(list.marked().next(), signer, "{way}:\n{travelled}");
        assert_eq!(list.closing.is_some(), text.contains("verified successfully"), "{way}");
        assert!(list.closing.as_ref().is_none_or(|closing| closing.value == Closing::Verified));
        assert_eq!(list.sums.file, Sum::Exact, "{way}:\n{travelled}");
        assert_eq!(list.checksums.len(), 2, "{way}");
        // The second line of a remark that was broken looks like anybody's text.
        assert!(list.foreign.is_empty() || !way.starts_with("as"), "{way}: {:?}", list.foreign);
    }
}

#[test]
fn the_labs_lists_are_read_back_as_they_are() {
    for list in [
        of_2015::tokenless(),
        of_2015::tokenless_regenerated(),
        of_2015::tokens(),
        of_2015::non_secure(),
        today::ctl(),
        today::itl(),
    ] {
        assert_same(&list.build(), &(40..=120).collect::<Vec<_>>());
    }
}

/// A value of a name as people write them.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9][a-zA-Z0-9.-]{0,40}",
        "[a-zA-Z0-9]([a-zA-Z0-9 ]{0,30}[a-z])?",
        Just("ł 한국 Kraków".to_owned()),
        Just("10.48.47.153".to_owned()),
    ]
}

/// A value that is made to be misread.
fn odd_value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("9CERTIFICATE 12 4 FUNCTION 2 CAPF".to_owned()),
        Just("This etoken was used to sign the CTL file.".to_owned()),
        Just("\n4       FUNCTION        2       CAPF".to_owned()),
        Just("The CTL file was verified successfully.".to_owned()),
        Just("a;b\u{202e};  ; c \\u{41}".to_owned()),
        "[ -~]{1,60}",
    ]
}

fn record(value: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = Record> {
    let function = prop_oneof![Just(0_u16), Just(1), Just(2), Just(3), Just(4), Just(7), Just(21), any::<u16>()];
    let parts = (function, value.clone(), value, prop::collection::vec(any::<u8>(), 1..20), any::<bool>());
    parts.prop_map(|(function, host, name, serial, is_whole)| {
        let record = Record::cucm(of_2015::capf(), function, &host, [192, 0, 2, 1]);
        let record = record
            .replace(record_tag::SUBJECT_NAME, &lab::text(&format!("CN={name};O=Cisco")))
            .replace(record_tag::ISSUER_NAME, &lab::text(&format!("O=Cisco;CN={name}")))
            .replace(record_tag::SERIAL_NUMBER, &serial);
        if is_whole {
            return record;
        }
        let emptied = [record_tag::PUBLIC_KEY, record_tag::SIGNATURE, record_tag::CERTIFICATE];
        emptied.into_iter().fold(record, Record::without)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_list_is_read_back_as_it_is(
        records in prop::collection::vec(record(value().boxed()), 1..6),
        width in 40_usize..120,
        is_itl in any::<bool>(),
    ) {
        let list: ListBuilder = if is_itl { today::itl() } else { of_2015::tokenless() };
        assert_same(&list.records(records).build(), &[width]);
    }

    #[test]
    fn names_that_look_like_rows_are_names(records in prop::collection::vec(record(odd_value().boxed()), 1..6)) {
        let bytes = of_2015::tokenless().records(records).build();
        assert_read(&bytes, &[("as it is".to_owned(), rendered(&bytes))]);
    }

    #[test]
    fn a_text_that_is_cut_or_changed_is_read_without_panic(
        cut in 0_usize..8000,
        other in "[ -~\n]{0,80}",
        name in prop_oneof![Just("118893-5"), Just("118892-one-line"), Just("tlvfile"), Just("118893-2")],
    ) {
        let text = std::fs::read_to_string(format!("{}/tests/texts/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let cut = (0..=cut % text.len()).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let changed = format!("{}{other}{}", &text[..cut], &text[cut..]);
        for list in parse(&changed) {
            let rows = list.header.iter().chain(&list.records).flat_map(|part| &part.rows);
            for row in rows {
                let span = row.value_span;
                prop_assert!(changed.get(span.start as usize..span.end as usize).is_some(), "{row:?}");
                prop_assert!(list.span.start <= row.span.start && row.span.end <= list.span.end);
            }
        }
    }

    #[test]
    fn random_text_is_read_without_panic(text in "\\PC{0,200}") {
        parse(&text);
    }
}
