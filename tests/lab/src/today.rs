//! A cluster of today: two nodes, 2048-bit keys, SHA-256 certificates, ITLRecovery signs. All of it is healthy,
//! and stays so until 2045.

use std::sync::LazyLock;

use crate::certificate::{Extension, Purpose, Request};
use crate::identity::{Identity, Name};
use crate::keys::{Key, seeded_bytes};
use crate::list::ListBuilder;
use crate::record::Record;
use crate::sign::Digest;
use crate::wire::function::{CAPF, CCM_TFTP, SAST, TFTP, TVS};

/// The publisher's host name.
pub const PUBLISHER: &str = "cucm-pub.lab.example";
/// The subscriber's host name.
pub const SUBSCRIBER: &str = "cucm-sub.lab.example";
/// The publisher's address.
pub const PUBLISHER_ADDRESS: [u8; 4] = [192, 0, 2, 10];
/// The subscriber's address.
pub const SUBSCRIBER_ADDRESS: [u8; 4] = [192, 0, 2, 11];
/// 4 March 2025, 10:00:00 UTC.
pub const WRITTEN: u32 = 1_741_082_400;

const PURPOSES: &[Purpose] = &[Purpose::Server, Purpose::Client, Purpose::IpsecEndSystem];

/// The label is the seed of the serial number, as it is of the key: two certificates never share one.
fn issue(common_name: &str, host: &'static str, label: &str, key: Key) -> Identity {
    let mut serial: [u8; 16] = seeded_bytes(&format!("serial {label}"));
    // Between 40 and 7f, so that DER needs no zero byte in front and has none to drop.
    serial[0] = serial[0] & 0x3f | 0x40;
    let request = Request {
        subject: Name::of_server("PL", "Example", "Voice", common_name, "Malopolska", "Krakow"),
        serial: &serial,
        valid: ("2025-01-15T08:00:00Z", "2045-01-10T08:00:00Z"),
        key,
        digest: Digest::Sha256,
        extensions: &[
            Extension::KeyUsage,
            Extension::ExtendedKeyUsage(PURPOSES),
            Extension::SubjectKeyIdentifier,
            Extension::BasicConstraints(true),
            Extension::DnsName(host),
        ],
    };
    request.self_signed()
}

fn rsa(common_name: &str, host: &'static str, purpose: &str, bits: usize) -> Identity {
    let label = format!("2025 {purpose} {common_name} {bits}");
    issue(common_name, host, &label, Key::rsa(&label, bits))
}

/// ITLRecovery, made only to sign lists.
pub fn itl_recovery() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| rsa("ITLRECOVERY_cucm-pub.lab.example", PUBLISHER, "ITLRecovery", 2048));
    &IDENTITY
}

/// ITLRecovery with a key of 4096 bits.
pub fn itl_recovery_4096() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> =
        LazyLock::new(|| rsa("ITLRECOVERY_cucm-pub.lab.example", PUBLISHER, "ITLRecovery", 4096));
    &IDENTITY
}

/// The publisher's CallManager certificate.
pub fn publisher() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| rsa(PUBLISHER, PUBLISHER, "CallManager", 2048));
    &IDENTITY
}

/// The subscriber's CallManager certificate.
pub fn subscriber() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| rsa(SUBSCRIBER, SUBSCRIBER, "CallManager", 2048));
    &IDENTITY
}

/// The publisher's CallManager-ECDSA certificate.
pub fn publisher_ec() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| {
        let label = "2025 CallManager-ECDSA";
        issue("cucm-pub-EC.lab.example", PUBLISHER, label, Key::p384(label))
    });
    &IDENTITY
}

/// The publisher's CAPF certificate.
pub fn capf() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| rsa("CAPF-5d3c9a17", PUBLISHER, "CAPF", 2048));
    &IDENTITY
}

/// The publisher's TVS certificate.
pub fn tvs_publisher() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| rsa(PUBLISHER, PUBLISHER, "TVS", 2048));
    &IDENTITY
}

/// The subscriber's TVS certificate.
pub fn tvs_subscriber() -> &'static Identity {
    static IDENTITY: LazyLock<Identity> = LazyLock::new(|| rsa(SUBSCRIBER, SUBSCRIBER, "TVS", 2048));
    &IDENTITY
}

fn publisher_record(identity: &Identity, function: u16) -> Record {
    Record::cucm(identity, function, PUBLISHER, PUBLISHER_ADDRESS)
}

fn subscriber_record(identity: &Identity, function: u16) -> Record {
    Record::cucm(identity, function, SUBSCRIBER, SUBSCRIBER_ADDRESS)
}

fn ctl_signed_by(signer: &Identity, other_anchor: &Identity) -> ListBuilder {
    ListBuilder::ctl(signer, Digest::Sha512).timestamp(WRITTEN).records([
        publisher_record(signer, SAST),
        publisher_record(other_anchor, SAST),
        publisher_record(publisher(), CCM_TFTP),
        subscriber_record(subscriber(), CCM_TFTP),
        publisher_record(capf(), CAPF),
    ])
}

/// A CTL as it should be: ITLRecovery signs with SHA-512, CallManager is the other anchor.
pub fn ctl() -> ListBuilder {
    ctl_signed_by(itl_recovery(), publisher())
}

/// The same with an ITLRecovery of 4096 bits.
pub fn ctl_4096() -> ListBuilder {
    ctl_signed_by(itl_recovery_4096(), publisher())
}

/// The same cluster's CTL while CallManager signs: before 12.0, or in the middle of a recovery.
pub fn ctl_signed_by_callmanager() -> ListBuilder {
    ctl_signed_by(publisher(), itl_recovery())
}

/// A CTL with an elliptic curve, written the way other software writes it: names with commas, tag 28, the issuer
/// before the serial number, no hosts.
pub fn ctl_ec() -> ListBuilder {
    let signer = itl_recovery().with_commas();
    let record = |identity: &Identity, function| Record::without_host(&identity.with_commas(), function);
    ListBuilder::ctl(&signer, Digest::Sha512).signer_version(1, 1).signer_order([4, 6, 5]).timestamp(WRITTEN).records([
        record(itl_recovery(), SAST),
        record(publisher(), SAST),
        record(publisher(), CCM_TFTP),
        record(publisher_ec(), CCM_TFTP),
        record(capf(), CAPF),
    ])
}

fn itl_records() -> [Record; 5] {
    [
        publisher_record(itl_recovery(), SAST),
        publisher_record(publisher(), SAST),
        publisher_record(publisher(), CCM_TFTP),
        publisher_record(publisher_ec(), TFTP),
        publisher_record(capf(), CAPF),
    ]
}

/// The publisher's ITL: TFTP signs with a second, elliptic key too, and TVS of both nodes can be asked.
pub fn itl() -> ListBuilder {
    ListBuilder::itl(itl_recovery(), Digest::Sha512)
        .timestamp(WRITTEN)
        .records(itl_records())
        .record(publisher_record(tvs_publisher(), TVS))
        .record(subscriber_record(tvs_subscriber(), TVS))
}

/// The same, but of TVS's certificates it holds hashes only.
pub fn itl_compact() -> ListBuilder {
    ListBuilder::itl(itl_recovery(), Digest::Sha512)
        .timestamp(WRITTEN)
        .records(itl_records())
        .record(Record::compact(tvs_publisher(), TVS))
        .record(Record::compact(tvs_subscriber(), TVS))
}

/// A phone's configuration, as it is before it is signed.
pub const CONFIGURATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<device>
  <devicePool>
    <callManagerGroup>
      <members>
        <member priority="0"><callManager><processNodeName>cucm-pub.lab.example</processNodeName></callManager></member>
        <member priority="1"><callManager><processNodeName>cucm-sub.lab.example</processNodeName></callManager></member>
      </members>
    </callManagerGroup>
  </devicePool>
  <deviceSecurityMode>3</deviceSecurityMode>
</device>
"#;

/// A phone's configuration, signed by TFTP, which is the publisher's CallManager certificate.
pub fn signed_configuration() -> ListBuilder {
    let name = "SEP001122334455.cnf.xml.sgn";
    ListBuilder::signed_file(publisher(), Digest::Sha512, name, CONFIGURATION.as_bytes()).timestamp(WRITTEN)
}

/// The same, encrypted for the phone: bytes that nobody else can read.
pub fn encrypted_configuration() -> ListBuilder {
    let name = "SEP001122334455.cnf.xml.enc.sgn";
    let payload: [u8; 640] = seeded_bytes("encrypted configuration");
    ListBuilder::signed_file(publisher(), Digest::Sha512, name, &payload).timestamp(WRITTEN)
}

/// A list with this many records: ITLRecovery, and then emptied servers.
pub fn with_records(count: usize) -> ListBuilder {
    let emptied = Record::new().dns_name("192.0.2.77").function(CCM_TFTP).address([192, 0, 2, 77]);
    ListBuilder::ctl(itl_recovery(), Digest::Sha512)
        .timestamp(WRITTEN)
        .record(publisher_record(itl_recovery(), SAST))
        .records(std::iter::repeat_n(emptied, count.saturating_sub(1)))
}
