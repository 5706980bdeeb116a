//! Keys that are the same on every run and on every machine, and that are kept nowhere.
//!
//! Each key has a label; the label is the seed. So a key depends neither on the keys made before it nor on
//! anything that would have to be committed. Needless to say: keys that anybody can make again protect nothing.

use p384::ecdsa::SigningKey;
use rand_chacha::ChaCha20Rng;
use rsa::pkcs1::EncodeRsaPublicKey;
use rsa::rand_core::{Rng, SeedableRng};
use rsa::traits::PublicKeyParts;
use sha2::{Digest as _, Sha256};

/// A private key of the lab.
#[derive(Clone, Debug)]
pub enum Key {
    /// RSA.
    Rsa(Box<rsa::PrivateKey>),
    /// The curve of CUCM's `CallManager-ECDSA` certificates.
    P384(Box<SigningKey>),
}

impl Key {
    /// The RSA key of this label; 512 bits take no time, 4096 bits take seconds.
    pub fn rsa(label: &str, bits: usize) -> Self {
        // `new` refuses keys under 1024 bits, which old lists may well have.
        let key = rsa::PrivateKey::new_unchecked(&mut generator(label), bits).expect("two primes of this size");
        Self::Rsa(Box::new(key))
    }

    /// The P-384 key of this label.
    pub fn p384(label: &str) -> Self {
        let mut scalar = [0; 48];
        generator(label).fill_bytes(&mut scalar);
        // Only a scalar above the order of the curve, one of 2^190, would be refused.
        Self::P384(Box::new(SigningKey::from_slice(&scalar).expect("a scalar of the curve")))
    }

    /// What stands in a record's PUBLICKEY: PKCS#1 for RSA, the uncompressed point for P-384.
    pub fn public_key(&self) -> Vec<u8> {
        match self {
            Self::Rsa(key) => key.to_public_key().to_pkcs1_der().expect("an encodable key").as_bytes().to_vec(),
            Self::P384(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
        }
    }

    /// Bytes of a signature made with this key; an ECDSA signature has no fixed length.
    pub fn signature_length(&self) -> Option<usize> {
        match self {
            Self::Rsa(key) => Some(key.size()),
            Self::P384(_) => None,
        }
    }
}

/// The seeded generator of this label.
pub fn generator(label: &str) -> ChaCha20Rng {
    ChaCha20Rng::from_seed(Sha256::digest(format!("ctl-inspector lab: {label}")).into())
}

/// Bytes that look random and are the same on every run.
pub fn seeded_bytes<const N: usize>(label: &str) -> [u8; N] {
    let mut bytes = [0; N];
    generator(label).fill_bytes(&mut bytes);
    bytes
}

/// An RSA public key that nobody has the private half of: sizes that no key generator makes in a test's time.
pub fn modulus_without_key(label: &str, bits: usize) -> Vec<u8> {
    let mut modulus = vec![0; bits / 8];
    generator(label).fill_bytes(&mut modulus);
    modulus[0] |= 0x80;
    *modulus.last_mut().expect("a modulus of at least 8 bits") |= 1;
    let integers = [der(0x02, &[&[0][..], &modulus].concat()), der(0x02, &[1, 0, 1])].concat();
    der(0x30, &integers)
}

/// One DER value, its length in as few bytes as it takes.
pub(crate) fn der(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len();
    let mut bytes = vec![tag];
    match length {
        0..=0x7f => bytes.push(length as u8),
        0x80..=0xff => bytes.extend([0x81, length as u8]),
        _ => bytes.extend([0x82, (length >> 8) as u8, length as u8]),
    }
    bytes.extend_from_slice(value);
    bytes
}
