//! What the heap has to know of a type: how large its objects are, and how to trace and drop them.

use super::header::Header;
use super::object::{Object, Payload};
use super::trace::Tracer;
use std::cell::Cell;
use std::ptr::NonNull;

/// The type was made by a running program: its objects own a reference to it.
pub const HEAP_TYPE: u32 = 1;
/// Objects are tracked by the cycle collector.
pub const TRACKED: u32 = 1 << 1;
/// Objects have something to run before they die (`__del__`).
pub const FINALIZER: u32 = 1 << 2;
/// Objects have an attribute table (a `__dict__`).
pub const ATTRIBUTES: u32 = 1 << 3;
/// The type may be a base.
pub const BASE_TYPE: u32 = 1 << 4;
/// Objects can be weakly referenced.
pub const WEAKLY_REFERENCEABLE: u32 = 1 << 5;
/// The type's attributes can't be set.
pub const IMMUTABLE: u32 = 1 << 6;
/// The type has abstract methods left.
pub const ABSTRACT: u32 = 1 << 7;
/// `match` sees objects of it as sequences.
pub const SEQUENCE: u32 = 1 << 8;
/// `match` sees objects of it as mappings.
pub const MAPPING: u32 = 1 << 9;
/// A lone positional sub-pattern matches the object itself (`case int(x)`).
pub const MATCH_SELF: u32 = 1 << 10;
/// Objects own slots in their prefix.
pub const SLOTS: u32 = 1 << 11;

/// Objects that hold nothing that is tracked leave the collector's sight when it sees them.
pub const UNTRACKABLE: u32 = 1 << 12;

/// How payloads of one Rust type are handled.
pub struct Vtable {
    /// Bytes of header and payload, trailing items included.
    pub(super) size: unsafe fn(NonNull<Header>) -> usize,
    /// Drops the payload in place.
    pub(super) drop: unsafe fn(NonNull<Header>),
    /// Destroys an object of the exact built-in type: payload and memory.
    pub(super) destroy: unsafe fn(NonNull<Header>),
    /// Enumerates the payload's children.
    pub(super) trace: unsafe fn(NonNull<Header>, &mut Tracer<'_>),
}

/// The heap's part of a type object; [`crate::types::type_::TypeObject`] begins with it.
#[repr(C)]
pub struct TypeHead {
    pub(super) vtable: Cell<&'static Vtable>,
    /// The built-in type whose payload objects of this type have.
    pub(super) layout: Cell<*const ()>,
    /// See the constants of this module.
    pub flags: Cell<u32>,
    /// Bytes before the header.
    pub(super) prefix: Cell<u16>,
    /// Slots of `__slots__`, those of the bases included.
    pub(super) slot_count: Cell<u16>,
    /// Attributes that find room in the object itself.
    pub(super) inline_capacity: Cell<u16>,
    /// Changes whenever an attribute of the type or of a base changes; never reused; 0 before the
    /// type is ready.
    pub version: Cell<u64>,
}

impl TypeHead {
    /// The head of the built-in type that owns the layout of `T`.
    pub const fn built_in<T: Payload>(class: *const (), flags: u32) -> TypeHead {
        TypeHead {
            vtable: Cell::new(&VtableOf::<T>::VTABLE),
            layout: Cell::new(class),
            flags: Cell::new(flags | if T::TRACKED { TRACKED } else { 0 }),
            prefix: Cell::new(0),
            slot_count: Cell::new(0),
            inline_capacity: Cell::new(0),
            version: Cell::new(0),
        }
    }

    /// The head of a built-in type whose objects have slots, and an attribute table if `flags` has
    /// [`ATTRIBUTES`], in front of the payload `T`.
    pub const fn built_in_with_prefix<T: Payload>(layout: *const (), flags: u32, slots: u16) -> TypeHead {
        let table = if flags & ATTRIBUTES != 0 { 16 } else { 0 };
        TypeHead {
            vtable: Cell::new(&VtableOf::<T>::WITH_PREFIX),
            layout: Cell::new(layout),
            flags: Cell::new(flags | TRACKED | if slots > 0 { SLOTS } else { 0 }),
            prefix: Cell::new(slots * 8 + table),
            slot_count: Cell::new(slots),
            inline_capacity: Cell::new(0),
            version: Cell::new(0),
        }
    }

    /// The head of a type derived from `base`, with `new_slots` more slots, and with an attribute
    /// table with room for `inline_capacity` attributes if `attributes` is set.
    pub fn derived(
        base: &TypeHead,
        new_slots: u16,
        attributes: bool,
        inline_capacity: u16,
        flags: u32,
    ) -> TypeHead {
        let slot_count = base.slot_count.get() + new_slots;
        let has_attributes = attributes || base.flags.get() & ATTRIBUTES != 0;
        let inline_capacity = if has_attributes { inline_capacity.min(1000) } else { 0 };
        let prefix = slot_count * 8 + if has_attributes { 16 + inline_capacity * 8 } else { 0 };
        let flags = flags
            | (base.flags.get() & (FINALIZER | WEAKLY_REFERENCEABLE | SEQUENCE | MAPPING | MATCH_SELF))
            | HEAP_TYPE
            | TRACKED
            | if has_attributes { ATTRIBUTES } else { 0 }
            | if slot_count > 0 { SLOTS } else { 0 };
        TypeHead {
            vtable: Cell::new(base.vtable.get()),
            layout: Cell::new(base.layout.get()),
            flags: Cell::new(flags),
            prefix: Cell::new(prefix),
            slot_count: Cell::new(slot_count),
            inline_capacity: Cell::new(inline_capacity),
            version: Cell::new(0),
        }
    }

    /// Whether any of `flags` is set.
    #[inline(always)]
    pub fn has(&self, flags: u32) -> bool {
        self.flags.get() & flags != 0
    }

    /// Sets or takes away `flags`.
    pub fn set(&self, flags: u32, yes: bool) {
        let others = self.flags.get() & !flags;
        self.flags.set(if yes { others | flags } else { others });
    }

    /// The number of slots of `__slots__` that objects have, those of the bases included.
    pub fn slot_count(&self) -> u16 {
        self.slot_count.get()
    }

    /// The number of attributes that find room inside the object.
    pub fn inline_capacity(&self) -> u16 {
        self.inline_capacity.get()
    }

    /// Whether objects of the two types have the same shape in memory, so that `__class__` can be
    /// assigned.
    pub fn same_layout(&self, other: &TypeHead) -> bool {
        self.layout.get() == other.layout.get()
            && self.slot_count == other.slot_count
            && (self.flags.get() ^ other.flags.get()) & ATTRIBUTES == 0
    }

    /// Whether payloads are of the same Rust type.
    #[inline(always)]
    pub fn same_payload(&self, other: &TypeHead) -> bool {
        self.layout.get() == other.layout.get()
    }
}

struct VtableOf<T: Payload>(std::marker::PhantomData<T>);

impl<T: Payload> VtableOf<T> {
    const VTABLE: Vtable = Vtable {
        size: size::<T>,
        drop: drop_payload::<T>,
        destroy: super::destroy::destroy_exact::<T>,
        trace: trace::<T>,
    };

    /// As [`Self::VTABLE`], for built-in types whose objects have slots or attributes.
    const WITH_PREFIX: Vtable = Vtable { destroy: super::destroy::destroy_instance, ..Self::VTABLE };
}

unsafe fn size<T: Payload>(object: NonNull<Header>) -> usize {
    // SAFETY: the vtable belongs to the object's type, so the payload is a `T`.
    size_of::<Object<T>>() + unsafe { object.cast::<Object<T>>().as_ref() }.payload.trailing_size()
}

unsafe fn drop_payload<T: Payload>(object: NonNull<Header>) {
    // SAFETY: as above; the caller owns the dying object.
    unsafe { std::ptr::drop_in_place(&raw mut (*object.cast::<Object<T>>().as_ptr()).payload) };
}

unsafe fn trace<T: Payload>(object: NonNull<Header>, tracer: &mut Tracer<'_>) {
    // SAFETY: as above.
    unsafe { object.cast::<Object<T>>().as_ref() }.payload.trace(tracer);
}
