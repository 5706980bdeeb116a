//! Two lists: what differs, which change of a cluster that is, and what it means for phones that hold the first and are
//! given the second.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    Acceptance, Anchors, Place, Release, Role, Step,
    acceptance::{self, Phone},
    age::{self, Order},
    anchors::{self, Around},
    changes,
    known::{Certificate, Known, List},
    marks,
    matching::{self, ChangeKind, RecordChange},
    rehearsal,
    signer::Signer,
    steps::{self, Situation},
};
use crate::{facts::ListKind, finding::Finding, state::State};

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
    let apart = held.is_some_and(|held| marks::are_two_clusters(held, new));
    let records = matching::of(held, new, apart, &given);
    let is_itl = |list: &&List| list.kind == ListKind::Itl;
    // What phones hold is an ITL where the old list is one, or where one was given beside it.
    let phone = Phone { ctl: old.filter(|list| !is_itl(list)), itl: old.filter(is_itl).or(itl), all };
    let acceptance = acceptance::of(&phone, new);
    let changes = changes::of(held, new, apart, &records, itl, all);
    // The keys of another cluster are no way back.
    let refused = acceptance.lacks_anchor() && !apart;
    let around = |serves, refused| Around { serves, itl: phone.itl, refused, is_first: held.is_none(), release, all };
    let anchors = match held {
        Some(held) => anchors::of(held, &around(Some(new), refused)),
        None => anchors::of(new, &around(None, false)),
    };
    let rehearsal = match held.filter(|_| apart) {
        Some(held) => rehearsal::of(held, new, phone.itl, &given),
        None => Vec::new(),
    };
    let is_none = |list: &List| !list.is_there();
    let sameness = match held.and_then(|held| acceptance::same(held, new)) {
        Some((true, _)) => Sameness::Same,
        Some((false, _)) => Sameness::Different,
        None if old.is_some_and(is_none) && is_none(new) => Sameness::Same,
        None if held.is_some() && records.iter().all(|record| record.kind == ChangeKind::Same) => Sameness::Unknown,
        None => Sameness::Different,
    };
    let order = held.map_or(Order::Unknown, |held| age::order(held, new));
    let situation = Situation {
        order,
        tokens_served: new.sast().any(|(record, _)| record.is_token()),
        signer: Signer::of(new).and_then(|signer| signer.own).map(|own| Role::of(new, own, &given)),
        changes: &changes,
        before: held.and_then(|held| held.state),
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
        order,
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
