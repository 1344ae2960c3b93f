//! The operators of `int`.

use super::operand::{Operand, both};
use super::{Int, from_big, new};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::number::int as algorithms;
use crate::text::PlainError;
use crate::types::none::{is_none, not_implemented};
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::{bool_, float, tuple};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use std::cmp::Ordering;

macro_rules! operator {
    ($(#[$doc:meta])* $name:ident |$vm:ident, $a:ident, $b:ident| $body:expr) => {
        $(#[$doc])*
        fn $name($vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
            let Some(($a, $b)) = both(left, right) else { return Ok(not_implemented()) };
            $body
        }
    };
}

operator!(
    add | _vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => new(a + b),
        (Operand::Large(large), Operand::Small(small)) | (Operand::Small(small), Operand::Large(large)) => {
            from_big(large + small)
        }
        (Operand::Large(a), Operand::Large(b)) => from_big(a + b),
    })
);

operator!(
    subtract | _vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => new(a - b),
        (Operand::Large(a), Operand::Small(b)) => from_big(a - b),
        (Operand::Small(a), Operand::Large(b)) => from_big(a - b),
        (Operand::Large(a), Operand::Large(b)) => from_big(a - b),
    })
);

operator!(
    multiply | vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => match a.checked_mul(b) {
            Some(product) => new(product),
            None => from_big(BigInt::from(i128::from(a) * i128::from(b))),
        },
        (Operand::Large(large), Operand::Small(small)) | (Operand::Small(small), Operand::Large(large)) => {
            from_big(large * small)
        }
        (Operand::Large(a), Operand::Large(b)) => {
            if !algorithms::has_room(a.bits() + b.bits()) {
                return Err(vm.memory_error(""));
            }
            from_big(a * b)
        }
    })
);

operator!(
    true_divide | vm,
    a,
    b | {
        const EXACT: u64 = 1 << 53;
        if let (Operand::Small(a), Operand::Small(b)) = (a, b)
            && b != 0
            && a.unsigned_abs() <= EXACT
            && b.unsigned_abs() <= EXACT
        {
            return Ok(float::new(a as f64 / b as f64));
        }
        let quotient = algorithms::true_divide(&a.to_big(), &b.to_big());
        quotient.map(float::new).map_err(|error| vm.plain_error(error))
    }
);

operator!(
    floor_divide | vm,
    a,
    b | match (a, b) {
        (Operand::Small(a), Operand::Small(b)) if b != 0 => Ok(new(small_divmod(a, b).0)),
        _ => {
            let both = algorithms::divmod(&a.to_big(), &b.to_big());
            both.map(|(quotient, _)| from_big(quotient)).map_err(|error| vm.plain_error(error))
        }
    }
);

operator!(
    modulo | vm,
    a,
    b | match (a, b) {
        (Operand::Small(a), Operand::Small(b)) if b != 0 => Ok(new(small_divmod(a, b).1)),
        (Operand::Large(a), Operand::Small(b)) if b != 0 => Ok(new(large_modulo(a, b))),
        _ => {
            let both = algorithms::divmod(&a.to_big(), &b.to_big());
            both.map(|(_, remainder)| from_big(remainder)).map_err(|error| vm.plain_error(error))
        }
    }
);

operator!(
    divmod | vm,
    a,
    b | match (a, b) {
        (Operand::Small(a), Operand::Small(b)) if b != 0 => {
            let (quotient, remainder) = small_divmod(a, b);
            Ok(tuple::new(vec![new(quotient), new(remainder)]))
        }
        _ => match algorithms::divmod(&a.to_big(), &b.to_big()) {
            Ok((quotient, remainder)) => Ok(tuple::new(vec![from_big(quotient), from_big(remainder)])),
            Err(error) => Err(vm.plain_error(error)),
        },
    }
);

/// Floor division of integers of 63 bits, where no quotient overflows.
fn small_divmod(a: i64, b: i64) -> (i64, i64) {
    let (quotient, remainder) = (a / b, a % b);
    if remainder != 0 && (remainder < 0) != (b < 0) {
        (quotient - 1, remainder + b)
    } else {
        (quotient, remainder)
    }
}

fn large_modulo(a: &BigInt, b: i64) -> i64 {
    let rest = (a.magnitude() % b.unsigned_abs()).to_i64().unwrap_or_default();
    let rest = if a.is_negative() { -rest } else { rest };
    if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
}

operator!(
    shift_left | vm,
    a,
    b | {
        match (a, b) {
            (Operand::Small(0), Operand::Small(0..)) => Ok(new(0)),
            (Operand::Small(a), Operand::Small(count @ 0..=62)) if (a << count) >> count == a => {
                Ok(new(a << count))
            }
            (a, Operand::Small(count @ 0..0x100_0000)) => Ok(from_big(&*a.to_big() << count)),
            (a, b) => {
                let shifted = algorithms::shift_left(&a.to_big(), &b.to_big());
                shifted.map(from_big).map_err(|error| vm.plain_error(error))
            }
        }
    }
);

operator!(
    shift_right | vm,
    a,
    b | match (a, b) {
        (Operand::Small(a), Operand::Small(count @ 0..)) => Ok(new(a >> count.min(63))),
        (Operand::Large(a), Operand::Small(count @ 0..)) if count.unsigned_abs() <= a.bits() => {
            Ok(from_big(a >> count))
        }
        (a, b) => {
            let shifted = algorithms::shift_right(&a.to_big(), &b.to_big());
            shifted.map(from_big).map_err(|error| vm.plain_error(error))
        }
    }
);

operator!(
    and | _vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => new(a & b),
        _ => from_big(&*a.to_big() & &*b.to_big()),
    })
);

operator!(
    or | _vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => new(a | b),
        _ => from_big(&*a.to_big() | &*b.to_big()),
    })
);

operator!(
    xor | _vm,
    a,
    b | Ok(match (a, b) {
        (Operand::Small(a), Operand::Small(b)) => new(a ^ b),
        _ => from_big(&*a.to_big() ^ &*b.to_big()),
    })
);

operator!(
    power | vm,
    a,
    b | {
        if b.is_negative() {
            let (base, exponent) = (to_float(vm, a)?, to_float(vm, b)?);
            return float::power(vm, base, exponent);
        }
        if let (Operand::Small(a), Operand::Small(b)) = (a, b)
            && let Ok(exponent) = u32::try_from(b)
            && let Some(result) = a.checked_pow(exponent)
        {
            return Ok(new(result));
        }
        algorithms::pow(&a.to_big(), &b.to_big()).map(from_big).map_err(|error| vm.plain_error(error))
    }
);

/// The float of an integer.
fn to_float(vm: &mut Vm, value: Operand<'_>) -> Outcome<f64> {
    match value {
        Operand::Small(small) => Ok(small as f64),
        Operand::Large(large) => algorithms::to_float(large).map_err(|error| vm.plain_error(error)),
    }
}

fn power_modulo(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> Outcome {
    if is_none(modulus) {
        return power(vm, base, exponent);
    }
    let (Some((a, b)), Some(m)) = (both(base, exponent), Operand::of(modulus)) else {
        return Ok(not_implemented());
    };
    let result = algorithms::pow_mod(&a.to_big(), &b.to_big(), &m.to_big());
    result.map(from_big).map_err(|error| vm.plain_error(error))
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let Some((a, b)) = both(left, right) else { return Ok(not_implemented()) };
    Ok(bool_::new(comparison.holds(a.order(b))))
}

/// How an integer and a float are ordered, exactly; nothing where the float is not a number.
pub fn order_with_float(integer: &Int, float: f64) -> Option<Ordering> {
    match integer.operand() {
        Operand::Small(small) => algorithms::compare_i64_with_float(small, float),
        Operand::Large(large) => algorithms::compare_with_float(large, float),
    }
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(this.payload::<Int>().hash())
}

fn negative(_: &mut Vm, this: &Value) -> Outcome {
    Ok(match this.payload::<Int>().operand() {
        Operand::Small(small) => new(-small),
        Operand::Large(large) => from_big(-large),
    })
}

fn invert(_: &mut Vm, this: &Value) -> Outcome {
    Ok(match this.payload::<Int>().operand() {
        Operand::Small(small) => new(!small),
        Operand::Large(large) => from_big(!large),
    })
}

fn absolute(vm: &mut Vm, this: &Value) -> Outcome {
    if this.payload::<Int>().operand().is_negative() { negative(vm, this) } else { exact(vm, this) }
}

/// The integer itself as an exact `int`.
pub fn exact(_: &mut Vm, this: &Value) -> Outcome {
    if this.is_exact::<Int>() {
        return Ok(this.clone());
    }
    Ok(match this.payload::<Int>().operand() {
        Operand::Small(small) => new(small),
        Operand::Large(large) => from_big(large.clone()),
    })
}

fn as_float(vm: &mut Vm, this: &Value) -> Outcome {
    to_float(vm, this.payload::<Int>().operand()).map(float::new)
}

fn truth(_: &mut Vm, this: &Value) -> Outcome<bool> {
    Ok(this.payload::<Int>().small() != Some(0))
}

impl Int {
    /// `hash(integer)`.
    #[inline]
    pub fn hash(&self) -> i64 {
        match self.operand() {
            Operand::Small(small) => algorithms::hash_i64(small),
            Operand::Large(large) => algorithms::hash(large),
        }
    }

    /// `float(integer)`.
    ///
    /// # Errors
    /// `OverflowError` where no float is large enough.
    pub fn to_float(&self) -> Result<f64, PlainError> {
        match self.operand() {
            Operand::Small(small) => Ok(small as f64),
            Operand::Large(large) => algorithms::to_float(large),
        }
    }
}

/// Sets the slots of the operators.
pub fn set_slots(slots: &SlotTable) {
    for (operator, function) in [
        (Operator::Add, add as crate::types::slots::Binary),
        (Operator::Sub, subtract),
        (Operator::Mult, multiply),
        (Operator::Div, true_divide),
        (Operator::FloorDiv, floor_divide),
        (Operator::Mod, modulo),
        (Operator::Pow, power),
        (Operator::LShift, shift_left),
        (Operator::RShift, shift_right),
        (Operator::BitAnd, and),
        (Operator::BitOr, or),
        (Operator::BitXor, xor),
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
    slots.invert.set(Some(invert));
    slots.int.set(Some(exact));
    slots.index.set(Some(exact));
    slots.float.set(Some(as_float));
    slots.truth.set(Some(truth));
}
