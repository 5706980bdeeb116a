//! Reading, bounded: of a file over the limit only size and checksums are known.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use ctl_inspector::{
    checksum::{Checksums, Hasher},
    desk::{Desk, Id},
    limits::{HASH_PIECE, MAX_FILE},
};

/// The name that stands for standard input.
pub const STDIN: &str = "-";

/// Reading ended early.
#[derive(Debug)]
pub struct Fault {
    /// How many bytes came before.
    pub read: u64,
    pub error: io::Error,
}

pub enum Input {
    Whole(Vec<u8>),
    Oversized { size: u64, checksums: Checksums },
}

impl Input {
    pub fn open(path: &Path) -> Result<Self, Fault> {
        if path == Path::new(STDIN) {
            return Self::read(io::stdin().lock(), MAX_FILE);
        }
        let file = File::open(path).map_err(|error| Fault { read: 0, error })?;
        Self::read(file, MAX_FILE)
    }

    fn read(mut source: impl Read, limit: usize) -> Result<Self, Fault> {
        let mut bytes = Vec::new();
        let over = (limit as u64).saturating_add(1);
        if let Err(error) = (&mut source).take(over).read_to_end(&mut bytes) {
            return Err(Fault { read: bytes.len() as u64, error });
        }
        if bytes.len() <= limit {
            return Ok(Input::Whole(bytes));
        }
        let mut hasher = Hasher::default();
        bytes.chunks(HASH_PIECE).for_each(|piece| hasher.update(piece));
        let mut size = bytes.len() as u64;
        bytes.truncate(HASH_PIECE);
        loop {
            match source.read(&mut bytes) {
                Ok(0) => return Ok(Input::Oversized { size, checksums: hasher.finish() }),
                Ok(count) => {
                    hasher.update(bytes.get(..count).unwrap_or_default());
                    size = size.saturating_add(count as u64);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault { read: size, error }),
            }
        }
    }

    /// Puts it on the desk.
    pub fn onto(self, desk: &mut Desk, name: &str, now: Option<u64>) -> Id {
        match self {
            Input::Whole(bytes) => desk.add(name, bytes, now),
            Input::Oversized { size, checksums } => desk.add_oversized(name, size, checksums),
        }
    }
}

/// A file's name without its folders, as the page knows it too.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_only_hashed() {
        let bytes: Vec<u8> = (0..300_000_u32).map(|number| number as u8).collect();
        let Ok(Input::Oversized { size, checksums }) = Input::read(&bytes[..], 100_000) else { panic!() };
        assert_eq!((size, checksums), (300_000, Checksums::of(&bytes)));
        assert!(matches!(Input::read(&bytes[..], 300_000), Ok(Input::Whole(whole)) if whole == bytes));
    }

    #[test]
    fn a_fault_says_after_how_many_bytes() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::UnexpectedEof.into())
            }
        }
        for limit in [1, 10] {
            let fault = Input::read([1, 2, 3].chain(Broken), limit).err().unwrap();
            assert_eq!(fault.read, 3);
        }
    }
}
