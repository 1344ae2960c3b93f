//! Interned strings, compared by identity.

use super::value::Value;

/// An interned `str`: two names are equal when they are the same object. Made by
/// [`crate::types::str::intern`].
#[derive(Clone)]
#[repr(transparent)]
pub struct Name(Value);

impl Name {
    /// Takes a value known to be an interned string.
    #[inline(always)]
    pub(crate) fn from_interned(value: Value) -> Name {
        Name(value)
    }

    /// The string object.
    #[inline(always)]
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// The string object.
    pub fn into_value(self) -> Value {
        self.0
    }
}

impl PartialEq for Name {
    #[inline(always)]
    fn eq(&self, other: &Name) -> bool {
        self.0.is(&other.0)
    }
}

impl Eq for Name {}

impl std::hash::Hash for Name {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write_usize(self.0.address());
    }
}

impl std::fmt::Debug for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}
