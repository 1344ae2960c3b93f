//! The views of `OrderedDict` and the iterator over it.

use super::ordered_dict::mutated;
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::dict::Dict;
use crate::types::dict::views::{self, Items, Keys, Part, Values, View};
use crate::types::iterator_state::{self, Source};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{list, object as object_type};
use std::cell::Cell;

/// What an iterator gives of each entry.
type Of = fn(Value, Value) -> Value;

/// A place in an ordered dict, and the version that its table must still have.
struct OrderedIterator {
    dict: Source<Dict>,
    place: Cell<usize>,
    version: u64,
    reverse: bool,
    of: Of,
}

static ITERATOR: StaticType = StaticType::built_in::<OrderedIterator>(
    "odict_iterator",
    &raw const ITERATOR,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for OrderedIterator {
    fn class() -> &'static StaticType {
        &ITERATOR
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.dict.trace(tracer);
    }
}

/// An iterator over the dict `this`.
fn iterate<P: Part>(this: &Value, reverse: bool) -> Value {
    let Ok(dict) = Typed::<Dict>::new(this.clone()) else { unreachable!("called for dicts only") };
    let version = dict.table().version();
    let place = Cell::new(if reverse { dict.table().places() } else { 0 });
    object::new(OrderedIterator { dict: Source::new(dict), place, version, reverse, of: P::of })
}

/// An iterator over the keys of the dict `this`.
pub(super) fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(iterate::<Keys>(this, false))
}

/// An iterator over the keys of the dict `this` from its end.
pub(super) fn reversed(_: &mut Vm, this: &Value) -> Outcome {
    Ok(iterate::<Keys>(this, true))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<OrderedIterator>();
    let place = iterator.place.get();
    let Some((unchanged, found)) = iterator.dict.read(|dict| {
        let table = dict.table();
        let found = match iterator.reverse {
            true => table.entry_before(place),
            false => table.entry_from(place),
        };
        (table.has_version(iterator.version), found)
    }) else {
        return Ok(None);
    };
    if !unchanged {
        return Err(mutated(vm));
    }
    let Some((at, key, value)) = found else {
        iterator.dict.end();
        return Ok(None);
    };
    iterator.place.set(if iterator.reverse { at } else { at + 1 });
    Ok(Some((iterator.of)(key, value)))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<OrderedIterator>();
    let mut items = Vec::new();
    let mut place = iterator.place.get();
    while let Some(Some((at, key, value))) = iterator.dict.read(|dict| match iterator.reverse {
        true => dict.table().entry_before(place),
        false => dict.table().entry_from(place),
    }) {
        items.push((iterator.of)(key, value));
        place = if iterator.reverse { at } else { at + 1 };
    }
    Ok(iterator_state::reduced(iter, list::new(items), None))
}

/// `odict_iterator`, for the table of types.
pub static ITERATOR_DEFINITION: Definition = Definition {
    class: &ITERATOR,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new(
        "__reduce__",
        Native::NoArguments(reduce),
        "Return state information for pickling",
    )],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};

macro_rules! view {
    ($class:ident, $definition:ident, $name:literal, $part:ident, $base:ident, $new:ident) => {
        static $class: StaticType = StaticType::built_in_derived::<View<$part>>(
            $name,
            &raw const views::$base,
            &raw const TYPE,
            IMMUTABLE,
        );

        #[doc = concat!("`", $name, "`, for the table of types.")]
        pub static $definition: Definition = Definition {
            class: &$class,
            base: Some(&views::$base),
            doc: None,
            methods: &[Method::new(
                "__reversed__",
                Native::NoArguments(|_, this| {
                    Ok(iterate::<$part>(this.payload::<View<$part>>().dict.value(), true))
                }),
                "Return a reverse iterator over the view.",
            )],
            attributes: &[],
            slots: |slots| {
                slots.iter.set(Some(|_, this| {
                    Ok(iterate::<$part>(this.payload::<View<$part>>().dict.value(), false))
                }));
            },
        };

        #[doc = concat!("A view of the ordered dict `this`: `", $name, "`.")]
        pub(super) fn $new(_: &mut Vm, this: &Value) -> Outcome {
            Ok(views::of_class::<$part>(&$class.value(), this))
        }
    };
}

view! { KEYS, KEYS_DEFINITION, "odict_keys", Keys, KEYS, keys }
view! { ITEMS, ITEMS_DEFINITION, "odict_items", Items, ITEMS, items }
view! { VALUES, VALUES_DEFINITION, "odict_values", Values, VALUES, values }
