//! Iterators over deques, forwards and backwards.

use super::{Deque, mutated};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type, tuple};
use std::cell::Cell;

/// A deque, how many items are left, and the deque's state when it began.
struct Progress {
    deque: Typed<Deque>,
    left: Cell<usize>,
    state: u64,
}

/// An iterator from the left.
pub struct DequeIterator(Progress);

/// An iterator from the right.
pub struct ReverseIterator(Progress);

/// The type of iterators from the left.
pub static CLASS: StaticType = StaticType::built_in::<DequeIterator>(
    "collections._deque_iterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

/// The type of iterators from the right.
pub static REVERSE: StaticType = StaticType::built_in::<ReverseIterator>(
    "collections._deque_reverse_iterator",
    &raw const REVERSE,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for DequeIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.deque.trace(tracer);
    }
}

impl Payload for ReverseIterator {
    fn class() -> &'static StaticType {
        &REVERSE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.deque.trace(tracer);
    }
}

impl Progress {
    fn new(deque: Typed<Deque>) -> Progress {
        let (left, state) = (Cell::new(deque.len()), deque.state());
        Progress { deque, left, state }
    }

    fn next(&self, vm: &mut Vm, reverse: bool) -> Outcome<Option<Value>> {
        if self.deque.state() != self.state {
            self.left.set(0);
            return Err(mutated(vm));
        }
        let left = self.left.get();
        if left == 0 {
            return Ok(None);
        }
        self.left.set(left - 1);
        let index = if reverse { left - 1 } else { self.deque.len() - left };
        Ok(self.deque.get(index))
    }

    fn reduced(&self, this: &Value) -> Value {
        let done = self.deque.len().saturating_sub(self.left.get());
        let given = tuple::of([self.deque.value().clone(), int::new(done as i64)]);
        tuple::of([this.class_value(), given])
    }
}

fn typed(this: &Value) -> Typed<Deque> {
    match Typed::new(this.clone()) {
        Ok(deque) => deque,
        Err(_) => unreachable!("called for deques only"),
    }
}

/// An iterator over the deque `this`.
pub(super) fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(DequeIterator(Progress::new(typed(this)))))
}

/// An iterator over the deque `this` from the right.
pub(super) fn reversed(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(ReverseIterator(Progress::new(typed(this)))))
}

/// An iterator over the deque given, which has already gone as many steps as are given.
fn progress(vm: &mut Vm, arguments: &Arguments<'_>, name: &str) -> Outcome<Progress> {
    let given = arguments.between(vm, name, 1, 2)?;
    let Ok(deque) = Typed::<Deque>::new(given[0].clone()) else {
        let class = given[0].class().name();
        return Err(vm.type_error(format!("{name}() argument 1 must be collections.deque, not {class}")));
    };
    let progress = Progress::new(deque);
    if let Some(steps) = given.get(1) {
        let steps = vm.size(steps)?.max(0) as usize;
        progress.left.set(progress.left.get().saturating_sub(steps));
    }
    Ok(progress)
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    Ok(object::new(DequeIterator(progress(vm, arguments, "_deque_iterator")?)))
}

fn create_reverse(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    Ok(object::new(ReverseIterator(progress(vm, arguments, "_deque_reverse_iterator")?)))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    this.payload::<DequeIterator>().0.next(vm, false)
}

fn next_reverse(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    this.payload::<ReverseIterator>().0.next(vm, true)
}

fn hint(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<DequeIterator>().0.left.get() as i64))
}

fn hint_reverse(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<ReverseIterator>().0.left.get() as i64))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<DequeIterator>().0.reduced(this))
}

fn reduce_reverse(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<ReverseIterator>().0.reduced(this))
}

/// The iterator from the left, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(hint), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};

/// The iterator from the right, for the table of types.
pub static REVERSE_DEFINITION: Definition = Definition {
    class: &REVERSE,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(hint_reverse), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce_reverse), iterator_state::REDUCE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create_reverse));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next_reverse));
    },
};
