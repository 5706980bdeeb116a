//! Signatures: RSASSA-PKCS1-v1_5 and the digests it is used with.

use rsa::Pkcs1v15Sign;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::keys::Key;

/// A digest that a signature can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// Code 1, and the default of every release.
    Sha1,
    /// Code 2 by inference: no list that declares it has been seen.
    Sha256,
    /// No code: it can only be found inside a signature.
    Sha384,
    /// Code 3.
    Sha512,
}

impl Digest {
    /// The number that DIGESTALGORTITHM gives it.
    ///
    /// # Panics
    /// For SHA-384, which has none.
    pub fn code(self) -> u8 {
        match self {
            Self::Sha1 => 1,
            Self::Sha256 => 2,
            Self::Sha384 => panic!("SHA-384 has no code; declare another one"),
            Self::Sha512 => 3,
        }
    }

    /// The digest of these bytes.
    pub fn of(self, content: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(content).to_vec(),
            Self::Sha256 => Sha256::digest(content).to_vec(),
            Self::Sha384 => Sha384::digest(content).to_vec(),
            Self::Sha512 => Sha512::digest(content).to_vec(),
        }
    }

    fn scheme(self) -> Pkcs1v15Sign {
        match self {
            Self::Sha1 => Pkcs1v15Sign::new::<Sha1>(),
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }
}

/// The signature over this content: the whole file without its SIGNATURE field, all lengths as they will be with it.
///
/// # Panics
/// For a key that is not RSA, and for one too small for the digest (512 bits hold SHA-1 and SHA-256 only).
pub fn sign(key: &Key, digest: Digest, content: &[u8]) -> Vec<u8> {
    let Key::Rsa(key) = key else { panic!("lists are signed with RSA keys") };
    key.sign(digest.scheme(), &digest.of(content)).expect("a key large enough for the digest")
}

/// Whether this signature is this key's over this content: how the lab checks itself.
pub fn verifies(key: &Key, digest: Digest, content: &[u8], signature: &[u8]) -> bool {
    let Key::Rsa(key) = key else { return false };
    key.to_public_key().verify(digest.scheme(), &digest.of(content), signature).is_ok()
}
