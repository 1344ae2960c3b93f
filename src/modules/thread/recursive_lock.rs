//! `RLock`: a lock that its owner may take again.

use super::{own_identifier, waiting};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str, tuple};
use std::cell::Cell;

/// How often the lock was taken.
pub struct RecursiveLock {
    count: Cell<i64>,
}

/// The type `RLock`.
pub static CLASS: StaticType = StaticType::built_in::<RecursiveLock>(
    "_thread.RLock",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for RecursiveLock {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, RecursiveLock { count: Cell::new(0) }))
}

fn count(this: &Value) -> &Cell<i64> {
    &this.payload::<RecursiveLock>().count
}

fn acquire(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.is_empty() {
        waiting(vm, arguments)?;
    }
    count(this).set(count(this).get() + 1);
    Ok(bool_::new(true))
}

fn release(vm: &mut Vm, this: &Value) -> Outcome {
    if count(this).get() == 0 {
        return Err(vm.runtime_error("cannot release un-acquired lock"));
    }
    count(this).set(count(this).get() - 1);
    Ok(none())
}

fn release_save(vm: &mut Vm, this: &Value) -> Outcome {
    match count(this).replace(0) {
        0 => Err(vm.runtime_error("cannot release un-acquired lock")),
        taken => Ok(tuple::of([int::new(taken), int::new(own_identifier())])),
    }
}

fn acquire_restore(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let state = vm.collect(state)?;
    if let Some(taken) = state.first() {
        count(this).set(vm.size(taken)? as i64);
    }
    Ok(none())
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let taken = count(this).get();
    let (state, owner) = if taken > 0 { ("locked", own_identifier()) } else { ("unlocked", 0) };
    let name = crate::types::type_attributes::display_name(this.class());
    Ok(str::new(format!("<{state} {name} object owner={owner} count={taken} at {:#x}>", this.address())))
}

/// `RLock`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "acquire",
            Native::Any(acquire),
            "acquire($self, /, blocking=True, timeout=-1)\n--\n\nLock the lock.",
        ),
        Method::new("release", Native::NoArguments(release), "release($self, /)\n--\n\nRelease the lock."),
        Method::new(
            "locked",
            Native::NoArguments(|_, this| Ok(bool_::new(count(this).get() > 0))),
            "locked($self, /)\n--\n\nReturn a boolean indicating whether this object is locked right now.",
        ),
        Method::new(
            "_at_fork_reinit",
            Native::NoArguments(|_, this| {
                count(this).set(0);
                Ok(none())
            }),
            "",
        ),
        Method::new("_is_owned", Native::NoArguments(|_, this| Ok(bool_::new(count(this).get() > 0))), ""),
        Method::new("_recursion_count", Native::NoArguments(|_, this| Ok(int::new(count(this).get()))), ""),
        Method::new("_release_save", Native::NoArguments(release_save), ""),
        Method::new("_acquire_restore", Native::One(acquire_restore), ""),
        Method::new(
            "__enter__",
            Native::NoArguments(|vm, this| acquire(vm, this, &Arguments::NONE)),
            "__enter__($self, /)\n--\n\nLock the lock.",
        ),
        Method::new("__exit__", Native::Positional(0, 3, |vm, this, _| release(vm, this)), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
    },
};
