//! `decompressobj`.

use super::{error, prepare, read, read_error};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, object as object_type};
use std::cell::{Cell, RefCell};
use zlib_rs::{Inflate, InflateFlush};

/// A decompressor.
pub struct Decompress {
    state: RefCell<Inflate>,
    dictionary: Option<Vec<u8>>,
    /// What was not yet read because of the limit.
    tail: RefCell<Vec<u8>>,
    /// What followed the end.
    unused: RefCell<Vec<u8>>,
    ended: Cell<bool>,
}

/// The type of decompressors.
pub static CLASS: StaticType =
    StaticType::built_in::<Decompress>("zlib.Decompress", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Decompress {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `decompressobj(wbits, zdict)`.
///
/// # Errors
/// `ValueError` for settings that do not exist.
pub fn new(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (state, dictionary) = prepare(vm, "decompressobj", arguments, |vm| {
        error(vm, "Error -2 while setting zdict: inconsistent stream state")
    })?;
    Ok(object::new(Decompress {
        state: RefCell::new(state),
        dictionary,
        tail: RefCell::default(),
        unused: RefCell::default(),
        ended: Cell::new(false),
    }))
}

/// Reads `source`, up to `most` bytes, and keeps what was not read.
fn run(vm: &mut Vm, this: &Value, source: &[u8], most: usize, flush: InflateFlush) -> Outcome<Vec<u8>> {
    let decompressor = this.payload::<Decompress>();
    if decompressor.ended.get() {
        decompressor.unused.borrow_mut().extend_from_slice(source);
        decompressor.tail.take();
        return Ok(Vec::new());
    }
    let dictionary = decompressor.dictionary.as_deref();
    let reading = read(&mut decompressor.state.borrow_mut(), source, most, dictionary, flush);
    match reading {
        Ok(reading) => {
            let rest = source[reading.read..].to_vec();
            if reading.ended {
                decompressor.ended.set(true);
                decompressor.unused.borrow_mut().extend(rest);
                decompressor.tail.take();
            } else {
                decompressor.tail.replace(rest);
            }
            Ok(reading.data)
        }
        Err(failure) => Err(read_error(vm, failure, "decompressing data")),
    }
}

fn decompress(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), most] = arguments.bind(vm, "decompress", ["data", "max_length"], 1, 0, 1)? else {
        unreachable!("required")
    };
    let most = most.map_or(Ok(0), |most| vm.size(&most))?;
    let most = match usize::try_from(most) {
        Ok(0) => usize::MAX,
        Ok(most) => most,
        Err(_) => return Err(vm.value_error("max_length must be non-negative")),
    };
    let data = bytes::argument(vm, &data)?;
    run(vm, this, &data, most, InflateFlush::SyncFlush).map(bytes::new)
}

fn flush(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    if let Some(length) = arguments.first()
        && vm.size(length)? <= 0
    {
        return Err(vm.value_error("length must be greater than zero"));
    }
    let tail = this.payload::<Decompress>().tail.take();
    run(vm, this, &tail, usize::MAX, InflateFlush::Finish).map(bytes::new)
}

/// The type of decompressors, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "decompress",
            Native::Any(decompress),
            "decompress($self, data, /, max_length=0)\n--\n\nReturn a bytes object containing the decompressed version \
             of the data.",
        ),
        Method::new(
            "flush",
            Native::Positional(0, 1, flush),
            "flush($self, length=zlib.DEF_BUF_SIZE, /)\n--\n\nReturn a bytes object containing any remaining \
             decompressed data.",
        ),
    ],
    attributes: &[
        GetSet {
            name: "unused_data",
            get: |_, this| Ok(bytes::new(this.payload::<Decompress>().unused.borrow().clone())),
            set: None,
            doc: "",
        },
        GetSet {
            name: "unconsumed_tail",
            get: |_, this| Ok(bytes::new(this.payload::<Decompress>().tail.borrow().clone())),
            set: None,
            doc: "",
        },
        GetSet {
            name: "eof",
            get: |_, this| Ok(bool_::new(this.payload::<Decompress>().ended.get())),
            set: None,
            doc: "",
        },
    ],
    slots: |_| (),
};
