//! Which steps apply, in which order: a runbook for each change, what comes before all of them, and the ways back.

use alloc::vec::Vec;

use super::{
    Phase, Situation, Step,
    StepCode::{self, *},
    releases::*,
    tables::*,
};
use crate::{
    desk::{Change, ListOutcome, Role},
    facts::ListKind,
    finding::{Code, Finding, Value},
};

/// The steps of a situation.
pub(super) fn plan(situation: &Situation<'_>) -> Vec<Step> {
    let mut plan = Plan { situation, steps: Vec::new() };
    let acceptance = situation.acceptance;
    let is_same = acceptance.with_sbd == ListOutcome::Same;
    let is_bad = acceptance.reasons.iter().any(|reason| {
        matches!(reason.code, Code::AcceptBadByHeld | Code::AcceptBadByNew | Code::AcceptOtherCertificate)
    });
    plan.warn();
    if is_bad {
        // Whatever was changed, first the right file must be there.
        plan.add(Phase::Recovery, &[all(CompareFile)]);
        return plan.steps;
    }
    if is_same {
        plan.restore();
        return plan.steps;
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
    plan.ways_back(Phase::Recovery);
    plan.steps
}

struct Plan<'s> {
    situation: &'s Situation<'s>,
    steps: Vec<Step>,
}

impl Plan<'_> {
    /// Adds the steps that are meant for the release. What was said before anything is changed is not said twice.
    fn add(&mut self, phase: Phase, items: &[Item]) {
        for (code, releases) in items {
            let is_for = releases.map_or(Some(true), |range| range.holds(self.situation.release));
            let is_known = phase == Phase::Before && self.steps.iter().any(|step| step.code == *code);
            if is_for == Some(false) || is_known {
                continue;
            }
            let mut step = code.step();
            step.phase = phase;
            // Where it is known to be for this release, nothing is to be said.
            step.releases = releases.filter(|_| is_for.is_none()).map(|range| range.name);
            self.steps.push(step);
        }
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
        if self.situation.acceptance.with_sbd == ListOutcome::AsksTvs
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

    /// CTLs are made anew after a certificate was renewed; an ITL makes itself. Where tokens sign, `update CTLFile` would
    /// be the way to a tokenless list.
    fn update(&mut self) {
        if self.situation.signer == Some(Role::Token) {
            self.add(Phase::Change, &[only(TokenMakeList, &TO_14SU2), only(UpdateCtl, &FROM_14SU3)]);
        } else if !self.is_itl() {
            self.add(Phase::Change, &[all(UpdateCtl)]);
        }
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
                self.add(Phase::Change, &[only(SetMixedMode, &FROM_10_0)]);
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
                self.add(Phase::Change, &[only(TokenClient, &TO_14SU2), only(TokenSetMixedMode, &TO_14SU2)]);
                self.finish(&[all(CheckMixedMode), only(CheckTokenSigns, &TO_14SU2)]);
            }
            Change::TokensToTokenless => {
                if !self.tokenless_is_there() {
                    return;
                }
                self.add(Phase::Before, BEFORE);
                if self.situation.acceptance.lacks_anchor() {
                    self.add(Phase::Before, &[only(TokenListAgain, &ONLY_11_5_TO_14SU2)]);
                }
                self.tvs_knows();
                self.add(Phase::Change, &[only(UpdateCtl, &FROM_10_0)]);
                self.finish(SIGNER);
            }
            Change::TokenlessToTokens => self.tokens(),
            Change::MixedToNonSecure => {
                self.add(
                    Phase::Before,
                    &[all(PublisherAccess), all(Connectivity), all(Replication), all(BackupBefore)],
                );
                self.add(Phase::Change, &[all(SetNonSecureMode)]);
                self.add(Phase::After, &[all(RestartNonSecure)]);
                self.add(Phase::After, AFTER);
                self.add(Phase::Check, &[all(CheckNonSecureMode), all(CheckRegistered)]);
            }
            Change::ListDeleted => {
                self.add(Phase::Before, &[all(PublisherAccess), all(QueryMode)]);
                self.add(Phase::Change, &[only(UpdateMissingCtl, &FROM_10_0)]);
                self.finish(&[all(CheckCtl)]);
            }
            Change::OtherCluster => self.another_cluster(),
            Change::EverythingRenewed => {
                self.add(Phase::Before, &[all(RenewalOrder)]);
                self.tvs_knows();
                self.add(Phase::Check, &[all(if self.is_itl() { CheckItl } else { CheckCtl })]);
                self.add(Phase::Check, CHECKS);
            }
            Change::CallManagerRegenerated => {
                self.add(Phase::Change, &[all(RegenerateCallManager)]);
                self.update();
                self.finish(&[all(CheckCtl)]);
            }
            Change::CapfRegenerated => {
                self.add(Phase::Change, &[all(RegenerateCapf)]);
                self.update();
                self.finish(&[all(CheckCtl)]);
            }
            Change::TvsRegenerated => {
                self.add(Phase::Change, &[all(RegenerateTvs)]);
                self.add(Phase::After, &[all(ResetPhones), all(BackupAfter)]);
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
                // One list is put in the place of another once, however many of these it shows.
                if !self.steps.iter().any(|step| step.phase == Phase::After) {
                    self.tvs_knows();
                    self.finish(&[all(CheckCtl)]);
                }
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
        let made_anew = if self.is_itl() { RestartTftp } else { UpdateCtl };
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
            self.add(Phase::Before, &[all(MixedModeCtl)]);
        } else if recovery && BEFORE_10_5_2.holds(self.situation.release) == Some(true) {
            self.add(Phase::Before, &[all(ItlRecoveryNotThere)]);
        }
        self.add(Phase::Before, &[all(KnowAnchors), all(RenewalOrder)]);
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
        self.add(Phase::Change, TOKENS);
        self.add(Phase::After, RESTARTS);
        self.add(Phase::After, AFTER);
        self.add(Phase::Check, &[only(CheckTokenSigns, &TO_14SU2)]);
        self.add(Phase::Check, CHECKS);
    }

    /// The procedure that needs no luck: phones get the new ITLRecovery in a list that CallManager signs.
    fn itl_recovery(&mut self) {
        self.add(Phase::Change, &[all(RegenerateItlRecovery)]);
        let itl = self.is_itl();
        if self.situation.signer == Some(Role::Token) {
            // A token signs before and after.
            self.update();
            self.finish(&[all(CheckCtl)]);
            return;
        }
        self.add(Phase::Change, &[only(if itl { ItlLocalkey } else { CtlLocalkey }, &FROM_12_0)]);
        self.between();
        self.add(Phase::Change, &[all(if itl { RestartTftp } else { UpdateCtl })]);
        self.finish(&[all(CheckCtl)]);
        if !itl {
            self.add(Phase::Check, SIGNER);
        }
    }

    fn another_cluster(&mut self) {
        self.add(Phase::Before, &[all(RollbackTrap), all(SourceLists), all(PhonesWithSbd), all(PhonesRegistered)]);
        self.add(Phase::Before, &[all(BackupBefore)]);
        if let Some(signer) = self.unknown_signer().cloned() {
            self.add_about(Phase::Change, UploadDestination, &signer);
        }
        self.add(Phase::Change, &[all(KeepSource), all(MovePhones)]);
        self.add(Phase::Check, CHECKS);
        if self.situation.acceptance.without_sbd == ListOutcome::Refuses {
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
            let itl_update: &[Item] = &[only(RestartTftp, &FROM_12_0), all(ResetPhones)];
            let items: &[Item] = match way.code {
                // Up to 11.5 CallManager signs whatever is made anew.
                Code::RecoverCtlLocalkey => {
                    self.add(phase, &[only(CtlLocalkey, &FROM_12_0)]);
                    self.add(phase, BETWEEN);
                    self.add(phase, &[only(UpdateCtl, &FROM_10_0)]);
                    self.add(phase, RESTARTS);
                    &[all(ResetPhones)]
                }
                Code::RecoverItlLocalkey => &[
                    only(ItlLocalkey, &FROM_12_0),
                    only(ResetPhones, &FROM_12_0),
                    only(CheckPhones, &FROM_12_0),
                    all(RestartTftp),
                    all(ResetPhones),
                ],
                Code::RecoverCtlUpdate => &[
                    only(UpdateCtl, &FROM_12_0),
                    only(RestartCallManagerCti, &ONLY_12),
                    only(RestartAll, &FROM_14),
                    only(ResetPhones, &FROM_12_0),
                ],
                Code::RecoverItlRestart => itl_update,
                Code::RecoverItlRemotekey => &[all(ItlRemotekey)],
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
