//! Words are data: every sentence stands in `locales/`, one file a language, and is found here by its code.

use ctl_inspector::finding::Value;
use fluent_bundle::FluentArgs;
use include_dir::{Dir, include_dir};

use crate::{
    escape,
    language::{Language, particle::Ending},
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
    languages: Vec<Language>,
}

impl Words {
    /// The words of a language (`ko`, `ko-KR`, `ko_KR.UTF-8`), and whether there is that language; without it English.
    pub fn new(asked: &str) -> (Self, bool) {
        Self::of(&included(), asked)
    }

    /// The same of these languages, each its tag and its file.
    fn of(files: &[(&str, &str)], asked: &str) -> (Self, bool) {
        let whole = asked.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let primary = whole.split('-').next().unwrap_or_default();
        let file = |tag: &str| files.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
        let chosen = file(&whole).or_else(|| file(primary));
        let complete = file(COMPLETE).filter(|complete| chosen.is_none_or(|(tag, _)| *tag != complete.0));
        let languages = chosen.into_iter().chain(complete).filter_map(|(tag, source)| Language::new(tag, source));
        (Self { languages: languages.collect() }, chosen.is_some())
    }

    /// Whether there is a sentence for this code (`id` or `id.attribute`).
    pub fn known(&self, id: &str) -> bool {
        self.format(id, &FluentArgs::new()).is_some()
    }

    /// A sentence; a code without one is shown as it is. What stands between backticks in it is a command or a name as CUCM prints it.
    pub fn say(&self, id: &str, args: &Args<'_>) -> Vec<Piece> {
        // Names stand outside the sentence while it is taken apart, so that nothing in them is read as part of it.
        const NAME: std::ops::RangeInclusive<char> = '\u{E000}'..='\u{E003}';
        let mut names: Vec<&str> = Vec::new();
        let mut values = FluentArgs::new();
        for (key, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*key, *text),
                Arg::Number(number) => values.set(*key, *number),
                // A sentence may choose by a plain word, and nothing in it could be read as anything else.
                Arg::Name(word) if is_word(word) => values.set(*key, *word),
                Arg::Name(name) => {
                    // The last character says how the name ends, for the particle that may follow it.
                    values.set(*key, format!("\u{E000}{}{}", names.len(), Ending::of(name).mark()));
                    names.push(name);
                }
            }
        }
        let mut pieces = Vec::new();
        let text = self.format(id, &values).unwrap_or_else(|| id.into());
        for (place, part) in text.split('`').enumerate() {
            let style = if place.is_multiple_of(2) { Style::Plain } else { Style::Code };
            for (place, part) in part.split(|c| NAME.contains(&c)).enumerate() {
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

    fn format(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        self.languages.iter().find_map(|language| language.format(id, values))
    }
}

/// The files of `locales/` by their tags.
pub fn included() -> Vec<(&'static str, &'static str)> {
    let tag = |file: &include_dir::File<'static>| file.path().file_name()?.to_str()?.strip_suffix(".ftl");
    LOCALES.files().filter_map(|file| Some((tag(file)?, file.contents_utf8()?))).collect()
}

/// Whether a text is nothing but a word, and short.
fn is_word(text: &str) -> bool {
    text.len() <= escape::CUT && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Words {
        Words::new("en").0
    }

    #[test]
    fn every_language_there_is_can_be_asked_for() {
        for (tag, _) in included() {
            let (words, found) = Words::new(tag);
            assert!(found && !words.text("language-name", &[]).is_empty(), "{tag}");
        }
        assert!(Words::new("en_GB.UTF-8").1);
    }

    #[test]
    fn a_further_language_needs_a_file_and_no_code() {
        let file = "language-name = ⟦tlhIngan Hol⟧\nlanguage-thousands = ’\n\
                    page-bytes = ⟦{ $count }⟧\n\
                    command-source = ⟦{ $source }{ PARTICLE($source, \"을\", \"를\") }⟧\n";
        let files: Vec<_> =
            included().into_iter().chain([("tlh", file), ("pt-BR", "verdict-valid = ⟦sim⟧\n")]).collect();
        let (words, found) = Words::of(&files, "tlh_QO.UTF-8");
        assert!(found);
        assert_eq!(words.text("language-name", &[]), "⟦tlhIngan Hol⟧");
        assert_eq!(words.text("page-bytes", &[("count", Arg::Number(1_234_567))]), "⟦1’234’567⟧");
        for (name, text) in [("node.tlv", "⟦node.tlv를⟧"), ("SHA-1 (7)", "⟦SHA-1 (7)을⟧"), ("CTL", "⟦CTL을⟧")]
        {
            assert_eq!(words.text("command-source", &[("source", Arg::Name(name))]), text);
        }
        assert_eq!(words.text("verdict-valid", &[]), "Signature valid", "what it lacks is said in English");
        for (asked, text) in [("pt_BR.UTF-8", "⟦sim⟧"), ("pt-br", "⟦sim⟧"), ("pt", "Signature valid")] {
            assert_eq!(Words::of(&files, asked).0.text("verdict-valid", &[]), text, "{asked}");
        }
    }

    #[test]
    fn a_sentence_may_choose_by_a_word_of_a_finding() {
        let words = english();
        let text = |form| words.text("finding-private-key", &[("form", Arg::Name(form))]);
        assert_ne!(text("pkcs12"), text("plain"));
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
