//! How every answer about a file begins: the verdict, who signed, which file, what it is.

use std::io;

use ctl_inspector::{
    evidence::PartKind,
    facts::ListKind,
    recognise::LooksLike,
    report::{Content, RecordReport, Report},
    signature::{Signature, Verdict},
    time::utc,
};

use crate::{
    exit,
    face::{Face, Item},
    out::{Piece, Style},
    records,
    words::Arg,
};

/// Verdict, file, reason. `record` is the one that the signature names.
pub fn answer(face: &mut Face, item: &Item, report: &Report, record: Option<&RecordReport>) -> io::Result<()> {
    let valid = report.signature.as_ref().filter(|signature| signature.verdict.kind == Verdict::Valid);
    let by = valid.map(|signature| {
        let bits = signature.key_bits.unwrap_or_default().to_string();
        let values = [
            ("signer", Arg::Name(record.and_then(records::name).or(header_signer(report)).unwrap_or_default())),
            ("record", signature.signer.unwrap_or_default().into()),
            ("digest", Arg::Text(signature.used.map_or("", |digest| digest.name()))),
            ("bits", Arg::Text(&bits)),
        ];
        face.words.say("page-signed-by", &values)
    });
    verdict(face, 0, exit::verdict(report), by)?;
    file(face, item, report)?;
    match &report.signature {
        Some(signature) => face.say(2, &format!("reason-{}", signature.verdict.reason.as_str()), &[]),
        None => face.say(2, &content(report), &[("parts", Arg::Text(&held(face, report)))]),
    }
}

/// The record that the signature names.
pub fn signer<T>(signature: Option<&Signature>, record: impl FnOnce(usize) -> Option<T>) -> Option<T> {
    record(usize::try_from(signature?.signer?).ok()?.checked_sub(1)?)
}

/// What the header calls the signer.
pub fn header_signer(report: &Report) -> Option<&str> {
    let header = report.header.as_ref()?;
    header.signer_common_name.as_deref().or(header.signer_name.as_deref()).filter(|name| !name.is_empty())
}

/// The first line: the verdict in its words, and who made a valid signature.
pub fn verdict(face: &mut Face, indent: usize, verdict: Verdict, by: Option<Vec<Piece>>) -> io::Result<()> {
    let (id, style) = match verdict {
        Verdict::Valid => ("verdict-valid", Style::Good),
        Verdict::Invalid => ("verdict-invalid", Style::Bad),
        Verdict::CannotTell => ("verdict-cannotTell", Style::Doubtful),
    };
    let mut line = vec![Piece::new(face.words.text(id, &[]), style)];
    if let Some(by) = by {
        line.push(Piece::plain("   "));
        line.extend(by);
    }
    face.out.line(indent, &line)
}

/// The second line: which file.
pub fn file(face: &mut Face, item: &Item, report: &Report) -> io::Result<()> {
    let mut line = face.words.name(&item.shown, Style::Bold);
    let mut add = |separator: &str, text: String| line.push(Piece::plain(format!("{separator}{text}")));
    add("   ", face.words.text("page-bytes", &[("count", report.size.into())]));
    if report.signature.is_some() {
        add(" · ", face.words.text(&content(report), &[("parts", Arg::Text(&held(face, report)))]));
    }
    if let Some(made) = report.header.as_ref().and_then(|header| header.timestamp) {
        let made = utc(made.into());
        // The sentence says UTC itself.
        let time = Arg::Text(made.trim_end_matches(" UTC"));
        add(" · ", face.words.text("page-signed-at", &[("time", time)]));
    }
    face.out.line(2, &line)
}

/// The sentence that says what the input is.
pub fn content(report: &Report) -> String {
    match &report.content {
        Content::Empty => "content-empty".into(),
        Content::TrustList { list: ListKind::Ctl } => "content-trustList-ctl".into(),
        Content::TrustList { list: ListKind::Itl } => "content-trustList-itl".into(),
        Content::TrustList { list: ListKind::Unknown } => "content-trustList-unknown".into(),
        Content::SignedFile { encrypted: false, .. } => "content-signedFile".into(),
        Content::SignedFile { encrypted: true, .. } => "content-signedFile-encrypted".into(),
        Content::Evidence { encoding: None, parts } => {
            let kind = parts.first().map_or("other", |part| part.kind.as_str());
            format!("part-{kind}")
        }
        Content::Evidence { .. } => "content-evidence".into(),
        Content::TooLarge => "content-tooLarge".into(),
        Content::Unrecognised { looks_like, .. } => {
            let name = LooksLike::ALL.iter().find(|(kind, _)| kind == looks_like).map_or("binary", |(_, name)| name);
            format!("content-unrecognised-{name}")
        }
    }
}

/// "2 trust lists as text, 1 certificate", in the order in which they first appear; what is not recognised at the end.
fn held(face: &Face, report: &Report) -> String {
    let Content::Evidence { parts, .. } = &report.content else { return String::new() };
    let mut kinds: Vec<(PartKind, u64)> = Vec::new();
    for part in parts {
        match kinds.iter_mut().find(|(kind, _)| *kind == part.kind) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => kinds.push((part.kind, 1)),
        }
    }
    kinds.sort_by_key(|(kind, _)| *kind == PartKind::Other);
    let text = |(kind, count): (PartKind, u64)| {
        face.words.text(&format!("part-{}.count", kind.as_str()), &[("count", Arg::Number(count))])
    };
    kinds.into_iter().map(text).collect::<Vec<_>>().join(", ")
}
