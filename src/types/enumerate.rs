//! `enumerate`.

use super::definition::{Definition, Method, Native};
use super::int::{self, Int};
use super::iterator_state;
use super::object as object_type;
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use num_bigint::BigInt;
use std::cell::{Cell, RefCell};

/// An iterator and the number of its next item.
pub struct Enumerate {
    iterator: Value,
    next: Cell<i64>,
    /// The number, once it is too large for `next`.
    large: RefCell<Option<BigInt>>,
}

/// The type `enumerate`.
pub static CLASS: StaticType =
    StaticType::built_in::<Enumerate>("enumerate", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Enumerate {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, start] = match arguments.positional.len() + arguments.keywords.len() {
        0 => return Err(vm.type_error("enumerate() missing required argument 'iterable'")),
        1 | 2 => parameters(vm, arguments)?,
        given => {
            let message = format!("enumerate() takes at most 2 arguments ({given} given)");
            return Err(vm.type_error(message));
        }
    };
    let Some(iterable) = iterable else {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    };
    let start = match start {
        Some(start) => vm.index(&start)?,
        None => int::new(0),
    };
    let iterator = vm.iter(&iterable)?;
    let start = start.payload::<Int>();
    let (next, large) = (start.small().unwrap_or(0), start.large().cloned());
    let made = Enumerate { iterator, next: Cell::new(next), large: RefCell::new(large) };
    Ok(object::new_of_class(class, made))
}

/// `iterable` and `start` of at most two arguments, which CPython takes in words of its own.
fn parameters(vm: &mut Vm, arguments: &Arguments<'_>) -> Outcome<[Option<Value>; 2]> {
    let mut values = [None, None];
    for (place, value) in values.iter_mut().zip(arguments.positional) {
        *place = Some(value.clone());
    }
    for (name, value) in arguments.keywords {
        let text = super::str::to_string(name.value());
        match ["iterable", "start"].iter().position(|known| *known == text) {
            Some(index) if values[index].is_none() => values[index] = Some(value.clone()),
            _ => {
                let message = format!("'{text}' is an invalid keyword argument for enumerate()");
                return Err(vm.type_error(message));
            }
        }
    }
    Ok(values)
}

impl Enumerate {
    /// The iterator whose items are numbered.
    pub fn iterator(&self) -> &Value {
        &self.iterator
    }

    /// The number of the next item, after which another is next.
    #[inline(always)]
    pub fn number(&self) -> Value {
        let number = self.next.get();
        if number < i64::MAX >> 2 && number > i64::MIN >> 2 && self.large.borrow().is_none() {
            self.next.set(number + 1);
            return int::new(number);
        }
        self.large_number()
    }

    #[cold]
    fn large_number(&self) -> Value {
        let mut large = self.large.borrow_mut();
        let number = large.get_or_insert_with(|| BigInt::from(self.next.get()));
        let value = int::from_big(number.clone());
        *number += 1;
        value
    }
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let enumerate = this.payload::<Enumerate>();
    let Some(item) = crate::eval::loops::next_item(vm, &enumerate.iterator)? else { return Ok(None) };
    Ok(Some(tuple::of([enumerate.number(), item])))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let enumerate = this.payload::<Enumerate>();
    let number = match &*enumerate.large.borrow() {
        Some(large) => int::from_big(large.clone()),
        None => int::new(enumerate.next.get()),
    };
    Ok(tuple::new(vec![this.class_value(), tuple::of([enumerate.iterator.clone(), number])]))
}

/// `enumerate`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "enumerate(iterable, start=0)\n--\n\nReturn an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    ),
    methods: &[
        Method::class("__class_getitem__", Native::One(super::generic_alias::class_getitem), "See PEP 585"),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};
