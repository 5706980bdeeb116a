//! Which lists on the desk are of one cluster, and which of them are of two nodes.

use alloc::{vec, vec::Vec};

use crate::{
    desk::{
        acceptance,
        age::{Order, order},
        known::List,
        marks::{Mark, marks, marks_of},
    },
    order as sorting,
};

/// The lists of each cluster, in the order of the desk. Two lists are of one cluster where a host, an address or a
/// subject in both is the same. One without such a mark ("CTL File not found", a shortened text) is taken in where its
/// host or its checksum stands in one cluster, or where there is no more than one.
pub(super) fn clusters<'l>(lists: &[&'l List]) -> Vec<Vec<&'l List>> {
    let (labels, has_mark) = labels(lists);
    let mut firsts: Vec<usize> = Vec::new();
    for ((at, label), has_mark) in labels.iter().enumerate().zip(&has_mark) {
        if at == *label && *has_mark {
            firsts.push(at);
        }
    }
    let mut clusters: Vec<Vec<&List>> = vec![Vec::new(); firsts.len().max(1)];
    let mut belong: Vec<Option<usize>> = Vec::new();
    for (label, has_mark) in labels.iter().zip(&has_mark) {
        belong.push(firsts.binary_search(label).ok().filter(|_| *has_mark));
    }
    for (list, own) in lists.iter().zip(&belong) {
        let is_near = |(other, _): &(&&List, &Option<usize>)| names(other, list) || equal(other, list);
        let mut near = lists.iter().zip(&belong).filter(|(_, other)| other.is_some());
        let chosen = match own {
            Some(own) => Some(*own),
            None if firsts.len() < 2 => Some(0),
            None => near.find(is_near).and_then(|(_, other)| *other),
        };
        if let Some(cluster) = chosen.and_then(|chosen| clusters.get_mut(chosen)) {
            cluster.push(list);
        }
    }
    clusters
}

/// For each list the first one that is of the same cluster, and whether it has a mark.
fn labels(lists: &[&List]) -> (Vec<usize>, Vec<bool>) {
    let mut found: Vec<(Mark<'_>, usize)> = Vec::new();
    let mut has_mark = Vec::new();
    for (at, list) in lists.iter().enumerate() {
        let before = found.len();
        found.extend(marks(list).map(|mark| (mark, at)));
        if found.len() == before {
            // A shortened text may show the anchors alone.
            let anchors = list.sast().filter(|(record, _)| !record.is_token());
            found.extend(anchors.flat_map(marks_of).map(|mark| (mark, at)));
        }
        has_mark.push(found.len() > before);
    }
    sorting::sort_by(&mut found, Ord::cmp);
    let mut labels: Vec<usize> = (0..lists.len()).collect();
    let mut before: Option<&(Mark<'_>, usize)> = None;
    for next in &found {
        if let Some(before) = before.filter(|before| before.0 == next.0) {
            let (one, other) = (first(&labels, before.1), first(&labels, next.1));
            for at in [one.max(other), before.1, next.1] {
                if let Some(label) = labels.get_mut(at) {
                    *label = one.min(other);
                }
            }
        }
        before = Some(next);
    }
    // Each label leads to a smaller one, which is settled already.
    for at in 0..labels.len() {
        let settled = first(&labels, at);
        if let Some(label) = labels.get_mut(at) {
            *label = settled;
        }
    }
    (labels, has_mark)
}

fn first(labels: &[usize], mut at: usize) -> usize {
    while let Some(label) = labels.get(at).filter(|label| **label != at) {
        at = *label;
    }
    at
}

/// Whether a record of `list` is that of the host that `other` is of.
fn names(list: &List, other: &List) -> bool {
    let Some(host) = &other.host else { return false };
    let is_named = |name: &str| same_host(name, host);
    list.host.as_deref().is_some_and(is_named)
        || list.facts.records.iter().any(|record| {
            let name = record.dns_name.as_ref().or(record.address.as_ref());
            name.is_some_and(|name| is_named(&name.value))
        })
}

fn equal(one: &List, other: &List) -> bool {
    acceptance::same(one, other).is_some_and(|(same, _)| same)
}

/// Whether both name one host: a name may stand with its domain and without it.
pub(super) fn same_host(one: &str, other: &str) -> bool {
    let is_short = |name: &str| !name.contains('.');
    let short = |name: &'_ str| -> usize { name.find('.').unwrap_or(name.len()) };
    let same_start = one.get(..short(one)).zip(other.get(..short(other)));
    one.eq_ignore_ascii_case(other)
        || (is_short(one) || is_short(other)) && same_start.is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
}

/// Of several lists of one node the newest: those before it are no other node's. Gives what is left, and what is not.
pub(super) fn newest(lists: Vec<&List>) -> (Vec<&List>, Vec<&List>) {
    let (mut kept, mut older): (Vec<&List>, Vec<&List>) = (Vec::new(), Vec::new());
    for list in lists {
        let is_same = |other: &&mut &List| match (&other.host, &list.host) {
            (Some(one), Some(other)) => same_host(one, other),
            _ => false,
        };
        match kept.iter_mut().find(is_same) {
            Some(other) if equal(other, list) => {}
            Some(other) if order(other, list) == Order::NewFirst => older.push(list),
            Some(other) => older.push(core::mem::replace(other, list)),
            None => kept.push(list),
        }
    }
    (kept, older)
}
