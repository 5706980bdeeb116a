//! Which change of a cluster two lists show.

use alloc::vec::Vec;
use serde::{Serialize, Serializer};

use super::{
    Role,
    compare::{ChangeKind, RecordChange},
    known::{Known, List, Pair},
};
use crate::{facts::ListKind, names::Name, order::Sorted, state::State, trust_list::tags::function};

/// Declares the changes once.
macro_rules! changes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal;)+) => {
        /// A change of a cluster. The kebab-case names are part of the JSON and are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum Change { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for Change {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl Change {
            /// Every change there is.
            pub const ALL: &'static [Change] = &[$(Change::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(Change::$name => $text,)+ }
            }
        }
    };
}

changes! {
    /// From non-secure to mixed mode, without tokens.
    NonSecureToTokenless = "non-secure-to-tokenless";
    /// From non-secure to mixed mode with tokens.
    NonSecureToTokens = "non-secure-to-tokens";
    /// From hardware tokens to a tokenless list.
    TokensToTokenless = "tokens-to-tokenless";
    /// From a tokenless list to hardware tokens.
    TokenlessToTokens = "tokenless-to-tokens";
    /// From mixed to non-secure mode: the list is emptied.
    MixedToNonSecure = "mixed-to-non-secure";
    /// The list was deleted.
    ListDeleted = "list-deleted";
    /// The lists are of two clusters.
    OtherCluster = "other-cluster";
    /// CallManager, ITLRecovery and, as far as lists of TVS are there, TVS: all new.
    EverythingRenewed = "everything-renewed";
    /// A CallManager certificate was regenerated.
    CallManagerRegenerated = "callmanager-regenerated";
    /// ITLRecovery was regenerated.
    ItlRecoveryRegenerated = "itlrecovery-regenerated";
    /// CAPF was regenerated.
    CapfRegenerated = "capf-regenerated";
    /// A TVS certificate was regenerated.
    TvsRegenerated = "tvs-regenerated";
    /// The same anchors, another one of them signs.
    SignerSwitched = "signer-switched";
    /// An anchor was added.
    AnchorAdded = "anchor-added";
    /// An anchor was removed.
    AnchorRemoved = "anchor-removed";
    /// A server was added.
    ServerAdded = "server-added";
    /// A server was removed.
    ServerRemoved = "server-removed";
    /// Nothing but the signature and the time: the list was made again.
    SignedAgain = "signed-again";
}

/// The changes that the lists show; the one that decides most comes first.
pub(super) fn of(
    old: Option<&List>,
    new: &List,
    records: &[RecordChange],
    itl: Option<&List>,
    all: &[&Known],
) -> Vec<Change> {
    use State::{NonSecure, TokenlessCallManager, TokenlessOtherSast, Tokens, TokensReady};
    if !new.is_there() {
        return if old.is_some() { alloc::vec![Change::ListDeleted] } else { Vec::new() };
    }
    let (before, after) = (old.map_or(Some(State::NoList), |old| old.state), new.state);
    let is_ctl = new.kind != ListKind::Itl && old.is_none_or(|old| old.kind != ListKind::Itl);
    let mode = match (before, after) {
        _ if !is_ctl => None,
        (Some(State::NoList | NonSecure), Some(TokenlessCallManager | TokenlessOtherSast)) => {
            Some(Change::NonSecureToTokenless)
        }
        (Some(State::NoList | NonSecure), Some(Tokens | TokensReady)) => Some(Change::NonSecureToTokens),
        (Some(Tokens | TokensReady), Some(TokenlessCallManager | TokenlessOtherSast)) => {
            Some(Change::TokensToTokenless)
        }
        (Some(TokenlessCallManager | TokenlessOtherSast), Some(Tokens | TokensReady)) => {
            Some(Change::TokenlessToTokens)
        }
        (Some(Tokens | TokensReady | TokenlessCallManager | TokenlessOtherSast), Some(NonSecure)) => {
            Some(Change::MixedToNonSecure)
        }
        _ => None,
    };
    let Some(old) = old else { return mode.into_iter().collect() };
    let mut changes = Vec::new();
    if are_two_clusters(old, new) {
        changes.push(Change::OtherCluster);
        return changes;
    }
    changes.extend(mode);
    let has = |kind, role| records.iter().any(|it| it.kind == kind && role_of(it) == role);
    let regenerated = |role| has(ChangeKind::Regenerated, role);
    let manager = regenerated(Role::CallManager);
    let recovery = regenerated(Role::ItlRecovery) || regenerated(Role::OtherSast);
    let tvs = regenerated(Role::Tvs) || itl.is_some_and(|itl| is_tvs_new(itl, all));
    let is_whole = old.facts.is_whole && new.facts.is_whole;
    if manager && recovery && (old.kind != ListKind::Itl || tvs) {
        changes.push(Change::EverythingRenewed);
    } else {
        changes.extend(manager.then_some(Change::CallManagerRegenerated));
        changes.extend(recovery.then_some(Change::ItlRecoveryRegenerated));
    }
    changes.extend(regenerated(Role::Capf).then_some(Change::CapfRegenerated));
    changes.extend(tvs.then_some(Change::TvsRegenerated));
    if mode.is_none() && is_whole {
        let anchors = [Role::CallManager, Role::ItlRecovery, Role::OtherSast, Role::Token];
        let is_anchor = |it: &RecordChange| {
            let named = it.new.as_ref().or(it.old.as_ref());
            let is_sast = named.and_then(|it| it.function).is_some_and(|function| function.number == function::SAST);
            is_sast && anchors.contains(&role_of(it))
        };
        let counted =
            |kind, is_anchor: &dyn Fn(&RecordChange) -> bool| records.iter().any(|it| it.kind == kind && is_anchor(it));
        let is_server = |it: &RecordChange| role_of(it) == Role::CallManager && !is_anchor(it);
        changes.extend(counted(ChangeKind::Added, &is_anchor).then_some(Change::AnchorAdded));
        changes.extend(counted(ChangeKind::Removed, &is_anchor).then_some(Change::AnchorRemoved));
        changes.extend(counted(ChangeKind::Added, &is_server).then_some(Change::ServerAdded));
        changes.extend(counted(ChangeKind::Removed, &is_server).then_some(Change::ServerRemoved));
        if signs(records, |it| it.old.as_ref()) != signs(records, |it| it.new.as_ref()) {
            changes.push(Change::SignerSwitched);
        }
    }
    let is_same = records.iter().all(|it| it.kind == ChangeKind::Same);
    if changes.is_empty() && is_same && is_whole && super::acceptance::same(old, new).is_some_and(|(same, _)| !same) {
        changes.push(Change::SignedAgain);
    }
    changes
}

fn role_of(record: &RecordChange) -> Role {
    record.new.as_ref().or(record.old.as_ref()).map_or(Role::Other, |record| record.role)
}

/// The place of the change whose record signs.
fn signs<'r>(
    records: &'r [RecordChange],
    side: impl Fn(&'r RecordChange) -> Option<&'r super::RecordName>,
) -> Option<usize> {
    records.iter().position(|it| side(it).is_some_and(|record| record.signs))
}

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
fn are_two_clusters(old: &List, new: &List) -> bool {
    let has_own = |list: &List| list.pairs().any(|(record, _)| is_own(record));
    let is_known = old.facts.is_whole && new.facts.is_whole && has_own(old) && has_own(new);
    is_known && {
        let theirs = Sorted::of(marks(new));
        !marks(old).any(|mark| theirs.contains(&mark))
    }
}

fn is_own(record: &crate::facts::RecordFacts) -> bool {
    !record.is_token() && !record.is_sast()
}

/// Whether another ITL on the desk that is newer has none of this one's TVS certificates.
fn is_tvs_new(itl: &List, all: &[&Known]) -> bool {
    super::acceptance::renewed(itl, all).is_some()
}
