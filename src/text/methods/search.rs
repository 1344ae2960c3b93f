//! Searching: `count`, `find`, `index`, `in`, `startswith`, `endswith`, `replace`, `partition`.

use std::ops::Range;

use crate::text::bytes::{self, adjust_indices};
use crate::text::{PlainError, Text};

impl Text {
    /// The bytes that `[start:end]` means, counted in code points; `None` if the start lies beyond the end.
    fn byte_range(&self, start: isize, end: isize) -> Option<Range<usize>> {
        let chars = adjust_indices(self.char_len(), start, end)?;
        Some(self.byte_offset(chars.start)..self.byte_offset(chars.end))
    }

    /// `needle in text`
    pub fn contains(&self, needle: &Text) -> bool {
        bytes::find(self.as_bytes(), needle.as_bytes()).is_some()
    }

    /// `str.find`: the lowest index of `needle` within `[start:end]`. Without bounds: 0 and `isize::MAX`.
    pub fn find(&self, needle: &Text, start: isize, end: isize) -> Option<usize> {
        let range = self.byte_range(start, end)?;
        let found = bytes::find(&self.as_bytes()[range.clone()], needle.as_bytes())?;
        Some(self.char_index_of(range.start + found))
    }

    /// `str.rfind`: the highest index of `needle` within `[start:end]`.
    pub fn rfind(&self, needle: &Text, start: isize, end: isize) -> Option<usize> {
        let range = self.byte_range(start, end)?;
        let found = bytes::rfind(&self.as_bytes()[range.clone()], needle.as_bytes())?;
        Some(self.char_index_of(range.start + found))
    }

    /// `str.index`: as [`Text::find`], or `ValueError`.
    pub fn index(&self, needle: &Text, start: isize, end: isize) -> Result<usize, PlainError> {
        self.find(needle, start, end).ok_or_else(|| PlainError::value("substring not found"))
    }

    /// `str.rindex`: as [`Text::rfind`], or `ValueError`.
    pub fn rindex(&self, needle: &Text, start: isize, end: isize) -> Result<usize, PlainError> {
        self.rfind(needle, start, end).ok_or_else(|| PlainError::value("substring not found"))
    }

    /// `str.count`: how often `needle` occurs within `[start:end]`, without overlap.
    pub fn count(&self, needle: &Text, start: isize, end: isize) -> usize {
        if needle.is_empty() {
            return adjust_indices(self.char_len(), start, end).map_or(0, |chars| chars.len() + 1);
        }
        self.byte_range(start, end)
            .map_or(0, |range| bytes::count(&self.as_bytes()[range], needle.as_bytes()))
    }

    /// `str.startswith` for one prefix.
    pub fn starts_with(&self, prefix: &Text, start: isize, end: isize) -> bool {
        self.byte_range(start, end).is_some_and(|range| self.as_bytes()[range].starts_with(prefix.as_bytes()))
    }

    /// `str.endswith` for one suffix.
    pub fn ends_with(&self, suffix: &Text, start: isize, end: isize) -> bool {
        self.byte_range(start, end).is_some_and(|range| self.as_bytes()[range].ends_with(suffix.as_bytes()))
    }

    /// `str.removeprefix`
    pub fn remove_prefix(&self, prefix: &Text) -> Text {
        if self.as_bytes().starts_with(prefix.as_bytes()) {
            self.slice_bytes(prefix.byte_len()..self.byte_len())
        } else {
            self.clone()
        }
    }

    /// `str.removesuffix`
    pub fn remove_suffix(&self, suffix: &Text) -> Text {
        if self.as_bytes().ends_with(suffix.as_bytes()) {
            self.slice_bytes(0..self.byte_len() - suffix.byte_len())
        } else {
            self.clone()
        }
    }

    /// `str.replace`; a negative `count` means all. `OverflowError` or `MemoryError` if the result is too long.
    pub fn replace(&self, old: &Text, new: &Text, count: isize) -> Result<Text, PlainError> {
        let limit = usize::try_from(count).unwrap_or(usize::MAX);
        let places: Vec<usize> = if old.is_empty() {
            let bytes = self.as_bytes();
            let starts = (0..bytes.len()).filter(|&at| bytes[at] & 0xC0 != 0x80);
            starts.chain([bytes.len()]).take(limit).collect()
        } else {
            bytes::places(self.as_bytes(), old.as_bytes()).take(limit).collect()
        };
        if places.is_empty() {
            return Ok(self.clone());
        }
        let replaced = bytes::replace_at(self.as_bytes(), &places, old.byte_len(), new.as_bytes())?;
        // Joining well-formed pieces gives well-formed text.
        Text::from_generalized_utf8(replaced).ok_or_else(PlainError::memory)
    }

    /// `str.partition`: what lies before, at and after the first `separator`. `ValueError` if that is empty.
    pub fn partition(&self, separator: &Text) -> Result<[Text; 3], PlainError> {
        if separator.is_empty() {
            return Err(PlainError::value("empty separator"));
        }
        Ok(match bytes::find(self.as_bytes(), separator.as_bytes()) {
            Some(at) => self.split_around(at, separator),
            None => [self.clone(), Text::new(), Text::new()],
        })
    }

    /// `str.rpartition`: what lies before, at and after the last `separator`. `ValueError` if that is empty.
    pub fn rpartition(&self, separator: &Text) -> Result<[Text; 3], PlainError> {
        if separator.is_empty() {
            return Err(PlainError::value("empty separator"));
        }
        Ok(match bytes::rfind(self.as_bytes(), separator.as_bytes()) {
            Some(at) => self.split_around(at, separator),
            None => [Text::new(), Text::new(), self.clone()],
        })
    }

    fn split_around(&self, at: usize, separator: &Text) -> [Text; 3] {
        let after = at + separator.byte_len();
        [self.slice_bytes(0..at), separator.clone(), self.slice_bytes(after..self.byte_len())]
    }
}
