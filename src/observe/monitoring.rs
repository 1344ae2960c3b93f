//! The tools of `sys.monitoring` (PEP 669): which events each wants, and telling it of them.

use super::Event;
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::types::code::Code;
use crate::types::{int, tuple};
use std::collections::{HashMap, HashSet};

/// The names of the events, by bit.
pub const EVENTS: [&str; 19] = [
    "PY_START",
    "PY_RESUME",
    "PY_RETURN",
    "PY_YIELD",
    "CALL",
    "LINE",
    "INSTRUCTION",
    "JUMP",
    "BRANCH_LEFT",
    "BRANCH_RIGHT",
    "STOP_ITERATION",
    "RAISE",
    "EXCEPTION_HANDLED",
    "PY_UNWIND",
    "PY_THROW",
    "RERAISE",
    "C_RETURN",
    "C_RAISE",
    "BRANCH",
];

/// How many tools there may be.
pub const TOOLS: usize = 6;

const CALL: u32 = 1 << 4;
const C_RETURN: u32 = 1 << 16;
const C_RAISE: u32 = 1 << 17;

/// A tool.
#[derive(Default)]
pub struct Tool {
    /// Its name; empty while the number is free.
    pub name: ValueCell,
    /// The events wanted everywhere.
    pub events: u32,
    /// The events wanted in some code objects, by address.
    pub local: HashMap<usize, (Value, u32)>,
    /// Whom to tell, by event.
    pub callbacks: [ValueCell; EVENTS.len()],
    /// Events switched off: which, in which code, where.
    pub disabled: HashSet<(usize, usize, u32)>,
}

impl Tool {
    /// Whether anything is wanted.
    pub fn is_idle(&self) -> bool {
        self.events == 0 && self.local.values().all(|(_, events)| *events == 0)
    }

    fn wants(&self, code: &Value, event: usize) -> bool {
        let local = self.local.get(&code.address()).map_or(0, |(_, events)| *events);
        (self.events | local) & 1 << event != 0
    }
}

/// Whether one of `tools` wants to know of calls of built-in functions.
pub fn monitors_calls(tools: &[Tool; TOOLS]) -> bool {
    let wanted = |events: u32| events & (CALL | C_RETURN | C_RAISE) != 0;
    tools.iter().any(|tool| wanted(tool.events) || tool.local.values().any(|(_, events)| wanted(*events)))
}

/// Tells the tools of `event`.
///
/// # Errors
/// Whatever a callback raises.
pub fn tell(vm: &mut Vm, event: &Event<'_>) -> Outcome<()> {
    let code = vm.frame.function.code.borrow().value().clone();
    let at = vm.frame.at;
    let mut arguments = vec![code.clone()];
    let offset = |vm: &Vm| int::new(code.payload::<Code>().instruction_of(vm.frame.at));
    let number = match event {
        Event::Call => {
            arguments.push(int::new(0));
            0
        }
        Event::Resume(_) => {
            arguments.push(offset(vm));
            1
        }
        Event::Statement(span) | Event::Line(span) => {
            arguments.push(int::new(code.payload::<Code>().line_of(*span).into()));
            5
        }
        Event::Return(value) => {
            arguments.extend([offset(vm), (*value).clone()]);
            2
        }
        Event::Yield(value) => {
            arguments.extend([offset(vm), (*value).clone()]);
            3
        }
        Event::Raise(exception) => {
            arguments.extend([offset(vm), (*exception).clone()]);
            11
        }
        Event::Unwind(exception) => {
            arguments.extend([offset(vm), (*exception).clone()]);
            13
        }
        Event::NativeCall(function) => {
            arguments.extend([offset(vm), (*function).clone(), missing(vm)?]);
            4
        }
        Event::NativeReturn(function) => {
            arguments.extend([offset(vm), (*function).clone(), missing(vm)?]);
            16
        }
        Event::NativeUnwind(function) => {
            arguments.extend([offset(vm), (*function).clone(), missing(vm)?]);
            17
        }
        Event::Expression(..) | Event::Collection(_) | Event::Note(..) => return Ok(()),
    };
    for index in 0..TOOLS {
        let tool = &vm.interpreter.tools[index];
        let place = (number, code.address(), at.start);
        if tool.name.is_empty() || !tool.wants(&code, number) || tool.disabled.contains(&place) {
            continue;
        }
        let Some(callback) = tool.callbacks[number].get() else { continue };
        let result = vm.call(&callback, &arguments)?;
        if result.is(&disable(vm)?) {
            vm.interpreter.tools[index].disabled.insert(place);
        }
    }
    Ok(())
}

fn constant(vm: &mut Vm, name: &str) -> Outcome {
    let sys = vm.interpreter.sys.clone();
    let module = vm.get_attribute(&sys, &crate::types::str::intern("monitoring"))?;
    Ok(vm.find_attribute(&module, &crate::types::str::intern(name))?.unwrap_or_else(tuple::empty))
}

fn missing(vm: &mut Vm) -> Outcome {
    constant(vm, "MISSING")
}

fn disable(vm: &mut Vm) -> Outcome {
    constant(vm, "DISABLE")
}
