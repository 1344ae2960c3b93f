//! `lock`.

use super::waiting;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, object as object_type, str};
use std::cell::Cell;

/// Whether the lock is held.
pub struct Lock {
    held: Cell<bool>,
}

/// The type `lock`.
pub static CLASS: StaticType = StaticType::built_in::<Lock>(
    "_thread.lock",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Lock {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// A lock that nobody holds.
pub fn new() -> Value {
    object::new(Lock { held: Cell::new(false) })
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [] = arguments.exactly::<0>(vm, "lock")?;
    Ok(new())
}

fn acquire(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let lock = this.payload::<Lock>();
    if !lock.held.get() {
        waiting(vm, arguments)?;
        lock.held.set(true);
        return Ok(bool_::new(true));
    }
    if waiting(vm, arguments)? == (true, true) {
        return Err(vm.runtime_error("deadlock: the only thread waits for a lock that it holds"));
    }
    Ok(bool_::new(false))
}

fn release(vm: &mut Vm, this: &Value) -> Outcome {
    if !this.payload::<Lock>().held.replace(false) {
        return Err(vm.runtime_error("release unlocked lock"));
    }
    Ok(none())
}

fn locked(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Lock>().held.get()))
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let state = if this.payload::<Lock>().held.get() { "locked" } else { "unlocked" };
    Ok(str::new(format!("<{state} _thread.lock object at {:#x}>", this.address())))
}

const ACQUIRE: &str = "acquire($self, /, blocking=True, timeout=-1)\n--\n\nLock the lock.\n\nWithout argument, this blocks if the lock is already locked\n(even by the same thread), waiting for another thread to release\nthe lock, and return True once the lock is acquired.\nWith an argument, this will only block if the argument is true,\nand the return value reflects whether the lock is acquired.\nThe blocking operation is interruptible.";

/// `lock`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("A lock object is a synchronization primitive."),
    methods: &[
        Method::new("acquire", Native::Any(acquire), ACQUIRE),
        Method::new("acquire_lock", Native::Any(acquire), ""),
        Method::new("release", Native::NoArguments(release), "release($self, /)\n--\n\nRelease the lock."),
        Method::new("release_lock", Native::NoArguments(release), ""),
        Method::new(
            "locked",
            Native::NoArguments(locked),
            "locked($self, /)\n--\n\nReturn whether the lock is in the locked state.",
        ),
        Method::new(
            "_at_fork_reinit",
            Native::NoArguments(|_, this| {
                this.payload::<Lock>().held.set(false);
                Ok(none())
            }),
            "",
        ),
        Method::new("locked_lock", Native::NoArguments(locked), ""),
        Method::new(
            "__enter__",
            Native::NoArguments(|vm, this| acquire(vm, this, &Arguments::NONE)),
            "__enter__($self, /)\n--\n\nLock the lock.",
        ),
        Method::new(
            "__exit__",
            Native::Positional(0, 3, |vm, this, _| release(vm, this)),
            "__exit__($self, /, *exc_info)\n--\n\nRelease the lock.",
        ),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
    },
};
