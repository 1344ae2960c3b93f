//! Arithmetic and text of complex numbers.

use super::float;
use super::float_text::{FloatOptions, Layout, format_float, scan_float};
use super::numeral::{Numeral, without_underscores};
use crate::text::PlainError;

/// A complex number as its real and imaginary part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imag: f64,
}

impl Complex {
    /// From its parts.
    pub fn new(real: f64, imag: f64) -> Self {
        Self { real, imag }
    }

    fn is_finite(self) -> bool {
        self.real.is_finite() && self.imag.is_finite()
    }

    fn is_infinite(self) -> bool {
        self.real.is_infinite() || self.imag.is_infinite()
    }

    /// An infinite number as a corner of the unit square: each part 1 if infinite and else 0, with its sign.
    fn boxed(self) -> Self {
        let unit = |part: f64| if part.is_infinite() { 1.0_f64 } else { 0.0 }.copysign(part);
        Self::new(unit(self.real), unit(self.imag))
    }
}

/// `left * right`, where infinity times a number is infinite (C11, Annex G.5.1).
pub fn multiply(left: Complex, right: Complex) -> Complex {
    let product = |a: Complex, b: Complex| {
        Complex::new(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)
    };
    let plain = product(left, right);
    if !(plain.real.is_nan() && plain.imag.is_nan()) {
        return plain;
    }
    let zero_for_nan = |c: Complex| {
        let part = |part: f64| if part.is_nan() { 0.0_f64.copysign(part) } else { part };
        Complex::new(part(c.real), part(c.imag))
    };
    let overflowed =
        [left.real * right.real, left.imag * right.imag, left.real * right.imag, left.imag * right.real]
            .iter()
            .any(|term| term.is_infinite());
    let (mut a, mut b) = (left, right);
    if a.is_infinite() {
        (a, b) = (a.boxed(), zero_for_nan(b));
    }
    if b.is_infinite() {
        (a, b) = (zero_for_nan(a), b.boxed());
    }
    if left.is_infinite() || right.is_infinite() {
        let scaled = product(a, b);
        Complex::new(f64::INFINITY * scaled.real, f64::INFINITY * scaled.imag)
    } else if overflowed {
        let scaled = product(zero_for_nan(left), zero_for_nan(right));
        Complex::new(f64::INFINITY * scaled.real, f64::INFINITY * scaled.imag)
    } else {
        plain
    }
}

/// `left / right`. `ZeroDivisionError` if `right` is 0.
pub fn divide(left: Complex, right: Complex) -> Result<Complex, PlainError> {
    if right.real == 0.0 && right.imag == 0.0 {
        return Err(PlainError::zero_division("division by zero"));
    }
    Ok(quotient(left, right))
}

/// Divides by the larger part first, so that nothing overflows early.
fn quotient(a: Complex, b: Complex) -> Complex {
    let plain = if b.real.abs() >= b.imag.abs() {
        let ratio = b.imag / b.real;
        let denominator = b.real + b.imag * ratio;
        Complex::new((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator)
    } else if b.imag.abs() >= b.real.abs() {
        let ratio = b.real / b.imag;
        let denominator = b.real * ratio + b.imag;
        Complex::new((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator)
    } else {
        Complex::new(f64::NAN, f64::NAN)
    };
    if !(plain.real.is_nan() && plain.imag.is_nan()) {
        return plain;
    }
    if a.is_infinite() && b.is_finite() {
        let unit = a.boxed();
        Complex::new(
            f64::INFINITY * (unit.real * b.real + unit.imag * b.imag),
            f64::INFINITY * (unit.imag * b.real - unit.real * b.imag),
        )
    } else if b.is_infinite() && a.is_finite() {
        let unit = b.boxed();
        Complex::new(
            0.0 * (a.real * unit.real + a.imag * unit.imag),
            0.0 * (a.imag * unit.real - a.real * unit.imag),
        )
    } else {
        plain
    }
}

/// `base ** exponent`. `ZeroDivisionError` for 0 to a negative or complex power, `OverflowError` if too large.
pub fn pow(base: Complex, exponent: Complex) -> Result<Complex, PlainError> {
    let small = exponent.imag == 0.0 && exponent.real.fract() == 0.0 && exponent.real.abs() <= 100.0;
    let power = if small {
        let size = power_by_squaring(base, exponent.real.abs() as u32);
        if exponent.real >= 0.0 {
            size
        } else if size.real == 0.0 && size.imag == 0.0 {
            return Err(zero_power());
        } else {
            quotient(Complex::new(1.0, 0.0), size)
        }
    } else if base.real == 0.0 && base.imag == 0.0 {
        if exponent.imag != 0.0 || exponent.real < 0.0 {
            return Err(zero_power());
        }
        Complex::new(0.0, 0.0)
    } else {
        power_by_polar(base, exponent)?
    };
    if power.is_infinite() {
        return Err(PlainError::overflow("complex exponentiation"));
    }
    Ok(power)
}

fn zero_power() -> PlainError {
    PlainError::zero_division("zero to a negative or complex power")
}

fn power_by_squaring(base: Complex, exponent: u32) -> Complex {
    let (mut result, mut square, mut left) = (Complex::new(1.0, 0.0), base, exponent);
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        left >>= 1;
        if left > 0 {
            square = multiply(square, square);
        }
    }
    result
}

fn power_by_polar(base: Complex, exponent: Complex) -> Result<Complex, PlainError> {
    let size = base.real.hypot(base.imag);
    let angle = base.imag.atan2(base.real);
    let mut length = size.powf(exponent.real);
    let mut phase = angle * exponent.real;
    if exponent.imag != 0.0 {
        length /= (angle * exponent.imag).exp();
        phase += exponent.imag * size.ln();
    }
    // CPython takes the complaint of the sine of infinity for that of a zero base.
    if phase.is_infinite() {
        return Err(zero_power());
    }
    Ok(Complex::new(length * phase.cos(), length * phase.sin()))
}

/// `abs(value)`. `OverflowError` if too large.
pub fn absolute(value: Complex) -> Result<f64, PlainError> {
    let size = value.real.hypot(value.imag);
    if size.is_infinite() && value.is_finite() {
        return Err(PlainError::overflow("absolute value too large"));
    }
    Ok(size)
}

/// `hash(value)` from the hashes of its parts; `None` if one is not a number, whose hash the object must supply.
pub fn hash(value: Complex) -> Option<i64> {
    Some(combine_hashes(float::hash(value.real)?, float::hash(value.imag)?))
}

/// The hash of a complex number whose parts have these hashes.
pub fn combine_hashes(real: i64, imag: i64) -> i64 {
    let hash = real.wrapping_add(imag.wrapping_mul(1_000_003));
    if hash == -1 { -2 } else { hash }
}

/// `repr(value)` and `str(value)`.
pub fn complex_repr(value: Complex) -> String {
    let part = |part: f64, sign: bool| {
        format_float(part, Layout::Shortest, FloatOptions { sign, ..Default::default() })
    };
    if value.real == 0.0 && value.real.is_sign_positive() {
        return format!("{}j", part(value.imag, false));
    }
    format!("({}{}j)", part(value.real, false), part(value.imag, true))
}

/// `complex(text)`. `ValueError` if it is not the text of a complex number.
pub fn parse_complex<'a>(numeral: impl Into<Numeral<'a>>) -> Result<Complex, PlainError> {
    let numeral = numeral.into();
    let malformed = || PlainError::value("complex() arg is a malformed string");
    let ascii = match without_underscores(numeral.to_ascii()) {
        Some(ascii) => ascii,
        None => {
            return Err(PlainError::value(format!(
                "could not convert string to complex: {}",
                numeral.repr(usize::MAX)
            )));
        }
    };
    let inner = match ascii.as_slice() {
        [b'(', inner @ .., b')'] => inner.trim_ascii(),
        all => all,
    };
    scan_complex(inner).ok_or_else(malformed)
}

fn scan_complex(text: &[u8]) -> Option<Complex> {
    let is_unit = |byte: Option<&u8>| matches!(byte, Some(b'j' | b'J'));
    let Some((first, length)) = scan_float(text) else {
        // A bare unit, perhaps with a sign.
        let (imag, rest) = scan_bare_unit(text)?;
        return (rest == text.len()).then_some(Complex::new(0.0, imag));
    };
    let rest = &text[length..];
    if rest.is_empty() {
        return Some(Complex::new(first, 0.0));
    }
    if is_unit(rest.first()) {
        return (rest.len() == 1).then_some(Complex::new(0.0, first));
    }
    if !matches!(rest.first(), Some(b'+' | b'-')) {
        return None;
    }
    match scan_float(rest) {
        Some((imag, length)) => {
            (is_unit(rest.get(length)) && rest.len() == length + 1).then_some(Complex::new(first, imag))
        }
        None => {
            let (imag, length) = scan_bare_unit(rest)?;
            (length == rest.len()).then_some(Complex::new(first, imag))
        }
    }
}

/// `j` with or without a sign, as a float, and its length.
fn scan_bare_unit(text: &[u8]) -> Option<(f64, usize)> {
    match text {
        [b'+', b'j' | b'J', ..] => Some((1.0, 2)),
        [b'-', b'j' | b'J', ..] => Some((-1.0, 2)),
        [b'j' | b'J', ..] => Some((1.0, 1)),
        _ => None,
    }
}
