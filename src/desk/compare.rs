//! Two lists: what differs, which change of a cluster that is, and what it means for phones that hold the first and are
//! given the second.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use serde::Serialize;

use super::{
    Acceptance, Anchors, Place, RecordName, Release, Role, Step,
    acceptance::{self, Phone, Signer},
    anchors, changes,
    known::{self, Certificate, Known, List},
    rehearsal,
    steps::{self, Situation},
};
use crate::{
    facts::{ListKind, RecordFacts},
    finding::Finding,
    state::State,
};

pub use super::changes::Change;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The list that phones hold; `None` where they hold none.
    pub old: Option<Place>,
    /// The list that TFTP offers.
    pub new: Place,
    /// The ITL that phones hold beside their CTL, where it is known.
    pub itl: Option<Place>,
    /// The cluster's release, where it is known.
    pub release: Option<Release>,
}

/// Which lists one would compare first, by their places among those of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Pair {
    /// The list that phones hold.
    pub old: u32,
    /// The list that TFTP offers.
    pub new: u32,
    /// The ITL that phones hold beside it.
    pub itl: Option<u32>,
}

/// Two lists, and what follows for phones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Version of this shape: 1.
    pub schema: u32,
    /// The list that phones hold; `None` where they hold none.
    pub old: Option<Side>,
    /// The list that TFTP offers.
    pub new: Side,
    /// Whether both are one file.
    pub sameness: Sameness,
    /// Whether the first is the older one.
    pub order: Order,
    /// Which changes of a cluster this is.
    pub changes: Vec<Change>,
    /// The records of both, those of the new list in its order, removed ones at the end.
    pub records: Vec<RecordChange>,
    /// Whether phones accept the new list.
    pub acceptance: Acceptance,
    /// The anchors of phones that hold the first list; where they hold none, of those that have installed the new one.
    pub anchors: Anchors,
    /// Where these are lists of two clusters: what is ready for a migration, and what is missing where.
    pub rehearsal: Vec<Finding>,
    /// What to do, in order.
    pub steps: Vec<Step>,
}

/// One of the two lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Side {
    /// Where it is on the desk.
    pub place: Place,
    /// The name of its input.
    pub name: String,
    /// The host it is of, where a log or the list itself says it.
    pub host: Option<String>,
    /// Which list.
    pub list: ListKind,
    /// Whether a server says that it has none.
    pub not_found: bool,
    /// When it was made, or last modified, seconds since 1970; `None` where that is not known exactly.
    pub made: Option<i64>,
    /// "Last modified" as a text prints it.
    pub modified: Option<String>,
    /// The state of the cluster.
    pub state: Option<State>,
    /// How many records are there.
    pub record_count: u32,
    /// Whether these are all.
    pub whole: bool,
    /// Who signed.
    pub signer: Option<SignerName>,
}

/// Who signed a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SignerName {
    /// The common name of its certificate.
    pub name: Option<String>,
    /// Its serial number, lower-case hex.
    pub serial: Option<String>,
    /// Its issuer.
    pub issuer: Option<String>,
    /// Its record in the list; `None` where there is none.
    pub record: Option<u32>,
    /// What its certificate is for; `None` where it has no record.
    pub role: Option<Role>,
}

/// Whether two lists are one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Sameness {
    /// By a checksum of both.
    Same,
    /// By a checksum, or by what they say.
    Different,
    /// They say the same, and no checksum of both is known.
    Unknown,
}

impl Sameness {
    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Sameness::Same => "same",
            Sameness::Different => "different",
            Sameness::Unknown => "unknown",
        }
    }
}

/// Whether the list that phones hold is older than the one that TFTP offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Order {
    /// By the times in both.
    OldFirst,
    /// By the times in both the other way round.
    NewFirst,
    /// The times do not tell.
    Unknown,
}

impl Order {
    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Order::OldFirst => "oldFirst",
            Order::NewFirst => "newFirst",
            Order::Unknown => "unknown",
        }
    }
}

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

/// Compares. `old` is `None` where phones hold no list.
pub(super) fn of(
    old: Option<&List>,
    new: &List,
    itl: Option<&List>,
    release: Option<Release>,
    all: &[&Known],
) -> Comparison {
    let given: Vec<&Certificate> = all.iter().flat_map(|known| &known.certificates).collect();
    let held = old.filter(|old| old.is_there());
    let records = records(held, new, &given);
    let is_itl = |list: &&List| list.kind == ListKind::Itl;
    // What phones hold is an ITL where the old list is one, or where one was given beside it.
    let phone = Phone { ctl: old.filter(|list| !is_itl(list)), itl: old.filter(is_itl).or(itl), all };
    let acceptance = acceptance::of(&phone, new);
    let changes = changes::of(held, new, &records, itl, all);
    // The keys of another cluster are no way back.
    let refused = acceptance.lacks_anchor() && !changes.contains(&Change::OtherCluster);
    let anchors = match held {
        Some(held) => anchors::of(held, Some(new), phone.itl, all, refused),
        None => anchors::of(new, None, phone.itl, all, false),
    };
    let rehearsal = match held.filter(|_| changes.contains(&Change::OtherCluster)) {
        Some(held) => rehearsal::of(held, new, phone.itl, &given),
        None => Vec::new(),
    };
    let sameness = match held.and_then(|held| acceptance::same(held, new)) {
        Some((true, _)) => Sameness::Same,
        Some((false, _)) => Sameness::Different,
        None if held.is_some() && records.iter().all(|record| record.kind == ChangeKind::Same) => Sameness::Unknown,
        None => Sameness::Different,
    };
    let situation = Situation {
        signer: Signer::of(new).and_then(|signer| signer.own).map(|own| Role::of(new, own, &given)),
        changes: &changes,
        acceptance: &acceptance,
        anchors: &anchors,
        kind: new.kind,
        release,
    };
    let steps = steps::of(&situation);
    Comparison {
        schema: 1,
        old: old.map(|old| side(old, &given)),
        new: side(new, &given),
        sameness,
        order: held.map_or(Order::Unknown, |held| order(held, new)),
        changes,
        records,
        acceptance,
        anchors,
        rehearsal,
        steps,
    }
}

pub(super) fn side(list: &List, given: &[&Certificate]) -> Side {
    let signer = Signer::of(list).map(|signer| SignerName {
        serial: signer.serial(),
        record: signer.own.map(|(record, _)| record.index),
        role: signer.own.map(|own| Role::of(list, own, given)),
        name: signer.name,
        issuer: signer.issuer,
    });
    Side {
        place: list.place,
        name: list.name.clone(),
        host: list.host.clone(),
        list: list.kind,
        not_found: !list.is_there(),
        made: list.made,
        modified: list.modified.clone(),
        state: list.state,
        record_count: u32::try_from(list.records.len()).unwrap_or(u32::MAX),
        whole: list.facts.is_whole,
        signer,
    }
}

/// By the header's time or the line "last modified". Where a zone is not known for certain, the two must be further
/// apart than any two zones.
pub(super) fn order(one: &List, other: &List) -> Order {
    const ZONES_APART: i64 = 26 * 3600;
    let clock = |list: &List| list.made.or_else(|| Some(crate::time::printed(list.modified.as_ref()?)?.clock));
    let (Some(first), Some(second)) = (clock(one), clock(other)) else { return Order::Unknown };
    let margin = if one.made.is_some() && other.made.is_some() { 0 } else { ZONES_APART };
    match second.saturating_sub(first) {
        apart if apart > margin => Order::OldFirst,
        apart if apart < margin.saturating_neg() => Order::NewFirst,
        _ => Order::Unknown,
    }
}

/// Matches the records of both lists: by certificate, then by function and DNS name.
fn records(old: Option<&List>, new: &List, given: &[&Certificate]) -> Vec<RecordChange> {
    let olds: Vec<known::Pair<'_>> = old.iter().flat_map(|old| old.pairs()).collect();
    let news: Vec<known::Pair<'_>> = new.pairs().collect();
    let mut partner: Vec<Option<usize>> = vec![None; news.len()];
    let mut taken = vec![false; olds.len()];
    for fits in [same_place, same_name, same_certificate, same_server] {
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
    // Lists in parts of a text are printed ones.
    let exact = new.place.part.is_none() && old.is_some_and(|old| old.place.part.is_none());
    let mut records = Vec::new();
    for (pair, partner) in news.iter().zip(partner) {
        let before = partner.and_then(|at| olds.get(at)).zip(old);
        let name = RecordName::of(new, *pair, given);
        records.push(match before {
            Some((before, old)) => RecordChange {
                kind: kind(before, pair, exact),
                old: Some(RecordName::of(old, *before, given)),
                new: Some(name),
                fields: fields(before.0, pair.0, exact),
            },
            None => RecordChange { kind: ChangeKind::Added, old: None, new: Some(name), fields: Vec::new() },
        });
    }
    let left = olds.iter().zip(taken).filter(|(_, taken)| !taken);
    for ((pair, _), old) in left.zip(old.into_iter().cycle()) {
        let name = RecordName::of(old, *pair, given);
        records.push(RecordChange { kind: ChangeKind::Removed, old: Some(name), new: None, fields: Vec::new() });
    }
    records
}

fn function(record: &RecordFacts) -> Option<u32> {
    record.function.as_ref().map(|function| function.value)
}

fn dns_name(record: &RecordFacts) -> &str {
    record.dns_name.as_ref().map_or("", |name| name.value.as_str())
}

/// The same certificate with the same function.
fn same_place(one: &known::Pair<'_>, other: &known::Pair<'_>) -> bool {
    function(one.0) == function(other.0) && one.1.certificate.is_same(&other.1.certificate)
}

/// The same function, DNS name and subject: a certificate that was made anew. Emptied records have no subject.
fn same_name(one: &known::Pair<'_>, other: &known::Pair<'_>) -> bool {
    let (own, theirs) = (&one.1.certificate.subject, &other.1.certificate.subject);
    function(one.0) == function(other.0)
        && dns_name(one.0) == dns_name(other.0)
        && (own.is_some() && own == theirs || !one.0.is_sast() && own.is_some() != theirs.is_some())
}

/// The same certificate with another function: a server's, when the mode changes.
fn same_certificate(one: &known::Pair<'_>, other: &known::Pair<'_>) -> bool {
    !one.0.is_sast() && !other.0.is_sast() && one.1.certificate.is_same(&other.1.certificate)
}

/// The same function and DNS name. A server has two anchors, and one is not the other made anew.
fn same_server(one: &known::Pair<'_>, other: &known::Pair<'_>) -> bool {
    !one.0.is_sast()
        && function(one.0) == function(other.0)
        && !dns_name(one.0).is_empty()
        && dns_name(one.0) == dns_name(other.0)
}

fn kind(old: &known::Pair<'_>, new: &known::Pair<'_>, exact: bool) -> ChangeKind {
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
