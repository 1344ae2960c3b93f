//! `tee`: several iterators over the items of one, which are kept in blocks that the iterators share.

use super::iterator_type;
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::cells::ValueVec;
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Typed, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::names::names;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{sequence, tuple};
use std::cell::Cell;

/// Items of one block.
const BLOCK: usize = 57;

/// A block of items already read, and the next block.
struct Data {
    iterator: ValueCell,
    items: ValueVec,
    next: ValueCell,
    reading: Cell<bool>,
}

static DATA: StaticType =
    StaticType::built_in::<Data>("itertools._tee_dataobject", &raw const DATA, &raw const TYPE, IMMUTABLE);

impl Payload for Data {
    fn class() -> &'static StaticType {
        &DATA
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
        self.items.trace(tracer);
        self.next.trace(tracer);
    }
}

impl Data {
    fn new(iterator: Option<Value>) -> Data {
        Data {
            iterator: ValueCell::of(iterator),
            items: ValueVec::default(),
            next: ValueCell::empty(),
            reading: Cell::new(false),
        }
    }

    /// The item at `index`, read if it was not yet; nothing at the end.
    fn item(&self, vm: &mut Vm, index: usize) -> Outcome<Option<Value>> {
        if let Some(item) = self.items.get(index) {
            return Ok(Some(item));
        }
        if self.reading.replace(true) {
            return Err(vm.runtime_error("cannot re-enter the tee iterator"));
        }
        let result = match self.iterator.get() {
            Some(iterator) => next_item(vm, &iterator),
            None => Ok(None),
        };
        self.reading.set(false);
        let item = result?;
        if let Some(item) = &item {
            self.items.push(item.clone());
        }
        Ok(item)
    }

    /// The block after this full one.
    fn following(&self) -> Value {
        if let Some(next) = self.next.get() {
            return next;
        }
        let next = object::new(Data::new(self.iterator.get()));
        self.next.set(next.clone());
        next
    }
}

fn new_data(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterator, values, next] = arguments.exactly::<3>(vm, "_tee_dataobject")?;
    let data = Data::new(Some(iterator));
    let values = vm.collect(&values)?;
    if values.len() > BLOCK || (values.len() < BLOCK && !crate::types::none::is_none(&next)) {
        return Err(vm.value_error("Invalid arguments"));
    }
    data.items.extend(values);
    if next.has::<Data>() {
        data.next.set(next);
    }
    Ok(object::new(data))
}

/// `_tee_dataobject`, for the table of types.
pub static DATA_DEFINITION: Definition = Definition {
    class: &DATA,
    base: Some(&object_type::CLASS),
    doc: Some(
        "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.",
    ),
    methods: &[],
    attributes: &[],
    slots: |slots| slots.new.set(Some(new_data)),
};

/// A place in a block.
struct Tee {
    block: ValueCell,
    index: Cell<usize>,
}

impl Payload for Tee {
    fn class() -> &'static StaticType {
        &TEE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.block.trace(tracer);
    }
}

fn at(block: Option<Value>, index: usize) -> Value {
    object::new(Tee { block: ValueCell::of(block), index: Cell::new(index) })
}

/// A tee over `iterable`: a copy where that is a tee itself.
fn of_iterable(vm: &mut Vm, iterable: &Value) -> Outcome {
    let iterator = vm.iter(iterable)?;
    if iterator.has::<Tee>() {
        return copy(vm, &iterator);
    }
    Ok(at(Some(object::new(Data::new(Some(iterator)))), 0))
}

fn new_tee(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable] = arguments.exactly::<1>(vm, "_tee")?;
    of_iterable(vm, &iterable)
}

fn next_tee(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let tee = this.payload::<Tee>();
    let Some(mut block) = tee.block.get().and_then(|block| Typed::<Data>::new(block).ok()) else {
        return Ok(None);
    };
    if tee.index.get() >= BLOCK {
        let next = block.following();
        tee.index.set(0);
        tee.block.set(next.clone());
        match Typed::<Data>::new(next) {
            Ok(next) => block = next,
            Err(_) => return Ok(None),
        }
    }
    let item = block.item(vm, tee.index.get())?;
    if item.is_some() {
        tee.index.set(tee.index.get() + 1);
    }
    Ok(item)
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    let tee = this.payload::<Tee>();
    Ok(at(tee.block.get(), tee.index.get()))
}

iterator_type! {
    Tee, TEE, TEE_DEFINITION, "itertools._tee", IMMUTABLE | WEAKLY_REFERENCEABLE,
    "Iterator wrapped to make it copyable.",
    new: new_tee, next: next_tee,
    methods: &[Method::new(
        "__copy__",
        Native::NoArguments(copy),
        "__copy__($self, /)\n--\n\nReturns an independent iterator.",
    )]
}

/// The function `tee`.
pub static FUNCTION: Method = Method::new(
    "tee",
    Native::Any(tee),
    "tee($module, iterable, n=2, /)\n--\n\nReturns a tuple of n independent iterators.",
);

fn tee(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.between(vm, "tee", 1, 2)?;
    let count = match given.get(1) {
        Some(count) => vm.size(count)?,
        None => 2,
    };
    if count < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if count == 0 {
        return Ok(tuple::empty());
    }
    let mut first = vm.iter(&given[0])?;
    let mut copier = vm.find_attribute(&first, &names().__copy__)?;
    if copier.is_none() {
        first = of_iterable(vm, &first)?;
        copier = vm.find_attribute(&first, &names().__copy__)?;
    }
    let copier = copier.unwrap_or_else(none);
    let mut made = sequence::with_room(vm, count.cast_unsigned())?;
    made.push(first);
    for _ in 1..count {
        vm.check_interrupts()?;
        made.push(vm.call(&copier, &[])?);
    }
    Ok(tuple::new(made))
}
