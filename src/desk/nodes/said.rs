//! What is said of the lists of a cluster's nodes. Sources: Cisco 118893 (CTLs), the security guides (ITLs).

use alloc::{format, string::String, vec::Vec};

use super::names;
use crate::{
    desk::{
        Role, Sameness, acceptance,
        age::{Order, order},
        known::{Certificate, List, Record},
        role::common_name,
        signer::Signer,
    },
    finding::{Code, Finding},
    order::Sorted,
    state::State,
};

/// Lists that are one file, and its number.
struct Group<'l> {
    number: u32,
    lists: Vec<&'l List>,
}

impl<'l> Group<'l> {
    fn first(&self) -> Option<&'l List> {
        self.lists.first().copied()
    }

    fn about(&self, code: Code) -> Finding {
        about(code, &self.lists).with("group", self.number)
    }
}

fn about(code: Code, lists: &[&List]) -> Finding {
    Finding::new(code).with("nodes", names(lists.iter().copied())).with("count", lists.len())
}

pub(super) fn of(
    lists: &[&List],
    numbers: &[Option<u32>],
    sameness: Sameness,
    is_itl: bool,
    given: &[&Certificate],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let groups = groups(lists, numbers);
    let is_differing = groups.len() > 1;
    if sameness == Sameness::Same {
        let digest = lists.first().zip(lists.get(1)).and_then(|(one, other)| acceptance::same(one, other));
        let digest = digest.map_or("", |(_, digest)| digest);
        findings.push(about(Code::NodesSame, lists).with("digest", digest));
    } else if is_itl {
        findings.extend(is_differing.then(|| about(Code::NodesItlDiffer, lists)));
    } else if !are_nodes(lists, numbers) {
        if is_differing || sameness == Sameness::Different {
            findings.push(about(Code::NodesMayDiffer, lists));
        }
    } else {
        if is_differing {
            findings.push(about(Code::NodesDiffer, lists).with("count", groups.len()));
        }
        differing(&groups, &mut findings);
    }
    if is_itl || are_nodes(lists, numbers) {
        let missing: Vec<&List> = lists.iter().copied().filter(|list| !list.is_there()).collect();
        findings.extend((!missing.is_empty()).then(|| about(Code::NodesMissing, &missing)));
    }
    if is_itl {
        signers_of_itls(&groups, given, &mut findings);
        anchors(lists, given, &mut findings);
    }
    let unknown = lists.iter().copied().zip(numbers).filter(|(list, number)| list.is_there() && number.is_none());
    let unknown: Vec<&List> = unknown.map(|(list, _)| list).collect();
    findings.extend((!unknown.is_empty()).then(|| about(Code::NodesUnknown, &unknown)));
    findings
}

fn groups<'l>(lists: &[&'l List], numbers: &[Option<u32>]) -> Vec<Group<'l>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (list, number) in lists.iter().zip(numbers) {
        let Some(number) = *number else { continue };
        // They are counted in the order in which they come.
        match groups.get_mut((number as usize).saturating_sub(1)) {
            Some(group) => group.lists.push(list),
            None => groups.push(Group { number, lists: [*list].into() }),
        }
    }
    groups
}

/// Whether lists that differ are known to be of two nodes; else they may be one node's before and after a change.
fn are_nodes(lists: &[&List], numbers: &[Option<u32>]) -> bool {
    let mut known = lists
        .iter()
        .zip(numbers)
        .filter(|(list, number)| list.host.is_some() && (number.is_some() || !list.is_there()));
    let first = known.next();
    first.is_some_and(|(_, number)| known.any(|(_, other)| other != number))
}

/// How CTLs differ from the newest, or where no time tells, from what most nodes have.
fn differing(groups: &[Group<'_>], findings: &mut Vec<Finding>) {
    let Some(reference) = groups.iter().reduce(|best, group| {
        let times = best.first().zip(group.first()).map(|(best, group)| order(best, group));
        match times {
            Some(Order::OldFirst) => group,
            Some(Order::NewFirst) => best,
            _ if group.lists.len() > best.lists.len() => group,
            _ => best,
        }
    }) else {
        return;
    };
    let Some(newest) = reference.first() else { return };
    for group in groups.iter().filter(|group| group.number != reference.number) {
        let Some(list) = group.first() else { continue };
        if order(list, newest) == Order::OldFirst {
            let finding = group.about(Code::NodesBehind).with("reference", reference.number);
            findings.push(finding.with("other", names(reference.lists.iter().copied())));
        }
        if list.state == Some(State::NonSecure) && newest.state != list.state {
            findings.push(group.about(Code::NodesEmptied));
        }
        other_signer(group, reference, findings);
    }
}

fn other_signer(group: &Group<'_>, reference: &Group<'_>, findings: &mut Vec<Finding>) {
    let signers = (group.first().and_then(Signer::of), reference.first().and_then(Signer::of));
    let (Some(own), Some(other)) = signers else { return };
    let has_both = own.identity.serial.is_some() && other.identity.serial.is_some();
    if has_both && !own.identity.has_same_number(&other.identity) && !own.identity.is_same(&other.identity) {
        // A certificate that was made anew has the same name.
        let is_same_name = own.name == other.name;
        let name = |signer: Signer<'_>| {
            let serial = signer.serial().filter(|_| is_same_name);
            numbered(signer.name.as_deref().unwrap_or_default(), serial.as_deref())
        };
        let finding = group.about(Code::NodesOtherSigner).with("signer", name(own)).with("other", name(other));
        findings.push(finding.with("reference", reference.number));
    }
}

/// ITLs are signed by one certificate from 12.0 on. Up to 11.5 each is signed by the CallManager certificate of its node.
fn signers_of_itls(groups: &[Group<'_>], given: &[&Certificate], findings: &mut Vec<Finding>) {
    let is_own = |group: &Group<'_>| {
        let signer = group.first().and_then(|list| Some((list, Signer::of(list)?.own?)));
        signer.is_some_and(|(list, own)| Role::of(list, own, given) == Role::CallManager)
    };
    // The first list that another certificate signed is the measure.
    let Some(reference) = groups.iter().find(|group| !is_own(group)) else { return };
    groups.iter().for_each(|group| other_signer(group, reference, findings));
}

/// The anchors of ITLs. The CallManager certificate of a node is its own, and differs; the others should not.
fn anchors(lists: &[&List], given: &[&Certificate], findings: &mut Vec<Finding>) {
    let whole: Vec<&List> = lists.iter().copied().filter(|list| list.is_there() && list.facts.is_whole).collect();
    if whole.len() < 2 {
        return;
    }
    let servers = whole.iter().flat_map(|list| list.pairs()).filter(|(record, _)| record.is_server());
    let servers = Sorted::of(servers.map(|(_, own)| key(own)));
    let sets: Vec<Anchors> = whole.iter().map(|list| Anchors::of(list, &servers, given)).collect();
    let count = |wanted: &Anchors| sets.iter().filter(|set| set.shared == wanted.shared).count();
    let most = sets.iter().reduce(|best, set| if count(set) > count(best) { set } else { best });
    let Some(most) = most else { return };
    let joined = |anchors: &[Shown], with_serials: bool| -> String {
        let name = |anchor: &Shown| numbered(&anchor.name, anchor.serial.as_deref().filter(|_| with_serials));
        let names: Vec<String> = anchors.iter().map(name).collect();
        if names.is_empty() { "—".into() } else { names.join(", ") }
    };
    let others: Vec<(&&List, &Anchors)> =
        whole.iter().zip(&sets).filter(|(_, set)| set.shared != most.shared).collect();
    for (list, set) in &others {
        let is_same_name = joined(&set.shared, false) == joined(&most.shared, false);
        let finding = about(Code::NodesAnchorsDiffer, &[list]).with("name", joined(&set.shared, is_same_name));
        findings.push(finding.with("count", set.shared.len()).with("other", joined(&most.shared, is_same_name)));
    }
    let in_all = |anchor: &&Shown| sets.iter().all(|set| set.all.iter().any(|it| it.key == anchor.key));
    let common: Vec<Shown> = match sets.first() {
        Some(first) if most.shared.is_empty() => first.all.iter().filter(in_all).cloned().collect(),
        _ => most.shared.clone(),
    };
    if others.is_empty() && common.is_empty() {
        findings.push(Finding::new(Code::NodesAnchorsOwn));
    } else if others.is_empty() {
        findings.push(
            Finding::new(Code::NodesAnchorsSame).with("name", joined(&common, false)).with("count", common.len()),
        );
    }
}

/// What tells a certificate from others.
fn key(record: &Record) -> String {
    let certificate = &record.certificate;
    certificate.sha1.as_ref().or(certificate.serial.as_ref()).map(hex::encode).unwrap_or_default()
}

/// A name, with the serial number where the name alone does not tell.
fn numbered(name: &str, serial: Option<&str>) -> String {
    serial.map_or_else(|| name.into(), |serial| format!("{name} ({})", serial.to_ascii_uppercase()))
}

/// An anchor: what tells its certificate from others, and what it is called.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shown {
    key: String,
    name: String,
    serial: Option<String>,
}

/// The anchors of a list, in order.
struct Anchors {
    all: Vec<Shown>,
    /// Those that are no node's own CallManager certificate.
    shared: Vec<Shown>,
}

impl Anchors {
    fn of(list: &List, servers: &Sorted<String>, given: &[&Certificate]) -> Self {
        let mut anchors = Self { all: Vec::new(), shared: Vec::new() };
        for (record, own) in list.sast() {
            let serial = own.certificate.serial.as_ref().map(hex::encode);
            let anchor = Shown { key: key(own), name: common_name(record).unwrap_or_default(), serial };
            if Role::of(list, (record, own), given) != Role::CallManager && !servers.contains(&anchor.key) {
                anchors.shared.push(anchor.clone());
            }
            anchors.all.push(anchor);
        }
        crate::order::sort_by(&mut anchors.shared, Ord::cmp);
        anchors
    }
}
