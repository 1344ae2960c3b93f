//! Iterators without end: `count`, `cycle`, `repeat`.

use super::{iterator_type, positional};
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::cells::ValueVec;
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::complex::Complex;
use crate::types::definition::{Method, Native};
use crate::types::int::{self, Int, exact_small};
use crate::types::iterator_state;
use crate::types::none::none;
use crate::types::slots::Operator;
use crate::types::str;
use crate::types::type_::StaticType;
use std::cell::Cell;

/// The next number, and what is added for the one after it.
struct Count {
    /// The next number while the step is 1 and it is small.
    quick: Cell<Option<i64>>,
    next: ValueCell,
    step: Value,
}

impl Payload for Count {
    fn class() -> &'static StaticType {
        &COUNT
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.next.trace(tracer);
        self.step.trace(tracer);
    }
}

fn is_number(value: &Value) -> bool {
    let slots = &value.class().slots;
    slots.index.get().is_some()
        || slots.int.get().is_some()
        || slots.float.get().is_some()
        || value.has::<Complex>()
}

fn new_count(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [start, step] = arguments.bind(vm, "count", ["start", "step"], 0, 0, 0)?;
    if [&start, &step].into_iter().flatten().any(|number| !is_number(number)) {
        return Err(vm.type_error("a number is required"));
    }
    let (start, step) = (start.unwrap_or_else(|| int::new(0)), step.unwrap_or_else(|| int::new(1)));
    let quick = exact_small(&start).filter(|_| exact_small(&step) == Some(1));
    let next = if quick.is_some() { ValueCell::empty() } else { ValueCell::new(start) };
    Ok(object::new_of_class(class, Count { quick: Cell::new(quick), next, step }))
}

fn next_count(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let count = this.payload::<Count>();
    if let Some(number) = count.quick.get() {
        match number.checked_add(1) {
            Some(next) => count.quick.set(Some(next)),
            None => {
                count.quick.set(None);
                let next = vm.binary(Operator::Add, &int::new(number), &count.step)?;
                count.next.set(next);
            }
        }
        return Ok(Some(int::new(number)));
    }
    let number = count.next.get().unwrap_or_else(none);
    let next = vm.binary(Operator::Add, &number, &count.step)?;
    count.next.set(next);
    Ok(Some(number))
}

fn repr_count(vm: &mut Vm, this: &Value) -> Outcome {
    let count = this.payload::<Count>();
    let name = this.class().short_name();
    if let Some(number) = count.quick.get() {
        return Ok(str::new(format!("{name}({number})")));
    }
    let number = count.next.get().unwrap_or_else(none);
    let number = vm.repr_text(&number)?.to_string_lossy();
    if count.step.has::<Int>() && exact_small(&count.step) == Some(1) {
        return Ok(str::new(format!("{name}({number})")));
    }
    let step = vm.repr_text(&count.step)?.to_string_lossy();
    Ok(str::new(format!("{name}({number}, {step})")))
}

iterator_type! {
    Count, COUNT, COUNT_DEFINITION, "itertools.count", BASE_TYPE | IMMUTABLE,
    "count(start=0, step=1)\n--\n\nReturn a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step",
    new: new_count, next: next_count, methods: &[],
    more: |slots| slots.repr.set(Some(repr_count))
}

/// An iterator until its end, and what it gave.
struct Cycle {
    iterator: ValueCell,
    saved: ValueVec,
    index: Cell<usize>,
}

impl Payload for Cycle {
    fn class() -> &'static StaticType {
        &CYCLE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
        self.saved.trace(tracer);
    }
}

fn new_cycle(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &CYCLE, arguments, "cycle", (1, 1))?;
    let iterator = ValueCell::new(vm.iter(&given[0])?);
    Ok(object::new_of_class(class, Cycle { iterator, saved: ValueVec::default(), index: Cell::new(0) }))
}

fn next_cycle(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let cycle = this.payload::<Cycle>();
    if let Some(iterator) = cycle.iterator.get() {
        if let Some(item) = next_item(vm, &iterator)? {
            cycle.saved.push(item.clone());
            return Ok(Some(item));
        }
        drop(cycle.iterator.take());
    }
    let index = cycle.index.get();
    let Some(item) = cycle.saved.get(index) else { return Ok(None) };
    cycle.index.set(if index + 1 >= cycle.saved.len() { 0 } else { index + 1 });
    Ok(Some(item))
}

iterator_type! {
    Cycle, CYCLE, CYCLE_DEFINITION, "itertools.cycle", BASE_TYPE | IMMUTABLE,
    "cycle(iterable, /)\n--\n\nReturn elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
    new: new_cycle, next: next_cycle, methods: &[]
}

/// What is repeated, and how many times more.
struct Repeat {
    element: Value,
    left: Cell<Option<u64>>,
}

impl Payload for Repeat {
    fn class() -> &'static StaticType {
        &REPEAT
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.element.trace(tracer);
    }
}

fn new_repeat(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [element, times] = arguments.bind(vm, "repeat", ["object", "times"], 0, 0, 1)?;
    let left = match times {
        Some(times) => Some(vm.size(&times)?.max(0) as u64),
        None => None,
    };
    let element = element.unwrap_or_else(none);
    Ok(object::new_of_class(class, Repeat { element, left: Cell::new(left) }))
}

fn next_repeat(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let repeat = this.payload::<Repeat>();
    match repeat.left.get() {
        Some(0) => return Ok(None),
        Some(left) => repeat.left.set(Some(left - 1)),
        None => {}
    }
    Ok(Some(repeat.element.clone()))
}

fn repr_repeat(vm: &mut Vm, this: &Value) -> Outcome {
    let repeat = this.payload::<Repeat>();
    let (name, element) = (this.class().short_name(), vm.repr_text(&repeat.element)?.to_string_lossy());
    Ok(str::new(match repeat.left.get() {
        Some(left) => format!("{name}({element}, {left})"),
        None => format!("{name}({element})"),
    }))
}

fn repeat_hint(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Repeat>().left.get() {
        Some(left) => Ok(int::new(left as i64)),
        None => Err(vm.type_error("len() of unsized object")),
    }
}

iterator_type! {
    Repeat, REPEAT, REPEAT_DEFINITION, "itertools.repeat", BASE_TYPE | IMMUTABLE,
    "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.",
    new: new_repeat, next: next_repeat,
    methods: &[Method::new(
        "__length_hint__",
        Native::NoArguments(repeat_hint),
        iterator_state::HINT,
    )],
    more: |slots| slots.repr.set(Some(repr_repeat))
}
