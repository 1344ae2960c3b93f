//! `method`: a function bound to an instance.

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// A function and the object it is bound to.
pub struct Method {
    /// `__func__`.
    pub function: Value,
    /// `__self__`.
    pub instance: Value,
}

/// The type `method`.
pub static CLASS: StaticType = StaticType::built_in::<Method>(
    "method",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Method {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.instance.trace(tracer);
    }
}

/// `function` bound to `instance`.
pub fn new(function: Value, instance: Value) -> Value {
    object::new(Method { function, instance })
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let method = this.payload::<Method>();
    let (function, instance) = (method.function.clone(), method.instance.clone());
    vm.call_method_with(&function, instance, arguments)
}

/// `method`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a bound instance method object."),
    methods: &[],
    attributes: &[],
    slots: |slots| slots.call.set(Some(call)),
};
