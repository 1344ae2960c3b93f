//! `dict_keys` and `dict_items` as sets: operators and comparisons.

use super::views::{Items, View, dict_of};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bool_;
use crate::types::none::not_implemented;
use crate::types::set::{self, Set};
use crate::types::slots::{Comparison, Operator, SlotTable};

/// The docstring of `isdisjoint`.
pub(super) const ISDISJOINT: &str =
    "Return True if the view and the given iterable have a null intersection.";

pub(super) fn fill(slots: &SlotTable) {
    slots.richcompare.set(Some(richcompare));
    slots.binary[Operator::Sub as usize].set(Some(subtract));
    slots.binary[Operator::BitAnd as usize].set(Some(and));
    slots.binary[Operator::BitXor as usize].set(Some(xor));
    slots.binary[Operator::BitOr as usize].set(Some(or));
}

/// Whether `value` is a view that is like a set.
fn is_set_like(value: &Value) -> bool {
    value.has::<View<super::views::Keys>>() || value.has::<View<Items>>()
}

fn as_set(vm: &mut Vm, iterable: &Value) -> Outcome {
    let made = set::new();
    set::update(vm, made.payload(), iterable)?;
    Ok(made)
}

fn subtract(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let made = as_set(vm, left)?;
    set::difference_update(vm, made.payload(), right)?;
    Ok(made)
}

fn or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let made = as_set(vm, left)?;
    set::update(vm, made.payload(), right)?;
    Ok(made)
}

fn and(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    // The view may stand on either side; it is the one that is asked, the longer one of two.
    let (mut view, mut other) = if is_set_like(left) { (left, right) } else { (right, left) };
    let lengths = (dict_of(view).map(|dict| dict.len()), dict_of(other).map(|dict| dict.len()));
    if is_set_like(other)
        && let (Some(of_view), Some(of_other)) = lengths
        && of_other > of_view
    {
        std::mem::swap(&mut view, &mut other);
    }
    if other.is_exact::<Set>() && lengths.0.is_some_and(|length| other.payload::<Set>().len() >= length) {
        return set::intersection(vm, other, view);
    }
    let made = set::new();
    let result = made.payload::<Set>();
    vm.for_each(other, |vm, item| {
        if vm.contains(view, &item)? {
            result.add(vm, &item)?;
        }
        Ok(())
    })?;
    Ok(made)
}

fn xor(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let made = as_set(vm, left)?;
    set::symmetric_difference_update(vm, &made, right)?;
    Ok(made)
}

/// Whether every item of `smaller` is in `larger`.
fn all_in(vm: &mut Vm, smaller: &Value, larger: &Value) -> Outcome<bool> {
    let iterator = vm.iter(smaller)?;
    while let Some(item) = vm.next(&iterator)? {
        if !vm.contains(larger, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    if !other.has::<Set>() && !is_set_like(other) {
        return Ok(not_implemented());
    }
    let (left, right) = (vm.length(this)?, vm.length(other)?);
    let truth = match comparison {
        Comparison::Eq => left == right && all_in(vm, this, other)?,
        Comparison::Ne => left != right || !all_in(vm, this, other)?,
        Comparison::Lt => left < right && all_in(vm, this, other)?,
        Comparison::Le => left <= right && all_in(vm, this, other)?,
        Comparison::Gt => left > right && all_in(vm, other, this)?,
        Comparison::Ge => left >= right && all_in(vm, other, this)?,
    };
    Ok(bool_::new(truth))
}

pub(super) fn isdisjoint(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    if this.is(other) {
        return Ok(bool_::new(vm.length(this)? == 0));
    }
    let (mut asked, mut walked) = (this, other);
    if other.has::<Set>() || is_set_like(other) {
        let (left, right) = (vm.length(this)?, vm.length(other)?);
        if right > left {
            (asked, walked) = (other, this);
        }
    }
    let iterator = vm.iter(walked)?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.contains(asked, &item)? {
            return Ok(bool_::new(false));
        }
    }
    Ok(bool_::new(true))
}
