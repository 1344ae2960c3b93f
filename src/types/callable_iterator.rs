//! `callable_iterator`: what `iter(callable, sentinel)` makes.

use super::definition::{Definition, Method, Native};
use super::iterator_state::{self, REDUCE};
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::{exception, tuple};

/// The callable and the value that ends the iteration; both empty at the end.
pub struct CallableIterator {
    callable: ValueCell,
    sentinel: ValueCell,
}

/// The type `callable_iterator`.
pub static CLASS: StaticType = StaticType::built_in::<CallableIterator>(
    "callable_iterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for CallableIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.callable.trace(tracer);
        self.sentinel.trace(tracer);
    }
}

/// An iterator that calls `callable` until it gives `sentinel`.
pub fn new(callable: Value, sentinel: Value) -> Value {
    object::new(CallableIterator { callable: ValueCell::new(callable), sentinel: ValueCell::new(sentinel) })
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<CallableIterator>();
    let Some(callable) = iterator.callable.get() else { return Ok(None) };
    let item = match vm.call(&callable, &[]) {
        Ok(item) => item,
        Err(raised) => {
            drop(vm.catch(raised, &exception::STOP_ITERATION)?);
            drop((iterator.callable.take(), iterator.sentinel.take()));
            return Ok(None);
        }
    };
    // The call may have ended the iteration itself.
    let Some(sentinel) = iterator.sentinel.get() else { return Ok(None) };
    if vm.equal(&sentinel, &item)? {
        drop((iterator.callable.take(), iterator.sentinel.take()));
        return Ok(None);
    }
    Ok(Some(item))
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<CallableIterator>();
    Ok(match (iterator.callable.get(), iterator.sentinel.get()) {
        (Some(callable), Some(sentinel)) => tuple::of([iter, tuple::of([callable, sentinel])]),
        _ => iterator_state::reduced(iter, tuple::empty(), None),
    })
}

/// `callable_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), REDUCE)],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
    },
};
