//! `unicode_escape` and `raw_unicode_escape`: text as the inside of a literal in Latin-1.

use super::{DecodeError, DecodeErrorHandler};
use crate::text::methods::write_escape;
use crate::text::{Text, TextBuilder};

pub(super) fn encode_unicode_escape(text: &Text) -> Vec<u8> {
    let mut written = String::with_capacity(text.byte_len());
    for c in text.code_points() {
        match char::from_u32(c) {
            Some('\\') => written.push_str("\\\\"),
            Some('\t') => written.push_str("\\t"),
            Some('\n') => written.push_str("\\n"),
            Some('\r') => written.push_str("\\r"),
            Some(character @ ' '..='~') => written.push(character),
            _ => write_escape(c, &mut written),
        }
    }
    written.into_bytes()
}

pub(super) fn encode_raw_unicode_escape(text: &Text) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.byte_len());
    for c in text.code_points() {
        if c < 0x100 {
            bytes.push(c as u8);
        } else {
            let mut written = String::new();
            write_escape(c, &mut written);
            bytes.extend_from_slice(written.as_bytes());
        }
    }
    bytes
}

/// The complaint of `unicode_escape` about a number that is no code point.
const TOO_LARGE: &str = "illegal Unicode character";

/// What an escape sequence stands for, and the byte after it.
enum Escape {
    Nothing(usize),
    Character(u32, usize),
    /// Not an escape: the backslash stands for itself.
    Literal,
    /// The bytes end within the sequence.
    Cut(&'static str),
    Wrong(&'static str, usize),
}

/// Reads `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, whose letter stands before `start`.
fn hexadecimal(bytes: &[u8], start: usize, digits: usize, truncated: &'static str) -> Escape {
    let values = bytes[start..].iter().take(digits).map_while(|&byte| char::from(byte).to_digit(16));
    let (count, value) = values.fold((0, 0_u32), |(count, sum), digit| (count + 1, sum << 4 | digit));
    let end = start + count;
    if count < digits {
        return if end == bytes.len() { Escape::Cut(truncated) } else { Escape::Wrong(truncated, end) };
    }
    if value > 0x10FFFF { Escape::Wrong(TOO_LARGE, end) } else { Escape::Character(value, end) }
}

/// Reads the escape sequence whose backslash stands at `at`.
fn escape(bytes: &[u8], at: usize) -> Escape {
    let start = at + 2;
    let Some(&letter) = bytes.get(at + 1) else { return Escape::Cut("\\ at end of string") };
    let simple = |character: u8| Escape::Character(character.into(), start);
    match letter {
        b'\n' => Escape::Nothing(start),
        b'\\' | b'\'' | b'"' => simple(letter),
        b'a' => simple(7),
        b'b' => simple(8),
        b't' => simple(b'\t'),
        b'n' => simple(b'\n'),
        b'v' => simple(11),
        b'f' => simple(12),
        b'r' => simple(b'\r'),
        b'0'..=b'7' => {
            let digits = bytes[at + 1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
            let (count, value) =
                digits.fold((0, 0), |(count, sum), digit| (count + 1, sum << 3 | u32::from(digit - b'0')));
            Escape::Character(value, at + 1 + count)
        }
        b'x' => hexadecimal(bytes, start, 2, "truncated \\xXX escape"),
        b'u' => hexadecimal(bytes, start, 4, "truncated \\uXXXX escape"),
        b'U' => hexadecimal(bytes, start, 8, "truncated \\UXXXXXXXX escape"),
        b'N' => named(bytes, start),
        _ => Escape::Literal,
    }
}

/// Reads `{name}` at `start`.
fn named(bytes: &[u8], start: usize) -> Escape {
    let malformed = "malformed \\N character escape";
    if start >= bytes.len() {
        return Escape::Cut(malformed);
    }
    if bytes[start] != b'{' {
        return Escape::Wrong(malformed, start);
    }
    let Some(length) = bytes[start + 1..].iter().position(|&byte| byte == b'}') else {
        return Escape::Cut(malformed);
    };
    let end = start + 1 + length;
    if length == 0 {
        return Escape::Wrong(malformed, end);
    }
    let name = std::str::from_utf8(&bytes[start + 1..end]).ok();
    match name.and_then(unicode_names2::character) {
        Some(character) => Escape::Character(character.into(), end + 1),
        None => Escape::Wrong("unknown Unicode character name", end + 1),
    }
}

/// Decodes `unicode_escape`, or with `raw` only `\u` and `\U` after an odd number of backslashes.
pub(super) fn decode<H: DecodeErrorHandler>(
    bytes: &[u8],
    raw: bool,
    last: bool,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let encoding = if raw { "rawunicodeescape" } else { "unicodeescape" };
    let mut builder = TextBuilder::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let found = match byte {
            b'\\' if !raw => escape(bytes, at),
            b'\\' => match bytes.get(at + 1) {
                Some(b'u' | b'U') => match escape(bytes, at) {
                    Escape::Wrong(TOO_LARGE, end) => Escape::Wrong("\\Uxxxxxxxx out of range", end),
                    other => other,
                },
                // The second of two backslashes begins no escape.
                Some(b'\\') => {
                    builder.push_str("\\\\");
                    at += 2;
                    continue;
                }
                None if !last => return Ok((builder.finish(), at)),
                _ => Escape::Literal,
            },
            _ => Escape::Literal,
        };
        let (end, reason) = match found {
            Escape::Nothing(end) => {
                at = end;
                continue;
            }
            Escape::Character(c, end) => {
                builder.push_code_point(c);
                at = end;
                continue;
            }
            Escape::Literal => {
                builder.push_code_point(byte.into());
                at += 1;
                continue;
            }
            Escape::Cut(_) if !last => return Ok((builder.finish(), at)),
            Escape::Cut(reason) => (bytes.len(), reason),
            Escape::Wrong(reason, end) => (end, reason),
        };
        let error = DecodeError { encoding, start: at, end, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(bytes, error)?;
        builder.push_text(&replacement);
        at = next;
    }
    Ok((builder.finish(), at.min(bytes.len())))
}
