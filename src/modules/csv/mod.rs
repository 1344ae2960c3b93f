//! `_csv`: the native half of `csv`.

mod dialect;
mod reader;
mod writer;

pub use dialect::DEFINITION as DIALECT_DEFINITION;
pub use reader::DEFINITION as READER_DEFINITION;
pub use writer::DEFINITION as WRITER_DEFINITION;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::global::GilGuarded;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::{Str, intern};
use crate::types::{builtin_function, int, list};
use std::cell::Cell;

crate::module_exception! {
    /// The type `_csv.Error`.
    ERROR, ERROR_DEFINITION, "_csv.Error", EXCEPTION, ""
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "field_size_limit",
        Native::Any(field_size_limit),
        "field_size_limit($module, /, new_limit=<unrepresentable>)\n--\n\nSets an upper limit on parsed \
         fields.\n\nReturns old limit. If limit is not given, no new limit is set and\nthe old limit is returned",
    ),
    Method::new(
        "get_dialect",
        Native::Any(get_dialect),
        "get_dialect($module, /, name)\n--\n\nReturn the dialect instance associated with name.",
    ),
    Method::new(
        "list_dialects",
        Native::NoArguments(list_dialects),
        "list_dialects($module, /)\n--\n\nReturn a list of all known dialect names.\n\n    names = \
         csv.list_dialects()",
    ),
    Method::new(
        "reader",
        Native::Any(reader::new),
        "csv_reader = reader(iterable [, dialect='excel']\n                        [optional keyword args])",
    ),
    Method::new(
        "register_dialect",
        Native::Any(register_dialect),
        "Create a mapping from a string name to a dialect class.\n    dialect = csv.register_dialect(name[, dialect[, \
         **fmtparams]])",
    ),
    Method::new(
        "unregister_dialect",
        Native::Any(unregister_dialect),
        "unregister_dialect($module, /, name)\n--\n\nDelete the name/dialect mapping associated with a string name.\n\n    \
         csv.unregister_dialect(name)",
    ),
    Method::new(
        "writer",
        Native::Any(writer::new),
        "csv_writer = csv.writer(fileobj [, dialect='excel']\n                            [optional keyword args])",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new_module(_: &mut Vm) -> Outcome {
    let made = module::new("_csv", Some("CSV parsing and writing.\n"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("QUOTE_MINIMAL", int::new(0)),
        ("QUOTE_ALL", int::new(1)),
        ("QUOTE_NONNUMERIC", int::new(2)),
        ("QUOTE_NONE", int::new(3)),
        ("QUOTE_STRINGS", int::new(4)),
        ("QUOTE_NOTNULL", int::new(5)),
        ("_dialects", dict::new()),
        ("Error", ERROR.value()),
        ("Dialect", dialect::CLASS.value()),
        ("Reader", reader::CLASS.value()),
        ("Writer", writer::CLASS.value()),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

#[cold]
fn error(vm: &mut Vm, message: impl AsRef<str>) -> Raised {
    vm.raise_new(&ERROR, message.as_ref())
}

/// The longest field that is read.
fn limit() -> &'static Cell<i64> {
    static LIMIT: GilGuarded<Cell<i64>> = GilGuarded::new(Cell::new(128 * 1024));
    LIMIT.get()
}

fn field_size_limit(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [new] = arguments.bind(vm, "field_size_limit", ["new_limit"], 0, 0, 0)?;
    let old = limit().get();
    if let Some(new) = new {
        if !new.has::<Int>() {
            return Err(vm.type_error("limit must be an integer"));
        }
        limit().set(vm.size(&new)? as i64);
    }
    Ok(int::new(old))
}

/// The table of dialects by name.
fn dialects(vm: &mut Vm) -> Outcome {
    let module = vm.import_absolute("_csv")?;
    vm.get_attribute(&module, &intern("_dialects"))
}

/// The dialect registered as `name`.
fn dialect_named(vm: &mut Vm, name: &Value) -> Outcome {
    let known = dialects(vm)?;
    match known.downcast::<Dict>() {
        Some(known) => match known.get(vm, name)? {
            Some(dialect) => Ok(dialect),
            None => Err(error(vm, "unknown dialect")),
        },
        None => Err(error(vm, "unknown dialect")),
    }
}

fn get_dialect(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(name)] = arguments.bind(vm, "get_dialect", ["name"], 0, 0, 1)? else {
        unreachable!("required")
    };
    dialect_named(vm, &name)
}

fn list_dialects(vm: &mut Vm, _: &Value) -> Outcome {
    let known = dialects(vm)?;
    let names = vm.collect(&known)?;
    Ok(list::new(names))
}

fn register_dialect(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.positional.len();
    let (name, dialect) = match arguments.positional {
        [name] => (name, None),
        [name, dialect] => (name, Some(dialect)),
        [] => return Err(vm.type_error(format!(" expected at least 1 argument, got {given}"))),
        _ => return Err(vm.type_error(format!(" expected at most 2 arguments, got {given}"))),
    };
    if !name.has::<Str>() {
        return Err(vm.type_error("dialect name must be a string"));
    }
    let made = dialect::make(vm, dialect, arguments.keywords)?;
    let known = dialects(vm)?;
    vm.set_item(&known, name, Some(&made))?;
    Ok(none())
}

fn unregister_dialect(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(name)] = arguments.bind(vm, "unregister_dialect", ["name"], 0, 0, 1)? else {
        unreachable!("required")
    };
    let known = dialects(vm)?;
    let removed = match known.downcast::<Dict>() {
        Some(known) => known.remove(vm, &name)?,
        None => None,
    };
    match removed {
        Some(_) => Ok(none()),
        None => Err(error(vm, "unknown dialect")),
    }
}
