//! What a finding is. A finding is a code with values, never a sentence: the sentences stand in `locales/`, one file a
//! language. Decoding faults are findings too. Knows nothing of lists.

mod codes;

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::Serialize;

pub use codes::Code;

use crate::{limits::MAX_FINDINGS, span::Span};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The list is broken or not to be believed.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Worth knowing, nothing to do.
    Note,
}

/// A value of a finding: text as it stands in the file (faces escape it), or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Value {
    /// Text; may hold anything a file can hold.
    Text(String),
    /// A count, a length in bytes, a tag.
    Number(u64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(number as u64)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Value::Number(number.into())
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Value::Number(number.into())
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// How much it weighs: `code.severity()`.
    pub severity: Severity,
    /// The values its sentence needs, by name.
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string | number>"))]
    pub values: BTreeMap<&'static str, Value>,
    /// Where it was seen.
    pub span: Option<Span>,
    /// The record it speaks of, counted from 1 as CUCM does.
    pub record: Option<u32>,
}

impl Finding {
    /// A finding without values.
    #[inline(never)]
    pub fn new(code: Code) -> Self {
        Self { code, severity: code.severity(), values: BTreeMap::new(), span: None, record: None }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_value(name, value.into())
    }

    /// Once for all types of values.
    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.values.insert(name, value);
        self
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Says where, as far as that is known.
    #[must_use]
    pub fn at_any(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }

    /// Says in which record (counted from 1).
    #[must_use]
    pub fn in_record(mut self, record: Option<u32>) -> Self {
        self.record = record;
        self
    }
}

/// Findings of one input, bounded by [`MAX_FINDINGS`].
#[derive(Clone, Debug, Default)]
pub struct Findings {
    kept: Vec<Finding>,
    more: usize,
}

impl Findings {
    /// Adds one, or counts it when there are too many. One that says how many others were left out counts for these.
    pub fn push(&mut self, finding: Finding) {
        if finding.code == Code::TooManyFindings {
            let Some(Value::Number(more)) = finding.values.get("more") else { return };
            self.more = self.more.saturating_add(usize::try_from(*more).unwrap_or(usize::MAX));
        } else if self.kept.len() < MAX_FINDINGS {
            self.kept.push(finding);
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    /// Whether there is one of these, or may be one among those that were left out.
    pub fn may_hold(&self, codes: &[Code]) -> bool {
        self.more > 0 || self.kept.iter().any(|finding| codes.contains(&finding.code))
    }

    /// All of them, and where some were left out, a finding that says how many.
    pub fn into_vec(mut self) -> Vec<Finding> {
        if self.more > 0 {
            self.kept.push(Finding::new(Code::TooManyFindings).with("limit", MAX_FINDINGS).with("more", self.more));
        }
        self.kept
    }
}

impl Extend<Finding> for Findings {
    fn extend<T: IntoIterator<Item = Finding>>(&mut self, findings: T) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}
