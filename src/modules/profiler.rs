//! `_lsprof`: the profiler of `cProfile`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell, ValueVec};
use crate::observe::tracing::Profiler as Watcher;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::definition::{Definition, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{float, int, list, object as object_type, str};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Instant;

crate::struct_sequence! {
    /// The type of what `getstats` tells of a function.
    ENTRY, ENTRY_DEFINITION, entry_of, "_lsprof.profiler_entry", "",
    6 of [code 0, callcount 1, reccallcount 2, totaltime 3, inlinetime 4, calls 5]
}

crate::struct_sequence! {
    /// The type of what `getstats` tells of the calls from one function to another.
    SUBENTRY, SUBENTRY_DEFINITION, subentry_of, "_lsprof.profiler_subentry", "",
    5 of [code 0, callcount 1, reccallcount 2, totaltime 3, inlinetime 4]
}

/// What is known of a function, or of its calls from another.
#[derive(Clone, Default)]
struct Count {
    calls: i64,
    /// Calls inside a call of the same function.
    recursive: i64,
    total: f64,
    inline: f64,
    /// How deep it is in itself now.
    depth: i64,
}

impl Count {
    fn finish(&mut self, total: f64, inline: f64) {
        self.depth -= 1;
        if self.depth == 0 {
            self.total += total;
        } else {
            self.recursive += 1;
        }
        self.inline += inline;
        self.calls += 1;
    }
}

#[derive(Default)]
struct Entry {
    count: Count,
    /// By the address of what was called.
    callees: HashMap<usize, Count>,
}

/// A call under way.
struct Context {
    key: usize,
    start: f64,
    /// The time spent in what it called.
    called: f64,
}

/// The statistics.
#[derive(Default)]
struct Record {
    entries: RefCell<HashMap<usize, Entry>>,
    order: RefCell<Vec<usize>>,
    /// What the addresses stand for: code objects, and the names of built-in functions.
    codes: ValueVec,
    names: RefCell<HashMap<String, usize>>,
    contexts: RefCell<Vec<Context>>,
    subcalls: Cell<bool>,
    builtins: Cell<bool>,
    timer: ValueCell,
    unit: Cell<f64>,
    start: RefCell<Option<Instant>>,
}

/// A profiler.
pub struct Profiler(Rc<Record>);

/// The type `Profiler`.
pub static CLASS: StaticType = StaticType::built_in::<Profiler>(
    "_lsprof.Profiler",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for Profiler {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.codes.trace(tracer);
        self.0.timer.trace(tracer);
    }
}

/// How a built-in function is named.
fn native_name(vm: &mut Vm, function: &Value) -> String {
    let Some(native) = function.exact::<BuiltinFunction>() else {
        return vm.repr_text(function).map(|text| text.to_string_lossy()).unwrap_or_default();
    };
    let name = native.method.name;
    if native.bound.has::<Module>() {
        let module = module::name_of(&native.bound).unwrap_or_default();
        return format!("<built-in method {module}.{name}>");
    }
    let found = native.bound.class().lookup(&intern(name));
    match found.map(|found| vm.repr_text(&found)) {
        Some(Ok(text)) => text.to_string_lossy(),
        _ => format!("<built-in method {name}>"),
    }
}

impl Record {
    fn now(&self, vm: &mut Vm) -> f64 {
        if let Some(timer) = self.timer.get().filter(|timer| !is_none(timer)) {
            return match vm.call(&timer, &[]) {
                Ok(time) => {
                    let unit = if self.unit.get() > 0.0 { self.unit.get() } else { 1.0 };
                    vm.float(&time).map_or(0.0, |time| time * unit)
                }
                Err(raised) => {
                    drop(vm.take_raised(raised));
                    0.0
                }
            };
        }
        self.start.borrow_mut().get_or_insert_with(Instant::now).elapsed().as_secs_f64()
    }

    /// The key of what is entered now.
    fn key(&self, vm: &mut Vm, native: Option<&Value>) -> usize {
        match native {
            None => {
                let code = vm.frame.function.code.borrow().value().clone();
                let key = code.address();
                if !self.entries.borrow().contains_key(&key) {
                    self.codes.push(code);
                }
                key
            }
            Some(function) => {
                let name = native_name(vm, function);
                if let Some(known) = self.names.borrow().get(&name) {
                    return *known;
                }
                let text = str::new(name.clone());
                let key = text.address();
                self.codes.push(text);
                self.names.borrow_mut().insert(name, key);
                key
            }
        }
    }

    fn begin(&self, vm: &mut Vm, native: Option<&Value>) {
        let key = self.key(vm, native);
        let caller = self.contexts.borrow().last().map(|context| context.key);
        {
            let mut entries = self.entries.borrow_mut();
            let entry = entries.entry(key).or_insert_with(|| {
                self.order.borrow_mut().push(key);
                Entry::default()
            });
            entry.count.depth += 1;
            if self.subcalls.get()
                && let Some(caller) = caller.and_then(|caller| entries.get_mut(&caller))
            {
                caller.callees.entry(key).or_default().depth += 1;
            }
        }
        let start = self.now(vm);
        self.contexts.borrow_mut().push(Context { key, start, called: 0.0 });
    }

    fn end(&self, vm: &mut Vm) {
        let now = self.now(vm);
        let Some(context) = self.contexts.borrow_mut().pop() else { return };
        let total = now - context.start;
        let inline = total - context.called;
        let mut contexts = self.contexts.borrow_mut();
        let caller = contexts.last_mut();
        let mut entries = self.entries.borrow_mut();
        if let Some(entry) = entries.get_mut(&context.key) {
            entry.count.finish(total, inline);
        }
        if let Some(caller) = caller {
            caller.called += total;
            if self.subcalls.get()
                && let Some(entry) = entries.get_mut(&caller.key)
                && let Some(count) = entry.callees.get_mut(&context.key)
            {
                count.finish(total, inline);
            }
        }
    }
}

impl Watcher for Record {
    fn enter(&self, vm: &mut Vm, native: Option<&Value>) {
        if native.is_none() || self.builtins.get() {
            self.begin(vm, native);
        }
    }

    fn leave(&self, vm: &mut Vm, native: Option<&Value>) {
        if native.is_none() || self.builtins.get() {
            self.end(vm);
        }
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let record = Record::default();
    record.subcalls.set(true);
    record.builtins.set(true);
    Ok(object::new_of_class(class, Profiler(Rc::new(record))))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let names = ["timer", "timeunit", "subcalls", "builtins"];
    let [timer, unit, subcalls, builtins] = arguments.bind(vm, "Profiler", names, 0, 0, 0)?;
    let record = &this.payload::<Profiler>().0;
    if let Some(timer) = timer {
        record.timer.set(timer);
    }
    record.unit.set(unit.map_or(Ok(0.0), |unit| vm.float(&unit))?);
    record.subcalls.set(subcalls.map_or(Ok(true), |subcalls| vm.truth(&subcalls))?);
    record.builtins.set(builtins.map_or(Ok(true), |builtins| vm.truth(&builtins))?);
    Ok(())
}

fn enable(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [subcalls, builtins] = arguments.bind(vm, "enable", ["subcalls", "builtins"], 0, 0, 0)?;
    let record = &this.payload::<Profiler>().0;
    if let Some(subcalls) = subcalls {
        record.subcalls.set(vm.truth(&subcalls)?);
    }
    if let Some(builtins) = builtins {
        record.builtins.set(vm.truth(&builtins)?);
    }
    if !vm.tracing.profilers.is_empty() {
        let own = vm.tracing.profilers.iter().any(|(profiler, _)| profiler.is(this));
        if own {
            return Ok(none());
        }
        return Err(vm.value_error("Another profiling tool is already active"));
    }
    vm.tracing.profilers.push((this.clone(), record.clone()));
    vm.update_tracing();
    Ok(none())
}

fn disable(vm: &mut Vm, this: &Value) -> Outcome {
    let active = vm.tracing.profilers.len();
    vm.tracing.profilers.retain(|(profiler, _)| !profiler.is(this));
    let record = this.payload::<Profiler>().0.clone();
    if vm.tracing.profilers.len() < active {
        // This call is the last that is counted, unless its own frame reported it.
        let counted = record.contexts.borrow().last().is_some_and(|context| {
            record.names.borrow().get("<method 'disable' of '_lsprof.Profiler' objects>")
                == Some(&context.key)
        });
        if record.builtins.get() && !counted {
            let function = vm.get_attribute(this, &intern("disable"))?;
            if function.has::<BuiltinFunction>() {
                record.begin(vm, Some(&function));
            }
        }
        while !record.contexts.borrow().is_empty() {
            record.end(vm);
        }
        vm.update_tracing();
    }
    Ok(none())
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    let record = &this.payload::<Profiler>().0;
    record.entries.borrow_mut().clear();
    record.order.borrow_mut().clear();
    record.names.borrow_mut().clear();
    record.contexts.borrow_mut().clear();
    drop(record.codes.take());
    Ok(none())
}

fn get_stats(vm: &mut Vm, this: &Value) -> Outcome {
    let record = this.payload::<Profiler>().0.clone();
    let codes = record.codes.to_vec();
    let object = |key: usize| codes.iter().find(|code| code.address() == key).cloned().unwrap_or_else(none);
    let numbers = |count: &Count| {
        [int::new(count.calls), int::new(count.recursive), float::new(count.total), float::new(count.inline)]
    };
    let mut stats = Vec::new();
    for key in record.order.borrow().iter() {
        let entries = record.entries.borrow();
        let Some(entry) = entries.get(key).filter(|entry| entry.count.calls > 0) else { continue };
        let mut callees: Vec<_> = entry.callees.iter().filter(|(_, count)| count.calls > 0).collect();
        callees.sort_by_key(|(key, _)| record.order.borrow().iter().position(|known| known == *key));
        let calls = callees.into_iter().map(|(key, count)| {
            let [calls, recursive, total, inline] = numbers(count);
            subentry_of(vec![object(*key), calls, recursive, total, inline])
        });
        let calls: Vec<Value> = calls.collect();
        let calls = if calls.is_empty() { none() } else { list::new(calls) };
        let [count, recursive, total, inline] = numbers(&entry.count);
        stats.push(entry_of(vec![object(*key), count, recursive, total, inline, calls]));
    }
    if vm.tracing.profilers.iter().any(|(profiler, _)| profiler.is(this)) {
        disable(vm, this)?;
    }
    Ok(list::new(stats))
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_lsprof", Some("Fast profiler"));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern("Profiler"), CLASS.value());
    namespace.set_name(&intern("profiler_entry"), ENTRY.value());
    namespace.set_name(&intern("profiler_subentry"), SUBENTRY.value());
    Ok(made)
}

/// `Profiler`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Build a profiler object using the specified timer function.\n\nThe default timer is a fast built-in one based on \
         real time.",
    ),
    methods: &[
        Method::new(
            "getstats",
            Native::NoArguments(get_stats),
            "getstats($self, /)\n--\n\nlist of profiler_entry objects.",
        ),
        Method::new(
            "enable",
            Native::Any(enable),
            "enable($self, /, subcalls=True, builtins=True)\n--\n\nStart collecting profiling information.",
        ),
        Method::new(
            "disable",
            Native::NoArguments(disable),
            "disable($self, /)\n--\n\nStop collecting profiling information.",
        ),
        Method::new(
            "clear",
            Native::NoArguments(clear),
            "clear($self, /)\n--\n\nClear all profiling information collected so far.",
        ),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(initialise));
    },
};
