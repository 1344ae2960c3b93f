//! `TextBuilder`: a string under construction.

use super::Text;
use super::text::{Storage, count_code_points};

/// Collects a [`Text`] piece by piece.
pub struct TextBuilder {
    storage: Storage,
    char_len: usize,
}

impl Default for TextBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl TextBuilder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::with_capacity(0)
    }

    /// An empty builder with room for `bytes` bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { storage: Storage::Utf8(String::with_capacity(bytes)), char_len: 0 }
    }

    /// An empty builder with room for `bytes` bytes; `None` if there is not that much memory.
    pub fn try_with_capacity(bytes: usize) -> Option<Self> {
        let mut string = String::new();
        string.try_reserve_exact(bytes).ok()?;
        Some(Self { storage: Storage::Utf8(string), char_len: 0 })
    }

    pub(super) fn from_storage(storage: Storage, char_len: usize) -> Self {
        Self { storage, char_len }
    }

    /// How many code points there are so far.
    pub fn char_len(&self) -> usize {
        self.char_len
    }

    /// How many bytes there are so far.
    pub fn byte_len(&self) -> usize {
        match &self.storage {
            Storage::Utf8(string) => string.len(),
            Storage::Surrogates(bytes) => bytes.len(),
        }
    }

    /// Whether nothing has been pushed.
    pub fn is_empty(&self) -> bool {
        self.char_len == 0
    }

    /// Appends one character.
    pub fn push(&mut self, character: char) {
        match &mut self.storage {
            Storage::Utf8(string) => string.push(character),
            Storage::Surrogates(bytes) => {
                bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        self.char_len += 1;
    }

    /// Appends one code point, surrogate or not. Anything above 0x10FFFF becomes U+FFFD.
    pub fn push_code_point(&mut self, code_point: u32) {
        match char::from_u32(code_point) {
            Some(character) => self.push(character),
            None if code_point > 0x10FFFF => self.push(char::REPLACEMENT_CHARACTER),
            None => {
                let low = |shift: u32| 0x80 | (code_point >> shift & 0x3F) as u8;
                self.bytes_mut().extend_from_slice(&[0xED, low(6), low(0)]);
                self.char_len += 1;
            }
        }
    }

    /// Appends a code point `count` times.
    pub fn push_repeated(&mut self, code_point: u32, count: usize) {
        for _ in 0..count {
            self.push_code_point(code_point);
        }
    }

    /// How many bytes a code point takes.
    pub fn width_of(code_point: u32) -> usize {
        match code_point {
            0..0x80 => 1,
            0x80..0x800 => 2,
            0x800..0x10000 => 3,
            _ => 4,
        }
    }

    /// Appends a Rust string.
    pub fn push_str(&mut self, string: &str) {
        match &mut self.storage {
            Storage::Utf8(own) => own.push_str(string),
            Storage::Surrogates(bytes) => bytes.extend_from_slice(string.as_bytes()),
        }
        self.char_len += count_code_points(string.as_bytes());
    }

    /// Appends a text.
    pub fn push_text(&mut self, text: &Text) {
        match (&mut self.storage, text.as_str()) {
            (Storage::Utf8(own), Some(string)) => own.push_str(string),
            _ => self.bytes_mut().extend_from_slice(text.as_bytes()),
        }
        self.char_len += text.char_len();
    }

    /// Appends a part of a text, given in bytes that begin and end between code points.
    pub fn push_part(&mut self, text: &Text, range: std::ops::Range<usize>) {
        match text.as_str() {
            Some(string) => self.push_str(&string[range]),
            None => self.push_text(&text.slice_bytes(range)),
        }
    }

    /// The finished text.
    pub fn finish(self) -> Text {
        Text::from_storage(self.storage, self.char_len)
    }

    /// The bytes, to which a lone surrogate is about to be added.
    fn bytes_mut(&mut self) -> &mut Vec<u8> {
        if let Storage::Utf8(string) = &mut self.storage {
            let bytes = std::mem::take(string).into_bytes();
            self.storage = Storage::Surrogates(Box::new(bytes));
        }
        match &mut self.storage {
            Storage::Surrogates(bytes) => bytes,
            Storage::Utf8(_) => unreachable!("just replaced"),
        }
    }
}
