//! `cargo xtask`: everything that is done to this project beside editing it.
//!
//! Each verb first sets up what it needs (see docs/building.md), so that a fresh machine and a used one take the same command.

mod browsers;
mod budgets;
mod build;
mod config;
mod debian;
mod http;
mod npm;
mod run;
mod serve;
mod sums;
mod targets;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

/// Every error is a sentence for the person in front of the terminal; nothing here is handled by its kind.
type Result<T> = std::result::Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask <verb>

  setup                   fetch and build every tool that the other verbs need
  build                   build dist/: the single file, the site, the script, SHA256SUMS
  serve [--port N]        build, then serve dist/site on 127.0.0.1
  check                   format, lints and native tests: what takes under a minute
  test [core|wasm|page]   every test, or those of one part
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["setup"] => test::set_up_all(),
        ["build"] => build::verb(),
        ["serve", rest @ ..] => serve::verb(rest),
        ["check"] => test::check(),
        ["test", rest @ ..] => test::verb(rest),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(64);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}
