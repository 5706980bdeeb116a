//! A printed list as facts: the same that a binary list has, one of them less.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{Part, Row, Transcript};
use crate::{
    facts::{FILLING, Facts, ListKind, RecordFacts, Seen},
    names::{self, Name},
    order,
    signature::{Reason, Signature},
    trust_list::tags,
};

impl Part {
    /// The first row of this tag.
    pub fn row(&self, tag: u8) -> Option<&Row> {
        self.rows.iter().find(|row| row.tag == tag)
    }

    /// A value that is printed as text.
    pub fn text(&self, tag: u8) -> Option<Seen<String>> {
        let row = self.row(tag).filter(|row| !row.value.is_empty())?;
        Some(Seen { value: row.value.clone(), span: Some(row.span) })
    }

    /// A value that is printed as hex.
    pub fn bytes(&self, tag: u8) -> Option<Seen<Vec<u8>>> {
        let row = self.row(tag).filter(|row| !row.value.is_empty())?;
        Some(Seen { value: hex::decode(&row.value).ok()?, span: Some(row.span) })
    }

    /// FUNCTION by its name, or by its number.
    pub fn function(&self) -> Option<Seen<u32>> {
        let row = self.row(tags::record::FUNCTION)?;
        let value = tags::function_number(&row.value).or_else(|| row.value.parse().ok())?;
        Some(Seen { value, span: Some(row.span) })
    }
}

impl Transcript {
    /// What it says, as far as that can be told from text. `given_name` is the name under which the text was given.
    pub fn facts(&self, given_name: &str) -> Facts {
        let empty = Part::default();
        let header = self.header.as_ref().unwrap_or(&empty);
        let mut facts = Facts {
            size: self.length.as_ref().map(|length| length.value),
            given_name: given_name.to_string(),
            kind: Some(self.kind.unwrap_or(ListKind::Unknown)),
            file_name: header.text(tags::header::FILE_NAME),
            timestamp: None,
            declared: None,
            modulus: None,
            signer_name: header.text(tags::header::SIGNER_NAME),
            signer_serial: header.bytes(tags::header::SIGNER_SERIAL),
            signer_issuer: header.text(tags::header::CA_NAME),
            signature: None,
            records: self.records.iter().map(record).collect(),
            is_whole: self.is_whole(),
        };
        if self.not_found.is_none() {
            let signature = self.signature(header, &facts.records);
            facts.signature = Some(Seen {
                value: signature,
                span: header.row(tags::header::SIGNATURE).map(|row| row.span).or(Some(self.span)),
            });
        }
        facts
    }

    /// Whether every record is here: counted from 1 without a gap up to the closing line.
    pub fn is_whole(&self) -> bool {
        let counted = (1..).zip(&self.records).all(|(number, record)| record.number == number && record.whole);
        self.gaps.is_empty() && self.closing.is_some() && !self.records.is_empty() && counted
    }

    /// The numbers of the records that the text marks as the signer.
    pub fn marked(&self) -> impl Iterator<Item = u32> {
        let signed = |part: &&Part| part.signed.as_ref().is_some_and(|signed| signed.value);
        self.records.iter().filter(signed).map(|record| record.number)
    }

    /// The records that the header names as the signer, those with FUNCTION 0 first; places in `records`.
    pub fn named(&self, records: &[RecordFacts]) -> Vec<u32> {
        let Some(header) = &self.header else { return Vec::new() };
        let (Some(serial), Some(issuer)) =
            (header.bytes(tags::header::SIGNER_SERIAL), header.text(tags::header::CA_NAME))
        else {
            return Vec::new();
        };
        let issuer = Name::parse(&issuer.value);
        let matches = |record: &&RecordFacts| {
            record.serial.as_ref().is_some_and(|own| names::same_serial(&own.value, &serial.value))
                && record.issuer.as_ref().is_some_and(|own| Name::parse(&own.value) == issuer)
        };
        let mut found: Vec<&RecordFacts> = records.iter().filter(matches).collect();
        order::sort_by_key(&mut found, |record| !record.is_sast());
        found.iter().map(|record| record.index).collect()
    }

    fn signature(&self, header: &Part, records: &[RecordFacts]) -> Signature {
        let named = self.named(records);
        let signer = self.marked().find(|number| named.contains(number) || named.is_empty());
        let signer = signer.or(named.first().copied());
        let value = header.bytes(tags::header::SIGNATURE).map(|value| hex::encode(value.value));
        Signature {
            verdict: Reason::TextAlone.into(),
            signer,
            also_matching: named.into_iter().filter(|number| Some(*number) != signer).collect(),
            sast: records.iter().any(|record| Some(record.index) == signer && record.is_sast()),
            declared: None,
            used: None,
            key_bits: None,
            value,
            recovered: None,
            digests: None,
        }
    }
}

fn record(part: &Part) -> RecordFacts {
    use tags::record as tag;
    RecordFacts {
        index: part.number,
        span: Some(part.span),
        function: part.function(),
        dns_name: part.text(tag::DNS_NAME),
        address: part.text(tag::ADDRESS),
        subject: part.text(tag::SUBJECT),
        issuer: part.text(tag::ISSUER),
        serial: part.bytes(tag::SERIAL),
        public_key: None,
        signature: None,
        certificate_sha1: part.bytes(tag::CERTIFICATE).map(|hash| hash.value),
        certificate: None,
        certificate_hashes: Vec::new(),
        certificate_hash: part.bytes(tag::CERTIFICATE_HASH),
        is_filled: if FILLING.iter().any(|tag| part.row(*tag).is_some()) {
            Some(true)
        } else {
            part.whole.then_some(false)
        },
    }
}
