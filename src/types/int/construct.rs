//! `int(…)`.

use super::digits::max_str_digits;
use super::{CLASS, Int, arithmetic, from_big, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, object};
use crate::number::int_text::{Integer, Numeral, parse_int};
use crate::types::bytes;
use crate::types::str::Str;

/// `int.__new__(class, x=0, /, base=10)`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if arguments.positional.len() > 2 {
        let given = arguments.positional.len() + arguments.keywords.len();
        return Err(vm.type_error(format!("int expected at most 2 arguments, got {given}")));
    }
    let [value, base] = arguments.bind(vm, "int", ["x", "base"], 1, 0, 0)?;
    let integer = match (value, base) {
        (None, None) => new(0),
        (None, Some(_)) => return Err(vm.type_error("int() missing string argument")),
        (Some(value), None) => to_exact(vm, &value)?,
        (Some(value), Some(base)) => {
            let base = vm.index_isize(&base, true)? as i64;
            with_base(vm, &value, base)?
        }
    };
    if class.is(&CLASS.value()) {
        return Ok(integer);
    }
    let copy = integer.payload::<Int>().duplicate();
    Ok(object::new_of_class(class, copy))
}

fn parsed(vm: &mut Vm, value: &Value, numeral: Numeral<'_>, base: i64) -> Outcome {
    match parse_int(numeral, base, max_str_digits()) {
        Ok(Integer::Small(value)) => Ok(new(value)),
        Ok(Integer::Big(value)) => Ok(from_big(value)),
        Err(error) => Err(vm.unparsable(error, value, 200)),
    }
}

fn with_base(vm: &mut Vm, value: &Value, base: i64) -> Outcome {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    if let Some(text) = value.downcast::<Str>() {
        return parsed(vm, value, Numeral::Text(text.text()), base);
    }
    if let Some(data) = bytes::view(value) {
        return parsed(vm, value, Numeral::Bytes(&data), base);
    }
    Err(vm.type_error("int() can't convert non-string with explicit base"))
}

/// `int(value)`: an exact `int` for a number, a string or bytes.
///
/// # Errors
/// `TypeError` for anything else, `ValueError` for text that is no integer; whatever `__int__` or
/// `__index__` raises.
pub fn to_exact(vm: &mut Vm, value: &Value) -> Outcome {
    if value.is_exact::<Int>() {
        return Ok(value.clone());
    }
    let slots = &value.class().slots;
    if let Some(convert) = slots.int.get() {
        let result = convert(vm, value)?;
        return checked(vm, "__int__", &result);
    }
    if let Some(convert) = slots.index.get() {
        let result = convert(vm, value)?;
        return checked(vm, "__index__", &result);
    }
    if let Some(text) = value.downcast::<Str>() {
        return parsed(vm, value, Numeral::Text(text.text()), 10);
    }
    if let Some(data) = bytes::view(value) {
        return parsed(vm, value, Numeral::Bytes(&data), 10);
    }
    let given = value.class().name();
    Err(vm.type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{given}'"
    )))
}

fn checked(vm: &mut Vm, method: &str, result: &Value) -> Outcome {
    if result.has::<Int>() {
        if !result.is_exact::<Int>() {
            vm.warn_of_subclass(method, "int", result)?;
        }
        return arithmetic::exact(vm, result);
    }
    let given = result.class().name();
    Err(vm.type_error(format!("{method} returned non-int (type {given})")))
}
