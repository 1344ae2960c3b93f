//! `compressobj`.

use super::{deflate, error, number, write};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::bytes;
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::is_none;
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use std::cell::RefCell;
use zlib_rs::{Deflate, DeflateFlush, Status};

/// A compressor; no state once finished.
pub struct Compress(RefCell<Option<Deflate>>);

/// The type of compressors.
pub static CLASS: StaticType =
    StaticType::built_in::<Compress>("zlib.Compress", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Compress {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `compressobj(level, method, wbits, memLevel, strategy, zdict)`.
///
/// # Errors
/// `ValueError` for settings that do not exist.
pub fn new(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["level", "method", "wbits", "memLevel", "strategy", "zdict"];
    let values = arguments.bind(vm, "compressobj", names, 0, 0, 0)?;
    let [level, method, bits, memory, strategy, dictionary] = &values;
    let level = number(vm, level.as_ref(), -1)?;
    let method = number(vm, method.as_ref(), 8)?;
    let bits = number(vm, bits.as_ref(), 15)?;
    let memory = number(vm, memory.as_ref(), 8)?;
    let strategy = number(vm, strategy.as_ref(), 0)?;
    let dictionary = dictionary.as_ref().filter(|dictionary| !is_none(dictionary));
    let dictionary = match dictionary {
        Some(dictionary) => match bytes::exported(vm, dictionary)? {
            Some(data) => Some(data),
            None => return Err(vm.type_error("zdict argument must support the buffer protocol")),
        },
        None => None,
    };
    let Some(mut state) = deflate(level, bits, memory, strategy).filter(|_| method == 8) else {
        return Err(vm.value_error("Invalid initialization option"));
    };
    if let Some(dictionary) = dictionary
        && state.set_dictionary(&dictionary).is_err()
    {
        return Err(vm.value_error("Invalid dictionary"));
    }
    Ok(object::new(Compress(RefCell::new(Some(state)))))
}

fn compress(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = bytes::argument(vm, data)?;
    let mut target = Vec::new();
    let written = match &mut *this.payload::<Compress>().0.borrow_mut() {
        Some(state) => write(state, &data, &mut target, DeflateFlush::NoFlush).is_some(),
        None => false,
    };
    match written {
        true => Ok(bytes::new(target)),
        false => Err(error(vm, "Error -2 while compressing data: inconsistent stream state")),
    }
}

fn flush(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let mode = match number(vm, arguments.first(), 4)? {
        0 => return Ok(bytes::new(Vec::new())),
        1 => DeflateFlush::PartialFlush,
        2 => DeflateFlush::SyncFlush,
        3 => DeflateFlush::FullFlush,
        4 => DeflateFlush::Finish,
        5 => DeflateFlush::Block,
        _ => return Err(error(vm, "Error -2 while flushing: inconsistent stream state")),
    };
    let mut target = Vec::new();
    let compressor = this.payload::<Compress>();
    let status = compressor.0.borrow_mut().as_mut().and_then(|state| write(state, &[], &mut target, mode));
    match status {
        Some(Status::StreamEnd) => {
            compressor.0.take();
            Ok(bytes::new(target))
        }
        Some(_) if mode != DeflateFlush::Finish => Ok(bytes::new(target)),
        _ => Err(error(vm, "Error -2 while finishing compression: inconsistent stream state")),
    }
}

/// The type of compressors, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "compress",
            Native::One(compress),
            "compress($self, data, /)\n--\n\nReturns a bytes object containing compressed data.",
        ),
        Method::new(
            "flush",
            Native::Positional(0, 1, flush),
            "flush($self, mode=zlib.Z_FINISH, /)\n--\n\nReturn a bytes object containing any remaining compressed data.",
        ),
    ],
    attributes: &[],
    slots: |_| (),
};
