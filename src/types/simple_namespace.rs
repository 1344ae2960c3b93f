//! `types.SimpleNamespace`: an object that is nothing but its attributes.

use super::definition::{Definition, GetSet, Method, Native};
use super::dict::{self, Dict};
use super::slots::Comparison;
use super::str::{self, Str, to_string};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, none, object as object_type, tuple};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};

/// The attributes, in a dict.
pub struct SimpleNamespace {
    /// `__dict__`.
    pub attributes: ValueCell,
}

/// The type `SimpleNamespace`.
pub static CLASS: StaticType = StaticType::built_in::<SimpleNamespace>(
    "types.SimpleNamespace",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for SimpleNamespace {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
    }
}

/// A namespace of these attributes.
pub fn of(entries: &[(&str, Value)]) -> Value {
    let dict = dict::new();
    for (name, value) in entries {
        dict.payload::<Dict>().set_name(&str::intern(name), value.clone());
    }
    object::new(SimpleNamespace { attributes: ValueCell::new(dict) })
}

fn attributes(this: &Value) -> Value {
    let cell = &this.payload::<SimpleNamespace>().attributes;
    if cell.is_empty() {
        cell.set(dict::new());
    }
    cell.get().unwrap_or_else(dict::new)
}

fn make(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, SimpleNamespace { attributes: ValueCell::new(dict::new()) }))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let own = attributes(this);
    if let [mapping] = arguments.positional {
        let entries = match dict::mapping_entries(vm, mapping)? {
            Some(entries) => entries,
            None => {
                let made = vm.call(&dict::CLASS.value(), std::slice::from_ref(mapping))?;
                made.payload::<Dict>().entries()
            }
        };
        for (key, value) in entries {
            if !key.has::<Str>() {
                return Err(vm.type_error("keywords must be strings"));
            }
            own.payload::<Dict>().set(vm, &key, value)?;
        }
    } else if arguments.positional.len() > 1 {
        let given = arguments.positional.len();
        let message = format!("SimpleNamespace expected at most 1 argument, got {given}");
        return Err(vm.type_error(message));
    }
    for (name, value) in arguments.keywords {
        own.payload::<Dict>().set_name(name, value.clone());
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let class = if this.is_exact::<SimpleNamespace>() { "namespace".to_owned() } else { this.class().name() };
    vm.represent(this, &format!("{class}(...)"), |vm| {
        let mut parts = Vec::new();
        for (name, value) in attributes(this).payload::<Dict>().entries() {
            if name.has::<Str>() && !name.payload::<Str>().text().is_empty() {
                parts.push(format!("{}={}", to_string(&name), vm.repr_text(&value)?.to_string_lossy()));
            }
        }
        Ok(str::new(format!("{class}({})", parts.join(", "))))
    })
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::of([this.class_value(), tuple::empty(), attributes(this)]))
}

/// A copy of the namespace with other values for some names.
fn replace(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.positional.is_empty() {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let made = vm.call(&this.class_value(), &[])?;
    if !made.has::<SimpleNamespace>() {
        let (class, given) = (CLASS.payload().built_in_name(), made.class().name());
        return Err(vm.type_error(format!("expect {class} type, but {given}() returned '{given}' object")));
    }
    let own = attributes(&made);
    for (name, value) in attributes(this).payload::<Dict>().entries() {
        own.payload::<Dict>().set(vm, &name, value)?;
    }
    for (name, value) in arguments.keywords {
        own.payload::<Dict>().set_name(name, value.clone());
    }
    Ok(made)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !left.has::<SimpleNamespace>()
        || !right.has::<SimpleNamespace>()
        || !matches!(comparison, Comparison::Eq | Comparison::Ne)
    {
        return Ok(none::not_implemented());
    }
    let equal = vm.equal(&attributes(left), &attributes(right))?;
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(attributes(this))
}

/// `SimpleNamespace`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("A simple attribute-based namespace."),
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling"),
        Method::new(
            "__replace__",
            Native::Any(replace),
            "Return a copy of the namespace object with new values for the specified attributes.",
        ),
    ],
    attributes: &[GetSet { name: "__dict__", get: get_dict, set: None, doc: "" }],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.init.set(Some(initialise));
        slots.repr.set(Some(repr));
        slots.richcompare.set(Some(compare));
    },
};
