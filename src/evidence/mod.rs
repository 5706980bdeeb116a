//! What staff paste: texts in which several things stand one after the other. Each kind is recognised by its content in
//! a file of its own; what lies between is kept and listed. What a part says are findings with their places in the text.
//! Knows nothing of reports and of other inputs.

mod certificate;
mod configuration;
mod ctl_client;
mod dialogue;
mod hosts;
mod list;
mod log;
mod phone_log;
mod printed;
mod security_mode;
mod tvs;
mod upload;
mod words;

use alloc::{boxed::Box, vec::Vec};
use serde::{Serialize, Serializer};

pub use certificate::{of_der, private_key};
pub use configuration::{PhoneConfiguration, Server, configuration};

use crate::{
    certificate::Given,
    finding::{Code, Finding},
    limits::MAX_PARTS,
    show_ctl::Transcript,
    span::Span,
    text::Squeezed,
};

/// Declares the kinds once.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal;)+) => {
        /// What a part of a text is. The kebab-case names are part of the JSON and are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum PartKind { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for PartKind {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl PartKind {
            /// Every kind there is.
            pub const ALL: &'static [PartKind] = &[$(PartKind::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(PartKind::$name => $text,)+ }
            }
        }
    };
}

kinds! {
    /// What `show ctl`, `show itl` or another program prints for a list.
    List = "list";
    /// A certificate: DER, PEM, base64 alone, or as CUCM prints it.
    Certificate = "certificate";
    /// A private key: it is named, and never shown.
    PrivateKey = "private-key";
    /// Something in PEM or DER that is no certificate, or cannot be decoded.
    Encoded = "encoded";
    /// A phone's configuration.
    PhoneConfiguration = "phone-configuration";
    /// The query of ClusterSecurityMode, or the Enterprise Parameters page.
    SecurityMode = "security-mode";
    /// A dialogue on CUCM's command line.
    Dialogue = "dialogue";
    /// A message of the CTL Client.
    CtlClient = "ctl-client";
    /// What the upload of a certificate answered.
    Upload = "upload";
    /// A trace of TVS.
    TvsTrace = "tvs-trace";
    /// A phone's console log.
    PhoneLog = "phone-log";
    /// Text that is none of these.
    Other = "other";
}

/// What was found in a text: its kind, its place, and what it says.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub kind: PartKind,
    /// Where it stands.
    pub span: Span,
    /// What it says, in the order of the text. Their spans lie within this one's.
    pub findings: Vec<Finding>,
    /// What only its kind has.
    pub content: Content,
}

/// What only some kinds have.
#[derive(Clone, Debug)]
pub enum Content {
    /// Nothing beside the findings.
    None,
    /// A list as text.
    List(Box<Transcript>),
    /// A certificate.
    Certificate(Box<Given>),
    /// A phone's configuration.
    Configuration(Box<PhoneConfiguration>),
}

/// Looks for one kind and adds what it finds. Runs in a time that is linear in the text.
type Find = fn(&Squeezed<'_>, &mut Vec<Found>);

const FINDERS: &[Find] = &[
    list::find,
    certificate::find,
    printed::find,
    configuration::find,
    security_mode::find,
    dialogue::find,
    ctl_client::find,
    upload::find,
    tvs::find,
    phone_log::find,
];

/// All that is recognised in a text, and between it what is not; white space alone is left out.
pub fn read(text: &str) -> Vec<Found> {
    let squeezed = Squeezed::new(text);
    let mut found = Vec::new();
    FINDERS.iter().for_each(|find| find(&squeezed, &mut found));
    // What begins first counts; of two that begin together, the longer.
    crate::order::sort_by_key(&mut found, |part| (part.span.start, core::cmp::Reverse(part.span.end)));
    let mut parts: Vec<Found> = Vec::new();
    let mut end = 0;
    for part in found {
        if part.span.start >= end && parts.len() < MAX_PARTS {
            other(text, Span { start: end, end: part.span.start }, &mut parts);
            end = part.span.end;
            parts.push(part);
        } else if let Some(last) = parts.last_mut().filter(|_| part.kind == PartKind::PrivateKey) {
            // The warning counts wherever the key stands.
            last.findings.extend(part.findings);
        }
    }
    let is_full = parts.len() >= MAX_PARTS;
    other(text, Span { start: end, end: Span::new(0, text.len()).end }, &mut parts);
    if let Some(last) = parts.last_mut().filter(|_| is_full) {
        last.findings.push(Finding::new(Code::TooManyParts).with("limit", MAX_PARTS));
    }
    parts
}

/// What lies between: without the white space around it, and nothing where there is no more.
fn other(text: &str, span: Span, parts: &mut Vec<Found>) {
    let between = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let start = (span.start as usize).saturating_add(between.len().saturating_sub(between.trim_start().len()));
    let span = Span::new(start, start.saturating_add(between.trim().len()));
    if !span.is_empty() {
        parts.push(Found { kind: PartKind::Other, span, findings: Vec::new(), content: Content::None });
    }
}
