//! Names come from files that anybody may have written. Whatever could hide, reorder or imitate something, or drive the
//! terminal, is shown as what it is: the character's number. The page does the same (`www/src/escape.ts`), and both are
//! held to `tests/snapshots/escape.json`.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Longer values are cut after so many characters.
pub const CUT: usize = 200;

/// So many combining marks may stand on one letter; more would paint over the lines around it.
const MARKS: usize = 2;

/// A stretch of text as it may be shown, or one that stands for characters that may not.
#[derive(Debug, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub escaped: bool,
}

/// Whether a character is never shown as it is: controls, formats (bidirectional overrides, zero-width characters),
/// private use, unassigned; line and paragraph separators; spaces that look like the ordinary one.
pub fn is_unshown(character: char) -> bool {
    match character.general_category() {
        GeneralCategory::SpaceSeparator => character != ' ',
        GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator => true,
        _ => character.general_category_group() == GeneralCategoryGroup::Other,
    }
}

/// Splits text into what may be shown and the escapes of what may not.
pub fn segments(text: &str) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut marks = 0_usize;
    for character in text.chars() {
        let is_mark = character.general_category_group() == GeneralCategoryGroup::Mark;
        let escaped = is_unshown(character) || (is_mark && marks >= MARKS);
        marks = if is_mark { marks.saturating_add(1) } else { 0 };
        if segments.last().is_none_or(|last| last.escaped != escaped) {
            segments.push(Segment { text: String::new(), escaped });
        }
        if let Some(last) = segments.last_mut() {
            if escaped { last.text.push_str(&number(character)) } else { last.text.push(character) }
        }
    }
    segments
}

/// The beginning of a long text and how many characters all of it has; `None` where it is short enough.
pub fn cut(text: &str) -> Option<(&str, usize)> {
    let (end, _) = text.char_indices().nth(CUT)?;
    Some((text.get(..end)?, text.chars().count()))
}

fn number(character: char) -> String {
    match character {
        '\0' => "\\0".into(),
        '\t' => "\\t".into(),
        '\n' => "\\n".into(),
        '\r' => "\\r".into(),
        _ => format!("\\u{{{:X}}}", u32::from(character)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_the_page_shows() {
        let vectors: Vec<(String, String)> =
            serde_json::from_str(include_str!("../../../tests/snapshots/escape.json")).unwrap();
        for (text, shown) in vectors {
            let plain: String = segments(&text).into_iter().map(|segment| segment.text).collect();
            assert_eq!(plain, shown, "{text:?}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let text = "한".repeat(CUT + 1);
        assert_eq!(cut(&text), Some(("한".repeat(CUT).as_str(), CUT + 1)));
        assert_eq!(cut(&"한".repeat(CUT)), None);
    }
}
