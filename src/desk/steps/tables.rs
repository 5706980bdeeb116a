//! Steps that several runbooks share, as tables.

use super::{
    StepCode::{self, *},
    releases::*,
};
use crate::desk::Change;

/// A step, for some releases alone where it says so.
pub(super) type Item = (StepCode, Option<&'static Releases>);

pub(super) const fn all(code: StepCode) -> Item {
    (code, None)
}

pub(super) const fn only(code: StepCode, releases: &'static Releases) -> Item {
    (code, Some(releases))
}

/// What must be true before a list is changed.
pub(super) const BEFORE: &[Item] = &[
    all(PublisherAccess),
    all(Connectivity),
    all(Replication),
    all(PhonesRegistered),
    all(PhonesWithSbd),
    all(BackupBefore),
];

/// Mixed mode needs a licence.
pub(super) const LICENCE: &[Item] = &[only(LicencePlm, &ONLY_11_5SU3), only(LicenceSmart, &FROM_12_0)];

/// Services after a CTL has changed; of an unknown release, the rows of all.
pub(super) const RESTARTS: &[Item] = &[
    only(RestartTftpCallManager, &TO_11_5),
    only(RestartCallManagerCti, &ONLY_12),
    only(RestartNothing, &FROM_14),
    only(RestartAll, &FROM_14),
];

/// Phones take a list that is not the last one. Before 12.0 there is none: CallManager signs anyway.
pub(super) const BETWEEN: &[Item] = &[
    only(RestartCallManagerCti, &ONLY_12),
    only(RestartNothing, &FROM_14),
    only(RestartAll, &FROM_14),
    only(ResetPhones, &FROM_12_0),
    only(CheckPhones, &FROM_12_0),
];

/// Certificates in the order in which they are renewed.
pub(super) const RENEWALS: [Change; 4] =
    [Change::CapfRegenerated, Change::CallManagerRegenerated, Change::TvsRegenerated, Change::ItlRecoveryRegenerated];

/// What follows a new CTL.
pub(super) const AFTER: &[Item] = &[all(ResetPhones), all(UnityConnection), all(BackupAfter)];

pub(super) const CHECKS: &[Item] = &[all(CheckPhones), all(CheckRegistered)];

/// Who should sign a tokenless list.
pub(super) const SIGNER: &[Item] = &[only(CheckCallManagerSigns, &TO_11_5), only(CheckItlRecoverySigns, &FROM_12_0)];

/// The seed document's way from a tokenless list back to tokens, up to where the CTL Client is started; its first step and
/// its last four are common ones. That both certificates were uploaded, no list shows.
pub(super) const TOKENS_UPLOADED: &[Item] = &[
    only(TokenSafeNet, &TO_14SU2),
    only(TokenAdvancedView, &TO_14SU2),
    only(TokenInsertFirst, &TO_14SU2),
    only(TokenExportFirst, &TO_14SU2),
    only(TokenExportSecond, &TO_14SU2),
    only(TokenUploadPage, &TO_14SU2),
    only(TokenUploadFirst, &TO_14SU2),
    only(TokenUploadSecond, &TO_14SU2),
];

/// The rest of it, which the list with tokens shows to be done.
pub(super) const TOKENS_ADDED: &[Item] = &[
    only(TokenClient, &TO_14SU2),
    only(TokenWarning, &TO_14SU2),
    only(TokenUpdateFile, &TO_14SU2),
    only(TokenFirstInsert, &TO_14SU2),
    only(TokenFirstAdd, &TO_14SU2),
    only(TokenAddTokens, &TO_14SU2),
    only(TokenSecondAdd, &TO_14SU2),
    only(TokenFinish, &TO_14SU2),
    only(TokenDone, &TO_14SU2),
];

/// ITLRecovery signs again after CallManager did, and phones get that list.
pub(super) const SIGNED_AGAIN: &[Item] = &[
    only(UpdateCtl, &FROM_12_0),
    only(RestartCallManagerCti, &ONLY_12),
    only(RestartNothing, &FROM_14),
    only(RestartAll, &FROM_14),
    only(ResetPhones, &FROM_12_0),
];
