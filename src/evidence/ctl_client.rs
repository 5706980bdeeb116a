//! Messages of the CTL Client, the program on Windows that makes lists with hardware tokens.

use alloc::vec::Vec;

use super::{Content, Found, PartKind, words::next};
use crate::{
    finding::{Code, Finding},
    text::Squeezed,
};

/// How each begins, how it may go on, and what it means.
const MESSAGES: [(&str, &[&str], Code); 2] = [
    (
        "TheSecurityTokenyouhaveinserteddoesnotexistintheCTLFile",
        &[".", "PleaseremoveanySecurityTokensalreadyinsertedandinsertanotherSecurityToken.", "ClickOkwhendone."],
        Code::TokenNotInCtl,
    ),
    (
        "NoCTLFileexistsontheserverbuttheCallManagerClusterSecurityModeisinSecureMode",
        &[".", "Forthesystemtofunction,youmustcreatetheCTLFileandsetCallManagerClustertheSecureMode."],
        Code::NoCtlInMixedMode,
    ),
];

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    for (begins, goes_on, code) in MESSAGES {
        for start in text.all(begins, 0) {
            let end = start.saturating_add(begins.len());
            let end = goes_on.iter().fold(end, |end, words| next(text, end, words).unwrap_or(end));
            let span = text.span(start, end);
            let findings = [Finding::new(code).at(span)].into();
            found.push(Found { kind: PartKind::CtlClient, span, findings, content: Content::None });
        }
    }
}
