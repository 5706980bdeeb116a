//! Certificates in view of lists: in which one, as what, does it sign; is another one of the same subject in its place;
//! does a text name it, exactly or nearly.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::{
    Place, Relation,
    known::{Certificate, Known, List, Named, Record},
};
use crate::{
    certificate::Identity,
    facts::ListKind,
    finding::{Code, Finding},
    findings::list_of,
    limits::MAX_NAMED,
    names,
    span::Span,
};

/// What certificates and names say of the lists and certificates beside them. `name` gives an input's name.
pub(super) fn relate(all: &[&Known], name: &dyn Fn(Place) -> String, relations: &mut Vec<Relation>) {
    let lists = || all.iter().flat_map(|known| &known.lists).filter(|list| !list.records.is_empty());
    for certificate in all.iter().flat_map(|known| &known.certificates) {
        relations.extend(lists().map(|list| in_list(certificate, list, name(list.place))));
    }
    let mut seen: Vec<(&str, Option<&names::Name>)> = Vec::new();
    for named in all.iter().flat_map(|known| &known.named) {
        let key = (named.serial.as_str(), named.issuer.as_ref());
        if seen.contains(&key) || seen.len() >= MAX_NAMED {
            continue;
        }
        seen.push(key);
        relations.extend(lists().filter_map(|list| named_in_list(named, list, name(list.place))));
        let certificates = all.iter().flat_map(|known| &known.certificates);
        relations.extend(certificates.filter_map(|it| named_is_certificate(named, it, name(it.place))));
    }
}

fn said(of: Place, list: &List, records: &[&Record], finding: Finding) -> Relation {
    let to: Vec<Place> = if records.is_empty() { vec![list.place] } else { list.places(records).collect() };
    Relation::Said { of, to, finding }
}

/// The values that sentences about records of another input need.
fn about(code: Code, file: String, records: &[&Record]) -> Finding {
    let mut functions: Vec<String> = Vec::new();
    for record in records {
        let function = record.function();
        if !functions.contains(&function) {
            functions.push(function);
        }
    }
    Finding::new(code)
        .with("file", file)
        .with("count", records.len())
        .with("records", list_of(records.iter().map(|record| record.number)))
        .with("functions", functions.join(", "))
}

fn in_list(certificate: &Certificate, list: &List, file: String) -> Relation {
    let identity = &certificate.identity;
    let here: Vec<&Record> = list.records_where(|it| it.is_same(identity)).collect();
    if !here.is_empty() {
        let signs = here.iter().any(|record| Some(record.number) == list.signer);
        let code = if signs { Code::CertificateSignsList } else { Code::CertificateInList };
        return said(certificate.place, list, &here, about(code, file, &here));
    }
    let near: Vec<(&Record, String)> =
        list.records.iter().filter_map(|record| Some((record, difference(identity, &record.certificate)?))).collect();
    if let Some((record, differs)) = near.first() {
        let finding = about(Code::CertificateNear, file, &[record]).with("place", differs.clone());
        return said(certificate.place, list, &[record], finding);
    }
    let same_subject = |it: &Identity| it.subject.is_some() && it.subject == identity.subject;
    let others: Vec<&Record> = list.records_where(same_subject).collect();
    let Some(other) = others.first() else {
        return said(certificate.place, list, &[], about(Code::CertificateNotInList, file, &[]));
    };
    let serial = other.certificate.serial.as_ref().map_or_else(String::new, hex::encode_upper);
    let code = age(identity, other, list);
    said(certificate.place, list, &others, about(code, file, &others).with("serial", serial))
}

/// Which of two certificates of one subject is the newer one, as far as it is known.
fn age(given: &Identity, other: &Record, list: &List) -> Code {
    let Some(began) = given.not_before else { return Code::CertificateOther };
    let newer = match other.certificate.not_before {
        Some(other) => Some(began > other),
        // Its own beginning is not printed, but what is in a list began before the list was made.
        None => list.made.filter(|made| began > *made).map(|_| true),
    };
    match newer {
        Some(true) if list.kind != ListKind::Itl => Code::CertificateReplaced,
        Some(false) => Code::CertificateSuperseded,
        _ => Code::CertificateOther,
    }
}

/// Where two certificates that are not equal are nearly so: digits of the serial number, or the issuer's name.
fn difference(one: &Identity, other: &Identity) -> Option<String> {
    if matches!((&one.sha1, &other.sha1), (Some(_), Some(_))) {
        return None;
    }
    let (serial, other_serial) = (one.serial.as_ref()?, other.serial.as_ref()?);
    if names::same_serial(serial, other_serial) {
        let same_key = one.key.is_some() && one.key == other.key;
        return (one.issuer.is_some() && !same_key || one.issuer != other.issuer).then(|| "issuer".into());
    }
    let same_name = one.issuer.is_some() && one.issuer == other.issuer && one.subject == other.subject;
    names::near_serial(&hex::encode(serial), other_serial).filter(|_| same_name)
}

/// Says of a part of a text where it is meant, not of the whole part.
fn at(span: Option<Span>, finding: Finding) -> Finding {
    finding.at_any(span)
}

fn named_in_list(named: &Named, list: &List, file: String) -> Option<Relation> {
    let same_issuer = |it: &Identity| named.issuer.is_none() || it.issuer.is_none() || named.issuer == it.issuer;
    let serial = padded(&named.serial);
    let is_same =
        |it: &Identity| it.serial.as_ref().is_some_and(|own| names::same_serial(own, &serial)) && same_issuer(it);
    let here: Vec<&Record> = list.records_where(is_same).collect();
    if named.serial.len().is_multiple_of(2) && !here.is_empty() {
        let finding = about(Code::NamedInList, file, &here).with("serial", named.serial.clone());
        return Some(said(named.place, list, &here, at(named.span, finding)));
    }
    let near = |record: &Record| {
        let differs = names::near_serial(&named.serial, record.certificate.serial.as_ref()?)?;
        same_issuer(&record.certificate).then_some(differs)
    };
    let (record, differs) = list.records.iter().find_map(|record| Some((record, near(record)?)))?;
    let finding = about(Code::NamedNear, file, &[record]).with("serial", named.serial.clone()).with("place", differs);
    Some(said(named.place, list, &[record], at(named.span, finding)))
}

fn named_is_certificate(named: &Named, certificate: &Certificate, file: String) -> Option<Relation> {
    let identity = &certificate.identity;
    let serial = identity.serial.as_ref()?;
    let same_issuer = named.issuer.is_none() || identity.issuer.is_none() || named.issuer == identity.issuer;
    let is_same = named.serial.len().is_multiple_of(2) && names::same_serial(serial, &padded(&named.serial));
    if !same_issuer || !is_same {
        return None;
    }
    let finding = Finding::new(Code::NamedIsCertificate).with("file", file).with("serial", named.serial.to_string());
    Some(Relation::Said { of: named.place, to: vec![certificate.place], finding: at(named.span, finding) })
}

/// Hex digits as bytes; an odd one out stands alone in the first.
fn padded(digits: &str) -> Vec<u8> {
    let even = if digits.len().is_multiple_of(2) { digits.to_string() } else { alloc::format!("0{digits}") };
    hex::decode(even).unwrap_or_default()
}
