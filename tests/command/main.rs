//! The command, run as its users run it.

mod answers;
mod compare;
mod extract;
mod hostile;
mod json;
mod nodes;
mod show;
mod usage;
mod verify;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// After every list of the lab was made, and before any of its certificates of today ends.
pub const NOW: &str = "2026-01-01T00:00:00Z";

/// What the command said.
pub struct Answer {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Answer {
    pub fn first_line(&self) -> &str {
        self.out.lines().next().unwrap_or_default()
    }
}

/// The command, in a folder, with an environment that says nothing.
pub fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctl-inspector"));
    command.current_dir(folder).args(words).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

pub fn answer(mut command: Command) -> Answer {
    let output = command.output().unwrap();
    Answer {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub fn run(folder: &Path, words: &[&str]) -> Answer {
    answer(command(folder, words))
}

/// The same, with these bytes on standard input.
pub fn run_with_input(folder: &Path, words: &[&str], input: &[u8]) -> Answer {
    let mut child =
        command(folder, words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    Answer {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A new folder with lists of the lab in it.
pub fn folder(test: &str, lists: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for name in lists {
        fs::write(folder.join(name), list(name)).unwrap();
    }
    folder
}

/// A list of the lab.
pub fn list(name: &str) -> Vec<u8> {
    (lab::entry(name).unwrap_or_else(|| panic!("the lab has no {name}")).make)()
}
