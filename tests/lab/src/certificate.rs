//! Certificates like those that CUCM and Cisco's manufacturing authority make.

use std::str::FromStr;

use p384::ecdsa::DerSignature;
use rsa::pkcs1v15::{Signature, SigningKey};
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha512};
use x509_cert::TbsCertificate;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::{Builder, CertificateBuilder, profile::BuilderProfile};
use x509_cert::certificate::Certificate;
use x509_cert::der::asn1::{Any, BmpString, Ia5String, ObjectIdentifier, OctetString, PrintableString, Utf8StringRef};
use x509_cert::der::{DateTime, Decode, Encode};
use x509_cert::ext::Extension as X509Extension;
use x509_cert::ext::pkix::crl::dp::DistributionPoint;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{
    AccessDescription, AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, BasicConstraints, CrlDistributionPoints,
    ExtendedKeyUsage, KeyUsage, KeyUsages, SubjectAltName, SubjectKeyIdentifier,
};
use x509_cert::name::{Name as X509Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

use crate::identity::{Attribute, Identity, Name};
use crate::keys::Key;
use crate::sign::Digest;

/// What an ExtendedKeyUsage allows.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// TLS, as the server.
    Server,
    /// TLS, as the client.
    Client,
    /// IPsec.
    IpsecEndSystem,
}

impl Purpose {
    fn oid(self) -> ObjectIdentifier {
        ObjectIdentifier::new_unwrap(match self {
            Self::Server => "1.3.6.1.5.5.7.3.1",
            Self::Client => "1.3.6.1.5.5.7.3.2",
            Self::IpsecEndSystem => "1.3.6.1.5.5.7.3.5",
        })
    }
}

/// An extension of a certificate. CUCM marks none of them critical.
#[derive(Clone, Debug)]
pub enum Extension {
    /// What CUCM allows its own keys to do.
    KeyUsage,
    /// What the certificate may be used for.
    ExtendedKeyUsage(&'static [Purpose]),
    /// The subject's key, hashed.
    SubjectKeyIdentifier,
    /// The issuer's key, hashed.
    AuthorityKeyIdentifier,
    /// Whether it may issue certificates.
    BasicConstraints(bool),
    /// Another name of the host.
    DnsName(&'static str),
    /// Where the list of revoked certificates is.
    RevocationList(&'static str),
    /// Where the issuer's certificate is.
    IssuerCertificate(&'static str),
    /// The name of a Windows authority's template.
    Template(&'static str),
}

/// Everything that a certificate says, before it is signed.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Whose it is.
    pub subject: Name,
    /// The serial number, without a leading zero.
    pub serial: &'a [u8],
    /// From when to when, in UTC: `2014-06-05T16:31:39Z`.
    pub valid: (&'a str, &'a str),
    /// The subject's key.
    pub key: Key,
    /// The digest that the certificate is signed with.
    pub digest: Digest,
    /// The extensions, in order.
    pub extensions: &'a [Extension],
}

impl Request<'_> {
    /// The certificate, signed with its own key.
    pub fn self_signed(self) -> Identity {
        let (name, key) = (self.subject.clone(), self.key.clone());
        self.issue(name, &key)
    }

    /// The certificate, signed by somebody else.
    pub fn issued_by(self, authority: &Identity) -> Identity {
        self.issue(authority.subject_name.clone(), &authority.key)
    }

    fn issue(self, issuer_name: Name, issuer_key: &Key) -> Identity {
        let profile = Profile {
            subject: x509_name(&self.subject),
            issuer: x509_name(&issuer_name),
            extensions: self.extensions.to_vec(),
        };
        let validity = Validity::new(time(self.valid.0), time(self.valid.1));
        let serial = SerialNumber::new(self.serial).expect("a serial of at most 20 bytes");
        let builder =
            CertificateBuilder::new(profile, serial, validity, key_info(&self.key)).expect("a complete certificate");
        let certificate: Certificate = match (issuer_key, self.digest) {
            (Key::P384(key), _) => builder.build::<_, DerSignature>(key.as_ref()),
            (Key::Rsa(key), Digest::Sha1) => builder.build::<_, Signature>(&SigningKey::<Sha1>::new(*key.clone())),
            (Key::Rsa(key), Digest::Sha256) => builder.build::<_, Signature>(&SigningKey::<Sha256>::new(*key.clone())),
            (Key::Rsa(key), Digest::Sha512) => builder.build::<_, Signature>(&SigningKey::<Sha512>::new(*key.clone())),
            (Key::Rsa(_), Digest::Sha384) => panic!("no certificate of the lab is signed with SHA-384 and RSA"),
        }
        .expect("a certificate that can be signed");
        Identity {
            subject: self.subject.cucm(),
            issuer: issuer_name.cucm(),
            serial: self.serial.to_vec(),
            public_key: self.key.public_key(),
            key: self.key,
            certificate: certificate.to_der().expect("an encodable certificate"),
            certificate_signature: certificate.signature().raw_bytes().to_vec(),
            subject_name: self.subject,
            issuer_name,
        }
    }
}

/// Writes the extensions it is given, no more: the ready-made profiles add their own.
struct Profile {
    subject: X509Name,
    issuer: X509Name,
    extensions: Vec<Extension>,
}

impl BuilderProfile for Profile {
    fn get_issuer(&self, _subject: &X509Name) -> X509Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> X509Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        subject_key: SubjectPublicKeyInfoRef<'_>,
        issuer_key: SubjectPublicKeyInfoRef<'_>,
        _certificate: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<X509Extension>> {
        let extensions = self.extensions.iter().map(|extension| match extension {
            Extension::KeyUsage => {
                let usages = KeyUsages::DigitalSignature
                    | KeyUsages::KeyEncipherment
                    | KeyUsages::DataEncipherment
                    | KeyUsages::KeyCertSign;
                encoded("2.5.29.15", &KeyUsage(usages))
            }
            Extension::ExtendedKeyUsage(purposes) => {
                encoded("2.5.29.37", &ExtendedKeyUsage(purposes.iter().map(|purpose| purpose.oid()).collect()))
            }
            Extension::SubjectKeyIdentifier => encoded("2.5.29.14", &SubjectKeyIdentifier(key_hash(&subject_key)?)),
            Extension::AuthorityKeyIdentifier => encoded(
                "2.5.29.35",
                &AuthorityKeyIdentifier { key_identifier: Some(key_hash(&issuer_key)?), ..Default::default() },
            ),
            Extension::BasicConstraints(ca) => {
                encoded("2.5.29.19", &BasicConstraints { ca: *ca, path_len_constraint: ca.then_some(0) })
            }
            Extension::DnsName(name) => {
                encoded("2.5.29.17", &SubjectAltName(vec![GeneralName::DnsName(Ia5String::new(name)?)]))
            }
            Extension::RevocationList(url) => {
                let names = DistributionPointName::FullName(vec![uri(url)?]);
                let point = DistributionPoint { distribution_point: Some(names), reasons: None, crl_issuer: None };
                encoded("2.5.29.31", &CrlDistributionPoints(vec![point]))
            }
            Extension::IssuerCertificate(url) => {
                let issuers = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.2");
                let access = AccessDescription { access_method: issuers, access_location: uri(url)? };
                encoded("1.3.6.1.5.5.7.1.1", &AuthorityInfoAccessSyntax(vec![access]))
            }
            Extension::Template(name) => encoded("1.3.6.1.4.1.311.20.2", &BmpString::from_utf8(name)?),
        });
        extensions.collect()
    }
}

fn encoded(oid: &str, value: &impl Encode) -> x509_cert::builder::Result<X509Extension> {
    let extn_value = OctetString::new(value.to_der()?)?;
    Ok(X509Extension { extn_id: ObjectIdentifier::new_unwrap(oid), critical: false, extn_value })
}

fn uri(url: &str) -> x509_cert::der::Result<GeneralName> {
    Ok(GeneralName::UniformResourceIdentifier(Ia5String::new(url)?))
}

fn key_hash(key: &SubjectPublicKeyInfoRef<'_>) -> x509_cert::der::Result<OctetString> {
    OctetString::new(Sha1::digest(key.subject_public_key.raw_bytes()).to_vec())
}

fn key_info(key: &Key) -> SubjectPublicKeyInfoOwned {
    match key {
        Key::Rsa(key) => SubjectPublicKeyInfoOwned::from_key(&key.to_public_key()),
        Key::P384(key) => SubjectPublicKeyInfoOwned::from_key(key.verifying_key()),
    }
    .expect("an encodable key")
}

fn time(text: &str) -> Time {
    Time::from(DateTime::from_str(text).expect("a time like 2014-06-05T16:31:39Z"))
}

fn x509_name(name: &Name) -> X509Name {
    let parts = name.0.iter().map(|(attribute, value)| {
        let oid = match attribute {
            Attribute::CommonName => "2.5.4.3",
            Attribute::OrganizationalUnit => "2.5.4.11",
            Attribute::Organization => "2.5.4.10",
            Attribute::Locality => "2.5.4.7",
            Attribute::State => "2.5.4.8",
            Attribute::Country => "2.5.4.6",
        };
        let value = match attribute {
            Attribute::Country => Any::encode_from(&PrintableString::new(value)?)?,
            _ => Any::encode_from(&Utf8StringRef::new(value)?)?,
        };
        RelativeDistinguishedName::try_from(vec![AttributeTypeAndValue {
            oid: ObjectIdentifier::new_unwrap(oid),
            value,
        }])
    });
    let parts: Vec<_> = parts.collect::<Result<_, x509_cert::der::Error>>().expect("attributes that can be encoded");
    // A `Name` can be parsed but, without the crate's `hazmat` feature, not put together.
    let sequence = RdnSequence::from(parts).to_der().expect("a name that can be encoded");
    X509Name::from_der(&sequence).expect("a name that was just encoded")
}
