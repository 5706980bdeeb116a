//! Node and the npm packages of a folder.

use crate::Result;
use crate::config::{Project, version_in, write};
use crate::run::{Shell, Steps, output, show};
use crate::sums::sha256_hex;
use std::path::Path;

/// Node has to be there: it is nothing that a build should install behind somebody's back.
pub fn check_node(project: &Project, shell: &Shell) -> Result<()> {
    let wanted = &project.config.versions.node;
    let found = shell.find("node").and_then(|node| output(std::process::Command::new(node).arg("--version")).ok());
    let recent = found.as_deref().and_then(version_in) >= version_in(wanted);
    if recent && shell.find("npm").is_some() {
        return Ok(());
    }
    let found = found.map_or_else(|| "it was not found".into(), |version| format!("{} was found", version.trim()));
    Err(format!(
        "Node {wanted} or newer with npm is needed and {found}: install it from https://nodejs.org, then start again"
    ))
}

/// `npm ci`, unless the folder already holds what its lock file says.
pub fn ensure_packages(project: &Project, shell: &Shell, folder: &str, steps: &mut Steps) -> Result<()> {
    let dir = project.root.join(folder);
    let lock = dir.join("package-lock.json");
    let lock = std::fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    // Inside node_modules, so that it goes when they go.
    let stamp = dir.join("node_modules/.xtask-lock-sha256");
    let current = sha256_hex(&lock);
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == current) {
        return Ok(());
    }
    steps.run(&format!("npm packages of {folder}"), || {
        show(npm(shell, &dir).args(["ci", "--no-audit", "--no-fund"]))?;
        write(&stamp, &current)
    })
}

pub fn npm(shell: &Shell, dir: &Path) -> std::process::Command {
    let mut command = shell.command("npm");
    command.current_dir(dir);
    command
}
