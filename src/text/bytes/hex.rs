//! `bytes.hex` and `bytes.fromhex`.

use crate::text::{PlainError, Text};

/// `bytes.hex(separator, group)`: a positive `group` counts bytes between separators from the right, a negative one
/// from the left, 0 means none.
pub fn hex(bytes: &[u8], separator: Option<u8>, group: isize) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
    let mut shown = String::with_capacity(bytes.len() * 3);
    let size = group.unsigned_abs();
    for (at, &byte) in bytes.iter().enumerate() {
        if let Some(separator) = separator.filter(|_| at > 0 && size > 0) {
            let position = if group > 0 { bytes.len() - at } else { at };
            if position % size == 0 {
                shown.push(separator.into());
            }
        }
        shown.push(digit(byte >> 4));
        shown.push(digit(byte & 15));
    }
    shown
}

/// The separator given to `bytes.hex` as text. `ValueError` unless it is one ASCII character.
pub fn hex_separator(separator: &Text) -> Result<u8, PlainError> {
    match separator.as_bytes() {
        _ if separator.char_len() != 1 => Err(PlainError::value("sep must be length 1.")),
        [byte] => Ok(*byte),
        _ => Err(PlainError::value("sep must be ASCII.")),
    }
}

/// `bytes.fromhex`: pairs of digits with white space between. `ValueError` naming the first character that does not fit.
pub fn from_hex(text: &Text) -> Result<Vec<u8>, PlainError> {
    let digit = |at: usize| text.as_bytes().get(at).and_then(|&byte| char::from(byte).to_digit(16));
    let wrong = |at: usize| {
        PlainError::value(format!(
            "non-hexadecimal number found in fromhex() arg at position {}",
            text.char_index_of(at)
        ))
    };
    let end = text.byte_len();
    if !text.is_ascii() {
        let at = text.as_bytes().iter().position(|byte| !byte.is_ascii()).unwrap_or(end);
        return Err(wrong(at));
    }
    let mut bytes = Vec::with_capacity(end / 2);
    let mut at = 0;
    while at < end {
        if super::is_space_byte(text.as_bytes()[at]) {
            at += 1;
            continue;
        }
        let high = digit(at).ok_or_else(|| wrong(at))?;
        let low = match digit(at + 1) {
            Some(low) => low,
            None if at + 1 >= end => {
                return Err(PlainError::value(
                    "fromhex() arg must contain an even number of hexadecimal digits",
                ));
            }
            None => return Err(wrong(at + 1)),
        };
        bytes.push((high << 4 | low) as u8);
        at += 2;
    }
    Ok(bytes)
}
