//! What to do, in order. A step is data: a code, where it is done, what is entered there, for which releases, and the
//! documents that say so. Its words stand in `locales/`.

mod plan;

use alloc::{collections::BTreeMap, vec::Vec};
use serde::Serialize;

use super::{Acceptance, Anchors, Change, Release};
use crate::{facts::ListKind, finding::Value};

/// What the steps depend on.
pub(super) struct Situation<'s> {
    /// Which changes of a cluster it is, the one that decides most first.
    pub changes: &'s [Change],
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
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum StepCode { $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+ }

        impl StepCode {
            /// Every step there is.
            pub const ALL: &'static [StepCode] = &[$(StepCode::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(StepCode::$name => $text,)+ }
            }

            /// The step itself.
            fn step(self) -> Step {
                let (phase, place, command, sources): (Phase, Where, Option<&'static str>, &'static [&'static str]) =
                    match self { $(StepCode::$name => (Phase::$phase, Where::$place, $command, &[$($source),*]),)+ };
                Step { code: self, phase, place, command, releases: None, sources, values: BTreeMap::new() }
            }
        }
    };
}

steps! {
    /// Access to the publisher's command line.
    PublisherAccess = "publisher-access", Before, PublisherCli, None, ["118893"];
    /// See with `show ctl` what the list is now.
    ShowCtl = "show-ctl", Check, PublisherCli, Some("show ctl"), ["118893"];
}

/// The steps that apply, in order.
pub(super) fn of(situation: &Situation<'_>) -> Vec<Step> {
    plan::plan(situation)
}
