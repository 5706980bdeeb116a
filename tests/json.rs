//! The JSON that page and command give is one shape: its schema is made from the types, its fields are documented, and
//! one report stands whole in a snapshot, so that no change goes unseen.

use std::{fs, path::Path};

use ctl_inspector::{
    Desk,
    desk::{Comparison, Place, Question},
    inspect_fully,
    report::FullReport,
};
use lab::{of_2015, today};
use serde_json::{Value, to_value};

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn assert_current(name: &str, made: &Value) {
    let made = serde_json::to_string_pretty(made).unwrap() + "\n";
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(path(name), &made).unwrap();
    }
    let committed = fs::read_to_string(path(name)).unwrap_or_default();
    assert!(made == committed, "{name} is not what the types make: look, then run with UPDATE_SNAPSHOTS=1");
}

fn report() -> Value {
    to_value(inspect_fully("CTLFile.tlv", &of_2015::tokenless().build(), Some(1_780_000_000))).unwrap()
}

#[test]
fn the_schema_is_current() {
    assert_current("docs/report.schema.json", &to_value(schemars::schema_for!(FullReport)).unwrap());
    assert_current("docs/comparison.schema.json", &to_value(schemars::schema_for!(Comparison)).unwrap());
}

#[test]
fn a_report_is_what_it_was() {
    assert_current("tests/snapshots/report.json", &report());
}

/// Every object of a report has exactly the properties that the schema names for it, and every name is camelCase.
#[test]
fn every_report_has_the_properties_of_the_schema() {
    let schema = to_value(schemars::schema_for!(FullReport)).unwrap();
    let named = |name: &str| -> Vec<String> {
        let properties = schema.pointer(name).and_then(Value::as_object).unwrap();
        properties.keys().cloned().collect()
    };
    for (bytes, name) in [(today::itl().build(), "ITLFile.tlv"), (today::signed_configuration().build(), "a.sgn")] {
        let report = to_value(inspect_fully(name, &bytes, None)).unwrap();
        let keys: Vec<String> = report.as_object().unwrap().keys().cloned().collect();
        assert_eq!(sorted(keys.clone()), sorted(named("/properties")));
        if let Some(record) = report.pointer("/records/0") {
            let keys: Vec<String> = record.as_object().unwrap().keys().cloned().collect();
            assert_eq!(sorted(keys), sorted(named("/$defs/RecordReport/properties")));
        }
        assert!(keys.iter().all(|key| key.chars().all(|c| c.is_ascii_alphanumeric())));
    }
}

fn sorted(mut keys: Vec<String>) -> Vec<String> {
    keys.sort();
    keys
}

#[test]
fn the_document_names_every_property_of_a_comparison() {
    let document = fs::read_to_string(path("docs/json.md")).unwrap();
    let mut desk = Desk::default();
    let at = |item| Place { item, part: None, record: None };
    let old = Some(at(desk.add("CTLFile.tlv", of_2015::tokens().build(), None)));
    let new = at(desk.add("CTLFile.tlv", of_2015::tokenless().build(), None));
    let comparison = to_value(desk.compare(&Question { old, new, itl: None, release: None })).unwrap();
    for place in ["", "/new", "/acceptance", "/acceptance/asksFor", "/anchors", "/anchors/anchors/0", "/steps/0"] {
        let keys = comparison.pointer(place).and_then(Value::as_object).unwrap().keys();
        let missing: Vec<&String> = keys.filter(|key| !document.contains(&format!("`{key}`"))).collect();
        assert!(missing.is_empty(), "{place}: {missing:?}");
    }
}

#[test]
fn the_document_names_every_property_of_a_report() {
    let document = fs::read_to_string(path("docs/json.md")).unwrap();
    let report = report();
    let mut missing = Vec::new();
    let mut look = |object: Option<&Value>| {
        let keys = object.and_then(Value::as_object).unwrap().keys();
        missing.extend(keys.filter(|key| !document.contains(&format!("`{key}`"))).cloned());
    };
    look(Some(&report));
    look(report.pointer("/header"));
    look(report.pointer("/signature"));
    look(report.pointer("/records/0"));
    look(report.pointer("/records/0/x509"));
    look(report.pointer("/records/0/fields/0"));
    look(report.pointer("/findings/0"));
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_copy_of_a_key_or_certificate_is_in_a_report() {
    let list = today::ctl().build();
    let text = serde_json::to_string(&inspect_fully("", &list, None)).unwrap();
    for identity in [today::itl_recovery(), today::publisher()] {
        assert!(!text.contains(&hex::encode(&identity.public_key)));
        assert!(!text.contains(&hex::encode(&identity.certificate)));
    }
}
