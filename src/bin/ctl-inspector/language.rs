//! One language: the sentences of one file of `locales/`, with what they ask of a renderer. `tests/words.rs` includes
//! this file too, so what it holds against the page is what the command prints.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_memoizer::IntlLangMemoizer;

#[path = "particle.rs"]
pub mod particle;

pub struct Language(FluentBundle<FluentResource>);

impl Language {
    /// What can be read of a file with a fault in it is used; the tests find the fault.
    pub fn new(tag: &str, source: &str) -> Option<Self> {
        let resource = FluentResource::try_new(source.into()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![tag.parse().ok()?]);
        // No isolation marks: names are escaped, and copied text stays clean.
        bundle.set_use_isolating(false);
        bundle.add_function("PARTICLE", particle::particle).ok()?;
        bundle.add_resource_overriding(resource);
        let mut language = Self(bundle);
        let separator = language.format("language-thousands", &FluentArgs::new());
        language.0.set_formatter(Some(match separator.as_deref() {
            Some(".") => grouped::<'.'>,
            Some("’") => grouped::<'’'>,
            Some("\u{A0}") => grouped::<'\u{A0}'>,
            Some("\u{202F}") => grouped::<'\u{202F}'>,
            _ => grouped::<','>,
        }));
        Some(language)
    }

    /// The text of a code (`id` or `id.attribute`), `None` where it has none. A value that is not given stands in it as `{$name}`.
    pub fn format(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.0.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.0.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }
}

/// Numbers grouped by thousands, as browsers do it. All numbers here are whole.
fn grouped<const SEPARATOR: char>(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{}", number.value);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().saturating_sub(place).is_multiple_of(3) {
            text.push(SEPARATOR);
        }
        text.push(digit);
    }
    Some(text)
}
