//! The parts of a text: what each is, what it says, and what the other files say of it.

use std::io;

use ctl_inspector::{
    Span,
    certificate::{CertificateKey, Given, Printed},
    desk::Place,
    evidence::{PartKind, PhoneConfiguration},
    report::{Content, ListReport, PartReport, RecordReport, Report},
    show_ctl::{Closing, Sum},
    signature::Signature,
    time::utc,
};

use crate::{
    answer,
    face::{Face, Files, Item},
    findings,
    out::{Piece, Style, grouped},
    records, related,
    words::Arg,
};

/// Lines shown of a part that is not recognised.
const LINES: usize = 3;

pub fn show(face: &mut Face, files: &Files, item: &Item, report: &Report) -> io::Result<()> {
    let Content::Evidence { parts, encoding } = &report.content else { return Ok(()) };
    for (number, part) in (0..).zip(parts) {
        let lines = encoding.map(|_| lines(face, files, item, part.span));
        face.out.blank()?;
        let kind = face.words.text(&format!("part-{}", part.kind.as_str()), &[]);
        let mut heading = vec![Piece::new(kind, Style::Bold)];
        heading.extend(lines.map(|lines| Piece::new(format!("   {lines}"), Style::Dim)));
        face.out.line(0, &heading)?;
        let place = Place { item: item.id, part: Some(number), record: None };
        one(face, files, report, part, place)?;
        related::said(face, files, place)?;
    }
    Ok(())
}

fn one(face: &mut Face, files: &Files, report: &Report, part: &PartReport, place: Place) -> io::Result<()> {
    if let Some(list) = &part.list {
        top(face, files, list, place)?;
    }
    if let Some(certificate) = &part.certificate {
        given(face, certificate)?;
    }
    if let Some(named) = &part.configuration {
        configuration(face, named)?;
    }
    findings::within(face, report, part.span)?;
    match part.kind {
        PartKind::Other => first_lines(face, files, part.span, place),
        _ => part
            .list
            .as_ref()
            .map_or(Ok(()), |list| if list.records.is_empty() { Ok(()) } else { records::list(face, &list.records) }),
    }
}

/// `lines 3–120`.
fn lines(face: &Face, files: &Files, item: &Item, span: Span) -> String {
    let breaks = |span: Span| files.desk.bytes(item.id, span).iter().filter(|byte| **byte == b'\n').count() as u64;
    let from = breaks(Span { start: 0, end: span.start }).saturating_add(1);
    let to = from.saturating_add(breaks(span));
    let id = if from == to { "page-line" } else { "page-lines" };
    face.words.text(id, &[("from", from.into()), ("to", to.into())])
}

fn first_lines(face: &mut Face, files: &Files, span: Span, place: Place) -> io::Result<()> {
    let bytes = files.desk.bytes(place.item, span);
    let text = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    for line in lines.by_ref().take(LINES) {
        let name = face.words.name(line.trim_end(), Style::Plain);
        face.out.line(2, &name)?;
    }
    if lines.next().is_some() { face.out.line(2, &[Piece::plain("…")]) } else { Ok(()) }
}

/// What there is to say of a list as a whole.
fn top(face: &mut Face, files: &Files, list: &ListReport, place: Place) -> io::Result<()> {
    if let Some(signature) = &list.signature {
        let checked = files.checked(place);
        let signature = checked.map_or(signature, |(_, signature)| signature);
        verdict(face, files, signature, place)?;
    }
    if let Some(state) = list.state {
        let id = format!("state-{}", state.as_str());
        face.say(2, &id, &[])?;
        findings::explain(face, 4, &id, &[])?;
    }
    let mut rows = Vec::new();
    for sum in &list.checksums {
        rows.push((sum.algorithm.name().to_owned(), vec![Piece::plain(grouped(&sum.value))]));
    }
    let mut row = |label: &str, value: Vec<Piece>| rows.push((face.words.text(label, &[]), value));
    if let Some(length) = list.length {
        row("page-printed-length", vec![Piece::plain(face.words.text("page-bytes", &[("count", length.into())]))]);
    }
    if let Some(modified) = &list.modified {
        row("page-printed-modified", face.words.name(modified, Style::Plain));
    }
    if !list.not_found {
        row("page-printed-sums", vec![Piece::plain(sums(face, list))]);
        let whole = if list.whole { "page-whole" } else { "page-not-whole" };
        row("page-printed-whole", vec![Piece::plain(face.words.text(whole, &[]))]);
    }
    let closing = list.closing.map(|closing| match closing {
        Closing::Verified => "page-closing-verified",
        Closing::NotVerified => "page-closing-notVerified",
        Closing::NotParsed => "page-closing-notParsed",
    });
    if let Some(closing) = closing.filter(|_| !list.not_found) {
        row("page-printed-closing", vec![Piece::plain(face.words.text(closing, &[]))]);
    }
    face.rows(2, rows)
}

fn verdict(face: &mut Face, files: &Files, signature: &Signature, place: Place) -> io::Result<()> {
    let by = related::by(face, files, place);
    answer::verdict(face, 2, signature.verdict.kind, by)?;
    face.say(2, &format!("reason-{}", signature.verdict.reason.as_str()), &[])?;
    let recovered = signature.recovered.as_ref().zip(signature.used);
    let Some((digest, algorithm)) = recovered else { return Ok(()) };
    let label = face.words.text("page-carried-digest", &[]);
    let value = format!("{}   {}", algorithm.name(), grouped(digest));
    face.rows(2, vec![(label, vec![Piece::plain(value)])])
}

/// `336 + 1,156 + 1,138 = 2,630: header and records add up …`
fn sums(face: &Face, list: &ListReport) -> String {
    let header = list.header.as_ref().and_then(|header| header.header_length);
    let of_records: Option<Vec<u32>> = list.records.iter().map(record_length).collect();
    let number = |number: u64| face.words.text("page-number", &[("number", number.into())]);
    let id = match list.sums.file {
        Sum::Exact => "page-sums-exact",
        Sum::Differs { .. } => "page-sums-differs",
        Sum::Unknown => return face.words.text("page-sums-unknown", &[]),
    };
    let Some((header, records)) = header.zip(of_records) else { return face.words.text(id, &[]) };
    let parts: Vec<u64> = core::iter::once(header).chain(records).map(u64::from).collect();
    let sum = parts.iter().copied().fold(0, u64::saturating_add);
    let parts: Vec<String> = parts.into_iter().map(number).collect();
    format!("{} = {}: {}", parts.join(" + "), number(sum), face.words.text(id, &[]))
}

fn record_length(record: &RecordReport) -> Option<u32> {
    let row = record.fields.iter().find(|field| field.name == "RECORDLENGTH")?;
    match &row.decoded {
        ctl_inspector::report::Decoded::Text { text } => text.parse().ok(),
        _ => None,
    }
}

/// What a certificate says.
fn given(face: &mut Face, given: &Given) -> io::Result<()> {
    let mut rows: Vec<(String, Vec<Piece>)> = Vec::new();
    let mut row = |label: &str, value: Vec<Piece>| rows.push((face.words.text(label, &[]), value));
    if let Some(x509) = &given.x509 {
        let plain = |text: String| vec![Piece::plain(text)];
        row("page-certificate-subject", face.words.name(&x509.subject, Style::Plain));
        row("page-certificate-issuer", face.words.name(&x509.issuer, Style::Plain));
        row("page-certificate-serial", plain(x509.serial.to_uppercase()));
        row("page-certificate-from", plain(utc(x509.not_before)));
        row("page-certificate-until", plain(utc(x509.not_after)));
        row("page-certificate-key", face.words.name(&key(&x509.key), Style::Plain));
        row("page-certificate-signature", face.words.name(&x509.signature_algorithm, Style::Plain));
        row("page-certificate-sha1", plain(grouped(&x509.sha1)));
        row("page-certificate-sha256", plain(grouped(&x509.sha256)));
    } else if let Some(printed) = &given.printed {
        for (label, value) in values(printed) {
            row(label, face.words.name(value, Style::Plain));
        }
        if let Some(key) = &printed.key {
            let bits = key.bits.map(|bits| face.words.text("page-key-rsa", &[("bits", Arg::Text(&bits.to_string()))]));
            let part = match key.announced.filter(|announced| *announced != key.here) {
                Some(announced) => {
                    face.words.text("page-key-cut", &[("here", key.here.into()), ("announced", announced.into())])
                }
                None => face.words.text("page-key-whole", &[]),
            };
            let text: Vec<String> = bits.into_iter().chain([part]).collect();
            row("page-certificate-key", vec![Piece::plain(text.join("; "))]);
        }
    } else {
        return face.say(2, "page-certificate-unreadable", &[]);
    }
    face.rows(2, rows)
}

/// Whom a phone's configuration names.
pub fn configuration(face: &mut Face, named: &PhoneConfiguration) -> io::Result<()> {
    let groups = [("page-call-managers", &named.call_managers), ("page-tvs-servers", &named.tvs)];
    let rows = groups.iter().filter(|(_, servers)| !servers.is_empty()).map(|(label, servers)| {
        let names: Vec<&str> = servers.iter().filter_map(|it| it.address.as_deref().or(it.name.as_deref())).collect();
        (face.words.text(label, &[]), face.words.name(&names.join(", "), Style::Plain))
    });
    let rows = rows.collect();
    face.rows(2, rows)
}

fn values(printed: &Printed) -> Vec<(&'static str, &str)> {
    [
        ("page-certificate-file", &printed.file_name),
        ("page-certificate-subject", &printed.subject),
        ("page-certificate-issuer", &printed.issuer),
        ("page-certificate-serial", &printed.serial),
        ("page-certificate-from", &printed.not_before),
        ("page-certificate-until", &printed.not_after),
        ("page-certificate-signature", &printed.signature_algorithm),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value.as_deref()?)))
    .collect()
}

fn key(key: &CertificateKey) -> String {
    match key {
        CertificateKey::Rsa { bits, .. } => format!("RSA {bits}"),
        CertificateKey::Ec { curve, .. } => curve.clone(),
        CertificateKey::Other { algorithm } => algorithm.clone(),
    }
}
