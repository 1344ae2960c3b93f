//! The methods that only `bytearray` has: those that change it.

use super::{ByteArray, new};
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, memory};
use crate::types::buffer;
use crate::types::bytes;
use crate::types::definition::{Method, Native};
use crate::types::none::none;
use crate::types::str::Str;
use crate::types::{exception, int, sequence, tuple};

/// A byte to put into an array.
///
/// # Errors
/// As for [`bytes::byte`].
pub fn byte(vm: &mut Vm, value: &Value) -> Outcome<u8> {
    bytes::byte(vm, value, "byte")
}

fn append(vm: &mut Vm, this: &Value, item: &Value) -> Outcome {
    let byte = byte(vm, item)?;
    this.payload::<ByteArray>().check_resizable(vm)?;
    this.payload::<ByteArray>().data.borrow_mut().push(byte);
    Ok(none())
}

/// Appends the bytes of a bytes-like object or of an iterable of integers.
///
/// # Errors
/// As for [`bytes::from_object`].
fn extend(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    let added = match bytes::exported(vm, iterable)? {
        Some(data) => data.into_owned(),
        None => from_iterable(vm, iterable)?,
    };
    if !added.is_empty() {
        this.payload::<ByteArray>().check_resizable(vm)?;
    }
    this.payload::<ByteArray>().data.borrow_mut().extend_from_slice(&added);
    Ok(none())
}

fn from_iterable(vm: &mut Vm, iterable: &Value) -> Outcome<Vec<u8>> {
    if iterable.has::<Str>() {
        return Err(vm.type_error("expected iterable of integers; got: 'str'"));
    }
    let iterator = match vm.iter(iterable) {
        Ok(iterator) => iterator,
        Err(raised) => {
            vm.catch(raised, &exception::TYPE_ERROR)?;
            let given = iterable.class().name();
            return Err(vm.type_error(format!("can't extend bytearray with {given}")));
        }
    };
    let mut data = Vec::new();
    vm.for_each(&iterator, |vm, item| {
        memory::push(&mut data, byte(vm, &item)?);
        Ok(())
    })?;
    Ok(data)
}

fn insert(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = vm.size(&arguments[0])?;
    let byte = byte(vm, &arguments[1])?;
    this.payload::<ByteArray>().check_resizable(vm)?;
    let mut data = this.payload::<ByteArray>().data.borrow_mut();
    let place = sequence::clamped_place(index, data.len());
    data.insert(place, byte);
    Ok(none())
}

fn pop(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = match arguments.first() {
        Some(index) => vm.size(index)?,
        None => -1,
    };
    let array = this.payload::<ByteArray>();
    let length = array.data.borrow().len();
    if length == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    match sequence::place(index, length) {
        Some(place) => {
            array.check_resizable(vm)?;
            Ok(int::new(i64::from(array.data.borrow_mut().remove(place))))
        }
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Vm, this: &Value, item: &Value) -> Outcome {
    let byte = byte(vm, item)?;
    let array = this.payload::<ByteArray>();
    let place = array.data.borrow().iter().position(|other| *other == byte);
    match place {
        Some(place) => {
            array.check_resizable(vm)?;
            array.data.borrow_mut().remove(place);
            Ok(none())
        }
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

fn reverse(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<ByteArray>().data.borrow_mut().reverse();
    Ok(none())
}

fn clear(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<ByteArray>().check_resizable(vm)?;
    this.payload::<ByteArray>().data.take();
    Ok(none())
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(this.payload::<ByteArray>().data.borrow().clone()))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    // CPython: 56 bytes of header, and the buffer with a zero at its end once there is one.
    let length = this.payload::<ByteArray>().data.borrow().len();
    Ok(int::new(if length == 0 { 56 } else { 57 + length as i64 }))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<ByteArray>().data.borrow().clone();
    let state = crate::types::object_members::state(vm, this)?;
    Ok(tuple::new(vec![this.class_value(), tuple::new(vec![bytes::new(data)]), state]))
}

/// The methods.
pub const OWN: [Method; 13] = [
    buffer::BUFFER_METHODS[0],
    buffer::BUFFER_METHODS[1],
    Method::new(
        "append",
        Native::One(append),
        "append($self, item, /)\n--\n\nAppend a single item to the end of the bytearray.",
    ),
    Method::new(
        "clear",
        Native::NoArguments(clear),
        "clear($self, /)\n--\n\nRemove all items from the bytearray.",
    ),
    Method::new("copy", Native::NoArguments(copy), "copy($self, /)\n--\n\nReturn a copy of B."),
    Method::new(
        "extend",
        Native::One(extend),
        "extend($self, iterable_of_ints, /)\n--\n\nAppend all the items from the iterator or sequence to the end of the \
         bytearray.",
    ),
    Method::new(
        "insert",
        Native::Positional(2, 2, insert),
        "insert($self, index, item, /)\n--\n\nInsert a single item into the bytearray before the given index.",
    ),
    Method::new(
        "pop",
        Native::Positional(0, 1, pop),
        "pop($self, index=-1, /)\n--\n\nRemove and return a single item from B.",
    ),
    Method::new(
        "remove",
        Native::One(remove),
        "remove($self, value, /)\n--\n\nRemove the first occurrence of a value in the bytearray.",
    ),
    Method::new(
        "reverse",
        Native::NoArguments(reverse),
        "reverse($self, /)\n--\n\nReverse the order of the values in B in place.",
    ),
    Method::new("__alloc__", Native::NoArguments(size_of), "B.__alloc__() -> int"),
    Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling."),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size_of),
        "Return the size of the bytearray object in memory, in bytes.",
    ),
];
