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

mod answer;
mod cli;
mod compare;
mod escape;
mod exit;
mod extract;
mod face;
mod findings;
mod help;
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

use clap::FromArgMatches;

use crate::{
    cli::{Cli, Command},
    exit::Exit,
    face::Face,
    out::Out,
    words::{Arg, Words},
};

fn main() -> ExitCode {
    let words = words(asked_language().as_deref());
    let parsed = help::definition(&words).try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return refuse(&error, &words),
    };
    let mut face = Face { words, out: Out::stdout() };
    let exit = run(cli, &mut face).and_then(|exit| face.out.flush().map(|()| exit));
    exit.unwrap_or_else(|error| {
        face.complain("command-cannot-print", &[("error", Arg::Name(&error.to_string()))]);
        Exit::NotWritten
    })
    .into()
}

/// Help and version come this way too; they are no fault.
fn refuse(error: &clap::Error, words: &Words) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return Exit::Yes.into();
    }
    complain(&help::fault(error, words), &help::usage(error, words), words);
    Exit::Usage.into()
}

/// The language is known before the command line is: what is wrong with it is said in that language.
fn asked_language() -> Option<String> {
    let mut args = std::env::args_os().skip(1).take_while(|arg| arg != "--");
    let mut asked = None;
    while let Some(arg) = args.next() {
        let arg = arg.to_string_lossy();
        match arg.strip_prefix("--lang=") {
            Some(language) => asked = Some(language.to_owned()),
            None if arg == "--lang" => asked = args.next().map(|language| language.to_string_lossy().into_owned()),
            None => {}
        }
    }
    asked
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
        (None, None) => usage(face, "", "command-fault-no-file"),
        (None, Some(files)) => read(face, paths(files), |face, paths| show::run(face, &paths, now, all_json)),
        (Some(Command::Verify { files, json, cert }), _) => {
            let json = all_json || json.json;
            read(face, paths(files), |face, paths| verify::run(face, &paths, cert.as_deref(), now, json))
        }
        (Some(Command::Checksum { files, json, phone }), _) => {
            let json = all_json || json.json;
            read(face, paths(files), |face, paths| phone::run(face, &paths, phone, now, json))
        }
        (Some(Command::Nodes { files, json }), _) => {
            let json = all_json || json.json;
            read(face, paths(files), |face, paths| nodes::run(face, &paths, now, json))
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
                Some(asked) => read(face, asked.paths(), |face, _| compare::run(face, &asked, now)),
                None => usage(face, "compare", "command-fault-compare"),
            }
        }
        (Some(Command::Show { .. }), _) if all_json => usage(face, "show", "command-fault-no-json"),
        (Some(Command::Show { files }), _) => read(face, paths(files), |face, paths| transcript::run(face, &paths)),
        (Some(Command::Extract { .. }), _) if all_json => usage(face, "extract", "command-fault-no-json"),
        (Some(Command::Extract { files, dir }), _) => {
            read(face, paths(files), |face, paths| extract::run(face, &paths, dir, now))
        }
        (Some(Command::Completions { shell }), _) => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut help::definition(&face.words), "ctl-inspector", &mut text);
            face.out.write_all(&text).map(|()| Exit::Yes)
        }
        (Some(Command::Man { subcommand }), _) => man(face, subcommand.as_deref()),
    }
}

/// Standard input can be read once.
fn read(
    face: &mut Face,
    paths: Vec<PathBuf>,
    run: impl FnOnce(&mut Face, Vec<PathBuf>) -> io::Result<Exit>,
) -> io::Result<Exit> {
    let stdins = paths.iter().filter(|path| path.as_path() == Path::new(input::STDIN)).count();
    if stdins > 1 { usage(face, "", "command-fault-stdin-twice") } else { run(face, paths) }
}

/// What clap cannot know to be wrong with a command line: the id of a sentence, and the subcommand.
fn usage(face: &Face, subcommand: &str, fault: &str) -> io::Result<Exit> {
    complain(&face.words.text(fault, &[]), &help::usage_of(subcommand, &face.words), &face.words);
    Ok(Exit::Usage)
}

fn complain(fault: &str, usage: &str, words: &Words) {
    let more = words.text("command-more-help", &[]);
    let _ = writeln!(io::stderr(), "ctl-inspector: {fault}\n\n{usage}\n\n{more}");
}

fn man(face: &mut Face, subcommand: Option<&str>) -> io::Result<Exit> {
    let definition = help::definition(&face.words);
    let command = match subcommand {
        None => &definition,
        Some(name) => match definition.find_subcommand(name) {
            Some(command) => command,
            None => return usage(face, "man", "command-fault-no-subcommand"),
        },
    };
    clap_mangen::Man::new(command.clone()).render(&mut face.out).map(|()| Exit::Yes)
}
