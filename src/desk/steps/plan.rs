//! Which steps apply, in which order: what comes before all of them, the runbooks of the changes, and the ways back.

use alloc::vec::Vec;

use super::{
    Phase, Situation, Step,
    StepCode::{self, *},
    releases::*,
    tables::*,
};
use crate::{
    desk::{Change, ListOutcome, Order, Role},
    facts::ListKind,
    finding::{Code, Finding, Value},
    order,
};

/// The steps of a situation.
pub(super) fn plan(situation: &Situation<'_>) -> Vec<Step> {
    let mut plan = Plan { situation, steps: Vec::new() };
    let acceptance = situation.acceptance;
    let is_same = acceptance.with_sbd == ListOutcome::Same;
    plan.warn();
    if acceptance.reasons.iter().any(|reason| BAD.contains(&reason.code)) {
        // Whatever was changed, first the right file must be there.
        plan.add(Phase::Recovery, &[all(CompareFile)]);
        return plan.steps;
    }
    if is_same {
        plan.restore();
        return plan.in_order();
    }
    let has = |change| situation.changes.contains(&change);
    plan.carried_over();
    let is_older = plan.is_older();
    if is_older {
        plan.add(Phase::Before, &[all(if plan.is_itl() { ItlIsOlder } else { ListIsOlder })]);
    }
    // An emptied list is no place for new certificates, and what an older list shows is renewed since.
    let is_left = has(Change::MixedToNonSecure) || is_older;
    if !is_left {
        plan.renewals();
    }
    for change in situation.changes.iter().filter(|change| !RENEWALS.contains(change)) {
        plan.change(*change);
    }
    for change in RENEWALS.into_iter().filter(|change| has(*change) && !is_left) {
        plan.change(change);
    }
    if is_older && RENEWALS.into_iter().any(has) {
        plan.older();
    } else {
        plan.put_right();
    }
    if situation.changes.is_empty() {
        plan.tvs_knows();
    }
    // Of a list that is gone there is nothing to refuse. Where phones take the list, an anchor that is dead all the same is
    // restored as a part of the change.
    if !has(Change::ListDeleted) {
        if acceptance.lacks_anchor() || has(Change::OtherCluster) {
            // Where CallManager is left, phones need not be tried first: they take what it signs.
            let is_sure = |way: &Finding| matches!(way.code, Code::RecoverCtlLocalkey | Code::RecoverItlLocalkey);
            let is_first = has(Change::ItlRecoveryRegenerated) && !is_older;
            plan.ways_back(Phase::Change, |way| is_first && is_sure(way));
            plan.leave_out_what_followed();
            plan.ways_back(Phase::Recovery, |way| !(is_first && is_sure(way)));
        } else if !has(Change::MixedToNonSecure) {
            plan.ways_back(Phase::Change, |_| true);
            plan.leave_out_what_followed();
        }
    }
    plan.in_order()
}

/// What is wrong with a list itself.
const BAD: &[Code] =
    &[Code::AcceptBadByHeld, Code::AcceptBadByNew, Code::AcceptOtherCertificate, Code::AcceptDigestDiffers];

pub(super) struct Plan<'s> {
    pub(super) situation: &'s Situation<'s>,
    pub(super) steps: Vec<Step>,
}

impl Plan<'_> {
    /// Adds the steps that are meant for the release. What comes before the change, after it, and what one sees then is
    /// said once, however many changes there are; and so is how anchors are known.
    pub(super) fn add(&mut self, phase: Phase, items: &[Item]) {
        for (code, releases) in items {
            let is_for = releases.map_or(Some(true), |range| range.holds(self.situation.release));
            let is_once = matches!(phase, Phase::Before | Phase::After | Phase::Check) || *code == KnowAnchors;
            let releases = releases.filter(|_| is_for.is_none());
            let name = releases.map(|range| range.name);
            let is_said = |step: &Step| step.phase == phase && step.code == *code && step.releases == name;
            if is_for == Some(false) || is_once && self.steps.iter().any(is_said) {
                continue;
            }
            let mut step = code.step();
            step.phase = phase;
            // Where it is known to be for this release, nothing is to be said.
            step.releases = name;
            self.steps.push(step);
        }
    }

    /// Puts one step in another one's place.
    pub(super) fn instead(&mut self, code: StepCode, other: StepCode) {
        for step in self.steps.iter_mut().filter(|step| step.code == code) {
            *step = other.step();
        }
    }

    /// Adds steps of the change that the list that TFTP offers shows to be done.
    pub(super) fn add_done(&mut self, items: &[Item]) {
        let before = self.steps.len();
        self.add(Phase::Change, items);
        // Of an older list that is not known: phones have a newer one.
        let done = !self.is_older();
        self.steps.iter_mut().skip(before).for_each(|step| step.done = done);
    }

    /// What follows the last list of the change itself does not follow it again.
    fn leave_out_what_followed(&mut self) {
        let is_change = |step: &&Step| step.phase == Phase::Change && !step.done;
        let makes_list = |step: &&Step| matches!(step.code, UpdateCtl | RestartTftp | ItlRemotekey);
        let tail = self.steps.iter().rev().filter(is_change).take_while(|step| !makes_list(step));
        let tail: Vec<(StepCode, Option<&str>)> = tail.map(|step| (step.code, step.releases)).collect();
        self.steps.retain(|step| step.phase != Phase::After || !tail.contains(&(step.code, step.releases)));
    }

    /// Several changes are one piece of work: what comes before them stands before all of them.
    fn in_order(self) -> Vec<Step> {
        let mut steps = self.steps;
        order::sort_by_key(&mut steps, |step| Phase::ALL.iter().position(|phase| *phase == step.phase));
        steps
    }

    fn with(&mut self, name: &'static str, value: Option<Value>) {
        if let (Some(step), Some(value)) = (self.steps.last_mut(), value) {
            step.values.insert(name, value);
        }
    }

    /// A step that names what a finding names.
    pub(super) fn add_about(&mut self, phase: Phase, code: StepCode, about: &Finding) {
        let before = self.steps.len();
        self.add(phase, &[all(code)]);
        if self.steps.len() > before {
            self.with("name", about.values.get("name").cloned());
            self.with("serial", about.values.get("serial").cloned());
        }
    }

    /// First of all: what must not be done.
    fn warn(&mut self) {
        let anchors = self.situation.anchors;
        let advice = anchors
            .advice
            .iter()
            .find(|advice| matches!(advice.code, Code::AnchorsDoNotRenew | Code::AnchorsDoNotRenewYet));
        if let Some(advice) = advice {
            self.add_about(Phase::Before, DoNotRenew, advice);
        }
    }

    /// The new signer, where phones do not hold it.
    pub(super) fn unknown_signer(&self) -> Option<&Finding> {
        let reasons = &self.situation.acceptance.reasons;
        reasons.iter().find(|it| matches!(it.code, Code::AcceptSignerUnknown | Code::AcceptSignerNotSast))
    }

    /// Before phones ask TVS, it must know what it is asked for.
    pub(super) fn tvs_knows(&mut self) {
        if self.situation.acceptance.may_ask()
            && let Some(signer) = self.unknown_signer().cloned()
        {
            self.add_about(Phase::Before, TvsKnows, &signer);
        }
    }

    pub(super) fn is_itl(&self) -> bool {
        self.situation.kind == ListKind::Itl
    }

    /// Phones hold what TFTP offers, but an anchor in it is dead: the second one is brought back while the first signs.
    fn restore(&mut self) {
        if self.situation.anchors.recovery.is_empty() {
            return;
        }
        self.add(Phase::Before, BEFORE);
        if self.is_lost() {
            self.add(Phase::Before, &[all(KnowAnchors)]);
            let is_backup = |way: &Finding| way.code == Code::RecoverBackup;
            self.ways_back(Phase::Recovery, is_backup);
            // What TFTP offers is still the old list: there is none that phones could ask TVS about.
            self.make_anew(Phase::Recovery);
            self.ways_back(Phase::Recovery, |way| !is_backup(way));
            return;
        }
        self.ways_back(Phase::Change, |_| true);
        if self.is_itl() {
            self.add(Phase::After, &[all(BackupAfter)]);
            self.add(Phase::Check, &[all(CheckItl)]);
        } else {
            self.add(Phase::After, &[all(UnityConnection), all(BackupAfter)]);
            self.add(Phase::Check, &[all(CheckCtl)]);
            if self.situation.signer != Some(Role::Token) {
                self.add(Phase::Check, SIGNER);
            }
        }
        self.add(Phase::Check, CHECKS);
    }

    /// A downgrade to a release before 10.0 carries a tokenless list over, which cannot be made there.
    fn carried_over(&mut self) {
        let is_too_old = BEFORE_10_0.holds(self.situation.release) == Some(true);
        if is_too_old && !self.is_itl() && matches!(self.situation.signer, Some(Role::CallManager | Role::ItlRecovery))
        {
            self.add(Phase::Before, &[all(TokenlessNotThere)]);
        }
    }

    /// Whether TFTP offers an older list than phones hold, of the same cluster.
    fn is_older(&self) -> bool {
        self.situation.order == Order::NewFirst && !self.situation.changes.contains(&Change::OtherCluster)
    }

    /// An older list, in which certificates are that are renewed since, is made anew.
    fn older(&mut self) {
        self.add(Phase::Before, &[all(KnowAnchors)]);
        self.add(Phase::Before, BEFORE);
        self.make_anew(Phase::Change);
        self.finish(&[all(CheckCtl)]);
    }

    /// The list by whoever signs it.
    fn make_anew(&mut self, phase: Phase) {
        let items: &[Item] = match self.situation.signer {
            _ if self.is_itl() => &[all(RestartTftp)],
            Some(Role::Token) => &[only(TokenMakeList, &TO_14SU2), only(UpdateCtl, &FROM_14SU3)],
            _ => &[only(UpdateCtl, &FROM_10_0)],
        };
        self.add(phase, items);
    }

    /// The list that phones are about to get holds dead anchors, or fewer than they have: that is put right before they
    /// have it.
    fn put_right(&mut self) {
        let is_wanting = |advice: &Finding| matches!(advice.code, Code::AnchorsMakeAnew | Code::AnchorsFewerOffered);
        if self.situation.anchors.advice.iter().any(is_wanting) {
            self.add(Phase::Before, &[all(KnowAnchors)]);
            self.add(Phase::Before, BEFORE);
            self.make_anew(Phase::Change);
        }
    }

    /// What the anchors leave, the way that does least harm first.
    fn ways_back(&mut self, phase: Phase, wanted: impl Fn(&Finding) -> bool) {
        for way in self.situation.anchors.recovery.iter().filter(|way| wanted(way)) {
            // First it must be seen that the anchor is alive.
            if way.values.get("here") == Some(&Value::Number(0)) {
                self.add(phase, &[all(KnowAnchors)]);
            }
            let items: &[Item] = match way.code {
                Code::RecoverCtlLocalkey => {
                    self.add(phase, &[only(CtlLocalkey, &FROM_12_0)]);
                    self.add(phase, BETWEEN);
                    SIGNED_AGAIN
                }
                Code::RecoverItlLocalkey => &[
                    only(ItlLocalkey, &FROM_12_0),
                    only(ResetPhones, &FROM_12_0),
                    only(CheckPhones, &FROM_12_0),
                    only(RestartTftp, &FROM_12_0),
                    only(ResetPhones, &FROM_12_0),
                ],
                Code::RecoverCtlByManager => &[
                    only(UpdateCtl, &ONLY_10_0_TO_11_5),
                    only(RestartTftpCallManager, &TO_11_5),
                    only(ResetPhones, &TO_11_5),
                ],
                Code::RecoverItlByManager => &[only(RestartTftp, &TO_11_5), only(ResetPhones, &TO_11_5)],
                Code::RecoverCtlUpdate => SIGNED_AGAIN,
                Code::RecoverItlRestart => &[only(RestartTftp, &FROM_12_0), only(ResetPhones, &FROM_12_0)],
                Code::RecoverItlRemotekey => &[all(ItlRemotekey), all(ResetPhones)],
                Code::RecoverToken => {
                    // The CTL Client takes no token that is not in the list on the server.
                    if !self.situation.tokens_served {
                        self.add(phase, &[only(TokenDeleteCtl, &TO_14SU2)]);
                    }
                    self.add(phase, &[only(RecoverByToken, &TO_14SU2)]);
                    self.add(phase, if self.is_itl() { &[] } else { RESTARTS });
                    &[only(ResetPhones, &TO_14SU2)]
                }
                Code::RecoverTvs | Code::RecoverTvsPerhaps => &[all(RecoverByTvs)],
                Code::RecoverBackup => &[all(RestoreBackup)],
                Code::RecoverDelete => &[all(DeleteOnPhone)],
                _ => &[],
            };
            self.add(phase, items);
        }
    }
}
