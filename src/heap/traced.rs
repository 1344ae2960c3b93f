//! Which memory was allocated where, while somebody wants to know (`tracemalloc`).
//!
//! While it is on, every block is entered here with the place at which the program was; the walk says
//! where it is ([`set_here`]), one number for a call stack. While it is off, it costs a test of one
//! byte when a block is freed.

use super::value::Value;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard};

/// A line of a file, as [`place`] numbers it.
pub type Place = u32;

/// A block in use.
pub struct Block {
    /// Bytes.
    pub size: usize,
    /// The lines of the call stack, the innermost first.
    pub stack: Box<[(String, u32)]>,
}

/// What is known of the memory in use.
#[derive(Clone, Copy, Default)]
pub struct Totals {
    /// Bytes in use now.
    pub current: usize,
    /// The most bytes that were in use at once.
    pub peak: usize,
    /// Bytes that the tracing itself takes, about.
    pub overhead: usize,
}

#[derive(Default)]
struct Traces {
    /// Size and stack of each block, by its address.
    blocks: HashMap<usize, (usize, u32)>,
    places: HashMap<(String, u32), Place>,
    place_names: Vec<(String, u32)>,
    stacks: HashMap<Box<[Place]>, u32>,
    stack_places: Vec<Box<[Place]>>,
    current: usize,
    peak: usize,
}

static ON: AtomicBool = AtomicBool::new(false);
static TRACES: Mutex<Option<Traces>> = Mutex::new(None);

thread_local! {
    /// The stack at which this thread's allocations happen.
    static HERE: Cell<u32> = const { Cell::new(0) };
    /// Whether this thread's allocations are those of the tracing itself.
    static APART: Cell<bool> = const { Cell::new(false) };
}

/// Whether blocks are entered.
#[inline(always)]
pub fn is_on() -> bool {
    ON.load(Relaxed)
}

/// Runs `work`, whose allocations are not entered.
pub fn apart<R>(work: impl FnOnce() -> R) -> R {
    let before = APART.replace(true);
    let result = work();
    APART.set(before);
    result
}

fn traces() -> MutexGuard<'static, Option<Traces>> {
    TRACES.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn change<R>(work: impl FnOnce(&mut Traces) -> R) -> R {
    apart(|| {
        let mut traces = traces();
        let traces = traces.get_or_insert_with(|| {
            let mut made = Traces::default();
            // Stack 0 is that of code which does not say where it is.
            made.place_names.push(("<unknown>".to_owned(), 0));
            made.stack_places.push(Box::new([0]));
            made
        });
        work(traces)
    })
}

/// Begins to enter blocks.
pub fn start() {
    change(|_| super::allocate::set_apart());
    ON.store(true, Relaxed);
}

/// Ends entering blocks and forgets them.
pub fn stop() {
    ON.store(false, Relaxed);
    change(|traces| {
        super::allocate::put_back();
        traces.blocks = HashMap::new();
        (traces.current, traces.peak) = (0, 0);
    });
}

/// Forgets the blocks entered so far.
pub fn clear() {
    change(|traces| {
        traces.blocks.clear();
        (traces.current, traces.peak) = (0, 0);
    });
}

/// Makes the memory in use now the peak.
pub fn reset_peak() {
    change(|traces| traces.peak = traces.current);
}

/// The sums.
pub fn totals() -> Totals {
    change(|traces| Totals {
        current: traces.current,
        peak: traces.peak,
        overhead: traces.blocks.capacity() * 25 + traces.stack_places.len() * 64,
    })
}

/// The number of a line.
pub fn place(filename: &str, line: u32) -> Place {
    change(|traces| {
        if let Some(known) = traces.places.get(&(filename.to_owned(), line)) {
            return *known;
        }
        let number = traces.place_names.len() as Place;
        traces.place_names.push((filename.to_owned(), line));
        traces.places.insert((filename.to_owned(), line), number);
        number
    })
}

/// Says where this thread is: its lines, the innermost first.
pub fn set_here(stack: &[Place]) {
    HERE.set(change(|traces| {
        if let Some(known) = traces.stacks.get(stack) {
            return *known;
        }
        let number = traces.stack_places.len() as u32;
        traces.stack_places.push(stack.into());
        traces.stacks.insert(stack.into(), number);
        number
    }));
}

/// Enters a block.
#[cold]
#[inline(never)]
pub(super) fn allocated(address: usize, size: usize) {
    if APART.get() || address == 0 {
        return;
    }
    change(|traces| {
        let old = traces.blocks.insert(address, (size, HERE.get()));
        traces.current = traces.current + size - old.map_or(0, |(size, _)| size);
        traces.peak = traces.peak.max(traces.current);
    });
}

/// Takes a block out.
#[cold]
#[inline(never)]
pub(super) fn freed(address: usize) {
    if APART.get() {
        return;
    }
    change(|traces| {
        if let Some((size, _)) = traces.blocks.remove(&address) {
            traces.current -= size;
        }
    });
}

impl Traces {
    fn block(&self, size: usize, stack: u32) -> Block {
        let names = self.stack_places[stack as usize].iter();
        Block { size, stack: names.map(|place| self.place_names[*place as usize].clone()).collect() }
    }
}

/// All blocks in use.
pub fn blocks() -> Vec<Block> {
    change(|traces| traces.blocks.values().map(|(size, stack)| traces.block(*size, *stack)).collect())
}

/// The block of an object, if it has been entered.
pub fn block_of(object: &Value) -> Option<Block> {
    let address = super::object::block_address(object);
    change(|traces| traces.blocks.get(&address).map(|(size, stack)| traces.block(*size, *stack)))
}
