//! Which anchor is left? The anchors of a phone are the SAST records of the list that it holds. Each is alive (its
//! certificate is today's), dead or unknown; what may be renewed and what must not be, and which way back there is,
//! follows. Sources: field notice 70613, the CUCM security guides, the CLI reference, Cisco 225746 and 214231.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    RecordName, Release, Role, acceptance,
    changes::are_two_clusters,
    compare::{Order, order},
    known::{Certificate, Known, List, Pair, Purpose},
    role,
    steps::{FROM_12_0, TO_14SU2},
};
use crate::{
    certificate::Identity,
    facts::{ListKind, RecordFacts},
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

/// What is known beside the list that phones hold.
pub(super) struct Around<'d> {
    /// What TFTP offers, as far as that is known.
    pub serves: Option<&'d List>,
    /// The ITL that phones hold beside their CTL, where it is known.
    pub itl: Option<&'d List>,
    /// Whether phones do not take by themselves what TFTP offers, for want of an anchor.
    pub refused: bool,
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
    let anchors: Vec<Anchor> = anchors.into_iter().map(|(anchor, _)| anchor).collect();
    let recovery = if is_open { recovery(&anchors, have, around) } else { Vec::new() };
    let advice = advice(&anchors, have, is_open, &recovery);
    Anchors { anchors, advice, recovery }
}

/// What one anchor after the other is held against.
struct Scene<'d> {
    have: &'d List,
    /// What TFTP offers, where it is of the same cluster and not the list itself.
    served: Option<&'d List>,
    /// The same, where it is of another cluster.
    apart: Option<&'d List>,
    given: Vec<&'d Certificate>,
    all: &'d [&'d Known],
}

impl<'d> Scene<'d> {
    fn of(have: &'d List, around: &Around<'d>) -> Self {
        let served = around.serves.filter(|serves| serves.place != have.place && serves.is_there());
        let (apart, served) = match served {
            Some(serves) if are_two_clusters(have, serves) => (Some(serves), None),
            _ => (None, served),
        };
        let given = around.all.iter().flat_map(|known| &known.certificates).collect();
        Self { have, served, apart, given, all: around.all }
    }

    fn lists(&self) -> impl Iterator<Item = &'d List> {
        self.all.iter().flat_map(|known| &known.lists)
    }

    fn look(&self, pair: Pair<'_>, role: Role) -> (AnchorStatus, Finding) {
        if role == Role::Token {
            return (AnchorStatus::Unknown, Finding::new(Code::AnchorToken));
        }
        let is_theirs = |it: Pair<'_>| it.0.is_server() && it.1.certificate.is_same(&pair.1.certificate);
        let is_foreign = self.apart.is_some_and(|list| list.pairs().any(is_theirs));
        if is_foreign || role::is_foreign(self.have, pair) {
            return (AnchorStatus::Unknown, Finding::new(Code::AnchorOfOther));
        }
        if let Some(answer) = self.by_file(pair, role) {
            return answer;
        }
        // Without the certificates of today, the list that TFTP serves may show another one in the anchor's place.
        let Some(served) = self.served else { return (AnchorStatus::Unknown, Finding::new(Code::AnchorNotGiven)) };
        let about = |code| Finding::new(code).with("file", served.name.clone());
        if let Some((facts, other)) = self.replaced(pair, role) {
            let dead = about(Code::AnchorReplacedInList).with("serial", serial(&other.certificate));
            return (AnchorStatus::Dead, dead.in_record(Some(facts.index)));
        }
        match served.signer.is_some_and(|signer| signed(served, signer, pair.1)) {
            true => (AnchorStatus::Unknown, about(Code::AnchorSignedServed)),
            false => (AnchorStatus::Unknown, Finding::new(Code::AnchorNotGiven)),
        }
    }

    /// What the certificates on the desk say of an anchor. Those whose file says what they are for come first: CUCM gives
    /// certificates of several purposes one subject, so one that does not say it may be another one's.
    fn by_file(&self, pair: Pair<'_>, role: Role) -> Option<(AnchorStatus, Finding)> {
        let (_, own) = pair;
        let same_subject =
            |it: &Certificate| own.certificate.subject.is_some() && it.identity.subject == own.certificate.subject;
        let of = |purpose| self.given.iter().copied().filter(move |it| it.purpose() == purpose && self.is_todays(it));
        let managers = of(Purpose::CallManager).filter(|_| role != Role::ItlRecovery);
        let recoveries = of(Purpose::ItlRecovery).filter(|_| role != Role::CallManager);
        let named: Vec<&Certificate> = managers.chain(recoveries).collect();
        // Where several were given, the newest is today's.
        let newest = |them: &mut dyn Iterator<Item = &'d Certificate>| them.max_by_key(|it| it.identity.not_before);
        let dead = |code, today: &Certificate| {
            let finding = Finding::new(code).with("file", today.name.clone());
            Some((AnchorStatus::Dead, finding.with("serial", serial(&today.identity))))
        };
        if let Some(today) = newest(&mut named.iter().copied().filter(|it| same_subject(it))) {
            return match today.identity.is_same(&own.certificate) {
                true => Some(self.alive(pair, role, today)),
                false => dead(Code::AnchorReplaced, today),
            };
        }
        if let Some(today) = newest(&mut named.iter().copied().filter(|it| self.is_successor(it, pair, role))) {
            return dead(Code::AnchorReplacedByOther, today);
        }
        let today = newest(&mut of(Purpose::Unsaid).filter(|it| same_subject(it)))?;
        if today.identity.is_same(&own.certificate) {
            return Some(self.alive(pair, role, today));
        }
        self.serves_instead(today, pair).then(|| dead(Code::AnchorReplaced, today)).flatten()
    }

    /// The file is the anchor's certificate. Where the served list has another one in its place, the file may be older.
    fn alive(&self, pair: Pair<'_>, role: Role, today: &Certificate) -> (AnchorStatus, Finding) {
        let Some((facts, _)) = self.replaced(pair, role) else {
            let finding = Finding::new(Code::AnchorIsToday).with("file", today.name.clone());
            return (AnchorStatus::Alive, finding.with("serial", serial(&today.identity)));
        };
        let served = self.served.map_or_else(String::new, |served| served.name.clone());
        let finding = Finding::new(Code::AnchorFileOlder).with("file", today.name.clone()).with("other", served);
        (AnchorStatus::Unknown, finding.in_record(Some(facts.index)))
    }

    /// Not one of before, and not TVS's or CAPF's.
    fn is_todays(&self, it: &Certificate) -> bool {
        let mut others = self.lists().flat_map(List::pairs).filter(|(facts, _)| is_aside(facts));
        !it.is_of_before() && !others.any(|(_, known)| known.certificate.is_same(&it.identity))
    }

    /// Whether a certificate with another subject took the anchor's place: a host or a domain was renamed.
    fn is_successor(&self, it: &Certificate, pair: Pair<'_>, role: Role) -> bool {
        let is_it = |(_, known): Pair<'_>| known.certificate.is_same(&it.identity);
        let is_known = self.have.pairs().any(is_it);
        let is_elsewhere = |list: &List| list.pairs().any(is_it) && are_two_clusters(self.have, list);
        match role {
            // A cluster has one.
            Role::ItlRecovery => !is_known && !self.lists().any(is_elsewhere),
            Role::CallManager => !is_known && self.serves_instead(it, pair),
            _ => false,
        }
    }

    /// Whether the served list holds this certificate as an anchor, and the old one no more.
    fn serves_instead(&self, it: &Certificate, pair: Pair<'_>) -> bool {
        let holds = |served: &List| served.sast().any(|(_, known)| known.certificate.is_same(&it.identity));
        self.served.is_some_and(holds) && !self.stays(pair)
    }

    /// Whether the served list holds the anchor, or may hold it.
    fn stays(&self, (_, own): Pair<'_>) -> bool {
        self.served.is_some_and(|served| {
            !self.is_later(served) || served.pairs().any(|(_, other)| other.certificate.is_same(&own.certificate))
        })
    }

    /// What is not there says something only of a list that is whole, and not older.
    fn is_later(&self, served: &List) -> bool {
        served.facts.is_whole && order(self.have, served) != Order::NewFirst
    }

    /// The record of the served list that took the anchor's place: of the same subject, of the same server, or the other
    /// ITLRecovery.
    fn replaced(&self, pair: Pair<'_>, role: Role) -> Option<Pair<'d>> {
        let (_, own) = pair;
        let served = self.served.filter(|_| !self.stays(pair))?;
        let is_new = |it: &Pair<'_>| {
            it.0.is_filled != Some(false)
                && !is_aside(it.0)
                && !self.have.pairs().any(|(_, known)| known.certificate.is_same(&it.1.certificate))
        };
        let same_subject =
            |it: &Pair<'_>| own.certificate.subject.is_some() && it.1.certificate.subject == own.certificate.subject;
        let of_server = |it: &Pair<'_>| {
            let mut servers = self
                .have
                .pairs()
                .filter(|(facts, known)| facts.is_server() && known.certificate.is_same(&own.certificate));
            it.0.is_server() && servers.any(|(facts, _)| is_same_server(facts, it.0))
        };
        let takes_place = |it: &Pair<'_>| match role {
            _ if same_subject(it) => true,
            Role::CallManager => of_server(it),
            Role::ItlRecovery => Role::of(served, *it, &self.given) == Role::ItlRecovery,
            _ => false,
        };
        served.pairs().find(|it| is_new(it) && takes_place(it))
    }
}

/// TVS and CAPF: their certificates are no anchor's, though TVS's has the subject of CallManager's.
fn is_aside(record: &RecordFacts) -> bool {
    record.has_function(&[function::TVS, function::CAPF])
}

fn is_same_server(one: &RecordFacts, other: &RecordFacts) -> bool {
    let same = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
    let address = |record: &RecordFacts| record.address.as_ref().map(|address| address.value.clone());
    same(one.host_name(), other.host_name()) || same(address(one).as_deref(), address(other).as_deref())
}

fn serial(identity: &Identity) -> String {
    identity.serial.as_ref().map_or_else(String::new, hex::encode_upper)
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

    /// Whether it is one of this cluster's certificates.
    fn is_own(&self) -> bool {
        !self.is_token() && self.because.code != Code::AnchorOfOther
    }
}

/// Ways back on which an anchor that is left signs.
const SIGNED: &[Code] = &[
    Code::RecoverCtlLocalkey,
    Code::RecoverItlLocalkey,
    Code::RecoverCtlByManager,
    Code::RecoverItlByManager,
    Code::RecoverCtlUpdate,
    Code::RecoverItlRestart,
    Code::RecoverItlRemotekey,
];

fn advice(anchors: &[Anchor], have: &List, is_open: bool, ways: &[Finding]) -> Vec<Finding> {
    let mut advice = Vec::new();
    let own: Vec<&Anchor> = anchors.iter().filter(|anchor| anchor.is_own()).collect();
    let with = |status| own.iter().copied().filter(move |anchor| anchor.is(status));
    let (alive, dead, open) =
        (with(AnchorStatus::Alive).count(), with(AnchorStatus::Dead).count(), with(AnchorStatus::Unknown).count());
    let tokens = anchors.iter().filter(|anchor| anchor.is_token()).count();
    let about = |code, status| Finding::new(code).with("name", names(with(status)));
    let not_yet = || {
        let rest = names(with(AnchorStatus::Unknown));
        about(Code::AnchorsDoNotRenewYet, AnchorStatus::Alive).with("other", rest)
    };
    if !have.facts.is_whole {
        // What a text leaves out may be alive.
        match (alive, open) {
            (0 | 1, 0) => {}
            (0, _) => advice.push(about(Code::AnchorsNotKnown, AnchorStatus::Unknown).with("count", open)),
            (1, _) => advice.push(not_yet()),
            _ => advice.push(about(Code::AnchorsAnyOne, AnchorStatus::Alive)),
        }
        if alive < 2 {
            advice.push(Finding::new(Code::AnchorsIncomplete));
        }
        return advice;
    }
    if anchors.is_empty() {
        advice.push(Finding::new(Code::AnchorsNone));
        return advice;
    }
    match (alive, dead, open) {
        (0, 0, 0) => {}
        (0, _, 0) if tokens == 0 => advice.push(about(Code::AnchorsAllDead, AnchorStatus::Dead)),
        (0, _, 0) => {}
        (0, _, _) => advice.push(about(Code::AnchorsNotKnown, AnchorStatus::Unknown).with("count", open)),
        (1, _, 0) if tokens == 0 => {
            // The one that is left comes first, whatever else there is to say.
            advice.push(about(Code::AnchorsDoNotRenew, AnchorStatus::Alive));
            // Up to 11.5 ITLRecovery signs no CTL, and brings nothing back.
            let is_signed = ways.iter().any(|way| SIGNED.contains(&way.code));
            advice.extend(match (dead, is_open) {
                (0, _) => Some(Finding::new(Code::AnchorsOnlyOne)),
                (_, true) => is_signed.then(|| about(Code::AnchorsRestoreSecond, AnchorStatus::Dead)),
                (_, false) => Some(about(Code::AnchorsSecondOffered, AnchorStatus::Dead)),
            });
        }
        // Renewing it takes nothing from phones that hold tokens too.
        (1, _, 0) => {}
        (1, _, _) => advice.push(not_yet()),
        _ => advice.push(about(Code::AnchorsAnyOne, AnchorStatus::Alive)),
    }
    if tokens > 0 {
        advice.push(Finding::new(Code::AnchorsTokens).with("count", tokens));
    }
    advice
}

fn recovery(anchors: &[Anchor], have: &List, around: &Around<'_>) -> Vec<Finding> {
    let mut ways = Vec::new();
    let is_itl = have.kind == ListKind::Itl;
    // CallManager signs whatever is made up to 11.5, ITLRecovery from 12.0 on; of an unknown release, both are said.
    let from_12 = FROM_12_0.holds(around.release);
    // Of an anchor that may be alive, the way back is named with what must be seen first.
    let open = |role| anchors.iter().find(|it| it.is_own() && it.record.role == role && !it.is(AnchorStatus::Dead));
    let way = |code, anchor: &Anchor| Finding::new(code).with("here", u32::from(anchor.is(AnchorStatus::Alive)));
    if let Some(anchor) = open(Role::CallManager) {
        if from_12 != Some(false) {
            ways.push(way(if is_itl { Code::RecoverItlLocalkey } else { Code::RecoverCtlLocalkey }, anchor));
        }
        if from_12 != Some(true) {
            ways.push(way(if is_itl { Code::RecoverItlByManager } else { Code::RecoverCtlByManager }, anchor));
        }
    }
    if let Some(anchor) = open(Role::ItlRecovery) {
        if from_12 != Some(false) {
            ways.push(way(if is_itl { Code::RecoverItlRestart } else { Code::RecoverCtlUpdate }, anchor));
        }
        if is_itl && !anchor.record.signs {
            ways.push(way(Code::RecoverItlRemotekey, anchor));
        }
    }
    let tokens = anchors.iter().any(Anchor::is_token);
    if tokens && TO_14SU2.holds(around.release) != Some(false) {
        ways.push(Finding::new(Code::RecoverToken));
    }
    let mut own = anchors.iter().filter(|anchor| anchor.is_own()).peekable();
    let is_all_dead = own.peek().is_some() && own.all(|anchor| anchor.is(AnchorStatus::Dead)) && !tokens;
    let is_lost = is_all_dead && have.facts.is_whole;
    let held = if is_itl { Some(have) } else { around.itl };
    // Where TVS was renewed too, nobody is left to ask.
    let is_tvs_new = held.is_some_and(|itl| acceptance::renewed(itl, around.all).is_some());
    if (around.refused || is_lost) && !is_tvs_new {
        let has_tvs = |list: &List| list.facts.records.iter().any(|record| record.has_function(&[function::TVS]));
        ways.extend(match held.map(has_tvs) {
            Some(true) => Some(Finding::new(Code::RecoverTvs)),
            Some(false) => None,
            None => Some(Finding::new(Code::RecoverTvsPerhaps)),
        });
    }
    if is_lost {
        ways.push(Finding::new(Code::RecoverBackup));
    }
    if around.refused {
        ways.push(Finding::new(Code::RecoverDelete));
    }
    ways
}
