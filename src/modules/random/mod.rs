//! `_random`: the generator of random numbers.

mod twister;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::definition::{Definition, Method, Native};
use crate::types::int::{self, Int};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{float, object as object_type};
use num_bigint::{BigInt, Sign};
use std::cell::RefCell;
use twister::{LENGTH, Twister};

/// A generator.
pub struct Random(RefCell<Twister>);

/// The type `Random`.
pub static CLASS: StaticType = StaticType::built_in::<Random>(
    "_random.Random",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for Random {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made =
        module::new("_random", Some("Module implements the Mersenne Twister random number generator."));
    made.payload::<Module>().namespace.set_name(&intern("Random"), CLASS.value());
    Ok(made)
}

/// A seed that nobody can foresee, another one in each process.
fn unforeseen() -> Vec<u32> {
    let mut bytes = [0; 64];
    let filled = rustix::rand::getrandom(&mut bytes, rustix::rand::GetRandomFlags::empty());
    if filled.is_err() {
        // A system without random numbers: the time and the process are still no other's.
        let time = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        bytes[..16].copy_from_slice(&time.as_nanos().to_le_bytes());
        bytes[16..20].copy_from_slice(&std::process::id().to_le_bytes());
    }
    bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

/// The words of the seed that `value` stands for.
fn seed_words(vm: &mut Vm, value: Option<&Value>) -> Outcome<Vec<u32>> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(unforeseen()) };
    let number = match value.downcast::<Int>() {
        Some(integer) => integer.to_big().magnitude().clone(),
        None => vm.hash(value)?.cast_unsigned().into(),
    };
    let words = number.to_u32_digits();
    Ok(if words.is_empty() { vec![0] } else { words })
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Random(RefCell::new(Twister::new(&unforeseen())))))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    if CLASS.is(&this.class_value()) {
        arguments.no_keywords(vm, "Random")?;
    }
    let given = Arguments::positional(arguments.positional).between(vm, "Random", 0, 1)?.first();
    let words = seed_words(vm, given)?;
    this.payload::<Random>().0.replace(Twister::new(&words));
    Ok(())
}

fn seed(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let words = seed_words(vm, arguments.first())?;
    this.payload::<Random>().0.replace(Twister::new(&words));
    Ok(none())
}

fn random(_: &mut Vm, this: &Value) -> Outcome {
    Ok(float::new(this.payload::<Random>().0.borrow_mut().float()))
}

fn get_random_bits(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = vm.index(count)?;
    let Some(count) = count.payload::<Int>().to_i64() else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    if count < 0 {
        return Err(vm.value_error("number of bits must be non-negative"));
    }
    if count > i64::from(i32::MAX) {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    let mut twister = this.payload::<Random>().0.borrow_mut();
    if count <= 32 {
        return Ok(int::new(if count == 0 { 0 } else { i64::from(twister.word() >> (32 - count)) }));
    }
    let mut left = count as u32;
    let mut words = Vec::with_capacity(left.div_ceil(32) as usize);
    while left > 0 {
        let word = twister.word();
        words.push(if left < 32 { word >> (32 - left) } else { word });
        left = left.saturating_sub(32);
    }
    Ok(int::from_big(BigInt::new(Sign::Plus, words)))
}

fn get_state(_: &mut Vm, this: &Value) -> Outcome {
    let twister = this.payload::<Random>().0.borrow();
    let mut items: Vec<Value> = twister.words().iter().map(|word| int::new((*word).into())).collect();
    items.push(int::new(twister.position() as i64));
    Ok(tuple::new(items))
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let Some(items) = state.downcast::<Tuple>().map(|items| items.items().to_vec()) else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    if items.len() != LENGTH + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = [0; LENGTH];
    for (word, item) in words.iter_mut().zip(&items) {
        let integer = vm.index(item)?;
        let Some(value) = integer.payload::<Int>().to_i128().filter(|value| *value >= 0) else {
            return Err(vm.overflow_error("can't convert negative value to unsigned int"));
        };
        *word = value as u32;
    }
    let position = vm.size(&items[LENGTH])?;
    match usize::try_from(position).ok().filter(|position| *position <= LENGTH) {
        Some(position) => {
            this.payload::<Random>().0.replace(Twister::resumed(words, position));
            Ok(none())
        }
        None => Err(vm.value_error("invalid state")),
    }
}

/// `_random.Random`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Random() -> create a random number generator with its own internal state."),
    methods: &[
        Method::new(
            "random",
            Native::NoArguments(random),
            "random($self, /)\n--\n\nrandom() -> x in the interval [0, 1).",
        ),
        Method::new(
            "seed",
            Native::Positional(0, 1, seed),
            "seed($self, n=None, /)\n--\n\nseed([n]) -> None.\n\nDefaults to use urandom and falls back to a \
             combination\nof the current time and the process identifier.",
        ),
        Method::new(
            "getstate",
            Native::NoArguments(get_state),
            "getstate($self, /)\n--\n\ngetstate() -> tuple containing the current state.",
        ),
        Method::new(
            "setstate",
            Native::One(set_state),
            "setstate($self, state, /)\n--\n\nsetstate(state) -> None.  Restores generator state.",
        ),
        Method::new(
            "getrandbits",
            Native::One(get_random_bits),
            "getrandbits($self, k, /)\n--\n\ngetrandbits(k) -> x.  Generates an int with k random bits.",
        ),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(initialise));
    },
};
