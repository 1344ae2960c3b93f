//! `frame`: an activation as the program sees it.

use super::function::Function;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::Vm;
use crate::heap::object;
use crate::heap::stack::SlotBox;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value, ValueCell};
use std::cell::{Cell, RefCell};
use vivarium_syntax::ast::Span;

/// What is known of an activation, live or over.
pub struct Frame {
    /// What ran.
    pub function: Typed<Function>,
    /// The calling frame; empty for the outermost.
    pub back: ValueCell,
    /// Where it stood last.
    pub at: Cell<Span>,
    /// The namespace of a class body or module.
    pub locals: ValueCell,
    /// The variables, once the activation is over.
    pub slots: RefCell<Option<SlotBox>>,
}

/// The type `frame`.
pub static CLASS: StaticType =
    StaticType::built_in::<Frame>("frame", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Frame {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.back.trace(tracer);
        self.locals.trace(tracer);
        if let Some(slots) = &*self.slots.borrow() {
            slots.trace(tracer);
        }
    }
}

/// The frame object of the frame that runs.
pub fn current(vm: &mut Vm) -> Value {
    let frame = &vm.frame;
    if let Some(object) = frame.object.get() {
        return object;
    }
    let made = object::new(Frame {
        function: frame.function.clone(),
        back: ValueCell::empty(),
        at: Cell::new(frame.at),
        locals: ValueCell::of(frame.locals.clone()),
        slots: RefCell::new(None),
    });
    vm.frame.object.set(made.clone());
    made
}

/// Moves the variables of the frame that is being left into its frame object, if it has one that
/// somebody else holds too.
pub fn detach(vm: &mut Vm) {
    let Some(object) = vm.frame.object.take() else { return };
    if object.refcount() == 1 {
        return;
    }
    let count = vm.frame.function.body.borrow().slots;
    let own = SlotBox::new(count as usize);
    for index in 0..count {
        own.set(index as usize, vm.frame.slots.take(index));
    }
    let frame = object.payload::<Frame>();
    frame.at.set(vm.frame.at);
    *frame.slots.borrow_mut() = Some(own);
}

/// The frame object of a suspended generator.
///
/// # Errors
/// None yet.
pub fn of_generator(_: &mut Vm, generator: &Value) -> crate::eval::Outcome {
    let suspended = generator.payload::<super::generator::Generator>();
    if let Some(object) = suspended.frame.get() {
        return Ok(object);
    }
    let made = object::new(Frame {
        function: suspended.function.clone(),
        back: ValueCell::empty(),
        at: Cell::new(suspended.at.get()),
        locals: ValueCell::empty(),
        slots: RefCell::new(None),
    });
    suspended.frame.set(made.clone());
    Ok(made)
}
