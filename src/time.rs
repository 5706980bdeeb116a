//! Times as text: always UTC, always the same form, so that they read the same in every language.

use alloc::{format, string::String};

use time::UtcDateTime;

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
