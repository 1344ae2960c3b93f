//! Filling to a width: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::text::PlainError;

fn missing(bytes: &[u8], width: isize) -> usize {
    width.max(0).cast_unsigned().saturating_sub(bytes.len())
}

fn pad(left: usize, bytes: &[u8], right: usize, fill: u8) -> Result<Vec<u8>, PlainError> {
    let mut padded = Vec::new();
    padded.try_reserve_exact(left + bytes.len() + right).map_err(|_| PlainError::memory())?;
    padded.resize(left, fill);
    padded.extend_from_slice(bytes);
    padded.resize(padded.len() + right, fill);
    Ok(padded)
}

/// `bytes.ljust`. `MemoryError` if the result is too long.
pub fn ljust(bytes: &[u8], width: isize, fill: u8) -> Result<Vec<u8>, PlainError> {
    pad(0, bytes, missing(bytes, width), fill)
}

/// `bytes.rjust`. `MemoryError` if the result is too long.
pub fn rjust(bytes: &[u8], width: isize, fill: u8) -> Result<Vec<u8>, PlainError> {
    pad(missing(bytes, width), bytes, 0, fill)
}

/// `bytes.center`. `MemoryError` if the result is too long.
pub fn center(bytes: &[u8], width: isize, fill: u8) -> Result<Vec<u8>, PlainError> {
    let missing = missing(bytes, width);
    let left = missing / 2 + (missing & width.max(0).cast_unsigned() & 1);
    pad(left, bytes, missing - left, fill)
}

/// `bytes.zfill`: zeros between a sign and the rest. `MemoryError` if the result is too long.
pub fn zfill(bytes: &[u8], width: isize) -> Result<Vec<u8>, PlainError> {
    let missing = missing(bytes, width);
    let mut filled = pad(missing, bytes, 0, b'0')?;
    if missing > 0 && matches!(bytes.first(), Some(b'+' | b'-')) {
        filled.swap(0, missing);
    }
    Ok(filled)
}

/// `bytes.expandtabs`. `OverflowError` or `MemoryError` if the result is too long.
pub fn expandtabs(bytes: &[u8], tabsize: isize) -> Result<Vec<u8>, PlainError> {
    let tabsize = tabsize.max(0).cast_unsigned();
    let mut expanded: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut column = 0_usize;
    for &byte in bytes {
        match byte {
            b'\t' if tabsize > 0 => {
                let gap = tabsize - column % tabsize;
                if expanded.len().checked_add(gap).is_none_or(|length| length > isize::MAX.cast_unsigned()) {
                    return Err(PlainError::overflow("result too long"));
                }
                expanded.try_reserve(gap).map_err(|_| PlainError::memory())?;
                expanded.resize(expanded.len() + gap, b' ');
                column += gap;
            }
            b'\t' => {}
            _ => {
                expanded.push(byte);
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(expanded)
}
