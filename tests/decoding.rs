//! What is decoded of a well-formed list, and what is said of each thing that is wrong with one.

mod common;

use common::{assert_every_byte_is_accounted_for, faults, finding, report};
use ctl_inspector::{
    Span,
    facts::ListKind,
    finding::{Code, Value},
    report::{Content, Decoded},
};
use lab::{Layout, ListBuilder, Record, damage, function, header_tag, of_2015, record_tag, today};

fn tokenless() -> Vec<u8> {
    of_2015::tokenless().build()
}

#[test]
fn every_value_of_the_published_list_is_read() {
    let bytes = tokenless();
    let full = report(&bytes);
    let header = full.report.header.as_ref().unwrap();
    assert_eq!(full.report.content, Content::TrustList { list: ListKind::Ctl });
    assert_eq!(header.version.map(|version| (version.major, version.minor)), Some((1, 2)));
    assert_eq!(header.header_length, Some(336));
    assert_eq!(header.signer_name.as_deref(), Some("CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;C=PL"));
    assert_eq!(header.signer_common_name.as_deref(), Some("cucm-1051-a-pub"));
    assert_eq!(header.signer_serial.as_deref(), Some("70caf64e090751b9df22f49f754fc5bb"));
    assert_eq!(header.file_name.as_deref(), Some("CTLFile.tlv"));
    assert_eq!(header.timestamp, Some(1_425_667_513));
    let lengths: Vec<u32> = full.records.iter().map(|record| record.span.len()).collect();
    assert_eq!(lengths, [1156, 1156, 1138, 1161]);
    let record = &full.records[2];
    assert_eq!(record.function.and_then(|function| function.name), Some("CAPF"));
    assert_eq!(record.dns_name.as_deref(), Some("cucm-1051-a-pub"));
    assert_eq!(record.common_name.as_deref(), Some("CAPF-e41e7d87"));
    assert_eq!(record.serial.as_deref(), Some("744b4999770496e799e91e81d3c8109b"));
    assert_eq!(record.certificate_sha1, Some(hex::encode(of_2015::capf().certificate_sha1())));
    assert_eq!(record.certificate.unwrap().of(&bytes), of_2015::capf().certificate);
    let tags: Vec<u8> = record.fields.iter().map(|field| field.tag).collect();
    assert_eq!(tags, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert!(faults(&full).is_empty());
}

#[test]
fn containers_hold_their_fields_and_spans_nest() {
    let full = report(&tokenless());
    let header = full.report.header.unwrap();
    let shape: Vec<(u8, Vec<u8>)> =
        header.fields.iter().map(|field| (field.tag, field.fields.iter().map(|inner| inner.tag).collect())).collect();
    let padding = vec![(13, vec![]); shape.len() - 7];
    let expected =
        [(1, vec![]), (2, vec![]), (3, vec![4, 5, 6]), (7, vec![8, 9]), (12, vec![]), (14, vec![]), (15, vec![])];
    assert_eq!(shape, [&expected[..], &padding].concat());
    let info = &header.fields[3];
    assert_eq!(info.fields[1].fields.iter().map(|field| field.tag).collect::<Vec<_>>(), [10, 11]);
    assert_eq!(info.span.end, info.fields[1].fields[1].span.end);
    assert_eq!(info.value, Span { start: info.span.start + 3, end: info.span.end });
}

#[test]
fn fields_in_any_order_are_read_and_their_order_is_kept() {
    let order = [1, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    let bytes = of_2015::tokenless().change_record(3, |record| record.order(&order)).build();
    let full = report(&bytes);
    assert_eq!(full.records[3].fields.iter().map(|field| field.tag).collect::<Vec<_>>(), order);
    assert_eq!(full.records[3].common_name.as_deref(), Some("cucm-1051-a-sub1"));
    let swapped = report(&today::ctl_ec().build());
    let signer = &swapped.report.header.as_ref().unwrap().fields.iter().find(|field| field.tag == 3).unwrap().fields;
    assert_eq!(signer.iter().map(|field| field.tag).collect::<Vec<_>>(), [4, 6, 5]);
    assert!(faults(&swapped).is_empty());
}

#[test]
fn every_list_of_the_lab_has_every_byte_accounted_for() {
    for entry in lab::catalogue() {
        println!("{}", entry.0);
        assert_every_byte_is_accounted_for(&entry.1);
    }
}

#[test]
fn a_well_formed_list_has_no_fault() {
    for list in [
        of_2015::tokenless(),
        of_2015::tokenless_regenerated(),
        of_2015::tokens(),
        of_2015::non_secure(),
        today::ctl(),
        today::ctl_4096(),
        today::ctl_ec(),
        today::itl(),
        today::itl_compact(),
        today::signed_configuration(),
    ] {
        let full = report(&list.build());
        assert!(faults(&full).is_empty(), "{:?}", full.report.findings);
    }
}

#[test]
fn an_unknown_tag_is_kept_with_its_bytes_and_named() {
    let bytes = of_2015::tokenless().change_record(1, |record| record.field(99, b"strange")).build();
    let full = report(&bytes);
    let unknown = finding(&full, Code::UnknownTag);
    assert_eq!((unknown.record, unknown.values["tag"].clone()), (Some(2), Value::Number(99)));
    let field = full.records[1].fields.iter().find(|field| field.tag == 99).unwrap();
    assert_eq!((field.known, &field.decoded), (false, &Decoded::Hex { hex: hex::encode("strange") }));
    assert_eq!(faults(&full), [Code::UnknownTag]);
    assert_every_byte_is_accounted_for(&bytes);

    let bytes = of_2015::tokenless().field(200, b"strange").build();
    assert_eq!(faults(&report(&bytes)), [Code::UnknownTag]);
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn unknown_functions_and_algorithms_are_named() {
    let strange =
        of_2015::tokenless().change_record(3, |record| record.replace(record_tag::FUNCTION, &[0, 77])).build();
    let full = report(&strange);
    assert_eq!(finding(&full, Code::UnknownFunction).values["function"], Value::Number(77));
    assert_eq!(full.records[3].function.map(|function| (function.number, function.name)), Some((77, None)));

    for list in [
        of_2015::tokenless().declaring(9),
        of_2015::tokenless().declaring_scheme(9),
        of_2015::tokenless().declaring_modulus(9),
    ] {
        let full = report(&list.build());
        assert_eq!(finding(&full, Code::UnknownAlgorithm).values["number"], Value::Number(9));
    }
}

#[test]
fn repeated_and_missing_fields_are_named_with_their_record() {
    let repeated = of_2015::tokenless().change_record(1, |record| record.repeat(record_tag::SUBJECT_NAME)).build();
    let full = report(&repeated);
    let again = finding(&full, Code::RepeatedField);
    assert_eq!((again.record, again.values["tag"].clone()), (Some(2), Value::Number(3)));
    assert_eq!(faults(&full), [Code::RepeatedField]);

    let missing = of_2015::tokenless().change_record(2, |record| record.without(record_tag::FUNCTION)).build();
    let full = report(&missing);
    assert_eq!(finding(&full, Code::MissingField).record, Some(3));
    assert_eq!(full.records[2].function, None);

    let header = report(&of_2015::tokenless().without(header_tag::SIGNER_NAME).build());
    assert_eq!(finding(&header, Code::MissingField).values["name"], Value::Text("SIGNERNAME".into()));
}

#[test]
fn a_record_of_length_zero_neither_loops_nor_swallows_the_rest() {
    let bytes = damage::with_record_length(&tokenless(), 1, 0);
    let full = report(&bytes);
    assert_eq!(full.records.len(), 4);
    assert_eq!(full.records[1].span, report(&tokenless()).records[1].span);
    let wrong = finding(&full, Code::RecordLengthWrong);
    assert_eq!(
        (wrong.record, &wrong.values["declared"], &wrong.values["actual"]),
        (Some(2), &Value::Number(0), &Value::Number(1156))
    );
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn a_record_length_that_is_wrong_by_any_amount_leaves_the_other_records_as_they_are() {
    let right = report(&tokenless());
    for index in 0..4 {
        let spans: Vec<Span> = right.records.iter().map(|record| record.span).collect();
        for length in [1u16, 4, 5, 33, 1149, 1155, 1157, 2311, 2312, 3000, 9999, 65535] {
            if u32::from(length) == spans[index].len() {
                continue;
            }
            let bytes = damage::with_record_length(&tokenless(), index, length);
            let full = report(&bytes);
            assert_eq!(full.records.iter().map(|record| record.span).collect::<Vec<_>>(), spans, "{index} {length}");
            assert_eq!(full.report.findings[0].record, Some(index as u32 + 1));
            assert_every_byte_is_accounted_for(&bytes);
        }
    }
}

#[test]
fn a_header_length_that_is_wrong_leaves_the_records_as_they_are() {
    let right: Vec<Span> = report(&tokenless()).records.iter().map(|record| record.span).collect();
    for length in [0u16, 1, 10, 335, 337, 340, 336 + 1156, 60000] {
        let bytes = of_2015::tokenless().stated_header_length(length).build();
        let full = report(&bytes);
        assert_eq!(full.records.iter().map(|record| record.span).collect::<Vec<_>>(), right, "{length}");
        assert_eq!(finding(&full, Code::HeaderLengthWrong).values["declared"], Value::Number(length.into()));
        assert_every_byte_is_accounted_for(&bytes);
    }
}

#[test]
fn a_field_longer_than_its_record_is_cut_there_and_the_next_record_is_whole() {
    let bytes = of_2015::tokenless()
        .change_record(1, |record| record.field_stating(record_tag::IP_ADDRESS, 5000, &[10, 48, 47, 155]))
        .build();
    let full = report(&bytes);
    assert_eq!(full.records.len(), 4);
    assert!(faults(&full).contains(&Code::FieldTruncated) || faults(&full).contains(&Code::FieldLengthWrong));
    assert_eq!(full.records[2].common_name.as_deref(), Some("CAPF-e41e7d87"));
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn a_text_field_whose_length_is_wrong_is_read_up_to_the_next_field() {
    // The SUBJECTNAME of record 1 says 40 bytes where it has 62.
    let bytes = tokenless();
    let layout = Layout::of(&bytes);
    let subject = report(&bytes).records[0].fields[2].span;
    assert!(layout.records[0].contains(&(subject.start as usize)));
    let damaged = damage::replaced(&bytes, subject.start as usize + 1, &40u16.to_be_bytes());
    let full = report(&damaged);
    let wrong = finding(&full, Code::FieldLengthWrong);
    assert_eq!((wrong.span, &wrong.values["actual"]), (Some(subject), &Value::Number(62)));
    assert_eq!(full.records[0].common_name.as_deref(), Some("cucm-1051-a-pub"));
    assert_eq!(full.records.len(), 4);
    assert_every_byte_is_accounted_for(&damaged);
}

#[test]
fn a_fixed_field_of_another_length_is_named() {
    let bytes =
        of_2015::tokenless().change_record(0, |record| record.replace(record_tag::FUNCTION, &[0, 0, 0])).build();
    let full = report(&bytes);
    assert_eq!(finding(&full, Code::FieldLengthUnexpected).values["expected"], Value::Number(2));
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn a_container_whose_length_is_not_that_of_its_fields_is_named() {
    let bytes = tokenless();
    let container = report(&bytes).report.header.unwrap().fields[2].span;
    let damaged = damage::replaced(&bytes, container.start as usize + 1, &140u16.to_be_bytes());
    let full = report(&damaged);
    let wrong = finding(&full, Code::ContainerLengthWrong);
    assert_eq!((&wrong.values["declared"], &wrong.values["actual"]), (&Value::Number(140), &Value::Number(149)));
    assert_eq!(full.report.header.unwrap().fields[2].span, container);
    assert_every_byte_is_accounted_for(&damaged);
}

#[test]
fn bytes_after_the_last_record_are_kept_and_named() {
    let bytes = damage::followed_by(&tokenless(), b"\r\nmore");
    let full = report(&bytes);
    let trailing = finding(&full, Code::TrailingBytes);
    assert_eq!(trailing.span, Some(Span { start: 4947, end: 4953 }));
    assert_eq!(full.report.rest, [Span { start: 4947, end: 4953 }]);
    assert_eq!(full.records.len(), 4);
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn bytes_between_two_records_are_kept_and_the_next_record_is_whole() {
    let list = tokenless();
    let at = Layout::of(&list).records[2].start;
    let bytes = [&list[..at], b"### not a record ###", &list[at..]].concat();
    let full = report(&bytes);
    assert_eq!(finding(&full, Code::BytesBetweenRecords).values["length"], Value::Number(20));
    assert_eq!(full.records.len(), 4);
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn a_file_that_ends_inside_a_record_names_the_place_and_shows_what_is_there() {
    let bytes = damage::truncated(&tokenless(), 2000);
    let full = report(&bytes);
    let cut = finding(&full, Code::RecordTruncated);
    assert_eq!(cut.record, Some(2));
    assert_eq!(cut.values["declared"], Value::Number(1156));
    assert_eq!(cut.values["here"], Value::Number(508));
    assert_eq!(cut.values["end"], Value::Number(2000));
    assert_eq!(full.records[1].common_name.as_deref(), Some("cucm-1051-a-pub"));
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn text_that_is_not_utf8_or_not_closed_is_kept_and_named() {
    let change = |value: &'static [u8]| {
        let list = of_2015::tokenless().change_record(3, move |record| record.replace(record_tag::DNS_NAME, value));
        report(&list.build())
    };
    assert_eq!(faults(&change(b"caf\xe9\0")), [Code::TextNotUtf8]);
    assert_eq!(change(b"caf\xe9\0").records[3].dns_name.as_deref(), Some("caf\u{fffd}"));
    assert_eq!(faults(&change(b"host")), [Code::TextNotTerminated]);
    assert_eq!(faults(&change(b"ho\0st\0")), [Code::TextHasNul]);
    assert_eq!(change(b"ho\0st\0").records[3].dns_name.as_deref(), Some("ho\0st"));
}

#[test]
fn a_time_in_the_future_is_named_only_when_the_time_is_known() {
    let bytes = tokenless();
    let named = |now| {
        let findings = ctl_inspector::inspect("", &bytes, now).report.findings;
        findings.iter().filter(|finding| finding.code == Code::TimestampInFuture).count()
    };
    assert_eq!((named(None), named(Some(1_425_667_512)), named(Some(1_425_667_513))), (0, 1, 0));
}

#[test]
fn an_empty_file_has_a_meaning_of_its_own() {
    let full = report(b"");
    assert_eq!(full.report.content, Content::Empty);
    assert_eq!(faults(&full), [Code::EmptyFile]);
    assert_eq!(full.report.signature, None);
}

#[test]
fn a_header_alone_is_shown_and_has_no_records() {
    let list = tokenless();
    let full = report(&list[..336]);
    assert_eq!(full.records.len(), 0);
    assert!(faults(&full).contains(&Code::NoRecords));
    let emptied = ListBuilder::ctl(today::itl_recovery(), lab::Digest::Sha512).build();
    assert_eq!(faults(&report(&emptied)), [Code::NoRecords]);
}

#[test]
fn the_emptied_record_of_a_non_secure_cluster_is_a_record() {
    let full = report(&of_2015::non_secure().build());
    let emptied: Vec<_> = full.records.iter().filter(|record| record.span.len() == 33).collect();
    assert_eq!(emptied.len(), 2);
    assert!(emptied.iter().all(|record| record.certificate.is_none() && record.key.is_none()));
}

#[test]
fn a_record_of_the_least_fields_is_a_record() {
    let bytes = of_2015::tokenless().record(Record::new().function(function::CAPF)).build();
    let full = report(&bytes);
    assert_eq!((full.records.len(), full.records[4].span.len()), (5, 10));
    assert!(faults(&full).is_empty());
}
