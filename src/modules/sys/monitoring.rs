//! `sys.monitoring`: tools that watch a program (PEP 669).

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::observe::monitoring::{EVENTS, TOOLS};
use crate::types::code::Code;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::{builtin_function, int, object, simple_namespace};

static FUNCTIONS: &[Method] = &[
    Method::new("clear_tool_id", Native::One(clear_tool), "clear_tool_id($module, tool_id, /)\n--\n\n"),
    Method::new("free_tool_id", Native::One(free_tool), "free_tool_id($module, tool_id, /)\n--\n\n"),
    Method::new("get_events", Native::One(get_events), "get_events($module, tool_id, /)\n--\n\n"),
    Method::new(
        "get_local_events",
        Native::Positional(2, 2, get_local_events),
        "get_local_events($module, tool_id, code, /)\n--\n\n",
    ),
    Method::new("get_tool", Native::One(get_tool), "get_tool($module, tool_id, /)\n--\n\n"),
    Method::new(
        "register_callback",
        Native::Positional(3, 3, register_callback),
        "register_callback($module, tool_id, event, func, /)\n--\n\n",
    ),
    Method::new("restart_events", Native::NoArguments(restart_events), "restart_events($module, /)\n--\n\n"),
    Method::new(
        "set_events",
        Native::Positional(2, 2, set_events),
        "set_events($module, tool_id, event_set, /)\n--\n\n",
    ),
    Method::new(
        "set_local_events",
        Native::Positional(3, 3, set_local_events),
        "set_local_events($module, tool_id, code, event_set, /)\n--\n\n",
    ),
    Method::new("use_tool_id", Native::Any(use_tool), "use_tool_id($module, tool_id, name, /)\n--\n\n"),
];

/// The module.
pub fn new() -> Value {
    let made = module::new("sys.monitoring", None);
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    let mut events: Vec<(&str, Value)> =
        EVENTS.iter().enumerate().map(|(bit, name)| (*name, int::new(1 << bit))).collect();
    events.push(("NO_EVENTS", int::new(0)));
    for (name, value) in [
        ("events", simple_namespace::of(&events)),
        ("DEBUGGER_ID", int::new(0)),
        ("COVERAGE_ID", int::new(1)),
        ("PROFILER_ID", int::new(2)),
        ("OPTIMIZER_ID", int::new(5)),
        ("DISABLE", object::new(&object::CLASS.value())),
        ("MISSING", object::new(&object::CLASS.value())),
    ] {
        namespace.set_name(&intern(name), value);
    }
    made
}

/// The number of a tool.
fn number(vm: &mut Vm, value: &Value) -> Outcome<usize> {
    let given = vm.size(value)?;
    match usize::try_from(given).ok().filter(|number| *number < TOOLS) {
        Some(number) => Ok(number),
        None => Err(vm.value_error(format!("invalid tool {given} (must be between 0 and 5)"))),
    }
}

/// The number of a tool in use.
fn in_use(vm: &mut Vm, value: &Value) -> Outcome<usize> {
    let number = number(vm, value)?;
    if vm.interpreter.tools[number].name.is_empty() {
        return Err(vm.value_error(format!("tool {number} is not in use")));
    }
    Ok(number)
}

fn use_tool(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [tool, name] = arguments.exactly::<2>(vm, "use_tool_id")?;
    let number = number(vm, &tool)?;
    if !name.has::<Str>() {
        return Err(vm.value_error("tool name must be a str"));
    }
    let place = &vm.interpreter.tools[number].name;
    if !place.is_empty() {
        return Err(vm.value_error(format!("tool {number} is already in use")));
    }
    place.set(name);
    Ok(none())
}

fn clear_tool(vm: &mut Vm, _: &Value, tool: &Value) -> Outcome {
    let number = number(vm, tool)?;
    let name = vm.interpreter.tools[number].name.take();
    let old = std::mem::take(&mut vm.interpreter.tools[number]);
    if let Some(name) = name {
        vm.interpreter.tools[number].name.set(name);
    }
    drop(old);
    vm.update_tracing();
    Ok(none())
}

fn free_tool(vm: &mut Vm, _: &Value, tool: &Value) -> Outcome {
    let number = number(vm, tool)?;
    drop(std::mem::take(&mut vm.interpreter.tools[number]));
    vm.update_tracing();
    Ok(none())
}

fn get_tool(vm: &mut Vm, _: &Value, tool: &Value) -> Outcome {
    let number = number(vm, tool)?;
    Ok(vm.interpreter.tools[number].name.get().unwrap_or_else(none))
}

fn register_callback(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = number(vm, &arguments[0])?;
    let event = vm.size(&arguments[1])?;
    if event <= 0 || !(event as u64).is_power_of_two() {
        return Err(vm.value_error("The callback can only be set for one event at a time"));
    }
    let bit = event.trailing_zeros() as usize;
    if bit >= EVENTS.len() {
        return Err(vm.value_error(format!("invalid event {event}")));
    }
    let function = Some(arguments[2].clone()).filter(|function| !is_none(function));
    Ok(vm.interpreter.tools[number].callbacks[bit].replace(function).unwrap_or_else(none))
}

/// A set of events given as an argument.
fn event_set(vm: &mut Vm, value: &Value) -> Outcome<u32> {
    let events = vm.size(value)?;
    match u32::try_from(events).ok().filter(|events| *events < 1 << EVENTS.len()) {
        Some(events) => Ok(events),
        None => Err(vm.value_error(format!("invalid event set 0x{events:x}"))),
    }
}

fn get_events(vm: &mut Vm, _: &Value, tool: &Value) -> Outcome {
    let number = in_use(vm, tool)?;
    Ok(int::new(vm.interpreter.tools[number].events.into()))
}

fn set_events(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = number(vm, &arguments[0])?;
    let events = event_set(vm, &arguments[1])?;
    let number = in_use(vm, &int::new(number as i64))?;
    vm.interpreter.tools[number].events = events;
    vm.update_tracing();
    Ok(none())
}

fn check_code(vm: &mut Vm, value: &Value) -> Outcome<()> {
    if value.has::<Code>() { Ok(()) } else { Err(vm.type_error("code must be a code object")) }
}

fn get_local_events(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    check_code(vm, &arguments[1])?;
    let number = in_use(vm, &arguments[0])?;
    let events =
        vm.interpreter.tools[number].local.get(&arguments[1].address()).map_or(0, |(_, events)| *events);
    Ok(int::new(events.into()))
}

fn set_local_events(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    check_code(vm, &arguments[1])?;
    let number = in_use(vm, &arguments[0])?;
    let events = event_set(vm, &arguments[2])?;
    let code = arguments[1].clone();
    drop(vm.interpreter.tools[number].local.insert(code.address(), (code, events)));
    vm.update_tracing();
    Ok(none())
}

fn restart_events(vm: &mut Vm, _: &Value) -> Outcome {
    for tool in &mut vm.interpreter.tools {
        tool.disabled.clear();
    }
    Ok(none())
}
