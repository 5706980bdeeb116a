//! Certificates as DER, PEM, or base64 alone, and what else is encoded that way: requests, and private keys, of which
//! nothing but their place is kept. What CUCM prints of a certificate is read in `printed`.

use alloc::{boxed::Box, format, string::String, vec, vec::Vec};
use base64ct::{Base64Unpadded, Encoding as _};

use super::{Content, Found, PartKind};
use crate::{
    certificate::{Certificate, Form, Given, Identity},
    der::{self, What},
    finding::{Code, Finding},
    limits::MAX_PARTS,
    span::Span,
    text::Squeezed,
};

/// Characters that a line of PEM may have for its name.
const LABEL: usize = 40;

/// Lines of PEM that are looked at, of each kind: more than there can be parts.
const MAX_LINES: usize = MAX_PARTS * 2;

/// Base64 of the two SEQUENCEs, 256 bytes or more each, that begin a certificate; and of every longer private key.
const BEGINNING: &str = "MII";

/// The base64 that tells what a value is: 24 bytes.
const HEAD: usize = 32;

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let lines = lines(text);
    let mut search = Search { text, found, left: MAX_PARTS, work: text.dense.len().saturating_mul(2) };
    let mut at = 0;
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.begins) {
        search.bare(at, line.start);
        at = search.block(line, lines.get(number.saturating_add(1)));
    }
    search.bare(at, text.dense.len());
}

/// The certificate or private key that a file of DER is; `None` where it is neither.
pub fn of_der(input: &[u8]) -> Option<Found> {
    let found = look(input, Form::Der, Span::new(0, input.len()), "");
    found.filter(|found| !found.findings.iter().any(|finding| finding.code == Code::PemUnreadable))
}

/// That a private key stands here.
pub fn private_key(form: &'static str, span: Span) -> Found {
    let finding = Finding::new(Code::PrivateKey).with("form", form).at(span);
    Found { kind: PartKind::PrivateKey, span, findings: vec![finding], content: Content::None }
}

/// A line of PEM, `-----BEGIN …-----` or `-----END …-----`; places in the dense text.
struct Line<'a> {
    start: usize,
    end: usize,
    begins: bool,
    label: &'a str,
}

/// Every line of PEM, in order. Word processors and mail programs make other dashes of these.
fn lines<'a>(text: &'a Squeezed<'_>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for word in ["BEGIN", "END"] {
        lines.extend(text.all(word, 0).filter_map(|at| line(&text.dense, at, word)).take(MAX_LINES));
    }
    crate::order::sort_by_key(&mut lines, |line| line.start);
    // The dashes between two lines are shared where there are fewer than ten.
    let mut end = 0;
    for line in &mut lines {
        line.start = line.start.max(end);
        end = line.end;
    }
    lines
}

fn line<'a>(dense: &'a str, at: usize, word: &str) -> Option<Line<'a>> {
    let (before, rest) = dense.split_at_checked(at)?;
    let rest = rest.get(word.len()..)?;
    let (length, _) = rest.char_indices().take(LABEL).find(|(_, character)| is_dash(*character))?;
    let (label, after) = rest.split_at_checked(length)?;
    let dashes = dashes(before.chars().rev());
    let is_line = dashes > 0 && !label.is_empty() && !label.contains(|c: char| !c.is_ascii_uppercase() && !is_odd(c));
    is_line.then(|| Line {
        start: at.saturating_sub(dashes),
        end: dense.len().saturating_sub(after.len()).saturating_add(self::dashes(after.chars())),
        begins: word == "BEGIN",
        label,
    })
}

/// What stands in the names of a few kinds beside capital letters: `X509 CRL`, `PKCS #7`, `X9.42 DH PARAMETERS`.
fn is_odd(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '.' | '#')
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Bytes of up to five dashes.
fn dashes(characters: impl Iterator<Item = char>) -> usize {
    characters.take(5).take_while(|character| is_dash(*character)).map(char::len_utf8).sum()
}

struct Search<'a, 't> {
    text: &'a Squeezed<'t>,
    found: &'a mut Vec<Found>,
    /// How many more are taken.
    left: usize,
    /// How many more characters are decoded in vain: bounds the time that a hostile text costs.
    work: usize,
}

impl Search<'_, '_> {
    /// A block of PEM, and where it ends.
    fn block(&mut self, begin: &Line<'_>, next: Option<&Line<'_>>) -> usize {
        let dense = &self.text.dense;
        let close = next.filter(|next| !next.begins);
        let limit = next.map_or(dense.len(), |next| next.start);
        if begin.label.contains("PRIVATEKEY") {
            // Without its last line, whatever follows may be the key.
            let end = close.map_or(limit, |close| close.end);
            let form = if begin.label.starts_with("ENCRYPTED") { "encrypted" } else { "pem" };
            self.push(Some(private_key(form, self.text.span(begin.start, end))));
            return end;
        }
        let body = dense.get(begin.end..limit).unwrap_or_default();
        let body = if close.is_some() { body } else { body.get(..run(body)).unwrap_or_default() };
        let end = close.map_or(begin.end.saturating_add(body.len()), |close| close.end);
        let span = self.text.span(begin.start, end);
        let found = match decode(body) {
            Ok(der) => look(&der, Form::Pem, span, &self.label(begin)),
            Err(Some((at, character))) => {
                let start = begin.end.saturating_add(at);
                let place = self.text.span(start, start.saturating_add(character.len_utf8()));
                let finding = Finding::new(Code::PemBadCharacter).with("character", format!("{character}"));
                encoded(finding.at(place), span)
            }
            Err(None) => encoded(Finding::new(Code::PemUnreadable).at(span), span),
        };
        self.push(found);
        end
    }

    /// The name in a line of PEM, as it stands in the text.
    fn label(&self, line: &Line<'_>) -> String {
        let span = self.text.span(line.start, line.end);
        let words = self.text.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let words: Vec<&str> = words.trim_matches(is_dash).split_whitespace().skip(1).collect();
        words.join(" ")
    }

    /// Certificates and private keys in base64 without armour.
    fn bare(&mut self, start: usize, end: usize) {
        let part = self.text.dense.get(start..end).unwrap_or_default();
        let mut from = 0;
        while let Some(at) = part.get(from..).and_then(|rest| rest.find(BEGINNING)) {
            let at = from.saturating_add(at);
            let length = self.value(part.get(at..).unwrap_or_default(), start.saturating_add(at));
            from = at.saturating_add(length.unwrap_or(BEGINNING.len()));
        }
    }

    /// The value that begins here, and how many characters it has.
    fn value(&mut self, rest: &str, start: usize) -> Option<usize> {
        let head = decode(rest.get(..HEAD)?).ok()?;
        let what = der::look(&head)?;
        let length = der::announced(&head)?.saturating_mul(4).div_ceil(3);
        self.work = self.work.checked_sub(length)?;
        let secret = what.secret();
        let here = run(rest.get(..length).unwrap_or(rest));
        let length = if secret.is_some() { here } else { length };
        let base64 = rest.get(..length)?;
        let padding = rest.bytes().skip(length).take(2).take_while(|byte| *byte == b'=').count();
        let length = length.saturating_add(padding);
        let span = self.text.span(start, start.saturating_add(length));
        let found = match secret {
            Some(form) => private_key(form, span),
            None => {
                look(&decode(base64).ok()?, Form::Base64, span, "").filter(|it| it.kind == PartKind::Certificate)?
            }
        };
        self.push(Some(found));
        Some(length)
    }

    fn push(&mut self, found: Option<Found>) {
        if let (Some(left), Some(found)) = (self.left.checked_sub(1), found) {
            self.left = left;
            self.found.push(found);
        }
    }
}

/// How many of the first characters are base64.
fn run(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')).count()
}

/// Decodes base64. Quoted mails put `>` before each line, and JSON writes line breaks as `\n`. The error is the first
/// character that does not belong there; `None` where something is missing.
fn decode(base64: &str) -> Result<Vec<u8>, Option<(usize, char)>> {
    let mut plain = String::with_capacity(base64.len());
    let mut escaped = false;
    for (at, character) in base64.char_indices() {
        match character {
            'n' | 'r' if escaped => {}
            '>' | '\\' | '=' => {}
            '+' | '/' => plain.push(character),
            _ if character.is_ascii_alphanumeric() => plain.push(character),
            _ => return Err(Some((at, character))),
        }
        escaped = character == '\\';
    }
    Base64Unpadded::decode_vec(&plain).map_err(|_| None)
}

/// What a DER value is. `label` is the name that PEM gives it.
fn look(der: &[u8], form: Form, span: Span, label: &str) -> Option<Found> {
    let what = der::look(der);
    if let Some(form) = what.and_then(What::secret) {
        return Some(private_key(form, span));
    }
    if !Certificate::IS_SUPPORTED {
        return None;
    }
    // What follows the certificate, as in OpenSSL's TRUSTED CERTIFICATE, is not part of it.
    let der = der.get(..der::announced(der).unwrap_or_default()).unwrap_or(der);
    if let Some(mut certificate) = Certificate::parse(der) {
        certificate.check_self_signature(der);
        let identity = Identity::of(&certificate);
        let given = Given { form, x509: Some(certificate), printed: None, identity };
        return Some(Found {
            kind: PartKind::Certificate,
            span,
            findings: Vec::new(),
            content: Content::Certificate(Box::new(given)),
        });
    }
    let known = match what {
        Some(What::Request) => return encoded(Finding::new(Code::CertificateRequest).at(span), span),
        Some(What::RevocationList) => "X509 CRL",
        Some(What::Pkcs7) => "PKCS7",
        Some(What::PublicKey) => "PUBLIC KEY",
        _ if label.ends_with("CERTIFICATE") || label.is_empty() => "",
        _ => label,
    };
    let finding = match known {
        "" => Finding::new(Code::PemUnreadable),
        _ => Finding::new(Code::NotACertificate).with("label", known),
    };
    encoded(finding.at(span), span)
}

/// Something encoded that is no certificate.
fn encoded(finding: Finding, span: Span) -> Option<Found> {
    let found = Found { kind: PartKind::Encoded, span, findings: vec![finding], content: Content::None };
    Certificate::IS_SUPPORTED.then_some(found)
}
