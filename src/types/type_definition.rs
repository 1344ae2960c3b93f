//! What `type` can do: its slots, methods and attributes.

use super::definition::Definition;
use super::{object as object_type, type_};

/// `type`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &type_::CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type"),
    methods: &[],
    attributes: &[],
    slots: |_| (),
};
