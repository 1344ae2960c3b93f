//! The operators of `bytearray`, and its iterator.

use super::methods::byte;
use super::{ByteArray, CLASS, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell, memory, object};
use crate::text::bytes as algorithms;
use crate::types::bytes::{self, contains_item, exported, from_arguments, view};
use crate::types::definition::{Definition, Method, Native};
use crate::types::int::Int;
use crate::types::iterator_state;
use crate::types::none::not_implemented;
use crate::types::slice::Slice;
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::str::percent;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, sequence, str, tuple};
use std::cell::{Cell, RefCell};

fn array(this: &Value) -> &RefCell<Vec<u8>> {
    &this.payload::<ByteArray>().data
}

fn construct(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    if class.is(&CLASS.value()) {
        return Ok(new(Vec::new()));
    }
    Ok(object::new_of_class(class, ByteArray::of(Vec::new())))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let data = from_arguments(vm, "bytearray", arguments)?;
    if data.len() != array(this).borrow().len() {
        this.payload::<ByteArray>().check_resizable(vm)?;
    }
    array(this).replace(data);
    Ok(())
}

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    match exported(vm, right)? {
        Some(other) if !memory::has_room(array(left).borrow().len() + other.len()) => {
            Err(vm.memory_error(""))
        }
        Some(other) => Ok(new([&array(left).borrow()[..], &other[..]].concat())),
        None => Err(cannot_concat(vm, left, right)),
    }
}

#[cold]
fn cannot_concat(vm: &mut Vm, left: &Value, right: &Value) -> crate::eval::Raised {
    let (class, given) = (left.class().name(), right.class().name());
    vm.type_error(format!("can't concat {given} to {class}"))
}

fn concat_in_place(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    match exported(vm, right)? {
        Some(other) => {
            if !other.is_empty() {
                left.payload::<ByteArray>().check_resizable(vm)?;
            }
            let mut data = array(left).borrow_mut();
            if data.try_reserve(other.len()).is_err() {
                return Err(vm.memory_error(""));
            }
            data.extend_from_slice(&other);
            Ok(left.clone())
        }
        None => Err(cannot_concat(vm, left, right)),
    }
}

fn repeated(vm: &mut Vm, this: &Value, count: &Value) -> Outcome<Vec<u8>> {
    let count = sequence::repetitions(vm, count)?;
    let repeated = algorithms::repeat(&array(this).borrow(), count.cast_signed());
    repeated.map_err(|error| vm.plain_error(error))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    repeated(vm, this, count).map(new)
}

fn repeat_in_place(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let data = repeated(vm, this, count)?;
    if data.len() != array(this).borrow().len() {
        this.payload::<ByteArray>().check_resizable(vm)?;
    }
    array(this).replace(data);
    Ok(this.clone())
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    match (view(left), view(right)) {
        (Some(a), Some(b)) => Ok(bool_::new(comparison.holds(a.cmp(&b)))),
        _ => Ok(not_implemented()),
    }
}

fn length(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(array(this).borrow().len())
}

fn contains(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    let data = array(this).borrow().clone();
    contains_item(vm, &data, item)
}

/// The index that `key` stands for.
fn index_of(vm: &mut Vm, key: &Value) -> Outcome<isize> {
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        let given = key.class().name();
        return Err(vm.type_error(format!("bytearray indices must be integers or slices, not {given}")));
    }
    vm.index_isize(key, false)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    if let Some(slice) = key.exact::<Slice>() {
        let bounds = slice.bounds(vm)?;
        let data = array(this).borrow();
        return Ok(new(bounds.select(data.len()).places().map(|place| data[place]).collect()));
    }
    let index = index_of(vm, key)?;
    let data = array(this).borrow();
    match sequence::place(index, data.len()) {
        Some(place) => Ok(int::new(i64::from(data[place]))),
        None => Err(vm.index_error("bytearray index out of range")),
    }
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    if let Some(slice) = key.exact::<Slice>() {
        return set_slice(vm, this, slice, value);
    }
    let index = index_of(vm, key)?;
    if sequence::place(index, array(this).borrow().len()).is_none() {
        return Err(vm.index_error("bytearray index out of range"));
    }
    let byte = value.map(|value| byte(vm, value)).transpose()?;
    if byte.is_none() {
        this.payload::<ByteArray>().check_resizable(vm)?;
    }
    let mut data = array(this).borrow_mut();
    match (sequence::place(index, data.len()), byte) {
        (Some(place), Some(byte)) => data[place] = byte,
        (Some(place), None) => drop(data.remove(place)),
        (None, _) => return Err(vm.index_error("bytearray index out of range")),
    }
    Ok(())
}

/// Whether a value is a number as C code sees it.
fn is_number(value: &Value) -> bool {
    let slots = &value.class().slots;
    slots.index.get().is_some()
        || slots.int.get().is_some()
        || slots.float.get().is_some()
        || value.has::<crate::types::complex::Complex>()
}

fn set_slice(vm: &mut Vm, this: &Value, slice: &Slice, value: Option<&Value>) -> Outcome<()> {
    let new = match value {
        None => Vec::new(),
        Some(value) => match view(value) {
            Some(data) => data.into_owned(),
            None if is_number(value) || value.has::<str::Str>() => {
                let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.type_error(message));
            }
            None => bytes::from_iterable(vm, value, "bytearray")?,
        },
    };
    let part = slice.bounds(vm)?.select(array(this).borrow().len());
    if new.len() != part.count && (new.is_empty() || part.is_contiguous()) {
        this.payload::<ByteArray>().check_resizable(vm)?;
    }
    let mut data = array(this).borrow_mut();
    if part.is_contiguous() {
        data.splice(part.start as usize..part.stop as usize, new);
        return Ok(());
    }
    if new.is_empty() {
        let gone: Vec<usize> = part.ascending().places().collect();
        let mut place = 0;
        data.retain(|_| {
            place += 1;
            gone.binary_search(&(place - 1)).is_err()
        });
        return Ok(());
    }
    if new.len() != part.count {
        let (given, count) = (new.len(), part.count);
        return Err(vm.value_error(format!(
            "attempt to assign bytes of size {given} to extended slice of size {count}"
        )));
    }
    for (place, byte) in part.places().zip(new) {
        data[place] = byte;
    }
    Ok(())
}

fn modulo(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    match left.downcast::<ByteArray>() {
        Some(array) => {
            let format = array.data.borrow().clone();
            percent::format_bytes(vm, &format, right).map(new)
        }
        None => Ok(not_implemented()),
    }
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let mut data = algorithms::repr(&array(this).borrow());
    // Unlike `bytes`, single quotes are escaped between double ones too.
    if data.starts_with("b\"") {
        data = data.replace('\'', "\\'");
    }
    Ok(str::new(format!("{}({data})", this.class().short_name())))
}

/// Sets the slots.
pub fn set_slots(slots: &SlotTable) {
    slots.new.set(Some(construct));
    slots.init.set(Some(initialise));
    slots.concat.set(Some(concat));
    slots.inplace_concat.set(Some(concat_in_place));
    slots.repeat.set(Some(repeat));
    slots.inplace_repeat.set(Some(repeat_in_place));
    slots.binary[Operator::Mod as usize].set(Some(modulo));
    slots.richcompare.set(Some(compare));
    slots.length.set(Some(length));
    slots.contains.set(Some(contains));
    slots.getitem.set(Some(get_item));
    slots.setitem.set(Some(set_item));
    slots.iter.set(Some(iter));
    slots.repr.set(Some(repr));
    slots.str.set(Some(repr));
}

/// The array, until it is exhausted, and the next index.
pub struct ByteArrayIterator {
    array: ValueCell,
    index: Cell<usize>,
}

/// The type `bytearray_iterator`.
pub static ITERATOR: StaticType = StaticType::built_in::<ByteArrayIterator>(
    "bytearray_iterator",
    &raw const ITERATOR,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for ByteArrayIterator {
    fn class() -> &'static StaticType {
        &ITERATOR
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.array.trace(tracer);
    }
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(ByteArrayIterator { array: ValueCell::new(this.clone()), index: Cell::new(0) }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<ByteArrayIterator>();
    let Some(array) = iterator.array.get() else { return Ok(None) };
    let index = iterator.index.get();
    let byte = array.payload::<ByteArray>().data.borrow().get(index).copied();
    match byte {
        Some(byte) => {
            iterator.index.set(index + 1);
            Ok(Some(int::new(i64::from(byte))))
        }
        None => {
            drop(iterator.array.take());
            Ok(None)
        }
    }
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<ByteArrayIterator>();
    let length = iterator.array.get().map_or(0, |array| array.payload::<ByteArray>().data.borrow().len());
    Ok(int::new(length.saturating_sub(iterator.index.get()) as i64))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<ByteArrayIterator>();
    Ok(match iterator.array.get() {
        Some(array) => iterator_state::reduced(iter, array, Some(iterator.index.get() as i64)),
        None => iterator_state::reduced(iter, tuple::empty(), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.size(state)?.max(0).cast_unsigned();
    this.payload::<ByteArrayIterator>().index.set(index);
    Ok(crate::types::none::none())
}

/// `bytearray_iterator`, for the table of types.
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
