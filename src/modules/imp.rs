//! `_imp`: what the import machinery written in Python asks of the interpreter.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::global::GilGuarded;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::{self, Str, intern, to_string};
use crate::types::{bool_, builtin_function, bytes, exception, int, list};
use std::cell::Cell;

/// The number that CPython 3.14 writes into its `.pyc` files. None are read or written here.
const MAGIC: i64 = 3627 | (13 << 16) | (10 << 24);

static LOCK_DEPTH: GilGuarded<Cell<usize>> = GilGuarded::new(Cell::new(0));

static FUNCTIONS: &[Method] = &[
    Method::new(
        "_fix_co_filename",
        Native::Positional(2, 2, |_, _, _| Ok(none())),
        "_fix_co_filename($module, code, path, /)\n--\n\nChanges code.co_filename to specify the passed-in file path.",
    ),
    Method::new(
        "_frozen_module_names",
        Native::NoArguments(|_, _| Ok(list::new(Vec::new()))),
        "_frozen_module_names($module, /)\n--\n\nReturns the list of available frozen modules.",
    ),
    Method::new(
        "_override_frozen_modules_for_tests",
        Native::One(|_, _, _| Ok(none())),
        "_override_frozen_modules_for_tests($module, override, /)\n--\n\n",
    ),
    Method::new(
        "_override_multi_interp_extensions_check",
        Native::One(|_, _, _| Ok(int::new(0))),
        "_override_multi_interp_extensions_check($module, override, /)\n--\n\n",
    ),
    Method::new(
        "acquire_lock",
        Native::NoArguments(acquire_lock),
        "acquire_lock($module, /)\n--\n\nAcquires the interpreter's import lock for the current thread.",
    ),
    Method::new(
        "create_builtin",
        Native::One(create_builtin),
        "create_builtin($module, spec, /)\n--\n\nCreate an extension module.",
    ),
    Method::new(
        "exec_builtin",
        Native::One(|_, _, _| Ok(int::new(0))),
        "exec_builtin($module, mod, /)\n--\n\nInitialize a built-in module.",
    ),
    Method::new(
        "extension_suffixes",
        Native::NoArguments(|_, _| Ok(list::new(Vec::new()))),
        "extension_suffixes($module, /)\n--\n\nReturns the list of file suffixes used to identify extension modules.",
    ),
    Method::new(
        "find_frozen",
        Native::Any(|_, _, _| Ok(none())),
        "find_frozen($module, name, /, *, withdata=False)\n--\n\nReturn info about the corresponding frozen module (if there is one) or None.",
    ),
    Method::new(
        "get_frozen_object",
        Native::Positional(1, 2, no_frozen),
        "get_frozen_object($module, name, data=None, /)\n--\n\nCreate a code object for a frozen module.",
    ),
    Method::new(
        "init_frozen",
        Native::One(|_, _, _| Ok(none())),
        "init_frozen($module, name, /)\n--\n\nInitializes a frozen module.",
    ),
    Method::new(
        "is_builtin",
        Native::One(is_builtin),
        "is_builtin($module, name, /)\n--\n\nReturns True if the module name corresponds to a built-in module.",
    ),
    Method::new(
        "is_frozen",
        Native::One(|_, _, _| Ok(bool_::new(false))),
        "is_frozen($module, name, /)\n--\n\nReturns True if the module name corresponds to a frozen module.",
    ),
    Method::new(
        "is_frozen_package",
        Native::Positional(1, 1, no_frozen),
        "is_frozen_package($module, name, /)\n--\n\nReturns True if the module name is of a frozen package.",
    ),
    Method::new(
        "lock_held",
        Native::NoArguments(|_, _| Ok(bool_::new(LOCK_DEPTH.get().get() > 0))),
        "lock_held($module, /)\n--\n\nReturn True if the import lock is currently held, else False.",
    ),
    Method::new(
        "release_lock",
        Native::NoArguments(release_lock),
        "release_lock($module, /)\n--\n\nRelease the interpreter's import lock.",
    ),
    Method::new("source_hash", Native::Any(source_hash), "source_hash($module, /, key, source)\n--\n\n"),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_imp", Some("(Extremely) low-level import machinery bits as used by importlib."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("check_hash_based_pycs"), str::new("default"));
    namespace.set_name(&intern("pyc_magic_number_token"), int::new(MAGIC));
    Ok(made)
}

fn acquire_lock(_: &mut Vm, _: &Value) -> Outcome {
    let depth = LOCK_DEPTH.get();
    depth.set(depth.get() + 1);
    Ok(none())
}

fn release_lock(vm: &mut Vm, _: &Value) -> Outcome {
    let depth = LOCK_DEPTH.get();
    match depth.get().checked_sub(1) {
        Some(less) => depth.set(less),
        None => return Err(vm.runtime_error("not holding the import lock")),
    }
    Ok(none())
}

fn is_builtin(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    if !name.has::<Str>() {
        let class = name.class().name();
        return Err(vm.type_error(format!("is_builtin() argument must be str, not {class}")));
    }
    let name = to_string(name);
    let known = crate::modules::native_names().any(|known| known == name);
    // As in CPython, -1: known, and made once only.
    let once = known && matches!(name.as_str(), "sys" | "builtins");
    Ok(int::new(if once { -1 } else { i64::from(known) }))
}

fn create_builtin(vm: &mut Vm, _: &Value, spec: &Value) -> Outcome {
    let name = vm.get_attribute(spec, &names().name)?;
    if !name.has::<Str>() {
        let class = name.class().name();
        return Err(vm.type_error(format!("name must be string, not {class}")));
    }
    let text = to_string(&name);
    if matches!(text.as_str(), "sys" | "builtins")
        && let Some(made) = vm.interpreter.modules.get_name(&intern(&text))
    {
        return Ok(made);
    }
    match crate::modules::native(&text) {
        Some(module) => module.make(vm),
        None => Ok(none()),
    }
}

fn no_frozen(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = vm.repr_text(&arguments[0])?.to_string_lossy();
    Err(vm.raise_new(&exception::IMPORT_ERROR, &format!("No such frozen object named {name}")))
}

fn source_hash(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [_, source] = arguments.bind(vm, "source_hash", ["key", "source"], 0, 0, 2)?;
    let Some(source) = source else { unreachable!("required") };
    let data = crate::types::bytes::argument(vm, &source)?.into_owned();
    Ok(bytes::new(str::hash_of_bytes(&data).to_le_bytes().to_vec()))
}
