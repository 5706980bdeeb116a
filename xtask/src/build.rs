//! `cargo xtask build`: the WebAssembly module, and dist/ with all that is made of it.

use crate::config::{MODULE, Project, bytes, create_dir, write};
use crate::run::{Shell, Steps, output, show};
use crate::{Result, budgets, npm, sums, targets, toolchain, tools};
use std::process::Command;

pub fn verb() -> Result<()> {
    let (project, ..) = set_up_and_build()?;
    println!();
    println!("single file  {}", project.single_file().display());
    println!("site         {}", project.dist().join("site").display());
    println!("script       {}", project.dist().join("ctl-inspector.js").display());
    Ok(())
}

pub fn set_up_and_build() -> Result<(Project, Shell, Steps)> {
    let project = Project::open()?;
    let mut shell = Shell::new(&project.root);
    let mut steps = Steps::new();
    set_up(&project, &mut shell, &[targets::WEB], &mut steps)?;
    dist(&project, &shell, &mut steps)?;
    steps.run("budgets", || budgets::check(&project))?;
    Ok((project, shell, steps))
}

pub fn set_up(project: &Project, shell: &mut Shell, targets: &[&str], steps: &mut Steps) -> Result<()> {
    project.check_lock()?;
    npm::check_node(project, shell)?;
    create_dir(&project.cache)?;
    toolchain::ensure(project, shell, targets, steps)?;
    tools::ensure(project, shell, &[tools::wasm_bindgen(project), tools::wasm_pack(project)], steps)?;
    npm::ensure_packages(project, shell, "www", steps)
}

pub fn dist(project: &Project, shell: &Shell, steps: &mut Steps) -> Result<()> {
    steps.run("WebAssembly module", || module(project, shell))?;
    steps.run("page", || page(project, shell))?;
    steps.run("SHA256SUMS", || sums::write_sums(&project.dist()))
}

fn module(project: &Project, shell: &Shell) -> Result<()> {
    let config = &project.config.build;
    let mut wasm_pack = shell.command("wasm-pack");
    wasm_pack
        .current_dir(&project.root)
        .args(["build", &config.crate_dir, "--mode", "no-install", "--no-pack", "--out-name", MODULE])
        .args(["--target", &config.target, "--profile", &config.profile, "--out-dir"])
        .arg(project.generated());
    show(&mut wasm_pack)?;

    let module = project.module_file();
    let smaller = module.with_extension("wasm.opt");
    let programs = project.root.join("www/node_modules/.bin");
    let mut shell = shell.clone();
    shell.prefer(&programs);
    show(shell.command("wasm-opt").args(&config.wasm_opt).arg(&module).arg("-o").arg(&smaller))?;
    std::fs::rename(&smaller, &module).map_err(|error| format!("{}: {error}", module.display()))?;
    write(&project.packed_module_file(), packed(&bytes(&module)?)?)
}

/// What the page holds of the module.
fn packed(data: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, data, &mut packed)
        .map_err(|error| format!("the module cannot be packed: {error}"))?;
    Ok(packed)
}

fn page(project: &Project, shell: &Shell) -> Result<()> {
    // Not a git checkout: a source archive, say.
    let commit = output(Command::new("git").current_dir(&project.root).args(["rev-parse", "--short", "HEAD"]));
    let commit = commit.map_or_else(|_| "unknown".into(), |hash| hash.trim().to_owned());
    // What an earlier version of the page has left there would be summed and published with the rest.
    if project.dist().exists() {
        std::fs::remove_dir_all(project.dist()).map_err(|error| format!("{}: {error}", project.dist().display()))?;
    }
    let mut build = npm::npm(shell, &project.root.join("www"));
    build.args(["run", "build"]).env("CTL_INSPECTOR_VERSION", project.version()?).env("CTL_INSPECTOR_COMMIT", commit);
    show(&mut build)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_gzip_and_smaller() {
        let packed = packed(&[7; 10_000]).unwrap();
        assert!(packed.starts_with(&[0x1F, 0x8B]) && packed.len() < 100, "{} bytes", packed.len());
    }
}
