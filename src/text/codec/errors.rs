//! What codecs do with what they cannot encode or decode: the error handlers (library reference, "Error Handlers").

use std::fmt::Write;

use super::Encoding;
use crate::text::methods::write_escape;
use crate::text::{PlainError, Text, TextBuilder, characters};

/// A `UnicodeEncodeError` but for the text itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError {
    /// The codec's name.
    pub encoding: &'static str,
    /// The first code point that cannot be encoded.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// Why.
    pub reason: String,
}

impl EncodeError {
    /// `str` of the exception.
    pub fn message(&self, text: &Text) -> String {
        let Self { encoding, start, end, reason } = self;
        match text.char_at(*start) {
            Some(code_point) if *end == start + 1 => {
                let mut escape = String::new();
                write_escape(code_point, &mut escape);
                format!("'{encoding}' codec can't encode character '{escape}' in position {start}: {reason}")
            }
            _ => format!(
                "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
                end.saturating_sub(1)
            ),
        }
    }
}

/// A `UnicodeDecodeError` but for the bytes themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The codec's name.
    pub encoding: &'static str,
    /// The first byte that cannot be decoded.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Why.
    pub reason: String,
}

impl DecodeError {
    /// `str` of the exception.
    pub fn message(&self, bytes: &[u8]) -> String {
        let Self { encoding, start, end, reason } = self;
        match bytes.get(*start) {
            Some(byte) if *end == start + 1 => {
                format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
            }
            _ => format!(
                "'{encoding}' codec can't decode bytes in position {start}-{}: {reason}",
                end.saturating_sub(1)
            ),
        }
    }
}

/// What a built-in error handler raises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// `UnicodeEncodeError`
    Encode(EncodeError),
    /// `UnicodeDecodeError`
    Decode(DecodeError),
    /// Any other exception.
    Plain(PlainError),
}

/// What stands in the result for what could not be encoded.
#[derive(Debug, Clone)]
pub enum Replacement {
    /// Text to encode in its place.
    Text(Text),
    /// Bytes as they are.
    Bytes(Vec<u8>),
}

/// Decides what to do with what cannot be encoded: one of the built-in ways or a registered function.
pub trait EncodeErrorHandler {
    /// What ends the encoding.
    type Error;

    /// What to put in place of `error.start..error.end` of `text`, and at which code point to go on.
    fn handle(&mut self, text: &Text, error: EncodeError) -> Result<(Replacement, usize), Self::Error>;

    /// The exception for a replacement that cannot be encoded either.
    fn fail(&mut self, text: &Text, error: EncodeError) -> Self::Error;
}

/// Decides what to do with what cannot be decoded: one of the built-in ways or a registered function.
pub trait DecodeErrorHandler {
    /// What ends the decoding.
    type Error;

    /// What to put in place of `error.start..error.end` of `bytes`, and at which byte to go on.
    fn handle(&mut self, bytes: &[u8], error: DecodeError) -> Result<(Text, usize), Self::Error>;
}

/// The built-in error handlers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorHandler {
    /// Raise the error.
    Strict,
    /// Leave out.
    Ignore,
    /// `?`, or U+FFFD when decoding.
    Replace,
    /// An escape sequence.
    BackslashReplace,
    /// `&#…;`, only when encoding.
    XmlCharRefReplace,
    /// `\N{…}`, only when encoding.
    NameReplace,
    /// A byte that does not decode becomes a surrogate and comes back from it.
    SurrogateEscape,
    /// Surrogates pass through the Unicode codecs.
    SurrogatePass,
}

impl ErrorHandler {
    /// The handler registered under this name from the start.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "strict" => Self::Strict,
            "ignore" => Self::Ignore,
            "replace" => Self::Replace,
            "backslashreplace" => Self::BackslashReplace,
            "xmlcharrefreplace" => Self::XmlCharRefReplace,
            "namereplace" => Self::NameReplace,
            "surrogateescape" => Self::SurrogateEscape,
            "surrogatepass" => Self::SurrogatePass,
            _ => return None,
        })
    }
}

fn is_surrogate(code_point: u32) -> bool {
    (0xD800..0xE000).contains(&code_point)
}

impl EncodeErrorHandler for ErrorHandler {
    type Error = CodecError;

    fn handle(&mut self, text: &Text, error: EncodeError) -> Result<(Replacement, usize), CodecError> {
        let end = error.end;
        let failed = || text.code_points().skip(error.start).take(error.end - error.start);
        let mut written = String::new();
        match self {
            Self::Strict => return Err(CodecError::Encode(error)),
            Self::Ignore => {}
            Self::Replace => written = "?".repeat(error.end - error.start),
            Self::BackslashReplace => failed().for_each(|c| write_escape(c, &mut written)),
            Self::XmlCharRefReplace => failed().for_each(|c| {
                let _ = write!(written, "&#{c};");
            }),
            Self::NameReplace => failed().for_each(|c| match characters::name(c) {
                Some(name) => {
                    let _ = write!(written, "\\N{{{name}}}");
                }
                None => write_escape(c, &mut written),
            }),
            Self::SurrogateEscape => {
                let escaped = |c: &u32| (0xDC80..0xDD00).contains(c);
                let bytes: Vec<u8> = failed().take_while(escaped).map(|c| (c & 0xFF) as u8).collect();
                let after = error.start + bytes.len();
                // Character maps report the run as a whole, the other codecs only what is left of it.
                if bytes.is_empty() || (after < end && error.encoding == "charmap") {
                    return Err(CodecError::Encode(error));
                }
                return Ok((Replacement::Bytes(bytes), after));
            }
            Self::SurrogatePass => {
                let unit = Unit::of(error.encoding);
                return match unit.filter(|_| failed().all(is_surrogate)) {
                    Some(unit) => {
                        Ok((Replacement::Bytes(failed().flat_map(|c| unit.encode(c)).collect()), end))
                    }
                    None => Err(CodecError::Encode(error)),
                };
            }
        }
        Ok((Replacement::Text(Text::from(written)), end))
    }

    fn fail(&mut self, _text: &Text, error: EncodeError) -> CodecError {
        CodecError::Encode(error)
    }
}

impl DecodeErrorHandler for ErrorHandler {
    type Error = CodecError;

    fn handle(&mut self, bytes: &[u8], error: DecodeError) -> Result<(Text, usize), CodecError> {
        let end = error.end;
        let failed = &bytes[error.start..error.end];
        match self {
            Self::Strict => Err(CodecError::Decode(error)),
            Self::Ignore => Ok((Text::new(), end)),
            Self::Replace => Ok((Text::from(char::REPLACEMENT_CHARACTER), end)),
            Self::BackslashReplace => {
                let mut written = String::new();
                failed.iter().for_each(|&byte| write_escape(byte.into(), &mut written));
                Ok((Text::from(written), end))
            }
            Self::XmlCharRefReplace | Self::NameReplace => Err(CodecError::Plain(PlainError::type_error(
                "don't know how to handle UnicodeDecodeError in error callback",
            ))),
            Self::SurrogateEscape => {
                let escaped: Vec<u32> = failed
                    .iter()
                    .take(4)
                    .take_while(|&&b| b >= 128)
                    .map(|&b| 0xDC00 + u32::from(b))
                    .collect();
                if escaped.is_empty() {
                    return Err(CodecError::Decode(error));
                }
                Ok((Text::from_code_points(escaped.iter().copied()), error.start + escaped.len()))
            }
            Self::SurrogatePass => {
                let unit = Unit::of(error.encoding);
                match unit.and_then(|unit| unit.decode(&bytes[error.start..])) {
                    Some((surrogate, width)) if is_surrogate(surrogate) => {
                        Ok((Text::from_code_point(surrogate), error.start + width))
                    }
                    _ => Err(CodecError::Decode(error)),
                }
            }
        }
    }
}

/// How a Unicode codec would write a lone surrogate.
#[derive(Clone, Copy)]
enum Unit {
    Utf8,
    Wide { width: usize, little: bool },
}

impl Unit {
    fn of(encoding: &str) -> Option<Self> {
        Some(match Encoding::named(encoding)? {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Utf16 | Encoding::Utf16Le => Self::Wide { width: 2, little: true },
            Encoding::Utf16Be => Self::Wide { width: 2, little: false },
            Encoding::Utf32 | Encoding::Utf32Le => Self::Wide { width: 4, little: true },
            Encoding::Utf32Be => Self::Wide { width: 4, little: false },
            _ => return None,
        })
    }

    fn encode(self, surrogate: u32) -> Vec<u8> {
        match self {
            Self::Utf8 => {
                let mut builder = TextBuilder::new();
                builder.push_code_point(surrogate);
                builder.finish().as_bytes().to_vec()
            }
            Self::Wide { width, little: true } => surrogate.to_le_bytes()[..width].to_vec(),
            Self::Wide { width, little: false } => surrogate.to_be_bytes()[4 - width..].to_vec(),
        }
    }

    fn decode(self, bytes: &[u8]) -> Option<(u32, usize)> {
        match self {
            Self::Utf8 => match bytes {
                [0xED, high @ 0xA0..=0xBF, low @ 0x80..=0xBF, ..] => {
                    Some((0xD000 | u32::from(high & 0x3F) << 6 | u32::from(low & 0x3F), 3))
                }
                _ => None,
            },
            Self::Wide { width, little } => {
                let unit = bytes.get(..width)?.iter();
                let join = |value: u32, &byte: &u8| value << 8 | u32::from(byte);
                Some((if little { unit.rev().fold(0, join) } else { unit.fold(0, join) }, width))
            }
        }
    }
}
