//! Arithmetic of floats where it differs from Rust's: floor division, powers, rounding, exact ratios, hashes.

use num_bigint::BigInt;
use num_traits::{FromPrimitive, One, ToPrimitive, Zero};

use super::float_text::fixed_decimals;
use crate::text::PlainError;

/// Hashes of numbers are taken modulo this prime (`sys.hash_info.modulus`).
pub const HASH_MODULUS: u64 = (1 << 61) - 1;

/// The hash of infinity (`sys.hash_info.inf`).
pub const HASH_INFINITY: i64 = 314_159;

/// `hash(value)`; `None` for what is not a number, whose hash comes from the object's identity.
pub fn hash(value: f64) -> Option<i64> {
    if value.is_nan() {
        return None;
    }
    if value.is_infinite() {
        return Some(if value > 0.0 { HASH_INFINITY } else { -HASH_INFINITY });
    }
    let (mantissa, exponent) = decompose(value.abs());
    // 2⁶¹ is 1 modulo the prime: multiplying by a power of two rotates 61 bits.
    let rotation = exponent.rem_euclid(61) as u32;
    let product = u128::from(mantissa) << rotation;
    let rest = (product % u128::from(HASH_MODULUS)) as i64;
    let hash = if value < 0.0 { -rest } else { rest };
    Some(if hash == -1 { -2 } else { hash })
}

/// A finite, non-negative float as `mantissa * 2**exponent`.
pub(super) fn decompose(value: f64) -> (u64, i64) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match bits >> 52 & 0x7FF {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased.cast_signed() - 1075),
    }
}

/// `mantissa * 2**exponent`, rounded once to the nearest float, a half to the even one; infinity if too large.
pub fn scaled(mantissa: u64, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let length = i64::from(64 - mantissa.leading_zeros());
    let top = length.saturating_add(exponent);
    if top > 1024 {
        return f64::INFINITY;
    }
    if top < -1074 {
        return 0.0;
    }
    let kept = (top + 1074).min(53);
    let cut = length - kept;
    let (rounded, exponent) = if cut > 0 {
        let cut_off = mantissa & (u64::MAX >> (64 - cut));
        let half = 1_u64 << (cut - 1);
        let whole = if cut == 64 { 0 } else { mantissa >> cut };
        let up = cut_off > half || (cut_off == half && whole & 1 == 1);
        (whole + u64::from(up), exponent + cut)
    } else {
        (mantissa, exponent)
    };
    // Nothing is rounded any more: at most 53 bits, none of them below the smallest float.
    let mut value = rounded as f64;
    let mut left = exponent;
    while left > 0 {
        let step = left.min(1000);
        value *= power_of_two(step);
        left -= step;
    }
    while left < 0 {
        let step = left.max(-1000);
        value *= power_of_two(step);
        left -= step;
    }
    value
}

fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits((exponent + 1023).cast_unsigned() << 52)
}

/// `math.ldexp(value, exponent)`, with infinity for overflow.
pub fn ldexp(value: f64, exponent: i64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let (mantissa, own) = decompose(value.abs());
    scaled(mantissa, own.saturating_add(exponent)).copysign(value)
}

/// `math.frexp(value)`: a fraction from 0.5 up to 1 and an exponent.
pub fn frexp(value: f64) -> (f64, i64) {
    if value == 0.0 || !value.is_finite() {
        return (value, 0);
    }
    let (mantissa, exponent) = decompose(value.abs());
    let length = i64::from(64 - mantissa.leading_zeros());
    (scaled(mantissa, -length).copysign(value), exponent + length)
}

/// `float.is_integer`
pub fn is_integer(value: f64) -> bool {
    value.is_finite() && value.fract() == 0.0
}

/// `int(value)`, towards zero. `OverflowError` for infinity, `ValueError` for what is not a number.
pub fn to_int(value: f64) -> Result<BigInt, PlainError> {
    if value.is_infinite() {
        return Err(PlainError::overflow("cannot convert float infinity to integer"));
    }
    BigInt::from_f64(value.trunc()).ok_or_else(|| PlainError::value("cannot convert float NaN to integer"))
}

/// `float.as_integer_ratio`. `OverflowError` for infinity, `ValueError` for what is not a number.
pub fn as_integer_ratio(value: f64) -> Result<(BigInt, BigInt), PlainError> {
    if value.is_infinite() {
        return Err(PlainError::overflow("cannot convert Infinity to integer ratio"));
    }
    if value.is_nan() {
        return Err(PlainError::value("cannot convert NaN to integer ratio"));
    }
    if value == 0.0 {
        return Ok((BigInt::zero(), BigInt::one()));
    }
    let (mantissa, exponent) = decompose(value.abs());
    let zeros = mantissa.trailing_zeros();
    let odd = BigInt::from(mantissa >> zeros);
    let exponent = exponent + i64::from(zeros);
    let numerator = if value < 0.0 { -odd } else { odd };
    Ok(if exponent >= 0 {
        (numerator << exponent, BigInt::one())
    } else {
        (numerator, BigInt::one() << -exponent)
    })
}

fn division_by_zero() -> PlainError {
    PlainError::zero_division("division by zero")
}

/// `left / right`. `ZeroDivisionError` if `right` is 0.
pub fn divide(left: f64, right: f64) -> Result<f64, PlainError> {
    if right == 0.0 { Err(division_by_zero()) } else { Ok(left / right) }
}

/// `left % right`: the remainder has the sign of `right`. `ZeroDivisionError` if `right` is 0.
pub fn modulo(left: f64, right: f64) -> Result<f64, PlainError> {
    if right == 0.0 {
        return Err(division_by_zero());
    }
    let remainder = left % right;
    Ok(if remainder == 0.0 {
        0.0_f64.copysign(right)
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder + right
    } else {
        remainder
    })
}

/// `divmod(left, right)`. `ZeroDivisionError` if `right` is 0.
pub fn divmod(left: f64, right: f64) -> Result<(f64, f64), PlainError> {
    let modulo = modulo(left, right)?;
    let remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder != 0.0 && (right < 0.0) != (remainder < 0.0) {
        quotient -= 1.0;
    }
    let floor = if quotient == 0.0 {
        0.0_f64.copysign(left / right)
    } else {
        // The quotient is whole but for rounding.
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    Ok((floor, modulo))
}

/// `left // right`. `ZeroDivisionError` if `right` is 0.
pub fn floor_divide(left: f64, right: f64) -> Result<f64, PlainError> {
    divmod(left, right).map(|(quotient, _)| quotient)
}

/// What raising a float to a power gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Power {
    /// A float.
    Real(f64),
    /// A negative base and a fractional exponent: the power is complex; see [`super::complex::pow`].
    Complex,
}

/// `base ** exponent`. `ZeroDivisionError` for 0 to a negative power; `OverflowError`, whose message shows the two
/// arguments of the exception as a tuple.
pub fn pow(base: f64, exponent: f64) -> Result<Power, PlainError> {
    if exponent == 0.0 || base == 1.0 {
        return Ok(Power::Real(1.0));
    }
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(PlainError::zero_division("zero to a negative power"));
    }
    if base < 0.0 && base.is_finite() && exponent.is_finite() && exponent.fract() != 0.0 {
        return Ok(Power::Complex);
    }
    let power = base.powf(exponent);
    if power.is_infinite() && base.is_finite() && exponent.is_finite() {
        return Err(PlainError::overflow("(34, 'Numerical result out of range')"));
    }
    Ok(Power::Real(power))
}

/// `round(value)`: the nearest integer, a half to the even one. `OverflowError`, `ValueError` as [`to_int`].
pub fn round_to_int(value: f64) -> Result<BigInt, PlainError> {
    to_int(value.round_ties_even())
}

/// `round(value, ndigits)`: as the decimal of so many digits that is nearest to the exact value. `OverflowError` if
/// that is too large.
pub fn round(value: f64, ndigits: &BigInt) -> Result<f64, PlainError> {
    if !value.is_finite() || value == 0.0 {
        return Ok(value);
    }
    let ndigits = ndigits.to_i64().unwrap_or(if ndigits.sign() == num_bigint::Sign::Minus {
        i64::MIN
    } else {
        i64::MAX
    });
    if ndigits > 323 {
        return Ok(value);
    }
    if ndigits < -308 {
        return Ok(0.0_f64.copysign(value));
    }
    let magnitude = value.abs();
    let decimal = match usize::try_from(ndigits) {
        Ok(digits) => fixed_decimals(magnitude, digits),
        Err(_) => {
            // A tie is a tie only if nothing follows the point; below 2⁵³ a fraction might.
            let whole = BigInt::from_f64(magnitude.trunc()).unwrap_or_default();
            let doubled = whole * 2 + u8::from(magnitude.fract() > 0.0);
            let unit: BigInt = num_traits::Pow::pow(BigInt::from(10), ndigits.unsigned_abs()) * 2;
            let rounded: BigInt = super::int::round_to_multiple(&doubled, &unit) / 2;
            rounded.to_string()
        }
    };
    let rounded: f64 = decimal.parse().unwrap_or(f64::NAN);
    if rounded.is_infinite() {
        return Err(PlainError::overflow("rounded value too large to represent"));
    }
    Ok(rounded.copysign(value))
}
