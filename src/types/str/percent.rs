//! `str % values`, and what `bytes % values` shares with it.

use super::{Str, new};
use crate::eval::{Failure, Outcome, Vm};
use crate::heap::Value;
use crate::text::percent_format::{Converted, PercentArguments, Style, percent_format};
use crate::text::quick_format::{push_float, push_integer};
use crate::text::{PlainError, Text, TextBuilder};
use crate::types::bytearray::ByteArray;
use crate::types::bytes::Bytes;
use crate::types::int::{self, Int};
use crate::types::none::not_implemented;
use crate::types::tuple::Tuple;
use crate::types::{bytes, exception, float, names};

/// The right operand of `%`.
struct Values<'a> {
    vm: &'a mut Vm,
    style: Style,
    all: &'a Value,
    items: &'a [Value],
    next: usize,
    mapping: bool,
}

impl PercentArguments for Values<'_> {
    type Value = Value;
    type Error = Failure;

    fn is_mapping(&self) -> bool {
        self.mapping
    }

    fn item(&mut self, key: Text) -> Result<Value, Failure> {
        let key = match self.style {
            Style::Text => new(key),
            Style::Bytes => bytes::new(to_bytes(&key)),
        };
        Ok(self.vm.get_item(self.all, &key)?)
    }

    fn next(&mut self) -> Option<Value> {
        let item = self.items.get(self.next).cloned();
        self.next += 1;
        item
    }

    fn has_more(&self) -> bool {
        self.next < self.items.len()
    }

    fn star(&mut self, value: Value) -> Result<Option<i64>, Failure> {
        let Some(integer) = value.downcast::<Int>() else { return Ok(None) };
        match integer.small() {
            Some(small) => Ok(Some(small)),
            None => Err(PlainError::overflow("Python int too large to convert to C ssize_t").into()),
        }
    }

    fn convert(&mut self, value: Value, kind: char) -> Result<Converted, Failure> {
        Ok(match kind {
            's' if self.style == Style::Bytes => Converted::Text(from_bytes(&bytes_of(self.vm, &value)?)),
            'b' => Converted::Text(from_bytes(&bytes_of(self.vm, &value)?)),
            'r' if self.style == Style::Bytes => Converted::Text(text_of(&self.vm.ascii(&value)?)),
            's' => Converted::Text(text_of(&self.vm.str(&value)?)),
            'r' => Converted::Text(text_of(&self.vm.repr(&value)?)),
            'a' => Converted::Text(text_of(&self.vm.ascii(&value)?)),
            'c' => Converted::Character(character(self.vm, &value, self.style)?),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                let integer = integer(self.vm, &value, kind)?;
                Converted::Integer(integer.payload::<Int>().to_big())
            }
            _ => Converted::Float(real(self.vm, &value, self.style)?),
        })
    }
}

fn text_of(value: &Value) -> Text {
    value.payload::<Str>().text().clone()
}

/// The text whose code points are these bytes.
fn from_bytes(data: &[u8]) -> Text {
    Text::from_code_points(data.iter().map(|byte| u32::from(*byte)))
}

/// The bytes that are these code points, none of which is above 255.
fn to_bytes(text: &Text) -> Vec<u8> {
    text.code_points().map(|point| point as u8).collect()
}

fn real(vm: &mut Vm, value: &Value, style: Style) -> Outcome<f64> {
    match vm.float(value) {
        Ok(float) => Ok(float),
        Err(raised) if style == Style::Bytes => {
            vm.catch(raised, &exception::TYPE_ERROR)?;
            let given = value.class().name();
            Err(vm.type_error(format!("float argument required, not {given}")))
        }
        Err(raised) => Err(raised),
    }
}

/// The integer for `%d` and its like.
fn integer(vm: &mut Vm, value: &Value, kind: char) -> Outcome {
    if value.has::<Int>() {
        return Ok(value.clone());
    }
    let slots = &value.class().slots;
    let wanted = if matches!(kind, 'o' | 'x' | 'X') { "an integer" } else { "a real number" };
    let is_number = slots.index.get().is_some() || slots.int.get().is_some() || slots.float.get().is_some();
    if is_number {
        let result = match kind {
            'o' | 'x' | 'X' => vm.index(value),
            _ => int::to_exact(vm, value),
        };
        match result {
            Ok(integer) => return Ok(integer),
            Err(raised) => drop(vm.catch(raised, &exception::TYPE_ERROR)?),
        }
    }
    let given = value.class().name();
    Err(vm.type_error(format!("%{kind} format: {wanted} is required, not {given}")))
}

fn character(vm: &mut Vm, value: &Value, style: Style) -> Outcome<u32> {
    if style == Style::Bytes {
        return byte(vm, value);
    }
    if let Some(string) = value.downcast::<Str>() {
        if string.text().char_len() == 1 {
            return Ok(string.text().char_at(0).unwrap_or_default());
        }
        return Err(vm.type_error("%c requires int or char"));
    }
    if !value.has::<Int>() && value.class().slots.index.get().is_none() {
        return Err(vm.type_error("%c requires int or char"));
    }
    match vm.index(value)?.payload::<Int>().small() {
        Some(point @ 0..0x11_0000) => Ok(point as u32),
        _ => Err(vm.overflow_error("%c arg not in range(0x110000)")),
    }
}

fn byte(vm: &mut Vm, value: &Value) -> Outcome<u32> {
    if let Some(bytes) = value.downcast::<Bytes>() {
        if let [byte] = *bytes.data {
            return Ok(u32::from(byte));
        }
        return Err(vm.type_error("%c requires an integer in range(256) or a single byte"));
    }
    if !value.has::<Int>() && value.class().slots.index.get().is_none() {
        return Err(vm.type_error("%c requires an integer in range(256) or a single byte"));
    }
    match vm.index(value)?.payload::<Int>().small() {
        Some(point @ 0..256) => Ok(point as u32),
        _ => Err(vm.overflow_error("%c arg not in range(256)")),
    }
}

/// The bytes for `%b`.
fn bytes_of(vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
    if let Some(data) = bytes::view(value) {
        return Ok(data.into_owned());
    }
    if let Some(result) = vm.call_special(value, &names::names().__bytes__, &[])? {
        return match result.downcast::<Bytes>() {
            Some(bytes) => Ok(bytes.data.to_vec()),
            None => {
                let given = result.class().name();
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {given})")))
            }
        };
    }
    let given = value.class().name();
    Err(vm.type_error(format!(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '{given}'"
    )))
}

fn formatted(vm: &mut Vm, format: &Text, style: Style, values: &Value) -> Outcome<Text> {
    let tuple = values.downcast::<Tuple>();
    let items = tuple.map_or(std::slice::from_ref(values), Tuple::items);
    let text = match style {
        Style::Text => values.has::<Str>(),
        Style::Bytes => values.has::<Bytes>() || values.has::<ByteArray>() || values.has::<Str>(),
    };
    let mapping = tuple.is_none() && !text && values.class().slots.getitem.get().is_some();
    let mut arguments = Values { vm, style, all: values, items, next: 0, mapping };
    let result = percent_format(format, style, int::max_str_digits(), &mut arguments);
    result.map_err(|failure| vm.failure(failure))
}

/// `str % values`.
pub fn format(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let Some(string) = left.downcast::<Str>() else { return Ok(not_implemented()) };
    let items = right.downcast::<Tuple>().map_or(std::slice::from_ref(right), Tuple::items);
    if let [item] = items
        && string.text().as_bytes() == b"%s"
    {
        let shown = vm.str(item)?;
        return Ok(super::exact(&shown));
    }
    if is_simple(string.text().as_bytes(), items) {
        return simple(vm, string.text(), items);
    }
    formatted(vm, string.text(), Style::Text, right).map(new)
}

/// `bytes % values`.
///
/// # Errors
/// As `str % values`.
pub fn format_bytes(vm: &mut Vm, format: &[u8], values: &Value) -> Outcome<Vec<u8>> {
    let text = formatted(vm, &from_bytes(format), Style::Bytes, values)?;
    Ok(to_bytes(&text))
}

/// Whether the format holds nothing but `%s`, `%d` of small integers and `%%`, one for each item.
fn is_simple(format: &[u8], items: &[Value]) -> bool {
    let mut items = items.iter();
    let mut rest = format;
    while let Some(place) = memchr::memchr(b'%', rest) {
        let fits = match rest.get(place + 1) {
            Some(b'%') => true,
            Some(b's') => items.next().is_some(),
            Some(b'd') => items.next().is_some_and(|item| int::exact_small(item).is_some()),
            _ => false,
        };
        if !fits {
            return false;
        }
        rest = &rest[place + 2..];
    }
    items.next().is_none()
}

fn simple(vm: &mut Vm, format: &Text, items: &[Value]) -> Outcome {
    let mut builder = TextBuilder::with_capacity(format.byte_len() + 8 * items.len());
    let mut items = items.iter();
    let mut at = 0;
    while let Some(length) = memchr::memchr(b'%', &format.as_bytes()[at..]) {
        builder.push_part(format, at..at + length);
        at += length + 2;
        if format.as_bytes()[at - 1] == b'%' {
            builder.push('%');
            continue;
        }
        let Some(item) = items.next() else { break };
        if let Some(string) = item.exact::<Str>() {
            builder.push_text(string.text());
        } else if let Some(integer) = int::exact_small(item) {
            push_integer(&mut builder, integer);
        } else if let Some(float) = float::exact(item) {
            push_float(&mut builder, float);
        } else {
            builder.push_text(vm.str(item)?.payload::<Str>().text());
        }
    }
    builder.push_part(format, at..format.byte_len());
    Ok(new(builder.finish()))
}
