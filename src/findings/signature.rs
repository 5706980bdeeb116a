//! Rules about the signature and its signer.

use alloc::{format, string::String, vec::Vec};

use super::Rule;
use crate::{
    facts::Facts,
    finding::{Code, Finding, Findings},
    order,
    signature::{Reason, Verdict},
    trust_list::tags::{self, Digest},
};

pub(super) const RULES: &[Rule] = &[
    Rule { codes: &[Code::SignatureInvalid], look: invalid },
    Rule { codes: &[Code::SignerNotInList], look: signer_not_in_list },
    Rule { codes: &[Code::SignerNotSast], look: signer_not_sast },
    Rule { codes: &[Code::SignerKeysDiffer], look: signer_keys_differ },
    Rule { codes: &[Code::DeclaredDigestDiffers], look: declared_digest_differs },
    Rule { codes: &[Code::ModulusDiffers], look: modulus_differs },
    Rule { codes: &[Code::SignedWithSha1], look: signed_with_sha1 },
];

fn invalid(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    if let Some(signature) = facts.signature.as_ref().filter(|it| it.value.verdict.kind == Verdict::Invalid) {
        findings.push(Finding::new(Code::SignatureInvalid).at_any(signature.span));
    }
}

fn signer_not_in_list(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let reason = facts.signature.as_ref().map(|signature| signature.value.verdict.reason);
    if let (Some(Reason::SignerNotInList), Some(serial)) = (reason, &facts.signer_serial) {
        let signer = facts.signer_name.as_ref().map_or_else(String::new, |name| name.value.clone());
        findings.push(
            Finding::new(Code::SignerNotInList)
                .with("signer", signer)
                .with("serial", hex::encode_upper(&serial.value))
                .at_any(serial.span),
        );
    }
}

fn signer_not_sast(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let Some(record) = facts.signer().filter(|record| !record.is_sast()) else { return };
    let number = record.function.as_ref().map(|function| function.value);
    // A text may have lost it; a file that lacks it is reported as such.
    let is_text = facts.signature.as_ref().is_some_and(|signature| signature.value.digests.is_none());
    if is_text && number.is_none() {
        return;
    }
    let name = number.map_or_else(String::new, |number| {
        tags::function_name(number).map_or_else(|| format!("{number}"), String::from)
    });
    let finding = Finding::new(Code::SignerNotSast).with("function", name);
    findings.push(finding.at_any(record.span).in_record(Some(record.index)));
}

fn signer_keys_differ(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let Some(signature) = &facts.signature else { return };
    let indices = signature.value.signer.into_iter().chain(signature.value.also_matching.iter().copied());
    let mut records: Vec<_> = facts.records_numbered(indices).collect();
    order::sort_by_key(&mut records, |record| record.index);
    let mut keys = records.iter().filter_map(|record| record.public_key.as_ref()).map(|key| &key.value);
    let Some(first) = keys.next() else { return };
    if keys.any(|key| key != first) {
        let numbers = super::list_of(records.iter().map(|record| record.index));
        findings.push(Finding::new(Code::SignerKeysDiffer).with("records", numbers).at_any(signature.span));
    }
}

fn declared_digest_differs(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let used = facts.signature.as_ref().and_then(|signature| signature.value.used);
    if let (Some(declared), Some(used)) = (&facts.declared, used)
        && declared.value != used
    {
        let finding = Finding::new(Code::DeclaredDigestDiffers);
        let finding = finding.with("declared", declared.value.name()).with("used", used.name());
        findings.push(finding.at_any(declared.span));
    }
}

/// SIGNATUREMODULUS against the signer's key. 3072 bits have no known number, so nothing follows for such a key.
fn modulus_differs(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let bits = facts.signature.as_ref().and_then(|signature| signature.value.key_bits);
    if let (Some(declared), Some(bits)) = (&facts.modulus, bits)
        && declared.value != bits
        && (0..=3).any(|number| tags::modulus_bits(number) == Some(bits))
    {
        let finding = Finding::new(Code::ModulusDiffers).with("declared", declared.value).with("actual", bits);
        findings.push(finding.at_any(declared.span));
    }
}

fn signed_with_sha1(facts: &Facts, _: Option<u64>, findings: &mut Findings) {
    let Some(signature) = &facts.signature else { return };
    if signature.value.used.or(signature.value.declared) == Some(Digest::Sha1) {
        let span = facts.declared.as_ref().and_then(|declared| declared.span);
        findings.push(Finding::new(Code::SignedWithSha1).at_any(span.or(signature.span)));
    }
}
