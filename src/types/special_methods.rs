//! The slots of a program's classes: each calls the special method that the class defines.
//!
//! [`derive`] decides for every slot of a class what stands in it: the native function of a built-in
//! base, where the special method found along the MRO is that base's own, else the function of this
//! file's [`dispatch`] that looks the method up at each call (reference, 3.3).

mod attributes;
mod dispatch;
mod numbers;

use super::builtin_function::BuiltinFunction;
use super::none::is_none;
use super::slot_wrappers::{SPECIAL_METHODS, SlotWrapper, is_new_wrapper};
use super::slots::{Operator, Slot};
use super::str::intern;
use super::type_::TypeObject;
use crate::heap::global::GilGuarded;
use crate::heap::type_head::FINALIZER;
use crate::heap::{Name, Value};
use std::cell::OnceCell;

pub use attributes::attribute_hook;
pub use dispatch::{call_found, call_special_with, initialise, initialise_by_method, new};

/// A slot and the special methods that it stands for.
struct Group {
    slot: Slot,
    names: Vec<Name>,
}

fn groups() -> &'static [Group] {
    static GROUPS: GilGuarded<OnceCell<Vec<Group>>> = GilGuarded::new(OnceCell::new());
    GROUPS.get().get_or_init(|| {
        let mut groups: Vec<Group> = Vec::new();
        let further = [(Slot::new, "__new__"), (Slot::getattribute, "__getattr__"), (Slot::power, "__pow__")];
        let all = SPECIAL_METHODS.iter().map(|special| (special.slot, special.name)).chain(further);
        for (slot, name) in all {
            let name = intern(name);
            match groups.iter_mut().find(|group| group.slot == slot) {
                Some(group) => group.names.push(name),
                None => groups.push(Group { slot, names: vec![name] }),
            }
        }
        groups
    })
}

/// Fills all slots of a program's class from what stands along its MRO.
pub fn derive(class: &TypeObject) {
    for group in groups() {
        derive_slot(class, group);
    }
    derive_finalizer(class);
}

/// Fills again the slots of a class and its subclasses that the special method `name` is for.
pub fn changed(class: &TypeObject, name: &Name) {
    let affected: Vec<&Group> = groups().iter().filter(|group| group.names.contains(name)).collect();
    let finalizer = *name == super::names::names().__del__;
    if affected.is_empty() && !finalizer {
        return;
    }
    for group in affected {
        derive_slot(class, group);
    }
    if finalizer {
        derive_finalizer(class);
    }
    for subclass in class.subclasses() {
        changed(subclass.payload::<TypeObject>(), name);
    }
}

fn derive_finalizer(class: &TypeObject) {
    class.head.set(FINALIZER, class.lookup(&super::names::names().__del__).is_some());
}

/// The special method of the name as the slot sees it.
enum Found {
    /// The built-in type's own method for this very slot.
    Native(Value),
    /// The method of this built-in type for another slot, which serves this one too.
    Elsewhere(Value),
    /// `None`: the class says that it cannot be done.
    Forbidden,
    /// A method of the program.
    Program,
}

fn find(class: &TypeObject, slot: Slot, name: &Name) -> Option<Found> {
    let found = class.lookup(name)?;
    if let Some(wrapper) = found.downcast::<SlotWrapper>() {
        if intern(wrapper.special.name) != *name || !class.is_subtype(wrapper.class.payload::<TypeObject>()) {
            return Some(Found::Program);
        }
        let native = wrapper.special.slot == slot
            || (slot == Slot::power && wrapper.special.slot == Slot::binary(Operator::Pow));
        if !native {
            return Some(Found::Elsewhere(wrapper.class.clone()));
        }
        return Some(Found::Native(wrapper.class.clone()));
    }
    if slot == Slot::new
        && let Some(function) = found.downcast::<BuiltinFunction>()
        && is_new_wrapper(function)
        && class.is_subtype(function.bound.payload::<TypeObject>())
    {
        return Some(Found::Native(function.bound.clone()));
    }
    if slot == Slot::hash && is_none(&found) {
        return Some(Found::Forbidden);
    }
    Some(Found::Program)
}

fn derive_slot(class: &TypeObject, group: &Group) {
    let slot = group.slot;
    let mut native: Option<Value> = None;
    let mut lent: Option<Value> = None;
    let mut program = false;
    for name in &group.names {
        match find(class, slot, name) {
            None => {}
            Some(Found::Elsewhere(owner)) => lent = Some(owner),
            Some(Found::Forbidden) => return slot.clear(&class.slots),
            Some(Found::Program) => program = true,
            Some(Found::Native(owner)) => match &native {
                Some(known)
                    if slot.address(&known.payload::<TypeObject>().slots)
                        != slot.address(&owner.payload::<TypeObject>().slots) =>
                {
                    program = true
                }
                Some(_) => {}
                None => native = Some(owner),
            },
        }
    }
    match native {
        _ if program => dispatch::set(slot, &class.slots),
        Some(owner) => slot.copy(&owner.payload::<TypeObject>().slots, &class.slots),
        None => match lent {
            // A sequence's own `+=` comes before the `+` of a program's class, as in CPython, where the two slots
            // for `__iadd__` are called alike.
            Some(owner) if slot == Slot::inplace(Operator::Add) => {
                class.slots.inplace[Operator::Add as usize]
                    .set(owner.payload::<TypeObject>().slots.inplace_concat.get());
            }
            _ => slot.clear(&class.slots),
        },
    }
}
