//! `_blake2`: BLAKE2b and BLAKE2s with all their parameters (RFC 7693 and its reference's tree mode).

use super::{hashed, hexadecimal};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::bytes;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type, str};
use std::cell::RefCell;

/// Boxed, since they are aligned more strictly than objects.
#[derive(Clone)]
enum State {
    Long(Box<blake2b_simd::State>),
    Short(Box<blake2s_simd::State>),
}

/// A hash and what it has seen.
pub struct Blake2 {
    state: RefCell<State>,
    digest_size: usize,
}

/// The type `blake2b`.
pub static BLAKE2B: StaticType =
    StaticType::built_in::<Blake2>("_blake2.blake2b", &raw const BLAKE2B, &raw const TYPE, IMMUTABLE);

/// The type `blake2s`.
pub static BLAKE2S: StaticType =
    StaticType::built_in_derived::<Blake2>("_blake2.blake2s", &raw const BLAKE2B, &raw const TYPE, IMMUTABLE);

impl Payload for Blake2 {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &BLAKE2B
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Blake2 {
    fn update(&self, data: &[u8]) {
        match &mut *self.state.borrow_mut() {
            State::Long(state) => drop(state.update(data)),
            State::Short(state) => drop(state.update(data)),
        }
    }

    fn finished(&self) -> Vec<u8> {
        match &*self.state.borrow() {
            State::Long(state) => state.finalize().as_bytes().to_vec(),
            State::Short(state) => state.finalize().as_bytes().to_vec(),
        }
    }

    fn is_long(&self) -> bool {
        matches!(*self.state.borrow(), State::Long(_))
    }
}

/// What the two differ in.
struct Limits {
    name: &'static str,
    salt: usize,
    digest: usize,
    node_offset: u64,
}

const LONG: Limits = Limits { name: "blake2b", salt: 16, digest: 64, node_offset: u64::MAX };
const SHORT: Limits = Limits { name: "blake2s", salt: 8, digest: 32, node_offset: (1 << 48) - 1 };

/// The parameters, checked.
struct Parameters {
    digest: usize,
    key: Vec<u8>,
    salt: Vec<u8>,
    person: Vec<u8>,
    fanout: u8,
    depth: u8,
    leaf_size: u32,
    node_offset: u64,
    node_depth: u8,
    inner_size: usize,
    last_node: bool,
}

/// An integer between two bounds.
fn bounded(
    vm: &mut Vm,
    value: Option<&Value>,
    default: u64,
    bounds: (u64, u64),
    words: &str,
) -> Outcome<u64> {
    let Some(value) = value else { return Ok(default) };
    let integer = vm.index(value)?;
    let number = integer.payload::<Int>().to_i128();
    match number
        .and_then(|number| u64::try_from(number).ok())
        .filter(|number| (bounds.0..=bounds.1).contains(number))
    {
        Some(number) => Ok(number),
        None if words.ends_with("large") => match number {
            Some(number) if number < 0 => Err(vm.value_error("value must be positive")),
            Some(number) if number <= u64::MAX.into() => Err(vm.overflow_error(words)),
            _ => Err(vm.overflow_error("int too big to convert")),
        },
        None => Err(vm.value_error(words)),
    }
}

fn limited(vm: &mut Vm, value: Option<&Value>, what: &str, most: usize) -> Outcome<Vec<u8>> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let data = bytes::argument(vm, value)?;
    if data.len() > most {
        return Err(vm.value_error(format!("maximum {what} length is {most} bytes")));
    }
    Ok(data.into_owned())
}

const NAMES: [&str; 14] = [
    "data",
    "digest_size",
    "key",
    "salt",
    "person",
    "fanout",
    "depth",
    "leaf_size",
    "node_offset",
    "node_depth",
    "inner_size",
    "last_node",
    "usedforsecurity",
    "string",
];

fn parameters(vm: &mut Vm, limits: &Limits, values: &[Option<Value>; 14]) -> Outcome<Parameters> {
    let value = |index: usize| values[index].as_ref();
    let most = limits.digest;
    let digest = match value(1) {
        None => most,
        Some(size) => match usize::try_from(vm.size(size)?) {
            Ok(size) if (1..=most).contains(&size) => size,
            _ => {
                let (name, given) = (limits.name, vm.size(size)?);
                let message =
                    format!("digest_size for {name} must be between 1 and {most} bytes, here it is {given}");
                return Err(vm.value_error(message));
            }
        },
    };
    Ok(Parameters {
        digest,
        salt: limited(vm, value(3), "salt", limits.salt)?,
        person: limited(vm, value(4), "person", limits.salt)?,
        fanout: bounded(vm, value(5), 1, (0, 255), "fanout must be between 0 and 255")? as u8,
        depth: bounded(vm, value(6), 1, (1, 255), "depth must be between 1 and 255")? as u8,
        leaf_size: bounded(vm, value(7), 0, (0, u32::MAX.into()), "leaf_size is too large")? as u32,
        node_offset: bounded(vm, value(8), 0, (0, limits.node_offset), "node_offset is too large")?,
        node_depth: bounded(vm, value(9), 0, (0, 255), "node_depth must be between 0 and 255")? as u8,
        inner_size: bounded(
            vm,
            value(10),
            0,
            (0, most as u64),
            &format!("inner_size must be between 0 and is {most}"),
        )? as usize,
        key: limited(vm, value(2), "key", most)?,
        last_node: value(11).map_or(Ok(false), |last| vm.truth(last))?,
    })
}

macro_rules! state {
    ($parameters:expr, $maker:expr) => {{
        let parameters = $parameters;
        $maker
            .hash_length(parameters.digest)
            .key(&parameters.key)
            .salt(&parameters.salt)
            .personal(&parameters.person)
            .fanout(parameters.fanout)
            .max_depth(parameters.depth)
            .max_leaf_length(parameters.leaf_size)
            .node_offset(parameters.node_offset)
            .node_depth(parameters.node_depth)
            .inner_hash_length(parameters.inner_size)
            .last_node(parameters.last_node)
            .to_state()
    }};
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let long = BLAKE2B.is(class);
    let limits = if long { &LONG } else { &SHORT };
    let values = arguments.bind(vm, limits.name, NAMES, 0, 13, 0)?;
    let parameters = parameters(vm, limits, &values)?;
    let digest_size = parameters.digest;
    let state = if long {
        State::Long(Box::new(state!(&parameters, blake2b_simd::Params::new())))
    } else {
        State::Short(Box::new(state!(&parameters, blake2s_simd::Params::new())))
    };
    let made = Blake2 { state: RefCell::new(state), digest_size };
    if let Some(data) = values[0].as_ref().or(values[13].as_ref()) {
        made.update(&hashed(vm, data)?);
    }
    Ok(object::new_of_class(class, made))
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    let hash = this.payload::<Blake2>();
    let state = RefCell::new(hash.state.borrow().clone());
    Ok(object::new_of_class(&this.class_value(), Blake2 { state, digest_size: hash.digest_size }))
}

fn digest(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bytes::new(this.payload::<Blake2>().finished()))
}

fn hexdigest(_: &mut Vm, this: &Value) -> Outcome {
    Ok(hexadecimal(&this.payload::<Blake2>().finished()))
}

fn update(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = hashed(vm, data)?;
    this.payload::<Blake2>().update(&data);
    Ok(none())
}

static METHODS: &[Method] = &[
    Method::new("copy", Native::NoArguments(copy), "copy($self, /)\n--\n\nReturn a copy of the hash object."),
    Method::new(
        "digest",
        Native::NoArguments(digest),
        "digest($self, /)\n--\n\nReturn the digest value as a bytes object.",
    ),
    Method::new(
        "hexdigest",
        Native::NoArguments(hexdigest),
        "hexdigest($self, /)\n--\n\nReturn the digest value as a string of hexadecimal digits.",
    ),
    Method::new(
        "update",
        Native::One(update),
        "update($self, data, /)\n--\n\nUpdate this hash object's state with the provided bytes-like object.",
    ),
];

static ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "name",
        get: |_, this| Ok(str::new(if this.payload::<Blake2>().is_long() { LONG.name } else { SHORT.name })),
        set: None,
        doc: "",
    },
    GetSet {
        name: "block_size",
        get: |_, this| Ok(int::new(if this.payload::<Blake2>().is_long() { 128 } else { 64 })),
        set: None,
        doc: "",
    },
    GetSet {
        name: "digest_size",
        get: |_, this| Ok(int::new(this.payload::<Blake2>().digest_size as i64)),
        set: None,
        doc: "",
    },
];

/// `_blake2`.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_blake2", Some("_blake2b provides BLAKE2b for hashlib\n"));
    let namespace = made.payload::<Module>().namespace.clone();
    for (class, limits) in [(&BLAKE2B, &LONG), (&BLAKE2S, &SHORT)] {
        namespace.set_name(&intern(limits.name), class.value());
        let kind = class.payload();
        let own = kind.namespace.get().unwrap_or_else(none);
        for (name, value) in [
            ("SALT_SIZE", limits.salt),
            ("PERSON_SIZE", limits.salt),
            ("MAX_KEY_SIZE", limits.digest),
            ("MAX_DIGEST_SIZE", limits.digest),
        ] {
            own.payload::<Dict>().set_name(&intern(name), int::new(value as i64));
        }
        kind.modified();
    }
    Ok(made)
}

/// `blake2b`, for the table of types.
pub static BLAKE2B_DEFINITION: Definition = Definition {
    class: &BLAKE2B,
    base: Some(&object_type::CLASS),
    doc: Some("Return a new BLAKE2b hash object."),
    methods: METHODS,
    attributes: ATTRIBUTES,
    slots: |slots| slots.new.set(Some(create)),
};

/// `blake2s`, for the table of types.
pub static BLAKE2S_DEFINITION: Definition = Definition {
    class: &BLAKE2S,
    base: Some(&object_type::CLASS),
    doc: Some("Return a new BLAKE2s hash object."),
    methods: METHODS,
    attributes: ATTRIBUTES,
    slots: |slots| slots.new.set(Some(create)),
};
