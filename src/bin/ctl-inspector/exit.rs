//! The answer as a number.

use std::process::ExitCode;

use ctl_inspector::{checksum::PhoneOutcome, report::Report, signature::Verdict};

/// From the best to the worst; of several files the worst counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Valid, the same.
    Yes,
    CannotTell,
    /// Invalid, different.
    No,
    /// Something cannot be written.
    NotWritten,
    /// A file cannot be read.
    Unreadable,
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Yes => 0,
            Exit::No => 1,
            Exit::CannotTell => 2,
            // From here on the numbers of sysexits.h.
            Exit::Usage => 64,
            Exit::Unreadable => 66,
            Exit::NotWritten => 73,
        })
    }
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Valid => Exit::Yes,
            Verdict::Invalid => Exit::No,
            Verdict::CannotTell => Exit::CannotTell,
        }
    }
}

impl From<&Report> for Exit {
    fn from(report: &Report) -> Self {
        verdict(report).into()
    }
}

impl From<&PhoneOutcome> for Exit {
    fn from(outcome: &PhoneOutcome) -> Self {
        match outcome {
            // From 8 digits on, a part decides.
            PhoneOutcome::Same | PhoneOutcome::Partial { .. } => Exit::Yes,
            PhoneOutcome::Different { .. } => Exit::No,
            // A likely misreading is offered and never assumed; the same signer is not the same list.
            PhoneOutcome::Empty
            | PhoneOutcome::TooFew
            | PhoneOutcome::NotPrinted
            | PhoneOutcome::Misread { .. }
            | PhoneOutcome::DigitMissing { .. }
            | PhoneOutcome::DigitExtra { .. }
            | PhoneOutcome::Unreadable { .. }
            | PhoneOutcome::SignerSerial => Exit::CannotTell,
        }
    }
}

/// One of three, also for a file in which nothing is signed.
pub fn verdict(report: &Report) -> Verdict {
    report.signature.as_ref().map_or(Verdict::CannotTell, |signature| signature.verdict.kind)
}
