//! `PARTICLE` for sentences: Korean has two forms of a particle and chooses by the sound that the word before it ends in.
//! The page does the same (`www/src/particle.ts`, where the rule is explained too), and both are held to
//! `tests/snapshots/particles.json`.

use fluent_bundle::{FluentArgs, FluentValue};

/// How a word ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Vowel,
    Consonant,
    /// ㄹ, which 으로 takes for a vowel.
    Rieul,
}

/// Signs behind a word that are passed over, and letters of a word that are looked at: names may be very long.
const LOOK: usize = 64;

const MARKS: [(char, Ending); 3] =
    [('\u{E001}', Ending::Vowel), ('\u{E002}', Ending::Consonant), ('\u{E003}', Ending::Rieul)];

impl Ending {
    /// The character that says so at the end of what stands in a sentence for a name.
    pub fn mark(self) -> char {
        MARKS.into_iter().find(|(_, ending)| *ending == self).map_or('\u{E001}', |(mark, _)| mark)
    }

    pub fn of(text: &str) -> Self {
        let mut tail = text.chars().rev().take(LOOK).skip_while(|c| !c.is_alphanumeric()).peekable();
        match tail.peek() {
            Some(&last) if last.is_ascii_alphabetic() => {
                let mut word: Vec<char> = Vec::new();
                while let Some(letter) = tail.next_if(char::is_ascii_alphabetic) {
                    word.insert(0, letter);
                }
                of_latin(&word.into_iter().collect::<String>(), tail.peek().is_some_and(char::is_ascii_digit))
            }
            Some(&last) => of_character(last),
            None => Self::Vowel,
        }
    }
}

fn of_character(last: char) -> Ending {
    match (last, u32::from(last)) {
        ('0' | '3' | '6', _) => Ending::Consonant,
        ('1' | '7' | '8', _) => Ending::Rieul,
        (_, code @ 0xAC00..=0xD7A3) => match code.wrapping_sub(0xAC00) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        // The same letters one by one, as some systems write the names of files.
        (_, 0x11AF) => Ending::Rieul,
        (_, 0x11A8..=0x11FF) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

fn of_latin(word: &str, behind_digit: bool) -> Ending {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let lower = word.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    if behind_digit || !lower.contains(is_vowel) || word.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return match () {
            () if ends(&["l", "r"]) => Ending::Rieul,
            () if ends(&["m", "n"]) => Ending::Consonant,
            () => Ending::Vowel,
        };
    }
    let stop = lower.strip_suffix(['b', 'c', 'k', 'p', 'q', 't']);
    match () {
        () if ends(&["l", "le"]) => Ending::Rieul,
        () if ends(&["m", "me", "n", "ne", "ng", "ck"]) => Ending::Consonant,
        () if stop.is_some_and(|before| before.ends_with(is_vowel)) => Ending::Consonant,
        () => Ending::Vowel,
    }
}

/// `{ $file }{ PARTICLE($file, "을", "를") }`: the first form behind a final consonant, the second behind none.
pub fn particle<'a>(args: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let [value, behind_consonant, behind_vowel] = args else { return FluentValue::Error };
    let text = match value {
        FluentValue::String(text) => text.clone(),
        FluentValue::Number(number) => number.as_string(),
        _ => return behind_vowel.clone(),
    };
    let marked = MARKS.iter().find(|(mark, _)| text.ends_with(*mark)).map(|(_, ending)| *ending);
    let takes_consonant = match marked.unwrap_or_else(|| Ending::of(&text)) {
        Ending::Vowel => false,
        Ending::Consonant => true,
        Ending::Rieul => !matches!(behind_consonant, FluentValue::String(form) if form.starts_with('으')),
    };
    if takes_consonant { behind_consonant.clone() } else { behind_vowel.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_as_they_do_on_the_page() {
        let cases: Vec<(String, String)> =
            serde_json::from_str(include_str!("../../../tests/snapshots/particles.json")).unwrap();
        for (text, ending) in cases {
            assert_eq!(format!("{:?}", Ending::of(&text)).to_lowercase(), ending, "{text:?}");
        }
    }
}
