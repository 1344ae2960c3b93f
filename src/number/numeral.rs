//! What `int`, `float` and `complex` do first with a string: other scripts' digits and spaces become ASCII.

use crate::text::characters::{decimal_value, is_space};
use crate::text::{Text, bytes};

/// The text to read a number from: a `str` or bytes.
#[derive(Debug, Clone, Copy)]
pub enum Numeral<'a> {
    /// From a `str`.
    Text(&'a Text),
    /// From `bytes` and the like.
    Bytes(&'a [u8]),
}

impl Numeral<'_> {
    /// The numeral in ASCII without white space around it; `?` for what cannot be part of a number.
    pub(super) fn to_ascii(self) -> Vec<u8> {
        let ascii = match self {
            Self::Text(text) if !text.is_ascii() => text
                .code_points()
                .map(|c| match c {
                    0..128 => c as u8,
                    _ if is_space(c) => b' ',
                    _ => decimal_value(c).map_or(b'?', |value| b'0' + value),
                })
                .collect(),
            Self::Text(text) => text.as_bytes().to_vec(),
            Self::Bytes(bytes) => bytes.to_vec(),
        };
        bytes::strip(&ascii, None, true, true).to_vec()
    }

    /// `repr` of what was given, cut after `limit` characters.
    pub(super) fn repr(self, limit: usize) -> String {
        let repr = match self {
            Self::Text(text) => text.repr().to_string_lossy(),
            Self::Bytes(bytes) => bytes::repr(bytes),
        };
        match repr.char_indices().nth(limit) {
            Some((end, _)) => repr[..end].to_owned(),
            None => repr,
        }
    }
}

impl<'a> From<&'a Text> for Numeral<'a> {
    fn from(text: &'a Text) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a [u8]> for Numeral<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}

/// The numeral without underscores, each of which must stand between two digits. `None` if one does not.
pub(super) fn without_underscores(numeral: Vec<u8>) -> Option<Vec<u8>> {
    if !numeral.contains(&b'_') {
        return Some(numeral);
    }
    let digit_at = |at: usize| numeral.get(at).is_some_and(u8::is_ascii_digit);
    let misplaced =
        |(at, byte): (usize, &u8)| *byte == b'_' && !(at > 0 && digit_at(at - 1) && digit_at(at + 1));
    if numeral.iter().enumerate().any(misplaced) {
        return None;
    }
    Some(numeral.iter().copied().filter(|&byte| byte != b'_').collect())
}
