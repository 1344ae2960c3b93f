//! The base classes `_IOBase`, `_RawIOBase`, `_BufferedIOBase` and `_TextIOBase` (library, `io`).

use super::DEFAULT_BUFFER_SIZE;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::buffer;
use crate::types::bytearray::{self, ByteArray};
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::exception::Exception;
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, list, object as object_type};

/// The data of a stream of none of the native kinds: its attributes.
#[derive(Default)]
pub struct IoBase {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
}

macro_rules! base_types {
    ($($(#[$doc:meta])* $class:ident $name:literal;)*) => {
        $($(#[$doc])*
        pub static $class: StaticType = StaticType::built_in_derived::<IoBase>(
            $name,
            &raw const CLASS,
            &raw const TYPE,
            BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
        );)*
    };
}

base_types! {
    /// The type `_io._IOBase`.
    CLASS "_io._IOBase";
    /// The type `_io._RawIOBase`.
    RAW "_io._RawIOBase";
    /// The type `_io._BufferedIOBase`.
    BUFFERED "_io._BufferedIOBase";
    /// The type `_io._TextIOBase`.
    TEXT "_io._TextIOBase";
}

impl Payload for IoBase {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, IoBase::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

/// Whether `close` of the base class has run.
fn is_closed(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    match vm.find_attribute(this, &intern("__IOBase_closed"))? {
        Some(closed) => vm.truth(&closed),
        None => Ok(false),
    }
}

/// Checks that the stream is not closed, as its attribute `closed` says.
///
/// # Errors
/// `ValueError` when it is.
pub fn check_closed(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let Some(closed) = vm.find_attribute(this, &intern("closed"))? else { return Ok(()) };
    if vm.truth(&closed)? { Err(vm.value_error("I/O operation on closed file.")) } else { Ok(()) }
}

/// Calls a method without arguments.
///
/// # Errors
/// What the method raises.
pub fn call(vm: &mut Vm, this: &Value, method: &str) -> Outcome {
    vm.call_method(this, &intern(method), &[])
}

/// Flushes a stream and closes the one it stands on, whether or not the first succeeds; when both fail,
/// the second error has the first as its context. A stream that is being finalised warns first.
///
/// # Errors
/// What the two methods raise.
pub fn close_over(vm: &mut Vm, this: &Value, inner: &Value, finalizing: bool) -> Outcome {
    if finalizing
        && let Err(raised) = vm.call_method(inner, &intern("_dealloc_warn"), std::slice::from_ref(this))
    {
        drop(vm.take_raised(raised));
    }
    let flushed = call(vm, this, "flush").map_err(|raised| vm.take_raised(raised));
    match (flushed, call(vm, inner, "close")) {
        (Ok(_), closed) => closed,
        (Err(exception), Ok(_)) => Err(vm.raise_unchained(exception)),
        (Err(first), Err(raised)) => {
            let second = vm.take_raised(raised);
            if !second.is(&first) {
                second.payload::<Exception>().context.set(first);
            }
            Err(vm.raise_unchained(second))
        }
    }
}

fn check_able(vm: &mut Vm, this: &Value, method: &str, message: &str) -> Outcome {
    let able = call(vm, this, method)?;
    if bool_::exact(&able) == Some(true) { Ok(able) } else { Err(vm.unsupported_operation(message)) }
}

/// Checks that the stream can be read.
///
/// # Errors
/// `UnsupportedOperation` when it cannot.
pub fn check_readable(vm: &mut Vm, this: &Value) -> Outcome {
    check_able(vm, this, "readable", "File or stream is not readable.")
}

/// Checks that the stream can be written.
///
/// # Errors
/// `UnsupportedOperation` when it cannot.
pub fn check_writable(vm: &mut Vm, this: &Value) -> Outcome {
    check_able(vm, this, "writable", "File or stream is not writable.")
}

/// Checks that the stream has a position that can be changed.
///
/// # Errors
/// `UnsupportedOperation` when it has not.
pub fn check_seekable(vm: &mut Vm, this: &Value) -> Outcome {
    check_able(vm, this, "seekable", "File or stream is not seekable.")
}

fn flush(vm: &mut Vm, this: &Value) -> Outcome {
    if is_closed(vm, this)? {
        return Err(vm.value_error("I/O operation on closed file."));
    }
    Ok(none())
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    if is_closed(vm, this)? {
        return Ok(none());
    }
    let flushed = call(vm, this, "flush");
    let waiting = flushed.map_err(|raised| vm.take_raised(raised));
    vm.set_attribute(this, &intern("__IOBase_closed"), Some(&bool_::new(true)))?;
    match waiting {
        Ok(_) => Ok(none()),
        Err(exception) => Err(vm.raise_unchained(exception)),
    }
}

/// Closes a stream that nobody has closed.
fn delete(vm: &mut Vm, this: &Value) -> Outcome {
    let closed = match vm.find_attribute(this, &intern("closed")) {
        Ok(Some(closed)) => vm.truth(&closed),
        Ok(None) => Ok(true),
        Err(raised) => Err(raised),
    };
    let closed = match closed {
        Ok(closed) => closed,
        // What cannot even say whether it is closed cannot be used any more.
        Err(raised) => {
            drop(vm.take_raised(raised));
            true
        }
    };
    if closed {
        return Ok(none());
    }
    if !super::set_finalizing(this)
        && let Err(raised) = vm.set_attribute(this, &intern("_finalizing"), Some(&bool_::new(true)))
    {
        drop(vm.take_raised(raised));
    }
    if let Err(raised) = call(vm, this, "close") {
        let exception = vm.take_raised(raised);
        vm.unraisable(exception, Some(this.clone()));
    }
    Ok(none())
}

fn no(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(false))
}

fn isatty(vm: &mut Vm, this: &Value) -> Outcome {
    check_closed(vm, this)?;
    Ok(bool_::new(false))
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    vm.call_method(this, &intern("seek"), &[int::new(0), int::new(1)])
}

/// `__enter__` and `__iter__`: the stream itself, if it is open.
///
/// # Errors
/// `ValueError` when it is closed.
pub fn itself(vm: &mut Vm, this: &Value) -> Outcome {
    check_closed(vm, this)?;
    Ok(this.clone())
}

fn exit(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    call(vm, this, "close")
}

/// `next`: the next line by `readline`.
///
/// # Errors
/// What `readline` raises.
pub fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let line = call(vm, this, "readline")?;
    Ok(if vm.length(&line)? == 0 { None } else { Some(line) })
}

/// A size argument: `None` and negative numbers mean no limit.
///
/// # Errors
/// `TypeError` when it is neither `None` nor an integer.
pub fn size(vm: &mut Vm, value: Option<&Value>) -> Outcome<Option<usize>> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(None) };
    if value.class().slots.index.get().is_none() {
        let class = value.class().name();
        return Err(vm.type_error(format!("argument should be integer or None, not '{class}'")));
    }
    Ok(usize::try_from(vm.size(value)?).ok())
}

fn readline(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let limit = size(vm, arguments.first())?;
    let peek = vm.find_attribute(this, &intern("peek"))?;
    let mut line = Vec::new();
    while limit.is_none_or(|limit| line.len() < limit) {
        let mut wanted = 1;
        if let Some(peek) = &peek {
            let ahead = vm.call(peek, &[int::new(1)])?;
            let Some(ahead) = ahead.downcast::<Bytes>() else {
                let class = ahead.class().name();
                let message = format!("peek() should have returned a bytes object, not '{class}'");
                return Err(vm.raise_new(&crate::types::exception::OS_ERROR, &message));
            };
            if !ahead.data.is_empty() {
                let end = memchr::memchr(b'\n', &ahead.data).map_or(ahead.data.len(), |at| at + 1);
                wanted = limit.map_or(end, |limit| end.min(limit - line.len()));
            }
        }
        let part = vm.call_method(this, &intern("read"), &[int::new(wanted as i64)])?;
        let Some(part) = part.downcast::<Bytes>() else {
            let class = part.class().name();
            let message = format!("read() should have returned a bytes object, not '{class}'");
            return Err(vm.raise_new(&crate::types::exception::OS_ERROR, &message));
        };
        if part.data.is_empty() {
            break;
        }
        line.extend_from_slice(&part.data);
        if line.ends_with(b"\n") {
            break;
        }
    }
    Ok(bytes::new(line))
}

/// `readlines(hint=-1)`: the lines that are left, no more once so many bytes or characters have been read.
///
/// # Errors
/// What reading raises.
pub fn readlines(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let hint = size(vm, arguments.first())?.unwrap_or(0);
    let iterator = vm.iter(this)?;
    let (mut lines, mut total) = (Vec::new(), 0);
    while let Some(line) = vm.next(&iterator)? {
        if hint > 0 {
            total += vm.length(&line)?;
        }
        lines.push(line);
        if hint > 0 && total > hint {
            break;
        }
        vm.check_interrupts()?;
    }
    Ok(list::new(lines))
}

fn writelines(vm: &mut Vm, this: &Value, lines: &Value) -> Outcome {
    check_closed(vm, this)?;
    let write = &crate::types::names::names().write;
    vm.for_each(lines, |vm, line| vm.call_method(this, write, &[line]).map(drop))?;
    Ok(none())
}

fn get_closed(vm: &mut Vm, this: &Value) -> Outcome {
    is_closed(vm, this).map(bool_::new)
}

/// `__dict__` of any stream.
fn get_dict(vm: &mut Vm, this: &Value) -> Outcome {
    use crate::eval::protocol::attributes::{InstanceStorage, instance_storage, materialise_dict};
    match instance_storage(this) {
        InstanceStorage::None => {
            let name = intern("__dict__");
            let class = this.class().name();
            Err(vm.attribute_error(format!("'{class}' object has no attribute '__dict__'"), this, &name))
        }
        _ => Ok(materialise_dict(this)),
    }
}

fn set_dict(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(new) = value.and_then(|value| value.downcast::<Dict>()) else {
        return Err(vm.type_error("__dict__ must be set to a dictionary"));
    };
    let dict = get_dict(vm, this)?;
    let own = dict.payload::<Dict>();
    drop(own.clear());
    for (key, value) in new.entries() {
        own.set(vm, &key, value)?;
    }
    Ok(())
}

macro_rules! unsupported {
    ($name:literal) => {
        Method::new($name, Native::Any(|vm, _, _| Err(vm.unsupported_operation($name))), "")
    };
}

/// `_IOBase`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "The abstract base class for all I/O classes.\n\nThis class provides dummy implementations for many methods that\nderived classes can override selectively; the default implementations\nrepresent a file that cannot be read, written or seeked.\n\nEven though IOBase does not declare read, readinto, or write because\ntheir signatures will vary, implementations and clients should\nconsider those methods part of the interface. Also, implementations\nmay raise UnsupportedOperation when operations they do not support are\ncalled.\n\nThe basic type used for binary data read from or written to a file is\nbytes. Other bytes-like objects are accepted as method arguments too.\nIn some cases (such as readinto), a writable object is required. Text\nI/O classes work with str data.\n\nNote that calling any method (except additional calls to close(),\nwhich are ignored) on a closed stream should raise a ValueError.\n\nIOBase (and its subclasses) support the iterator protocol, meaning\nthat an IOBase object can be iterated over yielding the lines in a\nstream.\n\nIOBase also supports the :keyword:`with` statement. In this example,\nfp is closed after the suite of the with statement is complete:\n\nwith open('spam.txt', 'r') as fp:\n    fp.write('Spam and eggs!')\n",
    ),
    methods: &[
        unsupported!("seek"),
        Method::new(
            "tell",
            Native::NoArguments(tell),
            "tell($self, /)\n--\n\nReturn current stream position.",
        ),
        unsupported!("truncate"),
        Method::new(
            "flush",
            Native::NoArguments(flush),
            "flush($self, /)\n--\n\nFlush write buffers, if applicable.\n\nThis is not implemented for read-only and non-blocking streams.",
        ),
        Method::new(
            "close",
            Native::NoArguments(close),
            "close($self, /)\n--\n\nFlush and close the IO object.\n\nThis method has no effect if the file is already closed.",
        ),
        Method::new("__del__", Native::NoArguments(delete), ""),
        Method::new(
            "seekable",
            Native::NoArguments(no),
            "seekable($self, /)\n--\n\nReturn whether object supports random access.\n\nIf False, seek(), tell() and truncate() will raise OSError.\nThis method may need to do a test seek().",
        ),
        Method::new(
            "readable",
            Native::NoArguments(no),
            "readable($self, /)\n--\n\nReturn whether object was opened for reading.\n\nIf False, read() will raise OSError.",
        ),
        Method::new(
            "writable",
            Native::NoArguments(no),
            "writable($self, /)\n--\n\nReturn whether object was opened for writing.\n\nIf False, write() will raise OSError.",
        ),
        Method::new("_checkClosed", Native::Any(|vm, this, _| check_closed(vm, this).map(|()| none())), ""),
        Method::new("_checkSeekable", Native::Any(|vm, this, _| check_seekable(vm, this)), ""),
        Method::new("_checkReadable", Native::Any(|vm, this, _| check_readable(vm, this)), ""),
        Method::new("_checkWritable", Native::Any(|vm, this, _| check_writable(vm, this)), ""),
        unsupported!("fileno"),
        Method::new(
            "isatty",
            Native::NoArguments(isatty),
            "isatty($self, /)\n--\n\nReturn whether this is an 'interactive' stream.\n\nReturn False if it can't be determined.",
        ),
        Method::new("__enter__", Native::NoArguments(itself), ""),
        Method::new("__exit__", Native::Positional(0, usize::MAX, exit), ""),
        Method::new(
            "readline",
            Native::Positional(0, 1, readline),
            "readline($self, size=-1, /)\n--\n\nRead and return a line from the stream.\n\nIf size is specified, at most size bytes will be read.\n\nThe line terminator is always b'\\n' for binary files; for text\nfiles, the newlines argument to open can be used to select the line\nterminator(s) recognized.",
        ),
        Method::new(
            "readlines",
            Native::Positional(0, 1, readlines),
            "readlines($self, hint=-1, /)\n--\n\nReturn a list of lines from the stream.\n\nhint can be specified to control the number of lines read: no more\nlines will be read if the total size (in bytes/characters) of all\nlines so far exceeds hint.",
        ),
        Method::new(
            "writelines",
            Native::One(writelines),
            "writelines($self, lines, /)\n--\n\nWrite a list of lines to stream.\n\nLine separators are not added, so it is usual for each of the\nlines provided to have a line separator at the end.",
        ),
    ],
    attributes: &[
        GetSet { name: "closed", get: get_closed, set: None, doc: "" },
        GetSet { name: "__dict__", get: get_dict, set: Some(set_dict), doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.iter.set(Some(itself));
        slots.next.set(Some(next));
    },
};

fn raw_read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let Some(wanted) = size(vm, arguments.first())? else { return call(vm, this, "readall") };
    let target = bytearray::new(buffer::zeros(vm, wanted)?);
    let count = vm.call_method(this, &intern("readinto"), std::slice::from_ref(&target))?;
    if is_none(&count) {
        return Ok(count);
    }
    let count = vm.size(&count)?;
    let data = target.payload::<ByteArray>().data.borrow().clone();
    match usize::try_from(count) {
        Ok(count) if count <= wanted => Ok(bytes::new(data[..count.min(data.len())].to_vec())),
        _ => Err(vm.value_error(format!("readinto returned {count} outside buffer size {wanted}"))),
    }
}

fn raw_readall(vm: &mut Vm, this: &Value) -> Outcome {
    let mut all = Vec::new();
    let mut first = true;
    loop {
        let part = vm.call_method(this, &intern("read"), &[int::new(DEFAULT_BUFFER_SIZE as i64)])?;
        if is_none(&part) {
            return Ok(if first { part } else { bytes::new(all) });
        }
        let Some(part) = part.downcast::<Bytes>() else {
            return Err(vm.type_error("read() should return bytes"));
        };
        if part.data.is_empty() {
            return Ok(bytes::new(all));
        }
        all.extend_from_slice(&part.data);
        first = false;
    }
}

/// `_RawIOBase`, for the table of types.
pub static RAW_DEFINITION: Definition = Definition {
    class: &RAW,
    base: Some(&CLASS),
    doc: Some("Base class for raw binary I/O."),
    methods: &[
        Method::new("read", Native::Positional(0, 1, raw_read), "read($self, size=-1, /)\n--\n\n"),
        Method::new(
            "readall",
            Native::NoArguments(raw_readall),
            "readall($self, /)\n--\n\nRead until EOF, using multiple read() call.",
        ),
    ],
    attributes: &[],
    slots: |_| (),
};

fn read_into_by(vm: &mut Vm, this: &Value, target: &Value, method: &str) -> Outcome {
    let room = buffer::writable_length(vm, if method == "read" { "readinto" } else { "readinto1" }, target)?;
    let data = vm.call_method(this, &intern(method), &[int::new(room as i64)])?;
    let Some(data) = data.downcast::<Bytes>() else {
        return Err(vm.type_error("read() should return bytes"));
    };
    let given = data.data.len();
    if given > room {
        let message = format!("read() returned too much data: {room} bytes requested, {given} returned");
        return Err(vm.value_error(message));
    }
    buffer::write_into(vm, target, &data.data)?;
    Ok(int::new(given as i64))
}

/// `_BufferedIOBase`, for the table of types.
pub static BUFFERED_DEFINITION: Definition = Definition {
    class: &BUFFERED,
    base: Some(&CLASS),
    doc: Some(
        "Base class for buffered IO objects.\n\nThe main difference with RawIOBase is that the read() method\nsupports omitting the size argument, and does not have a default\nimplementation that defers to readinto().\n\nIn addition, read(), readinto() and write() may raise\nBlockingIOError if the underlying raw stream is in non-blocking\nmode and not ready; unlike their raw counterparts, they will never\nreturn None.\n\nA typical implementation should not inherit from a RawIOBase\nimplementation, but wrap one.",
    ),
    methods: &[
        unsupported!("detach"),
        unsupported!("read"),
        unsupported!("read1"),
        Method::new(
            "readinto",
            Native::One(|vm, this, target| read_into_by(vm, this, target, "read")),
            "readinto($self, buffer, /)\n--\n\n",
        ),
        Method::new(
            "readinto1",
            Native::One(|vm, this, target| read_into_by(vm, this, target, "read1")),
            "readinto1($self, buffer, /)\n--\n\n",
        ),
        unsupported!("write"),
    ],
    attributes: &[],
    slots: |_| (),
};

/// `_TextIOBase`, for the table of types.
pub static TEXT_DEFINITION: Definition = Definition {
    class: &TEXT,
    base: Some(&CLASS),
    doc: Some(
        "Base class for text I/O.\n\nThis class provides a character and line based interface to stream\nI/O. There is no readinto method because Python's character strings\nare immutable.",
    ),
    methods: &[unsupported!("detach"), unsupported!("read"), unsupported!("readline"), unsupported!("write")],
    attributes: &[
        GetSet {
            name: "encoding",
            get: |_, _| Ok(none()),
            set: None,
            doc: "Encoding of the text stream.\n\nSubclasses should override.\n",
        },
        GetSet {
            name: "newlines",
            get: |_, _| Ok(none()),
            set: None,
            doc: "Line endings translated so far.\n\nOnly line endings translated during reading are considered.\n\nSubclasses should override.\n",
        },
        GetSet {
            name: "errors",
            get: |_, _| Ok(none()),
            set: None,
            doc: "The error setting of the decoder or encoder.\n\nSubclasses should override.\n",
        },
    ],
    slots: |_| (),
};
