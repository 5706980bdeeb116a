//! Which steps apply, in which order: a runbook for each change, what comes before all of them, and the ways back.

use alloc::vec::Vec;

use super::{
    Phase, Situation, Step,
    StepCode::{self, *},
    releases::*,
    tables::*,
};
use crate::{
    desk::{AnchorStatus, Change, ListOutcome, Role},
    facts::ListKind,
    finding::{Code, Finding, Value},
    order,
    state::State,
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

struct Plan<'s> {
    situation: &'s Situation<'s>,
    steps: Vec<Step>,
}

impl Plan<'_> {
    /// Adds the steps that are meant for the release. What comes before the change, after it, and what one sees then is
    /// said once, however many changes there are; and so is how anchors are known.
    fn add(&mut self, phase: Phase, items: &[Item]) {
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
    fn add_done(&mut self, items: &[Item]) {
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
    fn add_about(&mut self, phase: Phase, code: StepCode, about: &Finding) {
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
    fn unknown_signer(&self) -> Option<&Finding> {
        let reasons = &self.situation.acceptance.reasons;
        reasons.iter().find(|it| matches!(it.code, Code::AcceptSignerUnknown | Code::AcceptSignerNotSast))
    }

    /// Before phones ask TVS, it must know what it is asked for.
    fn tvs_knows(&mut self) {
        if self.situation.acceptance.may_ask()
            && let Some(signer) = self.unknown_signer().cloned()
        {
            self.add_about(Phase::Before, TvsKnows, &signer);
        }
    }

    fn is_itl(&self) -> bool {
        self.situation.kind == ListKind::Itl
    }

    /// What follows a new list, and what one sees then.
    fn finish(&mut self, checks: &[Item]) {
        if self.is_itl() {
            self.add(Phase::After, &[all(ResetPhones), all(BackupAfter)]);
            self.add(Phase::Check, &[all(CheckItl)]);
        } else {
            self.add(Phase::After, RESTARTS);
            self.add(Phase::After, AFTER);
            self.add(Phase::Check, checks);
        }
        self.add(Phase::Check, CHECKS);
    }

    /// A certificate was renewed, and the list was made anew, as it shows. An ITL makes itself; where tokens sign,
    /// `update CTLFile` would have been the way to a tokenless list.
    fn renewed(&mut self, certificate: StepCode) {
        self.add_done(&[all(certificate)]);
        if self.situation.signer == Some(Role::Token) {
            self.add_done(&[only(TokenMakeList, &TO_14SU2)]);
            self.add(Phase::Change, &[only(UpdateCtl, &FROM_14SU3)]);
        } else if !self.is_itl() {
            self.add_done(&[only(UpdateCtl, &FROM_10_0)]);
        }
        self.finish(&[all(CheckCtl)]);
    }

    /// Whether only CallManager is left, so that what ITLRecovery signs is refused.
    fn manager_is_left(&self) -> bool {
        let anchors = &self.situation.anchors.anchors;
        let with = |role| anchors.iter().filter(move |anchor| anchor.record.role == role);
        with(Role::ItlRecovery).any(|it| it.status == AnchorStatus::Dead)
            && with(Role::CallManager).any(|it| it.status != AnchorStatus::Dead)
    }

    fn is_lost(&self) -> bool {
        self.situation.anchors.advice.iter().any(|advice| advice.code == Code::AnchorsAllDead)
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::NonSecureToTokenless => {
                if !self.tokenless_is_there() {
                    return;
                }
                self.add(Phase::Before, BEFORE);
                self.add(Phase::Before, LICENCE);
                self.add(Phase::Before, &[all(QueryMode)]);
                self.tvs_knows();
                self.add_done(&[only(SetMixedMode, &FROM_10_0)]);
                self.finish(&[all(CheckMixedMode), all(CheckCtl)]);
                self.add(Phase::Check, SIGNER);
            }
            Change::NonSecureToTokens => {
                if !self.tokens_are_supported() {
                    return;
                }
                self.add(Phase::Before, &[only(TokensAtHand, &TO_14SU2)]);
                self.add(Phase::Before, BEFORE);
                self.add(Phase::Before, LICENCE);
                self.tvs_knows();
                self.add_done(&[only(TokenClient, &TO_14SU2), only(TokenSetMixedMode, &TO_14SU2)]);
                self.finish(&[all(CheckMixedMode), only(CheckTokenSigns, &TO_14SU2)]);
            }
            Change::TokensToTokenless => {
                if !self.tokenless_is_there() {
                    return;
                }
                self.add(Phase::Before, BEFORE);
                let is_again = self.situation.acceptance.lacks_anchor();
                if is_again {
                    self.add(Phase::Before, &[only(TokenListAgain, &ONLY_11_5_TO_14SU2)]);
                }
                self.tvs_knows();
                // After that, the tokenless list is made once more.
                if is_again && ONLY_11_5_TO_14SU2.holds(self.situation.release) != Some(false) {
                    self.add(Phase::Change, &[only(UpdateCtl, &FROM_10_0)]);
                } else {
                    self.add_done(&[only(UpdateCtl, &FROM_10_0)]);
                }
                self.finish(SIGNER);
            }
            Change::TokenlessToTokens => self.tokens(),
            Change::MixedToNonSecure => {
                self.add(
                    Phase::Before,
                    &[all(PublisherAccess), all(Connectivity), all(Replication), all(BackupBefore)],
                );
                self.add_done(&[only(SetNonSecureMode, &FROM_10_0)]);
                self.add(Phase::After, &[all(RestartNonSecure)]);
                self.add(Phase::After, AFTER);
                self.add(Phase::Check, &[all(CheckNonSecureMode), all(CheckRegistered)]);
            }
            Change::ListDeleted => self.list_deleted(),
            Change::OtherCluster => self.another_cluster(),
            Change::EverythingRenewed => {
                self.tvs_knows();
                self.add(Phase::Check, &[all(if self.is_itl() { CheckItl } else { CheckCtl })]);
                self.add(Phase::Check, CHECKS);
            }
            Change::CallManagerRegenerated => self.renewed(RegenerateCallManager),
            Change::CapfRegenerated => self.renewed(RegenerateCapf),
            Change::TvsRegenerated => {
                self.add_done(&[all(RegenerateTvs)]);
                self.add(Phase::After, &[all(ResetPhones), all(BackupAfter)]);
                self.add(Phase::Check, &[all(CheckItl), all(CheckRegistered)]);
            }
            Change::ItlEmptied => {
                // Phones that take it can ask no TVS any more: they are not reset.
                self.add(Phase::Before, &[all(RollbackTrap), all(SourceLists)]);
                self.add(Phase::Check, &[all(CheckItl), all(CheckRegistered)]);
            }
            Change::ItlRecoveryRegenerated => self.itl_recovery(),
            Change::SignerSwitched if self.situation.signer == Some(Role::CallManager) => self.way_home(),
            Change::SignerSwitched
            | Change::AnchorAdded
            | Change::AnchorRemoved
            | Change::ServerAdded
            | Change::ServerRemoved
            | Change::SignedAgain => {
                self.tvs_knows();
                self.finish(&[all(CheckCtl)]);
            }
        }
    }

    /// Says where the release is known to be too old, hardly any is, and whether there is anything else to say.
    fn tokenless_is_there(&mut self) -> bool {
        let is_too_old = BEFORE_10_0.holds(self.situation.release) == Some(true);
        if is_too_old {
            self.add(Phase::Before, &[all(TokenlessNotThere)]);
        }
        !is_too_old
    }

    /// From 12.0 on, CallManager signs in the middle of a recovery alone: when phones hold that list, ITLRecovery signs
    /// again.
    fn way_home(&mut self) {
        let (signed, made_anew) = if self.is_itl() { (ItlLocalkey, RestartTftp) } else { (CtlLocalkey, UpdateCtl) };
        self.add_done(&[only(signed, &FROM_12_0)]);
        self.between();
        self.add(Phase::Change, &[only(made_anew, &FROM_12_0)]);
        self.finish(SIGNER);
    }

    /// Phones take the list that CallManager signs, before ITLRecovery signs again.
    fn between(&mut self) {
        let items =
            if self.is_itl() { &[only(ResetPhones, &FROM_12_0), only(CheckPhones, &FROM_12_0)] } else { BETWEEN };
        self.add(Phase::Change, items);
    }

    /// What comes before certificates are renewed, whichever they are.
    fn renewals(&mut self) {
        let has = |change: &Change| self.situation.changes.contains(change);
        let recovery = has(&Change::ItlRecoveryRegenerated);
        if !RENEWALS.iter().any(has) {
            return;
        }
        if self.is_itl() {
            if self.situation.before != Some(State::ItlNonSecure) {
                self.add(Phase::Before, &[all(MixedModeCtl)]);
            }
        } else if recovery && BEFORE_10_5_2.holds(self.situation.release) == Some(true) {
            self.add(Phase::Before, &[all(ItlRecoveryNotThere)]);
        }
        self.add(Phase::Before, &[all(KnowAnchors)]);
        // Where no anchor is left, nothing is renewed, in whichever order.
        if !self.is_lost() {
            self.add(Phase::Before, &[all(RenewalOrder)]);
        }
        self.add(Phase::Before, BEFORE);
        if has(&Change::CallManagerRegenerated) {
            self.tvs_knows();
        }
        if recovery {
            self.add(Phase::Before, &[all(SamlSso)]);
        }
    }

    /// Says where they are not, and whether there is anything else to say.
    fn tokens_are_supported(&mut self) -> bool {
        self.add(Phase::Before, &[only(TokensNotSupported, &FROM_14SU3)]);
        FROM_14SU3.holds(self.situation.release) != Some(true)
    }

    /// From a tokenless list to tokens: the only way on which a CTL is deleted in mixed mode.
    fn tokens(&mut self) {
        if !self.tokens_are_supported() {
            return;
        }
        self.add(Phase::Before, &[only(TokensAtHand, &TO_14SU2)]);
        self.add(Phase::Before, BEFORE);
        self.add_done(&[only(TokenDeleteCtl, &TO_14SU2)]);
        self.add(Phase::Change, TOKENS_UPLOADED);
        self.add_done(TOKENS_ADDED);
        self.add(Phase::After, RESTARTS);
        self.add(Phase::After, AFTER);
        self.add(Phase::Check, &[only(CheckTokenSigns, &TO_14SU2)]);
        self.add(Phase::Check, CHECKS);
    }

    /// The procedure that needs no luck: phones get the new ITLRecovery in a list that CallManager signs, before it signs
    /// one itself. Where it signs already and phones refuse, that is a way back.
    fn itl_recovery(&mut self) {
        let itl = self.is_itl();
        self.add_done(&[all(RegenerateItlRecovery)]);
        match self.situation.signer {
            // A token signs before and after.
            Some(Role::Token) => self.add_done(&[only(TokenMakeList, &TO_14SU2)]),
            Some(Role::CallManager) if itl => {
                self.add_done(&[only(ItlLocalkey, &FROM_12_0)]);
                self.between();
                self.add(Phase::Change, &[only(RestartTftp, &FROM_12_0)]);
            }
            Some(Role::CallManager) => {
                self.add_done(&[only(UpdateCtl, &ONLY_10_0_TO_11_5), only(CtlLocalkey, &FROM_12_0)]);
                self.between();
                self.add(Phase::Change, &[only(UpdateCtl, &FROM_12_0)]);
            }
            _ if itl => {}
            _ => self.add_done(&[only(UpdateCtl, &FROM_10_0)]),
        }
        self.finish(&[all(CheckCtl)]);
        if !itl && self.situation.signer != Some(Role::Token) {
            self.add(Phase::Check, SIGNER);
        }
    }

    /// A list that is gone is made anew by who signed it. Where ITLRecovery is dead to phones, CallManager signs first.
    fn list_deleted(&mut self) {
        self.add(Phase::Before, &[all(PublisherAccess), all(QueryMode)]);
        if matches!(self.situation.before, Some(State::Tokens | State::TokensReady)) {
            self.add(Phase::Change, &[only(TokenMakeList, &TO_14SU2), only(UpdateMissingCtl, &FROM_14SU3)]);
        } else {
            if self.manager_is_left() {
                self.add(Phase::Change, &[only(CtlLocalkeyMissing, &FROM_12_0)]);
                self.between();
            }
            self.add(Phase::Change, &[only(UpdateMissingCtl, &FROM_10_0)]);
        }
        self.finish(&[all(CheckCtl)]);
    }

    fn another_cluster(&mut self) {
        self.add(Phase::Before, &[all(RollbackTrap), all(SourceLists), all(PhonesWithSbd), all(PhonesRegistered)]);
        self.add(Phase::Before, &[all(BackupBefore)]);
        if let Some(signer) = self.unknown_signer().cloned() {
            self.add_about(Phase::Change, UploadDestination, &signer);
        }
        self.add(Phase::Change, &[all(KeepSource)]);
        // Phones that can ask nobody are unlocked before they move; others only where they do not take the list.
        let acceptance = self.situation.acceptance;
        let is_stuck = acceptance.with_sbd == ListOutcome::Refuses;
        if is_stuck {
            self.add(Phase::Change, &[all(DeleteOnPhone)]);
        }
        self.add(Phase::Change, &[all(MovePhones)]);
        self.add(Phase::Check, CHECKS);
        if acceptance.without_sbd == ListOutcome::Refuses && !is_stuck {
            self.add(Phase::Recovery, &[all(DeleteOnPhone)]);
        }
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
