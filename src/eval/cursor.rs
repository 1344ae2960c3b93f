//! Where a loop stands in what it loops over. Loops that nothing can suspend go over the commonest
//! containers without an iterator object.

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Payload, Typed, Value};
use crate::types::dict::Dict;
use crate::types::dict::views::{Items, Keys, Part, Values, View};
use crate::types::enumerate::Enumerate;
use crate::types::int;
use crate::types::list::List;
use crate::types::range::Range;
use crate::types::tuple::{self, Tuple};
use crate::types::zip::Zip;

/// An iteration.
#[allow(missing_docs, reason = "what is left to do: the next number or index, and how many")]
pub enum Cursor {
    /// Over a range.
    Range { next: i64, step: i64, left: i64 },
    /// Over a list.
    List { list: Typed<List>, next: usize },
    /// Over a tuple.
    Tuple { tuple: Typed<Tuple>, next: usize },
    /// Over a dict or one of its views.
    Dict(DictCursor),
    /// Over the pairs of an iterator and its numbers.
    Enumerate(Typed<Enumerate>),
    /// Over the pairs of two iterators.
    Zip(Typed<Zip>),
    /// By the iterator's `__next__`.
    Object(Value),
}

/// What of a dict's entries is looped over.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the methods of dict")]
pub enum Shown {
    Keys,
    Values,
    Items,
}

/// An iteration over a dict.
pub struct DictCursor {
    dict: Typed<Dict>,
    position: usize,
    /// The number of entries there must be.
    expected: usize,
    left: usize,
    shown: Shown,
}

/// The next item, or, where it would be a pair made for the loop alone, its parts.
#[allow(missing_docs, reason = "one value or two")]
pub enum Next {
    One(Value),
    Two(Value, Value),
}

fn typed<T: Payload>(value: Value) -> Result<Typed<T>, Value> {
    if value.is_exact::<T>() { Typed::new(value) } else { Err(value) }
}

impl DictCursor {
    fn over(dict: Typed<Dict>, shown: Shown) -> Cursor {
        let length = dict.len();
        Cursor::Dict(DictCursor { dict, position: 0, expected: length, left: length, shown })
    }

    fn over_view<P: Part>(value: &Value, shown: Shown) -> Option<Cursor> {
        value.exact::<View<P>>().map(|view| DictCursor::over(view.dict.clone(), shown))
    }

    #[inline(always)]
    fn next(&mut self, vm: &mut Vm) -> Outcome<Option<(Value, Value)>> {
        if self.dict.len() != self.expected {
            return Err(vm.runtime_error("dictionary changed size during iteration"));
        }
        let Some((position, key, value)) = self.dict.table().entry_from(self.position) else {
            return Ok(None);
        };
        if self.left == 0 {
            return Err(vm.runtime_error("dictionary keys changed during iteration"));
        }
        self.left -= 1;
        self.position = position + 1;
        Ok(Some((key, value)))
    }
}

impl Cursor {
    /// The beginning of a loop over `iterable`.
    ///
    /// # Errors
    /// `TypeError` when it is not iterable; whatever its `__iter__` raises.
    #[inline]
    pub fn new(vm: &mut Vm, iterable: Value) -> Outcome<Cursor> {
        let iterable = match typed::<List>(iterable) {
            Ok(list) => return Ok(Cursor::List { list, next: 0 }),
            Err(other) => other,
        };
        if let Some(range) = iterable.exact::<Range>()
            && let Some(words) = range.words
        {
            return Ok(Cursor::Range { next: words.start, step: words.step, left: words.count });
        }
        Cursor::of_others(vm, iterable)
    }

    fn of_others(vm: &mut Vm, iterable: Value) -> Outcome<Cursor> {
        let iterable = match typed::<Tuple>(iterable) {
            Ok(tuple) => return Ok(Cursor::Tuple { tuple, next: 0 }),
            Err(other) => other,
        };
        let iterable = match typed::<Dict>(iterable) {
            Ok(dict) => return Ok(DictCursor::over(dict, Shown::Keys)),
            Err(other) => other,
        };
        let view = DictCursor::over_view::<Items>(&iterable, Shown::Items)
            .or_else(|| DictCursor::over_view::<Values>(&iterable, Shown::Values))
            .or_else(|| DictCursor::over_view::<Keys>(&iterable, Shown::Keys));
        if let Some(cursor) = view {
            return Ok(cursor);
        }
        let iterable = match typed::<Enumerate>(iterable) {
            Ok(enumerate) => return Ok(Cursor::Enumerate(enumerate)),
            Err(other) => other,
        };
        if iterable.exact::<Zip>().is_some_and(Zip::is_of_two)
            && let Ok(zip) = typed::<Zip>(iterable.clone())
        {
            return Ok(Cursor::Zip(zip));
        }
        vm.iter(&iterable).map(Cursor::Object)
    }

    /// The next item; nothing at the end.
    ///
    /// # Errors
    /// Whatever the iterator raises; `RuntimeError` when a dict was changed.
    #[inline(always)]
    pub fn next(&mut self, vm: &mut Vm) -> Outcome<Option<Value>> {
        match self {
            Cursor::Range { next, step, left } => Ok(next_of_range(next, *step, left)),
            Cursor::List { list, next } => Ok(next_of_list(list, next)),
            Cursor::Tuple { tuple, next } => Ok(next_of_tuple(tuple, next)),
            _ => match self.next_parts(vm)? {
                Some(Next::One(item)) => Ok(Some(item)),
                Some(Next::Two(first, second)) => Ok(Some(tuple::of([first, second]))),
                None => Ok(None),
            },
        }
    }

    /// As [`Cursor::next`], for loops that unpack pairs.
    ///
    /// # Errors
    /// As for [`Cursor::next`].
    #[inline(always)]
    pub fn next_parts(&mut self, vm: &mut Vm) -> Outcome<Option<Next>> {
        match self {
            Cursor::Range { next, step, left } => Ok(next_of_range(next, *step, left).map(Next::One)),
            Cursor::List { list, next } => Ok(next_of_list(list, next).map(Next::One)),
            Cursor::Tuple { tuple, next } => Ok(next_of_tuple(tuple, next).map(Next::One)),
            Cursor::Dict(cursor) => Ok(cursor.next(vm)?.map(|(key, value)| match cursor.shown {
                Shown::Keys => Next::One(key),
                Shown::Values => Next::One(value),
                Shown::Items => Next::Two(key, value),
            })),
            Cursor::Enumerate(enumerate) => {
                let item = super::loops::next_item(vm, enumerate.iterator())?;
                Ok(item.map(|item| Next::Two(enumerate.number(), item)))
            }
            Cursor::Zip(zip) => Ok(zip.next_two(vm)?.map(|(left, right)| Next::Two(left, right))),
            Cursor::Object(iterator) => Ok(super::loops::next_item(vm, iterator)?.map(Next::One)),
        }
    }
}

#[inline(always)]
fn next_of_range(next: &mut i64, step: i64, left: &mut i64) -> Option<Value> {
    if *left <= 0 {
        return None;
    }
    *left -= 1;
    let value = *next;
    *next = value.wrapping_add(step);
    Some(int::new(value))
}

#[inline(always)]
fn next_of_list(list: &List, next: &mut usize) -> Option<Value> {
    let item = list.items.get(*next)?;
    *next += 1;
    Some(item)
}

#[inline(always)]
fn next_of_tuple(tuple: &Tuple, next: &mut usize) -> Option<Value> {
    let item = tuple.items().get(*next).cloned()?;
    *next += 1;
    Some(item)
}
