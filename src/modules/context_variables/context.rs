//! `Context`: the values of context variables. Copies share one dict until one of them is changed.

use super::variable::ContextVariable;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::none::{none, not_implemented};
use crate::types::slots::Comparison;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, object as object_type};
use std::cell::Cell;

/// Values by variable.
pub(super) struct Context {
    /// A dict, perhaps shared with other contexts.
    values: ValueCell,
    /// Whether some thread runs in it.
    entered: Cell<bool>,
}

/// The type `Context`.
pub(super) static CLASS: StaticType = StaticType::built_in::<Context>(
    "_contextvars.Context",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Context {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.values.trace(tracer);
    }
}

fn of(values: Value) -> Value {
    object::new(Context { values: ValueCell::new(values), entered: Cell::new(false) })
}

/// The current context of the thread.
pub fn current(vm: &mut Vm) -> Value {
    vm.context.get_or_insert_with(|| of(dict::new())).clone()
}

/// A context with the same values.
pub(super) fn copy_of(context: &Value) -> Value {
    of(context.payload::<Context>().values())
}

impl Context {
    fn values(&self) -> Value {
        self.values.get().unwrap_or_else(dict::new)
    }

    /// The value of a variable.
    pub(super) fn get(&self, vm: &mut Vm, variable: &Value) -> Outcome<Option<Value>> {
        self.values().payload::<Dict>().get(vm, variable)
    }

    /// Sets the value of a variable, or takes it away; hands out the old one.
    pub(super) fn set(&self, vm: &mut Vm, variable: &Value, value: Option<Value>) -> Outcome<Option<Value>> {
        let mut values = self.values();
        // Two owners are this context and the variable above; more share it.
        if values.refcount() > 2 {
            values = dict::copy(values.payload());
            self.values.set(values.clone());
        }
        match value {
            Some(value) => values.payload::<Dict>().set(vm, variable, value),
            None => Ok(values.payload::<Dict>().remove(vm, variable)?.map(|(_, value)| value)),
        }
    }
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.is_empty() {
        return Err(vm.type_error("Context() does not accept any arguments"));
    }
    Ok(of(dict::new()))
}

fn run(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let Some((callable, positional)) = arguments.positional.split_first() else {
        return Err(vm.type_error("run() missing 1 required positional argument"));
    };
    let context = this.payload::<Context>();
    if context.entered.get() {
        let shown = vm.repr_text(this)?.to_string_lossy();
        return Err(vm.runtime_error(format!("cannot enter context: {shown} is already entered")));
    }
    context.entered.set(true);
    let outer = vm.context.replace(this.clone());
    let result =
        vm.nested(|vm| vm.call_with(callable, &Arguments { positional, keywords: arguments.keywords }));
    vm.context = outer;
    context.entered.set(false);
    result
}

fn check_key(vm: &mut Vm, key: &Value) -> Outcome<()> {
    if key.has::<ContextVariable>() {
        return Ok(());
    }
    let shown = vm.repr_text(key)?.to_string_lossy();
    Err(vm.type_error(format!("a ContextVar key was expected, got {shown}")))
}

fn get(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    check_key(vm, &arguments[0])?;
    match this.payload::<Context>().get(vm, &arguments[0])? {
        Some(value) => Ok(value),
        None => Ok(arguments.get(1).cloned().unwrap_or_else(none)),
    }
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    check_key(vm, key)?;
    match this.payload::<Context>().get(vm, key)? {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key.clone())),
    }
}

fn contains(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<bool> {
    check_key(vm, key)?;
    Ok(this.payload::<Context>().get(vm, key)?.is_some())
}

/// A copy of the values, so that what iterates over them does not see changes.
fn snapshot(this: &Value) -> Value {
    dict::copy(this.payload::<Context>().values().payload())
}

fn parts(vm: &mut Vm, this: &Value, method: &str) -> Outcome {
    let view = vm.call_method(&snapshot(this), &crate::types::str::intern(method), &[])?;
    vm.iter(&view)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<Context>(), right.downcast::<Context>()) else {
        return Ok(not_implemented());
    };
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let equal = vm.equal(&left.values(), &right.values())?;
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

/// `Context`, for the table of types.
pub(super) static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("run", Native::Any(run), ""),
        Method::new(
            "get",
            Native::Positional(1, 2, get),
            "get($self, key, default=None, /)\n--\n\nReturn the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`.  If `default` is not given,\nreturn None.",
        ),
        Method::new(
            "items",
            Native::NoArguments(|vm, this| parts(vm, this, "items")),
            "items($self, /)\n--\n\nReturn all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value).",
        ),
        Method::new(
            "keys",
            Native::NoArguments(|vm, this| parts(vm, this, "keys")),
            "keys($self, /)\n--\n\nReturn a list of all variables in the context object.",
        ),
        Method::new(
            "values",
            Native::NoArguments(|vm, this| parts(vm, this, "values")),
            "values($self, /)\n--\n\nReturn a list of all variables' values in the context object.",
        ),
        Method::new(
            "copy",
            Native::NoArguments(|_, this| Ok(copy_of(this))),
            "copy($self, /)\n--\n\nReturn a shallow copy of the context object.",
        ),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.getitem.set(Some(get_item));
        slots.contains.set(Some(contains));
        slots.length.set(Some(|_, this| Ok(this.payload::<Context>().values().payload::<Dict>().len())));
        slots.iter.set(Some(|vm, this| vm.iter(&snapshot(this))));
        slots.richcompare.set(Some(compare));
        slots.hash.set(None);
    },
};
