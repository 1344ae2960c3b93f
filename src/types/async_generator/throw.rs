//! `async_generator_athrow`: the awaitable of `athrow()` and `aclose()`.

use super::{BodyStep, Stage, close, is_end, is_running, item_is_result, set_running, step};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generator::{Generator, State, Step, thrown_exception, thrown_quietly, value_or_stop};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, object as object_type};
use std::cell::Cell;

/// The awaitable.
pub struct AsyncThrow {
    pub(super) generator: Value,
    /// The arguments of `athrow()`; none for `aclose()`.
    arguments: Option<Vec<Value>>,
    stage: Cell<Stage>,
}

/// The type `async_generator_athrow`.
pub static CLASS: StaticType = StaticType::built_in::<AsyncThrow>(
    "async_generator_athrow",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for AsyncThrow {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.generator.trace(tracer);
        if let Some(arguments) = &self.arguments {
            arguments.trace(tracer);
        }
    }

    fn needs_finalizer(&self) -> bool {
        self.stage.get() == Stage::New
    }
}

/// The awaitable of `generator.athrow(*arguments)`, or of `generator.aclose()` where there are none.
pub fn new(generator: Value, arguments: Option<Vec<Value>>) -> Value {
    object::new(AsyncThrow { generator, arguments, stage: Cell::new(Stage::New) })
}

/// Warns that it dies before it was awaited.
///
/// # Errors
/// Whatever the warning raises, where warnings are errors.
pub fn finalize(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let awaitable = this.payload::<AsyncThrow>();
    super::warn_never_awaited(vm, &awaitable.generator, awaitable.name())
}

impl AsyncThrow {
    fn name(&self) -> &'static str {
        if self.arguments.is_some() { "athrow" } else { "aclose" }
    }

    fn is_over(&self) -> bool {
        self.generator.payload::<Generator>().state.get() == State::Closed
    }

    #[cold]
    fn reused(vm: &mut Vm) -> Raised {
        vm.runtime_error("cannot reuse already awaited aclose()/athrow()")
    }

    #[cold]
    fn already_running(&self, vm: &mut Vm) -> Raised {
        self.stage.set(Stage::Over);
        vm.runtime_error(format!("{}(): asynchronous generator is already running", self.name()))
    }

    /// The first step: the exception goes into the generator.
    fn begin(&self, vm: &mut Vm, value: &Value) -> Outcome<Step> {
        if is_running(&self.generator) {
            return Err(self.already_running(vm));
        }
        if super::asynchronous(&self.generator).is_some_and(|asynchronous| asynchronous.closed.get()) {
            self.stage.set(Stage::Over);
            return Err(vm.raise(exception::with_arguments(&exception::STOP_ASYNC_ITERATION, Vec::new())));
        }
        if !is_none(value) {
            return Err(vm.runtime_error("can't send non-None value to a just-started coroutine"));
        }
        self.stage.set(Stage::Begun);
        set_running(&self.generator, true);
        let thrown = match &self.arguments {
            Some(arguments) => thrown_quietly(vm, arguments),
            None => {
                close(&self.generator);
                Ok(exception::with_arguments(&exception::GENERATOR_EXIT, Vec::new()))
            }
        };
        let stepped = match thrown {
            Ok(thrown) => {
                // What the generator waits for may handle a `GeneratorExit` by waiting itself.
                let generator = self.generator.payload::<Generator>();
                vm.asynchronous.exit_is_thrown = generator.waits_for().is_some();
                step(vm, &self.generator, None, Some(thrown))
            }
            Err(raised) => Err(raised),
        };
        self.finish(vm, stepped)
    }

    /// What a step of the body means.
    fn finish(&self, vm: &mut Vm, stepped: Outcome<BodyStep>) -> Outcome<Step> {
        let result = if self.arguments.is_some() {
            item_is_result(vm, &self.generator, stepped)
        } else {
            match stepped {
                Ok(BodyStep::Waits(value)) => return Ok(Step::Yielded(value)),
                Ok(BodyStep::Item(_)) => Err(vm.runtime_error("async generator ignored GeneratorExit")),
                Err(raised) if is_end(vm, &raised) => {
                    drop(vm.take_raised(raised));
                    Ok(Step::Returned(none()))
                }
                Err(raised) => Err(raised),
            }
        };
        if !matches!(result, Ok(Step::Yielded(_))) {
            set_running(&self.generator, false);
            self.stage.set(Stage::Over);
        }
        result
    }
}

fn advance(vm: &mut Vm, this: &Value, value: Value) -> Outcome<Step> {
    let awaitable = this.payload::<AsyncThrow>();
    match awaitable.stage.get() {
        Stage::Over => Err(AsyncThrow::reused(vm)),
        _ if awaitable.is_over() => {
            awaitable.stage.set(Stage::Over);
            Ok(Step::Returned(none()))
        }
        Stage::New => awaitable.begin(vm, &value),
        Stage::Begun => {
            let stepped = step(vm, &awaitable.generator, Some(value), None);
            awaitable.finish(vm, stepped)
        }
    }
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(advance(vm, this, none())?.item())
}

fn send(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let step = advance(vm, this, value.clone())?;
    value_or_stop(vm, step)
}

fn throw_exception(vm: &mut Vm, this: &Value, thrown: Value) -> Outcome<Step> {
    let awaitable = this.payload::<AsyncThrow>();
    if awaitable.stage.get() == Stage::New {
        if is_running(&awaitable.generator) {
            return Err(awaitable.already_running(vm));
        }
        awaitable.stage.set(Stage::Begun);
        set_running(&awaitable.generator, true);
    }
    let stepped = step(vm, &awaitable.generator, None, Some(thrown));
    awaitable.finish(vm, stepped)
}

fn throw(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let arguments = arguments.between(vm, "throw", 1, 3)?;
    if this.payload::<AsyncThrow>().stage.get() == Stage::Over {
        return Err(AsyncThrow::reused(vm));
    }
    let thrown = thrown_exception(vm, "throw", arguments)?;
    let step = throw_exception(vm, this, thrown)?;
    value_or_stop(vm, step)
}

fn close_awaitable(vm: &mut Vm, this: &Value) -> Outcome {
    if this.payload::<AsyncThrow>().stage.get() == Stage::Over {
        return Ok(none());
    }
    let exit = exception::with_arguments(&exception::GENERATOR_EXIT, Vec::new());
    let outcome = throw_exception(vm, this, exit);
    super::closed(vm, outcome)
}

/// `async_generator_athrow`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("send", Native::One(send), ""),
        Method::new("throw", Native::Any(throw), ""),
        Method::new("close", Native::NoArguments(close_awaitable), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.await_.set(Some(|_, this| Ok(this.clone())));
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
        slots.send.set(Some(advance));
    },
};
