//! The operators of `bytes`, and its iterator.

use super::source::{exported, view};
use super::{Bytes, new};
use crate::eval::{Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell, memory, object};
use crate::text::bytes as algorithms;
use crate::types::definition::{Definition, Method, Native};
use crate::types::int::{self, Int};
use crate::types::iterator_state;
use crate::types::none::not_implemented;
use crate::types::object as object_type;
use crate::types::sequence;
use crate::types::slice::Slice;
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::str::{self, percent};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, tuple};
use std::cell::Cell;

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let Some(other) = exported(vm, right)? else {
        let (class, given) = (left.class().name(), right.class().name());
        return Err(vm.type_error(format!("can't concat {given} to {class}")));
    };
    let data = &*left.payload::<Bytes>().data;
    if data.is_empty() && right.is_exact::<Bytes>() {
        return Ok(right.clone());
    }
    if other.is_empty() && left.is_exact::<Bytes>() {
        return Ok(left.clone());
    }
    if !memory::has_room(data.len() + other.len()) {
        return Err(vm.memory_error(""));
    }
    Ok(new([data, &*other].concat()))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?;
    if count == 1 && this.is_exact::<Bytes>() {
        return Ok(this.clone());
    }
    let repeated = algorithms::repeat(&this.payload::<Bytes>().data, count.cast_signed());
    repeated.map(new).map_err(|error| vm.plain_error(error))
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    match (left.downcast::<Bytes>(), right.downcast::<Bytes>()) {
        (Some(a), Some(b)) => Ok(bool_::new(comparison.holds(a.data.cmp(&b.data)))),
        _ => Ok(not_implemented()),
    }
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    let data = &this.payload::<Bytes>().data;
    Ok(str::hash_of_bytes(data))
}

fn length(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(this.payload::<Bytes>().data.len())
}

/// `item in data`: a byte or a run of bytes.
///
/// # Errors
/// `TypeError` for other items, `ValueError` for integers that are no bytes.
pub fn contains_item(vm: &mut Vm, data: &[u8], item: &Value) -> Outcome<bool> {
    if let Some(needle) = view(item) {
        return Ok(algorithms::find(data, &needle).is_some());
    }
    if !item.has::<Int>() && item.class().slots.index.get().is_none() {
        let given = item.class().name();
        return Err(vm.type_error(format!("a bytes-like object is required, not '{given}'")));
    }
    let index = vm.index(item)?;
    match index.payload::<Int>().small() {
        Some(byte @ 0..256) => Ok(data.contains(&(byte as u8))),
        _ => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}

fn contains(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    contains_item(vm, &this.payload::<Bytes>().data, item)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let data = &this.payload::<Bytes>().data;
    if let Some(slice) = key.exact::<Slice>() {
        let part = slice.bounds(vm)?.select(data.len());
        if part.step == 1 {
            if part.count == data.len() && this.is_exact::<Bytes>() {
                return Ok(this.clone());
            }
            return Ok(new(data[part.start as usize..part.stop as usize].to_vec()));
        }
        return Ok(new(part.places().map(|place| data[place]).collect()));
    }
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        let given = key.class().name();
        return Err(vm.type_error(format!("byte indices must be integers or slices, not {given}")));
    }
    let index = vm.index_isize(key, false)?;
    match sequence::place(index, data.len()) {
        Some(place) => Ok(int::new(i64::from(data[place]))),
        None => Err(vm.index_error("index out of range")),
    }
}

fn modulo(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    match left.downcast::<Bytes>() {
        Some(bytes) => percent::format_bytes(vm, &bytes.data, right).map(new),
        None => Ok(not_implemented()),
    }
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(algorithms::repr(&this.payload::<Bytes>().data)))
}

/// Sets the slots of the operators.
pub fn set_slots(slots: &SlotTable) {
    slots.concat.set(Some(concat));
    slots.repeat.set(Some(repeat));
    slots.binary[Operator::Mod as usize].set(Some(modulo));
    slots.richcompare.set(Some(compare));
    slots.hash.set(Some(hash));
    slots.length.set(Some(length));
    slots.contains.set(Some(contains));
    slots.getitem.set(Some(get_item));
    slots.iter.set(Some(iter));
    slots.repr.set(Some(repr));
    slots.str.set(Some(repr));
}

/// The bytes, until they are exhausted, and the next index.
pub struct BytesIterator {
    bytes: ValueCell,
    index: Cell<usize>,
}

/// The type `bytes_iterator`.
pub static ITERATOR: StaticType =
    StaticType::built_in::<BytesIterator>("bytes_iterator", &raw const ITERATOR, &raw const TYPE, IMMUTABLE);

impl Payload for BytesIterator {
    fn class() -> &'static StaticType {
        &ITERATOR
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.bytes.trace(tracer);
    }
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(BytesIterator { bytes: ValueCell::new(this.clone()), index: Cell::new(0) }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<BytesIterator>();
    let Some(bytes) = iterator.bytes.get() else { return Ok(None) };
    let index = iterator.index.get();
    match bytes.payload::<Bytes>().data.get(index) {
        Some(byte) => {
            iterator.index.set(index + 1);
            Ok(Some(int::new(i64::from(*byte))))
        }
        None => {
            drop(iterator.bytes.take());
            Ok(None)
        }
    }
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<BytesIterator>();
    let length = iterator.bytes.get().map_or(0, |bytes| bytes.payload::<Bytes>().data.len());
    Ok(int::new(length.saturating_sub(iterator.index.get()) as i64))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<BytesIterator>();
    Ok(match iterator.bytes.get() {
        Some(bytes) => iterator_state::reduced(iter, bytes, Some(iterator.index.get() as i64)),
        None => iterator_state::reduced(iter, tuple::empty(), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.size(state)?.max(0).cast_unsigned();
    let iterator = this.payload::<BytesIterator>();
    if let Some(bytes) = iterator.bytes.get() {
        iterator.index.set(index.min(bytes.payload::<Bytes>().data.len()));
    }
    Ok(crate::types::none::none())
}

/// `bytes_iterator`, for the table of types.
pub static ITERATOR_DEFINITION: Definition = Definition {
    class: &ITERATOR,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
    },
};
