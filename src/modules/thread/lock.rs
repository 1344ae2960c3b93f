//! `lock` and `RLock`.

use crate::eval::threads::{Deadline, Wait, Waiters, schedule};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::none;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str};
use std::cell::Cell;
use std::time::Duration;

/// The longest time that can be waited, in seconds.
pub const TIMEOUT_MAX: f64 = 9_223_372_036.0;

/// A lock.
#[derive(Default)]
pub struct Lock {
    locked: Cell<bool>,
    waiters: Waiters,
}

/// The type `lock`.
pub static LOCK: StaticType = StaticType::built_in::<Lock>(
    "_thread.lock",
    &raw const LOCK,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Lock {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &LOCK
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// A lock that its owner can take again.
#[derive(Default)]
pub struct ReentrantLock {
    owner: Cell<u64>,
    count: Cell<u64>,
    waiters: Waiters,
}

/// The type `RLock`.
pub static RLOCK: StaticType = StaticType::built_in::<ReentrantLock>(
    "_thread.RLock",
    &raw const RLOCK,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for ReentrantLock {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &RLOCK
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `allocate_lock()`.
pub fn allocate(_: &mut Vm, _: &Value) -> Outcome {
    Ok(object::new(Lock::default()))
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.exactly::<0>(vm, "lock")?;
    Ok(object::new_of_class(class, Lock::default()))
}

fn create_reentrant(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, ReentrantLock::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

/// The arguments of `acquire(blocking=True, timeout=-1)`: how long to wait; nothing means without end.
fn patience(vm: &mut Vm, arguments: &Arguments<'_>) -> Outcome<Option<Duration>> {
    if arguments.is_empty() {
        return Ok(None);
    }
    let [blocking, timeout] = arguments.bind(vm, "acquire", ["blocking", "timeout"], 0, 0, 0)?;
    let blocking = vm.truth_or(blocking.as_ref(), true)?;
    let timeout = timeout.map_or(Ok(-1.0), |timeout| vm.float(&timeout))?;
    if !blocking && timeout != -1.0 {
        return Err(vm.value_error("can't specify a timeout for a non-blocking call"));
    }
    if timeout < 0.0 && timeout != -1.0 {
        return Err(vm.value_error("timeout value must be a non-negative number"));
    }
    if timeout.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if timeout > TIMEOUT_MAX {
        return Err(vm.overflow_error("timeout value is too large"));
    }
    Ok(match (blocking, timeout) {
        (false, _) => Some(Duration::ZERO),
        (true, -1.0) => None,
        (true, timeout) => Some(Duration::from_secs_f64(timeout)),
    })
}

/// Waits until `take` succeeds, at most so long.
fn wait(
    vm: &mut Vm,
    this: &Value,
    waiters: &Waiters,
    patience: Option<Duration>,
    take: impl Fn() -> bool,
) -> Outcome<bool> {
    if take() {
        schedule::note_owner(this.address(), Some(vm.thread.number));
        return Ok(true);
    }
    if patience == Some(Duration::ZERO) {
        return Ok(false);
    }
    let until = patience.and_then(Deadline::after);
    let taken = waiters.wait(vm, Wait::Lock(this.address()), until, |_| take())?;
    if taken {
        schedule::note_owner(this.address(), Some(vm.thread.number));
    }
    Ok(taken)
}

/// Lets the next of those that wait try.
fn let_next(this: &Value, waiters: &Waiters) {
    schedule::note_owner(this.address(), None);
    waiters.wake_one();
}

fn acquire(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let patience = patience(vm, arguments)?;
    let lock = this.payload::<Lock>();
    wait(vm, this, &lock.waiters, patience, || !lock.locked.replace(true)).map(bool_::new)
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    acquire(vm, this, &Arguments::NONE)
}

fn release(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<Lock>();
    if !lock.locked.replace(false) {
        return Err(vm.runtime_error("release unlocked lock"));
    }
    let_next(this, &lock.waiters);
    Ok(none())
}

fn exit(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    release(vm, this)
}

fn locked(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Lock>().locked.get()))
}

fn forget(_: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<Lock>();
    lock.locked.set(false);
    lock.waiters.forget();
    Ok(none())
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let state = if this.payload::<Lock>().locked.get() { "locked" } else { "unlocked" };
    let class = this.class().built_in_name();
    Ok(str::new(format!("<{state} {class} object at {:#x}>", this.address())))
}

/// `lock`, for the table of types.
pub static LOCK_DEFINITION: Definition = Definition {
    class: &LOCK,
    base: Some(&object_type::CLASS),
    doc: Some(
        "A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().  Methods are:\n\nacquire() -- lock the lock, possibly blocking until it can be obtained\nrelease() -- unlock of the lock\nlocked() -- test whether the lock is currently locked\n\nA lock is not owned by the thread that locked it; another thread may\nunlock it.  A thread attempting to lock a lock that it has already locked\nwill block until another thread unlocks it.  Deadlocks may ensue.",
    ),
    methods: &[
        Method::new(
            "acquire",
            Native::Any(acquire),
            "acquire($self, /, blocking=True, timeout=-1)\n--\n\nLock the lock.",
        ),
        Method::new(
            "acquire_lock",
            Native::Any(acquire),
            "acquire_lock($self, /, blocking=True, timeout=-1)\n--\n\nAn obsolete synonym of acquire().",
        ),
        Method::new("release", Native::NoArguments(release), "release($self, /)\n--\n\nRelease the lock."),
        Method::new(
            "release_lock",
            Native::NoArguments(release),
            "release_lock($self, /)\n--\n\nAn obsolete synonym of release().",
        ),
        Method::new(
            "locked",
            Native::NoArguments(locked),
            "locked($self, /)\n--\n\nReturn whether the lock is in the locked state.",
        ),
        Method::new(
            "locked_lock",
            Native::NoArguments(locked),
            "locked_lock($self, /)\n--\n\nAn obsolete synonym of locked().",
        ),
        Method::new("__enter__", Native::NoArguments(enter), "__enter__($self, /)\n--\n\nLock the lock."),
        Method::new(
            "__exit__",
            Native::Positional(0, 3, exit),
            "__exit__($self, exc_type, exc_value, exc_tb, /)\n--\n\nRelease the lock.",
        ),
        Method::new("_at_fork_reinit", Native::NoArguments(forget), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};

fn acquire_reentrant(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let patience = patience(vm, arguments)?;
    let lock = this.payload::<ReentrantLock>();
    let me = vm.thread.number;
    let take = || {
        if lock.count.get() > 0 && lock.owner.get() != me {
            return false;
        }
        lock.owner.set(me);
        lock.count.set(lock.count.get() + 1);
        true
    };
    wait(vm, this, &lock.waiters, patience, take).map(bool_::new)
}

fn enter_reentrant(vm: &mut Vm, this: &Value) -> Outcome {
    acquire_reentrant(vm, this, &Arguments::NONE)
}

fn release_reentrant(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    if lock.count.get() == 0 || lock.owner.get() != vm.thread.number {
        return Err(vm.runtime_error("cannot release un-acquired lock"));
    }
    lock.count.set(lock.count.get() - 1);
    if lock.count.get() == 0 {
        lock.owner.set(0);
        let_next(this, &lock.waiters);
    }
    Ok(none())
}

fn exit_reentrant(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    release_reentrant(vm, this)
}

fn is_owned(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    Ok(bool_::new(lock.count.get() > 0 && lock.owner.get() == vm.thread.number))
}

fn locked_reentrant(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<ReentrantLock>().count.get() > 0))
}

fn recursion_count(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    let mine = lock.owner.get() == vm.thread.number;
    Ok(int::new(if mine { lock.count.get() as i64 } else { 0 }))
}

fn release_save(vm: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    if lock.count.get() == 0 {
        return Err(vm.runtime_error("cannot release un-acquired lock"));
    }
    let state = [lock.count.replace(0), lock.owner.replace(0)];
    let_next(this, &lock.waiters);
    Ok(tuple::of(state.map(|part| int::from_big(part.into()))))
}

fn acquire_restore(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let Some([count, owner]) = state.downcast::<Tuple>().map(Tuple::items) else {
        return Err(vm.type_error("_acquire_restore() argument 1 must be a 2-item tuple"));
    };
    let (count, owner) = (vm.c_long(count)?, vm.c_long(owner)?);
    let lock = this.payload::<ReentrantLock>();
    let take = || {
        let free = lock.count.get() == 0;
        if free {
            lock.count.set(count as u64);
            lock.owner.set(owner as u64);
        }
        free
    };
    wait(vm, this, &lock.waiters, None, take)?;
    Ok(none())
}

fn forget_reentrant(_: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    lock.count.set(0);
    lock.owner.set(0);
    lock.waiters.forget();
    Ok(none())
}

fn repr_reentrant(_: &mut Vm, this: &Value) -> Outcome {
    let lock = this.payload::<ReentrantLock>();
    let state = if lock.count.get() > 0 { "locked" } else { "unlocked" };
    let class = match this.class().built_in_name() {
        "" => this.class().name(),
        name => name.to_owned(),
    };
    let (owner, count) = (lock.owner.get(), lock.count.get());
    Ok(str::new(format!("<{state} {class} object owner={owner} count={count} at {:#x}>", this.address())))
}

/// `RLock`, for the table of types.
pub static RLOCK_DEFINITION: Definition = Definition {
    class: &RLOCK,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "acquire",
            Native::Any(acquire_reentrant),
            "acquire($self, /, blocking=True, timeout=-1)\n--\n\nLock the lock.",
        ),
        Method::new(
            "release",
            Native::NoArguments(release_reentrant),
            "release($self, /)\n--\n\nRelease the lock.",
        ),
        Method::new(
            "locked",
            Native::NoArguments(locked_reentrant),
            "locked($self, /)\n--\n\nReturn a boolean indicating whether this object is locked right now.",
        ),
        Method::new(
            "__enter__",
            Native::NoArguments(enter_reentrant),
            "__enter__($self, /)\n--\n\nLock the lock.",
        ),
        Method::new(
            "__exit__",
            Native::Positional(0, 3, exit_reentrant),
            "__exit__($self, exc_type, exc_value, exc_tb, /)\n--\n\nRelease the lock.",
        ),
        Method::new("_is_owned", Native::NoArguments(is_owned), ""),
        Method::new("_recursion_count", Native::NoArguments(recursion_count), ""),
        Method::new("_release_save", Native::NoArguments(release_save), ""),
        Method::new("_acquire_restore", Native::One(acquire_restore), ""),
        Method::new("_at_fork_reinit", Native::NoArguments(forget_reentrant), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create_reentrant));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr_reentrant));
    },
};
