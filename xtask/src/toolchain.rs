//! A Rust toolchain that can build for WebAssembly: rustup's, or Debian's where rustup cannot download.

use crate::config::Project;
use crate::run::{Shell, Steps, output, show_within};
use crate::targets::has_libraries;
use crate::{Result, debian};
use std::path::Path;
use std::time::Duration;

/// Leaves `shell` with a toolchain for all of `targets`.
pub fn ensure(project: &Project, shell: &mut Shell, targets: &[&str], steps: &mut Steps) -> Result<()> {
    if targets.iter().all(|target| has_target(shell, target)) {
        return Ok(());
    }
    if let Some(toolchain) = debian::installed(project, targets) {
        toolchain.enter(shell);
        return Ok(());
    }
    let names = targets.join(" ");
    steps.run(&format!("Rust targets {names}"), || {
        let why = match rustup_add(shell, "target", targets) {
            Ok(()) if targets.iter().all(|target| has_target(shell, target)) => return Ok(()),
            Ok(()) => format!("rustup has {names} on its list, but their files are missing"),
            Err(why) => why,
        };
        if !debian::is_root() {
            return Err(format!(
                "{why}; add the standard library of {names} to Rust (`rustup target add {names}`), then start again"
            ));
        }
        println!("    {why}; Debian's toolchain is used instead");
        debian::install(project, shell, targets)?.enter(shell);
        Ok(())
    })
}

/// rustup's smallest profile comes without them.
pub fn ensure_components(shell: &Shell, steps: &mut Steps) -> Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(verb, _)| output(shell.command("cargo").args([verb, "--version"])).is_err())
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" and ");
    steps.run(&format!("Rust components {names}"), || {
        rustup_add(shell, "component", &missing)
            .map_err(|why| format!("{why}; install {names} for your Rust toolchain and start again"))
    })
}

fn has_target(shell: &Shell, target: &str) -> bool {
    output(shell.command("rustc").args(["--print", "target-libdir", "--target", target]))
        .is_ok_and(|dir| has_libraries(Path::new(dir.trim())))
}

fn rustup_add(shell: &Shell, what: &str, names: &[&str]) -> Result<()> {
    if shell.find("rustup").is_none() {
        return Err("rustup is not installed".into());
    }
    // No network is the normal reason to fail: one try is enough to find out.
    let mut command = shell.command("rustup");
    command.args([what, "add"]).args(names).env("RUSTUP_MAX_RETRIES", "0").env("RUSTUP_AUTO_INSTALL", "0");
    show_within(&mut command, Duration::from_secs(300))
}
