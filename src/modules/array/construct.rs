//! `array(typecode, initializer)`.

use super::{Array, CLASS, Code};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, memory, object};
use crate::text::Text;
use crate::types::bytearray::ByteArray;
use crate::types::bytes::{self, Bytes};
use crate::types::str::Str;
use std::cell::{Cell, RefCell};

/// The docstring of the type.
pub const ABOUT: &str = "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by \
                         typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring \
                         or iterable over elements of the appropriate type.";

/// The bytes of the characters of `text`.
pub fn characters(text: &Text) -> Vec<u8> {
    text.code_points().flat_map(u32::to_le_bytes).collect()
}

/// `array.__new__(class, typecode, initializer)`.
///
/// # Errors
/// `TypeError` and `ValueError` for arguments that do not go together.
pub fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if CLASS.is(class) {
        arguments.no_keywords(vm, "array.array")?;
    }
    let (given, plural) = (arguments.positional.len(), "s");
    let [code, rest @ ..] = arguments.positional else {
        return Err(vm.type_error("array() takes at least 1 argument (0 given)"));
    };
    if rest.len() > 1 {
        return Err(vm.type_error(format!("array() takes at most 2 argument{plural} ({given} given)")));
    }
    let Some(character) = code.downcast::<Str>().filter(|text| text.text().char_len() == 1) else {
        let class = code.class().name();
        return Err(vm.type_error(format!("array() argument 1 must be a unicode character, not {class}")));
    };
    let Some(code) = character.text().char_at(0).and_then(Code::new) else {
        return Err(vm.value_error("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)"));
    };
    if code.character() == b'u' {
        let message = "The 'u' type code is deprecated and will be removed in Python 3.16";
        vm.warn(&crate::types::exception::DEPRECATION_WARNING, message)?;
    }
    let initial = rest.first();
    if let Some(initial) = initial
        && !code.is_text()
    {
        let wrong =
            initial.has::<Str>() || initial.downcast::<Array>().is_some_and(|array| array.code.is_text());
        if wrong {
            let what = if initial.has::<Str>() { "a str" } else { "a unicode array" };
            let character = char::from(code.character());
            let message = format!("cannot use {what} to initialize an array with typecode '{character}'");
            return Err(vm.type_error(message));
        }
    }
    let data = initial.map_or(Ok(Vec::new()), |initial| initial_data(vm, code, initial))?;
    Ok(object::new_of_class(class, Array { code, data: RefCell::new(data), exports: Cell::new(0) }))
}

fn initial_data(vm: &mut Vm, code: Code, initial: &Value) -> Outcome<Vec<u8>> {
    if let Some(array) = initial.downcast::<Array>()
        && array.code == code
    {
        return Ok(array.data.borrow().clone());
    }
    if let Some(text) = initial.downcast::<Str>() {
        return Ok(characters(text.text()));
    }
    if initial.has::<Bytes>() || initial.has::<ByteArray>() {
        let data = bytes::argument(vm, initial)?;
        return whole_items(vm, code, data.into_owned());
    }
    let mut data = Vec::new();
    vm.for_each(initial, |vm, item| {
        let item = code.write(vm, &item)?;
        item.into_iter().for_each(|byte| memory::push(&mut data, byte));
        Ok(())
    })?;
    Ok(data)
}

/// `data`, if it is items of `code`.
///
/// # Errors
/// `ValueError` otherwise.
pub fn whole_items(vm: &mut Vm, code: Code, data: Vec<u8>) -> Outcome<Vec<u8>> {
    if !data.len().is_multiple_of(code.size()) {
        return Err(vm.value_error("bytes length not a multiple of item size"));
    }
    Ok(data)
}
