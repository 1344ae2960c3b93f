//! `_md5`, `_sha1`, `_sha2`, `_sha3` and `_blake2`: the hashes of `hashlib`.

mod blake2;
mod hash_object;
mod sha3;

pub use blake2::{BLAKE2B_DEFINITION, BLAKE2S_DEFINITION, new as new_blake2};
pub use hash_object::{
    MD5_DEFINITION, SHA1_DEFINITION, SHA224_DEFINITION, SHA256_DEFINITION, SHA384_DEFINITION,
    SHA512_DEFINITION, new_md5, new_sha1, new_sha2,
};
pub use sha3::{
    SHA3_224_DEFINITION, SHA3_256_DEFINITION, SHA3_384_DEFINITION, SHA3_512_DEFINITION, SHAKE_128_DEFINITION,
    SHAKE_256_DEFINITION, new as new_sha3,
};

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes;
use crate::types::memoryview::MemoryView;
use crate::types::none::is_none;
use crate::types::str::{self, Str};
use std::borrow::Cow;

/// The bytes to hash that an object holds.
fn hashed<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<Cow<'a, [u8]>> {
    if value.has::<Str>() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    if value.downcast::<MemoryView>().is_some_and(|view| view.layout.shape.len() > 1) {
        return Err(vm.buffer_error("Buffer must be single dimension"));
    }
    match bytes::exported(vm, value)? {
        Some(data) => Ok(data),
        None => Err(vm.type_error("object supporting the buffer API required")),
    }
}

/// What is to be hashed at first, from the arguments of a constructor.
fn initial(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome<Vec<u8>> {
    let [data, string, _] = match arguments.keyword("string") {
        None => {
            let [data, usage] = arguments.bind(vm, function, ["data", "usedforsecurity"], 0, 1, 0)?;
            [data, None, usage]
        }
        Some(_) => {
            let [string, usage] = arguments.bind(vm, function, ["string", "usedforsecurity"], 0, 1, 0)?;
            [None, string.filter(|string| !is_none(string)), usage]
        }
    };
    match data.or(string) {
        Some(data) => Ok(hashed(vm, &data)?.into_owned()),
        None => Ok(Vec::new()),
    }
}

fn hexadecimal(data: &[u8]) -> Value {
    str::new(crate::text::bytes::hex(data, None, 0))
}
