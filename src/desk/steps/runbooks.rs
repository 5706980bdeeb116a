//! What is done for each change of a cluster, by release.

use super::{
    Phase,
    StepCode::{self, *},
    plan::Plan,
    releases::*,
    tables::*,
};
use crate::{
    desk::{AnchorStatus, Change, ListOutcome, Role},
    finding::Code,
    state::State,
};

impl Plan<'_> {
    /// What follows a new list, and what one sees then.
    pub(super) fn finish(&mut self, checks: &[Item]) {
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

    pub(super) fn is_lost(&self) -> bool {
        self.situation.anchors.advice.iter().any(|advice| advice.code == Code::AnchorsAllDead)
    }

    pub(super) fn change(&mut self, change: Change) {
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
                    self.add(Phase::Before, &[only(TokensAtHand, &ONLY_11_5_TO_14SU2)]);
                    if !self.situation.tokens_served {
                        self.add(Phase::Before, &[only(TokenDeleteCtl, &ONLY_11_5_TO_14SU2)]);
                    }
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
    pub(super) fn renewals(&mut self) {
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
        // Where no anchor is left, or only one, nothing is renewed, in whichever order.
        if !self.is_lost() && !self.steps.iter().any(|step| step.code == DoNotRenew) {
            self.add(Phase::Before, &[all(RenewalOrder)]);
        }
        self.add(Phase::Before, BEFORE);
        // They are renewed already: a backup made now holds the new ones.
        self.instead(BackupBefore, BackupKept);
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
        self.add(Phase::Before, &[all(PublisherAccess), all(QueryMode), all(Connectivity), all(Replication)]);
        self.add(Phase::Before, &[all(BackupBefore)]);
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
        if acceptance.without_sbd == ListOutcome::Refuses && !is_stuck {
            self.add(Phase::Change, &[all(KeepWithoutSbd)]);
        }
        self.add(Phase::Change, &[all(MovePhones)]);
        self.add(Phase::Check, CHECKS);
        if acceptance.without_sbd == ListOutcome::Refuses && !is_stuck {
            self.add(Phase::Recovery, &[all(DeleteOnPhone)]);
        }
    }
}
