//! Tools written in Rust, at the versions of wasm-pack.toml: from the search path, from the cache, or built into it.

use crate::Result;
use crate::config::{Project, version_in};
use crate::run::{Shell, Steps, output, show};
use std::path::{Path, PathBuf};

pub struct Tool<'a> {
    /// The package on crates.io.
    package: &'static str,
    /// Its programs; the first one tells the version.
    programs: &'static [&'static str],
    version: &'a str,
    or_newer: bool,
}

pub fn wasm_bindgen(project: &Project) -> Tool<'_> {
    let version = &project.config.versions.wasm_bindgen;
    Tool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version,
        or_newer: false,
    }
}

pub fn wasm_pack(project: &Project) -> Tool<'_> {
    let version = &project.config.versions.wasm_pack;
    Tool { package: "wasm-pack", programs: &["wasm-pack"], version, or_newer: false }
}

pub fn geckodriver(project: &Project) -> Tool<'_> {
    let version = &project.config.versions.geckodriver;
    Tool { package: "geckodriver", programs: &["geckodriver"], version, or_newer: true }
}

/// Leaves `shell` with the tools on its path. What is missing is built, which takes minutes, once.
pub fn ensure(project: &Project, shell: &mut Shell, tools: &[Tool], steps: &mut Steps) -> Result<()> {
    // The three share most of their packages.
    let build = project.cache.join("build");
    let mut built = false;
    for tool in tools {
        if tool.is_on_path(shell) {
            continue;
        }
        let root = project.cache.join(format!("{}-{}", tool.package, tool.version));
        let bin = root.join("bin");
        if !tool.is_in(&bin) {
            steps.run(&format!("{} {}", tool.package, tool.version), || tool.install(shell, &root, &build))?;
            built = true;
        }
        shell.prefer(&bin);
    }
    if built {
        // A folder that cannot be removed costs space, nothing else.
        let _ = std::fs::remove_dir_all(&build);
    }
    Ok(())
}

impl Tool<'_> {
    fn is_on_path(&self, shell: &Shell) -> bool {
        let found: Option<Vec<PathBuf>> = self.programs.iter().map(|program| shell.find(program)).collect();
        found.is_some_and(|programs| self.fits(&programs[0]))
    }

    fn is_in(&self, bin: &Path) -> bool {
        let path = |program: &&str| bin.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        self.programs.iter().all(|program| path(program).is_file()) && self.fits(&path(&self.programs[0]))
    }

    fn fits(&self, program: &Path) -> bool {
        let said = output(std::process::Command::new(program).arg("--version"));
        said.is_ok_and(|said| fits(&said, self.version, self.or_newer))
    }

    fn install(&self, shell: &Shell, root: &Path, build: &Path) -> Result<()> {
        let mut command = shell.command("cargo");
        command
            .args(["install", "--locked", "--force", "--version", self.version, "--root"])
            .arg(root)
            .arg(self.package);
        // These tools wait for compilers and browsers: their own speed matters less than that of their first compilation.
        let profile = [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")];
        command.envs(profile.map(|(key, value)| (format!("CARGO_PROFILE_RELEASE_{key}"), value)));
        show(command.env("CARGO_TARGET_DIR", build).env_remove("RUSTFLAGS"))
            .map_err(|why| format!("{why}; install {} {} by hand, then start again", self.package, self.version))
    }
}

fn fits(said: &str, wanted: &str, or_newer: bool) -> bool {
    match (version_in(said), version_in(wanted)) {
        (Some(is), Some(wanted)) if or_newer => is >= wanted,
        (Some(is), Some(wanted)) => is == wanted,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_tool_fits_at_its_version_only_unless_a_newer_one_will_do() {
        assert!(fits("wasm-bindgen 0.2.129", "0.2.129", false));
        assert!(!fits("wasm-bindgen 0.2.130", "0.2.129", false));
        assert!(fits("geckodriver 0.38.0 (x)", "0.37.1", true));
        assert!(!fits("geckodriver 0.36.0", "0.37.1", true));
        assert!(!fits("command not found", "0.37.1", true));
    }
}
