//! Attributes and namespaces by name: `getattr`, `setattr`, `delattr`, `hasattr`, `dir`, `vars`,
//! `globals`, `locals`.

use super::attribute_name;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::names::names;
use crate::types::{bool_, exception, list, none};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "delattr",
        Native::Positional(2, 2, delattr),
        "delattr($module, obj, name, /)\n--\n\nDelete the attribute of that name: delattr(x, 'y') is del x.y.",
    ),
    Method::new(
        "dir",
        Native::Positional(0, 1, dir),
        "dir([object]) -> list of strings\n\nThe names in the current scope, or the attributes of an object.",
    ),
    Method::new(
        "getattr",
        Native::Positional(2, 3, getattr),
        "getattr(object, name[, default]) -> value\n\nThe attribute of that name, or the default where there is none.",
    ),
    Method::new(
        "globals",
        Native::NoArguments(globals),
        "globals($module, /)\n--\n\nReturn the dictionary of the current module's global variables.",
    ),
    Method::new(
        "hasattr",
        Native::Positional(2, 2, hasattr),
        "hasattr($module, obj, name, /)\n--\n\nReturn whether the object has an attribute of that name.",
    ),
    Method::new(
        "locals",
        Native::NoArguments(locals),
        "locals($module, /)\n--\n\nReturn a dictionary of the current scope's local variables.",
    ),
    Method::new(
        "setattr",
        Native::Positional(3, 3, setattr),
        "setattr($module, obj, name, value, /)\n--\n\nSet the attribute of that name: setattr(x, 'y', v) is x.y = v.",
    ),
    Method::new(
        "vars",
        Native::Positional(0, 1, vars),
        "vars([object]) -> dictionary\n\nThe local variables, or the __dict__ of an object.",
    ),
];

fn getattr(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = attribute_name(vm, &arguments[1])?;
    match arguments.get(2) {
        None => vm.get_attribute(&arguments[0], &name),
        Some(default) => Ok(vm.find_attribute(&arguments[0], &name)?.unwrap_or_else(|| default.clone())),
    }
}

fn setattr(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = attribute_name(vm, &arguments[1])?;
    vm.set_attribute(&arguments[0], &name, Some(&arguments[2]))?;
    Ok(none::none())
}

fn delattr(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = attribute_name(vm, &arguments[1])?;
    vm.set_attribute(&arguments[0], &name, None)?;
    Ok(none::none())
}

fn hasattr(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = attribute_name(vm, &arguments[1])?;
    Ok(bool_::new(vm.find_attribute(&arguments[0], &name)?.is_some()))
}

fn dir(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let names = match arguments {
        [] => {
            let locals = vm.local_namespace()?;
            vm.call_method(&locals, &names().keys, &[])?
        }
        [object, ..] => match vm.call_special(object, &names().__dir__, &[])? {
            Some(names) => names,
            None => return Err(vm.type_error("object does not provide __dir__")),
        },
    };
    let mut sorted = vm.collect(&names)?;
    vm.sort_values(&mut sorted)?;
    Ok(list::new(sorted))
}

fn vars(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let [object] = arguments else { return vm.local_namespace() };
    match vm.get_attribute(object, &names().__dict__) {
        Ok(found) => Ok(found),
        Err(raised) => {
            drop(vm.catch(raised, &exception::ATTRIBUTE_ERROR)?);
            Err(vm.type_error("vars() argument must have __dict__ attribute"))
        }
    }
}

fn globals(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(vm.globals().value().clone())
}

fn locals(vm: &mut Vm, _: &Value) -> Outcome {
    vm.local_namespace()
}
