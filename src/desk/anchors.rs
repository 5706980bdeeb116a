//! Which anchor is left? The anchors of a phone are the SAST records of the list that it holds. Each is alive (its
//! certificate is today's), dead or unknown; what may be renewed and what must not be, and which way back there is,
//! follows. Sources: field notice 70613, the CUCM security guides, the CLI reference, Cisco 225746 and 214231.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    RecordName, Role, acceptance,
    known::{Certificate, Known, List, Pair, Purpose},
};
use crate::{
    facts::ListKind,
    finding::{Code, Finding},
    trust_list::tags::function,
};

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

/// The anchors of phones that hold `have`. `serves` is what TFTP offers, as far as that is known; `given` are the
/// certificates on the desk, taken to be today's. `refused` says whether phones do not take by themselves what TFTP
/// offers, for want of an anchor.
pub(super) fn of(have: &List, serves: Option<&List>, itl: Option<&List>, all: &[&Known], refused: bool) -> Anchors {
    let given: Vec<&Certificate> = all.iter().flat_map(|known| &known.certificates).collect();
    let mut anchors: Vec<(Anchor, Pair<'_>)> = Vec::new();
    for pair in have.sast() {
        if anchors.iter().any(|(_, (_, other))| other.certificate.is_same(&pair.1.certificate)) {
            continue;
        }
        let record = RecordName::of(have, pair, &given);
        let (status, because) = look(have, pair, record.role, serves, all, &given);
        anchors.push((Anchor { record, status, because }, pair));
    }
    let anchors: Vec<Anchor> = anchors.into_iter().map(|(anchor, _)| anchor).collect();
    let advice = advice(&anchors, have);
    let held = if have.kind == ListKind::Itl { Some(have) } else { itl };
    // Where TVS was renewed too, nobody is left to ask.
    let renewed = held.is_some_and(|itl| acceptance::renewed(itl, all).is_some());
    let recovery = recovery(&anchors, have, held, refused, renewed);
    Anchors { anchors, advice, recovery }
}

fn look(
    have: &List,
    (record, own): Pair<'_>,
    role: Role,
    serves: Option<&List>,
    all: &[&Known],
    given: &[&Certificate],
) -> (AnchorStatus, Finding) {
    if role == Role::Token {
        return (AnchorStatus::Unknown, Finding::new(Code::AnchorToken));
    }
    // A TVS certificate has the subject of CallManager's.
    let is_other = |it: &Certificate| {
        let mut tvs = all.iter().flat_map(|known| &known.lists).flat_map(List::pairs);
        it.purpose() == Purpose::Other
            || tvs.any(|(facts, known)| {
                facts.has_function(&[function::TVS, function::CAPF]) && known.certificate.is_same(&it.identity)
            })
    };
    let rivals = given.iter().filter(|it| {
        let fits = match it.purpose() {
            Purpose::CallManager => role != Role::ItlRecovery,
            Purpose::ItlRecovery => role != Role::CallManager,
            Purpose::Other | Purpose::Unsaid => true,
        };
        fits && own.certificate.subject.is_some() && it.identity.subject == own.certificate.subject && !is_other(it)
    });
    // Where several were given, the newest is today's.
    let today = rivals.max_by_key(|it| it.identity.not_before);
    if let Some(today) = today {
        let same = today.identity.is_same(&own.certificate);
        let (status, code) = match same {
            true => (AnchorStatus::Alive, Code::AnchorIsToday),
            false => (AnchorStatus::Dead, Code::AnchorReplaced),
        };
        let serial = today.identity.serial.as_ref().map_or_else(String::new, hex::encode_upper);
        return (status, Finding::new(code).with("file", today.name.clone()).with("serial", serial));
    }
    // Without the certificates of today, the list that TFTP serves may show another one in the anchor's place.
    let served = serves.filter(|serves| serves.place != have.place && serves.is_there());
    let Some(served) = served else { return (AnchorStatus::Unknown, Finding::new(Code::AnchorNotGiven)) };
    let is_rival = |(facts, other): &Pair<'_>| {
        !facts.has_function(&[function::TVS, function::CAPF])
            && own.certificate.subject.is_some()
            && other.certificate.subject == own.certificate.subject
    };
    let stays = served.pairs().any(|(_, other)| other.certificate.is_same(&own.certificate));
    let rival = served.pairs().find(|pair| is_rival(pair) && record.is_filled != Some(false));
    let about = |code| Finding::new(code).with("file", served.name.clone());
    match rival {
        Some((facts, other)) if !stays => {
            let serial = other.certificate.serial.as_ref().map_or_else(String::new, hex::encode_upper);
            (AnchorStatus::Dead, about(Code::AnchorReplacedInList).with("serial", serial).in_record(Some(facts.index)))
        }
        _ if stays && served.signer.is_some_and(|signer| signed(served, signer, own)) => {
            (AnchorStatus::Unknown, about(Code::AnchorSignedServed))
        }
        _ => (AnchorStatus::Unknown, Finding::new(Code::AnchorNotGiven)),
    }
}

fn signed(served: &List, signer: u32, own: &super::known::Record) -> bool {
    let mut records = served.pairs();
    records.any(|(facts, other)| facts.index == signer && other.certificate.is_same(&own.certificate))
}

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
}

fn advice(anchors: &[Anchor], have: &List) -> Vec<Finding> {
    let mut advice = Vec::new();
    let servers: Vec<&Anchor> = anchors.iter().filter(|anchor| !anchor.is_token()).collect();
    let with = |status| servers.iter().copied().filter(move |anchor| anchor.is(status));
    let (alive, dead, open) =
        (with(AnchorStatus::Alive).count(), with(AnchorStatus::Dead).count(), with(AnchorStatus::Unknown).count());
    let tokens = anchors.iter().filter(|anchor| anchor.is_token()).count();
    let about = |code, status| Finding::new(code).with("name", names(with(status)));
    if anchors.is_empty() {
        if have.facts.is_whole {
            advice.push(Finding::new(Code::AnchorsNone));
        }
        return advice;
    }
    match (alive, dead, open) {
        (0, 0, 0) => {}
        (0, _, 0) => advice.push(about(Code::AnchorsAllDead, AnchorStatus::Dead)),
        (0, _, _) => advice.push(about(Code::AnchorsNotKnown, AnchorStatus::Unknown)),
        (1, _, 0) if tokens == 0 => {
            // The one that is left comes first, whatever else there is to say.
            advice.push(about(Code::AnchorsDoNotRenew, AnchorStatus::Alive));
            if dead > 0 {
                advice.push(about(Code::AnchorsRestoreSecond, AnchorStatus::Dead));
            } else {
                advice.push(Finding::new(Code::AnchorsOnlyOne));
            }
        }
        // Renewing it takes nothing from phones that hold tokens too.
        (1, _, 0) => {}
        (1, _, _) => {
            let rest = names(with(AnchorStatus::Unknown));
            advice.push(about(Code::AnchorsDoNotRenewYet, AnchorStatus::Alive).with("other", rest));
        }
        _ => advice.push(about(Code::AnchorsAnyOne, AnchorStatus::Alive)),
    }
    if tokens > 0 {
        advice.push(Finding::new(Code::AnchorsTokens).with("count", tokens));
    }
    advice
}

fn recovery(anchors: &[Anchor], have: &List, itl: Option<&List>, refused: bool, renewed: bool) -> Vec<Finding> {
    let mut ways = Vec::new();
    let is_dead = anchors.iter().any(|anchor| anchor.is(AnchorStatus::Dead));
    if !is_dead && !refused {
        return ways;
    }
    let is_itl = have.kind == ListKind::Itl;
    // Of an anchor that may be alive, the way back is named with what must be seen first.
    let open = |role| anchors.iter().find(|it| it.record.role == role && !it.is(AnchorStatus::Dead));
    let way = |code, anchor: &Anchor| Finding::new(code).with("here", u32::from(anchor.is(AnchorStatus::Alive)));
    if let Some(anchor) = open(Role::CallManager) {
        ways.push(way(if is_itl { Code::RecoverItlLocalkey } else { Code::RecoverCtlLocalkey }, anchor));
    }
    if let Some(anchor) = open(Role::ItlRecovery) {
        ways.push(way(if is_itl { Code::RecoverItlRestart } else { Code::RecoverCtlUpdate }, anchor));
        if !anchor.record.signs {
            ways.push(way(Code::RecoverItlRemotekey, anchor));
        }
    }
    if anchors.iter().any(Anchor::is_token) {
        ways.push(Finding::new(Code::RecoverToken));
    }
    let tvs = |list: &List| list.facts.records.iter().any(|record| record.has_function(&[function::TVS]));
    match itl.map(tvs) {
        _ if renewed => {}
        Some(true) => ways.push(Finding::new(Code::RecoverTvs)),
        Some(false) => {}
        None => ways.push(Finding::new(Code::RecoverTvsPerhaps)),
    }
    if is_dead && !anchors.iter().any(|anchor| anchor.is(AnchorStatus::Alive)) {
        ways.push(Finding::new(Code::RecoverBackup));
    }
    if refused {
        ways.push(Finding::new(Code::RecoverDelete));
    }
    ways
}
