//! `_struct`: values as bytes, by a format.

mod convert;
pub mod format;
mod iterator;
pub mod number;
mod struct_type;

pub use iterator::DEFINITION as ITERATOR_DEFINITION;
pub use struct_type::DEFINITION as STRUCT_DEFINITION;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::global::GilGuarded;
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::int;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use format::Format;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

crate::module_exception! {
    /// The type `struct.error`.
    ERROR, ERROR_DEFINITION, "struct.error", EXCEPTION, ""
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "_clearcache",
        Native::NoArguments(clear_cache),
        "_clearcache($module, /)\n--\n\nClear the internal cache.",
    ),
    Method::new(
        "calcsize",
        Native::One(calcsize),
        "calcsize($module, format, /)\n--\n\nReturn size in bytes of the struct described by the format string.",
    ),
    Method::new(
        "iter_unpack",
        Native::Positional(2, 2, iter_unpack),
        "iter_unpack($module, format, buffer, /)\n--\n\nReturn an iterator yielding tuples unpacked from the given \
         bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of \
         unpack_from().\n\nRequires that the bytes length be a multiple of the format struct size.",
    ),
    Method::new(
        "pack",
        Native::Any(pack),
        "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according \
         to the format string.  See help(struct) for more on format strings.",
    ),
    Method::new(
        "pack_into",
        Native::Any(pack_into),
        "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string \
         and write\nthe packed bytes into the writable buffer buf starting at offset.",
    ),
    Method::new(
        "unpack",
        Native::Positional(2, 2, unpack),
        "unpack($module, format, buffer, /)\n--\n\nReturn a tuple containing values unpacked according to the format \
         string.\n\nThe buffer's size in bytes must be calcsize(format).",
    ),
    Method::new(
        "unpack_from",
        Native::Any(unpack_from),
        "unpack_from($module, format, /, buffer, offset=0)\n--\n\nReturn a tuple containing values unpacked according \
         to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_struct", Some("Functions to convert between Python values and C structs."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("error"), ERROR.value());
    namespace.set_name(&intern("Struct"), struct_type::CLASS.value());
    Ok(made)
}

/// Raises `struct.error(message)`.
#[cold]
fn error(vm: &mut Vm, message: &str) -> Raised {
    vm.raise_new(&ERROR, message)
}

/// How many formats are kept.
const KEPT: usize = 100;

type Formats = RefCell<HashMap<Box<[u8]>, Rc<Format>>>;

fn formats() -> &'static Formats {
    static FORMATS: GilGuarded<std::cell::OnceCell<Formats>> = GilGuarded::new(std::cell::OnceCell::new());
    FORMATS.get().get_or_init(Formats::default)
}

/// The format that a string or bytes stand for.
fn format_of(vm: &mut Vm, value: &Value) -> Outcome<Rc<Format>> {
    let text = struct_type::format_text(vm, value)?;
    if let Some(known) = formats().borrow().get(&*text) {
        return Ok(known.clone());
    }
    match Format::parse(&text) {
        Ok(format) => {
            let format = Rc::new(format);
            let mut kept = formats().borrow_mut();
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(text.into_boxed_slice(), format.clone());
            Ok(format)
        }
        Err(message) => Err(error(vm, message)),
    }
}

fn clear_cache(_: &mut Vm, _: &Value) -> Outcome {
    formats().borrow_mut().clear();
    Ok(none())
}

fn calcsize(vm: &mut Vm, _: &Value, format: &Value) -> Outcome {
    Ok(int::new(format_of(vm, format)?.size as i64))
}

/// The format and the arguments behind it.
fn leading_format<'a>(vm: &mut Vm, arguments: &Arguments<'a>) -> Outcome<(Rc<Format>, Arguments<'a>)> {
    let Some((format, rest)) = arguments.positional.split_first() else {
        return Err(vm.type_error("missing format argument"));
    };
    Ok((format_of(vm, format)?, Arguments { positional: rest, keywords: arguments.keywords }))
}

fn pack(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "pack")?;
    let (format, arguments) = leading_format(vm, arguments)?;
    struct_type::pack_values(vm, &format, arguments.positional)
}

fn pack_into(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "pack_into")?;
    let (format, arguments) = leading_format(vm, arguments)?;
    struct_type::pack_values_into(vm, &format, arguments.positional)
}

fn unpack(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let format = format_of(vm, &arguments[0])?;
    struct_type::unpack_all(vm, &format, &arguments[1])
}

fn unpack_from(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (format, arguments) = leading_format(vm, arguments)?;
    struct_type::unpack_part(vm, &format, &arguments)
}

fn iter_unpack(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let format = format_of(vm, &arguments[0])?;
    iterator::new(vm, format, &arguments[1])
}

/// The value that `source`, as long as `format` is, holds; a tuple where these are several.
pub fn unpacked(format: &Format, source: &[u8]) -> Value {
    convert::unpack(format, source)
}
