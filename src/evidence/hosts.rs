//! On which host something in a terminal log was printed. CUCM's own prompt is `admin:` and names nobody, so names come
//! from what stands around it. A name is taken only from a wording that a document or a public log shows:
//!
//! | wording | what it says | where it is seen |
//! |---|---|---|
//! | `ssh -l administrator cucm-pub`, `ssh administrator@cucm-pub` | who is logged in to from here on | logs of Cisco DevNet labs; ssh(1) |
//! | `administrator@cucm-pub's password:` | the same | OpenSSH and PuTTY, in the same logs |
//! | `Host Name          : cucm-pub`, then `Date` | `show status`: CUCM's own word | Cisco's document on log partitions |
//! | `Command Line Interface is starting up` | a session begins; whose, the login before it says | the banner of CUCM |
//! | `Connection to cucm-pub closed.` | the session is over | OpenSSH |
//! | `=~=~= PuTTY log 2024.05.06 07:08:09` | another terminal | PuTTY's source |
//! | `cucm-pub:admin:`, `cucm-pub admin:` at the beginning of a line | what people put before the prompt | logs that were edited |
//!
//! A shell's prompt (`[user@host ~]$`) names the host from which one goes on, and no shell of CUCM prints lists: it
//! tells nothing. Knows nothing of lists.

use alloc::{string::String, vec::Vec};

use super::words::{PROMPT, window};
use crate::{limits::MAX_HOSTS, order, text::Squeezed};

/// Bytes of a host name (RFC 1035).
const LONGEST: usize = 253;

/// What is read of a line with `ssh`.
const COMMAND: usize = 400;

/// The options of ssh that take a word after them (ssh(1)).
const WITH_WORD: &str = "BbcDEeFIiJLlmOopQRSWw";

/// Something that says on which host one is from there on.
struct Event {
    /// Its place in the dense text.
    at: usize,
    what: What,
}

enum What {
    Login(String),
    Named(String),
    Status(String),
    Begins,
    Ends,
}

/// What a wording at a place of the dense text says; `None` where it is another text.
type Read = fn(&Squeezed<'_>, usize) -> Option<What>;

const WORDINGS: [(&str, Read); 6] = [
    ("'spassword:", |text, at| Some(What::Login(login_before(text, at)?))),
    ("HostName:", |text, at| {
        let after = window(text, at.saturating_add(9), LONGEST.saturating_add(5));
        Some(What::Status(host(after.split_once("Date:")?.0)?))
    }),
    ("CommandLineInterfaceisstartingup", |_, _| Some(What::Begins)),
    ("Connectionto", |text, at| {
        let after = window(text, at.saturating_add(12), LONGEST.saturating_add(7));
        host(after.split_once("closed.")?.0).map(|_| What::Ends)
    }),
    ("=~=PuTTYlog", |_, _| Some(What::Ends)),
    (PROMPT, |text, at| Some(What::Named(before_prompt(text, at)?))),
];

/// The hosts of a text, each from a place on.
pub(super) struct Hosts(Vec<(usize, Option<String>)>);

impl Hosts {
    /// Looks for them. Linear in the text: of each wording a bounded piece is read.
    pub fn of(text: &Squeezed<'_>) -> Self {
        let mut events: Vec<Event> = Vec::new();
        // Behind the last of too many, nobody knows.
        let mut known = usize::MAX;
        let mut take = |found: &mut dyn Iterator<Item = Event>| {
            let before = events.len();
            events.extend(found.take(MAX_HOSTS));
            if events.len().saturating_sub(before) == MAX_HOSTS {
                known = known.min(events.last().map_or(known, |last| last.at));
            }
        };
        for (words, read) in WORDINGS {
            take(&mut text.all(words, 0).filter_map(|at| Some(Event { at, what: read(text, at)? })));
        }
        take(&mut text.text.match_indices("ssh ").filter_map(|(place, _)| {
            Some(Event { at: text.before(place), what: What::Login(logs_in(text.text, place)?) })
        }));
        events.retain(|event| event.at <= known);
        order::sort_by_key(&mut events, |event| event.at);
        let mut hosts = follow(events);
        if known < usize::MAX {
            hosts.push((known.saturating_add(1), None));
        }
        Self(hosts)
    }

    /// The host of what begins at a place of the text.
    pub fn at(&self, text: &Squeezed<'_>, place: u32) -> Option<String> {
        let place = text.before(place as usize);
        let after = self.0.partition_point(|(from, _)| *from <= place);
        self.0.get(after.checked_sub(1)?)?.1.clone()
    }
}

/// Goes through a log and keeps in mind whose session it is.
fn follow(events: Vec<Event>) -> Vec<(usize, Option<String>)> {
    let mut hosts: Vec<(usize, Option<String>)> = Vec::new();
    // A login whose banner has not come yet.
    let mut is_new = false;
    // Where the session began, while only an address or nothing names it.
    let mut unnamed: Option<usize> = None;
    for Event { at, what } in events {
        match what {
            What::Login(host) => {
                unnamed = is_address(&host).then_some(hosts.len());
                hosts.push((at, Some(host)));
                is_new = true;
            }
            What::Begins if is_new => is_new = false,
            What::Begins => {
                unnamed = Some(hosts.len());
                hosts.push((at, None));
            }
            What::Ends => {
                hosts.push((at, None));
                (unnamed, is_new) = (None, false);
            }
            What::Named(host) => {
                hosts.push((at, Some(host)));
                unnamed = None;
            }
            What::Status(host) => {
                // It names the whole session, also what was printed before.
                if let Some((_, name)) = unnamed.take().and_then(|began| hosts.get_mut(began)) {
                    *name = Some(host.clone());
                }
                hosts.push((at, Some(host)));
            }
        }
    }
    hosts
}

fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.'
}

fn is_address(host: &str) -> bool {
    host.parse::<core::net::IpAddr>().is_ok()
}

/// A host name or an IPv4 address, and nothing else.
fn host(text: &str) -> Option<String> {
    let is_name = text.bytes().any(|byte| byte.is_ascii_alphabetic()) || is_address(text);
    let is_host = text.len() <= LONGEST && is_name && text.bytes().all(is_in_name);
    (is_host && text.starts_with(|c: char| c.is_ascii_alphanumeric())).then(|| String::from(text.trim_end_matches('.')))
}

/// The host in `administrator@cucm-pub`, right before a place of the dense text.
fn login_before(text: &Squeezed<'_>, at: usize) -> Option<String> {
    let before = text.dense.as_bytes().get(at.saturating_sub(LONGEST).saturating_sub(1)..at)?;
    let length = before.iter().rev().take_while(|byte| is_in_name(**byte)).count();
    let start = before.len().saturating_sub(length);
    let is_login = start.checked_sub(1).and_then(|sign| before.get(sign)) == Some(&b'@');
    host(core::str::from_utf8(before.get(start..)?).ok()?).filter(|_| is_login)
}

/// The one word before the prompt on its line. Words that are told apart from a remark only by a blank must look like a
/// host: have a digit, a hyphen or a dot.
fn before_prompt(text: &Squeezed<'_>, at: usize) -> Option<String> {
    let place = text.place(at);
    let before = text.text.as_bytes().get(place.saturating_sub(LONGEST.saturating_add(2))..place)?;
    let line = before.rsplit(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    // Its beginning must be there.
    if line.len() == before.len() && place > before.len() {
        return None;
    }
    let line = core::str::from_utf8(line).ok()?.trim();
    match line.strip_suffix(':') {
        // A prompt before a prompt is one at which nothing was typed.
        Some(name) => host(name.trim_end()).filter(|name| name != "admin"),
        None => host(line).filter(|name| name.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))),
    }
}

/// The host of an `ssh` that is typed at a prompt or at the beginning of a line; `place` counts in the text itself.
fn logs_in(text: &str, place: usize) -> Option<String> {
    let before = text.as_bytes().get(..place)?.iter().rev();
    let sign = before.copied().find(|byte| *byte != b' ');
    if !matches!(sign, None | Some(b'\n' | b'\r' | b'$' | b'#' | b'%' | b'>')) {
        return None;
    }
    let rest = text.as_bytes().get(place.saturating_add(4)..)?;
    let line = rest.get(..COMMAND).unwrap_or(rest).split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    loop {
        let word = core::str::from_utf8(words.next()?).ok()?;
        match word.strip_prefix('-') {
            // `-l administrator`, but `-p22`, `-v`.
            Some(option) if option.len() == 1 && WITH_WORD.contains(option) => _ = words.next(),
            Some(_) => {}
            None => return host(word.rsplit_once('@').map_or(word, |(_, host)| host)),
        }
    }
}
