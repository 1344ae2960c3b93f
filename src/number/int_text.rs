//! Integers as text: `int(text, base)`, `str`, `bin`, `oct`, `hex`, and the limit on long decimal conversions.

use num_bigint::{BigInt, Sign};
use num_traits::{ToPrimitive, Zero};

pub use super::numeral::Numeral;
use crate::text::PlainError;

/// `sys.int_info.default_max_str_digits`
pub const DEFAULT_MAX_STR_DIGITS: usize = 4300;

/// `sys.int_info.str_digits_check_threshold`: the limit never concerns shorter numbers.
pub const STR_DIGITS_CHECK_THRESHOLD: usize = 640;

/// An integer as it was read: in a machine word if it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Integer {
    /// Fits into 64 bits.
    Small(i64),
    /// Does not fit into 64 bits.
    Big(BigInt),
}

impl From<BigInt> for Integer {
    fn from(value: BigInt) -> Self {
        value.to_i64().map_or(Self::Big(value), Self::Small)
    }
}

impl From<Integer> for BigInt {
    fn from(value: Integer) -> Self {
        match value {
            Integer::Small(value) => value.into(),
            Integer::Big(value) => value,
        }
    }
}

/// `int(numeral, base)`, where base 0 heeds the prefix. At most `max_digits` digits, 0 meaning any number of them.
/// `ValueError` for a wrong base, a wrong digit and too many digits.
pub fn parse_int<'a>(
    numeral: impl Into<Numeral<'a>>,
    base: i64,
    max_digits: usize,
) -> Result<Integer, PlainError> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(PlainError::value("int() base must be >= 2 and <= 36, or 0"));
    }
    let numeral = numeral.into();
    let invalid =
        || PlainError::value(format!("invalid literal for int() with base {base}: {}", numeral.repr(200)));
    let ascii = numeral.to_ascii();
    let (negative, unsigned) = match ascii.as_slice() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let prefix = match unsigned {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let radix = if base == 0 { if prefix == 0 { 10 } else { prefix } } else { base as u32 };
    let mut digits = unsigned;
    if prefix == radix {
        digits = &digits[2..];
        if let [b'_', rest @ ..] = digits {
            digits = rest;
        }
    }
    let zeros_only = base == 0 && prefix == 0 && digits.first() == Some(&b'0');
    let (values, length) = scan_digits(digits, radix).ok_or_else(invalid)?;
    if values.is_empty() || length < digits.len() {
        return Err(invalid());
    }
    if !radix.is_power_of_two()
        && max_digits > 0
        && values.len() > max_digits
        && values.len() > STR_DIGITS_CHECK_THRESHOLD
    {
        return Err(PlainError::value(format!(
            "Exceeds the limit ({max_digits} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit",
            values.len()
        )));
    }
    let value = integer(&values, radix, negative).ok_or_else(invalid)?;
    if zeros_only && value != Integer::Small(0) {
        return Err(invalid());
    }
    Ok(value)
}

/// The values of the leading digits, and how many bytes they took with their underscores. `None` if an underscore is
/// misplaced.
fn scan_digits(digits: &[u8], radix: u32) -> Option<(Vec<u8>, usize)> {
    let mut values = Vec::with_capacity(digits.len());
    let mut previous = b'_';
    let mut length = 0;
    for &byte in digits {
        match char::from(byte).to_digit(radix) {
            Some(value) => values.push(value as u8),
            None if byte == b'_' && previous != b'_' => {}
            None if byte == b'_' => return None,
            None => break,
        }
        previous = byte;
        length += 1;
    }
    (length == 0 || previous != b'_').then_some((values, length))
}

fn integer(values: &[u8], radix: u32, negative: bool) -> Option<Integer> {
    let small = values.iter().try_fold(0_i64, |sum, &value| {
        let sum = sum.checked_mul(radix.into())?;
        if negative { sum.checked_sub(value.into()) } else { sum.checked_add(value.into()) }
    });
    match small {
        Some(value) => Some(Integer::Small(value)),
        None => {
            let sign = if negative { Sign::Minus } else { Sign::Plus };
            BigInt::from_radix_be(sign, values, radix).map(Integer::from)
        }
    }
}

/// `str(value)`. `ValueError` if there are more than `max_digits` digits; 0 means any number.
pub fn int_to_decimal(value: &BigInt, max_digits: usize) -> Result<String, PlainError> {
    let too_long = || {
        PlainError::value(format!(
            "Exceeds the limit ({max_digits} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))
    };
    let limit = max_digits.max(STR_DIGITS_CHECK_THRESHOLD);
    // Each decimal digit takes between 3.3219 and 3.3220 bits: the plainly too long are not converted at all.
    let surely = u128::from(value.bits()) * 10_000 / 33_220;
    if max_digits > 0 && surely > limit as u128 {
        return Err(too_long());
    }
    let decimal = value.to_str_radix(10);
    let digits = decimal.len() - usize::from(value.sign() == Sign::Minus);
    if max_digits > 0 && digits > limit {
        return Err(too_long());
    }
    Ok(decimal)
}

/// `bin`, `oct`, `hex` for the bases 2, 8 and 16: with prefix and in lower case. Other bases have no prefix.
pub fn int_to_prefixed(value: &BigInt, base: u32) -> String {
    let sign = if value.sign() == Sign::Minus { "-" } else { "" };
    let digits =
        if value.is_zero() { "0".to_owned() } else { value.magnitude().to_str_radix(base.clamp(2, 36)) };
    format!("{sign}{}{digits}", base_prefix(base))
}

/// What stands before the digits of an integer literal.
pub fn base_prefix(base: u32) -> &'static str {
    match base {
        2 => "0b",
        8 => "0o",
        16 => "0x",
        _ => "",
    }
}
