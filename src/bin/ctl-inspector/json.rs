//! JSON, with every character that could drive or mislead a terminal written as its number: the same values, harmless
//! to look at.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::escape;

/// Writes a value as indented JSON and ends the line.
pub fn write(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let formatter = Harmless(PrettyFormatter::new());
    value.serialize(&mut Serializer::with_formatter(&mut *out, formatter))?;
    out.write_all(b"\n")
}

/// One object for one file, an array for several, however many of them could be read.
pub fn write_all(out: &mut impl Write, values: &[impl Serialize], given: usize) -> io::Result<()> {
    match values {
        [value] if given == 1 => write(out, value),
        [] if given == 1 => Ok(()),
        values => write(out, &values),
    }
}

struct Harmless(PrettyFormatter<'static>);

/// What is only handed on.
macro_rules! same {
    ($($name:ident($($arg:ident: $kind:ty),*);)+) => {
        $(fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $arg: $kind)*) -> io::Result<()> {
            self.0.$name(writer $(, $arg)*)
        })+
    };
}

impl Formatter for Harmless {
    same! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((place, character)) = rest.char_indices().find(|(_, character)| escape::is_unshown(*character)) {
            let (before, from) = rest.split_at(place);
            writer.write_all(before.as_bytes())?;
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = from.strip_prefix(character).unwrap_or_default();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_the_same_and_nothing_reaches_the_terminal() {
        let value = serde_json::json!({ "a": ["\u{202E}\u{9b}31m \u{1b} \u{F0000}\"\\", 1, {}, []], "\u{7f}": null });
        let mut text = Vec::new();
        write(&mut text, &value).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(text.chars().all(|character| character == '\n' || !escape::is_unshown(character)), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
