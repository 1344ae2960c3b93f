//! `_ThreadHandle`: what `threading` joins.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str};
use std::cell::Cell;

/// A thread, started or not.
#[derive(Default)]
pub struct Handle {
    ident: Cell<i64>,
    done: Cell<bool>,
}

/// The type `_ThreadHandle`.
pub static CLASS: StaticType =
    StaticType::built_in::<Handle>("_thread._ThreadHandle", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Handle {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `_make_thread_handle(ident)`: the handle of a thread that runs already.
pub fn make(vm: &mut Vm, _: &Value, ident: &Value) -> Outcome {
    let ident = vm.c_long(ident)?;
    Ok(object::new(Handle { ident: Cell::new(ident), done: Cell::new(false) }))
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Handle::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

fn join(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    let handle = this.payload::<Handle>();
    if handle.done.get() {
        return Ok(none());
    }
    if handle.ident.get() == 0 {
        return Err(vm.runtime_error("thread not started"));
    }
    Err(vm.runtime_error("Cannot join current thread"))
}

fn is_done(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Handle>().done.get()))
}

fn set_done(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Handle>().done.set(true);
    Ok(none())
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let ident = this.payload::<Handle>().ident.get();
    Ok(str::new(format!("<_ThreadHandle object: ident={ident}>")))
}

/// `_ThreadHandle`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("join", Native::Positional(0, 1, join), ""),
        Method::new("is_done", Native::NoArguments(is_done), ""),
        Method::new("_set_done", Native::NoArguments(set_done), ""),
    ],
    attributes: &[GetSet {
        name: "ident",
        get: |_, this| Ok(int::new(this.payload::<Handle>().ident.get())),
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};
