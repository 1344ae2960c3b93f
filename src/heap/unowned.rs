//! A reference that does not own, for caches whose entries are proved alive in another way.

use super::header::Header;
use super::value::Value;
use std::ptr::NonNull;

/// A pointer to an object without a count.
#[derive(Clone, Copy)]
pub struct Unowned(NonNull<Header>);

impl Unowned {
    /// Remembers `value` without owning it.
    #[inline(always)]
    pub fn new(value: &Value) -> Unowned {
        Unowned(value.pointer())
    }

    /// Whether `value` is the object remembered.
    #[inline(always)]
    pub fn is(self, value: &Value) -> bool {
        self.0 == value.pointer()
    }

    /// The address of the object remembered.
    #[inline(always)]
    pub fn address(self) -> usize {
        self.0.as_ptr() as usize
    }

    /// A new owner of the object, which must be alive. The proof is the version that the cache
    /// compares first: a type's namespace owns what was found in it for as long as the type's
    /// version lasts.
    #[inline(always)]
    pub fn get(self) -> Value {
        // SAFETY: kept alive by the namespace whose version the caller has just compared.
        unsafe { Value::from_borrowed(self.0) }
    }
}
