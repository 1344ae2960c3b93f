//! `_ssl`, on which the library's `ssl` stands. rustls speaks the protocol; names, numbers and words are those of
//! OpenSSL, which programs know.
//!
//! - [`context`], [`socket`], [`memory_bio`], [`session`], [`certificate`], [`errors`]: the types
//! - [`link`], [`config`], [`tickets`], [`verifier`], [`verify`], [`strict`], [`hostname`], [`store`]: the protocol and what is
//!   trusted, without a word of Python
//! - [`ciphers`], [`objects`], [`reasons`], [`constants`], [`pem`]: tables and formats

mod certificate;
mod certificate_info;
mod ciphers;
mod config;
mod constants;
mod context;
mod errors;
mod hostname;
mod link;
mod memory_bio;
mod objects;
mod pem;
mod reasons;
mod session;
mod socket;
mod store;
mod strict;
mod tickets;
mod verifier;
mod verify;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{Access, Link};
use crate::modules::buffer;
use crate::modules::posix::path;
use crate::types::definition::{Definition, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::{self, Str, intern};
use crate::types::{bool_, bytes, int, tuple};
use objects::Object;
use rustix::rand::GetRandomFlags;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

/// What speaks the protocol, in the form in which OpenSSL tells of itself; the number is that of an OpenSSL that can
/// do as much.
const VERSION: &str = "rustls 0.23 (in the words of OpenSSL 3.0)";
const VERSION_NUMBER: i64 = 0x3000_0000;
const VERSION_PARTS: [i64; 5] = [3, 0, 0, 0, 0];
/// The cipher suites that a context has at first.
const DEFAULT_CIPHERS: &str = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:!aNULL:!eNULL";

/// The types, bases before what is derived from them.
pub static TYPES: &[&Definition] = &[
    &errors::SSL_ERROR_DEFINITION,
    &errors::ZERO_RETURN_DEFINITION,
    &errors::WANT_READ_DEFINITION,
    &errors::WANT_WRITE_DEFINITION,
    &errors::SYSCALL_DEFINITION,
    &errors::EOF_DEFINITION,
    &errors::VERIFICATION_DEFINITION,
    &context::DEFINITION,
    &socket::DEFINITION,
    &memory_bio::DEFINITION,
    &session::DEFINITION,
    &certificate::DEFINITION,
];

/// `RAND_bytes(n)`.
fn rand_bytes(vm: &mut Vm, _: &Value, count: &Value) -> Outcome {
    let Ok(count) = usize::try_from(vm.c_int(count)?) else {
        return Err(vm.value_error("num must be positive"));
    };
    let mut data = buffer::zeros(vm, count)?;
    let mut done = 0;
    while done < count {
        done += vm.system_call(|| rustix::rand::getrandom(&mut data[done..], GetRandomFlags::empty()))?;
    }
    Ok(bytes::new(data))
}

/// `RAND_add(string, entropy)`: the system's random numbers need no help.
fn rand_add(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    if !arguments[0].has::<Str>() {
        bytes::argument(vm, &arguments[0])?;
    }
    vm.float(&arguments[1])?;
    Ok(none())
}

fn shown(object: &Object) -> Value {
    tuple::of([
        int::new(object.number),
        str::new(object.short),
        str::new(object.long),
        str::new(object.identifier),
    ])
}

/// `nid2obj(nid)`.
fn nid2obj(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    if number < 0 {
        return Err(vm.value_error("NID must be positive."));
    }
    match objects::by_number(number.into()) {
        Some(object) => Ok(shown(object)),
        None if number == 0 => Err(vm.value_error("Unknown object")),
        None => Err(vm.value_error(format!("unknown NID {number}"))),
    }
}

/// `txt2obj(txt, name=False)`.
fn txt2obj(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [text, by_name] = arguments.bind(vm, "txt2obj", ["txt", "name"], 0, 0, 1)?;
    let text = text.unwrap_or_else(none);
    let by_name = vm.truth_or(by_name.as_ref(), false)?;
    let Some(name) = text.downcast::<Str>().map(|text| text.text().to_string_lossy()) else {
        let class = text.class().name();
        return Err(vm.type_error(format!("txt2obj() argument 'txt' must be str, not {class}")));
    };
    if name.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    let found = if by_name { objects::by_name(&name) } else { objects::by_identifier(&name) };
    match found {
        Some(object) => Ok(shown(object)),
        None if name.split('.').all(|part| part.parse::<u64>().is_ok()) => {
            Err(vm.value_error("Unknown object"))
        }
        None => Err(vm.value_error(format!("unknown object '{name}'"))),
    }
}

/// `get_default_verify_paths()`.
fn get_default_verify_paths(_: &mut Vm, _: &Value) -> Outcome {
    let parts = ["SSL_CERT_FILE", store::system_file(), "SSL_CERT_DIR", store::SYSTEM_FOLDER];
    Ok(tuple::of(parts.map(str::new)))
}

#[cold]
fn not_decoded(vm: &mut Vm) -> Raised {
    errors::plain(vm, "Error decoding PEM-encoded file")
}

/// `_test_decode_cert(path)`: what the first certificate of a file says.
fn test_decode_cert(vm: &mut Vm, _: &Value, file: &Value) -> Outcome {
    let name = path::path(vm, "_test_decode_cert", "path", file, path::Accept::Path)?;
    vm.ask_for_file(&name.bytes, None, (Access::Read, Link::Follow), file)?;
    let Ok(text) = vm.blocking(|| std::fs::read(OsStr::from_bytes(&name.bytes)))? else {
        return Err(errors::plain(vm, "Can't open file"));
    };
    let block = pem::blocks(&text).into_iter().find(|block| block.label == "CERTIFICATE");
    match block.and_then(|block| block.data.ok()) {
        Some(data) if store::parse(&data).is_some() => certificate::info(vm, &data),
        _ => Err(not_decoded(vm)),
    }
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "RAND_add",
        Native::Positional(2, 2, rand_add),
        "RAND_add($module, string, entropy, /)\n--\n\nMix string into the OpenSSL PRNG state.\n\nentropy (a float) is a lower bound on the entropy contained in\nstring.  See RFC 4086.",
    ),
    Method::new(
        "RAND_bytes",
        Native::One(rand_bytes),
        "RAND_bytes($module, n, /)\n--\n\nGenerate n cryptographically strong pseudo-random bytes.",
    ),
    Method::new(
        "RAND_status",
        Native::NoArguments(|_, _| Ok(bool_::new(true))),
        "RAND_status($module, /)\n--\n\nReturns True if the OpenSSL PRNG has been seeded with enough data and False if not.\n\nIt is necessary to seed the PRNG with RAND_add() on some platforms before\nusing the ssl() function.",
    ),
    Method::new(
        "_test_decode_cert",
        Native::One(test_decode_cert),
        "_test_decode_cert($module, path, /)\n--\n\n",
    ),
    Method::new(
        "get_default_verify_paths",
        Native::NoArguments(get_default_verify_paths),
        "get_default_verify_paths($module, /)\n--\n\nReturn search paths and environment vars that are used by SSLContext's set_default_verify_paths() to load default CAs.\n\nThe values are 'cert_file_env', 'cert_file', 'cert_dir_env', 'cert_dir'.",
    ),
    Method::new(
        "nid2obj",
        Native::One(nid2obj),
        "nid2obj($module, nid, /)\n--\n\nLookup NID, short name, long name and OID of an ASN1_OBJECT by NID.",
    ),
    Method::new(
        "txt2obj",
        Native::Any(txt2obj),
        "txt2obj($module, /, txt, name=False)\n--\n\nLookup NID, short name, long name and OID of an ASN1_OBJECT.\n\nBy default objects are looked up by OID. With name=True short and\nlong name are also matched.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "Implementation module for SSL socket operations.  See the socket module\nfor documentation.";
    let made = module::with_functions("_ssl", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    errors::complete();
    for (name, number) in constants::NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    for (name, has) in constants::FEATURES {
        namespace.set_name(&intern(name), bool_::new(*has));
    }
    let parts = || tuple::of(VERSION_PARTS.map(int::new));
    for (name, value) in [
        ("OPENSSL_VERSION", str::new(VERSION)),
        ("OPENSSL_VERSION_INFO", parts()),
        ("OPENSSL_VERSION_NUMBER", int::new(VERSION_NUMBER)),
        ("_OPENSSL_API_VERSION", parts()),
        ("_DEFAULT_CIPHERS", str::new(DEFAULT_CIPHERS)),
        ("SSLError", errors::SSL_ERROR.value()),
        ("SSLZeroReturnError", errors::ZERO_RETURN_ERROR.value()),
        ("SSLWantReadError", errors::WANT_READ_ERROR.value()),
        ("SSLWantWriteError", errors::WANT_WRITE_ERROR.value()),
        ("SSLSyscallError", errors::SYSCALL_ERROR.value()),
        ("SSLEOFError", errors::EOF_ERROR.value()),
        ("SSLCertVerificationError", errors::VERIFICATION_ERROR.value()),
        ("_SSLContext", context::CLASS.value()),
        ("_SSLSocket", socket::CLASS.value()),
        ("MemoryBIO", memory_bio::CLASS.value()),
        ("SSLSession", session::CLASS.value()),
        ("Certificate", certificate::CLASS.value()),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}
