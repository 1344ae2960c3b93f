//! `struct.Struct`: a format, taken apart once.

use super::format::Format;
use super::{convert, error, iterator};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::modules::buffer::zeros;
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::str::{self, Str, codec};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{buffer, int, object as object_type};
use std::cell::RefCell;
use std::rc::Rc;

/// A format with its text; nothing before `__init__`.
pub struct Struct(RefCell<Option<Prepared>>);

/// A format that was read, and its text.
type Prepared = (Rc<Format>, Rc<[u8]>);

/// The type `Struct`.
pub static CLASS: StaticType = StaticType::built_in::<Struct>(
    "_struct.Struct",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Struct {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The bytes of a format given as a string or as bytes.
///
/// # Errors
/// `TypeError` when it is neither, `UnicodeEncodeError` when it is not ASCII.
pub fn format_text(vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
    let text = match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
        (Some(_), _) => codec::encode(vm, value, Some("ascii"), None)?,
        (None, Some(bytes)) => bytes.data.to_vec(),
        (None, None) => {
            let given = value.class().name();
            return Err(
                vm.type_error(format!("Struct() argument 1 must be a str or bytes object, not {given}"))
            );
        }
    };
    if text.contains(&0) {
        return Err(error(vm, "embedded null character"));
    }
    Ok(text)
}

/// `pack`.
///
/// # Errors
/// `struct.error` for another number of values, or for values that do not fit.
pub fn pack_values(vm: &mut Vm, format: &Format, values: &[Value]) -> Outcome {
    check_count(vm, "pack", format, values.len())?;
    let mut target = zeros(vm, format.size)?;
    convert::pack(vm, format, values, &mut target)?;
    Ok(bytes::new(target))
}

fn check_count(vm: &mut Vm, function: &str, format: &Format, given: usize) -> Outcome<()> {
    if given == format.values {
        return Ok(());
    }
    let wanted = format.values;
    Err(error(vm, &format!("{function} expected {wanted} items for packing (got {given})")))
}

/// Where `size` bytes begin in a buffer of `length`, by an offset that counts from the end when it is
/// negative; `lacking` says what is missing when they would reach over it.
fn place(vm: &mut Vm, offset: isize, size: usize, length: usize, lacking: &str) -> Outcome<usize> {
    if offset >= 0 {
        return Ok(offset.cast_unsigned());
    }
    if offset + size as isize > 0 {
        return Err(error(vm, &format!("{lacking} {size} bytes at offset {offset}")));
    }
    match usize::try_from(offset + length as isize) {
        Ok(start) => Ok(start),
        Err(_) => Err(error(vm, &format!("offset {offset} out of range for {length}-byte buffer"))),
    }
}

/// `pack_into`.
///
/// # Errors
/// As for [`pack_values`]; where the buffer is too short or cannot be written.
pub fn pack_values_into(vm: &mut Vm, format: &Format, arguments: &[Value]) -> Outcome {
    let [buffer, offset, values @ ..] = arguments else {
        let missing = if arguments.is_empty() { "buffer" } else { "offset" };
        return Err(error(vm, &format!("pack_into expected {missing} argument")));
    };
    check_count(vm, "pack_into", format, values.len())?;
    let target = buffer::writable(vm, buffer)?;
    let offset = vm.size(offset)?;
    let (size, length) = (format.size, target.len());
    let start = place(vm, offset, size, length, "no space to pack")?;
    if length < start || length - start < size {
        let least = start.saturating_add(size);
        return Err(error(
            vm,
            &format!(
                "pack_into requires a buffer of at least {least} bytes for packing {size} bytes at offset {start} \
                 (actual buffer size is {length})"
            ),
        ));
    }
    let mut packed = zeros(vm, size)?;
    convert::pack(vm, format, values, &mut packed)?;
    target.write(vm, start, &packed)?;
    Ok(none())
}

/// `unpack`.
///
/// # Errors
/// `struct.error` when the buffer is not as long as the format.
pub fn unpack_all(vm: &mut Vm, format: &Format, buffer: &Value) -> Outcome {
    let data = bytes::argument(vm, buffer)?;
    if data.len() != format.size {
        let size = format.size;
        return Err(error(vm, &format!("unpack requires a buffer of {size} bytes")));
    }
    Ok(convert::unpack(format, &data))
}

/// `unpack_from`.
///
/// # Errors
/// `struct.error` when the buffer is too short.
pub fn unpack_part(vm: &mut Vm, format: &Format, arguments: &Arguments<'_>) -> Outcome {
    let [buffer, offset] = arguments.bind(vm, "unpack_from", ["buffer", "offset"], 0, 0, 1)?;
    let Some(buffer) = buffer else { unreachable!("required") };
    let offset = offset.map_or(Ok(0), |offset| vm.size(&offset))?;
    let data = bytes::argument(vm, &buffer)?;
    let (size, length) = (format.size, data.len());
    let start = place(vm, offset, size, length, "not enough data to unpack")?;
    match data.get(start..start.saturating_add(size)) {
        Some(part) => Ok(convert::unpack(format, part)),
        None => {
            let least = start.saturating_add(size);
            Err(error(
                vm,
                &format!(
                    "unpack_from requires a buffer of at least {least} bytes for unpacking {size} bytes at offset \
                     {start} (actual buffer size is {length})"
                ),
            ))
        }
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Struct(RefCell::new(None))))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [format] = arguments.bind(vm, "Struct", ["format"], 0, 0, 1)?;
    let Some(format) = format else { unreachable!("required") };
    let text = format_text(vm, &format)?;
    match Format::parse(&text) {
        Ok(format) => {
            this.payload::<Struct>().0.replace(Some((Rc::new(format), text.into())));
            Ok(())
        }
        Err(message) => Err(error(vm, message)),
    }
}

fn format_of(vm: &mut Vm, this: &Value) -> Outcome<Rc<Format>> {
    match &*this.payload::<Struct>().0.borrow() {
        Some((format, _)) => Ok(format.clone()),
        None => Err(vm.runtime_error("Struct object is not initialized")),
    }
}

fn pack(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "Struct.pack")?;
    let format = format_of(vm, this)?;
    pack_values(vm, &format, arguments.positional)
}

fn pack_into(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "Struct.pack_into")?;
    let format = format_of(vm, this)?;
    pack_values_into(vm, &format, arguments.positional)
}

fn unpack(vm: &mut Vm, this: &Value, buffer: &Value) -> Outcome {
    let format = format_of(vm, this)?;
    unpack_all(vm, &format, buffer)
}

fn unpack_from(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let format = format_of(vm, this)?;
    unpack_part(vm, &format, arguments)
}

fn iter_unpack(vm: &mut Vm, this: &Value, buffer: &Value) -> Outcome {
    let format = format_of(vm, this)?;
    iterator::new(vm, format, buffer)
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    let items = this.payload::<Struct>().0.borrow().as_ref().map_or(0, |(format, _)| format.items.len());
    Ok(int::new(56 + 32 * (items as i64 + 1)))
}

fn get_format(vm: &mut Vm, this: &Value) -> Outcome {
    match &*this.payload::<Struct>().0.borrow() {
        Some((_, text)) => Ok(str::new(String::from_utf8_lossy(text).into_owned())),
        None => Err(vm.runtime_error("Struct object is not initialized")),
    }
}

fn get_size(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(format_of(vm, this)?.size as i64))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let format = get_format(vm, this)?;
    let shown = vm.repr_text(&format)?.to_string_lossy();
    let class = this.class().short_name();
    Ok(str::new(format!("{class}({shown})")))
}

/// `struct.Struct`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Struct(fmt) --> compiled struct object"),
    methods: &[
        Method::new(
            "iter_unpack",
            Native::One(iter_unpack),
            "iter_unpack($self, buffer, /)\n--\n\nReturn an iterator yielding tuples.",
        ),
        Method::new("pack", Native::Any(pack), "S.pack(v1, v2, ...) -> bytes"),
        Method::new("pack_into", Native::Any(pack_into), "S.pack_into(buffer, offset, v1, v2, ...)"),
        Method::new(
            "unpack",
            Native::One(unpack),
            "unpack($self, buffer, /)\n--\n\nReturn a tuple containing unpacked values.",
        ),
        Method::new(
            "unpack_from",
            Native::Any(unpack_from),
            "unpack_from($self, /, buffer, offset=0)\n--\n\nReturn a tuple containing unpacked values.",
        ),
        Method::new(
            "__sizeof__",
            Native::NoArguments(size_of),
            "S.__sizeof__() -> size of S in memory, in bytes",
        ),
    ],
    attributes: &[
        GetSet { name: "format", get: get_format, set: None, doc: "struct format string" },
        GetSet { name: "size", get: get_size, set: None, doc: "struct size in bytes" },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(initialise));
        slots.repr.set(Some(repr));
    },
};
