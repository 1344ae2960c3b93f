//! `int`.

mod arithmetic;
mod construct;
pub mod digits;
mod methods;
mod operand;

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::global::GilGuarded;
use crate::heap::object;
use crate::heap::tagged_integer::TaggedInteger;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Object, Payload, Tracer, Value};
pub use arithmetic::order_with_float;
pub use construct::to_exact;
pub use digits::{max_str_digits, set_max_str_digits};
use num_bigint::BigInt;
pub use operand::Operand;

/// The value of an integer.
pub struct Int {
    value: TaggedInteger,
}

/// The type `int`.
pub static CLASS: StaticType =
    StaticType::built_in::<Int>("int", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE | MATCH_SELF);

impl Payload for Int {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

const SMALLEST_SHARED: i64 = -5;
const SHARED: usize = 262;

/// The integers from -5 to 256, which exist once.
static SMALL: GilGuarded<[Object<Int>; SHARED]> = GilGuarded::new({
    let mut index = 0;
    let mut integers = [const { Object::of_static(&raw const CLASS, Int::constant(0)) }; SHARED];
    while index < SHARED {
        std::mem::forget(std::mem::replace(
            &mut integers[index],
            Object::of_static(&raw const CLASS, Int::constant(index as i64 + SMALLEST_SHARED)),
        ));
        index += 1;
    }
    integers
});

impl Int {
    /// A small integer for a static.
    pub const fn constant(value: i64) -> Int {
        Int { value: TaggedInteger::constant(value) }
    }

    /// The value, if it lies within 63 bits.
    #[inline(always)]
    pub fn small(&self) -> Option<i64> {
        self.value.small()
    }

    /// The value, if it does not lie within 63 bits.
    #[inline(always)]
    pub fn large(&self) -> Option<&BigInt> {
        self.value.big()
    }

    /// The value where it lies.
    #[inline(always)]
    pub fn operand(&self) -> Operand<'_> {
        match self.value.small() {
            Some(small) => Operand::Small(small),
            None => match self.value.big() {
                Some(large) => Operand::Large(large),
                None => Operand::Small(0),
            },
        }
    }

    /// A copy of the value.
    fn duplicate(&self) -> Int {
        match self.operand() {
            Operand::Small(small) => Int { value: TaggedInteger::new(small) },
            Operand::Large(large) => Int { value: TaggedInteger::from_big(large.clone()) },
        }
    }

    /// The value, if 64 bits hold it.
    #[inline]
    pub fn to_i64(&self) -> Option<i64> {
        self.value.small().or_else(|| num_traits::ToPrimitive::to_i64(self.value.big()?))
    }

    /// The value, if 128 bits hold it.
    pub fn to_i128(&self) -> Option<i128> {
        match self.value.big() {
            Some(big) => num_traits::ToPrimitive::to_i128(big),
            None => self.value.small().map(i128::from),
        }
    }

    /// The value.
    pub fn to_big(&self) -> BigInt {
        match self.value.big() {
            Some(big) => big.clone(),
            None => BigInt::from(self.value.small().unwrap_or_default()),
        }
    }
}

/// The integer `value`.
#[inline(always)]
pub fn new(value: i64) -> Value {
    let place = value.wrapping_sub(SMALLEST_SHARED) as u64;
    if place < SHARED as u64 {
        shared(place as usize)
    } else {
        object::new(Int { value: TaggedInteger::new(value) })
    }
}

#[inline(always)]
fn shared(place: usize) -> Value {
    Value::from_static(SMALL.get_static(place))
}

/// The integer `value`.
pub fn from_big(value: BigInt) -> Value {
    let value = TaggedInteger::from_big(value);
    match value.small() {
        Some(small) => new(small),
        None => object::new(Int { value }),
    }
}

/// An integer of a subclass of `int`.
pub fn new_of_class(class: &Value, value: BigInt) -> Value {
    object::new_of_class(class, Int { value: TaggedInteger::from_big(value) })
}

/// The value of an exact `int` within 63 bits: the fast path of arithmetic.
#[inline(always)]
pub fn exact_small(value: &Value) -> Option<i64> {
    value.exact::<Int>().and_then(Int::small)
}

/// `int`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 \
         if no arguments\nare given.\n\n>>> int('ff', base=16)\n255",
    ),
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    slots: |slots| {
        arithmetic::set_slots(slots);
        slots.repr.set(Some(digits::repr));
        slots.new.set(Some(construct::construct));
    },
};
