//! The targets beside the host's own, and how to tell that a toolchain has one.

use std::path::Path;

/// What the browser runs.
pub const WEB: &str = "wasm32-unknown-unknown";
/// A target without std: it shows that the library needs none.
pub const BARE: &str = "wasm32v1-none";

/// Whether this folder of a toolchain holds a compiled standard library.
pub fn has_libraries(dir: &Path) -> bool {
    std::fs::read_dir(dir)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.path().extension().is_some_and(|end| end == "rlib")))
}
