//! `ctl-inspector verify`: the signature in detail, and signatures whose signer's certificate is elsewhere.

use std::{
    io,
    path::{Path, PathBuf},
};

use ctl_inspector::{
    certificate::Certificate,
    inspect,
    names::{same_name, same_serial},
    report::{Content, FullReport, Report},
    signature::{Signature, Verdict},
};

use crate::{
    answer,
    exit::Exit,
    face::{Face, Item},
    input::Input,
    json,
    out::{Piece, grouped},
    words::Arg,
};

/// A certificate whose key is tried.
struct Signer {
    certificate: Certificate,
    /// What its file is called.
    shown: String,
}

pub fn run(
    face: &mut Face,
    paths: &[PathBuf],
    certificate: Option<&Path>,
    now: Option<u64>,
    as_json: bool,
) -> io::Result<Exit> {
    let signer = match certificate.map(|path| read_certificate(face, path)) {
        Some(None) => return Ok(Exit::Unreadable),
        Some(signer) => signer,
        None => None,
    };
    let mut files = face.read(paths, now);
    let mut reports: Vec<FullReport> = files.items.iter().filter_map(|item| files.desk.full_report(item.id)).collect();
    for report in &mut reports {
        if let Some(signer) = &signer {
            // It was given for this, so its word counts whoever the header names.
            report.report.try_key(&signer.certificate.raw.public_key, true);
            report.records.iter_mut().for_each(|record| record.signs = false);
        }
        files.worsen((&report.report).into());
    }
    if as_json {
        json::write_all(&mut face.out, &reports, files.given)?;
        return Ok(files.exit);
    }
    for (place, (item, report)) in files.items.iter().zip(&reports).enumerate() {
        if place > 0 {
            face.out.blank()?;
        }
        block(face, item, report, signer.as_ref())?;
    }
    Ok(files.exit)
}

fn read_certificate(face: &Face, path: &Path) -> Option<Signer> {
    let input = match Input::open(path) {
        Ok(input) => input,
        Err(fault) => {
            face.cannot_read(path, &fault);
            return None;
        }
    };
    let shown = face.called(path);
    let certificate = match input {
        Input::Whole(bytes) => first_certificate(&bytes),
        Input::Oversized { .. } => None,
    };
    if certificate.is_none() {
        face.complain("command-no-certificate", &[("file", Arg::Name(&shown))]);
    }
    Some(Signer { certificate: certificate?, shown })
}

/// In whatever form it is there; of several the first.
fn first_certificate(bytes: &[u8]) -> Option<Certificate> {
    let Content::Evidence { parts, .. } = inspect("", bytes, None).report.content else { return None };
    parts.into_iter().find_map(|part| part.certificate?.x509)
}

fn block(face: &mut Face, item: &Item, full: &FullReport, signer: Option<&Signer>) -> io::Result<()> {
    let report = &full.report;
    let (Some(signature), Some(signer)) = (&report.signature, signer) else {
        let record = answer::signer(report.signature.as_ref(), |index| full.records.get(index));
        answer::answer(face, item, report, record)?;
        return details(face, report);
    };
    let by = (signature.verdict.kind == Verdict::Valid).then(|| by(face, signature, signer));
    answer::verdict(face, 0, signature.verdict.kind, by)?;
    answer::file(face, item, report)?;
    // Some reasons speak of "the signer's record"; here it is a certificate.
    let reason = signature.verdict.reason.as_str();
    let own = format!("command-certificate-{reason}");
    let id = if face.words.known(&own) { own } else { format!("reason-{reason}") };
    face.say(2, &id, &[("certificate", Arg::Name(&signer.shown))])?;
    other_signer(face, report, &signer.certificate)?;
    details(face, report)
}

fn by(face: &Face, signature: &Signature, signer: &Signer) -> Vec<Piece> {
    let bits = signature.key_bits.unwrap_or_default().to_string();
    let subject = &signer.certificate.subject;
    let values = [
        ("signer", Arg::Name(signer.certificate.raw.subject.common_name().unwrap_or(subject))),
        ("certificate", Arg::Name(&signer.shown)),
        ("digest", Arg::Text(signature.used.map_or("", |digest| digest.name()))),
        ("bits", Arg::Text(&bits)),
    ];
    face.words.say("command-signed-by-certificate", &values)
}

/// A key may be right and the certificate around it another one, for example a renewed one.
fn other_signer(face: &mut Face, report: &Report, certificate: &Certificate) -> io::Result<()> {
    let Some(header) = &report.header else { return Ok(()) };
    let (Some(serial), Some(issuer)) = (&header.signer_serial, &header.signer_issuer) else { return Ok(()) };
    let same = hex::decode(serial).is_ok_and(|serial| same_serial(&serial, &certificate.raw.serial))
        && same_name(issuer, &certificate.issuer);
    if same {
        return Ok(());
    }
    let serial = serial.to_uppercase();
    let signer = answer::header_signer(report).unwrap_or_default();
    face.say(2, "command-other-signer", &[("signer", Arg::Name(signer)), ("serial", Arg::Text(&serial))])
}

/// What else the signature tells: for those who want to check the check.
fn details(face: &mut Face, report: &Report) -> io::Result<()> {
    let Some(signature) = &report.signature else { return Ok(()) };
    let none = || face.words.text("page-none", &[]);
    let plain = |text: String| vec![Piece::plain(text)];
    let mut rows = vec![(
        face.words.text("page-declared-digest", &[]),
        plain(signature.declared.map_or_else(none, |digest| digest.name().into())),
    )];
    let carried = signature.recovered.as_deref().map_or_else(none, grouped);
    rows.push((face.words.text("page-carried-digest", &[]), plain(carried)));
    if let Some(digest) = signature.used.or(signature.declared)
        && let Some(content) = signature.digests.as_ref().and_then(|digests| digests.get(digest))
    {
        let label = face.words.text("page-content-digest", &[("digest", Arg::Text(digest.name()))]);
        rows.push((label, plain(grouped(content))));
    }
    if !signature.also_matching.is_empty() {
        let records: Vec<String> = signature.also_matching.iter().map(u32::to_string).collect();
        rows.push((face.words.text("page-also-matching", &[]), plain(records.join(", "))));
    }
    face.out.blank()?;
    face.rows(2, rows)
}
