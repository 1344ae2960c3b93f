//! The operators of `float`.

use super::{Float, new};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::number::float as algorithms;
use crate::text::PlainError;
use crate::types::int::{self, Int};
use crate::types::none::{is_none, not_implemented};
use crate::types::slots::{Binary, Comparison, Operator, SlotTable};
use crate::types::{bool_, complex, exception, str, tuple};

/// The operand as a float: a float or an integer; nothing for anything else.
#[inline(always)]
fn operand(vm: &mut Vm, value: &Value) -> Outcome<Option<f64>> {
    if let Some(float) = value.downcast::<Float>() {
        return Ok(Some(float.value));
    }
    match value.downcast::<Int>() {
        Some(integer) => integer.to_float().map(Some).map_err(|error| vm.plain_error(error)),
        None => Ok(None),
    }
}

#[inline(always)]
fn both(vm: &mut Vm, left: &Value, right: &Value) -> Outcome<Option<(f64, f64)>> {
    let Some(left) = operand(vm, left)? else { return Ok(None) };
    Ok(operand(vm, right)?.map(|right| (left, right)))
}

macro_rules! operator {
    ($($name:ident |$vm:ident, $a:ident, $b:ident| $body:expr;)*) => {
        $(
            fn $name($vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
                let Some(($a, $b)) = both($vm, left, right)? else { return Ok(not_implemented()) };
                $body
            }
        )*
    };
}

fn float_or_raise(vm: &mut Vm, result: Result<f64, PlainError>) -> Outcome {
    result.map(new).map_err(|error| vm.plain_error(error))
}

operator! {
    add |vm, a, b| Ok(new(a + b));
    subtract |vm, a, b| Ok(new(a - b));
    multiply |vm, a, b| Ok(new(a * b));
    divide |vm, a, b| float_or_raise(vm, algorithms::divide(a, b));
    floor_divide |vm, a, b| float_or_raise(vm, algorithms::floor_divide(a, b));
    modulo |vm, a, b| float_or_raise(vm, algorithms::modulo(a, b));
    raise_to |vm, a, b| power(vm, a, b);
    divmod |vm, a, b| match algorithms::divmod(a, b) {
        Ok((quotient, remainder)) => Ok(tuple::new(vec![new(quotient), new(remainder)])),
        Err(error) => Err(vm.plain_error(error)),
    };
}

/// `base ** exponent`, complex for a negative base and a fraction.
///
/// # Errors
/// `ZeroDivisionError` for 0 to a negative power, `OverflowError`.
pub fn power(vm: &mut Vm, base: f64, exponent: f64) -> Outcome {
    match algorithms::pow(base, exponent) {
        Ok(algorithms::Power::Real(power)) => Ok(new(power)),
        Ok(algorithms::Power::Complex) => complex::power(vm, (base, 0.0), (exponent, 0.0)),
        Err(error) if error.kind == crate::text::ErrorKind::OverflowError => Err(out_of_range(vm)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

/// Raises `OverflowError` as the C library's errors come: with a number and its text.
#[cold]
fn out_of_range(vm: &mut Vm) -> Raised {
    let arguments = vec![int::new(34), str::new("Numerical result out of range")];
    vm.raise(exception::with_arguments(&exception::OVERFLOW_ERROR, arguments))
}

fn power_modulo(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> Outcome {
    if is_none(modulus) {
        return raise_to(vm, base, exponent);
    }
    Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let float = left.payload::<Float>().value;
    let ordering = if let Some(other) = right.downcast::<Float>() {
        float.partial_cmp(&other.value)
    } else if let Some(integer) = right.downcast::<Int>() {
        int::order_with_float(integer, float).map(std::cmp::Ordering::reverse)
    } else {
        return Ok(not_implemented());
    };
    Ok(bool_::new(match ordering {
        Some(ordering) => comparison.holds(ordering),
        None => comparison == Comparison::Ne,
    }))
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(super::hash_of(this, this.payload::<Float>().value))
}

fn negative(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(-this.payload::<Float>().value))
}

fn absolute(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(this.payload::<Float>().value.abs()))
}

/// The float itself as an exact `float`.
pub fn exact(_: &mut Vm, this: &Value) -> Outcome {
    if this.is_exact::<Float>() {
        return Ok(this.clone());
    }
    Ok(new(this.payload::<Float>().value))
}

/// `int(float)`.
pub fn truncate(vm: &mut Vm, this: &Value) -> Outcome {
    whole(vm, this.payload::<Float>().value.trunc())
}

/// The integer of a float without a fraction.
///
/// # Errors
/// `OverflowError` for infinity, `ValueError` for what is not a number.
pub fn whole(vm: &mut Vm, value: f64) -> Outcome {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.abs() < EXACT {
        return Ok(int::new(value as i64));
    }
    algorithms::to_int(value).map(int::from_big).map_err(|error| vm.plain_error(error))
}

fn truth(_: &mut Vm, this: &Value) -> Outcome<bool> {
    Ok(this.payload::<Float>().value != 0.0)
}

/// Sets the slots of the operators.
pub fn set_slots(slots: &SlotTable) {
    for (operator, function) in [
        (Operator::Add, add as Binary),
        (Operator::Sub, subtract),
        (Operator::Mult, multiply),
        (Operator::Div, divide),
        (Operator::FloorDiv, floor_divide),
        (Operator::Mod, modulo),
        (Operator::Pow, raise_to),
    ] {
        slots.binary[operator as usize].set(Some(function));
    }
    slots.power.set(Some(power_modulo));
    slots.divmod.set(Some(divmod));
    slots.richcompare.set(Some(compare));
    slots.hash.set(Some(hash));
    slots.negative.set(Some(negative));
    slots.positive.set(Some(exact));
    slots.absolute.set(Some(absolute));
    slots.int.set(Some(truncate));
    slots.float.set(Some(exact));
    slots.truth.set(Some(truth));
}
