//! The built-in functions, grouped as the chapter "Built-in Functions" of the library reference
//! lets one look for them, and the module `builtins` that holds them.

pub mod attributes;
pub mod code;
pub mod import;
pub mod input;
pub mod iteration;
pub mod leave;
pub mod numbers;
pub mod objects;
pub mod output;
pub mod text;

use crate::eval::Vm;
use crate::heap::{Name, Typed, Value};
use crate::types::definition::Method;
use crate::types::dict::Dict;
use crate::types::str::intern;
use crate::types::type_::StaticType;
use crate::types::{bool_, builtin_function, exception, module, none};

/// The functions of the module, file by file.
static FUNCTIONS: &[&[Method]] = &[
    output::FUNCTIONS,
    objects::FUNCTIONS,
    attributes::FUNCTIONS,
    iteration::FUNCTIONS,
    numbers::FUNCTIONS,
    text::FUNCTIONS,
    code::FUNCTIONS,
    input::FUNCTIONS,
];

/// The types whose names are built in, apart from the exceptions.
const TYPES: &[&str] = &[
    "bool",
    "bytearray",
    "bytes",
    "classmethod",
    "complex",
    "dict",
    "enumerate",
    "filter",
    "float",
    "frozenset",
    "int",
    "list",
    "map",
    "memoryview",
    "object",
    "property",
    "range",
    "reversed",
    "set",
    "slice",
    "staticmethod",
    "str",
    "super",
    "tuple",
    "type",
    "zip",
];

/// The module.
pub fn new() -> Value {
    let doc = "Built-in functions, types, exceptions, and other objects.";
    let made = module::new("builtins", Some(doc));
    let namespace = made.payload::<module::Module>().namespace.clone();
    for method in FUNCTIONS.iter().copied().flatten().chain([&crate::eval::class::BUILD_CLASS]) {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern(import::IMPORT.name), builtin_function::new(&made, &import::IMPORT));
    for (name, value) in [
        ("None", none::none()),
        ("Ellipsis", none::ellipsis()),
        ("NotImplemented", none::not_implemented()),
        ("False", bool_::new(false)),
        ("True", bool_::new(true)),
        ("__debug__", bool_::new(crate::eval::lower::level() == 0)),
    ] {
        namespace.set_name(&intern(name), value);
    }
    for definition in crate::types::definitions() {
        let name = definition.class.payload().built_in_name();
        if TYPES.contains(&name) {
            namespace.set_name(&intern(name), definition.class.value());
        }
    }
    add_exceptions(&namespace);
    leave::add(&namespace);
    made
}

fn add_exceptions(namespace: &Dict) {
    let add = |class: &'static StaticType, name: &str| {
        if !class.payload().namespace.is_empty() {
            namespace.set_name(&intern(name), class.value());
        }
    };
    add(&exception::BASE_EXCEPTION, "BaseException");
    for (class, _) in exception::HIERARCHY {
        add(class, class.payload().built_in_name());
    }
    add(&exception::OS_ERROR, "EnvironmentError");
    add(&exception::OS_ERROR, "IOError");
}

impl Vm {
    /// The built-in `name`, as methods for pickling name it.
    /// The builtins that functions with these globals use.
    pub fn builtins_of(&self, globals: &Typed<Dict>) -> Typed<Dict> {
        let found = globals.get_name(&crate::types::names::names().__builtins__);
        let dict = found.and_then(|found| match found.downcast::<module::Module>() {
            Some(module) => Some(module.namespace.clone()),
            None => Typed::new(found).ok(),
        });
        dict.unwrap_or_else(|| self.builtins.clone())
    }
}

/// The name that an attribute function was given.
///
/// # Errors
/// `TypeError` when it is no string.
fn attribute_name(vm: &mut Vm, value: &Value) -> crate::eval::Outcome<Name> {
    if value.has::<crate::types::str::Str>() {
        return Ok(crate::types::str::name_of(value));
    }
    let class = value.class().name();
    Err(vm.type_error(format!("attribute name must be string, not '{class}'")))
}
