//! Integers as operands: read in place, so that large ones are not copied.

use super::Int;
use crate::heap::Value;
use num_bigint::{BigInt, Sign};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The value of an integer where it lies.
#[derive(Clone, Copy)]
pub enum Operand<'a> {
    /// Within 63 bits.
    Small(i64),
    /// Beyond 63 bits.
    Large(&'a BigInt),
}

impl<'a> Operand<'a> {
    /// The value of `value`, if it is an `int`, a `bool` or of another subclass.
    #[inline(always)]
    pub fn of(value: &'a Value) -> Option<Operand<'a>> {
        value.downcast::<Int>().map(Int::operand)
    }

    /// The value as a big integer.
    pub fn to_big(self) -> Cow<'a, BigInt> {
        match self {
            Operand::Small(small) => Cow::Owned(BigInt::from(small)),
            Operand::Large(large) => Cow::Borrowed(large),
        }
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            Operand::Small(small) => small < 0,
            Operand::Large(large) => large.sign() == Sign::Minus,
        }
    }

    /// How the values are ordered.
    pub fn order(self, other: Operand<'_>) -> Ordering {
        match (self, other) {
            (Operand::Small(left), Operand::Small(right)) => left.cmp(&right),
            (Operand::Large(left), Operand::Large(right)) => left.cmp(right),
            // Every large value lies beyond every small one.
            (Operand::Large(left), Operand::Small(_)) => left.sign().cmp(&Sign::NoSign),
            (Operand::Small(_), Operand::Large(right)) => Sign::NoSign.cmp(&right.sign()),
        }
    }
}

/// The values of two integers; nothing where one of the objects is none.
#[inline(always)]
pub fn both<'a>(left: &'a Value, right: &'a Value) -> Option<(Operand<'a>, Operand<'a>)> {
    Some((Operand::of(left)?, Operand::of(right)?))
}
