//! What the descriptors of built-in types, and native functions, tell of themselves: names, docstrings,
//! owners, and how they are shown.

use super::builtin_function::{BuiltinFunction, MethodDescriptor};
use super::definition::{GetSet, Method, split_signature};
use super::getset::GetSetDescriptor;
use super::member::Member;
use super::module::Module;
use super::names::names;
use super::none::{none, not_implemented};
use super::slot_wrappers::{MethodWrapper, SlotWrapper};
use super::slots::Comparison;
use super::str::to_string;
use super::type_::TypeObject;
use super::{bool_, str, tuple, type_attributes};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;

/// What is common to all of them: the name, the docstring and the type they belong to.
struct Facts<'a> {
    name: String,
    doc: Option<&'a str>,
    class: Option<&'a Value>,
}

fn facts(this: &Value) -> Facts<'_> {
    let of_method =
        |method: &'static Method, class| Facts { name: method.name.to_owned(), doc: Some(method.doc), class };
    if let Some(function) = this.downcast::<BuiltinFunction>() {
        return of_method(function.method, None);
    }
    if let Some(descriptor) = this.downcast::<MethodDescriptor>() {
        return of_method(descriptor.method, Some(&descriptor.class));
    }
    let wrapper = match this.downcast::<MethodWrapper>() {
        Some(bound) => bound.wrapper.downcast::<SlotWrapper>(),
        None => this.downcast::<SlotWrapper>(),
    };
    if let Some(wrapper) = wrapper {
        let name = wrapper.special.name.to_owned();
        return Facts { name, doc: Some(wrapper.special.doc), class: Some(&wrapper.class) };
    }
    if let Some(descriptor) = this.downcast::<GetSetDescriptor>() {
        let name = descriptor.attribute.name.to_owned();
        return Facts { name, doc: Some(descriptor.attribute.doc), class: Some(&descriptor.class) };
    }
    if let Some(member) = this.downcast::<Member>() {
        return Facts { name: to_string(member.name.value()), doc: None, class: Some(&member.class) };
    }
    Facts { name: String::new(), doc: None, class: None }
}

fn get_name(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(facts(this).name))
}

fn get_doc(_: &mut Vm, this: &Value) -> Outcome {
    if let Some(member) = this.downcast::<Member>() {
        return Ok(member.doc.get().unwrap_or_else(none));
    }
    let facts = facts(this);
    let Some(doc) = facts.doc.filter(|doc| !doc.is_empty()) else { return Ok(none()) };
    Ok(str::new(split_signature(&facts.name, doc).1))
}

fn get_text_signature(_: &mut Vm, this: &Value) -> Outcome {
    let wrapper = this.has::<SlotWrapper>() || this.has::<MethodWrapper>();
    let facts = facts(this);
    if wrapper {
        return Ok(str::new(slot_signature(&facts.name)));
    }
    let signature = facts.doc.and_then(|doc| split_signature(&facts.name, doc).0);
    Ok(signature.map_or_else(none, str::new))
}

/// The signature of a special method that stands for a slot.
fn slot_signature(name: &str) -> &'static str {
    match name {
        "__call__" | "__init__" => "($self, /, *args, **kwargs)",
        "__setattr__" => "($self, name, value, /)",
        "__getattribute__" | "__delattr__" => "($self, name, /)",
        "__get__" => "($self, instance, owner=None, /)",
        "__set__" => "($self, instance, value, /)",
        "__delete__" => "($self, instance, /)",
        "__setitem__" => "($self, key, value, /)",
        "__getitem__" | "__delitem__" | "__contains__" => "($self, key, /)",
        "__pow__" | "__rpow__" => "($self, value, mod=None, /)",
        "__repr__" | "__str__" | "__hash__" | "__iter__" | "__next__" | "__len__" | "__bool__"
        | "__int__" | "__float__" | "__index__" | "__neg__" | "__pos__" | "__abs__" | "__invert__"
        | "__await__" | "__aiter__" | "__anext__" => "($self, /)",
        _ => "($self, value, /)",
    }
}

fn get_objclass(_: &mut Vm, this: &Value) -> Outcome {
    Ok(facts(this).class.cloned().unwrap_or_else(none))
}

fn qualified(owner: &Value, name: &str) -> String {
    format!("{}.{name}", type_attributes::qualified_name(owner.payload::<TypeObject>()))
}

fn get_qualname(_: &mut Vm, this: &Value) -> Outcome {
    let facts = facts(this);
    if let Some(class) = facts.class {
        return Ok(str::new(qualified(class, &facts.name)));
    }
    let Some(function) = this.downcast::<BuiltinFunction>() else { return Ok(str::new(facts.name)) };
    if function.bound.has::<Module>() {
        return Ok(str::new(facts.name));
    }
    let owner = match function.bound.has::<TypeObject>() {
        true => function.bound.clone(),
        false => function.bound.class_value(),
    };
    Ok(str::new(qualified(&owner, &facts.name)))
}

fn get_module(_: &mut Vm, this: &Value) -> Outcome {
    let function = this.payload::<BuiltinFunction>();
    let name = function
        .module
        .as_ref()
        .and_then(|module| module.downcast::<Module>())
        .and_then(|module| module.namespace.get_name(&names().__name__));
    Ok(name.unwrap_or_else(none))
}

fn get_self(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<BuiltinFunction>().bound.clone())
}

fn reduce_name(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(facts(this).name))
}

const NAME: GetSet = GetSet { name: "__name__", get: get_name, set: None, doc: "" };
const QUALNAME: GetSet = GetSet { name: "__qualname__", get: get_qualname, set: None, doc: "" };
const DOC: GetSet = GetSet { name: "__doc__", get: get_doc, set: None, doc: "" };
const TEXT_SIGNATURE: GetSet =
    GetSet { name: "__text_signature__", get: get_text_signature, set: None, doc: "" };
const OBJCLASS: GetSet =
    GetSet { name: "__objclass__", get: get_objclass, set: Some(super::getset::read_only_member), doc: "" };

/// The attributes of `builtin_function_or_method`.
pub static OF_FUNCTIONS: &[GetSet] = &[
    NAME,
    QUALNAME,
    DOC,
    TEXT_SIGNATURE,
    GetSet { name: "__self__", get: get_self, set: None, doc: "" },
    GetSet { name: "__module__", get: get_module, set: None, doc: "" },
];

/// The attributes of `method_descriptor`, `classmethod_descriptor` and `wrapper_descriptor`.
pub static OF_METHODS: &[GetSet] = &[NAME, QUALNAME, DOC, TEXT_SIGNATURE, OBJCLASS];

/// The attributes of `getset_descriptor` and `member_descriptor`.
pub static OF_ATTRIBUTES: &[GetSet] = &[NAME, QUALNAME, DOC, OBJCLASS];

/// The attributes of `method-wrapper`.
pub static OF_BOUND_SLOTS: &[GetSet] = &[
    NAME,
    QUALNAME,
    DOC,
    TEXT_SIGNATURE,
    OBJCLASS,
    GetSet {
        name: "__self__",
        get: |_, this| Ok(this.payload::<MethodWrapper>().instance.clone()),
        set: None,
        doc: "",
    },
];

/// How `builtin_function_or_method` is shown.
pub fn repr_function(_: &mut Vm, this: &Value) -> Outcome {
    let function = this.payload::<BuiltinFunction>();
    let name = function.method.name;
    if function.bound.has::<Module>() {
        return Ok(str::new(format!("<built-in function {name}>")));
    }
    let (class, address) = (function.bound.class().name(), function.bound.address());
    Ok(str::new(format!("<built-in method {name} of {class} object at {address:#x}>")))
}

fn shown(this: &Value, what: &str) -> Value {
    let facts = facts(this);
    let owner = facts.class.map(|class| class.payload::<TypeObject>().name());
    str::new(format!("<{what} '{}' of '{}' objects>", facts.name, owner.unwrap_or_default()))
}

/// How `method_descriptor` and `classmethod_descriptor` are shown.
pub fn repr_method(_: &mut Vm, this: &Value) -> Outcome {
    Ok(shown(this, "method"))
}

/// How `wrapper_descriptor` is shown.
pub fn repr_wrapper(_: &mut Vm, this: &Value) -> Outcome {
    Ok(shown(this, "slot wrapper"))
}

/// How `getset_descriptor` is shown.
pub fn repr_attribute(_: &mut Vm, this: &Value) -> Outcome {
    Ok(shown(this, "attribute"))
}

/// How `member_descriptor` is shown.
pub fn repr_member(_: &mut Vm, this: &Value) -> Outcome {
    Ok(shown(this, "member"))
}

/// How `method-wrapper` is shown.
pub fn repr_bound_slot(_: &mut Vm, this: &Value) -> Outcome {
    let instance = &this.payload::<MethodWrapper>().instance;
    let (name, class, address) = (facts(this).name, instance.class().name(), instance.address());
    Ok(str::new(format!("<method-wrapper '{name}' of {class} object at {address:#x}>")))
}

fn same(left: &Value, right: &Value) -> Option<bool> {
    if let (Some(left), Some(right)) =
        (left.downcast::<BuiltinFunction>(), right.downcast::<BuiltinFunction>())
    {
        return Some(std::ptr::eq(left.method, right.method) && left.bound.is(&right.bound));
    }
    if let (Some(left), Some(right)) = (left.downcast::<MethodWrapper>(), right.downcast::<MethodWrapper>()) {
        return Some(left.wrapper.is(&right.wrapper) && left.instance.is(&right.instance));
    }
    None
}

/// Bound native functions are equal when function and object are the same.
pub fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    match (same(left, right), comparison) {
        (Some(equal), Comparison::Eq) => Ok(bool_::new(equal)),
        (Some(equal), Comparison::Ne) => Ok(bool_::new(!equal)),
        _ => Ok(not_implemented()),
    }
}

/// The hash that goes with [`compare`].
pub fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    let (first, second) = match (this.downcast::<BuiltinFunction>(), this.downcast::<MethodWrapper>()) {
        (Some(function), _) => (std::ptr::from_ref(function.method) as usize, function.bound.address()),
        (_, Some(bound)) => (bound.wrapper.address(), bound.instance.address()),
        _ => (this.address(), 0),
    };
    let hash = (first.rotate_right(4) ^ second.rotate_right(4)) as i64;
    Ok(if hash == -1 { -2 } else { hash })
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let name = reduce_name(vm, this)?;
    if let Some(function) = this.downcast::<BuiltinFunction>() {
        if function.bound.has::<Module>() {
            return Ok(name);
        }
        return by_getattr(vm, function.bound.clone(), name);
    }
    let owner = facts(this).class.cloned().unwrap_or_else(none);
    by_getattr(vm, owner, name)
}

fn by_getattr(vm: &mut Vm, object: Value, name: Value) -> Outcome {
    let getattr = vm.interpreter.builtins.get_name(&str::intern("getattr")).unwrap_or_else(none);
    Ok(tuple::new(vec![getattr, tuple::new(vec![object, name])]))
}

/// The methods of native functions and descriptors.
pub static METHODS: &[Method] =
    &[Method::new("__reduce__", super::definition::Native::NoArguments(reduce), "")];
