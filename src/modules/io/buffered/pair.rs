//! `BufferedRWPair`: a reader and a writer as one stream.

use super::{READER, WRITER};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::io::DEFAULT_BUFFER_SIZE;
use crate::modules::io::base::{self, BUFFERED};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, exception, int};

/// A reader and a writer.
pub struct RwPair {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    reader: ValueCell,
    writer: ValueCell,
}

/// The type `BufferedRWPair`.
pub static CLASS: StaticType = StaticType::built_in::<RwPair>(
    "_io.BufferedRWPair",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for RwPair {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
        self.reader.trace(tracer);
        self.writer.trace(tracer);
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let empty = [const { ValueCell::empty() }; 3];
    let [attributes, reader, writer] = empty;
    Ok(object::new_of_class(class, RwPair { attributes, reader, writer }))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [reader, writer, size] =
        arguments.bind(vm, "BufferedRWPair", ["reader", "writer", "buffer_size"], 3, 0, 2)?;
    let (Some(reader), Some(writer)) = (reader, writer) else {
        return Err(vm.type_error("BufferedRWPair() missing an argument"));
    };
    base::check_readable(vm, &reader)?;
    base::check_writable(vm, &writer)?;
    let size = size.unwrap_or_else(|| int::new(DEFAULT_BUFFER_SIZE as i64));
    let reader = vm.call(&READER.value(), &[reader, size.clone()])?;
    let writer = vm.call(&WRITER.value(), &[writer, size])?;
    let pair = this.payload::<RwPair>();
    pair.reader.set(reader);
    pair.writer.set(writer);
    Ok(())
}

fn half(vm: &mut Vm, half: &ValueCell) -> Outcome {
    half.get().ok_or_else(|| vm.value_error("I/O operation on uninitialized object"))
}

fn reader(vm: &mut Vm, this: &Value) -> Outcome {
    half(vm, &this.payload::<RwPair>().reader)
}

fn writer(vm: &mut Vm, this: &Value) -> Outcome {
    half(vm, &this.payload::<RwPair>().writer)
}

macro_rules! passed_on {
    ($name:literal $half:ident) => {
        Method::new(
            $name,
            Native::Any(|vm, this, arguments| {
                let half = $half(vm, this)?;
                let method = vm.get_attribute(&half, &intern($name))?;
                vm.call_with(&method, arguments)
            }),
            "",
        )
    };
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let writer = writer(vm, this)?;
    let first = base::call(vm, &writer, "close").map_err(|raised| vm.take_raised(raised));
    let reader = reader(vm, this)?;
    let second = base::call(vm, &reader, "close");
    match (first, second) {
        (Ok(_), second) => second,
        (Err(first), Ok(_)) => Err(vm.raise_unchained(first)),
        (Err(first), Err(raised)) => {
            let second = vm.take_raised(raised);
            second.payload::<exception::Exception>().context.set(first);
            Err(vm.raise_unchained(second))
        }
    }
}

fn isatty(vm: &mut Vm, this: &Value) -> Outcome {
    let writer = writer(vm, this)?;
    let writes = base::call(vm, &writer, "isatty")?;
    if vm.truth(&writes)? {
        return Ok(bool_::new(true));
    }
    let reader = reader(vm, this)?;
    base::call(vm, &reader, "isatty")
}

fn get_closed(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(writer) = this.payload::<RwPair>().writer.get() else {
        return Err(vm.runtime_error("the BufferedRWPair object is being garbage-collected"));
    };
    vm.get_attribute(&writer, &intern("closed"))
}

/// `BufferedRWPair`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&BUFFERED),
    doc: Some(
        "A buffered reader and writer object together.\n\nA buffered reader object and buffered writer object put together to\nform a sequential IO object that can read and write. This is typically\nused with a socket or two-way pipe.\n\nreader and writer are RawIOBase objects that are readable and\nwriteable respectively. If the buffer_size is omitted it defaults to\nDEFAULT_BUFFER_SIZE.",
    ),
    methods: &[
        passed_on!("read" reader),
        passed_on!("peek" reader),
        passed_on!("read1" reader),
        passed_on!("readinto" reader),
        passed_on!("readinto1" reader),
        passed_on!("readable" reader),
        passed_on!("write" writer),
        passed_on!("flush" writer),
        passed_on!("writable" writer),
        Method::new("close", Native::NoArguments(close), "close($self, /)\n--\n\n"),
        Method::new("isatty", Native::NoArguments(isatty), "isatty($self, /)\n--\n\n"),
    ],
    attributes: &[GetSet { name: "closed", get: get_closed, set: None, doc: "" }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
