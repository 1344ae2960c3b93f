//! The loop that runs in this thread, the task that each loop runs, and all tasks that are not done.

use super::future::{Future, State};
use super::library;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::exception::or_none;
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::{set, weak_reference};
use std::collections::HashMap;

/// The tasks of the loops of all threads.
#[derive(Default)]
pub struct Registry {
    /// The task that each loop runs: loop and task.
    current: Vec<(Value, Value)>,
    /// Weak references to the tasks that are not done, by their address.
    tasks: HashMap<usize, Value>,
    /// The tasks that are in their first step, taken at once.
    eager: HashMap<usize, Value>,
    /// How often a loop has begun to run a task.
    pub turns: u64,
    /// The number of the task named last.
    pub named: u64,
}

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "_get_running_loop",
        Native::NoArguments(get_running_loop_or_none),
        "_get_running_loop($module, /)\n--\n\nReturn the running event loop or None.",
    ),
    Method::new(
        "_set_running_loop",
        Native::One(set_running_loop),
        "_set_running_loop($module, loop, /)\n--\n\nSet the running event loop.",
    ),
    Method::new(
        "get_running_loop",
        Native::NoArguments(get_running_loop),
        "get_running_loop($module, /)\n--\n\nReturn the running event loop.  Raise a RuntimeError if there is none.",
    ),
    Method::new(
        "get_event_loop",
        Native::NoArguments(get_event_loop),
        "get_event_loop($module, /)\n--\n\nReturn an asyncio event loop.",
    ),
    Method::new(
        "current_task",
        Native::Any(current_task),
        "current_task($module, /, loop=None)\n--\n\nReturn a currently executed task.",
    ),
    Method::new(
        "all_tasks",
        Native::Any(all_tasks),
        "all_tasks($module, /, loop=None)\n--\n\nReturn a set of all tasks for the loop.",
    ),
    Method::new("_register_task", Native::Any(register_task), "_register_task($module, /, task)\n--\n\n"),
    Method::new(
        "_unregister_task",
        Native::Any(unregister_task),
        "_unregister_task($module, /, task)\n--\n\n",
    ),
    Method::new(
        "_register_eager_task",
        Native::Any(register_eager_task),
        "_register_eager_task($module, /, task)\n--\n\n",
    ),
    Method::new(
        "_unregister_eager_task",
        Native::Any(unregister_eager_task),
        "_unregister_eager_task($module, /, task)\n--\n\n",
    ),
    Method::new("_enter_task", Native::Any(enter_task), "_enter_task($module, /, loop, task)\n--\n\n"),
    Method::new("_leave_task", Native::Any(leave_task), "_leave_task($module, /, loop, task)\n--\n\n"),
    Method::new(
        "_swap_current_task",
        Native::Any(swap_current_task),
        "_swap_current_task($module, /, loop, task)\n--\n\n",
    ),
];

fn registry(vm: &mut Vm) -> &mut Registry {
    &mut vm.interpreter.tasks
}

/// The running loop, or what the policy gives where there is none.
///
/// # Errors
/// Whatever the policy raises.
pub fn event_loop(vm: &mut Vm) -> Outcome {
    if let Some(running) = vm.asynchronous.running_loop.clone() {
        return Ok(running);
    }
    let policy = library(vm, "asyncio.events", "_get_event_loop_policy")?;
    let policy = vm.call(&policy, &[])?;
    vm.call_method(&policy, &intern("get_event_loop"), &[])
}

fn running(vm: &mut Vm) -> Outcome {
    match vm.asynchronous.running_loop.clone() {
        Some(running) => Ok(running),
        None => Err(vm.runtime_error("no running event loop")),
    }
}

fn get_running_loop_or_none(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(or_none(vm.asynchronous.running_loop.clone()))
}

fn set_running_loop(vm: &mut Vm, _: &Value, event_loop: &Value) -> Outcome {
    let new = Some(event_loop.clone()).filter(|event_loop| !is_none(event_loop));
    let old = std::mem::replace(&mut vm.asynchronous.running_loop, new);
    drop(old);
    Ok(none())
}

fn get_running_loop(vm: &mut Vm, _: &Value) -> Outcome {
    running(vm)
}

fn get_event_loop(vm: &mut Vm, _: &Value) -> Outcome {
    event_loop(vm)
}

/// The loop given as an argument, or else the running one.
fn given_loop(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome {
    let [event_loop] = arguments.bind(vm, function, ["loop"], 0, 0, 0)?;
    match event_loop.filter(|event_loop| !is_none(event_loop)) {
        Some(event_loop) => Ok(event_loop),
        None => running(vm),
    }
}

/// The task that a loop runs.
pub fn task_of(vm: &mut Vm, event_loop: &Value) -> Option<Value> {
    let current = &registry(vm).current;
    current.iter().find(|(known, _)| known.is(event_loop)).map(|(_, task)| task.clone())
}

fn current_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let event_loop = given_loop(vm, "current_task", arguments)?;
    Ok(or_none(task_of(vm, &event_loop)))
}

/// Makes `task` the one that the loop runs.
///
/// # Errors
/// `RuntimeError` when it runs another.
pub fn enter(vm: &mut Vm, event_loop: &Value, task: &Value) -> Outcome<()> {
    if let Some(current) = task_of(vm, event_loop) {
        let (task, current) =
            (vm.repr_text(task)?.to_string_lossy(), vm.repr_text(&current)?.to_string_lossy());
        return Err(vm.runtime_error(format!(
            "Cannot enter into task {task} while another task {current} is being executed."
        )));
    }
    let registry = registry(vm);
    registry.current.push((event_loop.clone(), task.clone()));
    registry.turns += 1;
    Ok(())
}

/// The loop runs `task` no more.
///
/// # Errors
/// `RuntimeError` when it ran another.
pub fn leave(vm: &mut Vm, event_loop: &Value, task: &Value) -> Outcome<()> {
    let current = task_of(vm, event_loop);
    if !current.as_ref().is_some_and(|current| current.is(task)) {
        let current = or_none(current);
        let (task, current) =
            (vm.repr_text(task)?.to_string_lossy(), vm.repr_text(&current)?.to_string_lossy());
        return Err(
            vm.runtime_error(format!("Leaving task {task} does not match the current task {current}."))
        );
    }
    drop(swap(vm, event_loop, None));
    Ok(())
}

/// Replaces the task that the loop runs; gives the one before.
pub fn swap(vm: &mut Vm, event_loop: &Value, task: Option<Value>) -> Option<Value> {
    let registry = registry(vm);
    registry.turns += u64::from(task.is_some());
    let current = &mut registry.current;
    let known = current.iter().position(|(known, _)| known.is(event_loop));
    let before = known.map(|index| current.swap_remove(index));
    if let Some(task) = task {
        current.push((event_loop.clone(), task));
    }
    before.map(|(_, task)| task)
}

/// Counts `task` among those that are not done.
///
/// # Errors
/// `TypeError` when nothing can refer to it weakly.
pub fn register(vm: &mut Vm, task: &Value) -> Outcome<()> {
    let reference = weak_reference::new(vm, &weak_reference::CLASS.value(), task, None)?;
    let old = registry(vm).tasks.insert(task.address(), reference);
    drop(old);
    Ok(())
}

/// Counts `task` no more.
pub fn unregister(vm: &mut Vm, task: &Value) {
    let old = registry(vm).tasks.remove(&task.address());
    drop(old);
}

/// Counts `task` among those in their first step.
pub fn register_eager(vm: &mut Vm, task: &Value) {
    let old = registry(vm).eager.insert(task.address(), task.clone());
    drop(old);
}

/// Counts `task` among those no more.
pub fn unregister_eager(vm: &mut Vm, task: &Value) {
    let old = registry(vm).eager.remove(&task.address());
    drop(old);
}

fn all_tasks(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let event_loop = given_loop(vm, "all_tasks", arguments)?;
    let found = pending(vm, &event_loop)?;
    set::from_values(vm, found)
}

/// The tasks of a loop that are not done.
///
/// # Errors
/// Whatever asking those raises that are no tasks of the library.
pub fn pending(vm: &mut Vm, event_loop: &Value) -> Outcome<Vec<Value>> {
    let registry = registry(vm);
    let dead: Vec<usize> = registry
        .tasks
        .iter()
        .filter(|(_, reference)| weak_reference::target(reference).is_none())
        .map(|(address, _)| *address)
        .collect();
    let swept: Vec<_> = dead.iter().map(|address| registry.tasks.remove(address)).collect();
    let mut tasks: Vec<Value> = registry.tasks.values().filter_map(weak_reference::target).collect();
    tasks.extend(registry.eager.values().cloned());
    drop(swept);
    let mut found = Vec::new();
    for task in tasks {
        if is_pending_of(vm, &task, event_loop)? {
            found.push(task);
        }
    }
    Ok(found)
}

fn is_pending_of(vm: &mut Vm, task: &Value, event_loop: &Value) -> Outcome<bool> {
    if let Some(future) = Future::exact(task) {
        return Ok(future.event_loop.holds(event_loop) && future.state.get() == State::Pending);
    }
    let own = loop_of(vm, task)?;
    if !own.is(event_loop) {
        return Ok(false);
    }
    let done = vm.call_method(task, &intern("done"), &[])?;
    Ok(!vm.truth(&done)?)
}

/// The loop of anything that may be awaited like a future.
///
/// # Errors
/// `AttributeError` when it has none.
pub fn loop_of(vm: &mut Vm, future: &Value) -> Outcome {
    if let Some(future) = Future::exact(future) {
        return future.event_loop(vm);
    }
    match vm.find_attribute(future, &intern("get_loop"))? {
        Some(get_loop) => vm.call(&get_loop, &[]),
        None => vm.get_attribute(future, &intern("_loop")),
    }
}

fn one(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome {
    let [task] = arguments.bind(vm, function, ["task"], 0, 0, 1)?;
    Ok(or_none(task))
}

fn register_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let task = one(vm, "_register_task", arguments)?;
    register(vm, &task)?;
    Ok(none())
}

fn unregister_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let task = one(vm, "_unregister_task", arguments)?;
    unregister(vm, &task);
    Ok(none())
}

fn register_eager_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let task = one(vm, "_register_eager_task", arguments)?;
    register_eager(vm, &task);
    Ok(none())
}

fn unregister_eager_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let task = one(vm, "_unregister_eager_task", arguments)?;
    unregister_eager(vm, &task);
    Ok(none())
}

fn loop_and_task(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome<[Value; 2]> {
    Ok(arguments.bind(vm, function, ["loop", "task"], 0, 0, 2)?.map(or_none))
}

fn enter_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [event_loop, task] = loop_and_task(vm, "_enter_task", arguments)?;
    enter(vm, &event_loop, &task)?;
    Ok(none())
}

fn leave_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [event_loop, task] = loop_and_task(vm, "_leave_task", arguments)?;
    leave(vm, &event_loop, &task)?;
    Ok(none())
}

fn swap_current_task(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [event_loop, task] = loop_and_task(vm, "_swap_current_task", arguments)?;
    let task = Some(task).filter(|task| !is_none(task));
    Ok(or_none(swap(vm, &event_loop, task)))
}
