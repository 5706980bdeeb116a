//! Lists that are broken in form. Those in the first group were signed as they are, so their signature is valid.

use super::{Entry, Verdict, with_verdict};
use crate::list::ListBuilder;
use crate::record::Record;
use crate::wire::{header_tag, record_tag};
use crate::{damage, of_2015, seeded_bytes, today};

pub(super) fn entries() -> Vec<Entry> {
    [signed(), open()].concat()
}

/// Today's list with its last record, CAPF's, changed before it is signed.
fn last(change: impl FnOnce(Record) -> Record) -> Vec<u8> {
    today::ctl().change_record(4, change).build()
}

/// Today's list with its last but one record changed: there is something behind it that must not be lost.
fn last_but_one(change: impl FnOnce(Record) -> Record) -> Vec<u8> {
    today::ctl().change_record(3, change).build()
}

fn signed() -> Vec<Entry> {
    with_verdict(
        Verdict::Valid,
        &[
            ("trailing-bytes-signed.tlv", "16 bytes behind the last record, signed with it", || {
                today::ctl().trailing(&[0; 16]).build()
            }),
            ("trailing-byte-signed.tlv", "a single byte behind the last record, signed with it", || {
                today::ctl().trailing(&[1]).build()
            }),
            ("record-length-zero.tlv", "a RECORDLENGTH of 0, and a record behind it", || {
                last_but_one(|record| record.stated_length(0))
            }),
            ("record-length-4.tlv", "a RECORDLENGTH that does not even cover itself", || {
                last_but_one(|record| record.stated_length(4))
            }),
            ("record-length-short.tlv", "a RECORDLENGTH that ends inside the certificate", || {
                last_but_one(|record| record.stated_length(900))
            }),
            ("record-length-long.tlv", "a RECORDLENGTH that reaches into the next record", || {
                last_but_one(|record| {
                    let long = record.bytes().len() as u16 + 40;
                    record.stated_length(long)
                })
            }),
            ("record-length-past-end.tlv", "the last RECORDLENGTH runs past the file", || {
                last(|record| record.stated_length(60_000))
            }),
            ("record-length-missing.tlv", "the last record does not begin with RECORDLENGTH", || {
                last(|record| record.without(record_tag::RECORD_LENGTH))
            }),
            ("record-length-last.tlv", "RECORDLENGTH is the last field of its record", || {
                last(|record| record.order(&[2, 3, 4, 5, 6, 7, 8, 9, 10, 1]))
            }),
            ("record-length-one-byte.tlv", "RECORDLENGTH has one byte", || {
                last(|record| record.replace(record_tag::RECORD_LENGTH, &[9]))
            }),
            ("function-missing.tlv", "a record without FUNCTION", || {
                last_but_one(|record| record.without(record_tag::FUNCTION))
            }),
            ("function-twice.tlv", "a record with FUNCTION twice", || {
                last_but_one(|record| record.repeat(record_tag::FUNCTION))
            }),
            ("function-unknown.tlv", "function 99", || {
                last_but_one(|record| record.replace(record_tag::FUNCTION, &[0, 99]))
            }),
            ("function-one-byte.tlv", "a FUNCTION of one byte", || {
                last_but_one(|record| record.replace(record_tag::FUNCTION, &[2]))
            }),
            ("function-empty.tlv", "a FUNCTION of no bytes", || {
                last_but_one(|record| record.replace(record_tag::FUNCTION, &[]))
            }),
            ("fields-reversed.tlv", "a record's fields in the opposite order", || {
                last_but_one(|record| record.order(&[1, 10, 9, 8, 7, 6, 5, 4, 3, 2]))
            }),
            ("field-unknown.tlv", "a record with tag 200", || {
                last_but_one(|record| record.field(200, b"unknown but kept"))
            }),
            ("field-tag-zero.tlv", "a record with tag 0 and no value", || last_but_one(|record| record.field(0, &[]))),
            ("field-overlong.tlv", "a field that runs past its record", || {
                last_but_one(|record| record.field_stating(200, 5_000, b"short"))
            }),
            ("field-overlong-at-end.tlv", "a field that runs past the file", || {
                last(|record| record.field_stating(200, 65_535, b"short"))
            }),
            ("field-cut.tlv", "a record that ends within a field's length", || {
                last(|record| {
                    let short = record.bytes().len() as u16 + 2;
                    record.field(200, &[]).stated_length(short)
                })
            }),
            ("address-five-bytes.tlv", "an IPADDRESS of five bytes", || {
                last_but_one(|record| record.replace(record_tag::IP_ADDRESS, &[192, 0, 2, 11, 0]))
            }),
            ("serial-empty.tlv", "a SERIALNUMBER of no bytes", || {
                last_but_one(|record| record.replace(record_tag::SERIAL_NUMBER, &[]))
            }),
            ("text-without-nul.tlv", "a DNSNAME that does not end in NUL", || {
                last_but_one(|record| record.replace(record_tag::DNS_NAME, b"cucm-sub.lab.example"))
            }),
            ("text-nul-inside.tlv", "a DNSNAME with a NUL in its middle", || {
                last_but_one(|record| record.replace(record_tag::DNS_NAME, b"cucm-sub\0.lab.example\0"))
            }),
            ("text-not-utf8.tlv", "a DNSNAME that is no UTF-8", || {
                last_but_one(|record| record.replace(record_tag::DNS_NAME, b"cucm-\xff\xfe\0"))
            }),
            ("text-markup.tlv", "a DNSNAME that is HTML, and turns the direction of text", || {
                let name = "<img src=x onerror=alert(1)>\u{202e}\u{1b}[31m\0";
                last_but_one(|record| record.replace(record_tag::DNS_NAME, name.as_bytes()))
            }),
            ("text-empty.tlv", "a SUBJECTNAME of no bytes, not even the NUL", || {
                last_but_one(|record| record.replace(record_tag::SUBJECT_NAME, &[]))
            }),
            ("certificate-garbage.tlv", "a CERTIFICATE that is none", || {
                last_but_one(|record| record.replace(record_tag::CERTIFICATE, &seeded_bytes::<300>("no certificate")))
            }),
            ("certificate-other.tlv", "a record that holds somebody else's certificate", || {
                last_but_one(|record| record.replace(record_tag::CERTIFICATE, &today::capf().certificate))
            }),
            ("header-field-unknown.tlv", "a header with tag 77", || {
                today::ctl().field(77, b"unknown but kept").build()
            }),
            ("header-field-twice.tlv", "a header with FILENAME twice", || {
                today::ctl().field(header_tag::FILE_NAME, b"Other.tlv\0").build()
            }),
            ("header-bare.tlv", "no version, no FILENAME, no TIMESTAMP", || {
                let tags = [header_tag::VERSION, header_tag::FILE_NAME, header_tag::TIMESTAMP];
                tags.into_iter().fold(today::ctl(), ListBuilder::without).build()
            }),
            ("timestamp-three-bytes.tlv", "a TIMESTAMP of three bytes", || {
                today::ctl().replace(header_tag::TIMESTAMP, &[1, 2, 3]).build()
            }),
        ],
    )
}

fn open() -> Vec<Entry> {
    with_verdict(
        None,
        &[
            ("empty.tlv", "no bytes at all", Vec::new),
            ("one-byte.tlv", "a single byte", || vec![1]),
            ("truncated-in-header.tlv", "the first 100 bytes", || {
                damage::truncated(&of_2015::tokenless().build(), 100)
            }),
            ("truncated-in-signature.tlv", "ends within the signature", || {
                damage::truncated(&of_2015::tokenless().build(), 250)
            }),
            ("truncated-in-signer.tlv", "ends within the signer's record", || {
                damage::truncated(&of_2015::tokenless().build(), 700)
            }),
            ("signer-length-zero.tlv", "the signer's own RECORDLENGTH is 0", || {
                of_2015::tokenless().change_record(0, |record| record.stated_length(0)).build()
            }),
            ("every-length-zero.tlv", "every RECORDLENGTH is 0", || {
                let zero = |record: Record| record.stated_length(0);
                (0..4).fold(of_2015::tokenless(), |list, at| list.change_record(at, zero)).build()
            }),
            ("header-length-short.tlv", "HeaderLength ends within the signature", || {
                of_2015::tokenless().stated_header_length(200).build()
            }),
            ("header-length-long.tlv", "HeaderLength reaches into the first record", || {
                of_2015::tokenless().stated_header_length(346).build()
            }),
            ("header-length-zero.tlv", "HeaderLength is 0", || of_2015::tokenless().stated_header_length(0).build()),
            ("header-length-past-end.tlv", "HeaderLength is larger than the file", || {
                of_2015::tokenless().stated_header_length(60_000).build()
            }),
            ("header-length-missing.tlv", "no HeaderLength", || {
                of_2015::tokenless().without(header_tag::HEADER_LENGTH).build()
            }),
            ("header-field-overlong.tlv", "a field of the header runs past the file", || {
                of_2015::tokenless().field_stating(77, 65_535, b"short").build()
            }),
            ("line-ends.tlv", "line feeds became two bytes on the way", || {
                damage::with_line_ends(&of_2015::tokenless().build())
            }),
            ("random.bin", "4 KiB of nothing", || seeded_bytes::<4096>("nothing").to_vec()),
            ("certificate.der", "a certificate, not a list", || today::publisher().certificate.clone()),
        ],
    )
}
