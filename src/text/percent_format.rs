//! `%` formatting of `str` and `bytes` (library reference, "printf-style String Formatting").

use num_bigint::{BigInt, Sign};

use super::{PlainError, Text, TextBuilder};
use crate::number::float_text::{FloatOptions, Layout, format_float};
use crate::number::int_text;

/// Which of the two kinds of formatting this is. For bytes, all text stands for its code points below 256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `str % …`
    Text,
    /// `bytes % …`
    Bytes,
}

/// A value as its conversion asks for it.
#[derive(Debug, Clone)]
pub enum Converted {
    /// For `s`, `r`, `a` and `b`.
    Text(Text),
    /// For `c`.
    Character(u32),
    /// For `d`, `i`, `u`, `o`, `x` and `X`.
    Integer(BigInt),
    /// For `e`, `E`, `f`, `F`, `g` and `G`.
    Float(f64),
}

/// The right operand of `%`.
pub trait PercentArguments {
    /// One argument.
    type Value;
    /// What ends the formatting.
    type Error: From<PlainError>;

    /// Whether it is a mapping, so that unused arguments are no error.
    fn is_mapping(&self) -> bool;

    /// The mapping's value for a key.
    fn item(&mut self, key: Text) -> Result<Self::Value, Self::Error>;

    /// The next argument in order; `None` if there is none left.
    fn next(&mut self) -> Option<Self::Value>;

    /// Whether an argument is left over.
    fn has_more(&self) -> bool;

    /// The integer for a `*`; `None` if the value is no `int`. `OverflowError` if it is too large.
    fn star(&mut self, value: Self::Value) -> Result<Option<i64>, Self::Error>;

    /// The value as the conversion `kind` asks for it, one of the characters of [`Converted`].
    fn convert(&mut self, value: Self::Value, kind: char) -> Result<Converted, Self::Error>;
}

/// A conversion specifier.
#[derive(Debug, Clone, Default)]
struct Specifier {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

struct Formatter<'a, A: PercentArguments> {
    points: &'a [u32],
    at: usize,
    style: Style,
    arguments: &'a mut A,
    /// The value of the key just read, until it is used.
    keyed: Option<Option<A::Value>>,
    max_digits: usize,
}

/// `format % arguments`, where integers of more than `max_digits` digits are an error as for `str`.
pub fn percent_format<A: PercentArguments>(
    format: &Text,
    style: Style,
    max_digits: usize,
    arguments: &mut A,
) -> Result<Text, A::Error> {
    let points: Vec<u32> = format.code_points().collect();
    let mut builder = TextBuilder::with_capacity(format.byte_len());
    let mut formatter = Formatter { points: &points, at: 0, style, arguments, keyed: None, max_digits };
    while let Some(c) = formatter.advance() {
        if c == u32::from('%') {
            formatter.conversion(&mut builder)?;
        } else {
            builder.push_code_point(c);
        }
    }
    if formatter.arguments.has_more() && !formatter.arguments.is_mapping() {
        let kind = if style == Style::Text { "string" } else { "bytes" };
        return Err(type_error(format!("not all arguments converted during {kind} formatting")));
    }
    Ok(builder.finish())
}

fn type_error<E: From<PlainError>>(message: impl Into<String>) -> E {
    PlainError::type_error(message).into()
}

fn value_error<E: From<PlainError>>(message: impl Into<String>) -> E {
    PlainError::value(message).into()
}

impl<A: PercentArguments> Formatter<'_, A> {
    fn advance(&mut self) -> Option<u32> {
        let c = self.points.get(self.at).copied();
        self.at += usize::from(c.is_some());
        c
    }

    fn peek(&self) -> Option<char> {
        self.points.get(self.at).and_then(|&c| char::from_u32(c))
    }

    fn accept(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        self.at += usize::from(found);
        found
    }

    fn argument(&mut self) -> Result<A::Value, A::Error> {
        let value = match &mut self.keyed {
            Some(keyed) => keyed.take(),
            None => self.arguments.next(),
        };
        value.ok_or_else(|| type_error("not enough arguments for format string"))
    }

    fn conversion(&mut self, builder: &mut TextBuilder) -> Result<(), A::Error> {
        self.keyed = None;
        if self.at >= self.points.len() {
            return Err(value_error("incomplete format"));
        }
        if self.accept('%') {
            builder.push('%');
            return Ok(());
        }
        if self.accept('(') {
            let key = self.key()?;
            self.keyed = Some(Some(self.arguments.item(key)?));
        }
        let specifier = self.specifier()?;
        let Some(c) = self.advance() else { return Err(value_error("incomplete format")) };
        let value = self.argument()?;
        let kind = char::from_u32(c)
            .filter(|&kind| "sraiduoxXeEfFgGc".contains(kind) || (kind == 'b' && self.style == Style::Bytes));
        let Some(kind) = kind else {
            let shown = match self.style {
                // CPython hands such a byte on as a negative number.
                Style::Bytes if c >= 128 => {
                    return Err(PlainError::overflow("character argument not in range(0x110000)").into());
                }
                Style::Bytes => char::from_u32(c).unwrap_or('?'),
                Style::Text => char::from_u32(c).filter(|c| matches!(c, '\x1f'..='~')).unwrap_or('?'),
            };
            return Err(value_error(format!(
                "unsupported format character '{shown}' (0x{c:x}) at index {}",
                self.at - 1
            )));
        };
        let converted = self.arguments.convert(value, kind)?;
        write_converted(&specifier, kind, converted, self.max_digits, builder).map_err(A::Error::from)
    }

    /// The key up to its closing parenthesis, with pairs of parentheses within it.
    fn key(&mut self) -> Result<Text, A::Error> {
        if !self.arguments.is_mapping() {
            return Err(type_error("format requires a mapping"));
        }
        let start = self.at;
        let mut open = 1;
        while open > 0 {
            match self.advance() {
                Some(c) if c == u32::from('(') => open += 1,
                Some(c) if c == u32::from(')') => open -= 1,
                Some(_) => {}
                None => return Err(value_error("incomplete format key")),
            }
        }
        Ok(Text::from_code_points(self.points[start..self.at - 1].iter().copied()))
    }

    fn specifier(&mut self) -> Result<Specifier, A::Error> {
        let mut specifier = Specifier::default();
        loop {
            match self.peek() {
                Some('-') => specifier.left = true,
                Some('+') => specifier.plus = true,
                Some(' ') => specifier.space = true,
                Some('#') => specifier.alternate = true,
                Some('0') => specifier.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        if self.accept('*') {
            let width = self.star()?;
            specifier.left |= width < 0;
            specifier.width = usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX);
        } else {
            specifier.width = self.number(isize::MAX.cast_unsigned(), "width too big")?;
        }
        if self.accept('.') {
            specifier.precision = Some(if self.accept('*') {
                let precision = self.star()?;
                if i32::try_from(precision).is_err() {
                    return Err(PlainError::overflow("Python int too large to convert to C int").into());
                }
                usize::try_from(precision).unwrap_or(0)
            } else {
                self.number(i32::MAX as usize, "precision too big")?
            });
        }
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        Ok(specifier)
    }

    fn star(&mut self) -> Result<i64, A::Error> {
        let value = self.argument()?;
        self.arguments.star(value)?.ok_or_else(|| type_error("* wants int"))
    }

    fn number(&mut self, most: usize, too_big: &str) -> Result<usize, A::Error> {
        let mut number = 0_usize;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            number = number
                .checked_mul(10)
                .and_then(|n| n.checked_add(digit as usize))
                .filter(|&n| n <= most)
                .ok_or_else(|| value_error(too_big))?;
            self.at += 1;
        }
        Ok(number)
    }
}

fn write_converted(
    specifier: &Specifier,
    kind: char,
    converted: Converted,
    max_digits: usize,
    builder: &mut TextBuilder,
) -> Result<(), PlainError> {
    // Text is never filled with zeros.
    let spaced = Specifier { zero: false, ..specifier.clone() };
    let number = match converted {
        Converted::Text(text) => {
            let shown = match specifier.precision {
                Some(length) if length < text.char_len() => text.substring(0, length),
                _ => text,
            };
            return pad(&spaced, "", &shown, builder);
        }
        Converted::Character(c) => return pad(&spaced, "", &Text::from_code_point(c), builder),
        Converted::Integer(value) => write_integer(&value, specifier, kind, max_digits)?,
        Converted::Float(value) => {
            let precision = specifier.precision.unwrap_or(6);
            let layout = match kind {
                'e' | 'E' => Layout::Exponent(precision),
                'f' | 'F' => Layout::Fixed(precision),
                _ => Layout::General(precision),
            };
            let options = FloatOptions {
                alternate: specifier.alternate,
                upper: kind.is_ascii_uppercase(),
                ..Default::default()
            };
            format_float(value, layout, options)
        }
    };
    let (mut lead, mut digits) = match number.strip_prefix('-') {
        Some(digits) => ("-".to_owned(), digits),
        None if specifier.plus => ("+".to_owned(), number.as_str()),
        None if specifier.space => (" ".to_owned(), number.as_str()),
        None => (String::new(), number.as_str()),
    };
    if specifier.alternate && matches!(kind, 'x' | 'X' | 'o') {
        lead.push_str(&digits[..2]);
        digits = &digits[2..];
    }
    pad(specifier, &lead, &Text::from(digits), builder)
}

/// An integer with its prefix, and with zeros up to the precision.
fn write_integer(
    value: &BigInt,
    specifier: &Specifier,
    kind: char,
    max_digits: usize,
) -> Result<String, PlainError> {
    let base = match kind {
        'o' => 8,
        'x' | 'X' => 16,
        _ => 10,
    };
    let digits = match base {
        10 => int_text::int_to_decimal(value, max_digits)?.trim_start_matches('-').to_owned(),
        _ => value.magnitude().to_str_radix(base),
    };
    let sign = if value.sign() == Sign::Minus { "-" } else { "" };
    let prefix = if specifier.alternate { int_text::base_prefix(base) } else { "" };
    let missing = specifier.precision.unwrap_or(0).saturating_sub(digits.len());
    let mut zeros = String::new();
    zeros.try_reserve(missing).map_err(|_| PlainError::memory())?;
    zeros.extend(std::iter::repeat_n('0', missing));
    let written = format!("{sign}{prefix}{zeros}{digits}");
    Ok(if kind == 'X' { written.to_ascii_uppercase() } else { written })
}

/// Writes `lead` and `body` padded to the width: zeros stand between the two, spaces outside.
fn pad(specifier: &Specifier, lead: &str, body: &Text, builder: &mut TextBuilder) -> Result<(), PlainError> {
    let missing = specifier.width.saturating_sub(lead.len() + body.char_len());
    if missing > 1 << 16 && TextBuilder::try_with_capacity(missing).is_none() {
        return Err(PlainError::memory());
    }
    if !specifier.left && !specifier.zero {
        builder.push_repeated(' '.into(), missing);
    }
    builder.push_str(lead);
    if !specifier.left && specifier.zero {
        builder.push_repeated('0'.into(), missing);
    }
    builder.push_text(body);
    if specifier.left {
        builder.push_repeated(' '.into(), missing);
    }
    Ok(())
}
