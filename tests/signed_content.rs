//! What a signed file holds is named, and whom a phone's configuration names, signed or not; passwords and keys in it
//! are not repeated.

mod common;

use std::time::{Duration, Instant};

use common::report;
use ctl_inspector::{
    evidence::{PartKind, PhoneConfiguration, Server, configuration},
    recognise::LooksLike,
    report::{Content, Inside},
};
use lab::{Digest, Key, ListBuilder, today};
use proptest::prelude::*;

const CONFIGURATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<device xsi:type="axl:XIPPhone" ctiid="1566023366">
<deviceProtocol>SIP</deviceProtocol>
<sshUserId>admin</sshUserId>
<sshPassword>s3cretSsh</sshPassword>
<devicePool>
<callManagerGroup>
<name>Default</name>
<members>
<member  priority="0">
<callManager>
<name>CM_cucm 1</name>
<ports><sipPort>5060</sipPort></ports>
<processNodeName>cucm-1051-a-pub</processNodeName>
</callManager>
</member>
<member priority='1'><callManager><name>CM_2</name><processNodeName>10.48.47.154</processNodeName></callManager></member>
</members>
</callManagerGroup>
</devicePool>
<!-- <TVS><members><member priority="7"><address>192.0.2.66</address></member></members></TVS> -->
<TVS>
<members>
<member  priority="0">
<port>2445</port>
<address>10.48.47.153</address>
</member>
<member  priority="1">
<port>2445</port>
<address>10.48.47.154</address>
</member>
</members>
</TVS>
</device>
"#;

fn expected() -> PhoneConfiguration {
    let server = |priority, name: Option<&str>, address: &str, port| Server {
        priority: Some(priority),
        name: name.map(Into::into),
        address: Some(address.into()),
        port,
    };
    PhoneConfiguration {
        call_managers: vec![
            server(0, Some("CM_cucm 1"), "cucm-1051-a-pub", None),
            server(1, Some("CM_2"), "10.48.47.154", None),
        ],
        tvs: vec![server(0, None, "10.48.47.153", Some(2445)), server(1, None, "10.48.47.154", Some(2445))],
    }
}

fn signed(name: &str, payload: &[u8]) -> Vec<u8> {
    ListBuilder::signed_file(today::publisher(), Digest::Sha512, name, payload).build()
}

fn inside(file: &[u8]) -> Inside {
    match report(file).report.content {
        Content::SignedFile { inside, .. } => inside,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_signed_configuration_names_its_servers() {
    for text in [
        CONFIGURATION.to_owned(),
        CONFIGURATION.replace('\n', "\r\n"),
        CONFIGURATION.replace('\n', ""),
        CONFIGURATION.replace("TVS>", "tvs>"),
    ] {
        let inside = inside(&signed("SEP001122334455.cnf.xml.sgn", text.as_bytes()));
        assert_eq!((inside.configuration, inside.looks_like), (Some(expected()), LooksLike::Markup));
    }
    let lab = inside(&today::signed_configuration().build()).configuration.unwrap();
    let addresses: Vec<_> = lab.call_managers.iter().filter_map(|server| server.address.as_deref()).collect();
    assert_eq!((addresses, lab.tvs), (vec![today::PUBLISHER, today::SUBSCRIBER], vec![]));
}

#[test]
fn a_configuration_that_is_not_signed_is_a_part_of_its_text() {
    let text = format!("The phone has:\n{CONFIGURATION}That is all.");
    for (text, kinds) in [
        (CONFIGURATION, &[PartKind::PhoneConfiguration][..]),
        (&text, &[PartKind::Other, PartKind::PhoneConfiguration, PartKind::Other]),
    ] {
        let Content::Evidence { parts, .. } = report(text.as_bytes()).report.content else { panic!() };
        assert_eq!(parts.iter().map(|part| part.kind).collect::<Vec<_>>(), kinds);
        let part = parts.iter().find(|part| part.configuration.is_some()).unwrap();
        assert_eq!(part.configuration, Some(expected()));
        let shown = &text[part.span.start as usize..part.span.end as usize];
        assert_eq!(shown, CONFIGURATION.trim());
    }
}

#[test]
fn passwords_of_a_configuration_are_not_repeated() {
    for file in [signed("a.sgn", CONFIGURATION.as_bytes()), CONFIGURATION.as_bytes().to_vec()] {
        let json = serde_json::to_string(&report(&file)).unwrap();
        assert!(!json.contains("s3cretSsh") && json.contains("10.48.47.153"));
    }
}

#[test]
fn other_content_is_shown_by_its_beginning() {
    let lines: String = (0..40).map(|number| format!("line {number} {}\n", "x".repeat(number))).collect();
    let text = inside(&signed("dialplan.xml.sgn", lines.as_bytes()));
    assert_eq!((text.looks_like, text.configuration), (LooksLike::Text, None));
    assert_eq!(text.first_lines.unwrap().lines().count(), 8);
    let long = inside(&signed("a.sgn", "é".repeat(9_000).as_bytes()));
    assert_eq!(long.first_lines.unwrap().chars().count(), 640);

    let picture = inside(&signed("a.png.sgn", b"\x89PNG\r\n\x1a\n"));
    assert_eq!((picture.looks_like, picture.first_bytes.as_str()), (LooksLike::Picture, "89504e470d0a1a0a"));
    let encrypted = today::encrypted_configuration().build();
    assert!(matches!(report(&encrypted).report.content, Content::SignedFile { encrypted: true, .. }));
    let encrypted = inside(&encrypted);
    assert_eq!((encrypted.looks_like, encrypted.first_lines), (LooksLike::Binary, None));
    assert_eq!(encrypted.first_bytes.len(), 128);
    assert_eq!(inside(&signed("a.sgn", b"")).first_bytes, "");
}

#[test]
fn a_private_key_that_is_signed_is_not_shown() {
    let key = Key::rsa("a key that is signed", 512).pkcs8();
    let pem = "-----BEGIN PRIVATE KEY-----\nMIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEA\n";
    for payload in [&key[..], pem.as_bytes()] {
        let inside = inside(&signed("key.sgn", payload));
        assert_eq!((inside.first_bytes.as_str(), inside.first_lines), ("", None));
    }
}

#[test]
fn other_xml_is_no_configuration() {
    for text in [
        "<device><name>a</name></device>",
        "<html><callManagerGroup></callManagerGroup></html>",
        "<device><callManagerGroup>",
        "<devices><deviceProtocol>SIP</deviceProtocol></devices>",
        "",
    ] {
        assert_eq!(configuration(text), None, "{text}");
    }
}

#[test]
fn what_is_no_server_is_left_out() {
    let of = |group: &str| {
        let text = format!("<device><callManagerGroup><members>{group}</members></callManagerGroup></device>");
        configuration(&text).unwrap().call_managers
    };
    assert_eq!(of("<member priority=\"0\"></member>"), []);
    assert_eq!(of(&format!("<member><processNodeName>{}</processNodeName></member>", "x".repeat(301))), []);
    assert_eq!(of(&"<member><name>a</name></member>".repeat(100)).len(), 16);
    assert_eq!(of("<member priority=\"x\"><name> a </name></member>")[0].priority, None);
}

#[test]
fn hostile_xml_costs_no_more_than_its_length() {
    let size = 4 << 20;
    for text in [
        "<device".repeat(size / 7),
        "<device>".repeat(size / 8),
        "<device ".repeat(size / 8),
        "?><device></device>".repeat(size / 19),
        format!("<device><TVS>{}</TVS></device>", "<member ".repeat(size / 8)),
        format!("<device><TVS>{}</TVS></device>", "<member><address>".repeat(size / 17)),
        format!("<device><TVS>{}</device>", "</".repeat(size / 2)),
        "<!--".repeat(size / 4),
    ] {
        let start = Instant::now();
        report(text.as_bytes());
        report(&signed("SEP001122334455.cnf.xml.sgn", text.as_bytes()));
        assert!(start.elapsed() < Duration::from_secs(10), "{} took {:?}", &text[..30], start.elapsed());
    }
}

proptest! {
    #[test]
    fn no_configuration_makes_it_panic(text in ".{0,60}", at in 0usize..1200, cut in 0usize..400) {
        let at = at.min(CONFIGURATION.len());
        let end = (at + cut).min(CONFIGURATION.len());
        configuration(&format!("{}{text}{}", &CONFIGURATION[..at], &CONFIGURATION[end..]));
    }
}
