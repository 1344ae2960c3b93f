//! Numbers for objects that are shown: unlike an address, a number is never used for a second
//! object, so that a view can name an object before and after it has died.

use super::global::GilGuarded;
use super::header::Header;
use super::value::Value;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::ptr::NonNull;

type Numbers = FxHashMap<NonNull<Header>, u64>;

struct Table {
    numbers: RefCell<Option<Numbers>>,
    last: Cell<u64>,
}

static TABLE: GilGuarded<Table> = GilGuarded::new(Table { numbers: RefCell::new(None), last: Cell::new(0) });

/// The number of `object`: the next free one when it is asked for the first time.
pub fn number(object: &Value) -> u64 {
    let table = TABLE.get();
    let mut numbers = table.numbers.borrow_mut();
    *numbers.get_or_insert_default().entry(object.pointer()).or_insert_with(|| {
        table.last.set(table.last.get() + 1);
        object.header().set_weakly_referenced(true);
        table.last.get()
    })
}

/// Whether the object with this number is still alive.
pub fn is_alive(number: u64) -> bool {
    let numbers = TABLE.get().numbers.borrow();
    numbers.as_ref().is_some_and(|numbers| numbers.values().any(|known| *known == number))
}

/// Forgets all numbers; counting begins at 1 again.
pub fn restart() {
    let table = TABLE.get();
    table.numbers.borrow_mut().take();
    table.last.set(0);
}

/// Whether `object` has a number.
pub(super) fn is_numbered(object: NonNull<Header>) -> bool {
    TABLE.get().numbers.borrow().as_ref().is_some_and(|numbers| numbers.contains_key(&object))
}

/// Called when `object`, which may have a number, dies.
pub(super) fn died(object: NonNull<Header>) {
    if let Some(numbers) = TABLE.get().numbers.borrow_mut().as_mut() {
        numbers.remove(&object);
    }
}
