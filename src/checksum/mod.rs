//! Checksums of a file, and what a phone showed of them.
//!
//! Which digest a phone shows differs by model and even by screen, so the number of digits decides: 32 for MD5, 40 for
//! SHA-1, 64 for SHA-256, 128 for SHA-512. Source: `docs/format.md` and Cisco's phone guides.

mod phone;
#[cfg(test)]
mod tests;

use alloc::string::String;
use md5::Md5;
use serde::Serialize;
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha512};

pub use phone::{Group, GroupState, Part, PhoneAnswer, PhoneOutcome, Replacement, compare, compare_printed};

use crate::{limits::HASH_PIECE, trust_list::tags::Digest};

/// The checksums of a file, lower-case hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Checksums {
    /// 32 digits.
    pub md5: String,
    /// 40 digits.
    pub sha1: String,
    /// 64 digits.
    pub sha256: String,
    /// 128 digits.
    pub sha512: String,
}

impl Checksums {
    /// Hashes a whole file.
    ///
    /// ```
    /// use ctl_inspector::checksum::Checksums;
    /// assert_eq!(Checksums::of(b"abc").md5, "900150983cd24fb0d6963f7d28e17f72");
    /// ```
    pub fn of(input: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        for piece in input.chunks(HASH_PIECE) {
            hasher.update(piece);
        }
        hasher.finish()
    }

    /// The digests in the order in which a phone's value is compared.
    pub fn all(&self) -> [(Digest, &str); 4] {
        [
            (Digest::Md5, &self.md5),
            (Digest::Sha1, &self.sha1),
            (Digest::Sha256, &self.sha256),
            (Digest::Sha512, &self.sha512),
        ]
    }
}

/// Hashes a file that arrives in pieces.
#[derive(Clone, Debug, Default)]
pub struct Hasher {
    md5: Md5,
    sha1: Sha1,
    sha256: Sha256,
    sha512: Sha512,
}

impl Hasher {
    /// Adds the next bytes. Pieces of [`HASH_PIECE`] bytes suit WebAssembly.
    pub fn update(&mut self, piece: &[u8]) {
        self.md5.update(piece);
        self.sha1.update(piece);
        self.sha256.update(piece);
        self.sha512.update(piece);
    }

    /// The checksums of all that was added.
    pub fn finish(self) -> Checksums {
        Checksums {
            md5: hex::encode(self.md5.finalize()),
            sha1: hex::encode(self.sha1.finalize()),
            sha256: hex::encode(self.sha256.finalize()),
            sha512: hex::encode(self.sha512.finalize()),
        }
    }
}
