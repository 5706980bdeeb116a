//! Public keys of records: their kind and size, and RSA keys made ready for arithmetic.

use rsa::{
    BoxedUint, PublicKey,
    pkcs1::{self, der::Decode},
};
use serde::Serialize;

use super::Reason;
use crate::{limits::RSA_BITS, names};

/// A public key of a record, as far as its kind and size go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Key {
    /// RSA, with the bits of its modulus.
    Rsa {
        /// Bits of the modulus.
        bits: u32,
    },
    /// An uncompressed point on an elliptic curve.
    Ec {
        /// Bits of a coordinate: 256, 384, 521.
        bits: u32,
    },
    /// Neither.
    Malformed,
}

impl Key {
    /// Looks at a PUBLICKEY field's value: PKCS#1 `RSAPublicKey` DER, or an uncompressed point.
    pub fn look(bytes: &[u8]) -> Self {
        if let Ok(key) = pkcs1::RsaPublicKeyRef::from_der(bytes) {
            return Key::Rsa { bits: modulus_bits(&key) };
        }
        match (bytes.first(), bytes.len()) {
            (Some(4), 65) => Key::Ec { bits: 256 },
            (Some(4), 97) => Key::Ec { bits: 384 },
            (Some(4), 133) => Key::Ec { bits: 521 },
            _ => Key::Malformed,
        }
    }

    /// Bits of the modulus; `None` for what is no RSA key.
    pub fn rsa_bits(self) -> Option<u32> {
        match self {
            Key::Rsa { bits } => Some(bits),
            _ => None,
        }
    }
}

fn modulus_bits(key: &pkcs1::RsaPublicKeyRef<'_>) -> u32 {
    let bytes = names::significant(key.modulus.as_bytes());
    let spare = bytes.first().map_or(0, |first| first.leading_zeros());
    u32::try_from(bytes.len()).unwrap_or(u32::MAX).saturating_mul(8).saturating_sub(spare)
}

/// Makes a key ready for arithmetic; its size is looked at first.
pub(super) fn rsa_key(bytes: &[u8]) -> Result<PublicKey, Reason> {
    match Key::look(bytes) {
        Key::Rsa { bits } if !RSA_BITS.contains(&(bits as usize)) => return Err(Reason::KeySize),
        Key::Rsa { .. } => {}
        Key::Ec { .. } => return Err(Reason::UnsupportedKey),
        Key::Malformed => return Err(Reason::MalformedKey),
    }
    let key = pkcs1::RsaPublicKeyRef::from_der(bytes).map_err(|_| Reason::MalformedKey)?;
    let number = |bytes: &[u8]| BoxedUint::from_be_slice_vartime(bytes);
    PublicKey::new_with_size_limits(number(key.modulus.as_bytes()), number(key.public_exponent.as_bytes()), RSA_BITS)
        .map_err(|_| Reason::MalformedKey)
}
