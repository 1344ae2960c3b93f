//! Looking at the loop of the library, by the attributes that it keeps its state in. None of the program's code runs, and
//! none of the library's that is written in Python: so a recorder may look at every turn.

use super::{Call, LoopState, TaskRow};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::asyncio::future::{Future, State};
use crate::modules::asyncio::task::{self, known_name};
use crate::modules::asyncio::{registry, step::TaskStep};
use crate::modules::time;
use crate::recording::Recording;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::method::Method;
use crate::types::none::is_none;
use crate::types::str::{intern, to_string};
use crate::types::tuple::Tuple;

/// Looks at the event loop that runs in this thread; nothing where none does.
///
/// # Errors
/// Whatever its attributes raise.
pub fn look(vm: &mut Vm) -> Outcome<Option<LoopState>> {
    let Some(event_loop) = vm.asynchronous.running_loop.clone() else { return Ok(None) };
    let mut tasks = registry::pending(vm, &event_loop)?;
    let running = registry::task_of(vm, &event_loop);
    let mut ready_tasks = Vec::new();
    let mut view = LoopState {
        step: None,
        ready: Vec::new(),
        timers: Vec::new(),
        waiting: Vec::new(),
        tasks: Vec::new(),
    };
    for handle in attribute_items(vm, &event_loop, "_ready")? {
        if is_cancelled(vm, &handle)? {
            continue;
        }
        let (callback, arguments) = call_of(vm, &handle)?;
        ready_tasks.extend(callback.as_ref().and_then(stepped));
        let what = what(&tasks, callback.as_ref(), &arguments);
        view.ready.push(Call { what, milliseconds: None });
    }
    let now = time::running().as_secs_f64();
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
        let what = what(&tasks, callback.as_ref(), arguments);
        view.timers.push(Call { what, milliseconds: Some(((when - now) * 1000.0).round() as i64) });
    }
    view.waiting = descriptors(vm, &event_loop)?;
    let mut named = Vec::new();
    for task in tasks.drain(..) {
        named.push((order(&task), task));
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

/// How the event loop stood when the turn began to which a step belongs; or why that is not known.
///
/// # Errors
/// Why it is not known, in words.
pub fn at(recording: &Recording, step: usize) -> Result<LoopState, String> {
    let turn = recording.turn_at(step).filter(|turn| turn.in_loop);
    let Some(turn) = turn else { return Err("No event loop runs at this step.".to_owned()) };
    let kept = recording.loops.partition_point(|state| state.step.is_some_and(|at| at <= step));
    let Some(state) = kept.checked_sub(1).map(|index| &recording.loops[index]) else {
        return Err("The event loop has not run a task up to this step.".to_owned());
    };
    // Between two tasks the loop calls what is no task: the state is still that of the turn before.
    let first = recording.turns.iter().rev().find(|other| other.step <= turn.step && other.task.is_some());
    match first {
        Some(first) if state.step != Some(first.step as usize) => Err(format!(
            "Kept are the states of the event loop at the first {} turns of tasks: the last is that of step {}.",
            recording.loops.len(),
            state.step.unwrap_or(0) + 1
        )),
        _ => Ok(state.clone()),
    }
}

/// Tasks that were named by the library come in the order of their numbers, then the others.
fn order(task: &Value) -> (u64, String) {
    let name = known_name(task);
    let number = name.strip_prefix("Task-").and_then(|number| number.parse().ok());
    (number.unwrap_or(u64::MAX), name)
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
fn what(tasks: &[Value], callback: Option<&Value>, arguments: &[Value]) -> String {
    let Some(callback) = callback else { return "nothing".to_owned() };
    if let Some(task) = stepped(callback) {
        return format!("{}: its next step", known_name(&task));
    }
    if let Some(future) = arguments.first().filter(|first| Future::exact(first).is_some()) {
        for task in tasks {
            if waits_for(task).is_some_and(|waited| waited.is(future)) {
                return format!("wake {}", known_name(task));
            }
        }
    }
    called(callback)
}

/// What a callback is, in words.
fn called(callback: &Value) -> String {
    if let Some(function) = callback.downcast::<Function>() {
        return format!("{}()", to_string(function.code.borrow().qualname.value()));
    }
    if let Some(method) = callback.exact::<Method>() {
        return called(&method.function);
    }
    format!("a {}", callback.class().short_name())
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
    let Some(map) = vm.find_attribute(&selector, &intern("_fd_to_key"))? else { return Ok(Vec::new()) };
    let Some(map) = map.downcast::<Dict>() else { return Ok(Vec::new()) };
    // By which other threads and signals wake the loop itself.
    let own = match vm.find_attribute(event_loop, &intern("_ssock"))?.filter(|own| !is_none(own)) {
        Some(own) => Some(vm.file_descriptor(&own)?),
        None => None,
    };
    let mut told = Vec::new();
    for (_, key) in map.entries() {
        let Some([_, number, events, ..]) = key.downcast::<Tuple>().map(Tuple::items) else { continue };
        let (number, events) = (vm.c_long(number)?, vm.c_long(events)?);
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
    let name = known_name(task);
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
        return Ok(format!("the end of {}", known_name(future)));
    }
    let timed =
        timers.iter().any(|(_, _, arguments)| arguments.first().is_some_and(|argument| argument.is(future)));
    if timed {
        return Ok("a timer".to_owned());
    }
    if let Some(children) = vm.find_attribute(future, &intern("_children"))? {
        let mut names = Vec::new();
        for child in vm.collect(&children)? {
            let pending = Future::exact(&child).is_some_and(|future| future.state.get() == State::Pending);
            if is_task(&child) && pending {
                names.push(known_name(&child));
            }
        }
        return Ok(format!("gather of {{ {} }}", names.join(", ")));
    }
    Ok(format!("a {}", future.class().short_name()))
}
