//! A value as a recording has it: one word.

/// A value in a variable or a part of an object, as it was recorded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Datum(u64);

/// What a [`Datum`] says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// There is no value: an unbound variable, an empty cell.
    Absent,
    /// A singleton, by its `repr`.
    Singleton(&'static str),
    /// An integer.
    Int(i64),
    /// An object of the recording, by its index.
    Object(u32),
    /// A literal of the recording, by its index.
    Literal(u32),
}

const SINGLETON: u64 = 0;
const INT: u64 = 1;
const OBJECT: u64 = 2;
const LITERAL: u64 = 3;

const SINGLETONS: [&str; 5] = ["None", "True", "False", "Ellipsis", "NotImplemented"];

impl Datum {
    /// No value.
    pub const ABSENT: Datum = Datum(SINGLETON);
    /// `None`.
    pub const NONE: Datum = Datum(SINGLETON | 1 << 2);
    /// `True`.
    pub const TRUE: Datum = Datum(SINGLETON | 2 << 2);
    /// `False`.
    pub const FALSE: Datum = Datum(SINGLETON | 3 << 2);
    /// `...`.
    pub const ELLIPSIS: Datum = Datum(SINGLETON | 4 << 2);
    /// `NotImplemented`.
    pub const NOT_IMPLEMENTED: Datum = Datum(SINGLETON | 5 << 2);

    /// An integer, if it is not too large for the word.
    pub fn int(value: i64) -> Option<Datum> {
        (value << 2 >> 2 == value).then_some(Datum((value as u64) << 2 | INT))
    }

    /// The object with this index.
    pub const fn object(index: u32) -> Datum {
        Datum((index as u64) << 2 | OBJECT)
    }

    /// The literal with this index.
    pub const fn literal(index: u32) -> Datum {
        Datum((index as u64) << 2 | LITERAL)
    }

    /// What it says.
    pub fn meaning(self) -> Meaning {
        match self.0 & 3 {
            INT => Meaning::Int(self.0 as i64 >> 2),
            OBJECT => Meaning::Object((self.0 >> 2) as u32),
            LITERAL => Meaning::Literal((self.0 >> 2) as u32),
            _ => match (self.0 >> 2).checked_sub(1) {
                None => Meaning::Absent,
                Some(index) => Meaning::Singleton(SINGLETONS[index as usize % SINGLETONS.len()]),
            },
        }
    }

    /// The word itself, `4n + k`: see `docs/RECORDING.md`.
    pub const fn word(self) -> u64 {
        self.0
    }

    /// The index of the object, if it is one.
    #[inline]
    pub fn as_object(self) -> Option<u32> {
        (self.0 & 3 == OBJECT).then_some((self.0 >> 2) as u32)
    }

    /// Whether there is no value.
    pub fn is_absent(self) -> bool {
        self == Datum::ABSENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_says_what_was_put_in() {
        for value in [0, 1, -1, 1 << 60, -(1 << 60)] {
            assert_eq!(Datum::int(value).map(Datum::meaning), Some(Meaning::Int(value)));
        }
        assert_eq!(Datum::int(i64::MAX), None);
        assert_eq!(Datum::object(7).meaning(), Meaning::Object(7));
        assert_eq!(Datum::literal(7).meaning(), Meaning::Literal(7));
        assert_eq!(Datum::NONE.meaning(), Meaning::Singleton("None"));
        assert_eq!(Datum::NOT_IMPLEMENTED.meaning(), Meaning::Singleton("NotImplemented"));
        assert!(Datum::ABSENT.is_absent());
    }
}
