//! `_sha3`: the SHA-3 hashes, and SHAKE, whose digests are as long as one likes.

use super::hash_object::{ATTRIBUTES, Hash, MD5, METHODS, make};
use super::{hashed, hexadecimal, initial};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::bytes;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type, str};
use digest::{DynDigest, ExtendableOutput, Update, XofReader};
use std::cell::RefCell;

/// The bits of the sponge that take in data.
fn rate(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let block = vm.get_attribute(this, &intern("block_size"))?;
    Ok(8 * int::exact_small(&block).unwrap_or(0))
}

const RATE: GetSet =
    GetSet { name: "_rate_bits", get: |vm, this| rate(vm, this).map(int::new), set: None, doc: "" };

const CAPACITY: GetSet = GetSet {
    name: "_capacity_bits",
    get: |vm, this| rate(vm, this).map(|rate| int::new(1600 - rate)),
    set: None,
    doc: "",
};

static FIXED_ATTRIBUTES: &[GetSet] = &[
    ATTRIBUTES[0],
    ATTRIBUTES[1],
    ATTRIBUTES[2],
    RATE,
    CAPACITY,
    GetSet { name: "_suffix", get: |_, _| Ok(bytes::new(vec![6])), set: None, doc: "" },
];

macro_rules! sha3_types {
    ($($class:ident $definition:ident $name:literal $qualified:literal $block:literal $state:ty;)*) => {
        $(
            #[doc = concat!("The type `", $name, "`.")]
            pub static $class: StaticType =
                StaticType::built_in_derived::<Hash>($qualified, &raw const MD5, &raw const TYPE, IMMUTABLE);

            /// The type, for the table of types.
            pub static $definition: Definition = {
                fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
                    let data = initial(vm, $name, arguments)?;
                    let mut state: Box<dyn DynDigest> = Box::new(<$state>::default());
                    state.update(&data);
                    Ok(make(class, $name, $block, state))
                }
                Definition {
                    class: &$class,
                    base: Some(&object_type::CLASS),
                    doc: Some(concat!(
                        $name,
                        "([data], *, usedforsecurity=True) -> SHA3 object\n\nReturn a new SHA3 hash object."
                    )),
                    methods: METHODS,
                    attributes: FIXED_ATTRIBUTES,
                    slots: |slots| slots.new.set(Some(create)),
                }
            };
        )*
    };
}

sha3_types! {
    SHA3_224 SHA3_224_DEFINITION "sha3_224" "_sha3.sha3_224" 144 sha3::Sha3_224;
    SHA3_256 SHA3_256_DEFINITION "sha3_256" "_sha3.sha3_256" 136 sha3::Sha3_256;
    SHA3_384 SHA3_384_DEFINITION "sha3_384" "_sha3.sha3_384" 104 sha3::Sha3_384;
    SHA3_512 SHA3_512_DEFINITION "sha3_512" "_sha3.sha3_512" 72 sha3::Sha3_512;
}

#[derive(Clone)]
enum State {
    Shake128(shake::Shake128),
    Shake256(shake::Shake256),
}

/// A hash whose digest has any length.
pub struct Shake(RefCell<State>);

impl Payload for Shake {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &SHAKE_128
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Shake {
    fn update(&self, data: &[u8]) {
        match &mut *self.0.borrow_mut() {
            State::Shake128(state) => state.update(data),
            State::Shake256(state) => state.update(data),
        }
    }

    fn read(&self, target: &mut [u8]) {
        match self.0.borrow().clone() {
            State::Shake128(state) => state.finalize_xof().read(target),
            State::Shake256(state) => state.finalize_xof().read(target),
        }
    }

    fn is_128(&self) -> bool {
        matches!(*self.0.borrow(), State::Shake128(_))
    }
}

fn finished(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>, function: &str) -> Outcome<Vec<u8>> {
    let [length] = arguments.bind(vm, function, ["length"], 0, 0, 1)?;
    let Some(length) = length else { unreachable!("required") };
    let length = vm.size(&length)?;
    let Ok(length) = usize::try_from(length) else { return Err(vm.value_error("value must be positive")) };
    if length >= 1 << 29 {
        return Err(vm.value_error("length is too large"));
    }
    let mut target = vec![0; length];
    this.payload::<Shake>().read(&mut target);
    Ok(target)
}

fn digest(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    finished(vm, this, arguments, "digest").map(bytes::new)
}

fn hexdigest(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    finished(vm, this, arguments, "hexdigest").map(|data| hexadecimal(&data))
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    let state = this.payload::<Shake>().0.borrow().clone();
    Ok(object::new_of_class(&this.class_value(), Shake(RefCell::new(state))))
}

fn update(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = hashed(vm, data)?;
    this.payload::<Shake>().update(&data);
    Ok(none())
}

static SHAKE_METHODS: &[Method] = &[
    Method::new("copy", Native::NoArguments(copy), "copy($self, /)\n--\n\nReturn a copy of the hash object."),
    Method::new(
        "digest",
        Native::Any(digest),
        "digest($self, /, length)\n--\n\nReturn the digest value as a bytes object.",
    ),
    Method::new(
        "hexdigest",
        Native::Any(hexdigest),
        "hexdigest($self, /, length)\n--\n\nReturn the digest value as a string of hexadecimal digits.",
    ),
    Method::new(
        "update",
        Native::One(update),
        "update($self, data, /)\n--\n\nUpdate this hash object's state with the provided bytes-like object.",
    ),
];

static SHAKE_ATTRIBUTES: &[GetSet] = &[
    RATE,
    CAPACITY,
    GetSet { name: "_suffix", get: |_, _| Ok(bytes::new(vec![31])), set: None, doc: "" },
    GetSet {
        name: "block_size",
        get: |_, this| Ok(int::new(if this.payload::<Shake>().is_128() { 168 } else { 136 })),
        set: None,
        doc: "",
    },
    GetSet { name: "digest_size", get: |_, _| Ok(int::new(0)), set: None, doc: "" },
    GetSet {
        name: "name",
        get: |_, this| Ok(str::new(if this.payload::<Shake>().is_128() { "shake_128" } else { "shake_256" })),
        set: None,
        doc: "",
    },
];

macro_rules! shake_types {
    ($($class:ident $definition:ident $name:literal $qualified:literal $state:expr;)*) => {
        $(
            #[doc = concat!("The type `", $name, "`.")]
            pub static $class: StaticType =
                StaticType::built_in_derived::<Shake>($qualified, &raw const SHAKE_128, &raw const TYPE, IMMUTABLE);

            /// The type, for the table of types.
            pub static $definition: Definition = {
                fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
                    let data = initial(vm, $name, arguments)?;
                    let made = Shake(RefCell::new($state));
                    made.update(&data);
                    Ok(object::new_of_class(class, made))
                }
                Definition {
                    class: &$class,
                    base: Some(&object_type::CLASS),
                    doc: Some(concat!(
                        $name,
                        "([data], *, usedforsecurity=True) -> SHAKE object\n\nReturn a new SHAKE hash object."
                    )),
                    methods: SHAKE_METHODS,
                    attributes: SHAKE_ATTRIBUTES,
                    slots: |slots| slots.new.set(Some(create)),
                }
            };
        )*
    };
}

shake_types! {
    SHAKE_128 SHAKE_128_DEFINITION "shake_128" "_sha3.shake_128" State::Shake128(shake::Shake128::default());
    SHAKE_256 SHAKE_256_DEFINITION "shake_256" "_sha3.shake_256" State::Shake256(shake::Shake256::default());
}

/// `_sha3`.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_sha3", None);
    let namespace = made.payload::<Module>().namespace.clone();
    let types: [(&str, &'static StaticType); 6] = [
        ("sha3_224", &SHA3_224),
        ("sha3_256", &SHA3_256),
        ("sha3_384", &SHA3_384),
        ("sha3_512", &SHA3_512),
        ("shake_128", &SHAKE_128),
        ("shake_256", &SHAKE_256),
    ];
    for (name, class) in types {
        namespace.set_name(&intern(name), class.value());
    }
    namespace.set_name(&intern("implementation"), str::new("RustCrypto"));
    Ok(made)
}
