//! `async_generator_asend`: the awaitable of `asend()` and `__anext__()`.

use super::{Stage, is_running, item_is_result, set_running, step};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generator::{Step, thrown_exception, value_or_stop};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, object as object_type};
use std::cell::Cell;

/// The awaitable.
pub struct AsyncSend {
    pub(super) generator: Value,
    sent: ValueCell,
    stage: Cell<Stage>,
}

/// The type `async_generator_asend`.
pub static CLASS: StaticType =
    StaticType::built_in::<AsyncSend>("async_generator_asend", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for AsyncSend {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.generator.trace(tracer);
        self.sent.trace(tracer);
    }

    fn needs_finalizer(&self) -> bool {
        self.stage.get() == Stage::New
    }
}

/// The awaitable of `generator.asend(sent)`; nothing is sent by `__anext__()`.
pub fn new(generator: Value, sent: Option<Value>) -> Value {
    object::new(AsyncSend { generator, sent: ValueCell::of(sent), stage: Cell::new(Stage::New) })
}

/// Warns that it dies before it was awaited.
///
/// # Errors
/// Whatever the warning raises, where warnings are errors.
pub fn finalize(vm: &mut Vm, this: &Value) -> Outcome<()> {
    super::warn_never_awaited(vm, &this.payload::<AsyncSend>().generator, "asend")
}

/// Notes that it is awaited now.
fn begin(vm: &mut Vm, awaitable: &AsyncSend) -> Outcome<()> {
    match awaitable.stage.get() {
        Stage::Over => {
            return Err(vm.runtime_error("cannot reuse already awaited __anext__()/asend()"));
        }
        Stage::Begun => return Ok(()),
        Stage::New => {}
    }
    if is_running(&awaitable.generator) {
        awaitable.stage.set(Stage::Over);
        return Err(vm.runtime_error("anext(): asynchronous generator is already running"));
    }
    awaitable.stage.set(Stage::Begun);
    set_running(&awaitable.generator, true);
    Ok(())
}

fn advance(vm: &mut Vm, this: &Value, value: Value) -> Outcome<Step> {
    let awaitable = this.payload::<AsyncSend>();
    let is_new = awaitable.stage.get() == Stage::New;
    begin(vm, awaitable)?;
    let value = if is_new && is_none(&value) { awaitable.sent.get().unwrap_or(value) } else { value };
    set_running(&awaitable.generator, true);
    let stepped = step(vm, &awaitable.generator, Some(value), None);
    finish(vm, awaitable, stepped)
}

fn finish(vm: &mut Vm, awaitable: &AsyncSend, stepped: Outcome<super::BodyStep>) -> Outcome<Step> {
    let result = item_is_result(vm, &awaitable.generator, stepped);
    if !matches!(result, Ok(Step::Yielded(_))) {
        awaitable.stage.set(Stage::Over);
    }
    result
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(advance(vm, this, none())?.item())
}

fn send(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let step = advance(vm, this, value.clone())?;
    value_or_stop(vm, step)
}

fn throw_exception(vm: &mut Vm, this: &Value, thrown: Value) -> Outcome<Step> {
    let awaitable = this.payload::<AsyncSend>();
    begin(vm, awaitable)?;
    let stepped = step(vm, &awaitable.generator, None, Some(thrown));
    finish(vm, awaitable, stepped)
}

fn throw(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let arguments = arguments.between(vm, "throw", 1, 3)?;
    if this.payload::<AsyncSend>().stage.get() == Stage::Over {
        return Err(vm.runtime_error("cannot reuse already awaited __anext__()/asend()"));
    }
    let thrown = thrown_exception(vm, "throw", arguments)?;
    let step = throw_exception(vm, this, thrown)?;
    value_or_stop(vm, step)
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    if this.payload::<AsyncSend>().stage.get() == Stage::Over {
        return Ok(none());
    }
    let exit = exception::with_arguments(&exception::GENERATOR_EXIT, Vec::new());
    let outcome = throw_exception(vm, this, exit);
    super::closed(vm, outcome)
}

/// `async_generator_asend`, for the table of types.
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
