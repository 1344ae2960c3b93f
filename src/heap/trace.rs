//! The one enumeration of an object's children, from which traversal, clearing, `gc.get_referents`
//! and the views of references derive.

use super::value::Value;

/// What an enumeration of children is for.
pub enum Tracer<'a> {
    /// Show every child.
    Visit(&'a mut dyn FnMut(&Value)),
    /// Move the children that can be given up into the vector, to break a cycle. Children held in
    /// immutable fields stay.
    Clear(&'a mut Vec<Value>),
}

/// Something that may own values.
pub trait Trace {
    /// Shows or gives up the values owned by `self`.
    fn trace(&self, tracer: &mut Tracer<'_>);
}

impl Trace for Value {
    #[inline]
    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Tracer::Visit(visit) = tracer {
            visit(self);
        }
    }
}

impl<T: Trace> Trace for Option<T> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(inner) = self {
            inner.trace(tracer);
        }
    }
}

impl<T: Trace> Trace for [T] {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        for item in self {
            item.trace(tracer);
        }
    }
}

impl<T: Trace> Trace for Vec<T> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.as_slice().trace(tracer);
    }
}

impl<T: Trace> Trace for Box<[T]> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.as_ref().trace(tracer);
    }
}

impl<T: Trace, U: Trace> Trace for (T, U) {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.trace(tracer);
        self.1.trace(tracer);
    }
}
