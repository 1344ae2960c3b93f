//! The methods of lists, and making them.

use super::iterator::reversed;
use super::{CLASS, List, new, operators, sort};
use crate::eval::protocol::iteration::is_passed_in_one_step;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::{Payload, Value, drop_backwards};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generic_alias;
use crate::types::iterator_state::length_hint;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use crate::types::{int, sequence};

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    if List::class().is(class) {
        return Ok(new(Vec::new()));
    }
    Ok(object::new_of_class(class, List::default()))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let new = |class: &TypeObject| class.slots.new.get().map(|new| new as usize);
    if new(this.class()) == new(CLASS.payload()) {
        arguments.no_keywords(vm, "list")?;
    }
    let iterable = Arguments::positional(arguments.positional).between(vm, "list", 0, 1)?.first();
    drop_backwards(this.payload::<List>().items.take());
    match iterable {
        Some(iterable) => extend(vm, this, iterable),
        None => Ok(()),
    }
}

/// Appends the items of `iterable` to the list `this`.
///
/// # Errors
/// `TypeError` when it is not iterable; whatever its iteration raises.
pub fn extend(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome<()> {
    let list = this.payload::<List>();
    if let Some(other) = iterable.exact::<List>() {
        list.items.extend(other.items.to_vec());
        return Ok(());
    }
    if let Some(other) = iterable.exact::<Tuple>() {
        list.items.extend_from_slice(other.items());
        return Ok(());
    }
    let iterator = vm.iter(iterable)?;
    let hint = length_hint(vm, iterable, 8)?;
    let in_one_step = is_passed_in_one_step(iterable);
    // A hint that no length can be is a lie.
    let hint = if list.items.len().checked_add(hint).is_some_and(|all| isize::try_from(all).is_ok()) {
        hint
    } else {
        0
    };
    let reserved = if in_one_step { list.items.try_make_room(hint) } else { list.items.try_reserve(hint) };
    if reserved.is_err() {
        return Err(vm.memory_error(""));
    }
    let Some(next) = iterator.class().slots.next.get() else { unreachable!("an iterator has `__next__`") };
    while let Some(item) = next(vm, &iterator)? {
        list.items.push(item);
        if !in_one_step {
            vm.check_interrupts()?;
        }
    }
    list.items.give_back_room();
    Ok(())
}

fn append(_: &mut Vm, this: &Value, value: &Value) -> Outcome {
    this.payload::<List>().items.push(value.clone());
    Ok(none())
}

fn extend_method(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    extend(vm, this, iterable)?;
    Ok(none())
}

fn insert(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = vm.size(&arguments[0])?;
    let list = this.payload::<List>();
    list.items.insert(sequence::clamped_place(index, list.items.len()), arguments[1].clone());
    Ok(none())
}

fn pop(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let list = this.payload::<List>();
    let index = match arguments.first() {
        Some(index) => vm.size(index)?,
        None => -1,
    };
    if list.items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    let place = sequence::place(index, list.items.len());
    match place.and_then(|place| list.items.remove(place)) {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let list = this.payload::<List>();
    match sequence::position(vm, list, value, 0, usize::MAX)? {
        Some(place) => {
            drop(list.items.remove(place));
            Ok(none())
        }
        None => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    drop_backwards(this.payload::<List>().items.take());
    Ok(none())
}

fn index(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let list = this.payload::<List>();
    let start = arguments.get(1).map(|start| sequence::bound(vm, start)).transpose()?.unwrap_or(0);
    let end = arguments.get(2).map(|end| sequence::bound(vm, end)).transpose()?.unwrap_or(isize::MAX);
    let length = list.items.len();
    let from = |bound: isize| if bound < 0 { bound.saturating_add(length as isize).max(0) } else { bound };
    match sequence::position(vm, list, &arguments[0], from(start) as usize, from(end) as usize)? {
        Some(place) => Ok(int::new(place as i64)),
        None => {
            let text = vm.repr_text(&arguments[0])?.to_string_lossy();
            Err(vm.value_error(format!("{text} is not in list")))
        }
    }
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    sequence::count(vm, this.payload::<List>(), value).map(int::new)
}

fn reverse(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<List>().items.reverse();
    Ok(none())
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(this.payload::<List>().items.to_vec()))
}

fn sizeof(_: &mut Vm, this: &Value) -> Outcome {
    let list = this.payload::<List>();
    Ok(int::new((crate::types::size::basic(this.class()) + 8 * list.items.capacity()) as i64))
}

static METHODS: &[Method] = &[
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    Method::new(
        "__reversed__",
        Native::NoArguments(reversed),
        "__reversed__($self, /)\n--\n\nReturn a reverse iterator over the list.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(sizeof),
        "__sizeof__($self, /)\n--\n\nReturn the size of the list in memory, in bytes.",
    ),
    Method::new("clear", Native::NoArguments(clear), "clear($self, /)\n--\n\nRemove all items from list."),
    Method::new(
        "copy",
        Native::NoArguments(copy),
        "copy($self, /)\n--\n\nReturn a shallow copy of the list.",
    ),
    Method::new(
        "append",
        Native::One(append),
        "append($self, object, /)\n--\n\nAppend object to the end of the list.",
    ),
    Method::new(
        "insert",
        Native::Positional(2, 2, insert),
        "insert($self, index, object, /)\n--\n\nInsert object before index.",
    ),
    Method::new(
        "extend",
        Native::One(extend_method),
        "extend($self, iterable, /)\n--\n\nExtend list by appending elements from the iterable.",
    ),
    Method::new(
        "pop",
        Native::Positional(0, 1, pop),
        "pop($self, index=-1, /)\n--\n\nRemove and return item at index (default last).\n\nRaises IndexError if \
         list is empty or index is out of range.",
    ),
    Method::new(
        "remove",
        Native::One(remove),
        "remove($self, value, /)\n--\n\nRemove first occurrence of value.\n\nRaises ValueError if the value is \
         not present.",
    ),
    Method::new(
        "index",
        Native::Positional(1, 3, index),
        "index($self, value, start=0, stop=sys.maxsize, /)\n--\n\nReturn first index of value.\n\nRaises \
         ValueError if the value is not present.",
    ),
    Method::new(
        "count",
        Native::One(count),
        "count($self, value, /)\n--\n\nReturn number of occurrences of value.",
    ),
    Method::new("reverse", Native::NoArguments(reverse), "reverse($self, /)\n--\n\nReverse *IN PLACE*."),
    Method::new(
        "sort",
        Native::Any(sort::sort_method),
        "sort($self, /, *, key=None, reverse=False)\n--\n\nSort the list in ascending order and return \
         None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal \
         elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort \
         them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to \
         sort in descending order.",
    ),
];

/// `list`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "list(iterable=(), /)\n--\n\nBuilt-in mutable sequence.\n\nIf no argument is given, the constructor creates \
         a new empty list.\nThe argument must be an iterable if specified.",
    ),
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        operators::fill(slots);
    },
};
