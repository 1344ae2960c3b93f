//! `reversed`.

use super::definition::{Definition, Method, Native};
use super::iterator_state;
use super::names::names;
use super::none::is_none;
use super::object as object_type;
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::{exception, int};
use std::cell::Cell;

/// A sequence, until it is exhausted, and the number of items left.
pub struct Reversed {
    sequence: ValueCell,
    left: Cell<usize>,
}

/// The type `reversed`.
pub static CLASS: StaticType =
    StaticType::built_in::<Reversed>("reversed", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Reversed {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.sequence.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    iterator_state::no_keywords(vm, class, &CLASS, arguments, "reversed")?;
    let positional = Arguments::positional(arguments.positional).between(vm, "reversed", 1, 1)?;
    let sequence = &positional[0];
    if let Some(method) = sequence.class().lookup(&names().__reversed__) {
        if !is_none(&method)
            && let Some(iterator) = vm.call_special(sequence, &names().__reversed__, &[])?
        {
            return Ok(iterator);
        }
        let given = sequence.class().name();
        return Err(vm.type_error(format!("'{given}' object is not reversible")));
    }
    if !super::sequence_iterator::is_sequence(sequence) {
        let given = sequence.class().name();
        return Err(vm.type_error(format!("'{given}' object is not reversible")));
    }
    let left = vm.length(sequence)?;
    let made = Reversed { sequence: ValueCell::new(sequence.clone()), left: Cell::new(left) };
    Ok(object::new_of_class(class, made))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let reversed = this.payload::<Reversed>();
    let Some(sequence) = reversed.sequence.get() else { return Ok(None) };
    if let Some(index) = reversed.left.get().checked_sub(1) {
        match vm.get_item(&sequence, &int::new(index as i64)) {
            Ok(item) => {
                reversed.left.set(index);
                return Ok(Some(item));
            }
            Err(raised) => {
                let ended = vm.raised_is(&raised, &exception::INDEX_ERROR)
                    || vm.raised_is(&raised, &exception::STOP_ITERATION);
                if !ended {
                    return Err(raised);
                }
                drop(vm.take_raised(raised));
            }
        }
    }
    reversed.left.set(0);
    drop(reversed.sequence.take());
    Ok(None)
}

fn length_hint(vm: &mut Vm, this: &Value) -> Outcome {
    let reversed = this.payload::<Reversed>();
    let Some(sequence) = reversed.sequence.get() else { return Ok(int::new(0)) };
    let (length, left) = (vm.length(&sequence)?, reversed.left.get());
    Ok(int::new(if length < left { 0 } else { left as i64 }))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let reversed = this.payload::<Reversed>();
    let class = this.class_value();
    Ok(match reversed.sequence.get() {
        Some(sequence) => {
            let last = int::new(reversed.left.get() as i64 - 1);
            tuple::new(vec![class, tuple::new(vec![sequence]), last])
        }
        None => tuple::of([class, tuple::new(vec![tuple::new(Vec::new())])]),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.size(state)?;
    let reversed = this.payload::<Reversed>();
    if let Some(sequence) = reversed.sequence.get() {
        let length = vm.length(&sequence)?;
        reversed.left.set((index.max(-1).saturating_add(1) as usize).min(length));
    }
    Ok(super::none::none())
}

/// `reversed`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "reversed(sequence, /)\n--\n\nReturn a reverse iterator over the values of the given sequence.",
    ),
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
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
