//! `__import__`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::int::exact_small;
use crate::types::str::{Str, to_string};
use crate::types::{dict, none};

/// The function, known by its address to the `import` statement.
pub static IMPORT: Method = Method::new(
    "__import__",
    Native::Any(import),
    "__import__($module, /, name, globals=None, locals=None, fromlist=(), level=0)\n--\n\nImport a module. The import statement calls this function; programs had better call importlib.import_module().",
);

fn import(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, globals, _, from, level] = arguments.bind(vm, "__import__", names, 0, 0, 1)?;
    let Some(name) = name else { unreachable!("required") };
    if !name.has::<Str>() {
        return Err(vm.type_error("module name must be a string"));
    }
    let level = level.as_ref().and_then(exact_small).unwrap_or(0);
    let Ok(level) = u32::try_from(level) else { return Err(vm.value_error("level must be >= 0")) };
    let globals = globals.filter(|globals| !none::is_none(globals)).unwrap_or_else(dict::new);
    vm.import_with(&to_string(&name), &globals, &from.unwrap_or_else(none::none), level)
}
