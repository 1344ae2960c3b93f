//! `str.format`, `str.format_map` and `str.__format__`.

use super::{Str, intern_text, new};
use crate::eval::{Arguments, Failure, Outcome, Vm};
use crate::heap::Value;
use crate::text::format_spec::format_str;
use crate::text::format_string::{FormatArguments, Key, format_string};
use crate::text::quick_format::{push_float, push_integer};
use crate::text::{PlainError, Text, TextBuilder};
use crate::types::{float, int};

/// `str.__format__(specification)`.
pub fn dunder(vm: &mut Vm, this: &Value, specification: &Value) -> Outcome {
    let Some(specification) = specification.downcast::<Str>() else {
        let given = specification.class().name();
        return Err(vm.type_error(format!("__format__() argument must be str, not {given}")));
    };
    if specification.text().is_empty() {
        return vm.str(this);
    }
    let class = this.class().name();
    match format_str(this.payload::<Str>().text(), specification.text(), &class) {
        Ok(text) => Ok(new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

/// Where fields find their values.
enum Source<'a> {
    Arguments(&'a Arguments<'a>),
    Mapping(&'a Value),
}

struct Fields<'a> {
    vm: &'a mut Vm,
    source: Source<'a>,
}

impl FormatArguments for Fields<'_> {
    type Value = Value;
    type Error = Failure;

    fn positional(&mut self, index: usize) -> Result<Value, Failure> {
        match &self.source {
            Source::Arguments(arguments) => match arguments.positional.get(index) {
                Some(value) => Ok(value.clone()),
                None => {
                    let message = format!("Replacement index {index} out of range for positional args tuple");
                    Err(self.vm.index_error(message).into())
                }
            },
            Source::Mapping(_) => Err(PlainError::value("Format string contains positional fields").into()),
        }
    }

    fn keyword(&mut self, name: &Text) -> Result<Value, Failure> {
        match &self.source {
            Source::Arguments(arguments) => {
                let known =
                    arguments.keywords.iter().find(|(key, _)| key.value().payload::<Str>().text() == name);
                match known {
                    Some((_, value)) => Ok(value.clone()),
                    None => Err(self.vm.key_error(new(name.clone())).into()),
                }
            }
            Source::Mapping(mapping) => Ok(self.vm.get_item(mapping, &new(name.clone()))?),
        }
    }

    fn attribute(&mut self, value: Value, name: &Text) -> Result<Value, Failure> {
        Ok(self.vm.get_attribute(&value, &intern_text(name))?)
    }

    fn item(&mut self, value: Value, key: &Key) -> Result<Value, Failure> {
        let key = match key {
            Key::Index(index) => int::new(*index as i64),
            Key::Name(name) => new(name.clone()),
        };
        Ok(self.vm.get_item(&value, &key)?)
    }

    fn convert(&mut self, value: Value, conversion: char) -> Result<Value, Failure> {
        Ok(match conversion {
            's' => self.vm.str(&value)?,
            'r' => self.vm.repr(&value)?,
            _ => self.vm.ascii(&value)?,
        })
    }

    fn format(&mut self, value: Value, specification: &Text) -> Result<Text, Failure> {
        let text = self.vm.format(&value, &new(specification.clone()))?;
        Ok(text.payload::<Str>().text().clone())
    }
}

/// `str.format(*positional, **keywords)`.
pub fn format(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let this = this.clone();
    let text = this.payload::<Str>().text();
    if let Some(pieces) = simple_pieces(text, arguments.positional.len()) {
        return fill_in(vm, text, &pieces, arguments.positional);
    }
    let formatted = format_string(text, &mut Fields { vm, source: Source::Arguments(arguments) });
    formatted.map(new).map_err(|failure| vm.failure(failure))
}

/// `str.format_map(mapping)`.
pub fn format_map(vm: &mut Vm, this: &Value, mapping: &Value) -> Outcome {
    let text = this.payload::<Str>().text();
    let formatted = format_string(text, &mut Fields { vm, source: Source::Mapping(mapping) });
    formatted.map(new).map_err(|failure| vm.failure(failure))
}

/// A stretch of a format string without anything but `{}` or `{number}`.
enum SimplePiece {
    Literal(usize, usize),
    Argument(usize),
}

/// The pieces of a format string that holds no other fields than `{}` or `{number}` for arguments
/// that are there.
fn simple_pieces(text: &Text, arguments: usize) -> Option<Vec<SimplePiece>> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::with_capacity(8);
    let (mut at, mut next, mut numbered) = (0, 0, None);
    while let Some(length) = bytes[at..].iter().position(|byte| matches!(byte, b'{' | b'}')) {
        let brace = at + length;
        if length > 0 {
            pieces.push(SimplePiece::Literal(at, brace));
        }
        if bytes[brace] == b'}' {
            return None;
        }
        let digits = bytes[brace + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 3 || bytes.get(brace + 1 + digits) != Some(&b'}') {
            return None;
        }
        if *numbered.get_or_insert(digits > 0) != (digits > 0) {
            return None;
        }
        let index = if digits > 0 {
            bytes[brace + 1..brace + 1 + digits]
                .iter()
                .fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'))
        } else {
            next += 1;
            next - 1
        };
        if index >= arguments {
            return None;
        }
        pieces.push(SimplePiece::Argument(index));
        at = brace + digits + 2;
    }
    if at < bytes.len() {
        pieces.push(SimplePiece::Literal(at, bytes.len()));
    }
    Some(pieces)
}

fn fill_in(vm: &mut Vm, text: &Text, pieces: &[SimplePiece], arguments: &[Value]) -> Outcome {
    let mut builder = TextBuilder::with_capacity(text.byte_len() + 8 * pieces.len());
    for piece in pieces {
        match piece {
            SimplePiece::Literal(start, end) => builder.push_part(text, *start..*end),
            SimplePiece::Argument(index) => {
                let value = &arguments[*index];
                if let Some(string) = value.exact::<Str>() {
                    builder.push_text(string.text());
                } else if let Some(integer) = int::exact_small(value) {
                    push_integer(&mut builder, integer);
                } else if let Some(float) = float::exact(value) {
                    push_float(&mut builder, float);
                } else {
                    let formatted = vm.format(value, &new(""))?;
                    builder.push_text(formatted.payload::<Str>().text());
                }
            }
        }
    }
    Ok(new(builder.finish()))
}
