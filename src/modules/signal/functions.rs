//! The functions of `_signal`.

use super::{NSIG, interrupted};
use crate::eval::threads::gil;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::breaker::{self, Disposition};
use crate::system::{self, SignalSet};
use crate::types::definition::{Method, Native};
use crate::types::none::none;
use crate::types::{float, int, set, str, tuple};

crate::module_exception! {
    /// The type `signal.itimer_error`.
    ITIMER_ERROR, ITIMER_ERROR_DEFINITION, "signal.itimer_error", OS_ERROR, ""
}

/// The place of `default_int_handler` in [`FUNCTIONS`].
pub const DEFAULT: usize = 0;

/// All of them.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "default_int_handler",
        Native::Positional(2, 2, default_int_handler),
        "default_int_handler($module, signalnum, frame, /)\n--\n\nThe default handler for SIGINT installed by Python.\n\nIt raises KeyboardInterrupt.",
    ),
    Method::new(
        "alarm",
        Native::One(alarm),
        "alarm($module, seconds, /)\n--\n\nArrange for SIGALRM to arrive after the given number of seconds.",
    ),
    Method::new(
        "getitimer",
        Native::One(getitimer),
        "getitimer($module, which, /)\n--\n\nReturns current value of given itimer.",
    ),
    Method::new(
        "getsignal",
        Native::One(getsignal),
        "getsignal($module, signalnum, /)\n--\n\nReturn the current action for the given signal.\n\nThe return value can be:\n  SIG_IGN -- if the signal is being ignored\n  SIG_DFL -- if the default action for the signal is in effect\n  None    -- if an unknown handler is in effect\n  anything else -- the callable Python object used as a handler",
    ),
    Method::new("pause", Native::NoArguments(pause), "pause($module, /)\n--\n\nWait until a signal arrives."),
    Method::new(
        "pthread_kill",
        Native::Positional(2, 2, pthread_kill),
        "pthread_kill($module, thread_id, signalnum, /)\n--\n\nSend a signal to a thread.",
    ),
    Method::new(
        "pthread_sigmask",
        Native::Positional(2, 2, pthread_sigmask),
        "pthread_sigmask($module, how, mask, /)\n--\n\nFetch and/or change the signal mask of the calling thread.",
    ),
    Method::new(
        "raise_signal",
        Native::One(raise_signal),
        "raise_signal($module, signalnum, /)\n--\n\nSend a signal to the executing process.",
    ),
    Method::new(
        "set_wakeup_fd",
        Native::Any(set_wakeup_fd),
        "set_wakeup_fd($module, fd, /, *, warn_on_full_buffer=True)\n--\n\nSets the fd to be written to (with the signal number) when a signal comes in.\n\nA library can use this to wakeup select or poll.\nThe previous fd or -1 is returned.\n\nThe fd must be non-blocking.",
    ),
    Method::new(
        "setitimer",
        Native::Positional(2, 3, setitimer),
        "setitimer($module, which, seconds, interval=0.0, /)\n--\n\nSets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).\n\nThe timer will fire after value seconds and after that every interval seconds.\nThe itimer can be cleared by setting seconds to zero.\n\nReturns old values as a tuple: (delay, interval).",
    ),
    Method::new(
        "siginterrupt",
        Native::Positional(2, 2, siginterrupt),
        "siginterrupt($module, signalnum, flag, /)\n--\n\nChange system call restart behaviour.\n\nIf flag is False, system calls will be restarted when interrupted by\nsignal sig, else system calls will be interrupted.",
    ),
    Method::new(
        "signal",
        Native::Positional(2, 2, signal),
        "signal($module, signalnum, handler, /)\n--\n\nSet the action for the given signal.\n\nThe action can be SIG_DFL, SIG_IGN, or a callable Python object.\nThe previous action is returned.  See getsignal() for possible return values.\n\n*** IMPORTANT NOTICE ***\nA signal handler function is called with two arguments:\nthe first is the signal number, the second is the interrupted stack frame.",
    ),
    Method::new(
        "sigpending",
        Native::NoArguments(sigpending),
        "sigpending($module, /)\n--\n\nExamine pending signals.\n\nReturns a set of signal numbers that are pending for delivery to\nthe calling thread.",
    ),
    Method::new(
        "sigwait",
        Native::One(sigwait),
        "sigwait($module, sigset, /)\n--\n\nWait for a signal.\n\nSuspend execution of the calling thread until the delivery of one of the\nsignals specified in the signal set sigset.  The function accepts the signal\nand returns the signal number.",
    ),
    Method::new(
        "strsignal",
        Native::One(strsignal),
        "strsignal($module, signalnum, /)\n--\n\nReturn the system description of the given signal.\n\nReturns the description of signal *signalnum*, such as \"Interrupt\"\nfor :const:`SIGINT`. Returns :const:`None` if *signalnum* has no\ndescription. Raises :exc:`ValueError` if *signalnum* is invalid.",
    ),
    Method::new(
        "valid_signals",
        Native::NoArguments(valid_signals),
        "valid_signals($module, /)\n--\n\nReturn a set of valid signal numbers on this platform.\n\nThe signal numbers returned by this function can be safely passed to\nfunctions like `pthread_kill`.",
    ),
];

fn default_int_handler(vm: &mut Vm, _: &Value, _: &[Value]) -> Outcome {
    Err(interrupted(vm))
}

fn number(vm: &mut Vm, value: &Value) -> Outcome<i32> {
    match vm.c_int(value)? {
        number @ 1..NSIG => Ok(number),
        _ => Err(vm.value_error("signal number out of range")),
    }
}

fn signal(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let raw = vm.c_int(&arguments[0])?;
    let handler = &arguments[1];
    if !(1..NSIG).contains(&raw) {
        return Err(vm.value_error("signal number out of range"));
    }
    let callable = handler.class().slots.call.get().is_some();
    let disposition = match int::exact_small(handler) {
        Some(0) => Disposition::Default,
        Some(1) => Disposition::Ignore,
        _ if callable => Disposition::Arrive,
        _ => {
            let message = "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object";
            return Err(vm.type_error(message));
        }
    };
    if !vm.thread.is_main {
        return Err(vm.value_error("signal only works in main thread of the main interpreter"));
    }
    vm.check_interrupts()?;
    if let Err(error) = breaker::set_disposition(raw, disposition) {
        return Err(vm.os_error(&error, None));
    }
    let old = vm.interpreter.signals.set(raw, handler.clone());
    Ok(old.unwrap_or_else(none))
}

fn getsignal(vm: &mut Vm, _: &Value, signal: &Value) -> Outcome {
    let signal = number(vm, signal)?;
    Ok(vm.interpreter.signals.get(signal).unwrap_or_else(none))
}

fn raise_signal(vm: &mut Vm, _: &Value, signal: &Value) -> Outcome {
    let signal = vm.c_int(signal)?;
    vm.system_call(|| system::raise(signal))?;
    vm.check_interrupts()?;
    Ok(none())
}

fn pthread_kill(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let thread = vm.c_long(&arguments[0])?;
    let signal = vm.c_int(&arguments[1])?;
    let Some(thread) = gil::system_number_of(thread as u64) else {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::ESRCH), None));
    };
    vm.system_call(|| system::signal_thread(thread, signal))?;
    vm.check_interrupts()?;
    Ok(none())
}

fn alarm(vm: &mut Vm, _: &Value, seconds: &Value) -> Outcome {
    let seconds = vm.c_int(seconds)?;
    Ok(int::new(system::alarm(seconds as u32).into()))
}

fn pause(vm: &mut Vm, _: &Value) -> Outcome {
    vm.outside(system::pause);
    vm.check_interrupts()?;
    Ok(none())
}

fn pair((first, second): (f64, f64)) -> Value {
    tuple::of([float::new(first), float::new(second)])
}

fn timer_error(vm: &mut Vm, error: &std::io::Error) -> crate::eval::Raised {
    let arguments = [
        int::new(error.raw_os_error().unwrap_or(0).into()),
        str::new(crate::eval::os_error::strerror(error)),
    ];
    match vm.call(&ITIMER_ERROR.value(), &arguments) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn setitimer(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let which = vm.c_int(&arguments[0])?;
    let seconds = vm.float(&arguments[1])?;
    let interval = arguments.get(2).map_or(Ok(0.0), |interval| vm.float(interval))?;
    match system::set_timer(which, seconds, interval) {
        Ok(old) => Ok(pair(old)),
        Err(error) => Err(timer_error(vm, &error)),
    }
}

fn getitimer(vm: &mut Vm, _: &Value, which: &Value) -> Outcome {
    let which = vm.c_int(which)?;
    match system::timer(which) {
        Ok(now) => Ok(pair(now)),
        Err(error) => Err(timer_error(vm, &error)),
    }
}

/// The signals of an iterable.
///
/// # Errors
/// `ValueError` for numbers that are no signals; whatever iterating raises.
pub fn signal_set(vm: &mut Vm, signals: &Value) -> Outcome<SignalSet> {
    let mut numbers = Vec::new();
    for signal in vm.collect(signals)? {
        let signal = vm.index_isize(&signal, true)?;
        if !(1..NSIG as isize).contains(&signal) {
            let last = NSIG - 1;
            return Err(vm.value_error(format!("signal number {signal} out of range [1; {last}]")));
        }
        numbers.push(signal as i32);
    }
    Ok(SignalSet::new(&numbers))
}

fn numbers(vm: &mut Vm, signals: &SignalSet) -> Outcome {
    set::from_values(vm, signals.signals().into_iter().map(|signal| int::new(signal.into())).collect())
}

fn pthread_sigmask(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let how = vm.c_int(&arguments[0])?;
    let signals = signal_set(vm, &arguments[1])?;
    let old = vm.system_call(|| system::block_signals(how, &signals))?;
    vm.check_interrupts()?;
    numbers(vm, &old)
}

fn sigpending(vm: &mut Vm, _: &Value) -> Outcome {
    let pending = vm.system_call(system::pending_signals)?;
    numbers(vm, &pending)
}

fn sigwait(vm: &mut Vm, _: &Value, signals: &Value) -> Outcome {
    let signals = signal_set(vm, signals)?;
    let signal = vm.system_call(|| system::wait_for_signal(&signals))?;
    Ok(int::new(signal.into()))
}

fn valid_signals(vm: &mut Vm, _: &Value) -> Outcome {
    // 32 and 33 belong to the C library.
    let all = (1..NSIG).filter(|signal| ![32, 33].contains(signal));
    set::from_values(vm, all.map(|signal| int::new(signal.into())).collect())
}

fn siginterrupt(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    number(vm, &arguments[0])?;
    vm.c_int(&arguments[1])?;
    // Calls are always ended and made again, after the handler has run (PEP 475).
    Ok(none())
}

fn strsignal(vm: &mut Vm, _: &Value, signal: &Value) -> Outcome {
    let signal = number(vm, signal)?;
    Ok(system::signal_text(signal).map_or_else(none, str::new))
}

fn set_wakeup_fd(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [descriptor, _] = arguments.bind(vm, "set_wakeup_fd", ["fd", "warn_on_full_buffer"], 1, 1, 1)?;
    let number = vm.c_int_or(descriptor.as_ref(), -1)?;
    if !vm.thread.is_main {
        return Err(vm.value_error("set_wakeup_fd only works in main thread of the main interpreter"));
    }
    if number != -1 {
        let descriptor = match system::descriptor(number) {
            Ok(descriptor) => descriptor,
            Err(error) => return Err(vm.os_error(&error, None)),
        };
        match rustix::fs::fcntl_getfl(descriptor) {
            Ok(flags) if flags.contains(rustix::fs::OFlags::NONBLOCK) => {}
            Ok(_) => {
                return Err(vm.value_error(format!("the fd {number} must be in non-blocking mode")));
            }
            Err(error) => return Err(vm.os_error(&error.into(), None)),
        }
    }
    Ok(int::new(breaker::set_wakeup(number).into()))
}
