//! `_ZlibDecompressor`: the decompressor of `gzip`, which keeps what it has not read yet.

use super::{prepare, read, read_error};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, object as object_type};
use std::cell::{Cell, RefCell};
use zlib_rs::{Inflate, InflateFlush};

/// A decompressor.
pub struct Decompressor {
    state: RefCell<Inflate>,
    dictionary: Option<Vec<u8>>,
    /// What was not read yet.
    waiting: RefCell<Vec<u8>>,
    ended: Cell<bool>,
    needs_input: Cell<bool>,
}

/// The type `_ZlibDecompressor`.
pub static CLASS: StaticType = StaticType::built_in::<Decompressor>(
    "zlib._ZlibDecompressor",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for Decompressor {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (state, dictionary) =
        prepare(vm, "_ZlibDecompressor", arguments, |vm| vm.value_error("Invalid dictionary"))?;
    Ok(object::new_of_class(
        class,
        Decompressor {
            state: RefCell::new(state),
            dictionary,
            waiting: RefCell::default(),
            ended: Cell::new(false),
            needs_input: Cell::new(true),
        },
    ))
}

fn decompress(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), most] = arguments.bind(vm, "decompress", ["data", "max_length"], 0, 0, 1)? else {
        unreachable!("required")
    };
    let most = most.map_or(Ok(-1), |most| vm.size(&most))?;
    let data = bytes::argument(vm, &data)?;
    let decompressor = this.payload::<Decompressor>();
    if decompressor.ended.get() {
        return Err(vm.eof_error("End of stream already reached"));
    }
    let mut source = decompressor.waiting.take();
    source.extend_from_slice(&data);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let dictionary = decompressor.dictionary.as_deref();
    let reading =
        read(&mut decompressor.state.borrow_mut(), &source, most, dictionary, InflateFlush::SyncFlush);
    match reading {
        Ok(reading) => {
            let rest = source.split_off(reading.read);
            decompressor.ended.set(reading.ended);
            decompressor.needs_input.set(!reading.ended && rest.is_empty() && reading.data.len() < most);
            decompressor.waiting.replace(rest);
            Ok(bytes::new(reading.data))
        }
        Err(failure) => Err(read_error(vm, failure, "decompressing data")),
    }
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a decompressor object for decompressing data incrementally."),
    methods: &[Method::new(
        "decompress",
        Native::Any(decompress),
        "decompress($self, /, data, max_length=-1)\n--\n\nDecompress *data*, returning uncompressed data as bytes.",
    )],
    attributes: &[
        GetSet {
            name: "eof",
            get: |_, this| Ok(bool_::new(this.payload::<Decompressor>().ended.get())),
            set: None,
            doc: "True if the end-of-stream marker has been reached.",
        },
        GetSet {
            name: "unused_data",
            get: |_, this| {
                let decompressor = this.payload::<Decompressor>();
                let unused = decompressor.ended.get().then(|| decompressor.waiting.borrow().clone());
                Ok(bytes::new(unused.unwrap_or_default()))
            },
            set: None,
            doc: "Data found after the end of the compressed stream.",
        },
        GetSet {
            name: "needs_input",
            get: |_, this| Ok(bool_::new(this.payload::<Decompressor>().needs_input.get())),
            set: None,
            doc: "True if more input is needed before more decompressed data can be produced.",
        },
    ],
    slots: |slots| slots.new.set(Some(create)),
};
