//! `io.UnsupportedOperation`: an `OSError` and a `ValueError` at once.

use crate::eval::{Raised, Vm};
use crate::heap::type_head::{BASE_TYPE, WEAKLY_REFERENCEABLE};
use crate::types::definition::Definition;
use crate::types::exception::{BASE_EXCEPTION, EXCEPTION, Exception, OS_ERROR, VALUE_ERROR, with_arguments};
use crate::types::instance_attributes::OWN_WEAK_REFERENCE;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object, str, tuple};

/// The type `io.UnsupportedOperation`.
pub static CLASS: StaticType = StaticType::built_in_derived::<Exception>(
    "io.UnsupportedOperation",
    &raw const BASE_EXCEPTION,
    &raw const TYPE,
    BASE_TYPE | WEAKLY_REFERENCEABLE,
);

/// The type, for the table of types; its second base comes in [`complete`].
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&OS_ERROR),
    doc: None,
    methods: &[],
    attributes: &[OWN_WEAK_REFERENCE],
    slots: |_| (),
};

/// Gives the type its second base, once all types are ready.
pub fn complete() {
    let class = CLASS.payload();
    class.bases.set(tuple::new([&OS_ERROR, &VALUE_ERROR].map(StaticType::value).to_vec()));
    let mro = [&CLASS, &OS_ERROR, &VALUE_ERROR, &EXCEPTION, &BASE_EXCEPTION, &object::CLASS];
    class.mro.set(tuple::new(mro.map(StaticType::value).to_vec()));
    VALUE_ERROR.payload().add_subclass(&CLASS.value());
    class.modified();
}

impl Vm {
    /// Raises `io.UnsupportedOperation(message)`.
    #[cold]
    pub fn unsupported_operation(&mut self, message: &str) -> Raised {
        self.raise(with_arguments(&CLASS, vec![str::new(message)]))
    }
}
