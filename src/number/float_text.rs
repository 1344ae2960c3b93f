//! Floats as text: digits and layout, `repr`, parsing, hexadecimal.

use super::float::{decompose, scaled};
use super::numeral::{Numeral, without_underscores};
use crate::text::PlainError;

/// No float has more significant decimal digits, exactly written.
const MOST_DIGITS: usize = 800;
/// No float has more decimal places, exactly written.
const MOST_PLACES: usize = 1100;

/// The digits of a finite float and where the decimal point stands among them: `0.d₁d₂… * 10**point`.
pub struct Decimal {
    /// Digits without zeros at either end; `0` alone for zero.
    pub digits: String,
    /// How many of the digits stand before the point; may be negative or beyond their number.
    pub point: i64,
}

impl Decimal {
    fn from_scientific(scientific: &str) -> Self {
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
        Self::trimmed(mantissa.replace('.', ""), exponent.parse::<i64>().unwrap_or(0) + 1)
    }

    fn trimmed(mut digits: String, mut point: i64) -> Self {
        digits.truncate(digits.trim_end_matches('0').len());
        let zeros = digits.len() - digits.trim_start_matches('0').len();
        digits.drain(..zeros);
        point -= zeros as i64;
        if digits.is_empty() {
            return Self { digits: "0".to_owned(), point: 1 };
        }
        Self { digits, point }
    }

    /// The fewest digits that read back as the same float.
    pub fn shortest(magnitude: f64) -> Self {
        let shortest = Self::from_scientific(&format!("{magnitude:e}"));
        // Where two are equally near, Python has the even one; that takes more than 15 digits.
        if shortest.digits.len() > 15 {
            let rounded = format!("{magnitude:.*e}", shortest.digits.len() - 1);
            if rounded.parse() == Ok(magnitude) {
                return Self::from_scientific(&rounded);
            }
        }
        shortest
    }

    /// So many significant digits, at least one, of the exact value.
    pub fn significant(magnitude: f64, count: usize) -> Self {
        Self::from_scientific(&format!("{magnitude:.*e}", count.clamp(1, MOST_DIGITS) - 1))
    }

    /// So many places after the decimal point of the exact value.
    pub fn places(magnitude: f64, count: usize) -> Self {
        let fixed = fixed_decimals(magnitude, count);
        let point = fixed.find('.').unwrap_or(fixed.len());
        Self::trimmed(fixed.replace('.', ""), point as i64)
    }
}

/// The exact value of a non-negative float rounded to so many places.
pub(super) fn fixed_decimals(magnitude: f64, places: usize) -> String {
    format!("{magnitude:.*}", places.min(MOST_PLACES))
}

/// How the digits of a float are chosen and laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// `r`: the fewest digits; an exponent from 10¹⁶ on and below 10⁻⁴.
    Shortest,
    /// `e`: this many places after the point, always an exponent.
    Exponent(usize),
    /// `f`: this many places after the point, never an exponent.
    Fixed(usize),
    /// `g`: this many significant digits, without zeros at the end; an exponent if it is small or too large for them.
    General(usize),
}

/// Details of [`format_float`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FloatOptions {
    /// A `+` before what is not negative.
    pub sign: bool,
    /// `.0` after a whole number without exponent.
    pub add_point_zero: bool,
    /// `#`: always a decimal point, and the zeros at the end that `g` leaves out.
    pub alternate: bool,
    /// `z`: no minus before what is rounded to zero.
    pub no_negative_zero: bool,
    /// Capital letters.
    pub upper: bool,
}

/// Writes a float as CPython's formatting does at its lowest level.
pub fn format_float(value: f64, layout: Layout, options: FloatOptions) -> String {
    let magnitude = value.abs();
    let (body, zero) = if value.is_nan() {
        ("nan".to_owned(), false)
    } else if value.is_infinite() {
        ("inf".to_owned(), false)
    } else {
        let decimal = match layout {
            Layout::Shortest => Decimal::shortest(magnitude),
            Layout::Exponent(places) => Decimal::significant(magnitude, places.saturating_add(1)),
            Layout::Fixed(places) => Decimal::places(magnitude, places),
            Layout::General(digits) => Decimal::significant(magnitude, digits.max(1)),
        };
        let zero = decimal.digits == "0";
        (lay_out(&decimal, layout, options), zero)
    };
    let negative = value.is_sign_negative() && !value.is_nan() && !(zero && options.no_negative_zero);
    let sign = if negative {
        "-"
    } else if options.sign {
        "+"
    } else {
        ""
    };
    let text = format!("{sign}{body}");
    if options.upper { text.to_uppercase() } else { text }
}

fn lay_out(decimal: &Decimal, layout: Layout, options: FloatOptions) -> String {
    let Decimal { digits, point } = decimal;
    let point = *point;
    let exponent_needed = match layout {
        Layout::Exponent(_) => true,
        Layout::Fixed(_) => false,
        Layout::Shortest => point <= -4 || point > 16,
        Layout::General(precision) => {
            let precision = precision.max(1) as i64;
            point <= -4 || point > precision || (options.add_point_zero && point == precision)
        }
    };
    // How many places must follow the point at least.
    let before = if exponent_needed { 1 } else { point };
    let places = match layout {
        Layout::Exponent(places) | Layout::Fixed(places) => places as i64,
        Layout::General(precision) if options.alternate => (precision.max(1) as i64).saturating_sub(before),
        _ => 0,
    };
    let mut text = String::with_capacity(digits.len() + 8);
    let whole = usize::try_from(before).unwrap_or(0);
    if whole == 0 {
        text.push('0');
    } else {
        text.push_str(&digits[..whole.min(digits.len())]);
        text.extend(std::iter::repeat_n('0', whole.saturating_sub(digits.len())));
    }
    let mut fraction = "0".repeat(usize::try_from(-before).unwrap_or(0));
    if digits != "0" {
        fraction.push_str(digits.get(whole..).unwrap_or(""));
    }
    let missing = usize::try_from(places).unwrap_or(0).saturating_sub(fraction.len());
    fraction.extend(std::iter::repeat_n('0', missing));
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(&fraction);
    } else if options.add_point_zero && !exponent_needed {
        text.push_str(".0");
    } else if options.alternate {
        text.push('.');
    }
    if exponent_needed {
        let exponent = point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        text.push_str(&format!("e{sign}{:02}", exponent.unsigned_abs()));
    }
    text
}

/// `repr(value)` and `str(value)`.
pub fn float_repr(value: f64) -> String {
    format_float(value, Layout::Shortest, FloatOptions { add_point_zero: true, ..Default::default() })
}

/// `float(numeral)`. `ValueError` if it is not the text of a float.
pub fn parse_float<'a>(numeral: impl Into<Numeral<'a>>) -> Result<f64, PlainError> {
    let numeral = numeral.into();
    without_underscores(numeral.to_ascii())
        .and_then(|ascii| match scan_float(&ascii) {
            Some((value, length)) if length == ascii.len() => Some(value),
            _ => None,
        })
        .ok_or_else(|| {
            PlainError::value(format!("could not convert string to float: {}", numeral.repr(usize::MAX)))
        })
}

/// The float at the start of `ascii`, and how many bytes it takes. `None` if there is none.
pub(super) fn scan_float(ascii: &[u8]) -> Option<(f64, usize)> {
    let (negative, start) = match ascii.first() {
        Some(b'-') => (true, 1),
        Some(b'+') => (false, 1),
        _ => (false, 0),
    };
    let (magnitude, length) = scan_magnitude(&ascii[start..])?;
    Some((if negative { -magnitude } else { magnitude }, start + length))
}

fn scan_magnitude(ascii: &[u8]) -> Option<(f64, usize)> {
    for (word, value) in [("infinity", f64::INFINITY), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        if ascii.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes())) {
            return Some((value, word.len()));
        }
    }
    let digits_from = |at: usize| ascii[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits_from(0);
    let mut length = whole;
    let mut fraction = 0;
    if ascii.get(length) == Some(&b'.') {
        fraction = digits_from(length + 1);
        length += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if let Some(b'e' | b'E') = ascii.get(length) {
        let sign = usize::from(matches!(ascii.get(length + 1), Some(b'+' | b'-')));
        let exponent = ascii.get(length + 1 + sign).map_or(0, |_| digits_from(length + 1 + sign));
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    let value = std::str::from_utf8(&ascii[..length]).ok()?.parse().ok()?;
    Some((value, length))
}

/// `float.hex`
pub fn float_to_hex(value: f64) -> String {
    if !value.is_finite() {
        return float_repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(value.abs());
    format!("{sign}0x{}.{:013x}p{:+}", mantissa >> 52, mantissa & ((1 << 52) - 1), exponent + 52)
}

/// `float.fromhex`. `ValueError` if it is not such text, `OverflowError` if the value is too large.
pub fn float_from_hex(text: &str) -> Result<f64, PlainError> {
    let invalid = || PlainError::value("invalid hexadecimal floating-point string");
    let trimmed = text.trim_matches(|c| matches!(c, '\t'..='\r' | ' '));
    let (negative, unsigned) = match trimmed.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let words = [(&b"infinity"[..], f64::INFINITY), (b"inf", f64::INFINITY), (b"nan", f64::NAN)];
    let magnitude = match words.iter().find(|(word, _)| unsigned.eq_ignore_ascii_case(word)) {
        Some((_, value)) => *value,
        None => {
            let digits = match unsigned {
                [b'0', b'x' | b'X', rest @ ..] => rest,
                all => all,
            };
            let value = hex_magnitude(digits).ok_or_else(invalid)?;
            if value.is_infinite() {
                return Err(PlainError::overflow("hexadecimal value too large to represent as a float"));
            }
            value
        }
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// The value of `digits[.digits][p[sign]digits]`; infinity if too large.
fn hex_magnitude(text: &[u8]) -> Option<f64> {
    let end = text.iter().position(|byte| matches!(byte, b'p' | b'P')).unwrap_or(text.len());
    let (exponent, trailing) = match text.get(end + 1..) {
        None => (0, false),
        Some(written) => {
            let (negative, digits) = match written {
                [b'-', rest @ ..] => (true, rest),
                [b'+', rest @ ..] => (false, rest),
                all => (false, all),
            };
            let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length == 0 {
                return None;
            }
            let add = |sum: i64, digit: &u8| (sum * 10 + i64::from(digit - b'0')).min(1 << 40);
            let size = digits[..length].iter().fold(0, add);
            (if negative { -size } else { size }, length < digits.len())
        }
    };
    let (mut mantissa, mut shift, mut digits, mut points) = (0_u64, 0_i64, 0, 0);
    for &byte in &text[..end] {
        if byte == b'.' && points == 0 {
            points = 1;
            continue;
        }
        let value = char::from(byte).to_digit(16)?;
        digits += 1;
        shift -= 4 * points;
        if mantissa >> 59 == 0 {
            mantissa = mantissa << 4 | u64::from(value);
        } else {
            // Beyond the precision: only whether anything follows still matters.
            mantissa |= u64::from(value != 0);
            shift += 4;
        }
    }
    let value = scaled(mantissa, shift.saturating_add(exponent));
    // Too large an exponent is noticed before what follows it.
    (digits > 0 && (!trailing || value.is_infinite())).then_some(value)
}
