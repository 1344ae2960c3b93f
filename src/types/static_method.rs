//! `staticmethod` and `classmethod`.

use super::definition::{Definition, GetSet};
use super::dict::{self, Dict};
use super::names::names;
use super::none::none;
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, method, object as object_type, property};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};

/// What a `staticmethod` or `classmethod` wraps.
pub struct StaticMethod {
    /// The callable.
    pub function: ValueCell,
    /// `__dict__`, once there is one.
    pub attributes: ValueCell,
}

/// The type `staticmethod`.
pub static CLASS: StaticType = StaticType::built_in::<StaticMethod>(
    "staticmethod",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

/// What a `classmethod` wraps.
pub struct ClassMethod {
    /// The callable.
    pub function: ValueCell,
    /// `__dict__`, once there is one.
    pub attributes: ValueCell,
}

/// The type `classmethod`.
pub static CLASS_METHOD: StaticType = StaticType::built_in::<ClassMethod>(
    "classmethod",
    &raw const CLASS_METHOD,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for StaticMethod {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.attributes.trace(tracer);
    }
}

impl Payload for ClassMethod {
    fn class() -> &'static StaticType {
        &CLASS_METHOD
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.attributes.trace(tracer);
    }
}

/// A `staticmethod` of `function`.
pub fn new(function: Value) -> Value {
    object::new(StaticMethod { function: ValueCell::new(function), attributes: ValueCell::empty() })
}

/// A `classmethod` of `function`.
pub fn new_class_method(function: Value) -> Value {
    object::new(ClassMethod { function: ValueCell::new(function), attributes: ValueCell::empty() })
}

fn make_static(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let empty = StaticMethod { function: ValueCell::empty(), attributes: ValueCell::empty() };
    Ok(object::new_of_class(class, empty))
}

fn make_class(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let empty = ClassMethod { function: ValueCell::empty(), attributes: ValueCell::empty() };
    Ok(object::new_of_class(class, empty))
}

fn initialise_static(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [function] = arguments.exactly::<1>(vm, "staticmethod")?;
    this.payload::<StaticMethod>().function.set(function.clone());
    take_over(vm, this, &function)
}

fn initialise_class(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [function] = arguments.exactly::<1>(vm, "classmethod")?;
    this.payload::<ClassMethod>().function.set(function.clone());
    take_over(vm, this, &function)
}

/// Takes over what the wrapped function tells of itself.
fn take_over(vm: &mut Vm, this: &Value, function: &Value) -> Outcome<()> {
    let known = names();
    for name in [&known.__module__, &known.__name__, &known.__qualname__, &known.__doc__] {
        if let Some(value) = vm.find_attribute(function, name)? {
            vm.set_attribute(this, name, Some(&value))?;
        }
    }
    Ok(())
}

fn cells(this: &Value) -> (&ValueCell, &ValueCell) {
    match this.downcast::<StaticMethod>() {
        Some(method) => (&method.function, &method.attributes),
        None => {
            let method = this.payload::<ClassMethod>();
            (&method.function, &method.attributes)
        }
    }
}

fn get_function(_: &mut Vm, this: &Value) -> Outcome {
    Ok(cells(this).0.get().unwrap_or_else(none))
}

fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    let (_, attributes) = cells(this);
    if attributes.is_empty() {
        attributes.set(dict::new());
    }
    Ok(attributes.get().unwrap_or_else(dict::new))
}

fn is_abstract(vm: &mut Vm, this: &Value) -> Outcome {
    match cells(this).0.get() {
        Some(function) => property::is_abstract_function(vm, &function).map(bool_::new),
        None => Ok(bool_::new(false)),
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let function = cells(this).0.get().unwrap_or_else(none);
    let (class, function) = (this.class().name(), vm.repr_text(&function)?.to_string_lossy());
    Ok(super::str::new(format!("<{class}({function})>")))
}

macro_rules! passed_on {
    ($name:literal, $known:ident) => {
        GetSet {
            name: $name,
            get: |vm, this| {
                let (function, attributes) = cells(this);
                let own = attributes.get().and_then(|own| own.payload::<Dict>().get_name(&names().$known));
                match (own, function.get()) {
                    (Some(own), _) => Ok(own),
                    (None, Some(function)) => vm.get_attribute(&function, &names().$known),
                    (None, None) => Ok(none()),
                }
            },
            set: Some(|vm, this, _, value| {
                let dict = get_dict(vm, this)?;
                match value {
                    Some(value) => dict.payload::<Dict>().set_name(&names().$known, value.clone()),
                    None => dict.payload::<Dict>().remove_name(&names().$known),
                };
                Ok(())
            }),
            doc: "",
        }
    };
}

static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "__func__", get: get_function, set: Some(super::getset::read_only_member), doc: "" },
    GetSet { name: "__wrapped__", get: get_function, set: Some(super::getset::read_only_member), doc: "" },
    GetSet { name: "__isabstractmethod__", get: is_abstract, set: None, doc: "" },
    GetSet { name: "__dict__", get: get_dict, set: None, doc: "" },
    passed_on!("__annotations__", __annotations__),
    passed_on!("__annotate__", __annotate__),
];

fn wrapped(vm: &mut Vm, function: &ValueCell, kind: &str) -> Outcome {
    function.get().ok_or_else(|| vm.runtime_error(format!("uninitialized {kind} object")))
}

fn get_static(vm: &mut Vm, this: &Value, _: Option<&Value>, _: Option<&Value>) -> Outcome {
    wrapped(vm, &this.payload::<StaticMethod>().function, "staticmethod")
}

fn get_class(vm: &mut Vm, this: &Value, instance: Option<&Value>, class: Option<&Value>) -> Outcome {
    let function = wrapped(vm, &this.payload::<ClassMethod>().function, "classmethod")?;
    let class = match (class, instance) {
        (Some(class), _) => class.clone(),
        (None, Some(instance)) => instance.class_value(),
        (None, None) => return Ok(function),
    };
    Ok(method::new(function, class))
}

fn call_static(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let function = wrapped(vm, &this.payload::<StaticMethod>().function, "staticmethod")?;
    vm.call_with(&function, arguments)
}

/// `staticmethod`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Convert a function to be a static method: it is called without the instance or class."),
    methods: &[],
    attributes: ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(make_static));
        slots.init.set(Some(initialise_static));
        slots.repr.set(Some(repr));
        slots.descriptor_get.set(Some(get_static));
        slots.call.set(Some(call_static));
    },
};

/// `classmethod`, for the table of types.
pub static CLASS_METHOD_DEFINITION: Definition = Definition {
    class: &CLASS_METHOD,
    base: Some(&object_type::CLASS),
    doc: Some("Convert a function to be a class method: it receives the class as its first argument."),
    methods: &[],
    attributes: ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(make_class));
        slots.init.set(Some(initialise_class));
        slots.repr.set(Some(repr));
        slots.descriptor_get.set(Some(get_class));
    },
};
