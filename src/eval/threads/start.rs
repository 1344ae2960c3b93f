//! Beginning and ending a thread.

use super::gil::{self, enter, forget};
use super::{Number, Own};
use crate::eval::vm::Vm;
use crate::heap::global::GilGuarded;
use std::cell::RefCell;
use std::collections::HashMap;

/// What a thread does, once it holds the GIL.
struct Work {
    work: Box<dyn FnOnce(&mut Vm)>,
    /// Done when nothing of the thread is left.
    ended: Box<dyn FnOnce(&mut Vm)>,
}

/// What threads that are about to begin will do.
static STARTING: GilGuarded<RefCell<Option<HashMap<Number, Work>>>> = GilGuarded::new(RefCell::new(None));

/// Bytes of native stack of a thread: the recursion limit is reached before they are used up. The system provides
/// them as they are touched.
const NATIVE_STACK: usize = if cfg!(debug_assertions) { 128 << 20 } else { 48 << 20 };

/// Native stack that is kept for what happens when the rest is used up.
const RESERVE: usize = 512 << 10;

/// Slots of the stack of ordinary frames.
const STACK_SLOTS: usize = 1 << 18;

impl Vm {
    /// Begins a thread that does `work`, and `ended` when it has let go of all it had; gives its number.
    ///
    /// # Errors
    /// The system's, where it will not begin one more.
    pub fn start_thread(
        &mut self,
        work: impl FnOnce(&mut Vm) + 'static,
        ended: impl FnOnce(&mut Vm) + 'static,
    ) -> std::io::Result<Number> {
        let own = enter("");
        let number = own.number;
        let work = Work { work: Box::new(work), ended: Box::new(ended) };
        STARTING.get().borrow_mut().get_or_insert_default().insert(number, work);
        let wanted = self.interpreter.thread_stack_size;
        let stack = if wanted == 0 { NATIVE_STACK } else { wanted.max(RESERVE * 4) };
        let begun = std::thread::Builder::new().stack_size(stack).spawn(move || run(own, stack - RESERVE));
        match begun {
            Ok(_) => Ok(number),
            Err(error) => {
                forget(number);
                drop(begun_work(number));
                Err(error)
            }
        }
    }
}

fn begun_work(number: Number) -> Option<Work> {
    STARTING.get().borrow_mut().as_mut()?.remove(&number)
}

/// The whole life of a thread.
fn run(own: Own, native_stack: usize) {
    let number = own.number;
    let interpreter = gil::take_first(&own);
    let mut vm = Vm::new(interpreter, own, STACK_SLOTS);
    vm.set_native_stack(native_stack);
    if let Some(Work { work, ended }) = begun_work(number) {
        work(&mut vm);
        vm.run_pending();
        vm.let_go();
        vm.run_pending();
        ended(&mut vm);
    }
    drop(vm.take_async_exception());
    vm.leave();
}
