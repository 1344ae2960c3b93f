//! The method resolution order: C3 linearisation, and classes that compute their own (`mro()`).

use super::str::intern;
use super::tuple;
use super::type_::{CLASS as TYPE, TypeObject};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;

/// The MRO of `class` by C3 from its bases.
///
/// # Errors
/// `TypeError` when a base occurs twice or no order respects those of the bases.
pub fn linearise(vm: &mut Vm, class: &Value) -> Outcome<Vec<Value>> {
    let bases = class.payload::<TypeObject>().bases();
    for (index, base) in bases.iter().enumerate() {
        if bases[..index].iter().any(|other| other.is(base)) {
            let name = base.payload::<TypeObject>().short_name();
            return Err(vm.type_error(format!("duplicate base class {name}")));
        }
        if base.payload::<TypeObject>().mro.get().is_none() {
            let name = base.payload::<TypeObject>().short_name();
            return Err(vm.type_error(format!("Cannot extend an incomplete type '{name}'")));
        }
    }
    let mut order = vec![class.clone()];
    if let [base] = &bases[..] {
        order.extend(base.payload::<TypeObject>().mro());
        return Ok(order);
    }
    let mut lists: Vec<Vec<Value>> = bases.iter().map(|base| base.payload::<TypeObject>().mro()).collect();
    lists.push(bases);
    let mut heads = vec![0; lists.len()];
    loop {
        let candidate = (0..lists.len()).filter_map(|list| lists[list].get(heads[list])).find(|candidate| {
            let in_a_tail = (0..lists.len())
                .any(|list| lists[list].iter().skip(heads[list] + 1).any(|later| later.is(candidate)));
            !in_a_tail
        });
        let Some(next) = candidate.cloned() else {
            if (0..lists.len()).all(|list| heads[list] >= lists[list].len()) {
                return Ok(order);
            }
            return Err(inconsistent(vm, &lists, &heads));
        };
        for list in 0..lists.len() {
            if lists[list].get(heads[list]).is_some_and(|head| head.is(&next)) {
                heads[list] += 1;
            }
        }
        order.push(next);
    }
}

#[cold]
fn inconsistent(vm: &mut Vm, lists: &[Vec<Value>], heads: &[usize]) -> Raised {
    let mut conflicting: Vec<&Value> = Vec::new();
    for (list, head) in lists.iter().zip(heads) {
        if let Some(class) = list.get(*head)
            && !conflicting.iter().any(|known| known.is(class))
        {
            conflicting.push(class);
        }
    }
    let names: Vec<String> =
        conflicting.iter().map(|class| class.payload::<TypeObject>().short_name()).collect();
    vm.type_error(format!(
        "Cannot create a consistent method resolution order (MRO) for bases {}",
        names.join(", ")
    ))
}

/// Computes the MRO of `class`, by its metaclass's `mro` where that has one of its own, and sets it; gives
/// false, and leaves it, where the metaclass's `mro` has had it set meanwhile.
///
/// # Errors
/// As for [`linearise`]; `TypeError` when `mro()` gives what cannot be one; whatever it raises.
pub fn set(vm: &mut Vm, class: &Value) -> Outcome<bool> {
    let kind = class.payload::<TypeObject>();
    let before = kind.mro.get();
    let order = if TYPE.is(&class.class_value()) { linearise(vm, class)? } else { custom(vm, class)? };
    let is_as_before = match (&before, &kind.mro.get()) {
        (Some(before), Some(now)) => before.is(now),
        (before, now) => before.is_none() && now.is_none(),
    };
    if !is_as_before {
        return Ok(false);
    }
    let ancestors = ancestors(class);
    let foreign = order.iter().any(|member| !ancestors.iter().any(|ancestor| ancestor.is(member)));
    kind.uncacheable.set(foreign);
    kind.mro.set(tuple::new(order));
    Ok(true)
}

fn custom(vm: &mut Vm, class: &Value) -> Outcome<Vec<Value>> {
    let Some(method) = vm.find_special(class, &intern("mro"))? else { return linearise(vm, class) };
    let result = vm.call(&method, &[])?;
    let order = vm.collect(&result)?;
    if order.is_empty() {
        return Err(vm.type_error("type MRO must not be empty"));
    }
    let solid = super::type_creation::solid_base(class);
    for member in &order {
        let Some(kind) = member.downcast::<TypeObject>() else {
            let given = member.class().name();
            return Err(vm.type_error(format!("mro() returned a non-class ('{given}')")));
        };
        let member_solid = super::type_creation::solid_base(member);
        if !is_derived(&solid, &member_solid) {
            let name = kind.name();
            return Err(vm.type_error(format!("mro() returned base with unsuitable layout ('{name}')")));
        }
    }
    Ok(order)
}

/// Whether `class` is `other` or derived from it, by `__base__`.
pub fn is_derived(class: &Value, other: &Value) -> bool {
    let mut next = Some(class.clone());
    while let Some(class) = next {
        if class.is(other) {
            return true;
        }
        next = class.payload::<TypeObject>().base.get();
    }
    false
}

/// The class and all its bases' bases, in no particular order.
fn ancestors(class: &Value) -> Vec<Value> {
    let mut found = vec![class.clone()];
    let mut index = 0;
    while let Some(next) = found.get(index).cloned() {
        for base in next.payload::<TypeObject>().bases() {
            if !found.iter().any(|known| known.is(&base)) {
                found.push(base);
            }
        }
        index += 1;
    }
    found
}
