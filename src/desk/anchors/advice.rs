//! What follows from the anchors that are left: what may be renewed and what must not be, and which way back there is.

use alloc::{string::String, vec::Vec};

use super::{Anchor, AnchorStatus, Around, Offered};
use crate::{
    desk::{
        Role, acceptance,
        known::List,
        steps::{BEFORE_10_0, FROM_12_0, TO_14SU2},
    },
    facts::ListKind,
    finding::{Code, Finding},
    trust_list::tags::function,
};

/// The names of anchors, as people call them.
fn names<'a>(anchors: impl Iterator<Item = &'a Anchor>) -> String {
    let mut text = String::new();
    for anchor in anchors {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(anchor.called());
    }
    text
}

/// Ways back on which an anchor that is left signs.
const SIGNED: &[Code] = &[
    Code::RecoverCtlLocalkey,
    Code::RecoverItlLocalkey,
    Code::RecoverCtlByManager,
    Code::RecoverItlByManager,
    Code::RecoverCtlUpdate,
    Code::RecoverItlRestart,
    Code::RecoverItlRemotekey,
];

/// Of the first list that phones will get: what is dead in it can still be put right.
pub(super) fn of_first(anchors: &[Anchor], new: &List) -> Vec<Finding> {
    let dead = || anchors.iter().filter(|anchor| anchor.is_own() && anchor.is(AnchorStatus::Dead));
    if !new.is_there() {
        return Vec::new();
    }
    if dead().next().is_none() {
        return advice(anchors, new, false, None, &[]);
    }
    let mut all = alloc::vec![Finding::new(Code::AnchorsMakeAnew).with("name", names(dead()))];
    // Phones that hold nothing have lost nothing.
    all.extend(advice(anchors, new, true, None, &[]).into_iter().filter(|it| it.code != Code::AnchorsAllDead));
    all
}

pub(super) fn advice(
    anchors: &[Anchor],
    have: &List,
    is_open: bool,
    offered: Option<&Offered>,
    ways: &[Finding],
) -> Vec<Finding> {
    let mut advice = Vec::new();
    // What phones are about to lose comes before what they have.
    advice.extend(offered.map(|Offered { stay, go }| {
        let finding = Finding::new(Code::AnchorsFewerOffered).with("count", stay.len());
        finding.with("name", stay.join(", ")).with("other", go.join(", "))
    }));
    let own: Vec<&Anchor> = anchors.iter().filter(|anchor| anchor.is_own()).collect();
    let with = |status| own.iter().copied().filter(move |anchor| anchor.is(status));
    let (alive, dead, open) =
        (with(AnchorStatus::Alive).count(), with(AnchorStatus::Dead).count(), with(AnchorStatus::Unknown).count());
    let tokens = anchors.iter().filter(|anchor| anchor.is_token()).count();
    let about = |code, status| Finding::new(code).with("name", names(with(status)));
    let not_yet = || {
        let rest = names(with(AnchorStatus::Unknown));
        about(Code::AnchorsDoNotRenewYet, AnchorStatus::Alive).with("other", rest)
    };
    if !have.facts.is_whole {
        // What a text leaves out may be alive.
        match (alive, open) {
            (0 | 1, 0) => {}
            (0, _) => advice.push(about(Code::AnchorsNotKnown, AnchorStatus::Unknown).with("count", open)),
            (1, _) => advice.push(not_yet()),
            _ if offered.is_some() => {}
            _ => advice.push(about(Code::AnchorsAnyOne, AnchorStatus::Alive)),
        }
        if alive < 2 {
            advice.push(Finding::new(Code::AnchorsIncomplete));
        }
        return advice;
    }
    if anchors.is_empty() {
        advice.push(Finding::new(Code::AnchorsNone));
        return advice;
    }
    match (alive, dead, open) {
        (0, 0, 0) => {}
        (0, _, 0) if tokens == 0 => advice.push(about(Code::AnchorsAllDead, AnchorStatus::Dead)),
        (0, _, 0) => {}
        (0, _, _) => advice.push(about(Code::AnchorsNotKnown, AnchorStatus::Unknown).with("count", open)),
        (1, _, 0) if tokens == 0 => {
            // The one that is left comes first, whatever else there is to say.
            advice.push(about(Code::AnchorsDoNotRenew, AnchorStatus::Alive));
            // Up to 11.5 ITLRecovery signs no CTL, and brings nothing back.
            let is_signed = ways.iter().any(|way| SIGNED.contains(&way.code));
            advice.extend(match (dead, is_open) {
                (0, _) => Some(Finding::new(Code::AnchorsOnlyOne)),
                (_, true) => is_signed.then(|| about(Code::AnchorsRestoreSecond, AnchorStatus::Dead)),
                (_, false) => Some(about(Code::AnchorsSecondOffered, AnchorStatus::Dead)),
            });
        }
        // Renewing it takes nothing from phones that hold tokens too.
        (1, _, 0) => {}
        (1, _, _) => advice.push(not_yet()),
        _ if offered.is_some() => {}
        _ => advice.push(about(Code::AnchorsAnyOne, AnchorStatus::Alive)),
    }
    if tokens > 0 {
        advice.push(Finding::new(Code::AnchorsTokens).with("count", tokens));
    }
    advice
}

pub(super) fn recovery(anchors: &[Anchor], have: &List, around: &Around<'_>) -> Vec<Finding> {
    let mut ways = Vec::new();
    let is_itl = have.kind == ListKind::Itl;
    // CallManager signs whatever is made up to 11.5, ITLRecovery from 12.0 on; of an unknown release, both are said.
    let from_12 = FROM_12_0.holds(around.release);
    // Of an anchor that may be alive, the way back is named with what must be seen first.
    let open = |role| anchors.iter().find(|it| it.is_own() && it.record.role == role && !it.is(AnchorStatus::Dead));
    let way = |code, anchor: &Anchor| Finding::new(code).with("here", u32::from(anchor.is(AnchorStatus::Alive)));
    if let Some(anchor) = open(Role::CallManager) {
        if from_12 != Some(false) {
            ways.push(way(if is_itl { Code::RecoverItlLocalkey } else { Code::RecoverCtlLocalkey }, anchor));
        }
        // Before 10.0 there is no `utils ctl`.
        let is_there = is_itl || BEFORE_10_0.holds(around.release) != Some(true);
        if from_12 != Some(true) && is_there {
            ways.push(way(if is_itl { Code::RecoverItlByManager } else { Code::RecoverCtlByManager }, anchor));
        }
    }
    if let Some(anchor) = open(Role::ItlRecovery) {
        if from_12 != Some(false) {
            ways.push(way(if is_itl { Code::RecoverItlRestart } else { Code::RecoverCtlUpdate }, anchor));
        }
        if is_itl && !anchor.record.signs {
            ways.push(way(Code::RecoverItlRemotekey, anchor));
        }
    }
    let tokens = anchors.iter().any(Anchor::is_token);
    if tokens && TO_14SU2.holds(around.release) != Some(false) {
        ways.push(Finding::new(Code::RecoverToken));
    }
    let mut own = anchors.iter().filter(|anchor| anchor.is_own()).peekable();
    let is_all_dead = own.peek().is_some() && own.all(|anchor| anchor.is(AnchorStatus::Dead)) && !tokens;
    let is_lost = is_all_dead && have.facts.is_whole;
    let held = if is_itl { Some(have) } else { around.itl };
    // Where TVS was renewed too, nobody is left to ask.
    let is_tvs_new = held.is_some_and(|itl| acceptance::renewed(itl, around.all).is_some());
    if (around.refused || is_lost) && !is_tvs_new {
        let has_tvs = |list: &List| list.facts.records.iter().any(|record| record.has_function(&[function::TVS]));
        ways.extend(match held.map(has_tvs) {
            Some(true) => Some(Finding::new(Code::RecoverTvs)),
            Some(false) => None,
            None => Some(Finding::new(Code::RecoverTvsPerhaps)),
        });
    }
    if is_lost {
        ways.push(Finding::new(Code::RecoverBackup));
    }
    if around.refused || is_lost {
        ways.push(Finding::new(Code::RecoverDelete));
    }
    ways
}
