//! `FutureIter`: what `await future` delegates to. It yields the future once, and then has its result.

use super::future::{Future, State, result};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generator::{Step, thrown_exception, value_or_stop};
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};

/// The iterator; it gives its future up at the end.
pub struct FutureIterator {
    future: ValueCell,
}

/// The type `_asyncio.FutureIter`.
pub static CLASS: StaticType = StaticType::built_in::<FutureIterator>(
    "_asyncio.FutureIter",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for FutureIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.future.trace(tracer);
    }
}

/// `future.__await__()`.
///
/// # Errors
/// `RuntimeError` before the future's `__init__`.
pub fn new(vm: &mut Vm, future: &Value) -> Outcome {
    future.payload::<Future>().event_loop(vm)?;
    Ok(object::new(FutureIterator { future: ValueCell::new(future.clone()) }))
}

fn advance(vm: &mut Vm, this: &Value, _: Value) -> Outcome<Step> {
    let iterator = this.payload::<FutureIterator>();
    let Some(waited_for) = iterator.future.get() else { return Ok(Step::Returned(none())) };
    let future = waited_for.payload::<Future>();
    if future.state.get() == State::Pending {
        if !future.blocking.replace(true) {
            return Ok(Step::Yielded(waited_for));
        }
        return Err(vm.runtime_error("await wasn't used with future"));
    }
    drop(iterator.future.take());
    result(vm, &waited_for).map(Step::Returned)
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(advance(vm, this, none())?.item())
}

fn send(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let step = advance(vm, this, value.clone())?;
    value_or_stop(vm, step)
}

fn throw(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let arguments = arguments.between(vm, "throw", 1, 3)?;
    let thrown = thrown_exception(vm, "throw", arguments)?;
    drop(this.payload::<FutureIterator>().future.take());
    Err(vm.raise_unchained(thrown))
}

fn close(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<FutureIterator>().future.take());
    Ok(none())
}

/// `FutureIter`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("send", Native::One(send), ""),
        Method::new("throw", Native::Any(throw), ""),
        Method::new("close", Native::NoArguments(close), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
        slots.send.set(Some(advance));
    },
};
