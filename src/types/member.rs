//! `member_descriptor`: a slot of `__slots__`.

use super::definition::Definition;
use super::str::to_string;
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use super::{exception, object as object_type};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::attributes;
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Name, NotedCell, Payload, Trace, Tracer, Value, ValueCell};

/// A slot of instances of a class.
pub struct Member {
    /// `__name__`.
    pub name: Name,
    /// `__objclass__`: the class whose `__slots__` names it.
    pub class: Value,
    /// Its place in instances.
    pub slot: u16,
    /// Its docstring, where `__slots__` is a dict.
    pub doc: ValueCell,
}

/// The type `member_descriptor`.
pub static CLASS: StaticType =
    StaticType::built_in::<Member>("member_descriptor", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Member {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.class.trace(tracer);
        self.doc.trace(tracer);
    }
}

/// The descriptor of the slot at `slot` of instances of `class`.
pub fn new(name: Name, class: Value, slot: u16) -> Value {
    object::new(Member { name, class, slot, doc: ValueCell::empty() })
}

/// The slot that `descriptor` stands for, if it is a slot of the type of `object`.
pub fn slot_of(descriptor: &Value, object: &Value) -> Option<u16> {
    let member = descriptor.exact::<Member>()?;
    object.class().is_subtype(member.class.payload::<TypeObject>()).then_some(member.slot)
}

fn cell<'a>(vm: &mut Vm, member: &Member, object: &'a Value) -> Outcome<&'a NotedCell> {
    let owner = member.class.payload::<TypeObject>();
    match attributes::slot(object, member.slot) {
        Some(cell) if object.class().is_subtype(owner) => Ok(cell),
        _ => {
            let (name, owner, given) = (to_string(member.name.value()), owner.name(), object.class().name());
            Err(vm.type_error(format!(
                "descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"
            )))
        }
    }
}

#[cold]
fn unset(vm: &mut Vm, member: &Member, object: &Value) -> Raised {
    let name = to_string(member.name.value());
    let class = super::type_attributes::fully_qualified_name(object.class());
    vm.attribute_error(format!("'{class}' object has no attribute '{name}'"), object, &member.name)
}

fn get(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let Some(instance) = instance else { return Ok(this.clone()) };
    let member = this.payload::<Member>();
    match cell(vm, member, instance)?.get() {
        Some(value) => Ok(value),
        None => Err(unset(vm, member, instance)),
    }
}

fn set(vm: &mut Vm, this: &Value, instance: &Value, value: Option<&Value>) -> Outcome<()> {
    let member = this.payload::<Member>();
    let old = cell(vm, member, instance)?.replace(value.cloned());
    if value.is_none() && old.is_none() {
        let name = member.name.value().clone();
        return Err(vm.raise(exception::with_arguments(&exception::ATTRIBUTE_ERROR, vec![name])));
    }
    Ok(())
}

/// `member_descriptor`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: super::descriptor_members::OF_ATTRIBUTES,
    slots: |slots| {
        slots.repr.set(Some(super::descriptor_members::repr_member));
        slots.descriptor_get.set(Some(get));
        slots.descriptor_set.set(Some(set));
    },
};
