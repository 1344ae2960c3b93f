//! `_codecs`: the registry and the codecs written in Rust, on which the library's `codecs` and
//! `encodings` stand.

mod charmap;
mod escape;
pub mod handlers;
pub mod registry;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::codec::Encoding;
use crate::types::definition::{Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, to_string};
use crate::types::{builtin_function, bytes, int, module, tuple};
use registry::Direction;

/// `(converted, how much was used)`.
fn pair(converted: Value, used: usize) -> Outcome {
    Ok(tuple::of([converted, int::new(used as i64)]))
}

fn text_argument(vm: &mut Vm, function: &str, value: &Value) -> Outcome {
    if value.has::<Str>() {
        return Ok(value.clone());
    }
    let class = value.class().name();
    Err(vm.type_error(format!("{function}() argument 1 must be str, not {class}")))
}

fn errors_argument(vm: &mut Vm, value: Option<&Value>) -> Outcome<Option<String>> {
    match value {
        None => Ok(None),
        Some(value) if is_none(value) => Ok(None),
        Some(value) if value.has::<Str>() => Ok(Some(to_string(value))),
        Some(value) => {
            let class = value.class().name();
            Err(vm.type_error(format!("errors must be str or None, not {class}")))
        }
    }
}

fn encode_with(vm: &mut Vm, function: &str, encoding: Encoding, arguments: &[Value]) -> Outcome {
    let text = text_argument(vm, function, &arguments[0])?;
    let errors = errors_argument(vm, arguments.get(1))?;
    let data = str::codec::encode_as(vm, &text, encoding, errors.as_deref())?;
    pair(bytes::new(data), text.payload::<Str>().text().char_len())
}

/// The bytes to decode; the escapes may be given as text too.
fn data_argument(vm: &mut Vm, value: &Value, or_text: bool) -> Outcome<Vec<u8>> {
    if or_text && let Some(text) = value.downcast::<Str>() {
        return Ok(text.text().as_bytes().to_vec());
    }
    bytes::argument(vm, value).map(std::borrow::Cow::into_owned)
}

fn decode_with(vm: &mut Vm, encoding: Encoding, arguments: &[Value], otherwise: bool) -> Outcome {
    let escapes = matches!(encoding, Encoding::UnicodeEscape | Encoding::RawUnicodeEscape);
    let data = data_argument(vm, &arguments[0], escapes)?;
    let errors = errors_argument(vm, arguments.get(1))?;
    let last = match arguments.get(2) {
        Some(last) => vm.truth(last)?,
        None => otherwise,
    };
    let (text, used) = str::codec::decode_as(vm, &arguments[0], &data, encoding, last, errors.as_deref())?;
    pair(str::new(text), used)
}

macro_rules! codecs {
    ($($encode:literal $decode:literal $most:literal $otherwise:literal $encoding:ident;)*) => {
        static CODECS: &[Method] = &[$(
            Method::new(
                $encode,
                Native::Positional(1, 2, |vm, _, given| encode_with(vm, $encode, Encoding::$encoding, given)),
                concat!($encode, "($module, str, errors=None, /)\n--\n\n"),
            ),
            Method::new(
                $decode,
                Native::Positional(1, $most, |vm, _, given| {
                    decode_with(vm, Encoding::$encoding, given, $otherwise)
                }),
                concat!($decode, "($module, data, errors=None, final=False, /)\n--\n\n"),
            ),
        )*];
    };
}

codecs! {
    "utf_8_encode" "utf_8_decode" 3 false Utf8;
    "utf_7_encode" "utf_7_decode" 3 false Utf7;
    "utf_16_le_encode" "utf_16_le_decode" 3 false Utf16Le;
    "utf_16_be_encode" "utf_16_be_decode" 3 false Utf16Be;
    "utf_32_le_encode" "utf_32_le_decode" 3 false Utf32Le;
    "utf_32_be_encode" "utf_32_be_decode" 3 false Utf32Be;
    "latin_1_encode" "latin_1_decode" 2 true Latin1;
    "ascii_encode" "ascii_decode" 2 true Ascii;
    "unicode_escape_encode" "unicode_escape_decode" 3 true UnicodeEscape;
    "raw_unicode_escape_encode" "raw_unicode_escape_decode" 3 true RawUnicodeEscape;
}

static OTHERS: &[Method] = &[
    Method::new(
        "register",
        Native::One(register),
        "register($module, search_function, /)\n--\n\nRegister a codec search function.\n\nSearch functions are expected to take one argument, the encoding name in\nall lower case letters, and either return None, or a tuple of functions\n(encoder, decoder, stream_reader, stream_writer) (or a CodecInfo object).",
    ),
    Method::new(
        "unregister",
        Native::One(unregister),
        "unregister($module, search_function, /)\n--\n\nUnregister a codec search function and clear the registry's cache.\n\nIf the search function is not registered, do nothing.",
    ),
    Method::new(
        "lookup",
        Native::One(lookup),
        "lookup($module, encoding, /)\n--\n\nLooks up a codec tuple in the Python codec registry and returns a CodecInfo object.",
    ),
    Method::new(
        "encode",
        Native::Any(encode),
        "encode($module, /, obj, encoding='utf-8', errors='strict')\n--\n\nEncodes obj using the codec registered for encoding.\n\nThe default encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme.  Default is 'strict' meaning that encoding\nerrors raise a ValueError.  Other possible values are 'ignore', 'replace'\nand 'backslashreplace' as well as any other name registered with\ncodecs.register_error that can handle ValueErrors.",
    ),
    Method::new(
        "decode",
        Native::Any(decode),
        "decode($module, /, obj, encoding='utf-8', errors='strict')\n--\n\nDecodes obj using the codec registered for encoding.\n\nDefault encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme.  Default is 'strict' meaning that encoding\nerrors raise a ValueError.  Other possible values are 'ignore', 'replace'\nand 'backslashreplace' as well as any other name registered with\ncodecs.register_error that can handle ValueErrors.",
    ),
    Method::new(
        "register_error",
        Native::Positional(2, 2, register_error),
        "register_error($module, errors, handler, /)\n--\n\nRegister the specified error handler under the name errors.\n\nhandler must be a callable object, that\nwill be called with an exception instance containing\ninformation about the location of the encoding/decoding\nerror and must return a (replacement, new position) tuple.",
    ),
    Method::new(
        "_unregister_error",
        Native::One(unregister_error),
        "_unregister_error($module, errors, /)\n--\n\nUn-register the specified error handler for the error handling `errors'.",
    ),
    Method::new(
        "lookup_error",
        Native::One(lookup_error),
        "lookup_error($module, name, /)\n--\n\nlookup_error(errors) -> handler\n\nReturn the error handler for the specified error handling name or raise a\nLookupError, if no handler exists under this name.",
    ),
    Method::new(
        "utf_16_encode",
        Native::Positional(1, 3, utf_16_encode),
        "utf_16_encode($module, str, errors=None, byteorder=0, /)\n--\n\n",
    ),
    Method::new(
        "utf_16_decode",
        Native::Positional(1, 3, |vm, _, given| decode_with(vm, Encoding::Utf16, given, false)),
        "utf_16_decode($module, data, errors=None, final=False, /)\n--\n\n",
    ),
    Method::new(
        "utf_16_ex_decode",
        Native::Positional(1, 4, utf_16_ex_decode),
        "utf_16_ex_decode($module, data, errors=None, byteorder=0, final=False,\n                 /)\n--\n\n",
    ),
    Method::new(
        "utf_32_encode",
        Native::Positional(1, 3, utf_32_encode),
        "utf_32_encode($module, str, errors=None, byteorder=0, /)\n--\n\n",
    ),
    Method::new(
        "utf_32_decode",
        Native::Positional(1, 3, |vm, _, given| decode_with(vm, Encoding::Utf32, given, false)),
        "utf_32_decode($module, data, errors=None, final=False, /)\n--\n\n",
    ),
    Method::new(
        "utf_32_ex_decode",
        Native::Positional(1, 4, utf_32_ex_decode),
        "utf_32_ex_decode($module, data, errors=None, byteorder=0, final=False,\n                 /)\n--\n\n",
    ),
    Method::new("charmap_build", Native::One(charmap::build), "charmap_build($module, map, /)\n--\n\n"),
    Method::new(
        "charmap_encode",
        Native::Positional(1, 3, charmap::encode),
        "charmap_encode($module, str, errors=None, mapping=None, /)\n--\n\n",
    ),
    Method::new(
        "charmap_decode",
        Native::Any(charmap::decode),
        "charmap_decode($module, data, errors=None, mapping=None, /)\n--\n\n",
    ),
    Method::new(
        "escape_encode",
        Native::Positional(1, 2, escape::encode),
        "escape_encode($module, data, errors=None, /)\n--\n\n",
    ),
    Method::new(
        "escape_decode",
        Native::Positional(1, 2, escape::decode),
        "escape_decode($module, data, errors=None, /)\n--\n\n",
    ),
    Method::new(
        "readbuffer_encode",
        Native::Positional(1, 2, readbuffer_encode),
        "readbuffer_encode($module, data, errors=None, /)\n--\n\n",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::with_functions("_codecs", None, CODECS);
    let namespace = made.payload::<module::Module>().namespace.clone();
    for method in OTHERS {
        namespace.set_name(&str::intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

fn register(vm: &mut Vm, _: &Value, search: &Value) -> Outcome {
    if search.class().slots.call.get().is_none() {
        return Err(vm.type_error("argument must be callable"));
    }
    registry::start(vm)?;
    vm.interpreter.codecs.search.push(search.clone());
    Ok(none())
}

fn unregister(vm: &mut Vm, _: &Value, search: &Value) -> Outcome {
    if let Some(at) = vm.interpreter.codecs.search.iter().position(|known| known.is(search)) {
        let gone =
            (vm.interpreter.codecs.search.remove(at), std::mem::take(&mut vm.interpreter.codecs.known));
        drop(gone);
    }
    Ok(none())
}

fn name(vm: &mut Vm, function: &str, value: &Value) -> Outcome<String> {
    if value.has::<Str>() {
        return Ok(to_string(value));
    }
    let class = value.class().name();
    Err(vm.type_error(format!("{function}() argument must be str, not {class}")))
}

fn lookup(vm: &mut Vm, _: &Value, encoding: &Value) -> Outcome {
    let encoding = name(vm, "lookup", encoding)?;
    registry::lookup(vm, &encoding)
}

fn convert(vm: &mut Vm, function: &str, direction: Direction, arguments: &Arguments<'_>) -> Outcome {
    let [object, encoding, errors] = arguments.bind(vm, function, ["obj", "encoding", "errors"], 0, 0, 1)?;
    let object = object.unwrap_or_else(none);
    let encoding = str::codec::name_argument(vm, function, "encoding", encoding.as_ref())?;
    let errors = str::codec::name_argument(vm, function, "errors", errors.as_ref())?;
    registry::convert(vm, direction, &object, encoding.as_deref().unwrap_or("utf-8"), errors.as_deref())
}

fn encode(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    convert(vm, "encode", Direction::Encode, arguments)
}

fn decode(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    convert(vm, "decode", Direction::Decode, arguments)
}

fn register_error(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = name(vm, "register_error", &arguments[0])?;
    if arguments[1].class().slots.call.get().is_none() {
        return Err(vm.type_error("handler must be callable"));
    }
    drop(vm.interpreter.codecs.handlers.insert(name, arguments[1].clone()));
    Ok(none())
}

fn unregister_error(vm: &mut Vm, _: &Value, errors: &Value) -> Outcome {
    let name = name(vm, "_unregister_error", errors)?;
    if handlers::HANDLER_NAMES.contains(&name.as_str()) {
        return Err(vm.value_error(format!("cannot un-register built-in error handler '{name}'")));
    }
    let gone = vm.interpreter.codecs.handlers.remove(&name);
    Ok(crate::types::bool_::new(gone.is_some()))
}

fn lookup_error(vm: &mut Vm, module: &Value, errors: &Value) -> Outcome {
    let name = name(vm, "lookup_error", errors)?;
    if let Some(known) = vm.interpreter.codecs.handlers.get(&name) {
        return Ok(known.clone());
    }
    let Some(at) = handlers::HANDLER_NAMES.iter().position(|known| *known == name) else {
        return Err(vm.lookup_error(format!("unknown error handler name '{name}'")));
    };
    let (known, method) = (handlers::HANDLER_NAMES[at], &handlers::HANDLERS[at]);
    let made = vm.interpreter.codecs.native_handlers.entry(known);
    Ok(made.or_insert_with(|| builtin_function::new(module, method)).clone())
}

/// The order of bytes given by a number: negative for little-endian first, positive for big-endian.
fn by_order(vm: &mut Vm, order: Option<&Value>, [native, little, big]: [Encoding; 3]) -> Outcome<Encoding> {
    Ok(match vm.c_int_or(order, 0)? {
        0 => native,
        ..0 => little,
        1.. => big,
    })
}

const SIXTEEN: [Encoding; 3] = [Encoding::Utf16, Encoding::Utf16Le, Encoding::Utf16Be];
const THIRTY_TWO: [Encoding; 3] = [Encoding::Utf32, Encoding::Utf32Le, Encoding::Utf32Be];

fn utf_16_encode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let encoding = by_order(vm, arguments.get(2), SIXTEEN)?;
    encode_with(vm, "utf_16_encode", encoding, &arguments[..arguments.len().min(2)])
}

fn utf_32_encode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let encoding = by_order(vm, arguments.get(2), THIRTY_TWO)?;
    encode_with(vm, "utf_32_encode", encoding, &arguments[..arguments.len().min(2)])
}

fn ex_decode(vm: &mut Vm, arguments: &[Value], encodings: [Encoding; 3], marks: [&[u8]; 2]) -> Outcome {
    let data = data_argument(vm, &arguments[0], false)?;
    let errors = errors_argument(vm, arguments.get(1))?;
    let mut order = vm.c_int_or(arguments.get(2), 0)?;
    let encoding = by_order(vm, arguments.get(2), encodings)?;
    let last = vm.truth_or(arguments.get(3), false)?;
    let (text, used) = str::codec::decode_as(vm, &arguments[0], &data, encoding, last, errors.as_deref())?;
    if order == 0 {
        order = i32::from(data.starts_with(marks[1])) - i32::from(data.starts_with(marks[0]));
    }
    Ok(tuple::of([str::new(text), int::new(used as i64), int::new(order.into())]))
}

fn utf_16_ex_decode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    ex_decode(vm, arguments, SIXTEEN, [b"\xff\xfe", b"\xfe\xff"])
}

fn utf_32_ex_decode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    ex_decode(vm, arguments, THIRTY_TWO, [b"\xff\xfe\0\0", b"\0\0\xfe\xff"])
}

fn readbuffer_encode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let data = data_argument(vm, &arguments[0], true)?;
    let length = data.len();
    pair(bytes::new(data), length)
}
