//! Putting things in order. The standard library's sorts are made anew for each type, 5 KB of WebAssembly each time;
//! here all of them share one, and sets that are only looked up in do without trees. Knows nothing of what is sorted.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Sorts, and leaves in their order what is equal.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut places, &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut old: Vec<Option<T>> = core::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| old.get_mut(place)?.take()));
}

/// Sorts by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Things in order, to be looked up.
pub struct Sorted<T>(Vec<T>);

impl<T: Ord> Sorted<T> {
    /// Takes them in any order.
    pub fn of(items: impl Iterator<Item = T>) -> Self {
        let mut items: Vec<T> = items.collect();
        sort_by(&mut items, Ord::cmp);
        Self(items)
    }

    /// Whether it is among them.
    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }
}

#[inline(never)]
fn sort_places(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|one, other| compare(*one, *other));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_stay_in_their_order() {
        let mut items: Vec<(u32, u32)> = (0..1000).map(|number| (number % 7, number)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        sort_by_key(&mut items, |(key, _)| *key);
        assert_eq!(items, expected);
    }
}
