//! Names, and certificates with the keys they belong to.

use sha1::{Digest as _, Sha1};

use crate::keys::Key;

/// An attribute of a distinguished name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// CN
    CommonName,
    /// OU
    OrganizationalUnit,
    /// O
    Organization,
    /// L
    Locality,
    /// ST
    State,
    /// C
    Country,
}

use Attribute::{CommonName, Country, Locality, Organization, OrganizationalUnit, State};

impl Attribute {
    fn short_name(self) -> &'static str {
        match self {
            CommonName => "CN",
            OrganizationalUnit => "OU",
            Organization => "O",
            Locality => "L",
            State => "ST",
            Country => "C",
        }
    }
}

/// A distinguished name, its attributes in the certificate's order.
#[derive(Clone, Debug)]
pub struct Name(pub Vec<(Attribute, String)>);

impl Name {
    /// A name in the order in which CUCM puts it into the certificates it makes.
    pub fn of_server(
        country: &str,
        organization: &str,
        unit: &str,
        common_name: &str,
        state: &str,
        locality: &str,
    ) -> Self {
        let attributes = [
            (Country, country),
            (Organization, organization),
            (OrganizationalUnit, unit),
            (CommonName, common_name),
            (State, state),
            (Locality, locality),
        ];
        Self(attributes.map(|(attribute, value)| (attribute, value.to_owned())).to_vec())
    }

    /// The name as CUCM writes it into lists: always in this order, with semicolons, nothing escaped.
    pub fn cucm(&self) -> String {
        self.joined(";")
    }

    /// The name as other software writes it: with commas.
    pub fn commas(&self) -> String {
        self.joined(",")
    }

    fn joined(&self, separator: &str) -> String {
        let order = [CommonName, OrganizationalUnit, Organization, Locality, State, Country];
        let parts = order.iter().flat_map(|wanted| self.0.iter().filter(move |(attribute, _)| attribute == wanted));
        let parts: Vec<_> = parts.map(|(attribute, value)| format!("{}={value}", attribute.short_name())).collect();
        parts.join(separator)
    }
}

/// A certificate, the key it belongs to, and how a list writes its names.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The subject as it stands in a list.
    pub subject: String,
    /// The issuer as it stands in a list.
    pub issuer: String,
    /// The serial number as it stands in a list: without the zero byte that DER may need in front.
    pub serial: Vec<u8>,
    /// The private key.
    pub key: Key,
    /// What stands in a record's PUBLICKEY.
    pub public_key: Vec<u8>,
    /// The certificate, DER.
    pub certificate: Vec<u8>,
    /// The certificate's own signature.
    pub certificate_signature: Vec<u8>,
    /// The subject as it stands in the certificate.
    pub subject_name: Name,
    /// The issuer as it stands in the certificate.
    pub issuer_name: Name,
}

impl Identity {
    /// The same identity, its names written the way other software writes them.
    pub fn with_commas(&self) -> Self {
        Self { subject: self.subject_name.commas(), issuer: self.issuer_name.commas(), ..self.clone() }
    }

    /// The same names and serial number with another key: two records may claim to be the same signer.
    pub fn with_key(&self, key: Key) -> Self {
        Self { public_key: key.public_key(), key, ..self.clone() }
    }

    /// The SHA-1 hash that `show ctl` prints beside a certificate.
    pub fn certificate_sha1(&self) -> [u8; 20] {
        Sha1::digest(&self.certificate).into()
    }
}
