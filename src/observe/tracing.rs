//! `sys.settrace`, `sys.setprofile` and the profilers of `_lsprof`, as one observer.

use super::monitoring::{self, TOOLS, Tool};
use super::{Event, Observer};
use crate::eval::lower::Reports;
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, ValueCell, breaker};
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
    /// The tools of `sys.monitoring`.
    pub tools: [Tool; TOOLS],
    installed: bool,
    /// Whether the observer is one beside whom there is room ([`Beside`]).
    has_room: bool,
}

impl Tracing {
    /// Nobody watches any more beside whom there was room.
    pub(super) fn leave_room(&mut self) {
        self.installed &= !self.has_room;
        self.has_room = false;
    }

    fn is_idle(&self) -> bool {
        self.trace.is_empty()
            && self.profile.is_empty()
            && self.profilers.is_empty()
            && self.tools.iter().all(Tool::is_idle)
    }
}

impl Vm {
    /// Begins or ends watching after what is wanted has changed. Somebody else who watches goes on doing so.
    pub fn update_tracing(&mut self) {
        let idle = self.tracing.is_idle();
        if idle != self.tracing.installed {
            return;
        }
        if idle {
            // While an event is reported, the observer itself finds that it is over.
            if self.observer.is_some() && !self.tracing.has_room {
                drop(self.end_observation());
            }
            self.tracing.installed = false;
        } else if self.tracing.has_room {
            self.tracing.installed = true;
        } else if let Some(other) = self.observer.take() {
            self.observer = Some(Box::new(Beside(other)));
            self.tracing.has_room = true;
            self.tracing.installed = true;
        } else if self.observer.is_none() && !breaker::is_reason(breaker::OBSERVED) {
            self.observe(Box::new(Tracer));
            self.tracing.installed = true;
        }
    }
}

/// Somebody who watches, beside whom the program's own functions are told as well.
struct Beside(Box<dyn Observer>);

impl Observer for Beside {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        if vm.tracing.installed {
            tell(vm, &event)?;
        }
        self.0.event(vm, event)
    }

    fn wanted_reports(&self, vm: &Vm) -> Reports {
        let (other, own) = (self.0.wanted_reports(vm), Tracer.wanted_reports(vm));
        Reports {
            expressions: other.expressions || own.expressions,
            native_calls: other.native_calls || own.native_calls,
            notes: other.notes || own.notes,
        }
    }

    fn is_over(&self, vm: &mut Vm) -> bool {
        self.0.is_over(vm)
    }
}

/// The observer.
struct Tracer;

impl Observer for Tracer {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        tell(vm, &event)
    }

    fn wanted_reports(&self, vm: &Vm) -> Reports {
        let tracing = &vm.tracing;
        let native_calls =
            !tracing.profile.is_empty() || !tracing.profilers.is_empty() || tracing.monitors_calls();
        Reports { native_calls, expressions: false, notes: false }
    }

    fn is_over(&self, vm: &mut Vm) -> bool {
        let over = vm.tracing.is_idle();
        if over {
            vm.tracing.installed = false;
        }
        over
    }
}

/// Tells whoever the program has set.
fn tell(vm: &mut Vm, event: &Event<'_>) -> Outcome<()> {
    profile(vm, event)?;
    if !vm.tracing.tools.iter().all(Tool::is_idle) {
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
