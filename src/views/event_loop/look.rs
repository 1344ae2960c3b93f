//! Looking at the loop of the library, by the attributes that it keeps its state in.

use super::{Call, EventLoopView, TaskRow};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::asyncio::future::Future;
use crate::modules::asyncio::{registry, step::TaskStep, task};
use crate::types::generator::Generator;
use crate::types::none::is_none;
use crate::types::str::{intern, to_string};
use crate::views::value;

/// The widest a value is told.
const WIDEST: usize = 40;

/// Looks at the event loop that runs in this thread; nothing where none does.
///
/// # Errors
/// Whatever its attributes raise.
pub fn look(vm: &mut Vm) -> Outcome<Option<EventLoopView>> {
    let Some(event_loop) = vm.asynchronous.running_loop.clone() else { return Ok(None) };
    let mut tasks = registry::pending(vm, &event_loop)?;
    let running = registry::task_of(vm, &event_loop);
    let mut ready_tasks = Vec::new();
    let mut view =
        EventLoopView { ready: Vec::new(), timers: Vec::new(), waiting: Vec::new(), tasks: Vec::new() };
    for handle in attribute_items(vm, &event_loop, "_ready")? {
        if is_cancelled(vm, &handle)? {
            continue;
        }
        let (callback, arguments) = call_of(vm, &handle)?;
        ready_tasks.extend(callback.as_ref().and_then(stepped));
        let what = what(vm, &tasks, callback.as_ref(), &arguments)?;
        view.ready.push(Call { what, milliseconds: None });
    }
    let now = vm.call_method(&event_loop, &intern("time"), &[])?;
    let now = vm.float(&now)?;
    let mut timers = Vec::new();
    for handle in attribute_items(vm, &event_loop, "_scheduled")? {
        if is_cancelled(vm, &handle)? {
            continue;
        }
        let when = vm.get_attribute(&handle, &intern("_when"))?;
        let when = vm.float(&when)?;
        let (callback, arguments) = call_of(vm, &handle)?;
        timers.push((when, callback, arguments));
    }
    timers.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (when, callback, arguments) in &timers {
        let what = what(vm, &tasks, callback.as_ref(), arguments)?;
        view.timers.push(Call { what, milliseconds: Some(((when - now) * 1000.0).round() as i64) });
    }
    view.waiting = descriptors(vm, &event_loop)?;
    let mut named = Vec::new();
    for task in tasks.drain(..) {
        named.push((order(vm, &task)?, task));
    }
    named.sort_by(|one, other| one.0.cmp(&other.0));
    let all: Vec<Value> = named.into_iter().map(|(_, task)| task).collect();
    for one in &all {
        let is_running = running.as_ref().is_some_and(|running| running.is(one));
        let is_ready = ready_tasks.iter().any(|ready| ready.is(one));
        view.tasks.push(row(vm, one, is_running, is_ready, &timers)?);
    }
    Ok(Some(view))
}

/// Tasks that were named by the library come in the order of their numbers, then the others.
fn order(vm: &mut Vm, task: &Value) -> Outcome<(u64, String)> {
    let name = name(vm, task)?;
    let number = name.strip_prefix("Task-").and_then(|number| number.parse().ok());
    Ok((number.unwrap_or(u64::MAX), name))
}

fn name(vm: &mut Vm, task: &Value) -> Outcome<String> {
    let name = vm.call_method(task, &intern("get_name"), &[])?;
    Ok(vm.str_text(&name)?.to_string_lossy())
}

fn attribute_items(vm: &mut Vm, object: &Value, name: &str) -> Outcome<Vec<Value>> {
    match vm.find_attribute(object, &intern(name))? {
        Some(items) if !is_none(&items) => vm.collect(&items),
        _ => Ok(Vec::new()),
    }
}

fn is_cancelled(vm: &mut Vm, handle: &Value) -> Outcome<bool> {
    let cancelled = vm.get_attribute(handle, &intern("_cancelled"))?;
    vm.truth(&cancelled)
}

/// What a handle calls, and with what.
fn call_of(vm: &mut Vm, handle: &Value) -> Outcome<(Option<Value>, Vec<Value>)> {
    let callback = vm.find_attribute(handle, &intern("_callback"))?.filter(|callback| !is_none(callback));
    Ok((callback, attribute_items(vm, handle, "_args")?))
}

/// The task of which a callback is a step.
fn stepped(callback: &Value) -> Option<Value> {
    if let Some(step) = callback.exact::<TaskStep>() {
        return Some(step.task().clone());
    }
    // A future that is done wakes its task by a method of that.
    let function = callback.exact::<crate::types::builtin_function::BuiltinFunction>()?;
    is_task(&function.bound).then(|| function.bound.clone())
}

fn is_task(value: &Value) -> bool {
    Future::exact(value).is_some_and(|future| future.task.is_some())
}

/// What a callback does.
fn what(vm: &mut Vm, tasks: &[Value], callback: Option<&Value>, arguments: &[Value]) -> Outcome<String> {
    let Some(callback) = callback else { return Ok("nothing".to_owned()) };
    if let Some(task) = stepped(callback) {
        return Ok(format!("{}: its next step", name(vm, &task)?));
    }
    if let Some(future) = arguments.first().filter(|first| Future::exact(first).is_some()) {
        for task in tasks {
            if waits_for(task).is_some_and(|waited| waited.is(future)) {
                return Ok(format!("wake {}", name(vm, task)?));
            }
        }
    }
    Ok(value::quietly_called(vm, callback))
}

fn waits_for(task: &Value) -> Option<Value> {
    Future::exact(task)?.task.as_ref()?.waits_for.get()
}

/// Who waits for which descriptor.
fn descriptors(vm: &mut Vm, event_loop: &Value) -> Outcome<Vec<String>> {
    const READS: i64 = 1;
    const WRITES: i64 = 2;
    let Some(selector) = vm.find_attribute(event_loop, &intern("_selector"))? else { return Ok(Vec::new()) };
    if is_none(&selector) {
        return Ok(Vec::new());
    }
    let map = vm.call_method(&selector, &intern("get_map"), &[])?;
    if is_none(&map) {
        return Ok(Vec::new());
    }
    // By which other threads and signals wake the loop itself.
    let own = match vm.find_attribute(event_loop, &intern("_ssock"))?.filter(|own| !is_none(own)) {
        Some(own) => Some(vm.file_descriptor(&own)?),
        None => None,
    };
    let keys = vm.call_method(&map, &intern("values"), &[])?;
    let mut told = Vec::new();
    for key in vm.collect(&keys)? {
        let number = vm.get_attribute(&key, &intern("fd"))?;
        let number = vm.c_long(&number)?;
        let events = vm.get_attribute(&key, &intern("events"))?;
        let events = vm.c_long(&events)?;
        if own.is_some_and(|own| i64::from(own) == number) {
            continue;
        }
        for (bit, words) in [(READS, "reading from"), (WRITES, "writing to")] {
            if events & bit != 0 {
                told.push(format!("{words} descriptor {number}"));
            }
        }
    }
    Ok(told)
}

fn row(
    vm: &mut Vm,
    task: &Value,
    is_running: bool,
    is_ready: bool,
    timers: &[(f64, Option<Value>, Vec<Value>)],
) -> Outcome<TaskRow> {
    let state = task::state(vm, task)?;
    let must_cancel = state.must_cancel.get();
    let coroutine = state.coroutine.get();
    let chain = coroutine.map_or_else(Vec::new, |coroutine| chain(&coroutine));
    let waited = waits_for(task);
    let state = match (is_running, is_ready, must_cancel) {
        (true, _, _) => "runs",
        (_, _, true) => "to be cancelled",
        (_, true, _) => "ready",
        _ => "waits",
    };
    let waits_for = match waited.filter(|_| !is_running && !is_ready) {
        Some(waited) => Some(waker(vm, &waited, timers)?),
        None => None,
    };
    let name = name(vm, task)?;
    Ok(TaskRow { name, is_running, state: state.to_owned(), chain, waits_for })
}

/// The coroutines from the outermost to the innermost, with their lines.
fn chain(coroutine: &Value) -> Vec<String> {
    let mut chain = Vec::new();
    let mut next = Some(coroutine.clone());
    while let Some(at) = next.take() {
        let Some(body) = at.downcast::<Generator>() else { break };
        let code = body.function.code.borrow();
        if !code.is_of_program() {
            // Inside of the library it is not the program that waits.
            chain.push(format!("{}()", to_string(code.qualname.value())));
            break;
        }
        let line = code.line_of(body.at.get());
        chain.push(format!("{}() line {line}", to_string(code.qualname.value())));
        next = body.delegate.get();
    }
    chain
}

/// What will wake who waits for a future.
fn waker(vm: &mut Vm, future: &Value, timers: &[(f64, Option<Value>, Vec<Value>)]) -> Outcome<String> {
    if is_task(future) {
        return Ok(format!("the end of {}", name(vm, future)?));
    }
    let timed =
        timers.iter().any(|(_, _, arguments)| arguments.first().is_some_and(|argument| argument.is(future)));
    if timed {
        return Ok("a timer".to_owned());
    }
    if let Some(children) = vm.find_attribute(future, &intern("_children"))? {
        let mut names = Vec::new();
        for child in vm.collect(&children)? {
            let done = vm.call_method(&child, &intern("done"), &[])?;
            if is_task(&child) && !vm.truth(&done)? {
                names.push(name(vm, &child)?);
            }
        }
        return Ok(format!("gather of {{ {} }}", names.join(", ")));
    }
    Ok(value::brief(vm, future, WIDEST))
}
