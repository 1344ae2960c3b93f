//! Codecs of one byte for each character: ASCII, Latin-1 and character maps; and the loop that all encoders share.

use super::{DecodeError, DecodeErrorHandler, EncodeError, EncodeErrorHandler, Replacement};
use crate::text::{Text, TextBuilder};

/// Windows-1252 from 0x80 to 0x9F; 0 where it defines nothing.
const CP1252_HIGH: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
];

pub(super) fn cp1252_character(byte: u8) -> Option<u32> {
    match byte {
        0x80..0xA0 => Some(u32::from(CP1252_HIGH[usize::from(byte - 0x80)])).filter(|&c| c != 0),
        _ => Some(byte.into()),
    }
}

pub(super) fn cp1252_byte(code_point: u32) -> Option<u8> {
    match code_point {
        0..0x80 | 0xA0..0x100 => Some(code_point as u8),
        _ => {
            let at = CP1252_HIGH.iter().position(|&c| u32::from(c) == code_point)?;
            Some(0x80 + at as u8)
        }
    }
}

/// Encodes each code point by `one`, which tells whether it could. Consecutive failures make one error if `runs`.
pub(super) fn encode_each<H: EncodeErrorHandler>(
    text: &Text,
    encoding: &'static str,
    reason: &str,
    runs: bool,
    mut one: impl FnMut(u32, &mut Vec<u8>) -> bool,
    handler: &mut H,
) -> Result<Vec<u8>, H::Error> {
    let mut bytes = Vec::with_capacity(text.byte_len());
    let mut points = text.code_points();
    let mut at = 0;
    while let Some(code_point) = points.next() {
        if one(code_point, &mut bytes) {
            at += 1;
            continue;
        }
        let written = bytes.len();
        let more = points.clone().take_while(|&c| runs && !one(c, &mut bytes)).count();
        bytes.truncate(written);
        let error = EncodeError { encoding, start: at, end: at + 1 + more, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(text, error.clone())?;
        match replacement {
            Replacement::Bytes(replacement) if replacement.len() % unit_width(encoding) != 0 => {
                return Err(handler.fail(text, error));
            }
            Replacement::Bytes(replacement) => bytes.extend_from_slice(&replacement),
            Replacement::Text(replacement) => {
                for c in replacement.code_points() {
                    // CPython's Unicode codecs take nothing but ASCII here, though they could encode more.
                    let refused = encoding.starts_with("utf") && c >= 128;
                    if refused || !one(c, &mut bytes) {
                        return Err(handler.fail(text, error));
                    }
                }
            }
        }
        points = text.code_points_from(next);
        at = next;
    }
    Ok(bytes)
}

/// Bytes from an error handler must be whole units.
fn unit_width(encoding: &str) -> usize {
    match encoding.get(..6) {
        Some("utf-16") => 2,
        Some("utf-32") => 4,
        _ => 1,
    }
}

pub(super) fn encode_below<H: EncodeErrorHandler>(
    text: &Text,
    limit: u32,
    handler: &mut H,
) -> Result<Vec<u8>, H::Error> {
    if text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let (encoding, reason) = match limit {
        128 => ("ascii", "ordinal not in range(128)"),
        _ => ("latin-1", "ordinal not in range(256)"),
    };
    let one = |code_point: u32, bytes: &mut Vec<u8>| {
        if code_point < limit {
            bytes.push(code_point as u8);
        }
        code_point < limit
    };
    encode_each(text, encoding, reason, true, one, handler)
}

/// `codecs.charmap_encode`: encodes by a map from code points to bytes.
pub fn encode_charmap<H: EncodeErrorHandler>(
    text: &Text,
    map: impl Fn(u32) -> Option<u8>,
    handler: &mut H,
) -> Result<Vec<u8>, H::Error> {
    let one = |code_point: u32, bytes: &mut Vec<u8>| match map(code_point) {
        Some(byte) => {
            bytes.push(byte);
            true
        }
        None => false,
    };
    encode_each(text, "charmap", "character maps to <undefined>", true, one, handler)
}

/// Decodes each byte by `one`; what that refuses is an error of one byte.
fn decode_each<H: DecodeErrorHandler>(
    bytes: &[u8],
    encoding: &'static str,
    reason: &str,
    one: impl Fn(u8) -> Option<u32>,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let mut builder = TextBuilder::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if let Some(code_point) = one(byte) {
            builder.push_code_point(code_point);
            at += 1;
            continue;
        }
        let error = DecodeError { encoding, start: at, end: at + 1, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(bytes, error)?;
        builder.push_text(&replacement);
        at = next;
    }
    Ok((builder.finish(), bytes.len()))
}

pub(super) fn decode_ascii<H: DecodeErrorHandler>(
    bytes: &[u8],
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let one = |byte: u8| byte.is_ascii().then_some(byte.into());
    decode_each(bytes, "ascii", "ordinal not in range(128)", one, handler)
}

/// `codecs.charmap_decode`: decodes by a map from bytes to code points.
pub fn decode_charmap<H: DecodeErrorHandler>(
    bytes: &[u8],
    map: impl Fn(u8) -> Option<u32>,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    decode_each(bytes, "charmap", "character maps to <undefined>", map, handler)
}
