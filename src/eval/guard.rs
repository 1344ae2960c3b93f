//! A mistake in the interpreter itself, met while a program runs: the program ends with an exception,
//! not the process.

use super::call;
use super::raise::Outcome;
use super::vm::Vm;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// Where and why the last panic began.
static LAST: Mutex<String> = Mutex::new(String::new());

/// What the last panic said.
pub fn last_panic() -> String {
    let words = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
    format!("internal error: {words}. This is a mistake in Vivarium, not in the program; please report it")
}

/// Keeps what a panic says for [`Vm::guarded`], instead of printing it. With `RUST_BACKTRACE` set it is
/// printed as well.
pub fn keep_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic: &PanicHookInfo<'_>| {
        let place = panic
            .location()
            .map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
        let payload = panic.payload();
        let words = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
            (Some(words), _) => words,
            (_, Some(words)) => words.as_str(),
            _ => "a panic",
        };
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = format!("{words}{place}");
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|wanted| wanted != "0") {
            usual(panic);
        }
    }));
}

/// How deep a thread is in, to come back to.
pub struct Depth {
    frames: usize,
    slots: usize,
    native: usize,
    representing: usize,
}

/// Does `work`; nothing when the interpreter itself fails at it.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

impl Vm {
    /// How deep the thread is in.
    pub fn depth(&self) -> Depth {
        Depth {
            frames: self.callers.len(),
            slots: self.stack.height(),
            native: self.native_depth,
            representing: self.representing.len(),
        }
    }

    /// Leaves the frames that were entered since `depth` was taken, whatever they were doing.
    pub fn come_back(&mut self, depth: &Depth) {
        while self.callers.len() > depth.frames {
            call::leave(self);
        }
        self.stack.pop(self.stack.height().saturating_sub(depth.slots));
        self.native_depth = depth.native;
        self.representing.truncate(depth.representing);
        drop(self.set_aside());
    }

    /// Does `work`. If the interpreter itself fails at it, the frames that `work` entered are left, and
    /// the failure is raised as an exception.
    ///
    /// # Errors
    /// Whatever `work` raises; `SystemError` for a panic.
    pub fn guarded<T>(&mut self, work: impl FnOnce(&mut Vm) -> Outcome<T>) -> Outcome<T> {
        let depth = self.depth();
        match caught(|| work(self)) {
            Some(outcome) => outcome,
            None => {
                self.come_back(&depth);
                Err(self.system_error(last_panic()))
            }
        }
    }
}
