//! How built-in types and functions are declared: tables of methods and attributes, and the making
//! of a built-in type ready for use.

use super::dict::{self, Dict};
use super::slots::{DescriptorSet, Unary};
use super::str::intern;
use super::tuple;
use super::type_::{StaticType, TypeObject};
use super::{builtin_function, exception};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;

/// How native code wants its arguments. The first value is the object the method is called on, the
/// class for class methods, the module for functions of a module.
#[derive(Clone, Copy)]
pub enum Native {
    /// No arguments.
    NoArguments(fn(&mut Vm, &Value) -> Outcome),
    /// Exactly one positional argument.
    One(fn(&mut Vm, &Value, &Value) -> Outcome),
    /// So many positional arguments at least and at most.
    Positional(usize, usize, fn(&mut Vm, &Value, &[Value]) -> Outcome),
    /// Anything; the function binds the arguments itself (see [`Arguments`]).
    Any(fn(&mut Vm, &Value, &Arguments<'_>) -> Outcome),
}

/// What a native function becomes in a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// A function of a module, or a method that binds to instances.
    Instance,
    /// `classmethod`.
    Class,
    /// `staticmethod`.
    Static,
}

/// A native function or method.
#[derive(Clone, Copy)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// How it is called.
    pub native: Native,
    /// What it becomes in a type's namespace.
    pub binding: Binding,
    /// Its docstring; a first line `name(signature)` followed by `--` is its text signature.
    pub doc: &'static str,
}

impl Method {
    /// A function or instance method.
    pub const fn new(name: &'static str, native: Native, doc: &'static str) -> Method {
        Method { name, native, binding: Binding::Instance, doc }
    }

    /// A class method.
    pub const fn class(name: &'static str, native: Native, doc: &'static str) -> Method {
        Method { name, native, binding: Binding::Class, doc }
    }

    /// A static method.
    pub const fn static_(name: &'static str, native: Native, doc: &'static str) -> Method {
        Method { name, native, binding: Binding::Static, doc }
    }
}

/// A computed attribute of a built-in type.
#[derive(Clone, Copy)]
pub struct GetSet {
    /// Its name.
    pub name: &'static str,
    /// Reads it.
    pub get: Unary,
    /// Sets it, or deletes it where there is no value: (object, object, value). `None`: read only.
    pub set: Option<DescriptorSet>,
    /// Its docstring.
    pub doc: &'static str,
}

/// What a built-in type is made of, beyond its slots.
pub struct Definition {
    /// The type.
    pub class: &'static StaticType,
    /// Its base; `None` for `object`.
    pub base: Option<&'static StaticType>,
    /// Its docstring; `None` leaves `__doc__` as `None`.
    pub doc: Option<&'static str>,
    /// Its methods.
    pub methods: &'static [Method],
    /// Its computed attributes.
    pub attributes: &'static [GetSet],
    /// Sets the type's own slots.
    pub slots: fn(&super::slots::SlotTable),
}

/// Takes a native docstring apart: the text signature, if it begins with one, and the rest. `name` is the
/// name that the signature begins with.
pub fn split_signature<'a>(name: &str, doc: &'a str) -> (Option<&'a str>, &'a str) {
    let signature = doc.strip_prefix(name).filter(|rest| rest.starts_with('(')).and_then(|rest| {
        let (signature, text) = rest
            .split_once(")\n--\n\n")
            .or_else(|| rest.strip_suffix(")\n--").map(|signature| (signature, "")))?;
        Some((&rest[..signature.len() + 1], text))
    });
    match signature {
        Some((signature, text)) => (Some(signature), text),
        None => (None, doc),
    }
}

/// Makes a built-in type ready: bases, MRO, inherited slots, namespace. Bases come before what is
/// derived from them.
pub fn ready(definition: &'static Definition) {
    let class: &TypeObject = definition.class.payload();
    let value = definition.class.value();
    (definition.slots)(&class.slots);
    let mut mro = vec![value.clone()];
    let mut bases = Vec::new();
    if let Some(base) = definition.base {
        // As in CPython, each type of exception has a `__new__` and an `__init__` of its own.
        if base.payload().is_subtype(exception::BASE_EXCEPTION.payload()) {
            let (own, inherited) = (&class.slots, &base.payload().slots);
            own.new.set(own.new.get().or(inherited.new.get()));
            own.init.set(own.init.get().or(inherited.init.get()));
        }
        mro.extend(base.payload().mro());
        bases.push(base.value());
        class.base.set(base.value());
        base.payload().add_subclass(&value);
    }
    class.bases.set(tuple::new(bases));
    class.mro.set(tuple::new(mro));
    let simple_name = class.built_in_name().rsplit('.').next().unwrap_or_default();
    class.name.set(intern(simple_name).into_value());
    class.qualname.set(intern(simple_name).into_value());
    let namespace = dict::new();
    class.namespace.set(namespace.clone());
    if let Some((module, _)) = class.built_in_name().rsplit_once('.') {
        namespace.payload::<Dict>().set_name(&super::names::names().__module__, intern(module).into_value());
    }
    fill_namespace(definition, &value, namespace.payload::<Dict>());
    if let Some(base) = definition.base {
        super::slots::inherit(class, base.payload());
    }
    class.modified();
}

/// As [`ready`], for a type that may have been made ready for another module.
pub fn ready_once(definition: &'static Definition) {
    if definition.class.payload().mro.get().is_none() {
        ready(definition);
    }
}

fn fill_namespace(definition: &'static Definition, class: &Value, namespace: &Dict) {
    super::slot_wrappers::add_wrappers(class, namespace);
    for method in definition.methods {
        namespace.set_name(&intern(method.name), builtin_function::descriptor(class, method));
    }
    for attribute in definition.attributes {
        namespace.set_name(&intern(attribute.name), super::getset::new(class, attribute));
    }
    let known = &super::names::names().__doc__;
    if namespace.get_name(known).is_none() {
        let name = class.payload::<TypeObject>().short_name();
        let doc = definition.doc.map(|doc| split_signature(&name, doc).1);
        namespace.set_name(known, doc.map_or_else(super::none::none, super::str::new));
    }
    class.payload::<TypeObject>().built_in_doc.set(definition.doc);
}
