//! `Certificate`: one of a chain.

use super::constants::{ENCODING_DER, ENCODING_PEM};
use super::store::parse;
use super::{certificate_info, errors, pem};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::not_implemented;
use crate::types::slots::Comparison;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, object as object_type, str};

/// A certificate.
pub struct Certificate {
    data: Vec<u8>,
}

/// The type `Certificate`.
pub static CLASS: StaticType =
    StaticType::built_in::<Certificate>("_ssl.Certificate", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Certificate {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The object of a certificate.
pub fn new(data: Vec<u8>) -> Value {
    object::new(Certificate { data })
}

/// What a certificate says, as a dictionary.
///
/// # Errors
/// `SSLError` when it cannot be read.
pub fn info(vm: &mut Vm, data: &[u8]) -> Outcome {
    match parse(data) {
        Some(certificate) => Ok(certificate_info::decoded(&certificate)),
        None => Err(errors::plain(vm, "Error decoding certificate")),
    }
}

fn create(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Err(vm.type_error("cannot create '_ssl.Certificate' instances"))
}

fn public_bytes(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [format] = arguments.bind(vm, "public_bytes", ["format"], 0, 0, 0)?;
    let format = vm.c_int_or(format.as_ref(), ENCODING_PEM as i32)?;
    let data = &this.payload::<Certificate>().data;
    match i64::from(format) {
        ENCODING_PEM => Ok(str::new(pem::certificate(data))),
        ENCODING_DER => Ok(bytes::new(data.clone())),
        _ => Err(vm.value_error("Unsupported format")),
    }
}

fn get_info(vm: &mut Vm, this: &Value) -> Outcome {
    info(vm, &this.payload::<Certificate>().data)
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let subject = parse(&this.payload::<Certificate>().data)
        .map(|certificate| certificate_info::line(certificate.subject()))
        .unwrap_or_default();
    Ok(str::new(format!("<_ssl.Certificate '{subject}'>")))
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(str::hash_of_bytes(&this.payload::<Certificate>().data))
}

fn compare(_: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let Some(other) = other.downcast::<Certificate>() else { return Ok(not_implemented()) };
    let equal = this.payload::<Certificate>().data == other.data;
    match comparison {
        Comparison::Eq => Ok(bool_::new(equal)),
        Comparison::Ne => Ok(bool_::new(!equal)),
        _ => Ok(not_implemented()),
    }
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "public_bytes",
            Native::Any(public_bytes),
            "public_bytes($self, /, format=Encoding.PEM)\n--\n\n",
        ),
        Method::new("get_info", Native::NoArguments(get_info), "get_info($self, /)\n--\n\n"),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
    },
};
