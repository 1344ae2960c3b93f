//! `_signal`: handlers of signals, which run at the walk's next safe point (library, `signal`).

mod constants;
mod functions;

pub use functions::{ITIMER_ERROR_DEFINITION, signal_set};

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::heap::breaker::{self, Disposition};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::{builtin_function, exception, frame, int};

/// The number after the last signal.
pub const NSIG: i32 = 65;

/// What is done about each signal.
#[derive(Default)]
pub struct Handlers {
    /// By number; nothing where nobody has asked yet.
    known: Vec<Option<Value>>,
}

impl Handlers {
    fn get(&self, signal: i32) -> Option<Value> {
        self.known.get(signal as usize).cloned().flatten()
    }

    fn set(&mut self, signal: i32, handler: Value) -> Option<Value> {
        let place = signal as usize;
        if self.known.len() <= place {
            self.known.resize_with(NSIG as usize, || None);
        }
        self.known[place].replace(handler)
    }

    /// Lets go of all handlers, at the end of the interpreter.
    pub fn take(&mut self) -> Vec<Option<Value>> {
        std::mem::take(&mut self.known)
    }
}

/// The module.
///
/// # Errors
/// None.
pub fn new(vm: &mut Vm) -> Outcome {
    let about = "This module provides mechanisms to use signal handlers in Python.";
    let made = module::with_functions("_signal", Some(about), functions::FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in constants::CONSTANTS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    namespace.set_name(&intern("ItimerError"), functions::ITIMER_ERROR.value());
    let default = namespace.get_name(&intern("default_int_handler"));
    for signal in 1..NSIG {
        if vm.interpreter.signals.get(signal).is_some() {
            continue;
        }
        let handler = match breaker::disposition(signal) {
            Some(Disposition::Default) => int::new(0),
            Some(Disposition::Ignore) => int::new(1),
            Some(Disposition::Arrive) => default.clone().unwrap_or_else(none),
            // The run-time system's own guards against a stack that overflows.
            None if signal == libc::SIGSEGV || signal == libc::SIGBUS => int::new(0),
            None => none(),
        };
        drop(vm.interpreter.signals.set(signal, handler));
    }
    Ok(made)
}

/// Whether a function of the program waits for the signal.
pub fn is_handled(vm: &Vm, signal: i32) -> bool {
    match vm.interpreter.signals.get(signal) {
        Some(handler) => handler.class().slots.call.get().is_some(),
        None => signal == libc::SIGINT,
    }
}

/// Runs the handlers of the signals that have arrived.
///
/// # Errors
/// What a handler raises: by default `KeyboardInterrupt` for Ctrl-C.
pub fn run_handlers(vm: &mut Vm) -> Outcome<()> {
    breaker::clear(breaker::SIGNAL);
    let arrived = breaker::take_arrived();
    for signal in 1..NSIG {
        if arrived & (1 << (signal - 1)) == 0 {
            continue;
        }
        let result = run_handler(vm, signal);
        if result.is_err() {
            // Those that have not had their turn come at the next safe point.
            for later in signal + 1..NSIG {
                if arrived & (1 << (later - 1)) != 0 {
                    breaker::arrived(later);
                }
            }
            return result;
        }
    }
    Ok(())
}

fn run_handler(vm: &mut Vm, signal: i32) -> Outcome<()> {
    let handler = vm.interpreter.signals.get(signal);
    let is_default = |handler: &Value| {
        handler
            .exact::<builtin_function::BuiltinFunction>()
            .is_some_and(|function| std::ptr::eq(function.method, &functions::FUNCTIONS[functions::DEFAULT]))
    };
    match handler {
        Some(handler) if is_default(&handler) => Err(interrupted(vm)),
        Some(handler) if handler.class().slots.call.get().is_some() => {
            let waiting = vm.set_aside();
            let frame = frame::current(vm);
            let result = vm.call(&handler, &[int::new(signal.into()), frame]);
            match result {
                Ok(_) => {
                    vm.put_back(waiting);
                    Ok(())
                }
                Err(raised) => Err(raised),
            }
        }
        None if signal == libc::SIGINT => Err(interrupted(vm)),
        _ => Ok(()),
    }
}

/// Raises `KeyboardInterrupt`.
#[cold]
fn interrupted(vm: &mut Vm) -> crate::eval::Raised {
    vm.raise(exception::with_arguments(&exception::KEYBOARD_INTERRUPT, Vec::new()))
}

/// The name of a signal: `SIGKILL`; nothing where it has none.
pub fn name_of(number: i32) -> Option<&'static str> {
    let named = constants::CONSTANTS.iter().find(|(name, known)| {
        name.starts_with("SIG") && !name.starts_with("SIG_") && *known == i64::from(number)
    });
    named.map(|(name, _)| *name)
}
