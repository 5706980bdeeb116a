//! Which anchor is left? The anchors of a phone are the SAST records of the list that it holds. Each is alive (its
//! certificate is today's), dead or unknown; what may be renewed and what must not be, and which way back there is,
//! follows. Sources: field notice 70613, the CUCM security guides, the CLI reference, Cisco 225746 and 214231.

mod advice;
mod look;

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    RecordName, Release, Role,
    known::{Known, List, Pair},
};
use crate::finding::{Code, Finding};
use look::Scene;

/// Whether an anchor still can sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum AnchorStatus {
    /// Its certificate is today's.
    Alive,
    /// Another certificate has taken its place.
    Dead,
    /// That cannot be said.
    Unknown,
}

impl AnchorStatus {
    /// Every status there is.
    pub const ALL: &'static [AnchorStatus] = &[AnchorStatus::Alive, AnchorStatus::Dead, AnchorStatus::Unknown];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            AnchorStatus::Alive => "alive",
            AnchorStatus::Dead => "dead",
            AnchorStatus::Unknown => "unknown",
        }
    }
}

/// An anchor of the phones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Anchor {
    /// Its record in the list that phones hold.
    pub record: RecordName,
    /// Whether it still can sign.
    pub status: AnchorStatus,
    /// From what that is known.
    pub because: Finding,
}

/// The anchors of the phones and what follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Anchors {
    /// Each once, in the order of the list.
    pub anchors: Vec<Anchor>,
    /// What may be renewed and what must not be, most urgent first.
    pub advice: Vec<Finding>,
    /// Ways back, the one that does least harm first; empty where none is needed.
    pub recovery: Vec<Finding>,
}

/// What is known beside the list that phones hold.
pub(super) struct Around<'d> {
    /// What TFTP offers, as far as that is known.
    pub serves: Option<&'d List>,
    /// The ITL that phones hold beside their CTL, where it is known.
    pub itl: Option<&'d List>,
    /// Whether phones do not take by themselves what TFTP offers, for want of an anchor.
    pub refused: bool,
    /// Whether phones hold no list yet: the anchors are those of the first one that they will get.
    pub is_first: bool,
    /// The cluster's release, where it is known.
    pub release: Option<Release>,
    /// Everything on the desk; the certificates there are taken to be today's.
    pub all: &'d [&'d Known],
}

/// The anchors of phones that hold `have`.
pub(super) fn of(have: &List, around: &Around<'_>) -> Anchors {
    let scene = Scene::of(have, around);
    let mut anchors: Vec<(Anchor, Pair<'_>)> = Vec::new();
    for pair in have.sast() {
        if anchors.iter().any(|(_, (_, other))| other.certificate.is_same(&pair.1.certificate)) {
            continue;
        }
        let record = RecordName::of(have, pair, &scene.given);
        let (status, because) = scene.look(pair, record.role);
        anchors.push((Anchor { record, status, because }, pair));
    }
    // An anchor that is dead, and to which the list that TFTP offers has no successor.
    let is_open = |(anchor, pair): &(Anchor, Pair<'_>)| {
        anchor.is(AnchorStatus::Dead) && scene.replaced(*pair, anchor.record.role).is_none()
    };
    let is_open = around.refused || anchors.iter().any(is_open);
    let offered = scene.takes_over().and_then(|served| offered(&anchors, served, around));
    let anchors: Vec<Anchor> = anchors.into_iter().map(|(anchor, _)| anchor).collect();
    if around.is_first {
        let advice = advice::of_first(&anchors, have);
        return Anchors { anchors, advice, recovery: Vec::new() };
    }
    // In non-secure mode no CTL is made anew.
    let is_emptied = scene.is_emptied() && !around.refused;
    let recovery = if is_open && !is_emptied { advice::recovery(&anchors, have, around) } else { Vec::new() };
    let advice = advice::advice(&anchors, have, is_open, offered.as_ref(), &recovery);
    Anchors { anchors, advice, recovery }
}

/// What becomes of live anchors with the list that TFTP offers; `None` where phones lose none, or still have two.
fn offered(anchors: &[(Anchor, Pair<'_>)], served: &List, around: &Around<'_>) -> Option<Offered> {
    let is_gone = |(anchor, (_, own)): &&(Anchor, Pair<'_>)| {
        anchor.is(AnchorStatus::Alive) && !served.sast().any(|(_, it)| it.certificate.is_same(&own.certificate))
    };
    let go: Vec<String> = anchors.iter().filter(is_gone).map(|(anchor, _)| anchor.called().into()).collect();
    // What is alive there is so by the same certificates.
    let alone = Around { serves: None, itl: None, refused: false, is_first: false, ..*around };
    let after = of(served, &alone).anchors;
    let stay = after.iter().filter(|anchor| anchor.is(AnchorStatus::Alive)).map(|anchor| anchor.called().into());
    let stay: Vec<String> = stay.collect();
    (!go.is_empty() && stay.len() < 2).then_some(Offered { stay, go })
}

/// What becomes of the live anchors with the list that TFTP offers.
struct Offered {
    /// Those that are alive there.
    stay: Vec<String>,
    /// Those that phones have and that are not anchors in it.
    go: Vec<String>,
}

impl Anchor {
    /// CallManager, ITLRecovery; for others the certificate's name.
    fn called(&self) -> &str {
        match self.record.role {
            Role::CallManager => "CallManager",
            Role::ItlRecovery => "ITLRecovery",
            _ => self.record.name.as_deref().unwrap_or("SAST"),
        }
    }

    fn is(&self, status: AnchorStatus) -> bool {
        self.status == status
    }

    fn is_token(&self) -> bool {
        self.record.role == Role::Token
    }

    /// Whether it is one of this cluster's certificates.
    fn is_own(&self) -> bool {
        !self.is_token() && self.because.code != Code::AnchorOfOther
    }
}
