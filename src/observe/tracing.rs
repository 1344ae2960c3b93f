//! `sys.settrace`, `sys.setprofile` and the profilers of `_lsprof`: whom the program itself sets, for each thread.

use super::Event;
use super::monitoring::{self, Tool};
use crate::eval::lower::Reports;
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::types::exception::Exception;
use crate::types::frame::{self, Frame};
use crate::types::none::{is_none, none};
use crate::types::{str, tuple};
use std::rc::Rc;

/// A profiler written in Rust: told of calls and returns.
pub trait Profiler {
    /// A function of the program is entered (`native` is nothing), or `native`, a built-in function,
    /// is called.
    fn enter(&self, vm: &mut Vm, native: Option<&Value>);

    /// What was entered last is left.
    fn leave(&self, vm: &mut Vm, native: Option<&Value>);
}

/// Who wants to know, in one thread.
#[derive(Default)]
pub struct Tracing {
    /// The function of `sys.settrace`.
    pub trace: ValueCell,
    /// The function of `sys.setprofile`.
    pub profile: ValueCell,
    /// The profilers at work.
    pub profilers: Vec<(Value, Rc<dyn Profiler>)>,
    /// Whether any of these is there, as the interpreter has been told.
    active: bool,
    /// Whether one of them is being told: what it does itself is not reported.
    pub(super) telling: bool,
}

impl Tracing {
    fn is_idle(&self) -> bool {
        self.trace.is_empty() && self.profile.is_empty() && self.profilers.is_empty()
    }
}

impl Vm {
    /// Begins or ends watching after what this thread or the tools of `sys.monitoring` want has changed.
    pub fn update_tracing(&mut self) {
        let active = !self.tracing.is_idle();
        if active != self.tracing.active {
            self.tracing.active = active;
            let count = self.interpreter.traced_threads;
            self.interpreter.traced_threads = if active { count + 1 } else { count.saturating_sub(1) };
        }
        self.interpreter.monitored = !self.interpreter.tools.iter().all(Tool::is_idle);
        self.settle_observed();
    }

    /// Whether the program has set somebody who is to be told of what this thread does now.
    pub(super) fn is_traced(&self) -> bool {
        (self.tracing.active || self.interpreter.monitored) && !self.tracing.telling
    }

    /// What those are to be told of whom the program has set.
    pub(super) fn traced_reports(&self) -> Reports {
        let native_calls = !self.tracing.profile.is_empty()
            || !self.tracing.profilers.is_empty()
            || self.interpreter.monitored && monitoring::monitors_calls(&self.interpreter.tools);
        Reports { native_calls, expressions: false, notes: false }
    }

    /// Tells those whom the program has set.
    pub(super) fn tell_tracing(&mut self, event: &Event<'_>) -> Outcome<()> {
        self.tracing.telling = true;
        let outcome = tell(self, event);
        self.tracing.telling = false;
        // A function that has failed is no longer set.
        self.update_tracing();
        outcome
    }
}

/// Tells whoever the program has set.
fn tell(vm: &mut Vm, event: &Event<'_>) -> Outcome<()> {
    profile(vm, event)?;
    if vm.interpreter.monitored {
        monitoring::tell(vm, event)?;
    }
    if vm.tracing.trace.is_empty() { Ok(()) } else { trace(vm, event) }
}

/// Tells the profilers and the function of `sys.setprofile`.
fn profile(vm: &mut Vm, event: &Event<'_>) -> Outcome<()> {
    if vm.tracing.profile.is_empty() && vm.tracing.profilers.is_empty() {
        return Ok(());
    }
    let (name, argument) = match event {
        Event::Call | Event::Resume(_) => ("call", none()),
        Event::Return(value) | Event::Yield(value) => ("return", (*value).clone()),
        Event::Unwind(_) => ("return", none()),
        Event::NativeCall(function) => ("c_call", (*function).clone()),
        Event::NativeReturn(function) => ("c_return", (*function).clone()),
        Event::NativeUnwind(function) => ("c_exception", (*function).clone()),
        Event::Statement(_)
        | Event::Line(_)
        | Event::Expression(..)
        | Event::Raise(_)
        | Event::Collection(_)
        | Event::Note(..) => return Ok(()),
    };
    let native = name.starts_with("c_").then_some(&argument);
    for (_, profiler) in vm.tracing.profilers.clone() {
        match name {
            "call" | "c_call" => profiler.enter(vm, native),
            _ => profiler.leave(vm, native),
        }
    }
    let Some(function) = vm.tracing.profile.get() else { return Ok(()) };
    let current = frame::current(vm);
    match vm.call(&function, &[current, str::new(name), argument]) {
        Ok(_) => Ok(()),
        Err(raised) => {
            drop(vm.tracing.profile.take());
            Err(raised)
        }
    }
}

/// Tells the function of `sys.settrace`, or the one that the frame has from it.
fn trace(vm: &mut Vm, event: &Event<'_>) -> Outcome<()> {
    let (name, argument) = match event {
        Event::Call | Event::Resume(_) => ("call", none()),
        Event::Return(value) | Event::Yield(value) => ("return", (*value).clone()),
        Event::Unwind(_) => ("return", none()),
        Event::Raise(exception) => ("exception", exception_info(exception)),
        Event::Statement(_) | Event::Line(_) => ("line", none()),
        _ => return Ok(()),
    };
    let object = frame::current(vm);
    let data = object.payload::<Frame>();
    if name == "call" {
        let Some(function) = vm.tracing.trace.get() else { return Ok(()) };
        data.traced_line.set(None);
        return told(vm, &function, &object, name, argument);
    }
    let Some(function) = data.trace.get() else { return Ok(()) };
    if name == "line" {
        let line = frame::line(vm, &object);
        let known = data.traced_line.replace(Some(line));
        let again = matches!(event, Event::Statement(span) | Event::Line(span) if data.traced_at.replace(span.start) > span.start);
        if !data.trace_lines.get() || known == Some(line) && !again {
            return Ok(());
        }
    }
    told(vm, &function, &object, name, argument)
}

/// Calls `function` and keeps what it gives as the frame's own function.
fn told(vm: &mut Vm, function: &Value, object: &Value, name: &str, argument: Value) -> Outcome<()> {
    let data = object.payload::<Frame>();
    // The place gets its number now, so that `co_lines` knows it.
    data.function.code.borrow().instruction_of(frame::position(vm, object));
    match vm.call(function, &[object.clone(), str::new(name), argument]) {
        Ok(result) => {
            if !is_none(&result) {
                data.trace.set(result);
            }
            Ok(())
        }
        Err(raised) => {
            drop((vm.tracing.trace.take(), data.trace.take()));
            Err(raised)
        }
    }
}

fn exception_info(exception: &Value) -> Value {
    let traceback = exception.payload::<Exception>().traceback.get().unwrap_or_else(none);
    tuple::of([exception.class_value(), exception.clone(), traceback])
}
