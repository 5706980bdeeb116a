//! `ctl-inspector nodes`: the lists of a cluster's nodes held against each other. For each kind of list the answer, the
//! nodes, and what is to be said.

use std::{io, path::PathBuf};

use ctl_inspector::{
    desk::{Node, NodeGroup, Sameness},
    facts::ListKind,
    finding::Severity,
    time::utc,
};

use crate::{
    exit::Exit,
    face::{Face, Files},
    findings, json,
    out::{Piece, Style},
    words::Arg,
};

pub fn run(face: &mut Face, paths: &[PathBuf], now: Option<u64>, as_json: bool) -> io::Result<Exit> {
    let mut files = face.read(paths, now);
    let groups = files.desk.nodes();
    if as_json {
        json::write(&mut face.out, &groups)?;
    }
    if groups.is_empty() {
        face.complain("command-nodes-none", &[]);
        files.worsen(Exit::CannotTell);
    }
    for (place, group) in groups.iter().enumerate() {
        files.worsen(exit(group));
        if as_json {
            continue;
        }
        if place > 0 {
            face.out.blank()?;
        }
        show(face, &files, group)?;
    }
    Ok(files.exit)
}

/// ITLs differ, as they should: what is wrong with them are the warnings.
fn exit(group: &NodeGroup) -> Exit {
    let is_warned = group.findings.iter().any(|finding| finding.severity != Severity::Note);
    match group.sameness {
        Sameness::Unknown => Exit::CannotTell,
        Sameness::Different if group.list != ListKind::Itl || is_warned => Exit::No,
        _ => Exit::Yes,
    }
}

fn show(face: &mut Face, files: &Files, group: &NodeGroup) -> io::Result<()> {
    let list = if group.list == ListKind::Itl { "itl" } else { "ctl" };
    let style = match exit(group) {
        Exit::Yes => Style::Good,
        Exit::No => Style::Bad,
        _ => Style::Doubtful,
    };
    let id = format!("page-nodes-{list}-{}", group.sameness.as_str());
    let text = face.words.text(&id, &[("count", (group.nodes.len() as u64).into())]);
    face.out.line(0, &[Piece::new(text, style)])?;
    let rows = group.nodes.iter().map(|node| (called(face, files, node), said(face, node))).collect();
    face.rows(2, rows)?;
    face.out.blank()?;
    findings::list(face, group.findings.iter())
}

/// Its host; else the file as it was given, and of a text the number of the part.
fn called(face: &Face, files: &Files, node: &Node) -> String {
    let place = node.list.place;
    let shown = files.items.iter().find(|item| item.id == place.item).map_or("", |item| item.shown.as_str());
    let name = match (&node.list.host, place.part) {
        (Some(host), _) => host.clone(),
        (None, Some(part)) => format!("{shown} #{}", part.saturating_add(1)),
        (None, None) => shown.into(),
    };
    face.words.name(&name, Style::Plain).into_iter().map(|piece| piece.text).collect()
}

fn said(face: &Face, node: &Node) -> Vec<Piece> {
    if node.list.not_found {
        return vec![Piece::plain(face.words.text("page-nodes-missing", &[]))];
    }
    let mut line = match node.group {
        Some(group) => vec![Piece::new(face.words.text("page-nodes-number", &[("group", group.into())]), Style::Bold)],
        None => vec![Piece::new("?", Style::Doubtful)],
    };
    if let Some(sum) = &node.checksum {
        line.push(Piece::plain(format!(" · {} ", sum.algorithm.name())));
        line.push(Piece::new(sum.value.as_str(), Style::Code));
    }
    match (node.list.made, &node.list.modified) {
        (Some(made), _) => line.push(Piece::plain(format!(" · {}", utc(made)))),
        (None, Some(modified)) => {
            line.push(Piece::plain(" · "));
            line.extend(face.words.name(modified, Style::Plain));
        }
        (None, None) => {}
    }
    if let Some(signer) = node.list.signer.as_ref().and_then(|signer| signer.name.as_deref()) {
        line.push(Piece::plain(" · "));
        line.extend(face.words.say("page-nodes-signed-by", &[("name", Arg::Name(signer))]));
    }
    line
}
