//! `BufferedReader`, `BufferedWriter` and `BufferedRandom`: buffers over an unbuffered stream.

mod definition;
mod pair;
mod reading;
mod writing;

pub use definition::{RANDOM_DEFINITION, READER_DEFINITION, WRITER_DEFINITION};
pub use pair::{DEFINITION as PAIR_DEFINITION, RwPair};

use super::base;
use super::file_io::{self, FileIo};
use crate::eval::threads::{Number, Wait, Waiters};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, FINALIZER, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::buffer;
use crate::types::bytearray::{self, ByteArray};
use crate::types::none::is_none;
use crate::types::str::{self, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bytes, exception, int};
use std::cell::{Cell, RefCell};

/// What waits between a program and a raw stream.
#[derive(Default)]
struct Waiting {
    /// Read from the stream, and not asked for yet from `read_at` on.
    read: Vec<u8>,
    read_at: usize,
    /// To be written to the stream.
    write: Vec<u8>,
}

impl Waiting {
    fn unread(&self) -> &[u8] {
        &self.read[self.read_at..]
    }
}

/// A buffered stream.
pub struct Buffered {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    raw: ValueCell,
    /// The raw stream is a `FileIO`, whose functions can be called straight.
    native: Cell<bool>,
    waiting: RefCell<Waiting>,
    size: Cell<usize>,
    reads: Cell<bool>,
    writes: Cell<bool>,
    ready: Cell<bool>,
    detached: Cell<bool>,
    closed: Cell<bool>,
    /// The thread in which a method is at work, which must not be called from inside itself; 0 for none.
    busy: Cell<Number>,
    /// Other threads that want to call one.
    waiters: Waiters,
    /// Nobody has closed it, and it is about to die.
    pub finalizing: Cell<bool>,
}

macro_rules! buffered_types {
    ($($(#[$doc:meta])* $class:ident $name:literal;)*) => {
        $($(#[$doc])*
        pub static $class: StaticType = StaticType::built_in_derived::<Buffered>(
            $name,
            &raw const READER,
            &raw const TYPE,
            BASE_TYPE | FINALIZER | IMMUTABLE | WEAKLY_REFERENCEABLE,
        );)*
    };
}

buffered_types! {
    /// The type `BufferedReader`.
    READER "_io.BufferedReader";
    /// The type `BufferedWriter`.
    WRITER "_io.BufferedWriter";
    /// The type `BufferedRandom`.
    RANDOM "_io.BufferedRandom";
}

impl Payload for Buffered {
    fn class() -> &'static StaticType {
        &READER
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
        self.raw.trace(tracer);
    }

    fn needs_finalizer(&self) -> bool {
        self.ready.get() && !self.closed.get() && !self.raw.is_empty()
    }
}

impl Buffered {
    fn empty() -> Buffered {
        Buffered {
            attributes: ValueCell::empty(),
            raw: ValueCell::empty(),
            native: Cell::new(false),
            waiting: RefCell::default(),
            size: Cell::new(super::DEFAULT_BUFFER_SIZE),
            reads: Cell::new(false),
            writes: Cell::new(false),
            ready: Cell::new(false),
            detached: Cell::new(false),
            closed: Cell::new(false),
            busy: Cell::new(0),
            waiters: Waiters::default(),
            finalizing: Cell::new(false),
        }
    }

    fn set_raw(&self, raw: Value, size: usize, reads: bool, writes: bool) {
        self.native.set(raw.is_exact::<FileIo>());
        drop(self.raw.replace(Some(raw)));
        *self.waiting.borrow_mut() = Waiting::default();
        self.size.set(size);
        self.reads.set(reads);
        self.writes.set(writes);
        self.detached.set(false);
        self.closed.set(false);
        self.ready.set(true);
    }
}

/// A buffered stream over a standard stream.
pub fn standard(raw: Value, writable: bool) -> Value {
    let stream = Buffered::empty();
    stream.set_raw(raw, super::DEFAULT_BUFFER_SIZE, !writable, writable);
    let class = if writable { &WRITER } else { &READER };
    object::new_of_class(&class.value(), stream)
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Buffered::empty()))
}

fn set_up(
    vm: &mut Vm,
    this: &Value,
    arguments: &Arguments<'_>,
    function: &str,
    (reads, writes): (bool, bool),
) -> Outcome<()> {
    let [raw, size] = arguments.bind(vm, function, ["raw", "buffer_size"], 0, 0, 1)?;
    let size = size.map_or(Ok(super::DEFAULT_BUFFER_SIZE as isize), |size| vm.size(&size))?;
    let raw = raw.unwrap_or_else(crate::types::none::none);
    let stream = this.payload::<Buffered>();
    stream.ready.set(false);
    stream.detached.set(false);
    if reads && writes {
        base::check_seekable(vm, &raw)?;
    }
    if reads {
        base::check_readable(vm, &raw)?;
    }
    if writes {
        base::check_writable(vm, &raw)?;
    }
    if size <= 0 {
        return Err(vm.value_error("buffer size must be strictly positive"));
    }
    if size > 1 << 40 {
        return Err(vm.plain_error(crate::text::PlainError::memory()));
    }
    stream.set_raw(raw, size as usize, reads, writes);
    Ok(())
}

/// The stream, if its `__init__` has run and it has not been detached.
fn ready<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a Buffered> {
    let stream = this.payload::<Buffered>();
    if stream.ready.get() {
        return Ok(stream);
    }
    Err(match stream.detached.get() {
        true => vm.value_error("raw stream has been detached"),
        false => vm.value_error("I/O operation on uninitialized object"),
    })
}

/// The raw stream.
fn raw(vm: &mut Vm, this: &Value) -> Outcome {
    let stream = ready(vm, this)?;
    match stream.raw.get() {
        Some(raw) => Ok(raw),
        None => Err(vm.value_error("raw stream has been detached")),
    }
}

/// Whether the raw stream is closed.
fn is_closed(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    let raw = raw(vm, this)?;
    if let Some(file) = raw.exact::<FileIo>() {
        return Ok(file.number() < 0);
    }
    let closed = vm.get_attribute(&raw, &intern("closed"))?;
    vm.truth(&closed)
}

fn check_open(vm: &mut Vm, this: &Value, message: &str) -> Outcome<()> {
    if is_closed(vm, this)? { Err(vm.value_error(message)) } else { Ok(()) }
}

/// Does work during which the stream's methods must not be called again.
fn locked<T>(vm: &mut Vm, this: &Value, work: impl FnOnce(&mut Vm) -> Outcome<T>) -> Outcome<T> {
    let stream = this.payload::<Buffered>();
    let own = vm.thread.number;
    if stream.busy.get() == own {
        let shown = vm.repr_text(this)?.to_string_lossy();
        return Err(vm.runtime_error(format!("reentrant call inside {shown}")));
    }
    if stream.busy.get() != 0 {
        wait_for_others(vm, this)?;
    }
    stream.busy.set(own);
    let result = work(vm);
    stream.busy.set(0);
    stream.waiters.wake_one();
    result
}

/// Waits until no other thread is at work with the stream.
#[cold]
fn wait_for_others(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let stream = this.payload::<Buffered>();
    if vm.interpreter.finalizing {
        // A daemon thread that was at work will never end it.
        return Ok(());
    }
    stream.waiters.wait(vm, Wait::Lock(this.address()), None, |_| stream.busy.get() == 0).map(drop)
}

/// Calls a method of the raw stream, again when a signal has ended it.
fn call_raw(vm: &mut Vm, raw: &Value, method: &str, arguments: &[Value]) -> Outcome {
    loop {
        match vm.call_method(raw, &intern(method), arguments) {
            Ok(result) => return Ok(result),
            Err(raised) => drop(vm.catch(raised, &exception::INTERRUPTED_ERROR)?),
        }
        vm.check_interrupts()?;
    }
}

/// Reads once from the raw stream; nothing when it would block.
fn raw_read(vm: &mut Vm, this: &Value, room: usize) -> Outcome<Option<Vec<u8>>> {
    let raw = raw(vm, this)?;
    if this.payload::<Buffered>().native.get() {
        let mut data = buffer::zeros(vm, room)?;
        let count = file_io::read_some(vm, &raw, &mut data)?;
        data.truncate(count.unwrap_or(0));
        return Ok(count.map(|_| data));
    }
    let target = bytearray::new(buffer::zeros(vm, room)?);
    let count = call_raw(vm, &raw, "readinto", std::slice::from_ref(&target))?;
    if is_none(&count) {
        return Ok(None);
    }
    let count = match vm.size(&count) {
        Ok(count) => count,
        Err(raised) => return Err(failed(vm, raised, "raw readinto() failed")),
    };
    match usize::try_from(count) {
        Ok(count) if count <= room => {
            let mut data = target.payload::<ByteArray>().data.borrow_mut();
            data.truncate(count);
            Ok(Some(std::mem::take(&mut *data)))
        }
        _ => {
            let message = format!(
                "raw readinto() returned invalid length {count} (should have been between 0 and {room})"
            );
            Err(vm.raise_new(&exception::OS_ERROR, &message))
        }
    }
}

/// Raises `OSError(message)` because of what is raised.
#[cold]
fn failed(vm: &mut Vm, raised: Raised, message: &str) -> Raised {
    let cause = match vm.catch(raised, &exception::TYPE_ERROR) {
        Ok(cause) => cause,
        Err(raised) => return raised,
    };
    let error = exception::new(&exception::OS_ERROR, message);
    let data = error.payload::<exception::Exception>();
    data.cause.set(cause.clone());
    data.context.set(cause);
    vm.raise_unchained(error)
}

/// Writes once to the raw stream; nothing when it would block.
fn raw_write(vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<Option<usize>> {
    let raw = raw(vm, this)?;
    if this.payload::<Buffered>().native.get() {
        return file_io::write_some(vm, &raw, data);
    }
    let count = call_raw(vm, &raw, "write", &[bytes::new(data.to_vec())])?;
    if is_none(&count) {
        return Ok(None);
    }
    let count = vm.size(&count)?;
    match usize::try_from(count) {
        Ok(count) if count <= data.len() => Ok(Some(count)),
        _ => {
            let length = data.len();
            let message = format!(
                "raw write() returned invalid length {count} (should have been between 0 and {length})"
            );
            Err(vm.raise_new(&exception::OS_ERROR, &message))
        }
    }
}

fn position(vm: &mut Vm, found: &Value) -> Outcome<i64> {
    let found = vm.c_long(found)?;
    if found < 0 {
        let message = format!("Raw stream returned invalid position {found}");
        return Err(vm.raise_new(&exception::OS_ERROR, &message));
    }
    Ok(found)
}

fn raw_tell(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let raw = raw(vm, this)?;
    if this.payload::<Buffered>().native.get() {
        return file_io::seek_to(vm, &raw, 0, libc::SEEK_CUR).map(|position| position as i64);
    }
    let found = vm.call_method(&raw, &intern("tell"), &[])?;
    position(vm, &found)
}

fn raw_seek(vm: &mut Vm, this: &Value, to: i64, whence: i32) -> Outcome<i64> {
    let raw = raw(vm, this)?;
    if this.payload::<Buffered>().native.get() {
        return file_io::seek_to(vm, &raw, to, whence).map(|position| position as i64);
    }
    let found = vm.call_method(&raw, &intern("seek"), &[int::new(to), int::new(whence.into())])?;
    position(vm, &found)
}

/// Gives up what was read ahead: the raw stream goes back to where the program stands.
fn rewind(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let stream = this.payload::<Buffered>();
    let unread = stream.waiting.borrow().unread().len() as i64;
    if unread > 0 {
        raw_seek(vm, this, -unread, libc::SEEK_CUR)?;
    }
    let mut waiting = stream.waiting.borrow_mut();
    waiting.read.clear();
    waiting.read_at = 0;
    Ok(())
}

/// Writes out what waits, and gives up what was read ahead where the stream is both.
fn flush_and_rewind(vm: &mut Vm, this: &Value) -> Outcome<()> {
    writing::flush_waiting(vm, this)?;
    let stream = this.payload::<Buffered>();
    if stream.reads.get() {
        rewind(vm, this)?;
    }
    Ok(())
}

/// Raises `BlockingIOError` after so many bytes have been taken.
#[cold]
fn would_block(vm: &mut Vm, taken: usize) -> Raised {
    let arguments = [
        int::new(libc::EAGAIN.into()),
        str::new("write could not complete without blocking"),
        int::new(taken as i64),
    ];
    match vm.call(&exception::BLOCKING_IO_ERROR.value(), &arguments) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

pub use reading::read1_bytes;
pub use writing::write_bytes;

/// Checks that a buffer is open, before text is read through it.
///
/// # Errors
/// `ValueError` when it is closed.
pub fn check_reading(vm: &mut Vm, this: &Value) -> Outcome<()> {
    check_open(vm, this, "read of closed file")
}
