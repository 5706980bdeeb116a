//! Whole lists: a header, records, and a signature over both.

use std::ops::Range;

use crate::identity::Identity;
use crate::keys::Key;
use crate::record::Record;
use crate::sign::{Digest, sign, sign_block};
use crate::wire::{header_tag as tag, text, tlv, tlv_stating};

/// How the header is filled up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// Until HeaderLength is a multiple of 4, as everybody does.
    ToFour,
    /// This many bytes.
    Bytes(usize),
}

/// What stands in SIGNATURE.
#[derive(Clone, Debug)]
enum Signing {
    With(Key, Digest),
    Block(Key, fn(usize, &[u8]) -> Vec<u8>),
    Bytes(Vec<u8>),
}

impl Signing {
    fn length(&self) -> usize {
        match self {
            Self::With(key, _) | Self::Block(key, _) => key.signature_length().expect("lists are signed with RSA keys"),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    fn signature(&self, content: &[u8]) -> Vec<u8> {
        match self {
            Self::With(key, digest) => sign(key, *digest, content),
            Self::Block(key, block) => sign_block(key, &block(self.length(), content)),
            Self::Bytes(bytes) => bytes.clone(),
        }
    }
}

/// A field of the header, or something that is none.
#[derive(Clone, Debug)]
enum Item {
    Field(u8, Vec<u8>),
    Stating(u8, u16, Vec<u8>),
    HeaderLength,
    Signature,
    Raw(Vec<u8>),
}

impl Item {
    fn tag(&self) -> Option<u8> {
        match self {
            Self::Field(tag, _) | Self::Stating(tag, ..) => Some(*tag),
            Self::HeaderLength => Some(tag::HEADER_LENGTH),
            Self::Signature => Some(tag::SIGNATURE),
            Self::Raw(_) => None,
        }
    }
}

/// A list in the making. What [`ListBuilder::ctl`] starts with is what CUCM writes; every other method makes it
/// something else, right or wrong, and the signature is made last, over whatever came out.
///
/// ```
/// use lab::{Digest, ListBuilder, Record, function, of_2015};
/// let publisher = of_2015::publisher();
/// let list = ListBuilder::ctl(publisher, Digest::Sha1)
///     .record(Record::cucm(publisher, function::SAST, "cucm-1051-a-pub", [10, 48, 47, 155]))
///     .build();
/// assert_eq!(list.len(), 336 + 1156);
/// ```
#[derive(Clone, Debug)]
pub struct ListBuilder {
    before_signer: Vec<Item>,
    signer: Vec<(u8, Vec<u8>)>,
    after_signer: Vec<Item>,
    padding: Padding,
    header_length: Option<u16>,
    signing: Signing,
    records: Vec<Record>,
    trailing: Vec<u8>,
}

impl ListBuilder {
    /// A CTL with this signer and without records; `digest` is both declared and used.
    pub fn ctl(signer: &Identity, digest: Digest) -> Self {
        Self {
            before_signer: vec![Item::Field(tag::VERSION, vec![1, 2]), Item::HeaderLength],
            signer: vec![
                (tag::SIGNER_NAME, text(&signer.subject)),
                (tag::SIGNER_SERIAL, signer.serial.clone()),
                (tag::CA_NAME, text(&signer.issuer)),
            ],
            after_signer: vec![
                signature_info(digest.code(), 0, modulus_code(&signer.key)),
                Item::Signature,
                Item::Field(tag::FILE_NAME, text("CTLFile.tlv")),
                Item::Field(tag::TIMESTAMP, vec![0; 4]),
            ],
            padding: Padding::ToFour,
            header_length: None,
            signing: Signing::With(signer.key.clone(), digest),
            records: Vec::new(),
            trailing: Vec::new(),
        }
    }

    /// An ITL with this signer and without records.
    pub fn itl(signer: &Identity, digest: Digest) -> Self {
        Self::ctl(signer, digest).file_name("ITLFile.tlv")
    }

    /// A signed file: the same header, version 1.0, and then the file itself.
    pub fn signed_file(signer: &Identity, digest: Digest, name: &str, payload: &[u8]) -> Self {
        Self::ctl(signer, digest).version(1, 0).file_name(name).trailing(payload)
    }

    /// Version.
    pub fn version(self, major: u8, minor: u8) -> Self {
        self.replace(tag::VERSION, &[major, minor])
    }

    /// FILENAME.
    pub fn file_name(self, name: &str) -> Self {
        self.replace(tag::FILE_NAME, &text(name))
    }

    /// TIMESTAMP, in seconds since 1970.
    pub fn timestamp(self, seconds: u32) -> Self {
        self.replace(tag::TIMESTAMP, &seconds.to_be_bytes())
    }

    /// Adds tag 28, where other software puts it: before SIGNERID.
    pub fn signer_version(mut self, major: u8, minor: u8) -> Self {
        self.before_signer.push(Item::Field(tag::SIGNER_VERSION, vec![major, minor]));
        self
    }

    /// The order of the fields in SIGNERID: CUCM writes 4, 5, 6, other software 4, 6, 5.
    pub fn signer_order(mut self, tags: [u8; 3]) -> Self {
        self.signer.sort_by_key(|field| tags.iter().position(|tag| *tag == field.0));
        self
    }

    /// Makes SIGNERID name somebody else than the one who signs.
    pub fn naming(mut self, signer: &Identity) -> Self {
        let named = Self::ctl(signer, Digest::Sha1).signer;
        for field in &mut self.signer {
            field.1 = named.iter().find(|named| named.0 == field.0).expect("the same three fields").1.clone();
        }
        self
    }

    /// Makes DIGESTALGORTITHM say this, whatever the signature is made with.
    pub fn declaring(self, digest: u8) -> Self {
        self.signature_info_byte(3, digest)
    }

    /// Makes SIGNATUREALGORTITHM say this.
    pub fn declaring_scheme(self, scheme: u8) -> Self {
        self.signature_info_byte(10, scheme)
    }

    /// Makes SIGNATUREMODULUS say this.
    pub fn declaring_modulus(self, modulus: u8) -> Self {
        self.signature_info_byte(14, modulus)
    }

    fn signature_info_byte(mut self, at: usize, byte: u8) -> Self {
        for item in &mut self.after_signer {
            if let Item::Field(tag::SIGNATURE_INFO, value) = item {
                value[at] = byte;
            }
        }
        self
    }

    /// Signs with this digest, whatever is declared.
    pub fn signing_with(mut self, digest: Digest) -> Self {
        if let Signing::With(_, used) = &mut self.signing {
            *used = digest;
        }
        self
    }

    /// Signs with this key, whoever is named.
    pub fn signed_by(mut self, key: &Key) -> Self {
        if let Signing::With(used, _) = &mut self.signing {
            *used = key.clone();
        }
        self
    }

    /// Signs a block that is made by hand from the key's size and the content; see [`padded_block`](crate::padded_block).
    pub fn signing_block(mut self, block: fn(usize, &[u8]) -> Vec<u8>) -> Self {
        if let Signing::With(key, _) = self.signing {
            self.signing = Signing::Block(key, block);
        }
        self
    }

    /// Puts these bytes where the signature should be.
    pub fn signature_bytes(mut self, bytes: &[u8]) -> Self {
        self.signing = Signing::Bytes(bytes.to_vec());
        self
    }

    /// How the header is filled up.
    pub fn padding(mut self, padding: Padding) -> Self {
        self.padding = padding;
        self
    }

    /// Makes HeaderLength say this, wherever the first record is.
    pub fn stated_header_length(mut self, length: u16) -> Self {
        self.header_length = Some(length);
        self
    }

    /// Replaces the value of the header's fields of this tag.
    pub fn replace(mut self, tag: u8, value: &[u8]) -> Self {
        for item in self.items_mut().filter(|item| item.tag() == Some(tag)) {
            *item = Item::Field(tag, value.to_vec());
        }
        for field in self.signer.iter_mut().filter(|field| field.0 == tag) {
            field.1 = value.to_vec();
        }
        self
    }

    /// Takes the header's fields of this tag out, containers together with what they contain.
    pub fn without(mut self, tag: u8) -> Self {
        self.before_signer.retain(|item| item.tag() != Some(tag));
        self.after_signer.retain(|item| item.tag() != Some(tag));
        self.signer.retain(|field| field.0 != tag && tag != tag::SIGNER_ID);
        self
    }

    /// Adds a field to the header, behind all others.
    pub fn field(mut self, tag: u8, value: &[u8]) -> Self {
        self.after_signer.push(Item::Field(tag, value.to_vec()));
        self
    }

    /// Adds a field to the header whose length says something else than how long its value is.
    pub fn field_stating(mut self, tag: u8, stated: u16, value: &[u8]) -> Self {
        self.after_signer.push(Item::Stating(tag, stated, value.to_vec()));
        self
    }

    /// Adds bytes to the header that need not be a field.
    pub fn raw(mut self, bytes: &[u8]) -> Self {
        self.after_signer.push(Item::Raw(bytes.to_vec()));
        self
    }

    /// Adds a record.
    pub fn record(mut self, record: Record) -> Self {
        self.records.push(record);
        self
    }

    /// Adds records.
    pub fn records(mut self, records: impl IntoIterator<Item = Record>) -> Self {
        self.records.extend(records);
        self
    }

    /// Changes the record at this place, counted from 0, before the list is signed.
    pub fn change_record(mut self, at: usize, change: impl FnOnce(Record) -> Record) -> Self {
        self.records[at] = change(std::mem::take(&mut self.records[at]));
        self
    }

    /// Takes the record at this place out.
    pub fn without_record(mut self, at: usize) -> Self {
        self.records.remove(at);
        self
    }

    /// Adds bytes behind the last record; they are signed with the rest.
    pub fn trailing(mut self, bytes: &[u8]) -> Self {
        self.trailing.extend_from_slice(bytes);
        self
    }

    /// The list's bytes.
    pub fn build(&self) -> Vec<u8> {
        let (mut bytes, signature) = self.header();
        bytes.extend(self.records.iter().flat_map(Record::bytes));
        bytes.extend_from_slice(&self.trailing);
        if let Some(field) = signature {
            let content = [&bytes[..field.start], &bytes[field.end..]].concat();
            bytes[field.start + 3..field.end].copy_from_slice(&self.signing.signature(&content));
        }
        bytes
    }

    /// The header, and where in it the SIGNATURE field stands.
    fn header(&self) -> (Vec<u8>, Option<Range<usize>>) {
        let mut bytes = Vec::new();
        let (mut length_at, mut signature_at) = (None, None);
        let mut write = |bytes: &mut Vec<u8>, item: &Item| {
            let start = bytes.len();
            match item {
                Item::Field(tag, value) => bytes.extend(tlv(*tag, value)),
                Item::Stating(tag, stated, value) => bytes.extend(tlv_stating(*tag, *stated, value)),
                Item::HeaderLength => {
                    length_at = Some(start + 3);
                    bytes.extend(tlv(tag::HEADER_LENGTH, &[0; 2]));
                }
                Item::Signature => {
                    bytes.extend(tlv(tag::SIGNATURE, &vec![0; self.signing.length()]));
                    signature_at = Some(start..bytes.len());
                }
                Item::Raw(raw) => bytes.extend_from_slice(raw),
            }
        };
        self.before_signer.iter().for_each(|item| write(&mut bytes, item));
        if !self.signer.is_empty() {
            let fields: Vec<u8> = self.signer.iter().flat_map(|(tag, value)| tlv(*tag, value)).collect();
            bytes.extend(tlv(tag::SIGNER_ID, &fields));
        }
        self.after_signer.iter().for_each(|item| write(&mut bytes, item));
        let padding = match self.padding {
            Padding::ToFour => bytes.len().next_multiple_of(4) - bytes.len(),
            Padding::Bytes(count) => count,
        };
        bytes.resize(bytes.len() + padding, tag::PADDING);
        if let Some(at) = length_at {
            let length =
                self.header_length.unwrap_or_else(|| u16::try_from(bytes.len()).expect("a header under 64 KiB"));
            bytes[at..at + 2].copy_from_slice(&length.to_be_bytes());
        }
        (bytes, signature_at)
    }

    fn items_mut(&mut self) -> impl Iterator<Item = &mut Item> {
        self.before_signer.iter_mut().chain(&mut self.after_signer)
    }
}

fn signature_info(digest: u8, scheme: u8, modulus: u8) -> Item {
    let algorithm = [tlv(tag::SIGNATURE_ALGORITHM, &[scheme]), tlv(tag::SIGNATURE_MODULUS, &[modulus])].concat();
    let fields = [tlv(tag::DIGEST_ALGORITHM, &[digest]), tlv(tag::SIGNATURE_ALGORITHM_INFO, &algorithm)].concat();
    Item::Field(tag::SIGNATURE_INFO, fields)
}

/// The number of the signer's size; 3072 bits have none, and 4096's stands in for it.
fn modulus_code(key: &Key) -> u8 {
    match key.signature_length() {
        Some(64) => 0,
        Some(128) => 1,
        Some(256) => 2,
        _ => 3,
    }
}
