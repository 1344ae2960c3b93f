//! The format specification mini-language: `format(value, spec)` for `str`, `int`, `float` and `complex`.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::characters::decimal_value;
use super::{PlainError, Text, TextBuilder};
use crate::number::complex::Complex;
use crate::number::float_text::{FloatOptions, Layout, format_float as write_float};
use crate::number::{int, int_text};

/// Where the padding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// `<`: after the value.
    Left,
    /// `>`: before the value.
    Right,
    /// `^`: on both sides.
    Center,
    /// `=`: between sign and digits.
    AfterSign,
}

/// A parsed format specification (library reference, "Format Specification Mini-Language").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatSpec {
    /// The fill character.
    pub fill: u32,
    /// The alignment given or the type's own.
    pub align: Align,
    /// `+`, `-` or space.
    pub sign: Option<char>,
    /// `z`
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width.
    pub width: Option<usize>,
    /// The separator between groups of digits.
    pub grouping: Option<char>,
    /// The precision.
    pub precision: Option<usize>,
    /// The separator between groups of digits after the point.
    pub fraction_grouping: Option<char>,
    /// The presentation type, 0 if none was given.
    pub kind: u32,
}

fn align_of(c: Option<&u32>) -> Option<Align> {
    match char::from_u32(*c?)? {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// Reads code points from the front of a specification.
struct Reader<'a> {
    rest: &'a [u32],
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.first().and_then(|&c| char::from_u32(c))
    }

    fn accept(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.rest = &self.rest[1..];
        }
        found
    }

    /// A number, if digits of any script stand here.
    fn number(&mut self) -> Result<Option<usize>, PlainError> {
        let mut number = None;
        while let Some(digit) = self.rest.first().and_then(|&c| decimal_value(c)) {
            let sum = number.unwrap_or(0_usize).checked_mul(10).and_then(|n| n.checked_add(digit.into()));
            number = Some(
                sum.filter(|&n| n <= isize::MAX.cast_unsigned())
                    .ok_or_else(|| PlainError::value("Too many decimal digits in format string"))?,
            );
            self.rest = &self.rest[1..];
        }
        Ok(number)
    }

    /// `,` or `_`, but not both.
    fn separator(&mut self) -> Result<Option<char>, PlainError> {
        let both = || Err(PlainError::value("Cannot specify both ',' and '_'."));
        let comma = self.accept(',');
        let underscore = self.accept('_');
        if underscore && (comma || self.peek() == Some(',')) {
            return both();
        }
        Ok(if comma {
            Some(',')
        } else if underscore {
            Some('_')
        } else {
            None
        })
    }
}

/// A character as the messages show it: itself, or its number in hexadecimal.
fn shown(c: u32) -> String {
    match char::from_u32(c) {
        Some(character @ '!'..='\x7f') => character.to_string(),
        _ => format!("\\x{c:x}"),
    }
}

fn separator_with(separator: char, kind: u32) -> PlainError {
    PlainError::value(format!("Cannot specify '{separator}' with '{}'.", shown(kind)))
}

fn unknown_kind(kind: u32, type_name: &str) -> PlainError {
    PlainError::value(format!("Unknown format code '{}' for object of type '{type_name}'", shown(kind)))
}

impl FormatSpec {
    /// Parses a specification for a value of the type `type_name`, which aligns by itself as `align` and is presented
    /// as `kind`. `ValueError` in CPython's words.
    pub fn parse(spec: &Text, kind: char, align: Align, type_name: &str) -> Result<Self, PlainError> {
        let points: Vec<u32> = spec.code_points().collect();
        let mut reader = Reader { rest: &points };
        let mut fill = None;
        let mut given = None;
        if let Some(found) = align_of(points.get(1)) {
            (fill, given) = (Some(points[0]), Some(found));
            reader.rest = &points[2..];
        } else if let Some(found) = align_of(points.first()) {
            given = Some(found);
            reader.rest = &points[1..];
        }
        let sign = reader.peek().filter(|c| matches!(c, ' ' | '+' | '-'));
        if sign.is_some() {
            reader.rest = &reader.rest[1..];
        }
        let no_negative_zero = reader.accept('z');
        let alternate = reader.accept('#');
        if fill.is_none() && reader.accept('0') {
            fill = Some('0'.into());
            if given.is_none() && align == Align::Right {
                given = Some(Align::AfterSign);
            }
        }
        let width = reader.number()?;
        let grouping = reader.separator()?;
        let (mut precision, mut fraction_grouping) = (None, None);
        if reader.accept('.') {
            precision = reader.number()?;
            fraction_grouping = reader.separator()?;
            if precision.is_none() && fraction_grouping.is_none() {
                return Err(PlainError::value("Format specifier missing precision"));
            }
        }
        let kind = match reader.rest {
            [] => u32::from(kind),
            [kind] => *kind,
            _ => {
                return Err(PlainError::value(format!(
                    "Invalid format specifier '{}' for object of type '{type_name}'",
                    spec.to_string_lossy()
                )));
            }
        };
        let parsed = Self {
            fill: fill.unwrap_or(' '.into()),
            align: given.unwrap_or(align),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            fraction_grouping,
            kind,
        };
        parsed.check_grouping()?;
        Ok(parsed)
    }

    fn check_grouping(&self) -> Result<(), PlainError> {
        if let Some(separator) = self.grouping {
            let allowed = match char::from_u32(self.kind) {
                Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0') => true,
                Some('b' | 'o' | 'x' | 'X') => separator == '_',
                _ => false,
            };
            if !allowed {
                return Err(separator_with(separator, self.kind));
            }
        }
        match self.fraction_grouping {
            Some(separator) if self.kind == u32::from('n') => Err(separator_with(separator, self.kind)),
            _ => Ok(()),
        }
    }

    fn kind_char(&self) -> Option<char> {
        char::from_u32(self.kind)
    }

    fn group_size(&self) -> usize {
        if matches!(self.kind_char(), Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 }
    }

    /// Pads `text` to the width, with padding inside a number already done.
    fn pad(&self, text: &Text) -> Result<Text, PlainError> {
        let missing = self.width.unwrap_or(0).saturating_sub(text.char_len());
        let left = match self.align {
            Align::Left => 0,
            Align::Right | Align::AfterSign => missing,
            Align::Center => missing / 2,
        };
        text.pad(left, missing - left, self.fill)
    }

    /// Lays out a number: sign, prefix, digits in groups, the rest.
    fn lay_out(&self, number: &Number) -> Result<Text, PlainError> {
        let sign = match (number.negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        };
        let rest = group_fraction(&number.rest, self.fraction_grouping);
        let fixed = sign.len() + number.prefix.len() + rest.chars().count();
        let inside = self.align == Align::AfterSign;
        let zeros = if inside && self.fill == u32::from('0') {
            self.width.unwrap_or(0).saturating_sub(fixed)
        } else {
            0
        };
        let digits = if number.digits.is_empty() {
            String::new()
        } else {
            let groups = self.grouping.map(|separator| (separator, self.group_size()));
            group_digits(&number.digits, zeros, groups)?
        };
        let mut builder = TextBuilder::new();
        builder.push_str(sign);
        builder.push_str(&number.prefix);
        if inside {
            let missing = self.width.unwrap_or(0).saturating_sub(fixed + digits.len());
            TextBuilder::try_with_capacity(missing).ok_or_else(PlainError::memory)?;
            builder.push_repeated(self.fill, missing);
        }
        builder.push_str(&digits);
        builder.push_str(&rest);
        self.pad(&builder.finish())
    }
}

/// The parts of a number in decimal or another base.
struct Number {
    negative: bool,
    prefix: String,
    /// The digits before the point.
    digits: String,
    /// The point and everything after it, or a word such as `nan`.
    rest: String,
}

/// Sets a separator between groups from the right, with leading zeros up to `min_width` characters.
fn group_digits(digits: &str, min_width: usize, groups: Option<(char, usize)>) -> Result<String, PlainError> {
    let mut reversed = Vec::new();
    reversed.try_reserve(min_width.max(digits.len() * 2)).map_err(|_| PlainError::memory())?;
    let mut left = digits.bytes().rev().peekable();
    let mut in_group = 0;
    while left.peek().is_some() || reversed.len() < min_width {
        if let Some((separator, size)) = groups
            && in_group == size
        {
            reversed.push(separator);
            in_group = 0;
        }
        reversed.push(char::from(left.next().unwrap_or(b'0')));
        in_group += 1;
    }
    Ok(reversed.into_iter().rev().collect())
}

/// Sets a separator between groups of three digits after the point, from the left.
fn group_fraction(rest: &str, separator: Option<char>) -> String {
    let (Some(separator), Some(fraction)) = (separator, rest.strip_prefix('.')) else {
        return rest.to_owned();
    };
    let end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
    let mut grouped = String::from(".");
    for (at, digit) in fraction[..end].chars().enumerate() {
        if at > 0 && at % 3 == 0 {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped.push_str(&fraction[end..]);
    grouped
}

/// `format(text, spec)` for a string. `ValueError` in CPython's words.
pub fn format_str(text: &Text, spec: &Text, type_name: &str) -> Result<Text, PlainError> {
    if spec.is_empty() {
        return Ok(text.clone());
    }
    let spec = FormatSpec::parse(spec, 's', Align::Left, type_name)?;
    if spec.kind != u32::from('s') {
        return Err(unknown_kind(spec.kind, type_name));
    }
    let refused =
        |what: &str| Err(PlainError::value(format!("{what} not allowed in string format specifier")));
    match spec {
        FormatSpec { sign: Some(' '), .. } => return refused("Space"),
        FormatSpec { sign: Some(_), .. } => return refused("Sign"),
        FormatSpec { no_negative_zero: true, .. } => return refused("Negative zero coercion (z)"),
        FormatSpec { alternate: true, .. } => return refused("Alternate form (#)"),
        FormatSpec { align: Align::AfterSign, .. } => return refused("'=' alignment"),
        _ => {}
    }
    match spec.precision {
        Some(length) if length < text.char_len() => spec.pad(&text.substring(0, length)),
        _ => spec.pad(text),
    }
}

/// `format(value, spec)` for an integer. `ValueError`, `OverflowError` in CPython's words; `max_digits` as for `str`.
pub fn format_int(
    value: &BigInt,
    spec: &Text,
    type_name: &str,
    max_digits: usize,
) -> Result<Text, PlainError> {
    if spec.is_empty() {
        return int_text::int_to_decimal(value, max_digits).map(Text::from);
    }
    let spec = FormatSpec::parse(spec, 'd', Align::Right, type_name)?;
    let base = match spec.kind_char() {
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        Some('c' | 'd' | 'n') => 10,
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            return float_by(int::to_float(value)?, &spec, type_name);
        }
        _ => return Err(unknown_kind(spec.kind, type_name)),
    };
    let refused =
        |what: &str| Err(PlainError::value(format!("{what} not allowed in integer format specifier")));
    if spec.precision.is_some() {
        return refused("Precision");
    }
    if spec.no_negative_zero {
        return refused("Negative zero coercion (z)");
    }
    if spec.kind_char() == Some('c') {
        return format_character(value, &spec);
    }
    let mut digits = if base == 10 {
        int_text::int_to_decimal(value, max_digits)?.trim_start_matches('-').to_owned()
    } else {
        value.magnitude().to_str_radix(base)
    };
    let mut prefix = if spec.alternate { int_text::base_prefix(base).to_owned() } else { String::new() };
    if spec.kind_char() == Some('X') {
        digits.make_ascii_uppercase();
        prefix.make_ascii_uppercase();
    }
    let negative = value.sign() == Sign::Minus;
    spec.lay_out(&Number { negative, prefix, digits, rest: String::new() })
}

fn format_character(value: &BigInt, spec: &FormatSpec) -> Result<Text, PlainError> {
    let refused =
        |what: &str| Err(PlainError::value(format!("{what} not allowed with integer format specifier 'c'")));
    if spec.sign.is_some() {
        return refused("Sign");
    }
    if spec.alternate {
        return refused("Alternate form (#)");
    }
    let number =
        value.to_i64().ok_or_else(|| PlainError::overflow("Python int too large to convert to C long"))?;
    match u32::try_from(number) {
        Ok(code_point @ 0..0x110000) => spec.pad(&Text::from_code_point(code_point)),
        _ => Err(PlainError::overflow("%c arg not in range(0x110000)")),
    }
}

/// `format(value, spec)` for a float. `ValueError` in CPython's words.
pub fn format_float(value: f64, spec: &Text, type_name: &str) -> Result<Text, PlainError> {
    if spec.is_empty() {
        return Ok(Text::from(crate::number::float_text::float_repr(value)));
    }
    let spec = FormatSpec::parse(spec, '\0', Align::Right, type_name)?;
    float_by(value, &spec, type_name)
}

/// The layout a presentation type asks for. `None` if it is none of a float.
fn layout_of(kind: Option<char>, precision: Option<usize>) -> Option<Layout> {
    Some(match kind? {
        'e' | 'E' => Layout::Exponent(precision.unwrap_or(6)),
        'f' | 'F' | '%' => Layout::Fixed(precision.unwrap_or(6)),
        'g' | 'G' | 'n' => Layout::General(precision.unwrap_or(6)),
        '\0' => precision.map_or(Layout::Shortest, Layout::General),
        _ => return None,
    })
}

fn check_precision(precision: Option<usize>) -> Result<(), PlainError> {
    match precision {
        Some(precision) if i32::try_from(precision).is_err() => Err(PlainError::value("precision too big")),
        _ => Ok(()),
    }
}

fn options_of(spec: &FormatSpec, add_point_zero: bool) -> FloatOptions {
    FloatOptions {
        sign: false,
        add_point_zero,
        alternate: spec.alternate,
        no_negative_zero: spec.no_negative_zero,
        upper: matches!(spec.kind_char(), Some('E' | 'F' | 'G')),
    }
}

/// Takes apart a float that has been written in decimal.
fn number_of(written: &str) -> Number {
    let (negative, unsigned) = match written.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, written),
    };
    let end = unsigned.find(|c: char| !c.is_ascii_digit()).unwrap_or(unsigned.len());
    let (digits, rest) = unsigned.split_at(end);
    Number { negative, prefix: String::new(), digits: digits.to_owned(), rest: rest.to_owned() }
}

fn float_by(value: f64, spec: &FormatSpec, type_name: &str) -> Result<Text, PlainError> {
    let kind = spec.kind_char();
    let layout = layout_of(kind, spec.precision).ok_or_else(|| unknown_kind(spec.kind, type_name))?;
    check_precision(spec.precision)?;
    let percent = kind == Some('%');
    let value = if percent { value * 100.0 } else { value };
    let mut written = write_float(value, layout, options_of(spec, kind == Some('\0')));
    if percent {
        written.push('%');
    }
    spec.lay_out(&number_of(&written))
}

/// `format(value, spec)` for a complex number. `ValueError` in CPython's words.
pub fn format_complex(value: Complex, spec: &Text, type_name: &str) -> Result<Text, PlainError> {
    if spec.is_empty() {
        return Ok(Text::from(crate::number::complex::complex_repr(value)));
    }
    let spec = FormatSpec::parse(spec, '\0', Align::Right, type_name)?;
    let kind = spec.kind_char();
    let layout = layout_of(kind, spec.precision)
        .filter(|_| kind != Some('%'))
        .ok_or_else(|| unknown_kind(spec.kind, type_name))?;
    if spec.fill == u32::from('0') {
        return Err(PlainError::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(PlainError::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    check_precision(spec.precision)?;
    let plain = kind == Some('\0');
    let imaginary_only = plain && value.real == 0.0 && value.real.is_sign_positive();
    let part = |part: f64, sign: Option<char>| {
        let part_spec = FormatSpec { width: None, align: Align::Left, sign, ..spec.clone() };
        part_spec.lay_out(&number_of(&write_float(part, layout, options_of(&spec, false))))
    };
    let mut builder = TextBuilder::new();
    if imaginary_only {
        builder.push_text(&part(value.imag, spec.sign)?);
        builder.push('j');
    } else {
        builder.push_str(if plain { "(" } else { "" });
        builder.push_text(&part(value.real, spec.sign)?);
        builder.push_text(&part(value.imag, Some('+'))?);
        builder.push_str(if plain { "j)" } else { "j" });
    }
    spec.pad(&builder.finish())
}
