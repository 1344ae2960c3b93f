//! Processes: who runs, starting and waiting for others, signals.

use super::children::{self, Way};
use super::path::{self, Accept};
use super::spawning::Spawn;
use crate::eval::{Arguments, Outcome, Raised, Vm, threads};
use crate::heap::Value;
use crate::observe::steps::Steps;
use crate::system::{self, Identity};
use crate::types::none::none;
use crate::types::{bool_, bytes, exception, int, list, tuple};
use rustix::process::{Gid, Pid};
use std::ffi::CString;
use std::io::Error;

fn number(number: impl Into<i64>) -> Outcome {
    Ok(int::new(number.into()))
}

fn process_number(process: Option<Pid>) -> Outcome {
    number(process.map_or(0, |process| process.as_raw_nonzero().get()))
}

/// `os.getpid()`.
pub fn getpid(_: &mut Vm, _: &Value) -> Outcome {
    number(std::process::id())
}

/// `os.getppid()`.
pub fn getppid(_: &mut Vm, _: &Value) -> Outcome {
    process_number(rustix::process::getppid())
}

/// `os.getpgrp()`.
pub fn getpgrp(_: &mut Vm, _: &Value) -> Outcome {
    process_number(Some(rustix::process::getpgrp()))
}

/// `os.getuid()`.
pub fn getuid(_: &mut Vm, _: &Value) -> Outcome {
    number(rustix::process::getuid().as_raw())
}

/// `os.geteuid()`.
pub fn geteuid(_: &mut Vm, _: &Value) -> Outcome {
    number(rustix::process::geteuid().as_raw())
}

/// `os.getgid()`.
pub fn getgid(_: &mut Vm, _: &Value) -> Outcome {
    number(rustix::process::getgid().as_raw())
}

/// `os.getegid()`.
pub fn getegid(_: &mut Vm, _: &Value) -> Outcome {
    number(rustix::process::getegid().as_raw())
}

/// `os.getresuid()`.
pub fn getresuid(vm: &mut Vm, _: &Value) -> Outcome {
    identities(vm, "Uid:")
}

/// `os.getresgid()`.
pub fn getresgid(vm: &mut Vm, _: &Value) -> Outcome {
    identities(vm, "Gid:")
}

/// Real, effective and saved number, from what the system tells of this process.
fn identities(vm: &mut Vm, label: &str) -> Outcome {
    let status = vm.system_call(|| std::fs::read_to_string("/proc/self/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default();
    let numbers = line.split_whitespace().take(3).filter_map(|number| number.parse().ok());
    Ok(tuple::new(numbers.map(int::new).collect()))
}

/// `os.getgroups()`.
pub fn getgroups(vm: &mut Vm, _: &Value) -> Outcome {
    let groups = vm.system_call(rustix::process::getgroups)?;
    Ok(list::new(groups.into_iter().map(|group: Gid| int::new(group.as_raw().into())).collect()))
}

fn set_identity(vm: &mut Vm, which: Identity, value: &Value) -> Outcome {
    let id = vm.c_long(value)?;
    let Ok(id) = u32::try_from(id) else {
        let message = if id < 0 { "uid is less than minimum" } else { "uid is greater than maximum" };
        return Err(vm.overflow_error(message));
    };
    vm.system_call(|| system::set_identity(which, id))?;
    Ok(none())
}

/// `os.setuid(uid)`.
pub fn setuid(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    set_identity(vm, Identity::SetUid, value)
}

/// `os.setgid(gid)`.
pub fn setgid(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    set_identity(vm, Identity::SetGid, value)
}

/// `os.seteuid(uid)`.
pub fn seteuid(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    set_identity(vm, Identity::SetEuid, value)
}

/// `os.setegid(gid)`.
pub fn setegid(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    set_identity(vm, Identity::SetEgid, value)
}

fn process(vm: &mut Vm, value: Option<&Value>) -> Outcome<Option<Pid>> {
    let raw = vm.c_int_or(value, 0)?;
    if raw < 0 {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::ESRCH), None));
    }
    Ok(Pid::from_raw(raw))
}

/// `os.getpgid(pid)`.
pub fn getpgid(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [which] = arguments.bind(vm, "getpgid", ["pid"], 0, 0, 1)?;
    let which = process(vm, which.as_ref())?;
    let group = vm.system_call(|| rustix::process::getpgid(which))?;
    process_number(Some(group))
}

/// `os.setpgid(pid, pgrp)`.
pub fn setpgid(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (which, group) = (process(vm, arguments.first())?, process(vm, arguments.get(1))?);
    vm.system_call(|| rustix::process::setpgid(which, group))?;
    Ok(none())
}

/// `os.setpgrp()`.
pub fn setpgrp(vm: &mut Vm, _: &Value) -> Outcome {
    vm.system_call(|| rustix::process::setpgid(None, None))?;
    Ok(none())
}

/// `os.getsid(pid)`.
pub fn getsid(vm: &mut Vm, _: &Value, which: &Value) -> Outcome {
    let which = process(vm, Some(which))?;
    let session = vm.system_call(|| rustix::process::getsid(which))?;
    process_number(Some(session))
}

/// `os.setsid()`.
pub fn setsid(vm: &mut Vm, _: &Value) -> Outcome {
    vm.system_call(rustix::process::setsid)?;
    Ok(none())
}

/// `os.tcgetpgrp(fd)`.
pub fn tcgetpgrp(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let value = vm.c_int(value)?;
    let descriptor = path::descriptor(vm, value)?;
    let group = vm.system_call(|| rustix::termios::tcgetpgrp(descriptor))?;
    process_number(Some(group))
}

/// `os.getpriority(which, who)`, for processes, groups and users.
pub fn getpriority(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [which, who] = arguments.bind(vm, "getpriority", ["which", "who"], 0, 0, 2)?;
    let (which, who) = (vm.c_int_or(which.as_ref(), 0)?, vm.c_int_or(who.as_ref(), 0)?);
    let priority = vm.system_call(|| match which {
        0 => rustix::process::getpriority_process(Pid::from_raw(who)),
        1 => rustix::process::getpriority_pgrp(Pid::from_raw(who)),
        2 => rustix::process::getpriority_user(rustix::process::Uid::from_raw(who as u32)),
        _ => Err(rustix::io::Errno::INVAL),
    })?;
    number(priority)
}

/// `os.setpriority(which, who, priority)`.
pub fn setpriority(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [which, who, priority] = arguments.bind(vm, "setpriority", ["which", "who", "priority"], 0, 0, 3)?;
    let (which, who) = (vm.c_int_or(which.as_ref(), 0)?, vm.c_int_or(who.as_ref(), 0)?);
    let priority = vm.c_int_or(priority.as_ref(), 0)?;
    vm.system_call(|| match which {
        0 => rustix::process::setpriority_process(Pid::from_raw(who), priority),
        1 => rustix::process::setpriority_pgrp(Pid::from_raw(who), priority),
        2 => rustix::process::setpriority_user(rustix::process::Uid::from_raw(who as u32), priority),
        _ => Err(rustix::io::Errno::INVAL),
    })?;
    Ok(none())
}

/// `os.nice(increment)`.
pub fn nice(vm: &mut Vm, _: &Value, increment: &Value) -> Outcome {
    let increment = vm.c_int(increment)?;
    let priority = vm.system_call(|| rustix::process::nice(increment))?;
    number(priority)
}

/// `os.kill(pid, signal)`.
pub fn kill(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (which, signal) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    vm.system_call(|| system::kill(which, signal))?;
    vm.check_interrupts()?;
    Ok(none())
}

/// `os.killpg(pgid, signal)`.
pub fn killpg(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (group, signal) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    if group < 0 {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::ESRCH), None));
    }
    vm.system_call(|| system::kill(if group == 0 { 0 } else { -group }, signal))?;
    vm.check_interrupts()?;
    Ok(none())
}

/// `os._exit(status)`.
pub fn exit_at_once(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [status] = arguments.bind(vm, "_exit", ["status"], 0, 0, 1)?;
    let status = vm.c_int_or(status.as_ref(), 0)?;
    vm.interpreter.children.ends(status);
    system::exit_at_once(status)
}

/// `os.abort()`.
pub fn abort(_: &mut Vm, _: &Value) -> Outcome {
    system::abort()
}

/// `os.register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)`.
pub fn register_at_fork(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["before", "after_in_child", "after_in_parent"];
    let given = arguments.bind(vm, "register_at_fork", names, 0, 3, 0)?;
    if given.iter().all(Option::is_none) {
        return Err(vm.type_error("At least one argument is required."));
    }
    for (name, callable) in names.iter().zip(&given) {
        if let Some(callable) = callable
            && callable.class().slots.call.get().is_none()
        {
            let class = callable.class().name();
            return Err(vm.type_error(format!("'{name}' must be callable, not {class}")));
        }
    }
    for (list, callable) in vm.interpreter.at_fork.iter_mut().zip(given) {
        list.extend(callable);
    }
    Ok(none())
}

/// Calls what was registered for one side of a fork; exceptions are reported, not raised.
pub fn run_at_fork(vm: &mut Vm, which: usize) {
    let mut callables = vm.interpreter.at_fork[which].clone();
    if which == 0 {
        callables.reverse();
    }
    for callable in callables {
        if let Err(raised) = vm.call(&callable, &[]) {
            let exception = vm.take_raised(raised);
            vm.unraisable(exception, Some(callable));
        }
    }
}

/// `os.fork()`.
pub fn fork(vm: &mut Vm, _: &Value) -> Outcome {
    if vm.interpreter.finalizing {
        let message = "can't fork at interpreter shutdown";
        return Err(vm.raise_new(&exception::PYTHON_FINALIZATION_ERROR, message));
    }
    run_at_fork(vm, 0);
    let expected = children::expect(vm, Way::Fork, None);
    let result = threads::fork(&mut vm.thread, system::fork);
    vm.interpreter.children.made(expected, result.as_ref().ok().copied());
    if matches!(result, Ok(0)) {
        crate::modules::thread::after_fork(vm);
        watch_child(vm);
    }
    run_at_fork(vm, if matches!(result, Ok(0)) { 1 } else { 2 });
    match result {
        Ok(process) => {
            if process != 0 {
                warn_of_threads(vm, "fork");
            }
            number(process)
        }
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

/// Whoever watches the program watches this process no more, a forked one; its threads go on to have their turns.
fn watch_child(vm: &mut Vm) {
    if vm.end_observation().is_some() && threads::gil::is_scheduled() {
        vm.observe(Box::new(Steps));
    }
}

/// Warns of a fork in a process with several threads, of which the child has one: what others held stays held.
pub fn warn_of_threads(vm: &mut Vm, function: &str) {
    if threads::count() == 1 {
        return;
    }
    let own = std::process::id();
    let message = format!(
        "This process (pid={own}) is multi-threaded, use of {function}() may lead to deadlocks in the child."
    );
    if let Err(raised) = crate::modules::warn(vm, &exception::DEPRECATION_WARNING, &message, 1, None) {
        let exception = vm.take_raised(raised);
        vm.unraisable(exception, None);
    }
}

fn wait_error(vm: &mut Vm, error: &Error) -> Raised {
    vm.os_error(error, None)
}

fn wait_for(vm: &mut Vm, which: i32, options: i32) -> Outcome<(i32, i32, libc::rusage)> {
    if options & libc::WNOHANG == 0
        && let Some(child) = Pid::from_raw(which.max(0))
    {
        vm.await_exit(child)?;
    }
    match vm.blocking(|| system::wait(which, options))? {
        Ok(found) => {
            vm.interpreter.children.awaited(found.0, found.1);
            Ok(found)
        }
        Err(error) => Err(wait_error(vm, &error)),
    }
}

/// `os.waitpid(pid, options)`.
pub fn waitpid(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (which, options) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    let (process, status, _) = wait_for(vm, which, options)?;
    Ok(tuple::of([int::new(process.into()), int::new(status.into())]))
}

/// `os.wait()`.
pub fn wait(vm: &mut Vm, _: &Value) -> Outcome {
    let (process, status, _) = wait_for(vm, -1, 0)?;
    Ok(tuple::of([int::new(process.into()), int::new(status.into())]))
}

/// `os.wait4(pid, options)`.
pub fn wait4(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [which, options] = arguments.bind(vm, "wait4", ["pid", "options"], 0, 0, 2)?;
    let (which, options) = (vm.c_int_or(which.as_ref(), -1)?, vm.c_int_or(options.as_ref(), 0)?);
    let (process, status, usage) = wait_for(vm, which, options)?;
    let usage = crate::modules::resource::usage(&usage);
    Ok(tuple::of([int::new(process.into()), int::new(status.into()), usage]))
}

/// `os.wait3(options)`.
pub fn wait3(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [options] = arguments.bind(vm, "wait3", ["options"], 0, 0, 1)?;
    let options = vm.c_int_or(options.as_ref(), 0)?;
    let (process, status, usage) = wait_for(vm, -1, options)?;
    let usage = crate::modules::resource::usage(&usage);
    Ok(tuple::of([int::new(process.into()), int::new(status.into()), usage]))
}

macro_rules! of_status {
    ($($(#[$doc:meta])* $name:ident $python:literal $system:ident $make:expr;)*) => {
        $($(#[$doc])*
        pub fn $name(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
            let [status] = arguments.bind(vm, $python, ["status"], 0, 0, 1)?;
            let status = vm.c_int_or(status.as_ref(), 0)?;
            Ok($make(libc::$system(status)))
        })*
    };
}

fn small(value: i32) -> Value {
    int::new(value.into())
}

of_status! {
    /// `os.WIFEXITED(status)`.
    w_if_exited "WIFEXITED" WIFEXITED bool_::new;
    /// `os.WIFSIGNALED(status)`.
    w_if_signaled "WIFSIGNALED" WIFSIGNALED bool_::new;
    /// `os.WIFSTOPPED(status)`.
    w_if_stopped "WIFSTOPPED" WIFSTOPPED bool_::new;
    /// `os.WIFCONTINUED(status)`.
    w_if_continued "WIFCONTINUED" WIFCONTINUED bool_::new;
    /// `os.WCOREDUMP(status)`.
    w_core_dump "WCOREDUMP" WCOREDUMP bool_::new;
    /// `os.WEXITSTATUS(status)`.
    w_exit_status "WEXITSTATUS" WEXITSTATUS small;
    /// `os.WTERMSIG(status)`.
    w_term_sig "WTERMSIG" WTERMSIG small;
    /// `os.WSTOPSIG(status)`.
    w_stop_sig "WSTOPSIG" WSTOPSIG small;
}

/// `os.waitstatus_to_exitcode(status)`.
pub fn waitstatus_to_exitcode(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [status] = arguments.bind(vm, "waitstatus_to_exitcode", ["status"], 0, 0, 1)?;
    let status = vm.c_int_or(status.as_ref(), 0)?;
    if libc::WIFEXITED(status) {
        return number(libc::WEXITSTATUS(status));
    }
    if libc::WIFSIGNALED(status) {
        return number(-libc::WTERMSIG(status));
    }
    if libc::WIFSTOPPED(status) {
        let signal = libc::WSTOPSIG(status);
        return Err(vm.value_error(format!("process stopped by delivery of signal {signal}")));
    }
    Err(vm.value_error(format!("invalid wait status: {status}")))
}

/// A text for the system that ends in a zero.
///
/// # Errors
/// `ValueError` for one with a zero in it.
pub fn c_string(vm: &mut Vm, data: Vec<u8>) -> Outcome<CString> {
    CString::new(data).map_err(|_| vm.value_error("embedded null byte"))
}

/// The strings of a sequence of paths, such as a command's arguments.
///
/// # Errors
/// As for [`path::fspath`].
pub fn c_strings(vm: &mut Vm, values: &[Value]) -> Outcome<Vec<CString>> {
    let mut strings = Vec::with_capacity(values.len());
    for value in values {
        let value = path::fspath(vm, value)?;
        let data = path::path_bytes(vm, &value)?;
        strings.push(c_string(vm, data)?);
    }
    Ok(strings)
}

/// The arguments of a program, its name first.
///
/// # Errors
/// `TypeError` and `ValueError` for arguments that are none; as for [`c_strings`].
pub fn command(vm: &mut Vm, function: &str, arguments: &Value) -> Outcome<Vec<CString>> {
    if !arguments.has::<list::List>() && !arguments.has::<tuple::Tuple>() {
        return Err(vm.type_error(format!("{function}: argv must be a tuple or list")));
    }
    let values = vm.collect(arguments)?;
    if values.is_empty() {
        return Err(vm.value_error(format!("{function}: argv must not be empty")));
    }
    let strings = c_strings(vm, &values)?;
    if strings[0].is_empty() {
        return Err(vm.value_error(format!("{function}: argv first element cannot be empty")));
    }
    Ok(strings)
}

/// The variables of a mapping as `name=value`.
///
/// # Errors
/// `ValueError` for a name that cannot be one; as for [`c_strings`].
pub fn environment(vm: &mut Vm, mapping: &Value) -> Outcome<Vec<CString>> {
    let keys = vm.call_method(mapping, &crate::types::names::names().keys, &[])?;
    let mut variables = Vec::new();
    for key in vm.collect(&keys)? {
        let value = vm.get_item(mapping, &key)?;
        let (key, value) = (path::fspath(vm, &key)?, path::fspath(vm, &value)?);
        let (mut name, value) = (path::path_bytes(vm, &key)?, path::path_bytes(vm, &value)?);
        if name.iter().skip(1).any(|byte| *byte == b'=') || name.is_empty() {
            return Err(vm.value_error("illegal environment variable name"));
        }
        name.push(b'=');
        name.extend(value);
        variables.push(c_string(vm, name)?);
    }
    Ok(variables)
}

/// `os.execv(path, argv)`.
pub fn execv(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let target = path::path(vm, "execv", "path", &arguments[0], Accept::Path)?;
    let command = command(vm, "execv", &arguments[1])?;
    let program = c_string(vm, target.bytes.clone())?;
    vm.interpreter.children.becomes(&children::shortened(&command));
    let error = system::execute(&program, &command, None);
    vm.interpreter.children.becomes("");
    Err(target.error(vm, &error))
}

/// `os.execve(path, argv, env)`.
pub fn execve(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, argv, variables] = arguments.bind(vm, "execve", ["path", "argv", "env"], 0, 0, 3)?;
    let (Some(target), Some(argv), Some(variables)) = (target, argv, variables) else {
        return Err(vm.type_error("execve()"));
    };
    let target = path::path(vm, "execve", "path", &target, Accept::Descriptor)?;
    let command = command(vm, "execve", &argv)?;
    let variables = environment(vm, &variables)?;
    let program = match target.descriptor {
        Some(number) => format!("/proc/self/fd/{number}").into_bytes(),
        None => target.bytes.clone(),
    };
    let program = c_string(vm, program)?;
    vm.interpreter.children.becomes(&children::shortened(&command));
    let error = system::execute(&program, &command, Some(&variables));
    vm.interpreter.children.becomes("");
    Err(target.error(vm, &error))
}

/// `os.system(command)`.
pub fn system_command(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [command] = arguments.bind(vm, "system", ["command"], 0, 0, 1)?;
    let Some(command) = command else { return Err(vm.type_error("system()")) };
    let command = path::fspath(vm, &command)?;
    let data = path::path_bytes(vm, &command)?;
    let typed = c_string(vm, data)?;
    let expected = children::expect(vm, Way::System, Some(std::slice::from_ref(&typed)));
    let command = vec![c"sh".to_owned(), c"-c".to_owned(), typed];
    let shell = Spawn { programs: vec![c"/bin/sh".to_owned()], command, ..Spawn::default() };
    let started = shell.start();
    vm.interpreter.children.made(expected, started.as_ref().ok().copied());
    let process = match started {
        Ok(process) => process,
        Err(error) => return Err(vm.os_error(&error, None)),
    };
    let (_, status, _) = wait_for(vm, process, 0)?;
    number(status)
}

/// `os.pidfd_open(pid, flags=0)`.
pub fn pidfd_open(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    use std::os::fd::IntoRawFd;
    let [which, flags] = arguments.bind(vm, "pidfd_open", ["pid", "flags"], 0, 0, 1)?;
    let flags = vm.c_int_or(flags.as_ref(), 0)? as u32;
    let flags = rustix::process::PidfdFlags::from_bits_retain(flags);
    let Some(which) = Pid::from_raw(vm.c_int_or(which.as_ref(), 0)?.max(0)) else {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None));
    };
    let made = vm.system_call(|| rustix::process::pidfd_open(which, flags))?;
    number(made.into_raw_fd())
}

/// `os.getlogin()`.
pub fn getlogin(vm: &mut Vm, _: &Value) -> Outcome {
    Err(vm.os_error(&Error::from_raw_os_error(libc::ENXIO), None))
}

/// `os.putenv(name, value)`.
pub fn putenv(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let strings = c_strings(vm, arguments)?;
    if strings[0].to_bytes().contains(&b'=') {
        return Err(vm.value_error("illegal environment variable name"));
    }
    vm.system_call(|| system::set_variable(&strings[0], Some(&strings[1])))?;
    Ok(none())
}

/// `os.unsetenv(name)`.
pub fn unsetenv(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let strings = c_strings(vm, arguments)?;
    vm.system_call(|| system::set_variable(&strings[0], None))?;
    Ok(none())
}

/// The environment as a dict of bytes.
///
/// # Errors
/// None.
pub fn environ(vm: &mut Vm) -> Outcome {
    use std::os::unix::ffi::OsStringExt;
    let made = crate::types::dict::new();
    for (name, value) in std::env::vars_os() {
        let name = bytes::new(name.into_vec());
        let table = made.payload::<crate::types::dict::Dict>();
        table.set(vm, &name, bytes::new(value.into_vec()))?;
    }
    Ok(made)
}

/// `posix._create_environ()`.
pub fn create_environ(vm: &mut Vm, _: &Value) -> Outcome {
    environ(vm)
}
