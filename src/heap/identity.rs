//! Numbers for objects that are shown: unlike an address, a number is never used for a second object of
//! a type of that name, so that a view can name an object, as `list#1`, before and after it has died.

use super::global::GilGuarded;
use super::header::Header;
use super::value::Value;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ptr::NonNull;
use std::rc::Rc;

#[derive(Default)]
struct Numbers {
    known: FxHashMap<NonNull<Header>, (Rc<str>, u64)>,
    /// The last number for each name of a type.
    last: FxHashMap<Rc<str>, u64>,
}

static NUMBERS: GilGuarded<RefCell<Option<Numbers>>> = GilGuarded::new(RefCell::new(None));

/// The number of `object` among those of types with the name of its own: the next free one when it is asked
/// for the first time.
pub fn number(object: &Value) -> u64 {
    let mut numbers = NUMBERS.get().borrow_mut();
    let Numbers { known, last } = numbers.get_or_insert_default();
    let entry = known.entry(object.pointer()).or_insert_with(|| {
        object.header().set_weakly_referenced(true);
        let name: Rc<str> = object.class().short_name().into();
        let last = last.entry(name.clone()).or_default();
        *last += 1;
        (name, *last)
    });
    entry.1
}

/// Whether the object that is shown as `id`, its type's name and its number, is still alive.
pub fn is_alive(id: &str) -> bool {
    let numbers = NUMBERS.get().borrow();
    let Some((name, number)) = id.rsplit_once('#') else { return false };
    numbers.as_ref().is_some_and(|numbers| {
        numbers.known.values().any(|known| &*known.0 == name && known.1.to_string() == number)
    })
}

/// Forgets all numbers; counting begins at 1 again.
pub fn restart() {
    NUMBERS.get().borrow_mut().take();
}

/// Whether `object` has a number.
pub(super) fn is_numbered(object: NonNull<Header>) -> bool {
    NUMBERS.get().borrow().as_ref().is_some_and(|numbers| numbers.known.contains_key(&object))
}

/// Called when `object`, which may have a number, dies.
pub(super) fn died(object: NonNull<Header>) {
    if let Some(numbers) = NUMBERS.get().borrow_mut().as_mut() {
        numbers.known.remove(&object);
    }
}
