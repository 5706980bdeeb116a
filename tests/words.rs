//! Words are data: every code has its sentence, every sentence its code, and the sentences are the same on all faces.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use ctl_inspector::{
    desk::{AnchorStatus, Change, ChangeKind, ListOutcome, Phase, Releases, Role, SOURCES, StepCode, Where},
    evidence::PartKind,
    finding::{Code, Finding, Value},
    recognise::LooksLike,
    signature::Reason,
    state::State,
};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

#[path = "../src/bin/ctl-inspector/language.rs"]
#[expect(dead_code, reason = "marks of names are the command's alone")]
mod language;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every language there is: its tag and its file.
fn languages() -> Vec<(String, String)> {
    let files = fs::read_dir(path("locales")).unwrap().map(|entry| entry.unwrap().path());
    let tag = |path: &PathBuf| path.file_name()?.to_str()?.strip_suffix(".ftl").map(String::from);
    let mut all: Vec<_> = files.filter_map(|path| Some((tag(&path)?, fs::read_to_string(path).unwrap()))).collect();
    all.sort();
    assert!(all.iter().any(|(tag, _)| tag == "en"));
    all
}

/// What a sentence asks for.
#[derive(Default)]
struct Asked {
    /// Values that stand in the text.
    shown: BTreeSet<String>,
    /// Values by which it chooses, other than between singular and plural.
    chosen: BTreeSet<String>,
    /// Numbers by which it chooses between singular and plural.
    counted: BTreeSet<String>,
    functions: BTreeSet<String>,
}

impl Asked {
    fn of(pattern: &Pattern<String>) -> Self {
        let mut asked = Self::default();
        asked.read(pattern);
        asked
    }

    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
                    let is_plural = |key: &VariantKey<String>| {
                        matches!(key, VariantKey::Identifier { name } if
                            ["zero", "one", "two", "few", "many", "other"].contains(&name.as_str()))
                    };
                    let plural = variants.iter().all(|variant| is_plural(&variant.key));
                    if plural { &mut self.counted } else { &mut self.chosen }.insert(id.name.clone());
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }
    }

    fn inline(&mut self, expression: &InlineExpression<String>) {
        match expression {
            InlineExpression::VariableReference { id } => drop(self.shown.insert(id.name.clone())),
            // What a function is asked about is not shown by that.
            InlineExpression::FunctionReference { id, .. } => drop(self.functions.insert(id.name.clone())),
            _ => {}
        }
    }

    fn all(&self) -> BTreeSet<&String> {
        self.shown.iter().chain(&self.chosen).chain(&self.counted).collect()
    }
}

/// The sentences of a file by their ids, `id` or `id.attribute`.
fn sentences(tag: &str, source: &str) -> BTreeMap<String, Asked> {
    let resource = parser::parse(source.to_owned()).unwrap_or_else(|(_, errors)| panic!("{tag}.ftl: {errors:?}"));
    let mut sentences = BTreeMap::new();
    let mut add = |id: String, pattern: &Pattern<String>| {
        assert!(sentences.insert(id.clone(), Asked::of(pattern)).is_none(), "{tag}.ftl: {id} stands twice");
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
        add(message.id.name, &message.value.expect("every message has a text of its own"));
    }
    sentences
}

fn english() -> BTreeMap<String, Asked> {
    sentences("en", &fs::read_to_string(path("locales/en.ftl")).unwrap())
}

/// The ids of the file, without their attributes.
fn ids() -> BTreeSet<String> {
    english().into_keys().filter(|id| !id.contains('.')).collect()
}

#[test]
fn every_code_has_a_sentence_and_every_sentence_a_code() {
    let findings = Code::ALL.iter().map(|code| format!("finding-{}", code.as_str()));
    let reasons = Reason::ALL.iter().map(|reason| format!("reason-{}", reason.as_str()));
    let states = State::ALL.iter().map(|state| format!("state-{}", state.as_str()));
    let contents = LooksLike::ALL.iter().map(|(_, name)| format!("content-unrecognised-{name}"));
    let parts = PartKind::ALL.iter().map(|kind| format!("part-{}", kind.as_str()));
    let changes = Change::ALL.iter().map(|change| format!("change-{}", change.as_str()));
    let steps = StepCode::ALL.iter().map(|step| format!("step-{}", step.as_str()));
    let phases = Phase::ALL.iter().map(|phase| format!("step-phase-{}", phase.as_str()));
    let places = Where::ALL.iter().map(|place| format!("step-where-{}", place.as_str()));
    let releases = Releases::ALL.iter().map(|releases| format!("release-{}", releases.name));
    let sources = SOURCES.iter().map(|source| format!("source-{source}"));
    let outcomes = ["both", "with", "without"]
        .into_iter()
        .flat_map(|who| ListOutcome::ALL.iter().map(move |outcome| format!("answer-{who}-{}", outcome.as_str())));
    let roles = Role::ALL.iter().map(|role| format!("role-{}", role.as_str()));
    let statuses = AnchorStatus::ALL.iter().map(|status| format!("anchor-status-{}", status.as_str()));
    let kinds = ChangeKind::ALL.iter().map(|kind| format!("change-kind-{}", kind.as_str()));
    let compared = outcomes.chain(roles).chain(statuses).chain(kinds);
    let lists = changes.chain(compared).chain(steps).chain(phases).chain(places).chain(releases).chain(sources);
    let expected: BTreeSet<String> =
        findings.chain(reasons).chain(contents).chain(states).chain(parts).chain(lists).collect();
    let kinds = [
        ["finding-", "reason-", "content-unrecognised-", "state-", "part-"].as_slice(),
        &["answer-", "role-", "anchor-status-", "change-", "step-", "release-", "source-"],
    ];
    let is_coded = |id: &String| kinds.concat().iter().any(|kind| id.starts_with(kind));
    let written: BTreeSet<String> = ids().into_iter().filter(is_coded).collect();
    assert_eq!(written, expected);
}

#[test]
fn every_step_names_its_sources_and_says_nothing_that_is_not_shown() {
    for (id, _) in english().iter().filter(|(id, _)| id.starts_with("step-")) {
        let attribute = id.split_once('.').map_or("", |(_, attribute)| attribute);
        assert!(["", "why", "check"].contains(&attribute), "{id} is shown nowhere");
    }
}

#[test]
fn every_kind_of_part_can_be_counted() {
    let sentences = english();
    for kind in PartKind::ALL {
        let id = format!("part-{}.count", kind.as_str());
        assert!(sentences.contains_key(&id), "{id}");
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
        "group",
        "reference",
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
        "nodes",
    ]
    .iter()
    .fold(finding, |finding, name| finding.with(name, *name))
}

#[test]
fn a_finding_carries_every_value_that_its_sentences_ask_for() {
    for (id, asked) in english() {
        let (message, attribute) = id.split_once('.').unwrap_or((&id, ""));
        let Some(code) = Code::ALL.iter().find(|code| message == format!("finding-{}", code.as_str())) else {
            continue;
        };
        let values = sample(*code).values;
        for name in asked.all() {
            assert!(values.iter().any(|(known, _)| known == name), "{id} asks for {name}");
        }
        assert!(["", "why", "do", "source"].contains(&attribute), "{id} is shown nowhere");
    }
}

#[test]
fn every_language_says_the_same_sentences_with_the_same_values() {
    let english = english();
    for (tag, source) in languages() {
        let sentences = sentences(&tag, &source);
        let lacking: Vec<_> = english.keys().filter(|id| !sentences.contains_key(*id)).collect();
        let unknown: Vec<_> = sentences.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(
            lacking.is_empty() && unknown.is_empty(),
            "{tag}.ftl lacks {lacking:?} and should not have {unknown:?}"
        );
        for (id, asked) in sentences {
            let original = &english[&id];
            assert!(original.shown.is_subset(&asked.shown), "{tag}.ftl, {id}: {:?} are shown", original.shown);
            assert!(original.chosen.is_subset(&asked.chosen), "{tag}.ftl, {id}: {:?} decide", original.chosen);
            assert!(asked.all().is_subset(&original.all()), "{tag}.ftl, {id}: {:?} are all there is", original.all());
            assert!(asked.functions.iter().all(|name| name == "PARTICLE"), "{tag}.ftl, {id}: {:?}", asked.functions);
        }
    }
}

/// A value for every name: what a finding carries, else a number where it is counted, else its own name.
fn values(number: Option<u32>) -> BTreeMap<String, Value> {
    let mut values = BTreeMap::new();
    for (name, value) in sample(Code::ALL[0]).values {
        values.insert(name.to_owned(), value);
    }
    for asked in english().values() {
        for name in asked.all() {
            let counted = asked.counted.contains(name);
            let value = if counted { Value::Number(1234) } else { Value::Text(name.clone()) };
            let known = values.entry(name.clone()).or_insert_with(|| value.clone());
            if counted && matches!(known, Value::Text(_)) {
                *known = value;
            }
        }
    }
    for value in values.values_mut() {
        if let (Value::Number(own), Some(number)) = (value, number) {
            *own = number.into();
        }
    }
    values
}

fn rendered(language: &language::Language, id: &str, values: &BTreeMap<String, Value>) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        match value {
            Value::Text(text) => args.set(name.as_str(), FluentValue::from(text.as_str())),
            Value::Number(number) => args.set(name.as_str(), *number),
        }
    }
    language.format(id, &args).unwrap()
}

/// What stands between backticks.
fn commands(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_language_names_the_same_commands() {
    let values = values(None);
    let source = fs::read_to_string(path("locales/en.ftl")).unwrap();
    let original = language::Language::new("en", &source).unwrap();
    for (tag, source) in languages() {
        let language = language::Language::new(&tag, &source).unwrap();
        for id in english().keys() {
            let (here, there) = (rendered(&language, id, &values), rendered(&original, id, &values));
            assert_eq!(commands(&here), commands(&there), "{tag}.ftl, {id}");
            assert!(here.matches('`').count().is_multiple_of(2), "{tag}.ftl, {id}: a backtick has no other");
        }
    }
}

#[test]
fn every_sentence_of_every_language_is_complete_and_the_page_renders_the_same() {
    for (tag, source) in languages() {
        let language = language::Language::new(&tag, &source).unwrap();
        let mut rounds = Vec::new();
        for number in [None, Some(0), Some(1)] {
            let values = values(number);
            let chooses = |asked: &Asked| !asked.chosen.is_empty() || !asked.counted.is_empty();
            // Where nothing is chosen by a number, one number is enough.
            let texts: BTreeMap<String, String> = sentences(&tag, &source)
                .into_iter()
                .filter(|(_, asked)| number.is_none() || chooses(asked))
                .map(|(id, _)| (id.clone(), rendered(&language, &id, &values)))
                .collect();
            for (id, text) in &texts {
                assert!(!text.contains(['{', '}']) && !text.trim().is_empty(), "{tag}.ftl, {id}: {text}");
            }
            rounds.push(serde_json::json!({ "values": values, "texts": texts }));
        }
        // The browser tests render the same ids with the same values and compare with this file.
        let json = serde_json::to_string_pretty(&rounds).unwrap() + "\n";
        let committed = path(&format!("tests/snapshots/words-{tag}.json"));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&committed, &json).unwrap();
        }
        let expected = fs::read_to_string(&committed).unwrap_or_default();
        assert!(json == expected, "{tag}: run with UPDATE_SNAPSHOTS=1 and look at the difference");
    }
}

/// The text of every file of this kind under this folder.
fn code_in(folder: &Path, kind: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &code_in(&path, kind);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
}

/// Ids in quotes, and beginnings of ids that a value completes: `page-theme-${`, `part-{}`.
fn named_in(code: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (place, _) in code.match_indices(['"', '`']) {
        let rest = &code[place + 1..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let (id, after) = rest.split_at(end);
        match after {
            _ if !id.contains('-') => false,
            _ if after.starts_with(['"', '`', '.']) => whole.insert(id),
            _ if after.starts_with("${") || after.starts_with('{') => begun.insert(id),
            _ => false,
        };
    }
    (whole, begun)
}

#[test]
fn every_sentence_is_said_somewhere_and_whatever_is_said_has_a_sentence() {
    let page = fs::read_to_string(path("www/build.mjs")).unwrap() + &code_in(&path("www/src"), "ts");
    let command = code_in(&path("src/bin"), "rs");
    let (in_page, begun_in_page) = named_in(&page);
    let (in_command, begun_in_command) = named_in(&command);
    let ids = ids();
    let begun: BTreeSet<&str> = begun_in_page.union(&begun_in_command).copied().collect();
    assert!(!begun.contains("page-") && !begun.contains("command-"), "that would be said of all of them");
    for id in &ids {
        let is_begun = begun.iter().any(|begun| id.starts_with(begun));
        let is_said = in_page.contains(id.as_str()) || in_command.contains(id.as_str()) || is_begun;
        assert!(is_said, "{id} is said nowhere");
    }
    for id in in_page.union(&in_command).filter(|id| ["page-", "command-"].iter().any(|kind| id.starts_with(kind))) {
        assert!(ids.contains(*id), "{id} has no sentence");
    }
}
