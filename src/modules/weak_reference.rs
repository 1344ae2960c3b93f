//! `_weakref`: the native half of `weakref`.

use crate::eval::{Outcome, Vm};
use crate::heap::{Value, weak};
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{int, list, none, weak_proxy, weak_reference};

static FUNCTIONS: &[Method] = &[
    Method::new(
        "getweakrefcount",
        Native::One(count),
        "getweakrefcount($module, object, /)\n--\n\nReturn the number of weak references to 'object'.",
    ),
    Method::new(
        "getweakrefs",
        Native::One(references),
        "getweakrefs($module, object, /)\n--\n\nReturn a list of all weak reference objects pointing to 'object'.",
    ),
    Method::new(
        "proxy",
        Native::Positional(1, 2, proxy),
        "proxy($module, object, callback=None, /)\n--\n\nCreate a proxy object that weakly references 'object'.",
    ),
    Method::new(
        "_remove_dead_weakref",
        Native::Positional(2, 2, remove_dead),
        "_remove_dead_weakref($module, dct, key, /)\n--\n\nAtomically remove key from dict if it points to a dead weakref.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_weakref", Some("Weak-reference support module."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, class) in [
        ("ref", &weak_reference::CLASS),
        ("ReferenceType", &weak_reference::CLASS),
        ("ProxyType", &weak_proxy::CLASS),
        ("CallableProxyType", &weak_proxy::CALLABLE),
    ] {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}

fn count(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    Ok(int::new(weak::references_to(object).len() as i64))
}

/// As CPython keeps them: the shared reference and the shared proxy first, the others newest first.
fn references(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    let rank = |reference: &Value| match () {
        () if weak_reference::is_shared(reference) => 0,
        () if weak_proxy::is_shared(reference) => 1,
        () => 2,
    };
    let mut references = weak::references_to(object);
    references.reverse();
    references.sort_by_key(rank);
    Ok(list::new(references))
}

fn proxy(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    weak_proxy::new(vm, &arguments[0], arguments.get(1).cloned())
}

fn remove_dead(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let Some(dict) = arguments[0].downcast::<crate::types::dict::Dict>() else {
        return Err(vm.type_error("_remove_dead_weakref() argument 1 must be dict"));
    };
    if let Some(reference) = dict.get(vm, &arguments[1])?
        && reference.has::<weak_reference::WeakReference>()
        && weak_reference::target(&reference).is_none()
    {
        drop(dict.remove(vm, &arguments[1])?);
    }
    Ok(none::none())
}
