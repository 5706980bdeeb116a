//! Will a phone that holds one list install another? Rules 0 to 5, in their order, for phones with and without Security
//! by Default, each answer with the chain of its reasons. Sources: Cisco 118893, 213407 and 215539, the CUCM security
//! guides.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::{
    known::{Known, List, Pair},
    marks::are_two_clusters,
    signer::Signer,
};
use crate::{
    certificate::Identity,
    facts::ListKind,
    finding::{Code, Finding},
    findings::list_of,
    names,
    signature::{Reason, Signature, Verdict},
    state::State,
    trust_list::tags::function,
};

/// What a phone does with a new list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum ListOutcome {
    /// It is the list that the phone holds.
    Same,
    /// It installs the list.
    Installs,
    /// It asks TVS, and installs the list if TVS knows the signer.
    AsksTvs,
    /// It keeps the list that it holds.
    Refuses,
    /// That cannot be said.
    Unknown,
}

impl ListOutcome {
    /// Every outcome there is.
    pub const ALL: &'static [ListOutcome] =
        &[ListOutcome::Same, ListOutcome::Installs, ListOutcome::AsksTvs, ListOutcome::Refuses, ListOutcome::Unknown];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            ListOutcome::Same => "same",
            ListOutcome::Installs => "installs",
            ListOutcome::AsksTvs => "asksTvs",
            ListOutcome::Refuses => "refuses",
            ListOutcome::Unknown => "unknown",
        }
    }
}

/// Whether phones accept a new list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// Phones with Security by Default, which can use ITL and TVS.
    pub with_sbd: ListOutcome,
    /// Phones without it.
    pub without_sbd: ListOutcome,
    /// Whether the new list's signature was verified with the key that the phone would use.
    pub verified: bool,
    /// Why, in the order of the rules; what is said of both kinds of phones.
    pub reasons: Vec<Finding>,
    /// What only concerns phones with Security by Default.
    pub with_sbd_reasons: Vec<Finding>,
    /// What only concerns phones without it.
    pub without_sbd_reasons: Vec<Finding>,
    /// Whether phones would ask TVS, and none that they know is left.
    pub nobody_left: bool,
    /// What TVS is asked for; `None` where no phone asks.
    pub asks_for: Option<AsksFor>,
}

/// The certificate that TVS must know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AsksFor {
    /// The signer's serial number, lower-case hex.
    pub serial: Option<String>,
    /// The signer's issuer.
    pub issuer: Option<String>,
}

/// What a phone holds, and what else is known.
pub(super) struct Phone<'d> {
    /// Its CTL; one that is not there, where it is known to have none.
    pub ctl: Option<&'d List>,
    /// Its ITL.
    pub itl: Option<&'d List>,
    /// Everything on the desk.
    pub all: &'d [&'d Known],
}

/// Whether a phone takes `new`.
pub(super) fn of(phone: &Phone<'_>, new: &List) -> Acceptance {
    let mut answer = Acceptance {
        with_sbd: ListOutcome::Unknown,
        without_sbd: ListOutcome::Unknown,
        verified: false,
        reasons: Vec::new(),
        with_sbd_reasons: Vec::new(),
        without_sbd_reasons: Vec::new(),
        nobody_left: false,
        asks_for: None,
    };
    if !new.is_there() {
        answer.reasons.push(Finding::new(Code::AcceptNothingOffered));
        return answer;
    }
    let there = |list: Option<&'_ List>| list.is_some_and(List::is_there);
    let is_itl = new.kind == ListKind::Itl;
    // A CTL is held against the CTL; an ITL is authenticated by the CTL where there is one.
    let have = match (there(phone.ctl), is_itl) {
        (true, _) => phone.ctl,
        (false, true) => phone.itl.filter(|itl| itl.is_there()),
        (false, false) => None,
    };
    if is_itl {
        answer.without_sbd_reasons.push(Finding::new(Code::AcceptWithoutSbdNoItl));
        if there(phone.ctl) {
            answer.reasons.push(Finding::new(Code::AcceptItlByCtl));
        }
    }
    let signer = Signer::of(new);
    let held = have.zip(signer.as_ref()).and_then(|(have, signer)| Held::find(have, signer));
    let is_key_same = match signature(new, held.as_ref(), &mut answer) {
        Ok(is_key_same) => is_key_same,
        Err(outcome) => {
            answer.both(outcome);
            return answer;
        }
    };
    let compared =
        have.filter(|have| have.kind == new.kind || have.kind == ListKind::Unknown).map(|have| same(have, new));
    if let Some((true, digest)) = compared.flatten() {
        answer.reasons.push(Finding::new(Code::AcceptSame).with("digest", digest));
        answer.both(ListOutcome::Same);
        return answer;
    }
    // Where the ITL does not say that the cluster is in non-secure mode, phones may hold a CTL.
    let may_be_mixed = |have: &List| have.kind == ListKind::Itl && have.state != Some(State::ItlNonSecure);
    if is_itl && have.is_some_and(may_be_mixed) && phone.ctl.is_none() {
        answer.reasons.push(Finding::new(Code::AcceptItlCtlNotGiven));
    }
    let Some(have) = have else {
        answer.reasons.push(Finding::new(if is_itl { Code::AcceptFirstItl } else { Code::AcceptFirstCtl }));
        answer.both(ListOutcome::Installs);
        return answer;
    };
    let Some(signer) = signer else {
        answer.reasons.push(Finding::new(Code::AcceptSignerNotNamed));
        return answer;
    };
    if let Some(Held { pair: (record, _), fits: Fits::Sast }) = &held {
        let code = if is_key_same { Code::AcceptSignerTrusted } else { Code::AcceptSignerNamed };
        answer.reasons.push(signer.named(code).in_record(Some(record.index)));
        answer.both(ListOutcome::Installs);
        return answer;
    }
    let function_lost = held.as_ref().is_some_and(|held| held.pair.0.function.is_none());
    if held.is_none() && !have.facts.is_whole || function_lost {
        // A text that leaves something out does not show that it is not there.
        answer.reasons.push(signer.named(Code::AcceptHeldIncomplete));
        return answer;
    }
    if let Some((record, _)) = have.sast().find(|pair| held.is_none() && is_near(&signer, *pair, have, new)) {
        answer.reasons.push(signer.named(Code::AcceptSignerNear).in_record(Some(record.index)));
        return answer;
    }
    let code = if held.is_some() { Code::AcceptSignerNotSast } else { Code::AcceptSignerUnknown };
    let record = held.as_ref().map(|held| held.pair.0.index);
    answer.reasons.push(signer.named(code).in_record(record));
    answer.without_sbd = ListOutcome::Refuses;
    if !is_itl {
        answer.without_sbd_reasons.push(Finding::new(Code::AcceptRefused));
    }
    answer.with_sbd = ask(phone, &signer, &mut answer.with_sbd_reasons);
    if answer.with_sbd == ListOutcome::AsksTvs {
        answer.nobody_left = answer.with_sbd_reasons.iter().any(|reason| reason.code == Code::AcceptTvsRenewed);
        answer.asks_for = Some(AsksFor { serial: signer.serial(), issuer: signer.issuer.clone() });
    }
    answer
}

impl Acceptance {
    /// Whether phones do not take the list by themselves, for want of an anchor: not where the list itself is bad.
    pub(super) fn lacks_anchor(&self) -> bool {
        let unknown = [Code::AcceptSignerUnknown, Code::AcceptSignerNotSast];
        self.reasons.iter().any(|reason| unknown.contains(&reason.code))
    }

    /// Whether phones ask TVS, and one that they know is left to ask.
    pub(super) fn may_ask(&self) -> bool {
        self.with_sbd == ListOutcome::AsksTvs && !self.nobody_left
    }

    fn both(&mut self, outcome: ListOutcome) {
        (self.with_sbd, self.without_sbd) = (outcome, outcome);
    }
}

/// The new list's signer in the list that the phone holds.
struct Held<'l> {
    pair: Pair<'l>,
    fits: Fits,
}

#[derive(PartialEq)]
enum Fits {
    /// As a record that may sign lists.
    Sast,
    /// As another record.
    Other,
}

impl<'l> Held<'l> {
    /// The record that has the signer's serial and issuer, those with FUNCTION 0 first.
    fn find(have: &'l List, signer: &Signer<'_>) -> Option<Self> {
        let is_it = |(_, record): &Pair<'_>| record.certificate.has_same_number(&signer.identity);
        if let Some(pair) = have.sast().find(is_it) {
            return Some(Self { pair, fits: Fits::Sast });
        }
        have.pairs().find(is_it).map(|pair| Self { pair, fits: Fits::Other })
    }
}

/// Rule 0: the signature under the key that the phone would use, that of its own list before that of the new one. `Ok`
/// says whether the key in the phone's list is shown to be the one that signed, `Err` what decides all.
fn signature(new: &List, held: Option<&Held<'_>>, answer: &mut Acceptance) -> Result<bool, ListOutcome> {
    let Some(signature) = new.facts.signature.as_ref().map(|signature| &signature.value) else {
        answer.reasons.push(Finding::new(Code::AcceptUnchecked));
        return Ok(false);
    };
    let mut is_key_same = false;
    let mut checked: Signature = signature.clone();
    let mut at = Finding::new(Code::AcceptVerifiedByNew).in_record(signature.signer);
    let own = new.pairs().find(|(record, _)| Some(record.index) == signature.signer);
    if let Some(Held { pair: (record, known), .. }) = held {
        at = Finding::new(Code::AcceptVerifiedByHeld).in_record(Some(record.index));
        let hash = |identity: &Identity| identity.sha1.clone();
        let theirs = own.and_then(|(_, own)| hash(&own.certificate));
        match &known.certificate.key {
            Some(key) => {
                checked.try_key(key, true, new.scheme_known);
            }
            // A text prints no key, but the fingerprint of the certificate that holds it.
            None if theirs.is_some() && theirs == hash(&known.certificate) => is_key_same = true,
            None if theirs.is_some() && hash(&known.certificate).is_some() => {
                answer.reasons.push(Finding::new(Code::AcceptOtherCertificate).in_record(Some(record.index)));
                return Err(ListOutcome::Refuses);
            }
            // Whether it is the same key is not known.
            None => at = Finding::new(Code::AcceptVerifiedByNew).in_record(signature.signer),
        }
    }
    let differs = checked.declared.zip(checked.used).filter(|(declared, used)| declared != used);
    if let Some((declared, used)) = differs.filter(|_| checked.verdict.kind != Verdict::Invalid) {
        let finding = Finding::new(Code::AcceptDigestDiffers);
        answer.reasons.push(finding.with("declared", declared.name()).with("used", used.name()));
        return Err(ListOutcome::Unknown);
    }
    match checked.verdict.kind {
        Verdict::Valid => {
            answer.verified = true;
            let by_held = at.code == Code::AcceptVerifiedByHeld;
            answer.reasons.push(at);
            Ok(by_held)
        }
        // The list is sound, by another key than the one that the phone has.
        Verdict::Invalid if held.is_some() && signature.verdict.kind == Verdict::Valid => {
            answer.reasons.push(Finding::new(Code::AcceptOtherCertificate).in_record(at.record));
            Err(ListOutcome::Refuses)
        }
        Verdict::Invalid => {
            let bad = if held.is_some() { Code::AcceptBadByHeld } else { Code::AcceptBadByNew };
            answer.reasons.push(Finding::new(bad).in_record(at.record));
            Err(ListOutcome::Refuses)
        }
        Verdict::CannotTell => match checked.verdict.reason {
            // The printed signature is this key's; over what, only the file tells.
            Reason::TextAlone | Reason::PrintedByThisKey => {
                answer.reasons.push(Finding::new(Code::AcceptTextUnchecked));
                let has_key = held.is_some_and(|held| held.pair.1.certificate.key.is_some());
                Ok(is_key_same || has_key && checked.verdict.reason == Reason::PrintedByThisKey)
            }
            // The key is not at hand: who signed is known all the same.
            Reason::SignerNotInList | Reason::SignerNotGiven | Reason::NoKey if held.is_none() => {
                answer.reasons.push(Finding::new(Code::AcceptUnchecked));
                Ok(false)
            }
            _ => {
                answer.reasons.push(Finding::new(Code::AcceptUnchecked));
                Err(ListOutcome::Unknown)
            }
        },
    }
}

/// Whether a record is probably the signer's, and a text differs: the same long serial number of another issuer, or one
/// that differs at one place.
fn is_near(signer: &Signer<'_>, (_, record): Pair<'_>, have: &List, new: &List) -> bool {
    const LONG: usize = 8;
    let is_text = [have, new].iter().any(|list| list.place.part.is_some());
    let serials = signer.identity.serial.as_ref().zip(record.certificate.serial.as_ref());
    is_text
        && serials.is_some_and(|(one, other)| {
            let is_same = names::same_serial(one, other);
            one.len() >= LONG && (is_same || names::near_serial(&hex::encode(other), one).is_some())
        })
}

/// Rule 1: whether both are one file, and by which checksum; `None` where no checksum of both is known.
pub(super) fn same(one: &List, other: &List) -> Option<(bool, &'static str)> {
    let value = |list: &List, digest| list.checksums.iter().find(|(own, _)| *own == digest).map(|(_, sum)| sum.clone());
    let both = one.checksums.iter().filter_map(|(digest, sum)| Some((*digest, sum, value(other, *digest)?)));
    let compared: Vec<(&'static str, bool)> =
        both.map(|(digest, own, theirs)| (digest.name(), *own == theirs)).collect();
    let differs = compared.iter().find(|(_, same)| !same);
    differs.or(compared.last()).map(|(digest, same)| (*same, *digest))
}

/// Rules 4 and 5 for a phone with Security by Default.
fn ask(phone: &Phone<'_>, signer: &Signer<'_>, reasons: &mut Vec<Finding>) -> ListOutcome {
    let tvs = |list: &List| -> Vec<u32> {
        list.facts.records.iter().filter(|it| it.has_function(&[function::TVS])).map(|it| it.index).collect()
    };
    let itl = phone.itl.filter(|itl| itl.is_there());
    let records = itl.map(tvs);
    match (&records, itl) {
        (Some(records), Some(itl)) if records.is_empty() && itl.facts.is_whole => {
            reasons.push(Finding::new(Code::AcceptTvsItlEmptied).with("file", itl.name.clone()));
            reasons.push(Finding::new(Code::AcceptRefused));
            return ListOutcome::Refuses;
        }
        _ => {}
    }
    reasons.push(signer.named(Code::AcceptTvsAsked));
    let renewed = itl.and_then(|itl| renewed(itl, phone.all));
    match (records.filter(|records| !records.is_empty()), itl) {
        _ if renewed.is_some() => reasons.extend(renewed),
        (Some(records), Some(itl)) => {
            let finding = Finding::new(Code::AcceptTvsInItl).with("file", itl.name.clone());
            let finding = finding.with("count", records.len()).with("records", list_of(records.into_iter()));
            reasons.push(finding);
        }
        _ => reasons.push(Finding::new(Code::AcceptTvsItlNotGiven)),
    }
    let servers: Vec<&str> = phone.all.iter().flat_map(|known| &known.servers).map(String::as_str).collect();
    reasons.push(match servers.is_empty() {
        true => Finding::new(Code::AcceptTvsServers),
        false => Finding::new(Code::AcceptTvsServersNamed).with("servers", servers.join(", ")),
    });
    reasons.extend(traced(signer, phone.all));
    ListOutcome::AsksTvs
}

/// What a trace of TVS says of the signer: the last one, of this very serial number before one that is nearly it.
fn traced(signer: &Signer<'_>, all: &[&Known]) -> Option<Finding> {
    let serial = signer.identity.serial.as_ref()?;
    let answers = || all.iter().flat_map(|known| &known.answers);
    let is_it = |asked: &str| hex::decode(asked).is_ok_and(|asked| names::same_serial(&asked, serial));
    if let Some(answer) = answers().rfind(|answer| is_it(&answer.serial)) {
        let code = if answer.is_known { Code::AcceptTvsTraceYes } else { Code::AcceptTvsTraceNo };
        return Some(Finding::new(code).with("serial", answer.serial.clone()));
    }
    let near = |asked: &str| names::near_serial(asked, serial);
    let (asked, place) = answers().filter(|it| it.is_known).find_map(|it| Some((&it.serial, near(&it.serial)?)))?;
    Some(Finding::new(Code::AcceptTvsTraceNear).with("serial", asked.clone()).with("place", place))
}

/// Says of the phone's ITL that none of its TVS certificates stands in the newest ITL beside it: nobody is left to ask.
pub(super) fn renewed(itl: &List, all: &[&Known]) -> Option<Finding> {
    let is_tvs = |(record, _): &Pair<'_>| record.has_function(&[function::TVS]);
    let lists = all.iter().flat_map(|known| &known.lists);
    let newer = lists.filter(|list| list.kind == ListKind::Itl && list.place != itl.place && list.made > itl.made);
    // What TVS has another cluster, its ITL does not say of this one.
    let own = newer.filter(|list| list.facts.is_whole && !are_two_clusters(itl, list));
    let newest = own.max_by_key(|list| list.made)?;
    let mut stays = itl
        .pairs()
        .filter(is_tvs)
        .filter(|(_, own)| newest.pairs().filter(is_tvs).any(|(_, other)| other.certificate.is_same(&own.certificate)));
    stays.next().is_none().then(|| Finding::new(Code::AcceptTvsRenewed).with("file", newest.name.clone()))
}
