//! The fixed wording of CUCM's output, and of another printer's, found in a text without white space. So it does not
//! matter which line breaks, columns and tabs a text has lost or gained on its way.

use alloc::vec::Vec;

use crate::{
    facts::ListKind,
    text::Squeezed,
    trust_list::tags::{Digest, header, record},
};

/// A fixed wording: where it begins and ends in the dense text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub start: usize,
    pub end: usize,
    pub what: What,
}

/// What a wording says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// "The checksum value of the CTL file:"
    Checksums(ListKind),
    /// "(MD5)" after as many digits as it takes.
    Checksum(Digest),
    /// "Length of CTL file:"
    Length(ListKind),
    /// "CTL File not found"
    NotFound(ListKind),
    /// The sentence that follows it.
    PleaseRun,
    /// "The CTL File was last modified on"
    Modified(ListKind),
    /// "Parse CTL File"
    Parse(ListKind),
    /// "Version:", directly before HeaderLength.
    Version,
    /// "HeaderLength:"
    HeaderLength,
    /// "CTL Record #:" with its number.
    Record(ListKind, u32),
    /// The captions of the columns.
    Columns,
    /// A row of CUCM's tables: tag and name.
    Row(u8, Side),
    /// A row without its tag: the name at the beginning of a line.
    Bare(u8, Side),
    /// A line of the other printer.
    Caption(u8, Side),
    /// A caption of the other printer that stands for no field.
    OtherCaption,
    /// "This etoken was used to sign the CTL file."
    Signed(bool),
    /// "The CTL file was verified successfully."
    Verified,
    /// The other printer's "Invalid signature".
    Invalid,
    /// "Error parsing the CTL File."
    NotParsed,
    /// "[...]"
    Gap,
    /// A line that begins with "# ": a remark.
    Remark,
    /// "admin:"
    Prompt,
}

/// Which table a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Header,
    Record,
    /// The name stands in both; the tag or the place decides.
    Either,
}

use Side::{Either, Header, Record};

/// Names of rows, as CUCM spells them and as documents misspell them; a name stands before those that begin it.
pub(super) const NAMES: &[(&str, u8, Side)] = &[
    ("SIGNERID", header::SIGNER_ID, Header),
    ("SIGNERNAME", header::SIGNER_NAME, Header),
    ("CANAME", header::CA_NAME, Header),
    ("SIGNATUREINFO", header::SIGNATURE_INFO, Header),
    ("DIGESTALGORTITHM", header::DIGEST, Header),
    ("DIGESTALGORITHM", header::DIGEST, Header),
    ("SIGNATUREALGOINFO", header::SIGNATURE_ALGORITHM_INFO, Header),
    ("SIGNATUREALGORTITHM", header::SIGNATURE_ALGORITHM, Header),
    ("SIGNATUREALGORITHM", header::SIGNATURE_ALGORITHM, Header),
    ("SIGNATUREMODULUS", header::MODULUS, Header),
    ("FILENAME", header::FILE_NAME, Header),
    ("TIMESTAMP", header::TIMESTAMP, Header),
    ("SIGNATURE", header::SIGNATURE, Header),
    ("SERIALNUMBER", header::SIGNER_SERIAL, Header),
    ("RECORDLENGTH", record::RECORD_LENGTH, Record),
    ("DNSNAME", record::DNS_NAME, Record),
    ("SUBJECTNAME", record::SUBJECT, Record),
    ("FUNCTION", record::FUNCTION, Record),
    ("ISSUERNAME", record::ISSUER, Record),
    ("ISSUENAME", record::ISSUER, Record),
    ("ISSUERNAM", record::ISSUER, Record),
    ("SERIALNUMBER", record::SERIAL, Record),
    ("PUBLICKEY", record::PUBLIC_KEY, Record),
    ("SIGNATURE", record::SIGNATURE, Record),
    ("CERTIFICATE", record::CERTIFICATE, Record),
    ("IPADDRESS", record::ADDRESS, Record),
    ("CERTHASH", record::CERTIFICATE_HASH, Record),
    ("HASHALGORITHM", record::HASH_ALGORITHM, Record),
];

/// The captions of tlvfile, which prints one field a line. Names and serial numbers stand as they are in the file.
const CAPTIONS: &[(&str, u8, Side)] = &[
    ("SignerName:", header::SIGNER_NAME, Header),
    ("CAName:", header::CA_NAME, Header),
    ("DigestAlgorithm:", header::DIGEST, Header),
    ("Filename:", header::FILE_NAME, Header),
    ("Timestamp:", header::TIMESTAMP, Header),
    ("RecordLength:", record::RECORD_LENGTH, Record),
    ("DNSName:", record::DNS_NAME, Record),
    ("SubjectName:", record::SUBJECT, Record),
    ("Function:", record::FUNCTION, Record),
    ("IssuerName:", record::ISSUER, Record),
    ("PublicKey:", record::PUBLIC_KEY, Record),
    ("Certificate:", record::CERTIFICATE, Record),
    ("SerialNumber:", record::SERIAL, Either),
    ("SerialNumer:", record::SERIAL, Either),
    ("Signature:", record::SIGNATURE, Either),
];

/// What it prints beside the fields.
const OTHER_CAPTIONS: &[&str] = &["SignerVersion:", "KeyAlgorithm:", "CertificateHash:"];

/// A sentence has no more dense bytes.
const SENTENCE: usize = 160;

/// Every mark in the text, in its order. Linear: at each letter a handful of wordings is tried.
pub(super) fn marks(text: &Squeezed<'_>) -> Vec<Mark> {
    let dense = text.dense.as_bytes();
    let mut marks = Vec::new();
    let mut at = 0;
    // Most letters begin no wording.
    let begins = |byte: &u8| byte.is_ascii_uppercase() || matches!(byte, b'#' | b'[' | b'(' | b'a');
    while let Some(next) = dense.get(at..).and_then(|rest| rest.iter().position(begins)) {
        at = at.saturating_add(next);
        let rest = dense.get(at..).unwrap_or_default();
        match mark(text, rest, at) {
            Some(mark) => {
                at = mark.end.max(at.saturating_add(1));
                marks.push(mark);
            }
            None => at = at.saturating_add(1),
        }
    }
    marks
}

fn mark(text: &Squeezed<'_>, rest: &[u8], at: usize) -> Option<Mark> {
    let found = |length: usize, what: What| Some(Mark { start: at, end: at.saturating_add(length), what });
    let is = |wording: &str| rest.starts_with(wording.as_bytes());
    let dot = |length: usize| usize::from(rest.get(length) == Some(&b'.'));
    match rest.first()? {
        b'T' => {
            let (used, not_used) = ("Thisetokenwasusedtosignthe", "Thisetokenwasnotusedtosignthe");
            for (wording, signed) in [(used, true), (not_used, false)] {
                if let Some((_, length)) = after(rest, wording, "file.") {
                    return found(length, What::Signed(signed));
                }
            }
            if let Some((kind, length)) = after(rest, "Thechecksumvalueofthe", "file:") {
                return found(length, What::Checksums(kind));
            }
            if let Some((kind, length)) = after(rest, "The", "Filewaslastmodifiedon") {
                return found(length, What::Modified(kind));
            }
            if let Some((_, length)) = after(rest, "The", "filewasverifiedsuccessfully") {
                return found(length.saturating_add(dot(length)), What::Verified);
            }
        }
        b'L' => {
            if let Some((kind, length)) = after(rest, "Lengthof", "file:") {
                return found(length, What::Length(kind));
            }
        }
        b'C' | b'I' => {
            if is("Invalidsignature") && at_line_start(text, at) {
                return found(16, What::Invalid);
            }
            if let Some((kind, length)) = after(rest, "", "Filenotfound") {
                return found(length.saturating_add(dot(length)), What::NotFound(kind));
            }
            if let Some((kind, length)) = after(rest, "", "Record#:") {
                let digits = digits(rest.get(length..).unwrap_or_default());
                // A tag may stand directly behind the number: "#:1" and then "1 RECORDLENGTH".
                let tag =
                    rest.get(length.saturating_add(digits)..).is_some_and(|rest| rest.starts_with(b"RECORDLENGTH"));
                let digits = if tag { digits.saturating_sub(1) } else { digits };
                let end = length.saturating_add(digits);
                let number = number(rest.get(length..end).unwrap_or_default())?;
                // The text may end in the middle of the number.
                if text.end(at.saturating_add(end)) == text.text.len() {
                    return None;
                }
                return found(end, What::Record(kind, u32::try_from(number).ok()?));
            }
        }
        b'P' => {
            if let Some((kind, length)) = after(rest, "Parse", "File") {
                return found(length, What::Parse(kind));
            }
            // "Please run CTLClient plugin or run the CLI - utils ctl.. to generate the CTL file."
            if is("PleaserunCTLClientplugin") {
                let near = rest.get(..SENTENCE.min(rest.len())).unwrap_or_default();
                let end = b"togeneratetheCTLfile.";
                let place = near.windows(end.len()).position(|window| window == end);
                return found(place.map_or(24, |place| place.saturating_add(end.len())), What::PleaseRun);
            }
        }
        b'E' => {
            if let Some((_, length)) = after(rest, "Errorparsingthe", "File") {
                return found(length.saturating_add(dot(length)), What::NotParsed);
            }
        }
        b'V' if is("Version:") => {
            let value = rest.get(8..).unwrap_or_default();
            let digits = value.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
            let behind = value.get(digits..).unwrap_or_default();
            if behind.starts_with(b"HeaderLength:") {
                return found(8, What::Version);
            }
        }
        b'V' if is("Validsignature") && at_line_start(text, at) => return found(14, What::Verified),
        b'H' if is("HeaderLength:") => return found(13, What::HeaderLength),
        b'B' if is("BYTEPOSTAGLENGTHVALUE") => return found(21, What::Columns),
        b'[' => {
            for gap in ["[...]", "[..]", "[…]"] {
                if is(gap) {
                    return found(gap.len(), What::Gap);
                }
            }
        }
        b'(' => {
            for (wording, digest, digits) in
                [("(MD5)", Digest::Md5, 32), ("(SHA1)", Digest::Sha1, 40), ("(SHA256)", Digest::Sha256, 64)]
            {
                let before = text.dense.as_bytes().get(..at).unwrap_or_default();
                let run = before.iter().rev().take_while(|byte| byte.is_ascii_hexdigit()).count();
                if is(wording) && run == digits {
                    let end = at.saturating_add(wording.len());
                    return Some(Mark { start: at.saturating_sub(digits), end, what: What::Checksum(digest) });
                }
            }
        }
        b'#' if at_line_start(text, at) => return found(line_length(text, at), What::Remark),
        b'a' if is("admin:") => return found(6, What::Prompt),
        _ => {}
    }
    row(text, rest, at).or_else(|| caption(text, rest, at))
}

/// A wording around the name of the list: which list, and how long it is.
fn after(rest: &[u8], before: &str, behind: &str) -> Option<(ListKind, usize)> {
    let name = rest.strip_prefix(before.as_bytes())?;
    let (kind, tail) = match (name.strip_prefix(b"CTL"), name.strip_prefix(b"ITL")) {
        (Some(tail), _) => (ListKind::Ctl, tail),
        (_, Some(tail)) => (ListKind::Itl, tail),
        _ => return None,
    };
    // "file" and "File" alike: documents change it.
    let wording = tail.get(..behind.len())?;
    wording
        .eq_ignore_ascii_case(behind.as_bytes())
        .then(|| (kind, before.len().saturating_add(3).saturating_add(behind.len())))
}

fn row(text: &Squeezed<'_>, rest: &[u8], at: usize) -> Option<Mark> {
    // The shortest name has six letters; few words of other texts are in capitals.
    if !rest.get(..6)?.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    let before = text.dense.as_bytes().get(..at).unwrap_or_default();
    let named = |name: &str| rest.starts_with(name.as_bytes());
    let mut bare = None;
    for (name, tag, side) in NAMES.iter().filter(|(name, ..)| named(name)) {
        let end = at.saturating_add(name.len());
        let digits = if *tag < 10 { 1 } else { 2 };
        let own = before.get(at.saturating_sub(digits)..).unwrap_or_default();
        let follows = rest.get(name.len()).is_some_and(|byte| byte.is_ascii_digit());
        if number(own) == Some((*tag).into()) && follows {
            return Some(Mark { start: at.saturating_sub(digits), end, what: What::Row(*tag, *side) });
        }
        let is_shared = matches!(*name, "SERIALNUMBER" | "SIGNATURE");
        if at_line_start(text, at) && bare.is_none() {
            let what = if is_shared { What::Bare(*tag, Either) } else { What::Bare(*tag, *side) };
            bare = Some(Mark { start: at, end, what });
        }
    }
    bare
}

fn caption(text: &Squeezed<'_>, rest: &[u8], at: usize) -> Option<Mark> {
    const BEGINNINGS: [&[u8]; 14] =
        [b"Si", b"CA", b"Di", b"Fi", b"Ti", b"Re", b"DN", b"Su", b"Fu", b"Is", b"Pu", b"Ce", b"Se", b"Ke"];
    if !rest.first()?.is_ascii_uppercase() || !BEGINNINGS.contains(&rest.get(..2)?) {
        return None;
    }
    let starts = |caption: &str| rest.starts_with(caption.as_bytes());
    let length = |caption: &str| at.saturating_add(caption.len());
    if let Some((caption, tag, side)) = CAPTIONS.iter().find(|(caption, ..)| starts(caption)) {
        // One that begins in a word is a part of that word.
        let start = text.place(at);
        let whole = text.text.get(..start).is_none_or(|before| !before.ends_with(|c: char| c.is_alphanumeric()));
        return (whole || *caption == "RecordLength:").then(|| Mark {
            start: at,
            end: length(caption),
            what: What::Caption(*tag, *side),
        });
    }
    let caption = OTHER_CAPTIONS.iter().find(|caption| starts(caption))?;
    Some(Mark { start: at, end: length(caption), what: What::OtherCaption })
}

/// Whether nothing but white space stands before it on its line.
pub(super) fn at_line_start(text: &Squeezed<'_>, at: usize) -> bool {
    let before = text.text.get(..text.place(at)).unwrap_or_default();
    let line = before.trim_end_matches([' ', '\t', '\u{a0}', '\u{feff}']);
    line.is_empty() || line.ends_with(['\n', '\r'])
}

/// How many dense bytes are left of the line.
fn line_length(text: &Squeezed<'_>, at: usize) -> usize {
    let rest = text.text.get(text.place(at)..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let end = text.place(at).saturating_add(line.len());
    let mut length = 0_usize;
    while text.place(at.saturating_add(length)) < end {
        length = length.saturating_add(1);
    }
    length
}

/// How many digits it begins with.
pub(super) fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// A decimal number of up to ten digits and nothing else.
pub(super) fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || digits.len() > 10 {
        return None;
    }
    core::str::from_utf8(digits).ok()?.parse().ok()
}
