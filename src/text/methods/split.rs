//! Taking apart and putting together: `split`, `rsplit`, `splitlines`, `join`, repetition.

use std::ops::Range;

use crate::text::bytes::{self, Point};
use crate::text::characters::{is_line_break, is_space};
use crate::text::{CodePoints, PlainError, Text, TextBuilder};

impl Text {
    /// Each code point's bytes, and whether `test` holds for it.
    pub(super) fn points(&self, test: fn(u32) -> bool) -> impl DoubleEndedIterator<Item = Point> {
        PointIterator { points: self.code_points(), front: 0, back: self.byte_len(), test }
    }

    fn pieces(&self, ranges: Vec<Range<usize>>) -> Vec<Text> {
        ranges.into_iter().map(|range| self.slice_bytes(range)).collect()
    }

    /// `str.split`; without a separator, at runs of white space. A negative `maxsplit` means no limit.
    /// `ValueError` for an empty separator.
    pub fn split(&self, separator: Option<&Text>, maxsplit: isize) -> Result<Vec<Text>, PlainError> {
        let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
        let ranges = match separator {
            // In ASCII each byte is a code point, and need not be decoded.
            None if self.is_ascii() => {
                let points = bytes::points(self.as_bytes(), |byte| is_space(byte.into()));
                bytes::split_at_space(points, self.byte_len(), limit)
            }
            None => bytes::split_at_space(self.points(is_space), self.byte_len(), limit),
            Some(separator) => bytes::split_at(self.as_bytes(), separator.as_bytes(), limit)?,
        };
        Ok(self.pieces(ranges))
    }

    /// `str.rsplit`: as [`Text::split`], but counting `maxsplit` from the end.
    pub fn rsplit(&self, separator: Option<&Text>, maxsplit: isize) -> Result<Vec<Text>, PlainError> {
        let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
        let ranges = match separator {
            None => bytes::rsplit_at_space(self.points(is_space), limit),
            Some(separator) => bytes::rsplit_at(self.as_bytes(), separator.as_bytes(), limit)?,
        };
        Ok(self.pieces(ranges))
    }

    /// `str.splitlines`
    pub fn splitlines(&self, keepends: bool) -> Vec<Text> {
        self.pieces(bytes::split_at_line_breaks(self.points(is_line_break), self.as_bytes(), keepends))
    }

    /// `self.join(pieces)`. `OverflowError` or `MemoryError` if the result is too long.
    pub fn join<'a>(&self, pieces: impl Iterator<Item = &'a Text> + Clone) -> Result<Text, PlainError> {
        let mut length = 0_usize;
        for (number, piece) in pieces.clone().enumerate() {
            let separator = if number == 0 { 0 } else { self.byte_len() };
            length = length
                .checked_add(piece.byte_len() + separator)
                .filter(|&length| length <= isize::MAX.cast_unsigned())
                .ok_or_else(|| PlainError::overflow("join() result is too long for a Python string"))?;
        }
        let mut builder = TextBuilder::try_with_capacity(length).ok_or_else(PlainError::memory)?;
        for (number, piece) in pieces.enumerate() {
            if number > 0 {
                builder.push_text(self);
            }
            builder.push_text(piece);
        }
        Ok(builder.finish())
    }

    /// `text * count`. `OverflowError` or `MemoryError` if the result is too long.
    pub fn repeat(&self, count: isize) -> Result<Text, PlainError> {
        let count = usize::try_from(count).unwrap_or(0);
        if self.char_len().checked_mul(count).is_none_or(|length| length > isize::MAX.cast_unsigned()) {
            return Err(PlainError::overflow("repeated string is too long"));
        }
        let length = self
            .byte_len()
            .checked_mul(count)
            .filter(|&length| length <= isize::MAX.cast_unsigned())
            .ok_or_else(PlainError::memory)?;
        let mut builder = TextBuilder::try_with_capacity(length).ok_or_else(PlainError::memory)?;
        if self.is_empty() {
            return Ok(builder.finish());
        }
        // Many copies of a short text are copied as pieces of many.
        let at_once = (4096 / self.byte_len()).max(1);
        let at_once = if count > at_once { at_once } else { 1 };
        if at_once > 1 {
            let piece = self.repeat(at_once.cast_signed())?;
            for _ in 0..count / at_once {
                builder.push_text(&piece);
            }
        }
        for _ in 0..if at_once > 1 { count % at_once } else { count } {
            builder.push_text(self);
        }
        Ok(builder.finish())
    }
}

/// See [`Text::points`].
struct PointIterator<'a> {
    points: CodePoints<'a>,
    front: usize,
    back: usize,
    test: fn(u32) -> bool,
}

impl Iterator for PointIterator<'_> {
    type Item = Point;

    fn next(&mut self) -> Option<Point> {
        let code_point = self.points.next()?;
        let start = self.front;
        self.front += TextBuilder::width_of(code_point);
        Some(Point { start, end: self.front, matches: (self.test)(code_point) })
    }
}

impl DoubleEndedIterator for PointIterator<'_> {
    fn next_back(&mut self) -> Option<Point> {
        let code_point = self.points.next_back()?;
        let end = self.back;
        self.back -= TextBuilder::width_of(code_point);
        Some(Point { start: self.back, end, matches: (self.test)(code_point) })
    }
}
