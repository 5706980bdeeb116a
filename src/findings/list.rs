//! Rules about the list as a whole: its names, its time, its size, and which records it has.

use alloc::{format, string::String, vec::Vec};

use super::Rule;
use crate::{
    facts::{Facts, ListKind, RecordFacts, kind_of_name},
    finding::{Code, Finding, Findings},
    order,
    state::State,
    time::utc,
    trust_list::tags::{self, function},
};

/// Bytes of an ITL above which phones fail to load it (CUCM security guide).
const ITL_BYTES: u64 = 64 * 1024;

/// Certificates of an ITL above which phones fail to load it (CUCM security guide).
const ITL_CERTIFICATES: usize = 39;

pub(super) const RULES: &[Rule] = &[
    Rule { codes: &[Code::FileNameOfAnotherKind], look: file_name_of_another_kind },
    Rule { codes: &[Code::TimestampInFuture], look: timestamp_in_future },
    Rule { codes: &[Code::ItlTooLarge, Code::ItlTooManyCertificates], look: itl_too_large },
    Rule { codes: &[Code::OneToken], look: one_token },
    Rule { codes: &[Code::NoCapf], look: no_capf },
    Rule { codes: &[Code::TvsInCtl], look: tvs_in_ctl },
    Rule { codes: &[Code::DuplicateRecord], look: duplicate_record },
];

/// FILENAME says what kind of file it is in; a list has FILENAME `CTL…` or `ITL…`, and a file that was given under the
/// name of the other list is probably a mix-up.
fn file_name_of_another_kind(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let (Some(name), Some(kind)) = (&facts.file_name, facts.kind) else { return };
    let inside = kind_of_name(&name.value);
    let given = kind_of_name(&facts.given_name);
    let differs = given.is_some_and(|given| Some(given) != inside) || (inside.is_none() && kind == ListKind::Itl);
    if differs || inside.is_none() {
        let finding = Finding::new(Code::FileNameOfAnotherKind).with("name", name.value.clone());
        findings.push(finding.with("given", facts.given_name.clone()).at_any(name.span));
    }
}

fn timestamp_in_future(facts: &Facts, now: Option<u64>, findings: &mut Findings) {
    if let (Some(made), Some(now)) = (&facts.timestamp, now)
        && u64::from(made.value) > now
    {
        let finding = Finding::new(Code::TimestampInFuture).with("made", utc(made.value.into()));
        let finding = finding.with("now", i64::try_from(now).map_or_else(|_| String::new(), utc));
        findings.push(finding.at_any(made.span));
    }
}

fn itl_too_large(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    if facts.kind != Some(ListKind::Itl) {
        return;
    }
    if let Some(size) = facts.size.filter(|size| *size > ITL_BYTES) {
        findings.push(Finding::new(Code::ItlTooLarge).with("size", size).with("limit", ITL_BYTES));
    }
    let count = facts.records.iter().filter(|it| it.certificate_sha1.is_some()).count();
    if count > ITL_CERTIFICATES {
        findings.push(Finding::new(Code::ItlTooManyCertificates).with("count", count).with("limit", ITL_CERTIFICATES));
    }
}

/// Mixed mode with a single hardware token: when it is lost, every phone's list has to be deleted by hand.
fn one_token(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    if State::of(facts) != Some(State::Tokens) || !facts.shows_all() {
        return;
    }
    let mut tokens = facts.records.iter().filter(|record| record.is_sast() && record.is_token());
    if let (Some(token), None) = (tokens.next(), tokens.next()) {
        findings.push(Finding::new(Code::OneToken).at_any(token.span).in_record(Some(token.index)));
    }
}

fn no_capf(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let state = State::of(facts);
    let is_mixed =
        facts.shows_all() && facts.kind == Some(ListKind::Ctl) && state.is_some() && state != Some(State::NonSecure);
    if is_mixed && !facts.records.iter().any(|record| record.has_function(&[function::CAPF])) {
        findings.push(Finding::new(Code::NoCapf));
    }
}

fn tvs_in_ctl(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    if facts.kind != Some(ListKind::Ctl) {
        return;
    }
    let tvs = facts.records.iter().filter(|record| record.has_function(&[function::TVS]));
    findings.extend(tvs.map(|it| Finding::new(Code::TvsInCtl).at_any(it.span).in_record(Some(it.index))));
}

/// The same certificate under the same function twice.
fn duplicate_record(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let key = |record: &RecordFacts| Some((record.certificate_sha1.clone()?, record.function.as_ref()?.value));
    let mut keyed: Vec<_> = facts.records.iter().filter_map(|record| Some((key(record)?, record))).collect();
    order::sort_by(&mut keyed, |(one, first), (other, second)| one.cmp(other).then(first.index.cmp(&second.index)));
    let mut pairs: Vec<_> = keyed
        .iter()
        .zip(keyed.iter().skip(1))
        .filter(|((one, _), (other, _))| one == other)
        .map(|((_, first), (_, again))| (*first, *again))
        .collect();
    order::sort_by_key(&mut pairs, |(_, again)| again.index);
    for (first, again) in pairs {
        let number = again.function.as_ref().map_or(0, |function| function.value);
        let name = tags::function_name(number).map_or_else(|| format!("{number}"), String::from);
        let finding = Finding::new(Code::DuplicateRecord).with("function", name).with("first", first.index);
        findings.push(finding.at_any(again.span).in_record(Some(again.index)));
    }
}
