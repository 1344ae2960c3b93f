//! `deque`.

pub mod iterator;
mod methods;
mod operators;

pub use methods::DEFINITION;

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, SEQUENCE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::heap::{memory, object};
use crate::types::type_::{CLASS as TYPE, StaticType};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// Room for one more; when there is no memory for many, for a few: the next safe point says so.
fn make_room(items: &mut VecDeque<Value>) {
    const FEW: usize = 1024;
    if items.len() == items.capacity() && items.try_reserve(items.len().max(4)).is_err() {
        memory::refused();
        items.reserve_exact(FEW);
    }
}

/// The items of a deque. No reference to them outlives an operation of this file.
#[derive(Default)]
pub struct Deque {
    items: RefCell<VecDeque<Value>>,
    /// How many items there may be.
    most: Cell<Option<usize>>,
    /// Changes whenever an item comes, goes or moves.
    state: Cell<u64>,
}

/// The type `deque`.
pub static CLASS: StaticType = StaticType::built_in::<Deque>(
    "collections.deque",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | SEQUENCE | WEAKLY_REFERENCEABLE,
);

impl Payload for Deque {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(_) => self.items.borrow().iter().for_each(|item| item.trace(tracer)),
            Tracer::Clear(cleared) => cleared.extend(self.items.take()),
        }
    }
}

/// A new deque of these items.
fn of(items: VecDeque<Value>, most: Option<usize>) -> Value {
    object::new(Deque { items: RefCell::new(items), most: Cell::new(most), state: Cell::new(0) })
}

impl Deque {
    /// The number of items.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many items there may be.
    pub fn most(&self) -> Option<usize> {
        self.most.get()
    }

    /// A number that is another one after each change.
    fn state(&self) -> u64 {
        self.state.get()
    }

    fn changed(&self) {
        self.state.set(self.state.get().wrapping_add(1));
    }

    fn get(&self, index: usize) -> Option<Value> {
        self.items.borrow().get(index).cloned()
    }

    fn set(&self, index: usize, value: Value) -> Option<Value> {
        self.items.borrow_mut().get_mut(index).map(|place| std::mem::replace(place, value))
    }

    fn is_over(&self, items: &VecDeque<Value>) -> bool {
        self.most.get().is_some_and(|most| items.len() > most)
    }

    /// Appends on the right; what falls out on the left is dropped afterwards.
    fn push(&self, value: Value) {
        let mut items = self.items.borrow_mut();
        make_room(&mut items);
        items.push_back(value);
        let fallen = if self.is_over(&items) { items.pop_front() } else { None };
        drop(items);
        self.changed();
        drop(fallen);
    }

    /// Appends on the left; what falls out on the right is dropped afterwards.
    fn push_left(&self, value: Value) {
        let mut items = self.items.borrow_mut();
        make_room(&mut items);
        items.push_front(value);
        let fallen = if self.is_over(&items) { items.pop_back() } else { None };
        drop(items);
        self.changed();
        drop(fallen);
    }

    fn pop(&self) -> Option<Value> {
        let item = self.items.borrow_mut().pop_back();
        if item.is_some() {
            self.changed();
        }
        item
    }

    fn pop_left(&self) -> Option<Value> {
        let item = self.items.borrow_mut().pop_front();
        if item.is_some() {
            self.changed();
        }
        item
    }

    fn insert(&self, index: usize, value: Value) {
        let mut items = self.items.borrow_mut();
        let index = index.min(items.len());
        items.insert(index, value);
        drop(items);
        self.changed();
    }

    fn remove(&self, index: usize) -> Option<Value> {
        let item = self.items.borrow_mut().remove(index);
        self.changed();
        item
    }

    fn clear(&self) -> VecDeque<Value> {
        self.changed();
        self.items.take()
    }

    fn rotate(&self, steps: isize) {
        let mut items = self.items.borrow_mut();
        if items.len() < 2 {
            return;
        }
        let steps = steps.rem_euclid(items.len() as isize) as usize;
        items.rotate_right(steps);
        drop(items);
        self.changed();
    }

    fn reverse(&self) {
        self.items.borrow_mut().make_contiguous().reverse();
    }

    fn to_items(&self) -> VecDeque<Value> {
        self.items.borrow().clone()
    }

    fn to_vec(&self) -> Vec<Value> {
        self.items.borrow().iter().cloned().collect()
    }

    /// Appends every item of `iterable` on the right.
    fn extend(&self, vm: &mut Vm, iterable: &Value) -> Outcome<()> {
        self.fill(vm, iterable, Deque::push)
    }

    /// Appends every item of `iterable` on the left.
    fn extend_left(&self, vm: &mut Vm, iterable: &Value) -> Outcome<()> {
        self.fill(vm, iterable, Deque::push_left)
    }

    fn fill(&self, vm: &mut Vm, iterable: &Value, push: fn(&Deque, Value)) -> Outcome<()> {
        if let Some(other) = iterable.downcast::<Deque>()
            && std::ptr::eq(other, self)
        {
            self.to_vec().into_iter().for_each(|item| push(self, item));
            return Ok(());
        }
        vm.for_each(iterable, |_, item| {
            if self.most.get() != Some(0) {
                push(self, item);
            }
            Ok(())
        })
    }

    /// The place of the first item from `start` up to `stop` that equals `value`.
    fn position(&self, vm: &mut Vm, value: &Value, start: usize, stop: usize) -> Outcome<Option<usize>> {
        let state = self.state();
        for index in start..stop {
            let Some(item) = self.get(index) else { return Ok(None) };
            if vm.equal(&item, value)? {
                return Ok(Some(index));
            }
            if self.state() != state {
                return Err(mutated(vm));
            }
        }
        Ok(None)
    }
}

#[cold]
fn mutated(vm: &mut Vm) -> Raised {
    vm.runtime_error("deque mutated during iteration")
}
