//! Random texts and every cut of the samples: no panic, and parts and findings lie where they may.

use ctl_inspector::{Span, evidence, inspect};
use proptest::prelude::*;

use crate::{consoles::*, logs::*};

const SAMPLES: [&str; 14] = [
    QUERY,
    PARAMETERS,
    MIXED_MODE,
    UPDATE,
    NON_SECURE,
    DELETE,
    TOKEN,
    NO_CTL,
    UPLOADED,
    TOKEN_TRACE,
    RECACHED,
    DETAILED_TRACE,
    ASKED,
    SECUREAPP,
];

/// Parts and findings lie where they may.
fn check(text: &str) {
    let mut end = 0;
    for part in evidence::read(text) {
        let Span { start, end: last } = part.span;
        assert!(start >= end && start < last && last as usize <= text.len(), "{:?}", part.span);
        assert!(text.is_char_boundary(start as usize) && text.is_char_boundary(last as usize));
        end = last;
        for span in part.findings.iter().filter_map(|finding| finding.span) {
            assert!(start <= span.start && span.start <= span.end && span.end <= last, "{span:?} in {:?}", part.span);
        }
    }
    let more = inspect("hostile", text.as_bytes(), None);
    assert_eq!(more.report.size, text.len() as u64);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn any_mixture_of_pieces_of_the_samples_is_read(
        pieces in prop::collection::vec((0..SAMPLES.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), "\\PC{0,3}"), 1..8)
    ) {
        let mut text = String::new();
        for (sample, from, length, between) in pieces {
            let sample: Vec<char> = SAMPLES[sample].chars().collect();
            let from = from.index(sample.len());
            let length = length.index(sample.len() - from + 1);
            text.extend(&sample[from..from + length]);
            text.push_str(&between);
        }
        check(&text);
    }
}

#[test]
fn every_cut_of_every_sample_is_read() {
    for sample in SAMPLES {
        for (place, _) in sample.char_indices() {
            check(&sample[place..]);
            check(&sample[..place]);
        }
    }
}
