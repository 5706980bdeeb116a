//! Distinguished names and serial numbers: the only place where two of them are compared.
//!
//! CUCM, its certificate page, the CTL Client and other writers print one and the same name in different orders, with
//! different separators, and a hardware token's name is not even a valid one (a quote is never closed, the common name
//! is padded with blanks). So a name is a multiset of (type, value); strings are never compared.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// A distinguished name as a multiset of (type, value): types lower-case, values without quotes and outer blanks.
///
/// ```
/// use ctl_inspector::names::Name;
/// assert_eq!(Name::parse("CN=a;O=Cisco"), Name::parse("o=Cisco, cn=\"a  \""));
/// assert_ne!(Name::parse("CN=a;O=Cisco"), Name::parse("CN=a"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Vec<(String, String)>);

impl Name {
    /// Reads `CN=…;OU=…` (CUCM), `CN=…,OU=…` (RFC 4514) and tokens' names. Text that is no name at all becomes one
    /// value without a type.
    pub fn parse(text: &str) -> Self {
        let separator = if pieces(text, ';').len() > 1 { ';' } else { ',' };
        Self::of(pieces(text, separator).iter().map(|piece| match piece.split_once('=') {
            Some((kind, value)) => (kind.trim(), unquote(value)),
            None => ("", unquote(piece)),
        }))
    }

    /// A name of these types and values, as a certificate has them.
    pub fn of<'a>(pairs: impl Iterator<Item = (&'a str, String)>) -> Self {
        let mut pairs: Vec<(String, String)> = pairs
            .map(|(kind, value)| (canonical(kind), value.trim().to_string()))
            .filter(|(kind, value)| !kind.is_empty() || !value.is_empty())
            .collect();
        crate::order::sort_by(&mut pairs, Ord::cmp);
        Self(pairs)
    }

    /// The first common name.
    pub fn common_name(&self) -> Option<&str> {
        self.0.iter().find(|(kind, _)| kind == "cn").map(|(_, value)| value.as_str())
    }
}

/// A type in lower case, under the name that CUCM and RFC 4514 use for it.
fn canonical(kind: &str) -> String {
    match kind.to_ascii_lowercase().as_str() {
        "s" => "st".into(),
        "e" | "email" => "emailaddress".into(),
        kind => kind.into(),
    }
}

/// Cuts at separators outside quotes and escapes; a piece that does not begin with `type=` belongs to the one before.
fn pieces(text: &str, separator: char) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    let (mut quoted, mut escaped) = (false, false);
    let mut close = |piece: &mut String| {
        let done = core::mem::take(piece);
        match pieces.last_mut() {
            Some(before) if !begins_with_type(&done) => {
                before.push(separator);
                before.push_str(&done);
            }
            _ => pieces.push(done),
        }
    };
    // A quote that is never closed quotes nothing.
    let closed = text.matches('"').count().is_multiple_of(2);
    let last_quote = text.rfind('"');
    for (place, character) in text.char_indices() {
        let opens = character == '"' && !escaped && (closed || Some(place) != last_quote);
        if opens {
            quoted = !quoted;
        }
        if character == separator && !quoted && !escaped {
            close(&mut piece);
        } else {
            piece.push(character);
        }
        escaped = character == '\\' && !escaped;
    }
    close(&mut piece);
    pieces
}

fn begins_with_type(piece: &str) -> bool {
    piece.split_once('=').is_some_and(|(kind, _)| {
        let kind = kind.trim();
        !kind.is_empty() && kind.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-')
    })
}

fn unquote(value: &str) -> String {
    let mut plain = String::new();
    let mut escaped = false;
    for character in value.trim().trim_matches('"').chars() {
        if character == '\\' && !escaped {
            escaped = true;
        } else {
            plain.push(character);
            escaped = false;
        }
    }
    plain.trim().to_string()
}

/// A value as RFC 4514 writes it, so that [`Name::parse`] reads it back.
pub fn escape(value: &str) -> String {
    let mut escaped = String::new();
    for character in value.chars() {
        if matches!(character, ',' | ';' | '"' | '\\') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A serial without leading zero bytes: a DER integer may have one that the field lacks.
pub fn significant(serial: &[u8]) -> &[u8] {
    let zeros = serial.iter().take_while(|byte| **byte == 0).count();
    serial.get(zeros..).unwrap_or_default()
}

/// Whether two serials are the same number.
pub fn same_serial(one: &[u8], other: &[u8]) -> bool {
    significant(one) == significant(other)
}

/// Where a serial that was printed differs from another one that it is probably meant to be: up to four digits changed,
/// or one lost. `None` where they are the same or have too little in common.
///
/// ```
/// use ctl_inspector::names::near_serial;
/// let serial = [0x83, 0xe9, 0x08, 0, 0, 0, 0x55, 0x45, 0xaf, 0x31];
/// assert_eq!(near_serial("83E908000000554 5AF31", &serial), None);
/// assert_eq!(near_serial("83E908000005545AF31", &serial), Some("12".into()));
/// assert_eq!(near_serial("83E90800000055450F31", &serial), Some("17".into()));
/// ```
pub fn near_serial(printed: &str, serial: &[u8]) -> Option<String> {
    let printed = printed.to_ascii_lowercase();
    let right = hex::encode(serial);
    if printed.len() < 12 || !printed.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = || printed.bytes().zip(right.bytes()).enumerate();
    if printed.len() == right.len() {
        let differ: Vec<String> = pairs()
            .filter(|(_, (one, other))| one != other)
            .map(|(place, _)| (place.saturating_add(1)).to_string())
            .collect();
        return (1..=4).contains(&differ.len()).then(|| differ.join(", "));
    }
    // One digit lost: what follows it stands one place further on.
    let lost = pairs().find(|(_, (one, other))| one != other).map_or(printed.len(), |(place, _)| place);
    let rest = printed.get(lost..)?;
    let is_lost = printed.len().saturating_add(1) == right.len() && right.get(lost.saturating_add(1)..) == Some(rest);
    is_lost.then(|| lost.saturating_add(1).to_string())
}

/// Whether two names, as they stand in text, are the same.
pub fn same_name(one: &str, other: &str) -> bool {
    Name::parse(one) == Name::parse(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_separator_case_of_types_and_quotes_do_not_matter() {
        let cucm = "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;C=PL";
        let page = "L=Krakow, ST=Malopolska, CN=cucm-1051-a-pub, OU=TAC, O=Cisco, C=PL";
        assert!(same_name(cucm, page));
        assert!(same_name("cn=a", " CN = \"a\" "));
    }

    #[test]
    fn a_value_that_differs_only_in_case_is_another_value() {
        assert!(!same_name("CN=Pub", "CN=pub"));
    }

    #[test]
    fn repeated_attributes_count() {
        assert!(!same_name("CN=a,OU=x,OU=x", "CN=a,OU=x"));
    }

    #[test]
    fn a_tokens_unclosed_quote_and_blanks_do_not_matter() {
        let token = "cn=\"SAST-ADN008580ef        \";ou=IPCBU;o=\"Cisco Systems";
        assert!(same_name(token, "cn=\"SAST-ADN008580ef \";ou=IPCBU;o=\"Cisco Systems"));
        assert_eq!(Name::parse(token).common_name(), Some("SAST-ADN008580ef"));
    }

    #[test]
    fn separators_inside_values_stay_in_them() {
        assert_eq!(Name::parse("CN=a;O=Acme, Inc.;C=US"), Name::parse("CN=a,O=Acme\\, Inc.,C=US"));
        assert_eq!(Name::parse("CN=a,O=\"Acme, Inc.\""), Name::parse("O=Acme\\, Inc.,CN=a"));
    }

    #[test]
    fn serials_are_numbers() {
        assert!(same_serial(&[0, 0x83, 1], &[0x83, 1]));
        assert!(!same_serial(&[0x83, 1], &[0x83, 1, 0]));
    }
}
