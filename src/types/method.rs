//! `method`: a function bound to an instance.

use super::definition::{self, Definition, GetSet, Native};
use super::function::Function;
use super::names::names;
use super::none::{is_none, none, not_implemented};
use super::slots::Comparison;
use super::str::{Str, to_string};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, object as object_type, tuple};
use crate::eval::call::call_with_receiver_and;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Typed, Value};

/// A function and the object it is bound to.
pub struct Method {
    /// `__func__`.
    pub function: Value,
    /// `__self__`.
    pub instance: Value,
}

/// The type `method`.
pub static CLASS: StaticType = StaticType::built_in::<Method>(
    "method",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Method {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.instance.trace(tracer);
    }
}

/// `function` bound to `instance`.
pub fn new(function: Value, instance: Value) -> Value {
    object::new(Method { function, instance })
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let method = this.payload::<Method>();
    let (function, instance) = (method.function.clone(), method.instance.clone());
    match Typed::<Function>::new(function) {
        Ok(function) => call_with_receiver_and(vm, function, instance, arguments),
        Err(function) => vm.call_method_with(&function, instance, arguments),
    }
}

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function, instance] = arguments.exactly::<2>(vm, "method")?;
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("first argument must be callable"));
    }
    if is_none(&instance) {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(new(function, instance))
}

/// Attributes that a method has not got itself are its function's.
fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    if let Some(found) = CLASS.payload().lookup(name) {
        return vm.bind_descriptor(&found, Some(this), &CLASS.value());
    }
    let function = this.payload::<Method>().function.clone();
    vm.get_attribute(&function, name)
}

fn get(_: &mut Vm, this: &Value, _: Option<&Value>, _: Option<&Value>) -> Outcome {
    Ok(this.clone())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let method = this.payload::<Method>();
    let known = names();
    let mut name = vm.find_attribute(&method.function, &known.__qualname__)?;
    if name.is_none() {
        name = vm.find_attribute(&method.function, &known.__name__)?;
    }
    let name = match name.filter(|name| name.has::<Str>()) {
        Some(name) => to_string(&name),
        None => "?".to_owned(),
    };
    let instance = vm.repr_text(&method.instance)?.to_string_lossy();
    Ok(super::str::new(format!("<bound method {name} of {instance}>")))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let method = this.payload::<Method>();
    let function = vm.hash(&method.function)?;
    Ok(match (method.instance.address().rotate_right(4) as i64) ^ function {
        -1 => -2,
        hash => hash,
    })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<Method>(), right.downcast::<Method>()) else {
        return Ok(not_implemented());
    };
    let equal = match comparison {
        Comparison::Eq | Comparison::Ne => {
            left.instance.is(&right.instance) && vm.equal(&left.function, &right.function)?
        }
        _ => return Ok(not_implemented()),
    };
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

fn get_doc(vm: &mut Vm, this: &Value) -> Outcome {
    let function = this.payload::<Method>().function.clone();
    Ok(vm.find_attribute(&function, &names().__doc__)?.unwrap_or_else(none))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let method = this.payload::<Method>();
    let name = vm.get_attribute(&method.function, &names().__name__)?;
    let getattr = vm.interpreter.builtins.get_name(&super::str::intern("getattr")).unwrap_or_else(none);
    Ok(tuple::new(vec![getattr, tuple::new(vec![method.instance.clone(), name])]))
}

/// `method`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a bound instance method object."),
    methods: &[definition::Method::new("__reduce__", Native::NoArguments(reduce), "")],
    attributes: &[
        GetSet {
            name: "__func__",
            get: |_, this| Ok(this.payload::<Method>().function.clone()),
            set: Some(super::getset::read_only_member),
            doc: "the function (or other callable) implementing a method",
        },
        GetSet {
            name: "__self__",
            get: |_, this| Ok(this.payload::<Method>().instance.clone()),
            set: Some(super::getset::read_only_member),
            doc: "the instance to which a method is bound",
        },
        GetSet { name: "__doc__", get: get_doc, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.call.set(Some(call));
        slots.getattribute.set(Some(get_attribute));
        slots.descriptor_get.set(Some(get));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
    },
};
