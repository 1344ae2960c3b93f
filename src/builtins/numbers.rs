//! Functions of numbers: `abs`, `bin`, `divmod`, `hex`, `oct`, `pow`, `round`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::number::int_text::int_to_prefixed;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::names::names;
use crate::types::none::{is_none, is_not_implemented, none};
use crate::types::slots::Operator;
use crate::types::str;

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "abs",
        Native::One(abs),
        "abs($module, number, /)\n--\n\nReturn the absolute value of the number.",
    ),
    Method::new(
        "bin",
        Native::One(bin),
        "bin($module, integer, /)\n--\n\nReturn the binary representation of an integer.\n\n>>> bin(5)\n'0b101'",
    ),
    Method::new(
        "divmod",
        Native::Positional(2, 2, divmod),
        "divmod($module, x, y, /)\n--\n\nReturn the tuple (x//y, x%y).",
    ),
    Method::new(
        "hex",
        Native::One(hex),
        "hex($module, integer, /)\n--\n\nReturn the hexadecimal representation of an integer.\n\n>>> hex(255)\n'0xff'",
    ),
    Method::new(
        "oct",
        Native::One(oct),
        "oct($module, integer, /)\n--\n\nReturn the octal representation of an integer.\n\n>>> oct(8)\n'0o10'",
    ),
    Method::new(
        "pow",
        Native::Any(pow),
        "pow($module, /, base, exp, mod=None)\n--\n\nReturn base**exp, or base**exp % mod.",
    ),
    Method::new(
        "round",
        Native::Any(round),
        "round($module, /, number, ndigits=None)\n--\n\nRound a number to a precision in decimal digits.",
    ),
];

fn abs(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    vm.unary(number.class().slots.absolute.get(), "abs()", number)
}

fn prefixed(vm: &mut Vm, number: &Value, base: u32) -> Outcome {
    let integer = vm.index(number)?;
    Ok(str::new(int_to_prefixed(&integer.payload::<Int>().to_big(), base)))
}

fn bin(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    prefixed(vm, number, 2)
}

fn oct(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    prefixed(vm, number, 8)
}

fn hex(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    prefixed(vm, number, 16)
}

fn divmod(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (left, right) = (&arguments[0], &arguments[1]);
    let (of_left, of_right) = (left.class().slots.divmod.get(), right.class().slots.divmod.get());
    match vm.binary_slots(left, right, of_left, of_right)? {
        Some(result) => Ok(result),
        None => Err(vm.unsupported("divmod()", left, right)),
    }
}

fn pow(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [base, exponent, modulus] = arguments.bind(vm, "pow", ["base", "exp", "mod"], 0, 0, 2)?;
    let (Some(base), Some(exponent)) = (base, exponent) else { unreachable!("required") };
    match modulus.filter(|modulus| !is_none(modulus)) {
        None => vm.binary(Operator::Pow, &base, &exponent),
        Some(modulus) => vm.power(&base, &exponent, &modulus),
    }
}

impl Vm {
    /// `pow(base, exponent, modulus)`: the slots of all three operands are asked in turn.
    ///
    /// # Errors
    /// `TypeError` when none knows how; whatever the program's code raises.
    pub fn power(&mut self, base: &Value, exponent: &Value, modulus: &Value) -> Outcome {
        let mut asked = Vec::new();
        for operand in [base, exponent, modulus] {
            let Some(power) = operand.class().slots.power.get() else { continue };
            if asked.contains(&(power as usize)) {
                continue;
            }
            asked.push(power as usize);
            let result = power(self, base, exponent, modulus)?;
            if !is_not_implemented(&result) {
                return Ok(result);
            }
        }
        let (base, exponent, modulus) =
            (base.class().name(), exponent.class().name(), modulus.class().name());
        let types = format!("'{base}', '{exponent}', '{modulus}'");
        Err(self.type_error(format!("unsupported operand type(s) for ** or pow(): {types}")))
    }
}

fn round(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number, digits] = arguments.bind(vm, "round", ["number", "ndigits"], 0, 0, 1)?;
    let Some(number) = number else { unreachable!("required") };
    let digits = digits.filter(|digits| !is_none(digits));
    let digits = digits.as_slice();
    match vm.call_special(&number, &names().__round__, digits)? {
        Some(rounded) => Ok(rounded),
        None => {
            let class = number.class().name();
            Err(vm.type_error(format!("type {class} doesn't define __round__ method")))
        }
    }
}

/// The `None` that stands for an absent modulus in [`crate::types::slots::Ternary`] slots.
pub fn no_modulus() -> Value {
    none()
}
