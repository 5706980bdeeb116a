//! The desk: several inputs, and what they say of each other. Page and command hand whatever they get to a [`Desk`]
//! and show what it says; neither has rules of its own.

mod acceptance;
mod age;
mod anchors;
mod certificates;
mod changes;
mod compare;
mod known;
mod marks;
mod matching;
mod modes;
mod nodes;
mod rehearsal;
mod relation;
mod release;
mod role;
mod signatures;
mod signer;
mod steps;

use alloc::{collections::BTreeMap, string::String, vec::Vec};

pub use acceptance::{Acceptance, AsksFor, ListOutcome};
pub use age::Order;
pub use anchors::{Anchor, AnchorStatus, Anchors};
pub use changes::Change;
pub use compare::{Comparison, Pair, Question, Sameness, Side, SignerName};
pub use matching::{ChangeKind, FieldChange, RecordChange};
pub use nodes::{Node, NodeGroup};
pub use relation::{Place, Relation};
pub use release::Release;
pub use role::{RecordName, Role};
pub use steps::{Phase, Releases, SOURCES, Step, StepCode, Where};

use known::Known;

use crate::{
    checksum::{self, Checksums, PhoneAnswer},
    facts::ListKind,
    order,
    report::{self, Content, FullReport, Inspected, RecordReport, Report},
    show_ctl,
    span::Span,
    trust_list::{Body, TrustList, tags::Digest},
};

/// An input's number on the desk; never given twice.
pub type Id = u32;

struct Item {
    bytes: Vec<u8>,
    inspected: Inspected,
    known: Known,
}

/// Several inputs.
///
/// ```
/// use ctl_inspector::desk::{Desk, Relation};
/// let mut desk = Desk::default();
/// let (one, two) = (desk.add("a", vec![], None), desk.add("b", vec![], None));
/// assert_eq!(desk.relations(), [Relation::Same { items: vec![one, two] }]);
/// ```
#[derive(Default)]
pub struct Desk {
    items: BTreeMap<Id, Item>,
    last: Id,
}

impl Desk {
    /// Takes an input; [`report::inspect`] says what `name` and `now` are.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>, now: Option<u64>) -> Id {
        let inspected = report::inspect(name, &bytes, now);
        self.put(bytes, inspected)
    }

    /// Takes an input that was hashed while it was read.
    pub fn add_hashed(&mut self, name: &str, bytes: Vec<u8>, checksums: Checksums, now: Option<u64>) -> Id {
        let inspected = report::with_checksums(name, &bytes, checksums, now);
        self.put(bytes, inspected)
    }

    /// Takes an input over the size limit, of which only size and checksums are known.
    pub fn add_oversized(&mut self, name: &str, size: u64, checksums: Checksums) -> Id {
        let report = report::oversized(name, size, checksums);
        self.put(Vec::new(), Inspected { report, records: Vec::new(), lists: Vec::new(), text: None })
    }

    fn put(&mut self, bytes: Vec<u8>, mut inspected: Inspected) -> Id {
        self.last = self.last.saturating_add(1);
        let known = Known::of(self.last, &mut inspected);
        // What spans count in: a text in UTF-8.
        let bytes = inspected.text.take().map_or(bytes, String::into_bytes);
        self.items.insert(self.last, Item { bytes, inspected, known });
        self.last
    }

    /// The report of an input; `None` for a number that is not on the desk.
    pub fn report(&self, id: Id) -> Option<&Report> {
        self.items.get(&id).map(|item| &item.inspected.report)
    }

    /// Up to `count` records of an input, the first `from` of them skipped.
    pub fn records(&self, id: Id, from: usize, count: usize) -> Vec<RecordReport> {
        let Some(item) = self.items.get(&id) else { return Vec::new() };
        let spans = (1..).zip(&item.inspected.records).skip(from).take(count);
        spans.map(|(index, span)| report::record(&item.bytes, index, *span, &item.inspected.report)).collect()
    }

    /// Where the records of an input stand, in their order.
    pub fn record_spans(&self, id: Id) -> &[Span] {
        self.items.get(&id).map_or(&[], |item| &item.inspected.records)
    }

    /// The report of an input with all its records; its signature as it is in view of the keys on the desk.
    pub fn full_report(&self, id: Id) -> Option<FullReport> {
        let mut report = self.report(id)?.clone();
        // A key that stands elsewhere may have the last word.
        for relation in self.signatures() {
            if let Relation::Checked { of: Place { item, part: None, .. }, signature, .. } = relation
                && item == id
            {
                report.signature = Some(signature);
            }
        }
        Some(FullReport { report, records: self.records(id, 0, usize::MAX) })
    }

    /// Bytes of an input, of a text those of its UTF-8 form; what lies outside it is left out.
    pub fn bytes(&self, id: Id, span: Span) -> &[u8] {
        self.items.get(&id).map_or(&[], |item| span.of(&item.bytes))
    }

    /// The text that `show ctl` or `show itl` prints for an input; `None` where it is neither list nor signed file.
    pub fn show_ctl(&self, id: Id) -> Option<String> {
        let item = self.items.get(&id)?;
        let report = &item.inspected.report;
        let body = match report.content {
            Content::TrustList { .. } => Body::Records,
            Content::SignedFile { .. } => Body::Payload,
            _ => return None,
        };
        Some(show_ctl::render(&TrustList::parse(&item.bytes, body), &report.checksums))
    }

    /// Holds what a phone showed against an input: its checksums, or its signer's serial.
    pub fn compare_phone(&self, id: Id, shown: &str) -> Option<PhoneAnswer> {
        let report = self.report(id)?;
        // The checksums of a text are not those of the lists that are printed in it.
        if let Content::Evidence { parts, encoding: Some(_) } = &report.content {
            let lists = || parts.iter().filter_map(|part| part.list.as_ref());
            let sums = lists().flat_map(|list| &list.checksums).map(|sum| (sum.algorithm, sum.value.as_str()));
            let sums: Vec<(Digest, &str)> = sums.collect();
            let serial = lists().find_map(|list| list.header.as_ref()?.signer_serial.as_ref());
            let serial: Option<Vec<u8>> = serial.and_then(|serial| hex::decode(serial).ok());
            return Some(checksum::compare_printed(shown, &sums, serial.as_deref()));
        }
        let serial = report.header.as_ref().and_then(|header| header.signer_serial.as_ref());
        let serial: Option<Vec<u8>> = serial.and_then(|serial| hex::decode(serial).ok());
        Some(checksum::compare(shown, &report.checksums, serial.as_deref()))
    }

    /// What the inputs say of each other.
    pub fn relations(&self) -> Vec<Relation> {
        let mut relations = self.same();
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        let name = |place: Place| self.report(place.item).map_or_else(String::new, |report| report.name.clone());
        relations.extend(self.signatures());
        certificates::relate(&all, &name, &mut relations);
        modes::relate(&all, &name, &mut relations);
        relations
    }

    /// Signatures that were checked with keys elsewhere.
    fn signatures(&self) -> Vec<Relation> {
        let mut relations = Vec::new();
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        let items: Vec<(Id, &Item)> = self.items.iter().map(|(id, item)| (*id, item)).collect();
        signatures::relate(&items, &all, &mut relations);
        relations
    }

    fn same(&self) -> Vec<Relation> {
        let mut same: BTreeMap<(u64, &String), Vec<Id>> = BTreeMap::new();
        for (id, item) in &self.items {
            let report = &item.inspected.report;
            same.entry((report.size, &report.checksums.sha512)).or_default().push(*id);
        }
        let mut groups: Vec<Vec<Id>> = same.into_values().filter(|items| items.len() > 1).collect();
        order::sort_by(&mut groups, Ord::cmp);
        groups.into_iter().map(|items| Relation::Same { items }).collect()
    }

    /// The lists that can be compared, those whose time is known first and by it, the oldest first.
    pub fn lists(&self) -> Vec<Side> {
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        let given: Vec<&known::Certificate> = all.iter().flat_map(|known| &known.certificates).collect();
        let mut lists: Vec<&known::List> = all.iter().flat_map(|known| &known.lists).collect();
        order::sort_by_key(&mut lists, |list| (list.made.is_none(), list.made.unwrap_or_default()));
        lists.into_iter().map(|list| compare::side(list, &given)).collect()
    }

    /// Which two lists one would compare first: the two newest CTLs, else the two newest ITLs; beside CTLs the oldest
    /// ITL, as phones hold it. `None` where there are no two of a kind.
    pub fn pair(&self) -> Option<Pair> {
        let lists = self.lists();
        let of = |is_itl: bool| (0..).zip(&lists).filter(move |(_, list)| (list.list == ListKind::Itl) == is_itl);
        let ctls: Vec<u32> = of(false).map(|(at, _)| at).collect();
        let itls: Vec<u32> = of(true).map(|(at, _)| at).collect();
        match (&ctls[..], &itls[..]) {
            ([.., old, new], _) => Some(Pair { old: *old, new: *new, itl: itls.first().copied() }),
            (_, [.., old, new]) => Some(Pair { old: *old, new: *new, itl: None }),
            _ => None,
        }
    }

    /// Compares two lists; `None` where a place is no list. A list of more than 1,000 records is not compared.
    pub fn compare(&self, question: &Question) -> Option<Comparison> {
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        let find = |place: Place| all.iter().flat_map(|known| &known.lists).find(|list| list.place == place);
        let old = match question.old {
            Some(place) => Some(find(place)?),
            None => None,
        };
        let itl = match question.itl {
            Some(place) => Some(find(place)?),
            None => None,
        };
        Some(compare::of(old, find(question.new)?, itl, question.release, &all))
    }

    /// The lists of each cluster's nodes, CTLs and ITLs by themselves, where there are those of two nodes: whether they are
    /// the same, and who differs how.
    pub fn nodes(&self) -> Vec<NodeGroup> {
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        nodes::of(&all)
    }

    /// The anchors of phones that hold the list at `place`, held against the certificates on the desk; `None` where it
    /// is no list.
    pub fn anchors(&self, place: Place) -> Option<Anchors> {
        let all: Vec<&Known> = self.items.values().map(|item| &item.known).collect();
        let list = all.iter().flat_map(|known| &known.lists).find(|list| list.place == place)?;
        let around =
            anchors::Around { serves: None, itl: None, refused: false, is_first: false, release: None, all: &all };
        Some(anchors::of(list, &around))
    }

    /// The numbers of the inputs, in the order in which they came.
    pub fn ids(&self) -> Vec<Id> {
        self.items.keys().copied().collect()
    }

    /// Takes an input off the desk.
    pub fn remove(&mut self, id: Id) {
        self.items.remove(&id);
    }

    /// Takes everything off the desk.
    pub fn clear(&mut self) {
        self.items.clear();
    }
}
