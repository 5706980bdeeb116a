//! Lists that somebody could have made in good faith.

use super::{Entry, Verdict, with_verdict};
use crate::keys::Key;
use crate::list::{ListBuilder, Padding};
use crate::sign::Digest;
use crate::wire::{header_tag, record_tag};
use crate::{of_2015, today};

pub(super) fn entries() -> Vec<Entry> {
    let valid = with_verdict(
        Verdict::Valid,
        &[
            ("ctl-tokenless.tlv", "2015, two nodes, signed by CallManager", || of_2015::tokenless().build()),
            ("ctl-tokenless-regenerated.tlv", "the same after CallManager was renewed: 2048 bits", || {
                of_2015::tokenless_regenerated().build()
            }),
            ("ctl-tokens.tlv", "2015, written by the CTL Client with two hardware tokens", || {
                of_2015::tokens().build()
            }),
            ("ctl-non-secure.tlv", "2015, back in non-secure mode: emptied records", || of_2015::non_secure().build()),
            ("ctl-itlrecovery.tlv", "today, signed by ITLRecovery, SHA-512", || today::ctl().build()),
            ("ctl-itlrecovery-4096.tlv", "the same with a 4096-bit signer", || today::ctl_4096().build()),
            ("ctl-callmanager.tlv", "today, signed by CallManager, ITLRecovery is the other anchor", || {
                today::ctl_signed_by_callmanager().build()
            }),
            ("ctl-ec.tlv", "an elliptic curve, tag 28, names with commas, no hosts", || today::ctl_ec().build()),
            ("itl.tlv", "today's ITL of the publisher, with TVS", || today::itl().build()),
            ("itl-compact.tlv", "the same with hashes in place of TVS's certificates", || today::itl_compact().build()),
            ("ctl-sha256.tlv", "declares digest 2 and uses SHA-256", || resigned(Digest::Sha256).build()),
            ("ctl-sha1.tlv", "today's cluster with the default digest", || resigned(Digest::Sha1).build()),
            ("ctl-rsa512.tlv", "a 512-bit signer", || signed_by_size(512).build()),
            ("ctl-rsa3072.tlv", "a 3072-bit signer, whose size has no number", || signed_by_size(3072).build()),
            ("ctl-ipv6.tlv", "a record with a 16-byte address", || {
                let address = [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10];
                let with_address = |record: crate::Record| record.replace(record_tag::IP_ADDRESS, &address);
                today::ctl().change_record(3, with_address).build()
            }),
            ("ctl-unpadded.tlv", "HeaderLength is no multiple of 4", || {
                today::ctl().file_name("CTL.tlv").padding(Padding::Bytes(0)).build()
            }),
            ("ctl-version-9.tlv", "a version nobody has seen", || today::ctl().version(9, 9).build()),
            ("ctl-no-sast.tlv", "the signer's record is CCM+TFTP only", || {
                of_2015::tokenless().without_record(0).build()
            }),
            (
                "ctl-names-differ.tlv",
                "the header writes the signer's names with commas, the record with semicolons",
                || today::ctl().naming(&today::itl_recovery().with_commas()).build(),
            ),
            (
                "ctl-serial-zero.tlv",
                "the header's serial number has a zero byte in front, the record's has none",
                || {
                    let serial = [&[0][..], &today::itl_recovery().serial].concat();
                    today::ctl().replace(header_tag::SIGNER_SERIAL, &serial).build()
                },
            ),
            ("ctl-500-records.tlv", "500 records", || today::with_records(500).build()),
        ],
    );
    let alone = with_verdict(
        None,
        &[
            ("SEP001122334455.cnf.xml.sgn", "a signed configuration; its signer stands in ctl-itlrecovery.tlv", || {
                today::signed_configuration().build()
            }),
            ("SEP001122334455.cnf.xml.enc.sgn", "the same, encrypted", || today::encrypted_configuration().build()),
        ],
    );
    [valid, alone].concat()
}

fn resigned(digest: Digest) -> ListBuilder {
    today::ctl().declaring(digest.code()).signing_with(digest)
}

/// The list of 2015 with a signer of another size. Its certificate is left out: it would be another key's.
fn signed_by_size(bits: usize) -> ListBuilder {
    let signer = of_2015::publisher().with_key(Key::rsa(&format!("size {bits}"), bits));
    let list = ListBuilder::ctl(&signer, Digest::Sha1).timestamp(today::WRITTEN);
    let host = [192, 0, 2, 10];
    let records = [crate::function::SAST, crate::function::CCM_TFTP]
        .map(|function| crate::Record::cucm(&signer, function, of_2015::PUBLISHER, host));
    list.records(records.map(|record| record.without(record_tag::SIGNATURE).without(record_tag::CERTIFICATE)))
}
