//! `_tracemalloc`: where the memory in use was allocated.

use crate::eval::{Outcome, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::traced::{self, Block};
use crate::heap::{Value, traced::Totals};
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::{bool_, builtin_function, int, list, tuple};
use std::cell::Cell;

/// The most frames that can be asked for.
const MOST_FRAMES: i64 = 65535;

/// How many frames of the call stack are kept with a block.
static FRAMES: GilGuarded<Cell<usize>> = GilGuarded::new(Cell::new(1));

/// How many frames of the call stack are kept with a block.
pub fn frames() -> usize {
    FRAMES.get().get()
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "is_tracing",
        Native::NoArguments(is_tracing),
        "is_tracing($module, /)\n--\n\nReturn True if the tracemalloc module is tracing Python memory allocations.",
    ),
    Method::new(
        "clear_traces",
        Native::NoArguments(clear_traces),
        "clear_traces($module, /)\n--\n\nClear traces of memory blocks allocated by Python.",
    ),
    Method::new(
        "_get_traces",
        Native::NoArguments(get_traces),
        "_get_traces($module, /)\n--\n\nGet traces of all memory blocks allocated by Python.",
    ),
    Method::new(
        "_get_object_traceback",
        Native::One(get_object_traceback),
        "_get_object_traceback($module, obj, /)\n--\n\nGet the traceback where the Python object obj was allocated.",
    ),
    Method::new(
        "start",
        Native::Positional(0, 1, start),
        "start($module, nframe=1, /)\n--\n\nStart tracing Python memory allocations.",
    ),
    Method::new(
        "stop",
        Native::NoArguments(stop),
        "stop($module, /)\n--\n\nStop tracing Python memory allocations.",
    ),
    Method::new(
        "get_traceback_limit",
        Native::NoArguments(get_traceback_limit),
        "get_traceback_limit($module, /)\n--\n\nGet the maximum number of frames stored in the traceback of a trace.",
    ),
    Method::new(
        "get_tracemalloc_memory",
        Native::NoArguments(get_tracemalloc_memory),
        "get_tracemalloc_memory($module, /)\n--\n\nGet the memory usage in bytes of the tracemalloc module.",
    ),
    Method::new(
        "get_traced_memory",
        Native::NoArguments(get_traced_memory),
        "get_traced_memory($module, /)\n--\n\nGet the current size and peak size of memory blocks traced by tracemalloc.",
    ),
    Method::new(
        "reset_peak",
        Native::NoArguments(reset_peak),
        "reset_peak($module, /)\n--\n\nSet the peak size of memory blocks traced by tracemalloc to the current size.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_tracemalloc", Some("Debug module to trace memory blocks allocated by Python."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

fn is_tracing(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(traced::is_on()))
}

fn clear_traces(_: &mut Vm, _: &Value) -> Outcome {
    if traced::is_on() {
        traced::clear();
    }
    Ok(none())
}

/// Begins to trace, as `-X tracemalloc=FRAMES` says on the command line or `PYTHONTRACEMALLOC` in the
/// environment; false when that is no number of frames.
pub fn start_early(frames: &str) -> bool {
    match frames.parse::<i64>() {
        Ok(0) => true,
        Ok(frames) if (1..=MOST_FRAMES).contains(&frames) => {
            FRAMES.get().set(frames as usize);
            traced::start();
            true
        }
        _ => false,
    }
}

/// `start(nframe=1)`.
///
/// # Errors
/// `ValueError` for a number of frames out of range.
fn start(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let wanted = match arguments.first() {
        Some(wanted) => vm.index_isize(wanted, true)? as i64,
        None => 1,
    };
    if !(1..=MOST_FRAMES).contains(&wanted) {
        return Err(vm.value_error(format!("the number of frames must be in range [1; {MOST_FRAMES}]")));
    }
    if !traced::is_on() {
        FRAMES.get().set(wanted as usize);
        traced::start();
    }
    Ok(none())
}

fn stop(_: &mut Vm, _: &Value) -> Outcome {
    if traced::is_on() {
        traced::stop();
    }
    Ok(none())
}

fn get_traceback_limit(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(frames() as i64))
}

fn totals() -> Totals {
    if traced::is_on() { traced::totals() } else { Totals::default() }
}

fn get_tracemalloc_memory(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(totals().overhead as i64))
}

fn get_traced_memory(_: &mut Vm, _: &Value) -> Outcome {
    let Totals { current, peak, .. } = totals();
    Ok(tuple::new(vec![int::new(current as i64), int::new(peak as i64)]))
}

fn reset_peak(_: &mut Vm, _: &Value) -> Outcome {
    if traced::is_on() {
        traced::reset_peak();
    }
    Ok(none())
}

/// The lines of a block's call stack as pairs, the innermost first.
fn stack(block: &Block) -> Value {
    let lines = block.stack.iter();
    tuple::new(
        lines
            .map(|(file, line)| tuple::new(vec![intern(file).value().clone(), int::new(i64::from(*line))]))
            .collect(),
    )
}

fn get_traces(_: &mut Vm, _: &Value) -> Outcome {
    // What is made here stands for what is there without it.
    Ok(traced::apart(|| {
        let blocks = if traced::is_on() { traced::blocks() } else { Vec::new() };
        let made = blocks.iter().map(|block| {
            let frames = int::new(block.stack.len() as i64);
            tuple::new(vec![int::new(0), int::new(block.size as i64), stack(block), frames])
        });
        list::new(made.collect())
    }))
}

fn get_object_traceback(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    if !traced::is_on() {
        return Ok(none());
    }
    Ok(traced::apart(|| traced::block_of(object).map_or_else(none, |block| stack(&block))))
}
