//! The definition of the command line in the words of a language, and what is said of a command line that does not fit
//! it. Which sentences there have to be follows from the definition: `command-about-…` for a subcommand,
//! `command-option-…` for an argument, with the subcommand's name before it where the argument means something else there.

use std::fmt::Write as _;

use clap::{
    Arg, Command, CommandFactory,
    error::{ContextKind, ContextValue, Error, ErrorKind},
};

use crate::{
    cli::Cli,
    words::{self, Arg as Value, Args, Words},
};

/// What one does with it, and the sentence that says what comes of it.
const EXAMPLES: [(&str, &str); 10] = [
    ("ctl-inspector CTLFile.tlv", "command-example-file"),
    ("ctl-inspector node1/CTLFile.tlv node2/CTLFile.tlv", "command-example-files"),
    ("unzip -p lists.zip CTLFile.tlv | ctl-inspector -", "command-example-stdin"),
    ("ctl-inspector verify --cert CallManager.pem SEP001122334455.cnf.xml.sgn", "command-example-verify"),
    ("ctl-inspector checksum --phone '0c05 655d e63f e2a0' CTLFile.tlv", "command-example-checksum"),
    (
        "ctl-inspector compare OLD.tlv NEW.tlv --release 12.5 --cert CallManager.pem ITLRecovery.pem",
        "command-example-compare",
    ),
    ("ctl-inspector nodes putty.log sub2/CTLFile.tlv", "command-example-nodes"),
    ("ctl-inspector show CTLFile.tlv > ctl.txt", "command-example-show"),
    ("ctl-inspector extract --dir certificates CTLFile.tlv", "command-example-extract"),
    ("ctl-inspector --json CTLFile.tlv", "command-example-json"),
];

/// Exit codes, and what each means.
const CODES: [(u8, &str); 6] = [
    (0, "command-exit-yes"),
    (1, "command-exit-no"),
    (2, "command-exit-cannot-tell"),
    (64, "command-exit-usage"),
    (66, "command-exit-unreadable"),
    (73, "command-exit-not-written"),
];

/// The definition, complete with what is inherited.
pub fn definition(words: &Words) -> Command {
    let more = words.text("command-more", &[]);
    let mut command = worded(Cli::command(), words).after_help(more).after_long_help(examples(words));
    // Whether help is long is settled here, and here clap adds arguments and a subcommand of its own: they have words too.
    command.build();
    worded(command, words)
}

/// A command and its subcommands.
fn worded(command: Command, words: &Words) -> Command {
    let name = command.get_name().to_owned();
    let about = format!("command-about-{name}");
    let text = |id: &str| words.text(id, &[]);
    let long = format!("{about}.long");
    let long = words.known(&long).then(|| format!("{}\n\n{}", text(&about), text(&long)));
    let command = match long {
        Some(long) => command.long_about(long),
        None => command,
    };
    let heading = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        text("command-usage")
    );
    let command = command
        .about(text(&about))
        .help_template(heading)
        .subcommand_help_heading(text("command-subcommands"))
        .mut_args(|arg| option(arg, &name, words));
    command.mut_subcommands(|subcommand| worded(subcommand, words))
}

fn option(arg: Arg, command: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("command-option-{command}-{name}");
    let id = if words.known(&own) { own } else { format!("command-option-{name}") };
    let heading = if arg.is_positional() { "command-arguments" } else { "command-options" };
    let languages: Vec<&str> = words::included().into_iter().map(|(tag, _)| tag).collect();
    let text = words.text(&id, &[("languages", Value::Text(&languages.join(", ")))]);
    // What every subcommand has comes last.
    let arg = if arg.is_global_set() { arg.display_order(900) } else { arg };
    arg.help(text.clone()).long_help(text).help_heading(words.text(heading, &[]))
}

fn examples(words: &Words) -> String {
    let text = |id| words.text(id, &[]);
    let mut all = format!("{}:\n", text("command-examples"));
    for (line, id) in EXAMPLES {
        let _ = writeln!(all, "  {line}\n      {}", text(id));
    }
    let _ = writeln!(all, "\n{}:", text("command-exit-codes"));
    for (code, id) in CODES {
        let _ = writeln!(all, "  {code:>2}  {}", text(id));
    }
    let _ = write!(all, "{}\n\n{}", text("command-exit-several"), text("command-file-like-subcommand"));
    all
}

/// What is wrong with a command line.
pub fn fault(error: &Error, words: &Words) -> String {
    let given = |kind| error.get(kind).map(shown).unwrap_or_default();
    let (option, value) = (given(ContextKind::InvalidArg), given(ContextKind::InvalidValue));
    let prior = given(ContextKind::PriorArg);
    let possible = given(ContextKind::ValidValue);
    let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let kind = error.kind();
    let name = match kind {
        ErrorKind::UnknownArgument => "unknown",
        ErrorKind::InvalidSubcommand => "subcommand",
        ErrorKind::MissingRequiredArgument => "missing",
        ErrorKind::InvalidValue if value.is_empty() => "no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "value",
        ErrorKind::TooManyValues => "no-value-wanted",
        ErrorKind::ArgumentConflict if prior.is_empty() || prior == option => "twice",
        ErrorKind::ArgumentConflict => "conflict",
        ErrorKind::InvalidUtf8 => "not-utf8",
        _ => "other",
    };
    let subcommand = given(ContextKind::InvalidSubcommand);
    let all = kind.to_string();
    let values: &Args<'_> = &[
        ("option", Value::Name(&option)),
        ("value", Value::Name(&value)),
        ("prior", Value::Name(&prior)),
        ("subcommand", Value::Name(&subcommand)),
        ("message", Value::Name(&all)),
    ];
    let mut said = words.text(&format!("command-fault-{name}"), values);
    // A value is read by code that knows what it expects: its error is the id of a sentence.
    if kind == ErrorKind::ValueValidation && words.known(&cause) {
        let _ = write!(said, " {}", words.text(&cause, &[]));
    }
    let hint = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let hint = hint.into_iter().map(given).find(|hint| !hint.is_empty()).unwrap_or_default();
    for (id, what) in [("command-fault-possible", possible), ("command-fault-hint", hint)] {
        if !what.is_empty() {
            let _ = write!(said, " {}", words.text(id, &[("values", Value::Name(&what))]));
        }
    }
    said
}

/// How it is used that does not fit: what clap found of it, else the subcommand or the command.
pub fn usage(error: &Error, words: &Words) -> String {
    error.get(ContextKind::Usage).map_or_else(|| usage_of("", words), |usage| headed(&shown(usage), words))
}

/// How a subcommand is used, or the command.
pub fn usage_of(subcommand: &str, words: &Words) -> String {
    let mut command = definition(words);
    let usage = match command.find_subcommand_mut(subcommand) {
        Some(subcommand) => subcommand.render_usage(),
        None => command.render_usage(),
    };
    headed(&usage.to_string(), words)
}

fn headed(usage: &str, words: &Words) -> String {
    format!("{}: {}", words.text("command-usage", &[]), usage.trim().trim_start_matches("Usage: "))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every command of the definition with the names of its arguments.
    fn all(command: &Command, into: &mut Vec<(String, Vec<String>)>) {
        let names = command.get_arguments().map(|arg| arg.get_id().as_str().replace('_', "-"));
        into.push((command.get_name().to_owned(), names.collect()));
        command.get_subcommands().for_each(|subcommand| all(subcommand, into));
    }

    #[test]
    fn the_definition_is_sound_in_every_language() {
        for (tag, _) in words::included() {
            definition(&Words::new(tag).0).debug_assert();
        }
    }

    #[test]
    fn every_subcommand_and_argument_has_its_sentence_and_every_sentence_its_argument() {
        let words = Words::new("en").0;
        let mut commands = Vec::new();
        all(&definition(&words), &mut commands);
        let mut said = BTreeSet::new();
        for (command, arguments) in commands {
            said.insert(format!("command-about-{command}"));
            for argument in arguments {
                let own = format!("command-option-{command}-{argument}");
                said.insert(if words.known(&own) { own } else { format!("command-option-{argument}") });
            }
        }
        for (tag, file) in words::included() {
            let ids = file.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id.to_owned());
            let ids = ids.filter(|id| {
                let mut parts = id.split('-');
                parts.next() == Some("command") && matches!(parts.next(), Some("about" | "option"))
            });
            assert_eq!(ids.collect::<BTreeSet<_>>(), said, "{tag}");
        }
    }
}
