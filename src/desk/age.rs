//! Which of two lists is the older one.

use serde::Serialize;

use super::known::List;

/// Whether the list that phones hold is older than the one that TFTP offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub enum Order {
    /// By the times in both.
    OldFirst,
    /// By the times in both the other way round.
    NewFirst,
    /// The times do not tell.
    Unknown,
}

impl Order {
    /// The name that JSON and `locales/` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Order::OldFirst => "oldFirst",
            Order::NewFirst => "newFirst",
            Order::Unknown => "unknown",
        }
    }
}

/// By the header's time or the line "last modified". Where a zone is not known for certain, the two must be further
/// apart than any two zones.
pub(super) fn order(one: &List, other: &List) -> Order {
    const ZONES_APART: i64 = 26 * 3600;
    let clock = |list: &List| list.made.or_else(|| Some(crate::time::printed(list.modified.as_ref()?)?.clock));
    let (Some(first), Some(second)) = (clock(one), clock(other)) else { return Order::Unknown };
    let margin = if one.made.is_some() && other.made.is_some() { 0 } else { ZONES_APART };
    match second.saturating_sub(first) {
        apart if apart > margin => Order::OldFirst,
        apart if apart < margin.saturating_neg() => Order::NewFirst,
        _ => Order::Unknown,
    }
}
