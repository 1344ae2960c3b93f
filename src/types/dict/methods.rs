//! The methods of dicts, and making them.

use super::views::{self, Items, Keys, Values};
use super::{CLASS, Dict, hash_key, merge, new, operators};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::{Payload, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::generic_alias;
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::{bool_, int, str, tuple};

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(if Dict::class().is(class) { new() } else { object::new_of_class(class, Dict::default()) })
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    merge::update(vm, this.payload(), arguments, "dict")
}

fn get(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    match this.payload::<Dict>().get(vm, &arguments[0])? {
        Some(value) => Ok(value),
        None => Ok(arguments.get(1).cloned().unwrap_or_else(none)),
    }
}

fn setdefault(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let dict = this.payload::<Dict>();
    let hash = hash_key(vm, &arguments[0])?;
    if let Some(value) = dict.get_hashed(vm, &arguments[0], hash)? {
        return Ok(value);
    }
    let value = arguments.get(1).cloned().unwrap_or_else(none);
    dict.set_hashed(vm, &arguments[0], hash, value.clone())?;
    Ok(value)
}

fn pop(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let dict = this.payload::<Dict>();
    // In an empty dict nothing is looked for, whatever the key.
    let removed = if dict.is_empty() { None } else { dict.remove(vm, &arguments[0])? };
    match (removed, arguments.get(1)) {
        (Some((_, value)), _) => Ok(value),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(vm.key_error(arguments[0].clone())),
    }
}

fn popitem(vm: &mut Vm, this: &Value) -> Outcome {
    let table = this.payload::<Dict>().table();
    let last = table.pop();
    match last {
        Some((key, value)) => Ok(tuple::new(vec![key, value])),
        None => Err(vm.key_error(str::new("popitem(): dictionary is empty"))),
    }
}

fn update(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    merge::update(vm, this.payload(), arguments, "update")?;
    Ok(none())
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<Dict>().clear());
    Ok(none())
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    Ok(merge::copy(this.payload()))
}

fn contains(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    this.payload::<Dict>().contains(vm, key).map(bool_::new)
}

fn sizeof(_: &mut Vm, this: &Value) -> Outcome {
    let own = crate::types::size::basic(this.class());
    Ok(int::new((own + this.payload::<Dict>().table().size_in_cpython()) as i64))
}

static METHODS: &[Method] = &[
    Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    Method::new(
        "__contains__",
        Native::One(contains),
        "__contains__($self, key, /)\n--\n\nTrue if the dictionary has the specified key, else False.",
    ),
    Method::new(
        "__getitem__",
        Native::One(operators::getitem),
        "__getitem__($self, key, /)\n--\n\nReturn self[key].",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(sizeof),
        "__sizeof__($self, /)\n--\n\nReturn the size of the dict in memory.",
    ),
    Method::new(
        "get",
        Native::Positional(1, 2, get),
        "get($self, key, default=None, /)\n--\n\nReturn the value for key if key is in the dictionary, else default.",
    ),
    Method::new(
        "setdefault",
        Native::Positional(1, 2, setdefault),
        "setdefault($self, key, default=None, /)\n--\n\nInsert key with a value of default if key is not in the \
         dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
    ),
    Method::new(
        "pop",
        Native::Positional(1, 2, pop),
        "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, \
         return the default if given; otherwise,\nraise a KeyError.",
    ),
    Method::new(
        "popitem",
        Native::NoArguments(popitem),
        "popitem($self, /)\n--\n\nRemove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO \
         (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
    ),
    Method::new(
        "keys",
        Native::NoArguments(views::new::<Keys>),
        "D.keys() -> a set-like object providing a view on D's keys",
    ),
    Method::new(
        "items",
        Native::NoArguments(views::new::<Items>),
        "D.items() -> a set-like object providing a view on D's items",
    ),
    Method::new(
        "values",
        Native::NoArguments(views::new::<Values>),
        "D.values() -> an object providing a view on D's values",
    ),
    Method::new(
        "update",
        Native::Any(update),
        "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() \
         method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then \
         does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
    ),
    Method::class(
        "fromkeys",
        Native::Positional(1, 2, merge::from_keys),
        "fromkeys($type, iterable, value=None, /)\n--\n\nCreate a new dictionary with keys from iterable and values \
         set to value.",
    ),
    Method::new("clear", Native::NoArguments(clear), "D.clear() -> None.  Remove all items from D."),
    Method::new("copy", Native::NoArguments(copy), "D.copy() -> a shallow copy of D"),
    Method::new(
        "__reversed__",
        Native::NoArguments(views::reversed_keys),
        "__reversed__($self, /)\n--\n\nReturn a reverse iterator over the dict keys.",
    ),
];

/// `dict`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    \
         (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in \
         iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in \
         the keyword argument list.  For example:  dict(one=1, two=2)",
    ),
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        operators::fill(slots);
    },
};
