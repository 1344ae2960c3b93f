//! `_count_elements`, the heart of `Counter`.

use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::int;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::slots::Operator;
use crate::types::str::intern;

/// The function `_count_elements`.
pub static COUNT_ELEMENTS: Method = Method::new(
    "_count_elements",
    Native::Positional(2, 2, count_elements),
    "_count_elements($module, mapping, iterable, /)\n--\n\nCount elements in the iterable, updating the mapping",
);

/// Whether the class of `mapping` reads and sets its entries as `dict` does.
fn is_plain(mapping: &Value) -> bool {
    let same = |name: &Name| match (mapping.class().lookup(name), dict::CLASS.payload().lookup(name)) {
        (Some(own), Some(plain)) => own.is(&plain),
        _ => false,
    };
    mapping.has::<Dict>() && same(&intern("get")) && same(&names().__setitem__)
}

fn count_elements(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (mapping, one) = (&arguments[0], int::new(1));
    if let Some(counts) = mapping.downcast::<Dict>()
        && is_plain(mapping)
    {
        vm.for_each(&arguments[1], |vm, key| {
            let hash = dict::hash_key(vm, &key)?;
            let count = match counts.get_hashed(vm, &key, hash)? {
                Some(count) => vm.binary(Operator::Add, &count, &one)?,
                None => one.clone(),
            };
            drop(counts.set_hashed(vm, &key, hash, count)?);
            Ok(())
        })?;
        return Ok(none());
    }
    let iterator = vm.iter(&arguments[1])?;
    let get = vm.get_attribute(mapping, &intern("get"))?;
    let zero = int::new(0);
    while let Some(key) = vm.next(&iterator)? {
        let count = vm.call(&get, &[key.clone(), zero.clone()])?;
        let count = vm.binary(Operator::Add, &count, &one)?;
        vm.set_item(mapping, &key, Some(&count))?;
        vm.check_interrupts()?;
    }
    Ok(none())
}
