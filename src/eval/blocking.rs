//! System calls that may wait (PEP 475), and the numbers and files that native functions of the operating
//! system take.

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::limits::{self, count};
use crate::types::int::Int;
use crate::types::none::is_none;
use crate::types::str::intern;
use std::io::{Error, ErrorKind};
use std::time::{Duration, Instant};

impl Vm {
    /// Runs a system call that may wait for somebody else, without the GIL: it must not touch anything of Python's. A
    /// call that a signal has ended is made again after the signal's handler has run.
    ///
    /// # Errors
    /// What the handler of a signal raises. An error of the call itself is handed back.
    pub fn blocking<T, E: Into<Error>>(
        &mut self,
        mut call: impl FnMut() -> Result<T, E>,
    ) -> Outcome<Result<T, Error>> {
        loop {
            match self.outside(&mut call).map_err(Into::into) {
                Err(error) if error.kind() == ErrorKind::Interrupted => self.check_interrupts()?,
                result => return Ok(result),
            }
        }
    }

    /// Makes a system call that writes up to so many bytes, of which it is told how many it may, and counts those that
    /// it has written.
    ///
    /// # Errors
    /// As for [`Vm::blocking`]; the end of a program that may write no more.
    pub fn writing<E: Into<Error>>(
        &mut self,
        wanted: usize,
        mut call: impl FnMut(usize) -> Result<usize, E>,
    ) -> Outcome<Result<usize, Error>> {
        if !limits::are_set() {
            return self.blocking(|| call(wanted));
        }
        let room = count::output_room(wanted);
        if room == 0 && wanted > 0 {
            return Err(limits::ending::stop(self));
        }
        let written = self.blocking(|| call(room))?;
        count::written(*written.as_ref().unwrap_or(&0));
        Ok(written)
    }

    /// As [`Vm::writing`], with the call's error raised as `OSError`.
    ///
    /// # Errors
    /// `OSError`; as for [`Vm::writing`].
    pub fn write_call<E: Into<Error>>(
        &mut self,
        wanted: usize,
        call: impl FnMut(usize) -> Result<usize, E>,
    ) -> Outcome<usize> {
        match self.writing(wanted, call)? {
            Ok(written) => Ok(written),
            Err(error) => Err(self.os_error(&error, None)),
        }
    }

    /// As [`Vm::blocking`], with the call's error raised as `OSError`.
    ///
    /// # Errors
    /// `OSError`; what the handler of a signal raises.
    pub fn system_call<T, E: Into<Error>>(&mut self, call: impl FnMut() -> Result<T, E>) -> Outcome<T> {
        match self.blocking(call)? {
            Ok(value) => Ok(value),
            Err(error) => Err(self.os_error(&error, None)),
        }
    }

    /// The C `int` that `value` stands for.
    ///
    /// # Errors
    /// `TypeError` when it is no integer, `OverflowError` when it does not fit.
    pub fn c_int(&mut self, value: &Value) -> Outcome<i32> {
        let integer = self.index(value)?;
        let integer = integer.payload::<Int>();
        let small = integer.small();
        match small.and_then(|small| i32::try_from(small).ok()) {
            Some(number) => Ok(number),
            None if small.is_none() => Err(self.overflow_error("Python int too large to convert to C int")),
            None if small < Some(0) => Err(self.overflow_error("signed integer is less than minimum")),
            None => Err(self.overflow_error("signed integer is greater than maximum")),
        }
    }

    /// The C `long` that `value` stands for.
    ///
    /// # Errors
    /// As for [`Vm::c_int`].
    pub fn c_long(&mut self, value: &Value) -> Outcome<i64> {
        match self.index(value)?.payload::<Int>().small() {
            Some(number) => Ok(number),
            None => Err(self.overflow_error("Python int too large to convert to C long")),
        }
    }

    /// The C `int` of an argument that may be left out.
    ///
    /// # Errors
    /// As for [`Vm::c_int`].
    pub fn c_int_or(&mut self, value: Option<&Value>, otherwise: i32) -> Outcome<i32> {
        value.map_or(Ok(otherwise), |value| self.c_int(value))
    }

    /// The truth of an argument that may be left out.
    ///
    /// # Errors
    /// Whatever asking the argument raises.
    pub fn truth_or(&mut self, value: Option<&Value>, otherwise: bool) -> Outcome<bool> {
        value.map_or(Ok(otherwise), |value| self.truth(value))
    }

    /// The descriptor that `value` stands for: an integer, or an object with `fileno()`.
    ///
    /// # Errors
    /// `TypeError` when it stands for none, `ValueError` for a negative one.
    pub fn file_descriptor(&mut self, value: &Value) -> Outcome<i32> {
        let number = if value.has::<Int>() {
            self.c_int(value)?
        } else {
            let Some(method) = self.find_attribute(value, &intern("fileno"))? else {
                return Err(self.type_error("argument must be an int, or have a fileno() method."));
            };
            let number = self.call(&method, &[])?;
            if !number.has::<Int>() {
                return Err(self.type_error("fileno() returned a non-integer"));
            }
            self.c_int(&number)?
        };
        if number < 0 {
            let message = format!("file descriptor cannot be a negative integer ({number})");
            return Err(self.value_error(message));
        }
        Ok(number)
    }

    /// The moment at which a timeout in seconds is over; `None` for no timeout.
    ///
    /// # Errors
    /// `TypeError` when it is no number, `ValueError` for no time, `OverflowError` for too long a one.
    pub fn deadline(&mut self, timeout: Option<&Value>, what: &str) -> Outcome<Option<Instant>> {
        let Some(timeout) = timeout.filter(|timeout| !is_none(timeout)) else { return Ok(None) };
        let seconds = self.seconds(timeout, what)?;
        Ok(Some(Instant::now() + seconds))
    }

    /// A time in seconds, not negative.
    ///
    /// # Errors
    /// As for [`Vm::deadline`].
    pub fn seconds(&mut self, value: &Value, what: &str) -> Outcome<Duration> {
        if value.class().slots.float.get().is_none() && value.class().slots.index.get().is_none() {
            let class = value.class().name();
            return Err(self.type_error(format!("'{class}' object cannot be interpreted as an integer")));
        }
        let seconds = self.float(value)?;
        if seconds.is_nan() {
            return Err(self.value_error("Invalid value NaN (not a number)"));
        }
        if seconds < 0.0 {
            return Err(self.value_error(format!("{what} must be non-negative")));
        }
        if seconds > 9.2e9 {
            return Err(self.overflow_error("timestamp too large to convert to C PyTime_t"));
        }
        Ok(Duration::from_secs_f64(seconds))
    }
}
