//! The commonest ways to format numbers and strings, written straight into a [`TextBuilder`]: what
//! f-strings do most. Whatever is not common is left to `format_spec`.

use super::format_spec::{Align, FormatSpec};
use super::{Text, TextBuilder};
use std::fmt::Write as _;

/// Room for ASCII text on the stack.
struct Ascii {
    bytes: [u8; 64],
    length: usize,
}

impl std::fmt::Write for Ascii {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.length + text.len();
        let place = self.bytes.get_mut(self.length..end).ok_or(std::fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

impl Ascii {
    fn new() -> Ascii {
        Ascii { bytes: [0; 64], length: 0 }
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// Appends the decimal digits of `value`.
pub fn push_integer(builder: &mut TextBuilder, value: i64) {
    let mut bytes = [0; 20];
    builder.push_str(decimal(value, &mut bytes));
}

/// The decimal digits of `value`, written at the end of `bytes`.
fn decimal(value: i64, bytes: &mut [u8; 20]) -> &str {
    let mut start = bytes.len();
    let mut rest = value.unsigned_abs();
    loop {
        start -= 1;
        bytes[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        start -= 1;
        bytes[start] = b'-';
    }
    std::str::from_utf8(&bytes[start..]).unwrap_or_default()
}

/// Appends `repr(value)`.
pub fn push_float(builder: &mut TextBuilder, value: f64) {
    let magnitude = value.abs();
    // From about 1e14 on there may be two shortest texts that are equally near.
    if magnitude == 0.0 || (1e-4..1e14).contains(&magnitude) {
        let mut ascii = Ascii::new();
        if write!(ascii, "{value:?}").is_ok() {
            builder.push_str(ascii.text());
            return;
        }
    }
    builder.push_str(&crate::number::float_text::float_repr(value));
}

/// How text is widened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Padding {
    fill: u32,
    align: Align,
    width: usize,
}

impl Padding {
    fn of(spec: &FormatSpec) -> Option<Padding> {
        let plain = matches!(spec.sign, None | Some('-'))
            && !spec.no_negative_zero
            && !spec.alternate
            && spec.grouping.is_none()
            && spec.fraction_grouping.is_none();
        let width = spec.width.unwrap_or(0);
        (plain && width < 1000).then_some(Padding { fill: spec.fill, align: spec.align, width })
    }

    fn push_number(self, builder: &mut TextBuilder, number: &str) {
        let missing = self.width.saturating_sub(number.len());
        if self.align == Align::AfterSign && missing > 0 {
            let (sign, digits) = number.split_at(usize::from(number.starts_with('-')));
            builder.push_str(sign);
            builder.push_repeated(self.fill, missing);
            return builder.push_str(digits);
        }
        let before = self.before(missing);
        builder.push_repeated(self.fill, before);
        builder.push_str(number);
        builder.push_repeated(self.fill, missing - before);
    }

    fn before(self, missing: usize) -> usize {
        match self.align {
            Align::Left => 0,
            Align::Center => missing / 2,
            Align::Right | Align::AfterSign => missing,
        }
    }
}

/// A format specification, as far as it is a common one, for exact `int`, `float` and `str`.
#[derive(Debug, Clone, Copy, Default)]
pub struct QuickFormat {
    integer: Option<Padding>,
    float: Option<(Padding, usize)>,
    text: Option<Padding>,
}

impl QuickFormat {
    /// What is quickly done with `spec`.
    pub fn new(spec: &Text) -> QuickFormat {
        let parse = |kind, align| FormatSpec::parse(spec, kind, align, "").ok();
        let kind = |spec: &FormatSpec, kind: char| spec.kind == u32::from(kind);
        let integer = parse('d', Align::Right).filter(|spec| kind(spec, 'd') && spec.precision.is_none());
        let float = parse('\0', Align::Right).filter(|spec| kind(spec, 'f') || kind(spec, 'F'));
        let text = parse('s', Align::Left)
            .filter(|spec| kind(spec, 's') && spec.sign.is_none() && spec.align != Align::AfterSign)
            .filter(|spec| spec.precision.is_none());
        QuickFormat {
            integer: integer.as_ref().and_then(Padding::of),
            float: float.as_ref().and_then(|spec| Some((Padding::of(spec)?, spec.precision.unwrap_or(6)))),
            text: text.as_ref().and_then(Padding::of),
        }
    }

    /// Appends `format(value, spec)`; false where the specification is not a common one.
    pub fn push_integer(&self, builder: &mut TextBuilder, value: i64) -> bool {
        let Some(padding) = self.integer else { return false };
        let mut bytes = [0; 20];
        padding.push_number(builder, decimal(value, &mut bytes));
        true
    }

    /// As [`QuickFormat::push_integer`], for a float.
    pub fn push_float(&self, builder: &mut TextBuilder, value: f64) -> bool {
        let Some((padding, precision)) = self.float else { return false };
        let mut ascii = Ascii::new();
        if !value.is_finite() || write!(ascii, "{value:.precision$}").is_err() {
            return false;
        }
        padding.push_number(builder, ascii.text());
        true
    }

    /// As [`QuickFormat::push_integer`], for a string.
    pub fn push_text(&self, builder: &mut TextBuilder, text: &Text) -> bool {
        let Some(padding) = self.text else { return false };
        let missing = padding.width.saturating_sub(text.char_len());
        let before = padding.before(missing);
        builder.push_repeated(padding.fill, before);
        builder.push_text(text);
        builder.push_repeated(padding.fill, missing - before);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::format_spec;

    fn built(push: impl FnOnce(&mut TextBuilder) -> bool) -> Option<String> {
        let mut builder = TextBuilder::new();
        push(&mut builder).then(|| builder.finish().to_string_lossy())
    }

    #[test]
    fn the_quick_way_agrees_with_the_long_one() {
        let specs = [
            "d", "5", ">6d", "<6", "^7d", "06d", "*^9", "=8d", ".2f", "8.3f", "<10.1f", "08.2f", "s", "5s",
            "+d",
        ];
        for spec in specs.map(Text::from) {
            let quick = QuickFormat::new(&spec);
            for value in [0, 7, -42, 123_456_789, i64::MIN] {
                if let Some(text) = built(|builder| quick.push_integer(builder, value)) {
                    let long = format_spec::format_int(&value.into(), &spec, "int", 0);
                    assert_eq!(Ok(Text::from(text)), long);
                }
            }
            for value in [0.0, -0.0, 2.5, -1.005, 1e10, 123.456] {
                if let Some(text) = built(|builder| quick.push_float(builder, value)) {
                    assert_eq!(Ok(Text::from(text)), format_spec::format_float(value, &spec, "float"));
                }
            }
            for value in ["", "a", "wörter"].map(Text::from) {
                if let Some(text) = built(|builder| quick.push_text(builder, &value)) {
                    assert_eq!(Ok(Text::from(text)), format_spec::format_str(&value, &spec, "str"));
                }
            }
        }
    }

    #[test]
    fn floats_as_repr_shows_them() {
        for value in [0.0, -0.0, 0.1, 1e-4, 9.9e-5, 1e15, 9_999_999_999_999_998.0, 1e16, 1e22, f64::NAN] {
            let mut builder = TextBuilder::new();
            push_float(&mut builder, value);
            assert_eq!(builder.finish().to_string_lossy(), crate::number::float_text::float_repr(value));
        }
    }
}
