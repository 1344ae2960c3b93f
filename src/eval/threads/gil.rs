//! The global interpreter lock: one thread at a time has the interpreter.
//!
//! As in CPython, a thread that wants it waits for the switch interval and then asks for it by the breaker word; the
//! holder gives it away at its next safe point and does not take it again before another has had it.

use super::schedule::Schedule;
use super::standing::{Standing, Thread};
use super::{MAIN, Number, Own, Wakeup};
use crate::eval::interpreter::Interpreter;
use crate::eval::vm::Vm;
use crate::heap::breaker;
use crate::heap::global::{GilGuarded, LaidDown, Lent};
use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What goes from hand to hand with the GIL: only its holder has it.
pub struct Baton<T>(Option<Box<T>>);

impl<T> Baton<T> {
    /// A baton in the hands of the caller.
    pub fn new(content: T) -> Baton<T> {
        Baton(Some(Box::new(content)))
    }
}

impl<T> Deref for Baton<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.0.as_deref().expect("the thread holds the GIL")
    }
}

impl<T> DerefMut for Baton<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_deref_mut().expect("the thread holds the GIL")
    }
}

/// The interpreter, while it is in nobody's hands.
static LAID_DOWN: LaidDown<Interpreter> = LaidDown::new();

/// The states of the threads that are without the GIL.
static OTHERS: GilGuarded<Lent<Vm>> = GilGuarded::new(Lent::new());

/// How many threads run Python, or are about to.
static COUNT: AtomicUsize = AtomicUsize::new(1);

/// Whether turns are scheduled.
static SCHEDULED: AtomicBool = AtomicBool::new(false);

/// Told when the GIL is given away.
static GIVEN: Condvar = Condvar::new();

/// Told when another thread has taken it.
static SWITCHED: Condvar = Condvar::new();

/// Who holds the GIL, and what all threads are doing.
pub(super) struct Gil {
    pub(super) holder: Option<Number>,
    /// Who held it last.
    last: Number,
    /// How many threads wait for it.
    waiting: usize,
    /// How often it has gone from one thread to another.
    switches: u64,
    /// `sys.getswitchinterval()`.
    interval: Duration,
    /// The thread that ends the interpreter: no other gets the GIL any more.
    pub(super) finalizing: Option<Number>,
    /// The thread that handles signals.
    main: Number,
    pub(super) threads: BTreeMap<Number, Thread>,
    next: Number,
    pub(super) schedule: Option<Schedule>,
}

static GIL: Mutex<Gil> = Mutex::new(Gil {
    holder: None,
    last: 0,
    waiting: 0,
    switches: 0,
    interval: Duration::from_millis(5),
    finalizing: None,
    main: MAIN,
    threads: BTreeMap::new(),
    next: MAIN,
    schedule: None,
});

pub(super) fn gil() -> MutexGuard<'static, Gil> {
    GIL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether turns are scheduled.
#[inline]
pub fn is_scheduled() -> bool {
    SCHEDULED.load(Relaxed)
}

/// Whether turns are scheduled, and there is somebody else who could have one.
#[inline]
pub fn is_turn_shared() -> bool {
    is_scheduled() && count() > 1
}

/// How many threads run Python, or are about to.
#[inline]
pub fn count() -> usize {
    COUNT.load(Relaxed)
}

/// Makes the thread that calls the interpreter's main thread, which holds the GIL.
pub fn begin() -> Own {
    let own = enter("MainThread");
    let mut gil = gil();
    gil.holder = Some(own.number);
    gil.last = own.number;
    if let Some(thread) = gil.threads.get_mut(&own.number) {
        thread.standing = Standing::Runs;
        thread.system = system_number();
    }
    breaker::set_main_thread();
    own
}

/// Enters a thread into the table.
pub(super) fn enter(name: &str) -> Own {
    let mut gil = gil();
    let number = gil.next;
    gil.next += 1;
    let is_main = number == MAIN;
    let wakeup = Wakeup::new(is_main);
    gil.threads.insert(number, Thread::new(name, wakeup.clone()));
    COUNT.store(gil.threads.len(), Relaxed);
    Own { number, is_main, wakeup }
}

/// Takes a thread that could not begin out of the table.
pub(super) fn forget(number: Number) {
    let mut gil = gil();
    gil.threads.remove(&number);
    COUNT.store(gil.threads.len(), Relaxed);
}

/// The number of the thread that calls, in the operating system.
pub fn system_number() -> i32 {
    rustix::thread::gettid().as_raw_nonzero().get()
}

/// `sys.getswitchinterval()`.
pub fn switch_interval() -> Duration {
    gil().interval
}

/// `sys.setswitchinterval()`.
pub fn set_switch_interval(interval: Duration) {
    gil().interval = interval.max(Duration::from_micros(1));
}

/// The thread that handles signals.
pub fn main_thread() -> Number {
    gil().main
}

/// How often the GIL has gone from one thread to another.
pub fn switches() -> u64 {
    gil().switches
}

/// Looks at the states of the threads that are without the GIL, until `look` gives something. The caller holds it.
pub fn find_other<R>(look: impl FnMut(Number, &Vm) -> Option<R>) -> Option<R> {
    OTHERS.get().find(look)
}

/// A thread, as an observer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Its number.
    pub number: Number,
    /// Its name.
    pub name: String,
    /// What it is doing.
    pub standing: Standing,
    /// Who could end its wait.
    pub holder: Option<Number>,
}

/// All threads, in the order of their numbers.
pub fn overview() -> Vec<Overview> {
    let gil = gil();
    let one = |(number, thread): (&Number, &Thread)| Overview {
        number: *number,
        name: thread.name.clone(),
        standing: thread.standing,
        holder: gil.waits_for(thread.standing),
    };
    gil.threads.iter().map(one).collect()
}

/// The number that the operating system has given to a thread.
pub fn system_number_of(number: Number) -> Option<i32> {
    gil().threads.get(&number).map(|thread| thread.system).filter(|system| *system != 0)
}

/// Gives the thread that holds the GIL a name.
pub fn set_name(number: Number, name: &str) {
    if let Some(thread) = gil().threads.get_mut(&number) {
        thread.name = name.to_owned();
    }
}

/// No thread but `own` gets the GIL any more.
pub fn hide_others(own: &Own) {
    gil().finalizing = Some(own.number);
}

/// The seed of schedules that nobody has given one.
pub const SEED: u64 = 0;

/// Makes turns be scheduled from now on. Where there are several threads already, everything stays as it is.
pub fn set_schedule(seed: u64) {
    let mut gil = gil();
    if gil.threads.len() == 1 {
        gil.schedule = Some(Schedule::new(seed));
        SCHEDULED.store(true, Relaxed);
    }
}

/// While it lives, turns are scheduled.
pub struct Turns {
    began: bool,
}

/// Makes turns be scheduled for a while, unless they are already.
pub fn take_turns() -> Turns {
    let began = !is_scheduled();
    if began {
        set_schedule(SEED);
    }
    Turns { began }
}

impl Drop for Turns {
    /// Lets threads run as the system has them, if there is only one.
    fn drop(&mut self) {
        let mut gil = gil();
        if self.began && gil.threads.len() == 1 {
            gil.schedule = None;
            SCHEDULED.store(false, Relaxed);
        }
    }
}

/// Splits the process (`fork(2)`). In the child, which has only the thread that calls, that is the main one.
///
/// # Errors
/// The system's.
pub fn fork(own: &mut Own, split: impl FnOnce() -> std::io::Result<i32>) -> std::io::Result<i32> {
    // Nobody else is in the middle of changing the table when it is copied.
    let mut gil = gil();
    let result = split();
    if matches!(result, Ok(0)) {
        own.is_main = true;
        own.wakeup = Wakeup::new(true);
        let name = gil.threads.get(&own.number).map(|thread| thread.name.clone()).unwrap_or_default();
        let mut thread = Thread::new(&name, own.wakeup.clone());
        thread.standing = Standing::Runs;
        thread.system = system_number();
        gil.threads = BTreeMap::from([(own.number, thread)]);
        gil.waiting = 0;
        gil.main = own.number;
        gil.holder = Some(own.number);
        COUNT.store(1, Relaxed);
        OTHERS.get().forget();
        breaker::clear(breaker::GIL_WANTED);
        breaker::set_main_thread();
    }
    result
}

/// Waits for ever: the interpreter is ending, and what this thread would do no longer matters.
fn hang(gil: MutexGuard<'_, Gil>) -> ! {
    drop(gil);
    loop {
        std::thread::park();
    }
}

impl Gil {
    pub(super) fn set_standing(&mut self, number: Number, standing: Standing) {
        if let Some(thread) = self.threads.get_mut(&number) {
            thread.standing = standing;
        }
    }

    /// Whether `number` must never get the GIL.
    pub(super) fn is_hidden(&self, number: Number) -> bool {
        self.finalizing.is_some_and(|last| last != number)
    }
}

/// Waits until `own` holds the GIL.
pub(super) fn take<'a>(mut gil: MutexGuard<'a, Gil>, own: &Own) -> MutexGuard<'a, Gil> {
    if gil.schedule.is_some() {
        gil = super::schedule::take(gil, own);
    } else {
        gil.waiting += 1;
        while gil.holder.is_some() {
            let (switches, interval) = (gil.switches, gil.interval);
            let waited = GIVEN.wait_timeout(gil, interval).unwrap_or_else(PoisonError::into_inner);
            gil = waited.0;
            if gil.is_hidden(own.number) {
                hang(gil);
            }
            if waited.1.timed_out() && gil.holder.is_some() && gil.switches == switches {
                breaker::set(breaker::GIL_WANTED);
            }
        }
        gil.waiting -= 1;
        breaker::clear(breaker::GIL_WANTED);
    }
    if gil.is_hidden(own.number) {
        hang(gil);
    }
    gil.holder = Some(own.number);
    if gil.last != own.number {
        gil.last = own.number;
        gil.switches += 1;
        SWITCHED.notify_all();
    }
    gil.set_standing(own.number, Standing::Runs);
    gil
}

/// Lets go of the GIL.
pub(super) fn give(gil: &mut Gil) {
    gil.holder = None;
    if gil.waiting > 0 {
        GIVEN.notify_one();
    }
}

/// Takes the GIL in a thread that has no state yet.
pub(super) fn take_first(own: &Own) -> Baton<Interpreter> {
    let mut gil = gil();
    if let Some(thread) = gil.threads.get_mut(&own.number) {
        thread.system = system_number();
    }
    let _gil = take(gil, own);
    Baton(LAID_DOWN.take())
}

impl Vm {
    pub(super) fn lay_down(&mut self) {
        OTHERS.get().lend(self.thread.number, self);
        LAID_DOWN.put(self.interpreter.0.take());
    }

    pub(super) fn pick_up(&mut self) {
        self.interpreter.0 = LAID_DOWN.take();
        OTHERS.get().take_back(self.thread.number);
        self.recursion_limit = self.interpreter.recursion_limit;
        if self.tracing.is_changed.take() {
            self.update_tracing();
        }
    }

    /// Runs `call` without the GIL: it must not touch anything of Python's.
    pub fn outside<T>(&mut self, call: impl FnOnce() -> T) -> T {
        if count() == 1 {
            return call();
        }
        struct Away<'a>(&'a mut Vm);
        impl Drop for Away<'_> {
            fn drop(&mut self) {
                let vm = &mut *self.0;
                let _gil = take(gil(), &vm.thread);
                vm.pick_up();
            }
        }
        self.lay_down();
        {
            let mut gil = gil();
            gil.set_standing(self.thread.number, Standing::Outside);
            if gil.schedule.is_some() {
                gil.step_outside(self.thread.number);
            } else {
                give(&mut gil);
            }
        }
        let _away = Away(self);
        call()
    }

    /// Gives the GIL to a thread that has asked for it, and takes it again when its turn comes.
    pub(in crate::eval) fn hand_over(&mut self) {
        breaker::clear(breaker::GIL_WANTED);
        let mut gil = gil();
        if gil.waiting == 0 || gil.schedule.is_some() {
            return;
        }
        self.lay_down();
        let own = self.thread.number;
        gil.set_standing(own, Standing::Ready);
        give(&mut gil);
        while gil.holder.is_none() && gil.last == own && gil.waiting > 0 {
            gil = SWITCHED.wait(gil).unwrap_or_else(PoisonError::into_inner);
        }
        let _gil = take(gil, &self.thread);
        self.pick_up();
    }

    /// Lets go of the GIL for good: the thread ends. What is left of its state goes before that: it holds references to
    /// objects.
    pub(super) fn leave(mut self) {
        let number = self.thread.number;
        let interpreter = self.interpreter.0.take();
        drop(self);
        LAID_DOWN.put(interpreter);
        let mut gil = gil();
        gil.threads.remove(&number);
        COUNT.store(gil.threads.len(), Relaxed);
        give(&mut gil);
        if gil.schedule.is_some() {
            gil.pass_turn();
        }
    }
}
