//! `anext_awaitable`: what `anext(iterator, default)` gives.

use crate::eval::{Arguments, Outcome, Vm, generator as delegation};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::coroutine::{Awaited, awaitable_iterator};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generator::{Step, value_or_stop};
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, object as object_type};

/// An awaitable whose end by `StopAsyncIteration` is a default.
pub struct AnextDefault {
    pub(super) awaitable: Value,
    default: Value,
}

/// The type `anext_awaitable`.
pub static CLASS: StaticType =
    StaticType::built_in::<AnextDefault>("anext_awaitable", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for AnextDefault {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.awaitable.trace(tracer);
        self.default.trace(tracer);
    }
}

/// `awaitable`, or `default` when it raises `StopAsyncIteration`.
pub fn new(awaitable: Value, default: Value) -> Value {
    object::new(AnextDefault { awaitable, default })
}

/// The iterator of the awaitable, which has `send`, `throw` and `close` when it is a coroutine's.
fn iterator(vm: &mut Vm, this: &Value) -> Outcome {
    let iterator = awaitable_iterator(vm, &this.payload::<AnextDefault>().awaitable, Awaited::Operand)?;
    if iterator.class().slots.next.get().is_some() {
        return Ok(iterator);
    }
    match iterator.class().slots.await_.get() {
        Some(await_) => await_(vm, &iterator),
        None => Ok(iterator),
    }
}

fn or_default(vm: &mut Vm, this: &Value, step: Outcome<Step>) -> Outcome<Step> {
    match step {
        Err(raised) => {
            drop(vm.catch(raised, &exception::STOP_ASYNC_ITERATION)?);
            Ok(Step::Returned(this.payload::<AnextDefault>().default.clone()))
        }
        step => step,
    }
}

fn advance(vm: &mut Vm, this: &Value, value: Value) -> Outcome<Step> {
    let iterator = iterator(vm, this)?;
    let step = delegation::send(vm, &iterator, value);
    or_default(vm, this, step)
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(advance(vm, this, none())?.item())
}

fn send(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let iterator = iterator(vm, this)?;
    let outcome = vm.call_method(&iterator, &names().send, std::slice::from_ref(value));
    let step = delegation::finished(vm, outcome);
    let step = or_default(vm, this, step)?;
    value_or_stop(vm, step)
}

fn throw(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let iterator = iterator(vm, this)?;
    let method = vm.get_attribute(&iterator, &intern("throw"))?;
    let outcome = vm.call_with(&method, arguments);
    let step = delegation::finished(vm, outcome);
    let step = or_default(vm, this, step)?;
    value_or_stop(vm, step)
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let iterator = iterator(vm, this)?;
    vm.call_method(&iterator, &names().close, &[])
}

/// `anext_awaitable`, for the table of types.
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
        slots.await_.set(Some(|_, this| Ok(this.clone())));
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
        slots.send.set(Some(advance));
    },
};
