//! `shm_open` and `shm_unlink`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::posix::process::c_string;
use crate::system::mapping;
use crate::types::definition::{Method, Native};
use crate::types::int;
use crate::types::none::none;
use crate::types::str::Str;
use std::ffi::CString;

/// The functions of `_posixshmem`.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "shm_open",
        Native::Any(open),
        "shm_open($module, /, path, flags, mode=511)\n--\n\nOpen a shared memory object.  Returns a file descriptor (integer).",
    ),
    Method::new(
        "shm_unlink",
        Native::Any(unlink),
        "shm_unlink($module, /, path)\n--\n\nRemove a shared memory object (similar to unlink()).\n\nRemove a shared memory object name, and, once all processes  have  unmapped\nthe object, de-allocates and destroys the contents of the associated memory\nregion.",
    ),
];

fn name(vm: &mut Vm, function: &str, value: &Value) -> Outcome<CString> {
    match value.downcast::<Str>() {
        Some(text) => c_string(vm, text.text().to_string_lossy().into_bytes()),
        None => {
            let given = value.class().name();
            Err(vm.type_error(format!("{function}() argument 'path' must be str, not {given}")))
        }
    }
}

fn open(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(path), Some(flags), mode] =
        arguments.bind(vm, "shm_open", ["path", "flags", "mode"], 0, 0, 2)?
    else {
        unreachable!("required")
    };
    let found = name(vm, "shm_open", &path)?;
    let flags = vm.c_int(&flags)?;
    let mode = vm.c_int_or(mode.as_ref(), 0o777)? as u32;
    match vm.blocking(|| mapping::open_shared(&found, flags, mode))? {
        Ok(descriptor) => Ok(int::new(descriptor.into())),
        Err(error) => Err(vm.os_error(&error, Some(path))),
    }
}

fn unlink(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(path)] = arguments.bind(vm, "shm_unlink", ["path"], 0, 0, 1)? else { unreachable!("required") };
    let found = name(vm, "shm_unlink", &path)?;
    match vm.blocking(|| mapping::unlink_shared(&found))? {
        Ok(()) => Ok(none()),
        Err(error) => Err(vm.os_error(&error, Some(path))),
    }
}
