//! `ctl-inspector extract`: the certificates in a list as files, under names that every system takes, over nothing.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use ctl_inspector::{certificate::Certificate, report::RecordReport};

use crate::{
    answer,
    exit::{self, Exit},
    face::{Face, Files, Item},
    out::Style,
    records,
    words::Arg,
};

/// Records decoded at a time.
const AT_ONCE: usize = 1000;

/// Characters of a name before its number and its ending. Every common file system takes names of 255 bytes, and a
/// letter has up to 4.
const LONGEST: usize = 55;

/// So many files of one name are a mistake.
const MOST: u32 = 1_000_000;

pub fn run(face: &mut Face, paths: &[PathBuf], folder: &Path, now: Option<u64>) -> io::Result<Exit> {
    let mut files = face.read(paths, now);
    let mut folder = Folder { path: folder, last: HashMap::new() };
    let mut worst = Exit::Yes;
    for (place, item) in files.items.iter().enumerate() {
        if place > 0 {
            face.out.blank()?;
        }
        worst = worst.max(one(face, &files, item, &mut folder)?);
    }
    files.worsen(worst);
    Ok(files.exit)
}

fn one(face: &mut Face, files: &Files, item: &Item, folder: &mut Folder<'_>) -> io::Result<Exit> {
    let Some(report) = files.desk.report(item.id) else { return Ok(Exit::CannotTell) };
    let record = answer::signer(report.signature.as_ref(), |index| files.desk.records(item.id, index, 1).pop());
    // The verdict first: a certificate out of a forged list is nobody's.
    answer::answer(face, item, report, record.as_ref())?;
    let mut exit = Exit::from(exit::verdict(report));
    let mut any = false;
    let mut from = 0_usize;
    loop {
        let records = files.desk.records(item.id, from, AT_ONCE);
        if records.is_empty() {
            break;
        }
        from = from.saturating_add(records.len());
        for record in &records {
            let bytes = record.certificate.map(|span| files.desk.bytes(item.id, span)).unwrap_or_default();
            if bytes.is_empty() {
                continue;
            }
            if !any {
                face.out.blank()?;
            }
            any = true;
            if !write(face, folder, record, bytes)? {
                exit = exit.max(Exit::NotWritten);
            }
        }
    }
    if !any {
        face.say(2, "command-nothing-to-extract", &[])?;
    }
    Ok(exit)
}

/// A certificate as PEM; `None` for one that is too large for any machine.
fn pem(der: &[u8]) -> Option<String> {
    pem_rfc7468::encode_string("CERTIFICATE", pem_rfc7468::LineEnding::LF, der).ok()
}

/// Whether it is written. What cannot be read as a certificate is written as the bytes that it is.
fn write(face: &mut Face, folder: &mut Folder<'_>, record: &RecordReport, bytes: &[u8]) -> io::Result<bool> {
    let text = Certificate::parse(bytes).and_then(|_| pem(bytes));
    if text.is_none() {
        face.complain("command-not-a-certificate", &[("record", record.index.into())]);
    }
    let function = records::function(face, record);
    let name = file_name(&function, record.common_name.as_deref().or(record.subject.as_deref()).unwrap_or_default());
    let written = match &text {
        Some(text) => folder.write(&name, "pem", text.as_bytes()),
        None => folder.write(&name, "bin", bytes),
    };
    match written {
        Ok(path) => {
            let name = face.words.name(&path.to_string_lossy(), Style::Plain);
            face.out.line(2, &name)?;
            Ok(true)
        }
        Err((path, error)) => {
            let (file, error) = (path.to_string_lossy(), error.to_string());
            face.complain("command-cannot-write", &[("file", Arg::Name(&file)), ("error", Arg::Name(&error))]);
            Ok(false)
        }
    }
}

/// A folder to write to.
struct Folder<'a> {
    path: &'a Path,
    /// The last number that each name was given, so that a list of one name a thousand times is written in one go.
    last: HashMap<String, u32>,
}

impl Folder<'_> {
    /// Writes a new file and says which: `name.ending`, or `name-2.ending` and so on where there is one already.
    fn write(&mut self, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, (PathBuf, io::Error)> {
        fs::create_dir_all(self.path).map_err(|error| (self.path.into(), error))?;
        // Many systems take two names for one that differ in case alone.
        let last = self.last.entry(format!("{name}.{ending}").to_lowercase()).or_default();
        loop {
            *last = last.saturating_add(1);
            let number = if *last > 1 { format!("-{last}") } else { String::new() };
            let path = self.path.join(format!("{name}{number}.{ending}"));
            // `create_new` fails on whatever is there already, links included.
            match File::create_new(&path) {
                Ok(mut file) => {
                    return match file.write_all(bytes) {
                        Ok(()) => Ok(path),
                        Err(error) => Err((path, error)),
                    };
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists && *last < MOST => {}
                Err(error) => return Err((path, error)),
            }
        }
    }
}

/// `SAST-cucm-pub`: letters and digits of any script, and the few signs that no system and no shell minds. It begins
/// with the function, and so never with a dot or a dash, nor is it the name of a device (CON, NUL, COM1).
fn file_name(function: &str, subject: &str) -> String {
    let mut name = String::new();
    for part in [function, subject] {
        let mut tidy = String::new();
        for character in part.chars() {
            if character.is_alphanumeric() || matches!(character, '.' | '_' | '+') {
                tidy.push(character);
            } else if !tidy.ends_with('-') {
                tidy.push('-');
            }
        }
        let tidy = tidy.trim_matches(['-', '.']);
        if !name.is_empty() && !tidy.is_empty() {
            name.push('-');
        }
        name.push_str(tidy);
    }
    let name: String = name.chars().take(LONGEST).collect();
    name.trim_end_matches(['-', '.']).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_on_every_system() {
        for (subject, name) in [
            ("cucm-pub.example.com", "SAST-cucm-pub.example.com"),
            ("../../etc/passwd", "SAST-etc-passwd"),
            ("C:\\Windows\\CON", "SAST-C-Windows-CON"),
            ("a\0b\u{202E}c\n\x1b[31md", "SAST-a-b-c-31md"),
            ("한국 서버", "SAST-한국-서버"),
            ("CON", "SAST-CON"),
            ("name. . .", "SAST-name"),
            ("--help; rm -rf $HOME `x` | *?<>\"'&", "SAST-help-rm-rf-HOME-x"),
            ("", "SAST"),
            ("...", "SAST"),
        ] {
            assert_eq!(file_name("SAST", subject), name, "{subject:?}");
        }
        assert_eq!(file_name("no function", "x"), "no-function-x");
        assert!(file_name("CCM+TFTP", &"한".repeat(60_000)).len() < 200);
    }

    #[test]
    fn nothing_is_overwritten() {
        let path = std::env::temp_dir().join(format!("ctl-inspector-{}", std::process::id()));
        for round in 0..2 {
            let mut folder = Folder { path: &path, last: HashMap::new() };
            for (name, number) in [("a", 1), ("a", 2), ("A", 3)] {
                let written = folder.write(name, "pem", &[round, number]).unwrap();
                assert_eq!(fs::read(written).unwrap(), [round, number]);
            }
        }
        assert_eq!(fs::read(path.join("a.pem")).unwrap(), [0, 1]);
        assert_eq!(fs::read_dir(&path).unwrap().count(), 6);
        fs::remove_dir_all(&path).unwrap();
    }
}
