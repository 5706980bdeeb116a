//! Files that end anywhere, bytes that are anything: no panic, no hang, nothing lost, and never "valid" for bytes
//! that were not signed.

mod common;

use common::{assert_every_byte_is_accounted_for, report};
use ctl_inspector::{
    finding::Code,
    recognise::LooksLike,
    report::Content,
    signature::{Reason, Verdict},
    state::State,
};
use lab::{Layout, damage, of_2015, today};
use proptest::prelude::*;

#[test]
fn a_list_that_ends_at_any_byte_keeps_every_byte_and_is_not_valid() {
    let list = of_2015::tokenless().build();
    for length in 0..list.len() {
        let bytes = damage::truncated(&list, length);
        assert_every_byte_is_accounted_for(&bytes);
        let full = report(&bytes);
        if let Some(signature) = &full.report.signature {
            assert_ne!(signature.verdict.kind, Verdict::Valid, "{length}");
        }
        // From the first field on, it is a list; the records before the cut are all there.
        let complete = Layout::of(&list).records.iter().filter(|record| record.end <= length).count();
        assert!(full.records.len() >= complete, "{length}");
        if length >= 5 {
            assert!(matches!(full.report.content, Content::TrustList { .. }), "{length}");
        }
    }
}

#[test]
fn a_list_without_its_first_bytes_is_no_panic() {
    let list = of_2015::tokenless().build();
    for start in 0..list.len() {
        assert_every_byte_is_accounted_for(&list[start..]);
    }
}

#[test]
fn no_changed_byte_leaves_the_signature_valid_and_none_is_lost() {
    let list = of_2015::tokenless().build();
    let right = report(&list);
    for at in 0..list.len() {
        for bit in [0x01, 0x80, 0xff] {
            let mut bytes = list.clone();
            bytes[at] ^= bit;
            assert_every_byte_is_accounted_for(&bytes);
            let full = report(&bytes);
            let signature = full.report.signature.as_ref().unwrap_or_else(|| panic!("byte {at}: no longer a list"));
            assert_ne!(signature.verdict.kind, Verdict::Valid, "byte {at} ^ {bit:#x}");
            assert_eq!(full.records.len(), right.records.len(), "byte {at} ^ {bit:#x}");
        }
    }
}

#[test]
fn a_changed_byte_in_a_certificate_is_a_change_of_the_content() {
    let list = of_2015::tokenless().build();
    let certificate = report(&list).records[2].certificate.unwrap();
    let full = report(&damage::flipped(&list, certificate.start as usize + 100));
    assert_eq!(full.report.signature.unwrap().verdict.reason, Reason::ContentDiffers);
    assert_eq!(full.records.len(), 4);
}

#[test]
fn ten_thousand_records_and_as_many_faults_take_bounded_work() {
    // Each record's length is wrong, which asks for the next record's start again and again.
    let list = today::with_records(10_000).build();
    let layout = Layout::of(&list);
    let mut bytes = list.clone();
    for record in layout.records.iter().skip(1) {
        bytes[record.start + 4] ^= 0x40;
    }
    let full = report(&bytes);
    assert!(full.report.findings.len() <= ctl_inspector::limits::MAX_FINDINGS + 1);
    assert_every_byte_is_accounted_for(&bytes);
}

#[test]
fn more_records_than_the_limit_are_kept_as_bytes() {
    // Records of RECORDLENGTH alone: the smallest there are.
    let header = of_2015::tokenless().build()[..336].to_vec();
    let count = ctl_inspector::limits::MAX_RECORDS + 10;
    let bytes = [header, [1, 0, 2, 0, 5].repeat(count)].concat();
    let full = report(&bytes);
    assert_eq!(full.records.len(), ctl_inspector::limits::MAX_RECORDS);
    assert_eq!(full.report.rest.iter().map(|rest| rest.len()).sum::<u32>(), 50);
}

#[test]
fn a_megabyte_of_one_byte_behind_a_header_is_rest() {
    let header = of_2015::tokenless().build()[..336].to_vec();
    for byte in [0u8, 1, 2, 9, 13, 0xff] {
        let bytes = [header.clone(), vec![byte; 1 << 20]].concat();
        assert_every_byte_is_accounted_for(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_accounted_for(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        assert_every_byte_is_accounted_for(&bytes);
        assert_every_byte_is_accounted_for(&[&[1, 0, 2, 1, 2, 2, 0, 2][..], &bytes].concat());
    }

    #[test]
    fn small_tags_and_lengths_are_accounted_for(
        fields in prop::collection::vec((0u8..30, 0u16..40, prop::collection::vec(0u8..20, 0..40)), 0..60),
        header_length in any::<u16>(),
    ) {
        let mut bytes = vec![1, 0, 2, 1, 2, 2, 0, 2];
        bytes.extend(header_length.to_be_bytes());
        for (tag, length, value) in fields {
            bytes.push(tag);
            bytes.extend(length.to_be_bytes());
            bytes.extend(value);
        }
        assert_every_byte_is_accounted_for(&bytes);
    }

    #[test]
    fn a_list_with_a_stretch_overwritten_is_accounted_for_and_never_valid(
        at in 0usize..4900, stretch in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let list = of_2015::tokenless().build();
        let mut bytes = list.clone();
        for (offset, byte) in stretch.iter().enumerate().take(list.len() - at) {
            bytes[at + offset] = *byte;
        }
        prop_assume!(bytes != list);
        assert_every_byte_is_accounted_for(&bytes);
        if let Some(signature) = report(&bytes).report.signature {
            assert_ne!(signature.verdict.kind, Verdict::Valid);
        }
    }
}

#[test]
fn as_many_hashes_as_certificates_take_bounded_work() {
    // Compared one by one this is a thousand million comparisons.
    let list = of_2015::tokenless().build();
    let certificate = &list[Layout::of(&list).records[0].clone()];
    let hashed = lab::Record::new().function(3).field(11, &[7; 20]).field(12, &[1]).bytes();
    let bytes = [&list[..336], &certificate.repeat(3_000), &hashed.repeat(60_000)].concat();
    let full = ctl_inspector::inspect("", &bytes, None);
    assert_eq!(full.records.len(), 63_000);
}

/// Where a list is cut within a record, the records that are missing say nothing of the cluster.
#[test]
fn a_list_that_is_cut_within_a_record_gives_no_state_that_its_end_could_change() {
    for (whole, state) in
        [(today::ctl().build(), State::TokenlessOtherSast), (of_2015::tokenless().build(), State::TokenlessCallManager)]
    {
        let full = report(&whole).report;
        assert_eq!(full.state, Some(state));
        let records = Layout::of(&whole).records;
        for record in &records {
            for end in [record.start + 3, record.start + 60, record.end - 200, record.end - 1] {
                let cut = report(&whole[..end]).report;
                assert!(cut.state.is_none() || cut.state == Some(state), "{end}: {:?}", cut.state);
                assert!(cut.findings.iter().all(|finding| finding.code != Code::NoCapf), "{end}");
            }
            // At a record's end nothing says that more should follow, but the signature is over more.
            let cut = report(&whole[..record.end]).report;
            assert!(cut.state.is_none() || cut.state == Some(state), "{}: {:?}", record.end, cut.state);
        }
    }
}

/// An archive or a capture that is not compressed holds a list as it is.
#[test]
fn a_list_within_an_archive_or_a_capture_is_no_list() {
    let list = of_2015::tokenless().build();
    let mut tar = vec![0; 512];
    tar[..11].copy_from_slice(b"CTLFile.tlv");
    tar[257..262].copy_from_slice(b"ustar");
    for (head, looks) in [
        (b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0b\0\0\0CTLFile.tlv".to_vec(), LooksLike::Zip),
        (b"\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0".to_vec(), LooksLike::Capture),
        (tar, LooksLike::Tar),
    ] {
        let found = report(&[&head[..], &list].concat()).report;
        let Content::Unrecognised { looks_like, .. } = found.content else { panic!("{looks:?}: {:?}", found.content) };
        assert_eq!(looks_like, looks);
    }
}

#[test]
fn what_stood_behind_the_end_of_a_cut_header_is_not_missing() {
    let list = of_2015::tokenless().build();
    for length in 5..Layout::of(&list).header.end {
        let findings = report(&list[..length]).report.findings;
        let missing = findings.iter().filter(|finding| finding.code == Code::MissingField).count();
        assert!(missing <= 1, "{length}: {missing}");
    }
}
