//! `_local`: an object whose attributes belong to a thread.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::type_head::{ATTRIBUTES, BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::types::definition::Definition;
use crate::types::instance_attributes::OWN_DICT;
use crate::types::object::{self as object_type, Plain};
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};

/// The type `_local`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<Plain>(
    "_thread._local",
    &raw const object_type::CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let init = |class: &TypeObject| class.slots.init.get().map(|init| init as usize);
    if !arguments.is_empty() && init(class.payload()) == init(object_type::CLASS.payload()) {
        return Err(vm.type_error("Initialization arguments are not supported"));
    }
    Ok(object_type::new(class))
}

/// `_local`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("_local()\n--\n\nThread-local data"),
    methods: &[],
    attributes: &[OWN_DICT],
    slots: |slots| slots.new.set(Some(create)),
};
