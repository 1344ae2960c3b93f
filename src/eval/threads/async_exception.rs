//! Exceptions that one thread raises in another (C API, `PyThreadState_SetAsyncExc`).

use super::{Number, gil};
use crate::eval::raise::Outcome;
use crate::eval::raise_statement::instance;
use crate::eval::vm::Vm;
use crate::heap::{Value, breaker};

impl Vm {
    /// Makes a thread raise an exception, or an instance of that class, at its next safe point, or takes back what it
    /// was to raise. Whether there is such a thread.
    pub fn raise_in(&mut self, number: Number, exception: Option<Value>) -> bool {
        if gil::system_number_of(number).is_none() {
            return false;
        }
        let taken_back = match exception {
            Some(exception) => {
                breaker::set(breaker::ASYNC_EXCEPTION);
                self.interpreter.async_exceptions.insert(number, exception)
            }
            None => self.interpreter.async_exceptions.remove(&number),
        };
        drop(taken_back);
        true
    }

    /// What another thread wants this one to raise, which it will not be asked for again.
    pub(super) fn take_async_exception(&mut self) -> Option<Value> {
        let exception = self.interpreter.async_exceptions.remove(&self.thread.number);
        self.clear_async_breaker();
        exception
    }

    /// In a forked child: what threads were to raise that have not come along.
    pub fn forget_async_exceptions_of_others(&mut self) {
        let own = self.thread.number;
        self.interpreter.async_exceptions.retain(|number, _| *number == own);
        self.clear_async_breaker();
    }

    /// Takes the reason to stop back where nobody is to raise anything.
    fn clear_async_breaker(&self) {
        if self.interpreter.async_exceptions.is_empty() {
            breaker::clear(breaker::ASYNC_EXCEPTION);
        }
    }

    /// Raises what another thread wants this one to raise.
    ///
    /// # Errors
    /// That; what making an instance of it raises.
    pub(in crate::eval) fn raise_async_exception(&mut self) -> Outcome<()> {
        let Some(exception) = self.take_async_exception() else { return Ok(()) };
        Err(match instance(self, exception)? {
            Some(exception) => self.raise(exception),
            None => self.type_error("exceptions must derive from BaseException"),
        })
    }
}
