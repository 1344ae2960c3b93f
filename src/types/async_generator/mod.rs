//! `async_generator`: what calling an `async def` with a `yield` gives. Each step is an awaitable of its
//! own (PEP 525).
//!
//! A suspended asynchronous generator either waits for something, which its delegate tells, or has
//! yielded an item.
//!
//! - [`send`]: `asend()` and `__anext__()`
//! - [`throw`]: `athrow()` and `aclose()`
//! - [`default`]: `anext(iterator, default)`

pub mod default;
pub mod send;
pub mod throw;

use super::coroutine;
use super::definition::{Definition, GetSet, Method, Native};
use super::generator::{self, Asynchronous, Generator, Step};
use super::none::none;
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, exception, generic_alias, object as object_type, str};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};

/// The type `async_generator`, whose objects have the payload of a generator.
pub static CLASS: StaticType = StaticType::built_in_derived::<Generator>(
    "async_generator",
    &raw const generator::CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

/// Where an awaitable of an asynchronous generator is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Not awaited.
    New,
    /// Being awaited.
    Begun,
    /// Over.
    Over,
}

/// The state of an asynchronous generator.
fn asynchronous(generator: &Value) -> Option<&Asynchronous> {
    generator.payload::<Generator>().asynchronous.as_deref()
}

fn set_running(generator: &Value, running: bool) {
    if let Some(asynchronous) = asynchronous(generator) {
        asynchronous.running.set(running);
    }
}

fn is_running(generator: &Value) -> bool {
    asynchronous(generator).is_some_and(|asynchronous| asynchronous.running.get())
}

fn close(generator: &Value) {
    if let Some(asynchronous) = asynchronous(generator) {
        asynchronous.closed.set(true);
    }
}

/// What a step of the generator's body was.
enum BodyStep {
    /// It waits; the value is for whoever drives the chain of awaits.
    Waits(Value),
    /// It has yielded an item.
    Item(Value),
}

/// Runs the body one step.
///
/// # Errors
/// `StopAsyncIteration` at its end; whatever it raises.
fn step(vm: &mut Vm, this: &Value, sent: Option<Value>, thrown: Option<Value>) -> Outcome<BodyStep> {
    match generator::resume(vm, this, sent, thrown)? {
        Step::Yielded(value) if this.payload::<Generator>().delegate.is_empty() => Ok(BodyStep::Item(value)),
        Step::Yielded(value) => Ok(BodyStep::Waits(value)),
        Step::Returned(_) => {
            Err(vm.raise(exception::with_arguments(&exception::STOP_ASYNC_ITERATION, Vec::new())))
        }
    }
}

/// What an awaitable of an asynchronous generator, or of a coroutine, steps.
pub fn behind(awaitable: &Value) -> Option<Value> {
    let send = awaitable.downcast::<send::AsyncSend>().map(|awaitable| &awaitable.generator);
    let throw = awaitable.downcast::<throw::AsyncThrow>().map(|awaitable| &awaitable.generator);
    let wrapped = awaitable.downcast::<coroutine::Wrapper>().map(|wrapper| &wrapper.coroutine);
    let default = awaitable.downcast::<default::AnextDefault>().map(|awaitable| &awaitable.awaitable);
    send.or(throw).or(wrapped).or(default).cloned()
}

/// Whether an exception says that the generator is over.
fn is_end(vm: &Vm, raised: &Raised) -> bool {
    vm.raised_is(raised, &exception::STOP_ASYNC_ITERATION) || vm.raised_is(raised, &exception::GENERATOR_EXIT)
}

/// What a step means to whoever awaits `asend()` or `athrow()`: an item is the awaitable's result.
fn item_is_result(vm: &mut Vm, this: &Value, step: Outcome<BodyStep>) -> Outcome<Step> {
    match step {
        Ok(BodyStep::Waits(value)) => Ok(Step::Yielded(value)),
        Ok(BodyStep::Item(value)) => {
            set_running(this, false);
            Ok(Step::Returned(value))
        }
        Err(raised) => {
            if is_end(vm, &raised) {
                close(this);
            }
            set_running(this, false);
            Err(raised)
        }
    }
}

/// Tells the hooks of `sys.set_asyncgen_hooks` of a generator that is first iterated.
fn call_hooks(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let Some(asynchronous) = asynchronous(this) else { return Ok(()) };
    if asynchronous.hooked.replace(true) {
        return Ok(());
    }
    drop(asynchronous.finalizer.replace(vm.asynchronous.finalizer.clone()));
    match vm.asynchronous.first_iteration.clone() {
        Some(hook) => vm.call(&hook, std::slice::from_ref(this)).map(drop),
        None => Ok(()),
    }
}

/// What closing an awaitable came to.
fn closed(vm: &mut Vm, outcome: Outcome<Step>) -> Outcome {
    match outcome {
        Ok(Step::Yielded(_)) => Err(vm.runtime_error("coroutine ignored GeneratorExit")),
        Ok(Step::Returned(_)) => Ok(none()),
        Err(raised) if is_end(vm, &raised) || vm.raised_is(&raised, &exception::STOP_ITERATION) => {
            drop(vm.take_raised(raised));
            Ok(none())
        }
        Err(raised) => Err(raised),
    }
}

/// Warns of an awaitable of an asynchronous generator that dies before it was awaited.
fn warn_never_awaited(vm: &mut Vm, generator: &Value, method: &str) -> Outcome<()> {
    let name = generator.payload::<Generator>().qualname.get();
    let name = name.map_or_else(String::new, |name| str::to_string(&name));
    let message = format!("coroutine method '{method}' of '{name}' was never awaited");
    vm.warn(&exception::RUNTIME_WARNING, &message)
}

fn anext(vm: &mut Vm, this: &Value) -> Outcome {
    call_hooks(vm, this)?;
    Ok(send::new(this.clone(), None))
}

fn asend(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    call_hooks(vm, this)?;
    Ok(send::new(this.clone(), Some(value.clone())))
}

fn athrow(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let arguments = arguments.between(vm, "athrow", 1, 3)?.to_vec();
    if arguments.len() > 1 {
        vm.warn(
            &exception::DEPRECATION_WARNING,
            "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.",
        )?;
    }
    call_hooks(vm, this)?;
    Ok(throw::new(this.clone(), Some(arguments)))
}

fn aclose(vm: &mut Vm, this: &Value) -> Outcome {
    call_hooks(vm, this)?;
    Ok(throw::new(this.clone(), None))
}

/// `async_generator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("asend", Native::One(asend), "asend(v) -> send 'v' in generator."),
        Method::new(
            "athrow",
            Native::Any(athrow),
            "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
        ),
        Method::new(
            "aclose",
            Native::NoArguments(aclose),
            "aclose() -> raise GeneratorExit inside generator.",
        ),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet { name: "ag_running", get: |_, this| Ok(bool_::new(is_running(this))), set: None, doc: "" },
        generator::suspended("ag_suspended"),
        generator::delegate("ag_await"),
        generator::code("ag_code"),
        generator::frame("ag_frame"),
        generator::name("name of the async generator"),
        generator::qualname("qualified name of the async generator"),
    ],
    slots: |slots| {
        slots.aiter.set(Some(|_, this| Ok(this.clone())));
        slots.anext.set(Some(anext));
        slots.repr.set(Some(generator::repr));
    },
};
