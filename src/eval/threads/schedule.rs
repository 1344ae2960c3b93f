//! Turns that are the same in each run with the same seed (`--schedule SEED`).
//!
//! One thread has the turn. It keeps it for a number of steps that a generator of pseudo-random numbers gives, and
//! passes it on earlier when it waits; who has the next turn comes from the same generator. Time is counted in steps,
//! and leaps to the next moment that is waited for when nobody has anything else to do. Only what comes from outside of
//! the program is not foreseen: who waits for a descriptor has no turn meanwhile, and other calls of the system pass the
//! turn on when they take long.

use super::deadlock::{self, Blocked};
use super::descriptors::are_ready;
use super::gil::{Gil, gil, is_scheduled, is_turn_shared};
use super::parking::{Deadline, Parked};
use super::standing::{Standing, Thread, Wait};
use super::{Number, Own};
use crate::eval::vm::Vm;
use crate::heap::limit::{self, Limit};
use std::collections::HashMap;
use std::sync::{MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a step takes by the schedule's clock.
const STEP: Duration = Duration::from_micros(1);

/// The most steps of one turn.
const LONGEST_TURN: u64 = 24;

/// How often who waits for its turn looks whether the holder makes use of it.
const GLANCE: Duration = Duration::from_millis(20);

/// How long a call of the system may keep the turn: one that seldom waits for another thread may take its time on a
/// busy machine, and the order of what is written must not depend on that.
const GRACE: Duration = Duration::from_millis(500);

/// Whose turn it is, and for how long.
pub(super) struct Schedule {
    random: u64,
    /// Steps that are left of the turn.
    left: u64,
    /// The clock.
    now: Duration,
    /// Who holds each lock that is held, by the lock's address.
    owners: HashMap<usize, Number>,
    /// The only thread that may have turns, if somebody has said so.
    only: Option<Number>,
}

impl Schedule {
    pub(super) fn new(seed: u64) -> Schedule {
        Schedule { random: seed, left: 1, now: Duration::ZERO, owners: HashMap::new(), only: None }
    }

    /// The next pseudo-random number below `bound` (Steele, Lea and Flood, "Fast splittable pseudorandom number
    /// generators", 2014: SplitMix64).
    fn random(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound.max(1)
    }
}

/// Notes who holds the lock at an address, or that nobody does.
pub fn note_owner(lock: usize, owner: Option<Number>) {
    if !is_scheduled() {
        return;
    }
    if let Some(schedule) = &mut gil().schedule {
        match owner {
            Some(owner) => schedule.owners.insert(lock, owner),
            None => schedule.owners.remove(&lock),
        };
    }
}

/// The schedule's clock; it stands still where there is no schedule.
pub(super) fn now() -> Duration {
    if !is_scheduled() {
        return Duration::ZERO;
    }
    gil().schedule.as_ref().map_or(Duration::ZERO, |schedule| schedule.now)
}

/// Gives turns to one thread only, or to all.
pub fn set_only(number: Option<Number>) {
    if let Some(schedule) = &mut gil().schedule {
        schedule.only = number;
        schedule.left = 1;
    }
}

impl Gil {
    /// The holder is in a call of the system. It keeps its turn for a while.
    pub(super) fn step_outside(&mut self, number: Number) {
        if let Some(thread) = self.threads.get_mut(&number) {
            thread.since = Some(Instant::now());
        }
    }

    /// Whether nobody makes use of the turn.
    fn is_turn_free(&self) -> bool {
        let Some(thread) = self.holder.and_then(|holder| self.threads.get(&holder)) else { return true };
        thread.standing == Standing::Outside && thread.since.is_none_or(|since| since.elapsed() >= GRACE)
    }

    /// Ends the waits whose moment has come by the schedule's clock, and those for descriptors that are ready.
    fn wake_due(&mut self) {
        let now = self.schedule.as_ref().map_or(Duration::ZERO, |schedule| schedule.now);
        for thread in self.threads.values_mut() {
            if matches!(thread.standing, Standing::Waits(_))
                && thread.until.is_some_and(|until| until.moment <= now)
            {
                thread.standing = Standing::Ready;
                thread.timed_out = true;
            } else if thread.awaits_descriptors() && are_ready(&thread.descriptors, Duration::ZERO) {
                thread.standing = Standing::Ready;
            }
        }
    }

    /// Gives the turn to a thread that has something to do.
    pub(super) fn pass_turn(&mut self) {
        self.wake_due();
        let mut ready = self.ready();
        let waits_outside =
            |thread: &Thread| thread.standing == Standing::Outside || thread.awaits_descriptors();
        if ready.is_empty() && !self.threads.values().any(waits_outside) {
            self.leap();
            ready = self.ready();
        }
        let Some(schedule) = &mut self.schedule else { return };
        if let Some(only) = schedule.only
            && ready.contains(&only)
        {
            ready = vec![only];
        }
        self.holder = if ready.is_empty() {
            None
        } else {
            schedule.left = 1 + schedule.random(LONGEST_TURN);
            Some(ready[schedule.random(ready.len() as u64) as usize])
        };
        if let Some(thread) = self.holder.and_then(|holder| self.threads.get(&holder)) {
            thread.turn.notify_all();
        }
    }

    fn ready(&self) -> Vec<Number> {
        let ready = |number: &Number, standing| standing == Standing::Ready && !self.is_hidden(*number);
        let threads = self.threads.iter().filter(|(number, thread)| ready(number, thread.standing));
        threads.map(|(number, _)| *number).collect()
    }

    /// Lets the clock leap to the next moment that a thread waits for; where there is none, every thread waits for
    /// another.
    fn leap(&mut self) {
        let moments = self.threads.values().filter(|thread| matches!(thread.standing, Standing::Waits(_)));
        if let Some(next) = moments.filter_map(|thread| thread.until).map(|until| until.moment).min() {
            if let Some(schedule) = &mut self.schedule {
                schedule.now = schedule.now.max(next);
            }
            self.wake_due();
            return;
        }
        let hidden = self.finalizing;
        let waiting = self.threads.iter_mut().filter(|(number, thread)| {
            matches!(thread.standing, Standing::Waits(_)) && hidden.is_none_or(|last| last == **number)
        });
        if let Some((_, thread)) = { waiting }.next() {
            thread.deadlocked = true;
        }
        deadlock::keep(self.blocked());
        if let Some(thread) = self.threads.values_mut().find(|thread| thread.deadlocked) {
            thread.standing = Standing::Ready;
        }
    }

    /// Who could end a wait.
    pub(super) fn waits_for(&self, standing: Standing) -> Option<Number> {
        match standing {
            Standing::Waits(Wait::Lock(lock)) => self.schedule.as_ref()?.owners.get(&lock).copied(),
            Standing::Waits(Wait::Thread(other) | Wait::Import(other)) => Some(other),
            _ => None,
        }
    }

    fn blocked(&self) -> Vec<Blocked> {
        let index_of = |number| self.threads.keys().position(|other| *other == number);
        let blocked = |(index, thread): (usize, &Thread)| {
            if !matches!(thread.standing, Standing::Waits(_)) {
                return None;
            }
            let other = self.waits_for(thread.standing);
            let holder = other.and_then(|other| self.threads.get(&other)).map(|other| other.name.clone());
            let doing = thread.standing.doing(other.and_then(index_of).map(|index| index as u32));
            let (name, place) = (thread.name.clone(), thread.place.clone());
            Some(Blocked { index: index as u32, name, doing, holder, place })
        };
        self.threads.values().enumerate().filter_map(blocked).collect()
    }
}

/// Waits until it is the turn of `own`.
pub(super) fn take<'a>(mut gil: MutexGuard<'a, Gil>, own: &Own) -> MutexGuard<'a, Gil> {
    let number = own.number;
    if gil.holder != Some(number)
        && let Some(thread) = gil.threads.get_mut(&number)
        && thread.standing == Standing::Outside
    {
        thread.standing = Standing::Ready;
    }
    loop {
        if gil.holder == Some(number) || gil.is_hidden(number) {
            return gil;
        }
        let waits = |gil: &Gil| {
            let thread = gil.threads.get(&number)?;
            matches!(thread.standing, Standing::Waits(_)).then_some(thread.until)
        };
        if waits(&gil).is_some() && own.is_called_away() {
            gil.set_standing(number, Standing::Ready);
        }
        if gil.is_turn_free() {
            if let Some(Some(until)) = waits(&gil)
                && until.wall <= Instant::now()
                && let Some(schedule) = &mut gil.schedule
            {
                schedule.now = schedule.now.max(until.moment);
            }
            gil.wake_due();
            if waits(&gil).is_none() {
                gil.pass_turn();
                if gil.holder == Some(number) {
                    return gil;
                }
            }
        }
        let is_free = gil.holder.is_none();
        let Some(thread) = gil.threads.get(&number) else { return gil };
        let left = thread.until.map(|until| until.wall.saturating_duration_since(Instant::now()));
        let pause = left.filter(|left| !left.is_zero()).map_or(GLANCE, |left| left.min(GLANCE));
        if is_free && thread.awaits_descriptors() {
            let wanted = thread.descriptors.clone();
            drop(gil);
            are_ready(&wanted, pause);
            gil = super::gil::gil();
        } else {
            let turn = thread.turn.clone();
            gil = turn.wait_timeout(gil, pause).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// Waits without the turn.
pub(super) fn park(vm: &mut Vm, wait: Wait, until: Option<Deadline>) -> Parked {
    let place = vm.program_place();
    let number = vm.thread.number;
    vm.lay_down();
    let mut gil = gil();
    if let Some(thread) = gil.threads.get_mut(&number) {
        thread.standing = Standing::Waits(wait);
        thread.until = until;
        (thread.timed_out, thread.deadlocked) = (false, false);
        thread.place = place;
    }
    gil.pass_turn();
    let mut gil = super::gil::take(gil, &vm.thread);
    let ended = gil
        .threads
        .get_mut(&number)
        .map(|thread| (std::mem::take(&mut thread.deadlocked), std::mem::take(&mut thread.timed_out)));
    let parked = match ended {
        Some((true, _)) => Parked::Deadlocked,
        Some((_, true)) => Parked::TimedOut,
        _ => Parked::Woken,
    };
    drop(gil);
    vm.pick_up();
    match parked {
        Parked::Deadlocked => limit::reach(Limit::Deadlock),
        // The moment has come by the schedule's clock; the wall's must follow.
        Parked::TimedOut => {
            while let Some(wall) = until.map(|until| until.wall).filter(|wall| *wall > Instant::now())
                && !vm.thread.is_called_away()
            {
                vm.thread.wakeup.wait(Some(wall));
            }
        }
        Parked::Woken => {}
    }
    parked
}

impl Vm {
    /// Where the program is ending, lets the other threads come to their end too, for a while.
    pub fn let_others_end(&mut self) {
        for _ in 0..50 {
            if super::count() == 1 {
                return;
            }
            self.outside(|| std::thread::sleep(GRACE + GRACE / 4));
        }
    }

    /// Counts a step; another thread may have the next turn. For places at which the walk can be divided.
    #[inline]
    pub fn tick(&mut self) {
        if is_turn_shared() && self.frame.is_of_program() {
            self.scheduled_tick();
        }
    }

    #[cold]
    fn scheduled_tick(&mut self) {
        let number = self.thread.number;
        let mut gil = gil();
        let Some(schedule) = &mut gil.schedule else { return };
        schedule.now += STEP;
        schedule.left = schedule.left.saturating_sub(1);
        if schedule.left > 0 {
            return;
        }
        gil.set_standing(number, Standing::Ready);
        gil.pass_turn();
        if gil.holder == Some(number) {
            gil.set_standing(number, Standing::Runs);
            return;
        }
        self.lay_down();
        drop(super::gil::take(gil, &self.thread));
        self.pick_up();
    }
}
