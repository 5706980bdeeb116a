//! Whether one anchor is alive: held against the certificates that are given, and against the list that TFTP serves.

use alloc::{string::String, vec::Vec};

use super::{AnchorStatus, Around};
use crate::{
    certificate::Identity,
    desk::{
        Role,
        age::{Order, order},
        known::{Certificate, Known, List, Pair, Purpose, Record},
        marks::are_two_clusters,
        role,
    },
    facts::RecordFacts,
    finding::{Code, Finding},
    state::State,
    trust_list::tags::function,
};

/// What one anchor after the other is held against.
pub(super) struct Scene<'d> {
    have: &'d List,
    /// What TFTP offers, where it is of the same cluster and not the list itself.
    served: Option<&'d List>,
    /// The same, where it is of another cluster.
    apart: Option<&'d List>,
    pub given: Vec<&'d Certificate>,
    all: &'d [&'d Known],
}

impl<'d> Scene<'d> {
    pub fn of(have: &'d List, around: &Around<'d>) -> Self {
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

    pub fn look(&self, pair: Pair<'_>, role: Role) -> (AnchorStatus, Finding) {
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

    /// Whether what TFTP offers is the emptied list of non-secure mode.
    pub fn is_emptied(&self) -> bool {
        self.served.is_some_and(|served| served.state == Some(State::NonSecure))
    }

    /// The list that TFTP offers, where it shows which anchors of its own phones will have: not where other ones are meant
    /// to be in it, none in non-secure mode, hardware tokens.
    pub fn takes_over(&self) -> Option<&'d List> {
        self.served.filter(|served| {
            served.facts.is_whole
                && served.kind == self.have.kind
                && !self.is_emptied()
                && !served.sast().any(|(record, _)| record.is_token())
        })
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
    pub fn replaced(&self, pair: Pair<'_>, role: Role) -> Option<Pair<'d>> {
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

fn signed(served: &List, signer: u32, own: &Record) -> bool {
    let mut records = served.pairs();
    records.any(|(facts, other)| facts.index == signer && other.certificate.is_same(&own.certificate))
}
