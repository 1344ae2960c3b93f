//! `str.format`: the parts of a format string, its field names, and the loop that fills them in
//! (library reference, "Format String Syntax").

use super::characters::decimal_value;
use super::{PlainError, Text, TextBuilder};

/// A stretch of literal text and the replacement field after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text before the field, braces no longer doubled.
    pub literal: Text,
    /// The field; `None` where a doubled brace or the end follows the text.
    pub field: Option<Field>,
}

/// A replacement field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What stands before `!`, `:` and `}`; see [`FieldName`].
    pub name: Text,
    /// The character after `!`.
    pub conversion: Option<u32>,
    /// The format specification.
    pub spec: Text,
    /// Whether the specification contains fields of its own.
    pub nested: bool,
}

/// The pieces of a format string, one after the other; ends after the first error.
#[derive(Debug, Clone)]
pub struct Pieces {
    points: Vec<u32>,
    at: usize,
}

fn error<T>(message: &str) -> Result<T, PlainError> {
    Err(PlainError::value(message))
}

impl Pieces {
    /// The pieces of `format`.
    pub fn new(format: &Text) -> Self {
        Self { points: format.code_points().collect(), at: 0 }
    }

    fn advance(&mut self) -> Option<u32> {
        let c = self.points.get(self.at).copied();
        self.at += usize::from(c.is_some());
        c
    }

    fn text(&self, start: usize, end: usize) -> Text {
        Text::from_code_points(self.points[start..end].iter().copied())
    }

    fn piece(&mut self) -> Result<Piece, PlainError> {
        let start = self.at;
        let is_brace = |c: &u32| matches!(char::from_u32(*c), Some('{' | '}'));
        let Some(length) = self.points[start..].iter().position(is_brace) else {
            self.at = self.points.len();
            return Ok(Piece { literal: self.text(start, self.at), field: None });
        };
        let brace = start + length;
        self.at = brace + 1;
        let opens = self.points[brace] == u32::from('{');
        if self.points.get(self.at) == Some(&self.points[brace]) {
            self.at += 1;
            return Ok(Piece { literal: self.text(start, brace + 1), field: None });
        }
        if !opens {
            return error("Single '}' encountered in format string");
        }
        if self.at >= self.points.len() {
            return error("Single '{' encountered in format string");
        }
        let literal = self.text(start, brace);
        Ok(Piece { literal, field: Some(self.field()?) })
    }

    fn field(&mut self) -> Result<Field, PlainError> {
        let start = self.at;
        let end_mark = loop {
            match self.advance().map(char::from_u32) {
                Some(Some('{')) => return error("unexpected '{' in field name"),
                Some(Some('[')) => {
                    while self.at < self.points.len() && self.points[self.at] != u32::from(']') {
                        self.at += 1;
                    }
                }
                Some(Some(mark @ ('}' | ':' | '!'))) => break mark,
                Some(_) => {}
                None => return error("expected '}' before end of string"),
            }
        };
        let name = self.text(start, self.at - 1);
        let mut field = Field { name, conversion: None, spec: Text::new(), nested: false };
        if end_mark == '}' {
            return Ok(field);
        }
        if end_mark == '!' {
            let Some(conversion) = self.advance() else {
                return error("end of string while looking for conversion specifier");
            };
            field.conversion = Some(conversion);
            match self.advance().map(char::from_u32) {
                Some(Some('}')) => return Ok(field),
                Some(Some(':')) | None => {}
                Some(_) => return error("expected ':' after conversion specifier"),
            }
        }
        let start = self.at;
        let mut open = 1;
        while let Some(c) = self.advance() {
            match char::from_u32(c) {
                Some('{') => {
                    field.nested = true;
                    open += 1;
                }
                Some('}') => open -= 1,
                _ => {}
            }
            if open == 0 {
                field.spec = self.text(start, self.at - 1);
                return Ok(field);
            }
        }
        error("unmatched '{' in format spec")
    }
}

impl Iterator for Pieces {
    type Item = Result<Piece, PlainError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.points.len() {
            return None;
        }
        let piece = self.piece();
        if piece.is_err() {
            self.at = self.points.len();
        }
        Some(piece)
    }
}

/// A position in a sequence or a key, as written in a field name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Decimal digits.
    Index(usize),
    /// Anything else.
    Name(Text),
}

/// What follows the first part of a field name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accessor {
    /// `.name`
    Attribute(Text),
    /// `[key]`
    Item(Key),
}

/// A field name: an argument, then attributes and items of it.
#[derive(Debug, Clone)]
pub struct FieldName {
    /// The argument; an empty name asks for the next one in order.
    pub first: Key,
    /// Attributes and items in order.
    pub rest: Accessors,
}

/// The attributes and items of a field name, one after the other; ends after the first error.
#[derive(Debug, Clone)]
pub struct Accessors {
    points: Vec<u32>,
    at: usize,
}

fn key(points: &[u32]) -> Result<Key, PlainError> {
    let mut index = 0_usize;
    for &c in points {
        let Some(digit) = decimal_value(c) else {
            return Ok(Key::Name(Text::from_code_points(points.iter().copied())));
        };
        index = index
            .checked_mul(10)
            .and_then(|index| index.checked_add(digit.into()))
            .filter(|&index| index <= isize::MAX.cast_unsigned())
            .ok_or_else(|| PlainError::value("Too many decimal digits in format string"))?;
    }
    Ok(if points.is_empty() { Key::Name(Text::new()) } else { Key::Index(index) })
}

fn is_mark(c: u32) -> bool {
    c == u32::from('.') || c == u32::from('[')
}

impl FieldName {
    /// Splits a field name. `ValueError` for an index beyond all bounds.
    pub fn parse(name: &Text) -> Result<Self, PlainError> {
        let points: Vec<u32> = name.code_points().collect();
        let end = points.iter().position(|&c| is_mark(c)).unwrap_or(points.len());
        Ok(Self { first: key(&points[..end])?, rest: Accessors { points, at: end } })
    }
}

impl Accessors {
    fn accessor(&mut self, mark: u32) -> Result<Accessor, PlainError> {
        let start = self.at;
        let rest = &self.points[start..];
        if mark == u32::from('.') {
            let length = rest.iter().position(|&c| is_mark(c)).unwrap_or(rest.len());
            self.at += length;
            if length == 0 {
                return error("Empty attribute in format string");
            }
            return Ok(Accessor::Attribute(Text::from_code_points(rest[..length].iter().copied())));
        }
        if mark != u32::from('[') {
            return error("Only '.' or '[' may follow ']' in format field specifier");
        }
        let Some(length) = rest.iter().position(|&c| c == u32::from(']')) else {
            return error("Missing ']' in format string");
        };
        self.at += length + 1;
        let key = key(&self.points[start..start + length])?;
        if length == 0 {
            return error("Empty attribute in format string");
        }
        Ok(Accessor::Item(key))
    }
}

impl Iterator for Accessors {
    type Item = Result<Accessor, PlainError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mark = *self.points.get(self.at)?;
        self.at += 1;
        let accessor = self.accessor(mark);
        if accessor.is_err() {
            self.at = self.points.len();
        }
        Some(accessor)
    }
}

/// The arguments of `str.format` and what fields do with them.
pub trait FormatArguments {
    /// One object.
    type Value;
    /// What ends the formatting.
    type Error: From<PlainError>;

    /// The positional argument of this index.
    fn positional(&mut self, index: usize) -> Result<Self::Value, Self::Error>;
    /// The keyword argument of this name.
    fn keyword(&mut self, name: &Text) -> Result<Self::Value, Self::Error>;
    /// `getattr(value, name)`
    fn attribute(&mut self, value: Self::Value, name: &Text) -> Result<Self::Value, Self::Error>;
    /// `value[key]`
    fn item(&mut self, value: Self::Value, key: &Key) -> Result<Self::Value, Self::Error>;
    /// `str(value)`, `repr(value)` or `ascii(value)` for `s`, `r` and `a`.
    fn convert(&mut self, value: Self::Value, conversion: char) -> Result<Self::Value, Self::Error>;
    /// `format(value, spec)`
    fn format(&mut self, value: Self::Value, spec: &Text) -> Result<Text, Self::Error>;
}

/// Whether fields are numbered by the author or in order.
enum Numbering {
    Undecided,
    Automatic(usize),
    Manual,
}

impl Numbering {
    fn number(&mut self, first: Key) -> Result<Key, PlainError> {
        let empty = matches!(&first, Key::Name(name) if name.is_empty());
        match (&mut *self, &first) {
            (_, Key::Name(_)) if !empty => {}
            (Self::Undecided, _) if empty => {
                *self = Self::Automatic(1);
                return Ok(Key::Index(0));
            }
            (Self::Undecided, _) => *self = Self::Manual,
            (Self::Automatic(next), _) if empty => {
                *next += 1;
                return Ok(Key::Index(*next - 1));
            }
            (Self::Automatic(_), _) => {
                return error("cannot switch from automatic field numbering to manual field specification");
            }
            (Self::Manual, _) if empty => {
                return error("cannot switch from manual field specification to automatic field numbering");
            }
            (Self::Manual, _) => {}
        }
        Ok(first)
    }
}

/// `format.format(…)`. Fails with what `arguments` fails with, and with `ValueError` in CPython's words.
pub fn format_string<A: FormatArguments>(format: &Text, arguments: &mut A) -> Result<Text, A::Error> {
    expand(format, arguments, &mut Numbering::Undecided, 2)
}

fn expand<A: FormatArguments>(
    format: &Text,
    arguments: &mut A,
    numbering: &mut Numbering,
    depth: usize,
) -> Result<Text, A::Error> {
    if depth == 0 {
        return Err(PlainError::value("Max string recursion exceeded").into());
    }
    let mut builder = TextBuilder::with_capacity(format.byte_len());
    for piece in Pieces::new(format) {
        let piece = piece?;
        builder.push_text(&piece.literal);
        let Some(field) = piece.field else { continue };
        let name = FieldName::parse(&field.name)?;
        let mut value = match numbering.number(name.first)? {
            Key::Index(index) => arguments.positional(index)?,
            Key::Name(name) => arguments.keyword(&name)?,
        };
        for accessor in name.rest {
            value = match accessor? {
                Accessor::Attribute(name) => arguments.attribute(value, &name)?,
                Accessor::Item(key) => arguments.item(value, &key)?,
            };
        }
        if let Some(conversion) = field.conversion {
            value = arguments.convert(value, known_conversion(conversion)?)?;
        }
        let text = if field.nested {
            let spec = expand(&field.spec, arguments, numbering, depth - 1)?;
            arguments.format(value, &spec)?
        } else {
            arguments.format(value, &field.spec)?
        };
        builder.push_text(&text);
    }
    Ok(builder.finish())
}

fn known_conversion(conversion: u32) -> Result<char, PlainError> {
    match char::from_u32(conversion) {
        Some(known @ ('s' | 'r' | 'a')) => Ok(known),
        Some(shown @ '!'..='~') => Err(PlainError::value(format!("Unknown conversion specifier {shown}"))),
        _ => Err(PlainError::value(format!("Unknown conversion specifier \\x{conversion:x}"))),
    }
}
