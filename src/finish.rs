//! The end of the interpreter, in CPython's order: exit functions, output, the modules' names, what
//! is left in cycles.

use crate::eval::{Raised, Vm, threads};
use crate::heap::{Name, Value};
use crate::modules::{atexit, gc};
use crate::types::dict::Dict;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::{Str, intern, to_string};

/// What CPython exits with when what was printed could not be written.
const OUTPUT_LOST: u8 = 120;

/// Ends the interpreter; gives the exit status of the process.
pub fn finish(vm: &mut Vm, status: u8) -> u8 {
    if vm.interpreter.is_left {
        return if flush(vm) { status } else { OUTPUT_LOST };
    }
    join_threads(vm);
    vm.run_pending();
    atexit::run(vm);
    let mut status = if flush(vm) { status } else { OUTPUT_LOST };
    vm.interpreter.finalizing = true;
    threads::hide_others(&vm.thread);
    empty_modules(vm);
    // What could not be written the first time is not mentioned again.
    if let Err(raised) = vm.flush_standard_streams() {
        drop(vm.take_raised(raised));
        status = OUTPUT_LOST;
    }
    vm.interpreter.children.ends(status.into());
    status
}

/// Ends a process that the program has forked off while it was watched: nobody watches the child, and what its parent
/// shows and writes of the run is none of its business.
pub fn end_child(vm: &mut Vm, raised: Option<Raised>) -> ! {
    let status = raised.map_or(0, |raised| vm.report_uncaught(raised));
    std::process::exit(finish(vm, status).into())
}

/// Waits for the threads that are no daemons (`threading._shutdown`).
pub fn join_threads(vm: &mut Vm) {
    let Some(threading) = vm.interpreter.modules.get_name(&intern("threading")) else { return };
    if let Err(raised) = vm.call_method(&threading, &intern("_shutdown"), &[]) {
        let exception = vm.take_raised(raised);
        vm.unraisable_in("Exception ignored on threading shutdown", exception, threading);
    }
}

/// Hands what was printed to the system; false when that is impossible, which is said of `sys.stdout` only.
fn flush(vm: &mut Vm) -> bool {
    let printed = vm.flush_stream(&names().stdout).map_err(|raised| {
        let exception = vm.take_raised(raised);
        vm.unraisable_in("Exception ignored while flushing sys.stdout", exception, none());
    });
    let complained = vm.flush_stream(&names().stderr).map_err(|raised| drop(vm.take_raised(raised)));
    printed.is_ok() && complained.is_ok()
}

/// Takes the modules apart: first they are let go of, which frees what only they held; then what is
/// garbage is collected; then those that somebody still holds lose their names, latest first.
fn empty_modules(vm: &mut Vm) {
    for name in ["path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback"] {
        let sys = vm.interpreter.sys.payload::<Module>().namespace.clone();
        if sys.get_name(&intern(name)).is_some() {
            drop(sys.set_name(&intern(name), none()));
        }
    }
    vm.handled = None;
    drop(vm.interpreter.codecs.clear());
    drop(vm.interpreter.signals.take());
    vm.interpreter.at_fork = Default::default();
    vm.run_pending();
    let mut held: Vec<Value> = Vec::new();
    for (name, module) in vm.interpreter.modules.clear() {
        drop(name);
        // One may be there under two names, such as the main module of `multiprocessing`.
        if let Some(place) = held.iter().position(|other| other.is(&module)) {
            drop(module);
            if held[place].refcount() == 1 {
                drop(held.remove(place));
                vm.run_pending();
            }
        } else if module.refcount() > 1 {
            held.push(module);
        } else {
            drop(module);
            vm.run_pending();
        }
    }
    gc::collect_generation(vm, crate::heap::collector::GENERATIONS - 1);
    vm.run_pending();
    while let Some(module) = held.pop() {
        let essential = module.is(&vm.interpreter.sys) || holds(&module, &vm.interpreter.builtins);
        if !essential {
            clear_namespace(vm, &module);
        }
        drop(module);
        vm.run_pending();
    }
}

fn holds(module: &Value, namespace: &Dict) -> bool {
    module
        .downcast::<Module>()
        .is_some_and(|module| std::ptr::eq(&raw const *module.namespace, std::ptr::from_ref(namespace)))
}

/// Sets the names of a module to `None`: first those that begin with one underscore, then all
/// others.
fn clear_namespace(vm: &mut Vm, module: &Value) {
    let Some(module) = module.downcast::<Module>() else { return };
    let namespace = module.namespace.clone();
    for private in [true, false] {
        for (key, value) in namespace.entries() {
            if !key.has::<Str>() || crate::types::none::is_none(&value) {
                continue;
            }
            let text = to_string(&key);
            let is_private = text.starts_with('_') && !text.starts_with("__");
            if is_private != private || text == "__builtins__" {
                continue;
            }
            drop(value);
            let name: Name = crate::types::str::name_of(&key);
            drop(namespace.set_name(&name, none()));
            vm.run_pending();
        }
    }
}
