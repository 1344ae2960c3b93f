//! `staticmethod` and `classmethod`.

use super::definition::Definition;
use super::type_::{CLASS as TYPE, StaticType};
use super::{method, object as object_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};

/// What a `staticmethod` or `classmethod` wraps.
pub struct StaticMethod {
    /// The callable.
    pub function: ValueCell,
}

/// The type `staticmethod`.
pub static CLASS: StaticType = StaticType::built_in::<StaticMethod>(
    "staticmethod",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

/// What a `classmethod` wraps.
pub struct ClassMethod {
    /// The callable.
    pub function: ValueCell,
}

/// The type `classmethod`.
pub static CLASS_METHOD: StaticType = StaticType::built_in::<ClassMethod>(
    "classmethod",
    &raw const CLASS_METHOD,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for StaticMethod {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
    }
}

impl Payload for ClassMethod {
    fn class() -> &'static StaticType {
        &CLASS_METHOD
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
    }
}

/// A `staticmethod` of `function`.
pub fn new(function: Value) -> Value {
    object::new(StaticMethod { function: ValueCell::new(function) })
}

/// A `classmethod` of `function`.
pub fn new_class_method(function: Value) -> Value {
    object::new(ClassMethod { function: ValueCell::new(function) })
}

fn new_static(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function] = arguments.exactly::<1>(vm, "staticmethod")?;
    Ok(object::new_of_class(class, StaticMethod { function: ValueCell::new(function) }))
}

fn new_class(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function] = arguments.exactly::<1>(vm, "classmethod")?;
    Ok(object::new_of_class(class, ClassMethod { function: ValueCell::new(function) }))
}

fn wrapped(vm: &mut Vm, function: &ValueCell, kind: &str) -> Outcome {
    function.get().ok_or_else(|| vm.runtime_error(format!("uninitialized {kind} object")))
}

fn get_static(vm: &mut Vm, this: &Value, _: Option<&Value>, _: Option<&Value>) -> Outcome {
    wrapped(vm, &this.payload::<StaticMethod>().function, "staticmethod")
}

fn get_class(vm: &mut Vm, this: &Value, instance: Option<&Value>, class: Option<&Value>) -> Outcome {
    let function = wrapped(vm, &this.payload::<ClassMethod>().function, "classmethod")?;
    let class = match (class, instance) {
        (Some(class), _) => class.clone(),
        (None, Some(instance)) => instance.class_value(),
        (None, None) => return Ok(function),
    };
    Ok(method::new(function, class))
}

fn call_static(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let function = wrapped(vm, &this.payload::<StaticMethod>().function, "staticmethod")?;
    vm.call_with(&function, arguments)
}

/// `staticmethod`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Convert a function to be a static method: it is called without the instance or class."),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(new_static));
        slots.descriptor_get.set(Some(get_static));
        slots.call.set(Some(call_static));
    },
};

/// `classmethod`, for the table of types.
pub static CLASS_METHOD_DEFINITION: Definition = Definition {
    class: &CLASS_METHOD,
    base: Some(&object_type::CLASS),
    doc: Some("Convert a function to be a class method: it receives the class as its first argument."),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(new_class));
        slots.descriptor_get.set(Some(get_class));
    },
};
