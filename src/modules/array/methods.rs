//! The methods of arrays.

use super::construct::{characters, whole_items};
use super::operators::extend_by_array;
use super::{Array, check_resizable, new, reconstruct};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::Text;
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Method, Native};
use crate::types::list::{self, List};
use crate::types::none::none;
use crate::types::str::{self, Str, intern};
use crate::types::{buffer, generic_alias, int, sequence, tuple};

fn append(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let array = this.payload::<Array>();
    let item = array.code.write(vm, value)?;
    check_resizable(vm, array)?;
    array.data.borrow_mut().extend(item);
    Ok(none())
}

fn buffer_info(_: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    let address = array.data.borrow().as_ptr().addr();
    Ok(tuple::of([int::new(address as i64), int::new(array.len() as i64)]))
}

fn byteswap(_: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    array.data.borrow_mut().chunks_exact_mut(array.code.size()).for_each(<[u8]>::reverse);
    Ok(none())
}

fn clear(vm: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    check_resizable(vm, array)?;
    drop(array.data.take());
    Ok(none())
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let (array, mut place, mut count) = (this.payload::<Array>(), 0, 0);
    while let Some(item) = array.item(place) {
        count += i64::from(vm.equal(&item, value)?);
        place += 1;
    }
    Ok(int::new(count))
}

fn extend(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    match iterable.downcast::<Array>() {
        Some(other) => extend_by_array(vm, this.payload(), other)?,
        None => vm.for_each(iterable, |vm, item| append(vm, this, &item).map(drop))?,
    }
    Ok(none())
}

fn extend_by_bytes(vm: &mut Vm, this: &Value, data: Vec<u8>) -> Outcome {
    let array = this.payload::<Array>();
    let data = whole_items(vm, array.code, data)?;
    if !data.is_empty() {
        check_resizable(vm, array)?;
    }
    array.data.borrow_mut().extend(data);
    Ok(none())
}

fn from_bytes(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = bytes::argument(vm, data)?.into_owned();
    extend_by_bytes(vm, this, data)
}

fn from_file(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let count = vm.size(&arguments[1])?;
    let Ok(count) = usize::try_from(count) else { return Err(vm.value_error("negative count")) };
    let size = this.payload::<Array>().code.size();
    let Some(wanted) = count.checked_mul(size).filter(|wanted| *wanted <= isize::MAX as usize) else {
        return Err(vm.memory_error(""));
    };
    let data = vm.call_method(&arguments[0], &intern("read"), &[int::new(wanted as i64)])?;
    let Some(read) = data.downcast::<Bytes>() else {
        return Err(vm.type_error("read() didn't return bytes"));
    };
    let enough = read.data.len() == wanted;
    extend_by_bytes(vm, this, read.data.to_vec())?;
    if enough { Ok(none()) } else { Err(vm.eof_error("read() didn't return enough bytes")) }
}

fn to_file(vm: &mut Vm, this: &Value, file: &Value) -> Outcome {
    const BLOCK: usize = 64 * 1024;
    let mut start = 0;
    loop {
        let part = match this.payload::<Array>().data.borrow().get(start..) {
            Some(rest) if !rest.is_empty() => rest[..rest.len().min(BLOCK)].to_vec(),
            _ if start > 0 => return Ok(none()),
            _ => Vec::new(),
        };
        let empty = part.is_empty();
        if empty {
            // Asked for even where there is nothing to write.
            vm.get_attribute(file, &intern("write"))?;
            return Ok(none());
        }
        vm.call_method(file, &intern("write"), &[bytes::new(part)])?;
        start += BLOCK;
    }
}

fn from_list(vm: &mut Vm, this: &Value, given: &Value) -> Outcome {
    let Some(items) = given.downcast::<List>().map(|list| list.items.to_vec()) else {
        return Err(vm.type_error("arg must be list"));
    };
    let array = this.payload::<Array>();
    let mut data = Vec::new();
    for item in &items {
        data.extend(array.code.write(vm, item)?);
        if given.payload::<List>().items.len() != items.len() {
            return Err(vm.runtime_error("list changed size during iteration"));
        }
    }
    extend_by_bytes(vm, this, data)
}

fn from_unicode(vm: &mut Vm, this: &Value, text: &Value) -> Outcome {
    let Some(string) = text.downcast::<Str>() else {
        let given = text.class().name();
        return Err(vm.type_error(format!("fromunicode() argument must be str, not {given}")));
    };
    if !this.payload::<Array>().code.is_text() {
        let message = "fromunicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(message));
    }
    extend_by_bytes(vm, this, characters(string.text()))
}

fn to_unicode(vm: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    if !array.code.is_text() {
        let message = "tounicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(message));
    }
    let data = array.data.borrow().clone();
    let points: Vec<u32> = data.as_chunks().0.iter().map(|point| u32::from_le_bytes(*point)).collect();
    if let Some(point) = points.iter().find(|point| **point > 0x10_FFFF) {
        return Err(vm.value_error(format!("character U+{point:x} is not in range [U+0000; U+10ffff]")));
    }
    Ok(str::new(Text::from_code_points(points)))
}

fn index(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let array = this.payload::<Array>();
    let start = arguments.get(1).map_or(Ok(0), |start| sequence::bound(vm, start))?;
    let stop = arguments.get(2).map_or(Ok(isize::MAX), |stop| sequence::bound(vm, stop))?;
    let mut place = sequence::clamped_place(start, array.len());
    while place < sequence::clamped_place(stop, array.len())
        && let Some(item) = array.item(place)
    {
        if vm.equal(&item, &arguments[0])? {
            return Ok(int::new(place as i64));
        }
        place += 1;
    }
    Err(vm.value_error("array.index(x): x not in array"))
}

fn insert(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = vm.size(&arguments[0])?;
    let array = this.payload::<Array>();
    let item = array.code.write(vm, &arguments[1])?;
    check_resizable(vm, array)?;
    let place = sequence::clamped_place(index, array.len()) * array.code.size();
    drop(array.data.borrow_mut().splice(place..place, item));
    Ok(none())
}

/// Takes the item at `place` out.
fn take(vm: &mut Vm, array: &Array, place: usize) -> Outcome {
    check_resizable(vm, array)?;
    let item = array.item(place).unwrap_or_else(none);
    let size = array.code.size();
    drop(array.data.borrow_mut().drain(place * size..(place + 1) * size));
    Ok(item)
}

fn pop(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = arguments.first().map_or(Ok(-1), |index| vm.size(index))?;
    let array = this.payload::<Array>();
    if array.is_empty() {
        return Err(vm.index_error("pop from empty array"));
    }
    match sequence::place(index, array.len()) {
        Some(place) => take(vm, array, place),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let (array, mut place) = (this.payload::<Array>(), 0);
    while let Some(item) = array.item(place) {
        if vm.equal(&item, value)? {
            take(vm, array, place.min(array.len().saturating_sub(1)))?;
            return Ok(none());
        }
        place += 1;
    }
    Err(vm.value_error("array.remove(x): x not in array"))
}

fn reverse(_: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    let mut data = array.data.borrow_mut();
    data.reverse();
    data.chunks_exact_mut(array.code.size()).for_each(<[u8]>::reverse);
    Ok(none())
}

fn to_bytes(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bytes::new(this.payload::<Array>().data.borrow().clone()))
}

fn to_list(_: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    let data = array.data.borrow();
    Ok(list::new(data.chunks_exact(array.code.size()).map(|item| array.code.read(item)).collect()))
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    Ok(new(array.code, array.data.borrow().clone()))
}

fn deep_copy(vm: &mut Vm, this: &Value, _: &Value) -> Outcome {
    copy(vm, this)
}

fn reduce(vm: &mut Vm, this: &Value, protocol: &Value) -> Outcome {
    let protocol = vm.size(protocol)?;
    let array = this.payload::<Array>();
    let state = vm.find_attribute(this, &intern("__dict__"))?.unwrap_or_else(none);
    let code = str::new(char::from(array.code.character()).to_string());
    if protocol < 3 {
        let items = if array.code.is_text() { to_unicode(vm, this)? } else { to_list(vm, this)? };
        return Ok(tuple::of([this.class_value(), tuple::of([code, items]), state]));
    }
    let module = vm.import_absolute("array")?;
    let function = vm.get_attribute(&module, &intern("_array_reconstructor"))?;
    let format = int::new(reconstruct::machine_format(array.code));
    let parts = tuple::of([this.class_value(), code, format, to_bytes(vm, this)?]);
    Ok(tuple::of([function, parts, state]))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(64 + this.payload::<Array>().data.borrow().len() as i64))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "append",
        Native::One(append),
        "append($self, v, /)\n--\n\nAppend new value v to the end of the array.",
    ),
    Method::new(
        "buffer_info",
        Native::NoArguments(buffer_info),
        "buffer_info($self, /)\n--\n\nReturn a tuple (address, length) giving the current memory address and the \
         length in items of the buffer used to hold array's contents.",
    ),
    Method::new(
        "byteswap",
        Native::NoArguments(byteswap),
        "byteswap($self, /)\n--\n\nByteswap all items of the array.",
    ),
    Method::new(
        "clear",
        Native::NoArguments(clear),
        "clear($self, /)\n--\n\nRemove all items from the array.",
    ),
    Method::new(
        "count",
        Native::One(count),
        "count($self, v, /)\n--\n\nReturn number of occurrences of v in the array.",
    ),
    Method::new(
        "extend",
        Native::One(extend),
        "extend($self, bb, /)\n--\n\nAppend items to the end of the array.",
    ),
    Method::new(
        "fromfile",
        Native::Positional(2, 2, from_file),
        "fromfile($self, f, n, /)\n--\n\nRead n objects from the file object f and append them to the end of the array.",
    ),
    Method::new(
        "fromlist",
        Native::One(from_list),
        "fromlist($self, list, /)\n--\n\nAppend items to array from list.",
    ),
    Method::new(
        "frombytes",
        Native::One(from_bytes),
        "frombytes($self, buffer, /)\n--\n\nAppends items from the string, interpreting it as an array of machine \
         values, as if it had been read from a file using the fromfile() method.",
    ),
    Method::new(
        "fromunicode",
        Native::One(from_unicode),
        "fromunicode($self, ustr, /)\n--\n\nExtends this array with data from the unicode string ustr.",
    ),
    Method::new(
        "index",
        Native::Positional(1, 3, index),
        "index($self, v, start=0, stop=sys.maxsize, /)\n--\n\nReturn index of first occurrence of v in the array.",
    ),
    Method::new(
        "insert",
        Native::Positional(2, 2, insert),
        "insert($self, i, v, /)\n--\n\nInsert a new item v into the array before position i.",
    ),
    Method::new(
        "pop",
        Native::Positional(0, 1, pop),
        "pop($self, i=-1, /)\n--\n\nReturn the i-th element and delete it from the array.\n\ni defaults to -1.",
    ),
    Method::new(
        "remove",
        Native::One(remove),
        "remove($self, v, /)\n--\n\nRemove the first occurrence of v in the array.",
    ),
    Method::new(
        "reverse",
        Native::NoArguments(reverse),
        "reverse($self, /)\n--\n\nReverse the order of the items in the array.",
    ),
    Method::new(
        "tobytes",
        Native::NoArguments(to_bytes),
        "tobytes($self, /)\n--\n\nConvert the array to an array of machine values and return the bytes representation.",
    ),
    Method::new(
        "tofile",
        Native::One(to_file),
        "tofile($self, f, /)\n--\n\nWrite all items (as machine values) to the file object f.",
    ),
    Method::new(
        "tolist",
        Native::NoArguments(to_list),
        "tolist($self, /)\n--\n\nConvert array to an ordinary list with the same items.",
    ),
    Method::new(
        "tounicode",
        Native::NoArguments(to_unicode),
        "tounicode($self, /)\n--\n\nExtends this array with data from the unicode string ustr.",
    ),
    Method::new(
        "__copy__",
        Native::NoArguments(copy),
        "__copy__($self, /)\n--\n\nReturn a copy of the array.",
    ),
    Method::new(
        "__deepcopy__",
        Native::One(deep_copy),
        "__deepcopy__($self, unused, /)\n--\n\nReturn a copy of the array.",
    ),
    Method::new(
        "__reduce_ex__",
        Native::One(reduce),
        "__reduce_ex__($self, value, /)\n--\n\nReturn state information for pickling.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size_of),
        "__sizeof__($self, /)\n--\n\nSize of the array in memory, in bytes.",
    ),
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    buffer::BUFFER_METHODS[0],
    buffer::BUFFER_METHODS[1],
];
