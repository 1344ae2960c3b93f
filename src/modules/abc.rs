//! `_abc`: the native half of `abc`. What an abstract base class knows of other classes is kept in an
//! object of its own, the class's `_abc_impl`, and refers to them weakly.

use crate::eval::{Outcome, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, MAPPING, SEQUENCE};
use crate::heap::{Payload, Tracer, Value};
use crate::types::builtin_function;
use crate::types::definition::{Definition, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::exception::ASSERTION_ERROR;
use crate::types::int::{self, exact_small};
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::{is_not_implemented, none};
use crate::types::str::{intern, name_of};
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::types::{bool_, object as object_type, set, tuple, weak_reference};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "get_cache_token",
        Native::NoArguments(|_, _| Ok(int::new(REGISTRATIONS.get().get()))),
        "get_cache_token($module, /)\n--\n\nReturns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.",
    ),
    Method::new(
        "_abc_init",
        Native::One(initialise),
        "_abc_init($module, self, /)\n--\n\nInternal ABC helper for class set-up. Should be never used outside abc module.",
    ),
    Method::new(
        "_reset_registry",
        Native::One(|vm, _, class| {
            knowledge(vm, class)?.payload::<Knowledge>().registry.clear();
            Ok(none())
        }),
        "_reset_registry($module, self, /)\n--\n\nInternal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py",
    ),
    Method::new(
        "_reset_caches",
        Native::One(|vm, _, class| {
            let own = knowledge(vm, class)?;
            own.payload::<Knowledge>().positive.clear();
            own.payload::<Knowledge>().negative.clear();
            Ok(none())
        }),
        "_reset_caches($module, self, /)\n--\n\nInternal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py",
    ),
    Method::new(
        "_get_dump",
        Native::One(dump),
        "_get_dump($module, self, /)\n--\n\nInternal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.",
    ),
    Method::new(
        "_abc_register",
        Native::Positional(2, 2, |vm, _, given| register(vm, &given[0], &given[1])),
        "_abc_register($module, self, subclass, /)\n--\n\nInternal ABC helper for subclasss registration. Should be never used outside abc module.",
    ),
    Method::new(
        "_abc_instancecheck",
        Native::Positional(2, 2, |vm, _, given| check_instance(vm, &given[0], &given[1])),
        "_abc_instancecheck($module, self, instance, /)\n--\n\nInternal ABC helper for instance checks. Should be never used outside abc module.",
    ),
    Method::new(
        "_abc_subclasscheck",
        Native::Positional(2, 2, |vm, _, given| {
            vm.nested_while(" in __subclasscheck__", |vm| check_subclass(vm, &given[0], &given[1]))
                .map(bool_::new)
        }),
        "_abc_subclasscheck($module, self, subclass, /)\n--\n\nInternal ABC helper for subclasss checks. Should be never used outside abc module.",
    ),
];

/// The types of the module.
pub static TYPES: &[&Definition] = &[&KNOWLEDGE_DEFINITION];

/// How often a class was registered with any other; what is known not to be a subclass holds only as
/// long as this does not change.
static REGISTRATIONS: GilGuarded<Cell<i64>> = GilGuarded::new(Cell::new(0));

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_abc", Some("Module contains faster C implementation of abc.ABCMeta"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

/// Classes by address, referred to weakly.
#[derive(Default)]
struct Classes {
    references: RefCell<HashMap<usize, Value>>,
    /// When there are more entries than this, dead ones are taken out.
    room: Cell<usize>,
}

impl Classes {
    fn contains(&self, class: &Value) -> bool {
        let reference = self.references.borrow().get(&class.address()).cloned();
        reference
            .and_then(|reference| weak_reference::target(&reference))
            .is_some_and(|found| found.is(class))
    }

    fn add(&self, vm: &mut Vm, class: &Value) -> Outcome<()> {
        let reference = weak_reference::new(vm, &weak_reference::CLASS.value(), class, None)?;
        if self.references.borrow().len() >= self.room.get().max(16) {
            let dead: Vec<Value> = self
                .references
                .borrow_mut()
                .extract_if(|_, reference| weak_reference::target(reference).is_none())
                .map(|(_, reference)| reference)
                .collect();
            drop(dead);
            self.room.set(self.references.borrow().len() * 2);
        }
        let old = self.references.borrow_mut().insert(class.address(), reference);
        drop(old);
        Ok(())
    }

    fn clear(&self) {
        drop(self.references.take());
    }

    /// Owners of the classes that are still alive.
    fn alive(&self) -> Vec<Value> {
        self.references.borrow().values().filter_map(weak_reference::target).collect()
    }

    fn to_set(&self, vm: &mut Vm) -> Outcome {
        let references = self.references.borrow().values().cloned().collect();
        set::from_values(vm, references)
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(visit) => self.references.borrow().values().for_each(visit),
            Tracer::Clear(cleared) => cleared.extend(self.references.take().into_values()),
        }
    }
}

/// What an abstract base class knows of other classes.
#[derive(Default)]
struct Knowledge {
    registry: Classes,
    positive: Classes,
    negative: Classes,
    negative_version: Cell<i64>,
}

static KNOWLEDGE: StaticType =
    StaticType::built_in::<Knowledge>("_abc._abc_data", &raw const KNOWLEDGE, &raw const TYPE, IMMUTABLE);

impl Payload for Knowledge {
    fn class() -> &'static StaticType {
        &KNOWLEDGE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.registry.trace(tracer);
        self.positive.trace(tracer);
        self.negative.trace(tracer);
    }
}

/// `_abc_data`, for the table of types.
static KNOWLEDGE_DEFINITION: Definition = Definition {
    class: &KNOWLEDGE,
    base: Some(&object_type::CLASS),
    doc: Some("Internal state held by ABC machinery."),
    methods: &[],
    attributes: &[],
    slots: |_| (),
};

/// The knowledge of an abstract base class.
fn knowledge(vm: &mut Vm, class: &Value) -> Outcome {
    let found = vm.get_attribute(class, &intern("_abc_impl"))?;
    if found.has::<Knowledge>() {
        return Ok(found);
    }
    Err(vm.type_error("_abc_impl is set to a wrong type"))
}

fn is_abstract(vm: &mut Vm, value: &Value) -> Outcome<bool> {
    match vm.find_attribute(value, &intern("__isabstractmethod__"))? {
        Some(answer) => vm.truth(&answer),
        None => Ok(false),
    }
}

/// Sets `__abstractmethods__`: abstract entries of the namespace, and those of the bases that are still
/// abstract here.
fn find_abstract_methods(vm: &mut Vm, class: &Value) -> Outcome<()> {
    let mut found = Vec::new();
    let namespace = vm.get_attribute(class, &names().__dict__)?;
    if let Some(entries) = dict::mapping_entries(vm, &namespace)? {
        for (name, value) in entries {
            if is_abstract(vm, &value)? {
                found.push(name);
            }
        }
    }
    let bases = vm.get_attribute(class, &names().__bases__)?;
    for base in vm.collect(&bases)? {
        let Some(inherited) = vm.find_attribute(&base, &names().__abstractmethods__)? else { continue };
        for name in vm.collect(&inherited)? {
            let name_text = name_of(&name);
            if let Some(value) = vm.find_attribute(class, &name_text)?
                && is_abstract(vm, &value)?
            {
                found.push(name);
            }
        }
    }
    let found = set::frozen_from_values(vm, found)?;
    vm.set_attribute(class, &names().__abstractmethods__, Some(&found))
}

fn initialise(vm: &mut Vm, _: &Value, class: &Value) -> Outcome {
    find_abstract_methods(vm, class)?;
    let own = object::new(Knowledge {
        negative_version: Cell::new(REGISTRATIONS.get().get()),
        ..Knowledge::default()
    });
    vm.set_attribute(class, &intern("_abc_impl"), Some(&own))?;
    let Some(kind) = class.downcast::<TypeObject>() else { return Ok(none()) };
    let flags = intern("__abc_tpflags__");
    let namespace = kind.dict();
    if let Some(value) = namespace.payload::<Dict>().remove_name(&flags) {
        kind.attribute_changed(&flags);
        let bits = exact_small(&value).unwrap_or(0);
        let (sequence, mapping) = (bits & (1 << 5) != 0, bits & (1 << 6) != 0);
        if sequence && mapping {
            return Err(
                vm.type_error("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
            );
        }
        if sequence || mapping {
            kind.head.set(SEQUENCE, sequence);
            kind.head.set(MAPPING, mapping);
        }
    }
    Ok(none())
}

/// Lets `match` see instances of `class` and its subclasses as sequences or mappings.
fn set_collection_flag(class: &TypeObject, flag: u32) {
    if class.head.has(IMMUTABLE) || class.head.has(flag) {
        return;
    }
    class.head.set(SEQUENCE | MAPPING, false);
    class.head.set(flag, true);
    for subclass in class.subclasses() {
        set_collection_flag(subclass.payload(), flag);
    }
}

fn register(vm: &mut Vm, class: &Value, subclass: &Value) -> Outcome {
    let Some(kind) = subclass.downcast::<TypeObject>() else {
        return Err(vm.type_error("Can only register classes"));
    };
    if vm.is_subclass(subclass, class)? {
        return Ok(subclass.clone());
    }
    if vm.is_subclass(class, subclass)? {
        return Err(vm.runtime_error("Refusing to create an inheritance cycle"));
    }
    knowledge(vm, class)?.payload::<Knowledge>().registry.add(vm, subclass)?;
    let registrations = REGISTRATIONS.get();
    registrations.set(registrations.get() + 1);
    if let Some(class) = class.downcast::<TypeObject>() {
        for flag in [SEQUENCE, MAPPING] {
            if class.head.has(flag) {
                set_collection_flag(kind, flag);
            }
        }
    }
    Ok(subclass.clone())
}

fn check_instance(vm: &mut Vm, class: &Value, instance: &Value) -> Outcome {
    let own = knowledge(vm, class)?;
    let own = own.payload::<Knowledge>();
    let claimed = vm.get_attribute(instance, &names().__class__)?;
    if own.positive.contains(&claimed) {
        return Ok(bool_::new(true));
    }
    let actual = instance.class_value();
    let check = &names().__subclasscheck__;
    if actual.is(&claimed) {
        if own.negative_version.get() == REGISTRATIONS.get().get() && own.negative.contains(&claimed) {
            return Ok(bool_::new(false));
        }
        return vm.call_method(class, check, &[claimed]);
    }
    let answer = vm.call_method(class, check, &[claimed])?;
    if vm.truth(&answer)? {
        return Ok(answer);
    }
    vm.call_method(class, check, &[actual])
}

fn check_subclass(vm: &mut Vm, class: &Value, subclass: &Value) -> Outcome<bool> {
    let Some(kind) = subclass.downcast::<TypeObject>() else {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    };
    let own = knowledge(vm, class)?;
    let own = own.payload::<Knowledge>();
    if own.positive.contains(subclass) {
        return Ok(true);
    }
    if own.negative_version.get() < REGISTRATIONS.get().get() {
        own.negative.clear();
        own.negative_version.set(REGISTRATIONS.get().get());
    } else if own.negative.contains(subclass) {
        return Ok(false);
    }
    let hook = vm.call_method(class, &names().__subclasshook__, std::slice::from_ref(subclass))?;
    if let Some(answer) = bool_::exact(&hook) {
        let cache = if answer { &own.positive } else { &own.negative };
        cache.add(vm, subclass)?;
        return Ok(answer);
    }
    if !is_not_implemented(&hook) {
        let message = "__subclasshook__ must return either False, True, or NotImplemented";
        return Err(vm.raise_new(&ASSERTION_ERROR, message));
    }
    if class.downcast::<TypeObject>().is_some_and(|class| kind.is_subtype(class))
        || is_registered(vm, own, subclass)?
        || has_subclass_above(vm, class, subclass)?
    {
        own.positive.add(vm, subclass)?;
        return Ok(true);
    }
    own.negative.add(vm, subclass)?;
    Ok(false)
}

fn is_registered(vm: &mut Vm, own: &Knowledge, subclass: &Value) -> Outcome<bool> {
    if own.registry.contains(subclass) {
        return Ok(true);
    }
    for registered in own.registry.alive() {
        if vm.is_subclass(subclass, &registered)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a subclass of `class` says that `subclass` is one of its own.
fn has_subclass_above(vm: &mut Vm, class: &Value, subclass: &Value) -> Outcome<bool> {
    let children = vm.call_method(class, &intern("__subclasses__"), &[])?;
    if !children.has::<crate::types::list::List>() {
        return Err(vm.type_error("__subclasses__() must return a list"));
    }
    for child in vm.collect(&children)? {
        if vm.is_subclass(subclass, &child)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn dump(vm: &mut Vm, _: &Value, class: &Value) -> Outcome {
    let own = knowledge(vm, class)?;
    let own = own.payload::<Knowledge>();
    let parts = [own.registry.to_set(vm)?, own.positive.to_set(vm)?, own.negative.to_set(vm)?];
    let [registry, positive, negative] = parts;
    Ok(tuple::of([registry, positive, negative, int::new(own.negative_version.get())]))
}
