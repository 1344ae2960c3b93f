//! One word that is a 63-bit integer or owns a larger one.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// A Python integer: the low bit of the word is 1 for a small one held in the other 63 bits, 0 for
/// a pointer to a large one. A value that fits in 63 bits is always small.
pub struct TaggedInteger(usize);

/// The smallest integer held in the word.
pub const SMALLEST: i64 = -(1 << 62);
/// The largest integer held in the word.
pub const LARGEST: i64 = (1 << 62) - 1;

impl TaggedInteger {
    /// The integer `value`, which must fit in 63 bits.
    pub const fn constant(value: i64) -> TaggedInteger {
        TaggedInteger(((value << 1) | 1) as usize)
    }

    /// The integer `value`.
    #[inline(always)]
    pub fn new(value: i64) -> TaggedInteger {
        if (SMALLEST..=LARGEST).contains(&value) {
            TaggedInteger(((value << 1) | 1) as usize)
        } else {
            TaggedInteger::large(BigInt::from(value))
        }
    }

    /// The integer `value`.
    pub fn from_big(value: BigInt) -> TaggedInteger {
        match value.to_i64() {
            Some(small) if (SMALLEST..=LARGEST).contains(&small) => TaggedInteger::new(small),
            _ => TaggedInteger::large(value),
        }
    }

    #[cold]
    fn large(value: BigInt) -> TaggedInteger {
        TaggedInteger(Box::into_raw(Box::new(value)).expose_provenance())
    }

    /// Whether the integer is held in the word.
    #[inline(always)]
    pub fn is_small(&self) -> bool {
        self.0 & 1 == 1
    }

    /// The integer, if it is held in the word.
    #[inline(always)]
    pub fn small(&self) -> Option<i64> {
        if self.is_small() { Some((self.0 as i64) >> 1) } else { None }
    }

    /// The integer, if it is not held in the word.
    #[inline(always)]
    pub fn big(&self) -> Option<&BigInt> {
        if self.is_small() {
            None
        } else {
            // SAFETY: an even word is the address of a box that `self` owns.
            Some(unsafe { &*std::ptr::with_exposed_provenance::<BigInt>(self.0) })
        }
    }
}

impl Drop for TaggedInteger {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.is_small() {
            // SAFETY: an even word is the address of a box that `self` owns.
            drop(unsafe { Box::from_raw(std::ptr::with_exposed_provenance_mut::<BigInt>(self.0)) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_the_word() {
        for value in [0, 1, -1, SMALLEST, LARGEST] {
            assert_eq!(TaggedInteger::new(value).small(), Some(value));
        }
        for value in [SMALLEST - 1, LARGEST + 1, i64::MIN, i64::MAX] {
            let integer = TaggedInteger::new(value);
            assert_eq!(integer.small(), None);
            assert_eq!(integer.big(), Some(&BigInt::from(value)));
        }
        assert_eq!(TaggedInteger::from_big(BigInt::from(7)).small(), Some(7));
    }
}
