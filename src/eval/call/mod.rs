//! Calls (reference, 6.3.4), split by shape: positional arguments go straight into the callee's
//! slots; keywords and unpacking are bound in [`bind`].

pub mod bind;
mod direct;
pub mod nodes;
mod super_call;

pub use nodes::{GeneralArguments, evaluate, lower};

use super::arguments::Arguments;
use super::node::{Body, BodyKind, Flow};
use super::raise::Outcome;
use super::vm::{Frame, Vm};
use crate::heap::stack::{SlotBox, Slots};
use crate::heap::{Typed, Value, ValueCell};
use crate::observe::Event;
use crate::types::builtin_function::{self, BuiltinFunction};
use crate::types::cell;
use crate::types::definition::Native;
use crate::types::function::Function;
use crate::types::type_::TypeObject;
use crate::types::type_definition;
use std::rc::Rc;
use vivarium_syntax::ast::Span;

/// Calls anything with positional arguments.
///
/// # Errors
/// Whatever the call raises.
#[inline]
pub fn call_values<const N: usize>(vm: &mut Vm, callable: Value, arguments: [Value; N]) -> Outcome {
    if callable.is_exact::<Function>() {
        return match Typed::<Function>::new(callable) {
            Ok(function) => call_positional(vm, function, arguments),
            Err(_) => unreachable!("a function"),
        };
    }
    if let Some(native) = callable.exact::<BuiltinFunction>() {
        vm.check_pending()?;
        return match native.method.native {
            Native::NoArguments(function) if N == 0 => function(vm, &native.bound),
            Native::One(function) if N == 1 => function(vm, &native.bound, &arguments[0]),
            _ => builtin_function::call_native(
                vm,
                native.method,
                &native.bound,
                &Arguments::positional(&arguments),
            ),
        };
    }
    if callable.has::<TypeObject>()
        && callable
            .class()
            .slots
            .call
            .get()
            .is_some_and(|call| call as usize == type_definition::call as *const () as usize)
    {
        return type_definition::call_values(vm, &callable, arguments);
    }
    vm.call(&callable, &arguments)
}

/// Calls a function with positional arguments.
///
/// # Errors
/// Whatever the call raises.
#[inline]
pub fn call_positional<const N: usize>(
    vm: &mut Vm,
    function: Typed<Function>,
    arguments: [Value; N],
) -> Outcome {
    let body = function.body.borrow().clone();
    if body.simple_parameters != N as u32 {
        return call_function(vm, function, &Arguments::positional(&arguments));
    }
    let mut slots = new_slots(vm, &body)?;
    for (index, argument) in arguments.into_iter().enumerate() {
        slots.fill(index as u32, argument);
    }
    run(vm, function, &body, slots, None)
}

/// Calls a function with a receiver, which comes first, and positional arguments.
///
/// # Errors
/// Whatever the call raises.
#[inline]
pub fn call_with_receiver<const N: usize>(
    vm: &mut Vm,
    function: Typed<Function>,
    receiver: Value,
    arguments: [Value; N],
) -> Outcome {
    let body = function.body.borrow().clone();
    if body.simple_parameters != N as u32 + 1 {
        return call_with_receiver_and(vm, function, receiver, &Arguments::positional(&arguments));
    }
    let mut slots = new_slots(vm, &body)?;
    slots.fill(0, receiver);
    for (index, argument) in arguments.into_iter().enumerate() {
        slots.fill(index as u32 + 1, argument);
    }
    run(vm, function, &body, slots, None)
}

/// Calls a function with a receiver, which comes first, and any arguments.
///
/// # Errors
/// Whatever the call raises.
pub fn call_with_receiver_and(
    vm: &mut Vm,
    function: Typed<Function>,
    receiver: Value,
    arguments: &Arguments<'_>,
) -> Outcome {
    let body = function.body.borrow().clone();
    if body.simple_parameters as usize == arguments.positional.len() + 1 && arguments.keywords.is_empty() {
        let mut slots = new_slots(vm, &body)?;
        slots.fill(0, receiver);
        for (index, argument) in arguments.positional.iter().enumerate() {
            slots.fill(index as u32 + 1, argument.clone());
        }
        return run(vm, function, &body, slots, None);
    }
    let mut positional = Vec::with_capacity(arguments.positional.len() + 1);
    positional.push(receiver);
    positional.extend_from_slice(arguments.positional);
    call_function(vm, function, &Arguments { positional: &positional, keywords: arguments.keywords })
}

/// Calls a function with any arguments.
///
/// # Errors
/// `TypeError` when they do not fit the parameters; whatever the body raises.
pub fn call_function(vm: &mut Vm, function: Typed<Function>, arguments: &Arguments<'_>) -> Outcome {
    let mut body = function.body.borrow().clone();
    if body.deferred {
        body = complete(&function);
    }
    let mut slots = new_slots(vm, &body)?;
    if body.simple_parameters as usize == arguments.positional.len() && arguments.keywords.is_empty() {
        for (index, argument) in arguments.positional.iter().enumerate() {
            slots.fill(index as u32, argument.clone());
        }
    } else if let Err(raised) = bind::bind(vm, &function, arguments, &mut slots) {
        vm.stack.pop(body.slots as usize);
        return Err(raised);
    }
    if body.kind == BodyKind::Plain {
        return run(vm, function, &body, slots, None);
    }
    prepare_cells(&function, &body, &mut slots);
    let own = SlotBox::new(body.slots as usize);
    for index in 0..body.slots {
        own.set(index as usize, slots.take(index));
    }
    vm.stack.pop(body.slots as usize);
    Ok(crate::types::generator::new(vm, function, body, own))
}

/// Lowers the body of a function of the library, now that it is called.
#[cold]
fn complete(function: &Function) -> Rc<Body> {
    let code = function.code.borrow().clone();
    super::lower::deferred::complete(&code);
    let body = code.body.borrow().clone();
    *function.body.borrow_mut() = body.clone();
    body
}

#[inline(always)]
fn new_slots(vm: &mut Vm, body: &Body) -> Outcome<Slots> {
    vm.check_depth()?;
    match vm.stack.push(body.slots as usize) {
        Some(slots) => Ok(slots),
        None => Err(vm.recursion_error("maximum recursion depth exceeded")),
    }
}

/// Runs a body in a new frame. `slots` are the top of the stack, parameters bound.
///
/// # Errors
/// Whatever the body raises.
#[inline]
pub fn run(
    vm: &mut Vm,
    function: Typed<Function>,
    body: &Rc<Body>,
    slots: Slots,
    locals: Option<Value>,
) -> Outcome {
    let at = vm.frame.at;
    run_from(vm, function, body, slots, locals, at)
}

/// As [`run`], for a call that stands at `at`.
///
/// # Errors
/// Whatever the body raises.
#[inline]
fn run_from(
    vm: &mut Vm,
    function: Typed<Function>,
    body: &Rc<Body>,
    mut slots: Slots,
    locals: Option<Value>,
    at: Span,
) -> Outcome {
    if !body.cells.is_empty() || body.free_count > 0 {
        prepare_cells(&function, body, &mut slots);
    }
    enter_from(
        vm,
        Frame { slots, function, locals, at: Span::default(), generator: None, object: ValueCell::empty() },
        at,
    );
    let flow = if crate::heap::breaker::is_set() { run_interrupted(vm, body) } else { body.block.exec(vm) };
    if flow == Flow::Raise || !vm.frame.object.is_empty() {
        leave_observed(vm, flow);
    }
    vm.stack.pop(body.slots as usize);
    leave(vm);
    vm.outcome(flow)
}

/// As `body.block.exec`, when something waits: it gets its turn first, and an observer sees the
/// function's own tree of nodes that report.
#[cold]
#[inline(never)]
fn run_interrupted(vm: &mut Vm, body: &Rc<Body>) -> Flow {
    if vm.check_running().is_err() {
        return Flow::Raise;
    }
    if !vm.is_observed() {
        return body.block.exec(vm);
    }
    let code = vm.frame.function.code.borrow().clone();
    if !vm.is_watched(&code) {
        return body.block.exec(vm);
    }
    let reports = vm.wanted_reports();
    let observed = if body.reports == Some(reports) {
        Some(body.clone())
    } else {
        crate::observe::relower::observed_body(&code, reports)
    };
    let Some(body) = observed else { return body.block.exec(vm) };
    if vm.report(Event::Call).is_err() {
        return Flow::Raise;
    }
    let flow = body.block.exec(vm);
    let reported = match flow {
        Flow::Raise => match vm.raised.clone() {
            Some(raised) => vm.report(Event::Unwind(&raised)),
            None => Ok(()),
        },
        _ => {
            let value = vm.result.clone().unwrap_or_else(crate::types::none::none);
            vm.report(Event::Return(&value))
        }
    };
    if reported.is_err() { Flow::Raise } else { flow }
}

/// Makes `frame` the one that runs.
#[inline(always)]
pub fn enter(vm: &mut Vm, frame: Frame) {
    let at = vm.frame.at;
    enter_from(vm, frame, at);
}

/// As [`enter`], from a call that stands at `at`.
#[inline(always)]
fn enter_from(vm: &mut Vm, frame: Frame, at: Span) {
    if vm.callers.len() == vm.callers.capacity() {
        return enter_growing(vm, frame, at);
    }
    // With room known to be there, the caller's frame is moved once only.
    vm.callers.push(Frame { at, ..std::mem::replace(&mut vm.frame, frame) });
}

#[cold]
#[inline(never)]
fn enter_growing(vm: &mut Vm, frame: Frame, at: Span) {
    vm.callers.reserve(1);
    vm.callers.push(Frame { at, ..std::mem::replace(&mut vm.frame, frame) });
}

/// Goes back to the calling frame.
#[inline(always)]
pub fn leave(vm: &mut Vm) {
    // The frame is dropped where it stands: moved away first, the words it has just written would be read in
    // pairs, for which the processor waits.
    vm.frame = vm.callers.pop().expect("a frame that was entered");
}

/// What a frame that raises, or that somebody holds a frame object of, leaves behind: an entry of
/// the traceback, and its variables.
#[cold]
#[inline(never)]
pub fn leave_observed(vm: &mut Vm, flow: Flow) {
    if flow == Flow::Raise {
        crate::types::traceback::add_entry(vm);
    }
    crate::types::frame::detach(vm);
}

/// Makes the cells that a frame needs: of its own variables, and those of the closure.
pub fn prepare_cells(function: &Function, body: &Body, slots: &mut Slots) {
    for cell in &body.cells {
        let content = slots.take(cell.slot);
        slots.store(cell.slot, cell::new(content));
    }
    for (index, cell) in function.closure.iter().enumerate() {
        slots.store(body.free + index as u32, cell.clone());
    }
}

/// Runs the body of a module, class or `exec`: a function without parameters, whose locals are in
/// `locals`, or, where there are none, are its globals.
///
/// # Errors
/// Whatever the body raises.
pub fn run_namespace(vm: &mut Vm, function: Typed<Function>, locals: Option<Value>) -> Outcome {
    let body = function.body.borrow().clone();
    let mut slots = new_slots(vm, &body)?;
    if body.kind == BodyKind::Plain {
        return run(vm, function, &body, slots, locals);
    }
    prepare_cells(&function, &body, &mut slots);
    let own = SlotBox::new(body.slots as usize);
    for index in 0..body.slots {
        own.set(index as usize, slots.take(index));
    }
    vm.stack.pop(body.slots as usize);
    Ok(crate::types::generator::with_locals(vm, function, body, own, locals))
}
