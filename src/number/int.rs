//! Arithmetic of integers where it differs from Rust's: floor division, powers, shifts, bytes, floats, hashes.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer as _;
use num_traits::{FromPrimitive, One, Signed, ToPrimitive, Zero};

use super::float::{HASH_MODULUS, scaled};
use crate::text::PlainError;

fn division_by_zero() -> PlainError {
    PlainError::zero_division("division by zero")
}

/// `left // right` and `left % right` in machine words: rounded down, so that the remainder has the sign of `right`.
/// `None` for division by zero and for a quotient beyond 64 bits.
pub fn divmod_i64(left: i64, right: i64) -> Option<(i64, i64)> {
    let (quotient, remainder) = (left.checked_div(right)?, left.checked_rem(right)?);
    if remainder != 0 && (remainder < 0) != (right < 0) {
        Some((quotient - 1, remainder + right))
    } else {
        Some((quotient, remainder))
    }
}

/// `divmod(left, right)`: rounded down. `ZeroDivisionError` if `right` is 0.
pub fn divmod(left: &BigInt, right: &BigInt) -> Result<(BigInt, BigInt), PlainError> {
    if right.is_zero() {
        return Err(division_by_zero());
    }
    Ok(left.div_mod_floor(right))
}

/// `left / right`, correctly rounded. `ZeroDivisionError`, or `OverflowError` if no float is large enough.
pub fn true_divide(left: &BigInt, right: &BigInt) -> Result<f64, PlainError> {
    if right.is_zero() {
        return Err(division_by_zero());
    }
    if left.is_zero() {
        return Ok(if right.is_negative() { -0.0 } else { 0.0 });
    }
    let (numerator, denominator) = (left.magnitude(), right.magnitude());
    let overflow = || PlainError::overflow("integer division result too large for a float");
    let (bits_above, bits_below) = (numerator.bits(), denominator.bits());
    if bits_above > bits_below.saturating_add(1100) {
        return Err(overflow());
    }
    let negative = left.is_negative() != right.is_negative();
    if bits_below > bits_above.saturating_add(1200) {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    // A quotient of 62 or 63 bits, whose last bit also tells whether anything was cut off.
    let shift = 62 + bits_below as i64 - bits_above as i64;
    let (quotient, remainder) = if shift >= 0 {
        (numerator << shift.cast_unsigned()).div_rem(denominator)
    } else {
        numerator.div_rem(&(denominator << shift.unsigned_abs()))
    };
    let rounded = quotient.to_u64().unwrap_or(u64::MAX) | u64::from(!remainder.is_zero());
    let value = scaled(rounded, -shift);
    if value.is_infinite() {
        return Err(overflow());
    }
    Ok(if negative { -value } else { value })
}

/// `float(value)`, correctly rounded. `OverflowError` if no float is large enough.
pub fn to_float(value: &BigInt) -> Result<f64, PlainError> {
    let overflow = || PlainError::overflow("int too large to convert to float");
    let bits = value.bits();
    if bits > 1024 {
        return Err(overflow());
    }
    let shift = bits.saturating_sub(64);
    let top = (value.magnitude() >> shift).to_u64().unwrap_or(u64::MAX);
    let cut_off = shift > 0 && value.magnitude().trailing_zeros().is_some_and(|zeros| zeros < shift);
    let float = scaled(top | u64::from(cut_off), shift.cast_signed());
    if float.is_infinite() {
        return Err(overflow());
    }
    Ok(if value.is_negative() { -float } else { float })
}

/// Compares an integer with a float exactly. `None` if the float is not a number.
pub fn compare_with_float(value: &BigInt, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = BigInt::from_f64(float.trunc())?;
    let fraction = float.fract();
    Some(value.cmp(&whole).then_with(|| 0.0_f64.partial_cmp(&fraction).unwrap_or(Ordering::Equal)))
}

/// Compares a machine word with a float exactly. `None` if the float is not a number.
pub fn compare_i64_with_float(value: i64, float: f64) -> Option<Ordering> {
    if value.unsigned_abs() <= 1 << 53 {
        return (value as f64).partial_cmp(&float);
    }
    compare_with_float(&value.into(), float)
}

/// `hash(value)`: the value modulo 2⁶¹−1, with the sign kept and −1 left free.
pub fn hash(value: &BigInt) -> i64 {
    let modulus = u128::from(HASH_MODULUS);
    let digits: Vec<u64> = value.iter_u64_digits().collect();
    let rest = digits.iter().rev().fold(0_u128, |rest, &digit| (rest << 64 | u128::from(digit)) % modulus);
    let hash = if value.is_negative() { -(rest as i64) } else { rest as i64 };
    if hash == -1 { -2 } else { hash }
}

/// `hash` of a machine word.
pub fn hash_i64(value: i64) -> i64 {
    let rest = (value.unsigned_abs() % HASH_MODULUS).cast_signed();
    let hash = if value < 0 { -rest } else { rest };
    if hash == -1 { -2 } else { hash }
}

/// `base ** exponent` for an exponent that is not negative. `MemoryError` if the result cannot be held.
pub fn pow(base: &BigInt, exponent: &BigInt) -> Result<BigInt, PlainError> {
    if base.is_one() || exponent.is_zero() {
        return Ok(BigInt::one());
    }
    if base.is_zero() {
        return Ok(BigInt::zero());
    }
    if base.magnitude().is_one() {
        return Ok(if exponent.is_odd() { base.clone() } else { BigInt::one() });
    }
    let exponent = exponent.to_u64().ok_or_else(PlainError::memory)?;
    // A result of more than 2⁴⁰ bits would never be finished.
    match (base.bits() - 1).checked_mul(exponent) {
        Some(bits) if bits < 1 << 40 && has_room(bits) => Ok(num_traits::Pow::pow(base, exponent)),
        _ => Err(PlainError::memory()),
    }
}

/// `pow(base, exponent, modulus)`: a negative exponent inverts; the result has the sign of `modulus`.
/// `ValueError` if the modulus is 0 or there is no inverse.
pub fn pow_mod(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt, PlainError> {
    if modulus.is_zero() {
        return Err(PlainError::value("pow() 3rd argument cannot be 0"));
    }
    let size = modulus.abs();
    if size.is_one() {
        return Ok(BigInt::zero());
    }
    let power = if exponent.is_negative() {
        let inverse = base
            .mod_floor(&size)
            .modinv(&size)
            .ok_or_else(|| PlainError::value("base is not invertible for the given modulus"))?;
        inverse.modpow(&-exponent, &size)
    } else {
        base.mod_floor(&size).modpow(exponent, &size)
    };
    Ok(if modulus.is_negative() && !power.is_zero() { power + modulus } else { power })
}

/// `math.isqrt`. `ValueError` if negative.
pub fn isqrt(value: &BigInt) -> Result<BigInt, PlainError> {
    if value.is_negative() {
        return Err(PlainError::value("isqrt() argument must be nonnegative"));
    }
    Ok(value.sqrt())
}

/// `int.bit_length`
pub fn bit_length(value: &BigInt) -> u64 {
    value.bits()
}

/// `int.bit_count`: ones in the absolute value.
pub fn bit_count(value: &BigInt) -> u64 {
    value.magnitude().count_ones()
}

/// Whether an integer of so many bits can be held, with what computing it needs besides.
pub fn has_room(bits: u64) -> bool {
    // Below a quarter of a gigabyte the question is not worth its time.
    bits < 1 << 29
        || usize::try_from(bits / 2).is_ok_and(|bytes| Vec::<u8>::new().try_reserve_exact(bytes).is_ok())
}

/// `value << count`. `ValueError` for a negative count, `MemoryError` for a result that cannot be held.
pub fn shift_left(value: &BigInt, count: &BigInt) -> Result<BigInt, PlainError> {
    if count.is_negative() {
        return Err(PlainError::value("negative shift count"));
    }
    if value.is_zero() {
        return Ok(BigInt::zero());
    }
    match count.to_u64() {
        Some(count) if has_room(count.saturating_add(value.bits())) => Ok(value << count),
        Some(_) => Err(PlainError::memory()),
        None => Err(PlainError::overflow("too many digits in integer")),
    }
}

/// `value >> count`, rounded down. `ValueError` for a negative count.
pub fn shift_right(value: &BigInt, count: &BigInt) -> Result<BigInt, PlainError> {
    if count.is_negative() {
        return Err(PlainError::value("negative shift count"));
    }
    match count.to_u64() {
        Some(count) if count <= value.bits() => Ok(value >> count),
        _ => Ok(if value.is_negative() { -BigInt::one() } else { BigInt::zero() }),
    }
}

/// `int.to_bytes(length, …)`. `OverflowError` if the value does not fit.
pub fn to_bytes(value: &BigInt, length: usize, little: bool, signed: bool) -> Result<Vec<u8>, PlainError> {
    if value.is_negative() && !signed {
        return Err(PlainError::overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = match (signed, value.sign()) {
        (_, Sign::NoSign) => Vec::new(),
        (true, _) => value.to_signed_bytes_le(),
        (false, _) => value.magnitude().to_bytes_le(),
    };
    // CPython gives no bytes for -1 in no bytes.
    if length == 0 && signed && (-value).is_one() {
        return Ok(Vec::new());
    }
    if bytes.len() > length {
        return Err(PlainError::overflow("int too big to convert"));
    }
    bytes.try_reserve_exact(length - bytes.len()).map_err(|_| PlainError::memory())?;
    bytes.resize(length, if value.is_negative() { 0xFF } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes`
pub fn from_bytes(bytes: &[u8], little: bool, signed: bool) -> BigInt {
    match (little, signed) {
        (true, true) => BigInt::from_signed_bytes_le(bytes),
        (false, true) => BigInt::from_signed_bytes_be(bytes),
        (true, false) => BigUint::from_bytes_le(bytes).into(),
        (false, false) => BigUint::from_bytes_be(bytes).into(),
    }
}

/// `round(value, ndigits)`: to the nearest multiple of a power of ten, a half to the even one.
pub fn round(value: &BigInt, ndigits: &BigInt) -> BigInt {
    if !ndigits.is_negative() {
        return value.clone();
    }
    let zeros = match (-ndigits).to_u64() {
        // Each zero takes more than 3 bits, so that a unit this large is more than twice the value.
        Some(zeros) if zeros <= value.bits() / 3 + 2 => zeros,
        _ => return BigInt::zero(),
    };
    let unit: BigInt = num_traits::Pow::pow(BigInt::from(10), zeros);
    round_to_multiple(value, &unit)
}

/// The multiple of a positive `unit` that is nearest to `value`, of two the even one.
pub(super) fn round_to_multiple(value: &BigInt, unit: &BigInt) -> BigInt {
    let (quotient, remainder) = value.div_mod_floor(unit);
    let up = match (&remainder * 2_u8).cmp(unit) {
        Ordering::Less => false,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Greater => true,
    };
    (if up { quotient + 1 } else { quotient }) * unit
}
