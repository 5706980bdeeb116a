//! Which change of a cluster two lists show.

use alloc::vec::Vec;
use serde::{Serialize, Serializer};

use super::{
    Role,
    known::{Known, List, Pair},
    matching::{ChangeKind, RecordChange},
    role,
};
use crate::{facts::ListKind, state::State, trust_list::tags::function};

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
    /// CallManager and ITLRecovery: no anchor of before is left.
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
    /// An ITL lost its records of TVS.
    ItlEmptied = "itl-emptied";
    /// Nothing but the signature and the time: the list was made again.
    SignedAgain = "signed-again";
}

/// The changes that the lists show; the one that decides most comes first. `apart` says that they are of two clusters.
pub(super) fn of(
    old: Option<&List>,
    new: &List,
    apart: bool,
    records: &[RecordChange],
    itl: Option<&List>,
    all: &[&Known],
) -> Vec<Change> {
    if !new.is_there() {
        return if old.is_some() { alloc::vec![Change::ListDeleted] } else { Vec::new() };
    }
    if apart {
        return alloc::vec![Change::OtherCluster];
    }
    let is_itl = |list: &List| list.kind == ListKind::Itl;
    // A phone that holds an ITL alone holds no CTL.
    let is_first = !is_itl(new) && old.is_none_or(is_itl);
    let mode = if is_first { mode(Some(State::NoList), new) } else { old.and_then(|old| mode(old.state, new)) };
    let Some(old) = old.filter(|_| !is_first) else { return mode.into_iter().collect() };
    let mut changes: Vec<Change> = mode.into_iter().collect();
    let regenerated = |role| records.iter().any(|it| it.kind == ChangeKind::Regenerated && role_of(it) == role);
    let manager = regenerated(Role::CallManager);
    let recovery = regenerated(Role::ItlRecovery) || regenerated(Role::OtherSast);
    let is_left = |anchor| !role::is_foreign(old, anchor) && is_anchor_of(new, anchor);
    if manager && recovery && !old.sast().any(is_left) {
        changes.push(Change::EverythingRenewed);
    } else {
        changes.extend(manager.then_some(Change::CallManagerRegenerated));
        changes.extend(recovery.then_some(Change::ItlRecoveryRegenerated));
    }
    changes.extend(regenerated(Role::Capf).then_some(Change::CapfRegenerated));
    let has_tvs = |list: &List| list.facts.records.iter().any(|record| record.has_function(&[function::TVS]));
    if is_itl(new) && new.facts.is_whole && !has_tvs(new) && (has_tvs(old) || !is_itl(old)) {
        changes.push(Change::ItlEmptied);
        return changes;
    }
    // What else an ITL and a CTL hold differs by design.
    if is_itl(old) != is_itl(new) {
        return changes;
    }
    let is_whole = old.facts.is_whole && new.facts.is_whole;
    let tvs = regenerated(Role::Tvs) || itl.is_some_and(|itl| super::acceptance::renewed(itl, all).is_some());
    changes.extend(tvs.then_some(Change::TvsRegenerated));
    if mode.is_none() && is_whole {
        changes.extend(come_and_gone(records));
        changes.extend(is_switched(old, new).then_some(Change::SignerSwitched));
    }
    let is_same = records.iter().all(|it| it.kind == ChangeKind::Same);
    if changes.is_empty() && is_same && is_whole && super::acceptance::same(old, new).is_some_and(|(same, _)| !same) {
        changes.push(Change::SignedAgain);
    }
    changes
}

/// From one security mode to the other, or from one kind of signer to the other: what two CTLs show.
fn mode(before: Option<State>, new: &List) -> Option<Change> {
    use State::{NoList, NonSecure, TokenlessCallManager, TokenlessOtherSast, Tokens, TokensReady};
    match (before?, new.state?) {
        (NoList | NonSecure, TokenlessCallManager | TokenlessOtherSast) => Some(Change::NonSecureToTokenless),
        (NoList | NonSecure, Tokens | TokensReady) => Some(Change::NonSecureToTokens),
        (Tokens | TokensReady, TokenlessCallManager | TokenlessOtherSast) => Some(Change::TokensToTokenless),
        (TokenlessCallManager | TokenlessOtherSast, Tokens | TokensReady) => Some(Change::TokenlessToTokens),
        (Tokens | TokensReady | TokenlessCallManager | TokenlessOtherSast, NonSecure) => Some(Change::MixedToNonSecure),
        _ => None,
    }
}

/// Anchors and servers that only one of the lists has.
fn come_and_gone(records: &[RecordChange]) -> impl Iterator<Item = Change> {
    let is_anchor = |it: &RecordChange| {
        let named = it.new.as_ref().or(it.old.as_ref());
        named.and_then(|it| it.function.as_ref()).is_some_and(|function| function.number == function::SAST)
    };
    let is_server = move |it: &RecordChange| role_of(it) == Role::CallManager && !is_anchor(it);
    let any = |kind, fits: &dyn Fn(&RecordChange) -> bool| records.iter().any(|it| it.kind == kind && fits(it));
    [
        any(ChangeKind::Added, &is_anchor).then_some(Change::AnchorAdded),
        any(ChangeKind::Removed, &is_anchor).then_some(Change::AnchorRemoved),
        any(ChangeKind::Added, &is_server).then_some(Change::ServerAdded),
        any(ChangeKind::Removed, &is_server).then_some(Change::ServerRemoved),
    ]
    .into_iter()
    .flatten()
}

/// Whether another one signs, and both stand as anchors in both lists.
fn is_switched(old: &List, new: &List) -> bool {
    signing_anchor(old).zip(signing_anchor(new)).is_some_and(|(before, after)| {
        !before.1.certificate.is_same(&after.1.certificate) && is_anchor_of(new, before) && is_anchor_of(old, after)
    })
}

fn signing_anchor(list: &List) -> Option<Pair<'_>> {
    list.sast().find(|(record, _)| Some(record.index) == list.signer)
}

fn is_anchor_of(list: &List, (_, own): Pair<'_>) -> bool {
    list.sast().any(|(_, other)| other.certificate.is_same(&own.certificate))
}

fn role_of(record: &RecordChange) -> Role {
    record.new.as_ref().or(record.old.as_ref()).map_or(Role::Other, |record| record.role)
}
