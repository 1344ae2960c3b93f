//! What tuples can do: slots and methods.

use super::hash::Mixer;
use super::iterator;
use super::{CLASS, Tuple, new, new_of_class};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Payload, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generic_alias;
use crate::types::int;
use crate::types::object as object_type;
use crate::types::sequence;
use crate::types::slice::Slice;
use crate::types::slots::Comparison;
use crate::types::type_::TypeObject;

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let init = |class: &TypeObject| class.slots.init.get().map(|init| init as usize);
    if init(class.payload()) == init(CLASS.payload()) {
        arguments.no_keywords(vm, "tuple")?;
    }
    let items = match Arguments::positional(arguments.positional).between(vm, "tuple", 0, 1)? {
        [iterable] => {
            if Tuple::class().is(class) && iterable.is_exact::<Tuple>() {
                return Ok(iterable.clone());
            }
            vm.collect(iterable)?
        }
        _ => Vec::new(),
    };
    Ok(if Tuple::class().is(class) { new(items) } else { new_of_class(class, items) })
}

/// The tuple of the items of `iterable`; itself where it is a tuple.
///
/// # Errors
/// As for `Vm::collect`.
pub fn from_iterable(vm: &mut Vm, iterable: &Value) -> Outcome {
    if iterable.is_exact::<Tuple>() {
        return Ok(iterable.clone());
    }
    Ok(new(vm.collect(iterable)?))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let tuple = this.payload::<Tuple>();
    if tuple.items().is_empty() {
        return Ok(crate::types::str::new("()"));
    }
    vm.represent(this, "(...)", |vm| {
        let close = if tuple.items().len() == 1 { ",)" } else { ")" };
        sequence::repr(vm, tuple, "(", close)
    })
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let tuple = this.payload::<Tuple>();
    let mut mixer = Mixer::default();
    for item in tuple.items() {
        let lane = match crate::types::dict::quick_hash(item) {
            Some(lane) => lane,
            None => vm.nested(|vm| vm.hash(item))?,
        };
        mixer.add(lane);
    }
    Ok(mixer.finish(tuple.items().len()))
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    match (this.downcast::<Tuple>(), other.downcast::<Tuple>()) {
        (Some(left), Some(right)) => sequence::compare(vm, left, right, comparison),
        _ => sequence::declined(),
    }
}

fn length(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(this.payload::<Tuple>().items().len())
}

fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let items = this.payload::<Tuple>().items();
    if let Some(slice) = key.downcast::<Slice>() {
        let selection = slice.bounds(vm)?.select(items.len());
        if selection.is_contiguous() {
            if selection.count == items.len() && this.is_exact::<Tuple>() {
                return Ok(this.clone());
            }
            return Ok(new(items[selection.start as usize..selection.stop as usize].to_vec()));
        }
        return Ok(new(selection.places().map(|place| items[place].clone()).collect()));
    }
    let place = sequence::subscript_place(vm, "tuple", key, || items.len(), "tuple index out of range")?;
    Ok(items[place].clone())
}

fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    let tuple = this.payload::<Tuple>();
    Ok(sequence::position(vm, tuple, value, 0, usize::MAX)?.is_some())
}

fn concat(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let left = this.payload::<Tuple>().items();
    let Some(right) = other.downcast::<Tuple>() else {
        return Err(sequence::wrong_operand(vm, "tuple", other));
    };
    let right = right.items();
    if left.is_empty() && other.is_exact::<Tuple>() {
        return Ok(other.clone());
    }
    if right.is_empty() && this.is_exact::<Tuple>() {
        return Ok(this.clone());
    }
    let mut items = sequence::with_room(vm, left.len() + right.len())?;
    items.extend_from_slice(left);
    items.extend_from_slice(right);
    Ok(new(items))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?;
    let items = this.payload::<Tuple>().items();
    if this.is_exact::<Tuple>() && (count == 1 || items.is_empty()) {
        return Ok(this.clone());
    }
    Ok(new(sequence::repeat(vm, items, count)?))
}

fn index(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let tuple = this.payload::<Tuple>();
    let start = arguments.get(1).map(|start| sequence::bound(vm, start)).transpose()?.unwrap_or(0);
    let end = arguments.get(2).map(|end| sequence::bound(vm, end)).transpose()?.unwrap_or(isize::MAX);
    let length = tuple.items().len();
    let (start, end) = (sequence::clamped_place(start, length), sequence::clamped_place(end, length));
    match sequence::position(vm, tuple, &arguments[0], start, end)? {
        Some(place) => Ok(int::new(place as i64)),
        None => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}

fn count(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    sequence::count(vm, this.payload::<Tuple>(), value).map(int::new)
}

fn getnewargs(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(vec![new(this.payload::<Tuple>().items().to_vec())]))
}

static METHODS: &[Method] = &[
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    Method::new("__getnewargs__", Native::NoArguments(getnewargs), "__getnewargs__($self, /)\n--\n\n"),
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
];

/// `tuple`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "tuple(iterable=(), /)\n--\n\nBuilt-in immutable sequence.\n\nIf no argument is given, the constructor \
         returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf \
         the argument is a tuple, the return value is the same object.",
    ),
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(richcompare));
        slots.iter.set(Some(iterator::iter));
        slots.length.set(Some(length));
        slots.getitem.set(Some(getitem));
        slots.contains.set(Some(contains));
        slots.concat.set(Some(concat));
        slots.repeat.set(Some(repeat));
    },
};
