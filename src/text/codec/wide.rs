//! UTF-16 and UTF-32.

use super::{DecodeError, DecodeErrorHandler, EncodeErrorHandler, Encoding};
use crate::text::{Text, TextBuilder};

const BYTE_ORDER_MARK: u32 = 0xFEFF;

fn is_big_endian(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf16Be | Encoding::Utf32Be)
}

fn push_unit(unit: u32, width: usize, big: bool, bytes: &mut Vec<u8>) {
    if big {
        bytes.extend_from_slice(&unit.to_be_bytes()[4 - width..]);
    } else {
        bytes.extend_from_slice(&unit.to_le_bytes()[..width]);
    }
}

/// The unit of `width` bytes at `at`; `None` if the bytes end before.
fn unit_at(bytes: &[u8], at: usize, width: usize, big: bool) -> Option<u32> {
    let unit = bytes.get(at..at + width)?.iter();
    let join = |value: u32, &byte: &u8| value << 8 | u32::from(byte);
    Some(if big { unit.fold(0, join) } else { unit.rev().fold(0, join) })
}

pub(super) fn encode_utf16<H: EncodeErrorHandler>(
    encoding: Encoding,
    text: &Text,
    handler: &mut H,
) -> Result<Vec<u8>, H::Error> {
    let big = is_big_endian(encoding);
    let one = |code_point: u32, bytes: &mut Vec<u8>| match char::from_u32(code_point) {
        Some(character) => {
            character
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|&unit| push_unit(unit.into(), 2, big, bytes));
            true
        }
        None => false,
    };
    let encoded = super::single_byte::encode_each(
        text,
        encoding.error_name(),
        "surrogates not allowed",
        false,
        one,
        handler,
    )?;
    Ok(with_mark(encoding == Encoding::Utf16, 2, encoded))
}

pub(super) fn encode_utf32<H: EncodeErrorHandler>(
    encoding: Encoding,
    text: &Text,
    handler: &mut H,
) -> Result<Vec<u8>, H::Error> {
    let big = is_big_endian(encoding);
    let one = |code_point: u32, bytes: &mut Vec<u8>| {
        let valid = char::from_u32(code_point).is_some();
        if valid {
            push_unit(code_point, 4, big, bytes);
        }
        valid
    };
    let encoded = super::single_byte::encode_each(
        text,
        encoding.error_name(),
        "surrogates not allowed",
        false,
        one,
        handler,
    )?;
    Ok(with_mark(encoding == Encoding::Utf32, 4, encoded))
}

fn with_mark(marked: bool, width: usize, encoded: Vec<u8>) -> Vec<u8> {
    if !marked {
        return encoded;
    }
    let mut bytes = Vec::with_capacity(encoded.len() + width);
    push_unit(BYTE_ORDER_MARK, width, false, &mut bytes);
    bytes.extend_from_slice(&encoded);
    bytes
}

/// Where decoding begins and in which order, after a mark if the codec heeds one.
fn read_mark(marked: bool, bytes: &[u8], width: usize, encoding: Encoding) -> (usize, bool) {
    if marked && unit_at(bytes, 0, width, false) == Some(BYTE_ORDER_MARK) {
        (width, false)
    } else if marked && unit_at(bytes, 0, width, true) == Some(BYTE_ORDER_MARK) {
        (width, true)
    } else {
        (0, is_big_endian(encoding))
    }
}

/// One step of decoding.
enum Step {
    Character(u32, usize),
    /// The bytes end within a character.
    Cut(&'static str),
    Wrong(usize, &'static str),
}

pub(super) fn decode_utf16<H: DecodeErrorHandler>(
    encoding: Encoding,
    bytes: &[u8],
    last: bool,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let (start, big) = read_mark(encoding == Encoding::Utf16, bytes, 2, encoding);
    let step = |at: usize| {
        let Some(first) = unit_at(bytes, at, 2, big) else { return Step::Cut("truncated data") };
        match first {
            0xDC00..0xE000 => Step::Wrong(2, "illegal encoding"),
            0xD800..0xDC00 => match unit_at(bytes, at + 2, 2, big) {
                None => Step::Cut("unexpected end of data"),
                Some(second @ 0xDC00..0xE000) => {
                    Step::Character(0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00)), 4)
                }
                Some(_) => Step::Wrong(2, "illegal UTF-16 surrogate"),
            },
            _ => Step::Character(first, 2),
        }
    };
    let name = if big { "utf-16-be" } else { "utf-16-le" };
    decode_steps(name, bytes, start, last, step, handler)
}

pub(super) fn decode_utf32<H: DecodeErrorHandler>(
    encoding: Encoding,
    bytes: &[u8],
    last: bool,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let (start, big) = read_mark(encoding == Encoding::Utf32, bytes, 4, encoding);
    let step = |at: usize| match unit_at(bytes, at, 4, big) {
        None => Step::Cut("truncated data"),
        Some(0xD800..0xE000) => Step::Wrong(4, "code point in surrogate code point range(0xd800, 0xe000)"),
        Some(0x110000..) => Step::Wrong(4, "code point not in range(0x110000)"),
        Some(code_point) => Step::Character(code_point, 4),
    };
    let name = if big { "utf-32-be" } else { "utf-32-le" };
    decode_steps(name, bytes, start, last, step, handler)
}

fn decode_steps<H: DecodeErrorHandler>(
    encoding: &'static str,
    bytes: &[u8],
    start: usize,
    last: bool,
    step: impl Fn(usize) -> Step,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let mut builder = TextBuilder::with_capacity(bytes.len() / 2);
    let mut at = start;
    while at < bytes.len() {
        let (end, reason) = match step(at) {
            Step::Character(code_point, width) => {
                builder.push_code_point(code_point);
                at += width;
                continue;
            }
            Step::Cut(_) if !last => break,
            Step::Cut(reason) => (bytes.len(), reason),
            Step::Wrong(width, reason) => (at + width, reason),
        };
        let error = DecodeError { encoding, start: at, end, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(bytes, error)?;
        builder.push_text(&replacement);
        at = next;
    }
    Ok((builder.finish(), at.min(bytes.len())))
}
