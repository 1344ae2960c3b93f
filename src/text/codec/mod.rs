//! `str.encode` and `bytes.decode`: the codecs that CPython has in C, and its error handlers.

mod errors;
mod escape;
mod single_byte;
mod utf7;
mod utf8;
mod wide;

pub use errors::{
    CodecError, DecodeError, DecodeErrorHandler, EncodeError, EncodeErrorHandler, ErrorHandler, Replacement,
};
pub use single_byte::{decode_charmap, encode_charmap};

use super::Text;

/// A codec that needs no Python code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// `utf-8`
    Utf8,
    /// `utf-7`
    Utf7,
    /// `utf-16`: little-endian with a mark when encoding, as the mark says when decoding.
    Utf16,
    /// `utf-16-le`
    Utf16Le,
    /// `utf-16-be`
    Utf16Be,
    /// `utf-32`: little-endian with a mark when encoding, as the mark says when decoding.
    Utf32,
    /// `utf-32-le`
    Utf32Le,
    /// `utf-32-be`
    Utf32Be,
    /// `ascii`
    Ascii,
    /// `iso8859-1`
    Latin1,
    /// `cp1252`
    Cp1252,
    /// `unicode_escape`
    UnicodeEscape,
    /// `raw_unicode_escape`
    RawUnicodeEscape,
}

impl Encoding {
    /// The codec of this name or alias, in any case and with any of `-`, `_` and space between words.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase().replace([' ', '_'], "-");
        Some(match name.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "utf8-ucs2" | "utf8-ucs4" | "cp65001" => Self::Utf8,
            "utf-7" | "utf7" | "u7" | "unicode-1-1-utf-7" => Self::Utf7,
            "utf-16" | "utf16" | "u16" => Self::Utf16,
            "utf-16-le" | "utf-16le" | "utf16-le" | "utf16le" | "unicodelittleunmarked" => Self::Utf16Le,
            "utf-16-be" | "utf-16be" | "utf16-be" | "utf16be" | "unicodebigunmarked" => Self::Utf16Be,
            "utf-32" | "utf32" | "u32" => Self::Utf32,
            "utf-32-le" | "utf-32le" | "utf32-le" | "utf32le" => Self::Utf32Le,
            "utf-32-be" | "utf-32be" | "utf32-be" | "utf32be" => Self::Utf32Be,
            "ascii" | "us-ascii" | "us" | "646" | "ansi-x3.4-1968" | "iso646-us" => Self::Ascii,
            "latin-1" | "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" => {
                Self::Latin1
            }
            "cp1252" | "windows-1252" | "1252" => Self::Cp1252,
            "unicode-escape" | "unicodeescape" => Self::UnicodeEscape,
            "raw-unicode-escape" | "rawunicodeescape" => Self::RawUnicodeEscape,
            _ => return None,
        })
    }

    /// The name that Unicode errors of this codec show.
    pub fn error_name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf7 => "utf-7",
            Self::Utf16 => "utf-16",
            Self::Utf16Le => "utf-16-le",
            Self::Utf16Be => "utf-16-be",
            Self::Utf32 => "utf-32",
            Self::Utf32Le => "utf-32-le",
            Self::Utf32Be => "utf-32-be",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::Cp1252 => "charmap",
            Self::UnicodeEscape => "unicodeescape",
            Self::RawUnicodeEscape => "rawunicodeescape",
        }
    }

    /// `text.encode(encoding)`; what cannot be encoded goes to `handler`, whose error ends the work.
    pub fn encode<H: EncodeErrorHandler>(self, text: &Text, handler: &mut H) -> Result<Vec<u8>, H::Error> {
        match self {
            Self::Utf8 => utf8::encode(text, handler),
            Self::Utf7 => Ok(utf7::encode(text)),
            Self::Ascii => single_byte::encode_below(text, 128, handler),
            Self::Latin1 => single_byte::encode_below(text, 256, handler),
            Self::Cp1252 => encode_charmap(text, single_byte::cp1252_byte, handler),
            Self::UnicodeEscape => Ok(escape::encode_unicode_escape(text)),
            Self::RawUnicodeEscape => Ok(escape::encode_raw_unicode_escape(text)),
            Self::Utf16 | Self::Utf16Le | Self::Utf16Be => wide::encode_utf16(self, text, handler),
            Self::Utf32 | Self::Utf32Le | Self::Utf32Be => wide::encode_utf32(self, text, handler),
        }
    }

    /// `bytes.decode(encoding)`, and how many bytes were used; what cannot be decoded goes to `handler`, whose error
    /// ends the work. Unless `last`, a character cut off at the end is no error but is left unused.
    pub fn decode<H: DecodeErrorHandler>(
        self,
        bytes: &[u8],
        last: bool,
        handler: &mut H,
    ) -> Result<(Text, usize), H::Error> {
        match self {
            Self::Utf8 => utf8::decode(bytes, last, handler),
            Self::Utf7 => utf7::decode(bytes, last, handler),
            Self::Ascii => single_byte::decode_ascii(bytes, handler),
            Self::Latin1 => Ok((Text::from_code_points(bytes.iter().map(|&b| b.into())), bytes.len())),
            Self::Cp1252 => decode_charmap(bytes, single_byte::cp1252_character, handler),
            Self::UnicodeEscape => escape::decode(bytes, false, last, handler),
            Self::RawUnicodeEscape => escape::decode(bytes, true, last, handler),
            Self::Utf16 | Self::Utf16Le | Self::Utf16Be => wide::decode_utf16(self, bytes, last, handler),
            Self::Utf32 | Self::Utf32Le | Self::Utf32Be => wide::decode_utf32(self, bytes, last, handler),
        }
    }
}
