//! `ContextVar`.

use super::context::{self, Context};
use super::token::{self, Token};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::exception::{self, LOOKUP_ERROR};
use crate::types::getset::read_only_member;
use crate::types::none::none;
use crate::types::str::{self, Str};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, object as object_type};

/// A name, and the value in contexts that have none of their own.
pub(super) struct ContextVariable {
    name: Value,
    default: Option<Value>,
}

/// The type `ContextVar`.
pub(super) static CLASS: StaticType = StaticType::built_in::<ContextVariable>(
    "_contextvars.ContextVar",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for ContextVariable {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        self.default.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name, default] = arguments.bind(vm, "ContextVar", ["name", "default"], 1, 1, 1)?;
    let name = name.unwrap_or_else(none);
    if !name.has::<Str>() {
        return Err(vm.type_error("context variable name must be a str"));
    }
    Ok(object::new_of_class(class, ContextVariable { name, default }))
}

fn get(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    if let Some(current) = vm.context.clone()
        && let Some(value) = current.payload::<Context>().get(vm, this)?
    {
        return Ok(value);
    }
    match (arguments.first(), &this.payload::<ContextVariable>().default) {
        (Some(default), _) | (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(vm.raise(exception::with_arguments(&LOOKUP_ERROR, vec![this.clone()]))),
    }
}

fn set(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let current = context::current(vm);
    let old = current.payload::<Context>().set(vm, this, Some(value.clone()))?;
    Ok(token::new(current, this.clone(), old))
}

fn reset(vm: &mut Vm, this: &Value, token: &Value) -> Outcome {
    let Some(data) = token.downcast::<Token>() else {
        let shown = vm.repr_text(token)?.to_string_lossy();
        return Err(vm.type_error(format!("expected an instance of Token, got {shown}")));
    };
    let problem = if data.is_used() {
        Some("has already been used once")
    } else if !data.variable().is(this) {
        Some("was created by a different ContextVar")
    } else if !context::current(vm).is(data.context()) {
        Some("was created in a different Context")
    } else {
        None
    };
    if let Some(problem) = problem {
        let message = format!("{} {problem}", vm.repr_text(token)?.to_string_lossy());
        return Err(if data.is_used() { vm.runtime_error(message) } else { vm.value_error(message) });
    }
    data.use_up();
    let old = data.old_value();
    let current = data.context().clone();
    drop(current.payload::<Context>().set(vm, this, old)?);
    Ok(none())
}

/// Does what the variable of a token does with it.
pub(super) fn reset_by(vm: &mut Vm, token: &Value) -> Outcome {
    let variable = token.payload::<Token>().variable().clone();
    reset(vm, &variable, token)
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    vm.represent(this, "...", |vm| {
        let variable = this.payload::<ContextVariable>();
        let name = vm.repr_text(&variable.name)?.to_string_lossy();
        let default = match &variable.default {
            Some(default) => format!(" default={}", vm.repr_text(default)?.to_string_lossy()),
            None => String::new(),
        };
        Ok(str::new(format!("<ContextVar name={name}{default} at {:#x}>", this.address())))
    })
}

/// `ContextVar`, for the table of types.
pub(super) static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "get",
            Native::Positional(0, 1, get),
            "Return a value for the context variable for the current context.\n\nIf there is no value for the variable in the current context, the method will:\n * return the value of the default argument of the method, if provided; or\n * return the default value for the context variable, if it was created\n   with one; or\n * raise a LookupError.",
        ),
        Method::new(
            "set",
            Native::One(set),
            "set($self, value, /)\n--\n\nCall to set a new value for the context variable in the current context.\n\nThe required *value* argument is the new value for the context variable.\n\nReturns a Token object that can be used to restore the variable to its previous\nvalue via the `ContextVar.reset()` method.",
        ),
        Method::new(
            "reset",
            Native::One(reset),
            "reset($self, token, /)\n--\n\nReset the context variable.\n\nThe variable is reset to the value it had before the `ContextVar.set()` that\ncreated the token was used.",
        ),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[GetSet {
        name: "name",
        get: |_, this| Ok(this.payload::<ContextVariable>().name.clone()),
        set: Some(read_only_member),
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
    },
};
