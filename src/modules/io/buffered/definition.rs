//! The types of buffered streams.

use super::{Buffered, RANDOM, READER, WRITER, create, is_closed, raw, reading, set_up, writing};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::base::{self, BUFFERED};
use crate::modules::io::file_io::NOT_PICKLED;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::str::{self, intern};
use crate::types::{bool_, int};

fn init_reader(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    set_up(vm, this, arguments, "BufferedReader", (true, false))
}

fn init_writer(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    set_up(vm, this, arguments, "BufferedWriter", (false, true))
}

fn init_random(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    set_up(vm, this, arguments, "BufferedRandom", (true, true))
}

/// Asks the raw stream.
macro_rules! asks_raw {
    ($name:literal) => {
        Method::new(
            $name,
            Native::NoArguments(|vm, this| {
                let raw = raw(vm, this)?;
                base::call(vm, &raw, $name)
            }),
            concat!($name, "($self, /)\n--\n\n"),
        )
    };
}

fn dealloc_warn(vm: &mut Vm, this: &Value, source: &Value) -> Outcome {
    if let Some(raw) = this.payload::<Buffered>().raw.get()
        && let Err(raised) = vm.call_method(&raw, &intern("_dealloc_warn"), std::slice::from_ref(source))
    {
        drop(vm.take_raised(raised));
    }
    Ok(none())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let class = super::super::shown_class(this);
    let name = match vm.find_attribute(this, &intern("name")) {
        Ok(name) => name,
        Err(raised) => {
            drop(vm.catch(raised, &crate::types::exception::VALUE_ERROR)?);
            None
        }
    };
    let Some(name) = name else { return Ok(str::new(format!("<{class}>"))) };
    super::super::enter_repr(vm, this)?;
    let shown = vm.repr_text(&name);
    super::super::leave_repr(vm, ());
    Ok(str::new(format!("<{class} name={}>", shown?.to_string_lossy())))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(152 + this.payload::<Buffered>().size.get() as i64))
}

const ATTRIBUTES: [GetSet; 5] = [
    GetSet { name: "closed", get: |vm, this| is_closed(vm, this).map(bool_::new), set: None, doc: "" },
    GetSet {
        name: "name",
        get: |vm, this| {
            let raw = raw(vm, this)?;
            vm.get_attribute(&raw, &intern("name"))
        },
        set: None,
        doc: "",
    },
    GetSet {
        name: "mode",
        get: |vm, this| {
            let raw = raw(vm, this)?;
            vm.get_attribute(&raw, &intern("mode"))
        },
        set: None,
        doc: "",
    },
    GetSet {
        name: "raw",
        get: |_, this| Ok(this.payload::<Buffered>().raw.get().unwrap_or_else(none)),
        set: Some(crate::types::getset::read_only),
        doc: "",
    },
    super::super::FINALIZING,
];

macro_rules! all {
    ($($more:expr,)*) => {
        &[
            Method::new("detach", Native::NoArguments(writing::detach), "detach($self, /)\n--\n\nDisconnect this buffer from its underlying raw stream and return it.\n\nAfter the raw stream has been detached, the buffer is in an unusable\nstate."),
            Method::new("close", Native::NoArguments(writing::close), "close($self, /)\n--\n\n"),
            Method::new("tell", Native::NoArguments(writing::tell), "tell($self, /)\n--\n\n"),
            Method::new("seek", Native::Positional(1, 2, writing::seek), "seek($self, target, whence=0, /)\n--\n\n"),
            Method::new("truncate", Native::Positional(0, 1, writing::truncate), "truncate($self, pos=None, /)\n--\n\n"),
            Method::new("_dealloc_warn", Native::One(dealloc_warn), ""),
            Method::new("__sizeof__", Native::NoArguments(size_of), ""),
            asks_raw!("seekable"),
            asks_raw!("fileno"),
            asks_raw!("isatty"),
            NOT_PICKLED[0],
            NOT_PICKLED[1],
            $($more,)*
        ]
    };
}

const READS: [Method; 6] = [
    Method::new("read", Native::Positional(0, 1, reading::read), "read($self, size=-1, /)\n--\n\n"),
    Method::new("read1", Native::Positional(0, 1, reading::read1), "read1($self, size=-1, /)\n--\n\n"),
    Method::new("readinto", Native::One(reading::readinto), "readinto($self, buffer, /)\n--\n\n"),
    Method::new("readinto1", Native::One(reading::readinto1), "readinto1($self, buffer, /)\n--\n\n"),
    Method::new(
        "readline",
        Native::Positional(0, 1, reading::readline),
        "readline($self, size=-1, /)\n--\n\n",
    ),
    Method::new("peek", Native::Positional(0, 1, reading::peek), "peek($self, size=0, /)\n--\n\n"),
];

const WRITES: [Method; 2] = [
    Method::new(
        "write",
        Native::One(writing::write),
        "write($self, buffer, /)\n--\n\nWrite the given buffer to the IO stream.\n\nReturns the number of bytes written, which is always the length of b\nin bytes.\n\nRaises BlockingIOError if the buffer is full and the\nunderlying raw stream cannot accept more data at the moment.",
    ),
    Method::new("flush", Native::NoArguments(writing::flush), "flush($self, /)\n--\n\n"),
];

/// `BufferedReader`, for the table of types.
pub static READER_DEFINITION: Definition = Definition {
    class: &READER,
    base: Some(&BUFFERED),
    doc: Some("Create a new buffered reader using the given readable raw IO object."),
    methods: all![
        asks_raw!("readable"),
        Method::new("flush", Native::NoArguments(writing::flush_raw), "flush($self, /)\n--\n\n"),
        READS[0],
        READS[1],
        READS[2],
        READS[3],
        READS[4],
        READS[5],
    ],
    attributes: &ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init_reader));
        slots.repr.set(Some(repr));
        slots.next.set(Some(reading::next));
    },
};

/// `BufferedWriter`, for the table of types.
pub static WRITER_DEFINITION: Definition = Definition {
    class: &WRITER,
    base: Some(&BUFFERED),
    doc: Some(
        "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.",
    ),
    methods: all![asks_raw!("writable"), WRITES[0], WRITES[1],],
    attributes: &ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init_writer));
        slots.repr.set(Some(repr));
    },
};

/// `BufferedRandom`, for the table of types.
pub static RANDOM_DEFINITION: Definition = Definition {
    class: &RANDOM,
    base: Some(&BUFFERED),
    doc: Some(
        "A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.",
    ),
    methods: all![
        asks_raw!("readable"),
        asks_raw!("writable"),
        READS[0],
        READS[1],
        READS[2],
        READS[3],
        READS[4],
        READS[5],
        WRITES[0],
        WRITES[1],
    ],
    attributes: &ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init_random));
        slots.repr.set(Some(repr));
        slots.next.set(Some(reading::next));
    },
};
