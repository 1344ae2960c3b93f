//! The slots of a program's classes for attribute access and descriptors.

use super::dispatch::{call, call_found};
use crate::eval::protocol::attributes::generic;
use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::exception;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::type_::TypeObject;

/// `object.name` where the class has a `__getattribute__` of its own, or a `__getattr__`.
///
/// # Errors
/// Whatever the two raise.
pub fn attribute_hook(vm: &mut Vm, object: &Value, name: &Name) -> Outcome {
    let known = names();
    let found = object.class().lookup(&known.__getattribute__);
    let native = found.as_ref().and_then(|found| found.exact::<SlotWrapper>()).and_then(|wrapper| {
        let owner = wrapper.class.payload::<TypeObject>();
        owner.slots.getattribute.get()
    });
    let raised = match (native, found) {
        (Some(native), _) if native as usize == generic as *const () as usize => {
            match vm.generic_find_attribute(object, name) {
                Ok(Some(value)) => return Ok(value),
                Ok(None) => None,
                Err(raised) => Some(raised),
            }
        }
        (Some(native), _) => match native(vm, object, name) {
            Ok(value) => return Ok(value),
            Err(raised) => Some(raised),
        },
        (None, Some(found)) => match call_found(vm, found, object, [name.value().clone()]) {
            Ok(value) => return Ok(value),
            Err(raised) => Some(raised),
        },
        (None, None) => None,
    };
    let fallback = object.class().lookup(&known.__getattr__);
    match (fallback, raised) {
        (Some(fallback), raised) => {
            if let Some(raised) = raised {
                vm.catch(raised, &exception::ATTRIBUTE_ERROR)?;
            }
            call_found(vm, fallback, object, [name.value().clone()])
        }
        (None, Some(raised)) => Err(raised),
        (None, None) => Err(vm.no_attribute(object, name)),
    }
}

pub(super) fn set_attribute(vm: &mut Vm, object: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
    let known = names();
    match value {
        Some(value) => call(vm, object, &known.__setattr__, [name.value().clone(), value.clone()])?,
        None => call(vm, object, &known.__delattr__, [name.value().clone()])?,
    };
    Ok(())
}

pub(super) fn descriptor_get(
    vm: &mut Vm,
    this: &Value,
    instance: Option<&Value>,
    class: Option<&Value>,
) -> Outcome {
    let Some(found) = this.class().lookup(&names().__get__) else { return Ok(this.clone()) };
    let arguments = [instance.cloned().unwrap_or_else(none), class.cloned().unwrap_or_else(none)];
    call_found(vm, found, this, arguments)
}

pub(super) fn descriptor_set(
    vm: &mut Vm,
    this: &Value,
    object: &Value,
    value: Option<&Value>,
) -> Outcome<()> {
    match value {
        Some(value) => call(vm, this, &names().__set__, [object.clone(), value.clone()])?,
        None => call(vm, this, &names().__delete__, [object.clone()])?,
    };
    Ok(())
}
