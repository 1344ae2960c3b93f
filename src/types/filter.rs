//! `filter`.

use super::bool_;
use super::definition::{Definition, Method, Native};
use super::iterator_state;
use super::none::is_none;
use super::object as object_type;
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// A function, or `None`, and the iterator whose items it chooses.
pub struct Filter {
    function: Value,
    iterator: Value,
}

/// The type `filter`.
pub static CLASS: StaticType =
    StaticType::built_in::<Filter>("filter", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Filter {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.iterator.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    iterator_state::no_keywords(vm, class, &CLASS, arguments, "filter")?;
    let positional = Arguments::positional(arguments.positional).between(vm, "filter", 2, 2)?;
    let iterator = vm.iter(&positional[1])?;
    Ok(object::new_of_class(class, Filter { function: positional[0].clone(), iterator }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let filter = this.payload::<Filter>();
    let by_truth = is_none(&filter.function) || bool_::CLASS.is(&filter.function);
    while let Some(item) = vm.next(&filter.iterator)? {
        let chosen = if by_truth {
            vm.truth(&item)?
        } else {
            let answer = vm.call(&filter.function, std::slice::from_ref(&item))?;
            vm.truth(&answer)?
        };
        if chosen {
            return Ok(Some(item));
        }
        vm.check_interrupts()?;
    }
    Ok(None)
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let filter = this.payload::<Filter>();
    Ok(tuple::of([this.class_value(), tuple::of([filter.function.clone(), filter.iterator.clone()])]))
}

/// `filter`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "filter(function, iterable, /)\n--\n\nReturn an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE)],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};
