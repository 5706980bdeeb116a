//! Signatures: RSASSA-PKCS1-v1_5 and the digests it is used with.

use rsa::hazmat::rsa_decrypt_and_check;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Sign};
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::keys::{Key, der, generator};

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

    /// The DigestInfo that a signature carries for these bytes.
    pub fn info(self, content: &[u8]) -> Vec<u8> {
        let oid: &[u8] = match self {
            Self::Sha1 => &[0x2b, 14, 3, 2, 26],
            Self::Sha256 => &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1],
            Self::Sha384 => &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2],
            Self::Sha512 => &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3],
        };
        digest_info(oid, true, &self.of(content))
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

/// A DigestInfo with any object identifier; the NULL behind it is the rule, and often forgotten.
pub fn digest_info(oid: &[u8], null: bool, digest: &[u8]) -> Vec<u8> {
    let null: &[u8] = if null { &[0x05, 0] } else { &[] };
    let algorithm = der(0x30, &[&der(0x06, oid), null].concat());
    der(0x30, &[algorithm, der(0x04, digest)].concat())
}

/// A block as PKCS#1 v1.5 wants it: `00 01 ff … ff 00`, then this.
pub fn padded_block(size: usize, info: &[u8]) -> Vec<u8> {
    let filling = vec![0xff; size - 3 - info.len()];
    [&[0, 1][..], &filling, &[0], info].concat()
}

/// Signs a whole block, right or wrong: how signatures are made that an honest signer would not make.
pub fn sign_block(key: &Key, block: &[u8]) -> Vec<u8> {
    let Key::Rsa(key) = key else { panic!("lists are signed with RSA keys") };
    let block = BoxedUint::from_be_slice(block, key.n().bits_precision()).expect("a block of the key's size");
    let signature = rsa_decrypt_and_check(key.as_ref(), Some(&mut generator("blinding")), &block);
    let bytes = signature.expect("a block under the modulus").to_be_bytes();
    bytes[bytes.len() - key.size()..].to_vec()
}
