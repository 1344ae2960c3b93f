//! The methods and attributes of views.

use super::{MemoryView, cast, index};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::buffer::{self, Export, Layout};
use crate::types::definition::{GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::{bool_, bytes, generic_alias, int, list, sequence, str, tuple};

fn release(vm: &mut Vm, this: &Value) -> Outcome {
    super::release(vm, this)?;
    Ok(none())
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<MemoryView>().export(vm)?;
    Ok(this.clone())
}

fn exit(vm: &mut Vm, this: &Value, _: &Arguments<'_>) -> Outcome {
    release(vm, this)
}

/// The layout whose items, in the order of their indices, are those of `layout` in column order.
fn transposed(layout: &Layout) -> Layout {
    let mut made = layout.clone();
    made.shape.reverse();
    made.strides.reverse();
    made
}

fn to_bytes(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [order] = arguments.bind(vm, "tobytes", ["order"], 0, 0, 0)?;
    let view = this.payload::<MemoryView>();
    let owner = view.owner(vm)?;
    let order = match order.filter(|order| !is_none(order)) {
        None => "C".to_owned(),
        Some(order) => match order.downcast::<Str>() {
            Some(text) => text.text().to_string_lossy(),
            None => {
                let given = order.class().name();
                let message = format!("tobytes() argument 'order' must be str or None, not {given}");
                return Err(vm.type_error(message));
            }
        },
    };
    let layout = &view.layout;
    let columns = match order.as_str() {
        "C" => false,
        "F" => true,
        "A" => layout.is_column_contiguous() && !layout.is_row_contiguous(),
        _ => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
    };
    let data = if columns { super::copy(&owner, &transposed(layout)) } else { super::copy(&owner, layout) };
    Ok(bytes::new(data))
}

fn hex(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let view = this.payload::<MemoryView>();
    let owner = view.owner(vm)?;
    let data = bytes::new(super::copy(&owner, &view.layout));
    let method = vm.get_attribute(&data, &intern("hex"))?;
    vm.call_with(&method, arguments)
}

fn to_list(vm: &mut Vm, this: &Value) -> Outcome {
    let view = this.payload::<MemoryView>();
    let format = view.item_format(vm)?;
    let owner = view.owner(vm)?;
    let layout = &view.layout;
    let data = super::copy(&owner, layout);
    let mut items: Vec<Value> = data.chunks_exact(layout.itemsize).map(|item| format.read(item)).collect();
    if layout.shape.is_empty() {
        return Ok(items.pop().unwrap_or_else(none));
    }
    // From the innermost lists outwards.
    for axis in (1..layout.shape.len()).rev() {
        let count = layout.shape[axis];
        items = match count {
            0 => (0..layout.shape[..axis].iter().product()).map(|_| list::new(Vec::new())).collect(),
            _ => items.chunks(count).map(|part| list::new(part.to_vec())).collect(),
        };
    }
    Ok(list::new(items))
}

fn to_read_only(vm: &mut Vm, this: &Value) -> Outcome {
    let view = this.payload::<MemoryView>();
    let export = view.export(vm)?;
    let mut layout = view.layout.clone();
    layout.readonly = true;
    Ok(super::new(export, layout))
}

fn from_flags(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(object), Some(flags)] = arguments.bind(vm, "_from_flags", ["object", "flags"], 0, 0, 2)? else {
        unreachable!("required")
    };
    let flags = vm.size(&flags)? as i64;
    let view = super::of(vm, &object, flags)?;
    if flags & buffer::WRITABLE != 0 && view.payload::<MemoryView>().layout.readonly {
        return Err(vm.buffer_error("Object is not writable."));
    }
    Ok(view)
}

/// The items of a view of one dimension, to be searched.
fn searched(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    match &*view.layout.shape {
        [] => Err(vm.type_error("invalid lookup on 0-dim memory")),
        [length] => Ok(*length),
        _ => {
            let message = "multi-dimensional lookup is not implemented";
            Err(vm.raise_new(&crate::types::exception::NOT_IMPLEMENTED_ERROR, message))
        }
    }
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let length = searched(vm, this)?;
    let mut count = 0;
    for place in 0..length {
        let item = index::item(vm, this, place as isize)?;
        count += i64::from(vm.equal(&item, value)?);
    }
    Ok(int::new(count))
}

fn index_of(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let length = searched(vm, this)?;
    let start = arguments.get(1).map_or(Ok(0), |start| sequence::bound(vm, start))?;
    let stop = arguments.get(2).map_or(Ok(isize::MAX), |stop| sequence::bound(vm, stop))?;
    let (start, stop) = (sequence::clamped_place(start, length), sequence::clamped_place(stop, length));
    for place in start..stop {
        let item = index::item(vm, this, place as isize)?;
        if vm.equal(&item, &arguments[0])? {
            return Ok(int::new(place as i64));
        }
    }
    Err(vm.value_error("memoryview.index(x): x not found"))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "release",
        Native::NoArguments(release),
        "release($self, /)\n--\n\nRelease the underlying buffer exposed by the memoryview object.",
    ),
    Method::new(
        "tobytes",
        Native::Any(to_bytes),
        "tobytes($self, /, order='C')\n--\n\nReturn the data in the buffer as a byte string.",
    ),
    Method::new(
        "hex",
        Native::Any(hex),
        "hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)\n--\n\nReturn the data in the buffer as a str of \
         hexadecimal numbers.\n\n>>> memoryview(b'\\x01\\xab').hex(':')\n'01:ab'",
    ),
    Method::new(
        "tolist",
        Native::NoArguments(to_list),
        "tolist($self, /)\n--\n\nReturn the data in the buffer as a list of elements.",
    ),
    Method::new(
        "cast",
        Native::Any(cast::cast),
        "cast($self, /, format, shape=<unrepresentable>)\n--\n\nCast a memoryview to a new format or shape.",
    ),
    Method::new(
        "toreadonly",
        Native::NoArguments(to_read_only),
        "toreadonly($self, /)\n--\n\nReturn a readonly version of the memoryview.",
    ),
    Method::class(
        "_from_flags",
        Native::Any(from_flags),
        "_from_flags($type, /, object, flags)\n--\n\nCreate a new memoryview object which references the given object.",
    ),
    Method::new(
        "count",
        Native::One(count),
        "count($self, value, /)\n--\n\nCount the number of occurrences of a value.",
    ),
    Method::new(
        "index",
        Native::Positional(1, 3, index_of),
        "index($self, value, start=0, stop=sys.maxsize, /)\n--\n\nReturn the index of the first occurrence of a \
         value.\n\nRaises ValueError if the value is not present.",
    ),
    Method::new("__enter__", Native::NoArguments(enter), ""),
    Method::new("__exit__", Native::Any(exit), ""),
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    buffer::BUFFER_METHODS[0],
    buffer::BUFFER_METHODS[1],
];

/// The layout of a view not released.
fn layout<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a Layout> {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    Ok(&view.layout)
}

fn get_object(vm: &mut Vm, this: &Value) -> Outcome {
    let export = this.payload::<MemoryView>().export(vm)?;
    Ok(export.payload::<Export>().object.get().unwrap_or_else(none))
}

fn numbers(items: impl Iterator<Item = i64>) -> Value {
    tuple::new(items.map(int::new).collect())
}

/// The attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "obj", get: get_object, set: None, doc: "The underlying object of the memoryview." },
    GetSet {
        name: "nbytes",
        get: |vm, this| Ok(int::new(layout(vm, this)?.byte_count() as i64)),
        set: None,
        doc: "The amount of space in bytes that the array would use in\n a contiguous representation.",
    },
    GetSet {
        name: "readonly",
        get: |vm, this| Ok(bool_::new(layout(vm, this)?.readonly)),
        set: None,
        doc: "A bool indicating whether the memory is read only.",
    },
    GetSet {
        name: "itemsize",
        get: |vm, this| Ok(int::new(layout(vm, this)?.itemsize as i64)),
        set: None,
        doc: "The size in bytes of each element of the memoryview.",
    },
    GetSet {
        name: "format",
        get: |vm, this| Ok(str::new(&*layout(vm, this)?.format)),
        set: None,
        doc: "A string containing the format (in struct module style)\n for each element in the view.",
    },
    GetSet {
        name: "ndim",
        get: |vm, this| Ok(int::new(layout(vm, this)?.shape.len() as i64)),
        set: None,
        doc: "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.",
    },
    GetSet {
        name: "shape",
        get: |vm, this| Ok(numbers(layout(vm, this)?.shape.iter().map(|length| *length as i64))),
        set: None,
        doc: "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.",
    },
    GetSet {
        name: "strides",
        get: |vm, this| Ok(numbers(layout(vm, this)?.strides.iter().map(|stride| *stride as i64))),
        set: None,
        doc: "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the \
              array.",
    },
    GetSet {
        name: "suboffsets",
        get: |vm, this| layout(vm, this).map(|_| tuple::empty()),
        set: None,
        doc: "A tuple of integers used internally for PIL-style arrays.",
    },
    GetSet {
        name: "c_contiguous",
        get: |vm, this| Ok(bool_::new(layout(vm, this)?.is_row_contiguous())),
        set: None,
        doc: "A bool indicating whether the memory is C contiguous.",
    },
    GetSet {
        name: "f_contiguous",
        get: |vm, this| Ok(bool_::new(layout(vm, this)?.is_column_contiguous())),
        set: None,
        doc: "A bool indicating whether the memory is Fortran contiguous.",
    },
    GetSet {
        name: "contiguous",
        get: |vm, this| {
            let layout = layout(vm, this)?;
            Ok(bool_::new(layout.is_row_contiguous() || layout.is_column_contiguous()))
        },
        set: None,
        doc: "A bool indicating whether the memory is contiguous.",
    },
];
