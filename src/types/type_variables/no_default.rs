//! `typing.NoDefault`: says that a type variable has no default.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Object, Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, str};

/// The object has no content.
pub struct NoDefault;

/// The type `NoDefaultType`.
static CLASS: StaticType =
    StaticType::built_in::<NoDefault>("typing.NoDefaultType", &raw const CLASS, &raw const TYPE, IMMUTABLE);

static NO_DEFAULT: Object<NoDefault> = Object::of_static(&raw const CLASS, NoDefault);

impl Payload for NoDefault {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `NoDefault`.
pub fn no_default() -> Value {
    Value::from_static(&NO_DEFAULT)
}

/// Whether `value` is `NoDefault`.
pub fn is_no_default(value: &Value) -> bool {
    value.is(&no_default())
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.is_empty() {
        return Err(vm.type_error("NoDefaultType takes no arguments"));
    }
    Ok(no_default())
}

/// `NoDefaultType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("The type of the NoDefault singleton."),
    methods: &[Method::new("__reduce__", Native::NoArguments(|_, _| Ok(str::new("NoDefault"))), "")],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(|_, _| Ok(str::new("typing.NoDefault"))));
    },
};
