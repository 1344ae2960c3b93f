//! Taking apart and putting together: `split`, `rsplit`, `splitlines`, `join`, repetition. The pieces are ranges.

use std::ops::Range;

use memchr::memmem;

use super::is_space_byte;
use crate::text::PlainError;

/// A character where it stands in the bytes, and whether it is one to split at.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// Whether it is one to split at.
    pub matches: bool,
}

/// Each byte as a [`Point`].
pub fn points(bytes: &[u8], test: impl Fn(u8) -> bool) -> impl DoubleEndedIterator<Item = Point> {
    bytes.iter().enumerate().map(move |(at, &byte)| Point { start: at, end: at + 1, matches: test(byte) })
}

/// Splits at each `separator`, at most `limit` times. `ValueError` for an empty separator.
pub fn split_at(bytes: &[u8], separator: &[u8], limit: usize) -> Result<Vec<Range<usize>>, PlainError> {
    if separator.is_empty() {
        return Err(PlainError::value("empty separator"));
    }
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in memmem::find_iter(bytes, separator).take(limit) {
        pieces.push(start..at);
        start = at + separator.len();
    }
    pieces.push(start..bytes.len());
    Ok(pieces)
}

/// Splits at each `separator` from the end, at most `limit` times; pieces in order. `ValueError` for an empty separator.
pub fn rsplit_at(bytes: &[u8], separator: &[u8], limit: usize) -> Result<Vec<Range<usize>>, PlainError> {
    if separator.is_empty() {
        return Err(PlainError::value("empty separator"));
    }
    let mut pieces = Vec::new();
    let mut end = bytes.len();
    for at in memmem::rfind_iter(bytes, separator).take(limit) {
        pieces.push(at + separator.len()..end);
        end = at;
    }
    pieces.push(0..end);
    pieces.reverse();
    Ok(pieces)
}

/// Splits at runs of matching points, at most `limit` times; what is left keeps the space at its end.
pub fn split_at_space(points: impl Iterator<Item = Point>, end: usize, limit: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut word = None;
    for point in points {
        match (word, point.matches) {
            (None, false) if pieces.len() == limit => {
                pieces.push(point.start..end);
                return pieces;
            }
            (None, false) => word = Some(point.start),
            (Some(start), true) => {
                pieces.push(start..point.start);
                word = None;
            }
            _ => {}
        }
    }
    pieces.extend(word.map(|start| start..end));
    pieces
}

/// Splits at runs of matching points from the end, at most `limit` times; what is left keeps the space at its start.
pub fn rsplit_at_space(points: impl DoubleEndedIterator<Item = Point>, limit: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut word = None;
    for point in points.rev() {
        match (word, point.matches) {
            (None, false) if pieces.len() == limit => {
                pieces.push(0..point.end);
                pieces.reverse();
                return pieces;
            }
            (None, false) => word = Some(point.end),
            (Some(end), true) => {
                pieces.push(point.end..end);
                word = None;
            }
            _ => {}
        }
    }
    pieces.extend(word.map(|end| 0..end));
    pieces.reverse();
    pieces
}

/// Splits into lines, each ending after a matching point; a line feed belongs to the carriage return before it.
pub fn split_at_line_breaks(
    points: impl Iterator<Item = Point>,
    bytes: &[u8],
    keepends: bool,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for point in points.filter(|point| point.matches) {
        if point.start < start {
            continue;
        }
        let pair = bytes[point.start] == b'\r' && bytes.get(point.end) == Some(&b'\n');
        let next = point.end + usize::from(pair);
        lines.push(start..if keepends { next } else { point.start });
        start = next;
    }
    if start < bytes.len() {
        lines.push(start..bytes.len());
    }
    lines
}

/// `bytes.split`; without a separator, at runs of ASCII white space. A negative `maxsplit` means no limit.
/// `ValueError` for an empty separator.
pub fn split(
    bytes: &[u8],
    separator: Option<&[u8]>,
    maxsplit: isize,
) -> Result<Vec<Range<usize>>, PlainError> {
    let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    match separator {
        None => Ok(split_at_space(points(bytes, is_space_byte), bytes.len(), limit)),
        Some(separator) => split_at(bytes, separator, limit),
    }
}

/// `bytes.rsplit`: as [`split`], but counting `maxsplit` from the end.
pub fn rsplit(
    bytes: &[u8],
    separator: Option<&[u8]>,
    maxsplit: isize,
) -> Result<Vec<Range<usize>>, PlainError> {
    let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    match separator {
        None => Ok(rsplit_at_space(points(bytes, is_space_byte), limit)),
        Some(separator) => rsplit_at(bytes, separator, limit),
    }
}

/// `bytes.splitlines`: at line feeds and carriage returns only.
pub fn splitlines(bytes: &[u8], keepends: bool) -> Vec<Range<usize>> {
    split_at_line_breaks(points(bytes, |byte| matches!(byte, b'\n' | b'\r')), bytes, keepends)
}

/// `separator.join(pieces)`. `MemoryError` if the result is too long.
pub fn join<'a>(
    separator: &[u8],
    pieces: impl Iterator<Item = &'a [u8]> + Clone,
) -> Result<Vec<u8>, PlainError> {
    let too_long = || PlainError::overflow("join() result is too long");
    let mut length = 0_usize;
    for (number, piece) in pieces.clone().enumerate() {
        let gap = if number == 0 { 0 } else { separator.len() };
        length = length.checked_add(piece.len() + gap).ok_or_else(too_long)?;
    }
    let mut joined = Vec::new();
    joined.try_reserve_exact(length).map_err(|_| PlainError::memory())?;
    for (number, piece) in pieces.enumerate() {
        if number > 0 {
            joined.extend_from_slice(separator);
        }
        joined.extend_from_slice(piece);
    }
    Ok(joined)
}

/// `bytes * count`. `MemoryError` if the result is too long.
pub fn repeat(bytes: &[u8], count: isize) -> Result<Vec<u8>, PlainError> {
    let count = usize::try_from(count).unwrap_or(0);
    let length = bytes.len().checked_mul(count).ok_or_else(PlainError::memory)?;
    let mut repeated = Vec::new();
    repeated.try_reserve_exact(length).map_err(|_| PlainError::memory())?;
    match bytes {
        [byte] => repeated.resize(count, *byte),
        [] => {}
        _ => (0..count).for_each(|_| repeated.extend_from_slice(bytes)),
    }
    Ok(repeated)
}
