//! The bytes a list is made of: fields of `tag, length, value`, and the numbers that stand in them.

/// Tags of the header's fields.
pub mod header_tag {
    /// Major and minor version.
    pub const VERSION: u8 = 1;
    /// Bytes from the file's start to the first record.
    pub const HEADER_LENGTH: u8 = 2;
    /// Container: who signed.
    pub const SIGNER_ID: u8 = 3;
    /// The signer certificate's subject.
    pub const SIGNER_NAME: u8 = 4;
    /// The signer certificate's serial number.
    pub const SIGNER_SERIAL: u8 = 5;
    /// The signer certificate's issuer.
    pub const CA_NAME: u8 = 6;
    /// Container: how the list was signed.
    pub const SIGNATURE_INFO: u8 = 7;
    /// Which digest.
    pub const DIGEST_ALGORITHM: u8 = 8;
    /// Container: scheme and size of the signature.
    pub const SIGNATURE_ALGORITHM_INFO: u8 = 9;
    /// Which signature scheme.
    pub const SIGNATURE_ALGORITHM: u8 = 10;
    /// Which size of key.
    pub const SIGNATURE_MODULUS: u8 = 11;
    /// The signature itself.
    pub const SIGNATURE: u8 = 12;
    /// One byte, no length, no value.
    pub const PADDING: u8 = 13;
    /// The list's own name.
    pub const FILE_NAME: u8 = 14;
    /// Seconds since 1970.
    pub const TIMESTAMP: u8 = 15;
    /// The signer's version, in lists that may hold elliptic curves.
    pub const SIGNER_VERSION: u8 = 28;
}

/// Tags of a record's fields.
pub mod record_tag {
    /// Bytes of the whole record.
    pub const RECORD_LENGTH: u8 = 1;
    /// Host name or address.
    pub const DNS_NAME: u8 = 2;
    /// The certificate's subject.
    pub const SUBJECT_NAME: u8 = 3;
    /// What the certificate is trusted for.
    pub const FUNCTION: u8 = 4;
    /// The certificate's issuer.
    pub const ISSUER_NAME: u8 = 5;
    /// The certificate's serial number.
    pub const SERIAL_NUMBER: u8 = 6;
    /// The public key.
    pub const PUBLIC_KEY: u8 = 7;
    /// The certificate's own signature.
    pub const SIGNATURE: u8 = 8;
    /// The certificate.
    pub const CERTIFICATE: u8 = 9;
    /// An IPv4 or IPv6 address.
    pub const IP_ADDRESS: u8 = 10;
    /// Hash of a certificate that is not in the list.
    pub const CERT_HASH: u8 = 11;
    /// Which hash that is.
    pub const HASH_ALGORITHM: u8 = 12;
}

/// Numbers of the FUNCTION field.
pub mod function {
    /// System Administrator Security Token: may sign lists.
    pub const SAST: u16 = 0;
    /// CallManager.
    pub const CCM: u16 = 1;
    /// CallManager and TFTP on one server.
    pub const CCM_TFTP: u16 = 2;
    /// TFTP.
    pub const TFTP: u16 = 3;
    /// Certificate Authority Proxy Function.
    pub const CAPF: u16 = 4;
    /// Phone services over HTTPS.
    pub const APP_SERVER: u16 = 7;
    /// Trust Verification Service.
    pub const TVS: u16 = 21;
}

/// One field: tag, length in two bytes, value.
///
/// # Panics
/// When the value is longer than two bytes can say. [`tlv_stating`] writes a length that is not the value's.
pub fn tlv(tag: u8, value: &[u8]) -> Vec<u8> {
    tlv_stating(tag, u16::try_from(value.len()).expect("a value of at most 65,535 bytes"), value)
}

/// One field whose length says something else than how long its value is.
pub fn tlv_stating(tag: u8, stated: u16, value: &[u8]) -> Vec<u8> {
    let mut field = Vec::with_capacity(3 + value.len());
    field.push(tag);
    field.extend_from_slice(&stated.to_be_bytes());
    field.extend_from_slice(value);
    field
}

/// A text value: the text and the NUL that its length counts.
pub fn text(text: &str) -> Vec<u8> {
    let mut value = text.as_bytes().to_vec();
    value.push(0);
    value
}
