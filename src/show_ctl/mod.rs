//! What CUCM prints for a list with `show ctl` and `show itl`: written from a binary list, and read back into the facts
//! that a binary list has too, as far as the text says them.

mod escape;
mod facts;
mod marks;
mod parse;
mod reader;
mod render;
mod sums;
mod values;

pub use escape::{escape, unescape};
pub use parse::{Checksum, Closing, Part, Row, Sum, Sums, Transcript, parse, scan};
pub use render::render;
