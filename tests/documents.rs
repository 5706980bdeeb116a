//! What the documents say of the code is what the code says.

use std::{collections::BTreeSet, fs, path::Path};

use ctl_inspector::{finding::Code, inspect_fully, limits, trust_list::tags};

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of every row of every table.
fn rows(document: &str) -> Vec<Vec<&str>> {
    let rows = document.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.map(|row| row.split(" | ").map(str::trim).collect()).collect()
}

/// The part of a document under this heading.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let start = format!("\n## {heading}\n");
    let (_, rest) = document.split_once(&start).unwrap_or_else(|| panic!("no heading {heading}"));
    rest.split("\n## ").next().unwrap_or_default()
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap()).collect();
    groups.join(",")
}

#[test]
fn security_states_every_limit_and_its_number() {
    let (document, source) = (read("SECURITY.md"), read("src/limits.rs"));
    let mebi = |bytes: usize| format!("{} MiB a file", bytes / (1024 * 1024));
    let bits = |bits: &std::ops::RangeInclusive<usize>| format!("{} to {} bits", bits.start(), grouped(*bits.end()));
    let limits = [
        ("MAX_FILE", mebi(limits::MAX_FILE)),
        ("MAX_TEXT", format!("{} MiB of text", limits::MAX_TEXT / (1024 * 1024))),
        ("MAX_PARTS", format!("{} parts", grouped(limits::MAX_PARTS))),
        ("MAX_ROWS", format!("{} rows", limits::MAX_ROWS)),
        ("MAX_RELATED", format!("{} records", grouped(limits::MAX_RELATED))),
        ("MAX_NAMED", format!("{} different certificates", grouped(limits::MAX_NAMED))),
        ("MAX_HOSTS", format!("{} places of one kind", grouped(limits::MAX_HOSTS))),
        ("MAX_NODES", format!("{} lists of one kind", grouped(limits::MAX_NODES))),
        ("MAX_RECORDS", format!("{} records", grouped(limits::MAX_RECORDS))),
        ("MAX_FINDINGS", format!("{} findings", grouped(limits::MAX_FINDINGS))),
        ("MAX_REPAIRS", format!("{} searches", grouped(limits::MAX_REPAIRS))),
        ("RSA_BITS", bits(&limits::RSA_BITS)),
        ("MAX_STARTS", format!("{} places", grouped(limits::MAX_STARTS))),
        ("MAX_SIGNER_KEYS", format!("{} different keys", grouped(limits::MAX_SIGNER_KEYS))),
        ("HASH_PIECE", format!("{} KiB", limits::HASH_PIECE / 1024)),
    ];
    let names: BTreeSet<&str> = limits.iter().map(|(name, _)| *name).collect();
    let declared = source.lines().filter_map(|line| line.strip_prefix("pub const ")?.split(':').next());
    assert_eq!(names, declared.collect(), "a limit of src/limits.rs is not held against SECURITY.md here");
    let rows = rows(&document);
    for (name, number) in &limits {
        let row = rows.iter().find(|row| row[0] == format!("`{name}`")).unwrap_or_else(|| panic!("no row for {name}"));
        assert!(row[1].starts_with(number.as_str()), "{name} is {number}; SECURITY.md: {}", row[1]);
    }
}

#[test]
fn the_format_names_every_tag_as_the_code_does() {
    let document = read("docs/format.md");
    for (heading, tags) in [("Header", tags::HEADER), ("Record", tags::RECORD)] {
        let rows = rows(section(&document, heading));
        for tag in tags {
            let name = if tag.name.is_empty() { "not printed" } else { tag.name };
            let number = tag.number.to_string();
            assert!(
                rows.iter().any(|row| row[..2] == [number.as_str(), name]),
                "{heading}: no row for {number} {name}"
            );
        }
    }
}

#[test]
fn the_format_names_every_function_as_the_code_does() {
    let document = read("docs/format.md");
    let rows = rows(section(&document, "Record"));
    let start = rows.iter().position(|row| row[0] == "FUNCTION").expect("a table of functions");
    let known = |number: u8| {
        let list = [1, 0, 2, 1, 2, 2, 0, 2, 0, 10, 1, 0, 2, 0, 10, 4, 0, 2, 0, number];
        inspect_fully("a header and a record of two fields", &list, None).records[0].function.unwrap().name
    };
    let code: Vec<(String, &str)> =
        (0..=u8::MAX).filter_map(|number| Some((number.to_string(), known(number)?))).collect();
    let stated: Vec<(String, &str)> = rows[start + 1..].iter().map(|row| (row[0].to_owned(), row[1])).collect();
    assert_eq!(stated, code);
}

#[test]
fn codes_in_the_documents_are_codes_of_findings() {
    let document = read("docs/format.md");
    let reading = section(&document, "How the inspector reads");
    let is_code = |word: &&str| word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let codes: Vec<&str> = reading.split('`').skip(1).step_by(2).filter(is_code).collect();
    assert!(codes.len() > 5);
    for code in codes {
        assert!(Code::ALL.iter().any(|known| known.as_str() == code), "{code} is no code");
    }
}

#[test]
fn the_readme_has_both_commands_and_the_versions_that_they_need() {
    let (readme, korean, building) = (read("README.md"), read("README.ko.md"), read("docs/building.md"));
    for command in ["cargo xtask serve", "cargo xtask test"] {
        for readme in [&readme, &korean] {
            assert!(readme.lines().any(|line| line == command), "{command}");
        }
    }
    let rust = env!("CARGO_PKG_RUST_VERSION");
    let pins = read("wasm-pack.toml");
    let node = pins.lines().find_map(|line| line.strip_prefix("node = \"")?.strip_suffix('"')).expect("a pinned Node");
    let node = node.strip_suffix(".0").unwrap_or(node);
    for document in [readme, building] {
        assert!(document.contains(&format!("{rust} or newer")), "Rust {rust}");
        assert!(document.contains(&format!("{node} or newer")), "Node {node}");
    }
    for (tool, version) in [("[Rust](https://rustup.rs)", rust), ("[Node](https://nodejs.org)", node)] {
        assert!(korean.contains(&format!("{tool} {version} 이상")), "{tool} {version}");
    }
}

/// Packages that a manifest asks for, whatever for.
fn direct_dependencies(manifest: &str) -> Vec<String> {
    let text = read(manifest);
    if manifest.ends_with(".json") {
        let package: serde_json::Value = serde_json::from_str(&text).unwrap();
        let groups = ["dependencies", "devDependencies"].into_iter().filter_map(|group| package[group].as_object());
        return groups.flat_map(|group| group.keys().cloned()).collect();
    }
    let mut inside = false;
    let mut names = Vec::new();
    for line in text.lines() {
        if let Some(section) = line.strip_prefix('[') {
            inside = section.ends_with("dependencies]") && !section.starts_with("workspace");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| inside && !line.starts_with('#')) {
            names.push(name.to_owned());
        }
    }
    names.retain(|name| !["ctl-inspector", "lab"].contains(&name.as_str()));
    names
}

#[test]
fn contributing_gives_a_reason_for_each_direct_dependency() {
    let document = read("CONTRIBUTING.md");
    let reasons = rows(section(&document, "Dependencies"));
    let sections = [
        ("Cargo.toml", 8),
        ("wasm/Cargo.toml", 5),
        ("xtask/Cargo.toml", 3),
        ("tests/lab/Cargo.toml", 5),
        ("www/package.json", 4),
        ("tests/browser/package.json", 2),
    ];
    for (manifest, least) in sections {
        let names = direct_dependencies(manifest);
        assert!(names.len() > least, "{manifest}: only {names:?} found");
        for name in names {
            let named = format!("`{name}`");
            assert!(reasons.iter().any(|row| row[0].contains(&named) && row[1].len() > 5), "{manifest}: {name}");
        }
    }
}

#[test]
fn every_link_within_the_project_leads_somewhere() {
    let documents = [
        "README.md",
        "README.ko.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "docs/format.md",
        "docs/building.md",
        "docs/command.md",
        "docs/ko/README.md",
        "docs/ko/command.md",
    ];
    for name in documents {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name).parent().unwrap().to_owned();
        let text = read(name);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://")) {
            assert!(folder.join(link).exists(), "{name} links to {link}");
        }
    }
}
