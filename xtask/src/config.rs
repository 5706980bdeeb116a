//! Where things are, and what wasm-pack.toml says.

use crate::Result;
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    pub versions: Versions,
    pub build: Build,
    pub budgets: Budgets,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Versions {
    pub wasm_bindgen: String,
    pub wasm_pack: String,
    pub geckodriver: String,
    pub node: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Build {
    #[serde(rename = "crate")]
    pub crate_dir: String,
    pub target: String,
    pub profile: String,
    pub out_dir: String,
    pub wasm_opt: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budgets {
    pub wasm_gzip_kb: u64,
    pub single_file_kb: u64,
}

/// The work tree, its configuration, and the folder where tools are kept between clean checkouts.
pub struct Project {
    pub root: PathBuf,
    pub config: Config,
    pub cache: PathBuf,
}

/// What wasm-pack calls its output; www/ imports it under this name.
pub const MODULE: &str = "ctl_inspector_wasm";

impl Project {
    pub fn open() -> Result<Self> {
        // The manifest's folder at run time: a binary that was compiled in one checkout may be run in another.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest
            .as_deref()
            .unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")))
            .parent()
            .ok_or("xtask has to stand inside the work tree")?
            .to_path_buf();
        let config =
            toml::from_str(&read(&root.join("wasm-pack.toml"))?).map_err(|error| format!("wasm-pack.toml: {error}"))?;
        let cache = cache_dir(|name| std::env::var_os(name).filter(|value| !value.is_empty()))
            .ok_or("no cache folder is known: set HOME, or XDG_CACHE_HOME")?
            .join("ctl-inspector");
        Ok(Self { root, config, cache })
    }

    pub fn generated(&self) -> PathBuf {
        self.root.join(&self.config.build.out_dir)
    }

    /// The module as the browser loads it.
    pub fn module_file(&self) -> PathBuf {
        self.generated().join(format!("{MODULE}_bg.wasm"))
    }

    /// The same as the page holds it, gzip.
    pub fn packed_module_file(&self) -> PathBuf {
        self.generated().join(format!("{MODULE}_bg.wasm.gz"))
    }

    pub fn single_file(&self) -> PathBuf {
        self.dist().join("ctl-inspector.html")
    }

    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The version of the library, which is the version of all that is built.
    pub fn version(&self) -> Result<String> {
        #[derive(Deserialize)]
        struct Manifest {
            package: Package,
        }
        #[derive(Deserialize)]
        struct Package {
            version: String,
        }
        let manifest: Manifest =
            toml::from_str(&read(&self.root.join("Cargo.toml"))?).map_err(|error| format!("Cargo.toml: {error}"))?;
        Ok(manifest.package.version)
    }

    /// wasm-bindgen's command reads what its library wrote only when both are the very same version.
    pub fn check_lock(&self) -> Result<()> {
        let lock = read(&self.root.join("Cargo.lock"))?;
        let locked = locked_versions(&lock, "wasm-bindgen")?;
        let wanted = &self.config.versions.wasm_bindgen;
        if locked.as_slice() == [wanted.clone()] {
            return Ok(());
        }
        Err(format!(
            "Cargo.lock has wasm-bindgen {}, wasm-pack.toml has {wanted}: they must be the same version",
            if locked.is_empty() { "in no version".into() } else { locked.join(" and ") },
        ))
    }
}

fn locked_versions(lock: &str, name: &str) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(lock).map_err(|error| format!("Cargo.lock: {error}"))?;
    Ok(lock.package.into_iter().filter(|package| package.name == name).map(|package| package.version).collect())
}

fn cache_dir(var: impl Fn(&str) -> Option<std::ffi::OsString>) -> Option<PathBuf> {
    if let Some(dir) = var("XDG_CACHE_HOME") {
        return Some(dir.into());
    }
    if cfg!(windows) {
        return var("LOCALAPPDATA").map(PathBuf::from);
    }
    let home = PathBuf::from(var("HOME")?);
    Some(home.join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" }))
}

/// Numbers of the first thing in a line that looks like a version: "wasm-pack 0.15.1", "v20.20.2".
pub fn version_in(text: &str) -> Option<[u64; 3]> {
    text.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').splitn(3, '.').map(|part| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        });
        Some([numbers.next()??, numbers.next()??, numbers.next()??])
    })
}

pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn create_dir(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        assert_eq!(version_in("wasm-bindgen 0.2.129"), Some([0, 2, 129]));
        assert_eq!(version_in("v20.20.2\n"), Some([20, 20, 2]));
        assert_eq!(version_in("geckodriver 0.37.1 (abc 2026-01-01 12:00 +0000)"), Some([0, 37, 1]));
        assert_eq!(version_in("ChromeDriver 156.0.8078.79 (0000)"), Some([156, 0, 8078]));
        assert_eq!(version_in("rustc 1.96.0-nightly"), Some([1, 96, 0]));
        assert_eq!(version_in("no version, 1.2 at most"), None);
    }

    #[test]
    fn every_locked_version_of_a_package_is_found() {
        let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n[[package]]\nname = \"ab\"\nversion = \"3.0.0\"\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\n";
        assert_eq!(locked_versions(lock, "a").unwrap(), ["1.0.0", "2.0.0"]);
        assert!(locked_versions(lock, "b").unwrap().is_empty());
        assert!(locked_versions("not a lock file", "a").is_err());
    }

    #[test]
    fn this_project_agrees_with_its_lock_file() {
        let project = Project::open().unwrap();
        project.check_lock().unwrap();
        assert!(version_in(&project.version().unwrap()).is_some());
        for version in [&project.config.versions.wasm_pack, &project.config.versions.geckodriver] {
            assert!(version_in(version).is_some(), "{version}");
        }
    }

    #[test]
    fn the_cache_is_where_the_user_wants_it() {
        let xdg = cache_dir(|name| (name == "XDG_CACHE_HOME").then(|| "/x".into()));
        assert_eq!(xdg, Some(PathBuf::from("/x")));
        assert_eq!(cache_dir(|_| None), None);
    }
}
