//! `range`: three integers of any size, and what follows from them.

mod iterator;
mod methods;

pub use iterator::{DEFINITION as ITERATOR_DEFINITION, RangeIterator};
pub use iterator::{LONG_DEFINITION as LONG_ITERATOR_DEFINITION, LongRangeIterator};
pub use methods::DEFINITION;

use super::int::{self, Int};
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, SEQUENCE};
use crate::heap::{Payload, Trace, Tracer, Value};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};

/// An arithmetic progression of integers that all fit in a machine word, with its last step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progression {
    /// The first integer.
    pub start: i64,
    /// The difference; never 0.
    pub step: i64,
    /// How many there are.
    pub count: i64,
}

impl Progression {
    /// The progression from `start` to before `stop`, if its length fits in a machine word.
    pub fn new(start: i64, stop: i64, step: i64) -> Option<Progression> {
        let distance = if step > 0 { stop.checked_sub(start)? } else { start.checked_sub(stop)? };
        let count = if distance <= 0 { 0 } else { ((distance - 1) as u64 / step.unsigned_abs()) as i64 + 1 };
        Some(Progression { start, step, count })
    }

    /// The integer at `index`, which lies within the progression.
    #[inline(always)]
    pub fn at(self, index: i64) -> i64 {
        self.start.wrapping_add(index.wrapping_mul(self.step))
    }

    /// Where `value` stands.
    pub fn position(self, value: i64) -> Option<i64> {
        let distance = value.checked_sub(self.start)?;
        if distance % self.step != 0 {
            return None;
        }
        let index = distance.checked_div(self.step)?;
        (0..self.count).contains(&index).then_some(index)
    }
}

/// The parts of a range, exact integers.
pub struct Range {
    /// `start`.
    pub start: Value,
    /// `stop`.
    pub stop: Value,
    /// `step`.
    pub step: Value,
    /// The same in machine words, where they fit.
    pub words: Option<Progression>,
}

/// The type `range`.
pub static CLASS: StaticType =
    StaticType::built_in::<Range>("range", &raw const CLASS, &raw const TYPE, IMMUTABLE | SEQUENCE);

impl Payload for Range {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.start.trace(tracer);
        self.stop.trace(tracer);
        self.step.trace(tracer);
    }
}

/// A new range of integers; the step is not 0.
pub fn new(start: Value, stop: Value, step: Value) -> Value {
    let small = |value: &Value| value.payload::<Int>().small();
    let words = match (small(&start), small(&stop), small(&step)) {
        (Some(start), Some(stop), Some(step)) => Progression::new(start, stop, step),
        _ => None,
    };
    object::new(Range { start, stop, step, words })
}

fn of_big(start: BigInt, stop: BigInt, step: BigInt) -> Value {
    new(int::from_big(start), int::from_big(stop), int::from_big(step))
}

impl Range {
    /// `start`, `stop`, `step`.
    pub fn big_parts(&self) -> [BigInt; 3] {
        [&self.start, &self.stop, &self.step].map(|part| part.payload::<Int>().to_big())
    }

    /// How many integers there are.
    pub fn big_count(&self) -> BigInt {
        if let Some(words) = self.words {
            return BigInt::from(words.count);
        }
        let [start, stop, step] = self.big_parts();
        let distance: BigInt = if step.is_positive() { stop - start } else { start - stop };
        if distance.is_positive() { (distance - 1) / step.abs() + 1 } else { BigInt::zero() }
    }

    /// The integer at `index`, which lies within the range.
    fn at(&self, index: &BigInt) -> BigInt {
        let [start, _, step] = self.big_parts();
        start + index * step
    }
}
