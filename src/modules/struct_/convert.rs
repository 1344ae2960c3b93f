//! Packing and unpacking by a format.

use super::error;
use super::format::{Format, Items, Kind};
use super::number;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytearray::ByteArray;
use crate::types::bytes::{self, Bytes};
use crate::types::complex::Complex;
use crate::types::int::Int;
use crate::types::{bool_, tuple};

/// Packs `values`, as many as `format` takes, into `target`, as long as `format` is.
///
/// # Errors
/// `struct.error` for values that do not fit; whatever their conversion raises.
pub fn pack(vm: &mut Vm, format: &Format, values: &[Value], target: &mut [u8]) -> Outcome<()> {
    let mut values = values.iter();
    for items in &format.items {
        if items.kind == Kind::Pad {
            continue;
        }
        let (mut start, size) = (items.offset, items.size);
        for _ in 0..items.count {
            let Some(value) = values.next() else { return Ok(()) };
            pack_item(vm, format, items, value, &mut target[start..start + size])?;
            start += size;
        }
    }
    Ok(())
}

fn pack_item(vm: &mut Vm, format: &Format, items: &Items, value: &Value, target: &mut [u8]) -> Outcome<()> {
    match items.kind {
        Kind::Pad => (),
        Kind::Character => match value.downcast::<Bytes>().map(|bytes| &*bytes.data) {
            Some([byte]) => target[0] = *byte,
            _ => return Err(error(vm, "char format requires a bytes object of length 1")),
        },
        Kind::Signed | Kind::Unsigned => pack_integer(vm, format, items, value, target)?,
        Kind::Pointer => {
            let integer = integer(vm, value)?;
            match integer.payload::<Int>().to_i128().filter(|value| (-(1 << 63)..1 << 64).contains(value)) {
                Some(address) => number::write_integer(target, address, true),
                None => return Err(error(vm, "int too large to convert")),
            }
        }
        Kind::Truth => target[0] = u8::from(vm.truth(value)?),
        Kind::Float => pack_float(vm, format, items, value, target)?,
        Kind::Complex => {
            let (real, imaginary) = match value.downcast::<Complex>() {
                Some(number) => (number.number().real, number.number().imag),
                None => match vm.float(value) {
                    Ok(real) => (real, 0.0),
                    Err(raised) => {
                        drop(vm.take_raised(raised));
                        return Err(error(vm, "required argument is not a complex"));
                    }
                },
            };
            let (first, second) = target.split_at_mut(items.size / 2);
            if !number::write_float(first, real, format.little)
                || !number::write_float(second, imaginary, format.little)
            {
                return Err(vm.overflow_error("float too large to pack with f format"));
            }
        }
        Kind::Text | Kind::Pascal => {
            let data = match (value.downcast::<Bytes>(), value.downcast::<ByteArray>()) {
                (Some(bytes), _) => bytes.data.to_vec(),
                (None, Some(array)) => array.data.borrow().clone(),
                (None, None) => {
                    let character = char::from(items.character);
                    return Err(error(vm, &format!("argument for '{character}' must be a bytes object")));
                }
            };
            let text = if items.kind == Kind::Text { target } else { pascal_length(target, data.len()) };
            let length = data.len().min(text.len());
            text[..length].copy_from_slice(&data[..length]);
        }
    }
    Ok(())
}

/// Writes the length before a Pascal string; the room behind it.
fn pascal_length(target: &mut [u8], length: usize) -> &mut [u8] {
    match target.split_first_mut() {
        Some((first, rest)) => {
            *first = length.min(rest.len()).min(255) as u8;
            rest
        }
        None => &mut [],
    }
}

fn integer(vm: &mut Vm, value: &Value) -> Outcome {
    if !value.has::<Int>() && value.class().slots.index.get().is_none() {
        return Err(error(vm, "required argument is not an integer"));
    }
    vm.index(value)
}

fn pack_integer(
    vm: &mut Vm,
    format: &Format,
    items: &Items,
    value: &Value,
    target: &mut [u8],
) -> Outcome<()> {
    let integer = integer(vm, value)?;
    let (least, most) = number::range(items.size, items.kind == Kind::Signed);
    match integer.payload::<Int>().to_i128().filter(|value| (least..=most).contains(value)) {
        Some(value) => {
            number::write_integer(target, value, format.little);
            Ok(())
        }
        None => {
            let character = char::from(items.character);
            Err(error(vm, &format!("'{character}' format requires {least} <= number <= {most}")))
        }
    }
}

fn pack_float(vm: &mut Vm, format: &Format, items: &Items, value: &Value, target: &mut [u8]) -> Outcome<()> {
    let float = match vm.float(value) {
        Ok(float) => float,
        Err(raised) => {
            drop(vm.take_raised(raised));
            return Err(error(vm, "required argument is not a float"));
        }
    };
    if number::write_float(target, float, format.little) {
        return Ok(());
    }
    if format.native && items.size == 4 {
        // As a cast in C does it.
        let _ = number::write_float(target, f64::INFINITY.copysign(float), format.little);
        return Ok(());
    }
    let character = char::from(items.character);
    Err(vm.overflow_error(format!("float too large to pack with {character} format")))
}

/// The values that `source`, as long as `format` is, holds.
pub fn unpack(format: &Format, source: &[u8]) -> Value {
    let mut values = Vec::with_capacity(format.values);
    for items in &format.items {
        if items.kind == Kind::Pad {
            continue;
        }
        let (mut start, size) = (items.offset, items.size);
        for _ in 0..items.count {
            values.push(unpack_item(format, items, &source[start..start + size]));
            start += size;
        }
    }
    tuple::new(values)
}

fn unpack_item(format: &Format, items: &Items, source: &[u8]) -> Value {
    match items.kind {
        Kind::Pad | Kind::Character | Kind::Text => bytes::new(source.to_vec()),
        Kind::Signed => number::read_integer(source, true, format.little),
        Kind::Unsigned | Kind::Pointer => number::read_integer(source, false, format.little),
        Kind::Truth => bool_::new(source[0] != 0),
        Kind::Float => number::read_float_value(source, format.little),
        Kind::Complex => number::read_complex(source, format.little),
        Kind::Pascal => match source.split_first() {
            Some((length, text)) => bytes::new(text[..text.len().min(usize::from(*length))].to_vec()),
            None => bytes::new(Vec::new()),
        },
    }
}
