//! Calls of Python functions whose arguments are evaluated straight into the callee's slots.

use super::{call_function, run_from};
use crate::eval::arguments::Arguments;
use crate::eval::node::{Body, BoxExpr};
use crate::eval::raise::Outcome;
use crate::eval::vm::Vm;
use crate::heap::stack::Slots;
use crate::heap::{Typed, Value};
use crate::types::function::Function;
use std::rc::Rc;
use vivarium_syntax::ast::Span;

/// Calls `function` with the receiver, if there is one, and the values of `arguments`. The call stands at `span`.
///
/// # Errors
/// Whatever an argument or the call raises.
#[inline(always)]
pub(super) fn call_evaluating(
    vm: &mut Vm,
    function: Typed<Function>,
    receiver: Option<Value>,
    arguments: &[BoxExpr],
    span: Span,
) -> Outcome {
    let body = function.body.borrow().clone();
    let before = usize::from(receiver.is_some());
    let given = before + arguments.len();
    if body.simple_parameters as usize != given {
        return call_apart(vm, function, receiver, arguments, span);
    }
    let Some(mut slots) = vm.stack.push(body.slots as usize) else {
        return call_apart(vm, function, receiver, arguments, span);
    };
    if let Some(receiver) = receiver {
        slots.fill(0, receiver);
    }
    for (index, argument) in arguments.iter().enumerate() {
        match argument.eval(vm) {
            Ok(value) => slots.fill((before + index) as u32, value),
            Err(raised) => {
                vm.stack.pop(body.slots as usize);
                return Err(raised);
            }
        }
    }
    // An argument may have given the function another body.
    if !Rc::ptr_eq(&body, &function.body.borrow()) {
        return call_changed(vm, function, &body, slots, given, span);
    }
    if let Err(raised) = vm.check_depth() {
        vm.stack.pop(body.slots as usize);
        return Err(vm.at(span, raised));
    }
    run_from(vm, function, &body, slots, None, span).map_err(|raised| vm.at(span, raised))
}

/// Any other call of a function: its parameters are bound once all arguments are there.
#[cold]
#[inline(never)]
fn call_apart(
    vm: &mut Vm,
    function: Typed<Function>,
    receiver: Option<Value>,
    arguments: &[BoxExpr],
    span: Span,
) -> Outcome {
    let mut values = Vec::with_capacity(arguments.len() + 1);
    values.extend(receiver);
    for argument in arguments {
        values.push(argument.eval(vm)?);
    }
    vm.frame.at = span;
    call_function(vm, function, &Arguments::positional(&values)).map_err(|raised| vm.at(span, raised))
}

#[cold]
#[inline(never)]
fn call_changed(
    vm: &mut Vm,
    function: Typed<Function>,
    body: &Body,
    mut slots: Slots,
    given: usize,
    span: Span,
) -> Outcome {
    let values: Vec<Value> = (0..given).filter_map(|index| slots.take(index as u32)).collect();
    vm.stack.pop(body.slots as usize);
    vm.frame.at = span;
    call_function(vm, function, &Arguments::positional(&values)).map_err(|raised| vm.at(span, raised))
}
