//! A phone's configuration, `SEP….cnf.xml`: which servers it names. No more of it is read; it may hold passwords.
//!
//! Elements are searched for as text, each forward from the one before: there is no nesting to follow and nothing to
//! expand, so hostile XML costs no more than its length.

use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};
use serde::Serialize;

use super::{Content, Found, PartKind};
use crate::{limits::MAX_PARTS, span::Span, text::Squeezed};

/// Servers of one kind that are read; a phone is given three, and an SRST reference.
const MAX_SERVERS: usize = 16;

/// Bytes of a value that are read: a host name has 253.
const MAX_VALUE: usize = 300;

/// What stands after the name of an element.
const ENDS: [char; 5] = ['>', ' ', '\t', '\r', '\n'];

/// Whom a phone's configuration names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PhoneConfiguration {
    /// The members of its CallManager group, in the order in which they stand.
    pub call_managers: Vec<Server>,
    /// The TVS servers that it asks.
    pub tvs: Vec<Server>,
}

/// A server as a configuration names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Server {
    /// Its place in the order in which it is asked, from 0.
    pub priority: Option<u32>,
    /// What CUCM calls it; TVS servers have none.
    pub name: Option<String>,
    /// Host name or address, as it stands there.
    pub address: Option<String>,
    /// The port, where one is named.
    pub port: Option<u32>,
}

pub(super) fn find(text: &Squeezed<'_>, found: &mut Vec<Found>) {
    const CLOSE: &str = "</device>";
    let whole = text.text;
    let mut from = 0usize;
    for _ in 0..MAX_PARTS {
        let Some(at) = place(whole, from, "<device") else { return };
        let Some(end) = place(whole, at, CLOSE).map(|end| end.saturating_add(CLOSE.len())) else { return };
        // <?xml version="1.0" …?>
        let before = whole.get(from..at).unwrap_or_default().trim_end();
        let prologue =
            before.strip_suffix("?>").and_then(|before| before.rfind("<?")).map(|at| from.saturating_add(at));
        from = end;
        if let Some(configuration) = whole.get(at..end).and_then(configuration) {
            let span = Span::new(prologue.unwrap_or(at), end);
            let content = Content::Configuration(Box::new(configuration));
            found.push(Found { kind: PartKind::PhoneConfiguration, span, findings: Vec::new(), content });
        }
    }
}

fn place(text: &str, from: usize, needle: &str) -> Option<usize> {
    Some(from.saturating_add(text.get(from..)?.find(needle)?))
}

/// What a phone's configuration names; `None` where the text is none.
pub fn configuration(text: &str) -> Option<PhoneConfiguration> {
    let text = without_comments(text);
    let root = |name| between(&text, name, text.len());
    // XMLDefault.cnf.xml is what a phone gets that is not known yet. Other XML has such elements too.
    let device = root("device").or_else(|| root("Default"))?;
    let known = ["<deviceProtocol>", "<devicePool>", "<callManagerGroup>", "<loadInformation", "<TVS>", "<tvs>"];
    if !known.iter().any(|element| device.contains(element)) {
        return None;
    }
    let group = between(device, "callManagerGroup", device.len()).unwrap_or_default();
    let tvs = between(device, "TVS", device.len()).or_else(|| between(device, "tvs", device.len()));
    Some(PhoneConfiguration {
        call_managers: servers(group, "processNodeName"),
        tvs: servers(tvs.unwrap_or_default(), "address"),
    })
}

/// The members of a group; `address` is the element that has the host.
fn servers(group: &str, address: &str) -> Vec<Server> {
    let members = group.split("<member").skip(1).filter(|member| member.starts_with(ENDS));
    let server = |member: &str| {
        let value = |name: &str| between(member, name, MAX_VALUE).map(str::trim).filter(|value| !value.is_empty());
        let (head, _) = member.split_once('>')?;
        let priority =
            head.split_once("priority=").and_then(|(_, value)| value.split(['"', '\'']).nth(1)?.parse().ok());
        let server = Server {
            priority,
            name: value("name").map(String::from),
            address: value(address).map(String::from),
            port: value("port").and_then(|port| port.parse().ok()),
        };
        (server.name.is_some() || server.address.is_some()).then_some(server)
    };
    members.take(MAX_SERVERS).filter_map(server).collect()
}

/// The content of the first element of this name, where it is no longer than `limit`.
fn between<'a>(text: &'a str, name: &str, limit: usize) -> Option<&'a str> {
    let after_name = |(at, _): (usize, &str)| {
        let rest = text.get(at..)?.strip_prefix('<')?.strip_prefix(name)?;
        rest.starts_with(ENDS).then_some(rest)
    };
    let (_, rest) = text.match_indices('<').find_map(after_name)?.split_once('>')?;
    let close = rest.match_indices("</").find(|(at, _)| {
        let end = rest.get(at.saturating_add(2)..).and_then(|end| end.strip_prefix(name));
        end.is_some_and(|end| end.starts_with('>'))
    })?;
    rest.get(..close.0).filter(|content| content.len() <= limit)
}

fn without_comments(text: &str) -> Cow<'_, str> {
    let mut parts = text.split("<!--");
    let first = parts.next().unwrap_or_default();
    let mut kept: Cow<'_, str> = Cow::Borrowed(first);
    for part in parts {
        kept.to_mut().push_str(part.split_once("-->").map_or("", |(_, after)| after));
    }
    kept
}
