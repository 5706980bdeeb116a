//! Prints the report of a file as JSON, as the page sees it: `cargo run --example report -- CTLFile.tlv`.
//!
//! A second argument is the time, in seconds since 1970, in place of the clock.

use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(path) = std::env::args().nth(1) else {
        return Err("usage: cargo run --example report -- FILE [TIME]".into());
    };
    let now = match std::env::args().nth(2) {
        Some(seconds) => seconds.parse()?,
        None => SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs(),
    };
    let bytes = std::fs::read(&path)?;
    let name = std::path::Path::new(&path).file_name().unwrap_or_default().to_string_lossy();
    let report = ctl_inspector::inspect_fully(&name, &bytes, Some(now));
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
