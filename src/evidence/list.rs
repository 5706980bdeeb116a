//! Lists as text: what `show ctl`, `show itl` and other programs print. The reading is `show_ctl`'s.

use alloc::{boxed::Box, vec::Vec};

use super::{Content, Found, PartKind, hosts::Hosts};
use crate::{
    finding::{Code, Finding},
    show_ctl::{self, Closing, Sum, Transcript},
    text::Squeezed,
};

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    let lists = show_ctl::scan(text);
    if lists.is_empty() {
        return;
    }
    let hosts = Hosts::of(text);
    found.extend(lists.into_iter().map(|mut list| {
        list.host = hosts.at(text, list.span.start);
        let findings = look(&list);
        Found { kind: PartKind::List, span: list.span, findings, content: Content::List(Box::new(list)) }
    }));
}

/// What the text itself shows; what the list in it shows is said by the rules.
fn look(list: &Transcript) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(gap) = list.gaps.first() {
        findings.push(Finding::new(Code::PrintedShortened).with("count", list.gaps.len()).at(*gap));
    }
    findings.extend(list.foreign.iter().map(|span| Finding::new(Code::PrintedForeignText).at(*span)));
    if let Sum::Differs { stated, sum } = list.sums.header {
        let finding = Finding::new(Code::PrintedHeaderLengthDiffers).with("stated", stated).with("sum", sum);
        findings.push(finding.at_any(list.header.as_ref().map(|header| header.span)));
    }
    for (record, sum) in list.records.iter().zip(&list.sums.records) {
        if let Sum::Differs { stated, sum } = *sum {
            let finding = Finding::new(Code::PrintedRecordLengthDiffers).with("stated", stated).with("sum", sum);
            findings.push(finding.at(record.span).in_record(Some(record.number)));
        }
    }
    if let Sum::Differs { stated, sum } = list.sums.file {
        let finding = Finding::new(Code::PrintedFileLengthDiffers).with("stated", stated).with("sum", sum);
        findings.push(finding.at_any(list.length.as_ref().and_then(|length| length.span)));
    }
    if let Some(closing) = list.closing.as_ref().filter(|it| it.value != Closing::Verified && list.not_found.is_none())
    {
        findings.push(Finding::new(Code::PrintedNotVerified).at_any(closing.span));
    }
    findings
}
