//! Safe points: where code that deaths, the collector and signals ask for is run.

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::destroy::{Pending, is_pending, take_pending};
use crate::heap::{breaker, memory};
use crate::limits::ending;
use crate::types::async_generator::send::{self, AsyncSend};
use crate::types::async_generator::throw::{self, AsyncThrow};
use crate::types::generator::{self, Generator};
use crate::types::names::names;

impl Vm {
    /// The test at every statement end, loop turn and call: nearly always one load.
    ///
    /// # Errors
    /// `KeyboardInterrupt`; whatever a signal handler raises.
    #[inline(always)]
    pub fn check_interrupts(&mut self) -> Outcome<()> {
        if breaker::is_set() { self.interrupt() } else { Ok(()) }
    }

    /// As [`Vm::check_interrupts`], for what deaths ask for only: before native code is called.
    ///
    /// # Errors
    /// None of its own: exceptions of finalizers are unraisable.
    #[inline(always)]
    pub fn check_pending(&mut self) -> Outcome<()> {
        if breaker::is_set() { self.interrupt() } else { Ok(()) }
    }

    /// As [`Vm::check_interrupts`], before code of the program is entered.
    ///
    /// # Errors
    /// As [`Vm::check_interrupts`].
    pub fn check_running(&mut self) -> Outcome<()> {
        if self.interpreter.closing { Err(ending::stop(self)) } else { self.check_interrupts() }
    }

    #[cold]
    #[inline(never)]
    fn interrupt(&mut self) -> Outcome<()> {
        let reasons = breaker::reasons();
        if reasons & breaker::LIMIT != 0 {
            // Nothing of the program runs any more; native code may say its last.
            return if self.interpreter.closing { Ok(()) } else { Err(ending::stop(self)) };
        }
        if reasons & breaker::PENDING != 0 {
            self.run_pending();
            if self.is_ending() {
                return Err(ending::stop(self));
            }
        }
        if reasons & breaker::COLLECT != 0 {
            breaker::clear(breaker::COLLECT);
            crate::modules::gc::collect_due(self);
        }
        if reasons & breaker::MEMORY != 0 {
            breaker::clear(breaker::MEMORY);
            memory::put_by();
            return Err(self.memory_error(""));
        }
        if reasons & breaker::SIGNAL != 0 && self.thread.is_main {
            crate::modules::signal::run_handlers(self)?;
        }
        if reasons & breaker::ASYNC_EXCEPTION != 0 {
            self.raise_async_exception()?;
        }
        if reasons & breaker::GIL_WANTED != 0 {
            self.hand_over();
        }
        Ok(())
    }

    /// Whether the program ends because it has reached a limit: nothing can catch that.
    #[cold]
    pub fn is_ending(&self) -> bool {
        breaker::is_reason(breaker::LIMIT)
    }

    /// Runs finalizers and weak reference callbacks that wait, in the order in which they were
    /// asked for. Their exceptions are reported, not raised.
    pub fn run_pending(&mut self) {
        let waiting = self.set_aside();
        let mut batch = take_pending();
        while let Some(pending) = batch.pop_front() {
            self.run_one_pending(pending);
            // What this one has led to comes before the others.
            if is_pending() {
                let mut led_to = take_pending();
                led_to.append(&mut batch);
                batch = led_to;
            }
        }
        self.put_back(waiting);
    }

    /// Runs one finalizer or callback, with no exception in flight; its own is reported.
    pub fn run_one_pending(&mut self, pending: Pending) {
        let outcome = match &pending {
            Pending::Finalize(object) if object.has::<Generator>() => generator::finalize(self, object),
            Pending::Finalize(object) if object.has::<AsyncSend>() => send::finalize(self, object),
            Pending::Finalize(object) if object.has::<AsyncThrow>() => throw::finalize(self, object),
            Pending::Finalize(object) => self.call_special(object, &names().__del__, &[]).map(drop),
            Pending::Callback(reference) => crate::types::weak_reference::run_callback(self, reference),
        };
        if let Err(raised) = outcome {
            let exception = self.take_raised(raised);
            let source = match &pending {
                Pending::Finalize(object) if object.has::<Generator>() => Some(object.clone()),
                Pending::Finalize(object) => object.class().lookup(&names().__del__),
                Pending::Callback(reference) => crate::types::weak_reference::callback(reference),
            };
            self.unraisable(exception, source);
        }
    }
}
