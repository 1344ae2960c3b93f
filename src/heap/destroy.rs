//! What happens when the last owner of an object is gone: at once, and without deep recursion.

use super::allocate::release_block;
use super::global::GilGuarded;
use super::header::Header;
use super::object::{Object, Payload};
use super::type_head::{FINALIZER, HEAP_TYPE};
use super::value::Value;
use super::{attributes, breaker, collector, weak};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::ptr::NonNull;

/// Destructions nested deeper than this wait in a list, so that long chains need no deep stack.
const DEEPEST: u32 = 60;

/// Code that a death asks for, run by the walk at its next safe point.
pub enum Pending {
    /// Call the object's `__del__`.
    Finalize(Value),
    /// Call the callback of this weak reference.
    Callback(Value),
}

struct Destruction {
    depth: Cell<u32>,
    waiting: RefCell<Vec<NonNull<Header>>>,
    pending: RefCell<VecDeque<Pending>>,
}

static DESTRUCTION: GilGuarded<Destruction> = GilGuarded::new(Destruction {
    depth: Cell::new(0),
    waiting: RefCell::new(Vec::new()),
    pending: RefCell::new(VecDeque::new()),
});

/// Queues `pending` for the next safe point.
pub fn queue(pending: Pending) {
    DESTRUCTION.get().pending.borrow_mut().push_back(pending);
    breaker::set(breaker::PENDING);
}

/// Whether deaths have asked for anything that nobody has taken yet.
pub fn is_pending() -> bool {
    !DESTRUCTION.get().pending.borrow().is_empty()
}

/// All that deaths have asked for since this was last called, oldest first. It is to be run one after
/// the other: what one of them leads to comes before the next.
pub fn take_pending() -> VecDeque<Pending> {
    breaker::clear(breaker::PENDING);
    std::mem::take(&mut *DESTRUCTION.get().pending.borrow_mut())
}

/// Destroys an object whose last owner is gone.
///
/// # Safety
/// The object's count is zero and nobody else destroys it.
#[inline(never)]
pub(super) unsafe fn unowned(object: NonNull<Header>) {
    // SAFETY: the object is still whole.
    unsafe {
        let head = object.as_ref().class.get();
        let head = &head.as_ref().payload;
        if head.flags.get() & HEAP_TYPE == 0 {
            (head.vtable.get().destroy)(object);
        } else {
            destroy_instance(object);
        }
    }
}

/// Destroys an object of exactly the built-in type that owns the layout `T`.
///
/// # Safety
/// As for [`unowned`], and the payload is a `T`.
pub(super) unsafe fn destroy_exact<T: Payload>(object: NonNull<Header>) {
    // SAFETY: promised by the caller.
    unsafe {
        if !T::TRACKED {
            if !object.as_ref().is_plain() {
                weak::died(object);
            }
            finish_exact::<T>(object);
            return;
        }
        if object.cast::<Object<T>>().as_ref().payload.needs_finalizer() && !object.as_ref().is_finalized() {
            object.as_ref().refcount.set(1);
            object.as_ref().set_finalized();
            queue(Pending::Finalize(Value::from_owned(object)));
            return;
        }
        let state = DESTRUCTION.get();
        let depth = state.depth.get();
        if depth >= DEEPEST {
            state.waiting.borrow_mut().push(object);
            return;
        }
        state.depth.set(depth + 1);
        if object.as_ref().is_weakly_referenced() {
            weak::died(object);
        }
        collector::untrack(object);
        finish_exact::<T>(object);
        state.depth.set(depth);
        if depth == 0 {
            drain();
        }
    }
}

#[inline(always)]
unsafe fn finish_exact<T: Payload>(object: NonNull<Header>) {
    let object = object.cast::<Object<T>>();
    // SAFETY: the payload is a `T` and dies here.
    unsafe {
        let size = size_of::<Object<T>>() + object.as_ref().payload.trailing_size();
        std::ptr::drop_in_place(&raw mut (*object.as_ptr()).payload);
        release_block(object.cast(), size);
    }
}

#[cold]
unsafe fn drain_one(object: NonNull<Header>) {
    // SAFETY: queued with a count of zero.
    unsafe { unowned(object) }
}

fn drain() {
    let state = DESTRUCTION.get();
    loop {
        let next = state.waiting.borrow_mut().pop();
        match next {
            // SAFETY: queued with a count of zero.
            Some(object) => unsafe { drain_one(object) },
            None => return,
        }
    }
}

/// Destroys an instance of a class made by a program, or of a built-in type with slots or attributes.
///
/// # Safety
/// As for [`unowned`].
pub(super) unsafe fn destroy_instance(object: NonNull<Header>) {
    // SAFETY: promised by the caller of `unowned`.
    unsafe {
        let header = object.as_ref();
        let class = header.class.get();
        let head = &class.as_ref().payload;
        if head.flags.get() & FINALIZER != 0 && !header.is_finalized() {
            // The queue owns it until `__del__` has run; if nobody else does then, it comes here again.
            header.refcount.set(1);
            header.set_finalized();
            queue(Pending::Finalize(Value::from_owned(object)));
            return;
        }
        let state = DESTRUCTION.get();
        let depth = state.depth.get();
        if depth >= DEEPEST {
            state.waiting.borrow_mut().push(object);
            return;
        }
        state.depth.set(depth + 1);
        if header.is_weakly_referenced() {
            weak::died(object);
        }
        collector::untrack(object);
        let prefix = attributes::prefix(object, head);
        let vtable = head.vtable.get();
        let size = (vtable.size)(object);
        attributes::drop_prefix(object, head);
        (vtable.drop)(object);
        release_block(NonNull::new_unchecked(object.cast::<u8>().as_ptr().sub(prefix)), prefix + size);
        if head.flags.get() & HEAP_TYPE != 0 {
            drop(Value::from_owned(class.cast()));
        }
        state.depth.set(depth);
        if depth == 0 {
            drain();
        }
    }
}
