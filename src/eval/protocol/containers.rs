//! Subscription, membership and length.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::type_head::HEAP_TYPE;
use crate::types::names::names;
use crate::types::type_::TypeObject;

impl Vm {
    /// `object[key]`.
    ///
    /// # Errors
    /// `TypeError` when the object is not subscriptable; whatever the program's code raises.
    pub fn get_item(&mut self, object: &Value, key: &Value) -> Outcome {
        if let Some(get) = object.class().slots.getitem.get() {
            return get(self, object, key);
        }
        if let Some(class) = object.downcast::<TypeObject>() {
            if crate::types::type_::CLASS.is(object) {
                return Ok(crate::types::generic_alias::new(object.clone(), key.clone()));
            }
            if let Some(method) = self.find_attribute(object, &names().__class_getitem__)? {
                return self.call(&method, std::slice::from_ref(key));
            }
            let name = class.name();
            return Err(self.type_error(format!("type '{name}' is not subscriptable")));
        }
        let class = object.class().name();
        Err(self.type_error(format!("'{class}' object is not subscriptable")))
    }

    /// `object[key] = value`, or `del object[key]` where there is no value.
    ///
    /// # Errors
    /// As for [`Vm::get_item`].
    pub fn set_item(&mut self, object: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
        if let Some(set) = object.class().slots.setitem.get() {
            return set(self, object, key, value);
        }
        let class = object.class().name();
        // What CPython takes for a sequence is asked for the place first.
        let sequence = object.class().head.has(HEAP_TYPE) || object.class().slots.length.get().is_some();
        let indexed = sequence && key.class().slots.index.get().is_some();
        if indexed {
            self.index_isize(key, false)?;
        }
        if value.is_some() {
            return Err(self.type_error(format!("'{class}' object does not support item assignment")));
        }
        let not = if indexed { "doesn't" } else { "does not" };
        Err(self.type_error(format!("'{class}' object {not} support item deletion")))
    }

    /// `item in container`.
    ///
    /// # Errors
    /// `TypeError` when the container is none and not iterable; whatever the program's code raises.
    pub fn contains(&mut self, container: &Value, item: &Value) -> Outcome<bool> {
        if let Some(contains) = container.class().slots.contains.get() {
            return contains(self, container, item);
        }
        if container.class().slots.iter.get().is_none() && container.class().slots.getitem.get().is_none() {
            return Err(self.not_a_container(container));
        }
        let iterator = match self.iter(container) {
            Ok(iterator) => iterator,
            Err(raised) => {
                drop(self.catch(raised, &crate::types::exception::TYPE_ERROR)?);
                return Err(self.not_a_container(container));
            }
        };
        while let Some(candidate) = self.next(&iterator)? {
            if self.equal(&candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    #[cold]
    fn not_a_container(&mut self, object: &Value) -> Raised {
        let class = object.class().name();
        self.type_error(format!("argument of type '{class}' is not a container or iterable"))
    }

    /// `len(object)`.
    ///
    /// # Errors
    /// `TypeError` when it has no length; whatever `__len__` raises.
    pub fn length(&mut self, object: &Value) -> Outcome<usize> {
        match object.class().slots.length.get() {
            Some(length) => length(self, object),
            None => {
                let class = object.class().name();
                Err(self.type_error(format!("object of type '{class}' has no len()")))
            }
        }
    }
}
