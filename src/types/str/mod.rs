//! `str`.

mod arguments;
pub mod codec;
mod construct;
mod format;
pub mod intern;
pub mod iterator;
mod join;
mod methods;
mod operators;
pub mod percent;
mod translate;

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Name, Payload, Tracer, Value, memory};
use crate::text::Text;
pub use arguments::bounds as search_bounds;
pub use intern::{intern, intern_text, intern_value};
use siphasher::sip::SipHasher13;
use std::cell::Cell;
use std::hash::Hasher;

/// A string with what is remembered of it.
pub struct Str {
    text: Text,
    /// 0 before it is computed; never the hash of a string, as 0 is the empty one's, quickly had.
    hash: Cell<i64>,
    interned: Cell<bool>,
}

/// The type `str`.
pub static CLASS: StaticType =
    StaticType::built_in::<Str>("str", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE | MATCH_SELF);

impl Payload for Str {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Str {
    fn of(text: Text) -> Str {
        Str { text, hash: Cell::new(0), interned: Cell::new(false) }
    }

    /// The text.
    #[inline(always)]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The text as UTF-8, unless it holds lone surrogates.
    #[inline(always)]
    pub fn as_str(&self) -> Option<&str> {
        self.text.as_str()
    }

    /// Whether the string is interned.
    #[inline(always)]
    pub fn is_interned(&self) -> bool {
        self.interned.get()
    }

    /// The hash: SipHash-1-3 of the text, as CPython computes it with `PYTHONHASHSEED=0`.
    #[inline(always)]
    pub fn hash(&self) -> i64 {
        let known = self.hash.get();
        if known != 0 {
            return known;
        }
        self.compute_hash()
    }

    #[inline(never)]
    fn compute_hash(&self) -> i64 {
        let hash = hash_of(&self.text);
        self.hash.set(hash);
        hash
    }
}

/// The hash of `text`; see [`Str::hash`].
pub fn hash_of(text: &Text) -> i64 {
    if text.is_empty() {
        return 0;
    }
    // CPython hashes its own memory: one byte, two or four for each code point.
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    if text.is_ascii() {
        hasher.write(text.as_bytes());
    } else {
        let largest = text.code_points().max().unwrap_or(0);
        let bytes: Vec<u8> = match largest {
            0..=0xFF => text.code_points().map(|point| point as u8).collect(),
            0x100..=0xFFFF => text.code_points().flat_map(|point| (point as u16).to_le_bytes()).collect(),
            _ => text.code_points().flat_map(u32::to_le_bytes).collect(),
        };
        hasher.write(&bytes);
    }
    finished(&hasher)
}

/// The hash of bytes, which is that of a string of the same ASCII characters.
pub fn hash_of_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(bytes);
    finished(&hasher)
}

fn finished(hasher: &SipHasher13) -> i64 {
    match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    }
}

/// A string. The empty one and those of one Latin-1 character exist once.
#[inline]
pub fn new(text: impl Into<Text>) -> Value {
    let text = text.into();
    if text.char_len() <= 1 {
        return shortest(text);
    }
    object::new(Str::of(text))
}

fn shortest(text: Text) -> Value {
    match text.char_at(0) {
        None => intern::empty(),
        Some(point @ 0..256) => intern::latin1(point as u8),
        Some(_) => object::new(Str::of(text)),
    }
}

/// `left + right` for exact strings, in place where nobody else owns `left`.
pub fn append(mut left: Value, right: &Value) -> Value {
    let added = right.payload::<Str>().text();
    if let Some(string) = left.unique::<Str>()
        && !string.interned.get()
    {
        let (used, more) = (string.text.byte_len(), added.byte_len());
        if used + more > string.text.capacity() && !memory::has_room(2 * (used + more)) {
            memory::refused();
        }
        string.text.append(added);
        string.hash.set(0);
        return left;
    }
    if added.is_empty() {
        return left;
    }
    let text = left.payload::<Str>().text();
    if text.is_empty() { right.clone() } else { new(text.concat(added)) }
}

/// The string itself as an exact `str`.
pub fn exact(value: &Value) -> Value {
    if value.is_exact::<Str>() { value.clone() } else { new(value.payload::<Str>().text().clone()) }
}

/// A string of a subclass of `str`.
pub fn new_of_class(class: &Value, text: Text) -> Value {
    object::new_of_class(class, Str::of(text))
}

/// The text of a string object, with lone surrogates replaced.
///
/// # Panics
/// Panics when `value` is not a string.
pub fn to_string(value: &Value) -> String {
    value.payload::<Str>().text.to_string_lossy()
}

/// The string of one code point; those below 256 exist once.
#[inline]
pub fn from_code_point(code_point: u32) -> Value {
    if code_point < 256 { intern::latin1(code_point as u8) } else { new(Text::from_code_point(code_point)) }
}

/// The name that a string object is when interned.
pub fn name_of(value: &Value) -> Name {
    match value.exact::<Str>() {
        Some(text) if text.interned.get() => Name::from_interned(value.clone()),
        _ => intern_value(value),
    }
}

/// `str`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from \
         the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will \
         be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() \
         (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.",
    ),
    methods: methods::METHODS,
    attributes: &[],
    slots: |slots| {
        operators::set_slots(slots);
        slots.new.set(Some(construct::construct));
    },
};
