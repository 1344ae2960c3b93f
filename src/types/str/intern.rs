//! Interning: one object for each name.

use super::{Str, hash_of, object};
use crate::heap::global::GilGuarded;
use crate::heap::{Name, Value};
use crate::text::Text;
use hashbrown::HashTable;
use std::cell::RefCell;

struct Interned {
    names: HashTable<Name>,
    latin1: Vec<Value>,
}

static INTERNED: GilGuarded<RefCell<Interned>> =
    GilGuarded::new(RefCell::new(Interned { names: HashTable::new(), latin1: Vec::new() }));

fn find_or_insert(text: &Text, make: impl FnOnce() -> Value) -> Name {
    let hash = hash_of(text) as u64;
    let mut interned = INTERNED.get().borrow_mut();
    let same = |name: &Name| name.value().payload::<Str>().text() == text;
    if let Some(known) = interned.names.find(hash, same) {
        return known.clone();
    }
    let value = make();
    let payload = value.payload::<Str>();
    payload.interned.set(true);
    payload.hash.set(hash as i64);
    let name = Name::from_interned(value);
    interned.names.insert_unique(hash, name.clone(), |name| name.value().payload::<Str>().hash() as u64);
    name
}

/// The name `text`.
pub fn intern(text: &str) -> Name {
    intern_text(&Text::from(text))
}

/// The name `text`.
pub fn intern_text(text: &Text) -> Name {
    find_or_insert(text, || object::new(Str::of(text.clone())))
}

/// The name that is equal to the string `value`: `value` itself, if it is an exact `str` and no
/// equal string has been interned before.
pub fn intern_value(value: &Value) -> Name {
    let text = value.payload::<Str>().text();
    if value.is_exact::<Str>() { find_or_insert(text, || value.clone()) } else { intern_text(text) }
}

/// The string of one Latin-1 character.
pub fn latin1(character: u8) -> Value {
    if let Some(value) = INTERNED.get().borrow().latin1.get(character as usize) {
        return value.clone();
    }
    let all = (0..=255u32).map(|point| intern_text(&Text::from_code_point(point)).into_value()).collect();
    let mut interned = INTERNED.get().borrow_mut();
    interned.latin1 = all;
    interned.latin1[character as usize].clone()
}
