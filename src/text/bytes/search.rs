//! Searching: `count`, `find`, `index`, `startswith`, `replace`, `partition`.

use std::ops::Range;

use memchr::memmem;

use crate::text::PlainError;

/// The range that `[start:end]` means in a sequence of `len` items, as `str.find` and its like read it: negative
/// bounds count from the end. `None` if the start lies beyond the end, where not even the empty string is found.
pub fn adjust_indices(len: usize, start: isize, end: isize) -> Option<Range<usize>> {
    let from_end = |bound: isize| len.saturating_sub(bound.unsigned_abs());
    let end = if end < 0 { from_end(end) } else { end.cast_unsigned().min(len) };
    let start = if start < 0 { from_end(start) } else { start.cast_unsigned() };
    (start <= end).then_some(start..end)
}

/// The lowest place of `needle`.
pub fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [byte] => memchr::memchr(*byte, bytes),
        _ => memmem::find(bytes, needle),
    }
}

/// The highest place of `needle`.
pub fn rfind(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [byte] => memchr::memrchr(*byte, bytes),
        _ => memmem::rfind(bytes, needle),
    }
}

/// `bytes.find(needle, start, end)`. Without bounds: 0 and `isize::MAX`.
pub fn find_within(bytes: &[u8], needle: &[u8], start: isize, end: isize) -> Option<usize> {
    let range = adjust_indices(bytes.len(), start, end)?;
    find(&bytes[range.clone()], needle).map(|at| at + range.start)
}

/// `bytes.rfind(needle, start, end)`
pub fn rfind_within(bytes: &[u8], needle: &[u8], start: isize, end: isize) -> Option<usize> {
    let range = adjust_indices(bytes.len(), start, end)?;
    rfind(&bytes[range.clone()], needle).map(|at| at + range.start)
}

/// `bytes.index`: as [`find_within`], or `ValueError`.
pub fn index(bytes: &[u8], needle: &[u8], start: isize, end: isize) -> Result<usize, PlainError> {
    find_within(bytes, needle, start, end).ok_or_else(|| PlainError::value("subsection not found"))
}

/// `bytes.rindex`: as [`rfind_within`], or `ValueError`.
pub fn rindex(bytes: &[u8], needle: &[u8], start: isize, end: isize) -> Result<usize, PlainError> {
    rfind_within(bytes, needle, start, end).ok_or_else(|| PlainError::value("subsection not found"))
}

/// All places of `needle` from left to right, without overlap; for an empty one, before, between and after all bytes.
pub fn places(bytes: &[u8], needle: &[u8]) -> impl Iterator<Item = usize> {
    memmem::find_iter(bytes, needle).collect::<Vec<_>>().into_iter()
}

/// How often `needle` occurs, without overlap.
pub fn count(bytes: &[u8], needle: &[u8]) -> usize {
    match needle {
        [] => bytes.len() + 1,
        [byte] => memchr::memchr_iter(*byte, bytes).count(),
        _ => memmem::find_iter(bytes, needle).count(),
    }
}

/// `bytes.count(needle, start, end)`
pub fn count_within(bytes: &[u8], needle: &[u8], start: isize, end: isize) -> usize {
    adjust_indices(bytes.len(), start, end).map_or(0, |range| count(&bytes[range], needle))
}

/// `bytes.startswith(prefix, start, end)` for one prefix.
pub fn starts_with(bytes: &[u8], prefix: &[u8], start: isize, end: isize) -> bool {
    adjust_indices(bytes.len(), start, end).is_some_and(|range| bytes[range].starts_with(prefix))
}

/// `bytes.endswith(suffix, start, end)` for one suffix.
pub fn ends_with(bytes: &[u8], suffix: &[u8], start: isize, end: isize) -> bool {
    adjust_indices(bytes.len(), start, end).is_some_and(|range| bytes[range].ends_with(suffix))
}

/// `bytes` with `new` in place of the `old_len` bytes at each of `places`, which are in order and do not overlap.
/// `OverflowError` or `MemoryError` if the result is too long.
pub fn replace_at(bytes: &[u8], places: &[usize], old_len: usize, new: &[u8]) -> Result<Vec<u8>, PlainError> {
    let length = places
        .len()
        .checked_mul(new.len())
        .and_then(|added| added.checked_add(bytes.len() - places.len() * old_len))
        .filter(|&length| length <= isize::MAX.cast_unsigned())
        .ok_or_else(|| PlainError::overflow("replace bytes is too long"))?;
    let mut replaced = Vec::new();
    replaced.try_reserve_exact(length).map_err(|_| PlainError::memory())?;
    let mut copied = 0;
    for &at in places {
        replaced.extend_from_slice(&bytes[copied..at]);
        replaced.extend_from_slice(new);
        copied = at + old_len;
    }
    replaced.extend_from_slice(&bytes[copied..]);
    Ok(replaced)
}

/// `bytes.replace(old, new, count)`; a negative `count` means all. `OverflowError` or `MemoryError` if the result is
/// too long.
pub fn replace(bytes: &[u8], old: &[u8], new: &[u8], count: isize) -> Result<Vec<u8>, PlainError> {
    let limit = usize::try_from(count).unwrap_or(usize::MAX);
    let places: Vec<usize> = places(bytes, old).take(limit).collect();
    replace_at(bytes, &places, old.len(), new)
}

/// `bytes.removeprefix`
pub fn remove_prefix<'a>(bytes: &'a [u8], prefix: &[u8]) -> &'a [u8] {
    bytes.strip_prefix(prefix).unwrap_or(bytes)
}

/// `bytes.removesuffix`
pub fn remove_suffix<'a>(bytes: &'a [u8], suffix: &[u8]) -> &'a [u8] {
    bytes.strip_suffix(suffix).unwrap_or(bytes)
}

/// `bytes.partition`: what lies before, at and after the first `separator`. `ValueError` if that is empty.
pub fn partition<'a>(bytes: &'a [u8], separator: &[u8]) -> Result<[&'a [u8]; 3], PlainError> {
    if separator.is_empty() {
        return Err(PlainError::value("empty separator"));
    }
    Ok(match find(bytes, separator) {
        Some(at) => split_around(bytes, at, separator.len()),
        None => [bytes, &[], &[]],
    })
}

/// `bytes.rpartition`: what lies before, at and after the last `separator`. `ValueError` if that is empty.
pub fn rpartition<'a>(bytes: &'a [u8], separator: &[u8]) -> Result<[&'a [u8]; 3], PlainError> {
    if separator.is_empty() {
        return Err(PlainError::value("empty separator"));
    }
    Ok(match rfind(bytes, separator) {
        Some(at) => split_around(bytes, at, separator.len()),
        None => [&[], &[], bytes],
    })
}

fn split_around(bytes: &[u8], at: usize, len: usize) -> [&[u8]; 3] {
    [&bytes[..at], &bytes[at..at + len], &bytes[at + len..]]
}
