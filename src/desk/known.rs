//! What inputs are compared by: certificates wherever they stand, lists, and what texts name.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{Id, Place};
use crate::{
    certificate::Identity,
    evidence::PartKind,
    facts::{Facts, ListKind, RecordFacts, Seen},
    finding::{Code, Finding, Value},
    names::Name,
    report::{Content, Inspected},
    span::Span,
    state::State,
    trust_list::tags::function_name,
};

/// What is known of one input.
#[derive(Default)]
pub(super) struct Known {
    pub lists: Vec<List>,
    pub certificates: Vec<Certificate>,
    pub named: Vec<Named>,
    pub modes: Vec<Mode>,
}

/// A list, binary or as text.
pub(super) struct List {
    pub place: Place,
    pub kind: ListKind,
    pub state: Option<State>,
    /// When it was made, seconds since 1970.
    pub made: Option<i64>,
    /// The record that signed, or that the text names and marks.
    pub signer: Option<u32>,
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

/// What a text says of ClusterSecurityMode.
pub(super) struct Mode {
    pub place: Place,
    pub span: Option<Span>,
    pub is_mixed: bool,
}

impl Known {
    pub fn of(item: Id, inspected: &Inspected) -> Self {
        let report = &inspected.report;
        let mut known = Self::default();
        let at = |part: Option<u32>| Place { item, part, record: None };
        known.lists = inspected.lists.iter().map(|(part, facts)| list(at(*part), facts)).collect();
        if report.state == Some(State::NoList) {
            known.lists.push(no_list(at(None)));
        }
        let Content::Evidence { parts, .. } = &report.content else { return known };
        for (number, part) in (0..).zip(parts) {
            let place = at(Some(number));
            let said = || {
                let within = |span: Span| part.span.start <= span.start && span.end <= part.span.end;
                report.findings.iter().filter(move |finding| finding.span.is_some_and(within))
            };
            if part.list.as_ref().is_some_and(|list| list.not_found) {
                known.lists.retain(|list| list.place != place);
                known.lists.push(no_list(place));
            }
            known
                .certificates
                .extend(part.certificate.iter().map(|it| Certificate { place, identity: it.identity.clone() }));
            match part.kind {
                PartKind::TvsTrace => known.named.extend(said().filter_map(|finding| named(place, finding))),
                PartKind::SecurityMode => known.modes.extend(said().filter_map(|finding| mode(place, finding))),
                _ => {}
            }
        }
        known
    }
}

fn list(place: Place, facts: &Facts) -> List {
    List {
        place,
        kind: facts.kind.unwrap_or(ListKind::Unknown),
        state: State::of(facts),
        made: facts.timestamp.as_ref().map(|made| made.value.into()),
        signer: facts.signature.as_ref().and_then(|signature| signature.value.signer),
        records: facts.records.iter().map(record).collect(),
    }
}

fn no_list(place: Place) -> List {
    let state = Some(State::NoList);
    List { place, kind: ListKind::Ctl, state, made: None, signer: None, records: Vec::new() }
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

impl List {
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
