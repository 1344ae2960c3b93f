//! `_ThreadHandle`: what `threading` joins.

use crate::eval::threads::{Deadline, Number, Wait, Waiters};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// What is known of a thread that was started, or is to be.
#[derive(Default)]
pub struct Started {
    number: Cell<Number>,
    state: Cell<State>,
    /// Whether the interpreter waits for it before it ends.
    is_awaited: Cell<bool>,
    joining: Waiters,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    New,
    Runs,
    Done,
}

impl Started {
    /// The thread has ended, or is not there any more.
    pub fn end(&self) {
        self.state.set(State::Done);
        self.joining.wake_all();
    }

    /// The thread begins.
    ///
    /// # Errors
    /// `RuntimeError` where it has begun before.
    pub fn begin(&self, vm: &mut Vm) -> Outcome<()> {
        if self.state.replace(State::Runs) != State::New {
            return Err(vm.runtime_error("thread already started"));
        }
        Ok(())
    }

    /// It has begun, with this number; `is_awaited` says whether the interpreter waits for it before it ends.
    pub fn has_begun(&self, number: Number, is_awaited: bool) {
        self.number.set(number);
        self.is_awaited.set(is_awaited);
    }

    /// It could not begin.
    pub fn take_back(&self) {
        self.state.set(State::New);
    }

    /// Whether the interpreter waits for it.
    pub fn is_awaited(&self) -> bool {
        self.is_awaited.get() && self.state.get() == State::Runs
    }

    /// Waits until the thread has ended, at most until then.
    ///
    /// # Errors
    /// What the handler of a signal raises.
    pub fn join(&self, vm: &mut Vm, until: Option<Deadline>) -> Outcome<bool> {
        self.joining.wait(vm, Wait::Thread(self.number.get()), until, |_| self.state.get() == State::Done)
    }
}

/// A thread, started or not.
#[derive(Default)]
pub struct Handle(Rc<Started>);

impl Handle {
    /// The handle of a thread that has been started.
    pub fn of(started: Rc<Started>) -> Value {
        object::new(Handle(started))
    }

    /// What is known of the thread.
    pub fn started(&self) -> &Rc<Started> {
        &self.0
    }
}

/// The type `_ThreadHandle`.
pub static CLASS: StaticType =
    StaticType::built_in::<Handle>("_thread._ThreadHandle", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Handle {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `_make_thread_handle(ident)`: the handle of a thread that runs already.
pub fn make(vm: &mut Vm, _: &Value, ident: &Value) -> Outcome {
    let number = vm.c_long(ident)? as Number;
    let started = Started { number: Cell::new(number), state: Cell::new(State::Runs), ..Started::default() };
    let started = Rc::new(started);
    vm.interpreter.threads.insert(number, started.clone());
    Ok(object::new(Handle(started)))
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Handle::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

fn join(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let timeout = match arguments.first().filter(|timeout| !is_none(timeout)) {
        Some(timeout) => Some(vm.float(timeout)?),
        None => None,
    };
    let started = this.payload::<Handle>().0.clone();
    if started.state.get() == State::New {
        return Err(vm.runtime_error("thread not started"));
    }
    if started.state.get() == State::Runs && started.number.get() == vm.thread.number {
        return Err(vm.runtime_error("Cannot join current thread"));
    }
    if started.state.get() == State::Done {
        return Ok(none());
    }
    let until = match timeout {
        Some(timeout) if timeout.is_nan() => {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        Some(timeout) if timeout > super::lock::TIMEOUT_MAX => {
            return Err(vm.overflow_error("timeout value is too large"));
        }
        // As in CPython, a negative one is the same as none.
        Some(timeout) if timeout >= 0.0 => Deadline::after(Duration::from_secs_f64(timeout)),
        _ => None,
    };
    started.join(vm, until)?;
    Ok(none())
}

fn is_done(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Handle>().0.state.get() == State::Done))
}

fn set_done(vm: &mut Vm, this: &Value) -> Outcome {
    let started = &this.payload::<Handle>().0;
    if started.state.get() == State::New {
        return Err(vm.runtime_error("thread not started"));
    }
    started.end();
    Ok(none())
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Handle>().0.number.get();
    Ok(str::new(format!("<_ThreadHandle object: ident={number}>")))
}

/// `_ThreadHandle`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("join", Native::Positional(0, 1, join), ""),
        Method::new("is_done", Native::NoArguments(is_done), ""),
        Method::new("_set_done", Native::NoArguments(set_done), ""),
    ],
    attributes: &[GetSet {
        name: "ident",
        get: |_, this| Ok(int::new(this.payload::<Handle>().0.number.get() as i64)),
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};
