//! What tells one cluster from another: the hosts, addresses and subjects of its own records.

use super::known::{List, Pair};
use crate::{facts::RecordFacts, names::Name, order::Sorted};

/// What tells one cluster from another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark<'l> {
    Host(&'l str),
    Address(&'l str),
    Subject(&'l Name),
}

/// The marks of a list: those of its servers, CAPF and TVS. Hardware tokens may serve several clusters, and a prepared
/// cluster holds the anchors of the other one: they make no two one.
pub(super) fn marks(list: &List) -> impl Iterator<Item = Mark<'_>> {
    list.pairs().filter(|(record, _)| is_own(record)).flat_map(marks_of)
}

/// The marks of one record.
pub(super) fn marks_of((record, own): Pair<'_>) -> impl Iterator<Item = Mark<'_>> {
    let address = record.address.as_ref().map(|address| Mark::Address(&address.value));
    let subject = own.certificate.subject.as_ref().map(Mark::Subject);
    [record.host_name().map(Mark::Host), address, subject].into_iter().flatten()
}

/// Whether no server, no CAPF and no TVS of both stands for the same host or has the same address or subject.
pub(super) fn are_two_clusters(old: &List, new: &List) -> bool {
    let has_own = |list: &List| list.pairs().any(|(record, _)| is_own(record));
    let is_known = old.facts.is_whole && new.facts.is_whole && has_own(old) && has_own(new);
    is_known && {
        let theirs = Sorted::of(marks(new));
        !marks(old).any(|mark| theirs.contains(&mark))
    }
}

fn is_own(record: &RecordFacts) -> bool {
    !record.is_token() && !record.is_sast()
}
