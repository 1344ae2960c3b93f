//! By whose rule attributes of an object are looked up: that of `object`, or of a type that has its own.

use crate::heap::{Name, Value};
use crate::types::dict::Dict;
use crate::types::generic_alias;
use crate::types::method;
use crate::types::module;
use crate::types::names::names;
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::slots::{Slot, SlotTable};
use crate::types::special_methods::attribute_hook;
use crate::types::super_;
use crate::types::type_::{self, StaticType, TypeObject};
use crate::types::weak_proxy;

/// Whose rule a type follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// That of `object`.
    Object,
    /// That of `type`, for classes.
    Type,
    /// That of modules.
    Module,
    /// That of `super`.
    Super,
    /// That of bound methods.
    Method,
    /// That of `types.GenericAlias`.
    Alias,
    /// That of weak proxies.
    Proxy,
    /// Code of the program.
    Program,
}

/// The rule that a slot of a type stands for.
pub fn rule_of(slots: &SlotTable, slot: Slot) -> Rule {
    let known: [(&StaticType, Rule); 7] = [
        (&crate::types::object::CLASS, Rule::Object),
        (&type_::CLASS, Rule::Type),
        (&module::CLASS, Rule::Module),
        (&super_::CLASS, Rule::Super),
        (&method::CLASS, Rule::Method),
        (&generic_alias::CLASS, Rule::Alias),
        (&weak_proxy::CLASS, Rule::Proxy),
    ];
    let own = slot.address(slots);
    let found = known.iter().find(|(class, _)| slot.address(&class.payload().slots) == own);
    match found {
        Some((_, rule)) => *rule,
        None if own.is_none() => Rule::Object,
        None => Rule::Program,
    }
}

/// The rule by which attributes of `object` are read, and the class of the program whose
/// `__getattribute__` comes before it.
pub fn reading_rule(object: &Value) -> (Rule, Option<(Value, Value)>) {
    let class = object.class();
    let hook = attribute_hook as *const () as usize;
    if Slot::getattribute.address(&class.slots) != Some(hook) {
        return (rule_of(&class.slots, Slot::getattribute), None);
    }
    ruled_by(class, &names().__getattribute__, Slot::getattribute)
}

/// The rule of the native special method `name` of a class, or the program's method and its class.
pub fn ruled_by(class: &TypeObject, name: &Name, slot: Slot) -> (Rule, Option<(Value, Value)>) {
    match class.search(name) {
        Some((found, owner)) => match found.exact::<SlotWrapper>() {
            Some(wrapper) => (rule_of(&wrapper.class.payload::<TypeObject>().slots, slot), None),
            None => {
                let base = native_below(class, name);
                let rule =
                    base.map_or(Rule::Object, |base| rule_of(&base.payload::<TypeObject>().slots, slot));
                (rule, Some((found, owner)))
            }
        },
        None => (Rule::Object, None),
    }
}

/// The built-in class whose special method `name` stands behind those of the program.
fn native_below(class: &TypeObject, name: &Name) -> Option<Value> {
    class.mro().into_iter().find_map(|class| {
        let found = class.payload::<TypeObject>().namespace.get()?.payload::<Dict>().get_name(name)?;
        found.exact::<SlotWrapper>().map(|wrapper| wrapper.class.clone())
    })
}
