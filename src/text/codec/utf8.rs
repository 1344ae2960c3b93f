//! UTF-8.

use super::{DecodeError, DecodeErrorHandler, EncodeErrorHandler};
use crate::text::{Text, TextBuilder};

const NAME: &str = "utf-8";

pub(super) fn encode<H: EncodeErrorHandler>(text: &Text, handler: &mut H) -> Result<Vec<u8>, H::Error> {
    if let Some(string) = text.as_str() {
        return Ok(string.as_bytes().to_vec());
    }
    let one = |code_point: u32, bytes: &mut Vec<u8>| match char::from_u32(code_point) {
        Some(character) => {
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            true
        }
        None => false,
    };
    super::single_byte::encode_each(text, NAME, "surrogates not allowed", true, one, handler)
}

pub(super) fn decode<H: DecodeErrorHandler>(
    bytes: &[u8],
    last: bool,
    handler: &mut H,
) -> Result<(Text, usize), H::Error> {
    let mut at = 0;
    let mut builder = TextBuilder::new();
    loop {
        let error = match std::str::from_utf8(&bytes[at..]) {
            Ok(string) if at == 0 => return Ok((Text::from(string), bytes.len())),
            Ok(string) => {
                builder.push_str(string);
                return Ok((builder.finish(), bytes.len()));
            }
            Err(error) => error,
        };
        let start = at + error.valid_up_to();
        builder.push_str(std::str::from_utf8(&bytes[at..start]).unwrap_or_default());
        let (end, reason) = match error.error_len() {
            // The beginning of a surrogate might still turn out to be whole, which `surrogatepass` wants to see.
            Some(_) if !last && matches!(bytes[start..], [0xED, 0xA0..=0xBF]) => {
                return Ok((builder.finish(), start));
            }
            None if !last => return Ok((builder.finish(), start)),
            None => (bytes.len(), "unexpected end of data"),
            Some(_) if matches!(bytes[start], 0..0xC2 | 0xF5..) => (start + 1, "invalid start byte"),
            Some(length) => (start + length, "invalid continuation byte"),
        };
        let error = DecodeError { encoding: NAME, start, end, reason: reason.to_owned() };
        let (replacement, next) = handler.handle(bytes, error)?;
        builder.push_text(&replacement);
        at = next.min(bytes.len());
    }
}
