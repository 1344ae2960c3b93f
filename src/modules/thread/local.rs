//! `_local`: attributes that each thread has for itself.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet};
use crate::types::dict;
use crate::types::object as object_type;
use crate::types::slots::Init;
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};

/// The attributes of the one thread there is.
pub struct Local {
    /// `__dict__`.
    pub attributes: ValueCell,
}

/// The type `_local`.
pub static CLASS: StaticType = StaticType::built_in::<Local>(
    "_thread._local",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Local {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let kind = class.payload::<TypeObject>();
    let plain = kind.slots.init.get().is_none_or(|slot| std::ptr::fn_addr_eq(slot, init as Init));
    if plain && !arguments.is_empty() {
        return Err(vm.type_error("Initialization arguments are not supported"));
    }
    Ok(object::new_of_class(class, Local { attributes: ValueCell::new(dict::new()) }))
}

#[inline(never)]
fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

/// `_local`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Thread-local data"),
    methods: &[],
    attributes: &[GetSet {
        name: "__dict__",
        get: |_, this| Ok(this.payload::<Local>().attributes.get().unwrap_or_else(dict::new)),
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
