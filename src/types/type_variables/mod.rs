//! Type variables and what goes with them (PEP 484, 612, 646, 695, 696): the classes that `typing`
//! takes from `_typing`, and that the syntax for type parameters makes.

mod evaluator;
pub mod generic;
mod members;
pub mod no_default;
pub mod parameter_specification;
pub mod type_alias;
pub mod type_variable;
pub mod type_variable_tuple;

pub use evaluator::DEFINITION as EVALUATOR_DEFINITION;

use super::none::none;
use super::str::{Str, intern};
use super::type_attributes;
use crate::eval::protocol::attributes::set_instance_attribute;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::types::definition::Definition;
use crate::types::int;
use crate::types::names::names;

/// The types of this folder.
pub static TYPES: &[&Definition] = &[
    &no_default::DEFINITION,
    &evaluator::DEFINITION,
    &type_variable::DEFINITION,
    &type_variable_tuple::DEFINITION,
    &parameter_specification::DEFINITION,
    &parameter_specification::ARGS_DEFINITION,
    &parameter_specification::KWARGS_DEFINITION,
    &type_alias::DEFINITION,
    &generic::DEFINITION,
];

/// A bound, constraints, a default or the value of an alias: either known, or computed by a function
/// when it is first asked for (PEP 649).
pub struct Lazy {
    value: ValueCell,
    evaluate: Option<Value>,
}

impl Lazy {
    /// A value that is known; nothing where there is none.
    fn known(value: Option<Value>) -> Lazy {
        Lazy { value: ValueCell::of(value), evaluate: None }
    }

    /// A value that the function computes, if there is one.
    fn computed(evaluate: Option<Value>) -> Lazy {
        Lazy { value: ValueCell::empty(), evaluate }
    }

    fn trace(&self, tracer: &mut crate::heap::Tracer<'_>) {
        use crate::heap::Trace;
        self.value.trace(tracer);
        self.evaluate.trace(tracer);
    }

    /// The value; `absent` where there is none.
    fn get(&self, vm: &mut Vm, absent: fn() -> Value) -> Outcome {
        if let Some(value) = self.value.get() {
            return Ok(value);
        }
        let Some(evaluate) = &self.evaluate else { return Ok(absent()) };
        // 1 asks for the value itself: `annotationlib.Format.VALUE`.
        let value = vm.nested(|vm| vm.call(evaluate, &[int::new(1)]))?;
        self.value.set(value.clone());
        Ok(value)
    }

    /// The function that computes the value in the format it is asked for; `None` where there is no
    /// value.
    fn evaluator(&self) -> Value {
        match (&self.evaluate, self.value.get()) {
            (Some(evaluate), _) => evaluate.clone(),
            (None, Some(value)) => evaluator::new(value),
            (None, None) => none(),
        }
    }

    /// Whether there is a value, known or not.
    fn is_given(&self) -> bool {
        self.evaluate.is_some() || !self.value.is_empty()
    }
}

/// Calls a function of the module `typing`.
///
/// # Errors
/// Whatever it raises.
pub fn call_typing(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome {
    let typing = vm.import_absolute("typing")?;
    let function = vm.get_attribute(&typing, &intern(function))?;
    vm.call_with(&function, arguments)
}

/// Notes as the object's `__module__` the module whose code runs.
fn remember_module(vm: &mut Vm, made: &Value) {
    let known = &names().__module__;
    let module = vm.globals().get_name(&names().__name__).unwrap_or_else(none);
    let done = set_instance_attribute(made, known, module);
    debug_assert!(done, "type variables have attributes");
}

/// Checks that the name given to a constructor is a string.
fn check_name(vm: &mut Vm, function: &str, name: Option<Value>) -> Outcome {
    match name {
        Some(name) if name.has::<Str>() => Ok(name),
        other => {
            let given = other.unwrap_or_else(none).class().name();
            Err(vm.type_error(format!("{function}() argument 'name' must be str, not {given}")))
        }
    }
}

/// What `typing` makes of something that has to be a type.
fn check_type(vm: &mut Vm, value: &Value, message: &str) -> Outcome {
    let given = [value.clone(), super::str::new(message)];
    call_typing(vm, "_type_check", &Arguments::positional(&given))
}

/// Says that an instance cannot be a base.
fn no_base(vm: &mut Vm, this: &Value) -> Outcome {
    let name = type_attributes::qualified_name(this.class());
    Err(vm.type_error(format!("Cannot subclass an instance of {name}")))
}

/// How a type variable varies with its argument.
#[derive(Clone, Copy, Default)]
pub struct Variance {
    covariant: bool,
    contravariant: bool,
    inferred: bool,
}

impl Variance {
    /// The variance that keyword arguments ask for.
    fn of(vm: &mut Vm, flags: [Option<Value>; 3]) -> Outcome<Variance> {
        let mut truths = [false; 3];
        for (truth, flag) in truths.iter_mut().zip(flags) {
            if let Some(flag) = flag {
                *truth = vm.truth(&flag)?;
            }
        }
        let [covariant, contravariant, inferred] = truths;
        if covariant && contravariant {
            return Err(vm.value_error("Bivariant types are not supported."));
        }
        if inferred && (covariant || contravariant) {
            return Err(vm.value_error("Variance cannot be specified with infer_variance."));
        }
        Ok(Variance { covariant, contravariant, inferred })
    }

    /// The sign in front of the name in a `repr`.
    fn sign(self) -> &'static str {
        match self {
            Variance { inferred: true, .. } => "",
            Variance { covariant: true, .. } => "+",
            Variance { contravariant: true, .. } => "-",
            _ => "~",
        }
    }
}
