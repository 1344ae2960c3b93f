//! UTF-7 (RFC 2152).

use super::{DecodeError, DecodeErrorHandler};
use crate::text::{Text, TextBuilder};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn sextet(byte: u8) -> Option<u32> {
    ALPHABET.iter().position(|&letter| letter == byte).map(|value| value as u32)
}

/// Whether a character stands for itself when encoding.
fn is_direct(code_point: u32) -> bool {
    match u8::try_from(code_point) {
        Ok(byte) => byte.is_ascii_alphanumeric() || b"'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}".contains(&byte),
        Err(_) => false,
    }
}

/// The base64 units of a code point: one or two of UTF-16.
fn units(code_point: u32) -> impl Iterator<Item = u32> {
    let pair = (code_point >= 0x10000).then(|| {
        let above = code_point - 0x10000;
        [0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF)]
    });
    let single = pair.is_none().then_some(code_point);
    pair.into_iter().flatten().chain(single)
}

pub(super) fn encode(text: &Text) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.byte_len());
    let (mut shifted, mut bits, mut count) = (false, 0_u32, 0_u32);
    for code_point in text.code_points() {
        if is_direct(code_point) || (code_point == u32::from('+') && !shifted) {
            if shifted {
                if count > 0 {
                    bytes.push(ALPHABET[(bits << (6 - count) & 63) as usize]);
                    (bits, count) = (0, 0);
                }
                let byte = code_point as u8;
                if sextet(byte).is_some() || byte == b'-' {
                    bytes.push(b'-');
                }
                shifted = false;
            }
            bytes.push(code_point as u8);
            if code_point == u32::from('+') {
                bytes.push(b'-');
            }
            continue;
        }
        if !shifted {
            bytes.push(b'+');
            shifted = true;
        }
        for unit in units(code_point) {
            bits = (bits & 0x3F) << 16 | unit;
            count += 16;
            while count >= 6 {
                count -= 6;
                bytes.push(ALPHABET[(bits >> count & 63) as usize]);
            }
            bits &= (1 << count) - 1;
        }
    }
    if shifted {
        if count > 0 {
            bytes.push(ALPHABET[(bits << (6 - count) & 63) as usize]);
        }
        bytes.push(b'-');
    }
    bytes
}

/// What a shifted sequence has come to.
#[derive(Default)]
struct Shift {
    bits: u32,
    count: u32,
    /// The first half of a pair.
    high: Option<u32>,
}

impl Shift {
    fn push(&mut self, value: u32, text: &mut TextBuilder) {
        self.bits = self.bits << 6 | value;
        self.count += 6;
        if self.count < 16 {
            return;
        }
        self.count -= 16;
        let unit = self.bits >> self.count;
        self.bits &= (1 << self.count) - 1;
        if let Some(high) = self.high.take() {
            if (0xDC00..0xE000).contains(&unit) {
                text.push_code_point(0x10000 + ((high - 0xD800) << 10 | (unit - 0xDC00)));
                return;
            }
            text.push_code_point(high);
        }
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            text.push_code_point(unit);
        }
    }
}

pub(super) fn decode<H: DecodeErrorHandler>(
    bytes: &[u8],
    last: bool,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let mut text = TextBuilder::with_capacity(bytes.len());
    let mut shift: Option<Shift> = None;
    // Where the shifted sequence began, and the text before it.
    let mut start = 0;
    let mut before = Text::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let reason = match (&mut shift, byte) {
            (Some(open), _) if sextet(byte).is_some() => {
                open.push(sextet(byte).unwrap_or(0), &mut text);
                at += 1;
                continue;
            }
            (Some(open), _) => {
                let (count, bits, high) = (open.count, open.bits, open.high.take());
                shift = None;
                let reason = if count >= 6 {
                    Some("partial character in base64 sequence")
                } else if count > 0 && bits != 0 {
                    Some("non-zero padding bits in base64 sequence")
                } else {
                    None
                };
                match reason {
                    Some(reason) => {
                        at += 1;
                        reason
                    }
                    None => {
                        if let Some(high) = high {
                            text.push_code_point(high);
                        }
                        if byte == b'-' {
                            at += 1;
                        }
                        continue;
                    }
                }
            }
            (None, b'+') => {
                start = at;
                at += 1;
                match bytes.get(at) {
                    Some(b'-') => {
                        text.push('+');
                        at += 1;
                        continue;
                    }
                    Some(&next) if sextet(next).is_none() => {
                        at += 1;
                        "ill-formed sequence"
                    }
                    _ => {
                        before = std::mem::take(&mut text).finish();
                        text.push_text(&before);
                        shift = Some(Shift::default());
                        continue;
                    }
                }
            }
            (None, 0..128) => {
                text.push(char::from(byte));
                at += 1;
                continue;
            }
            (None, _) => {
                start = at;
                at += 1;
                "unexpected special character"
            }
        };
        let error = DecodeError { encoding: "utf7", start, end: at, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(bytes, error)?;
        text.push_text(&replacement);
        at = next;
    }
    let Some(open) = shift else { return Ok((text.finish(), bytes.len())) };
    if !last {
        return Ok((before, start));
    }
    if open.high.is_some() || open.count >= 6 || (open.count > 0 && open.bits != 0) {
        let reason = "unterminated shift sequence".to_owned();
        let error = DecodeError { encoding: "utf7", start, end: bytes.len(), reason };
        let (replacement, _) = handler.handle(bytes, error)?;
        text.push_text(&replacement);
    }
    Ok((text.finish(), bytes.len()))
}
