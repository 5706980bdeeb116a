//! Every limit in one place. Reaching one is said in a finding and never ends the work on the rest; SECURITY.md states
//! the same numbers to readers.

/// Bytes of one file. A larger one is only hashed.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// Bytes of one text, in UTF-8. Of a larger one only the first lines are shown.
pub const MAX_TEXT: usize = 8 * 1024 * 1024;

/// Parts of one text; what follows them is kept as one that is not recognised.
pub const MAX_PARTS: usize = 1_000;

/// Rows of one table in a text; a record has a dozen kinds of fields.
pub const MAX_ROWS: usize = 100;

/// Records of one list that are compared with what else is on the desk; a real list has a few dozen.
pub const MAX_RELATED: usize = 1_000;

/// Different certificates named in texts that are looked for on the desk.
pub const MAX_NAMED: usize = 1_000;

/// Places of one kind in a text that say on which host one is; behind them, no host is known.
pub const MAX_HOSTS: usize = 10_000;

/// Lists of one kind of one cluster that are held against each other as those of its nodes.
pub const MAX_NODES: usize = 1_000;

/// Records of one list; what follows them is kept as bytes.
pub const MAX_RECORDS: usize = 100_000;

/// Findings of one input; the ones left out are counted.
pub const MAX_FINDINGS: usize = 10_000;

/// Searches for the next readable field or record in a damaged list. A real list that needs more than a handful is beyond help,
/// and each search may read 64 KiB: without a bound, a hostile file could make them cost minutes.
pub const MAX_REPAIRS: usize = 200;

/// Bits of an RSA modulus: smaller keys no phone uses, larger ones cost time for nothing. Looked at before the key is
/// made ready for arithmetic.
pub const RSA_BITS: core::ops::RangeInclusive<usize> = 512..=4096;

/// Bytes hashed in one call. WebAssembly engines finish a running call in slow code and take the fast code from the
/// next call on; pieces also allow progress and cancelling.
pub const HASH_PIECE: usize = 64 * 1024;

/// Different keys that are tried where several records claim to be the signer; a real list has one, a broken one two.
pub const MAX_SIGNER_KEYS: usize = 16;

/// Places that look like a record's start and are tried, each time one is searched for.
pub const MAX_STARTS: usize = 100;
