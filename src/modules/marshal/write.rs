//! Values as bytes.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes;
use crate::types::complex::Complex;
use crate::types::dict::Dict;
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::list::List;
use crate::types::none::{ellipsis, is_none};
use crate::types::set::{CLASS as SET, Set};
use crate::types::str::Str;
use crate::types::tuple::Tuple;
use crate::types::{bool_, exception, set};
use num_bigint::Sign;

/// The bytes of `value`.
///
/// # Errors
/// `ValueError` for values without such a form.
pub fn written(vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
    let mut target = Vec::new();
    write(vm, value, &mut target)?;
    Ok(target)
}

fn length(vm: &mut Vm, target: &mut Vec<u8>, code: u8, length: usize) -> Outcome<()> {
    match i32::try_from(length) {
        Ok(length) => {
            target.push(code);
            target.extend_from_slice(&length.to_le_bytes());
            Ok(())
        }
        Err(_) => Err(vm.value_error("unmarshallable object")),
    }
}

fn items(vm: &mut Vm, target: &mut Vec<u8>, code: u8, items: &[Value]) -> Outcome<()> {
    length(vm, target, code, items.len())?;
    items.iter().try_for_each(|item| write(vm, item, target))
}

fn write(vm: &mut Vm, value: &Value, target: &mut Vec<u8>) -> Outcome<()> {
    if is_none(value) {
        target.push(b'N');
    } else if let Some(truth) = bool_::exact(value) {
        target.push(if truth { b'T' } else { b'F' });
    } else if value.is(&ellipsis()) {
        target.push(b'.');
    } else if value.is(&exception::STOP_ITERATION.value()) {
        target.push(b'S');
    } else if let Some(integer) = value.exact::<Int>() {
        write_integer(vm, integer, target)?;
    } else if let Some(float) = value.exact::<Float>() {
        target.push(b'g');
        target.extend_from_slice(&float.value.to_le_bytes());
    } else if let Some(number) = value.exact::<Complex>().map(Complex::number) {
        target.push(b'y');
        target.extend_from_slice(&number.real.to_le_bytes());
        target.extend_from_slice(&number.imag.to_le_bytes());
    } else if let Some(string) = value.exact::<Str>() {
        let (text, interned) = (string.text(), string.is_interned());
        let data = text.as_bytes();
        match (text.is_ascii(), u8::try_from(data.len())) {
            (true, Ok(short)) => target.extend([if interned { b'Z' } else { b'z' }, short]),
            (true, Err(_)) => length(vm, target, if interned { b'A' } else { b'a' }, data.len())?,
            (false, _) => length(vm, target, if interned { b't' } else { b'u' }, data.len())?,
        }
        target.extend_from_slice(data);
    } else {
        vm.nested(|vm| write_container(vm, value, target))?;
    }
    Ok(())
}

fn write_integer(vm: &mut Vm, integer: &Int, target: &mut Vec<u8>) -> Outcome<()> {
    if let Some(small) = integer.to_i64().and_then(|small| i32::try_from(small).ok()) {
        target.push(b'i');
        target.extend_from_slice(&small.to_le_bytes());
        return Ok(());
    }
    let big = integer.to_big();
    let digits = big.magnitude().to_bytes_le();
    // Digits of 15 bits.
    let bits: Vec<u8> = digits.iter().flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1)).collect();
    let mut words: Vec<u16> = bits
        .chunks(15)
        .map(|chunk| chunk.iter().enumerate().map(|(at, bit)| u16::from(*bit) << at).sum())
        .collect();
    while words.last() == Some(&0) {
        words.pop();
    }
    let Ok(count) = i32::try_from(words.len()) else { return Err(vm.value_error("unmarshallable object")) };
    target.push(b'l');
    let count = if big.sign() == Sign::Minus { -count } else { count };
    target.extend_from_slice(&count.to_le_bytes());
    target.extend(words.into_iter().flat_map(u16::to_le_bytes));
    Ok(())
}

fn write_container(vm: &mut Vm, value: &Value, target: &mut Vec<u8>) -> Outcome<()> {
    if let Some(tuple) = value.exact::<Tuple>() {
        match u8::try_from(tuple.items().len()) {
            Ok(count) => {
                target.extend([b')', count]);
                tuple.items().iter().try_for_each(|item| write(vm, item, target))
            }
            Err(_) => items(vm, target, b'(', tuple.items()),
        }
    } else if let Some(list) = value.exact::<List>() {
        items(vm, target, b'[', &list.items.to_vec())
    } else if let Some(dict) = value.exact::<Dict>() {
        target.push(b'{');
        for (key, item) in dict.entries() {
            write(vm, &key, target)?;
            write(vm, &item, target)?;
        }
        target.push(b'0');
        Ok(())
    } else if let Some(keys) = value.downcast::<Set>() {
        let class = value.class_value();
        if !SET.is(&class) && !set::FROZEN.is(&class) {
            return Err(vm.value_error("unmarshallable object"));
        }
        items(vm, target, if SET.is(&class) { b'<' } else { b'>' }, &keys.table().keys())
    } else if let Some(data) = bytes::view(value) {
        length(vm, target, b's', data.len())?;
        target.extend_from_slice(&data);
        Ok(())
    } else {
        Err(vm.value_error("unmarshallable object"))
    }
}
