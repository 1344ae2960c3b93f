//! `_json`: the quick half of `json`.

mod encode;
mod encoder;
mod scan;
mod scanner;

pub use encoder::DEFINITION as ENCODER_DEFINITION;
pub use scanner::DEFINITION as SCANNER_DEFINITION;

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::{self, Str, intern};
use crate::types::{builtin_function, int, tuple};

static FUNCTIONS: &[Method] = &[
    Method::new(
        "encode_basestring",
        Native::One(encode_basestring),
        "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string",
    ),
    Method::new(
        "encode_basestring_ascii",
        Native::One(encode_basestring_ascii),
        "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string",
    ),
    Method::new(
        "scanstring",
        Native::Positional(2, 3, scanstring),
        "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index \
         of the\ncharacter in s after the quote that started the JSON string.\nUnescapes all valid JSON string escape \
         sequences and raises ValueError\non attempt to decode an invalid string. If strict is False then \
         literal\ncontrol characters are allowed in the string.\n\nReturns a tuple of the decoded string and the index \
         of the character in s\nafter the end quote.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_json", Some("json speedups\n"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("make_scanner"), scanner::CLASS.value());
    namespace.set_name(&intern("make_encoder"), encoder::CLASS.value());
    Ok(made)
}

/// Raises `json.JSONDecodeError(message, document, position)`.
#[cold]
fn decode_error(vm: &mut Vm, message: &str, document: &Value, position: usize) -> Raised {
    let made = vm
        .import_absolute("json.decoder")
        .and_then(|module| vm.get_attribute(&module, &intern("JSONDecodeError")))
        .and_then(|class| vm.call(&class, &[str::new(message), document.clone(), int::new(position as i64)]));
    match made {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn encoded(vm: &mut Vm, value: &Value, ascii: bool) -> Outcome {
    let Some(string) = value.downcast::<Str>() else {
        let given = value.class().name();
        return Err(vm.type_error(format!("first argument must be a string, not {given}")));
    };
    let mut target = Vec::with_capacity(string.text().byte_len() + 2);
    encode::append(&mut target, string.text(), ascii);
    Ok(str::new(crate::text::Text::from_generalized_utf8(target).unwrap_or_default()))
}

fn encode_basestring(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    encoded(vm, value, false)
}

fn encode_basestring_ascii(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    encoded(vm, value, true)
}

/// Which of the two functions of this module `value` is: whether it writes ASCII only.
fn native_encoder(value: &Value) -> Option<bool> {
    let function = value.exact::<builtin_function::BuiltinFunction>()?;
    [(&FUNCTIONS[0], false), (&FUNCTIONS[1], true)]
        .into_iter()
        .find(|(method, _)| std::ptr::eq(function.method, *method))
        .map(|(_, ascii)| ascii)
}

fn scanstring(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let Some(string) = arguments[0].downcast::<Str>() else {
        let given = arguments[0].class().name();
        return Err(vm.type_error(format!("first argument must be a string, not {given}")));
    };
    let end = vm.size(&arguments[1])?;
    let strict = arguments.get(2).map_or(Ok(true), |strict| vm.truth(strict))?;
    let text = string.text();
    let Some(start) = usize::try_from(end).ok().filter(|end| *end <= text.char_len()) else {
        return Err(vm.value_error("end is out of bounds"));
    };
    let (found, end) = scan::string(vm, &arguments[0], text, text.byte_offset(start), strict)?;
    Ok(tuple::of([found, int::new(text.char_index_of(end) as i64)]))
}
