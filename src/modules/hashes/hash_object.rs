//! Hashes whose digests have a fixed length.

use super::{hashed, hexadecimal, initial};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::builtin_function;
use crate::types::bytes;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type, str};
use digest::DynDigest;
use std::cell::RefCell;

/// A hash and what it has seen.
pub struct Hash {
    name: &'static str,
    block_size: usize,
    state: RefCell<Box<dyn DynDigest>>,
}

impl Payload for Hash {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &MD5
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// A hash of the type `class`.
pub fn make(class: &Value, name: &'static str, block_size: usize, state: Box<dyn DynDigest>) -> Value {
    object::new_of_class(class, Hash { name, block_size, state: RefCell::new(state) })
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    let hash = this.payload::<Hash>();
    let state = hash.state.borrow().box_clone();
    Ok(make(&this.class_value(), hash.name, hash.block_size, state))
}

fn finished(this: &Value) -> Box<[u8]> {
    this.payload::<Hash>().state.borrow().box_clone().finalize()
}

fn digest(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bytes::new(finished(this).into_vec()))
}

fn hexdigest(_: &mut Vm, this: &Value) -> Outcome {
    Ok(hexadecimal(&finished(this)))
}

fn update(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = hashed(vm, data)?;
    this.payload::<Hash>().state.borrow_mut().update(&data);
    Ok(none())
}

/// The methods.
pub static METHODS: &[Method] = &[
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
        "update($self, obj, /)\n--\n\nUpdate this hash object's state with the provided string.",
    ),
];

/// The attributes.
pub const ATTRIBUTES: &[GetSet; 3] = &[
    GetSet {
        name: "block_size",
        get: |_, this| Ok(int::new(this.payload::<Hash>().block_size as i64)),
        set: None,
        doc: "",
    },
    GetSet {
        name: "digest_size",
        get: |_, this| Ok(int::new(this.payload::<Hash>().state.borrow().output_size() as i64)),
        set: None,
        doc: "",
    },
    GetSet { name: "name", get: |_, this| Ok(str::new(this.payload::<Hash>().name)), set: None, doc: "" },
];

macro_rules! types {
    ($($class:ident $definition:ident $name:literal;)*) => {
        $(
            #[doc = concat!("The type `", $name, "`.")]
            pub static $class: StaticType =
                StaticType::built_in_derived::<Hash>($name, &raw const MD5, &raw const TYPE, IMMUTABLE);

            /// The type, for the table of types.
            pub static $definition: Definition = Definition {
                class: &$class,
                base: Some(&object_type::CLASS),
                doc: None,
                methods: METHODS,
                attributes: ATTRIBUTES,
                slots: |_| (),
            };
        )*
    };
}

types! {
    MD5 MD5_DEFINITION "_md5.md5";
    SHA1 SHA1_DEFINITION "_sha1.sha1";
    SHA224 SHA224_DEFINITION "_sha2.SHA224Type";
    SHA256 SHA256_DEFINITION "_sha2.SHA256Type";
    SHA384 SHA384_DEFINITION "_sha2.SHA384Type";
    SHA512 SHA512_DEFINITION "_sha2.SHA512Type";
}

macro_rules! constructors {
    ($($function:ident $name:literal $class:ident $block:literal $state:ty;)*) => {
        $(fn $function(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
            let data = initial(vm, $name, arguments)?;
            let mut state: Box<dyn DynDigest> = Box::new(<$state>::default());
            state.update(&data);
            Ok(make(&$class.value(), $name, $block, state))
        })*
    };
}

constructors! {
    md5 "md5" MD5 64 md5::Md5;
    sha1 "sha1" SHA1 64 sha1::Sha1;
    sha224 "sha224" SHA224 64 sha2::Sha224;
    sha256 "sha256" SHA256 64 sha2::Sha256;
    sha384 "sha384" SHA384 128 sha2::Sha384;
    sha512 "sha512" SHA512 128 sha2::Sha512;
}

static MD5_FUNCTION: Method = Method::new(
    "md5",
    Native::Any(md5),
    "md5($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new MD5 hash object; optionally \
     initialized with a string.",
);

static SHA1_FUNCTION: Method = Method::new(
    "sha1",
    Native::Any(sha1),
    "sha1($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new SHA1 hash object; optionally \
     initialized with a string.",
);

static SHA2_FUNCTIONS: [Method; 4] = [
    Method::new(
        "sha224",
        Native::Any(sha224),
        "sha224($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new SHA-224 hash object; \
         optionally initialized with a string.",
    ),
    Method::new(
        "sha256",
        Native::Any(sha256),
        "sha256($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new SHA-256 hash object; \
         optionally initialized with a string.",
    ),
    Method::new(
        "sha384",
        Native::Any(sha384),
        "sha384($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new SHA-384 hash object; \
         optionally initialized with a string.",
    ),
    Method::new(
        "sha512",
        Native::Any(sha512),
        "sha512($module, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new SHA-512 hash object; \
         optionally initialized with a string.",
    ),
];

fn module_of(name: &str, functions: &'static [Method], types: &[(&str, &'static StaticType)]) -> Value {
    let made = module::new(name, None);
    let namespace = made.payload::<Module>().namespace.clone();
    for method in functions {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, class) in types {
        namespace.set_name(&intern(name), class.value());
    }
    made
}

/// `_md5`.
///
/// # Errors
/// None.
pub fn new_md5(_: &mut Vm) -> Outcome {
    Ok(module_of("_md5", std::slice::from_ref(&MD5_FUNCTION), &[("MD5Type", &MD5)]))
}

/// `_sha1`.
///
/// # Errors
/// None.
pub fn new_sha1(_: &mut Vm) -> Outcome {
    Ok(module_of("_sha1", std::slice::from_ref(&SHA1_FUNCTION), &[("SHA1Type", &SHA1)]))
}

/// `_sha2`.
///
/// # Errors
/// None.
pub fn new_sha2(_: &mut Vm) -> Outcome {
    let types: [(&str, &'static StaticType); 4] =
        [("SHA224Type", &SHA224), ("SHA256Type", &SHA256), ("SHA384Type", &SHA384), ("SHA512Type", &SHA512)];
    Ok(module_of("_sha2", &SHA2_FUNCTIONS, &types))
}
