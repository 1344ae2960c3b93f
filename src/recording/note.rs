//! What a statement or expression tells of its inside: what a `match` did with its cases, a comprehension
//! in its turns, and what an augmented assignment has read.

use super::Datum;

/// Why a part of a pattern does not fit. `V` is how a value is told: the value itself while the program runs, its
/// [`Datum`] in a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch<V> {
    /// The value is no sequence.
    NoSequence(V),
    /// The value is no mapping.
    NoMapping(V),
    /// A sequence has another number of items.
    Length {
        /// The sequence.
        value: V,
        /// How many items it has.
        found: usize,
        /// How many the pattern wants.
        wanted: usize,
        /// Whether it takes more of them too.
        is_open: bool,
    },
    /// A mapping has fewer entries than the pattern has keys.
    TooFewEntries {
        /// The mapping.
        value: V,
        /// How many entries it has.
        found: usize,
        /// How many keys the pattern has.
        wanted: usize,
    },
    /// A mapping lacks a key.
    NoKey {
        /// The mapping.
        value: V,
        /// The key.
        key: V,
    },
    /// A value is not equal to that of the pattern.
    Unequal {
        /// The value.
        value: V,
        /// That of the pattern.
        wanted: V,
    },
    /// A value is not the same as `None`, `True` or `False`.
    NotTheSame {
        /// The value.
        value: V,
        /// That of the pattern.
        wanted: V,
    },
    /// A value is no instance of a class.
    NoInstance {
        /// The value.
        value: V,
        /// The class.
        class: V,
    },
    /// An instance lacks an attribute.
    NoAttribute {
        /// The instance.
        value: V,
        /// The attribute's name.
        name: V,
    },
}

/// What is told. The place that goes with it is that of the part of the source text which tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note<V> {
    /// A `match` statement has this subject.
    Subject(V),
    /// The pattern of a case is tried.
    Try,
    /// A part of a pattern does not fit.
    Mismatch(Mismatch<V>),
    /// One of the alternatives of an or-pattern fits: that those before it did not matters no more.
    Alternative,
    /// The pattern of a case fits, and its names are bound.
    Fits,
    /// A name is bound: by a pattern, or by the target of a comprehension.
    Bind {
        /// The name.
        name: V,
        /// What it stands for.
        value: V,
    },
    /// A guard, or a condition of a comprehension, has been evaluated.
    Test {
        /// Its value.
        value: V,
        /// The value's truth.
        is_true: bool,
    },
    /// A `match` or comprehension is left by this exception.
    Raised(V),
    /// A comprehension begins.
    Begin,
    /// A `for` of a comprehension has its next item.
    Turn,
    /// A comprehension takes a value in.
    Add {
        /// The key, in one that makes a dict.
        key: Option<V>,
        /// The value.
        value: V,
        /// Whether a set or dict did not have it before.
        is_new: bool,
    },
    /// A comprehension is complete.
    End,
    /// An augmented assignment to what threads can share has read its target and is about to store into it.
    Update {
        /// What holds the target: a namespace, an instance, a container.
        container: V,
        /// The name or key.
        key: V,
        /// What was read.
        old: V,
        /// What will be stored.
        new: V,
    },
}

/// A [`Note`] as it is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteRecord {
    /// How many steps there had been.
    pub step: u32,
    /// How many changes there had been.
    pub changes: u32,
    /// The frame.
    pub frame: u32,
    /// Where the part of the text that tells begins, in bytes.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it tells.
    pub note: Note<Datum>,
}

impl<V: Copy> Mismatch<V> {
    /// The same, with values told in another way.
    pub fn map<W>(self, mut tell: impl FnMut(V) -> W) -> Mismatch<W> {
        match self {
            Mismatch::NoSequence(value) => Mismatch::NoSequence(tell(value)),
            Mismatch::NoMapping(value) => Mismatch::NoMapping(tell(value)),
            Mismatch::Length { value, found, wanted, is_open } => {
                Mismatch::Length { value: tell(value), found, wanted, is_open }
            }
            Mismatch::TooFewEntries { value, found, wanted } => {
                Mismatch::TooFewEntries { value: tell(value), found, wanted }
            }
            Mismatch::NoKey { value, key } => Mismatch::NoKey { value: tell(value), key: tell(key) },
            Mismatch::Unequal { value, wanted } => {
                Mismatch::Unequal { value: tell(value), wanted: tell(wanted) }
            }
            Mismatch::NotTheSame { value, wanted } => {
                Mismatch::NotTheSame { value: tell(value), wanted: tell(wanted) }
            }
            Mismatch::NoInstance { value, class } => {
                Mismatch::NoInstance { value: tell(value), class: tell(class) }
            }
            Mismatch::NoAttribute { value, name } => {
                Mismatch::NoAttribute { value: tell(value), name: tell(name) }
            }
        }
    }
}

impl<V: Copy> Note<V> {
    /// The same, with values told in another way.
    pub fn map<W>(self, mut tell: impl FnMut(V) -> W) -> Note<W> {
        match self {
            Note::Subject(value) => Note::Subject(tell(value)),
            Note::Try => Note::Try,
            Note::Mismatch(mismatch) => Note::Mismatch(mismatch.map(tell)),
            Note::Alternative => Note::Alternative,
            Note::Fits => Note::Fits,
            Note::Bind { name, value } => Note::Bind { name: tell(name), value: tell(value) },
            Note::Test { value, is_true } => Note::Test { value: tell(value), is_true },
            Note::Raised(exception) => Note::Raised(tell(exception)),
            Note::Begin => Note::Begin,
            Note::Turn => Note::Turn,
            Note::Add { key, value, is_new } => {
                Note::Add { key: key.map(&mut tell), value: tell(value), is_new }
            }
            Note::End => Note::End,
            Note::Update { container, key, old, new } => {
                Note::Update { container: tell(container), key: tell(key), old: tell(old), new: tell(new) }
            }
        }
    }
}
