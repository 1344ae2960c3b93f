//! `complex(…)`.

use super::{CLASS, Complex};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Value, object};
use crate::number::complex::{Complex as Number, parse_complex};
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::names::names;
use crate::types::str::Str;

/// `complex.__new__(class, real=0, imag=0)`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [real, imaginary] = arguments.bind(vm, "complex", ["real", "imag"], 0, 0, 0)?;
    let number = match (real, imaginary) {
        (None, None) => Number::new(0.0, 0.0),
        (Some(real), None) => {
            if real.is_exact::<Complex>() && class.is(&CLASS.value()) {
                return Ok(real);
            }
            from_object(vm, &real)?
        }
        (real, imaginary) => from_parts(vm, real.as_ref(), imaginary.as_ref())?,
    };
    if class.is(&CLASS.value()) {
        return Ok(super::of(number));
    }
    Ok(object::new_of_class(class, Complex { real: number.real, imaginary: number.imag }))
}

/// `complex(value)` for a single argument.
///
/// # Errors
/// `TypeError` for what is neither a number nor a string, `ValueError` for another string; whatever
/// `__complex__` raises.
pub fn from_object(vm: &mut Vm, value: &Value) -> Outcome<Number> {
    if let Some(text) = value.downcast::<Str>() {
        return parse_complex(text.text()).map_err(|error| vm.plain_error(error));
    }
    if let Some(number) = from_method(vm, value)? {
        return Ok(number);
    }
    if let Some(complex) = value.downcast::<Complex>() {
        return Ok(complex.number());
    }
    if is_real(value) {
        return Ok(Number::new(vm.float(value)?, 0.0));
    }
    Err(not_a_number(vm, value))
}

/// What `__complex__` of `value` gives.
fn from_method(vm: &mut Vm, value: &Value) -> Outcome<Option<Number>> {
    if value.is_exact::<Complex>() || value.is_exact::<Float>() || value.is_exact::<Int>() {
        return Ok(None);
    }
    let Some(result) = vm.call_special(value, &names().__complex__, &[])? else { return Ok(None) };
    match result.downcast::<Complex>() {
        Some(complex) => {
            if !result.is_exact::<Complex>() {
                vm.warn_of_subclass("__complex__", "complex", &result)?;
            }
            Ok(Some(complex.number()))
        }
        None => {
            let given = result.class().name();
            Err(vm.type_error(format!("__complex__ returned non-complex (type {given})")))
        }
    }
}

#[cold]
fn not_a_number(vm: &mut Vm, value: &Value) -> Raised {
    let given = value.class().name();
    vm.type_error(format!("complex() first argument must be a string or a number, not '{given}'"))
}

fn is_real(value: &Value) -> bool {
    let slots = &value.class().slots;
    slots.float.get().is_some() || slots.index.get().is_some()
}

fn from_parts(vm: &mut Vm, real: Option<&Value>, imaginary: Option<&Value>) -> Outcome<Number> {
    let mut result = Number::new(0.0, 0.0);
    if real.is_some_and(Value::has::<Str>) {
        return Err(vm.type_error("complex() can't take second arg if first is a string"));
    }
    if imaginary.is_some_and(Value::has::<Str>) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    if let Some(real) = real
        && !real.has::<Complex>()
        && !is_real(real)
    {
        if let Some(number) = from_method(vm, real)? {
            result = number;
        } else {
            return Err(not_a_number(vm, real));
        }
    }
    if let Some(imaginary) = imaginary
        && !imaginary.has::<Complex>()
        && !is_real(imaginary)
    {
        let given = imaginary.class().name();
        return Err(vm.type_error(format!("complex() second argument must be a number, not '{given}'")));
    }
    if let Some(real) = real {
        match real.downcast::<Complex>() {
            Some(complex) => result = complex.number(),
            None if is_real(real) => result.real = vm.float(real)?,
            None => {}
        }
    }
    if let Some(imaginary) = imaginary {
        match imaginary.downcast::<Complex>() {
            Some(complex) => {
                result.real -= complex.imaginary;
                result.imag += complex.real;
            }
            None => {
                let part = vm.float(imaginary)?;
                // The sign of a zero is kept where nothing is added.
                let complex = real.is_some_and(Value::has::<Complex>);
                result.imag = if complex { result.imag + part } else { part };
            }
        }
    }
    Ok(result)
}
