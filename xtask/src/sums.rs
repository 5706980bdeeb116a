//! SHA-256: what `sha256sum --check` reads, and keys of what is cached.

use crate::Result;
use crate::config::write;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes `SHA256SUMS` over every file of a folder, in the form of `sha256sum`.
pub fn write_sums(dir: &Path) -> Result<()> {
    let place = dir.join("SHA256SUMS");
    let mut lines = Vec::new();
    for file in files(dir)? {
        if file != place {
            let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            lines.push(format!("{}  {}\n", sha256_hex(&bytes), slashed(file.strip_prefix(dir).unwrap_or(&file))));
        }
    }
    write(&place, lines.concat())
}

/// Every file below a folder, in an order that does not depend on the machine.
fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort_by_key(|path| slashed(path));
    Ok(found)
}

fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_what_sha256sum_prints() {
        assert_eq!(sha256_hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let dir = std::env::temp_dir().join(format!("xtask-sums-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("b")).unwrap();
        std::fs::write(dir.join("c"), "abc").unwrap();
        std::fs::write(dir.join("b/a"), "").unwrap();
        // Written twice: the sums do not sum themselves.
        write_sums(&dir).unwrap();
        write_sums(&dir).unwrap();
        let sums = std::fs::read_to_string(dir.join("SHA256SUMS")).unwrap();
        std::fs::remove_dir_all(&dir).unwrap();
        assert_eq!(
            sums,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/a\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  c\n"
        );
    }
}
