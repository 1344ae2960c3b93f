//! Reading JSON strings.

use super::decode_error;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::Text;
use crate::types::str;

/// The string whose first character is at the byte `start` of `text`, the text of `document`, and the byte behind
/// its closing quote.
///
/// # Errors
/// `JSONDecodeError`.
pub fn string(
    vm: &mut Vm,
    document: &Value,
    text: &Text,
    start: usize,
    strict: bool,
) -> Outcome<(Value, usize)> {
    let bytes = text.as_bytes();
    let mut plain = start;
    let mut collected: Option<Vec<u8>> = None;
    let mut at = start;
    loop {
        match bytes.get(at) {
            None => {
                let opened = text.char_index_of(start).saturating_sub(1);
                return Err(decode_error(vm, "Unterminated string starting at", document, opened));
            }
            Some(b'"') => break,
            Some(b'\\') => {
                let target = collected.get_or_insert_default();
                target.extend_from_slice(&bytes[plain..at]);
                at = escape(vm, document, text, start, at, target)?;
                plain = at;
            }
            Some(0..0x20) if strict => {
                let place = text.char_index_of(at);
                return Err(decode_error(vm, "Invalid control character at", document, place));
            }
            Some(_) => at += 1,
        }
    }
    let found = match collected {
        None => str::new(text.slice_bytes(plain..at)),
        Some(mut target) => {
            target.extend_from_slice(&bytes[plain..at]);
            str::new(Text::from_generalized_utf8(target).unwrap_or_default())
        }
    };
    Ok((found, at + 1))
}

/// Appends what the escape at `at` stands for; the byte behind it.
fn escape(
    vm: &mut Vm,
    document: &Value,
    text: &Text,
    start: usize,
    at: usize,
    target: &mut Vec<u8>,
) -> Outcome<usize> {
    let bytes = text.as_bytes();
    let byte = match bytes.get(at + 1) {
        None => {
            let opened = text.char_index_of(start).saturating_sub(1);
            return Err(decode_error(vm, "Unterminated string starting at", document, opened));
        }
        Some(b'u') => return unicode_escape(vm, document, text, at, target),
        Some(&plain @ (b'"' | b'\\' | b'/')) => plain,
        Some(b'b') => 8,
        Some(b'f') => 12,
        Some(b'n') => b'\n',
        Some(b'r') => b'\r',
        Some(b't') => b'\t',
        Some(_) => return Err(decode_error(vm, "Invalid \\escape", document, text.char_index_of(at))),
    };
    target.push(byte);
    Ok(at + 2)
}

fn unicode_escape(
    vm: &mut Vm,
    document: &Value,
    text: &Text,
    at: usize,
    target: &mut Vec<u8>,
) -> Outcome<usize> {
    let bytes = text.as_bytes();
    let first = unit(vm, document, text, at)?;
    if (0xD800..0xDC00).contains(&first) && bytes.len() > at + 12 && bytes[at + 6..].starts_with(b"\\u") {
        let second = unit(vm, document, text, at + 6)?;
        if (0xDC00..0xE000).contains(&second) {
            let point = 0x1_0000 + ((first & 0x3FF) << 10 | second & 0x3FF);
            target.extend_from_slice(Text::from_code_point(point).as_bytes());
            return Ok(at + 12);
        }
    }
    target.extend_from_slice(Text::from_code_point(first).as_bytes());
    Ok(at + 6)
}

/// The four digits of the escape `\\u` at `at`, behind which something has to follow.
fn unit(vm: &mut Vm, document: &Value, text: &Text, at: usize) -> Outcome<u32> {
    let digits = text.as_bytes().get(at + 2..at + 6).filter(|_| text.byte_len() > at + 6);
    let value = digits.and_then(|digits| {
        digits.iter().try_fold(0, |value, digit| Some(value << 4 | char::from(*digit).to_digit(16)?))
    });
    match value {
        Some(value) => Ok(value),
        None => Err(invalid_unit(vm, document, text, at)),
    }
}

#[cold]
fn invalid_unit(vm: &mut Vm, document: &Value, text: &Text, at: usize) -> Raised {
    decode_error(vm, "Invalid \\uXXXX escape", document, text.char_index_of(at) + 1)
}
