//! For which releases a step is meant: a few named ranges. What a range is called stands in `locales/`.

use super::Release;

/// Releases for which alone a step is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases {
    /// The name that JSON and `locales/` use.
    pub name: &'static str,
    /// The first one.
    from: Release,
    /// The first one after them.
    to: Release,
}

impl Releases {
    /// Every range that a step has.
    pub const ALL: &'static [Releases] = &[
        BEFORE_10_0,
        FROM_10_0,
        ONLY_10_0_TO_11_5,
        BEFORE_10_5_2,
        TO_11_5,
        ONLY_11_5_TO_14SU2,
        ONLY_11_5SU3,
        FROM_12_0,
        ONLY_12,
        FROM_14,
        TO_14SU2,
        FROM_14SU3,
    ];

    const fn new(name: &'static str, from: Release, to: Release) -> Self {
        Self { name, from, to }
    }

    /// Whether a release is one of them; `None` where that is not known: no release, or a build that may be of either.
    pub(in crate::desk) fn holds(&self, release: Option<Release>) -> Option<bool> {
        let (first, last) = release?.span();
        let is_in = |release| self.from <= release && release < self.to;
        (is_in(first) == is_in(last)).then(|| is_in(first))
    }
}

const FIRST: Release = Release::of(0, 0, 0, 0);
const LAST: Release = Release::of(u8::MAX, 0, 0, 0);
const R10: Release = Release::of(10, 0, 0, 0);
const R10_5_2: Release = Release::of(10, 5, 2, 0);
const R11_5: Release = Release::of(11, 5, 0, 0);
const R11_5SU3: Release = Release::of(11, 5, 1, 3);
const R12: Release = Release::of(12, 0, 0, 0);
const R14: Release = Release::of(14, 0, 0, 0);
const R14SU3: Release = Release::of(14, 0, 0, 3);
pub(in crate::desk) const BEFORE_10_0: Releases = Releases::new("before-10-0", FIRST, R10);
pub(super) const FROM_10_0: Releases = Releases::new("from-10-0", R10, LAST);
pub(super) const ONLY_10_0_TO_11_5: Releases = Releases::new("only-10-0-to-11-5", R10, R12);
pub(super) const BEFORE_10_5_2: Releases = Releases::new("before-10-5-2", FIRST, R10_5_2);
pub(super) const TO_11_5: Releases = Releases::new("to-11-5", FIRST, R12);
pub(super) const ONLY_11_5_TO_14SU2: Releases = Releases::new("only-11-5-to-14su2", R11_5, R14SU3);
pub(super) const ONLY_11_5SU3: Releases = Releases::new("only-11-5su3", R11_5SU3, R12);
pub(in crate::desk) const FROM_12_0: Releases = Releases::new("from-12-0", R12, LAST);
pub(super) const ONLY_12: Releases = Releases::new("only-12", R12, R14);
pub(super) const FROM_14: Releases = Releases::new("from-14", R14, LAST);
pub(in crate::desk) const TO_14SU2: Releases = Releases::new("to-14su2", FIRST, R14SU3);
pub(super) const FROM_14SU3: Releases = Releases::new("from-14su3", R14SU3, LAST);
