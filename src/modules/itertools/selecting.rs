//! Iterators that leave items out: `compress`, `dropwhile`, `filterfalse`, `islice`, `takewhile`.

use super::{iterator_type, positional};
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::bool_;
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::type_::StaticType;
use std::cell::Cell;

/// Data, and whether each item is wanted.
struct Compress {
    data: Value,
    selectors: Value,
}

impl Payload for Compress {
    fn class() -> &'static StaticType {
        &COMPRESS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.data.trace(tracer);
        self.selectors.trace(tracer);
    }
}

fn new_compress(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [data, selectors] = arguments.bind(vm, "compress", ["data", "selectors"], 0, 0, 2)?;
    let (data, selectors) = (data.unwrap_or_else(none), selectors.unwrap_or_else(none));
    let (data, selectors) = (vm.iter(&data)?, vm.iter(&selectors)?);
    Ok(object::new_of_class(class, Compress { data, selectors }))
}

fn next_compress(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let compress = this.payload::<Compress>();
    loop {
        let Some(item) = next_item(vm, &compress.data)? else { return Ok(None) };
        let Some(selector) = next_item(vm, &compress.selectors)? else { return Ok(None) };
        if vm.truth(&selector)? {
            return Ok(Some(item));
        }
        vm.check_interrupts()?;
    }
}

iterator_type! {
    Compress, COMPRESS, COMPRESS_DEFINITION, "itertools.compress", BASE_TYPE | IMMUTABLE,
    "compress(data, selectors)\n--\n\nReturn data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.",
    new: new_compress, next: next_compress, methods: &[]
}

/// A predicate, the iterator it is asked about, and whether it has turned.
struct While {
    predicate: Value,
    iterator: Value,
    turned: Cell<bool>,
}

impl While {
    fn new(vm: &mut Vm, given: &[Value]) -> Outcome<While> {
        let iterator = vm.iter(&given[1])?;
        Ok(While { predicate: given[0].clone(), iterator, turned: Cell::new(false) })
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.predicate.trace(tracer);
        self.iterator.trace(tracer);
    }

    fn holds(&self, vm: &mut Vm, item: &Value) -> Outcome<bool> {
        let answer = vm.call(&self.predicate, std::slice::from_ref(item))?;
        vm.truth(&answer)
    }
}

struct DropWhile(While);

impl Payload for DropWhile {
    fn class() -> &'static StaticType {
        &DROPWHILE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.trace(tracer);
    }
}

fn new_dropwhile(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &DROPWHILE, arguments, "dropwhile", (2, 2))?;
    let parts = While::new(vm, given)?;
    Ok(object::new_of_class(class, DropWhile(parts)))
}

fn next_dropwhile(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let DropWhile(parts) = this.payload::<DropWhile>();
    loop {
        let Some(item) = next_item(vm, &parts.iterator)? else { return Ok(None) };
        if parts.turned.get() {
            return Ok(Some(item));
        }
        if !parts.holds(vm, &item)? {
            parts.turned.set(true);
            return Ok(Some(item));
        }
        vm.check_interrupts()?;
    }
}

iterator_type! {
    DropWhile, DROPWHILE, DROPWHILE_DEFINITION, "itertools.dropwhile", BASE_TYPE | IMMUTABLE,
    "dropwhile(predicate, iterable, /)\n--\n\nDrop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.",
    new: new_dropwhile, next: next_dropwhile, methods: &[]
}

struct TakeWhile(While);

impl Payload for TakeWhile {
    fn class() -> &'static StaticType {
        &TAKEWHILE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.trace(tracer);
    }
}

fn new_takewhile(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &TAKEWHILE, arguments, "takewhile", (2, 2))?;
    let parts = While::new(vm, given)?;
    Ok(object::new_of_class(class, TakeWhile(parts)))
}

fn next_takewhile(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let TakeWhile(parts) = this.payload::<TakeWhile>();
    if parts.turned.get() {
        return Ok(None);
    }
    let Some(item) = next_item(vm, &parts.iterator)? else { return Ok(None) };
    if parts.holds(vm, &item)? {
        return Ok(Some(item));
    }
    parts.turned.set(true);
    Ok(None)
}

iterator_type! {
    TakeWhile, TAKEWHILE, TAKEWHILE_DEFINITION, "itertools.takewhile", BASE_TYPE | IMMUTABLE,
    "takewhile(predicate, iterable, /)\n--\n\nReturn successive entries from an iterable as long as the predicate evaluates to true for each entry.",
    new: new_takewhile, next: next_takewhile, methods: &[]
}

/// A predicate (`None` and `bool` ask the item itself) and the iterator it is asked about.
struct FilterFalse {
    predicate: Value,
    iterator: Value,
}

impl Payload for FilterFalse {
    fn class() -> &'static StaticType {
        &FILTERFALSE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.predicate.trace(tracer);
        self.iterator.trace(tracer);
    }
}

fn new_filterfalse(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &FILTERFALSE, arguments, "filterfalse", (2, 2))?;
    let iterator = vm.iter(&given[1])?;
    Ok(object::new_of_class(class, FilterFalse { predicate: given[0].clone(), iterator }))
}

fn next_filterfalse(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let filter = this.payload::<FilterFalse>();
    let by_truth = is_none(&filter.predicate) || bool_::CLASS.is(&filter.predicate);
    loop {
        let Some(item) = next_item(vm, &filter.iterator)? else { return Ok(None) };
        let holds = if by_truth {
            vm.truth(&item)?
        } else {
            let answer = vm.call(&filter.predicate, std::slice::from_ref(&item))?;
            vm.truth(&answer)?
        };
        if !holds {
            return Ok(Some(item));
        }
        vm.check_interrupts()?;
    }
}

iterator_type! {
    FilterFalse, FILTERFALSE, FILTERFALSE_DEFINITION, "itertools.filterfalse", BASE_TYPE | IMMUTABLE,
    "filterfalse(function, iterable, /)\n--\n\nReturn those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.",
    new: new_filterfalse, next: next_filterfalse, methods: &[]
}

/// An iterator until its end, how many of its items were taken, and which is wanted next.
struct Slice {
    iterator: ValueCell,
    taken: Cell<usize>,
    wanted: Cell<usize>,
    stop: Option<usize>,
    step: usize,
}

impl Payload for Slice {
    fn class() -> &'static StaticType {
        &ISLICE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
    }
}

const INDICES: &str = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const STOP: &str = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const STEP: &str = "Step for islice() must be a positive integer or None.";

/// A bound of the slice: nothing for `None`.
fn bound(vm: &mut Vm, value: &Value, least: i64, message: &str) -> Outcome<Option<usize>> {
    if is_none(value) {
        return Ok(None);
    }
    if value.class().slots.index.get().is_none() {
        return Err(vm.value_error(message));
    }
    let index = match vm.index(value) {
        Ok(index) => index.payload::<Int>().to_i64(),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    };
    match index {
        Some(index) if index >= least => Ok(Some(index as usize)),
        _ => Err(vm.value_error(message)),
    }
}

fn new_islice(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &ISLICE, arguments, "islice", (2, 4))?;
    let (start, stop, step) = match given {
        [_, stop] => (0, bound(vm, stop, 0, STOP)?, 1),
        [_, start, stop, step @ ..] => {
            let stop = bound(vm, stop, 0, STOP)?;
            let start = bound(vm, start, 0, INDICES)?.unwrap_or(0);
            let step = match step.first() {
                Some(step) => bound(vm, step, 1, STEP)?.unwrap_or(1),
                None => 1,
            };
            (start, stop, step)
        }
        _ => unreachable!("counted"),
    };
    let iterator = ValueCell::new(vm.iter(&given[0])?);
    Ok(object::new_of_class(
        class,
        Slice { iterator, taken: Cell::new(0), wanted: Cell::new(start), stop, step },
    ))
}

fn next_islice(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let slice = this.payload::<Slice>();
    let Some(iterator) = slice.iterator.get() else { return Ok(None) };
    let result = next_of_slice(vm, slice, &iterator);
    if !matches!(result, Ok(Some(_))) {
        drop(slice.iterator.take());
    }
    result
}

fn next_of_slice(vm: &mut Vm, slice: &Slice, iterator: &Value) -> Outcome<Option<Value>> {
    while slice.taken.get() < slice.wanted.get() {
        if next_item(vm, iterator)?.is_none() {
            return Ok(None);
        }
        slice.taken.set(slice.taken.get() + 1);
        vm.check_interrupts()?;
    }
    if slice.stop.is_some_and(|stop| slice.taken.get() >= stop) {
        return Ok(None);
    }
    let Some(item) = next_item(vm, iterator)? else { return Ok(None) };
    slice.taken.set(slice.taken.get() + 1);
    let wanted = slice.wanted.get().checked_add(slice.step);
    slice.wanted.set(match (wanted, slice.stop) {
        (Some(wanted), Some(stop)) => wanted.min(stop),
        (Some(wanted), None) => wanted,
        (None, stop) => stop.unwrap_or(usize::MAX),
    });
    Ok(Some(item))
}

iterator_type! {
    Slice, ISLICE, ISLICE_DEFINITION, "itertools.islice", BASE_TYPE | IMMUTABLE,
    "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.",
    new: new_islice, next: next_islice, methods: &[]
}
