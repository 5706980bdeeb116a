//! The rules. Each is one small item: the codes it may raise and what it looks for in the [`Facts`]. Its sentences stand
//! in `locales/`; faults of the encoding come from decoding itself. `docs/findings.md` lists all of them.

mod certificates;
mod list;
mod signature;

use alloc::{string::String, vec::Vec};

pub use certificates::of_given;

use crate::{
    facts::Facts,
    finding::{Code, Findings},
};

/// A rule.
pub struct Rule {
    /// The codes it may raise.
    pub codes: &'static [Code],
    /// Looks at the facts. The time is in seconds since 1970; where it is not known, nothing that depends on it is said.
    pub look: fn(&Facts, Option<u64>, &mut Findings),
}

/// Every rule, in the order in which findings are listed.
pub const RULES: &[&[Rule]] = &[signature::RULES, list::RULES, certificates::RULES];

/// Applies every rule.
pub fn look(facts: &Facts, now: Option<u64>, findings: &mut Findings) {
    for rule in RULES.iter().copied().flatten() {
        (rule.look)(facts, now, findings);
    }
}

/// Numbers of records as a sentence names them: `1, 2`.
pub fn list_of(numbers: impl Iterator<Item = u32>) -> String {
    let numbers: Vec<String> = numbers.map(|number| alloc::format!("{number}")).collect();
    numbers.join(", ")
}
