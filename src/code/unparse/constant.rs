//! Literals, and strings with replacement fields.

use super::{Precedence, Writer};
use crate::number::complex::{Complex, complex_repr};
use crate::number::float_text::float_repr;
use crate::text::characters::is_printable;
use crate::text::{Text, bytes};
use std::fmt::Write as _;
use vivarium_syntax::ast::{Constant, Conversion, Expr, ExprKind};

/// What an infinite float is written as: a literal too large for a float.
const INFINITY: &str = "1e309";

/// The quotes a string may stand in, the preferred first.
const QUOTES: [&str; 4] = ["'", "\"", "\"\"\"", "'''"];

impl Writer {
    /// A constant, as `repr` has it.
    pub(super) fn constant(&mut self, constant: &Constant) {
        match constant {
            Constant::None => self.write("None"),
            Constant::True => self.write("True"),
            Constant::False => self.write("False"),
            Constant::Ellipsis => self.write("..."),
            Constant::Int(value) => self.write(&value.to_string()),
            Constant::BigInt(value) => self.write(&value.to_string()),
            Constant::Float(value) => self.write(&finite(float_repr(*value))),
            Constant::Complex(imaginary) => {
                self.write(&finite(complex_repr(Complex { real: 0.0, imag: *imaginary })));
            }
            Constant::Str(text) => self.write(&repr(&code_points(text))),
            Constant::Bytes(bytes) => self.write(&bytes::repr(bytes)),
        }
    }

    /// A docstring, in triple quotes.
    pub(super) fn docstring(&mut self, text: &[u8]) {
        let (text, quotes) = quotable(&code_points(text), &QUOTES[2..], false);
        let quote = quotes.first().copied().unwrap_or(QUOTES[2]);
        self.write(quote);
        self.write(&text);
        self.write(quote);
    }

    /// An f- or t-string, in the first quotes which none of its parts contains.
    pub(super) fn joined_str(&mut self, values: &[Expr], prefix: char) {
        let parts: Vec<(Vec<u32>, bool)> = values
            .iter()
            .map(|value| {
                let mut inner = Writer::default();
                let text = inner.string_part(value, false);
                (text.unwrap_or_else(|| inner.text.chars().map(u32::from).collect()), is_text(value))
            })
            .collect();
        let mut quotes: Vec<&str> = QUOTES.to_vec();
        let mut text = String::new();
        let mut fits = true;
        for (part, is_constant) in &parts {
            if *is_constant {
                let (part, possible) = quotable(part, &quotes, true);
                fits &= possible.iter().any(|quote| quotes.contains(quote));
                quotes = possible;
                text.push_str(&part);
            } else {
                if part.contains(&u32::from('\n')) {
                    quotes.retain(|quote| quote.len() == 3);
                }
                push_code_points(&mut text, part);
            }
        }
        if !fits {
            quotes = vec!["'''"];
            text.clear();
            for (part, is_constant) in &parts {
                if *is_constant {
                    // A double quote in front makes `repr` choose single ones.
                    let quoted: Vec<u32> =
                        std::iter::once(u32::from('"')).chain(part.iter().copied()).collect();
                    let quoted = repr(&quoted);
                    text.push_str(&quoted[2..quoted.len() - 1]);
                } else {
                    push_code_points(&mut text, part);
                }
            }
        }
        let quote = quotes.first().copied().unwrap_or("'''");
        self.text.push(prefix);
        self.write(quote);
        self.write(&text);
        self.write(quote);
    }

    /// One part of an f-string: text is returned as code points, a field is written.
    fn string_part(&mut self, part: &Expr, in_format_spec: bool) -> Option<Vec<u32>> {
        match &part.kind {
            ExprKind::Constant { value: Constant::Str(text), .. } => {
                let mut doubled = Vec::new();
                for code_point in code_points(text) {
                    match char::from_u32(code_point) {
                        Some(brace @ ('{' | '}')) => doubled.extend([u32::from(brace); 2]),
                        Some(special @ ('\\' | '\'' | '"')) if in_format_spec => {
                            doubled.extend([u32::from('\\'), u32::from(special)]);
                        }
                        Some('\n') if in_format_spec => doubled.extend([u32::from('\\'), u32::from('n')]),
                        _ => doubled.push(code_point),
                    }
                }
                if in_format_spec {
                    push_code_points(&mut self.text, &doubled);
                    return None;
                }
                Some(doubled)
            }
            ExprKind::JoinedStr { values } | ExprKind::TemplateStr { values } => {
                for value in values {
                    if let Some(text) = self.string_part(value, in_format_spec) {
                        push_code_points(&mut self.text, &text);
                    }
                }
                None
            }
            ExprKind::FormattedValue { value, conversion, format_spec }
            | ExprKind::Interpolation { value, conversion, format_spec, .. } => {
                let mut inner = Writer::default();
                inner.expression(value, Precedence::Or);
                self.write(if inner.text.starts_with('{') { "{ " } else { "{" });
                self.write(&inner.text);
                match conversion {
                    None => {}
                    Some(Conversion::Str) => self.write("!s"),
                    Some(Conversion::Repr) => self.write("!r"),
                    Some(Conversion::Ascii) => self.write("!a"),
                }
                if let Some(spec) = format_spec {
                    self.write(":");
                    self.string_part(spec, true);
                }
                self.write("}");
                None
            }
            _ => None,
        }
    }
}

fn is_text(part: &Expr) -> bool {
    matches!(part.kind, ExprKind::Constant { .. })
}

/// Escapes what a literal cannot hold as it is, and finds the quotes it can stand in, best first.
fn quotable<'q>(text: &[u32], quotes: &[&'q str], escape_white_space: bool) -> (String, Vec<&'q str>) {
    let mut escaped = String::new();
    for &code_point in text {
        match char::from_u32(code_point) {
            Some(space @ ('\n' | '\t')) if !escape_white_space => escaped.push(space),
            Some(printable) if printable != '\\' && is_printable(code_point) => escaped.push(printable),
            _ => push_escape(&mut escaped, code_point),
        }
    }
    let mut possible: Vec<&str> = quotes
        .iter()
        .copied()
        .filter(|quote| (quote.len() == 3 || !escaped.contains('\n')) && !escaped.contains(quote))
        .collect();
    if possible.is_empty() {
        let literal = repr(text);
        let own = &literal[..1];
        let quote = quotes.iter().copied().find(|quote| quote.contains(own));
        let quote = quote.unwrap_or(if own == "'" { "'" } else { "\"" });
        return (literal[1..literal.len() - 1].to_owned(), vec![quote]);
    }
    if let Some(last) = escaped.chars().last() {
        // A closing quote right after a quote of its kind would end the string too early.
        possible.sort_by_key(|quote| quote.starts_with(last));
        if possible[0].starts_with(last) {
            escaped.pop();
            escaped.push('\\');
            escaped.push(last);
        }
    }
    (escaped, possible)
}

/// The code points of generalised UTF-8, in which a lone surrogate takes three bytes.
fn code_points(text: &[u8]) -> Vec<u32> {
    let mut code_points = Vec::with_capacity(text.len());
    for chunk in text.utf8_chunks() {
        code_points.extend(chunk.valid().chars().map(u32::from));
        // The first byte of a surrogate is 0xED; its others come as chunks of one byte each.
        for &byte in chunk.invalid() {
            match (byte, code_points.last_mut()) {
                (0xED, _) => code_points.push(0xD),
                (_, Some(open)) => *open = *open << 6 | u32::from(byte & 0x3F),
                (_, None) => {}
            }
        }
    }
    code_points
}

fn push_code_points(text: &mut String, code_points: &[u32]) {
    for &code_point in code_points {
        match char::from_u32(code_point) {
            Some(character) => text.push(character),
            None => push_escape(text, code_point),
        }
    }
}

fn push_escape(text: &mut String, code_point: u32) {
    let _ = match code_point {
        0x09 => write!(text, "\\t"),
        0x0A => write!(text, "\\n"),
        0x0D => write!(text, "\\r"),
        0x5C => write!(text, "\\\\"),
        0..=0xFF => write!(text, "\\x{code_point:02x}"),
        0x100..=0xFFFF => write!(text, "\\u{code_point:04x}"),
        _ => write!(text, "\\U{code_point:08x}"),
    };
}

fn repr(text: &[u32]) -> String {
    Text::from_code_points(text.iter().copied()).repr().to_string_lossy()
}

/// A float or complex number as `repr` has it, with literals for what has none.
fn finite(repr: String) -> String {
    repr.replace("inf", INFINITY).replace("nan", &format!("({INFINITY}-{INFINITY})"))
}
