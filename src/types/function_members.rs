//! The computed attributes of functions, and the making of functions by `types.FunctionType`.

use super::code::{ASYNC_GENERATOR, COROUTINE, Code, GENERATOR};
use super::definition::GetSet;
use super::dict::{self, Dict};
use super::function::Function;
use super::none::{is_none, none};
use super::str::Str;
use super::tuple::{self, Tuple};
use super::{cell, function};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Typed, Value, ValueCell};

fn data(this: &Value) -> &Function {
    this.payload::<Function>()
}

fn given(value: Option<&Value>) -> Option<Value> {
    value.filter(|value| !is_none(value)).cloned()
}

fn set_text(vm: &mut Vm, cell: &ValueCell, name: &str, value: Option<&Value>) -> Outcome<()> {
    match value {
        Some(value) if value.has::<Str>() => {
            cell.set(value.clone());
            Ok(())
        }
        _ => Err(vm.type_error(format!("{name} must be set to a string object"))),
    }
}

fn set_defaults(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(value);
    if value.as_ref().is_some_and(|value| !value.has::<Tuple>()) {
        return Err(vm.type_error("__defaults__ must be set to a tuple object"));
    }
    drop(data(this).defaults.replace(value));
    Ok(())
}

fn set_keyword_defaults(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(value);
    if value.as_ref().is_some_and(|value| !value.has::<Dict>()) {
        return Err(vm.type_error("__kwdefaults__ must be set to a dict object"));
    }
    drop(data(this).keyword_defaults.replace(value));
    Ok(())
}

fn set_code(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let code = match value.cloned().map(Typed::<Code>::new) {
        Some(Ok(code)) => code,
        _ => return Err(vm.type_error("__code__ must be set to a code object")),
    };
    let function = data(this);
    let (needed, closed) = (code.freevars.len(), function.closure.len());
    if needed != closed {
        let name = function.name.get().map(|name| super::str::to_string(&name)).unwrap_or_default();
        return Err(
            vm.value_error(format!("{name}() requires a code object with {closed} free vars, not {needed}"))
        );
    }
    const KIND: u32 = GENERATOR | COROUTINE | ASYNC_GENERATOR;
    if function.code.borrow().flags & KIND != code.flags & KIND {
        let message = "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)";
        vm.warn(&super::exception::DEPRECATION_WARNING, message)?;
    }
    let body = code.body.borrow().clone();
    *function.body.borrow_mut() = body;
    let old = function.code.replace(code);
    drop(old);
    Ok(())
}

fn get_closure(_: &mut Vm, this: &Value) -> Outcome {
    let cells = &data(this).closure;
    Ok(if cells.is_empty() { none() } else { tuple::new(cells.to_vec()) })
}

fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    let cell = &data(this).attributes;
    if cell.is_empty() {
        cell.set(dict::new());
    }
    Ok(cell.get().unwrap_or_else(dict::new))
}

fn set_dict(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    match value {
        Some(value) if value.has::<Dict>() => {
            data(this).attributes.set(value.clone());
            Ok(())
        }
        Some(value) => {
            let class = value.class().name();
            Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{class}'")))
        }
        None => Err(vm.type_error("cannot delete __dict__")),
    }
}

/// The docstring of a function of the library is read when it is asked for.
fn get_doc(_: &mut Vm, this: &Value) -> Outcome {
    let function = data(this);
    if let Some(doc) = function.doc.get() {
        return Ok(doc);
    }
    let code = function.code.borrow().clone();
    crate::eval::lower::deferred::complete(&code);
    let doc = code.docstring.get().cloned().unwrap_or_else(none);
    function.doc.set(doc.clone());
    Ok(doc)
}

fn get_annotations(vm: &mut Vm, this: &Value) -> Outcome {
    let function = data(this);
    if let Some(known) = function.annotations.get() {
        return Ok(known);
    }
    let annotate = function.annotate.get().unwrap_or_else(none);
    let made = crate::eval::annotations::compute(vm, &annotate)?;
    function.annotations.set(made.clone());
    Ok(made)
}

fn set_annotations(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = given(value);
    if value.as_ref().is_some_and(|value| !value.has::<Dict>()) {
        return Err(vm.type_error("__annotations__ must be set to a dict object"));
    }
    drop(data(this).annotations.replace(value));
    drop(data(this).annotate.take());
    Ok(())
}

fn set_annotate(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("__annotate__ cannot be deleted")) };
    if !is_none(value) && value.class().slots.call.get().is_none() {
        return Err(vm.type_error("__annotate__ must be callable or None"));
    }
    if !is_none(value) {
        drop(data(this).annotations.take());
    }
    drop(data(this).annotate.replace(given(Some(value))));
    Ok(())
}

fn set_type_parameters(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    match value {
        Some(value) if value.has::<Tuple>() => {
            data(this).type_parameters.set(value.clone());
            Ok(())
        }
        _ => Err(vm.type_error("__type_params__ must be set to a tuple")),
    }
}

macro_rules! field {
    ($name:literal, $field:ident, $set:expr) => {
        GetSet {
            name: $name,
            get: |_, this| Ok(data(this).$field.get().unwrap_or_else(none)),
            set: $set,
            doc: "",
        }
    };
}

/// The computed attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    field!("__name__", name, Some(|vm, this, _, value| set_text(vm, &data(this).name, "__name__", value))),
    field!(
        "__qualname__",
        qualname,
        Some(|vm, this, _, value| set_text(vm, &data(this).qualname, "__qualname__", value))
    ),
    GetSet {
        name: "__doc__",
        get: get_doc,
        set: Some(|_, this, _, value| {
            drop(data(this).doc.replace(Some(value.cloned().unwrap_or_else(none))));
            Ok(())
        }),
        doc: "",
    },
    field!(
        "__module__",
        module,
        Some(|_, this, _, value| {
            drop(data(this).module.replace(given(value)));
            Ok(())
        })
    ),
    field!("__defaults__", defaults, Some(set_defaults)),
    field!("__kwdefaults__", keyword_defaults, Some(set_keyword_defaults)),
    GetSet {
        name: "__code__",
        get: |_, this| Ok(data(this).code.borrow().value().clone()),
        set: Some(set_code),
        doc: "",
    },
    GetSet {
        name: "__globals__",
        get: |_, this| Ok(data(this).globals.value().clone()),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet {
        name: "__builtins__",
        get: |vm, this| Ok(vm.shown_builtins(data(this))),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet { name: "__closure__", get: get_closure, set: Some(super::getset::read_only_member), doc: "" },
    GetSet { name: "__dict__", get: get_dict, set: Some(set_dict), doc: "" },
    GetSet { name: "__annotations__", get: get_annotations, set: Some(set_annotations), doc: "" },
    field!("__annotate__", annotate, Some(set_annotate)),
    GetSet {
        name: "__type_params__",
        get: |_, this| Ok(data(this).type_parameters.get().unwrap_or_else(|| tuple::new(Vec::new()))),
        set: Some(set_type_parameters),
        doc: "",
    },
];

/// `repr` of a function.
///
/// # Errors
/// None.
pub fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let name = data(this).qualname.get().map(|name| super::str::to_string(&name)).unwrap_or_default();
    Ok(super::str::new(format!("<function {name} at {:#x}>", this.address())))
}

/// `types.FunctionType(code, globals, name, argdefs, closure, kwdefaults)`.
///
/// # Errors
/// `TypeError` and `ValueError` for what is no code, or a closure that does not fit it.
pub fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let [code, globals, name, defaults, closure, keyword_defaults] =
        arguments.bind(vm, "function", parameters, 0, 0, 2)?;
    let (code, globals) = (code.unwrap_or_else(none), globals.unwrap_or_else(none));
    let code = match Typed::<Code>::new(code) {
        Ok(code) => code,
        Err(other) => {
            let given = other.class().name();
            return Err(vm.type_error(format!("function() argument 'code' must be code, not {given}")));
        }
    };
    let globals = match Typed::<Dict>::new(globals) {
        Ok(globals) => globals,
        Err(other) => {
            let given = other.class().name();
            return Err(vm.type_error(format!("function() argument 'globals' must be dict, not {given}")));
        }
    };
    let name = given(name.as_ref());
    if name.as_ref().is_some_and(|name| !name.has::<Str>()) {
        return Err(vm.type_error("arg 3 (name) must be None or string"));
    }
    let defaults = given(defaults.as_ref());
    if defaults.as_ref().is_some_and(|defaults| !defaults.has::<Tuple>()) {
        return Err(vm.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let closure = given(closure.as_ref());
    let needed = code.freevars.len();
    let cells = match &closure {
        None if needed == 0 => Vec::new(),
        Some(cells) if cells.has::<Tuple>() => cells.payload::<Tuple>().items().to_vec(),
        None => return Err(vm.type_error("arg 5 (closure) must be tuple")),
        Some(_) => return Err(vm.type_error("arg 5 (closure) must be None or tuple")),
    };
    if cells.len() != needed {
        let (name, given) = (super::str::to_string(code.name.value()), cells.len());
        return Err(vm.value_error(format!("{name} requires closure of length {needed}, not {given}")));
    }
    for cell in &cells {
        if !cell.has::<cell::Cell>() {
            let given = cell.class().name();
            return Err(vm.type_error(format!("arg 5 (closure) expected cell, found {given}")));
        }
    }
    if given(keyword_defaults.as_ref()).is_some_and(|defaults| !defaults.has::<Dict>()) {
        return Err(vm.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let made = function::new(vm, code, globals, cells.into_boxed_slice());
    if let Some(name) = name {
        made.name.set(name.clone());
        made.qualname.set(name);
    }
    drop(made.defaults.replace(defaults));
    drop(made.keyword_defaults.replace(given(keyword_defaults.as_ref())));
    Ok(made.into_value())
}
