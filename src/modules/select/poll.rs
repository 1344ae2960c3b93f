//! Polling objects.

use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, list, object as object_type, tuple};
use indexmap::IndexMap;
use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

/// Descriptors and the events that are waited for.
#[derive(Default)]
pub struct Poll {
    wanted: RefCell<IndexMap<i32, u16>>,
    busy: Cell<bool>,
}

/// The type `select.poll`.
pub static CLASS: StaticType =
    StaticType::built_in::<Poll>("select.poll", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Poll {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `select.poll()`.
pub fn new(_: &mut Vm, _: &Value) -> Outcome {
    Ok(object::new(Poll::default()))
}

fn mask(vm: &mut Vm, value: Option<&Value>) -> Outcome<u16> {
    let Some(value) = value else { return Ok(1 | 2 | 4) };
    let integer = vm.index(value)?;
    match integer.payload::<int::Int>().small() {
        Some(mask) if mask < 0 => Err(vm.value_error("value must be positive")),
        Some(mask) => match u16::try_from(mask) {
            Ok(mask) => Ok(mask),
            Err(_) => Err(vm.overflow_error("Python int too large for C unsigned short")),
        },
        None => Err(vm.overflow_error("Python int too large to convert to C unsigned short")),
    }
}

fn register(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let mask = mask(vm, arguments.get(1))?;
    this.payload::<Poll>().wanted.borrow_mut().insert(number, mask);
    Ok(none())
}

fn modify(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let mask = mask(vm, arguments.get(1))?;
    let known = match this.payload::<Poll>().wanted.borrow_mut().get_mut(&number) {
        Some(wanted) => {
            *wanted = mask;
            true
        }
        None => false,
    };
    if !known {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::ENOENT), None));
    }
    Ok(none())
}

fn unregister(vm: &mut Vm, this: &Value, file: &Value) -> Outcome {
    let number = vm.file_descriptor(file)?;
    let known = this.payload::<Poll>().wanted.borrow_mut().shift_remove(&number);
    match known {
        Some(_) => Ok(none()),
        None => Err(vm.key_error(int::new(number.into()))),
    }
}

/// The moment at which a timeout in milliseconds is over; none for a negative one.
fn deadline(vm: &mut Vm, timeout: Option<&Value>) -> Outcome<Option<Instant>> {
    let Some(timeout) = timeout.filter(|timeout| !is_none(timeout)) else { return Ok(None) };
    let slots = &timeout.class().slots;
    if slots.float.get().is_none() && slots.index.get().is_none() {
        return Err(vm.type_error("timeout must be an integer or None"));
    }
    let milliseconds = vm.float(timeout)?;
    if milliseconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if milliseconds > f64::from(i32::MAX) {
        return Err(vm.overflow_error("timeout is too large"));
    }
    if milliseconds < 0.0 {
        return Ok(None);
    }
    Ok(Some(Instant::now() + Duration::from_secs_f64(milliseconds.ceil() / 1000.0)))
}

fn poll(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let deadline = deadline(vm, arguments.first())?;
    let poll = this.payload::<Poll>();
    if poll.busy.replace(true) {
        return Err(vm.runtime_error("concurrent poll() invocation"));
    }
    let wanted: Vec<(i32, u16)> =
        poll.wanted.borrow().iter().map(|(number, mask)| (*number, *mask)).collect();
    let happened = super::wait(vm, &wanted, deadline);
    poll.busy.set(false);
    let ready = wanted.iter().zip(happened?).filter(|(_, events)| *events != 0);
    let pairs =
        ready.map(|((number, _), events)| tuple::of([int::new((*number).into()), int::new(events.into())]));
    Ok(list::new(pairs.collect()))
}

/// `poll`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "register",
            Native::Positional(1, 2, register),
            "register($self, fd,\n         eventmask=select.POLLIN | select.POLLPRI | select.POLLOUT, /)\n--\n\nRegister a file descriptor with the polling object.",
        ),
        Method::new(
            "modify",
            Native::Positional(2, 2, modify),
            "modify($self, fd, eventmask, /)\n--\n\nModify an already registered file descriptor.",
        ),
        Method::new(
            "unregister",
            Native::One(unregister),
            "unregister($self, fd, /)\n--\n\nRemove a file descriptor being tracked by the polling object.",
        ),
        Method::new(
            "poll",
            Native::Positional(0, 1, poll),
            "poll($self, timeout=None, /)\n--\n\nPolls the set of registered file descriptors.\n\nReturns a list containing any descriptors that have events or errors to report,\nas a list of (fd, event) 2-tuples.",
        ),
    ],
    attributes: &[],
    slots: |_| (),
};
