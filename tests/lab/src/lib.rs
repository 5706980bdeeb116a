//! A lab that makes trust lists, byte by byte, and signs them with keys it makes at run time.
//!
//! It shares no code with the inspector, so what the inspector says of these lists is worth something.
//! Everything is deterministic: the same list has the same bytes on every machine and on every run.
//!
//! - [`of_2015`]: the two-node cluster of 2015 in its four states;
//! - [`today`]: a healthy cluster of today, with its ITL and a signed configuration;
//! - [`ListBuilder`] and [`Record`]: any list at all, right or wrong;
//! - [`damage`]: what happens to a list after it was signed;
//! - [`entries`] and [`catalogue`]: all of it by name, with what is to be expected of it, for tests that loop.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod catalogue;
mod certificate;
pub mod damage;
mod identity;
mod keys;
mod layout;
mod list;
pub mod of_2015;
mod record;
mod secrets;
mod sign;
pub mod today;
mod wire;

pub use catalogue::{Entry, Verdict, catalogue, entries, entry};
pub use certificate::{Extension, Purpose, Request};
pub use identity::{Attribute, Identity, Name};
pub use keys::{Key, generator, modulus_without_key, seeded_bytes};
pub use layout::{Layout, signed_content};
pub use list::{ListBuilder, Padding};
pub use record::Record;
pub use secrets::{encrypted_key, pkcs12};
pub use sign::{Digest, digest_info, padded_block, sign, sign_block, verifies};
pub use wire::{function, header_tag, record_tag, text, tlv, tlv_stating};
