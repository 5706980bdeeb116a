//! What a record's certificate is for: told by comparing certificates, by issuer and by subject. That a subject begins
//! with ITLRECOVERY_ is common and no proof, and nothing but a name follows from it. Source: CUCM security guides.

use alloc::string::String;
use serde::Serialize;

use super::known::{Certificate, List, Pair, Purpose};
use crate::{
    facts::RecordFacts,
    names::Name,
    report::Function,
    trust_list::tags::{self, function},
};

/// What a record's certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A hardware token.
    Token,
    /// A CallManager certificate: also the one of a CCM+TFTP, CCM or TFTP record.
    #[serde(rename = "callmanager")]
    CallManager,
    /// ITLRecovery: the one that was given as ITLRecovery.pem, or one that is named so.
    #[serde(rename = "itlrecovery")]
    ItlRecovery,
    /// Another SAST.
    OtherSast,
    /// CAPF.
    Capf,
    /// TVS.
    Tvs,
    /// Anything else.
    Other,
}

impl Role {
    /// Every role there is.
    pub const ALL: &'static [Role] =
        &[Role::Token, Role::CallManager, Role::ItlRecovery, Role::OtherSast, Role::Capf, Role::Tvs, Role::Other];

    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Token => "token",
            Role::CallManager => "callmanager",
            Role::ItlRecovery => "itlrecovery",
            Role::OtherSast => "other-sast",
            Role::Capf => "capf",
            Role::Tvs => "tvs",
            Role::Other => "other",
        }
    }

    /// That of a record of `list`; `given` are the certificates on the desk.
    pub(super) fn of(list: &List, (record, own): Pair<'_>, given: &[&Certificate]) -> Self {
        if record.is_server() {
            return Role::CallManager;
        }
        if record.has_function(&[function::CAPF]) {
            return Role::Capf;
        }
        if record.has_function(&[function::TVS]) {
            return Role::Tvs;
        }
        if !record.is_sast() {
            return Role::Other;
        }
        if record.is_token() {
            return Role::Token;
        }
        let mut servers = list.facts.records.iter().filter(|other| other.is_server());
        if servers.clone().any(|server| server.is_same_certificate(record)) {
            return Role::CallManager;
        }
        let name = common_name(record).unwrap_or_default();
        let is_given =
            |purpose| given.iter().any(|it| it.purpose() == purpose && it.identity.is_same(&own.certificate));
        if is_recovery(&name) || is_given(Purpose::ItlRecovery) {
            return Role::ItlRecovery;
        }
        // In an emptied list the servers' records hold no certificate to compare with, but still their names.
        let is_named = |host: &str| host.eq_ignore_ascii_case(&name);
        let is_emptied =
            servers.any(|server| server.is_filled == Some(false) && server.host_name().is_some_and(is_named));
        if is_emptied || is_given(Purpose::CallManager) { Role::CallManager } else { Role::OtherSast }
    }
}

/// A record, as far as one names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RecordName {
    /// Its number, counted from 1.
    pub record: u32,
    /// FUNCTION.
    pub function: Option<Function>,
    /// What its certificate is for.
    pub role: Role,
    /// The certificate's common name, else DNSNAME.
    pub name: Option<String>,
    /// The certificate's serial number, lower-case hex.
    pub serial: Option<String>,
    /// SHA-1 fingerprint, lower-case hex.
    pub sha1: Option<String>,
    /// Whether the list names it as its signer.
    pub signs: bool,
}

impl RecordName {
    pub(super) fn of(list: &List, pair: Pair<'_>, given: &[&Certificate]) -> Self {
        let (record, _) = pair;
        Self {
            record: record.index,
            function: record
                .function
                .as_ref()
                .map(|number| Function { number: number.value, name: tags::function_name(number.value) }),
            role: Role::of(list, pair, given),
            name: common_name(record).or_else(|| record.dns_name.as_ref().map(|name| name.value.clone())),
            serial: record.serial.as_ref().map(|serial| hex::encode(&serial.value)),
            sha1: record.certificate_sha1.as_ref().map(hex::encode),
            signs: list.signer == Some(record.index),
        }
    }
}

/// Whether an anchor is of another cluster, as lists hold it that are prepared for a migration: the host that it is of
/// stands in no other record, by name or address; or its subject names no host of the list, while the list's own
/// anchors are there.
pub(super) fn is_foreign(list: &List, (record, own): Pair<'_>) -> bool {
    let others = || list.pairs().filter(|(other, _)| !other.is_sast());
    let is_known = others().any(|(_, known)| known.certificate.is_same(&own.certificate));
    if !record.is_sast() || record.is_token() || is_known || others().next().is_none() {
        return false;
    }
    let stands_alone = |host: &str| {
        !others().any(|(other, _)| {
            other.host_name().is_none_or(|name| is_same_host(name, host))
                || other.address.as_ref().zip(record.address.as_ref()).is_some_and(|(one, two)| one.value == two.value)
        })
    };
    if record.host_name().is_some_and(stands_alone) {
        return true;
    }
    let names_host = |record: &RecordFacts| {
        let name = common_name(record).unwrap_or_default();
        let host = name.get(..12).filter(|start| is_recovery(start)).and_then(|_| name.get(12..)).unwrap_or(&name);
        let has_it = |(other, _): Pair<'_>| {
            other.host_name().is_some_and(|name| is_same_host(name, host))
                || common_name(other).is_some_and(|name| is_same_host(&name, host))
        };
        others().any(has_it)
    };
    let own_anchor = |is_recovery_named: bool| {
        list.sast().any(|(other, known)| {
            let is_server = others().any(|(_, server)| server.certificate.is_same(&known.certificate));
            let name = common_name(other).unwrap_or_default();
            is_recovery_named == is_recovery(&name) && (is_server || is_recovery_named && names_host(other))
        })
    };
    let is_named = is_recovery(&common_name(record).unwrap_or_default());
    !names_host(record) && own_anchor(true) && (is_named || own_anchor(false))
}

/// That a subject begins so is common, and no proof.
fn is_recovery(name: &str) -> bool {
    name.get(..12).is_some_and(|start| start.eq_ignore_ascii_case("ITLRECOVERY_"))
}

/// A host may stand with its domain or without.
fn is_same_host(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split('.').next().map(str::to_ascii_lowercase);
    match one.contains('.') && other.contains('.') {
        true => one.eq_ignore_ascii_case(other),
        false => first(one) == first(other),
    }
}

/// The common name of the record's certificate.
pub(super) fn common_name(record: &RecordFacts) -> Option<String> {
    Name::parse(&record.subject.as_ref()?.value).common_name().map(String::from)
}
