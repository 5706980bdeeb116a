//! What an input is, told by its content and never by its name.

use alloc::string::String;
use serde::Serialize;

use crate::{
    limits::MAX_FILE,
    trust_list::{Body, TrustList, looks_like_header},
};

/// What the input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No byte at all: to CUCM, no list.
    Empty,
    /// A trust list: CTL or ITL.
    TrustList,
    /// A signed file: header, then the plain file.
    SignedFile,
    /// More bytes than are decoded.
    TooLarge,
    /// None of these.
    Other(LooksLike),
}

/// What an input that is not decoded looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum LooksLike {
    /// PEM: a certificate, a chain, a request, a private key.
    Pem,
    /// DER: a certificate, most likely.
    Der,
    /// ZIP.
    Zip,
    /// gzip.
    Gzip,
    /// tar.
    Tar,
    /// A network capture.
    Capture,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// HTML or XML.
    Markup,
    /// Text.
    Text,
    /// Text in UTF-16.
    TextUtf16,
    /// Anything else.
    Binary,
}

impl LooksLike {
    /// Every one there is, with the name that JSON and `locales/` use.
    pub const ALL: &'static [(LooksLike, &'static str)] = &[
        (LooksLike::Pem, "pem"),
        (LooksLike::Der, "der"),
        (LooksLike::Zip, "zip"),
        (LooksLike::Gzip, "gzip"),
        (LooksLike::Tar, "tar"),
        (LooksLike::Capture, "capture"),
        (LooksLike::Pdf, "pdf"),
        (LooksLike::Picture, "picture"),
        (LooksLike::Markup, "markup"),
        (LooksLike::Text, "text"),
        (LooksLike::TextUtf16, "textUtf16"),
        (LooksLike::Binary, "binary"),
    ];
}

/// Tells what `input` is.
///
/// ```
/// use ctl_inspector::recognise::{Kind, LooksLike, recognise};
/// assert_eq!(recognise(b""), Kind::Empty);
/// assert_eq!(recognise(b"admin: show ctl"), Kind::Other(LooksLike::Text));
/// ```
pub fn recognise(input: &[u8]) -> Kind {
    if input.is_empty() {
        return Kind::Empty;
    }
    if input.len() > MAX_FILE {
        return Kind::TooLarge;
    }
    // An archive or a capture may hold a list as it is: what its first bytes say comes first.
    if let Some(looks) = by_first_bytes(input) {
        return Kind::Other(looks);
    }
    if !looks_like_header(input) {
        return Kind::Other(looks_like(input));
    }
    // Only the header is read here; a payload is never decoded.
    let header = TrustList::parse(input, Body::Payload).header;
    let is_signed_file = header.file_name().is_some_and(|name| name.to_ascii_lowercase().ends_with(".sgn"));
    if is_signed_file { Kind::SignedFile } else { Kind::TrustList }
}

/// Whether a signed file's FILENAME says that its content is encrypted.
pub fn is_encrypted(file_name: &str) -> bool {
    file_name.to_ascii_lowercase().ends_with(".enc.sgn")
}

/// How much of the input is looked at to tell text from bytes.
const SAMPLE: usize = 4096;

/// Where a tar archive says that it is one, bytes.
const TAR: usize = 257;

/// What the first bytes of a file say that no list begins with.
fn by_first_bytes(input: &[u8]) -> Option<LooksLike> {
    // A list may hold that word.
    if !matches!(input, [1, 0, 2, ..]) && input.get(TAR..).is_some_and(|rest| rest.starts_with(b"ustar")) {
        return Some(LooksLike::Tar);
    }
    Some(match input {
        [b'P', b'K', 3, 4, ..] => LooksLike::Zip,
        [0x1f, 0x8b, ..] => LooksLike::Gzip,
        [0xd4, 0xc3, 0xb2, 0xa1, ..] | [0xa1, 0xb2, 0xc3, 0xd4, ..] | [0x0a, 0x0d, 0x0d, 0x0a, ..] => {
            LooksLike::Capture
        }
        [b'%', b'P', b'D', b'F', ..] => LooksLike::Pdf,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => LooksLike::Picture,
        _ => return None,
    })
}

/// What bytes look like that are no list and no signed file.
pub fn looks_like(input: &[u8]) -> LooksLike {
    if let Some(looks) = by_first_bytes(input) {
        return looks;
    }
    match input {
        [0x30, 0x81..=0x83, ..] => return LooksLike::Der,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return LooksLike::TextUtf16,
        _ => {}
    }
    let sample = input.get(..SAMPLE).unwrap_or(input);
    let text = String::from_utf8_lossy(sample);
    let odd = text.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    // One character may be cut by the sample's end; terminal logs hold a few escapes.
    if odd.saturating_sub(1) > text.chars().count() / 20 {
        return LooksLike::Binary;
    }
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.contains("-----BEGIN ") {
        LooksLike::Pem
    } else if text.starts_with('<') {
        LooksLike::Markup
    } else {
        LooksLike::Text
    }
}
