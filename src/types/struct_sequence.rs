//! Struct sequences: tuples whose first items have names, such as `sys.version_info`.

use super::none::none;
use super::str;
use super::tuple::{self, Tuple};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;

/// Declares a struct sequence: a static type, its definition, and a function that makes one. The
/// first `visible` fields are the items of the tuple too.
#[macro_export]
macro_rules! struct_sequence {
    ($(#[$doc:meta])* $class:ident, $definition:ident, $new:ident, $name:literal, $about:literal,
     $visible:literal of [$($field:ident $index:literal),* $(,)?]) => {
        $(#[$doc])*
        pub static $class: $crate::types::type_::StaticType =
            $crate::types::type_::StaticType::built_in_derived::<$crate::types::tuple::Tuple>(
                $name,
                &raw const $crate::types::tuple::CLASS,
                &raw const $crate::types::type_::CLASS,
                $crate::heap::type_head::IMMUTABLE | $crate::heap::type_head::SEQUENCE,
            );

        /// The type, for the table of types.
        pub static $definition: $crate::types::definition::Definition = {
            const FIELDS: &[&str] = &[$(stringify!($field)),*];
            const HIGHEST: usize = {
                let mut highest = 0;
                $(if $index + 1 > highest { highest = $index + 1; })*
                highest
            };
            fn repr(vm: &mut $crate::eval::Vm, this: &$crate::heap::Value) -> $crate::eval::Outcome {
                $crate::types::struct_sequence::repr(vm, this, $name, &FIELDS[..$visible])
            }
            fn new(
                vm: &mut $crate::eval::Vm,
                class: &$crate::heap::Value,
                arguments: &$crate::eval::Arguments<'_>,
            ) -> $crate::eval::Outcome {
                $crate::types::struct_sequence::from_sequence(vm, class, arguments, $name, $visible, HIGHEST)
            }
            $crate::types::definition::Definition {
                class: &$class,
                base: Some(&$crate::types::tuple::CLASS),
                doc: Some($about),
                methods: &[],
                attributes: &[$($crate::types::definition::GetSet {
                    name: stringify!($field),
                    get: |_, this| $crate::types::struct_sequence::field(this, $index),
                    set: None,
                    doc: "",
                }),*],
                slots: |slots| {
                    slots.repr.set(Some(repr));
                    slots.str.set(Some(repr));
                    slots.new.set(Some(new));
                },
            }
        };

        /// A struct sequence of these items.
        pub fn $new(items: Vec<$crate::heap::Value>) -> $crate::heap::Value {
            $crate::types::tuple::new_with_hidden(&$class.value(), items, $visible)
        }
    };
}

/// The field at `index`.
///
/// # Errors
/// None.
pub fn field(this: &Value, index: usize) -> Outcome {
    Ok(this.payload::<Tuple>().all_items().get(index).cloned().unwrap_or_else(none))
}

/// `name(field=value, …)`.
///
/// # Errors
/// Whatever the `repr` of an item raises.
pub fn repr(vm: &mut Vm, this: &Value, name: &str, fields: &[&str]) -> Outcome {
    let mut parts = Vec::with_capacity(fields.len());
    for (field, item) in fields.iter().zip(this.payload::<Tuple>().items()) {
        parts.push(format!("{field}={}", vm.repr_text(item)?.to_string_lossy()));
    }
    Ok(str::new(format!("{name}({})", parts.join(", "))))
}

/// A struct sequence made by calling its type with one sequence.
///
/// # Errors
/// `TypeError` when the sequence has too few items.
pub fn from_sequence(
    vm: &mut Vm,
    class: &Value,
    arguments: &Arguments<'_>,
    name: &str,
    least: usize,
    most: usize,
) -> Outcome {
    let [sequence, _] = arguments.bind(vm, "structseq", ["sequence", "dict"], 0, 0, 1)?;
    let mut items = match sequence {
        Some(sequence) => vm.collect(&sequence)?,
        None => Vec::new(),
    };
    if items.len() < least {
        let given = items.len();
        return Err(vm.type_error(format!("{name}() takes a {least}-sequence ({given}-sequence given)")));
    }
    if items.len() > most {
        let given = items.len();
        let bound = if least == most { "a" } else { "an at most" };
        let message = format!("{name}() takes {bound} {most}-sequence ({given}-sequence given)");
        return Err(vm.type_error(message));
    }
    items.resize_with(most, none);
    Ok(tuple::new_with_hidden(class, items, least))
}
