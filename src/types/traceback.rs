//! `traceback`: the way an exception took.

use super::exception::Exception;
use super::frame;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::Vm;
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use vivarium_syntax::ast::Span;

/// One entry: a frame, and the next entry, which is nearer to where the exception was raised.
pub struct Traceback {
    /// `tb_next`.
    pub next: ValueCell,
    /// `tb_frame`.
    pub frame: Value,
    /// What was being executed.
    pub at: Span,
}

/// The type `traceback`.
pub static CLASS: StaticType =
    StaticType::built_in::<Traceback>("traceback", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Traceback {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.next.trace(tracer);
        self.frame.trace(tracer);
    }
}

/// Puts the frame that runs at the head of the traceback of the exception in flight, unless it
/// stands there already because the exception is raised again.
pub fn add_entry(vm: &mut Vm) {
    if std::mem::take(&mut vm.reraised) {
        return;
    }
    let Some(raised) = vm.raised.clone() else { return };
    let at = vm.raised_at.take().unwrap_or(vm.frame.at);
    vm.frame.at = at;
    let frame = frame::current(vm);
    let exception = raised.payload::<Exception>();
    let next = ValueCell::of(exception.traceback.take());
    exception.traceback.set(object::new(Traceback { next, frame, at }));
}
