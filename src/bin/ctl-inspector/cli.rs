//! What the command understands. Help, man pages and completions are made of this definition, with the words that
//! `help.rs` puts to it: nothing here is shown.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use ctl_inspector::desk::Release;

use crate::time;

#[derive(Debug, Parser)]
#[command(
    name = "ctl-inspector",
    bin_name = "ctl-inspector",
    version,
    max_term_width = 110,
    subcommand_negates_reqs = true,
    override_usage = "ctl-inspector [OPTIONS] <FILE>...\n       ctl-inspector <COMMAND> [OPTIONS] ..."
)]
pub struct Cli {
    #[command(flatten)]
    pub files: Option<Files>,

    #[command(flatten)]
    pub json: Json,

    #[arg(long, global = true, value_name = "TIME", value_parser = time::parse)]
    pub now: Option<u64>,

    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub struct Files {
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, Args)]
pub struct Json {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Verify {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
        #[arg(long, value_name = "CERTIFICATE", value_hint = ValueHint::FilePath)]
        cert: Option<PathBuf>,
    },
    Checksum {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
        #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
        phone: String,
    },
    #[command(
        override_usage = "ctl-inspector compare [OPTIONS] <OLD> <NEW>\n       ctl-inspector compare [OPTIONS] --no-old <NEW>"
    )]
    Compare {
        #[arg(value_name = "LIST", value_hint = ValueHint::FilePath)]
        lists: Vec<PathBuf>,
        #[arg(long)]
        no_old: bool,
        #[arg(long, value_name = "ITL", value_hint = ValueHint::FilePath)]
        itl: Option<PathBuf>,
        #[arg(long, value_name = "CERTIFICATE", num_args = 1.., value_hint = ValueHint::FilePath)]
        cert: Vec<PathBuf>,
        #[arg(long, value_name = "FILE", num_args = 1.., value_hint = ValueHint::FilePath)]
        evidence: Vec<PathBuf>,
        #[arg(long, value_name = "RELEASE", value_parser = release)]
        release: Option<Release>,
        #[command(flatten)]
        json: Json,
    },
    Nodes {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        json: Json,
    },
    Show {
        #[command(flatten)]
        files: Files,
    },
    Extract {
        #[command(flatten)]
        files: Files,
        #[arg(long, value_name = "FOLDER", default_value = ".", hide_default_value = true, value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
    Completions {
        #[arg(hide_possible_values = true)]
        shell: Shell,
    },
    Man {
        subcommand: Option<String>,
    },
}

/// Reads a release as documents write it; else the id of the sentence that says so.
fn release(text: &str) -> Result<Release, String> {
    Release::parse(text).ok_or_else(|| "command-fault-release".into())
}
