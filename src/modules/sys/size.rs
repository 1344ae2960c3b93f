//! `sys.getsizeof`: the sizes that CPython's objects have on a 64-bit machine, so that programs
//! which show them show the same numbers. They are not the sizes of the objects here.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ATTRIBUTES, HEAP_TYPE};
use crate::heap::{Value, collector};
use crate::types::builtin_function::BuiltinFunction;
use crate::types::bytes::Bytes;
use crate::types::complex::Complex;
use crate::types::dict::Dict;
use crate::types::float::Float;
use crate::types::function::Function;
use crate::types::int::{self, Int};
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::str::{Str, intern};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;

/// The collector's header before each object that it may track.
const COLLECTOR_HEADER: usize = 16;
const OBJECT: usize = 16;

/// `sys.getsizeof(object, default)`.
///
/// # Errors
/// `TypeError` when the program's `__sizeof__` gives no integer, `ValueError` for a negative one;
/// whatever it raises.
pub fn getsizeof(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [object, default] = arguments.bind(vm, "getsizeof", ["object", "default"], 0, 0, 1)?;
    let Some(object) = object else { unreachable!("required") };
    let method = object.class().lookup(&intern("__sizeof__"));
    if !method.is_some_and(|method| method.is_exact::<Function>()) {
        return Ok(int::new(of(vm, &object) as i64));
    }
    let size = vm.call_method(&object, &intern("__sizeof__"), &[])?;
    match size.downcast::<Int>().map(Int::small) {
        Some(Some(size)) if size >= 0 => {
            let header = if is_collected(&object) { COLLECTOR_HEADER as i64 } else { 0 };
            Ok(int::new(size + header))
        }
        Some(_) => Err(vm.value_error("__sizeof__() should return >= 0")),
        None => match default {
            Some(default) => Ok(default),
            None => Err(vm.type_error("an integer is required")),
        },
    }
}

fn is_collected(object: &Value) -> bool {
    object.class().head.has(crate::heap::type_head::TRACKED) || collector::is_tracked(object)
}

/// The size of an object, the collector's header included.
pub fn of(vm: &mut Vm, object: &Value) -> usize {
    let own = payload_size(vm, object);
    let class = object.class();
    if !class.head.has(HEAP_TYPE) {
        return own;
    }
    let header = if own_is_collected(object) { 0 } else { COLLECTOR_HEADER };
    let slots = usize::from(class.head.slot_count()) * 8;
    let dict = if class.head.has(ATTRIBUTES) { 16 } else { 0 };
    own + header + slots + dict
}

/// Whether the payload's size already holds the collector's header.
fn own_is_collected(object: &Value) -> bool {
    object.has::<List>() || object.has::<Tuple>() || object.has::<Dict>() || object.has::<TypeObject>()
}

fn payload_size(vm: &mut Vm, object: &Value) -> usize {
    if let Some(integer) = object.downcast::<Int>() {
        return OBJECT + 8 + 4 * digits(integer);
    }
    if let Some(text) = object.downcast::<Str>() {
        return text_size(text);
    }
    if object.has::<Float>() {
        return 24;
    }
    if object.has::<Complex>() {
        return 32;
    }
    if let Some(bytes) = object.downcast::<Bytes>() {
        return 33 + bytes.data.len();
    }
    if let Some(list) = object.downcast::<List>() {
        return 56 + 8 * list.items.capacity();
    }
    if let Some(tuple) = object.downcast::<Tuple>() {
        return 40 + 8 * tuple.items().len();
    }
    if let Some(dict) = object.downcast::<Dict>() {
        return dict_size(dict);
    }
    if object.has::<Function>() {
        return 160;
    }
    if object.has::<BuiltinFunction>() {
        return 72;
    }
    if object.has::<Module>() {
        return 72;
    }
    if let Some(class) = object.downcast::<TypeObject>() {
        return if class.head.has(HEAP_TYPE) { 1688 } else { 408 };
    }
    match object.class().built_in_name() {
        "set" | "frozenset" => set_size(vm.length(object).unwrap_or(0)),
        "range" => 48,
        "ReferenceType" => 80,
        "slice" => 56,
        "method" => 64,
        "property" => 72,
        "generator" | "coroutine" | "async_generator" => 192,
        "enumerate" => 72,
        "bytearray" => 57,
        "cell" => 40,
        "NoneType" | "NotImplementedType" | "ellipsis" | "object" => OBJECT,
        _ => OBJECT + 32,
    }
}

fn digits(integer: &Int) -> usize {
    let bits = match integer.small() {
        Some(small) => 64 - small.unsigned_abs().leading_zeros() as usize,
        None => integer.large().map_or(0, |large| large.bits() as usize),
    };
    bits.div_ceil(30).max(1)
}

fn text_size(text: &Str) -> usize {
    let text = text.text();
    let length = text.char_len();
    if text.is_ascii() {
        return 41 + length;
    }
    match text.code_points().max().unwrap_or(0) {
        0..=0xFF => 57 + length,
        0x100..=0xFFFF => 58 + 2 * length,
        _ => 60 + 4 * length,
    }
}

/// A dict's table grows to the next power of two when two thirds are used; entries whose keys are
/// all strings take 16 bytes, others 24.
fn dict_size(dict: &Dict) -> usize {
    let length = dict.len();
    if length == 0 {
        return 64;
    }
    let mut size = 8;
    while size * 2 / 3 < length {
        size *= 2;
    }
    let index = match size {
        ..=128 => size,
        129..=32768 => size * 2,
        _ => size * 4,
    };
    let text_keys = dict.entries().iter().all(|(key, _)| key.is_exact::<Str>());
    64 + 32 + index + size * 2 / 3 * if text_keys { 16 } else { 24 }
}

/// A set has room for eight entries in itself; its table then grows by four times the entries used
/// whenever three fifths are full.
fn set_size(length: usize) -> usize {
    let (mut mask, mut filled) = (7usize, 0usize);
    while filled < length {
        filled += 1;
        if filled * 5 >= mask * 3 {
            let wanted = filled * if filled > 50_000 { 2 } else { 4 };
            mask = (wanted + 1).next_power_of_two() - 1;
        }
    }
    if mask == 7 { 216 } else { 216 + 16 * (mask + 1) }
}
