//! What ranges can do: slots and methods.

use super::{CLASS, Range, iterator, new, of_big};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::int::{self, Int};
use crate::types::none::{none, not_implemented};
use crate::types::object as object_type;
use crate::types::sequence;
use crate::types::slice::{Slice, big_indices};
use crate::types::slots::Comparison;
use crate::types::{bool_, getset, str, tuple};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "range")?;
    let part = |vm: &mut Vm, value: &Value| -> Outcome {
        if value.is_exact::<Int>() {
            return Ok(value.clone());
        }
        let index = vm.index(value)?;
        Ok(if index.is_exact::<Int>() { index } else { int::from_big(index.payload::<Int>().to_big()) })
    };
    match arguments.positional {
        [stop] => {
            let stop = part(vm, stop)?;
            Ok(new(int::new(0), stop, int::new(1)))
        }
        [start, stop] => {
            let (start, stop) = (part(vm, start)?, part(vm, stop)?);
            Ok(new(start, stop, int::new(1)))
        }
        [start, stop, step] => {
            let (start, stop, step) = (part(vm, start)?, part(vm, stop)?, part(vm, step)?);
            if step.payload::<Int>().small() == Some(0) {
                return Err(vm.value_error("range() arg 3 must not be zero"));
            }
            Ok(new(start, stop, step))
        }
        [] => Err(vm.type_error("range expected at least 1 argument, got 0")),
        more => {
            let given = more.len();
            Err(vm.type_error(format!("range expected at most 3 arguments, got {given}")))
        }
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let range = this.payload::<Range>();
    let (start, stop) = (vm.repr_text(&range.start)?, vm.repr_text(&range.stop)?);
    let (start, stop) = (start.to_string_lossy(), stop.to_string_lossy());
    if range.step.payload::<Int>().small() == Some(1) {
        return Ok(str::new(format!("range({start}, {stop})")));
    }
    let step = vm.repr_text(&range.step)?.to_string_lossy();
    Ok(str::new(format!("range({start}, {stop}, {step})")))
}

fn length(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    let range = this.payload::<Range>();
    match range.words {
        Some(words) => Ok(words.count as usize),
        None => match range.big_count().to_isize() {
            Some(count) => Ok(count as usize),
            None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        },
    }
}

fn truth(_: &mut Vm, this: &Value) -> Outcome<bool> {
    Ok(!this.payload::<Range>().big_count().is_zero())
}

fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let range = this.payload::<Range>();
    if let Some(slice) = key.downcast::<Slice>() {
        let [start, stop, step] = big_indices(vm, slice, &range.big_count())?;
        return Ok(of_big(range.at(&start), range.at(&stop), range.big_parts()[2].clone() * step));
    }
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        return Err(sequence::wrong_index(vm, "range", key));
    }
    let index = vm.index(key)?;
    let outside = "range object index out of range";
    if let (Some(words), Some(index)) = (range.words, index.payload::<Int>().small()) {
        let index = if index < 0 { index + words.count } else { index };
        if (0..words.count).contains(&index) {
            return Ok(int::new(words.at(index)));
        }
        return Err(vm.index_error(outside));
    }
    let (count, index) = (range.big_count(), index.payload::<Int>().to_big());
    let index = if index.is_negative() { index + &count } else { index };
    if index.is_negative() || index >= count {
        return Err(vm.index_error(outside));
    }
    Ok(int::from_big(range.at(&index)))
}

/// Where an integer stands in a range.
fn position_of(range: &Range, value: &Int) -> Option<BigInt> {
    if let (Some(words), Some(value)) = (range.words, value.small()) {
        return words.position(value).map(BigInt::from);
    }
    let [start, _, step] = range.big_parts();
    let distance = value.to_big() - start;
    if !(&distance % &step).is_zero() {
        return None;
    }
    let index = distance / step;
    (!index.is_negative() && index < range.big_count()).then_some(index)
}

/// The integer that `value` is, where only its value counts: an `int` or a `bool`, no subclass that
/// could compare in its own way.
fn plain_integer(value: &Value) -> Option<&Int> {
    value.exact::<Int>().or_else(|| bool_::exact(value).and_then(|_| value.downcast::<Int>()))
}

fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    if let Some(integer) = plain_integer(value) {
        return Ok(position_of(this.payload::<Range>(), integer).is_some());
    }
    Ok(search(vm, this, value)?.is_some())
}

/// Where an item that equals `value` stands, found by asking each.
fn search(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<Option<i64>> {
    let iterator = iterator::iter(vm, this)?;
    let mut index = 0;
    while let Some(item) = vm.next(&iterator)? {
        vm.check_interrupts()?;
        if vm.equal(&item, value)? {
            return Ok(Some(index));
        }
        index += 1;
    }
    Ok(None)
}

fn index(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    if let Some(integer) = plain_integer(value) {
        if let Some(index) = position_of(this.payload::<Range>(), integer) {
            return Ok(int::from_big(index));
        }
        let text = vm.repr_text(value)?.to_string_lossy();
        return Err(vm.value_error(format!("{text} is not in range")));
    }
    match search(vm, this, value)? {
        Some(index) => Ok(int::new(index)),
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    if let Some(integer) = plain_integer(value) {
        return Ok(int::new(i64::from(position_of(this.payload::<Range>(), integer).is_some())));
    }
    let iterator = iterator::iter(vm, this)?;
    let mut found = 0;
    while let Some(item) = vm.next(&iterator)? {
        vm.check_interrupts()?;
        found += i64::from(vm.equal(&item, value)?);
    }
    Ok(int::new(found))
}

/// What equal ranges have in common: their length, first item and step, as far as they matter.
fn essence(range: &Range) -> [Option<BigInt>; 3] {
    let count = range.big_count();
    let [start, _, step] = range.big_parts();
    let many = count > BigInt::from(1);
    [(!count.is_zero()).then_some(start), many.then_some(step), Some(count)]
}

fn richcompare(_: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (this.downcast::<Range>(), other.downcast::<Range>()) else {
        return Ok(not_implemented());
    };
    let equal = this.is(other) || essence(left) == essence(right);
    Ok(match comparison {
        Comparison::Eq => bool_::new(equal),
        Comparison::Ne => bool_::new(!equal),
        _ => not_implemented(),
    })
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let [start, step, count] = essence(this.payload::<Range>());
    let part = |part: Option<BigInt>| part.map_or_else(none, int::from_big);
    let parts = tuple::new(vec![part(count), part(start), part(step)]);
    vm.hash(&parts)
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let range = this.payload::<Range>();
    let parts = vec![range.start.clone(), range.stop.clone(), range.step.clone()];
    Ok(tuple::new(vec![this.class_value(), tuple::new(parts)]))
}

static METHODS: &[Method] = &[
    Method::new("__reversed__", Native::NoArguments(iterator::reversed), "Return a reverse iterator."),
    Method::new("__reduce__", Native::NoArguments(reduce), ""),
    Method::new(
        "count",
        Native::One(count),
        "rangeobject.count(value) -> integer -- return number of occurrences of value",
    ),
    Method::new(
        "index",
        Native::One(index),
        "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not \
         present.",
    ),
];

static ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "start",
        get: |_, this| Ok(this.payload::<Range>().start.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
    GetSet {
        name: "stop",
        get: |_, this| Ok(this.payload::<Range>().stop.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
    GetSet {
        name: "step",
        get: |_, this| Ok(this.payload::<Range>().step.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
];

/// `range`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces \
         a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, \
         i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are \
         exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or \
         decrement).",
    ),
    methods: METHODS,
    attributes: ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(richcompare));
        slots.iter.set(Some(iterator::iter));
        slots.length.set(Some(length));
        slots.truth.set(Some(truth));
        slots.getitem.set(Some(getitem));
        slots.contains.set(Some(contains));
    },
};
