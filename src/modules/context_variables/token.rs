//! `Token`: what `ContextVar.set` gives, to undo it by.

use super::variable::reset_by;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Object, Payload, Trace, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::str;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, object as object_type};
use std::cell::Cell;

/// The variable, where it was set, and what it was before.
pub(super) struct Token {
    context: Value,
    variable: Value,
    old: Option<Value>,
    used: Cell<bool>,
}

/// The type `Token`.
pub(super) static CLASS: StaticType =
    StaticType::built_in::<Token>("_contextvars.Token", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Token {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.context.trace(tracer);
        self.variable.trace(tracer);
        self.old.trace(tracer);
    }
}

/// A token for `variable`, which was `old` in `context`.
pub(super) fn new(context: Value, variable: Value, old: Option<Value>) -> Value {
    object::new(Token { context, variable, old, used: Cell::new(false) })
}

impl Token {
    pub(super) fn is_used(&self) -> bool {
        self.used.get()
    }

    pub(super) fn use_up(&self) {
        self.used.set(true);
    }

    pub(super) fn variable(&self) -> &Value {
        &self.variable
    }

    pub(super) fn context(&self) -> &Value {
        &self.context
    }

    pub(super) fn old_value(&self) -> Option<Value> {
        self.old.clone()
    }
}

/// The object that stands for the value of a variable that had none.
pub(super) struct Missing;

static MISSING_TYPE: StaticType =
    StaticType::built_in::<Missing>("Token.MISSING", &raw const MISSING_TYPE, &raw const TYPE, IMMUTABLE);

static MISSING: Object<Missing> = Object::of_static(&raw const MISSING_TYPE, Missing);

impl Payload for Missing {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &MISSING_TYPE
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The type of `Token.MISSING`, for the table of types.
pub(super) static MISSING_DEFINITION: Definition = Definition {
    class: &MISSING_TYPE,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| slots.repr.set(Some(|_, _| Ok(str::new("<Token.MISSING>")))),
};

fn missing() -> Value {
    Value::from_static(&MISSING)
}

fn create(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Err(vm.runtime_error("Tokens can only be created by ContextVars"))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let token = this.payload::<Token>();
    let used = if token.is_used() { " used" } else { "" };
    let variable = vm.repr_text(&token.variable)?.to_string_lossy();
    Ok(str::new(format!("<Token{used} var={variable} at {:#x}>", this.address())))
}

/// `Token`, for the table of types.
pub(super) static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
        Method::new(
            "__enter__",
            Native::NoArguments(|_, this| Ok(this.clone())),
            "__enter__($self, /)\n--\n\nEnter into Token context manager.",
        ),
        Method::new(
            "__exit__",
            Native::Positional(3, 3, |vm, this, _| {
                reset_by(vm, this)?;
                Ok(none())
            }),
            "__exit__($self, type, value, traceback, /)\n--\n\nExit from Token context manager, restore the linked ContextVar.",
        ),
    ],
    attributes: &[
        GetSet {
            name: "var",
            get: |_, this| Ok(this.payload::<Token>().variable.clone()),
            set: None,
            doc: "",
        },
        GetSet {
            name: "old_value",
            get: |_, this| Ok(this.payload::<Token>().old.clone().unwrap_or_else(missing)),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(None);
    },
};

/// Puts `Token.MISSING` into the class.
pub(super) fn complete() {
    let namespace = CLASS.payload().dict();
    namespace.payload::<crate::types::dict::Dict>().set_name(&str::intern("MISSING"), missing());
    CLASS.payload().modified();
}
