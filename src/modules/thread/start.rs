//! Starting threads, and waiting for them at the end.

use super::handle::{Handle, Started};
use crate::eval::threads::Number;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Name, Value, limit};
use crate::types::dict::Dict;
use crate::types::exception::{self, is_instance};
use crate::types::int;
use crate::types::none::{is_none, none};
use crate::types::str::name_of;
use crate::types::tuple::Tuple;
use std::rc::Rc;

/// What a thread calls.
struct Work {
    function: Value,
    positional: Vec<Value>,
    keywords: Vec<(Name, Value)>,
}

/// `start_new_thread(function, args, kwargs={}, /)`.
pub fn start_new(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    if arguments[0].class().slots.call.get().is_none() {
        return Err(vm.type_error("first arg must be callable"));
    }
    let Some(positional) = arguments[1].downcast::<Tuple>() else {
        return Err(vm.type_error("2nd arg must be a tuple"));
    };
    let mut keywords = Vec::new();
    if let Some(given) = arguments.get(2) {
        let Some(given) = given.downcast::<Dict>() else {
            return Err(vm.type_error("optional 3rd arg must be a dictionary"));
        };
        keywords.extend(given.entries().into_iter().map(|(name, value)| (name_of(&name), value)));
    }
    let work = Work { function: arguments[0].clone(), positional: positional.items().to_vec(), keywords };
    start(vm, work, Rc::default(), false).map(|number| int::new(number as i64))
}

/// `start_joinable_thread(function, handle=None, daemon=True)`.
pub fn start_joinable(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["function", "handle", "daemon"];
    let [function, handle, daemon] = arguments.bind(vm, "start_joinable_thread", names, 0, 0, 1)?;
    let function = function.filter(|function| function.class().slots.call.get().is_some());
    let Some(function) = function else {
        return Err(vm.type_error("thread function must be callable"));
    };
    let daemon = vm.truth_or(daemon.as_ref(), true)?;
    let handle = handle.filter(|handle| !is_none(handle)).unwrap_or_else(|| Handle::of(Rc::default()));
    let Some(started) = handle.downcast::<Handle>().map(|handle| handle.started().clone()) else {
        return Err(vm.type_error("'handle' must be a _ThreadHandle"));
    };
    let work = Work { function, positional: Vec::new(), keywords: Vec::new() };
    start(vm, work, started, !daemon)?;
    Ok(handle)
}

fn start(vm: &mut Vm, work: Work, started: Rc<Started>, is_awaited: bool) -> Outcome<Number> {
    if vm.interpreter.finalizing {
        let class = &exception::PYTHON_FINALIZATION_ERROR;
        return Err(vm.raise_new(class, "can't create new thread at interpreter shutdown"));
    }
    started.begin(vm)?;
    let at_end = started.clone();
    let ended = move |vm: &mut Vm| {
        drop(vm.interpreter.threads.remove(&vm.thread.number));
        at_end.end();
    };
    match vm.start_thread(move |vm| run(vm, work), ended) {
        Ok(number) => {
            started.has_begun(number, is_awaited);
            vm.interpreter.threads.insert(number, started);
            Ok(number)
        }
        Err(_) => {
            started.take_back();
            Err(vm.runtime_error("can't start new thread"))
        }
    }
}

fn run(vm: &mut Vm, work: Work) {
    let arguments = Arguments { positional: &work.positional, keywords: &work.keywords };
    if let Err(raised) = vm.guarded(|vm| vm.call_with(&work.function, &arguments)) {
        report(vm, raised, &work.function);
    }
}

/// Says what has ended a thread, unless it wanted to end, or all do.
fn report(vm: &mut Vm, raised: Raised, function: &Value) {
    let exception = vm.take_raised(raised);
    if limit::reached().is_some() || is_instance(&exception, &exception::SYSTEM_EXIT) {
        return;
    }
    let shown = match vm.repr(function) {
        Ok(shown) => crate::types::str::to_string(&shown),
        Err(raised) => {
            drop(vm.take_raised(raised));
            "<object repr() failed>".to_owned()
        }
    };
    vm.unraisable_in(&format!("Exception ignored in thread started by {shown}"), exception, none());
}

/// `_shutdown()`: waits for all threads that are no daemons.
pub fn shutdown(vm: &mut Vm, _: &Value) -> Outcome {
    loop {
        let own = vm.thread.number;
        let others = vm.interpreter.threads.iter().filter(|(number, _)| **number != own);
        let next = others.map(|(_, started)| started).find(|started| started.is_awaited()).cloned();
        let Some(next) = next else { return Ok(none()) };
        next.join(vm, None)?;
    }
}

/// The process is a forked one: the other threads are not there.
pub fn after_fork(vm: &mut Vm) {
    let own = vm.thread.number;
    let threads = std::mem::take(&mut vm.interpreter.threads);
    for (number, started) in threads {
        if number == own {
            vm.interpreter.threads.insert(number, started);
        } else {
            started.end();
        }
    }
    vm.forget_imports_of_others();
    vm.forget_async_exceptions_of_others();
}
