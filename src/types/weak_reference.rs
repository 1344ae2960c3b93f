//! `weakref.ref`.

use super::definition::{Definition, GetSet, Method, Native};
use super::names::names;
use super::none::{is_none, none, not_implemented};
use super::slots::Comparison;
use super::str::{self, Str};
use super::type_::{CLASS as TYPE, StaticType};
use super::type_attributes::fully_qualified_name;
use super::{bool_, object as object_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::weak::{self, WeakLink};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use std::cell::Cell;

/// A weak reference.
pub struct WeakReference {
    link: WeakLink,
    callback: ValueCell,
    hash: Cell<Option<i64>>,
}

/// The type `ReferenceType`, known as `ref`.
pub static CLASS: StaticType = StaticType::built_in::<WeakReference>(
    "weakref.ReferenceType",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for WeakReference {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.callback.trace(tracer);
    }
}

/// Checks that objects of this type can be referred to weakly.
///
/// # Errors
/// `TypeError` when they can't.
pub fn check_referenceable(vm: &mut Vm, target: &Value) -> Outcome<()> {
    if target.class().head.has(WEAKLY_REFERENCEABLE) {
        return Ok(());
    }
    let class = target.class().name();
    Err(vm.type_error(format!("cannot create weak reference to '{class}' object")))
}

/// A weak reference to `target`. One without a callback is shared.
///
/// # Errors
/// `TypeError` when objects of this type can't be referred to weakly.
pub fn new(vm: &mut Vm, class: &Value, target: &Value, callback: Option<Value>) -> Outcome {
    check_referenceable(vm, target)?;
    if callback.is_none()
        && CLASS.is(class)
        && let Some(shared) = shared(target)
    {
        return Ok(shared);
    }
    let has_callback = callback.is_some();
    let payload =
        WeakReference { link: WeakLink::default(), callback: ValueCell::of(callback), hash: Cell::new(None) };
    let made = object::new_of_class(class, payload);
    WeakLink::attach(&made, |made| &made.payload::<WeakReference>().link, target, has_callback);
    Ok(made)
}

/// The plain reference to `target` without a callback, if there is one.
fn shared(target: &Value) -> Option<Value> {
    weak::references_to(target).into_iter().find(is_shared)
}

/// Whether `reference` is a plain reference without a callback, which a referent has once.
pub fn is_shared(reference: &Value) -> bool {
    reference.exact::<WeakReference>().is_some_and(|reference| reference.callback.is_empty())
}

/// Whether the death of the referent will be told to a function.
pub fn has_callback(reference: &Value) -> bool {
    reference.downcast::<WeakReference>().is_some_and(|reference| !reference.callback.is_empty())
}

/// What a weak reference refers to, while it is alive.
pub fn target(reference: &Value) -> Option<Value> {
    reference.payload::<WeakReference>().link.target()
}

/// Calls the callback of a weak reference whose referent has died.
///
/// # Errors
/// Whatever the callback raises.
pub fn run_callback(vm: &mut Vm, reference: &Value) -> Outcome<()> {
    let callback = match reference.downcast::<WeakReference>() {
        Some(reference) => reference.callback.get(),
        None => super::weak_proxy::callback(reference),
    };
    let Some(callback) = callback else { return Ok(()) };
    vm.call(&callback, std::slice::from_ref(reference))?;
    // What is left after an error is asked for by `callback`.
    drop(self::callback(reference));
    Ok(())
}

/// Takes the callback of a weak reference.
pub fn callback(reference: &Value) -> Option<Value> {
    match reference.downcast::<WeakReference>() {
        Some(reference) => reference.callback.take(),
        None => super::weak_proxy::take_callback(reference),
    }
}

fn make(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (target, callback) = match arguments.positional {
        [target] => (target, None),
        [target, callback, ..] => (target, Some(callback.clone()).filter(|callback| !is_none(callback))),
        [] => return Err(vm.type_error("__new__ expected at least 1 argument, got 0")),
    };
    if CLASS.is(class) {
        if arguments.positional.len() > 2 {
            let given = arguments.positional.len();
            return Err(vm.type_error(format!("__new__ expected at most 2 arguments, got {given}")));
        }
        if !arguments.keywords.is_empty() {
            return Err(vm.type_error("ref() takes no keyword arguments"));
        }
    }
    new(vm, class, target, callback)
}

fn initialise(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let given = arguments.positional.len();
    if given > 2 {
        return Err(vm.type_error(format!("__init__ expected at most 2 arguments, got {given}")));
    }
    Ok(())
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.is_empty() {
        arguments.between(vm, "weakref.__call__", 0, 0)?;
    }
    Ok(target(this).unwrap_or_else(none))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let reference = this.payload::<WeakReference>();
    if let Some(known) = reference.hash.get() {
        return Ok(known);
    }
    let Some(target) = reference.link.target() else {
        return Err(vm.type_error("weak object has gone away"));
    };
    let hash = vm.hash(&target)?;
    reference.hash.set(Some(hash));
    Ok(hash)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !left.has::<WeakReference>()
        || !right.has::<WeakReference>()
        || !matches!(comparison, Comparison::Eq | Comparison::Ne)
    {
        return Ok(not_implemented());
    }
    match (target(left), target(right)) {
        (Some(left), Some(right)) => vm.compare(&left, &right, comparison),
        _ => Ok(bool_::new(left.is(right) == (comparison == Comparison::Eq))),
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let address = this.address();
    let Some(target) = target(this) else {
        return Ok(str::new(format!("<weakref at {address:#x}; dead>")));
    };
    let name = vm.find_special(&target, &names().__name__)?.filter(Value::has::<Str>);
    let name = name.map_or_else(String::new, |name| format!(" ({})", str::to_string(&name)));
    let (class, place) = (fully_qualified_name(target.class()), target.address());
    Ok(str::new(format!("<weakref at {address:#x}; to '{class}' at {place:#x}{name}>")))
}

fn get_callback(_: &mut Vm, this: &Value) -> Outcome {
    let reference = this.payload::<WeakReference>();
    let callback = reference.link.target().and_then(|_| reference.callback.get());
    Ok(callback.unwrap_or_else(none))
}

/// `ReferenceType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::class(
        "__class_getitem__",
        Native::One(super::generic_alias::class_getitem),
        "See PEP 585",
    )],
    attributes: &[GetSet {
        name: "__callback__",
        get: get_callback,
        set: Some(super::getset::read_only_member),
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.init.set(Some(initialise));
        slots.call.set(Some(call));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
        slots.repr.set(Some(repr));
    },
};
