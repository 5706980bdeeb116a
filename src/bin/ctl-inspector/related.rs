//! What the files that were given together say of each other.

use std::io;

use ctl_inspector::{
    desk::{Place, Relation},
    signature::Verdict,
};

use crate::{
    face::{Face, Files},
    findings,
    out::Piece,
    words::Arg,
};

/// What is to be said of a file, or of a part of a text, in view of the others.
pub fn said(face: &mut Face, files: &Files, place: Place) -> io::Result<()> {
    let of = |relation: &'_ Relation| match relation {
        Relation::Said { of, finding, .. } if *of == place => Some(finding.clone()),
        _ => None,
    };
    let found: Vec<_> = files.relations.iter().filter_map(of).collect();
    if found.is_empty() {
        return Ok(());
    }
    face.heading("page-said", &[])?;
    findings::list(face, found.iter())
}

/// By whom: the key that stands in another file.
pub fn by(face: &Face, files: &Files, place: Place) -> Option<Vec<Piece>> {
    let (relation, signature) = files.checked(place)?;
    let Relation::Checked { key, signer, function, .. } = relation else { return None };
    if signature.verdict.kind == Verdict::Invalid || signature.used.is_none() {
        return None;
    }
    let bits = signature.key_bits.unwrap_or_default().to_string();
    let file = files.items.iter().find(|item| item.id == key.item).map_or("", |item| item.shown.as_str());
    let values = [
        ("signer", Arg::Name(signer.as_deref().unwrap_or_default())),
        ("file", Arg::Name(file)),
        ("record", key.record.unwrap_or_default().into()),
        ("function", Arg::Text(function.unwrap_or_default())),
        ("digest", Arg::Text(signature.used.map_or("", |digest| digest.name()))),
        ("bits", Arg::Text(&bits)),
    ];
    let id = if key.record.is_some() { "command-signed-by-record" } else { "command-signed-by-given" };
    Some(face.words.say(id, &values))
}
