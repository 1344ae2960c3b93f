//! Attributes and methods of generators. Coroutines and asynchronous generators have the same under
//! other names.

use super::{CLASS, Generator, State, close, resume, thrown_exception, value_or_stop};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::{bool_, exception, generic_alias, none, object as object_type, str};

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(resume(vm, this, None, None)?.item())
}

/// `generator.send(value)`.
///
/// # Errors
/// `StopIteration` at the end; as for [`resume`].
pub fn send(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let step = resume(vm, this, Some(value.clone()), None)?;
    value_or_stop(vm, step)
}

/// `generator.throw(exception)`.
///
/// # Errors
/// As for [`send`] and [`thrown_exception`].
pub fn throw(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let arguments = arguments.between(vm, "throw", 1, 3)?;
    let thrown = match thrown_exception(vm, "throw", arguments) {
        Ok(thrown) => thrown,
        // What is delegated to refuses what is no exception, which is raised where it is waited for.
        Err(raised) if this.payload::<Generator>().waits_for().is_some() => {
            vm.throw_is_refused = true;
            vm.take_raised(raised)
        }
        Err(raised) => return Err(raised),
    };
    let step = resume(vm, this, None, Some(thrown))?;
    value_or_stop(vm, step)
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

/// `<generator object f at 0x…>`.
///
/// # Errors
/// None.
pub fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let generator = this.payload::<Generator>();
    let name = generator.qualname.get().map_or_else(String::new, |name| str::to_string(&name));
    Ok(str::new(format!("<{} object {name} at {:#x}>", this.class().short_name(), this.address())))
}

const fn read_only(name: &'static str, get: fn(&mut Vm, &Value) -> Outcome) -> GetSet {
    GetSet { name, get, set: None, doc: "" }
}

/// `gi_frame`, `cr_frame`, `ag_frame`: the frame until the end.
pub const fn frame(name: &'static str) -> GetSet {
    read_only(name, |vm, this| {
        if this.payload::<Generator>().state.get() == State::Closed {
            return Ok(none::none());
        }
        crate::types::frame::of_generator(vm, this)
    })
}

/// `gi_code`, `cr_code`, `ag_code`.
pub const fn code(name: &'static str) -> GetSet {
    read_only(name, |_, this| Ok(this.payload::<Generator>().function.code.borrow().value().clone()))
}

/// `gi_suspended`, `cr_suspended`, `ag_suspended`.
pub const fn suspended(name: &'static str) -> GetSet {
    read_only(name, |_, this| Ok(bool_::new(this.payload::<Generator>().state.get() == State::Suspended)))
}

/// `gi_running`, `cr_running`.
pub const fn running(name: &'static str) -> GetSet {
    read_only(name, |_, this| Ok(bool_::new(this.payload::<Generator>().state.get() == State::Running)))
}

/// `gi_yieldfrom`, `cr_await`, `ag_await`.
pub const fn delegate(name: &'static str) -> GetSet {
    read_only(name, |_, this| Ok(exception::or_none(this.payload::<Generator>().waits_for())))
}

/// Sets a name attribute, which must be a string.
fn set_name(vm: &mut Vm, cell: &ValueCell, value: Option<&Value>, attribute: &str) -> Outcome<()> {
    match value {
        Some(value) if value.has::<str::Str>() => {
            cell.set(value.clone());
            Ok(())
        }
        _ => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

/// `__name__`.
pub const fn name(doc: &'static str) -> GetSet {
    GetSet {
        name: "__name__",
        get: |_, this| Ok(exception::or_none(this.payload::<Generator>().name.get())),
        set: Some(|vm, this, _, value| set_name(vm, &this.payload::<Generator>().name, value, "__name__")),
        doc,
    }
}

/// `__qualname__`.
pub const fn qualname(doc: &'static str) -> GetSet {
    GetSet {
        name: "__qualname__",
        get: |_, this| Ok(exception::or_none(this.payload::<Generator>().qualname.get())),
        set: Some(|vm, this, _, value| {
            set_name(vm, &this.payload::<Generator>().qualname, value, "__qualname__")
        }),
        doc,
    }
}

/// `generator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "send",
            Native::One(send),
            "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
        ),
        Method::new(
            "throw",
            Native::Any(throw),
            "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
        ),
        Method::new("close", Native::NoArguments(close), "close() -> raise GeneratorExit inside generator."),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        running("gi_running"),
        suspended("gi_suspended"),
        delegate("gi_yieldfrom"),
        code("gi_code"),
        frame("gi_frame"),
        name("name of the generator"),
        qualname("qualified name of the generator"),
    ],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
        slots.send.set(Some(|vm, this, value| resume(vm, this, Some(value), None)));
        slots.repr.set(Some(repr));
    },
};
