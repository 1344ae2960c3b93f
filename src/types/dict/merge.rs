//! Filling a dict from mappings, from pairs and from keyword arguments.

use super::Dict;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::exception;
use crate::types::names::names;

/// Does what `dict.update` does with its arguments.
///
/// # Errors
/// `TypeError` and `ValueError` when they are no mapping and no pairs; whatever the program's code
/// raises.
pub fn update(vm: &mut Vm, dict: &Dict, arguments: &Arguments<'_>, function: &str) -> Outcome<()> {
    let positional = Arguments::positional(arguments.positional).between(vm, function, 0, 1)?;
    if let [source] = positional {
        fill(vm, dict, source)?;
    }
    for (name, value) in arguments.keywords {
        dict.set(vm, name.value(), value.clone())?;
    }
    Ok(())
}

/// Takes over the entries of a mapping, or those that an iterable of pairs gives.
///
/// # Errors
/// As for [`update`].
pub fn fill(vm: &mut Vm, dict: &Dict, source: &Value) -> Outcome<()> {
    if source.is_exact::<Dict>() || vm.find_attribute(source, &names().keys)?.is_some() {
        return merge(vm, dict, source);
    }
    fill_from_pairs(vm, dict, source)
}

/// Whether the entries of `source` can be read without asking it: it is a dict whose class does
/// not iterate in its own way.
fn is_plain(source: &Value) -> bool {
    source.is_exact::<Dict>()
        || (source.has::<Dict>()
            && source.class().slots.iter.get().map(|iter| iter as usize)
                == super::CLASS.payload().slots.iter.get().map(|iter| iter as usize))
}

/// Takes over the entries of a mapping: a dict, or by `keys()` and subscription.
///
/// # Errors
/// `RuntimeError` when comparing keys changes the mapping; whatever the program's code raises.
pub fn merge(vm: &mut Vm, dict: &Dict, source: &Value) -> Outcome<()> {
    if !is_plain(source) {
        let keys = vm.call_method(source, &names().keys, &[])?;
        return vm.for_each(&keys, |vm, key| {
            let value = vm.get_item(source, &key)?;
            dict.set(vm, &key, value).map(drop)
        });
    }
    let other = source.payload::<Dict>();
    if std::ptr::eq(dict, other) || other.is_empty() {
        return Ok(());
    }
    if dict.is_empty() {
        dict.table.copy_from(&other.table);
        return Ok(());
    }
    let length = other.len();
    let mut position = 0;
    while let Some((at, key, value)) = other.table.entry_from(position) {
        let Some(hash) = other.table.hash_at(at) else { break };
        drop(dict.set_hashed(vm, &key, hash, value)?);
        if other.len() != length {
            return Err(vm.runtime_error("dict mutated during update"));
        }
        position = at + 1;
    }
    Ok(())
}

fn fill_from_pairs(vm: &mut Vm, dict: &Dict, pairs: &Value) -> Outcome<()> {
    let mut index = 0;
    vm.for_each(pairs, |vm, pair| {
        let parts = match vm.collect(&pair) {
            Ok(parts) => parts,
            Err(raised) => {
                if pair.class().slots.iter.get().is_some() {
                    return Err(raised);
                }
                drop(vm.catch(raised, &exception::TYPE_ERROR)?);
                let message =
                    format!("cannot convert dictionary update sequence element #{index} to a sequence");
                return Err(vm.type_error(message));
            }
        };
        let [key, value] = parts.as_slice() else {
            let given = parts.len();
            return Err(vm.value_error(format!(
                "dictionary update sequence element #{index} has length {given}; 2 is required"
            )));
        };
        dict.set(vm, key, value.clone())?;
        index += 1;
        Ok(())
    })
}

/// A new dict with the entries of the dict `this`.
pub fn copy(this: &Dict) -> Value {
    let made = super::new();
    made.payload::<Dict>().table.copy_from(&this.table);
    made
}

/// `dict.fromkeys(iterable, value)` for the class `class`.
///
/// # Errors
/// Whatever the class, the iterable or hashing raises.
pub fn from_keys(vm: &mut Vm, class: &Value, arguments: &[Value]) -> Outcome {
    let value = arguments.get(1).cloned().unwrap_or_else(crate::types::none::none);
    let made = vm.call(class, &[])?;
    if let Some(dict) = made.exact::<Dict>() {
        vm.for_each(&arguments[0], |vm, key| dict.set(vm, &key, value.clone()).map(drop))?;
    } else {
        vm.for_each(&arguments[0], |vm, key| vm.set_item(&made, &key, Some(&value)))?;
    }
    Ok(made)
}
