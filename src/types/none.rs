//! `None`, `NotImplemented` and `Ellipsis`.

use super::type_::{CLASS as TYPE, StaticType};
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
