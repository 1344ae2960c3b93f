//! `defaultdict`: a dict that makes the values of missing keys. The factory is in the object's slot.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MAPPING, MATCH_SELF};
use crate::heap::{Value, attributes, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::names::names;
use crate::types::none::{is_none, none, not_implemented};
use crate::types::slots::Operator;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, str, tuple};

/// The type `defaultdict`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<Dict>(
    "collections.defaultdict",
    &raw const dict::CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MAPPING | MATCH_SELF,
    1,
);

fn factory(this: &Value) -> Option<Value> {
    attributes::slot(this, 0).and_then(|cell| cell.get())
}

fn set_factory(this: &Value, factory: Option<Value>) {
    if let Some(cell) = attributes::slot(this, 0) {
        drop(cell.replace(factory));
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Dict::default()))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let (factory, rest) = match arguments.positional {
        [factory, rest @ ..] => (Some(factory.clone()).filter(|factory| !is_none(factory)), rest),
        [] => (None, arguments.positional),
    };
    if factory.as_ref().is_some_and(|factory| factory.class().slots.call.get().is_none()) {
        return Err(vm.type_error("first argument must be callable or None"));
    }
    set_factory(this, factory);
    let rest = Arguments { positional: rest, keywords: arguments.keywords };
    dict::update(vm, this.payload(), &rest, "dict")
}

fn missing(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let Some(factory) = factory(this) else { return Err(vm.key_error(key.clone())) };
    let value = vm.nested(|vm| vm.call(&factory, &[]))?;
    vm.set_item(this, key, Some(&value))?;
    Ok(value)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    if !CLASS.is(&this.class_value()) {
        return dict::getitem(vm, this, key);
    }
    match this.payload::<Dict>().get(vm, key)? {
        Some(value) => Ok(value),
        None => missing(vm, this, key),
    }
}

/// A new dict of the class of `this`, with its factory and the entries of `source`.
fn like(vm: &mut Vm, this: &Value, source: &Value) -> Outcome {
    vm.call(&this.class_value(), &[factory(this).unwrap_or_else(none), source.clone()])
}

fn copy(vm: &mut Vm, this: &Value) -> Outcome {
    like(vm, this, this)
}

fn or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let of_class = |value: &Value| value.class().is_subtype(CLASS.payload());
    let (own, other) = if of_class(left) { (left, right) } else { (right, left) };
    if !other.has::<Dict>() {
        return Ok(not_implemented());
    }
    let made = like(vm, own, left)?;
    dict::fill(vm, made.payload(), right)?;
    Ok(made)
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(plain) = dict::CLASS.payload().slots.repr.get() else { return Ok(str::new("")) };
    let entries = plain(vm, this)?;
    let factory = match factory(this) {
        None => str::new("None"),
        // The factory may hold the dict.
        Some(factory) => vm.represent(this, "...", |vm| vm.repr(&factory))?,
    };
    let (factory, entries) = (vm.str_text(&factory)?, vm.str_text(&entries)?);
    let mut text = crate::text::TextBuilder::new();
    text.push_str(&this.class().short_name());
    text.push('(');
    text.push_text(&factory);
    text.push_str(", ");
    text.push_text(&entries);
    text.push(')');
    Ok(str::new(text.finish()))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let given = tuple::new(factory(this).into_iter().collect());
    let items = vm.call_method(this, &names().items, &[])?;
    let items = vm.iter(&items)?;
    Ok(tuple::new(vec![this.class_value(), given, none(), none(), items]))
}

const COPY: &str = "D.copy() -> a shallow copy of D.";

/// `defaultdict`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&dict::CLASS),
    doc: Some(
        "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.",
    ),
    methods: &[
        Method::new(
            "__missing__",
            Native::One(missing),
            "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n",
        ),
        Method::new("copy", Native::NoArguments(copy), COPY),
        Method::new("__copy__", Native::NoArguments(copy), COPY),
        Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling."),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[GetSet {
        name: "default_factory",
        get: |_, this| Ok(factory(this).unwrap_or_else(none)),
        set: Some(|_, this, _, value| {
            set_factory(this, value.filter(|value| !is_none(value)).cloned());
            Ok(())
        }),
        doc: "Factory for default value called by __missing__().",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
        slots.getitem.set(Some(get_item));
        slots.binary[Operator::BitOr as usize].set(Some(or));
    },
};
