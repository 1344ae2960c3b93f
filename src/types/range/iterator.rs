//! `range_iterator`, and `longrange_iterator` for integers beyond a machine word.

use super::{Progression, Range};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::int::{self, Int};
use crate::types::iterator_state;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::tuple;
use crate::types::type_::{CLASS as TYPE, StaticType};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use std::cell::{Cell, RefCell};

/// What is left of a range.
pub struct RangeIterator {
    next: Cell<i64>,
    step: i64,
    left: Cell<i64>,
}

/// The type `range_iterator`.
static CLASS: StaticType =
    StaticType::built_in::<RangeIterator>("range_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for RangeIterator {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// What is left of a range of large integers.
pub struct LongRangeIterator {
    next: RefCell<BigInt>,
    step: BigInt,
    left: RefCell<BigInt>,
}

/// The type `longrange_iterator`.
static LONG_CLASS: StaticType = StaticType::built_in::<LongRangeIterator>(
    "longrange_iterator",
    &raw const LONG_CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for LongRangeIterator {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &LONG_CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl RangeIterator {
    /// The next integer.
    #[inline(always)]
    pub fn advance(&self) -> Option<Value> {
        let left = self.left.get();
        if left <= 0 {
            return None;
        }
        let value = self.next.get();
        self.left.set(left - 1);
        self.next.set(value.wrapping_add(self.step));
        Some(int::new(value))
    }
}

fn of_words(words: Progression) -> Value {
    object::new(RangeIterator {
        next: Cell::new(words.start),
        step: words.step,
        left: Cell::new(words.count),
    })
}

fn of_big(start: BigInt, step: BigInt, count: BigInt) -> Value {
    object::new(LongRangeIterator { next: RefCell::new(start), step, left: RefCell::new(count) })
}

/// An iterator over the range `this`.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    let range = this.payload::<Range>();
    if let Some(words) = range.words {
        return Ok(of_words(words));
    }
    let [start, _, step] = range.big_parts();
    Ok(of_big(start, step, range.big_count()))
}

/// An iterator over the range `this` from its end.
pub fn reversed(_: &mut Vm, this: &Value) -> Outcome {
    let range = this.payload::<Range>();
    if let Some(words) = range.words
        && let Some(step) = words.step.checked_neg()
    {
        return Ok(of_words(Progression { start: words.at(words.count - 1), step, count: words.count }));
    }
    let (count, [_, _, step]) = (range.big_count(), range.big_parts());
    Ok(of_big(range.at(&(&count - 1)), -step, count))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(this.payload::<RangeIterator>().advance())
}

fn next_long(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<LongRangeIterator>();
    let mut left = iterator.left.borrow_mut();
    if !left.is_positive() {
        return Ok(None);
    }
    *left -= 1;
    let mut next = iterator.next.borrow_mut();
    let value = next.clone();
    *next += &iterator.step;
    Ok(Some(int::from_big(value)))
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<RangeIterator>().left.get()))
}

fn length_hint_long(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::from_big(this.payload::<LongRangeIterator>().left.borrow().clone()))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<RangeIterator>();
    let (next, step) = (BigInt::from(iterator.next.get()), BigInt::from(iterator.step));
    let stop = &next + iterator.left.get() * &step;
    Ok(with_state(iter, super::of_big(next, stop, step)))
}

fn reduce_long(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<LongRangeIterator>();
    let (next, step) = (iterator.next.borrow().clone(), iterator.step.clone());
    let stop = &next + &*iterator.left.borrow() * &step;
    Ok(with_state(iter, super::of_big(next, stop, step)))
}

/// `(iter, (range,), None)`.
fn with_state(iter: Value, range: Value) -> Value {
    tuple::of([iter, tuple::of([range]), none()])
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let iterator = this.payload::<RangeIterator>();
    let index = (vm.size(state)? as i64).clamp(0, iterator.left.get());
    iterator.next.set(iterator.next.get().wrapping_add(index.wrapping_mul(iterator.step)));
    iterator.left.set(iterator.left.get() - index);
    Ok(none())
}

fn set_state_long(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let iterator = this.payload::<LongRangeIterator>();
    let index = vm.index(state)?.payload::<Int>().to_big();
    let index = index.max(BigInt::zero()).min(iterator.left.borrow().clone());
    *iterator.next.borrow_mut() += &index * &iterator.step;
    *iterator.left.borrow_mut() -= index;
    Ok(none())
}

/// `range_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};

/// `longrange_iterator`, for the table of types.
pub static LONG_DEFINITION: Definition = Definition {
    class: &LONG_CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint_long), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce_long), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state_long), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next_long));
    },
};
