//! Private keys as files hold them, so that a test can see that an inspector refuses them.

use rsa::pkcs1::EncodeRsaPrivateKey;
use rsa::pkcs8::EncodePrivateKey;

use crate::keys::{Key, der, seeded_bytes};

const PKCS7_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];
const PBES2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13];
const P384: &[u8] = &[0x2b, 0x81, 4, 0, 34];
const EC_PUBLIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];

impl Key {
    /// PKCS#8 DER.
    pub fn pkcs8(&self) -> Vec<u8> {
        match self {
            Self::Rsa(key) => key.to_pkcs8_der().expect("an encodable key").as_bytes().to_vec(),
            Self::P384(_) => {
                let algorithm = der(0x30, &[der(6, EC_PUBLIC_KEY), der(6, P384)].concat());
                der(0x30, &[der(2, &[0]), algorithm, der(4, &self.traditional())].concat())
            }
        }
    }

    /// The older form of each: PKCS#1 DER for RSA, SEC 1 DER for P-384.
    pub fn traditional(&self) -> Vec<u8> {
        match self {
            Self::Rsa(key) => key.to_pkcs1_der().expect("an encodable key").as_bytes().to_vec(),
            Self::P384(key) => {
                let point = [&[0][..], &self.public_key()].concat();
                let parts =
                    [der(2, &[1]), der(4, &key.to_bytes()), der(0xa0, &der(6, P384)), der(0xa1, &der(3, &point))];
                der(0x30, &parts.concat())
            }
        }
    }
}

/// PKCS#8 DER of an encrypted key; the cipher text is made up.
pub fn encrypted_key() -> Vec<u8> {
    let algorithm = der(0x30, &[der(6, PBES2), der(0x30, &[])].concat());
    der(0x30, &[algorithm, der(4, &seeded_bytes::<1200>("encrypted key"))].concat())
}

/// A PKCS#12 file, as `ITLRecovery.p12` is one; the cipher text is made up.
pub fn pkcs12() -> Vec<u8> {
    let content = der(0xa0, &der(4, &seeded_bytes::<2400>("PKCS#12")));
    let safe = der(0x30, &[der(6, PKCS7_DATA), content].concat());
    der(0x30, &[der(2, &[3]), safe].concat())
}
