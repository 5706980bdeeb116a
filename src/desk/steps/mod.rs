//! What to do, in order. A step is data: a code, where it is done, what is entered there, for which releases, and the
//! documents that say so. Its words stand in `locales/`.

mod plan;
mod releases;
mod runbooks;
mod tables;

use alloc::{collections::BTreeMap, vec::Vec};
use serde::{Serialize, Serializer};

pub use releases::Releases;
pub(super) use releases::{BEFORE_10_0, FROM_12_0, TO_14SU2};

use super::{Acceptance, Anchors, Change, Order, Release, Role};
use crate::{facts::ListKind, finding::Value, state::State};

/// What the steps depend on.
pub(super) struct Situation<'s> {
    /// Which changes of a cluster it is, the one that decides most first.
    pub changes: &'s [Change],
    /// The state that the list of before shows, where there is one.
    pub before: Option<State>,
    /// Whether the list that phones hold is older than the one that TFTP offers.
    pub order: Order,
    /// Whether hardware tokens are anchors of the list that TFTP offers.
    pub tokens_served: bool,
    /// What the new list's signer is for, where it has a record there.
    pub signer: Option<Role>,
    /// Whether phones accept the new list.
    pub acceptance: &'s Acceptance,
    /// What is left to the phones.
    pub anchors: &'s Anchors,
    /// Which list it is about.
    pub kind: ListKind,
    /// The cluster's release, where it is known.
    pub release: Option<Release>,
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// What must be true before anything is changed.
    Before,
    /// The change itself.
    Change,
    /// What follows from it for phones and servers.
    After,
    /// What one checks.
    Check,
    /// The way back, where phones do not take the list.
    Recovery,
}

impl Phase {
    /// Every phase there is, in their order.
    pub const ALL: &'static [Phase] = &[Phase::Before, Phase::Change, Phase::After, Phase::Check, Phase::Recovery];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Before => "before",
            Phase::Change => "change",
            Phase::After => "after",
            Phase::Check => "check",
            Phase::Recovery => "recovery",
        }
    }
}

/// Where a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Where {
    /// The publisher's command line.
    PublisherCli,
    /// The command line of every node.
    EveryNodeCli,
    /// Cisco Unified OS Administration.
    OsAdministration,
    /// Cisco Unified CM Administration.
    CmAdministration,
    /// Cisco Unified Serviceability.
    Serviceability,
    /// Cisco Unified Reporting.
    Reporting,
    /// Disaster Recovery System.
    DisasterRecovery,
    /// A PC with the CTL Client and the SafeNet software.
    Pc,
    /// A phone.
    Phone,
    /// Anywhere else: licensing, another product.
    Elsewhere,
}

impl Where {
    /// Every place there is.
    pub const ALL: &'static [Where] = &[
        Where::PublisherCli,
        Where::EveryNodeCli,
        Where::OsAdministration,
        Where::CmAdministration,
        Where::Serviceability,
        Where::Reporting,
        Where::DisasterRecovery,
        Where::Pc,
        Where::Phone,
        Where::Elsewhere,
    ];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Where::PublisherCli => "publisher-cli",
            Where::EveryNodeCli => "every-node-cli",
            Where::OsAdministration => "os-administration",
            Where::CmAdministration => "cm-administration",
            Where::Serviceability => "serviceability",
            Where::Reporting => "reporting",
            Where::DisasterRecovery => "disaster-recovery",
            Where::Pc => "pc",
            Where::Phone => "phone",
            Where::Elsewhere => "elsewhere",
        }
    }
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Step {
    /// What it is.
    pub code: StepCode,
    /// When it is taken.
    pub phase: Phase,
    /// Whether the list that TFTP offers shows that it is done.
    pub done: bool,
    /// Where it is taken.
    #[serde(rename = "where")]
    pub place: Where,
    /// What is entered there, to copy.
    pub command: Option<&'static str>,
    /// For which releases alone; `None` for all of them. The names of `locales/`: `to-11-5`.
    pub releases: Option<&'static str>,
    /// The documents that say so: `118893`, `fn-70613`.
    pub sources: &'static [&'static str],
    /// The values its sentence needs, by name.
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string | number>"))]
    pub values: BTreeMap<&'static str, Value>,
}

/// Declares the steps once: the name in Rust, the name outside, when, where, what is entered, which documents.
macro_rules! steps {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $phase:ident, $place:ident, $command:expr, [$($source:literal),*];)+) => {
        /// What a step is. The kebab-case names are part of the JSON and are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum StepCode { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for StepCode {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl StepCode {
            /// Every step there is.
            pub const ALL: &'static [StepCode] = &[$(StepCode::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(StepCode::$name => $text,)+ }
            }

            /// The step itself, as it is where no plan says otherwise.
            pub fn step(self) -> Step {
                let (phase, place, command, sources): (Phase, Where, Option<&'static str>, &'static [&'static str]) =
                    match self { $(StepCode::$name => (Phase::$phase, Where::$place, $command, &[$($source),*]),)+ };
                Step { code: self, phase, done: false, place, command, releases: None, sources, values: BTreeMap::new() }
            }
        }
    };
}

steps! {
    // Before anything is changed.
    /// Renew nothing: the only anchor would be lost. Values: `name`.
    DoNotRenew = "do-not-renew", Before, OsAdministration, None, ["fn-70613"];
    /// TFTP offers an older list than phones hold.
    ListIsOlder = "list-is-older", Before, EveryNodeCli, Some("show ctl"), ["118893"];
    /// The same of an ITL.
    ItlIsOlder = "itl-is-older", Before, EveryNodeCli, Some("show itl"), ["security-guide"];
    /// Know which anchor is alive before one is renewed.
    KnowAnchors = "know-anchors", Before, OsAdministration, None, ["fn-70613"];
    /// There is no tokenless list before 10.0.
    TokenlessNotThere = "tokenless-not-there", Before, PublisherCli, None, ["118893"];
    /// There are no tokens from 14SU3 on.
    TokensNotSupported = "tokens-not-supported", Before, Elsewhere, None, ["security-guide", "214231"];
    /// Access to the publisher's command line.
    PublisherAccess = "publisher-access", Before, PublisherCli, None, ["118893"];
    /// SFTP between all nodes.
    Connectivity = "connectivity", Before, EveryNodeCli, None, ["118893"];
    /// The database replicates.
    Replication = "replication", Before, PublisherCli, Some("utils dbreplication runtimestate"), ["118893", "cli"];
    /// The encryption licence, as PLM gives it.
    LicencePlm = "licence-plm", Before, Elsewhere, None, ["118893"];
    /// The encryption licence, as Smart Licensing gives it.
    LicenceSmart = "licence-smart", Before, Elsewhere, None, ["security-guide"];
    /// The cluster's security mode.
    QueryMode = "query-mode", Before, PublisherCli, Some(QUERY_MODE), ["118893"];
    /// Phones are registered.
    PhonesRegistered = "phones-registered", Before, CmAdministration, None, ["214231"];
    /// Which phones can use ITL and TVS.
    PhonesWithSbd = "phones-with-sbd", Before, Reporting, None, ["118893"];
    /// A backup.
    BackupBefore = "backup-before", Before, DisasterRecovery, None, ["security-guide"];
    /// A backup of before, where certificates are renewed already.
    BackupKept = "backup-kept", Before, DisasterRecovery, None, ["security-guide", "225746"];
    /// Two tokens, and the PC with the CTL Client.
    TokensAtHand = "tokens-at-hand", Before, Pc, None, ["118893"];
    /// A list made with the tokens on 11.5 or later holds the anchors that sign a tokenless one.
    TokenListAgain = "token-list-again", Before, Pc, None, ["security-guide"];
    /// TVS must know the new signer. Values: `name`, `serial`.
    TvsKnows = "tvs-knows", Before, OsAdministration, None, ["118893", "215539"];
    /// The order in which certificates are renewed.
    RenewalOrder = "renewal-order", Before, OsAdministration, None, ["214231", "security-guide"];
    /// There is no ITLRecovery in a CTL before 10.5(2).
    ItlRecoveryNotThere = "itlrecovery-not-there", Before, PublisherCli, None, ["security-guide"];
    /// In mixed mode phones check an ITL with the CTL.
    MixedModeCtl = "mixed-mode-ctl", Before, PublisherCli, None, ["security-guide", "214231", "225746"];
    /// What single sign-on loses when ITLRecovery is renewed.
    SamlSso = "saml-sso", Before, Elsewhere, None, ["214231"];
    /// The parameter that strands phones between secure clusters.
    RollbackTrap = "rollback-trap", Before, CmAdministration, None, ["213407"];
    /// The phones' own lists are in order before they are moved.
    SourceLists = "source-lists", Before, PublisherCli, Some("show itl"), ["213407"];

    // The changes themselves.
    /// To mixed mode.
    SetMixedMode = "set-mixed-mode", Change, PublisherCli, Some("utils ctl set-cluster mixed-mode"), ["118893"];
    /// To non-secure mode.
    SetNonSecureMode = "set-non-secure-mode", Change, PublisherCli, Some("utils ctl set-cluster non-secure-mode"), ["118892"];
    /// The CTL made anew.
    UpdateCtl = "update-ctl", Change, PublisherCli, Some(UPDATE_CTL), ["118893"];
    /// The CTL made anew in mixed mode, where it is missing.
    UpdateMissingCtl = "update-missing-ctl", Change, PublisherCli, Some(UPDATE_CTL), ["118893"];
    /// The CTL signed with the CallManager key.
    CtlLocalkey = "ctl-localkey", Change, PublisherCli, Some("utils ctl reset localkey"), ["fn-70613", "security-guide"];
    /// A CTL that is gone made with the CallManager key.
    CtlLocalkeyMissing = "ctl-localkey-missing", Change, PublisherCli, Some("utils ctl reset localkey"), ["fn-70613", "security-guide"];
    /// The ITL signed with the CallManager key.
    ItlLocalkey = "itl-localkey", Change, PublisherCli, Some("utils itl reset localkey"), ["fn-70613", "security-guide"];
    /// CAPF renewed.
    RegenerateCapf = "regenerate-capf", Change, OsAdministration, None, ["214231"];
    /// CallManager renewed.
    RegenerateCallManager = "regenerate-callmanager", Change, OsAdministration, None, ["214231", "118893"];
    /// TVS renewed.
    RegenerateTvs = "regenerate-tvs", Change, OsAdministration, None, ["214231"];
    /// ITLRecovery renewed.
    RegenerateItlRecovery = "regenerate-itlrecovery", Change, OsAdministration, None, ["214231", "security-guide"];
    /// Tokens, step 2: the CTL deleted on the publisher.
    TokenDeleteCtl = "token-delete-ctl", Change, PublisherCli, Some("file delete tftp CTLFile.tlv"), ["118893"];
    /// Tokens, step 3.
    TokenSafeNet = "token-safenet", Change, Pc, None, ["118893"];
    /// Tokens, step 4.
    TokenAdvancedView = "token-advanced-view", Change, Pc, None, ["118893"];
    /// Tokens, step 5.
    TokenInsertFirst = "token-insert-first", Change, Pc, None, ["118893"];
    /// Tokens, step 6.
    TokenExportFirst = "token-export-first", Change, Pc, None, ["118893"];
    /// Tokens, step 7.
    TokenExportSecond = "token-export-second", Change, Pc, None, ["118893"];
    /// Tokens, step 8.
    TokenUploadPage = "token-upload-page", Change, OsAdministration, None, ["118893"];
    /// Tokens, step 9.
    TokenUploadFirst = "token-upload-first", Change, OsAdministration, None, ["118893"];
    /// Tokens, step 10.
    TokenUploadSecond = "token-upload-second", Change, OsAdministration, None, ["118893"];
    /// Tokens, step 11.
    TokenClient = "token-client", Change, Pc, None, ["118893"];
    /// Tokens, step 12.
    TokenWarning = "token-warning", Change, Pc, None, ["118893"];
    /// Tokens, step 13.
    TokenUpdateFile = "token-update-file", Change, Pc, None, ["118893"];
    /// Tokens, step 14.
    TokenFirstInsert = "token-first-insert", Change, Pc, None, ["118893"];
    /// Tokens, step 15.
    TokenFirstAdd = "token-first-add", Change, Pc, None, ["118893"];
    /// Tokens, step 16.
    TokenAddTokens = "token-add-tokens", Change, Pc, None, ["118893"];
    /// Tokens, step 17.
    TokenSecondAdd = "token-second-add", Change, Pc, None, ["118893"];
    /// Tokens, step 18.
    TokenFinish = "token-finish", Change, Pc, None, ["118893"];
    /// Tokens, step 19.
    TokenDone = "token-done", Change, Pc, None, ["118893"];
    /// A list that tokens sign, made anew with one of them.
    TokenMakeList = "token-make-list", Change, Pc, None, ["118893"];
    /// To mixed mode with tokens.
    TokenSetMixedMode = "token-set-mixed-mode", Change, Pc, None, ["security-guide"];
    /// The destination's certificates known to the source's TVS. Values: `name`, `serial`.
    UploadDestination = "upload-destination", Change, OsAdministration, None, ["215539", "213407"];
    /// Phones that do not take the destination's list, and cannot ask.
    KeepWithoutSbd = "keep-without-sbd", Change, Elsewhere, None, ["118893", "213407"];
    /// The phones given the destination's TFTP.
    MovePhones = "move-phones", Change, Elsewhere, None, ["213407"];
    /// The source kept alive while phones move.
    KeepSource = "keep-source", Change, Elsewhere, None, ["118893", "213407"];

    // What follows.
    /// Restarts up to 11.5.
    RestartTftpCallManager = "restart-tftp-callmanager", After, Serviceability, None, ["118893"];
    /// Restarts of 12.x.
    RestartCallManagerCti = "restart-callmanager-cti", After, Serviceability, None, ["fn-70613"];
    /// No restarts of 14.
    RestartNothing = "restart-nothing", After, Serviceability, None, ["release-notes-14"];
    /// Restarts of 14 all the same.
    RestartAll = "restart-all", After, Serviceability, None, ["214231"];
    /// Restarts after the way back to non-secure mode.
    RestartNonSecure = "restart-non-secure", After, Serviceability, None, ["118892", "221657"];
    /// TFTP restarted, which makes the ITL anew.
    RestartTftp = "restart-tftp", After, Serviceability, None, ["fn-70613", "security-guide"];
    /// Phones reset.
    ResetPhones = "reset-phones", After, CmAdministration, None, ["118893"];
    /// Unity Connection has its own copy.
    UnityConnection = "unity-connection", After, Elsewhere, None, ["225746"];
    /// A backup of what is new.
    BackupAfter = "backup-after", After, DisasterRecovery, None, ["security-guide"];

    // What one sees.
    /// Who signs, what is in the list.
    CheckCtl = "check-ctl", Check, PublisherCli, Some("show ctl"), ["118893"];
    /// What is in the ITL.
    CheckItl = "check-itl", Check, PublisherCli, Some("show itl"), ["security-guide"];
    /// CallManager signs, or one begins again.
    CheckCallManagerSigns = "check-callmanager-signs", Check, PublisherCli, Some("show ctl"), ["118893"];
    /// ITLRecovery signs.
    CheckItlRecoverySigns = "check-itlrecovery-signs", Check, PublisherCli, Some("show ctl"), ["security-guide"];
    /// Mixed mode is set.
    CheckMixedMode = "check-mixed-mode", Check, PublisherCli, Some(QUERY_MODE), ["118893"];
    /// Non-secure mode is set.
    CheckNonSecureMode = "check-non-secure-mode", Check, PublisherCli, Some(QUERY_MODE), ["118892", "118893"];
    /// A token signs.
    CheckTokenSigns = "check-token-signs", Check, PublisherCli, Some("show ctl"), ["118893"];
    /// Phones show the new checksum.
    CheckPhones = "check-phones", Check, Phone, None, ["118893"];
    /// Phones are registered again.
    CheckRegistered = "check-registered", Check, CmAdministration, None, ["214231"];

    // Ways back.
    /// The file held against the server's.
    CompareFile = "compare-file", Recovery, PublisherCli, Some("show ctl"), ["118893"];
    /// TVS asked by phones that can.
    RecoverByTvs = "recover-by-tvs", Recovery, OsAdministration, None, ["118893", "215539"];
    /// The ITL signed with an exported key.
    ItlRemotekey = "itl-remotekey", Recovery, PublisherCli, Some("utils itl reset remotekey"), ["cli"];
    /// A backup restored.
    RestoreBackup = "restore-backup", Recovery, DisasterRecovery, None, ["214231", "225746"];
    /// A list signed by a token again.
    RecoverByToken = "recover-by-token", Recovery, Pc, None, ["118893"];
    /// The list deleted on each phone.
    DeleteOnPhone = "delete-on-phone", Recovery, Phone, None, ["118893", "225746"];
}

/// The documents that steps name, as `locales/` knows them.
pub const SOURCES: &[&str] = &[
    "118892",
    "118893",
    "213407",
    "214231",
    "215539",
    "221657",
    "225746",
    "cli",
    "fn-70613",
    "release-notes-14",
    "security-guide",
];

const UPDATE_CTL: &str = "utils ctl update CTLFile";
const QUERY_MODE: &str = "run sql select paramname,paramvalue from processconfig where paramname='ClusterSecurityMode'";

/// The steps that apply, in order; those for other releases than the one that is known are left out.
pub(super) fn of(situation: &Situation<'_>) -> Vec<Step> {
    plan::plan(situation)
}
