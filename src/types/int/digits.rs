//! `str(int)`, `format(int)`, and the limit on the length of decimal conversions
//! (library reference, "Integer string conversion length limitation").

use super::Int;
use super::operand::Operand;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::heap::global::GilGuarded;
use crate::number::int_text::{DEFAULT_MAX_STR_DIGITS, int_to_decimal};
use crate::text::{PlainError, Text, format_spec};
use crate::types::str::{self, Str};
use std::cell::Cell;

static MAX_STR_DIGITS: GilGuarded<Cell<usize>> = GilGuarded::new(Cell::new(DEFAULT_MAX_STR_DIGITS));

/// `sys.get_int_max_str_digits()`; 0 for no limit.
pub fn max_str_digits() -> usize {
    MAX_STR_DIGITS.get().get()
}

/// `sys.set_int_max_str_digits(digits)`.
pub fn set_max_str_digits(digits: usize) {
    MAX_STR_DIGITS.get().set(digits);
}

impl Int {
    /// The decimal digits with their sign.
    ///
    /// # Errors
    /// `ValueError` for too many digits.
    pub fn to_decimal(&self) -> Result<Text, PlainError> {
        match self.operand() {
            Operand::Small(small) => Ok(Text::from(small.to_string())),
            Operand::Large(large) => int_to_decimal(large, max_str_digits()).map(Text::from),
        }
    }
}

/// `repr(int)`.
pub fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Int>().to_decimal() {
        Ok(text) => Ok(str::new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

/// `int.__format__(specification)`.
pub fn format(vm: &mut Vm, this: &Value, specification: &Value) -> Outcome {
    let Some(specification) = specification.downcast::<Str>() else {
        let given = specification.class().name();
        return Err(vm.type_error(format!("__format__() argument must be str, not {given}")));
    };
    let integer = this.payload::<Int>();
    if specification.text().is_empty() {
        return vm.str(this);
    }
    let value = integer.operand().to_big();
    let class = this.class().name();
    match format_spec::format_int(&value, specification.text(), &class, max_str_digits()) {
        Ok(text) => Ok(str::new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}
