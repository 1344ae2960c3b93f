//! `complex`.

mod arithmetic;
mod construct;
mod methods;

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::number::complex as algorithms;
use crate::number::complex::Complex as Number;

/// The value of a complex number.
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imaginary: f64,
}

/// The type `complex`.
pub static CLASS: StaticType =
    StaticType::built_in::<Complex>("complex", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Complex {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Complex {
    /// The number as plain data.
    pub fn number(&self) -> Number {
        Number::new(self.real, self.imaginary)
    }
}

/// The complex number.
pub fn new(real: f64, imaginary: f64) -> Value {
    object::new(Complex { real, imaginary })
}

fn of(number: Number) -> Value {
    new(number.real, number.imag)
}

/// The hash of a part of `object`.
fn part(object: &Value, value: f64) -> i64 {
    super::float::hash_of(object, value)
}

/// `base ** exponent` of numbers given by their parts.
///
/// # Errors
/// `ZeroDivisionError`, `OverflowError`.
pub fn power(vm: &mut Vm, base: (f64, f64), exponent: (f64, f64)) -> Outcome {
    let power = algorithms::pow(Number::new(base.0, base.1), Number::new(exponent.0, exponent.1));
    power.map(of).map_err(|error| vm.plain_error(error))
}

/// `complex`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\n\
         If a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, \
         create a complex number\nwith the specified real and imaginary components.",
    ),
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    slots: |slots| {
        arithmetic::set_slots(slots);
        slots.repr.set(Some(methods::repr));
        slots.new.set(Some(construct::construct));
    },
};
