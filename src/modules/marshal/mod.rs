//! `marshal`: plain values as bytes, in the format of CPython's version 4. Code objects have no such form here.

mod read;
mod write;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{builtin_function, bytes, int};

/// The version of the format.
const VERSION: i64 = 5;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "dump",
        Native::Any(dump),
        "dump($module, value, file, version=version, /, *, allow_code=True)\n--\n\nWrite the value on the open file.",
    ),
    Method::new(
        "dumps",
        Native::Any(dumps),
        "dumps($module, value, version=version, /, *, allow_code=True)\n--\n\nReturn the bytes object that would be \
         written to a file by dump(value, file).",
    ),
    Method::new(
        "load",
        Native::Any(load),
        "load($module, file, /, *, allow_code=True)\n--\n\nRead one value from the open file and return it.",
    ),
    Method::new(
        "loads",
        Native::Any(loads),
        "loads($module, bytes, /, *, allow_code=True)\n--\n\nConvert the bytes-like object to a value.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let doc = "This module contains functions that can read and write Python values in\na binary format.";
    let made = module::new("marshal", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("version"), int::new(VERSION));
    Ok(made)
}

fn dumps(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(value), ..] = arguments.bind(vm, "dumps", ["value", "version", "allow_code"], 2, 1, 1)? else {
        unreachable!("required")
    };
    write::written(vm, &value).map(bytes::new)
}

fn dump(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(value), Some(file), ..] =
        arguments.bind(vm, "dump", ["value", "file", "version", "allow_code"], 3, 1, 2)?
    else {
        unreachable!("required")
    };
    let data = write::written(vm, &value)?;
    vm.call_method(&file, &intern("write"), &[bytes::new(data)])
}

fn loads(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), _] = arguments.bind(vm, "loads", ["bytes", "allow_code"], 1, 1, 1)? else {
        unreachable!("required")
    };
    let data = bytes::argument(vm, &data)?;
    read::read(vm, &data).map(|(value, _)| value)
}

fn load(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(file), _] = arguments.bind(vm, "load", ["file", "allow_code"], 1, 1, 1)? else {
        unreachable!("required")
    };
    // Reads all there is and goes back behind the value.
    let start = vm.call_method(&file, &intern("tell"), &[])?;
    let data = vm.call_method(&file, &intern("read"), &[])?;
    let Some(all) = bytes::view(&data) else {
        let given = data.class().name();
        return Err(vm.type_error(format!("file.read() returned not bytes but {given}")));
    };
    let (value, used) = read::read(vm, &all)?;
    let end = vm.binary(crate::types::slots::Operator::Add, &start, &int::new(used as i64))?;
    vm.call_method(&file, &intern("seek"), &[end])?;
    Ok(value)
}
