//! Reads the trust lists that Cisco Unified CM gives its phones (`CTLFile.tlv`, `ITLFile.tlv`) and its signed files
//! (`.sgn`): decodes every record, verifies the signature, compares checksums with what a phone shows.
//!
//! ```
//! use ctl_inspector::{inspect, signature::Verdict};
//!
//! let file = std::fs::read("examples/lists/ctl-tokenless.tlv")?;
//! let inspected = inspect("CTLFile.tlv", &file, None);
//! let signature = inspected.report.signature.expect("a list has a signature");
//! assert_eq!(signature.verdict.kind, Verdict::Valid);
//! assert_eq!((signature.signer, inspected.records.len()), (Some(1), 4));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `std` | what `x509` needs; without it the crate is `no_std` with `alloc` | yes |
//! | `x509` | what stands inside certificates, and the findings that need it | yes |
//! | `typescript` | TypeScript types of all that is serialised, for the `wasm` crate | no |
//! | `schema` | a JSON Schema of the same types | no |
//!
//! Data goes one way: [`recognise`], [`trust_list`] (over [`tlv`]), [`signature`] and [`checksum`], [`facts`],
//! [`findings`] and [`state`], [`report`], [`desk`]; and [`show_ctl`] writes the text of a list. No input and
//! output, no clock, no globals: file names and the time are passed in. No function panics on any input, and none
//! returns an error for a damaged file: what is wrong is a [`finding`].
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects,
        clippy::std_instead_of_core,
        clippy::alloc_instead_of_core
    )
)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

pub mod certificate;
pub mod checksum;
pub mod der;
pub mod desk;
pub mod evidence;
pub mod facts;
pub mod finding;
pub mod findings;
pub mod limits;
pub mod names;
mod order;
pub mod recognise;
pub mod report;
pub mod show_ctl;
pub mod signature;
pub mod span;
pub mod state;
pub mod text;
pub mod time;
pub mod tlv;
pub mod trust_list;

pub use desk::Desk;
pub use finding::Finding;
pub use report::{inspect, inspect_fully};
pub use span::Span;

/// The README's example is a doctest too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
