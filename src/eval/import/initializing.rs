//! The modules whose bodies run now, and the threads that wait for them: a module that another thread is making is
//! had when it is made (library, `importlib`; CPython's module locks).

use crate::eval::raise::Outcome;
use crate::eval::threads::{Number, Wait, Waiters};
use crate::eval::vm::Vm;
use crate::heap::Value;
use crate::types::module;
use crate::types::str::intern;
use std::rc::Rc;

/// The modules whose bodies run now.
#[derive(Default)]
pub struct Initializing {
    /// Each of them, and the thread that runs its body.
    modules: Vec<(Value, Number)>,
    /// Which thread each thread waits for.
    waits: Vec<(Number, Number)>,
    waiters: Rc<Waiters>,
}

impl Initializing {
    fn maker(&self, module: &Value) -> Option<Number> {
        self.modules.iter().find(|(running, _)| running.is(module)).map(|(_, maker)| *maker)
    }

    /// Whether `thread` waits, directly or through others, for `other`.
    fn waits_for(&self, thread: Number, other: Number) -> bool {
        let mut at = thread;
        while let Some((_, next)) = self.waits.iter().find(|(waiting, _)| *waiting == at) {
            if *next == other {
                return true;
            }
            at = *next;
        }
        false
    }
}

impl Vm {
    /// Whether the body of `module` still runs.
    pub fn is_initializing(&self, module: &Value) -> bool {
        self.interpreter.initializing.maker(module).is_some()
    }

    /// The body of `module` is about to run.
    pub(super) fn begin_initializing(&mut self, module: &Value) {
        let own = self.thread.number;
        self.interpreter.initializing.modules.push((module.clone(), own));
    }

    /// It has ended.
    pub(super) fn end_initializing(&mut self, module: &Value) {
        let initializing = &mut self.interpreter.initializing;
        initializing.modules.retain(|(running, _)| !running.is(module));
        initializing.waiters.wake_all();
    }

    /// In a forked child: what threads that have not come along were importing is imported anew when it is wanted.
    pub fn forget_imports_of_others(&mut self) {
        let own = self.thread.number;
        let initializing = &mut self.interpreter.initializing;
        let all = std::mem::take(&mut initializing.modules);
        let (kept, lost): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, maker)| *maker == own);
        initializing.modules = kept;
        initializing.waits.clear();
        initializing.waiters.forget();
        for (module, _) in lost {
            let Some(name) = module::name_of(&module).map(|name| intern(&name)) else { continue };
            let modules = &self.interpreter.modules;
            if modules.get_name(&name).is_some_and(|known| known.is(&module)) {
                drop(modules.remove_name(&name));
            }
        }
    }

    /// Waits while another thread runs the body of `module`, unless that one waits for this.
    ///
    /// # Errors
    /// What the handler of a signal raises.
    pub(super) fn wait_until_initialized(&mut self, module: &Value) -> Outcome<()> {
        let own = self.thread.number;
        let initializing = &mut self.interpreter.initializing;
        let Some(maker) = initializing.maker(module).filter(|maker| *maker != own) else { return Ok(()) };
        if initializing.waits_for(maker, own) {
            return Ok(());
        }
        initializing.waits.push((own, maker));
        let waiters = initializing.waiters.clone();
        let outcome = waiters.wait(self, Wait::Import(maker), None, |vm| {
            vm.interpreter.initializing.maker(module).is_none_or(|now| now != maker)
        });
        self.interpreter.initializing.waits.retain(|(waiting, _)| *waiting != own);
        outcome.map(drop)
    }
}
