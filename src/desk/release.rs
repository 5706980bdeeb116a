//! Releases of CUCM, as far as what is to be done depends on them.

use alloc::string::{String, ToString};
use core::fmt;

/// A release: `10.5(1)`, `11.5`, `12.5SU3`, `14SU3`, `15`. Ordered by age.
///
/// ```
/// use ctl_inspector::desk::Release;
/// assert!(Release::parse("12.5(1)SU2") < Release::parse("12.5SU3"));
/// assert!(Release::parse("10.5(2)") > Release::parse("10.5.1.10000-7"));
/// assert_eq!(Release::parse("latest"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    major: u8,
    minor: u8,
    maintenance: u8,
    update: u8,
    /// Whether it is written with a build (`14.0.1.13900-155`), which does not say the update.
    is_build: bool,
}

impl Release {
    /// From its numbers: `of(10, 5, 2, 0)` is 10.5(2), `of(14, 0, 0, 3)` is 14SU3.
    pub const fn of(major: u8, minor: u8, maintenance: u8, update: u8) -> Self {
        // A release without a number in brackets is its first one: 12.5SU3 is 12.5(1)SU3.
        let maintenance = if maintenance == 0 { 1 } else { maintenance };
        Self { major, minor, maintenance, update, is_build: false }
    }

    /// The first and the last that it may be.
    pub(super) const fn span(self) -> (Self, Self) {
        let first = Self { is_build: false, ..self };
        (first, if self.is_build { Self { update: u8::MAX, ..first } } else { first })
    }

    /// Reads what people write: `12.5`, `12.5(1)`, `12.5(1)SU3`, `14su3`, `10.5.1.10000-7`. `None` for anything else,
    /// and for what is older than 8.0 or newer than any release there is going to be.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let (numbers, update) = match text.split_once("SU") {
            Some((numbers, update)) => (numbers, leading(update)?),
            None => (text.as_str(), 0),
        };
        let mut numbers = numbers.split(['.', '(', ')', ' ', '-']).filter(|piece| !piece.is_empty());
        let major = exact(numbers.next()?)?;
        let minor = numbers.next().map_or(Some(0), exact)?;
        // What follows the maintenance release is the number of a build.
        let maintenance = numbers.next().map_or(Some(0), exact)?;
        let is_build = update == 0 && numbers.next().is_some();
        let release = Self { is_build, ..Self::of(major, minor, maintenance, update) };
        (8..=30).contains(&major).then_some(release)
    }
}

fn exact(digits: &str) -> Option<u8> {
    digits.parse().ok()
}

/// The number that a text begins with: of `3A` or `3.100` the 3.
fn leading(text: &str) -> Option<u8> {
    let text = text.trim_start();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    exact(text.get(..digits)?)
}

impl fmt::Display for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text: String = self.major.to_string();
        // From 14 on there is one number alone.
        if self.minor > 0 || self.major < 14 {
            text.push('.');
            text.push_str(&self.minor.to_string());
        }
        if self.maintenance > 1 {
            text.push('(');
            text.push_str(&self.maintenance.to_string());
            text.push(')');
        }
        if self.update > 0 {
            text.push_str("SU");
            text.push_str(&self.update.to_string());
        }
        formatter.write_str(&text)
    }
}
