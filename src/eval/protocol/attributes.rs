//! Attribute access: `getattr`, `setattr`, and the generic rules of `object` (reference, 3.3.2).

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::attributes::{self, Storage};
use crate::heap::{Name, Value};
use crate::types::dict::{self, Dict};
use crate::types::exception;
use crate::types::str::to_string;

impl Vm {
    /// `object.name`.
    ///
    /// # Errors
    /// `AttributeError` when there is none; whatever the program's code raises.
    #[inline]
    pub fn get_attribute(&mut self, object: &Value, name: &Name) -> Outcome {
        match object.class().slots.getattribute.get() {
            Some(get) => get(self, object, name),
            None => self.generic_get_attribute(object, name),
        }
    }

    /// `object.name`, or nothing where that raises `AttributeError`.
    ///
    /// # Errors
    /// Whatever else the program's code raises.
    pub fn find_attribute(&mut self, object: &Value, name: &Name) -> Outcome<Option<Value>> {
        let generic = object
            .class()
            .slots
            .getattribute
            .get()
            .is_none_or(|get| std::ptr::fn_addr_eq(get, generic as crate::types::slots::GetAttribute));
        if generic {
            match self.generic_find_attribute(object, name) {
                Ok(value) => return Ok(value),
                Err(raised) => {
                    self.catch(raised, &exception::ATTRIBUTE_ERROR)?;
                    return Ok(None);
                }
            }
        }
        match self.get_attribute(object, name) {
            Ok(value) => Ok(Some(value)),
            Err(raised) => {
                self.catch(raised, &exception::ATTRIBUTE_ERROR)?;
                Ok(None)
            }
        }
    }

    /// `object.name = value`, or `del object.name` where there is no value.
    ///
    /// # Errors
    /// `AttributeError`; whatever the program's code raises.
    pub fn set_attribute(&mut self, object: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
        match object.class().slots.setattribute.get() {
            Some(set) => set(self, object, name, value),
            None => self.generic_set_attribute(object, name, value),
        }
    }

    /// The special method `name` of `object`, looked up on its type and bound, as implicit calls
    /// do (reference, 3.3.12).
    ///
    /// # Errors
    /// Whatever the descriptor raises.
    pub fn find_special(&mut self, object: &Value, name: &Name) -> Outcome<Option<Value>> {
        let Some(found) = object.class().lookup(name) else { return Ok(None) };
        self.bind_descriptor(&found, Some(object), &object.class_value()).map(Some)
    }

    /// `descriptor.__get__(instance, class)`, or `descriptor` itself where it is none.
    ///
    /// # Errors
    /// Whatever the descriptor raises.
    #[inline]
    pub fn bind_descriptor(&mut self, found: &Value, instance: Option<&Value>, class: &Value) -> Outcome {
        match found.class().slots.descriptor_get.get() {
            Some(get) => get(self, found, instance, Some(class)),
            None => Ok(found.clone()),
        }
    }

    /// The rule of `object.__getattribute__`: data descriptors of the type, then the instance, then
    /// other attributes of the type.
    ///
    /// # Errors
    /// `AttributeError` when there is none; whatever a descriptor raises.
    pub fn generic_get_attribute(&mut self, object: &Value, name: &Name) -> Outcome {
        match self.generic_find_attribute(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name)),
        }
    }

    /// As [`Vm::generic_get_attribute`], with nothing where there is no such attribute.
    ///
    /// # Errors
    /// Whatever a descriptor raises.
    pub fn generic_find_attribute(&mut self, object: &Value, name: &Name) -> Outcome<Option<Value>> {
        let found = object.class().lookup(name);
        if let Some(descriptor) = &found {
            let slots = &descriptor.class().slots;
            if let (Some(get), Some(_)) = (slots.descriptor_get.get(), slots.descriptor_set.get()) {
                return get(self, descriptor, Some(object), Some(&object.class_value())).map(Some);
            }
        }
        if let Some(value) = instance_attribute(object, name) {
            return Ok(Some(value));
        }
        let Some(descriptor) = found else { return Ok(None) };
        self.bind_descriptor(&descriptor, Some(object), &object.class_value()).map(Some)
    }

    /// Raises the `AttributeError` for an attribute that is not there.
    #[cold]
    pub fn no_attribute(&mut self, object: &Value, name: &Name) -> Raised {
        let text = to_string(name.value());
        let message = match object.downcast::<crate::types::type_::TypeObject>() {
            Some(class) => format!("type object '{}' has no attribute '{text}'", class.name()),
            None => format!("'{}' object has no attribute '{text}'", object.class().name()),
        };
        self.attribute_error(message, object, name)
    }

    /// The rule of `object.__setattr__` and `object.__delattr__`: a data descriptor of the type,
    /// else the instance.
    ///
    /// # Errors
    /// `AttributeError` when that is impossible; whatever a descriptor raises.
    pub fn generic_set_attribute(
        &mut self,
        object: &Value,
        name: &Name,
        value: Option<&Value>,
    ) -> Outcome<()> {
        let found = object.class().lookup(name);
        if let Some(descriptor) = &found
            && let Some(set) = descriptor.class().slots.descriptor_set.get()
        {
            return set(self, descriptor, object, value);
        }
        let done = match value {
            Some(value) => set_instance_attribute(object, name, value.clone()),
            None => delete_instance_attribute(object, name),
        };
        if done {
            return Ok(());
        }
        Err(self.cannot_set(object, name, found.is_some(), value.is_none()))
    }

    /// Raises the `AttributeError` for an attribute that the instance cannot have, or has not when it is
    /// to be deleted; `on_type` says whether its type has something of the name.
    #[cold]
    pub fn cannot_set(&mut self, object: &Value, name: &Name, on_type: bool, deleting: bool) -> Raised {
        let (class, text) = (object.class().name(), to_string(name.value()));
        let can_have = !matches!(instance_storage(object), InstanceStorage::None);
        let message = match (can_have, on_type) {
            (true, _) if deleting => format!("'{class}' object has no attribute '{text}'"),
            (_, true) => format!("'{class}' object attribute '{text}' is read-only"),
            _ => format!(
                "'{class}' object has no attribute '{text}' and no __dict__ for setting new attributes"
            ),
        };
        self.attribute_error(message, object, name)
    }
}

/// The slot of types whose attributes follow the generic rules alone.
#[inline(never)]
pub fn generic(vm: &mut Vm, object: &Value, name: &Name) -> Outcome {
    vm.generic_get_attribute(object, name)
}

/// Where an instance keeps its own attributes.
pub enum InstanceStorage {
    /// It can have none.
    None,
    /// In its prefix, by shape.
    Shaped,
    /// In this dict.
    Dict(Value),
}

/// Where `object` keeps its own attributes. Modules, functions and the like have a dict of their
/// own.
pub fn instance_storage(object: &Value) -> InstanceStorage {
    match attributes::storage(object) {
        Storage::Shaped(_) => return InstanceStorage::Shaped,
        Storage::Dict(dict) => return InstanceStorage::Dict(dict),
        Storage::Absent => {}
    }
    if let Some(module) = object.downcast::<crate::types::module::Module>() {
        return InstanceStorage::Dict(module.namespace.value().clone());
    }
    if let Some(cell) = own_dict_cell(object) {
        if cell.is_empty() {
            cell.set(dict::new());
        }
        if let Some(dict) = cell.get() {
            return InstanceStorage::Dict(dict);
        }
    }
    InstanceStorage::None
}

/// The cell in which built-in objects with attributes of their own keep their dict, once it exists.
pub fn own_dict_cell(object: &Value) -> Option<&crate::heap::ValueCell> {
    use crate::types::static_method::{ClassMethod, StaticMethod};
    use crate::types::{exception::Exception, function::Function, simple_namespace::SimpleNamespace};
    if let Some(function) = object.downcast::<Function>() {
        return Some(&function.attributes);
    }
    if let Some(exception) = object.downcast::<Exception>() {
        return Some(&exception.attributes);
    }
    if let Some(method) = object.downcast::<StaticMethod>() {
        return Some(&method.attributes);
    }
    if let Some(method) = object.downcast::<ClassMethod>() {
        return Some(&method.attributes);
    }
    if let Some(namespace) = object.downcast::<SimpleNamespace>() {
        return Some(&namespace.attributes);
    }
    if let Some(local) = object.downcast::<crate::modules::thread::Local>() {
        return Some(local.attributes());
    }
    crate::modules::io::own_dict(object)
}

/// An attribute of the instance itself.
pub fn instance_attribute(object: &Value, name: &Name) -> Option<Value> {
    match attributes::storage(object) {
        Storage::Shaped(shape) => {
            crate::heap::shape::find(shape, name).and_then(|index| attributes::get(object, index))
        }
        Storage::Dict(dict) => dict.payload::<Dict>().get_name(name),
        Storage::Absent => {
            if let Some(cell) = own_dict_cell(object) {
                return cell.get().and_then(|dict| dict.payload::<Dict>().get_name(name));
            }
            object
                .downcast::<crate::types::module::Module>()
                .and_then(|module| module.namespace.get_name(name))
        }
    }
}

/// Sets an attribute of the instance itself; false when it can have none.
pub fn set_instance_attribute(object: &Value, name: &Name, value: Value) -> bool {
    let value = match attributes::set(object, name, value) {
        Ok(_) => return true,
        Err(value) => value,
    };
    let dict = match instance_storage(object) {
        InstanceStorage::None => return false,
        InstanceStorage::Dict(dict) => dict,
        InstanceStorage::Shaped => materialise_dict(object),
    };
    dict.payload::<Dict>().set_name(name, value);
    true
}

fn delete_instance_attribute(object: &Value, name: &Name) -> bool {
    let dict = match instance_storage(object) {
        InstanceStorage::None => return false,
        InstanceStorage::Dict(dict) => dict,
        InstanceStorage::Shaped => {
            if instance_attribute(object, name).is_none() {
                return false;
            }
            materialise_dict(object)
        }
    };
    dict.payload::<Dict>().remove_name(name).is_some()
}

/// The instance's `__dict__`, made from its shape where it did not exist yet.
pub fn materialise_dict(object: &Value) -> Value {
    match instance_storage(object) {
        InstanceStorage::Dict(dict) => dict,
        _ => {
            let dict = dict::from_names(attributes::take_all(object));
            dict.payload::<Dict>().table().hold_attributes();
            attributes::adopt_dict(object, dict.clone());
            dict
        }
    }
}
