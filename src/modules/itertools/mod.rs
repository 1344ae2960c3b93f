//! `itertools`: one file for each group of iterators.

mod combining;
mod counting;
mod grouping;
mod selecting;
mod tee;
mod transforming;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::builtin_function;
use crate::types::definition::Definition;
use crate::types::iterator_state::no_keywords;
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::type_::{StaticType, TypeObject};

/// The types of the module, bases before what is derived from them.
pub static TYPES: &[&Definition] = &[
    &counting::COUNT_DEFINITION,
    &counting::CYCLE_DEFINITION,
    &counting::REPEAT_DEFINITION,
    &selecting::COMPRESS_DEFINITION,
    &selecting::DROPWHILE_DEFINITION,
    &selecting::FILTERFALSE_DEFINITION,
    &selecting::ISLICE_DEFINITION,
    &selecting::TAKEWHILE_DEFINITION,
    &transforming::ACCUMULATE_DEFINITION,
    &transforming::BATCHED_DEFINITION,
    &transforming::CHAIN_DEFINITION,
    &transforming::PAIRWISE_DEFINITION,
    &transforming::STARMAP_DEFINITION,
    &transforming::ZIP_LONGEST_DEFINITION,
    &combining::COMBINATIONS_DEFINITION,
    &combining::REPLACEMENT_DEFINITION,
    &combining::PERMUTATIONS_DEFINITION,
    &combining::PRODUCT_DEFINITION,
    &grouping::GROUPBY_DEFINITION,
    &grouping::GROUPER_DEFINITION,
    &tee::TEE_DEFINITION,
    &tee::DATA_DEFINITION,
];

/// Declares the type of an iterator: a static, its payload's class, and the definition. `new` and
/// `next` are its slots; `more` sets further ones.
macro_rules! iterator_type {
    ($payload:ident, $class:ident, $definition:ident, $name:literal, $flags:expr, $doc:expr,
     new: $new:expr, next: $next:expr, methods: $methods:expr $(, more: $more:expr)?) => {
        static $class: $crate::types::type_::StaticType = $crate::types::type_::StaticType::built_in::<$payload>(
            $name,
            &raw const $class,
            &raw const $crate::types::type_::CLASS,
            $flags,
        );

        #[doc = concat!("`", $name, "`, for the table of types.")]
        pub static $definition: $crate::types::definition::Definition = $crate::types::definition::Definition {
            class: &$class,
            base: Some(&$crate::types::object::CLASS),
            doc: Some($doc),
            methods: $methods,
            attributes: &[],
            slots: |slots| {
                slots.new.set(Some($new));
                slots.iter.set(Some($crate::types::iterator_state::iter));
                slots.next.set(Some($next));
                $(
                    let more: fn(&$crate::types::slots::SlotTable) = $more;
                    more(slots);
                )?
            },
        };
    };
}
pub(crate) use iterator_type;

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("itertools", Some("Functional tools for creating and using iterators."));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern("tee"), builtin_function::new(&made, &tee::FUNCTION));
    for definition in TYPES {
        let class: &TypeObject = definition.class.payload();
        namespace.set_name(&intern(&class.short_name()), definition.class.value());
    }
    Ok(made)
}

/// So many positional arguments, for a type that takes no others.
fn positional<'a>(
    vm: &mut Vm,
    class: &Value,
    own: &'static StaticType,
    arguments: &Arguments<'a>,
    name: &str,
    (least, most): (usize, usize),
) -> Outcome<&'a [Value]> {
    no_keywords(vm, class, own, arguments, name)?;
    Arguments::positional(arguments.positional).between(vm, name, least, most)
}
