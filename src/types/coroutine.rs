//! `coroutine`: what calling an `async def` gives. It is suspended and resumed like a generator.

use super::generator::Generator;
use crate::eval::node::BodyKind;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::code;
use crate::types::names::names;

/// The iterator that `await value` delegates to (reference, 6.4 and 3.4.1).
///
/// # Errors
/// `TypeError` when `value` is not awaitable; whatever `__await__` raises.
pub fn awaitable_iterator(vm: &mut Vm, value: &Value) -> Outcome {
    if let Some(generator) = value.downcast::<Generator>() {
        let iterable = generator.function.code.borrow().has(code::ITERABLE_COROUTINE);
        if generator.body.kind == BodyKind::Coroutine || iterable {
            if generator.delegate_of_another() {
                return Err(vm.runtime_error("coroutine is being awaited already"));
            }
            return Ok(value.clone());
        }
    }
    let Some(iterator) = vm.call_special(value, &names().__await__, &[])? else {
        let class = value.class().name();
        return Err(vm.type_error(format!("'{class}' object can't be awaited")));
    };
    if iterator.downcast::<Generator>().is_some_and(|generator| generator.body.kind == BodyKind::Coroutine) {
        return Err(vm.type_error("__await__() returned a coroutine"));
    }
    if iterator.class().slots.next.get().is_none() {
        let class = iterator.class().name();
        return Err(vm.type_error(format!("__await__() returned non-iterator of type '{class}'")));
    }
    Ok(iterator)
}
