//! The methods of sets and frozen sets, and making them.

use super::operators::{self, with_frozen_key};
use super::{CLASS, FROZEN, Set, algebra, new_of_class};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Definition, Method, Native};
use crate::types::generic_alias;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::type_::TypeObject;
use crate::types::{bool_, int, list, tuple};

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(new_of_class(class))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let new = |class: &TypeObject| class.slots.new.get().map(|new| new as usize);
    if new(this.class()) == new(CLASS.payload()) {
        arguments.no_keywords(vm, "set")?;
    }
    let iterable = Arguments::positional(arguments.positional).between(vm, "set", 0, 1)?.first();
    let set = this.payload::<Set>();
    drop(set.table.clear());
    match iterable {
        Some(iterable) => algebra::update(vm, set, iterable),
        None => Ok(()),
    }
}

fn create_frozen(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let init = |class: &TypeObject| class.slots.init.get().map(|init| init as usize);
    if init(class.payload()) == init(FROZEN.payload()) {
        arguments.no_keywords(vm, "frozenset")?;
    }
    let iterable = Arguments::positional(arguments.positional).between(vm, "frozenset", 0, 1)?.first();
    if let Some(iterable) = iterable
        && FROZEN.is(class)
        && FROZEN.is(&iterable.class_value())
    {
        return Ok(iterable.clone());
    }
    let made = new_of_class(class);
    if let Some(iterable) = iterable {
        algebra::update(vm, made.payload(), iterable)?;
    }
    Ok(made)
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(this.payload::<Set>().frozen_hash())
}

fn add(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    this.payload::<Set>().add(vm, key)?;
    Ok(none())
}

fn discard(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    with_frozen_key(vm, key, |vm, key, hash| this.payload::<Set>().discard_hashed(vm, key, hash))?;
    Ok(none())
}

fn remove(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    if with_frozen_key(vm, key, |vm, key, hash| this.payload::<Set>().discard_hashed(vm, key, hash))? {
        return Ok(none());
    }
    Err(vm.key_error(key.clone()))
}

fn pop(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Set>().table.pop() {
        Some(key) => Ok(key),
        None => Err(vm.key_error(crate::types::str::new("pop from an empty set"))),
    }
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<Set>().table.clear());
    Ok(none())
}

fn copy(vm: &mut Vm, this: &Value) -> Outcome {
    if FROZEN.is(&this.class_value()) {
        return Ok(this.clone());
    }
    algebra::copy(vm, this)
}

fn union(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    let made = algebra::copy(vm, this)?;
    for other in others {
        if !other.is(this) {
            algebra::update(vm, made.payload(), other)?;
        }
    }
    Ok(made)
}

fn update(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    for other in others {
        algebra::update(vm, this.payload(), other)?;
    }
    Ok(none())
}

fn intersection(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    if others.is_empty() {
        return copy(vm, this);
    }
    let mut result = this.clone();
    for other in others {
        result = algebra::intersection(vm, &result, other)?;
    }
    Ok(result)
}

fn intersection_update(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    let common = intersection(vm, this, others)?;
    this.payload::<Set>().table.swap(&common.payload::<Set>().table);
    Ok(none())
}

fn difference(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    let Some((first, rest)) = others.split_first() else { return copy(vm, this) };
    let made = algebra::difference(vm, this, first)?;
    for other in rest {
        algebra::difference_update(vm, made.payload(), other)?;
    }
    Ok(made)
}

fn difference_update(vm: &mut Vm, this: &Value, others: &[Value]) -> Outcome {
    for other in others {
        algebra::difference_update(vm, this.payload(), other)?;
    }
    Ok(none())
}

fn symmetric_difference_update(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    algebra::symmetric_difference_update(vm, this, other)?;
    Ok(none())
}

fn isdisjoint(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    algebra::is_disjoint(vm, this.payload(), other).map(bool_::new)
}

fn issubset(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let set = this.payload::<Set>();
    if let Some(other) = other.downcast::<Set>() {
        return algebra::is_subset(vm, set, other).map(bool_::new);
    }
    let common = algebra::intersection(vm, this, other)?;
    Ok(bool_::new(common.payload::<Set>().len() == set.len()))
}

fn issuperset(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let set = this.payload::<Set>();
    if let Some(other) = other.downcast::<Set>() {
        return algebra::is_subset(vm, other, set).map(bool_::new);
    }
    let iterator = vm.iter(other)?;
    while let Some(item) = vm.next(&iterator)? {
        vm.check_interrupts()?;
        if !set.contains(vm, &item)? {
            return Ok(bool_::new(false));
        }
    }
    Ok(bool_::new(true))
}

fn contains(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    operators::contains(vm, this, key).map(bool_::new)
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let keys = list::new(this.payload::<Set>().table.keys());
    let state = vm.call_method(this, &names().__getstate__, &[])?;
    Ok(tuple::new(vec![this.class_value(), tuple::new(vec![keys]), state]))
}

fn sizeof(_: &mut Vm, this: &Value) -> Outcome {
    let own = crate::types::size::basic(this.class()) as i64;
    Ok(int::new(own + this.payload::<Set>().table.large_bytes() as i64))
}

const MANY: usize = usize::MAX;

macro_rules! common_methods {
    ($($more:expr,)*) => {
        &[
            Method::new("__contains__", Native::One(contains), "x.__contains__(y) <==> y in x."),
            Method::class(
                "__class_getitem__",
                Native::One(generic_alias::class_getitem),
                "See PEP 585",
            ),
            Method::new("copy", Native::NoArguments(copy), "Return a shallow copy of a set."),
            Method::new(
                "difference",
                Native::Positional(0, MANY, difference),
                "Return a new set with elements in the set that are not in the others.",
            ),
            Method::new(
                "intersection",
                Native::Positional(0, MANY, intersection),
                "Return a new set with elements common to the set and all others.",
            ),
            Method::new(
                "isdisjoint",
                Native::One(isdisjoint),
                "Return True if two sets have a null intersection.",
            ),
            Method::new("issubset", Native::One(issubset), "Report whether another set contains this set."),
            Method::new(
                "issuperset",
                Native::One(issuperset),
                "Report whether this set contains another set.",
            ),
            Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling."),
            Method::new(
                "__sizeof__",
                Native::NoArguments(sizeof),
                "S.__sizeof__() -> size of S in memory, in bytes.",
            ),
            Method::new(
                "symmetric_difference",
                Native::One(algebra::symmetric_difference),
                "Return a new set with elements in either the set or other but not both.",
            ),
            Method::new(
                "union",
                Native::Positional(0, MANY, union),
                "Return a new set with elements from the set and all others.",
            ),
            $($more,)*
        ]
    };
}

static FROZEN_METHODS: &[Method] = common_methods!();

static METHODS: &[Method] = common_methods!(
    Method::new(
        "add",
        Native::One(add),
        "Add an element to a set.\n\nThis has no effect if the element is already present.",
    ),
    Method::new("clear", Native::NoArguments(clear), "Remove all elements from this set."),
    Method::new(
        "discard",
        Native::One(discard),
        "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not \
         raise\nan exception when an element is missing from the set.",
    ),
    Method::new(
        "difference_update",
        Native::Positional(0, MANY, difference_update),
        "Update the set, removing elements found in others.",
    ),
    Method::new(
        "intersection_update",
        Native::Positional(0, MANY, intersection_update),
        "Update the set, keeping only elements found in it and all others.",
    ),
    Method::new(
        "pop",
        Native::NoArguments(pop),
        "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
    ),
    Method::new(
        "remove",
        Native::One(remove),
        "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
    ),
    Method::new(
        "symmetric_difference_update",
        Native::One(symmetric_difference_update),
        "Update the set, keeping only elements found in either set, but not in both.",
    ),
    Method::new(
        "update",
        Native::Positional(0, MANY, update),
        "Update the set, adding elements from all others.",
    ),
);

/// `set`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Build an unordered collection of unique elements."),
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        operators::fill_mutable(slots);
    },
};

/// `frozenset`, for the table of types.
pub static FROZEN_DEFINITION: Definition = Definition {
    class: &FROZEN,
    base: Some(&object_type::CLASS),
    doc: Some("Build an immutable unordered collection of unique elements."),
    methods: FROZEN_METHODS,
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create_frozen));
        slots.hash.set(Some(hash));
        operators::fill(slots);
    },
};
