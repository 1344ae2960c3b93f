//! PEM: bytes in base 64 between lines that say what they are (RFC 7468).

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// A block of a file.
pub struct Block {
    /// What its first line says it is, such as `CERTIFICATE`.
    pub label: String,
    /// The bytes; nothing where they are not base 64, or encrypted under a password.
    pub data: Result<Vec<u8>, Damage>,
}

/// Why a block has no bytes to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is not base 64, or does not end.
    Broken,
    /// A password is needed.
    Encrypted,
}

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

fn marker<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.trim_end().strip_prefix("-----")?.strip_prefix(word)?.strip_suffix("-----")
}

/// The blocks of a text; what stands between them is left out.
pub fn blocks(text: &[u8]) -> Vec<Block> {
    let text = String::from_utf8_lossy(text);
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(label) = marker(line, "BEGIN ") else { continue };
        let (mut body, mut encrypted, mut ended) = (String::new(), label.starts_with("ENCRYPTED "), false);
        for line in lines.by_ref() {
            if let Some(end) = marker(line, "END ") {
                ended = end == label;
                break;
            }
            if line.contains(':') {
                encrypted |= line.starts_with("Proc-Type:") && line.contains("ENCRYPTED");
            } else if !line.starts_with("DEK-Info") {
                body.push_str(line.trim());
            }
        }
        let data = match (ended, encrypted) {
            (false, _) => Err(Damage::Broken),
            (true, true) => Err(Damage::Encrypted),
            (true, false) => ENGINE.decode(&body).map_err(|_| Damage::Broken),
        };
        found.push(Block { label: label.to_owned(), data });
    }
    found
}

/// Bytes as the text of a certificate.
pub fn certificate(data: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(data);
    let mut shown = String::from("-----BEGIN CERTIFICATE-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(64));
        shown.push_str(line);
        shown.push('\n');
        rest = after;
    }
    shown.push_str("-----END CERTIFICATE-----\n");
    shown
}
