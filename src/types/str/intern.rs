//! Interning: one object for each name.

use super::{Str, hash_of, object};
use crate::heap::global::GilGuarded;
use crate::heap::{Name, Value};
use crate::text::Text;
use hashbrown::HashTable;
use std::cell::{OnceCell, RefCell};

struct Interned {
    names: HashTable<Name>,
}

static INTERNED: GilGuarded<RefCell<Interned>> =
    GilGuarded::new(RefCell::new(Interned { names: HashTable::new() }));

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

/// The strings of one Latin-1 character, and the empty one.
struct Shortest {
    characters: Vec<Value>,
    empty: Value,
}

static SHORTEST: GilGuarded<OnceCell<Shortest>> = GilGuarded::new(OnceCell::new());

#[inline]
fn shortest() -> &'static Shortest {
    SHORTEST.get().get_or_init(make_shortest)
}

#[cold]
fn make_shortest() -> Shortest {
    let immortal = |text: &Text| {
        let value = intern_text(text).into_value();
        value.make_immortal();
        value
    };
    Shortest {
        characters: (0..=255u32).map(|point| immortal(&Text::from_code_point(point))).collect(),
        empty: immortal(&Text::new()),
    }
}

/// The string of one Latin-1 character.
#[inline]
pub fn latin1(character: u8) -> Value {
    shortest().characters[character as usize].clone()
}

/// The empty string.
pub fn empty() -> Value {
    shortest().empty.clone()
}
