//! Times as text: always UTC, always the same form, so that they read the same in every language.

use alloc::{format, string::String};

use time::{Date, Month, UtcDateTime};

/// The offset from UTC, hours, of zones whose names mean one thing only.
const ZONES: [(&str, i64); 10] = [
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("WEST", 1),
    ("CET", 1),
    ("CEST", 2),
    ("EET", 2),
    ("EEST", 3),
    ("KST", 9),
    ("JST", 9),
];

/// Seconds since 1970 as `2015-03-06 18:45:13 UTC`; the bare number where it is outside the calendar.
///
/// ```
/// assert_eq!(ctl_inspector::time::utc(1_425_667_513), "2015-03-06 18:45:13 UTC");
/// ```
pub fn utc(seconds: i64) -> String {
    match UtcDateTime::from_unix_timestamp(seconds) {
        Ok(time) => {
            let (hour, minute, second) = time.as_hms();
            format!("{} {hour:02}:{minute:02}:{second:02} UTC", time.date())
        }
        Err(_) => format!("{seconds}"),
    }
}

/// A date as CUCM prints it: `Fri Mar 06 19:45:13 CET 2015`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its clock, taken as UTC: seconds since 1970.
    pub clock: i64,
    /// Seconds that its zone is ahead of UTC; `None` where the zone's name does not tell that for certain.
    pub ahead: Option<i64>,
}

impl Printed {
    /// Seconds since 1970, where its zone is known for certain.
    pub fn exact(self) -> Option<i64> {
        Some(self.clock.saturating_sub(self.ahead?))
    }
}

/// Reads a date as CUCM prints it, whatever became of its blanks. `None` for anything else.
///
/// ```
/// let printed = ctl_inspector::time::printed("Fri Mar 06 19:45:13 CET 2015").unwrap();
/// assert_eq!(printed.exact(), Some(1_425_667_513));
/// ```
pub fn printed(date: &str) -> Option<Printed> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let dense: String = date.split_whitespace().collect();
    let [_, month, day, clock, zone, year] = date_parts(&dense)?;
    let month = MONTHS.find(month).filter(|at| at.is_multiple_of(3))?.checked_div(3)?.checked_add(1)?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let mut clock = clock.split(':').map(|number| number.parse::<u8>().ok());
    let time = date.with_hms(clock.next()??, clock.next()??, clock.next()??).ok()?;
    let ahead = ZONES.iter().find(|(name, _)| *name == zone).map(|(_, hours)| hours.saturating_mul(3600));
    Some(Printed { clock: time.assume_utc().unix_timestamp(), ahead })
}

/// Weekday, month, day, clock, zone and year of a date without its blanks.
pub(crate) fn date_parts(dense: &str) -> Option<[&str; 6]> {
    let (weekday, rest) = dense.split_at_checked(3)?;
    let (month, rest) = rest.split_at_checked(3)?;
    let (day, rest) = rest.split_at_checked(2)?;
    let (clock, rest) = rest.split_at_checked(8)?;
    let (zone, year) = rest.split_at_checked(rest.len().checked_sub(4)?)?;
    let is_date = clock.split(':').count() == 3 && year.parse::<u16>().is_ok() && day.parse::<u8>().is_ok();
    is_date.then_some([weekday, month, day, clock, zone, year])
}
