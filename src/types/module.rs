//! `module`.

use super::dict::{self, Dict};
use super::names::names;
use super::none::none;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Typed, Value};

/// A module's namespace.
pub struct Module {
    /// `__dict__`.
    pub namespace: Typed<Dict>,
}

/// The type `module`.
pub static CLASS: StaticType = StaticType::built_in::<Module>(
    "module",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Module {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.namespace.trace(tracer);
    }
}

/// A new module with the names every module has.
pub fn new(name: &str, doc: Option<&str>) -> Value {
    let Ok(namespace) = Typed::<Dict>::new(dict::new()) else { unreachable!("a dict") };
    let known = names();
    namespace.set_name(&known.__name__, super::str::intern(name).into_value());
    namespace.set_name(&known.__doc__, doc.map_or_else(none, super::str::new));
    for name in [&known.__package__, &known.__loader__, &known.__spec__] {
        namespace.set_name(name, none());
    }
    object::new(Module { namespace })
}
