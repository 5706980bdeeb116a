use alloc::{string::String, vec};

use super::*;

fn sums() -> Checksums {
    // MD5 and SHA-1 as the seed document prints them for one list.
    Checksums {
        md5: "0c05655de63fe2a042cf252d96c6d609".into(),
        sha1: "8c92d1a569f7263cf4485812366e66e3b503a2f5".into(),
        sha256: "ab".repeat(32),
        sha512: "cd".repeat(64),
    }
}

fn outcome(shown: &str) -> PhoneOutcome {
    compare(shown, &sums(), None).outcome
}

#[test]
fn separators_case_line_breaks_and_labels_do_not_matter() {
    for shown in [
        "0c05655de63fe2a042cf252d96c6d609",
        "0C05 655D E63F E2A0 42CF 252D 96C6 D609",
        "0c:05:65:5d:e6:3f:e2:a0:42:cf:25:2d:96:c6:d6:09",
        "0c05-655d-e63f-e2a0\r\n42cf-252d-96c6-d609",
        "0c05655de63fe2a042cf252d96c6d609(MD5)",
        "MD5: 0c05655d e63fe2a0 42cf252d 96c6d609",
    ] {
        let answer = compare(shown, &sums(), None);
        assert_eq!((answer.outcome, answer.digest, answer.of), (PhoneOutcome::Same, Some(Digest::Md5), 32), "{shown}");
    }
}

#[test]
fn the_number_of_digits_tells_the_digest() {
    assert_eq!(compare(&sums().sha1, &sums(), None).digest, Some(Digest::Sha1));
    assert_eq!(compare(&sums().sha256, &sums(), None).digest, Some(Digest::Sha256));
    assert_eq!(compare(&sums().sha512, &sums(), None).digest, Some(Digest::Sha512));
}

#[test]
fn eight_digits_of_a_beginning_or_an_end_are_a_partial_match_and_seven_are_not() {
    assert_eq!(outcome("0c05655d"), PhoneOutcome::Partial { part: Part::Beginning });
    assert_eq!(outcome("b503a2f5"), PhoneOutcome::Partial { part: Part::End });
    assert_eq!(outcome("0c05655"), PhoneOutcome::TooFew);
    assert_eq!(outcome("96c6d609 "), PhoneOutcome::Partial { part: Part::End });
    // From the middle nothing is claimed.
    assert!(matches!(outcome("655de63fe2"), PhoneOutcome::Different { .. }));
}

#[test]
fn nothing_is_nothing() {
    assert_eq!(outcome("  \n"), PhoneOutcome::Empty);
}

#[test]
fn a_likely_misreading_is_offered_and_never_taken_as_equal() {
    let replacement = |position, typed, meant| Replacement { position, typed, meant };
    assert_eq!(
        outcome("Oc05655de63fe2a042cf252d96c6d6O9"),
        PhoneOutcome::Misread { replacements: vec![replacement(1, 'O', '0'), replacement(31, 'O', '0')] }
    );
    let all = "8c92d1a569f7263cf4485812366e66e3b503a2f5";
    for (right, wrong) in [("92", "9z"), ("d1", "dl"), ("a5", "as"), ("b5", "85"), ("58", "5b"), ("36", "3g")] {
        let typed = all.replacen(right, wrong, 1);
        assert!(matches!(outcome(&typed), PhoneOutcome::Misread { .. }), "{typed}");
    }
    // One digit that no misreading explains, and the offer is withdrawn.
    assert!(matches!(outcome("Oc05655de63fe2a042cf252d96c6d6O8"), PhoneOutcome::Different { .. }));
}

#[test]
fn a_lost_or_doubled_digit_is_found_by_alignment() {
    assert_eq!(outcome("0c05655de63fe2a042cf252d96c6d09"), PhoneOutcome::DigitMissing { position: 30, digit: '6' });
    assert_eq!(outcome("00c05655de63fe2a042cf252d96c6d609"), PhoneOutcome::DigitExtra { position: 2 });
    assert_eq!(outcome("0c05655de63fe2a042cf252d96c6d6095"), PhoneOutcome::DigitExtra { position: 33 });
}

#[test]
fn differing_digits_are_named() {
    assert_eq!(outcome("0c05655de63fe2a042cf252d96c6d60f"), PhoneOutcome::Different { positions: vec![32] });
    assert_eq!(outcome("1c05655de63fe2a042cf252d96c6d60f"), PhoneOutcome::Different { positions: vec![1, 32] });
}

#[test]
fn a_character_of_no_checksum_is_named() {
    assert_eq!(outcome("0c05655x"), PhoneOutcome::Unreadable { character: 'x' });
}

#[test]
fn groups_turn_right_or_wrong_as_they_are_completed() {
    let states = |shown: &str| -> vec::Vec<GroupState> {
        compare(shown, &sums(), None).groups.into_iter().map(|group| group.state).collect()
    };
    use GroupState::{Open, Right, Wrong};
    assert_eq!(states("0c05 65"), [Right, Open]);
    assert_eq!(states("0c05 655d e6"), [Right, Right, Open]);
    assert_eq!(states("0c05 655d e63e 12"), [Right, Right, Wrong, Open]);
    assert_eq!(states("fff05 "), [Open, Open]);
    // Nothing agrees: every complete group is wrong.
    assert_eq!(states("ffff ffff ff"), [Wrong, Wrong, Open]);
    // A digit was lost in the third group: the later ones are right all the same.
    let lost = "0c05 655d e6f e2a0 42cf 252d 96c6 d609";
    assert_eq!(states(lost).last(), Some(&Right));
}

#[test]
fn the_signers_serial_is_told_from_a_checksum() {
    let serial = [0x70, 0xca, 0xf6, 0x4e, 9, 7, 0x51, 0xb9, 0xdf, 0x22, 0xf4, 0x9f, 0x75, 0x4f, 0xc5, 0xbb];
    let shown = "70:CA:F6:4E:09:07:51:B9:DF:22:F4:9F:75:4F:C5:BB";
    assert_eq!(compare(shown, &sums(), Some(&serial)).outcome, PhoneOutcome::SignerSerial);
    assert_ne!(compare(shown, &sums(), None).outcome, PhoneOutcome::SignerSerial);
}

#[test]
fn a_huge_paste_is_answered_with_bounded_work() {
    let answer = compare(&String::from("0123456789abcdef").repeat(1 << 16), &sums(), None);
    assert!(matches!(answer.outcome, PhoneOutcome::Different { .. }));
    assert!(answer.groups.len() <= 128);
}
