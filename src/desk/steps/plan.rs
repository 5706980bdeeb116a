//! Which steps apply, in which order.

use alloc::vec::Vec;

use super::{Situation, Step, StepCode};

/// The steps of a situation.
pub(super) fn plan(situation: &Situation<'_>) -> Vec<Step> {
    let _ = situation;
    [StepCode::PublisherAccess, StepCode::ShowCtl].map(StepCode::step).into()
}
