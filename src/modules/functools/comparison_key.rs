//! `cmp_to_key`: sorting by a function that compares.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet};
use crate::types::exception::ATTRIBUTE_ERROR;
use crate::types::int::{self, exact_small};
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::slots::Comparison;
use crate::types::type_::{CLASS as TYPE, StaticType};

/// What `cmp_to_key` makes: a maker of keys, and the keys.
pub struct ComparisonKey {
    compare: ValueCell,
    object: ValueCell,
}

/// The type of keys made by `cmp_to_key`.
pub static KEY: StaticType =
    StaticType::built_in::<ComparisonKey>("functools.KeyWrapper", &raw const KEY, &raw const TYPE, IMMUTABLE);

impl Payload for ComparisonKey {
    fn class() -> &'static StaticType {
        &KEY
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.compare.trace(tracer);
        self.object.trace(tracer);
    }
}

/// The function `cmp_to_key`.
///
/// # Errors
/// `TypeError` for other arguments than one.
pub(super) fn cmp_to_key(vm: &mut Vm, _: &Value, given: &Arguments<'_>) -> Outcome {
    let [compare] = given.bind(vm, "cmp_to_key", ["mycmp"], 0, 0, 1)?;
    Ok(object::new(ComparisonKey { compare: ValueCell::of(compare), object: ValueCell::empty() }))
}

fn call_key(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let [object] = given.bind(vm, "K", ["obj"], 0, 0, 1)?;
    let compare = this.payload::<ComparisonKey>().compare.get();
    Ok(object::new(ComparisonKey { compare: ValueCell::of(compare), object: ValueCell::of(object) }))
}

fn compare_keys(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<ComparisonKey>(), right.downcast::<ComparisonKey>())
    else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let (Some(compare), Some(left), Some(right)) =
        (left.compare.get(), left.object.get(), right.object.get())
    else {
        return Err(vm.raise_new(&ATTRIBUTE_ERROR, "object"));
    };
    let order = vm.call(&compare, &[left, right])?;
    if let Some(order) = exact_small(&order) {
        return Ok(crate::types::bool_::new(comparison.holds(order.cmp(&0))));
    }
    vm.compare(&order, &int::new(0), comparison)
}

fn key_object(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<ComparisonKey>().object.get().unwrap_or_else(none))
}

/// The type of keys made by `cmp_to_key`, for the table of types.
pub static KEY_DEFINITION: Definition = Definition {
    class: &KEY,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[GetSet {
        name: "obj",
        get: key_object,
        set: Some(|_, this, _, value| {
            drop(this.payload::<ComparisonKey>().object.replace(value.cloned()));
            Ok(())
        }),
        doc: "Value wrapped by a key function.",
    }],
    slots: |slots| {
        slots.call.set(Some(call_key));
        slots.richcompare.set(Some(compare_keys));
        slots.hash.set(None);
    },
};
