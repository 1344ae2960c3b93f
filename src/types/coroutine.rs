//! `coroutine`: what calling an `async def` gives. It is suspended and resumed like a generator, by
//! `await` or, step by step, by `send`.

use super::code::{self, Code};
use super::definition::{Definition, GetSet, Method, Native};
use super::generator::{self, Generator, resume, value_or_stop};
use super::none::none;
use super::str::{self, intern};
use super::type_::{CLASS as TYPE, StaticType};
use super::{exception, generic_alias, int, object as object_type, tuple};
use crate::eval::node::BodyKind;
use crate::eval::vm::Frame;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// The type `coroutine`, whose objects have the payload of a generator.
pub static CLASS: StaticType = StaticType::built_in_derived::<Generator>(
    "coroutine",
    &raw const generator::CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

/// The iterator that `coroutine.__await__()` gives.
pub struct Wrapper {
    /// The coroutine.
    pub coroutine: Value,
}

/// The type `coroutine_wrapper`.
pub static WRAPPER: StaticType =
    StaticType::built_in::<Wrapper>("coroutine_wrapper", &raw const WRAPPER, &raw const TYPE, IMMUTABLE);

impl Payload for Wrapper {
    fn class() -> &'static StaticType {
        &WRAPPER
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.coroutine.trace(tracer);
    }
}

/// Whether `value` is a coroutine, or a generator that `types.coroutine` has made awaitable.
pub fn is_coroutine(value: &Value) -> bool {
    value.downcast::<Generator>().is_some_and(|generator| {
        generator.body.kind == BodyKind::Coroutine
            || generator.function.code.borrow().has(code::ITERABLE_COROUTINE)
    })
}

/// What is awaited, which an error names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// The operand of `await`.
    Operand,
    /// What `__aenter__` gave.
    Entered,
    /// What `__aexit__` gave.
    Left,
}

/// The iterator that `await value` delegates to (reference, 6.4 and 3.4.1).
///
/// # Errors
/// `TypeError` when `value` is not awaitable; `RuntimeError` when it is a coroutine that somebody else
/// awaits; whatever `__await__` raises.
pub fn awaitable_iterator(vm: &mut Vm, value: &Value, awaited: Awaited) -> Outcome {
    if is_coroutine(value) {
        let generator = value.payload::<Generator>();
        if generator.body.kind == BodyKind::Coroutine && generator.waits_for().is_some() {
            return Err(vm.runtime_error("coroutine is being awaited already"));
        }
        return Ok(value.clone());
    }
    let Some(iterator_of) = value.class().slots.await_.get() else {
        let class = value.class().name();
        let method = match awaited {
            Awaited::Operand => {
                return Err(vm.type_error(format!("object {class} can't be used in 'await' expression")));
            }
            Awaited::Entered => "__aenter__",
            Awaited::Left => "__aexit__",
        };
        return Err(vm.type_error(format!(
            "'async with' received an object from {method} that does not implement __await__: {class}"
        )));
    };
    let iterator = iterator_of(vm, value)?;
    if is_coroutine(&iterator) {
        return Err(vm.type_error("__await__() returned a coroutine"));
    }
    if iterator.class().slots.next.get().is_none() {
        let class = iterator.class().name();
        return Err(vm.type_error(format!("__await__() returned non-iterator of type '{class}'")));
    }
    Ok(iterator)
}

/// `cr_origin` of a coroutine made now: where the innermost calls stand, if somebody wants to know
/// (`sys.set_coroutine_origin_tracking_depth`).
pub fn origin(vm: &mut Vm) -> Option<Value> {
    if vm.asynchronous.origin_depth == 0 {
        return None;
    }
    let entry = |frame: &Frame| {
        let code: &Code = &frame.function.code.borrow();
        let file = str::new(code.source.filename.as_str());
        tuple::new(vec![file, int::new(code.line_of(frame.at).into()), code.name.value().clone()])
    };
    let callers = vm.callers.iter().skip(1).rev();
    let running = if vm.callers.is_empty() { None } else { Some(&vm.frame) };
    let frames = running.into_iter().chain(callers);
    Some(tuple::new(frames.take(vm.asynchronous.origin_depth).map(entry).collect()))
}

/// Warns of a coroutine that dies before it was awaited, in the words of the module `warnings`, or in
/// plain ones where that fails.
///
/// # Errors
/// None: what the warning raises, where warnings are errors, is reported.
pub fn warn_never_awaited(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let warned = match by_module(vm, this) {
        Ok(warned) => warned,
        Err(raised) => {
            let warned = vm.raised_is(&raised, &exception::RUNTIME_WARNING);
            report(vm, this, raised)?;
            warned
        }
    };
    if warned {
        return Ok(());
    }
    let name = this.payload::<Generator>().qualname.get();
    let name = name.map_or_else(String::new, |name| str::to_string(&name));
    let message = format!("coroutine '{name}' was never awaited");
    match vm.warn(&exception::RUNTIME_WARNING, &message) {
        Ok(()) => Ok(()),
        Err(raised) => report(vm, this, raised),
    }
}

/// Calls `warnings._warn_unawaited_coroutine(coroutine)`, if it is there.
fn by_module(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    let warnings = match vm.import_absolute("warnings") {
        Ok(warnings) => warnings,
        Err(raised) => {
            drop(vm.catch(raised, &exception::IMPORT_ERROR)?);
            return Ok(false);
        }
    };
    let Some(warn) = vm.find_attribute(&warnings, &intern("_warn_unawaited_coroutine"))? else {
        return Ok(false);
    };
    vm.call(&warn, std::slice::from_ref(this))?;
    Ok(true)
}

/// Reports what a warning of a coroutine raised.
fn report(vm: &mut Vm, this: &Value, raised: Raised) -> Outcome<()> {
    let raised = vm.take_raised(raised);
    let shown = vm.repr_text(this)?.to_string_lossy();
    vm.unraisable_in(&format!("Exception ignored while finalizing coroutine {shown}"), raised, none());
    Ok(())
}

fn await_(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(Wrapper { coroutine: this.clone() }))
}

fn coroutine_of(this: &Value) -> &Value {
    &this.payload::<Wrapper>().coroutine
}

fn next_of_wrapper(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(resume(vm, coroutine_of(this), None, None)?.item())
}

fn send_to_wrapper(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let step = resume(vm, coroutine_of(this), Some(value.clone()), None)?;
    value_or_stop(vm, step)
}

fn throw_to_wrapper(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    generator::throw(vm, coroutine_of(this), arguments)
}

fn close_wrapper(vm: &mut Vm, this: &Value) -> Outcome {
    generator::close(vm, coroutine_of(this))
}

static SEND: &str =
    "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.";
static THROW: &str = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.";
static CLOSE: &str = "close() -> raise GeneratorExit inside coroutine.";

/// `coroutine`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("send", Native::One(generator::send), SEND),
        Method::new("throw", Native::Any(generator::throw), THROW),
        Method::new("close", Native::NoArguments(generator::close), CLOSE),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        generator::running("cr_running"),
        generator::suspended("cr_suspended"),
        generator::delegate("cr_await"),
        generator::code("cr_code"),
        generator::frame("cr_frame"),
        GetSet {
            name: "cr_origin",
            get: |_, this| {
                let asynchronous = this.payload::<Generator>().asynchronous.as_ref();
                Ok(exception::or_none(asynchronous.and_then(|asynchronous| asynchronous.origin.get())))
            },
            set: None,
            doc: "",
        },
        generator::name("name of the coroutine"),
        generator::qualname("qualified name of the coroutine"),
    ],
    slots: |slots| {
        slots.await_.set(Some(await_));
        slots.send.set(Some(|vm, this, value| resume(vm, this, Some(value), None)));
        slots.repr.set(Some(generator::repr));
    },
};

/// `coroutine_wrapper`, for the table of types.
pub static WRAPPER_DEFINITION: Definition = Definition {
    class: &WRAPPER,
    base: Some(&object_type::CLASS),
    doc: Some("A wrapper object implementing __await__ for coroutines."),
    methods: &[
        Method::new("send", Native::One(send_to_wrapper), SEND),
        Method::new("throw", Native::Any(throw_to_wrapper), THROW),
        Method::new("close", Native::NoArguments(close_wrapper), CLOSE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next_of_wrapper));
        slots.send.set(Some(|vm, this, value| resume(vm, coroutine_of(this), Some(value), None)));
    },
};
