//! The slots of frames: one contiguous stack for ordinary frames, and boxes of their own for those
//! of generators.

use super::trace::{Trace, Tracer};
use super::value::Value;
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::cell::UnsafeCell;
use std::ptr::NonNull;

/// The slots of one frame: locals, cells, free variables and temporaries, by number.
///
/// Handed out by [`SlotStack::push`] and [`SlotBox::slots`]; used only while that frame is active.
/// Slot numbers come from lowering, which knows how many slots the frame has.
#[derive(Clone, Copy)]
pub struct Slots {
    first: NonNull<Option<Value>>,
    #[cfg(debug_assertions)]
    len: usize,
}

impl Slots {
    #[inline(always)]
    fn place(&self, index: u32) -> NonNull<Option<Value>> {
        #[cfg(debug_assertions)]
        assert!((index as usize) < self.len, "slot {index} of {}", self.len);
        // SAFETY: lowering numbers slots below the frame's size.
        unsafe { self.first.add(index as usize) }
    }

    /// The content of a slot.
    #[inline(always)]
    pub fn get(&self, index: u32) -> Option<&Value> {
        // SAFETY: the reference is bound to a borrow of the frame's handle; stores to the frame need
        // the thread mutably and so end it first.
        unsafe { self.place(index).as_ref().as_ref() }
    }

    /// A new owner of the content of a slot.
    #[inline(always)]
    pub fn load(&self, index: u32) -> Option<Value> {
        self.get(index).cloned()
    }

    /// Puts `value` into a slot and hands out what was there.
    #[inline(always)]
    pub fn replace(&mut self, index: u32, value: Option<Value>) -> Option<Value> {
        // SAFETY: as for `get`, with the handle borrowed mutably.
        unsafe { std::mem::replace(self.place(index).as_mut(), value) }
    }

    /// Puts `value` into a slot.
    #[inline(always)]
    pub fn store(&mut self, index: u32, value: Value) {
        drop(self.replace(index, Some(value)));
    }

    /// Puts `value` into a slot known to be empty.
    #[inline(always)]
    pub fn fill(&mut self, index: u32, value: Value) {
        debug_assert!(self.get(index).is_none());
        // SAFETY: the slot is empty, so nothing is dropped.
        unsafe { self.place(index).write(Some(value)) };
    }

    /// Empties a slot and hands out what was there.
    #[inline(always)]
    pub fn take(&mut self, index: u32) -> Option<Value> {
        self.replace(index, None)
    }
}

/// A stack of fewer slots is of no use.
const SMALLEST_STACK: usize = 1 << 16;

/// The stack of ordinary frames' slots. All slots above the top are empty.
pub struct SlotStack {
    base: NonNull<Option<Value>>,
    top: usize,
    capacity: usize,
}

impl SlotStack {
    /// A stack with room for `capacity` slots, whose memory the system provides as it is touched; for
    /// fewer where the system will not give that much.
    pub fn with_capacity(capacity: usize) -> SlotStack {
        let mut capacity = capacity;
        loop {
            let layout = Layout::array::<Option<Value>>(capacity).expect("a stack that fits in memory");
            // SAFETY: the size is not zero; a zeroed slot is `None`.
            match NonNull::new(unsafe { alloc_zeroed(layout) }) {
                Some(base) => return SlotStack { base: base.cast(), top: 0, capacity },
                None if capacity > SMALLEST_STACK => capacity /= 2,
                None => handle_alloc_error(layout),
            }
        }
    }

    /// The number of slots in use.
    pub fn height(&self) -> usize {
        self.top
    }

    /// `count` empty slots on top of the stack; `None` when the stack is full.
    #[inline(always)]
    pub fn push(&mut self, count: usize) -> Option<Slots> {
        if self.capacity - self.top < count {
            return None;
        }
        // SAFETY: within the stack, as just compared.
        let first = unsafe { self.base.add(self.top) };
        self.top += count;
        Some(Slots {
            first,
            #[cfg(debug_assertions)]
            len: count,
        })
    }

    /// Empties the top `count` slots, in order, and takes them from the stack.
    #[inline(always)]
    pub fn pop(&mut self, count: usize) {
        debug_assert!(self.top >= count);
        // SAFETY: pushed before; dropping runs no Python code (see `destroy`), so nothing pushes
        // meanwhile.
        unsafe {
            let first = self.base.add(self.top - count);
            for index in 0..count {
                drop(first.add(index).as_mut().take());
            }
        }
        self.top -= count;
    }
}

impl Drop for SlotStack {
    fn drop(&mut self) {
        self.pop(self.top);
        // SAFETY: allocated with this layout.
        unsafe {
            dealloc(
                self.base.as_ptr().cast(),
                Layout::array::<Option<Value>>(self.capacity).expect("as made"),
            );
        }
    }
}

/// The slots of a frame that outlives its activation: a generator's, or one kept by a traceback.
pub struct SlotBox(UnsafeCell<Box<[Option<Value>]>>);

impl SlotBox {
    /// `count` empty slots.
    pub fn new(count: usize) -> SlotBox {
        SlotBox(UnsafeCell::new((0..count).map(|_| None).collect()))
    }

    /// The handle through which the walk uses the slots while the frame is active.
    pub fn slots(&self) -> Slots {
        // SAFETY: no reference to the slots is kept by this type; the box is not replaced.
        let slots = unsafe { &mut *self.0.get() };
        Slots {
            #[cfg(debug_assertions)]
            len: slots.len(),
            first: NonNull::new(slots.as_mut_ptr()).expect("a box is not null"),
        }
    }

    /// The number of slots.
    pub fn len(&self) -> usize {
        // SAFETY: a look at the length, which never changes.
        unsafe { (&*self.0.get()).len() }
    }

    /// Whether there are no slots.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A new owner of the content of a slot.
    pub fn get(&self, index: usize) -> Option<Value> {
        // SAFETY: cloning only counts.
        unsafe { (&*self.0.get()).get(index).cloned().flatten() }
    }

    /// Puts `value` into a slot and hands out what was there.
    pub fn set(&self, index: usize, value: Option<Value>) -> Option<Value> {
        // SAFETY: the reference ends with the exchange.
        unsafe { (&mut *self.0.get()).get_mut(index).and_then(|slot| std::mem::replace(slot, value)) }
    }

    /// Empties all slots.
    pub fn take_all(&self) -> Vec<Value> {
        (0..self.len()).filter_map(|index| self.set(index, None)).collect()
    }
}

impl Trace for SlotBox {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(visit) => {
                (0..self.len()).filter_map(|index| self.get(index)).for_each(|value| visit(&value))
            }
            Tracer::Clear(cleared) => cleared.append(&mut self.take_all()),
        }
    }
}
