//! `fcntl`: control of descriptors, locks on files.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::limits::gates::Deed;
use crate::modules::buffer;
use crate::system;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::{self, intern};
use crate::types::{bytes, int};
use std::io::Error;

static NUMBERS: &[(&str, i64)] = &[
    ("DN_ACCESS", 1),
    ("DN_ATTRIB", 32),
    ("DN_CREATE", 4),
    ("DN_DELETE", 8),
    ("DN_MODIFY", 2),
    ("DN_MULTISHOT", 2147483648),
    ("DN_RENAME", 16),
    ("FASYNC", 8192),
    ("FD_CLOEXEC", 1),
    ("FICLONE", 1074041865),
    ("FICLONERANGE", 1075876877),
    ("F_ADD_SEALS", 1033),
    ("F_DUPFD", 0),
    ("F_DUPFD_CLOEXEC", 1030),
    ("F_EXLCK", 4),
    ("F_GETFD", 1),
    ("F_GETFL", 3),
    ("F_GETLEASE", 1025),
    ("F_GETLK", 5),
    ("F_GETLK64", 5),
    ("F_GETOWN", 9),
    ("F_GETOWN_EX", 16),
    ("F_GETPIPE_SZ", 1032),
    ("F_GETSIG", 11),
    ("F_GET_FILE_RW_HINT", 1037),
    ("F_GET_RW_HINT", 1035),
    ("F_GET_SEALS", 1034),
    ("F_NOTIFY", 1026),
    ("F_OFD_GETLK", 36),
    ("F_OFD_SETLK", 37),
    ("F_OFD_SETLKW", 38),
    ("F_OWNER_PGRP", 2),
    ("F_OWNER_PID", 1),
    ("F_OWNER_TID", 0),
    ("F_RDLCK", 0),
    ("F_SEAL_FUTURE_WRITE", 16),
    ("F_SEAL_GROW", 4),
    ("F_SEAL_SEAL", 1),
    ("F_SEAL_SHRINK", 2),
    ("F_SEAL_WRITE", 8),
    ("F_SETFD", 2),
    ("F_SETFL", 4),
    ("F_SETLEASE", 1024),
    ("F_SETLK", 6),
    ("F_SETLK64", 6),
    ("F_SETLKW", 7),
    ("F_SETLKW64", 7),
    ("F_SETOWN", 8),
    ("F_SETOWN_EX", 15),
    ("F_SETPIPE_SZ", 1031),
    ("F_SETSIG", 10),
    ("F_SET_FILE_RW_HINT", 1038),
    ("F_SET_RW_HINT", 1036),
    ("F_SHLCK", 8),
    ("F_UNLCK", 2),
    ("F_WRLCK", 1),
    ("LOCK_EX", 2),
    ("LOCK_MAND", 32),
    ("LOCK_NB", 4),
    ("LOCK_READ", 64),
    ("LOCK_RW", 192),
    ("LOCK_SH", 1),
    ("LOCK_UN", 8),
    ("LOCK_WRITE", 128),
    ("RWH_WRITE_LIFE_EXTREME", 5),
    ("RWH_WRITE_LIFE_LONG", 4),
    ("RWH_WRITE_LIFE_MEDIUM", 3),
    ("RWH_WRITE_LIFE_NONE", 1),
    ("RWH_WRITE_LIFE_NOT_SET", 0),
    ("RWH_WRITE_LIFE_SHORT", 2),
];

/// What `fcntl` does that concerns the descriptor and its locks alone: the rest sends signals, or changes files.
const OWN_AFFAIR: [i32; 14] = [
    libc::F_DUPFD,
    libc::F_DUPFD_CLOEXEC,
    libc::F_GETFD,
    libc::F_SETFD,
    libc::F_GETFL,
    libc::F_SETFL,
    libc::F_GETLK,
    libc::F_SETLK,
    libc::F_SETLKW,
    libc::F_OFD_GETLK,
    libc::F_OFD_SETLK,
    libc::F_OFD_SETLKW,
    libc::F_GETPIPE_SZ,
    libc::F_GET_SEALS,
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "fcntl",
        Native::Positional(2, 3, fcntl),
        "fcntl($module, fd, cmd, arg=0, /)\n--\n\nPerform the operation `cmd` on file descriptor fd.",
    ),
    Method::new(
        "flock",
        Native::Positional(2, 2, flock),
        "flock($module, fd, operation, /)\n--\n\nPerform the lock operation `operation` on file descriptor `fd`.",
    ),
    Method::new(
        "ioctl",
        Native::Positional(2, 4, ioctl),
        "ioctl($module, fd, request, arg=0, mutate_flag=True, /)\n--\n\nPerform the operation request on file descriptor fd.",
    ),
    Method::new(
        "lockf",
        Native::Any(lockf),
        "lockf($module, fd, cmd, len=0, start=0, whence=0, /)\n--\n\nA wrapper around the fcntl() locking calls.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.";
    let made = module::with_functions("fcntl", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    Ok(made)
}

fn fcntl(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let command = vm.c_int(&arguments[1])?;
    if !OWN_AFFAIR.contains(&command) {
        vm.ask_to(Deed::Signals)?;
    }
    let argument = match arguments.get(2) {
        None => 0,
        Some(argument) if argument.has::<Int>() || argument.class().slots.index.get().is_some() => {
            vm.c_long(argument)?
        }
        Some(argument) => return record(vm, number, command, argument),
    };
    vm.system_call(|| system::control(number, command, argument)).map(|result| int::new(result.into()))
}

/// `fcntl` with a packed structure for a lock, the only one it is used with.
fn record(vm: &mut Vm, number: i32, command: i32, argument: &Value) -> Outcome {
    let data = bytes::argument(vm, argument)?.into_owned();
    if data.len() > 1024 {
        return Err(vm.value_error("fcntl string arg too long"));
    }
    let locks = [libc::F_SETLK, libc::F_SETLKW, libc::F_OFD_SETLK, libc::F_OFD_SETLKW];
    let field = |at: usize, size: usize| -> i64 {
        let mut bytes = [0; 8];
        if let Some(part) = data.get(at..at + size) {
            bytes[..size].copy_from_slice(part);
        }
        i64::from_ne_bytes(bytes)
    };
    if !locks.contains(&command) || data.len() < 24 {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None));
    }
    let (kind, whence) = (field(0, 2) as i16, field(2, 2) as i16);
    let (start, length) = (field(8, 8), field(16, 8));
    vm.system_call(|| system::lock_record(number, command, kind, whence, start, length))?;
    Ok(bytes::new(data))
}

fn flock(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let operation = vm.c_int(&arguments[1])?;
    vm.system_call(|| system::lock_file(number, operation))?;
    Ok(none())
}

fn lockf(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.between(vm, "lockf", 2, 5)?;
    let number = vm.file_descriptor(&given[0])?;
    let operation = vm.c_int(&given[1])?;
    let length = given.get(2).map_or(Ok(0), |length| vm.c_long(length))?;
    let start = given.get(3).map_or(Ok(0), |start| vm.c_long(start))?;
    let whence = vm.c_int_or(given.get(4), 0)?;
    let kind = match operation & !libc::LOCK_NB {
        libc::LOCK_UN => libc::F_UNLCK,
        libc::LOCK_SH => libc::F_RDLCK,
        libc::LOCK_EX => libc::F_WRLCK,
        _ => return Err(vm.value_error("unrecognized lockf argument")),
    };
    let command = if operation & libc::LOCK_NB != 0 { libc::F_SETLK } else { libc::F_SETLKW };
    vm.system_call(|| system::lock_record(number, command, kind as i16, whence as i16, start, length))?;
    Ok(none())
}

fn ioctl(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let request = vm.index(&arguments[1])?;
    let request = match request.payload::<Int>().small() {
        Some(request) => request as u64,
        None => return Err(vm.overflow_error("Python int too large to convert to C unsigned long")),
    };
    let Some(argument) = arguments.get(2) else {
        return vm
            .system_call(|| system::device_control(number, request, 0))
            .map(|result| int::new(result.into()));
    };
    if argument.has::<Int>() || argument.class().slots.index.get().is_some() {
        let argument = vm.c_int(argument)?;
        return vm
            .system_call(|| system::device_control(number, request, argument))
            .map(|result| int::new(result.into()));
    }
    let given = match argument.downcast::<str::Str>() {
        Some(text) => text.text().as_bytes().to_vec(),
        None => bytes::argument(vm, argument)?.into_owned(),
    };
    let mut data = [0u8; 1024];
    if given.len() > data.len() {
        return Err(vm.value_error("ioctl string arg too long"));
    }
    data[..given.len()].copy_from_slice(&given);
    let result = vm.system_call(|| system::device_control_with(number, request, &mut data))?;
    let mutates = vm.truth_or(arguments.get(3), true)?;
    if mutates && !argument.has::<bytes::Bytes>() && !argument.has::<str::Str>() {
        buffer::write_into(vm, argument, &data[..given.len()])?;
        return Ok(int::new(result.into()));
    }
    Ok(bytes::new(data[..given.len()].to_vec()))
}
