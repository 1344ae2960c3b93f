//! `map`.

use super::definition::{Definition, Method, Native};
use super::iterator_state;
use super::object as object_type;
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// A function and the iterators that give its arguments.
pub struct Map {
    function: Value,
    iterators: Box<[Value]>,
}

/// The type `map`.
pub static CLASS: StaticType =
    StaticType::built_in::<Map>("map", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Map {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.iterators.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    iterator_state::no_keywords(vm, class, &CLASS, arguments, "map")?;
    let [function, iterables @ ..] = arguments.positional else {
        return Err(vm.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterables.iter().map(|iterable| vm.iter(iterable)).collect::<Outcome<Box<[_]>>>()?;
    Ok(object::new_of_class(class, Map { function: function.clone(), iterators }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let map = this.payload::<Map>();
    if let [iterator] = &*map.iterators {
        let Some(item) = vm.next(iterator)? else { return Ok(None) };
        return vm.call(&map.function, &[item]).map(Some);
    }
    let mut items = Vec::with_capacity(map.iterators.len());
    for iterator in &map.iterators {
        let Some(item) = vm.next(iterator)? else { return Ok(None) };
        items.push(item);
    }
    vm.call(&map.function, &items).map(Some)
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Map>();
    let mut parts = vec![map.function.clone()];
    parts.extend_from_slice(&map.iterators);
    Ok(tuple::of([this.class_value(), tuple::new(parts)]))
}

/// `map`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "map(function, iterable, /, *iterables)\n--\n\nMake an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE)],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};
