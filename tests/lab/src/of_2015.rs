//! The cluster of the document that this project began with: CUCM 10.5, two nodes, March 2015.
//!
//! Names, serial numbers, validity, addresses and the lengths of everything are the document's. The keys are not,
//! so neither are the checksums.

use std::sync::LazyLock;

use crate::certificate::{Extension, Purpose, Request};
use crate::identity::{Attribute, Identity, Name};
use crate::keys::Key;
use crate::list::ListBuilder;
use crate::record::Record;
use crate::sign::Digest;
use crate::wire::function::{CAPF, CCM_TFTP, SAST};

/// The publisher's host name.
pub const PUBLISHER: &str = "cucm-1051-a-pub";
/// The subscriber's host name.
pub const SUBSCRIBER: &str = "cucm-1051-a-sub1";
const PUBLISHER_ADDRESS: [u8; 4] = [10, 48, 47, 155];
const SUBSCRIBER_ADDRESS: [u8; 4] = [10, 48, 47, 156];
const PUBLISHER_ADDRESS_TEXT: &str = "10.48.47.155";
const SUBSCRIBER_ADDRESS_TEXT: &str = "10.48.47.156";

const SERVER: &[Purpose] = &[Purpose::Server, Purpose::Client, Purpose::IpsecEndSystem];
const SERVER_EXTENSIONS: &[Extension] =
    &[Extension::KeyUsage, Extension::ExtendedKeyUsage(SERVER), Extension::SubjectKeyIdentifier];
const CAPF_EXTENSIONS: &[Extension] = &[
    Extension::KeyUsage,
    Extension::ExtendedKeyUsage(&[Purpose::Server, Purpose::IpsecEndSystem]),
    Extension::SubjectKeyIdentifier,
];

fn name(common_name: &str) -> Name {
    Name::of_server("PL", "Cisco", "TAC", common_name, "Malopolska", "Krakow")
}

fn serial(digits: &str) -> Vec<u8> {
    let pairs = (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16));
    pairs.collect::<Result<_, _>>().expect("an even number of hex digits")
}

/// A certificate of the cluster's first year: 1024 bits, SHA-1.
fn first(common_name: &str, serial_number: &str, extensions: &[Extension]) -> Identity {
    let request = Request {
        subject: name(common_name),
        serial: &serial(serial_number),
        valid: ("2014-06-05T16:31:39Z", "2019-06-04T16:31:38Z"),
        key: Key::rsa(&format!("2014 {common_name}"), 1024),
        digest: Digest::Sha1,
        extensions,
    };
    request.self_signed()
}

/// The publisher's CallManager certificate.
pub fn publisher() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| first(PUBLISHER, "70CAF64E090751B9DF22F49F754FC5BB", SERVER_EXTENSIONS));
    &IDENTITY
}

/// The subscriber's CallManager certificate.
pub fn subscriber() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| first(SUBSCRIBER, "6BEBFDCDCD8CA277CB2FD1D183A60E72", SERVER_EXTENSIONS));
    &IDENTITY
}

/// The publisher's CAPF certificate.
pub fn capf() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| first("CAPF-e41e7d87", "744B4999770496E799E91E81D3C8109B", CAPF_EXTENSIONS));
    &IDENTITY
}

/// The publisher's CallManager certificate after it was regenerated: 2048 bits, SHA-256.
pub fn regenerated_publisher() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| {
        let request = Request {
            subject: name(PUBLISHER),
            serial: &serial("6B1D357B6841740B078FEE4A1813D5D6"),
            valid: ("2015-03-09T16:06:37Z", "2020-03-07T16:06:36Z"),
            key: Key::rsa("2015 cucm-1051-a-pub", 2048),
            digest: Digest::Sha256,
            extensions: SERVER_EXTENSIONS,
        };
        request.self_signed()
    });
    &IDENTITY
}

/// The authority that issues the certificates of hardware tokens.
pub fn manufacturing_authority() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| {
        let request = Request {
            subject: Name(vec![
                (Attribute::Organization, "Cisco Systems".into()),
                (Attribute::CommonName, "Cisco Manufacturing CA".into()),
            ]),
            serial: &serial("6A6967B3000000000003"),
            valid: ("2005-06-10T22:16:01Z", "2029-05-14T20:25:42Z"),
            key: Key::rsa("Cisco Manufacturing CA", 2048),
            digest: Digest::Sha1,
            extensions: &[Extension::BasicConstraints(true), Extension::SubjectKeyIdentifier],
        };
        request.self_signed()
    });
    &IDENTITY
}

const TOKEN_EXTENSIONS: [Extension; 4] = [
    Extension::SubjectKeyIdentifier,
    Extension::AuthorityKeyIdentifier,
    Extension::RevocationList("http://www.cisco.com/security/pki/crl/cmca.crl"),
    Extension::IssuerCertificate("http://www.cisco.com/security/pki/certs/cmca.cer"),
];

/// Both tokens' certificates are 902 bytes long though one's serial number takes a byte more in DER, so there is
/// something else in which they differ; `own` is what.
fn token(common_name: &str, serial_number: &str, own: &[Extension]) -> Identity {
    let request = Request {
        // The common name is filled up with blanks to 24 characters.
        subject: Name(vec![
            (Attribute::Organization, "Cisco Systems".into()),
            (Attribute::OrganizationalUnit, "IPCBU".into()),
            (Attribute::CommonName, format!("{common_name:24}")),
        ]),
        serial: &serial(serial_number),
        valid: ("2009-02-18T09:12:45Z", "2029-02-18T09:22:45Z"),
        key: Key::rsa(common_name, 1024),
        digest: Digest::Sha1,
        extensions: &[&TOKEN_EXTENSIONS, own].concat(),
    };
    let identity = request.issued_by(manufacturing_authority());
    Identity {
        // Not a valid name: quotes around the blanks, and another that is never closed.
        subject: format!("cn=\"{common_name:24}\";ou=IPCBU;o=\"Cisco Systems"),
        issuer: "cn=Cisco Manufacturing CA;o=Cisco Systems".into(),
        ..identity
    }
}

/// The token that signs the lists made with hardware tokens.
pub fn signing_token() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| {
        token("SAST-ADN008580ef", "83E9080000005545AF31", &[Extension::KeyUsage, Extension::Template("eToken")])
    });
    &IDENTITY
}

/// The other token, kept in a safe.
pub fn other_token() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| token("SAST-ADN0054f509", "3CF927000000AFA2DA45", &[Extension::Template("SecurityToken")]));
    &IDENTITY
}

fn tokenless_signed_by(publisher: &Identity, timestamp: u32) -> ListBuilder {
    ListBuilder::ctl(publisher, Digest::Sha1).timestamp(timestamp).records([
        Record::cucm(publisher, SAST, PUBLISHER, PUBLISHER_ADDRESS),
        Record::cucm(publisher, CCM_TFTP, PUBLISHER, PUBLISHER_ADDRESS),
        Record::cucm(capf(), CAPF, PUBLISHER, PUBLISHER_ADDRESS),
        Record::cucm(subscriber(), CCM_TFTP, SUBSCRIBER, SUBSCRIBER_ADDRESS),
    ])
}

/// The tokenless list, signed by the publisher's CallManager certificate; written on 6 March 2015, 18:45:13 UTC.
pub fn tokenless() -> ListBuilder {
    tokenless_signed_by(publisher(), 1_425_667_513)
}

/// The tokenless list after the publisher's certificate was regenerated; 9 March 2015, 16:07:52 UTC.
pub fn tokenless_regenerated() -> ListBuilder {
    tokenless_signed_by(regenerated_publisher(), 1_425_917_272)
}

/// The list that the CTL Client writes with two hardware tokens; 6 March 2015, 20:48:48 UTC.
pub fn tokens() -> ListBuilder {
    ListBuilder::ctl(signing_token(), Digest::Sha1).timestamp(1_425_674_928).records([
        Record::token(other_token()),
        Record::ctl_client(publisher(), CCM_TFTP, PUBLISHER_ADDRESS_TEXT, PUBLISHER_ADDRESS),
        Record::ctl_client(capf(), CAPF, PUBLISHER_ADDRESS_TEXT, PUBLISHER_ADDRESS),
        Record::ctl_client(subscriber(), CCM_TFTP, SUBSCRIBER_ADDRESS_TEXT, SUBSCRIBER_ADDRESS),
        Record::token(signing_token()),
    ])
}

/// What is left after the cluster went back to non-secure mode: the servers' records are emptied, the list stays.
pub fn non_secure() -> ListBuilder {
    let emptied = |name, address| Record::new().dns_name(name).function(CCM_TFTP).address(address);
    ListBuilder::ctl(signing_token(), Digest::Sha1).timestamp(1_426_001_400).records([
        Record::token(other_token()),
        Record::token(signing_token()),
        emptied(PUBLISHER_ADDRESS_TEXT, PUBLISHER_ADDRESS),
        Record::ctl_client(capf(), CAPF, PUBLISHER_ADDRESS_TEXT, PUBLISHER_ADDRESS),
        emptied(SUBSCRIBER_ADDRESS_TEXT, SUBSCRIBER_ADDRESS),
    ])
}
