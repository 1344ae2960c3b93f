//! `MemoryBIO`: bytes on their way between a connection and who carries them.

use super::errors;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, int, object as object_type};
use std::cell::{Cell, RefCell};

/// Bytes, of which those before `start` have been read.
#[derive(Default)]
pub struct MemoryBio {
    data: RefCell<Vec<u8>>,
    start: Cell<usize>,
    is_ended: Cell<bool>,
}

/// The type `MemoryBIO`.
pub static CLASS: StaticType =
    StaticType::built_in::<MemoryBio>("_ssl.MemoryBIO", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for MemoryBio {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl MemoryBio {
    /// How many bytes are there.
    pub fn pending(&self) -> usize {
        self.data.borrow().len() - self.start.get()
    }

    /// Whether no more will come after those that are there.
    pub fn is_ended(&self) -> bool {
        self.is_ended.get()
    }

    /// Takes up to `most` bytes.
    pub fn take(&self, most: usize) -> Vec<u8> {
        let mut data = self.data.borrow_mut();
        let start = self.start.get();
        let end = start + most.min(data.len() - start);
        let part = data.get(start..end).unwrap_or_default().to_vec();
        self.start.set(end);
        // What has been read is thrown away when it is the larger part, so that each byte is moved once at most.
        if end * 2 >= data.len() {
            data.drain(..end);
            self.start.set(0);
        }
        part
    }

    /// Adds bytes.
    pub fn put(&self, bytes: &[u8]) {
        self.data.borrow_mut().extend(bytes);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "MemoryBIO")?;
    if !arguments.positional.is_empty() {
        return Err(vm.type_error("MemoryBIO() takes no positional arguments"));
    }
    Ok(object::new_of_class(class, MemoryBio::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let most = vm.c_int_or(arguments.first(), -1)?;
    let bio = this.payload::<MemoryBio>();
    Ok(bytes::new(bio.take(usize::try_from(most).unwrap_or(usize::MAX))))
}

fn write(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = bytes::argument(vm, data)?;
    let bio = this.payload::<MemoryBio>();
    if bio.is_ended() {
        return Err(errors::plain(vm, "cannot write() after write_eof()"));
    }
    bio.put(&data);
    Ok(int::new(data.len() as i64))
}

fn write_eof(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<MemoryBio>().is_ended.set(true);
    Ok(none())
}

fn pending(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<MemoryBio>().pending() as i64))
}

fn eof(_: &mut Vm, this: &Value) -> Outcome {
    let bio = this.payload::<MemoryBio>();
    Ok(bool_::new(bio.is_ended() && bio.pending() == 0))
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "read",
            Native::Positional(0, 1, read),
            "read($self, size=-1, /)\n--\n\nRead up to size bytes from the memory BIO.\n\nIf size is not specified, read the entire buffer.\nIf the return value is an empty bytes instance, this means either\nEOF or that no data is available. Use the \"eof\" property to\ndistinguish between the two.",
        ),
        Method::new(
            "write",
            Native::One(write),
            "write($self, b, /)\n--\n\nWrites the bytes b into the memory BIO.\n\nReturns the number of bytes written.",
        ),
        Method::new(
            "write_eof",
            Native::NoArguments(write_eof),
            "write_eof($self, /)\n--\n\nWrite an EOF marker to the memory BIO.\n\nWhen all data has been read, the \"eof\" property will be True.",
        ),
    ],
    attributes: &[
        GetSet { name: "eof", get: eof, set: None, doc: "Whether the memory BIO is at EOF." },
        GetSet {
            name: "pending",
            get: pending,
            set: None,
            doc: "The number of bytes pending in the memory BIO.",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
