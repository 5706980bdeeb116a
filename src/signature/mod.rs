//! Who signed, and whether the signature belongs to this content.
//!
//! The signed content is the whole file with the SIGNATURE field (tag, length and value) cut out; every length in it
//! still counts the signature. The scheme is RSASSA-PKCS1-v1_5. Three answers and never a fourth: [`Verdict::Valid`],
//! [`Verdict::Invalid`], [`Verdict::CannotTell`], each with its [`Reason`]. Source: `docs/format.md`.

mod key;

use alloc::{string::String, vec::Vec};
use rsa::{
    BoxedUint, Pkcs1v15Sign,
    pkcs1::der::{self, Decode, Reader, SliceReader, asn1::OctetStringRef},
    pkcs8::{AssociatedOid, spki::AlgorithmIdentifierRef},
    traits::PublicKeyParts,
};
use serde::{Serialize, Serializer};
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha384, Sha512};

pub use key::Key;

use key::rsa_key;

use crate::{
    limits::{HASH_PIECE, MAX_SIGNER_KEYS},
    names, order,
    trust_list::{Record, TrustList, tags, tags::Digest},
};

/// What is known of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// The key made this signature over exactly this content.
    Valid,
    /// It did not.
    Invalid,
    /// Neither can be said.
    CannotTell,
}

/// Declares the reasons once, each with its verdict.
macro_rules! reasons {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $verdict:ident;)+) => {
        /// Why a verdict is what it is. The kebab-case names are part of the JSON and are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum Reason { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for Reason {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl Reason {
            /// Every reason there is.
            pub const ALL: &'static [Reason] = &[$(Reason::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(Reason::$name => $text,)+ }
            }

            /// The verdict it leads to.
            pub fn verdict(self) -> Verdict {
                match self { $(Reason::$name => Verdict::$verdict,)+ }
            }
        }
    };
}

reasons! {
    /// The signer's key made it over this content.
    Verified = "verified", Valid;
    /// The key made it, over other content: the file was changed after it was signed.
    ContentDiffers = "content-differs", Invalid;
    /// The key did not make it: another key did, or the signature was changed.
    NotByThisKey = "not-by-this-key", Invalid;
    /// It is not as long as the key's modulus.
    LengthDiffers = "length-differs", Invalid;
    /// The file has no SIGNATURE.
    NoSignature = "no-signature", CannotTell;
    /// The length of SIGNATURE itself is wrong: which bytes are the signature is a guess, and no phone would make it.
    SignatureDamaged = "signature-damaged", CannotTell;
    /// The header has no signer's serial or issuer.
    SignerNotNamed = "signer-not-named", CannotTell;
    /// No record has the signer's serial and issuer.
    SignerNotInList = "signer-not-in-list", CannotTell;
    /// A signed file does not hold its signer's certificate.
    SignerNotGiven = "signer-not-given", CannotTell;
    /// A list as text: what was signed stands in the file alone.
    TextAlone = "text-alone", CannotTell;
    /// A list as text: the key made the signature that is printed. Over which content, the text does not say.
    PrintedByThisKey = "printed-by-this-key", CannotTell;
    /// A list as text: the key did not make the signature that is printed.
    PrintedNotByThisKey = "printed-not-by-this-key", CannotTell;
    /// The signer's record has no PUBLICKEY.
    NoKey = "no-key", CannotTell;
    /// The signer's key cannot be read.
    MalformedKey = "malformed-key", CannotTell;
    /// The signer's key is not an RSA key.
    UnsupportedKey = "unsupported-key", CannotTell;
    /// The signer's modulus is larger or smaller than this tool takes (512 to 4096 bits).
    KeySize = "key-size", CannotTell;
    /// The header names a signature algorithm other than RSA PKCS#1 v1.5, and as that it does not verify.
    UnsupportedAlgorithm = "unsupported-algorithm", CannotTell;
    /// The key made it, with a digest other than SHA-1, SHA-256, SHA-384 and SHA-512.
    UnsupportedDigest = "unsupported-digest", CannotTell;
}

/// A verdict with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Outcome {
    /// The verdict.
    pub kind: Verdict,
    /// Why.
    pub reason: Reason,
}

impl From<Reason> for Outcome {
    fn from(reason: Reason) -> Self {
        Self { kind: reason.verdict(), reason }
    }
}

/// The digest of the signed content under each algorithm that a signature may use, lower-case hex.
///
/// With these and the signature value a report can be verified again with another key, without the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ContentDigests {
    /// SHA-1.
    pub sha1: String,
    /// SHA-256.
    pub sha256: String,
    /// SHA-384.
    pub sha384: String,
    /// SHA-512.
    pub sha512: String,
}

impl ContentDigests {
    /// Hashes content that stands in several parts.
    pub fn of(parts: &[&[u8]]) -> Self {
        let (mut sha1, mut sha256, mut sha384, mut sha512) = (Sha1::new(), Sha256::new(), Sha384::new(), Sha512::new());
        for piece in parts.iter().flat_map(|part| part.chunks(HASH_PIECE)) {
            sha1.update(piece);
            sha256.update(piece);
            sha384.update(piece);
            sha512.update(piece);
        }
        Self {
            sha1: hex::encode(sha1.finalize()),
            sha256: hex::encode(sha256.finalize()),
            sha384: hex::encode(sha384.finalize()),
            sha512: hex::encode(sha512.finalize()),
        }
    }

    /// The one under `digest`, lower-case hex; `None` for MD5, which no signature here uses.
    pub fn get(&self, digest: Digest) -> Option<&str> {
        match digest {
            Digest::Md5 => None,
            Digest::Sha1 => Some(&self.sha1),
            Digest::Sha256 => Some(&self.sha256),
            Digest::Sha384 => Some(&self.sha384),
            Digest::Sha512 => Some(&self.sha512),
        }
    }
}

/// What a signature carries under a key: which digest was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The algorithm of the digest.
    pub algorithm: Digest,
    /// The digest itself.
    pub digest: Vec<u8>,
}

/// What stands before the digest in a PKCS#1 v1.5 signature: RFC 8017, section 9.2, note 1.
const DIGEST_INFO: &[(Digest, usize, &[u8])] = &[
    (Digest::Sha1, 20, &[0x30, 0x21, 0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0, 4, 0x14]),
    (Digest::Sha256, 32, &[0x30, 0x31, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20]),
    (Digest::Sha384, 48, &[0x30, 0x41, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2, 5, 0, 4, 0x30]),
    (Digest::Sha512, 64, &[0x30, 0x51, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3, 5, 0, 4, 0x40]),
];

/// Raises `signature` to the key's exponent and reads which digest it carries.
///
/// `key` is a PUBLICKEY value (PKCS#1 `RSAPublicKey` DER), `signature` big-endian and as long as the modulus. Needs no
/// content, so it also works on a signature that was read from printed text. Errors: the reasons of
/// [`Verdict::Invalid`] and [`Verdict::CannotTell`] that concern key and signature.
pub fn recover(key: &[u8], signature: &[u8]) -> Result<Recovered, Reason> {
    let key = rsa_key(key)?;
    if signature.len() != key.size() {
        return Err(Reason::LengthDiffers);
    }
    let bits = key.n_bits_precision();
    let number = BoxedUint::from_be_slice(signature, bits).map_err(|_| Reason::NotByThisKey)?;
    if number >= *key.n().as_ref() {
        return Err(Reason::NotByThisKey);
    }
    let message = rsa::hazmat::rsa_encrypt(&key, &number).map_err(|_| Reason::NotByThisKey)?;
    let message = message.to_be_bytes();
    // 00 01 FF … FF 00 DigestInfo, in as many bytes as the modulus has.
    let spare = message.len().saturating_sub(key.size());
    let Some([0, 1, padded @ ..]) = message.get(spare..) else { return Err(Reason::NotByThisKey) };
    let filling = padded.iter().take_while(|byte| **byte == 0xff).count();
    let Some((0, info)) = padded.get(filling..).and_then(<[u8]>::split_first) else {
        return Err(Reason::NotByThisKey);
    };
    if filling < 8 {
        return Err(Reason::NotByThisKey);
    }
    let known = DIGEST_INFO.iter().find_map(|(algorithm, length, prefix)| {
        let digest = info.strip_prefix(*prefix).filter(|digest| digest.len() == *length)?;
        Some(Recovered { algorithm: *algorithm, digest: digest.to_vec() })
    });
    known.ok_or_else(|| if names_another_digest(info) { Reason::UnsupportedDigest } else { Reason::NotByThisKey })
}

/// Whether this is a whole DigestInfo and its algorithm none of ours. Anything that is not exact is no signature: a
/// lenient reader can be made to accept forged ones.
fn names_another_digest(info: &[u8]) -> bool {
    let Ok(mut reader) = SliceReader::new(info) else { return false };
    let oid = reader.sequence(|inner| -> der::Result<_> {
        let algorithm = AlgorithmIdentifierRef::decode(inner)?;
        <&OctetStringRef>::decode(inner)?;
        Ok(algorithm.oid)
    });
    let ours = [Sha1::OID, Sha256::OID, Sha384::OID, Sha512::OID];
    oid.is_ok_and(|oid| reader.is_finished() && !ours.contains(&oid))
}

/// Verifies a signature against a key and the digests of the signed content: a phone's own key on another list, or a
/// signature from printed text.
///
/// Returns what the signature carries, where that can be read, and why the verdict is what it is.
pub fn verify(key: &[u8], signature: &[u8], digests: &ContentDigests) -> (Option<Recovered>, Outcome) {
    let recovered = match recover(key, signature) {
        Ok(recovered) => recovered,
        Err(reason) => return (None, reason.into()),
    };
    let digest = digests.get(recovered.algorithm).and_then(|digest| hex::decode(digest).ok()).unwrap_or_default();
    let reason = if digest != recovered.digest {
        Reason::ContentDiffers
    } else {
        // The library has the last word: its check is the exact comparison of the padded message.
        let scheme = match recovered.algorithm {
            Digest::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Digest::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Digest::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
            Digest::Sha1 | Digest::Md5 => Pkcs1v15Sign::new::<Sha1>(),
        };
        match rsa_key(key).map(|key| key.verify(scheme, &digest, signature)) {
            Ok(Ok(())) => Reason::Verified,
            _ => Reason::NotByThisKey,
        }
    };
    (Some(recovered), reason.into())
}

/// All that is known of a list's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Signature {
    /// The answer.
    pub verdict: Outcome,
    /// The record whose key was tried, counted from 1: the one that signed, when the verdict is valid.
    pub signer: Option<u32>,
    /// Other records with the signer's serial and issuer.
    pub also_matching: Vec<u32>,
    /// Whether the signer's record has FUNCTION 0, that is, may sign lists.
    pub sast: bool,
    /// The digest that the header declares.
    pub declared: Option<Digest>,
    /// The digest with which it was signed.
    pub used: Option<Digest>,
    /// Bits of the signer's modulus.
    pub key_bits: Option<u32>,
    /// The signature, lower-case hex, most significant byte first.
    pub value: Option<String>,
    /// The digest that the signature carries, lower-case hex.
    pub recovered: Option<String>,
    /// The digests of the signed content; `None` for a list as text.
    pub digests: Option<ContentDigests>,
}

/// Finds the signer and verifies.
///
/// The signer is the record whose serial and issuer equal the header's. In a tokenless list two records match (SAST and
/// CCM+TFTP): FUNCTION 0 comes first, the others are named. Where their keys differ, each is tried.
pub fn check(list: &TrustList<'_>) -> Signature {
    let header = &list.header;
    let digests = ContentDigests::of(&list.signed_content());
    let candidates = candidates(list);
    let mut signature = Signature {
        verdict: Reason::NoSignature.into(),
        signer: candidates.first().map(|record| record.index),
        also_matching: Vec::new(),
        sast: candidates.first().is_some_and(|record| record.is_sast()),
        declared: header.digest(),
        used: None,
        key_bits: None,
        value: header.signature().map(|field| hex::encode(field.bytes)),
        recovered: None,
        digests: Some(digests),
    };
    let field = header.signature().filter(|field| !field.bytes.is_empty());
    match field {
        Some(field) if usize::from(field.declared) != field.bytes.len() => {
            signature.verdict = Reason::SignatureDamaged.into();
        }
        Some(_) if header.signer_serial().is_none() || header.signer_issuer().is_none() => {
            signature.verdict = Reason::SignerNotNamed.into();
        }
        Some(_) if list.payload.is_some() => signature.verdict = Reason::SignerNotGiven.into(),
        Some(_) if candidates.is_empty() => signature.verdict = Reason::SignerNotInList.into(),
        Some(field) => try_keys(&mut signature, field.bytes, &candidates),
        None => {}
    }
    if header.signature_algorithm().is_some_and(|number| number != tags::RSA_PKCS1)
        && signature.verdict.kind == Verdict::Invalid
    {
        signature.verdict = Reason::UnsupportedAlgorithm.into();
    }
    signature.also_matching =
        candidates.iter().map(|record| record.index).filter(|index| Some(*index) != signature.signer).collect();
    signature
}

/// The records with the signer's serial and issuer, those with FUNCTION 0 first.
fn candidates<'l, 'a>(list: &'l TrustList<'a>) -> Vec<&'l Record<'a>> {
    let (Some(serial), Some(issuer)) = (list.header.signer_serial(), list.header.signer_issuer()) else {
        return Vec::new();
    };
    let issuer = names::Name::parse(&issuer);
    let matches = |record: &&Record<'_>| {
        record.serial().is_some_and(|own| names::same_serial(own, serial))
            && record.issuer().is_some_and(|own| names::Name::parse(&own) == issuer)
    };
    let mut found: Vec<_> = list.records.iter().filter(matches).collect();
    order::sort_by_key(&mut found, |record| !record.is_sast());
    found
}

impl Signature {
    /// Checks it again with a key that is given: that of a certificate, or of a record in another list.
    ///
    /// `named` says whether it is the key of the certificate that the header names as the signer: only such a key can
    /// show that a signature is none; another one leaves everything as it was unless it made the signature. `scheme_known`
    /// is false where the header names another algorithm than RSA PKCS#1 v1.5. Says whether the answer is this key's.
    pub fn try_key(&mut self, key: &[u8], named: bool, scheme_known: bool) -> bool {
        let value = self.value.as_ref().and_then(|value| hex::decode(value).ok());
        // No key helps where it is not known which bytes are the signature.
        let lost = matches!(self.verdict.reason, Reason::NoSignature | Reason::SignatureDamaged);
        let Some(value) = value.filter(|_| !lost) else { return false };
        let (recovered, mut outcome) = match &self.digests {
            Some(digests) => verify(key, &value, digests),
            None => match recover(key, &value) {
                Ok(recovered) => (Some(recovered), Reason::PrintedByThisKey.into()),
                Err(Reason::NotByThisKey | Reason::LengthDiffers) => (None, Reason::PrintedNotByThisKey.into()),
                Err(reason) => (None, reason.into()),
            },
        };
        if !named && recovered.is_none() {
            return false;
        }
        if outcome.kind == Verdict::Invalid && !scheme_known {
            outcome = Reason::UnsupportedAlgorithm.into();
        }
        self.verdict = outcome;
        self.used = recovered.as_ref().map(|recovered| recovered.algorithm);
        self.recovered = recovered.map(|recovered| hex::encode(recovered.digest));
        self.key_bits = Key::look(key).rsa_bits();
        // It is no record's key.
        self.signer = None;
        self.also_matching.clear();
        self.sast = false;
        true
    }
}

/// Tries the candidates' keys, each once and at most [`MAX_SIGNER_KEYS`] of them, until one verifies; otherwise the first one's answer stands.
fn try_keys(signature: &mut Signature, value: &[u8], candidates: &[&Record<'_>]) {
    let mut tried: Vec<Option<&[u8]>> = Vec::new();
    for record in candidates {
        let key = record.public_key();
        if tried.len() >= MAX_SIGNER_KEYS {
            return;
        }
        if tried.contains(&key) {
            continue;
        }
        let first = tried.is_empty();
        tried.push(key);
        let (recovered, outcome) = match (key, &signature.digests) {
            (Some(key), Some(digests)) => verify(key, value, digests),
            _ => (None, Reason::NoKey.into()),
        };
        if first || outcome.kind == Verdict::Valid {
            signature.verdict = outcome;
            signature.signer = Some(record.index);
            signature.sast = record.is_sast();
            signature.used = recovered.as_ref().map(|recovered| recovered.algorithm);
            signature.recovered = recovered.map(|recovered| hex::encode(recovered.digest));
            signature.key_bits = key.and_then(|key| Key::look(key).rsa_bits());
        }
        if outcome.kind == Verdict::Valid {
            return;
        }
    }
}
