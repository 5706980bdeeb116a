//! What inputs say of each other, as faces get it.

use alloc::{string::String, vec::Vec};
use serde::Serialize;

use super::Id;
use crate::{finding::Finding, signature::Signature};

/// Something on the desk: an input, a part of a text, a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Place {
    /// The input.
    pub item: Id,
    /// The part of its text, counted from 0.
    pub part: Option<u32>,
    /// The record, counted from 1.
    pub record: Option<u32>,
}

/// What inputs say of each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Relation {
    /// These inputs are the same file, byte for byte (told by SHA-512 and size).
    Same {
        /// Their numbers.
        items: Vec<Id>,
    },
    /// Something is to be said of one thing in view of others.
    Said {
        /// Of what.
        of: Place,
        /// In view of what.
        to: Vec<Place>,
        /// What.
        finding: Finding,
    },
    /// A signature was checked with a key that stands elsewhere on the desk: this is the answer then.
    Checked {
        /// What is signed.
        of: Place,
        /// Where the key stands.
        key: Place,
        /// The common name of the key's certificate.
        signer: Option<String>,
        /// The FUNCTION of the key's record, as CUCM prints it.
        function: Option<&'static str>,
        /// The signature, checked.
        signature: Signature,
    },
}
