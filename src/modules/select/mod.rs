//! `select`: waiting for descriptors (library, `select`).

mod epoll;
mod poll;

pub use epoll::DEFINITION as EPOLL_DEFINITION;
pub use poll::DEFINITION as POLL_DEFINITION;

use crate::eval::threads::gil::is_turn_shared;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::system;
use crate::types::definition::{Method, Native};
use crate::types::list::List;
use crate::types::module::{self, Module};
use crate::types::none::is_none;
use crate::types::str::intern;
use crate::types::{exception, int, list, tuple};
use rustix::event::{PollFd, PollFlags, Timespec};
use std::time::Instant;

static NUMBERS: &[(&str, i64)] = &[
    ("EPOLLERR", 8),
    ("EPOLLET", 0x8000_0000),
    ("EPOLLEXCLUSIVE", 0x1000_0000),
    ("EPOLLHUP", 16),
    ("EPOLLIN", 1),
    ("EPOLLMSG", 1024),
    ("EPOLLONESHOT", 0x4000_0000),
    ("EPOLLOUT", 4),
    ("EPOLLPRI", 2),
    ("EPOLLRDBAND", 128),
    ("EPOLLRDHUP", 8192),
    ("EPOLLRDNORM", 64),
    ("EPOLLWAKEUP", 0x2000_0000),
    ("EPOLLWRBAND", 512),
    ("EPOLLWRNORM", 256),
    ("EPOLL_CLOEXEC", 0x8_0000),
    ("PIPE_BUF", 4096),
    ("POLLERR", 8),
    ("POLLHUP", 16),
    ("POLLIN", 1),
    ("POLLMSG", 1024),
    ("POLLNVAL", 32),
    ("POLLOUT", 4),
    ("POLLPRI", 2),
    ("POLLRDBAND", 128),
    ("POLLRDHUP", 8192),
    ("POLLRDNORM", 64),
    ("POLLWRBAND", 512),
    ("POLLWRNORM", 256),
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "poll",
        Native::NoArguments(poll::new),
        "poll($module, /)\n--\n\nReturns a polling object.\n\nThis object supports registering and unregistering file descriptors, and then\npolling them for I/O events.",
    ),
    Method::new(
        "select",
        Native::Positional(3, 4, select),
        "select($module, rlist, wlist, xlist, timeout=None, /)\n--\n\nWait until one or more file descriptors are ready for some kind of I/O.\n\nThe first three arguments are iterables of file descriptors to be waited for:\nrlist -- wait until ready for reading\nwlist -- wait until ready for writing\nxlist -- wait for an \"exceptional condition\"\nIf only one kind of condition is required, pass [] for the other lists.\n\nA file descriptor is either a socket or file object, or a small integer\ngotten from a fileno() method call on one of those.\n\nThe optional 4th argument specifies a timeout in seconds; it may be\na floating-point number to specify fractions of seconds.  If it is absent\nor None, the call will never time out.\n\nThe return value is a tuple of three lists corresponding to the first three\narguments; each contains the subset of the corresponding file descriptors\nthat are ready.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "This module supports asynchronous I/O on multiple file descriptors.";
    let made = module::with_functions("select", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    namespace.set_name(&intern("epoll"), epoll::CLASS.value());
    namespace.set_name(&intern("error"), exception::OS_ERROR.value());
    Ok(made)
}

/// The time left until a moment, as the system takes it.
fn left(deadline: Option<Instant>) -> Option<Timespec> {
    let left = deadline?.saturating_duration_since(Instant::now());
    Some(Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos().into() })
}

/// Waits until one of `wanted` (descriptor, events) is ready or the moment has come; what happened to each.
///
/// # Errors
/// `OSError`; what the handlers of signals raise.
pub fn wait(vm: &mut Vm, wanted: &[(i32, u16)], deadline: Option<Instant>) -> Outcome<Vec<u16>> {
    let mut entries = Vec::with_capacity(wanted.len());
    for (number, events) in wanted {
        let descriptor = match system::descriptor(*number) {
            Ok(descriptor) => descriptor,
            Err(error) => return Err(vm.os_error(&error, None)),
        };
        entries.push(PollFd::from_borrowed_fd(descriptor, PollFlags::from_bits_retain(*events as _)));
    }
    if is_turn_shared() {
        let flags =
            wanted.iter().map(|(number, events)| (*number, PollFlags::from_bits_retain(*events as _)));
        vm.await_descriptors(&flags.collect::<Vec<_>>(), deadline)?;
    }
    vm.system_call(|| rustix::event::poll(&mut entries, left(deadline).as_ref()))?;
    Ok(entries.iter().map(|entry| entry.revents().bits() as _).collect())
}

const READ: u16 = 1;
const WRITE: u16 = 4;
const EXCEPTIONAL: u16 = 2;
const ERROR: u16 = 8;
const HANG_UP: u16 = 16;
const INVALID: u16 = 32;

/// The objects of an argument, one after the other. `fileno()` may change a list meanwhile: what is no longer there
/// is not waited for.
enum Source {
    List(Value, usize),
    Other(std::vec::IntoIter<Value>),
}

impl Source {
    fn new(vm: &mut Vm, given: &Value) -> Outcome<Source> {
        if given.has::<List>() {
            return Ok(Source::List(given.clone(), 0));
        }
        Ok(Source::Other(vm.collect(given)?.into_iter()))
    }

    fn next(&mut self) -> Option<Value> {
        match self {
            Source::List(list, index) => {
                *index += 1;
                list.payload::<List>().items.get(*index - 1)
            }
            Source::Other(rest) => rest.next(),
        }
    }
}

fn select(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let timeout = arguments.get(3).filter(|timeout| !is_none(timeout));
    let deadline = match timeout {
        Some(timeout) => {
            let slots = &timeout.class().slots;
            if slots.float.get().is_none() && slots.index.get().is_none() {
                return Err(vm.type_error("timeout must be a float or None"));
            }
            vm.deadline(Some(timeout), "timeout")?
        }
        None => None,
    };
    let mut objects = Vec::new();
    let mut wanted = Vec::new();
    for (index, events) in [READ, WRITE, EXCEPTIONAL].into_iter().enumerate() {
        if arguments[index].class().slots.iter.get().is_none()
            && arguments[index].class().slots.getitem.get().is_none()
        {
            return Err(vm.type_error("arguments 1-3 must be sequences"));
        }
        let mut source = Source::new(vm, &arguments[index])?;
        while let Some(object) = source.next() {
            let number = vm.file_descriptor(&object)?;
            if number >= 1024 {
                return Err(vm.value_error("filedescriptor out of range in select()"));
            }
            wanted.push((number, events));
            objects.push((index, object));
        }
    }
    let happened = wait(vm, &wanted, deadline)?;
    if happened.iter().any(|events| events & INVALID != 0) {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EBADF), None));
    }
    let mut ready = [const { Vec::new() }; 3];
    for ((index, object), events) in objects.into_iter().zip(happened) {
        let relevant = match index {
            0 => READ | ERROR | HANG_UP,
            1 => WRITE | ERROR,
            _ => EXCEPTIONAL,
        };
        if events & relevant != 0 {
            ready[index].push(object);
        }
    }
    Ok(tuple::of(ready.map(list::new)))
}
