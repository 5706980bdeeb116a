//! `lab list` prints what the lab can make: name, expected verdict, note; `lab write DIR [NAME…]` writes it, all of it or what is named.

use std::path::Path;
use std::process::ExitCode;

use lab::{Entry, Verdict, entries, entry};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["list"] => {
            for entry in entries() {
                println!("{:34} {:11} {}", entry.name, verdict(&entry), entry.note);
            }
            Ok(())
        }
        ["write", directory] => write(Path::new(directory), &entries()),
        ["write", directory, ref names @ ..] => named(names).and_then(|entries| write(Path::new(directory), &entries)),
        _ => Err("usage: lab list | lab write DIR [NAME…]".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The verdict to be expected, as the reports spell it; `-` where inspectors may differ.
fn verdict(entry: &Entry) -> &'static str {
    match entry.verdict {
        Some(Verdict::Valid) => "valid",
        Some(Verdict::Invalid) => "invalid",
        Some(Verdict::CannotTell) => "cannotTell",
        None => "-",
    }
}

fn named(names: &[&str]) -> Result<Vec<Entry>, String> {
    let entries = names.iter().map(|name| entry(name).ok_or(format!("no list is called {name}; see `lab list`")));
    entries.collect()
}

fn write(directory: &Path, entries: &[Entry]) -> Result<(), String> {
    let fault = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(directory).map_err(|error| fault(directory, error))?;
    for entry in entries {
        let path = directory.join(entry.name);
        std::fs::write(&path, (entry.make)()).map_err(|error| fault(&path, error))?;
        println!("{}", path.display());
    }
    Ok(())
}
