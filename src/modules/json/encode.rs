//! Strings as JSON.

use crate::text::Text;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn append_unit(target: &mut Vec<u8>, unit: u32) {
    target.extend_from_slice(b"\\u");
    for shift in [12, 8, 4, 0] {
        target.push(DIGITS[(unit >> shift & 15) as usize]);
    }
}

/// Appends `text` as a JSON string, with escapes for all that is not ASCII if `ascii` is set.
pub fn append(target: &mut Vec<u8>, text: &Text, ascii: bool) {
    target.push(b'"');
    if ascii && !text.is_ascii() {
        for point in text.code_points() {
            match point {
                0..0x80 => append_byte(target, point as u8),
                0x80..0x1_0000 => append_unit(target, point),
                _ => {
                    let above = point - 0x1_0000;
                    append_unit(target, 0xD800 | above >> 10);
                    append_unit(target, 0xDC00 | above & 0x3FF);
                }
            }
        }
    } else {
        let bytes = text.as_bytes();
        let mut plain = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if byte < 0x20 || byte == b'"' || byte == b'\\' {
                target.extend_from_slice(&bytes[plain..at]);
                append_byte(target, byte);
                plain = at + 1;
            }
        }
        target.extend_from_slice(&bytes[plain..]);
    }
    target.push(b'"');
}

fn append_byte(target: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        8 => b'b',
        12 => b'f',
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0..0x20 => return append_unit(target, byte.into()),
        _ => return target.push(byte),
    };
    target.extend_from_slice(&[b'\\', short]);
}
