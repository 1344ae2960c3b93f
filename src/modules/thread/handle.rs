//! `_ThreadHandle`: what `threading` holds of a thread. The only one is that of the main thread.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str};
use std::cell::Cell;

/// The number of the thread, and whether it has ended.
pub struct Handle {
    identifier: i64,
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

/// A handle of the thread with this number.
pub(super) fn new(identifier: i64) -> Value {
    object::new(Handle { identifier, done: Cell::new(false) })
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [] = arguments.exactly::<0>(vm, "_ThreadHandle")?;
    Ok(new(0))
}

/// `_ThreadHandle`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("join", Native::Positional(0, 1, |_, _, _| Ok(none())), ""),
        Method::new(
            "is_done",
            Native::NoArguments(|_, this| Ok(bool_::new(this.payload::<Handle>().done.get()))),
            "",
        ),
        Method::new(
            "_set_done",
            Native::NoArguments(|_, this| {
                this.payload::<Handle>().done.set(true);
                Ok(none())
            }),
            "",
        ),
    ],
    attributes: &[GetSet {
        name: "ident",
        get: |_, this| Ok(int::new(this.payload::<Handle>().identifier)),
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(|_, this| {
            let identifier = this.payload::<Handle>().identifier;
            Ok(str::new(format!("<_ThreadHandle object: ident={identifier}>")))
        }));
    },
};
