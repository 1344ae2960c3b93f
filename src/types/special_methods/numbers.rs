//! The slots of a program's classes for binary operators, with their reflected methods
//! (reference, 3.3.8).

use super::dispatch::{call, call_found};
use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::names::names;
use crate::types::none::{is_none, is_not_implemented, not_implemented};
use crate::types::slots::{Binary, OPERATORS, SlotTable};

fn method_names(operator: usize) -> (&'static Name, &'static Name, &'static Name) {
    let n = names();
    match operator {
        0 => (&n.__add__, &n.__radd__, &n.__iadd__),
        1 => (&n.__sub__, &n.__rsub__, &n.__isub__),
        2 => (&n.__mul__, &n.__rmul__, &n.__imul__),
        3 => (&n.__matmul__, &n.__rmatmul__, &n.__imatmul__),
        4 => (&n.__truediv__, &n.__rtruediv__, &n.__itruediv__),
        5 => (&n.__mod__, &n.__rmod__, &n.__imod__),
        6 => (&n.__pow__, &n.__rpow__, &n.__ipow__),
        7 => (&n.__lshift__, &n.__rlshift__, &n.__ilshift__),
        8 => (&n.__rshift__, &n.__rrshift__, &n.__irshift__),
        9 => (&n.__or__, &n.__ror__, &n.__ior__),
        10 => (&n.__xor__, &n.__rxor__, &n.__ixor__),
        11 => (&n.__and__, &n.__rand__, &n.__iand__),
        _ => (&n.__floordiv__, &n.__rfloordiv__, &n.__ifloordiv__),
    }
}

/// The functions of the binary slots, by operator.
pub(super) static BINARY: [Binary; OPERATORS] = [
    binary::<0>,
    binary::<1>,
    binary::<2>,
    binary::<3>,
    binary::<4>,
    binary::<5>,
    binary::<6>,
    binary::<7>,
    binary::<8>,
    binary::<9>,
    binary::<10>,
    binary::<11>,
    binary::<12>,
];

/// The functions of the in-place slots, by operator.
pub(super) static INPLACE: [Binary; OPERATORS] = [
    inplace::<0>,
    inplace::<1>,
    inplace::<2>,
    inplace::<3>,
    inplace::<4>,
    inplace::<5>,
    inplace::<6>,
    inplace::<7>,
    inplace::<8>,
    inplace::<9>,
    inplace::<10>,
    inplace::<11>,
    inplace::<12>,
];

fn binary<const OPERATOR: usize>(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (name, reflected, _) = method_names(OPERATOR);
    let here = BINARY[OPERATOR] as usize;
    let mine = |table: &SlotTable| table.binary[OPERATOR].get().is_some_and(|slot| slot as usize == here);
    operate(vm, left, right, name, reflected, mine)
}

/// `divmod(left, right)`.
#[inline(never)]
pub(super) fn divmod(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let known = names();
    let mine = |table: &SlotTable| {
        table.divmod.get().is_some_and(|slot| slot as usize == divmod as *const () as usize)
    };
    operate(vm, left, right, &known.__divmod__, &known.__rdivmod__, mine)
}

/// Asks the left operand, then the right one by its reflected method; the right one first when its
/// class is a subclass of the left one's that overrides the reflected method.
fn operate(
    vm: &mut Vm,
    left: &Value,
    right: &Value,
    name: &'static Name,
    reflected: &'static Name,
    mine: impl Fn(&SlotTable) -> bool,
) -> Outcome {
    let mut ask_right = !left.class().is(right.class()) && mine(&right.class().slots);
    if mine(&left.class().slots) {
        if ask_right
            && right.class().is_subtype(left.class())
            && let Some(found) = right.class().lookup(reflected)
        {
            let overridden = left.class().lookup(reflected).is_none_or(|inherited| !inherited.is(&found));
            if overridden {
                let result = call_found(vm, found, right, [left.clone()])?;
                if !is_not_implemented(&result) {
                    return Ok(result);
                }
                ask_right = false;
            }
        }
        if let Some(found) = left.class().lookup(name) {
            let result = call_found(vm, found, left, [right.clone()])?;
            if !ask_right || !is_not_implemented(&result) {
                return Ok(result);
            }
        }
    }
    if ask_right && let Some(found) = right.class().lookup(reflected) {
        return call_found(vm, found, right, [left.clone()]);
    }
    Ok(not_implemented())
}

fn inplace<const OPERATOR: usize>(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (_, _, name) = method_names(OPERATOR);
    call(vm, left, name, [right.clone()])
}

/// `pow(base, exponent, modulus)`.
#[inline(never)]
pub(super) fn power(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> Outcome {
    const POW: usize = 6;
    if is_none(modulus) {
        return binary::<POW>(vm, base, exponent);
    }
    let mine =
        base.class().slots.power.get().is_some_and(|slot| slot as usize == power as *const () as usize);
    match base.class().lookup(&names().__pow__) {
        Some(found) if mine => call_found(vm, found, base, [exponent.clone(), modulus.clone()]),
        _ => Ok(not_implemented()),
    }
}
