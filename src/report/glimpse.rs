//! What is shown of bytes that are not decoded: of an input that is not recognised, and of what a signed file holds.

use alloc::string::String;
use serde::Serialize;

use crate::{
    der,
    evidence::{PhoneConfiguration, configuration},
    limits::MAX_TEXT,
    recognise::{self, LooksLike},
    text,
};

/// How many bytes are shown.
const FIRST_BYTES: usize = 64;

/// How many lines and characters of a text are shown.
const FIRST_LINES: usize = 8;
const FIRST_CHARACTERS: usize = 640;

/// What a signed file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Inside {
    /// What it looks like.
    pub looks_like: LooksLike,
    /// Its first bytes, up to 64, lower-case hex.
    pub first_bytes: String,
    /// The first lines of a text, up to 8 and 640 characters; not those of a phone's configuration, where passwords
    /// may stand.
    pub first_lines: Option<String>,
    /// Whom a phone's configuration names.
    pub configuration: Option<PhoneConfiguration>,
}

impl Inside {
    pub(super) fn of(payload: &[u8]) -> Self {
        let looks_like = recognise::looks_like(payload);
        let text = if payload.len() <= MAX_TEXT { text::decode(payload) } else { None };
        let configuration = text.as_ref().and_then(|(text, _)| configuration(text));
        let text = text.as_ref().map(|(text, _)| &**text).filter(|_| configuration.is_none());
        let (first_bytes, first_lines) = first(payload, text, looks_like);
        Self { looks_like, first_bytes, first_lines, configuration }
    }
}

/// The first bytes of an input, and the first lines where it is a text. Of what may be a private key, nothing.
pub(super) fn first(input: &[u8], text: Option<&str>, looks_like: LooksLike) -> (String, Option<String>) {
    let is_secret = looks_like == LooksLike::Pem || der::look(input).is_some_and(|what| what.secret().is_some());
    if is_secret {
        return (String::new(), None);
    }
    let bytes = hex::encode(input.get(..FIRST_BYTES).unwrap_or(input));
    (bytes, text.map(lines))
}

fn lines(text: &str) -> String {
    let mut lines = String::new();
    for line in text.trim_start().lines().take(FIRST_LINES) {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.extend(line.chars().take(FIRST_CHARACTERS));
    }
    lines.chars().take(FIRST_CHARACTERS).collect()
}
