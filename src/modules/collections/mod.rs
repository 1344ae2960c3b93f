//! `_collections`: the native half of `collections`.

mod count;
mod default_dict;
pub mod deque;
mod ordered_dict;
mod ordered_views;
mod tuple_getter;

use crate::eval::{Outcome, Vm};
use crate::types::builtin_function;
use crate::types::definition::Definition;
use crate::types::module::{self, Module};
use crate::types::str::intern;

/// The types of the module, bases before what is derived from them.
pub static TYPES: &[&Definition] = &[
    &deque::DEFINITION,
    &deque::iterator::DEFINITION,
    &deque::iterator::REVERSE_DEFINITION,
    &default_dict::DEFINITION,
    &ordered_dict::DEFINITION,
    &ordered_views::KEYS_DEFINITION,
    &ordered_views::ITEMS_DEFINITION,
    &ordered_views::VALUES_DEFINITION,
    &ordered_views::ITERATOR_DEFINITION,
    &tuple_getter::DEFINITION,
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_collections", Some("High performance data structures."));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern("_count_elements"), builtin_function::new(&made, &count::COUNT_ELEMENTS));
    for (name, class) in [
        ("deque", &deque::CLASS),
        ("_deque_iterator", &deque::iterator::CLASS),
        ("_deque_reverse_iterator", &deque::iterator::REVERSE),
        ("defaultdict", &default_dict::CLASS),
        ("OrderedDict", &ordered_dict::CLASS),
        ("_tuplegetter", &tuple_getter::CLASS),
    ] {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}
