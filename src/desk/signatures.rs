//! Signatures whose signer's key is not in the file, checked with keys that stand elsewhere on the desk: signed files,
//! lists without their signer, and signatures that are printed in a text.

use alloc::{string::String, vec::Vec};

use super::{
    Id, Item, Place, Relation,
    known::{Known, Record},
};
use crate::{
    certificate::Identity,
    limits::MAX_SIGNER_KEYS,
    names::{self, Name},
    report::{Content, HeaderReport},
    signature::{Reason, Signature},
    trust_list::tags::{function, function_name},
};

/// Something that is signed, and whom its header names as the signer.
struct Signed<'i> {
    place: Place,
    header: Option<&'i HeaderReport>,
    signature: &'i Signature,
    /// Configuration files are signed by TFTP, lists by a SAST.
    functions: &'static [u32],
    scheme_known: bool,
}

/// A key, and where it stands.
struct Key<'k> {
    place: Place,
    identity: &'k Identity,
    function: Option<u32>,
}

/// Checks what can be checked.
pub(super) fn relate(items: &[(Id, &Item)], all: &[&Known], relations: &mut Vec<Relation>) {
    let signed: Vec<Signed<'_>> = items.iter().flat_map(|(id, item)| signed(*id, item)).collect();
    if signed.is_empty() {
        return;
    }
    let keys = keys(all);
    relations.extend(signed.iter().filter_map(|signed| check(signed, &keys)));
}

fn signed(item: Id, on_desk: &Item) -> Vec<Signed<'_>> {
    let report = &on_desk.inspected.report;
    let at = |part: Option<u32>| Place { item, part, record: None };
    let open = |signature: &&Signature| {
        use Reason::{SignerNotGiven, SignerNotInList, TextAlone};
        matches!(signature.verdict.reason, SignerNotGiven | SignerNotInList | TextAlone)
    };
    let mut found: Vec<Signed<'_>> = Vec::new();
    if let Some(signature) = report.signature.as_ref().filter(open) {
        let functions: &[u32] = match report.content {
            Content::SignedFile { .. } => &[function::TFTP, function::CCM_TFTP],
            _ => &[function::SAST],
        };
        let header = report.header.as_ref();
        found.push(Signed { place: at(None), header, signature, functions, scheme_known: report.is_scheme_known() });
    }
    if let Content::Evidence { parts, .. } = &report.content {
        for (number, list) in (0..).zip(parts).filter_map(|(number, part)| Some((number, part.list.as_ref()?))) {
            if let Some(signature) = list.signature.as_ref().filter(open).filter(|it| it.value.is_some()) {
                let (header, functions) = (list.header.as_ref(), &[function::SAST][..]);
                found.push(Signed { place: at(Some(number)), header, signature, functions, scheme_known: true });
            }
        }
    }
    found
}

fn keys<'k>(all: &[&'k Known]) -> Vec<Key<'k>> {
    let mut keys = Vec::new();
    for known in all {
        for list in &known.lists {
            let key = |record: &'k Record| Key {
                place: Place { record: Some(record.number), ..list.place },
                identity: &record.certificate,
                function: record.function,
            };
            keys.extend(list.records.iter().map(key));
        }
        let key = |(place, identity): (Place, &'k Identity)| Key { place, identity, function: None };
        keys.extend(known.certificates.iter().map(|it| key((it.place, &it.identity))));
    }
    keys.retain(|key| key.identity.key.is_some());
    keys
}

fn check(signed: &Signed<'_>, keys: &[Key<'_>]) -> Option<Relation> {
    let serial = signed.header.and_then(|header| hex::decode(header.signer_serial.as_ref()?).ok());
    let issuer = signed.header.and_then(|header| header.signer_issuer.as_deref()).map(Name::parse);
    let is_named = |key: &&Key<'_>| {
        let own = key.identity.serial.as_ref().zip(serial.as_ref());
        own.is_some_and(|(own, named)| names::same_serial(own, named)) && key.identity.issuer == issuer
    };
    let has_function = |key: &Key<'_>| key.function.is_some_and(|function| signed.functions.contains(&function));
    // The one that is named first, and of those the record whose function it is.
    let named = keys.iter().filter(is_named);
    let fitting = named.clone().filter(|key| has_function(key));
    let mut tried: Vec<&[u8]> = Vec::new();
    let mut answer: Option<(Signature, &Key<'_>)> = None;
    // Any other certificate that was given may have made it; records are not tried at random.
    let given = keys.iter().filter(|key| key.place.record.is_none());
    for (key, is_named) in fitting.chain(named).map(|key| (key, true)).chain(given.map(|key| (key, false))) {
        let Some(bytes) = key.identity.key.as_deref() else { continue };
        if tried.contains(&bytes) || tried.len() >= MAX_SIGNER_KEYS {
            continue;
        }
        tried.push(bytes);
        let mut signature = signed.signature.clone();
        if !signature.try_key(bytes, is_named, signed.scheme_known) {
            continue;
        }
        let made_it = signature.used.is_some();
        if answer.is_none() || made_it {
            answer = Some((signature, key));
        }
        if made_it {
            break;
        }
    }
    let (signature, key) = answer?;
    let signer = key.identity.subject.as_ref().and_then(Name::common_name).map(String::from);
    let function = key.function.and_then(function_name);
    Some(Relation::Checked { of: signed.place, key: key.place, signer, function, signature })
}
