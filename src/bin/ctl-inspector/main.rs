//! `ctl-inspector`: what the library says of trust lists, on a terminal and as JSON. It has no rules of its own.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

mod cli;
mod compare;
mod escape;
mod exit;
mod extract;
mod face;
mod findings;
mod input;
mod json;
mod language;
mod nodes;
mod out;
mod parts;
mod phone;
mod records;
mod related;
mod show;
mod time;
mod transcript;
mod verify;
mod words;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{CommandFactory, Parser};

use crate::{
    cli::{Cli, Command},
    exit::Exit,
    face::Face,
    out::Out,
    words::{Arg, Words},
};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    let mut face = Face { words: words(cli.lang.as_deref()), out: Out::stdout() };
    let exit = run(cli, &mut face).and_then(|exit| face.out.flush().map(|()| exit));
    exit.unwrap_or_else(|error| {
        face.complain("command-cannot-print", &[("error", Arg::Name(&error.to_string()))]);
        Exit::NotWritten
    })
    .into()
}

/// Help and version come this way too; they are no fault.
fn refuse(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if error.use_stderr() { Exit::Usage.into() } else { Exit::Yes.into() }
}

/// The words of the language that is asked for, else of the one that the environment names.
fn words(asked: Option<&str>) -> Words {
    let environment = || {
        let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default()
    };
    let tag = asked.map_or_else(environment, String::from);
    let (words, found) = Words::new(&tag);
    if asked.is_some() && !found {
        let text = words.text("command-unknown-language", &[("language", Arg::Name(&tag))]);
        let _ = writeln!(io::stderr(), "ctl-inspector: {text}");
    }
    words
}

fn run(cli: Cli, face: &mut Face) -> io::Result<Exit> {
    let now = cli.now.or_else(time::now);
    let all_json = cli.json.json;
    let paths = |files: &cli::Files| files.paths.clone();
    match (&cli.command, &cli.files) {
        (None, None) => usage("no file is given"),
        (None, Some(files)) => read(paths(files), |paths| show::run(face, &paths, now, all_json)),
        (Some(Command::Verify { files, json, cert }), _) => {
            let json = all_json || json.json;
            read(paths(files), |paths| verify::run(face, &paths, cert.as_deref(), now, json))
        }
        (Some(Command::Checksum { files, json, phone }), _) => {
            let json = all_json || json.json;
            read(paths(files), |paths| phone::run(face, &paths, phone, now, json))
        }
        (Some(Command::Nodes { files, json }), _) => {
            let json = all_json || json.json;
            read(paths(files), |paths| nodes::run(face, &paths, now, json))
        }
        (Some(Command::Compare { lists, no_old, itl, cert, evidence, release, json }), _) => {
            let asked = compare::Asked {
                lists: lists.clone(),
                no_old: *no_old,
                itl: itl.clone(),
                certificates: cert.clone(),
                evidence: evidence.clone(),
                release: *release,
                json: all_json || json.json,
            };
            match asked.settle() {
                Some(asked) => read(asked.paths(), |_| compare::run(face, &asked, now)),
                None => usage("compare takes two lists, or one with --no-old, or one text that holds two"),
            }
        }
        (Some(Command::Show { .. }), _) if all_json => usage("--json says nothing to show"),
        (Some(Command::Show { files }), _) => read(paths(files), |paths| transcript::run(face, &paths)),
        (Some(Command::Extract { .. }), _) if all_json => usage("--json says nothing to extract"),
        (Some(Command::Extract { files, dir }), _) => read(paths(files), |paths| extract::run(face, &paths, dir, now)),
        (Some(Command::Completions { shell }), _) => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "ctl-inspector", &mut text);
            face.out.write_all(&text).map(|()| Exit::Yes)
        }
        (Some(Command::Man { subcommand }), _) => man(face, subcommand.as_deref()),
    }
}

/// Standard input can be read once.
fn read(paths: Vec<PathBuf>, run: impl FnOnce(Vec<PathBuf>) -> io::Result<Exit>) -> io::Result<Exit> {
    let stdins = paths.iter().filter(|path| path.as_path() == Path::new(input::STDIN)).count();
    if stdins > 1 { usage("standard input (-) is given more than once") } else { run(paths) }
}

fn usage(fault: &str) -> io::Result<Exit> {
    let _ = Cli::command().error(clap::error::ErrorKind::ArgumentConflict, fault).print();
    Ok(Exit::Usage)
}

fn man(face: &mut Face, subcommand: Option<&str>) -> io::Result<Exit> {
    let definition = cli::definition();
    let command = match subcommand {
        None => &definition,
        Some(name) => match definition.find_subcommand(name) {
            Some(command) => command,
            None => return usage("there is no such subcommand"),
        },
    };
    clap_mangen::Man::new(command.clone()).render(&mut face.out).map(|()| Exit::Yes)
}
