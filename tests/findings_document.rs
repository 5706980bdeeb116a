//! `docs/findings.md` and `docs/steps.md` are made from the codes, the rules and the sentences, and must be what they make
//! today.

use std::{fmt::Write as _, fs, path::Path};

use ctl_inspector::{desk::StepCode, finding::Code, findings::RULES, signature::Reason, state::State};
use fluent_syntax::{
    ast::{Attribute, Entry, Message, Pattern},
    parser, serializer,
};

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A pattern as it stands in the file, on one line.
fn text(pattern: &Pattern<String>) -> String {
    let message: Message<String> = Message {
        id: fluent_syntax::ast::Identifier { name: "x".into() },
        value: Some(pattern.clone()),
        attributes: Vec::<Attribute<String>>::new(),
        comment: None,
    };
    let resource = fluent_syntax::ast::Resource { body: vec![Entry::Message(message)] };
    let source = serializer::serialize(&resource);
    let text = source.trim_start_matches("x =").split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace('|', "\\|")
}

fn document() -> String {
    let source = fs::read_to_string(path("locales/en.ftl")).unwrap();
    let resource = parser::parse(source).expect("the file is Fluent");
    let message = |id: &str| {
        resource.body.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == id => Some(message),
            _ => None,
        })
    };
    let mut out = String::from(
        "# What is found and said\n\n\
         Made from `src/finding/codes.rs`, `src/findings/`, `src/state.rs`, `src/signature/` and `locales/en.ftl` by a test; \
         do not edit. Words in braces are values.\n\n## Findings\n\n",
    );
    for code in Code::ALL {
        let rule = RULES.iter().copied().flatten().any(|rule| rule.codes.contains(code));
        let from = if rule { "rule" } else { "decoding" };
        let severity = serde_json::to_value(code.severity()).unwrap();
        writeln!(out, "### `{}`\n\n{} · {from}\n", code.as_str(), severity.as_str().unwrap()).unwrap();
        say(&mut out, message(&format!("finding-{}", code.as_str())).expect("a sentence"));
    }
    out.push_str("## States of a cluster\n\n");
    for state in State::ALL {
        writeln!(out, "### `{}`\n", state.as_str()).unwrap();
        say(&mut out, message(&format!("state-{}", state.as_str())).expect("a sentence"));
    }
    out.push_str("## Verdicts and their reasons\n\n| reason | verdict | sentence |\n|---|---|---|\n");
    for reason in Reason::ALL {
        let verdict = serde_json::to_value(reason.verdict()).unwrap();
        let sentence = message(&format!("reason-{}", reason.as_str())).and_then(|it| it.value.as_ref()).unwrap();
        writeln!(out, "| `{}` | {} | {} |", reason.as_str(), verdict.as_str().unwrap(), text(sentence)).unwrap();
    }
    with_terms(out, &resource)
}

/// The document stands alone: the words of a term stand in its place.
fn with_terms(text: String, resource: &fluent_syntax::ast::Resource<String>) -> String {
    resource.body.iter().fold(text, |text, entry| match entry {
        Entry::Term(term) => text.replace(&format!("{{ -{} }}", term.id.name), &self::text(&term.value)),
        _ => text,
    })
}

fn say(out: &mut String, message: &Message<String>) {
    writeln!(out, "{}\n", text(message.value.as_ref().expect("a sentence"))).unwrap();
    for (id, heading) in [("why", "Why"), ("do", "What to do"), ("source", "Source")] {
        if let Some(attribute) = message.attributes.iter().find(|attribute| attribute.id.name == id) {
            writeln!(out, "- {heading}: {}", text(&attribute.value)).unwrap();
        }
    }
    if !message.attributes.is_empty() {
        out.push('\n');
    }
}

/// Every step that there is, and who says so.
fn steps() -> String {
    let source = fs::read_to_string(path("locales/en.ftl")).unwrap();
    let resource = parser::parse(source).expect("the file is Fluent");
    let words = |id: String| {
        let message = resource.body.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == id => message.value.as_ref(),
            _ => None,
        });
        text(message.unwrap_or_else(|| panic!("no {id}")))
    };
    let mut out = String::from(
        "# What to do\n\n\
         Made from `src/desk/steps/` and `locales/en.ftl` by a test; do not edit. Words in braces are values. Which of these \
         steps apply, in which order and for which releases, `src/desk/steps/plan.rs` says; `ctl-inspector compare` and the \
         page show them.\n\n\
         | step | when | where | what | command | sources |\n|---|---|---|---|---|---|\n",
    );
    for code in StepCode::ALL {
        let step = code.step();
        let sources: Vec<String> = step.sources.iter().map(|source| words(format!("source-{source}"))).collect();
        let (phase, place) = (step.phase.as_str(), step.place.as_str());
        let (phase, place) = (words(format!("step-phase-{phase}")), words(format!("step-where-{place}")));
        let what = words(format!("step-{}", code.as_str()));
        let command = step.command.map_or_else(String::new, |command| format!("`{command}`"));
        writeln!(out, "| `{}` | {phase} | {place} | {what} | {command} | {} |", code.as_str(), sources.join("; "))
            .unwrap();
    }
    out
}

#[test]
fn the_documents_are_current() {
    for (made, committed) in [(document(), path("docs/findings.md")), (steps(), path("docs/steps.md"))] {
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&committed, &made).unwrap();
        }
        let is_current = made == fs::read_to_string(&committed).unwrap_or_default();
        assert!(is_current, "{}: run with UPDATE_SNAPSHOTS=1", committed.display());
    }
}
