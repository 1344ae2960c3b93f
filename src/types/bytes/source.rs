//! Bytes from objects: bytes-like objects, `__bytes__`, iterables of integers; `bytes(…)`.

use super::{Bytes, CLASS, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, memory, object};
use crate::types::buffer::{self, Memory};
use crate::types::int::Int;
use crate::types::memoryview::{self, MemoryView};
use crate::types::names::names;
use crate::types::str::{Str, codec};
use std::borrow::Cow;

/// The bytes of a bytes-like object.
pub fn view(value: &Value) -> Option<Cow<'_, [u8]>> {
    if let Some(bytes) = value.downcast::<Bytes>() {
        return Some(Cow::Borrowed(&*bytes.data));
    }
    match buffer::memory(value) {
        Some(Memory::Fixed(data)) => Some(Cow::Borrowed(data)),
        Some(Memory::Changing { data, .. }) => Some(Cow::Owned(data.borrow().clone())),
        Some(Memory::Mapped { .. }) => Some(Cow::Owned(buffer::with_memory(value, <[u8]>::to_vec))),
        None => value.downcast::<MemoryView>().and_then(MemoryView::bytes).map(Cow::Owned),
    }
}

/// The bytes of a bytes-like object, asked for by its `__buffer__` where its class is a program's.
///
/// # Errors
/// `ValueError` for a released view; whatever `__buffer__` raises.
pub fn exported<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<Option<Cow<'a, [u8]>>> {
    if let Some(data) = view(value) {
        return Ok(Some(data));
    }
    let Some((export, layout)) = buffer::export(vm, value, buffer::FULL)? else { return Ok(None) };
    let view = memoryview::new(export, layout);
    let data = view.payload::<MemoryView>().bytes().map(Cow::Owned);
    memoryview::release(vm, &view)?;
    Ok(data)
}

/// The bytes of a bytes-like object given as an argument.
///
/// # Errors
/// `TypeError` for any other object.
pub fn argument<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<Cow<'a, [u8]>> {
    if value.downcast::<MemoryView>().is_some_and(|view| !view.layout.is_row_contiguous()) {
        return Err(vm.buffer_error("memoryview: underlying buffer is not C-contiguous"));
    }
    match exported(vm, value)? {
        Some(data) => Ok(data),
        None => {
            let given = value.class().name();
            Err(vm.type_error(format!("a bytes-like object is required, not '{given}'")))
        }
    }
}

/// A byte as an integer in `range(0, 256)`; `plural` begins the message when it is out of range.
///
/// # Errors
/// `TypeError` when it is no integer, `ValueError` when it is out of range.
pub fn byte(vm: &mut Vm, value: &Value, plural: &str) -> Outcome<u8> {
    let index = vm.index(value)?;
    match index.payload::<Int>().small() {
        Some(byte @ 0..256) => Ok(byte as u8),
        _ => Err(vm.value_error(format!("{plural} must be in range(0, 256)"))),
    }
}

/// The bytes of a bytes-like object or of an iterable of integers, but not of a string.
///
/// # Errors
/// `TypeError` for other objects, `ValueError` for integers out of range; whatever `__bytes__` or
/// the iterable raises.
pub fn from_object(vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
    if let Some(data) = exported(vm, value)? {
        return Ok(data.into_owned());
    }
    if let Some(data) = from_method(vm, value)? {
        return Ok(data);
    }
    from_iterable(vm, value, "bytes")
}

/// What `__bytes__` of `value` gives.
fn from_method(vm: &mut Vm, value: &Value) -> Outcome<Option<Vec<u8>>> {
    let Some(result) = vm.call_special(value, &names().__bytes__, &[])? else { return Ok(None) };
    match result.downcast::<Bytes>() {
        Some(bytes) => Ok(Some(bytes.data.to_vec())),
        None => {
            let given = result.class().name();
            Err(vm.type_error(format!("__bytes__ returned non-bytes (type {given})")))
        }
    }
}

/// The bytes of an iterable of integers, for the constructor `function`.
///
/// # Errors
/// As [`from_object`].
pub fn from_iterable(vm: &mut Vm, value: &Value, function: &str) -> Outcome<Vec<u8>> {
    let slots = &value.class().slots;
    let iterable = slots.iter.get().is_some() || slots.getitem.get().is_some();
    if value.has::<Str>() || !iterable {
        let given = value.class().name();
        return Err(vm.type_error(format!("cannot convert '{given}' object to {function}")));
    }
    let named = if function == "bytes" { "bytes" } else { "byte" };
    let mut data = Vec::new();
    vm.for_each(value, |vm, item| {
        memory::push(&mut data, byte(vm, &item, named)?);
        Ok(())
    })?;
    Ok(data)
}

/// So many zeros.
///
/// # Errors
/// `ValueError` for a negative count, `OverflowError` and `MemoryError` for too large a one.
pub fn zeros(vm: &mut Vm, count: &Value) -> Outcome<Vec<u8>> {
    let value = vm.index(count)?;
    let Some(count) = value.payload::<Int>().to_i64() else {
        let class = count.class().name();
        return Err(vm.overflow_error(format!("cannot fit '{class}' into an index-sized integer")));
    };
    let Ok(count) = usize::try_from(count) else { return Err(vm.value_error("negative count")) };
    let mut data = Vec::new();
    if data.try_reserve_exact(count).is_err() {
        return Err(vm.plain_error(crate::text::PlainError::memory()));
    }
    data.resize(count, 0);
    Ok(data)
}

/// What `bytes(source, encoding, errors)` and `bytearray` with the same arguments hold.
///
/// # Errors
/// `TypeError` for arguments that do not fit together; as for [`from_object`].
pub fn from_arguments(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome<Vec<u8>> {
    let [source, encoding, errors] =
        arguments.bind(vm, function, ["source", "encoding", "errors"], 0, 0, 0)?;
    let name = codec::name_argument(vm, function, "encoding", encoding.as_ref())?;
    let handler = codec::name_argument(vm, function, "errors", errors.as_ref())?;
    let Some(source) = source else {
        if encoding.is_none() && errors.is_none() {
            return Ok(Vec::new());
        }
        let which = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{which} without a string argument")));
    };
    let plain = encoding.is_none() && errors.is_none() && function == "bytes";
    if plain
        && source.has::<Str>()
        && !source.is_exact::<Str>()
        && let Some(data) = from_method(vm, &source)?
    {
        return Ok(data);
    }
    if source.has::<Str>() {
        return match &name {
            Some(name) => codec::encode(vm, &source, Some(name), handler.as_deref()),
            None => Err(vm.type_error("string argument without an encoding")),
        };
    }
    if encoding.is_some() || errors.is_some() {
        let which = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{which} without a string argument")));
    }
    if let Some(data) = view(&source).filter(|_| source.is_exact::<Bytes>()) {
        return Ok(data.into_owned());
    }
    if function == "bytes"
        && let Some(data) = from_method(vm, &source)?
    {
        return Ok(data);
    }
    if source.class().slots.index.get().is_some() {
        match zeros(vm, &source) {
            Ok(data) => return Ok(data),
            // What is no integer after all may still be a buffer or iterable.
            Err(raised) => drop(vm.catch(raised, &crate::types::exception::TYPE_ERROR)?),
        }
    }
    match exported(vm, &source)? {
        Some(data) => Ok(data.into_owned()),
        None => from_iterable(vm, &source, function),
    }
}

/// `bytes.__new__(class, source=b'', encoding='utf-8', errors='strict')`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let exact = class.is(&CLASS.value());
    if exact
        && let ([source], true) = (arguments.positional, arguments.keywords.is_empty())
        && source.is_exact::<Bytes>()
    {
        return Ok(source.clone());
    }
    let data = from_arguments(vm, "bytes", arguments)?;
    if exact {
        return Ok(new(data));
    }
    Ok(object::new_of_class(class, Bytes { data: data.into_boxed_slice() }))
}
