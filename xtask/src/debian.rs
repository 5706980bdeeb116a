//! Debian as root: packages, and a toolchain where rustup cannot download one.
//!
//! Debian keeps a second, current Rust toolchain for its browsers (rustc-web). It brings the source of the standard library
//! but no build of it for WebAssembly, so that is built once and kept in the cache. Everything is then built by Debian's
//! toolchain, in a target folder of its own: object code of two compilers does not mix.

use crate::Result;
use crate::config::{Project, create_dir, read, write};
use crate::run::{Shell, output, show};
use crate::sums::sha256_hex;
use crate::targets::{BARE, has_libraries};
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGES: [&str; 6] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "rustfmt-web"];

/// Fat LTO needs the bitcode of the standard library too.
const STD_FLAGS: &str = "-Cembed-bitcode=yes";

pub fn is_root() -> bool {
    let debian = read(Path::new("/etc/os-release")).is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    debian && output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs those of the packages that are missing.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let missing: Vec<&&str> = packages.iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
        command
    };
    show(apt().arg("update"))?;
    show(apt().args(["install", "-y", "--no-install-recommends"]).args(missing))
}

pub fn are_installed(packages: &[&str]) -> bool {
    packages.iter().all(|package| is_installed(package))
}

fn is_installed(package: &str) -> bool {
    let status = output(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]));
    status.is_ok_and(|status| status == "installed")
}

pub struct Toolchain {
    sysroot: PathBuf,
}

/// The toolchain, if it was made before and has all of `targets`.
pub fn installed(project: &Project, targets: &[&str]) -> Option<Toolchain> {
    let sysroot = sysroot(project).ok()?;
    let complete = sysroot.join("bin/rustfmt").exists()
        && targets.iter().all(|target| has_libraries(&libraries(&sysroot, target)));
    complete.then_some(Toolchain { sysroot })
}

pub fn install(project: &Project, shell: &Shell, targets: &[&str]) -> Result<Toolchain> {
    apt_install(&PACKAGES)?;
    // The linker is a link into another package, which is named after what the link points to: `lld-22`.
    let linker = Path::new("/usr/bin/rust-lld");
    if !linker.exists() {
        let package = std::fs::read_link(linker).map_err(|error| format!("{}: {error}", linker.display()))?;
        let package =
            package.file_name().and_then(|name| name.to_str()).ok_or("/usr/bin/rust-lld points to nothing")?;
        apt_install(&[package])?;
    }
    let sysroot = sysroot(project)?;
    create_dir(&sysroot.join("lib/rustlib"))?;
    for target in targets {
        if !has_libraries(&libraries(&sysroot, target)) {
            println!("    building the standard library of {target}");
            build_std(shell, &sysroot, target)?;
        }
    }
    for entry in std::fs::read_dir("/usr/lib/rustlib").map_err(|error| error.to_string())?.flatten() {
        link(&entry.path(), &sysroot.join("lib/rustlib").join(entry.file_name()))?;
    }
    write_programs(&sysroot)?;
    Ok(Toolchain { sysroot })
}

impl Toolchain {
    pub fn enter(&self, shell: &mut Shell) {
        shell.prefer(&self.sysroot.join("bin"));
        // cargo does not notice another standard library under the same name, so it gets another folder.
        if let Some(name) = self.sysroot.file_name() {
            shell.target_dir.push(name);
        }
    }
}

/// One folder per compiler and flags of the standard library.
fn sysroot(project: &Project) -> Result<PathBuf> {
    let version = output(Command::new("/usr/bin/rustc").arg("-vV"))?;
    let key = sha256_hex(format!("{version}{STD_FLAGS}").as_bytes());
    Ok(project.cache.join(format!("debian-{}", &key[..16])))
}

fn libraries(sysroot: &Path, target: &str) -> PathBuf {
    sysroot.join("lib/rustlib").join(target).join("lib")
}

/// Builds the standard library as the dependency of an empty library, and keeps what came out. (A binary would be linked.)
fn build_std(shell: &Shell, sysroot: &Path, target: &str) -> Result<()> {
    let work = sysroot.join(format!("build-{target}"));
    create_dir(&work.join("src"))?;
    write(
        &work.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    write(&work.join("src/lib.rs"), "#![no_std]\n")?;
    let parts = if target == BARE { "core,alloc" } else { "std,panic_abort,proc_macro,test" };
    show(
        shell
            .command("/usr/bin/cargo")
            .current_dir(&work)
            .args(["build", "--release", "--quiet", "--target", target, &format!("-Zbuild-std={parts}")])
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", STD_FLAGS)
            .env("CARGO_TARGET_DIR", work.join("target")),
    )?;

    let built = work.join("target").join(target).join("release/deps");
    let kept = work.join("lib");
    create_dir(&kept)?;
    for entry in std::fs::read_dir(&built).map_err(|error| format!("{}: {error}", built.display()))?.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.extension().is_some_and(|end| end == "rlib") && !name.to_string_lossy().starts_with("libempty-") {
            std::fs::copy(&path, kept.join(&name)).map_err(|error| error.to_string())?;
        }
    }
    // Renamed when it is whole: what is half done after Ctrl-C must not look finished.
    let place = libraries(sysroot, target);
    create_dir(place.parent().unwrap_or(sysroot))?;
    std::fs::rename(&kept, &place).map_err(|error| format!("{}: {error}", place.display()))?;
    std::fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))
}

/// The programs of the toolchain, of which three have to be told where the standard libraries are.
fn write_programs(sysroot: &Path) -> Result<()> {
    let bin = sysroot.join("bin");
    create_dir(&bin)?;
    let quoted = format!("'{}'", sysroot.display().to_string().replace('\'', r"'\''"));
    let wrappers = [
        ("rustc", format!("exec /usr/bin/rustc --sysroot {quoted} \"$@\"")),
        ("rustdoc", format!("exec /usr/bin/rustdoc --sysroot {quoted} \"$@\"")),
        ("cargo-clippy", format!("SYSROOT={quoted} exec /usr/bin/cargo-clippy \"$@\"")),
    ];
    for (name, line) in wrappers {
        let path = bin.join(name);
        write(&path, format!("#!/bin/sh\n{line}\n"))?;
        show(Command::new("chmod").arg("755").arg(path))?;
    }
    // rustfmt comes last: where it stands, all of it stands.
    for name in ["cargo", "clippy-driver", "cargo-fmt", "rustfmt"] {
        link(&Path::new("/usr/bin").join(name), &bin.join(name))?;
    }
    Ok(())
}

fn link(to: &Path, at: &Path) -> Result<()> {
    show(Command::new("ln").arg("-sfn").arg(to).arg(at))
}
