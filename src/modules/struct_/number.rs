//! Numbers as bytes: shared by `struct`, `array` and `memoryview`.

use crate::heap::Value;
use crate::types::{complex, float, int};
use half::f16;
use num_bigint::BigInt;

/// The least and the largest integer of so many bytes.
pub fn range(size: usize, signed: bool) -> (i128, i128) {
    let bits = 8 * size as u32;
    if signed { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { (0, (1 << bits) - 1) }
}

/// Writes an integer that fits.
pub fn write_integer(target: &mut [u8], value: i128, little: bool) {
    let bytes = value.to_le_bytes();
    target.copy_from_slice(&bytes[..target.len()]);
    if !little {
        target.reverse();
    }
}

/// Reads an integer.
pub fn read_integer(source: &[u8], signed: bool, little: bool) -> Value {
    let mut bytes = [0; 8];
    for (index, byte) in source.iter().enumerate() {
        bytes[if little { index } else { source.len() - 1 - index }] = *byte;
    }
    let value = u64::from_le_bytes(bytes);
    if signed {
        let unused = 64 - 8 * source.len() as u32;
        return int::new((value << unused).cast_signed() >> unused);
    }
    match i64::try_from(value) {
        Ok(value) => int::new(value),
        Err(_) => int::from_big(BigInt::from(value)),
    }
}

/// Writes a float of as many bytes as `target` has; not if it is too large for them.
#[must_use]
pub fn write_float(target: &mut [u8], value: f64, little: bool) -> bool {
    match target.len() {
        2 => {
            let half = f16::from_f64(value);
            if half.is_infinite() && value.is_finite() {
                return false;
            }
            target.copy_from_slice(&half.to_le_bytes());
        }
        4 => {
            let single = value as f32;
            if single.is_infinite() && value.is_finite() {
                return false;
            }
            target.copy_from_slice(&single.to_le_bytes());
        }
        _ => target.copy_from_slice(&value.to_le_bytes()),
    }
    if !little {
        target.reverse();
    }
    true
}

/// Reads a float of 2, 4 or 8 bytes.
pub fn read_float(source: &[u8], little: bool) -> f64 {
    let mut bytes = [0; 8];
    for (index, byte) in source.iter().enumerate() {
        bytes[if little { index } else { source.len() - 1 - index }] = *byte;
    }
    let [a, b, c, d, ..] = bytes;
    match source.len() {
        2 => f16::from_le_bytes([a, b]).to_f64(),
        4 => f32::from_le_bytes([a, b, c, d]).into(),
        _ => f64::from_le_bytes(bytes),
    }
}

/// Reads a complex number, the real part first.
pub fn read_complex(source: &[u8], little: bool) -> Value {
    let (real, imaginary) = source.split_at(source.len() / 2);
    complex::new(read_float(real, little), read_float(imaginary, little))
}

/// Reads a float as an object.
pub fn read_float_value(source: &[u8], little: bool) -> Value {
    float::new(read_float(source, little))
}
