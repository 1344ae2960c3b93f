//! Type variables in the arguments of generic aliases and unions: finding them, and putting types in
//! their places (PEP 585, 612, 646).

use super::GenericAlias;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::list::{self, List};
use crate::types::none::is_none;
use crate::types::str::intern;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::TypeObject;

/// The items of a list or tuple among arguments.
fn items_of(argument: &Value) -> Option<Vec<Value>> {
    if let Some(tuple) = argument.downcast::<Tuple>() {
        return Some(tuple.items().to_vec());
    }
    argument.downcast::<List>().map(|list| list.items.to_vec())
}

/// The type variables among `arguments`, each once, in the order in which they first occur.
///
/// # Errors
/// Whatever attributes of the arguments raise.
pub fn find_parameters(vm: &mut Vm, arguments: &[Value]) -> Outcome<Vec<Value>> {
    let mut found: Vec<Value> = Vec::new();
    for argument in arguments {
        if argument.has::<TypeObject>() {
            continue;
        }
        let inner = if let Some(items) = items_of(argument) {
            vm.nested(|vm| find_parameters(vm, &items))?
        } else if vm.find_attribute(argument, &intern("__typing_subst__"))?.is_some() {
            vec![argument.clone()]
        } else {
            match vm.find_attribute(argument, &intern("__parameters__"))? {
                Some(inner) => inner.downcast::<Tuple>().map_or(Vec::new(), |inner| inner.items().to_vec()),
                None => Vec::new(),
            }
        };
        for parameter in inner {
            if !found.iter().any(|known| known.is(&parameter)) {
                found.push(parameter);
            }
        }
    }
    Ok(found)
}

/// The arguments given in a subscript, with tuples that are unpacked in it (`*tuple[int, str]`) taken
/// apart.
fn unpack_given(vm: &mut Vm, key: &Value) -> Outcome {
    let given = match key.downcast::<Tuple>() {
        Some(tuple) => tuple.items().to_vec(),
        None => vec![key.clone()],
    };
    let mut unpacked = Vec::with_capacity(given.len());
    for argument in given {
        let parts = if argument.has::<TypeObject>() { None } else { unpacked_tuple(vm, &argument)? };
        let parts = parts.filter(|parts| {
            let items = parts.downcast::<Tuple>().map(Tuple::items);
            items.is_some_and(|items| {
                !items.last().is_some_and(|last| last.is(&crate::types::none::ellipsis()))
            })
        });
        match parts.as_ref().and_then(|parts| parts.downcast::<Tuple>()) {
            Some(parts) => unpacked.extend_from_slice(parts.items()),
            None => unpacked.push(argument),
        }
    }
    Ok(tuple::new(unpacked))
}

/// The arguments of a tuple type that stands unpacked.
fn unpacked_tuple(vm: &mut Vm, argument: &Value) -> Outcome<Option<Value>> {
    if let Some(alias) = argument.exact::<GenericAlias>()
        && alias.starred
        && crate::types::tuple::CLASS.is(&alias.origin)
    {
        return Ok(Some(alias.arguments.clone()));
    }
    let parts = vm.find_attribute(argument, &intern("__typing_unpacked_tuple_args__"))?;
    Ok(parts.filter(|parts| !is_none(parts)))
}

/// `this[key]`: the arguments of the alias `this` with what `key` gives in the places of its
/// `parameters`.
///
/// # Errors
/// `TypeError` when the numbers do not fit; whatever the variables raise.
pub fn substitute(
    vm: &mut Vm,
    this: &Value,
    arguments: &[Value],
    parameters: &[Value],
    key: &Value,
) -> Outcome<Vec<Value>> {
    if parameters.is_empty() {
        let shown = vm.repr_text(this)?.to_string_lossy();
        return Err(vm.type_error(format!("{shown} is not a generic class")));
    }
    let mut given = unpack_given(vm, key)?;
    for parameter in parameters {
        let prepare = vm.find_attribute(parameter, &intern("__typing_prepare_subst__"))?;
        if let Some(prepare) = prepare.filter(|prepare| !is_none(prepare)) {
            let arguments = if given.has::<Tuple>() { given.clone() } else { tuple::of([given.clone()]) };
            given = vm.call(&prepare, &[this.clone(), arguments])?;
        }
    }
    let given = match given.downcast::<Tuple>() {
        Some(tuple) => tuple.items().to_vec(),
        None => vec![given.clone()],
    };
    if given.len() != parameters.len() {
        let shown = vm.repr_text(this)?.to_string_lossy();
        let many = if given.len() > parameters.len() { "many" } else { "few" };
        let (actual, expected) = (given.len(), parameters.len());
        return Err(
            vm.type_error(format!("Too {many} arguments for {shown}; actual {actual}, expected {expected}"))
        );
    }
    replace(vm, arguments, parameters, &given)
}

/// `arguments` with each of `parameters` replaced by what is given for it.
fn replace(vm: &mut Vm, arguments: &[Value], parameters: &[Value], given: &[Value]) -> Outcome<Vec<Value>> {
    let mut replaced = Vec::with_capacity(arguments.len());
    for argument in arguments {
        if argument.has::<TypeObject>() {
            replaced.push(argument.clone());
            continue;
        }
        if let Some(items) = items_of(argument) {
            let items = vm.nested(|vm| replace(vm, &items, parameters, given))?;
            replaced.push(if argument.has::<List>() { list::new(items) } else { tuple::new(items) });
            continue;
        }
        let unpack = vm.find_attribute(argument, &intern("__typing_is_unpacked_typevartuple__"))?;
        let unpack = match unpack {
            Some(unpack) => vm.truth(&unpack)?,
            None => false,
        };
        let result = match vm.find_attribute(argument, &intern("__typing_subst__"))? {
            Some(substitute) => match parameters.iter().position(|parameter| parameter.is(argument)) {
                Some(index) => vm.call(&substitute, std::slice::from_ref(&given[index]))?,
                None => argument.clone(),
            },
            None => replace_inside(vm, argument, parameters, given)?,
        };
        if !unpack {
            replaced.push(result);
            continue;
        }
        match result.downcast::<Tuple>() {
            Some(parts) => replaced.extend_from_slice(parts.items()),
            None => {
                let (argument, result) = (argument.class().name(), result.class().name());
                return Err(vm.type_error(format!(
                    "expected __typing_subst__ of {argument} objects to return a tuple, not {result}"
                )));
            }
        }
    }
    Ok(replaced)
}

/// An argument that is generic itself, with what is given for its own type variables.
fn replace_inside(vm: &mut Vm, argument: &Value, parameters: &[Value], given: &[Value]) -> Outcome {
    let inner = vm.find_attribute(argument, &intern("__parameters__"))?;
    let Some(inner) = inner.as_ref().and_then(|inner| inner.downcast::<Tuple>()) else {
        return Ok(argument.clone());
    };
    if inner.items().is_empty() {
        return Ok(argument.clone());
    }
    let mut chosen = Vec::new();
    for variable in inner.items() {
        match parameters.iter().position(|parameter| parameter.is(variable)) {
            Some(index) => match given[index].downcast::<Tuple>() {
                Some(several) if variable.class().slots.iter.get().is_some() => {
                    chosen.extend_from_slice(several.items());
                }
                _ => chosen.push(given[index].clone()),
            },
            None => chosen.push(variable.clone()),
        }
    }
    vm.nested(|vm| vm.get_item(argument, &tuple::new(chosen)))
}
