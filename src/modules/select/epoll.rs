//! `epoll` objects.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::system;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, list, object as object_type, tuple};
use rustix::buffer::spare_capacity;
use rustix::event::PollFlags;
use rustix::event::epoll::{self, EventData, EventFlags};
use std::cell::Cell;
use std::os::fd::{AsRawFd, BorrowedFd, IntoRawFd};
use std::time::{Duration, Instant};

/// An open `epoll`; its descriptor is negative when it is closed.
pub struct Epoll {
    number: Cell<i32>,
}

/// The type `select.epoll`.
pub static CLASS: StaticType =
    StaticType::built_in::<Epoll>("select.epoll", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Epoll {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Drop for Epoll {
    fn drop(&mut self) {
        if self.number.get() >= 0 {
            // Nobody is left who could hear of an error.
            let _ = system::close(self.number.get());
        }
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [size, flags] = arguments.bind(vm, "epoll", ["sizehint", "flags"], 0, 0, 0)?;
    let size = vm.c_int_or(size.as_ref(), -1)?;
    if size < -1 || size == 0 {
        return Err(vm.value_error("negative sizehint"));
    }
    let flags = vm.c_int_or(flags.as_ref(), 0)?;
    if flags != 0 && flags != 0x8_0000 {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None));
    }
    let made = vm.system_call(|| epoll::create(epoll::CreateFlags::CLOEXEC))?;
    Ok(object::new_of_class(class, Epoll { number: Cell::new(made.into_raw_fd()) }))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

fn from_fd(vm: &mut Vm, class: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    Ok(object::new_of_class(class, Epoll { number: Cell::new(number) }))
}

fn number(vm: &mut Vm, this: &Value) -> Outcome<i32> {
    match this.payload::<Epoll>().number.get() {
        ..0 => Err(vm.value_error("I/O operation on closed epoll object")),
        number => Ok(number),
    }
}

fn descriptor(vm: &mut Vm, this: &Value) -> Outcome<BorrowedFd<'static>> {
    let number = number(vm, this)?;
    system::descriptor(number).map_err(|error| vm.os_error(&error, None))
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Epoll>().number.replace(-1);
    if number >= 0
        && let Err(error) = system::close(number)
    {
        return Err(vm.os_error(&error, None));
    }
    Ok(none())
}

fn exit(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    close(vm, this)
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    number(vm, this)?;
    Ok(this.clone())
}

fn fileno(vm: &mut Vm, this: &Value) -> Outcome {
    number(vm, this).map(|number| int::new(number.into()))
}

fn target(vm: &mut Vm, value: Option<&Value>) -> Outcome<(i32, BorrowedFd<'static>)> {
    let Some(value) = value else { return Err(vm.type_error("missing required argument 'fd' (pos 1)")) };
    let number = vm.file_descriptor(value)?;
    match system::descriptor(number) {
        Ok(descriptor) => Ok((number, descriptor)),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn mask(vm: &mut Vm, value: Option<&Value>) -> Outcome<EventFlags> {
    let Some(value) = value else { return Ok(EventFlags::from_bits_retain(1 | 2 | 4)) };
    match u32::try_from(vm.c_long(value)?) {
        Ok(mask) => Ok(EventFlags::from_bits_retain(mask)),
        Err(_) => Err(vm.overflow_error("can't convert negative value to unsigned int")),
    }
}

fn register(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file, events] = arguments.bind(vm, "register", ["fd", "eventmask"], 0, 0, 1)?;
    let own = descriptor(vm, this)?;
    let (number, target) = target(vm, file.as_ref())?;
    let events = mask(vm, events.as_ref())?;
    vm.system_call(|| epoll::add(own, target, EventData::new_u64(number as u64), events))?;
    Ok(none())
}

fn modify(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file, events] = arguments.bind(vm, "modify", ["fd", "eventmask"], 0, 0, 2)?;
    let own = descriptor(vm, this)?;
    let (number, target) = target(vm, file.as_ref())?;
    let events = mask(vm, events.as_ref())?;
    vm.system_call(|| epoll::modify(own, target, EventData::new_u64(number as u64), events))?;
    Ok(none())
}

fn unregister(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file] = arguments.bind(vm, "unregister", ["fd"], 0, 0, 1)?;
    let own = descriptor(vm, this)?;
    let (_, target) = target(vm, file.as_ref())?;
    vm.system_call(|| epoll::delete(own, target))?;
    Ok(none())
}

fn poll(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [timeout, most] = arguments.bind(vm, "poll", ["timeout", "maxevents"], 0, 0, 0)?;
    let own = descriptor(vm, this)?;
    let deadline = match timeout.filter(|timeout| !is_none(timeout)) {
        None => None,
        Some(timeout) => {
            let slots = &timeout.class().slots;
            if slots.float.get().is_none() && slots.index.get().is_none() {
                return Err(vm.type_error("timeout must be an integer or None"));
            }
            let seconds = vm.float(&timeout)?;
            if seconds.is_nan() {
                return Err(vm.value_error("Invalid value NaN (not a number)"));
            }
            if seconds > f64::from(i32::MAX) {
                return Err(vm.overflow_error("timeout is too large"));
            }
            // The system counts in milliseconds, which are rounded up: too early is of no use.
            let seconds = (seconds * 1e3).ceil() / 1e3;
            (seconds >= 0.0).then(|| Instant::now() + Duration::from_secs_f64(seconds))
        }
    };
    let most = vm.c_int_or(most.as_ref(), -1)?;
    let most = match most {
        -1 => 1023,
        ..=0 => {
            return Err(vm.value_error(format!("maxevents must be greater than 0, got {most}")));
        }
        most => most as usize,
    };
    let mut events = Vec::with_capacity(most);
    vm.await_descriptors(&[(own.as_raw_fd(), PollFlags::IN)], deadline)?;
    vm.system_call(|| {
        events.clear();
        epoll::wait(own, spare_capacity(&mut events), super::left(deadline).as_ref())
    })?;
    let pairs = events.iter().map(|event: &epoll::Event| {
        // The structure is packed: its fields are copied out.
        let (data, flags) = (event.data, event.flags);
        tuple::of([int::new(data.u64() as i64), int::new(flags.bits().into())])
    });
    Ok(list::new(pairs.collect()))
}

/// `epoll`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Returns an epolling object."),
    methods: &[
        Method::class(
            "fromfd",
            Native::One(from_fd),
            "fromfd($type, fd, /)\n--\n\nCreate an epoll object from a given control fd.",
        ),
        Method::new(
            "close",
            Native::NoArguments(close),
            "close($self, /)\n--\n\nClose the epoll control file descriptor.\n\nFurther operations on the epoll object will raise an exception.",
        ),
        Method::new(
            "fileno",
            Native::NoArguments(fileno),
            "fileno($self, /)\n--\n\nReturn the epoll control file descriptor.",
        ),
        Method::new(
            "register",
            Native::Any(register),
            "register($self, /, fd,\n         eventmask=select.EPOLLIN | select.EPOLLPRI | select.EPOLLOUT)\n--\n\nRegisters a new fd or raises an OSError if the fd is already registered.",
        ),
        Method::new(
            "modify",
            Native::Any(modify),
            "modify($self, /, fd, eventmask)\n--\n\nModify event mask for a registered file descriptor.",
        ),
        Method::new(
            "unregister",
            Native::Any(unregister),
            "unregister($self, /, fd)\n--\n\nRemove a registered file descriptor from the epoll object.",
        ),
        Method::new(
            "poll",
            Native::Any(poll),
            "poll($self, /, timeout=None, maxevents=-1)\n--\n\nWait for events on the epoll file descriptor.",
        ),
        Method::new("__enter__", Native::NoArguments(enter), "__enter__($self, /)\n--\n\n"),
        Method::new(
            "__exit__",
            Native::Positional(0, 3, exit),
            "__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)\n--\n\n",
        ),
    ],
    attributes: &[GetSet {
        name: "closed",
        get: |_, this| Ok(bool_::new(this.payload::<Epoll>().number.get() < 0)),
        set: None,
        doc: "True if the epoll handler is closed",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
