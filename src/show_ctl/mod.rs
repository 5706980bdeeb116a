//! What CUCM prints for a list with `show ctl` and `show itl`, read back into the facts that a binary list has too, as
//! far as the text says them.

mod facts;
mod marks;
mod parse;
mod reader;
mod sums;
mod values;

pub use parse::{Checksum, Closing, Part, Row, Sum, Sums, Transcript, parse, scan};
