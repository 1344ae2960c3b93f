//! `_queue`: a queue without end that can be filled from anywhere, also in the middle of a collection.

use crate::eval::threads::{Deadline, Wait, Waiters};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::modules::thread::TIMEOUT_MAX;
use crate::types::definition::{Definition, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, exception, generic_alias, int, object as object_type};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

crate::module_exception! {
    /// The type `_queue.Empty`.
    EMPTY, EMPTY_DEFINITION, "_queue.Empty", EXCEPTION,
    "Exception raised by Queue.get(block=0)/get_nowait()."
}

/// A queue.
#[derive(Default)]
pub struct SimpleQueue {
    items: RefCell<VecDeque<Value>>,
    waiters: Waiters,
}

/// The type `_queue.SimpleQueue`.
pub static CLASS: StaticType = StaticType::built_in::<SimpleQueue>(
    "_queue.SimpleQueue",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for SimpleQueue {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Tracer::Clear(cleared) = tracer {
            cleared.extend(self.items.borrow_mut().drain(..));
            return;
        }
        for item in &*self.items.borrow() {
            item.trace(tracer);
        }
    }
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.";
    let made = module::with_functions("_queue", Some(about), &[]);
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern("SimpleQueue"), CLASS.value());
    namespace.set_name(&intern("Empty"), EMPTY.value());
    Ok(made)
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if CLASS.is(class) {
        arguments.exactly::<0>(vm, "SimpleQueue")?;
    }
    Ok(object::new_of_class(class, SimpleQueue::default()))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

fn add(this: &Value, item: Value) -> Value {
    let queue = this.payload::<SimpleQueue>();
    queue.items.borrow_mut().push_back(item);
    queue.waiters.wake_one();
    none()
}

fn put(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [item, _, _] = arguments.bind(vm, "put", ["item", "block", "timeout"], 0, 0, 1)?;
    Ok(add(this, item.unwrap_or_else(none)))
}

fn put_nowait(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [item] = arguments.bind(vm, "put_nowait", ["item"], 0, 0, 1)?;
    Ok(add(this, item.unwrap_or_else(none)))
}

/// Takes the first item, which it waits for: without end, or at most so long.
fn take(vm: &mut Vm, this: &Value, patience: Option<Duration>) -> Outcome {
    let queue = this.payload::<SimpleQueue>();
    let mut item = queue.items.borrow_mut().pop_front();
    if item.is_none() && patience != Some(Duration::ZERO) {
        let until = patience.and_then(Deadline::after);
        queue.waiters.wait(vm, Wait::Queue(this.address()), until, |_| {
            item = queue.items.borrow_mut().pop_front();
            item.is_some()
        })?;
    }
    match item {
        Some(item) => Ok(item),
        None => Err(vm.raise(exception::with_arguments(&EMPTY, Vec::new()))),
    }
}

fn get(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [block, timeout] = arguments.bind(vm, "get", ["block", "timeout"], 0, 0, 0)?;
    if !vm.truth_or(block.as_ref(), true)? {
        return take(vm, this, Some(Duration::ZERO));
    }
    let Some(timeout) = timeout.filter(|timeout| !is_none(timeout)) else { return take(vm, this, None) };
    let seconds = vm.float(&timeout)?;
    if seconds < 0.0 {
        return Err(vm.value_error("'timeout' must be a non-negative number"));
    }
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds > TIMEOUT_MAX {
        return Err(vm.overflow_error("timeout value is too large"));
    }
    take(vm, this, Some(Duration::from_secs_f64(seconds)))
}

fn get_nowait(vm: &mut Vm, this: &Value) -> Outcome {
    take(vm, this, Some(Duration::ZERO))
}

fn empty(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<SimpleQueue>().items.borrow().is_empty()))
}

fn size(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<SimpleQueue>().items.borrow().len() as i64))
}

/// `SimpleQueue`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Simple, unbounded, reentrant FIFO queue."),
    methods: &[
        Method::new(
            "put",
            Native::Any(put),
            "put($self, /, item, block=True, timeout=None)\n--\n\nPut the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored, as this method\nnever blocks.  They are provided for compatibility with the Queue class.",
        ),
        Method::new(
            "put_nowait",
            Native::Any(put_nowait),
            "put_nowait($self, /, item)\n--\n\nPut an item into the queue without blocking.\n\nThis is exactly equivalent to `put(item)` and is only provided\nfor compatibility with the Queue class.",
        ),
        Method::new(
            "get",
            Native::Any(get),
            "get($self, /, block=True, timeout=None)\n--\n\nRemove and return an item from the queue.",
        ),
        Method::new(
            "get_nowait",
            Native::NoArguments(get_nowait),
            "get_nowait($self, /)\n--\n\nRemove and return an item from the queue without blocking.",
        ),
        Method::new(
            "empty",
            Native::NoArguments(empty),
            "empty($self, /)\n--\n\nReturn True if the queue is empty, False otherwise (not reliable!).",
        ),
        Method::new(
            "qsize",
            Native::NoArguments(size),
            "qsize($self, /)\n--\n\nReturn the approximate size of the queue (not reliable!).",
        ),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
