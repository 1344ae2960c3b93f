//! `gc`: Python's rules for the collector of cycles. Which objects are garbage is found by
//! [`crate::heap::collector`]; here it is decided when, and what is done with the garbage: weak
//! references, finalizers (PEP 442), clearing, statistics, callbacks.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::destroy::Pending;
use crate::heap::global::GilGuarded;
use crate::heap::type_head::{FINALIZER, TRACKED};
use crate::heap::{Payload, Value, collector, weak};
use crate::observe::{Collecting, Event};
use crate::types::async_generator::send::AsyncSend;
use crate::types::async_generator::throw::AsyncThrow;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::generator::Generator;
use crate::types::int::Int;
use crate::types::list::{self, List};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::tuple::Tuple;
use crate::types::{bool_, builtin_function, int, tuple};
use std::cell::{Cell, OnceCell};
use std::collections::HashSet;
use std::time::Instant;

/// Print statistics.
const DEBUG_STATS: i64 = 1;
/// Print what is found and can be collected.
const DEBUG_COLLECTABLE: i64 = 1 << 1;
/// Print what is found and cannot be collected.
const DEBUG_UNCOLLECTABLE: i64 = 1 << 2;
/// Keep garbage in `gc.garbage` instead of freeing it.
const DEBUG_SAVEALL: i64 = 1 << 5;
/// What helps to find a leak.
const DEBUG_LEAK: i64 = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL;

const OLDEST: usize = collector::GENERATIONS - 1;

#[derive(Default)]
struct Statistics {
    collections: Cell<i64>,
    collected: Cell<i64>,
}

/// What the module remembers between collections.
struct State {
    debug: Cell<i64>,
    /// Objects that survived a collection of the middle generation since the last full one.
    long_lived_pending: Cell<usize>,
    /// Objects that survived the last full collection.
    long_lived_total: Cell<usize>,
    statistics: [Statistics; collector::GENERATIONS],
    garbage: OnceCell<Value>,
    callbacks: OnceCell<Value>,
}

static STATE: GilGuarded<State> = GilGuarded::new(State {
    debug: Cell::new(0),
    long_lived_pending: Cell::new(0),
    long_lived_total: Cell::new(0),
    statistics: [const { Statistics { collections: Cell::new(0), collected: Cell::new(0) } };
        collector::GENERATIONS],
    garbage: OnceCell::new(),
    callbacks: OnceCell::new(),
});

static FUNCTIONS: &[Method] = &[
    Method::new(
        "collect",
        Native::Any(collect),
        "collect($module, /, generation=2)\n--\n\nRun the garbage collector and return the number of unreachable objects.",
    ),
    Method::new(
        "disable",
        Native::NoArguments(disable),
        "disable($module, /)\n--\n\nDisable automatic garbage collection.",
    ),
    Method::new(
        "enable",
        Native::NoArguments(enable),
        "enable($module, /)\n--\n\nEnable automatic garbage collection.",
    ),
    Method::new(
        "freeze",
        Native::NoArguments(freeze),
        "freeze($module, /)\n--\n\nFreeze all current tracked objects and ignore them for future collections.",
    ),
    Method::new(
        "get_count",
        Native::NoArguments(get_count),
        "get_count($module, /)\n--\n\nReturn a three-tuple of the current collection counts.",
    ),
    Method::new(
        "get_debug",
        Native::NoArguments(get_debug),
        "get_debug($module, /)\n--\n\nGet the garbage collection debugging flags.",
    ),
    Method::new(
        "get_freeze_count",
        Native::NoArguments(get_freeze_count),
        "get_freeze_count($module, /)\n--\n\nReturn the number of objects in the permanent generation.",
    ),
    Method::new(
        "get_objects",
        Native::Any(get_objects),
        "get_objects($module, /, generation=None)\n--\n\nReturn a list of objects tracked by the collector (excluding the list returned).",
    ),
    Method::new(
        "get_referents",
        Native::Any(get_referents),
        "get_referents(*objs) -> list\n\nThe objects that are directly referred to by objs.",
    ),
    Method::new(
        "get_referrers",
        Native::Any(get_referrers),
        "get_referrers(*objs) -> list\n\nThe objects that directly refer to any of objs.",
    ),
    Method::new(
        "get_stats",
        Native::NoArguments(get_stats),
        "get_stats($module, /)\n--\n\nReturn a list of dictionaries containing per-generation statistics.",
    ),
    Method::new(
        "get_threshold",
        Native::NoArguments(get_threshold),
        "get_threshold($module, /)\n--\n\nReturn the current collection thresholds.",
    ),
    Method::new(
        "is_finalized",
        Native::One(is_finalized),
        "is_finalized($module, obj, /)\n--\n\nReturns true if the object has been already finalized by the GC.",
    ),
    Method::new(
        "is_tracked",
        Native::One(is_tracked),
        "is_tracked($module, obj, /)\n--\n\nReturns true if the object is tracked by the garbage collector.",
    ),
    Method::new(
        "isenabled",
        Native::NoArguments(isenabled),
        "isenabled($module, /)\n--\n\nReturns true if automatic garbage collection is enabled.",
    ),
    Method::new(
        "set_debug",
        Native::One(set_debug),
        "set_debug($module, flags, /)\n--\n\nSet the garbage collection debugging flags.",
    ),
    Method::new(
        "set_threshold",
        Native::Positional(1, 3, set_threshold),
        "set_threshold(threshold0, [threshold1, [threshold2]])\nSet the collection thresholds.",
    ),
    Method::new(
        "unfreeze",
        Native::NoArguments(unfreeze),
        "unfreeze($module, /)\n--\n\nUnfreeze all objects in the permanent generation.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made =
        module::new("gc", Some("This module provides access to the garbage collector for reference cycles."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("garbage"), garbage_list());
    namespace.set_name(&intern("callbacks"), callback_list());
    for (name, value) in [
        ("DEBUG_STATS", DEBUG_STATS),
        ("DEBUG_COLLECTABLE", DEBUG_COLLECTABLE),
        ("DEBUG_UNCOLLECTABLE", DEBUG_UNCOLLECTABLE),
        ("DEBUG_SAVEALL", DEBUG_SAVEALL),
        ("DEBUG_LEAK", DEBUG_LEAK),
    ] {
        namespace.set_name(&intern(name), int::new(value));
    }
    Ok(made)
}

fn garbage_list() -> Value {
    STATE.get().garbage.get_or_init(|| list::new(Vec::new())).clone()
}

fn callback_list() -> Value {
    STATE.get().callbacks.get_or_init(|| list::new(Vec::new())).clone()
}

/// Runs the collection that is due: of the oldest generation that is over its threshold. A full one
/// waits until the objects that it never saw are a quarter of those it saw, so that its cost stays
/// linear.
pub fn collect_due(vm: &mut Vm) {
    crate::heap::memory::put_by();
    if !collector::is_enabled() || collector::is_collecting() {
        return;
    }
    let (counts, thresholds) = (collector::counts(), collector::thresholds());
    let state = STATE.get();
    for generation in (0..collector::GENERATIONS).rev() {
        if counts[generation] <= thresholds[generation] {
            continue;
        }
        if generation == OLDEST && state.long_lived_pending.get() < state.long_lived_total.get() / 4 {
            continue;
        }
        collect_with_callbacks(vm, generation);
        return;
    }
}

fn collect_with_callbacks(vm: &mut Vm, generation: usize) -> i64 {
    // What the callbacks allocate must not begin another collection.
    collector::set_collecting(true);
    run_callbacks(vm, "start", generation, 0);
    let found = collect_apart(vm, generation);
    run_callbacks(vm, "stop", generation, found);
    collector::set_collecting(false);
    found
}

fn run_callbacks(vm: &mut Vm, phase: &str, generation: usize, collected: i64) {
    let Some(callbacks) = STATE.get().callbacks.get() else { return };
    let callbacks = callbacks.payload::<List>().items.to_vec();
    if callbacks.is_empty() {
        return;
    }
    let information = dict::from_names(vec![
        (intern("generation"), int::new(generation as i64)),
        (intern("collected"), int::new(collected)),
        (intern("uncollectable"), int::new(0)),
    ]);
    let waiting = vm.set_aside();
    for callback in callbacks {
        if let Err(raised) = vm.call(&callback, &[intern(phase).into_value(), information.clone()]) {
            let exception = vm.take_raised(raised);
            vm.unraisable(exception, Some(callback));
        }
    }
    vm.put_back(waiting);
}

/// Collects a generation and those younger; the number of unreachable objects.
pub fn collect_generation(vm: &mut Vm, generation: usize) -> i64 {
    if collector::is_collecting() {
        return 0;
    }
    collector::set_collecting(true);
    let found = collect_apart(vm, generation);
    collector::set_collecting(false);
    found
}

/// Collects, with nothing else in flight.
fn collect_apart(vm: &mut Vm, generation: usize) -> i64 {
    let waiting = vm.set_aside();
    let found = run_collection(vm, generation);
    vm.put_back(waiting);
    found
}

fn run_collection(vm: &mut Vm, generation: usize) -> i64 {
    let state = STATE.get();
    let debug = state.debug.get();
    let began = Instant::now();
    tell(vm, Collecting::Begins(generation));
    if debug & DEBUG_STATS != 0 {
        let sizes: [usize; 3] = std::array::from_fn(collector::generation_size);
        let frozen = collector::frozen();
        vm.write_stderr(&format!(
            "gc: collecting generation {generation}...\ngc: objects in each generation: {} {} {}\ngc: objects in permanent generation: {frozen}\n",
            sizes[0], sizes[1], sizes[2]
        ));
    }
    let next = (generation + 1).min(OLDEST);
    let before = if next == generation { 0 } else { collector::generation_size(next) };
    let garbage = collector::find_garbage(generation);
    let survivors = (collector::generation_size(next) - before).saturating_sub(garbage.len());
    if generation == OLDEST {
        state.long_lived_pending.set(0);
        state.long_lived_total.set(survivors);
    } else if generation == OLDEST - 1 {
        state.long_lived_pending.set(state.long_lived_pending.get() + survivors);
    }
    clear_weak_references(vm, &garbage);
    let garbage = finalize(vm, garbage);
    let found = garbage.len() as i64;
    if debug & DEBUG_COLLECTABLE != 0 {
        for object in &garbage {
            let line = format!("gc: collectable <{} {:#x}>\n", object.class().name(), object.address());
            vm.write_stderr(&line);
        }
    }
    if debug & DEBUG_SAVEALL != 0 {
        garbage_list().payload::<List>().items.extend(garbage);
    } else {
        free(vm, garbage);
    }
    if debug & DEBUG_STATS != 0 {
        let elapsed = began.elapsed().as_secs_f64();
        vm.write_stderr(&format!("gc: done, {found} unreachable, 0 uncollectable, {elapsed:.4}s elapsed\n"));
    }
    let statistics = &state.statistics[generation];
    statistics.collections.set(statistics.collections.get() + 1);
    statistics.collected.set(statistics.collected.get() + found);
    tell(vm, Collecting::Ends(found));
    found
}

/// Tells whoever watches the program what the collector does.
fn tell(vm: &mut Vm, what: Collecting<'_>) {
    if let Err(raised) = vm.report(Event::Collection(what)) {
        // A collection cannot be left in its middle: whoever wants the program to end says so again at the next step.
        drop(vm.take_raised(raised));
    }
}

/// Empties the weak references to garbage, and calls the callbacks of those that are no garbage
/// themselves: no code may reach garbage through a weak reference while it is torn down.
fn clear_weak_references(vm: &mut Vm, garbage: &[Value]) {
    let mut callbacks = Vec::new();
    let mut dying: Option<HashSet<usize>> = None;
    for object in garbage {
        let severed = weak::sever(object);
        if severed.is_empty() {
            continue;
        }
        let dying = dying.get_or_insert_with(|| garbage.iter().map(Value::address).collect());
        let severed = severed.into_iter().filter(|reference| !dying.contains(&reference.address()));
        callbacks.extend(severed.map(|reference| (reference, object)));
    }
    for (reference, object) in callbacks {
        tell(vm, Collecting::CallsBack(object));
        vm.run_one_pending(Pending::Callback(reference));
    }
}

/// Runs the finalizers of garbage, each once in the object's life, and hands out what is garbage
/// still: everything, or nothing of what a finalizer made reachable again.
fn finalize(vm: &mut Vm, garbage: Vec<Value>) -> Vec<Value> {
    let mut finalized = false;
    for object in &garbage {
        let suspended = object.downcast::<Generator>().is_some_and(Payload::needs_finalizer)
            || object.downcast::<AsyncSend>().is_some_and(Payload::needs_finalizer)
            || object.downcast::<AsyncThrow>().is_some_and(Payload::needs_finalizer);
        if (!object.class().head.has(FINALIZER) && !suspended) || object.header().is_finalized() {
            continue;
        }
        collector::mark_finalized(object);
        finalized = true;
        tell(vm, Collecting::Finalizes(object));
        vm.run_one_pending(Pending::Finalize(object.clone()));
    }
    if !finalized {
        return garbage;
    }
    let still = collector::still_garbage(&garbage);
    garbage.into_iter().zip(still).filter(|(_, still)| *still).map(|(object, _)| object).collect()
}

/// Breaks the cycles of garbage, which frees it.
fn free(vm: &mut Vm, garbage: Vec<Value>) {
    for object in &garbage {
        // Clearing an object may free others, but all of these are held until the end.
        drop(collector::clear(object));
    }
    drop(garbage);
    vm.run_pending();
}

fn collect(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [generation] = arguments.bind(vm, "collect", ["generation"], 0, 0, 0)?;
    let generation = match generation {
        Some(generation) => vm.index_isize(&generation, true)?,
        None => OLDEST as isize,
    };
    let Ok(generation) = usize::try_from(generation) else {
        return Err(vm.value_error("invalid generation"));
    };
    if generation > OLDEST {
        return Err(vm.value_error("invalid generation"));
    }
    if collector::is_collecting() {
        return Ok(int::new(0));
    }
    Ok(int::new(collect_with_callbacks(vm, generation)))
}

fn enable(_: &mut Vm, _: &Value) -> Outcome {
    collector::set_enabled(true);
    Ok(none())
}

fn disable(_: &mut Vm, _: &Value) -> Outcome {
    collector::set_enabled(false);
    Ok(none())
}

fn isenabled(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(collector::is_enabled()))
}

fn three(values: [u32; collector::GENERATIONS]) -> Value {
    tuple::new(values.into_iter().map(|value| int::new(i64::from(value))).collect())
}

fn get_count(_: &mut Vm, _: &Value) -> Outcome {
    Ok(three(collector::counts()))
}

fn get_threshold(_: &mut Vm, _: &Value) -> Outcome {
    Ok(three(collector::thresholds()))
}

fn set_threshold(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let mut thresholds = collector::thresholds();
    for (threshold, value) in thresholds.iter_mut().zip(arguments) {
        *threshold = c_int(vm, value)?.max(0) as u32;
    }
    collector::set_thresholds(thresholds);
    Ok(none())
}

fn c_int(vm: &mut Vm, value: &Value) -> Outcome<i32> {
    let integer = vm.index(value)?;
    match integer.payload::<Int>().small().and_then(|small| i32::try_from(small).ok()) {
        Some(small) => Ok(small),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

fn get_debug(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(STATE.get().debug.get()))
}

fn set_debug(vm: &mut Vm, _: &Value, flags: &Value) -> Outcome {
    let flags = c_int(vm, flags)?;
    STATE.get().debug.set(i64::from(flags));
    Ok(none())
}

fn freeze(_: &mut Vm, _: &Value) -> Outcome {
    collector::freeze();
    Ok(none())
}

fn unfreeze(_: &mut Vm, _: &Value) -> Outcome {
    collector::unfreeze();
    Ok(none())
}

fn get_freeze_count(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(collector::frozen() as i64))
}

fn is_tracked(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    Ok(bool_::new(match object.exact::<Dict>() {
        // CPython begins to track a dict when something comes into it through which a cycle can pass.
        Some(dict) => dict.entries().iter().any(|(key, value)| may_be_tracked(key) || may_be_tracked(value)),
        None => collector::is_tracked(object),
    }))
}

fn may_be_tracked(object: &Value) -> bool {
    object.class().head.has(TRACKED) && (!object.is_exact::<Tuple>() || collector::is_tracked(object))
}

fn is_finalized(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    Ok(bool_::new(object.header().is_finalized()))
}

fn get_objects(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [generation] = arguments.bind(vm, "get_objects", ["generation"], 0, 0, 0)?;
    let generations = match generation.filter(|generation| !is_none(generation)) {
        None => 0..collector::GENERATIONS,
        Some(generation) => {
            let generation = vm.index_isize(&generation, true)?;
            if generation < 0 {
                return Err(vm.value_error("generation parameter cannot be negative"));
            }
            let generation = generation as usize;
            if generation > OLDEST {
                let message =
                    "generation parameter must be less than the number of available generations (3)";
                return Err(vm.value_error(message));
            }
            generation..generation + 1
        }
    };
    Ok(list::new(generations.flat_map(collector::objects_of).collect()))
}

fn get_referents(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "gc.get_referents")?;
    let mut referents = Vec::new();
    for object in arguments.positional {
        let first = referents.len();
        collector::children(object, &mut |child| referents.push(child.clone()));
        // CPython visits these from the last item to the first.
        if object.is_exact::<list::List>() || object.is_exact::<tuple::Tuple>() {
            referents[first..].reverse();
        }
    }
    Ok(list::new(referents))
}

fn get_referrers(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "gc.get_referrers")?;
    let mut referrers = Vec::new();
    for generation in 0..collector::GENERATIONS {
        for object in collector::objects_of(generation) {
            let mut refers = false;
            collector::children(&object, &mut |child| {
                refers |= arguments.positional.iter().any(|wanted| wanted.is(child));
            });
            if refers {
                referrers.push(object);
            }
        }
    }
    Ok(list::new(referrers))
}

fn get_stats(_: &mut Vm, _: &Value) -> Outcome {
    let statistics = STATE.get().statistics.iter().map(|statistics| {
        dict::from_names(vec![
            (intern("collections"), int::new(statistics.collections.get())),
            (intern("collected"), int::new(statistics.collected.get())),
            (intern("uncollectable"), int::new(0)),
        ])
    });
    Ok(list::new(statistics.collect()))
}

/// The number of collections of each generation so far, for the views.
pub fn collections() -> [i64; collector::GENERATIONS] {
    std::array::from_fn(|generation| STATE.get().statistics[generation].collections.get())
}
