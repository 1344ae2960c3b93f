//! `builtins`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Typed, Value};
use crate::types::definition::{Method, Native};
use crate::types::dict::Dict;
use crate::types::{builtin_function, module, none, str};

fn print(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let mut line = Vec::new();
    for value in arguments.positional {
        line.push(vm.str_text(value)?.to_string_lossy());
    }
    println!("{}", line.join(" "));
    Ok(none::none())
}

static METHODS: &[Method] = &[Method::new("print", Native::Any(print), "")];

/// The module.
pub fn new() -> Value {
    let made = module::new("builtins", None);
    for method in METHODS {
        made.payload::<module::Module>()
            .namespace
            .set_name(&str::intern(method.name), builtin_function::new(&made, method));
    }
    made
}

impl Vm {
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
