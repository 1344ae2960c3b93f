//! `bool`: `True` and `False`, which are integers.

use super::int::{CLASS as INT, Int};
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::type_head::{IMMUTABLE, MATCH_SELF};
use crate::heap::{Object, Value};

/// The type `bool`.
pub static CLASS: StaticType =
    StaticType::built_in_derived::<Int>("bool", &raw const INT, &raw const TYPE, IMMUTABLE | MATCH_SELF);

static TRUE: Object<Int> = Object::of_static(&raw const CLASS, Int::constant(1));
static FALSE: Object<Int> = Object::of_static(&raw const CLASS, Int::constant(0));

/// `True` or `False`.
#[inline(always)]
pub fn new(value: bool) -> Value {
    Value::from_static(if value { &TRUE } else { &FALSE })
}

/// The truth of a value that is `True` or `False`.
#[inline(always)]
pub fn exact(value: &Value) -> Option<bool> {
    if value.address() == std::ptr::from_ref(&TRUE) as usize {
        Some(true)
    } else if value.address() == std::ptr::from_ref(&FALSE) as usize {
        Some(false)
    } else {
        None
    }
}
