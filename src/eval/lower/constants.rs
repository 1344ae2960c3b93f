//! The constants of a program: equal ones are one object, in all of its functions, as in CPython.

use super::Lowerer;
use crate::eval::constant::Constant;
use crate::heap::Value;
use crate::types::bytes::Bytes;
use crate::types::complex::Complex;
use crate::types::int::{self, Int};
use crate::types::str::Str;
use crate::types::tuple::{self, Tuple};
use crate::types::{float, none};
use num_bigint::BigInt;
use rustc_hash::FxHashMap;
use vivarium_syntax::ast::Span;

/// What makes constants the same one: type and value, where `0.0` and `-0.0` differ.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Small(i64),
    Large(BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(Box<[u8]>),
    Bytes(Box<[u8]>),
    Tuple(Vec<Key>),
    /// `None`, `True` and the like, which there is one of anyway.
    Single(usize),
}

fn key(value: &Value) -> Option<Key> {
    if let Some(integer) = value.exact::<Int>() {
        return Some(integer.small().map_or_else(|| Key::Large(integer.to_big()), Key::Small));
    }
    if let Some(number) = float::exact(value) {
        return Some(Key::Float(number.to_bits()));
    }
    if let Some(number) = value.exact::<Complex>() {
        return Some(Key::Complex(number.real.to_bits(), number.imaginary.to_bits()));
    }
    if let Some(text) = value.exact::<Str>() {
        return Some(Key::Str(text.text().as_bytes().into()));
    }
    if let Some(bytes) = value.exact::<Bytes>() {
        return Some(Key::Bytes((*bytes.data).into()));
    }
    if let Some(tuple) = value.exact::<Tuple>() {
        return tuple.items().iter().map(key).collect::<Option<Vec<_>>>().map(Key::Tuple);
    }
    Some(Key::Single(value.address()))
}

/// The constants met so far.
#[derive(Default)]
pub struct Constants {
    merged: FxHashMap<Key, Value>,
}

impl Constants {
    /// The constant that `value` is from now on.
    fn merge(&mut self, value: Value) -> Value {
        // There is one of each of these.
        if none::is_none(&value) || int::exact_small(&value).is_some_and(|small| (-5..257).contains(&small)) {
            return value;
        }
        let value = match value.exact::<Tuple>() {
            Some(tuple) if !tuple.items().is_empty() => {
                tuple::new(tuple.items().iter().map(|item| self.merge(item.clone())).collect())
            }
            _ => value,
        };
        match key(&value) {
            Some(key) => self.merged.entry(key).or_insert(value).clone(),
            None => value,
        }
    }
}

impl Lowerer<'_> {
    /// The node of a constant, which from now on is one of the code's.
    pub fn constant(&mut self, value: Value, span: Span) -> Constant {
        let value = self.constants.merge(value);
        if self.frame.constant_places.insert(value.address()) {
            self.frame.constants.push(value.clone());
        }
        Constant { value, span }
    }
}
