//! Phones of one cluster that are to move to another: what of the destination the source's lists hold already, and what
//! is missing where. Sources: Cisco 215539, 213407.

use alloc::{string::String, vec::Vec};

use super::{
    RecordName,
    known::{Certificate, List, Pair},
    role,
};
use crate::{
    finding::{Code, Finding},
    trust_list::tags::function,
};

/// `source` is the list that phones hold, `destination` the one that they are to be given.
pub(super) fn of(source: &List, destination: &List, itl: Option<&List>, given: &[&Certificate]) -> Vec<Finding> {
    let mut said = Vec::new();
    said.extend(anchors(destination, source, given, [Code::RehearsalAnchorReady, Code::RehearsalAnchorMissing]));
    // The way back needs the same the other way round.
    said.extend(anchors(source, destination, given, [Code::RehearsalBackReady, Code::RehearsalBackMissing]));
    let has_tvs = |list: &List| list.facts.records.iter().any(|record| record.has_function(&[function::TVS]));
    said.push(match itl.filter(|itl| itl.is_there()) {
        Some(itl) if has_tvs(itl) => Finding::new(Code::RehearsalTvsReady).with("file", itl.name.clone()),
        Some(itl) => Finding::new(Code::RehearsalTvsMissing).with("file", itl.name.clone()),
        None => Finding::new(Code::RehearsalTvsNotGiven),
    });
    said.push(Finding::new(Code::RehearsalRollbackTrap));
    said
}

/// Says of each anchor of `theirs` whether phones that hold `ours` know it.
fn anchors(theirs: &List, ours: &List, given: &[&Certificate], codes: [Code; 2]) -> Vec<Finding> {
    let [ready, missing] = codes;
    let mut seen: Vec<Pair<'_>> = Vec::new();
    let mut said = Vec::new();
    // A list that is prepared holds the anchors of both clusters; those of `ours` are no news there.
    let is_ours = |pair: Pair<'_>| {
        role::is_foreign(theirs, pair)
            || ours.pairs().any(|(other, own)| other.is_server() && own.certificate.is_same(&pair.1.certificate))
    };
    for pair in theirs.sast().filter(|pair| !is_ours(*pair)) {
        if seen.iter().any(|(_, other)| other.certificate.is_same(&pair.1.certificate)) {
            continue;
        }
        seen.push(pair);
        let here = ours.sast().find(|(_, own)| own.certificate.is_same(&pair.1.certificate));
        let record = RecordName::of(theirs, pair, given);
        let finding = Finding::new(if here.is_some() { ready } else { missing })
            .with("name", record.name.unwrap_or_default())
            .with("serial", record.serial.map_or_else(String::new, |serial| serial.to_ascii_uppercase()))
            .with("file", ours.name.clone());
        said.push(finding.in_record(here.map(|(own, _)| own.index)));
    }
    said
}
