//! `None`, `NotImplemented` and `Ellipsis`.

use super::definition::{Definition, Method, Native};
use super::object as object_type;
use super::str::intern;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Object, Payload, Tracer, Value};

macro_rules! singleton {
    ($(#[$doc:meta])* $payload:ident, $class:ident, $object:ident, $type_name:literal, $function:ident) => {
        $(#[$doc])*
        pub struct $payload;

        impl Payload for $payload {
            const TRACKED: bool = false;

            fn class() -> &'static StaticType {
                &$class
            }

            fn trace(&self, _: &mut Tracer<'_>) {}
        }

        #[doc = concat!("The type `", $type_name, "`.")]
        pub static $class: StaticType =
            StaticType::built_in::<$payload>($type_name, &raw const $class, &raw const TYPE, IMMUTABLE);

        static $object: Object<$payload> = Object::of_static(&raw const $class, $payload);

        /// The object itself.
        #[inline(always)]
        pub fn $function() -> Value {
            Value::from_static(&$object)
        }
    };
}

singleton!(
    /// The payload of `None`.
    NoneType, NONE_TYPE, NONE, "NoneType", none
);
singleton!(
    /// The payload of `NotImplemented`.
    NotImplementedType, NOT_IMPLEMENTED_TYPE, NOT_IMPLEMENTED, "NotImplementedType", not_implemented
);
singleton!(
    /// The payload of `Ellipsis`.
    EllipsisType, ELLIPSIS_TYPE, ELLIPSIS, "ellipsis", ellipsis
);

/// Whether `value` is `None`.
#[inline(always)]
pub fn is_none(value: &Value) -> bool {
    value.is_exact::<NoneType>()
}

/// Whether `value` is `NotImplemented`.
#[inline(always)]
pub fn is_not_implemented(value: &Value) -> bool {
    value.is_exact::<NotImplementedType>()
}

fn none_repr(_: &mut Vm, _: &Value) -> Outcome {
    Ok(intern("None").into_value())
}

fn not_implemented_repr(_: &mut Vm, _: &Value) -> Outcome {
    Ok(intern("NotImplemented").into_value())
}

fn ellipsis_repr(_: &mut Vm, _: &Value) -> Outcome {
    Ok(intern("Ellipsis").into_value())
}

fn no_arguments(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>, object: fn() -> Value) -> Outcome {
    if arguments.is_empty() {
        return Ok(object());
    }
    let name = class.payload::<super::type_::TypeObject>().name();
    let name = if name == "ellipsis" { "EllipsisType".to_owned() } else { name };
    Err(vm.type_error(format!("{name} takes no arguments")))
}

/// `NoneType`, for the table of types.
pub static NONE_DEFINITION: Definition = Definition {
    class: &NONE_TYPE,
    base: Some(&object_type::CLASS),
    doc: Some("The type of the None singleton."),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.repr.set(Some(none_repr));
        slots.new.set(Some(|vm, class, arguments| no_arguments(vm, class, arguments, none)));
        slots.truth.set(Some(|_, _| Ok(false)));
        slots.hash.set(Some(|_, _| Ok(0xfca8_6420)));
    },
};

/// `NotImplementedType`, for the table of types.
pub static NOT_IMPLEMENTED_DEFINITION: Definition = Definition {
    class: &NOT_IMPLEMENTED_TYPE,
    base: Some(&object_type::CLASS),
    doc: Some("The type of the NotImplemented singleton."),
    methods: &[Method::new("__reduce__", Native::NoArguments(not_implemented_repr), "")],
    attributes: &[],
    slots: |slots| {
        slots.repr.set(Some(not_implemented_repr));
        slots.new.set(Some(|vm, class, arguments| no_arguments(vm, class, arguments, not_implemented)));
        slots
            .truth
            .set(Some(|vm, _| Err(vm.type_error("NotImplemented should not be used in a boolean context"))));
    },
};

/// `ellipsis`, for the table of types.
pub static ELLIPSIS_DEFINITION: Definition = Definition {
    class: &ELLIPSIS_TYPE,
    base: Some(&object_type::CLASS),
    doc: Some("The type of the Ellipsis singleton."),
    methods: &[Method::new("__reduce__", Native::NoArguments(ellipsis_repr), "")],
    attributes: &[],
    slots: |slots| {
        slots.repr.set(Some(ellipsis_repr));
        slots.new.set(Some(|vm, class, arguments| no_arguments(vm, class, arguments, ellipsis)));
    },
};
