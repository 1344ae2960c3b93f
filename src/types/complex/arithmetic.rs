//! The operators of `complex`. A real operand stays real: its missing imaginary part takes no
//! part, as in C's Annex G.

use super::{Complex, of, part};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::number::complex as algorithms;
use crate::number::complex::Complex as Number;
use crate::types::float::Float;
use crate::types::int::{self, Int};
use crate::types::none::{is_none, not_implemented};
use crate::types::slots::{Binary, Comparison, Operator, SlotTable};
use crate::types::{bool_, float};

/// An operand: complex or real.
#[derive(Clone, Copy)]
enum Operand {
    Complex(Number),
    Real(f64),
}

impl Operand {
    fn complex(self) -> Number {
        match self {
            Operand::Complex(number) => number,
            Operand::Real(real) => Number::new(real, 0.0),
        }
    }
}

fn operand(vm: &mut Vm, value: &Value) -> Outcome<Option<Operand>> {
    if let Some(complex) = value.downcast::<Complex>() {
        return Ok(Some(Operand::Complex(complex.number())));
    }
    if let Some(float) = value.downcast::<Float>() {
        return Ok(Some(Operand::Real(float.value)));
    }
    match value.downcast::<Int>() {
        Some(integer) => {
            integer.to_float().map(|real| Some(Operand::Real(real))).map_err(|error| vm.plain_error(error))
        }
        None => Ok(None),
    }
}

macro_rules! operator {
    ($($name:ident |$vm:ident, $a:ident, $b:ident| $body:expr;)*) => {
        $(
            fn $name($vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
                let Some($a) = operand($vm, left)? else { return Ok(not_implemented()) };
                let Some($b) = operand($vm, right)? else { return Ok(not_implemented()) };
                $body
            }
        )*
    };
}

use Operand::{Complex as Whole, Real};

operator! {
    add |vm, a, b| Ok(match (a, b) {
        (Real(x), Whole(z)) | (Whole(z), Real(x)) => super::new(z.real + x, z.imag),
        (a, b) => {
            let (a, b) = (a.complex(), b.complex());
            super::new(a.real + b.real, a.imag + b.imag)
        }
    });
    subtract |vm, a, b| Ok(match (a, b) {
        (Real(x), Whole(z)) => super::new(x - z.real, -z.imag),
        (Whole(z), Real(x)) => super::new(z.real - x, z.imag),
        (a, b) => {
            let (a, b) = (a.complex(), b.complex());
            super::new(a.real - b.real, a.imag - b.imag)
        }
    });
    multiply |vm, a, b| Ok(match (a, b) {
        (Real(x), Whole(z)) | (Whole(z), Real(x)) => super::new(z.real * x, z.imag * x),
        (a, b) => of(algorithms::multiply(a.complex(), b.complex())),
    });
    divide |vm, a, b| {
        if let (Whole(z), Real(x)) = (a, b)
            && x != 0.0
        {
            return Ok(super::new(z.real / x, z.imag / x));
        }
        algorithms::divide(a.complex(), b.complex()).map(of).map_err(|error| vm.plain_error(error))
    };
    raise_to |vm, a, b| algorithms::pow(a.complex(), b.complex()).map(of).map_err(|error| vm.plain_error(error));
}

fn power_modulo(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> Outcome {
    if is_none(modulus) {
        return raise_to(vm, base, exponent);
    }
    Err(vm.value_error("complex modulo"))
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let number = left.payload::<Complex>().number();
    let equal = if let Some(other) = right.downcast::<Complex>() {
        number == other.number()
    } else if let Some(other) = right.downcast::<Float>() {
        number.imag == 0.0 && number.real == other.value
    } else if let Some(other) = right.downcast::<Int>() {
        number.imag == 0.0 && int::order_with_float(other, number.real) == Some(std::cmp::Ordering::Equal)
    } else {
        return Ok(not_implemented());
    };
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    let number = this.payload::<Complex>().number();
    Ok(algorithms::combine_hashes(part(this, number.real), part(this, number.imag)))
}

fn negative(_: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Complex>();
    Ok(super::new(-number.real, -number.imaginary))
}

/// The number itself as an exact `complex`.
pub fn exact(_: &mut Vm, this: &Value) -> Outcome {
    if this.is_exact::<Complex>() {
        return Ok(this.clone());
    }
    Ok(of(this.payload::<Complex>().number()))
}

fn absolute(vm: &mut Vm, this: &Value) -> Outcome {
    let absolute = algorithms::absolute(this.payload::<Complex>().number());
    absolute.map(float::new).map_err(|error| vm.plain_error(error))
}

fn truth(_: &mut Vm, this: &Value) -> Outcome<bool> {
    let number = this.payload::<Complex>();
    Ok(number.real != 0.0 || number.imaginary != 0.0)
}

/// Sets the slots of the operators.
pub fn set_slots(slots: &SlotTable) {
    for (operator, function) in [
        (Operator::Add, add as Binary),
        (Operator::Sub, subtract),
        (Operator::Mult, multiply),
        (Operator::Div, divide),
        (Operator::Pow, raise_to),
    ] {
        slots.binary[operator as usize].set(Some(function));
    }
    slots.power.set(Some(power_modulo));
    slots.richcompare.set(Some(compare));
    slots.hash.set(Some(hash));
    slots.negative.set(Some(negative));
    slots.positive.set(Some(exact));
    slots.absolute.set(Some(absolute));
    slots.truth.set(Some(truth));
}
