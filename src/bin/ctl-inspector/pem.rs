//! Certificates as text.

use pem_rfc7468::LineEnding;

const LABEL: &str = "CERTIFICATE";
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// Columns of Base64 in a line.
const COLUMNS: usize = 64;

/// Writes a certificate; `None` for one that is too large for any machine.
pub fn text(der: &[u8]) -> Option<String> {
    pem_rfc7468::encode_string(LABEL, LineEnding::LF, der).ok()
}

/// The DER of a certificate that is DER or PEM; of several in one text the first.
///
/// Text around it and lines of any length are taken: `openssl x509 -text` writes the one, mail programs the other.
pub fn der(bytes: &[u8]) -> Option<Vec<u8>> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(bytes.into()) };
    let Some((_, after)) = text.split_once(BEGIN) else { return Some(bytes.into()) };
    let (body, _) = after.split_once(END)?;
    let mut tidy = format!("{BEGIN}\n");
    for (place, character) in body.chars().filter(|character| !character.is_whitespace()).enumerate() {
        if place > 0 && place.is_multiple_of(COLUMNS) {
            tidy.push('\n');
        }
        tidy.push(character);
    }
    tidy.push('\n');
    tidy.push_str(END);
    tidy.push('\n');
    pem_rfc7468::decode_vec(tidy.as_bytes()).ok().map(|(_, der)| der)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_in_any_shape() {
        let bytes: Vec<u8> = (0..=200).collect();
        let text = text(&bytes).unwrap();
        assert_eq!(der(text.as_bytes()), Some(bytes.clone()));
        let one_line = text.replace('\n', "").replace(BEGIN, &format!("Certificate:\r\n{BEGIN}\r\n"));
        assert_eq!(der(one_line.as_bytes()), Some(bytes.clone()));
        assert_eq!(der(&bytes), Some(bytes));
        assert_eq!(der(BEGIN.as_bytes()), None);
    }
}
