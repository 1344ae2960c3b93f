//! `Text`: an immutable Python string, held as UTF-8 in which a lone surrogate takes three bytes.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use super::TextBuilder;

/// Every how many code points the index notes a byte offset.
const STRIDE: usize = 64;

/// A Python string (language reference 3.2, "Strings"): a sequence of code points 0 to 0x10FFFF, surrogates among them.
///
/// Two surrogates side by side stay two code points. Order of bytes is order of code points, so that comparing and
/// searching need no decoding. Length is known; access by index is constant-time for ASCII and, through an index made
/// at first need, for all other text.
pub struct Text {
    storage: Storage,
    char_len: usize,
    index: OnceCell<Box<CharIndex>>,
}

const _: () = assert!(size_of::<Text>() <= 40);

/// The bytes. `Surrogates` holds at least one lone surrogate, so that each string has exactly one form.
pub(super) enum Storage {
    Utf8(String),
    // Boxed twice, since a `Vec` would make every string 8 bytes larger.
    #[allow(clippy::box_collection)]
    Surrogates(Box<Vec<u8>>),
}

/// Byte offset of every [`STRIDE`]th code point.
struct CharIndex {
    offsets: Box<[usize]>,
}

/// How many code points begin in `bytes`.
pub(super) fn count_code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| is_boundary(byte)).count()
}

/// Whether a code point begins with `byte`.
fn is_boundary(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// How many bytes the code point takes that begins with `lead`.
fn width_of_lead(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// Decodes the code point at the start of well-formed `bytes`, and its width.
fn decode_first(bytes: &[u8]) -> Option<(u32, usize)> {
    let lead = *bytes.first()?;
    let width = width_of_lead(lead);
    let mut code_point = match width {
        1 => u32::from(lead),
        2 => u32::from(lead & 0x1F),
        3 => u32::from(lead & 0x0F),
        _ => u32::from(lead & 0x07),
    };
    for &byte in bytes.get(1..width)? {
        code_point = code_point << 6 | u32::from(byte & 0x3F);
    }
    Some((code_point, width))
}

/// Whether `bytes` are UTF-8 but for surrogates of three bytes each.
fn is_generalized_utf8(mut bytes: &[u8]) -> bool {
    loop {
        match std::str::from_utf8(bytes) {
            Ok(_) => return true,
            Err(error) => match &bytes[error.valid_up_to()..] {
                [0xED, 0xA0..=0xBF, 0x80..=0xBF, rest @ ..] => bytes = rest,
                _ => return false,
            },
        }
    }
}

impl Text {
    /// The empty string.
    pub const fn new() -> Self {
        Self { storage: Storage::Utf8(String::new()), char_len: 0, index: OnceCell::new() }
    }

    pub(super) fn from_storage(storage: Storage, char_len: usize) -> Self {
        Self { storage, char_len, index: OnceCell::new() }
    }

    /// A string of one code point. Anything above 0x10FFFF becomes U+FFFD.
    pub fn from_code_point(code_point: u32) -> Self {
        let mut builder = TextBuilder::new();
        builder.push_code_point(code_point);
        builder.finish()
    }

    /// A string of these code points. Anything above 0x10FFFF becomes U+FFFD.
    pub fn from_code_points(code_points: impl IntoIterator<Item = u32>) -> Self {
        let mut builder = TextBuilder::new();
        for code_point in code_points {
            builder.push_code_point(code_point);
        }
        builder.finish()
    }

    /// The string whose bytes are `bytes`: UTF-8, and lone surrogates as three bytes. `None` if they are neither.
    pub fn from_generalized_utf8(bytes: Vec<u8>) -> Option<Self> {
        let char_len = count_code_points(&bytes);
        match String::from_utf8(bytes) {
            Ok(string) => Some(Self::from_storage(Storage::Utf8(string), char_len)),
            Err(error) => {
                let bytes = error.into_bytes();
                is_generalized_utf8(&bytes)
                    .then(|| Self::from_storage(Storage::Surrogates(Box::new(bytes)), char_len))
            }
        }
    }

    /// The bytes: UTF-8, and lone surrogates as three bytes.
    pub fn as_bytes(&self) -> &[u8] {
        match &self.storage {
            Storage::Utf8(string) => string.as_bytes(),
            Storage::Surrogates(bytes) => bytes,
        }
    }

    /// The string as Rust's own, unless it holds a lone surrogate.
    pub fn as_str(&self) -> Option<&str> {
        match &self.storage {
            Storage::Utf8(string) => Some(string),
            Storage::Surrogates(_) => None,
        }
    }

    /// The string as Rust's own, each lone surrogate replaced by U+FFFD.
    pub fn to_string_lossy(&self) -> String {
        self.code_points().map(|c| char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }

    /// `len(text)`: how many code points.
    pub fn char_len(&self) -> usize {
        self.char_len
    }

    /// How many bytes [`Text::as_bytes`] gives.
    pub fn byte_len(&self) -> usize {
        self.as_bytes().len()
    }

    /// How many bytes of heap memory the string holds.
    pub fn allocated_bytes(&self) -> usize {
        let index = self
            .index
            .get()
            .map_or(0, |index| size_of::<CharIndex>() + index.offsets.len() * size_of::<usize>());
        index
            + match &self.storage {
                Storage::Utf8(string) => string.capacity(),
                Storage::Surrogates(bytes) => size_of::<Vec<u8>>() + bytes.capacity(),
            }
    }

    /// Whether this is the empty string.
    pub fn is_empty(&self) -> bool {
        self.char_len == 0
    }

    /// `str.isascii`: whether every code point is below 128; true of the empty string.
    pub fn is_ascii(&self) -> bool {
        self.char_len == self.byte_len()
    }

    /// The code points in order; also from the end.
    pub fn code_points(&self) -> CodePoints<'_> {
        match &self.storage {
            Storage::Utf8(string) => CodePoints(Points::Chars(string.chars())),
            Storage::Surrogates(bytes) => CodePoints(Points::Bytes(bytes)),
        }
    }

    /// The code points from `index` on.
    pub(super) fn code_points_from(&self, index: usize) -> CodePoints<'_> {
        let offset = self.byte_offset(index);
        match &self.storage {
            Storage::Utf8(string) => CodePoints(Points::Chars(string[offset..].chars())),
            Storage::Surrogates(bytes) => CodePoints(Points::Bytes(&bytes[offset..])),
        }
    }

    /// The code point at `index`, counted in code points. `None` beyond the end.
    pub fn char_at(&self, index: usize) -> Option<u32> {
        if index >= self.char_len {
            return None;
        }
        let bytes = self.as_bytes();
        if self.is_ascii() {
            return bytes.get(index).map(|&byte| u32::from(byte));
        }
        decode_first(&bytes[self.byte_offset(index)..]).map(|(code_point, _)| code_point)
    }

    /// The code point that begins at byte `offset`, and how many bytes it takes. `None` at the end.
    #[inline]
    pub fn decode_at(&self, offset: usize) -> Option<(u32, usize)> {
        match self.as_bytes().get(offset..)? {
            [] => None,
            [byte @ 0..0x80, ..] => Some((u32::from(*byte), 1)),
            bytes => decode_first(bytes),
        }
    }

    /// The text of the one code point at `index`. `None` beyond the end.
    pub fn char_text_at(&self, index: usize) -> Option<Text> {
        self.char_at(index).map(Text::from_code_point)
    }

    /// Where in [`Text::as_bytes`] the code point `index` begins; the end for any index beyond it.
    pub fn byte_offset(&self, index: usize) -> usize {
        let bytes = self.as_bytes();
        if index >= self.char_len {
            return bytes.len();
        }
        if index == 0 || self.is_ascii() {
            return index;
        }
        let mut offset = match self.char_index() {
            Some(char_index) => char_index.offsets[index / STRIDE],
            None => 0,
        };
        let skip = if self.char_len > STRIDE { index % STRIDE } else { index };
        for _ in 0..skip {
            offset += width_of_lead(bytes[offset]);
        }
        offset
    }

    /// Which code point begins at byte `offset`; how many code points begin before it.
    pub fn char_index_of(&self, offset: usize) -> usize {
        if self.is_ascii() {
            return offset;
        }
        match self.index.get() {
            Some(index) => {
                let stride = index.offsets.partition_point(|&start| start <= offset) - 1;
                stride * STRIDE + count_code_points(&self.as_bytes()[index.offsets[stride]..offset])
            }
            None => count_code_points(&self.as_bytes()[..offset]),
        }
    }

    fn char_index(&self) -> Option<&CharIndex> {
        if self.char_len <= STRIDE {
            return None;
        }
        Some(self.index.get_or_init(|| {
            let boundaries =
                self.as_bytes().iter().enumerate().filter(|(_, byte)| is_boundary(**byte)).map(|(at, _)| at);
            Box::new(CharIndex { offsets: boundaries.step_by(STRIDE).collect() })
        }))
    }

    /// The part within a range of bytes, which must begin and end between code points.
    pub fn slice_bytes(&self, range: Range<usize>) -> Text {
        if range.start == 0 && range.end == self.byte_len() {
            return self.clone();
        }
        match &self.storage {
            Storage::Utf8(string) => {
                let part = &string[range];
                let char_len = if self.is_ascii() { part.len() } else { count_code_points(part.as_bytes()) };
                Text::from_storage(Storage::Utf8(part.to_owned()), char_len)
            }
            Storage::Surrogates(bytes) => {
                let part = &bytes[range];
                let char_len = count_code_points(part);
                let storage = match std::str::from_utf8(part) {
                    Ok(string) => Storage::Utf8(string.to_owned()),
                    Err(_) => Storage::Surrogates(Box::new(part.to_vec())),
                };
                Text::from_storage(storage, char_len)
            }
        }
    }

    /// `text[start:stop]` for indices counted in code points; those beyond the end mean the end.
    pub fn substring(&self, start: usize, stop: usize) -> Text {
        let stop = stop.min(self.char_len);
        if start >= stop {
            return Text::new();
        }
        self.slice_bytes(self.byte_offset(start)..self.byte_offset(stop))
    }

    /// `text[start:stop:step]` for indices as `slice.indices` gives them. A step of 0 gives the empty string.
    pub fn slice(&self, start: isize, stop: isize, step: isize) -> Text {
        if step == 1 {
            return self.substring(start.max(0).cast_unsigned(), stop.max(0).cast_unsigned());
        }
        if step == -1 && stop == -1 && start + 1 == self.char_len.cast_signed() {
            return Text::from_code_points(self.code_points().rev());
        }
        let mut builder = TextBuilder::new();
        let mut index = start;
        while (step > 0 && index < stop) || (step < 0 && index > stop) {
            match usize::try_from(index).ok().and_then(|index| self.char_at(index)) {
                Some(code_point) => builder.push_code_point(code_point),
                None => break,
            }
            match index.checked_add(step) {
                Some(next) => index = next,
                None => break,
            }
        }
        builder.finish()
    }

    /// `self + other` as a new string.
    pub fn concat(&self, other: &Text) -> Text {
        let mut builder = TextBuilder::with_capacity(self.byte_len() + other.byte_len());
        builder.push_text(self);
        builder.push_text(other);
        builder.finish()
    }

    /// Appends in place, using spare capacity: for `s += t` where nobody else holds `s`.
    pub fn append(&mut self, other: &Text) {
        let mut builder = std::mem::take(self).into_builder();
        builder.push_text(other);
        *self = builder.finish();
    }

    /// How many bytes find room without growing.
    pub fn capacity(&self) -> usize {
        match &self.storage {
            Storage::Utf8(string) => string.capacity(),
            Storage::Surrogates(bytes) => bytes.capacity(),
        }
    }

    /// A builder that begins with this text and keeps its memory.
    pub fn into_builder(self) -> TextBuilder {
        TextBuilder::from_storage(self.storage, self.char_len)
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::new()
    }
}

impl Clone for Text {
    fn clone(&self) -> Self {
        let storage = match &self.storage {
            Storage::Utf8(string) => Storage::Utf8(string.clone()),
            Storage::Surrogates(bytes) => Storage::Surrogates(bytes.clone()),
        };
        Self::from_storage(storage, self.char_len)
    }
}

impl From<&str> for Text {
    fn from(string: &str) -> Self {
        Self::from(string.to_owned())
    }
}

impl From<String> for Text {
    fn from(string: String) -> Self {
        let char_len = if string.is_ascii() { string.len() } else { count_code_points(string.as_bytes()) };
        Self::from_storage(Storage::Utf8(string), char_len)
    }
}

impl From<char> for Text {
    fn from(character: char) -> Self {
        Self::from_storage(Storage::Utf8(character.to_string()), 1)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.char_len == other.char_len && self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.as_bytes());
        state.write_u8(0xFF);
    }
}

/// As `repr` shows it.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to_string_lossy())
    }
}

/// The code points of a [`Text`].
#[derive(Clone)]
pub struct CodePoints<'a>(Points<'a>);

#[derive(Clone)]
enum Points<'a> {
    Chars(std::str::Chars<'a>),
    Bytes(&'a [u8]),
}

impl Iterator for CodePoints<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match &mut self.0 {
            Points::Chars(chars) => chars.next().map(u32::from),
            Points::Bytes(bytes) => {
                let (code_point, width) = decode_first(bytes)?;
                *bytes = &bytes[width..];
                Some(code_point)
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            Points::Chars(chars) => chars.size_hint(),
            Points::Bytes(bytes) => (bytes.len().div_ceil(4), Some(bytes.len())),
        }
    }
}

impl DoubleEndedIterator for CodePoints<'_> {
    fn next_back(&mut self) -> Option<u32> {
        match &mut self.0 {
            Points::Chars(chars) => chars.next_back().map(u32::from),
            Points::Bytes(bytes) => {
                let start = bytes.iter().rposition(|&byte| is_boundary(byte))?;
                let (code_point, _) = decode_first(&bytes[start..])?;
                *bytes = &bytes[..start];
                Some(code_point)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surrogates() -> Text {
        Text::from_code_points([0x61, 0xD800, 0xDC00, 0xE9, 0x1F600])
    }

    #[test]
    fn lone_surrogates_stay_apart() {
        let text = surrogates();
        assert_eq!(text.char_len(), 5);
        assert_eq!(text.as_str(), None);
        assert_eq!(text.code_points().collect::<Vec<_>>(), [0x61, 0xD800, 0xDC00, 0xE9, 0x1F600]);
        assert_eq!(text.code_points().rev().collect::<Vec<_>>(), [0x1F600, 0xE9, 0xDC00, 0xD800, 0x61]);
        assert_eq!(text.substring(3, 9).as_str(), Some("é😀"));
        assert_eq!(text.slice(4, -1, -2), Text::from_code_points([0x1F600, 0xDC00, 0x61]));
        assert!(Text::from_generalized_utf8(text.as_bytes().to_vec()).is_some_and(|copy| copy == text));
        assert!(Text::from_generalized_utf8(vec![0xFF]).is_none());
    }

    #[test]
    fn index_finds_every_code_point_of_long_text() {
        let all: Vec<u32> =
            (0..1000).map(|i| if i % 3 == 0 { 0x61 + i % 26 } else { 0x400 + i * 7 }).collect();
        let text = Text::from_code_points(all.iter().copied());
        for (index, &code_point) in all.iter().enumerate() {
            assert_eq!(text.char_at(index), Some(code_point));
            assert_eq!(text.char_index_of(text.byte_offset(index)), index);
        }
        assert_eq!(text.char_at(1000), None);
        assert_eq!(text.substring(130, 900), Text::from_code_points(all[130..900].iter().copied()));
    }

    #[test]
    fn appending_keeps_length_and_flags() {
        let mut text = Text::from("abc");
        text.append(&Text::from("é"));
        assert_eq!((text.char_len(), text.is_ascii()), (4, false));
        text.append(&surrogates());
        assert_eq!((text.char_len(), text.as_str()), (9, None));
        assert_eq!(text.substring(0, 4).as_str(), Some("abcé"));
    }
}
