//! The page on which certificates are uploaded to CUCM: whether the upload succeeded, and what was chosen on it.

use alloc::{string::String, vec::Vec};

use super::{
    Content, Found, PartKind,
    log::joined,
    words::{after, before, run, window},
};
use crate::{
    finding::{Code, Finding},
    text::Squeezed,
};

/// What the page answers.
const ANSWERS: [(&str, Code); 3] = [
    ("Success:CertificateUploaded", Code::CertificateUploaded),
    (
        "Warning:Uploadingacluster-widecertificatewilldistributeittoallserversinthiscluster",
        Code::CertificateNotUploadedYet,
    ),
    ("CSRSANandCertificateSANdoesnotmatch", Code::CertificateRefused),
];

/// The fields of the page in their order, and the values of findings for them.
const FIELDS: [(&str, &str); 3] =
    [("CertificatePurpose*", "purpose"), ("Description(friendlyname)", "description"), ("UploadFile", "file")];

/// How far from the answer the form begins, and how long a value may be.
const GAP: usize = 300;
const LONGEST: usize = 120;

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let mut answers: Vec<(usize, usize, Code)> = ANSWERS
        .into_iter()
        .flat_map(|(answer, code)| text.all(answer, 0).map(move |at| (at, at.saturating_add(answer.len()), code)))
        .collect();
    crate::order::sort_by_key(&mut answers, |(at, ..)| *at);
    // What the form shows stands below the answer, and below the next answer there is another form.
    let limits = answers.iter().skip(1).map(|(at, ..)| *at).chain([text.dense.len()]);
    for ((at, end, code), limit) in answers.iter().zip(limits) {
        let (end, finding) = form(text, *end, limit, Finding::new(*code));
        let span = text.span(start(text, *at), end);
        let findings = [finding.at(span)].into();
        found.push(Found { kind: PartKind::Upload, span, findings, content: Content::None });
    }
}

/// The heading `Status`, where it is right before the answer.
fn start(text: &Squeezed<'_>, at: usize) -> usize {
    let near = before(text, at, "Status".len());
    if near == "Status" { at.saturating_sub(near.len()) } else { at }
}

/// What the form shows, and where it ends.
fn form(text: &Squeezed<'_>, start: usize, limit: usize, mut finding: Finding) -> (usize, Finding) {
    let mut end = start;
    let mut here = 0u32;
    for (place, (label, name)) in FIELDS.into_iter().enumerate() {
        let Some(value) = after(text, end, GAP, label).filter(|end| *end <= limit) else { continue };
        end = value;
        let next = FIELDS.get(place.saturating_add(1)).map(|(label, _)| *label);
        if let Some((text, last)) = field(text, value, limit, name, next) {
            finding = finding.with(name, text);
            end = last;
            here = here.saturating_add(1 << place);
        }
    }
    (end, finding.with("here", here))
}

/// A field's value: what the page has beside its label, or what a description of the page has in quotes.
fn field(text: &Squeezed<'_>, at: usize, limit: usize, name: &str, next: Option<&str>) -> Option<(String, usize)> {
    const SET: &str = "\"setto\"";
    let rest = window(text, at, LONGEST.min(limit.saturating_sub(at)));
    let skip = if rest.starts_with(SET) { SET.len() } else { 0 };
    let value = rest.get(skip..)?;
    let value = next.and_then(|next| value.find(next)).map_or(value, |end| value.get(..end).unwrap_or_default());
    let (mut first, length) = match name {
        "purpose" => {
            let word = run(text, at.saturating_add(skip), |c| c.is_ascii_alphanumeric() || c == '-').len();
            (skip, word.min(value.len()))
        }
        "description" => (skip, if skip > 0 { value.find('"')? } else { value.len() }),
        _ => {
            // The name is the word that ends in an extension of certificates; before it the button's label stands.
            let ends = [".cer", ".pem", ".der", ".crt"];
            let end = ends.iter().filter_map(|it| Some(rest.find(it)?.saturating_add(it.len()))).min()?;
            let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
            let length: usize = rest.get(..end)?.chars().rev().take_while(is_part).map(char::len_utf8).sum();
            (end.checked_sub(length)?, length)
        }
    };
    first = first.saturating_add(at);
    let last = first.saturating_add(length);
    let value = joined(text, first, last);
    let value = if name == "file" { value.rsplit(' ').next()? } else { &value };
    (!value.is_empty()).then(|| (value.into(), last))
}
