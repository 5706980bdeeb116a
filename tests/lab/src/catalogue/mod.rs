//! Every list the lab knows, by name, with what is to be expected of it.

mod forged;
mod malformed;
mod sound;

/// What there is to say of a list's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The signer's key made this signature over this list.
    Valid,
    /// It did not.
    Invalid,
    /// There is no signature, no signer, or no way to use its key.
    CannotTell,
}

/// A list of the catalogue. It is made when it is asked for: some need keys that take seconds.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// A file name, unlike all others.
    pub name: &'static str,
    /// What is special about it, in a few words.
    pub note: &'static str,
    /// What has to be said of its signature; `None` where good inspectors may differ.
    pub verdict: Option<Verdict>,
    /// Makes it.
    pub make: fn() -> Vec<u8>,
}

/// Lists are declared in groups that share a verdict: name, note, how to make it.
type Declared = (&'static str, &'static str, fn() -> Vec<u8>);

fn with_verdict(verdict: impl Into<Option<Verdict>>, declared: &[Declared]) -> Vec<Entry> {
    let verdict = verdict.into();
    declared.iter().map(|&(name, note, make)| Entry { name, note, verdict, make }).collect()
}

/// Every list, not made yet.
pub fn entries() -> Vec<Entry> {
    [sound::entries(), forged::entries(), malformed::entries()].concat()
}

/// The list of this name.
pub fn entry(name: &str) -> Option<Entry> {
    entries().into_iter().find(|entry| entry.name == name)
}

/// Every list: name, bytes, note.
pub fn catalogue() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    entries().into_iter().map(|entry| (entry.name, (entry.make)(), entry.note)).collect()
}
