//! The methods of deques, and making them.

use super::{CLASS, Deque, iterator, mutated, of, operators};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::sequence::{clamped_place, place};
use crate::types::{generic_alias, int, object as object_type, object_members, tuple};

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Deque::default()))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [iterable, most] = arguments.bind(vm, "deque", ["iterable", "maxlen"], 0, 0, 0)?;
    let most = match most.filter(|most| !is_none(most)) {
        None => None,
        Some(most) if !most.has::<Int>() => return Err(vm.type_error("an integer is required")),
        Some(most) => match vm.size(&most)? {
            most if most < 0 => return Err(vm.value_error("maxlen must be non-negative")),
            most => Some(most as usize),
        },
    };
    let deque = this.payload::<Deque>();
    deque.most.set(most);
    if !deque.is_empty() {
        drop(deque.clear());
    }
    match iterable {
        Some(iterable) => deque.extend(vm, &iterable),
        None => Ok(()),
    }
}

fn append(_: &mut Vm, this: &Value, item: &Value) -> Outcome {
    this.payload::<Deque>().push(item.clone());
    Ok(none())
}

fn append_left(_: &mut Vm, this: &Value, item: &Value) -> Outcome {
    this.payload::<Deque>().push_left(item.clone());
    Ok(none())
}

fn pop(vm: &mut Vm, this: &Value) -> Outcome {
    let item = this.payload::<Deque>().pop();
    item.ok_or_else(|| vm.index_error("pop from an empty deque"))
}

fn pop_left(vm: &mut Vm, this: &Value) -> Outcome {
    let item = this.payload::<Deque>().pop_left();
    item.ok_or_else(|| vm.index_error("pop from an empty deque"))
}

fn extend(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    this.payload::<Deque>().extend(vm, iterable)?;
    Ok(none())
}

fn extend_left(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    this.payload::<Deque>().extend_left(vm, iterable)?;
    Ok(none())
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<Deque>().clear());
    Ok(none())
}

/// A deque of the same class with the same items.
pub(super) fn copy(vm: &mut Vm, this: &Value) -> Outcome {
    let deque = this.payload::<Deque>();
    if this.is_exact::<Deque>() {
        return Ok(of(deque.to_items(), deque.most()));
    }
    let mut given = vec![this.clone()];
    given.extend(deque.most().map(|most| int::new(most as i64)));
    let made = vm.call(&this.class_value(), &given)?;
    if !made.has::<Deque>() {
        let (class, given) = (this.class().name(), made.class().name());
        return Err(vm.type_error(format!("{class}() must return a deque, not {given}")));
    }
    Ok(made)
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let deque = this.payload::<Deque>();
    let (state, mut found, mut index) = (deque.state(), 0, 0);
    while let Some(item) = deque.get(index) {
        found += i64::from(vm.equal(&item, value)?);
        if deque.state() != state {
            return Err(mutated(vm));
        }
        index += 1;
    }
    Ok(int::new(found))
}

fn index(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let deque = this.payload::<Deque>();
    let length = deque.len();
    let mut bounds = [0, length];
    for (bound, given) in bounds.iter_mut().zip(&arguments[1..]) {
        *bound = clamped_place(crate::types::sequence::bound(vm, given)?, length);
    }
    match deque.position(vm, &arguments[0], bounds[0], bounds[1])? {
        Some(index) => Ok(int::new(index as i64)),
        None => Err(missing(vm, &arguments[0])),
    }
}

fn missing(vm: &mut Vm, value: &Value) -> crate::eval::Raised {
    match vm.repr_text(value) {
        Ok(shown) => vm.value_error(format!("{} is not in deque", shown.to_string_lossy())),
        Err(raised) => raised,
    }
}

fn insert(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let index = vm.size(&arguments[0])?;
    let deque = this.payload::<Deque>();
    let length = deque.len();
    if deque.most() == Some(length) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    deque.insert(clamped_place(index, length), arguments[1].clone());
    Ok(none())
}

fn remove(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let deque = this.payload::<Deque>();
    let state = deque.state();
    for index in 0..deque.len() {
        let Some(item) = deque.get(index) else { break };
        let equal = vm.equal(&item, value)?;
        if deque.state() != state {
            return Err(vm.index_error("deque mutated during iteration"));
        }
        if equal {
            drop(deque.remove(index));
            return Ok(none());
        }
    }
    Err(missing(vm, value))
}

fn reverse(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Deque>().reverse();
    Ok(none())
}

fn rotate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let steps = match arguments.first() {
        Some(steps) => vm.size(steps)?,
        None => 1,
    };
    this.payload::<Deque>().rotate(steps);
    Ok(none())
}

/// The items' places as `subscript` uses them; nothing beyond the ends.
pub(super) fn item_place(deque: &Deque, index: isize) -> Option<usize> {
    place(index, deque.len())
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let state = object_members::state(vm, this)?;
    let iterator = vm.iter(this)?;
    let given = match this.payload::<Deque>().most() {
        Some(most) => vec![tuple::empty(), int::new(most as i64)],
        None => Vec::new(),
    };
    Ok(tuple::of([this.class_value(), tuple::new(given), state, iterator]))
}

fn size(_: &mut Vm, this: &Value) -> Outcome {
    let deque = this.payload::<Deque>();
    let blocks = deque.len().div_ceil(64).max(1);
    Ok(int::new((216 + 528 * blocks) as i64))
}

fn get_most(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Deque>().most().map_or_else(none, |most| int::new(most as i64)))
}

static METHODS: &[Method] = &[
    Method::new(
        "append",
        Native::One(append),
        "append($self, item, /)\n--\n\nAdd an element to the right side of the deque.",
    ),
    Method::new(
        "appendleft",
        Native::One(append_left),
        "appendleft($self, item, /)\n--\n\nAdd an element to the left side of the deque.",
    ),
    Method::new(
        "clear",
        Native::NoArguments(clear),
        "clear($self, /)\n--\n\nRemove all elements from the deque.",
    ),
    Method::new("copy", Native::NoArguments(copy), "copy($self, /)\n--\n\nReturn a shallow copy of a deque."),
    Method::new(
        "__copy__",
        Native::NoArguments(copy),
        "__copy__($self, /)\n--\n\nReturn a shallow copy of a deque.",
    ),
    Method::new(
        "count",
        Native::One(count),
        "count($self, value, /)\n--\n\nReturn number of occurrences of value.",
    ),
    Method::new(
        "extend",
        Native::One(extend),
        "extend($self, iterable, /)\n--\n\nExtend the right side of the deque with elements from the iterable.",
    ),
    Method::new(
        "extendleft",
        Native::One(extend_left),
        "extendleft($self, iterable, /)\n--\n\nExtend the left side of the deque with elements from the iterable.",
    ),
    Method::new(
        "index",
        Native::Positional(1, 3, index),
        "index($self, value, [start, [stop]])\n--\n\nReturn first index of value.\n\nRaises ValueError if the value is not present.",
    ),
    Method::new(
        "insert",
        Native::Positional(2, 2, insert),
        "insert($self, index, value, /)\n--\n\nInsert value before index.",
    ),
    Method::new(
        "pop",
        Native::NoArguments(pop),
        "pop($self, /)\n--\n\nRemove and return the rightmost element.",
    ),
    Method::new(
        "popleft",
        Native::NoArguments(pop_left),
        "popleft($self, /)\n--\n\nRemove and return the leftmost element.",
    ),
    Method::new(
        "__reduce__",
        Native::NoArguments(reduce),
        "__reduce__($self, /)\n--\n\nReturn state information for pickling.",
    ),
    Method::new(
        "remove",
        Native::One(remove),
        "remove($self, value, /)\n--\n\nRemove first occurrence of value.",
    ),
    Method::new(
        "__reversed__",
        Native::NoArguments(iterator::reversed),
        "__reversed__($self, /)\n--\n\nReturn a reverse iterator over the deque.",
    ),
    Method::new("reverse", Native::NoArguments(reverse), "reverse($self, /)\n--\n\nReverse *IN PLACE*."),
    Method::new(
        "rotate",
        Native::Positional(0, 1, rotate),
        "rotate($self, n=1, /)\n--\n\nRotate the deque n steps to the right.  If n is negative, rotates left.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size),
        "__sizeof__($self, /)\n--\n\nReturn the size of the deque in memory, in bytes.",
    ),
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
];

/// `deque`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "deque([iterable[, maxlen]])\n--\n\nA list-like sequence optimized for data accesses near its endpoints.",
    ),
    methods: METHODS,
    attributes: &[GetSet {
        name: "maxlen",
        get: get_most,
        set: None,
        doc: "maximum size of a deque or None if unbounded",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        operators::fill(slots);
    },
};
