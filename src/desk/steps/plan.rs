//! Which steps apply, in which order: what comes before all of them, the runbooks of the changes, and the ways back.

use alloc::vec::Vec;

use super::{
    Phase, Situation, Step,
    StepCode::{self, *},
    releases::*,
    tables::*,
};
use crate::{
    desk::{Change, ListOutcome},
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
    plan.renewals();
    for change in situation.changes.iter().filter(|change| !RENEWALS.contains(change)) {
        plan.change(*change);
    }
    for change in RENEWALS.into_iter().filter(|change| situation.changes.contains(change)) {
        plan.change(change);
    }
    if situation.changes.is_empty() {
        plan.tvs_knows();
    }
    let has = |change| situation.changes.contains(&change);
    // Of a list that is gone there is nothing to refuse. Where phones take the list, an anchor that is dead all the same is
    // restored as a part of the change.
    if !has(Change::ListDeleted) {
        if acceptance.lacks_anchor() || has(Change::OtherCluster) {
            plan.ways_back(Phase::Recovery);
        } else {
            plan.ways_back(Phase::Change);
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
    steps: Vec<Step>,
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

    /// Adds steps of the change that the list that TFTP offers shows to be done.
    pub(super) fn add_done(&mut self, items: &[Item]) {
        let before = self.steps.len();
        self.add(Phase::Change, items);
        self.steps.iter_mut().skip(before).for_each(|step| step.done = true);
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
        if !self.situation.anchors.recovery.is_empty() {
            self.add(Phase::Before, BEFORE);
            self.ways_back(Phase::Change);
            self.add(Phase::Check, &[all(if self.is_itl() { CheckItl } else { CheckCtl })]);
            self.add(Phase::Check, CHECKS);
        }
    }

    /// What the anchors leave, the way that does least harm first.
    fn ways_back(&mut self, phase: Phase) {
        for way in &self.situation.anchors.recovery {
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
                Code::RecoverToken => &[only(RecoverByToken, &TO_14SU2)],
                Code::RecoverTvs | Code::RecoverTvsPerhaps => &[all(RecoverByTvs)],
                Code::RecoverBackup => &[all(RestoreBackup)],
                Code::RecoverDelete => &[all(DeleteOnPhone)],
                _ => &[],
            };
            self.add(phase, items);
        }
    }
}
