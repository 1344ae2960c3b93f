//! `zip`.

use super::definition::{Definition, Method, Native};
use super::iterator_state;
use super::object as object_type;
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use std::cell::Cell;

/// Iterators, whose items are given side by side.
pub struct Zip {
    iterators: Box<[Value]>,
    /// Whether the iterators must end together.
    strict: Cell<bool>,
}

/// The type `zip`.
pub static CLASS: StaticType =
    StaticType::built_in::<Zip>("zip", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Zip {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterators.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let mut strict = false;
    if let given @ 2.. = arguments.keywords.len() {
        return Err(vm.type_error(format!("zip() takes at most 1 keyword argument ({given} given)")));
    }
    for (name, value) in arguments.keywords {
        let name = super::str::to_string(name.value());
        if name != "strict" {
            return Err(vm.type_error(format!("zip() got an unexpected keyword argument '{name}'")));
        }
        strict = vm.truth(value)?;
    }
    let mut iterators = Vec::with_capacity(arguments.positional.len());
    for iterable in arguments.positional {
        iterators.push(vm.iter(iterable)?);
    }
    let made = Zip { iterators: iterators.into_boxed_slice(), strict: Cell::new(strict) };
    Ok(object::new_of_class(class, made))
}

impl Zip {
    /// Whether there are two iterators that need not end together.
    pub fn is_of_two(&self) -> bool {
        self.iterators.len() == 2 && !self.strict.get()
    }

    /// The next items of two iterators.
    ///
    /// # Errors
    /// Whatever the iterators raise.
    #[inline]
    pub fn next_two(&self, vm: &mut Vm) -> Outcome<Option<(Value, Value)>> {
        let [left, right] = &*self.iterators else { return Ok(None) };
        let Some(left) = next_item(vm, left)? else { return Ok(None) };
        let Some(right) = next_item(vm, right)? else { return Ok(None) };
        Ok(Some((left, right)))
    }
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let zip = this.payload::<Zip>();
    if zip.is_of_two() {
        return Ok(zip.next_two(vm)?.map(|(left, right)| tuple::of([left, right])));
    }
    if zip.iterators.is_empty() {
        return Ok(None);
    }
    let mut items = Vec::with_capacity(zip.iterators.len());
    for iterator in &zip.iterators {
        match vm.next(iterator)? {
            Some(item) => items.push(item),
            None if zip.strict.get() => return ended(vm, zip, items.len()),
            None => return Ok(None),
        }
    }
    Ok(Some(tuple::new(items)))
}

/// The end of a strict zip, whose iterator at `index` has ended.
fn ended(vm: &mut Vm, zip: &Zip, index: usize) -> Outcome<Option<Value>> {
    let others = |last: usize| if last == 1 { " 1".to_owned() } else { format!("s 1-{last}") };
    if index > 0 {
        let (number, others) = (index + 1, others(index));
        let message = format!("zip() argument {number} is shorter than argument{others}");
        return Err(vm.value_error(message));
    }
    for (index, iterator) in zip.iterators.iter().enumerate().skip(1) {
        if vm.next(iterator)?.is_some() {
            let (number, others) = (index + 1, others(index));
            let message = format!("zip() argument {number} is longer than argument{others}");
            return Err(vm.value_error(message));
        }
    }
    Ok(None)
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let zip = this.payload::<Zip>();
    let mut parts = vec![this.class_value(), tuple::new(zip.iterators.to_vec())];
    if zip.strict.get() {
        parts.push(super::bool_::new(true));
    }
    Ok(tuple::new(parts))
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let strict = vm.truth(state)?;
    this.payload::<Zip>().strict.set(strict);
    Ok(super::none::none())
}

/// `zip`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "zip(*iterables, strict=False)\n--\n\nThe zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n>>> list(zip('ab', [1, 2]))\n[('a', 1), ('b', 2)]",
    ),
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};
