//! A lab that makes trust lists, byte by byte, and signs them with keys it makes at run time.
//!
//! It shares no code with the inspector, so what the inspector says of these lists is worth something.
//! Everything is deterministic: the same list has the same bytes on every machine and on every run.
//!
//! - [`of_2015`]: the two-node cluster of 2015 in its four states;
//! - [`ListBuilder`] and [`Record`]: any list at all, right or wrong.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod certificate;
mod identity;
mod keys;
mod list;
pub mod of_2015;
mod record;
mod sign;
mod wire;

pub use certificate::{Extension, Purpose, Request};
pub use identity::{Attribute, Identity, Name};
pub use keys::{Key, generator, modulus_without_key, seeded_bytes};
pub use list::{ListBuilder, Padding};
pub use record::Record;
pub use sign::{Digest, sign, verifies};
pub use wire::{function, header_tag, record_tag, text, tlv, tlv_stating};
