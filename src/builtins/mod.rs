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

use crate::eval::variables::load_from;
use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Typed, Value};
use crate::types::definition::Method;
use crate::types::dict::{self, Dict};
use crate::types::function::Function;
use crate::types::names::names;
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
    /// The builtins that functions with these globals use: an empty dict where they are a mapping of the
    /// program's own, which [`Vm::find_builtin`] then asks.
    pub fn builtins_of(&self, globals: &Typed<Dict>) -> Typed<Dict> {
        let Some(found) = globals.get_name(&names().__builtins__) else {
            return self.frame.function.builtins.clone();
        };
        if let Some(module) = found.downcast::<module::Module>() {
            return module.namespace.clone();
        }
        match Typed::<Dict>::new(found) {
            Ok(dict) if dict.value().is_exact::<Dict>() => dict,
            _ => Typed::new(dict::new()).unwrap_or_else(|_| unreachable!("a dict")),
        }
    }

    /// What the running function's globals have as `__builtins__`, where that is a mapping of the program's
    /// own and no dict.
    fn foreign_builtins(&self, function: &Function) -> Option<Value> {
        if !function.builtins.is_empty() {
            return None;
        }
        let found = function.globals.get_name(&names().__builtins__)?;
        (!found.has::<module::Module>() && !found.is_exact::<Dict>()).then_some(found)
    }

    /// `__builtins__` of a function, as the program sees it.
    pub fn shown_builtins(&self, function: &Function) -> Value {
        self.foreign_builtins(function).unwrap_or_else(|| function.builtins.value().clone())
    }

    /// The built-in of this name for the function that runs.
    ///
    /// # Errors
    /// Whatever a mapping of the program's own raises, except `KeyError`.
    pub fn find_builtin(&mut self, name: &Name) -> Outcome<Option<Value>> {
        let function = self.frame.function.clone();
        match self.foreign_builtins(&function) {
            Some(mapping) => load_from(self, &mapping, name),
            None => function.builtins.get(self, name.value()),
        }
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
