//! What a DER value is, told by its first bytes. Decodes nothing: certificates are `certificate`'s, and private keys are
//! only to be recognised.

/// What a DER value is, as far as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An X.509 certificate, most likely.
    Certificate,
    /// A certificate signing request (PKCS#10).
    Request,
    /// A list of revoked certificates.
    RevocationList,
    /// PKCS#7: certificates without their keys.
    Pkcs7,
    /// A public key.
    PublicKey,
    /// PKCS#12: a private key with its certificates.
    Pkcs12,
    /// A private key: PKCS#8, PKCS#1 or SEC 1.
    PrivateKey,
    /// An encrypted private key (PKCS#8).
    EncryptedKey,
}

impl What {
    /// What a finding calls it where it is a private key.
    pub fn secret(self) -> Option<&'static str> {
        match self {
            What::Pkcs12 => Some("pkcs12"),
            What::PrivateKey => Some("der"),
            What::EncryptedKey => Some("encrypted"),
            _ => None,
        }
    }
}

const SEQUENCE: u8 = 0x30;

/// PKCS#5 and PKCS#12: how private keys are encrypted.
const ENCRYPTIONS: [&[u8]; 2] =
    [&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5], &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 12, 1]];

/// Tells what `bytes` are; `None` for what is not known, and for what is no DER at all.
///
/// ```
/// use ctl_inspector::der::{What, look};
/// assert_eq!(look(&[0x30, 0x82, 0x0b, 0x61, 2, 1, 3, 0x30]), Some(What::Pkcs12));
/// assert_eq!(look(b"0123"), None);
/// ```
pub fn look(bytes: &[u8]) -> Option<What> {
    let what = match enter(bytes, SEQUENCE)? {
        // PFX ::= SEQUENCE { version INTEGER (3), authSafe SEQUENCE, … }
        [2, 1, 3, SEQUENCE, ..] => What::Pkcs12,
        // PrivateKeyInfo ::= SEQUENCE { version INTEGER (0, 1), algorithm SEQUENCE { OBJECT IDENTIFIER, … }, … }
        [2, 1, 0 | 1, rest @ ..] if matches!(enter(rest, SEQUENCE), Some([6, ..])) => What::PrivateKey,
        // RSAPrivateKey ::= SEQUENCE { version INTEGER (0, 1), modulus INTEGER, … }, and DSA's
        [2, 1, 0 | 1, 2, 0x20..=0xff, ..] => What::PrivateKey,
        // ECPrivateKey ::= SEQUENCE { version INTEGER (1), privateKey OCTET STRING, … }
        [2, 1, 1, 4, 0x14..=0x48, ..] => What::PrivateKey,
        // ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER (PKCS#7), … }
        [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, ..] => What::Pkcs7,
        inner => return inside(enter(inner, SEQUENCE)?),
    };
    Some(what)
}

/// What begins with two SEQUENCEs is told by the content of the second.
fn inside(bytes: &[u8]) -> Option<What> {
    match bytes {
        // An algorithm: of an encrypted key, or of a public one.
        [6, _, rest @ ..] if ENCRYPTIONS.iter().any(|oid| rest.starts_with(oid)) => Some(What::EncryptedKey),
        [6, ..] => Some(What::PublicKey),
        // version [0], serialNumber
        [0xa0, 3, 2, 1, _, 2, ..] => Some(What::Certificate),
        // Certificates of the first version begin with their serial; these two may be one.
        [2, 1, 0, SEQUENCE, ..] => Some(What::Request),
        [2, 1, 1, SEQUENCE, ..] | [SEQUENCE, ..] => Some(What::RevocationList),
        [2, ..] => Some(What::Certificate),
        _ => None,
    }
}

/// The first value's tag, the length of its header, and that of its content. Of an indefinite length, what is here.
pub fn header(bytes: &[u8]) -> Option<(u8, usize, usize)> {
    let (tag, first) = (*bytes.first()?, *bytes.get(1)?);
    let more = usize::from(first & 0x7f);
    if first < 0x80 {
        return Some((tag, 2, more));
    }
    let start = more.saturating_add(2);
    if more == 0 {
        return Some((tag, 2, bytes.len().saturating_sub(2)));
    }
    let digits = bytes.get(2..start).filter(|digits| digits.len() <= 4)?;
    let length = digits.iter().fold(0u32, |length, digit| length.wrapping_shl(8) | u32::from(*digit));
    Some((tag, start, usize::try_from(length).ok()?))
}

/// The bytes that the first value says it has, its header with them.
pub fn announced(bytes: &[u8]) -> Option<usize> {
    header(bytes).map(|(_, start, length)| start.saturating_add(length))
}

/// The first value's content, as much of it as is here, where it has this tag.
pub fn enter(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let (own, start, length) = header(bytes)?;
    let content = bytes.get(start..).filter(|_| own == tag)?;
    Some(content.get(..length).unwrap_or(content))
}

/// Bits of the modulus of a PKCS#1 `RSAPublicKey`, of which only the beginning need be here.
pub fn modulus_bits(key: &[u8]) -> Option<u32> {
    let inner = enter(key, SEQUENCE)?;
    let (tag, start, length) = header(inner)?;
    let modulus = inner.get(start..).filter(|_| tag == 2)?;
    let zeros = modulus.iter().take_while(|byte| **byte == 0).count();
    let spare = modulus.get(zeros)?.leading_zeros();
    u32::try_from(length.saturating_sub(zeros)).ok()?.saturating_mul(8).checked_sub(spare)
}
