//! Numeric literals: where one ends, and what it means (reference, section 2.6).

use crate::ast::{Constant, Span};
use crate::error::{End, Fault};
use crate::warning::Warning;
use num_bigint::BigInt;

/// How many digits a decimal integer may have, as `sys.set_int_max_str_digits` sets it first.
const MAX_DECIMAL_DIGITS: usize = 4300;

/// Reads one number's characters and knows where it is.
struct Scanner<'s> {
    bytes: &'s [u8],
    start: usize,
    place: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.place).copied().unwrap_or(0)
    }

    /// An error at the character before the present one, as CPython's tokenizer places it.
    fn fault(&self, text: impl Into<std::borrow::Cow<'static, str>>) -> Fault {
        Fault::point(self.place.saturating_sub(1), text)
    }

    fn digits(&mut self, is_digit: fn(u8) -> bool) {
        while is_digit(self.peek()) {
            self.place += 1;
        }
    }

    /// Digits with single underscores between them; the first digit may have been read.
    fn decimal_tail(&mut self) -> Result<(), Fault> {
        loop {
            self.digits(|byte| byte.is_ascii_digit());
            if self.peek() != b'_' {
                return Ok(());
            }
            self.place += 1;
            if !self.peek().is_ascii_digit() {
                return Err(self.fault("invalid decimal literal"));
            }
        }
    }

    /// The digits after `0x`, `0o` or `0b`.
    fn radix_tail(&mut self, kind: &'static str, is_digit: fn(u8) -> bool) -> Result<(), Fault> {
        loop {
            if self.peek() == b'_' {
                self.place += 1;
            }
            if !is_digit(self.peek()) {
                return Err(self.radix_fault(kind));
            }
            self.digits(is_digit);
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() { Err(self.radix_fault(kind)) } else { Ok(()) }
    }

    fn radix_fault(&self, kind: &str) -> Fault {
        let next = self.peek();
        if next.is_ascii_digit() && kind != "hexadecimal" {
            let text = format!("invalid digit '{}' in {kind} literal", char::from(next));
            Fault::point(self.place, text)
        } else {
            self.fault(format!("invalid {kind} literal"))
        }
    }

    /// A number may not run straight into a name; into some keywords it still may.
    fn verify_end(&self, kind: &str, warnings: &mut Vec<Warning>) -> Result<(), Fault> {
        let next = self.peek();
        if next >= 128 || !(next.is_ascii_alphanumeric() || next == b'_') {
            return Ok(());
        }
        let rest = &self.bytes[self.place..];
        let is_word = |word: &[u8]| {
            rest.starts_with(word)
                && !rest
                    .get(word.len())
                    .is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 128)
        };
        let words: [&[u8]; 5] = [b"and", b"else", b"for", b"or", b"not"];
        let begins_keyword = words.iter().any(|word| is_word(word))
            || [b"if", b"in", b"is"].iter().any(|word| rest.starts_with(*word));
        if begins_keyword {
            let span = Span::new(self.start as u32, self.place as u32);
            warnings.push(Warning::syntax(format!("invalid {kind} literal"), span));
            return Ok(());
        }
        Err(self.fault(format!("invalid {kind} literal")))
    }

    /// What may follow the digits before a decimal point.
    fn fraction_and_exponent(&mut self, warnings: &mut Vec<Warning>) -> Result<(), Fault> {
        if self.peek() == b'.' {
            self.place += 1;
            if self.peek().is_ascii_digit() {
                self.decimal_tail()?;
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            let exponent = self.place;
            self.place += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.place += 1;
                if !self.peek().is_ascii_digit() {
                    return Err(self.fault("invalid decimal literal"));
                }
            } else if !self.peek().is_ascii_digit() {
                self.place = exponent;
                return self.verify_end("decimal", warnings);
            }
            self.decimal_tail()?;
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.place += 1;
            self.verify_end("imaginary", warnings)
        } else {
            self.verify_end("decimal", warnings)
        }
    }
}

/// Where the number that begins at `start` ends.
pub(crate) fn scan(source: &str, start: usize, warnings: &mut Vec<Warning>) -> Result<usize, Fault> {
    let mut scanner = Scanner { bytes: source.as_bytes(), start, place: start };
    if scanner.peek() != b'0' {
        if scanner.peek() != b'.' {
            scanner.decimal_tail()?;
        }
        scanner.fraction_and_exponent(warnings)?;
        return Ok(scanner.place);
    }
    scanner.place += 1;
    let radix: (&'static str, fn(u8) -> bool) = match scanner.peek() {
        b'x' | b'X' => ("hexadecimal", |byte| byte.is_ascii_hexdigit()),
        b'o' | b'O' => ("octal", |byte| matches!(byte, b'0'..=b'7')),
        b'b' | b'B' => ("binary", |byte| matches!(byte, b'0' | b'1')),
        _ => return zero(scanner, warnings),
    };
    scanner.place += 1;
    scanner.radix_tail(radix.0, radix.1)?;
    scanner.verify_end(radix.0, warnings)?;
    Ok(scanner.place)
}

/// A number that begins with 0 and has no base of its own.
fn zero(mut scanner: Scanner<'_>, warnings: &mut Vec<Warning>) -> Result<usize, Fault> {
    loop {
        if scanner.peek() == b'_' {
            scanner.place += 1;
            if !scanner.peek().is_ascii_digit() {
                return Err(scanner.fault("invalid decimal literal"));
            }
        }
        if scanner.peek() != b'0' {
            break;
        }
        scanner.place += 1;
    }
    let zeros_end = scanner.place;
    let nonzero = scanner.peek().is_ascii_digit();
    if nonzero {
        scanner.decimal_tail()?;
    }
    if nonzero && !matches!(scanner.peek(), b'.' | b'e' | b'E' | b'j' | b'J') {
        let mut fault = Fault::point(
            scanner.start,
            "leading zeros in decimal integer literals are not permitted; \
             use an 0o prefix for octal integers",
        );
        fault.end = End::At(zeros_end as u32);
        return Err(fault);
    }
    scanner.fraction_and_exponent(warnings)?;
    Ok(scanner.place)
}

/// The value of a numeric literal.
pub(crate) fn value(text: &str, span: Span) -> Result<Constant, Fault> {
    let cleaned;
    let digits = if text.contains('_') {
        cleaned = text.replace('_', "");
        cleaned.as_str()
    } else {
        text
    };
    let bytes = digits.as_bytes();
    let based = match bytes.get(1) {
        Some(b'x' | b'X') => Some(16),
        Some(b'o' | b'O') => Some(8),
        Some(b'b' | b'B') => Some(2),
        _ => None,
    };
    if let Some(radix) = based {
        let digits = &digits[2..];
        return Ok(i64::from_str_radix(digits, radix).map_or_else(|_| big(digits, radix), Constant::Int));
    }
    if let Some(imaginary) = digits.strip_suffix(['j', 'J']) {
        return Ok(Constant::Complex(float(imaginary)));
    }
    if bytes.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
        return Ok(Constant::Float(float(digits)));
    }
    if let Ok(value) = digits.parse() {
        return Ok(Constant::Int(value));
    }
    if digits.len() > MAX_DECIMAL_DIGITS {
        let text = format!(
            "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
             literals to avoid decimal conversion limits.",
            digits.len()
        );
        return Err(Fault::at(span, text));
    }
    Ok(big(digits, 10))
}

fn big(digits: &str, radix: u32) -> Constant {
    let value = BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default();
    Constant::BigInt(Box::new(value))
}

fn float(digits: &str) -> f64 {
    digits.parse().unwrap_or(f64::NAN)
}
