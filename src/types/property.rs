//! `property`: an attribute computed by functions of the program.

use super::definition::{Definition, GetSet, Method, Native};
use super::exception;
use super::function::Function;
use super::names::names;
use super::none::{is_none, none};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, object as object_type, type_attributes};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use std::cell::Cell;

/// The functions of a property. An empty cell stands for `None`.
#[derive(Default)]
pub struct Property {
    /// `fget`.
    pub getter: ValueCell,
    /// `fset`.
    pub setter: ValueCell,
    /// `fdel`.
    pub deleter: ValueCell,
    doc: ValueCell,
    name: ValueCell,
    /// The docstring is the getter's.
    getter_doc: Cell<bool>,
}

/// The type `property`.
pub static CLASS: StaticType =
    StaticType::built_in::<Property>("property", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Property {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.getter, &self.setter, &self.deleter, &self.doc, &self.name] {
            cell.trace(tracer);
        }
    }
}

fn make(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Property::default()))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let parameters = ["fget", "fset", "fdel", "doc"];
    let [getter, setter, deleter, doc] = arguments.bind(vm, "property", parameters, 0, 0, 0)?;
    let property = this.payload::<Property>();
    let given = |value: Option<Value>| value.filter(|value| !is_none(value));
    let getter = given(getter);
    drop(property.getter.replace(getter.clone()));
    drop(property.setter.replace(given(setter)));
    drop(property.deleter.replace(given(deleter)));
    drop(property.name.take());
    property.getter_doc.set(false);
    let doc = match (doc, getter) {
        (Some(doc), _) if !is_none(&doc) => Some(doc),
        (_, Some(getter)) => {
            let found = vm.find_attribute(&getter, &names().__doc__)?.filter(|doc| !is_none(doc));
            property.getter_doc.set(found.is_some());
            found
        }
        _ => None,
    };
    if !this.is_exact::<Property>() {
        // A subclass has a `__doc__` of its own, which hides the property's.
        let doc = doc.unwrap_or_else(none);
        return match vm.set_attribute(this, &names().__doc__, Some(&doc)) {
            // Where there is no place for it, only a text that comes from the getter is missed.
            Err(raised) if !property.getter_doc.get() => {
                vm.catch(raised, &exception::ATTRIBUTE_ERROR).map(drop)
            }
            outcome => outcome,
        };
    }
    drop(property.doc.replace(doc));
    Ok(())
}

/// The name of a property: the one it was told, else its getter's.
fn name_of(vm: &mut Vm, property: &Property) -> Outcome<Option<Value>> {
    if let Some(name) = property.name.get() {
        return Ok(Some(name));
    }
    match property.getter.get() {
        Some(getter) => vm.find_attribute(&getter, &names().__name__),
        None => Ok(None),
    }
}

#[cold]
fn missing(vm: &mut Vm, this: &Value, object: &Value, what: &str) -> Raised {
    let name = match name_of(vm, this.payload::<Property>()) {
        Ok(name) => name,
        Err(raised) => return raised,
    };
    let class = type_attributes::qualified_name(object.class());
    let message = match name {
        Some(name) => match vm.repr_text(&name) {
            Ok(name) => format!("property {} of '{class}' object has no {what}", name.to_string_lossy()),
            Err(raised) => return raised,
        },
        None => format!("property of '{class}' object has no {what}"),
    };
    vm.raise_new(&super::exception::ATTRIBUTE_ERROR, &message)
}

/// Calls the getter on `object`.
///
/// # Errors
/// `AttributeError` when there is none; whatever it raises.
pub fn get(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let Some(object) = instance.filter(|instance| !is_none(instance)) else { return Ok(this.clone()) };
    match this.payload::<Property>().getter.get() {
        Some(getter) => crate::eval::call::call_values(vm, getter, [object.clone()]),
        None => Err(missing(vm, this, object, "getter")),
    }
}

fn set(vm: &mut Vm, this: &Value, object: &Value, value: Option<&Value>) -> Outcome<()> {
    let property = this.payload::<Property>();
    let called = match value {
        Some(value) => match property.setter.get() {
            Some(setter) => crate::eval::call::call_values(vm, setter, [object.clone(), value.clone()]),
            None => Err(missing(vm, this, object, "setter")),
        },
        None => match property.deleter.get() {
            Some(deleter) => crate::eval::call::call_values(vm, deleter, [object.clone()]),
            None => Err(missing(vm, this, object, "deleter")),
        },
    };
    called.map(drop)
}

/// The getter of an exact property, if it is a function of the program: what an inline cache may call.
pub fn cacheable_getter(descriptor: &Value) -> Option<Value> {
    descriptor.exact::<Property>()?.getter.get().filter(|getter| getter.is_exact::<Function>())
}

/// Which of the functions a copy replaces.
enum Replaced {
    Getter,
    Setter,
    Deleter,
}

fn copy(vm: &mut Vm, this: &Value, replaced: Replaced, function: &Value) -> Outcome {
    let property = this.payload::<Property>();
    let own = |cell: &ValueCell| cell.get().unwrap_or_else(none);
    let replaces_getter = matches!(replaced, Replaced::Getter);
    let function = if is_none(function) { None } else { Some(function.clone()) };
    let pick = |cell: &ValueCell, this: bool| match &function {
        Some(function) if this => function.clone(),
        _ => own(cell),
    };
    let getter = pick(&property.getter, replaces_getter);
    let setter = pick(&property.setter, matches!(replaced, Replaced::Setter));
    let deleter = pick(&property.deleter, matches!(replaced, Replaced::Deleter));
    let doc = if property.getter_doc.get() && !is_none(&getter) { none() } else { own(&property.doc) };
    let made = vm.call(&this.class_value(), &[getter, setter, deleter, doc])?;
    if let Some(copy) = made.downcast::<Property>() {
        drop(copy.name.replace(property.name.get()));
    }
    Ok(made)
}

fn getter(vm: &mut Vm, this: &Value, function: &Value) -> Outcome {
    copy(vm, this, Replaced::Getter, function)
}

fn setter(vm: &mut Vm, this: &Value, function: &Value) -> Outcome {
    copy(vm, this, Replaced::Setter, function)
}

fn deleter(vm: &mut Vm, this: &Value, function: &Value) -> Outcome {
    copy(vm, this, Replaced::Deleter, function)
}

fn set_name(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let [_, name] = arguments else {
        let given = arguments.len();
        return Err(
            vm.type_error(format!("__set_name__() takes 2 positional arguments but {given} were given"))
        );
    };
    this.payload::<Property>().name.set(name.clone());
    Ok(none())
}

fn get_name(vm: &mut Vm, this: &Value) -> Outcome {
    match name_of(vm, this.payload::<Property>())? {
        Some(name) => Ok(name),
        None => {
            let message = "'property' object has no attribute '__name__'";
            Err(vm.attribute_error(message, this, &names().__name__))
        }
    }
}

fn set_own_name(_: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    drop(this.payload::<Property>().name.replace(value.cloned()));
    Ok(())
}

fn set_doc(_: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    drop(this.payload::<Property>().doc.replace(value.cloned()));
    Ok(())
}

/// Whether one of the functions is abstract (`abc`).
fn is_abstract(vm: &mut Vm, this: &Value) -> Outcome {
    let property = this.payload::<Property>();
    for cell in [&property.getter, &property.setter, &property.deleter] {
        if let Some(function) = cell.get()
            && is_abstract_function(vm, &function)?
        {
            return Ok(bool_::new(true));
        }
    }
    Ok(bool_::new(false))
}

/// The truth of `function.__isabstractmethod__`; false where there is none.
///
/// # Errors
/// Whatever looking it up raises.
pub fn is_abstract_function(vm: &mut Vm, function: &Value) -> Outcome<bool> {
    match vm.find_attribute(function, &super::str::intern("__isabstractmethod__"))? {
        Some(mark) => vm.truth(&mark),
        None => Ok(false),
    }
}

macro_rules! field {
    ($name:literal, $field:ident) => {
        GetSet {
            name: $name,
            get: |_, this| Ok(this.payload::<Property>().$field.get().unwrap_or_else(none)),
            set: Some(super::getset::read_only_member),
            doc: "",
        }
    };
}

/// `property`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
    ),
    methods: &[
        Method::new(
            "getter",
            Native::One(getter),
            "Descriptor to obtain a copy of the property with a different getter.",
        ),
        Method::new(
            "setter",
            Native::One(setter),
            "Descriptor to obtain a copy of the property with a different setter.",
        ),
        Method::new(
            "deleter",
            Native::One(deleter),
            "Descriptor to obtain a copy of the property with a different deleter.",
        ),
        Method::new(
            "__set_name__",
            Native::Positional(0, usize::MAX, set_name),
            "Method to set name of a property.",
        ),
    ],
    attributes: &[
        field!("fget", getter),
        field!("fset", setter),
        field!("fdel", deleter),
        GetSet {
            name: "__doc__",
            get: |_, this| Ok(this.payload::<Property>().doc.get().unwrap_or_else(none)),
            set: Some(set_doc),
            doc: "",
        },
        GetSet { name: "__name__", get: get_name, set: Some(set_own_name), doc: "" },
        GetSet { name: "__isabstractmethod__", get: is_abstract, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.init.set(Some(initialise));
        slots.descriptor_get.set(Some(get));
        slots.descriptor_set.set(Some(set));
    },
};
