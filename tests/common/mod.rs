//! What several tests ask of a report.
#![allow(dead_code, reason = "each test uses a part of it")]

use ctl_inspector::{
    Span,
    finding::{Code, Severity},
    findings::RULES,
    inspect_fully,
    report::{Content, FieldReport, FullReport},
};

/// The report of a file, with its records.
pub fn report(bytes: &[u8]) -> FullReport {
    inspect_fully("file.tlv", bytes, None)
}

/// The codes of a report's findings.
pub fn codes(report: &FullReport) -> Vec<Code> {
    report.report.findings.iter().map(|finding| finding.code).collect()
}

/// The codes that decoding and the signature raise: what a list says of itself by its bytes alone, without what the
/// rules say of its certificates, its age and its cluster.
pub fn faults(report: &FullReport) -> Vec<Code> {
    let by_rule = |code: &Code| {
        RULES.iter().copied().flatten().any(|rule| rule.codes.contains(code)) && code.severity() != Severity::Error
    };
    codes(report).into_iter().filter(|code| !by_rule(code)).collect()
}

/// The finding with this code.
pub fn finding(report: &FullReport, code: Code) -> &ctl_inspector::Finding {
    report
        .report
        .findings
        .iter()
        .find(|finding| finding.code == code)
        .unwrap_or_else(|| panic!("no {code:?} in {:?}", report.report.findings))
}

/// Header, records, payload and rest cover every byte once; so do the fields and raw bytes of each part.
pub fn assert_every_byte_is_accounted_for(bytes: &[u8]) {
    let full = report(bytes);
    let report = &full.report;
    let mut parts: Vec<Span> = report.rest.clone();
    if let Some(header) = &report.header {
        parts.push(header.span);
        assert_covers(header.span, leaves(&header.fields).chain(header.raw.iter().copied()).collect());
    } else {
        assert!(!matches!(report.content, Content::TrustList { .. } | Content::SignedFile { .. }));
        return;
    }
    for record in &full.records {
        parts.push(record.span);
        assert_covers(record.span, leaves(&record.fields).chain(record.raw.iter().copied()).collect());
    }
    if let Content::SignedFile { payload, .. } = report.content {
        parts.push(payload);
    }
    assert_covers(Span::new(0, bytes.len()), parts);
}

/// The bytes of each field, containers as their tag and length alone.
fn leaves(fields: &[FieldReport]) -> Box<dyn Iterator<Item = Span> + '_> {
    Box::new(fields.iter().flat_map(|field| {
        let own = if field.fields.is_empty() { field.span } else { Span { end: field.value.start, ..field.span } };
        std::iter::once(own).chain(leaves(&field.fields))
    }))
}

fn assert_covers(whole: Span, mut parts: Vec<Span>) {
    parts.retain(|part| !part.is_empty());
    parts.sort();
    let mut at = whole.start;
    for part in &parts {
        assert_eq!(part.start, at, "gap or overlap in {whole:?}: {parts:?}");
        at = part.end;
    }
    assert_eq!(at, whole.end, "not covered to its end: {whole:?}: {parts:?}");
}
