//! `_sre`: the native half of `re`. The engine is the crate `rustpython-sre_engine`; the library compiles patterns to its
//! codes.

mod check;
mod match_object;
mod pattern;
mod replace;
mod scanner;
mod subject;
mod template;

pub use match_object::DEFINITION as MATCH_DEFINITION;
pub use pattern::DEFINITION as PATTERN_DEFINITION;
pub use scanner::DEFINITION as SCANNER_DEFINITION;
pub use template::DEFINITION as TEMPLATE_DEFINITION;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{bool_, builtin_function, int, str};
use rustpython_sre_engine::string::{lower_ascii, lower_unicode, upper_unicode};
use rustpython_sre_engine::{CODESIZE, MAXGROUPS, MAXREPEAT, SRE_MAGIC};

static FUNCTIONS: &[Method] = &[
    Method::new("ascii_iscased", Native::One(ascii_iscased), "ascii_iscased($module, character, /)\n--\n\n"),
    Method::new("ascii_tolower", Native::One(ascii_tolower), "ascii_tolower($module, character, /)\n--\n\n"),
    Method::new(
        "compile",
        Native::Any(pattern::compile),
        "compile($module, /, pattern, flags, code, groups, groupindex,\n        indexgroup)\n--\n\n",
    ),
    Method::new("getcodesize", Native::NoArguments(code_size), "getcodesize($module, /)\n--\n\n"),
    Method::new(
        "template",
        Native::Any(template::template),
        "template($module, pattern, template, /)\n--\n\n",
    ),
    Method::new(
        "unicode_iscased",
        Native::One(unicode_iscased),
        "unicode_iscased($module, character, /)\n--\n\n",
    ),
    Method::new(
        "unicode_tolower",
        Native::One(unicode_tolower),
        "unicode_tolower($module, character, /)\n--\n\n",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_sre", None);
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("MAGIC", int::new(SRE_MAGIC as i64)),
        ("CODESIZE", int::new(CODESIZE as i64)),
        ("MAXREPEAT", int::new(MAXREPEAT as i64)),
        ("MAXGROUPS", int::new(MAXGROUPS as i64)),
        ("copyright", str::new(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ")),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

fn code_size(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(CODESIZE as i64))
}

/// The code point given as an argument.
fn character(vm: &mut Vm, value: &Value) -> Outcome<u32> {
    match vm.size(value)? {
        point @ 0..0x11_0000 => Ok(point as u32),
        _ => Ok(u32::MAX),
    }
}

fn ascii_iscased(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let character = character(vm, value)?;
    Ok(bool_::new(u8::try_from(character).is_ok_and(|byte| byte.is_ascii_alphabetic())))
}

fn ascii_tolower(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let character = character(vm, value)?;
    Ok(int::new(lower_ascii(character).into()))
}

fn unicode_iscased(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let character = character(vm, value)?;
    // A character that becomes several in upper case counts too.
    let upper = char::from_u32(character).and_then(|character| character.to_uppercase().next());
    let changes = upper.is_some_and(|upper| u32::from(upper) != character);
    let cased = lower_unicode(character) != character || upper_unicode(character) != character;
    Ok(bool_::new(cased || changes))
}

fn unicode_tolower(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let character = character(vm, value)?;
    Ok(int::new(lower_unicode(character).into()))
}

/// Binds the arguments `string`, `pos` and `endpos` of the searching methods.
fn string_and_bounds(
    vm: &mut Vm,
    function: &str,
    arguments: &Arguments<'_>,
) -> Outcome<(Value, Option<isize>, Option<isize>)> {
    if let ([string], []) = (arguments.positional, arguments.keywords) {
        return Ok((string.clone(), None, None));
    }
    let [string, start, end] = arguments.bind(vm, function, ["string", "pos", "endpos"], 0, 0, 1)?;
    let Some(string) = string else { unreachable!("required") };
    let start = start.map(|start| vm.size(&start)).transpose()?;
    let end = end.map(|end| vm.size(&end)).transpose()?;
    Ok((string, start, end))
}
