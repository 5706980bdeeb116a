//! Which record of one list is which of the other, and what differs between the two.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use serde::Serialize;

use super::{
    RecordName, Role,
    known::{Certificate, List, Pair},
};
use crate::facts::RecordFacts;

/// A record in both lists, or in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RecordChange {
    /// What happened to it.
    pub kind: ChangeKind,
    /// It in the list that phones hold.
    pub old: Option<RecordName>,
    /// It in the list that TFTP offers.
    pub new: Option<RecordName>,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum ChangeKind {
    /// Nothing.
    Same,
    /// The same certificate, other fields.
    Changed,
    /// Another certificate in its place.
    Regenerated,
    /// Its certificate was taken out.
    Emptied,
    /// It has a certificate again.
    Filled,
    /// Only the new list has it.
    Added,
    /// Only the old list has it.
    Removed,
    /// One list has it, and the other is a text that leaves records out.
    NotShown,
}

impl ChangeKind {
    /// Every kind there is.
    pub const ALL: &'static [ChangeKind] = &[
        ChangeKind::Same,
        ChangeKind::Changed,
        ChangeKind::Regenerated,
        ChangeKind::Emptied,
        ChangeKind::Filled,
        ChangeKind::Added,
        ChangeKind::Removed,
        ChangeKind::NotShown,
    ];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            ChangeKind::Same => "same",
            ChangeKind::Changed => "changed",
            ChangeKind::Regenerated => "regenerated",
            ChangeKind::Emptied => "emptied",
            ChangeKind::Filled => "filled",
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::NotShown => "notShown",
        }
    }
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FieldChange {
    /// As CUCM prints it: `SERIALNUMBER`.
    pub field: &'static str,
    /// Its value before: text as it stands, bytes as lower-case hex; `None` where it is not there.
    pub old: Option<String>,
    /// Its value after.
    pub new: Option<String>,
}

/// Matches the records of both lists: by certificate, then by function and what they are called, then anchors by what
/// they are for. Nothing in another cluster (`apart`) is this one's made anew.
pub(super) fn of(old: Option<&List>, new: &List, apart: bool, given: &[&Certificate]) -> Vec<RecordChange> {
    let Some(old) = old else {
        let added = |pair| one_sided(ChangeKind::Added, None, Some(RecordName::of(new, pair, given)));
        return new.pairs().map(added).collect();
    };
    let olds: Vec<Pair<'_>> = old.pairs().collect();
    let news: Vec<Pair<'_>> = new.pairs().collect();
    let mut partner: Vec<Option<usize>> = vec![None; news.len()];
    let mut taken = vec![false; olds.len()];
    let ways: &[fn(&Pair<'_>, &Pair<'_>) -> bool] = match apart {
        true => &[same_place, same_certificate],
        false => &[same_place, same_name, same_certificate, same_server, same_address],
    };
    for fits in ways {
        for (own, partner) in news.iter().zip(&mut partner) {
            if partner.is_some() {
                continue;
            }
            let mut free = olds.iter().zip(&mut taken).enumerate().filter(|(_, (_, taken))| !**taken);
            if let Some((at, (_, taken))) = free.find(|(_, (other, _))| fits(other, own)) {
                (*partner, *taken) = (Some(at), true);
            }
        }
    }
    if !apart {
        anchors((old, &olds, &mut taken), (new, &news, &mut partner), given);
    }
    // Lists in parts of a text are printed ones.
    let exact = new.place.part.is_none() && old.place.part.is_none();
    let mut records = Vec::new();
    for (pair, partner) in news.iter().zip(partner) {
        let name = RecordName::of(new, *pair, given);
        records.push(match partner.and_then(|at| olds.get(at)) {
            Some(before) => RecordChange {
                kind: kind(before, pair, exact),
                old: Some(RecordName::of(old, *before, given)),
                new: Some(name),
                fields: fields(before.0, pair.0, exact),
            },
            None => {
                one_sided(if old.facts.is_whole { ChangeKind::Added } else { ChangeKind::NotShown }, None, Some(name))
            }
        });
    }
    for (pair, _) in olds.iter().zip(taken).filter(|(_, taken)| !taken) {
        let name = RecordName::of(old, *pair, given);
        let kind = if new.facts.is_whole { ChangeKind::Removed } else { ChangeKind::NotShown };
        records.push(one_sided(kind, Some(name), None));
    }
    records
}

fn one_sided(kind: ChangeKind, old: Option<RecordName>, new: Option<RecordName>) -> RecordChange {
    RecordChange { kind, old, new, fields: Vec::new() }
}

/// Anchors whose subject changed: CallManager's of one server, and ITLRecovery, of which a cluster has one.
fn anchors(
    (old, olds, taken): (&List, &[Pair<'_>], &mut [bool]),
    (new, news, partner): (&List, &[Pair<'_>], &mut [Option<usize>]),
    given: &[&Certificate],
) {
    // The servers that have the certificate, by their places in the old list.
    let servers_before = |own: &Pair<'_>| -> Vec<usize> {
        let has_it = |(_, (facts, other)): &(usize, &Pair<'_>)| {
            facts.is_server() && other.certificate.is_same(&own.1.certificate)
        };
        olds.iter().enumerate().filter(has_it).map(|(at, _)| at).collect()
    };
    let servers_after = |own: &Pair<'_>, partner: &[Option<usize>]| -> Vec<usize> {
        let has_it = |(facts, other): &Pair<'_>| facts.is_server() && other.certificate.is_same(&own.1.certificate);
        news.iter().zip(partner).filter(|(pair, _)| has_it(pair)).filter_map(|(_, at)| *at).collect()
    };
    for (at, own) in news.iter().enumerate() {
        if !own.0.is_sast() || partner.get(at).is_none_or(Option::is_some) {
            continue;
        }
        let role = Role::of(new, *own, given);
        let after = servers_after(own, partner);
        let fits = |before: &Pair<'_>| match role {
            Role::CallManager => servers_before(before).iter().any(|server| after.contains(server)),
            Role::ItlRecovery => Role::of(old, *before, given) == Role::ItlRecovery,
            _ => false,
        };
        let mut free = olds
            .iter()
            .zip(taken.iter_mut())
            .enumerate()
            .filter(|(_, ((facts, _), taken))| !**taken && facts.is_sast());
        if let Some((before, (_, taken))) = free.find(|(_, (before, _))| fits(before))
            && let Some(partner) = partner.get_mut(at)
        {
            (*partner, *taken) = (Some(before), true);
        }
    }
}

fn function(record: &RecordFacts) -> Option<u32> {
    record.function.as_ref().map(|function| function.value)
}

fn dns_name(record: &RecordFacts) -> &str {
    record.dns_name.as_ref().map_or("", |name| name.value.as_str())
}

/// The same certificate with the same function.
fn same_place(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    function(one.0) == function(other.0) && one.1.certificate.is_same(&other.1.certificate)
}

/// The same function, DNS name and subject: a certificate that was made anew. Emptied records have no subject.
fn same_name(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    let (own, theirs) = (&one.1.certificate.subject, &other.1.certificate.subject);
    function(one.0) == function(other.0)
        && dns_name(one.0) == dns_name(other.0)
        && (own.is_some() && own == theirs || !one.0.is_sast() && own.is_some() != theirs.is_some())
}

/// The same certificate with another function: a server's, when the mode changes.
fn same_certificate(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    !one.0.is_sast() && !other.0.is_sast() && one.1.certificate.is_same(&other.1.certificate)
}

/// The same function and DNS name. A server has two anchors, and one is not the other made anew.
fn same_server(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    !one.0.is_sast()
        && function(one.0) == function(other.0)
        && !dns_name(one.0).is_empty()
        && dns_name(one.0) == dns_name(other.0)
}

/// The same function and address: a server that got another name.
fn same_address(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    let address = |record: &RecordFacts| record.address.as_ref().map(|address| address.value.clone());
    !one.0.is_sast()
        && function(one.0) == function(other.0)
        && address(one.0).is_some()
        && address(one.0) == address(other.0)
}

fn kind(old: &Pair<'_>, new: &Pair<'_>, exact: bool) -> ChangeKind {
    if old.1.certificate.is_same(&new.1.certificate) {
        return if fields(old.0, new.0, exact).is_empty() { ChangeKind::Same } else { ChangeKind::Changed };
    }
    match (old.0.is_filled, new.0.is_filled) {
        (Some(true), Some(false)) => ChangeKind::Emptied,
        (Some(false), Some(true)) => ChangeKind::Filled,
        (Some(false), Some(false)) if fields(old.0, new.0, exact).is_empty() => ChangeKind::Same,
        (Some(false), Some(false)) => ChangeKind::Changed,
        _ => ChangeKind::Regenerated,
    }
}

/// The fields that differ. Where one of the two is a text, what it does not print is not compared; an empty record prints
/// all it has.
fn fields(old: &RecordFacts, new: &RecordFacts, exact: bool) -> Vec<FieldChange> {
    type Value = fn(&RecordFacts) -> Option<String>;
    const FIELDS: [(&str, Value); 9] = [
        ("DNSNAME", |it| it.dns_name.as_ref().map(|it| it.value.clone()).filter(|name| !name.is_empty())),
        ("SUBJECTNAME", |it| it.subject.as_ref().map(|it| it.value.clone())),
        ("FUNCTION", |it| it.function.as_ref().map(|it| it.value.to_string())),
        ("ISSUERNAME", |it| it.issuer.as_ref().map(|it| it.value.clone())),
        ("SERIALNUMBER", |it| it.serial.as_ref().map(|it| hex::encode(&it.value))),
        ("PUBLICKEY", |it| it.public_key.as_ref().map(|it| hex::encode(&it.value))),
        ("SIGNATURE", |it| it.signature.as_ref().map(|it| hex::encode(&it.value))),
        ("CERTIFICATE", |it| it.certificate_sha1.as_ref().map(hex::encode)),
        ("IPADDRESS", |it| it.address.as_ref().map(|it| it.value.clone())),
    ];
    let emptied = old.is_filled == Some(false) || new.is_filled == Some(false);
    let mut changes = Vec::new();
    for (field, value) in FIELDS {
        let (old, new) = (value(old), value(new));
        let is_name = matches!(field, "SUBJECTNAME" | "ISSUERNAME");
        let same = match (&old, &new) {
            (Some(old), Some(new)) => old == new || is_name && crate::names::same_name(old, new),
            (None, None) => true,
            _ => !emptied && !exact,
        };
        if !same {
            changes.push(FieldChange { field, old, new });
        }
    }
    changes
}
