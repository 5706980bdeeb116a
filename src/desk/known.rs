//! What inputs are compared by: certificates wherever they stand, lists, and what texts name.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{Id, Place};
use crate::{
    certificate::{Given, Identity},
    evidence::PartKind,
    facts::{Facts, ListKind, RecordFacts, Seen},
    finding::{Code, Finding, Value},
    names::Name,
    report::{Content, Inspected, ListReport, Report},
    span::Span,
    state::State,
    time,
    trust_list::tags::{Digest, function_name},
};

/// What is known of one input.
#[derive(Default)]
pub(super) struct Known {
    pub lists: Vec<List>,
    pub certificates: Vec<Certificate>,
    pub named: Vec<Named>,
    pub modes: Vec<Mode>,
    pub answers: Vec<Answer>,
    pub servers: Vec<String>,
}

/// A list, binary or as text.
pub(super) struct List {
    pub place: Place,
    /// The name of its input.
    pub name: String,
    /// The host it is of, where a log or the list itself says it.
    pub host: Option<String>,
    pub kind: ListKind,
    pub state: Option<State>,
    /// When it was made, or last modified; seconds since 1970, where that is known exactly.
    pub made: Option<i64>,
    /// "Last modified" as a text prints it, with the zone.
    pub modified: Option<String>,
    /// Checksums of the file, as far as they are known: lower-case hex.
    pub checksums: Vec<(Digest, String)>,
    /// The record that signed, or that the text names and marks.
    pub signer: Option<u32>,
    /// Whether the header names the one signature scheme that is known, or none.
    pub scheme_known: bool,
    pub facts: Facts,
    /// What its records are compared by, in the order of `facts.records`.
    pub records: Vec<Record>,
}

/// A record's certificate.
pub(super) struct Record {
    pub number: u32,
    pub function: Option<u32>,
    pub certificate: Identity,
}

/// A certificate by itself.
pub(super) struct Certificate {
    pub place: Place,
    /// The name of its file: the one that CUCM prints for it, else that of the input.
    pub name: String,
    pub identity: Identity,
}

/// A certificate that a text names by its serial number.
pub(super) struct Named {
    pub place: Place,
    pub span: Option<Span>,
    /// Hex digits as they are printed.
    pub serial: String,
    pub issuer: Option<Name>,
}

/// What TVS answered, as a trace shows it.
pub(super) struct Answer {
    /// Hex digits of the serial number it was asked for, as they are printed.
    pub serial: String,
    /// Whether a store has it.
    pub is_known: bool,
}

/// What a text says of ClusterSecurityMode.
pub(super) struct Mode {
    pub place: Place,
    pub span: Option<Span>,
    pub is_mixed: bool,
}

impl Known {
    pub fn of(item: Id, inspected: &mut Inspected) -> Self {
        let lists = core::mem::take(&mut inspected.lists);
        let report = &inspected.report;
        let mut known = Self::default();
        let at = |part: Option<u32>| Place { item, part, record: None };
        // A signed file is no list.
        let lists = lists.into_iter().filter(|(_, facts)| facts.kind.is_some());
        known.lists = lists.map(|(part, facts)| list(at(part), facts, report)).collect();
        if report.state == Some(State::NoList) {
            known.lists.push(no_list(at(None), report, None));
        }
        let Content::Evidence { parts, .. } = &report.content else { return known };
        for (number, part) in (0..).zip(parts) {
            let place = at(Some(number));
            let said = || {
                let within = |span: Span| part.span.start <= span.start && span.end <= part.span.end;
                report.findings.iter().filter(move |finding| finding.span.is_some_and(within))
            };
            if let Some(said) = part.list.as_ref().filter(|list| list.not_found) {
                known.lists.retain(|list| list.place != place);
                known.lists.push(no_list(place, report, Some(said)));
            }
            known.certificates.extend(part.certificate.iter().map(|it| certificate(place, it, &report.name)));
            let servers = part.configuration.iter().flat_map(|configuration| &configuration.tvs);
            known.servers.extend(servers.filter_map(|server| server.address.clone().or(server.name.clone())));
            match part.kind {
                PartKind::TvsTrace => {
                    known.named.extend(said().filter_map(|finding| named(place, finding)));
                    answers(said(), &mut known.answers);
                }
                PartKind::SecurityMode => known.modes.extend(said().filter_map(|finding| mode(place, finding))),
                _ => {}
            }
        }
        known
    }
}

fn list(place: Place, facts: Facts, report: &Report) -> List {
    let printed = place.part.and_then(|part| match &report.content {
        Content::Evidence { parts, .. } => parts.get(part as usize)?.list.as_ref(),
        _ => None,
    });
    let modified = printed.and_then(|list| list.modified.clone());
    let exact = |modified: &String| time::printed(modified)?.exact();
    let checksums = match printed {
        Some(list) => list.checksums.iter().map(|sum| (sum.algorithm, sum.value.clone())).collect(),
        None => report.checksums.all().map(|(digest, sum)| (digest, sum.into())).into(),
    };
    List {
        place,
        name: report.name.clone(),
        host: printed.and_then(|list| list.host.clone()).or_else(|| owner(&facts)),
        kind: facts.kind.unwrap_or(ListKind::Unknown),
        state: State::of(&facts),
        made: facts.timestamp.as_ref().map(|made| made.value.into()).or(modified.as_ref().and_then(exact)),
        modified,
        checksums,
        signer: facts.signature.as_ref().and_then(|signature| signature.value.signer),
        scheme_known: printed.is_some() || report.is_scheme_known(),
        records: facts.records.iter().map(record).collect(),
        facts,
    }
}

/// Whose ITL it is: each TFTP node has its own, so a server in it that is the only one is that node.
fn owner(facts: &Facts) -> Option<String> {
    let is_itl = facts.kind == Some(ListKind::Itl) && facts.is_whole;
    let mut servers = facts.records.iter().filter(|record| is_itl && record.is_server());
    let name = servers.next()?.dns_name.as_ref()?.value.trim();
    let is_one = servers.all(|other| other.dns_name.as_ref().is_some_and(|other| other.value.trim() == name));
    (is_one && !name.is_empty()).then(|| name.into())
}

/// What a text says of a list that a server does not have: in what, and on which host.
fn no_list(place: Place, report: &Report, said: Option<&ListReport>) -> List {
    List {
        place,
        name: report.name.clone(),
        host: said.and_then(|list| list.host.clone()),
        kind: said.map_or(ListKind::Ctl, |list| list.list),
        state: Some(State::NoList),
        made: None,
        modified: None,
        checksums: Vec::new(),
        signer: None,
        scheme_known: true,
        facts: Facts::none(&report.name),
        records: Vec::new(),
    }
}

fn certificate(place: Place, given: &Given, name: &str) -> Certificate {
    let printed = given.printed.as_ref().and_then(|printed| printed.file_name.clone());
    Certificate { place, name: printed.unwrap_or_else(|| name.into()), identity: given.identity.clone() }
}

/// A question and what follows it up to the next one.
fn answers<'f>(said: impl Iterator<Item = &'f Finding>, answers: &mut Vec<Answer>) {
    let mut asked: Option<String> = None;
    for finding in said {
        let is_known = match finding.code {
            Code::TvsQuery => {
                asked = text(finding, "serial").map(String::from);
                continue;
            }
            Code::TvsStoreFound => true,
            Code::TvsUnknown => false,
            _ => continue,
        };
        answers.extend(asked.take().map(|serial| Answer { serial, is_known }));
    }
}

fn record(facts: &RecordFacts) -> Record {
    let name = |name: &Option<Seen<String>>| name.as_ref().map(|name| Name::parse(&name.value));
    let x509 = facts.certificate.as_ref().and_then(|certificate| certificate.value.as_ref());
    Record {
        number: facts.index,
        function: facts.function.as_ref().map(|function| function.value),
        certificate: Identity {
            subject: name(&facts.subject),
            issuer: name(&facts.issuer),
            serial: facts.serial.as_ref().map(|serial| serial.value.clone()),
            key: facts.public_key.as_ref().map(|key| key.value.clone()),
            sha1: facts.certificate_sha1.clone(),
            not_before: x509.map(|x509| x509.not_before),
        },
    }
}

fn text<'f>(finding: &'f Finding, name: &str) -> Option<&'f str> {
    match finding.values.get(name)? {
        Value::Text(text) => Some(text),
        Value::Number(_) => None,
    }
}

fn named(place: Place, finding: &Finding) -> Option<Named> {
    let serial = text(finding, "serial")?.to_string();
    // A name that ends in a separator is cut, and tells no issuer.
    let issuer = text(finding, "issuer").filter(|issuer| !issuer.ends_with(';')).map(Name::parse);
    Some(Named { place, span: finding.span, serial, issuer })
}

fn mode(place: Place, finding: &Finding) -> Option<Mode> {
    let mode = text(finding, "mode").filter(|_| finding.code == Code::ClusterSecurityMode)?;
    Some(Mode { place, span: finding.span, is_mixed: mode == "1" })
}

/// A record as facts, and what it is compared by.
pub(super) type Pair<'l> = (&'l RecordFacts, &'l Record);

/// What a certificate was made for, as far as its file's name says it: CUCM gives certificates of several purposes one
/// subject, and nothing inside tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    CallManager,
    ItlRecovery,
    /// Another one of CUCM's.
    Other,
    /// The name does not say.
    Unsaid,
}

impl Certificate {
    /// People add to a name (`pub-CallManager.pem`, `CallManager-new.pem`), and CUCM's other certificates have the same
    /// subject, so what stands anywhere in the name counts. The host's own name in it says nothing of the purpose.
    pub fn purpose(&self) -> Purpose {
        let name = self.name.to_ascii_lowercase();
        let host = self.identity.subject.as_ref().and_then(Name::common_name).unwrap_or_default().to_ascii_lowercase();
        let is_host = !host.is_empty() && !host.starts_with("itlrecovery") && !host.starts_with("callmanager.");
        let rest = if is_host { name.replacen(&host, "", 1) } else { name };
        let word = |word: &str| words(&rest).any(|it| it == word);
        let joined: String = rest.chars().filter(char::is_ascii_alphanumeric).collect();
        let is_other = ["tomcat", "ipsec", "capf", "authz", "ecdsa"].iter().any(|other| joined.contains(other));
        if is_other || word("tvs") || word("trust") {
            return Purpose::Other;
        }
        match (joined.contains("callmanager"), joined.contains("itlrecovery")) {
            (true, false) => Purpose::CallManager,
            (false, true) => Purpose::ItlRecovery,
            _ => Purpose::Unsaid,
        }
    }

    /// Whether its file says that it is one of before: nobody's certificate of today.
    pub fn is_of_before(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        words(&name).any(|word| matches!(word, "old" | "bak" | "backup" | "previous" | "before" | "expired"))
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|letter: char| !letter.is_ascii_alphanumeric())
}

impl List {
    /// Its records.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> + Clone {
        self.facts.records.iter().zip(&self.records)
    }

    /// Those that may sign lists: the anchors of a phone that holds it.
    pub fn sast(&self) -> impl Iterator<Item = Pair<'_>> + Clone {
        self.pairs().filter(|(facts, _)| facts.is_sast())
    }

    /// Whether there is a list at all.
    pub fn is_there(&self) -> bool {
        self.state != Some(State::NoList)
    }

    /// The records whose certificate passes.
    pub fn records_where<'l>(&'l self, passes: impl Fn(&Identity) -> bool + 'l) -> impl Iterator<Item = &'l Record> {
        self.records.iter().filter(move |record| passes(&record.certificate))
    }

    pub fn places<'l>(&'l self, records: &'l [&Record]) -> impl Iterator<Item = Place> + 'l {
        records.iter().map(|record| Place { record: Some(record.number), ..self.place })
    }
}

impl Record {
    /// FUNCTION as everybody calls it.
    pub fn function(&self) -> String {
        match self.function {
            Some(0) => "SAST".into(),
            Some(number) => function_name(number).map_or_else(|| number.to_string(), String::from),
            None => "?".into(),
        }
    }
}
