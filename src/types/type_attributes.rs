//! The attributes of types: how they are found and set, and the computed ones.

use super::dict::Dict;
use super::names::names;
use super::str::{Str, to_string};
use super::type_::TypeObject;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Name, Value};

/// The module of a class as `repr` shows it: nothing for `builtins`, or where it has none.
///
/// # Errors
/// None today; a class's `__module__` is a plain entry of its namespace.
pub fn module_prefix(_: &mut Vm, class: &TypeObject) -> Outcome<Option<String>> {
    Ok(module_of(class)
        .filter(|module| module.has::<Str>())
        .map(|module| to_string(&module))
        .filter(|module| module != "builtins"))
}

/// `__module__` of a class.
pub fn module_of(class: &TypeObject) -> Option<Value> {
    if class.is_heap() {
        return class.namespace.get()?.payload::<Dict>().get_name(&names().__module__);
    }
    let module = class.built_in_name().rsplit_once('.').map_or("builtins", |(module, _)| module);
    Some(super::str::intern(module).into_value())
}

/// `__qualname__` of a class.
pub fn qualified_name(class: &TypeObject) -> String {
    class.qualname.get().map_or_else(|| class.short_name(), |name| to_string(&name))
}

/// How messages name a class that needs its place: with its module, unless that is `builtins` or `__main__`
/// (C API, `PyType_GetFullyQualifiedName`).
pub fn fully_qualified_name(class: &TypeObject) -> String {
    let name = qualified_name(class);
    let module = module_of(class).filter(|module| module.has::<super::str::Str>());
    match module.map(|module| to_string(&module)) {
        Some(module) if module != "builtins" && module != "__main__" => format!("{module}.{name}"),
        _ => name,
    }
}

/// `type.__getattribute__`: data descriptors of the metaclass, then what the class and its bases have,
/// then other attributes of the metaclass (reference, 3.3.2.2).
///
/// # Errors
/// `AttributeError` when there is none; whatever a descriptor raises.
#[inline(never)]
pub fn get_attribute(vm: &mut Vm, class: &Value, name: &Name) -> Outcome {
    match find_attribute(vm, class, name)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(class, name)),
    }
}

/// As [`get_attribute`], with nothing where there is no such attribute.
///
/// # Errors
/// Whatever a descriptor raises.
pub fn find_attribute(vm: &mut Vm, class: &Value, name: &Name) -> Outcome<Option<Value>> {
    let on_metaclass = class.class().lookup(name);
    if let Some(descriptor) = &on_metaclass {
        let slots = &descriptor.class().slots;
        if let (Some(get), Some(_)) = (slots.descriptor_get.get(), slots.descriptor_set.get()) {
            return get(vm, descriptor, Some(class), Some(&class.class_value())).map(Some);
        }
    }
    if let Some(found) = class.payload::<TypeObject>().lookup(name) {
        return vm.bind_descriptor(&found, None, class).map(Some);
    }
    let Some(found) = on_metaclass else { return Ok(None) };
    vm.bind_descriptor(&found, Some(class), &class.class_value()).map(Some)
}

/// `type.__setattr__` and `type.__delattr__`.
///
/// # Errors
/// `TypeError` for built-in types; `AttributeError` for what is not there to be deleted; whatever a
/// descriptor of the metaclass raises.
pub fn set_attribute(vm: &mut Vm, class: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
    let kind = class.payload::<TypeObject>();
    if kind.head.has(IMMUTABLE) {
        return Err(immutable(vm, kind, name));
    }
    if let Some(descriptor) = class.class().lookup(name)
        && let Some(set) = descriptor.class().slots.descriptor_set.get()
    {
        return set(vm, &descriptor, class, value);
    }
    let namespace = kind.dict();
    let namespace = namespace.payload::<Dict>();
    let old = match value {
        Some(value) => namespace.set_name(name, value.clone()),
        None => match namespace.remove_name(name) {
            Some(old) => Some(old),
            None => return Err(vm.no_attribute(class, name)),
        },
    };
    kind.attribute_changed(name);
    drop(old);
    Ok(())
}

#[cold]
fn immutable(vm: &mut Vm, class: &TypeObject, name: &Name) -> Raised {
    let (name, class) = (to_string(name.value()), class.name());
    vm.type_error(format!("cannot set '{name}' attribute of immutable type '{class}'"))
}

impl TypeObject {
    /// Whether a program made the class.
    pub fn is_heap(&self) -> bool {
        self.head.has(crate::heap::type_head::HEAP_TYPE)
    }

    /// `__bases__`.
    pub fn bases(&self) -> Vec<Value> {
        self.bases
            .get()
            .map(|bases| bases.payload::<super::tuple::Tuple>().items().to_vec())
            .unwrap_or_default()
    }

    /// Makes a change to the entry `name` of the namespace known: versions and slots, here and in
    /// subclasses.
    pub fn attribute_changed(&self, name: &Name) {
        self.modified();
        let text = name.value().payload::<Str>().as_str();
        if text.is_some_and(|text| text.starts_with("__") && text.ends_with("__")) {
            super::special_methods::changed(self, name);
        }
    }
}
