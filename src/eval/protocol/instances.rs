//! `isinstance` and `issubclass` (reference, 3.3.4).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::names::names;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;

impl Vm {
    /// `isinstance(object, class)`; `class` may be a tuple or union of classes.
    ///
    /// # Errors
    /// `TypeError` when `class` is none; whatever `__instancecheck__` raises.
    pub fn is_instance(&mut self, object: &Value, class: &Value) -> Outcome<bool> {
        if object.class_value().is(class) {
            return Ok(true);
        }
        if class.is_exact::<TypeObject>() {
            return self.is_real_instance(object, class);
        }
        if let Some(classes) = class.downcast::<Tuple>() {
            for class in classes.items() {
                if self.nested_while(" in __instancecheck__", |vm| vm.is_instance(object, class))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        match self.call_special(class, &names().__instancecheck__, std::slice::from_ref(object))? {
            Some(answer) => self.truth(&answer),
            None => self.is_real_instance(object, class),
        }
    }

    /// What `type.__instancecheck__` answers: by the object's type, or what its `__class__` says.
    ///
    /// # Errors
    /// As for [`Vm::is_instance`].
    pub fn is_real_instance(&mut self, object: &Value, class: &Value) -> Outcome<bool> {
        if let Some(kind) = class.downcast::<TypeObject>() {
            if object.class().is_subtype(kind) {
                return Ok(true);
            }
            return Ok(match self.find_attribute(object, &names().__class__)? {
                Some(claimed) => {
                    claimed.downcast::<TypeObject>().is_some_and(|claimed| claimed.is_subtype(kind))
                }
                None => false,
            });
        }
        if self.abstract_bases(class)?.is_none() {
            let message = "isinstance() arg 2 must be a type, a tuple of types, or a union";
            return Err(self.type_error(message));
        }
        match self.find_attribute(object, &names().__class__)? {
            Some(claimed) => self.is_abstract_subclass(&claimed, class),
            None => Ok(false),
        }
    }

    /// `issubclass(class, other)`; `other` may be a tuple or union of classes.
    ///
    /// # Errors
    /// `TypeError` when either is no class; whatever `__subclasscheck__` raises.
    pub fn is_subclass(&mut self, class: &Value, other: &Value) -> Outcome<bool> {
        if other.is_exact::<TypeObject>() {
            if class.is(other) {
                return Ok(true);
            }
            return self.is_real_subclass(class, other);
        }
        if let Some(others) = other.downcast::<Tuple>() {
            for other in others.items() {
                if self.nested_while(" in __subclasscheck__", |vm| vm.is_subclass(class, other))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        match self.call_special(other, &names().__subclasscheck__, std::slice::from_ref(class))? {
            Some(answer) => self.truth(&answer),
            None => self.is_real_subclass(class, other),
        }
    }

    /// What `type.__subclasscheck__` answers: by the MRO, or by `__bases__` for objects that only
    /// look like classes.
    ///
    /// # Errors
    /// As for [`Vm::is_subclass`].
    pub fn is_real_subclass(&mut self, class: &Value, other: &Value) -> Outcome<bool> {
        if let (Some(class), Some(other)) = (class.downcast::<TypeObject>(), other.downcast::<TypeObject>()) {
            return Ok(class.is_subtype(other));
        }
        if self.abstract_bases(class)?.is_none() {
            return Err(self.type_error("issubclass() arg 1 must be a class"));
        }
        if !other.has::<TypeObject>() && self.abstract_bases(other)?.is_none() {
            let message = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
            return Err(self.type_error(message));
        }
        self.is_abstract_subclass(class, other)
    }

    /// The `__bases__` of an object that looks like a class.
    fn abstract_bases(&mut self, class: &Value) -> Outcome<Option<Value>> {
        Ok(self.find_attribute(class, &names().__bases__)?.filter(|bases| bases.has::<Tuple>()))
    }

    fn is_abstract_subclass(&mut self, class: &Value, other: &Value) -> Outcome<bool> {
        if class.is(other) {
            return Ok(true);
        }
        let Some(bases) = self.abstract_bases(class)? else { return Ok(false) };
        for base in bases.payload::<Tuple>().items() {
            if self.nested(|vm| vm.is_abstract_subclass(base, other))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
