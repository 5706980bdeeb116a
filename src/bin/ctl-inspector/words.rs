//! Words are data: every sentence stands in `locales/`, one file a language, and is found here by its code.

use ctl_inspector::finding::Value;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use intl_memoizer::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::{
    escape,
    out::{Piece, Style},
};

/// Whatever stands there when the command is built.
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The language that has every sentence.
const COMPLETE: &str = "en";

/// A value in a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Text of ours.
    Text(&'a str),
    /// Text from a file: escaped, and cut when it is long.
    Name(&'a str),
    /// A number, grouped by the language's rules.
    Number(u64),
}

impl<'a> From<&'a Value> for Arg<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => Arg::Name(text),
            Value::Number(number) => Arg::Number(*number),
        }
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}

pub type Args<'a> = [(&'a str, Arg<'a>)];

/// The sentences of a language.
pub struct Words {
    /// The chosen language, then the one that has every sentence.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words of a language (`ko`, `ko-KR`, `ko_KR.UTF-8`), and whether there is that language; without it English.
    pub fn new(tag: &str) -> (Self, bool) {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_lowercase();
        let chosen = bundle(&primary);
        let found = chosen.is_some();
        let complete = if found && primary == COMPLETE { None } else { bundle(COMPLETE) };
        (Self { bundles: chosen.into_iter().chain(complete).collect() }, found)
    }

    /// Whether there is a sentence for this code (`id` or `id.attribute`).
    pub fn known(&self, id: &str) -> bool {
        self.format(id, &FluentArgs::new()).is_some()
    }

    /// A sentence; a code without one is shown as it is. What stands between backticks in it is a command or a name as CUCM prints it.
    pub fn say(&self, id: &str, args: &Args<'_>) -> Vec<Piece> {
        // Names stand outside the sentence while it is taken apart, so that nothing in them is read as part of it.
        const NAME: [char; 2] = ['\u{E000}', '\u{E001}'];
        let mut names: Vec<&str> = Vec::new();
        let mut values = FluentArgs::new();
        for (key, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*key, *text),
                Arg::Number(number) => values.set(*key, *number),
                Arg::Name(name) => {
                    let [open, close] = NAME;
                    values.set(*key, format!("{open}{}{close}", names.len()));
                    names.push(name);
                }
            }
        }
        let mut pieces = Vec::new();
        let text = self.format(id, &values).unwrap_or_else(|| id.into());
        for (place, part) in text.split('`').enumerate() {
            let style = if place.is_multiple_of(2) { Style::Plain } else { Style::Code };
            for (place, part) in part.split(NAME).enumerate() {
                let name = part.parse::<usize>().ok().and_then(|number| names.get(number));
                match name.filter(|_| !place.is_multiple_of(2)) {
                    Some(name) => pieces.extend(self.name(name, style)),
                    None => pieces.push(Piece::new(part, style)),
                }
            }
        }
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }

    /// The same as one text, for places without styles.
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.say(id, args).into_iter().map(|piece| piece.text).collect()
    }

    /// Text from a file as it may be shown, cut when it is long.
    pub fn name(&self, text: &str, style: Style) -> Vec<Piece> {
        let cut = escape::cut(text);
        let shown = cut.map_or(text, |(beginning, _)| beginning);
        let mut pieces: Vec<Piece> = escape::segments(shown)
            .into_iter()
            .map(|segment| Piece::new(segment.text, if segment.escaped { Style::Escape } else { style }))
            .collect();
        if let Some((_, count)) = cut {
            pieces.push(Piece::plain(self.text("command-cut", &[("count", Arg::Number(count as u64))])));
        }
        pieces
    }

    /// The text of a code, `None` where it has none. A value that is not given stands in it as `{$name}`.
    fn format(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            Some(bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
        })
    }
}

fn bundle(tag: &str) -> Option<FluentBundle<FluentResource>> {
    let source = LOCALES.get_file(format!("{tag}.ftl"))?.contents_utf8()?;
    let language: LanguageIdentifier = tag.parse().ok()?;
    // What can be read of a file with a fault in it is used; the tests find the fault.
    let resource = FluentResource::try_new(source.into()).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![language]);
    // No isolation marks: names are escaped, and copied text stays clean.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

/// Numbers grouped by thousands, as browsers do it in English and Korean. All numbers here are whole.
fn grouped(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{}", number.value);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().saturating_sub(place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Words {
        Words::new("en").0
    }

    #[test]
    fn every_language_there_is_can_be_asked_for() {
        for file in LOCALES.files() {
            let tag = file.path().file_stem().unwrap().to_str().unwrap();
            assert!(Words::new(tag).1, "{tag}");
            assert!(FluentResource::try_new(file.contents_utf8().unwrap().into()).is_ok(), "{tag}");
        }
        assert!(Words::new("en_GB.UTF-8").1);
    }

    #[test]
    fn an_unknown_language_falls_back_to_english() {
        let (words, found) = Words::new("tlh");
        assert!(!found);
        assert_eq!(words.text("verdict-valid", &[]), english().text("verdict-valid", &[]));
        assert!(!Words::new("../Cargo").1);
    }

    #[test]
    fn nothing_in_a_name_is_read_as_part_of_the_sentence() {
        let hostile = "{ $serial } `reboot` \u{E000}0\u{E001} \u{202E}\x1b[31m";
        let pieces = english().say(
            "finding-signer-not-in-list",
            &[("signer", Arg::Name(hostile)), ("serial", Arg::Name("`x`")), ("record", Arg::Number(0))],
        );
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert!(text.contains(r"{ $serial } `reboot` \u{E000}0\u{E001} \u{202E}\u{1B}[31m"), "{text}");
        assert!(pieces.iter().all(|piece| piece.style != Style::Code), "{pieces:?}");
    }

    #[test]
    fn long_names_are_cut_with_a_note_of_their_length() {
        let name = "A".repeat(60_000);
        let text: String = english().name(&name, Style::Plain).into_iter().map(|piece| piece.text).collect();
        assert!(text.starts_with(&"A".repeat(escape::CUT)) && text.contains("60,000"), "{text}");
        assert!(text.len() < 300);
    }
}
