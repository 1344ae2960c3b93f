//! `partial` and its `Placeholder`.

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::attributes::{self, Storage};
use crate::heap::type_head::{ATTRIBUTES, BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Object, Payload, Trace, Tracer, Value, ValueCell, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::getset::read_only_member;
use crate::types::instance_attributes::OWN_DICT;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, method, object as object_type, type_attributes};
use std::cell::Cell;

/// The object that stands in a `partial` for an argument still to be given. It has no content.
pub struct Placeholder;

/// The type of `Placeholder`.
pub static PLACEHOLDER_TYPE: StaticType = StaticType::built_in::<Placeholder>(
    "functools._PlaceholderType",
    &raw const PLACEHOLDER_TYPE,
    &raw const TYPE,
    IMMUTABLE,
);

static PLACEHOLDER: Object<Placeholder> = Object::of_static(&raw const PLACEHOLDER_TYPE, Placeholder);

impl Payload for Placeholder {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &PLACEHOLDER_TYPE
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `Placeholder`.
pub fn placeholder() -> Value {
    Value::from_static(&PLACEHOLDER)
}

fn is_placeholder(value: &Value) -> bool {
    value.is(&placeholder())
}

/// `_PlaceholderType`, for the table of types.
pub static PLACEHOLDER_DEFINITION: Definition = Definition {
    class: &PLACEHOLDER_TYPE,
    base: Some(&object_type::CLASS),
    doc: Some("The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments."),
    methods: &[Method::new("__reduce__", Native::NoArguments(|_, _| Ok(str::new("Placeholder"))), "")],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(|vm, _, arguments| {
            if !arguments.is_empty() {
                return Err(vm.type_error("_PlaceholderType takes no arguments"));
            }
            Ok(placeholder())
        }));
        slots.repr.set(Some(|_, _| Ok(str::new("Placeholder"))));
    },
};

/// A function with some of its arguments given.
pub struct Partial {
    function: ValueCell,
    /// A tuple.
    arguments: ValueCell,
    /// A dict.
    keywords: ValueCell,
    /// How many of the arguments are still to be given.
    open: Cell<usize>,
}

/// The type `partial`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<Partial>(
    "functools.partial",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

impl Payload for Partial {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.function, &self.arguments, &self.keywords] {
            cell.trace(tracer);
        }
    }
}

impl Partial {
    fn function(&self) -> Value {
        self.function.get().unwrap_or_else(none)
    }

    fn arguments(&self) -> Value {
        self.arguments.get().unwrap_or_else(tuple::empty)
    }

    fn keywords(&self) -> Value {
        self.keywords.get().unwrap_or_else(dict::new)
    }
}

/// Adds `more` to `keywords`; later ones win.
fn merge(keywords: &mut Vec<(Name, Value)>, more: &[(Name, Value)]) {
    for (name, value) in more {
        match keywords.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value.clone(),
            None => keywords.push((name.clone(), value.clone())),
        }
    }
}

/// `held` with its placeholders filled from `given`, the rest of which is appended.
fn fill(held: &[Value], given: &[Value]) -> Vec<Value> {
    let mut given = given.iter();
    let mut filled = Vec::with_capacity(held.len() + given.len());
    for value in held {
        let replacement = if is_placeholder(value) { given.next() } else { None };
        filled.push(replacement.unwrap_or(value).clone());
    }
    filled.extend(given.cloned());
    filled
}

/// Whether nobody has given the object attributes of its own.
fn has_no_attributes(this: &Value) -> bool {
    match attributes::storage(this) {
        Storage::Dict(_) => false,
        _ => attributes::all(this).is_empty(),
    }
}

fn create(vm: &mut Vm, class: &Value, given: &Arguments<'_>) -> Outcome {
    let Some((function, rest)) = given.positional.split_first() else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("the first argument must be callable"));
    }
    if rest.last().is_some_and(is_placeholder) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    if given.keywords.iter().any(|(_, value)| is_placeholder(value)) {
        return Err(vm.type_error("Placeholder cannot be passed as a keyword argument"));
    }
    let (function, arguments, keywords) = match function.downcast::<Partial>() {
        Some(inner) if has_no_attributes(function) => {
            let arguments = fill(inner.arguments().payload::<Tuple>().items(), rest);
            (inner.function(), arguments, dict::copy(inner.keywords().payload()))
        }
        _ => (function.clone(), rest.to_vec(), dict::new()),
    };
    for (name, value) in given.keywords {
        keywords.payload::<Dict>().set_name(name, value.clone());
    }
    let open = arguments.iter().filter(|value| is_placeholder(value)).count();
    Ok(object::new_of_class(
        class,
        Partial {
            function: ValueCell::new(function),
            arguments: ValueCell::new(tuple::new(arguments)),
            keywords: ValueCell::new(keywords),
            open: Cell::new(open),
        },
    ))
}

fn call(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let partial = this.payload::<Partial>();
    let (function, open) = (partial.function(), partial.open.get());
    if given.positional.len() < open {
        let count = given.positional.len();
        return Err(vm.type_error(format!(
            "missing positional arguments in 'partial' call; expected at least {open}, got {count}"
        )));
    }
    let positional = fill(partial.arguments().payload::<Tuple>().items(), given.positional);
    let held = partial.keywords();
    if held.payload::<Dict>().is_empty() {
        let arguments = Arguments { positional: &positional, keywords: given.keywords };
        return vm.nested(|vm| vm.call_with(&function, &arguments));
    }
    let mut keywords = Vec::new();
    for (key, value) in held.payload::<Dict>().entries() {
        if !key.has::<Str>() {
            return Err(vm.type_error("keywords must be strings"));
        }
        keywords.push((str::name_of(&key), value));
    }
    merge(&mut keywords, given.keywords);
    vm.nested(|vm| vm.call_with(&function, &Arguments { positional: &positional, keywords: &keywords }))
}

fn get(_: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    Ok(match instance {
        Some(instance) if !is_none(instance) => method::new(this.clone(), instance.clone()),
        _ => this.clone(),
    })
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    vm.represent(this, "...", |vm| {
        let partial = this.payload::<Partial>();
        let (arguments, keywords) = (partial.arguments(), partial.keywords());
        let mut text = vm.repr_text(&partial.function())?.to_string_lossy();
        for value in arguments.payload::<Tuple>().items() {
            text.push_str(&format!(", {}", vm.repr_text(value)?.to_string_lossy()));
        }
        for (name, value) in keywords.payload::<Dict>().entries() {
            let (name, value) = (vm.str_text(&name)?, vm.repr_text(&value)?);
            text.push_str(&format!(", {}={}", name.to_string_lossy(), value.to_string_lossy()));
        }
        let module = type_attributes::module_of(this.class()).unwrap_or_else(none);
        let module = vm.str_text(&module)?.to_string_lossy();
        Ok(str::new(format!("{module}.{}({text})", type_attributes::qualified_name(this.class()))))
    })
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let partial = this.payload::<Partial>();
    let own = match has_no_attributes(this) {
        true => none(),
        false => crate::eval::protocol::attributes::materialise_dict(this),
    };
    let function = partial.function();
    let state = tuple::of([function.clone(), partial.arguments(), partial.keywords(), own]);
    Ok(tuple::of([this.class_value(), tuple::of([function]), state]))
}

#[cold]
fn invalid_state(vm: &mut Vm) -> Raised {
    vm.type_error("invalid partial state")
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let Some(state) = state.downcast::<Tuple>() else { return Err(invalid_state(vm)) };
    let [function, arguments, keywords, own] = state.items() else { return Err(invalid_state(vm)) };
    if function.class().slots.call.get().is_none()
        || !arguments.has::<Tuple>()
        || !(is_none(keywords) || keywords.has::<Dict>())
    {
        return Err(invalid_state(vm));
    }
    let items = arguments.payload::<Tuple>().items();
    if items.last().is_some_and(is_placeholder) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    let open = items.iter().filter(|value| is_placeholder(value)).count();
    let arguments =
        if arguments.is_exact::<Tuple>() { arguments.clone() } else { tuple::new(items.to_vec()) };
    let keywords = if is_none(keywords) {
        dict::new()
    } else if keywords.is_exact::<Dict>() {
        keywords.clone()
    } else {
        dict::copy(keywords.payload())
    };
    if is_none(own) {
        drop(attributes::adopt_dict(this, dict::new()));
    } else {
        vm.set_attribute(this, &crate::types::names::names().__dict__, Some(own))?;
    }
    let partial = this.payload::<Partial>();
    partial.open.set(open);
    let old = (
        partial.function.replace(Some(function.clone())),
        partial.arguments.replace(Some(arguments)),
        partial.keywords.replace(Some(keywords)),
    );
    drop(old);
    Ok(none())
}

/// `partial`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "partial(func, /, *args, **keywords)\n--\n\nCreate a new function with partial application of the given arguments\nand keywords.",
    ),
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), ""),
        Method::new("__setstate__", Native::One(set_state), ""),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "func",
            get: |_, this| Ok(this.payload::<Partial>().function()),
            set: Some(read_only_member),
            doc: "function object to use in future partial calls",
        },
        GetSet {
            name: "args",
            get: |_, this| Ok(this.payload::<Partial>().arguments()),
            set: Some(read_only_member),
            doc: "tuple of arguments to future partial calls",
        },
        GetSet {
            name: "keywords",
            get: |_, this| Ok(this.payload::<Partial>().keywords()),
            set: Some(read_only_member),
            doc: "dictionary of keyword arguments to future partial calls",
        },
        OWN_DICT,
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.call.set(Some(call));
        slots.repr.set(Some(repr));
        slots.descriptor_get.set(Some(get));
    },
};
