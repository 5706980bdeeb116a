//! Records, one field after the other, right or wrong.

use crate::identity::Identity;
use crate::wire::{function, record_tag as tag, text, tlv, tlv_stating};

/// A record in the making. Fields are written in the order in which they were added.
///
/// ```
/// use lab::{Record, function};
/// // What is left of a server once its cluster went back to non-secure mode.
/// let emptied = Record::new().dns_name("10.48.47.155").function(function::CCM_TFTP).address([10, 48, 47, 155]);
/// assert_eq!(emptied.bytes().len(), 33);
/// ```
#[derive(Clone, Debug)]
pub struct Record {
    fields: Vec<(u8, Value)>,
    stated_length: Option<u16>,
}

#[derive(Clone, Debug)]
enum Value {
    /// RECORDLENGTH, whose value is known when all the others are.
    Length,
    Bytes(Vec<u8>),
    Stating(u16, Vec<u8>),
}

impl Default for Record {
    fn default() -> Self {
        Self::new()
    }
}

impl Record {
    /// A record that has its RECORDLENGTH and nothing else.
    pub fn new() -> Self {
        Self { fields: vec![(tag::RECORD_LENGTH, Value::Length)], stated_length: None }
    }

    /// The record that CUCM itself writes for a certificate: fields 1 to 10.
    pub fn cucm(identity: &Identity, function: u16, dns_name: &str, address: [u8; 4]) -> Self {
        Self::ctl_client(identity, function, dns_name, address)
            .without(tag::IP_ADDRESS)
            .without(tag::CERTIFICATE)
            .signature(&identity.certificate_signature)
            .certificate(&identity.certificate)
            .address(address)
    }

    /// The record that the CTL Client writes: no SIGNATURE, and the address as the host's name.
    pub fn ctl_client(identity: &Identity, function: u16, dns_name: &str, address: [u8; 4]) -> Self {
        Self::new()
            .dns_name(dns_name)
            .subject(&identity.subject)
            .function(function)
            .issuer(&identity.issuer)
            .serial(&identity.serial)
            .public_key(&identity.public_key)
            .certificate(&identity.certificate)
            .address(address)
    }

    /// A hardware token as the CTL Client writes it: it has no name and no address of its own.
    pub fn token(identity: &Identity) -> Self {
        Self::ctl_client(identity, function::SAST, "", [0; 4])
    }

    /// The record that other software writes: 1 3 5 6 4 7 8 9, neither DNSNAME nor IPADDRESS.
    pub fn without_host(identity: &Identity, function: u16) -> Self {
        Self::new()
            .subject(&identity.subject)
            .issuer(&identity.issuer)
            .serial(&identity.serial)
            .function(function)
            .public_key(&identity.public_key)
            .signature(&identity.certificate_signature)
            .certificate(&identity.certificate)
    }

    /// The compact record of an ITL: a SHA-1 hash stands in for the certificate.
    pub fn compact(identity: &Identity, function: u16) -> Self {
        Self::new()
            .subject(&identity.subject)
            .function(function)
            .issuer(&identity.issuer)
            .serial(&identity.serial)
            .field(tag::CERT_HASH, &identity.certificate_sha1())
            .field(tag::HASH_ALGORITHM, &[1])
    }

    /// Adds DNSNAME.
    pub fn dns_name(self, name: &str) -> Self {
        self.field(tag::DNS_NAME, &text(name))
    }

    /// Adds SUBJECTNAME.
    pub fn subject(self, name: &str) -> Self {
        self.field(tag::SUBJECT_NAME, &text(name))
    }

    /// Adds FUNCTION.
    pub fn function(self, number: u16) -> Self {
        self.field(tag::FUNCTION, &number.to_be_bytes())
    }

    /// Adds ISSUERNAME.
    pub fn issuer(self, name: &str) -> Self {
        self.field(tag::ISSUER_NAME, &text(name))
    }

    /// Adds SERIALNUMBER.
    pub fn serial(self, serial: &[u8]) -> Self {
        self.field(tag::SERIAL_NUMBER, serial)
    }

    /// Adds PUBLICKEY.
    pub fn public_key(self, key: &[u8]) -> Self {
        self.field(tag::PUBLIC_KEY, key)
    }

    /// Adds SIGNATURE.
    pub fn signature(self, signature: &[u8]) -> Self {
        self.field(tag::SIGNATURE, signature)
    }

    /// Adds CERTIFICATE.
    pub fn certificate(self, der: &[u8]) -> Self {
        self.field(tag::CERTIFICATE, der)
    }

    /// Adds IPADDRESS with four bytes; [`Record::field`] takes sixteen.
    pub fn address(self, address: [u8; 4]) -> Self {
        self.field(tag::IP_ADDRESS, &address)
    }

    /// Adds any field at the end.
    pub fn field(mut self, tag: u8, value: &[u8]) -> Self {
        self.fields.push((tag, Value::Bytes(value.to_vec())));
        self
    }

    /// Adds a field whose length says something else than how long its value is.
    pub fn field_stating(mut self, tag: u8, stated: u16, value: &[u8]) -> Self {
        self.fields.push((tag, Value::Stating(stated, value.to_vec())));
        self
    }

    /// Replaces the value of every field of this tag, where it stands.
    pub fn replace(mut self, tag: u8, value: &[u8]) -> Self {
        for field in self.fields.iter_mut().filter(|field| field.0 == tag) {
            field.1 = Value::Bytes(value.to_vec());
        }
        self
    }

    /// Takes every field of this tag out.
    pub fn without(mut self, tag: u8) -> Self {
        self.fields.retain(|field| field.0 != tag);
        self
    }

    /// Writes every field of this tag a second time, at the end.
    pub fn repeat(mut self, tag: u8) -> Self {
        let again: Vec<_> = self.fields.iter().filter(|field| field.0 == tag).cloned().collect();
        self.fields.extend(again);
        self
    }

    /// Puts the fields in this order; tags that are not named follow in the order they had.
    pub fn order(mut self, tags: &[u8]) -> Self {
        // The sort is stable, so equal places keep their order.
        self.fields.sort_by_key(|field| tags.iter().position(|tag| *tag == field.0).unwrap_or(tags.len()));
        self
    }

    /// Makes RECORDLENGTH say this, whatever the record's length is.
    pub fn stated_length(mut self, length: u16) -> Self {
        self.stated_length = Some(length);
        self
    }

    /// The record's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let length: usize = self.fields.iter().map(|(_, value)| value.wire_length()).sum();
        let stated =
            self.stated_length.unwrap_or_else(|| u16::try_from(length).expect("a record of at most 65,535 bytes"));
        let fields = self.fields.iter().map(|(tag, value)| match value {
            Value::Length => tlv(*tag, &stated.to_be_bytes()),
            Value::Bytes(bytes) => tlv(*tag, bytes),
            Value::Stating(stated, bytes) => tlv_stating(*tag, *stated, bytes),
        });
        fields.flatten().collect()
    }
}

impl Value {
    fn wire_length(&self) -> usize {
        3 + match self {
            Value::Length => 2,
            Value::Bytes(bytes) | Value::Stating(_, bytes) => bytes.len(),
        }
    }
}
