//! The lists of a cluster's nodes: are they the same, who differs and how. A cluster has one CTL, the same on every
//! node; each TFTP node has its own ITL. Knows nothing of phones.

mod clusters;
mod said;

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    Sameness, Side, acceptance, compare,
    known::{Certificate, Known, List},
    signer::Signer,
};
use crate::{
    facts::ListKind,
    finding::{Code, Finding},
    limits::MAX_NODES,
    report::PrintedChecksum,
    trust_list::tags::Digest,
};

/// The lists of one kind of a cluster's nodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NodeGroup {
    /// CTL or ITL.
    pub list: ListKind,
    /// Whether all of them are one file.
    pub sameness: Sameness,
    /// Each list, in the order in which they came.
    pub nodes: Vec<Node>,
    /// What is to be said.
    pub findings: Vec<Finding>,
}

/// The list of a node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Node {
    /// The list: where it is, of which host, when it was made, who signed.
    pub list: Side,
    /// A checksum of the file, where there is one that all of them have, that.
    pub checksum: Option<PrintedChecksum>,
    /// Lists of one number are one file; `None` where that is not known, or where there is no list.
    pub group: Option<u32>,
}

/// Which checksum is shown, the first that every list has.
const SHOWN: [Digest; 4] = [Digest::Sha1, Digest::Md5, Digest::Sha256, Digest::Sha512];

/// The lists on the desk, by cluster and kind, where there are those of two nodes.
pub(super) fn of(all: &[&Known]) -> Vec<NodeGroup> {
    let given: Vec<&Certificate> = all.iter().flat_map(|known| &known.certificates).collect();
    let lists: Vec<&List> = all.iter().flat_map(|known| &known.lists).collect();
    let mut groups = Vec::new();
    for cluster in clusters::clusters(&lists) {
        for is_itl in [false, true] {
            let lists = cluster.iter().copied().filter(|list| (list.kind == ListKind::Itl) == is_itl).collect();
            groups.extend(group(lists, is_itl, &given));
        }
    }
    groups
}

fn group(lists: Vec<&List>, is_itl: bool, given: &[&Certificate]) -> Option<NodeGroup> {
    let (mut lists, older) = clusters::newest(lists);
    let is_cut = lists.len() > MAX_NODES;
    lists.truncate(MAX_NODES);
    if lists.len() < 2 || !lists.iter().any(|list| list.is_there()) {
        return None;
    }
    let (sameness, numbers) = number(&lists);
    let mut findings = said::of(&lists, &numbers, sameness, is_itl, given);
    if !older.is_empty() {
        findings.push(Finding::new(Code::NodesOlderLeftOut).with("nodes", names(older.into_iter())));
    }
    if is_cut {
        findings.push(Finding::new(Code::NodesTooMany).with("limit", MAX_NODES));
    }
    let has = |digest: Digest| {
        lists.iter().all(|list| list.checksums.is_empty() || list.checksums.iter().any(|(own, _)| *own == digest))
    };
    let shown = SHOWN.into_iter().find(|digest| has(*digest));
    let nodes = lists.iter().zip(numbers).map(|(list, group)| {
        let sum = list.checksums.iter().find(|(digest, _)| shown.is_none_or(|shown| shown == *digest));
        let checksum = sum.map(|(algorithm, value)| PrintedChecksum { algorithm: *algorithm, value: value.clone() });
        Node { list: compare::side(list, given), checksum, group }
    });
    Some(NodeGroup {
        list: if is_itl { ListKind::Itl } else { ListKind::Ctl },
        sameness,
        nodes: nodes.collect(),
        findings,
    })
}

/// The number of the file that each list is, counted from 1; and whether all are one.
fn number(lists: &[&List]) -> (Sameness, Vec<Option<u32>>) {
    let mut firsts: Vec<&List> = Vec::new();
    let mut numbers = Vec::new();
    let mut is_unknown = false;
    for list in lists {
        let mut number = None;
        // Whether it is another one than all before it.
        let mut is_other = list.is_there();
        for (at, first) in (1..).zip(&firsts).filter(|_| list.is_there()) {
            match acceptance::same(first, list) {
                Some((true, _)) => number = Some(at),
                Some((false, _)) => {}
                None => is_other = is_other && says_other(first, list),
            }
            if number.is_some() {
                break;
            }
        }
        if number.is_none() && is_other {
            firsts.push(list);
            number = u32::try_from(firsts.len()).ok();
        }
        is_unknown |= number.is_none() && list.is_there();
        numbers.push(number);
    }
    let sameness = match firsts.len() {
        0 | 1 if lists.iter().any(|list| !list.is_there()) => Sameness::Different,
        0 | 1 if is_unknown => Sameness::Unknown,
        0 | 1 => Sameness::Same,
        _ => Sameness::Different,
    };
    (sameness, numbers)
}

/// Where no checksum of both is known: whether they say what one file cannot say twice.
fn says_other(one: &List, other: &List) -> bool {
    let differ = |one: Option<i64>, other: Option<i64>| one.is_some() && other.is_some() && one != other;
    let stamp = |list: &List| list.facts.timestamp.as_ref().map(|made| i64::from(made.value));
    let signers = Signer::of(one).zip(Signer::of(other));
    let serials = signers.and_then(|(one, other)| one.serial().zip(other.serial()));
    let is_whole = one.facts.is_whole && other.facts.is_whole;
    let mut records = one.records.iter().zip(&other.records);
    let is_counted = one.records.len() == other.records.len();
    let mut has_other = || {
        records.any(|(one, other)| {
            let certificates = one.certificate.sha1.as_ref().zip(other.certificate.sha1.as_ref());
            certificates.is_some_and(|(one, other)| one != other)
        })
    };
    differ(stamp(one), stamp(other))
        || serials.is_some_and(|(one, other)| one.trim_start_matches('0') != other.trim_start_matches('0'))
        || is_whole && (!is_counted || has_other())
}

/// What a list is called: its host, else its file and the number of its part.
fn name(list: &List) -> String {
    match (&list.host, list.place.part) {
        (Some(host), _) => host.clone(),
        (None, Some(part)) => alloc::format!("{} #{}", list.name, part.saturating_add(1)),
        (None, None) => list.name.clone(),
    }
}

fn names<'l>(lists: impl Iterator<Item = &'l List>) -> String {
    let names: Vec<String> = lists.map(name).collect();
    names.join(", ")
}
