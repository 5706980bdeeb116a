//! What the command understands. Help, man pages and completions are made of this definition.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use ctl_inspector::desk::Release;

use crate::time;

const EXAMPLES: &str = "\
Examples:
  ctl-inspector CTLFile.tlv
      The verdict on the signature, the checksums, what to look at, the records
  ctl-inspector node1/CTLFile.tlv node2/CTLFile.tlv
      Several files, one after the other; says which of them are the same
  unzip -p lists.zip CTLFile.tlv | ctl-inspector -
      Standard input
  ctl-inspector verify --cert CallManager.pem SEP001122334455.cnf.xml.sgn
      A signed file does not hold its signer's certificate; here it is
  ctl-inspector checksum --phone '0c05 655d e63f e2a0' CTLFile.tlv
      Is this the list that the phone shows?
  ctl-inspector compare --itl ITLFile.tlv --cert CallManager.pem ITLRecovery.pem --release 12.5 OLD.tlv NEW.tlv
      Will phones that hold OLD.tlv take NEW.tlv, which anchor is left to them, and what is to be done
  ctl-inspector nodes putty.log sub2/CTLFile.tlv
      Have all nodes the same list, and who is behind?
  ctl-inspector show CTLFile.tlv > ctl.txt
      The text that CUCM prints for this list, to compare with what a server printed
  ctl-inspector extract --dir certificates CTLFile.tlv
      The certificates in the list, as PEM
  ctl-inspector --json CTLFile.tlv
      All of it for a program";

const EXIT_CODES: &str = "\
Exit codes:
   0  the signature is valid; the checksum, the list is the same
   1  the signature is invalid; the checksum, the list is different
   2  neither can be said
  64  the command line is wrong
  66  a file cannot be read
  73  something cannot be written
Of several files the worst counts: 66, then 73, 1, 2, 0.

A file that is named like a subcommand is written ./verify.";

/// Decodes, verifies and explains the trust lists (CTL, ITL) that Cisco Unified CM gives its phones
///
/// Reads CTLFile.tlv, ITL files and signed files (.sgn), whatever they are called. For each file the first line is the verdict: "Signature valid", "Signature invalid" or "Signature cannot be checked".
/// What follows is the file, the reason, its checksums, what to look at, and its records. Nothing is sent anywhere.
#[derive(Debug, Parser)]
#[command(
    name = "ctl-inspector",
    bin_name = "ctl-inspector",
    version,
    max_term_width = 110,
    subcommand_negates_reqs = true,
    override_usage = "ctl-inspector [OPTIONS] <FILE>...\n       ctl-inspector <COMMAND> [OPTIONS] ...",
    after_help = "Examples and exit codes: ctl-inspector --help",
    after_long_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"),
)]
pub struct Cli {
    #[command(flatten)]
    pub files: Option<Files>,

    #[command(flatten)]
    pub json: Json,

    /// The time it is taken to be: RFC 3339 (2026-11-24T08:00:00Z) or seconds since 1970; otherwise the system's clock
    #[arg(long, global = true, value_name = "TIME", value_parser = time::parse)]
    pub now: Option<u64>,

    /// The language of the answers (en); otherwise that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub struct Files {
    /// The files to read; - is standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, Args)]
pub struct Json {
    /// JSON for programs: an object for one file, an array for several
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// The signature in detail, or checked with a certificate that is not in the file
    Verify {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
        /// Check with the key of this certificate (PEM or DER): for signed files, and lists without their signer
        #[arg(long, value_name = "CERTIFICATE", value_hint = ValueHint::FilePath)]
        cert: Option<PathBuf>,
    },
    /// Compares a file's checksums with what a phone shows
    Checksum {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
        /// What the phone shows: MD5, SHA-1, or the first or last digits of either (at least 8), in any spelling
        #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
        phone: String,
    },
    /// Will phones that hold one list take another? What differs, which anchor is left, what to do
    ///
    /// Takes lists as files or as text (show ctl, show itl). The first line is the answer. Exit code 0: the same list, 1: another one, 2: that cannot be said.
    #[command(
        override_usage = "ctl-inspector compare [OPTIONS] <OLD> <NEW>\n       ctl-inspector compare [OPTIONS] --no-old <NEW>"
    )]
    Compare {
        /// The list that phones hold, and the one that TFTP offers; - is standard input
        #[arg(value_name = "LIST", value_hint = ValueHint::FilePath)]
        lists: Vec<PathBuf>,
        /// Phones hold no list yet
        #[arg(long)]
        no_old: bool,
        /// The ITL that phones hold beside their CTL: whose TVS they can ask
        #[arg(long, value_name = "ITL", value_hint = ValueHint::FilePath)]
        itl: Option<PathBuf>,
        /// Today's CallManager.pem and ITLRecovery.pem (PEM, DER, or as CUCM prints them): which anchor is alive
        #[arg(long, value_name = "CERTIFICATE", num_args = 1.., value_hint = ValueHint::FilePath)]
        cert: Vec<PathBuf>,
        /// What else is known: traces of TVS, a phone's configuration
        #[arg(long, value_name = "FILE", num_args = 1.., value_hint = ValueHint::FilePath)]
        evidence: Vec<PathBuf>,
        /// The cluster's release (12.5, 10.5(2), 14SU3); without it, steps of all releases are shown
        #[arg(long, value_name = "RELEASE", value_parser = release)]
        release: Option<Release>,
        #[command(flatten)]
        json: Json,
    },
    /// Are the lists of a cluster's nodes the same, and who differs how?
    ///
    /// Takes files, texts (show ctl, show itl), and terminal logs of several nodes, whose names are taken from the logins in them. Exit code 0: all CTLs are the same, and the ITLs have the same anchors; 1: they differ; 2: that cannot be said.
    Nodes {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
    },
    /// Prints a list as CUCM does (show ctl, show itl)
    ///
    /// Lines that begin with "# " say what the list holds and CUCM is not known to print.
    Show {
        #[command(flatten)]
        files: Files,
    },
    /// Writes the certificates in a list as PEM files, named by function and subject
    Extract {
        #[command(flatten)]
        files: Files,
        /// The folder to write to, made where it is missing; no file in it is ever overwritten
        #[arg(long, value_name = "FOLDER", default_value = ".", value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
    /// Prints the completions of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Prints the man page
    Man {
        /// Of this subcommand
        subcommand: Option<String>,
    },
}

fn release(text: &str) -> Result<Release, String> {
    Release::parse(text).ok_or_else(|| "a release is written like 11.5, 10.5(2), 12.5SU3, 14SU3, 15".into())
}

/// The definition itself, complete with what is inherited.
pub fn definition() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    command
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_definition_is_sound() {
        super::definition().debug_assert();
    }
}
