//! Prints the report of a file as JSON, as the page sees it: `cargo run --example report -- CTLFile.tlv`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(path) = std::env::args().nth(1) else {
        return Err("usage: cargo run --example report -- FILE".into());
    };
    let bytes = std::fs::read(&path)?;
    let name = std::path::Path::new(&path).file_name().unwrap_or_default().to_string_lossy();
    let report = ctl_inspector::inspect_fully(&name, &bytes, None);
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
