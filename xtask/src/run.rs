//! Timed steps, and the commands they run.

use crate::Result;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The steps of one run, for the line per step at its end.
pub struct Steps {
    done: Vec<(String, Duration, Outcome)>,
    started: Instant,
}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

impl Steps {
    pub fn new() -> Self {
        Self { done: Vec::new(), started: Instant::now() }
    }

    /// Runs a step that everything after it needs.
    pub fn run<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("==> {name}");
        let start = Instant::now();
        let result = step();
        let took = start.elapsed();
        let outcome = match &result {
            Ok(_) => Outcome::Passed,
            Err(sentence) => Outcome::Failed(sentence.clone()),
        };
        println!("    {} in {}", if result.is_ok() { "done" } else { "failed" }, seconds(took));
        self.done.push((name.into(), took, outcome));
        result.map_err(|sentence| format!("{name}: {sentence}"))
    }

    /// Runs a step whose failure others need not wait for; it is told at the end.
    pub fn attempt(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        match self.run(name, step) {
            Ok(()) => true,
            Err(sentence) => {
                eprintln!("    {sentence}");
                false
            }
        }
    }

    pub fn skip(&mut self, name: &str, why: &str) {
        println!("==> {name}: skipped, {why}");
        self.done.push((name.into(), Duration::ZERO, Outcome::Skipped(why.into())));
    }

    /// A line per step. Fails when one of them did, naming it.
    pub fn finish(self) -> Result<()> {
        println!();
        let mut passed = 0;
        let mut failed = Vec::new();
        for (name, took, outcome) in &self.done {
            match outcome {
                Outcome::Passed => {
                    passed += 1;
                    println!("  ok      {:>8}  {name}", seconds(*took));
                }
                Outcome::Failed(sentence) => {
                    failed.push(name.as_str());
                    println!("  FAILED  {:>8}  {name}: {sentence}", seconds(*took));
                }
                Outcome::Skipped(why) => println!("  skipped           {name}: {why}"),
            }
        }
        println!("  total   {:>8}", seconds(self.started.elapsed()));
        println!();
        println!("{passed} passed, {} failed", failed.len());
        if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
    }
}

pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// What the children of a verb see: a search path of their own, and nothing of the cargo that runs this program.
#[derive(Clone)]
pub struct Shell {
    path: Vec<PathBuf>,
    pub target_dir: PathBuf,
}

impl Shell {
    pub fn new(root: &Path) -> Self {
        let target_dir = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Self { path: std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect(), target_dir }
    }

    /// Puts a folder first, where its programs win.
    pub fn prefer(&mut self, dir: &Path) {
        if self.path.first().is_none_or(|first| first != dir) {
            self.path.insert(0, dir.to_path_buf());
        }
    }

    /// The program a bare name means, with Windows' endings (npm is `npm.cmd` there).
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
        self.path
            .iter()
            .flat_map(|dir| endings.iter().map(move |ending| dir.join(format!("{program}{ending}"))))
            .find(|path| path.is_file())
    }

    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let program = program.as_ref();
        let found = program.to_str().and_then(|name| self.find(name));
        let mut command = Command::new(found.as_deref().unwrap_or(program));
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(belongs_to_cargo) {
                command.env_remove(name);
            }
        }
        for name in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                match without_toolchains(&value) {
                    Some(rest) => command.env(name, rest),
                    None => command.env_remove(name),
                };
            }
        }
        if let Ok(path) = std::env::join_paths(&self.path) {
            command.env("PATH", path);
        }
        command.env("CARGO_TARGET_DIR", &self.target_dir);
        command
    }
}

/// `cargo run` tells its child about itself and about the package it runs; a cargo below it must not believe any of that.
fn belongs_to_cargo(name: &str) -> bool {
    matches!(
        name,
        "CARGO"
            | "RUSTC"
            | "RUSTDOC"
            | "RUST_RECURSION_COUNT"
            | "OUT_DIR"
            | "CARGO_BIN_NAME"
            | "CARGO_CRATE_NAME"
            | "CARGO_PRIMARY_PACKAGE"
    ) || name.starts_with("CARGO_MANIFEST_")
        || name.starts_with("CARGO_PKG_")
}

/// The libraries of one toolchain are poison for another one.
fn without_toolchains(value: &OsString) -> Option<OsString> {
    let rest: Vec<PathBuf> = std::env::split_paths(value)
        .filter(|dir| {
            !dir.as_os_str().is_empty()
                && !dir.iter().any(|part| part == "rustlib" || part == "toolchains" || part == "target")
        })
        .collect();
    if rest.is_empty() { None } else { std::env::join_paths(rest).ok() }
}

/// Runs a command whose output the user sees.
pub fn show(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", name_of(command))) }
}

/// Runs a command for what it prints.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{}` ended with {}: {}", name_of(command), output.status, said.trim()))
}

/// As `show`, but gives up after a while.
pub fn show_within(command: &mut Command, limit: Duration) -> Result<()> {
    let mut child = command.stdin(Stdio::null()).spawn().map_err(|error| cannot_start(command, &error))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", name_of(command))) };
        }
        if start.elapsed() > limit {
            // Both may fail only because it ended in this very moment.
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("`{}` was not done after {}", name_of(command), seconds(limit)));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` cannot be started: {error}", name_of(command))
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args().take(3));
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_do_not_see_the_cargo_above_them() {
        for name in ["CARGO", "RUSTC", "CARGO_MANIFEST_DIR", "CARGO_PKG_VERSION"] {
            assert!(belongs_to_cargo(name), "{name}");
        }
        // Where packages are kept, and which toolchain the user asked for, is the user's own.
        for name in ["CARGO_HOME", "RUSTUP_TOOLCHAIN", "CARGO_NET_OFFLINE", "RUSTFLAGS", "PATH"] {
            assert!(!belongs_to_cargo(name), "{name}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_toolchains_libraries_are_taken_off_the_library_path() {
        let kept = without_toolchains(&"/p/target/debug/deps:/usr/local/lib:/h/.rustup/toolchains/stable/lib".into());
        assert_eq!(kept, Some("/usr/local/lib".into()));
        assert_eq!(without_toolchains(&"/s/lib/rustlib/x/lib:".into()), None);
    }

    #[test]
    fn a_failed_step_fails_the_run_and_is_named() {
        let mut steps = Steps::new();
        assert!(steps.attempt("good", || Ok(())));
        assert!(!steps.attempt("bad", || Err("it broke".into())));
        assert_eq!(steps.finish(), Err("failed: bad".into()));
    }
}
