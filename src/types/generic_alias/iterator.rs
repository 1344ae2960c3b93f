//! The iterator over a generic alias: it gives the alias once, unpacked, so that `*tuple[int]` can stand
//! in a subscript (PEP 646).

use super::{GenericAlias, of_class};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, tuple};

/// The alias, until it was given.
struct AliasIterator {
    alias: ValueCell,
}

static CLASS: StaticType = StaticType::built_in::<AliasIterator>(
    "generic_alias_iterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for AliasIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.alias.trace(tracer);
    }
}

/// An iterator over the alias `this`.
pub(super) fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(AliasIterator { alias: ValueCell::new(this.clone()) }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let Some(alias) = this.payload::<AliasIterator>().alias.take() else { return Ok(None) };
    let parts = alias.payload::<GenericAlias>();
    let class = alias.class_value();
    Ok(Some(of_class(&class, parts.origin.clone(), parts.arguments.clone(), true)))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let rest = this.payload::<AliasIterator>().alias.get().unwrap_or_else(tuple::empty);
    Ok(tuple::of([iter, tuple::of([rest])]))
}

/// `generic_alias_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), "")],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};
