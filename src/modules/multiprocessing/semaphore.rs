//! `SemLock`: a lock or semaphore of several processes.

use crate::eval::threads::Number;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::BASE_TYPE;
use crate::heap::{Payload, Tracer, Value, object};
use crate::limits::gates::Deed;
use crate::modules::posix::process::c_string;
use crate::system::semaphore::{self, Semaphore};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::Str;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, exception, int, object as object_type, str};
use std::cell::Cell;
use std::ffi::CString;
use std::io::{Error, ErrorKind};
use std::time::{Duration, SystemTime};

/// A semaphore, and who of this process has it.
pub struct SemLock {
    semaphore: Semaphore,
    /// By which others can open it; none where it has been taken away.
    name: Option<String>,
    kind: Kind,
    most: i64,
    /// How often it was acquired here more than released.
    count: Cell<i64>,
    /// The thread that acquired it last.
    owner: Cell<Number>,
}

/// What the semaphore serves as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A lock that its owner may acquire again.
    RecursiveMutex,
    Semaphore,
}

/// The type `SemLock`.
pub static CLASS: StaticType =
    StaticType::built_in::<SemLock>("_multiprocessing.SemLock", &raw const CLASS, &raw const TYPE, BASE_TYPE);

impl Payload for SemLock {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Kind {
    fn new(number: i32) -> Option<Kind> {
        match number {
            0 => Some(Kind::RecursiveMutex),
            1 => Some(Kind::Semaphore),
            _ => None,
        }
    }
}

impl SemLock {
    fn is_mine(&self, vm: &Vm) -> bool {
        self.count.get() > 0 && self.owner.get() == vm.thread.number
    }

    fn acquired(&self, vm: &Vm) -> Value {
        self.count.set(self.count.get() + 1);
        self.owner.set(vm.thread.number);
        bool_::new(true)
    }
}

/// The functions of `_multiprocessing`.
pub static FUNCTIONS: &[Method] =
    &[Method::new("sem_unlink", Native::One(unlink), "sem_unlink($module, name, /)\n--\n\n")];

fn name_argument(vm: &mut Vm, function: &str, value: &Value) -> Outcome<CString> {
    match value.downcast::<Str>() {
        Some(text) => c_string(vm, text.text().to_string_lossy().into_bytes()),
        None => {
            let given = value.class().name();
            Err(vm.type_error(format!("{function} must be str, not {given}")))
        }
    }
}

fn unlink(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    let name = name_argument(vm, "sem_unlink() argument", name)?;
    vm.system_call(|| semaphore::unlink(&name))?;
    Ok(none())
}

fn made(class: &Value, semaphore: Semaphore, name: Option<&CString>, kind: Kind, most: i64) -> Value {
    let name = name.map(|name| name.to_string_lossy().into_owned());
    let (count, owner) = (Cell::new(0), Cell::new(0));
    object::new_of_class(class, SemLock { semaphore, name, kind, most, count, owner })
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    vm.ask_to(Deed::SharedMemory)?;
    let names = ["kind", "value", "maxvalue", "name", "unlink"];
    let [Some(kind), Some(value), Some(most), Some(name), Some(unlinks)] =
        arguments.bind(vm, "SemLock", names, 0, 0, 5)?
    else {
        unreachable!("required")
    };
    let (kind, value, most) = (vm.c_int(&kind)?, vm.c_int(&value)?, vm.c_int(&most)?);
    let name = name_argument(vm, "SemLock() argument 'name'", &name)?;
    let unlinks = vm.truth(&unlinks)?;
    let Some(kind) = Kind::new(kind) else { return Err(vm.value_error("unrecognized kind")) };
    let Ok(value) = u32::try_from(value) else {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None));
    };
    let semaphore = vm.system_call(|| Semaphore::create(&name, value))?;
    if unlinks {
        vm.system_call(|| semaphore::unlink(&name))?;
    }
    Ok(made(class, semaphore, (!unlinks).then_some(&name), kind, most.into()))
}

fn rebuild(vm: &mut Vm, class: &Value, arguments: &[Value]) -> Outcome {
    vm.ask_to(Deed::SharedMemory)?;
    let [_, kind, most, name] = arguments else { unreachable!("checked by the caller") };
    let (kind, most) = (vm.c_int(kind)?, vm.c_int(most)?);
    let name = name_argument(vm, "_rebuild() argument 4", name)?;
    let Some(kind) = Kind::new(kind) else { return Err(vm.value_error("unrecognized kind")) };
    let semaphore = vm.system_call(|| Semaphore::open(&name))?;
    Ok(made(class, semaphore, Some(&name), kind, most.into()))
}

/// The moment at which a timeout in seconds is over; one that is over already for a negative timeout, none for a
/// timeout longer than the system counts.
fn deadline(vm: &mut Vm, timeout: &Value) -> Outcome<Option<SystemTime>> {
    let seconds = vm.float(timeout)?.max(0.0);
    let span = Duration::try_from_secs_f64(seconds).ok();
    Ok(span.and_then(|span| SystemTime::now().checked_add(span)))
}

fn acquire(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [blocks, timeout] = arguments.bind(vm, "acquire", ["block", "timeout"], 0, 0, 0)?;
    let blocks = vm.truth_or(blocks.as_ref(), true)?;
    let lock = this.payload::<SemLock>();
    if lock.kind == Kind::RecursiveMutex && lock.is_mine(vm) {
        lock.count.set(lock.count.get() + 1);
        return Ok(bool_::new(true));
    }
    let deadline = match timeout.filter(|timeout| !is_none(timeout)) {
        Some(timeout) => deadline(vm, &timeout)?,
        None => None,
    };
    let semaphore = &lock.semaphore;
    let mut result = semaphore.try_wait();
    if blocks && result.as_ref().is_err_and(|error| error.kind() == ErrorKind::WouldBlock) {
        result = vm.blocking(|| match deadline {
            Some(deadline) => semaphore.wait_until(deadline),
            None => semaphore.wait(),
        })?;
    }
    match result {
        Ok(()) => Ok(lock.acquired(vm)),
        Err(error) if matches!(error.raw_os_error(), Some(libc::EAGAIN | libc::ETIMEDOUT)) => {
            Ok(bool_::new(false))
        }
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    acquire(vm, this, &Arguments::NONE)
}

fn exit(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    release(vm, this)
}

fn release(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<SemLock>();
    if lock.kind == Kind::RecursiveMutex {
        if !lock.is_mine(vm) {
            let message = "attempt to release recursive lock not owned by thread";
            return Err(vm.raise_new(&exception::ASSERTION_ERROR, message));
        }
        if lock.count.get() > 1 {
            lock.count.set(lock.count.get() - 1);
            return Ok(none());
        }
    } else {
        let value = vm.system_call(|| lock.semaphore.value())?;
        if i64::from(value) >= lock.most {
            return Err(vm.value_error("semaphore or lock released too many times"));
        }
    }
    lock.semaphore.post().map_err(|error| vm.os_error(&error, None))?;
    lock.count.set(lock.count.get() - 1);
    Ok(none())
}

fn get_value(vm: &mut Vm, this: &Value) -> Outcome {
    let value = vm.system_call(|| this.payload::<SemLock>().semaphore.value())?;
    Ok(int::new(value.max(0).into()))
}

fn is_zero(vm: &mut Vm, this: &Value) -> Outcome {
    let value = vm.system_call(|| this.payload::<SemLock>().semaphore.value())?;
    Ok(bool_::new(value <= 0))
}

fn after_fork(_: &mut Vm, this: &Value) -> Outcome {
    this.payload::<SemLock>().count.set(0);
    Ok(none())
}

macro_rules! attribute {
    ($name:literal, $get:expr) => {
        GetSet { name: $name, get: |_, this| Ok($get(this.payload::<SemLock>())), set: None, doc: "" }
    };
}

/// The type `SemLock`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Semaphore/Mutex type"),
    methods: &[
        Method::new(
            "acquire",
            Native::Any(acquire),
            "acquire($self, /, block=True, timeout=None)\n--\n\nAcquire the semaphore/lock.",
        ),
        Method::new(
            "release",
            Native::NoArguments(release),
            "release($self, /)\n--\n\nRelease the semaphore/lock.",
        ),
        Method::new(
            "_count",
            Native::NoArguments(|_, this| Ok(int::new(this.payload::<SemLock>().count.get()))),
            "_count($self, /)\n--\n\nNum of `acquire()`s minus num of `release()`s for this process.",
        ),
        Method::new(
            "_is_mine",
            Native::NoArguments(|vm, this| Ok(bool_::new(this.payload::<SemLock>().is_mine(vm)))),
            "_is_mine($self, /)\n--\n\nWhether the lock is owned by this thread.",
        ),
        Method::new(
            "_get_value",
            Native::NoArguments(get_value),
            "_get_value($self, /)\n--\n\nGet the value of the semaphore.",
        ),
        Method::new(
            "_is_zero",
            Native::NoArguments(is_zero),
            "_is_zero($self, /)\n--\n\nReturn whether semaphore has value zero.",
        ),
        Method::class(
            "_rebuild",
            Native::Positional(4, 4, rebuild),
            "_rebuild($type, handle, kind, maxvalue, name, /)\n--\n\n",
        ),
        Method::new(
            "_after_fork",
            Native::NoArguments(after_fork),
            "_after_fork($self, /)\n--\n\nRezero the net acquisition count after fork().",
        ),
        Method::new(
            "__enter__",
            Native::NoArguments(enter),
            "__enter__($self, /)\n--\n\nEnter the semaphore/lock.",
        ),
        Method::new(
            "__exit__",
            Native::Positional(0, 3, exit),
            "__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)\n--\n\nExit the semaphore/lock.",
        ),
    ],
    attributes: &[
        attribute!("handle", |lock: &SemLock| int::new(lock.semaphore.address() as i64)),
        attribute!("kind", |lock: &SemLock| int::new(i64::from(lock.kind == Kind::Semaphore))),
        attribute!("maxvalue", |lock: &SemLock| int::new(lock.most)),
        attribute!("name", |lock: &SemLock| lock.name.as_deref().map_or_else(none, str::new)),
    ],
    slots: |slots| slots.new.set(Some(create)),
};
