//! `dict_keys`, `dict_values`, `dict_items` and their iterators, forwards and backwards.

use super::{Dict, view_algebra};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::iterator_state::{self, Source};
use crate::types::object as object_type;
use crate::types::slots::SlotTable;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, list, mapping_proxy, tuple};
use std::cell::Cell;
use std::marker::PhantomData;

/// What a view shows of each entry.
pub trait Part: Sized + 'static {
    /// The type of the view.
    fn view() -> &'static StaticType;
    /// The type of its iterator.
    fn iterator() -> &'static StaticType;
    /// The type of its iterator from the end.
    fn reverse_iterator() -> &'static StaticType;
    /// What is shown of an entry.
    fn of(key: Value, value: Value) -> Value;
}

/// A view of a dict.
pub struct View<P> {
    /// The dict.
    pub dict: Typed<Dict>,
    part: PhantomData<P>,
}

impl<P: Part> Payload for View<P> {
    fn class() -> &'static StaticType {
        P::view()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.dict.trace(tracer);
    }
}

/// The position of an iteration over a dict.
struct Progress {
    dict: Source<Dict>,
    /// Forwards the next position, backwards the end of what is left.
    position: Cell<usize>,
    /// The number of entries there were at the beginning; nothing once the dict was seen changed.
    expected: Cell<Option<usize>>,
    left: Cell<usize>,
}

/// An iterator over a dict.
pub struct Iterator<P> {
    progress: Progress,
    part: PhantomData<P>,
}

impl<P: Part> Payload for Iterator<P> {
    fn class() -> &'static StaticType {
        P::iterator()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.progress.dict.trace(tracer);
    }
}

/// An iterator over a dict from its end.
pub struct ReverseIterator<P> {
    progress: Progress,
    part: PhantomData<P>,
}

impl<P: Part> Payload for ReverseIterator<P> {
    fn class() -> &'static StaticType {
        P::reverse_iterator()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.progress.dict.trace(tracer);
    }
}

impl Progress {
    fn new(dict: Typed<Dict>, reverse: bool) -> Progress {
        let position = if reverse { dict.table().places() } else { 0 };
        let length = dict.len();
        Progress {
            dict: Source::new(dict),
            position: Cell::new(position),
            expected: Cell::new(Some(length)),
            left: Cell::new(length),
        }
    }

    #[inline(always)]
    fn next(&self, vm: &mut Vm, reverse: bool) -> Outcome<Option<(Value, Value)>> {
        let position = self.position.get();
        let Some((length, found)) = self.dict.read(|dict| {
            let table = dict.table();
            (dict.len(), if reverse { table.entry_before(position) } else { table.entry_from(position) })
        }) else {
            return Ok(None);
        };
        if self.expected.get() != Some(length) {
            self.expected.set(None);
            return Err(vm.runtime_error("dictionary changed size during iteration"));
        }
        let Some((at, key, value)) = found else {
            self.dict.end();
            return Ok(None);
        };
        let left = self.left.get();
        if left == 0 {
            self.dict.end();
            return Err(vm.runtime_error("dictionary keys changed during iteration"));
        }
        self.left.set(left - 1);
        self.position.set(if reverse { at } else { at + 1 });
        Ok(Some((key, value)))
    }

    fn length_hint(&self) -> Value {
        let unchanged = self.dict.read(|dict| self.expected.get() == Some(dict.len())) == Some(true);
        int::new(if unchanged { self.left.get() as i64 } else { 0 })
    }

    /// What is left, for copies of the iterator.
    fn rest(&self, vm: &mut Vm, reverse: bool, of: fn(Value, Value) -> Value) -> Outcome {
        let iter = iterator_state::builtin(vm, "iter")?;
        let copy = Progress {
            dict: match self.dict.get() {
                Some(dict) => Source::new(dict),
                None => return Ok(iterator_state::reduced(iter, list::new(Vec::new()), None)),
            },
            position: self.position.clone(),
            expected: self.expected.clone(),
            left: self.left.clone(),
        };
        let mut items = Vec::new();
        while let Some((key, value)) = copy.next(vm, reverse)? {
            items.push(of(key, value));
        }
        Ok(iterator_state::reduced(iter, list::new(items), None))
    }
}

fn typed(this: &Value) -> Typed<Dict> {
    match Typed::new(this.clone()) {
        Ok(dict) => dict,
        Err(_) => unreachable!("called for dicts only"),
    }
}

/// A view of the dict `this`.
pub fn new<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(View::<P> { dict: typed(this), part: PhantomData }))
}

/// A view of the dict `dict`, of a type derived from that of the part's views.
pub fn of_class<P: Part>(class: &Value, dict: &Value) -> Value {
    object::new_of_class(class, View::<P> { dict: typed(dict), part: PhantomData })
}

/// An iterator over the keys of the dict `this`.
pub fn iter_keys(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(Iterator::<Keys> { progress: Progress::new(typed(this), false), part: PhantomData }))
}

/// An iterator over the keys of the dict `this` from its end.
pub fn reversed_keys(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(ReverseIterator::<Keys> { progress: Progress::new(typed(this), true), part: PhantomData }))
}

fn iter<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    let dict = this.payload::<View<P>>().dict.clone();
    Ok(object::new(Iterator::<P> { progress: Progress::new(dict, false), part: PhantomData }))
}

fn reversed<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    let dict = this.payload::<View<P>>().dict.clone();
    Ok(object::new(ReverseIterator::<P> { progress: Progress::new(dict, true), part: PhantomData }))
}

fn next<P: Part>(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let entry = this.payload::<Iterator<P>>().progress.next(vm, false)?;
    Ok(entry.map(|(key, value)| P::of(key, value)))
}

fn next_reverse<P: Part>(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let entry = this.payload::<ReverseIterator<P>>().progress.next(vm, true)?;
    Ok(entry.map(|(key, value)| P::of(key, value)))
}

fn repr<P: Part>(vm: &mut Vm, this: &Value) -> Outcome {
    vm.represent(this, "...", |vm| {
        let view = this.payload::<View<P>>();
        let items =
            list::new(view.dict.entries().into_iter().map(|(key, value)| P::of(key, value)).collect());
        let mut text = crate::text::TextBuilder::new();
        text.push_str(&this.class().name());
        text.push('(');
        text.push_text(&vm.repr_text(&items)?);
        text.push(')');
        Ok(crate::types::str::new(text.finish()))
    })
}

fn length<P: Part>(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(this.payload::<View<P>>().dict.len())
}

fn mapping<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    Ok(mapping_proxy::new(this.payload::<View<P>>().dict.value().clone()))
}

/// The dict of a view of any kind.
pub fn dict_of(view: &Value) -> Option<&Typed<Dict>> {
    if let Some(view) = view.downcast::<View<Keys>>() {
        return Some(&view.dict);
    }
    if let Some(view) = view.downcast::<View<Items>>() {
        return Some(&view.dict);
    }
    view.downcast::<View<Values>>().map(|view| &view.dict)
}

fn contains_key(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<bool> {
    this.payload::<View<Keys>>().dict.contains(vm, key)
}

fn contains_item(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    let Some(pair) = item.downcast::<tuple::Tuple>() else { return Ok(false) };
    let [key, value] = pair.items() else { return Ok(false) };
    match this.payload::<View<Items>>().dict.get(vm, key)? {
        Some(found) => vm.equal(&found, value),
        None => Ok(false),
    }
}

fn length_hint<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Iterator<P>>().progress.length_hint())
}

fn length_hint_reverse<P: Part>(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<ReverseIterator<P>>().progress.length_hint())
}

fn reduce<P: Part>(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Iterator<P>>().progress.rest(vm, false, P::of)
}

fn reduce_reverse<P: Part>(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<ReverseIterator<P>>().progress.rest(vm, true, P::of)
}

fn fill_view<P: Part>(slots: &SlotTable) {
    slots.repr.set(Some(repr::<P>));
    slots.iter.set(Some(iter::<P>));
    slots.length.set(Some(length::<P>));
}

const REVERSED: &str = "Return a reverse iterator over the dict.";
const MAPPING: &str = "dictionary that this view refers to";

macro_rules! part {
    ($(#[$doc:meta])* $part:ident, $of:expr, $view:ident $view_name:literal $view_definition:ident,
     $iterator:ident $iterator_name:literal $iterator_definition:ident,
     $reverse:ident $reverse_name:literal $reverse_definition:ident,
     $methods:expr, $slots:expr) => {
        $(#[$doc])*
        pub struct $part;

        #[doc = concat!("The type `", $view_name, "`.")]
        pub static $view: StaticType =
            StaticType::built_in::<View<$part>>($view_name, &raw const $view, &raw const TYPE, IMMUTABLE);
        static $iterator: StaticType = StaticType::built_in::<Iterator<$part>>(
            $iterator_name,
            &raw const $iterator,
            &raw const TYPE,
            IMMUTABLE,
        );
        static $reverse: StaticType = StaticType::built_in::<ReverseIterator<$part>>(
            $reverse_name,
            &raw const $reverse,
            &raw const TYPE,
            IMMUTABLE,
        );

        impl Part for $part {
            fn view() -> &'static StaticType {
                &$view
            }

            fn iterator() -> &'static StaticType {
                &$iterator
            }

            fn reverse_iterator() -> &'static StaticType {
                &$reverse
            }

            #[inline(always)]
            fn of(key: Value, value: Value) -> Value {
                let of: fn(Value, Value) -> Value = $of;
                of(key, value)
            }
        }

        #[doc = concat!("`", $view_name, "`, for the table of types.")]
        pub static $view_definition: Definition = Definition {
            class: &$view,
            base: Some(&object_type::CLASS),
            doc: None,
            methods: $methods,
            attributes: &[GetSet { name: "mapping", get: mapping::<$part>, set: None, doc: MAPPING }],
            slots: |slots| {
                fill_view::<$part>(slots);
                let more: fn(&SlotTable) = $slots;
                more(slots);
            },
        };

        #[doc = concat!("`", $iterator_name, "`, for the table of types.")]
        pub static $iterator_definition: Definition = Definition {
            class: &$iterator,
            base: Some(&object_type::CLASS),
            doc: None,
            methods: &[
                Method::new("__length_hint__", Native::NoArguments(length_hint::<$part>), iterator_state::HINT),
                Method::new("__reduce__", Native::NoArguments(reduce::<$part>), iterator_state::REDUCE),
            ],
            attributes: &[],
            slots: |slots| {
                slots.iter.set(Some(iterator_state::iter));
                slots.next.set(Some(next::<$part>));
            },
        };

        #[doc = concat!("`", $reverse_name, "`, for the table of types.")]
        pub static $reverse_definition: Definition = Definition {
            class: &$reverse,
            base: Some(&object_type::CLASS),
            doc: None,
            methods: &[
                Method::new("__length_hint__", Native::NoArguments(length_hint_reverse::<$part>), iterator_state::HINT),
                Method::new("__reduce__", Native::NoArguments(reduce_reverse::<$part>), iterator_state::REDUCE),
            ],
            attributes: &[],
            slots: |slots| {
                slots.iter.set(Some(iterator_state::iter));
                slots.next.set(Some(next_reverse::<$part>));
            },
        };
    };
}

part! {
    /// The keys.
    Keys, |key, _| key,
    KEYS "dict_keys" KEYS_DEFINITION,
    KEY_ITERATOR "dict_keyiterator" KEY_ITERATOR_DEFINITION,
    REVERSE_KEY_ITERATOR "dict_reversekeyiterator" REVERSE_KEY_ITERATOR_DEFINITION,
    &[
        Method::new("isdisjoint", Native::One(view_algebra::isdisjoint), view_algebra::ISDISJOINT),
        Method::new("__reversed__", Native::NoArguments(reversed::<Keys>), REVERSED),
    ],
    |slots| {
        slots.contains.set(Some(contains_key));
        view_algebra::fill(slots);
    }
}

part! {
    /// Pairs of key and value.
    Items, |key, value| tuple::of([key, value]),
    ITEMS "dict_items" ITEMS_DEFINITION,
    ITEM_ITERATOR "dict_itemiterator" ITEM_ITERATOR_DEFINITION,
    REVERSE_ITEM_ITERATOR "dict_reverseitemiterator" REVERSE_ITEM_ITERATOR_DEFINITION,
    &[
        Method::new("isdisjoint", Native::One(view_algebra::isdisjoint), view_algebra::ISDISJOINT),
        Method::new("__reversed__", Native::NoArguments(reversed::<Items>), REVERSED),
    ],
    |slots| {
        slots.contains.set(Some(contains_item));
        view_algebra::fill(slots);
    }
}

part! {
    /// The values.
    Values, |_, value| value,
    VALUES "dict_values" VALUES_DEFINITION,
    VALUE_ITERATOR "dict_valueiterator" VALUE_ITERATOR_DEFINITION,
    REVERSE_VALUE_ITERATOR "dict_reversevalueiterator" REVERSE_VALUE_ITERATOR_DEFINITION,
    &[Method::new("__reversed__", Native::NoArguments(reversed::<Values>), REVERSED)],
    |_| ()
}
