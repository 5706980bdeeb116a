//! Words are data: every code has its sentence, every sentence its code, and the sentences are the same on all faces.

use std::{collections::BTreeSet, fs, path::Path};

use ctl_inspector::{
    evidence::PartKind,
    finding::{Code, Finding, Value},
    recognise::LooksLike,
    signature::Reason,
    state::State,
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Numbers grouped by thousands, as the browsers do it in English.
fn grouped(value: &FluentValue<'_>, _: &intl_memoizer::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{}", number.value);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    Some(text)
}

fn bundle() -> FluentBundle<FluentResource> {
    let source = fs::read_to_string(path("locales/en.ftl")).unwrap();
    let resource = FluentResource::try_new(source).expect("the file is Fluent");
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    bundle.add_resource(resource).expect("no id stands twice");
    bundle
}

/// The ids of the file, without those that only the page uses.
fn ids() -> BTreeSet<String> {
    let source = fs::read_to_string(path("locales/en.ftl")).unwrap();
    let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
    source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(id).collect()
}

#[test]
fn every_code_has_a_sentence_and_every_sentence_a_code() {
    let findings = Code::ALL.iter().map(|code| format!("finding-{}", code.as_str()));
    let reasons = Reason::ALL.iter().map(|reason| format!("reason-{}", reason.as_str()));
    let states = State::ALL.iter().map(|state| format!("state-{}", state.as_str()));
    let contents = LooksLike::ALL.iter().map(|(_, name)| format!("content-unrecognised-{name}"));
    let parts = PartKind::ALL.iter().map(|kind| format!("part-{}", kind.as_str()));
    let expected: BTreeSet<String> = findings.chain(reasons).chain(contents).chain(states).chain(parts).collect();
    let is_coded = |id: &String| {
        ["finding-", "reason-", "content-unrecognised-", "state-", "part-"].iter().any(|kind| id.starts_with(kind))
    };
    let written: BTreeSet<String> = ids().into_iter().filter(is_coded).collect();
    assert_eq!(written, expected);
}

#[test]
fn every_kind_of_part_can_be_counted() {
    let bundle = bundle();
    for kind in PartKind::ALL {
        let part = bundle.get_message(&format!("part-{}", kind.as_str())).unwrap();
        assert!(part.get_attribute("count").is_some(), "part-{}.count", kind.as_str());
    }
}

#[test]
fn names_in_json_are_the_names_in_the_words() {
    let name = |value: &dyn erased::Json| value.text();
    for code in Code::ALL {
        assert_eq!(name(code), format!("\"{}\"", code.as_str()));
    }
    for reason in Reason::ALL {
        assert_eq!(name(reason), format!("\"{}\"", reason.as_str()));
    }
    for (kind, text) in LooksLike::ALL {
        assert_eq!(name(kind), format!("\"{text}\""));
    }
    for kind in PartKind::ALL {
        assert_eq!(name(kind), format!("\"{}\"", kind.as_str()));
    }
}

mod erased {
    pub trait Json {
        fn text(&self) -> String;
    }
    impl<T: serde::Serialize> Json for T {
        fn text(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

/// Every value that any finding may carry. A sentence that asks for another one is not complete.
fn sample(code: Code) -> Finding {
    let numbers = [
        "size",
        "limit",
        "more",
        "declared",
        "actual",
        "here",
        "end",
        "length",
        "tag",
        "function",
        "number",
        "expected",
        "record",
        "count",
        "bits",
        "first",
        "stated",
        "sum",
        "announced",
        "digits",
        "hours",
    ];
    let finding =
        numbers.iter().zip(1233u32..).fold(Finding::new(code), |finding, (name, number)| finding.with(name, number));
    [
        "name",
        "signer",
        "serial",
        "records",
        "used",
        "given",
        "from",
        "until",
        "made",
        "now",
        "digest",
        "curve",
        "host",
        "named",
        "marked",
        "file",
        "functions",
        "place",
        "mode",
        "command",
        "answer",
        "form",
        "label",
        "character",
        "purpose",
        "description",
        "time",
        "subject",
        "issuer",
        "phone",
        "store",
        "roles",
        "seconds",
        "version",
        "known",
        "other",
        "servers",
    ]
    .iter()
    .fold(finding, |finding, name| finding.with(name, *name))
}

#[test]
fn every_sentence_is_complete_and_the_page_renders_the_same() {
    let bundle = bundle();
    let mut rendered = Vec::new();
    for code in Code::ALL {
        let finding = sample(*code);
        let mut args = FluentArgs::new();
        for (name, value) in &finding.values {
            match value {
                Value::Text(text) => args.set(*name, text.as_str()),
                Value::Number(number) => args.set(*name, *number),
            }
        }
        let id = format!("finding-{}", code.as_str());
        let message = bundle.get_message(&id).unwrap();
        let pattern = message.value().unwrap();
        let mut errors = vec![];
        for attribute in message.attributes() {
            bundle.format_pattern(attribute.value(), Some(&args), &mut errors);
            let name = attribute.id();
            assert!(["why", "do", "source"].contains(&name), "{id}.{name} is shown nowhere");
        }
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id}: {errors:?}");
        rendered.push(serde_json::json!({ "id": id, "args": finding.values, "text": text }));
    }
    // The browser tests render the same ids with the same values and compare with this file.
    let json = serde_json::to_string_pretty(&rendered).unwrap() + "\n";
    let committed = path("tests/snapshots/words-en.json");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&committed, &json).unwrap();
    }
    let expected = fs::read_to_string(&committed).unwrap_or_default();
    assert_eq!(json, expected, "run with UPDATE_SNAPSHOTS=1 after looking at the difference");
}
