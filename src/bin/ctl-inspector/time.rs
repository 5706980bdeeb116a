//! The time: the system's clock, or what `--now` says.

use std::time::{SystemTime, UNIX_EPOCH};

use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// The system's clock. One that stands before 1970 tells no time, so nothing is said that depends on it.
pub fn now() -> Option<u64> {
    SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// Reads seconds since 1970 or RFC 3339 (`2026-11-24T08:00:00Z`, `2026-11-24T17:00:00+09:00`); else the id of the
/// sentence that says so.
pub fn parse(text: &str) -> Result<u64, String> {
    text.parse().or_else(|_| {
        let time = OffsetDateTime::parse(text, &Rfc3339).ok();
        let seconds = time.and_then(|time| u64::try_from(time.unix_timestamp()).ok());
        seconds.ok_or_else(|| "command-fault-time".into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_rfc_3339_writes_them() {
        assert_eq!(parse("0"), Ok(0));
        assert_eq!(parse("1970-01-01T00:00:00Z"), Ok(0));
        assert_eq!(parse("2015-03-06T18:45:12Z"), Ok(1_425_667_512));
        assert_eq!(parse("2015-03-07T03:45:12.75+09:00"), Ok(1_425_667_512));
        for text in
            ["", "2015-", "2015-02-29T00:00:00Z", "2015-03-06", "2015-03-06T18:45:12", "1969-12-31T23:59:59Z", "-1"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
