//! Weak references: who refers weakly to an object, and what happens to them when it dies.

use super::destroy::{Pending, queue};
use super::global::GilGuarded;
use super::header::Header;
use super::value::Value;
use super::{identity, watched};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ptr::NonNull;

/// The weak half of a weak reference object. The object that owns it is registered with the
/// referent by [`WeakLink::attach`].
#[derive(Default)]
pub struct WeakLink {
    target: Cell<Option<NonNull<Header>>>,
    has_callback: Cell<bool>,
}

/// One registered weak reference object: where its link is and which object it is part of.
struct Entry {
    link: NonNull<WeakLink>,
    object: NonNull<Header>,
}

type Table = HashMap<NonNull<Header>, Vec<Entry>>;

static TABLE: GilGuarded<RefCell<Option<Table>>> = GilGuarded::new(RefCell::new(None));

impl WeakLink {
    /// Registers `link`, which must be part of the payload of `object`, with `target`. When the
    /// target dies, the link goes dead, and if `has_callback`, `object` is queued for its callback.
    ///
    /// # Panics
    /// Panics when `link` does not lie within `object`.
    pub fn attach(object: &Value, link: impl Fn(&Value) -> &WeakLink, target: &Value, has_callback: bool) {
        let link = link(object);
        let address = std::ptr::from_ref(link) as usize;
        assert!(address > object.address() && address < object.address() + 256, "a link of another object");
        link.detach();
        link.target.set(Some(target.pointer()));
        link.has_callback.set(has_callback);
        let entry = Entry { link: NonNull::from(link), object: object.pointer() };
        TABLE.get().borrow_mut().get_or_insert_default().entry(target.pointer()).or_default().push(entry);
        target.header().set_weakly_referenced(true);
    }

    /// The object referred to, if it is alive.
    pub fn target(&self) -> Option<Value> {
        let target = self.target.get()?;
        // SAFETY: a link to a dead object has been emptied by `died`.
        Some(unsafe { Value::from_borrowed(target) })
    }

    /// Ends the registration.
    pub fn detach(&self) {
        let Some(target) = self.target.take() else { return };
        let mut table = TABLE.get().borrow_mut();
        let Some(entries) = table.as_mut().and_then(|table| table.get_mut(&target)) else { return };
        entries.retain(|entry| entry.link != NonNull::from(self));
        if entries.is_empty() {
            table.as_mut().map(|table| table.remove(&target));
            // SAFETY: a link to a dead object has been emptied, so the target is alive.
            unsafe { target.as_ref() }.set_weakly_referenced(watched::is_followed(target));
        }
    }
}

impl Drop for WeakLink {
    fn drop(&mut self) {
        self.detach();
    }
}

/// The weak reference objects that refer to `target`, oldest first.
pub fn references_to(target: &Value) -> Vec<Value> {
    if !target.header().is_weakly_referenced() {
        return Vec::new();
    }
    let table = TABLE.get().borrow();
    let entries = table.as_ref().and_then(|table| table.get(&target.pointer()));
    // SAFETY: a weak reference object takes its entry away before it dies; one that is just dying
    // has a count of zero and is left out.
    entries.map_or(Vec::new(), |entries| {
        entries
            .iter()
            .filter(|entry| unsafe { entry.object.as_ref() }.refcount() > 0)
            .map(|entry| unsafe { Value::from_borrowed(entry.object) })
            .collect()
    })
}

/// Empties the weak references to `target` and hands out those with a callback, newest first, as
/// CPython calls them.
pub fn sever(target: &Value) -> Vec<Value> {
    // SAFETY: the object is alive and stays so.
    unsafe { sever_pointer(target.pointer()) }
}

unsafe fn sever_pointer(target: NonNull<Header>) -> Vec<Value> {
    let entries =
        TABLE.get().borrow_mut().as_mut().and_then(|table| table.remove(&target)).unwrap_or_default();
    // SAFETY: promised by the caller.
    unsafe { target.as_ref() }.set_weakly_referenced(watched::is_followed(target));
    let mut callbacks = Vec::new();
    for entry in entries.iter().rev() {
        // SAFETY: a weak reference object takes its entry away before its memory goes.
        let (link, object) = unsafe { (entry.link.as_ref(), entry.object.as_ref()) };
        link.target.set(None);
        if link.has_callback.get() && object.refcount() > 0 {
            // SAFETY: as above, and the count is not zero.
            callbacks.push(unsafe { Value::from_borrowed(entry.object) });
        }
    }
    callbacks
}

/// Called when `object` dies.
///
/// # Safety
/// The object's memory is still whole.
#[cold]
pub(super) unsafe fn died(object: NonNull<Header>) {
    // SAFETY: promised by the caller.
    if unsafe { object.as_ref() }.is_weakly_referenced() {
        // SAFETY: as above.
        for reference in unsafe { sever_pointer(object) } {
            queue(Pending::Callback(reference));
        }
        identity::died(object);
        watched::died(object);
    }
}
