//! What all threads of the interpreter share. The thread that holds the GIL has it in its hands.

use super::import::initializing::Initializing;
use super::threads::Number;
use super::threads::gil::Baton;
use crate::heap::{Typed, Value};
use crate::modules::asyncio::registry::Registry;
use crate::modules::codecs::registry::CodecRegistry;
use crate::modules::posix::children::Children;
use crate::modules::signal::Handlers;
use crate::modules::thread::Started;
use crate::observe::Observer;
use crate::observe::monitoring::{TOOLS, Tool};
use crate::types::dict::Dict;
use crate::types::function::Function;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

/// The state of the one interpreter of the process.
pub struct Interpreter {
    /// The function at the bottom of each thread's stack, which runs nothing.
    pub base: Typed<Function>,
    /// The namespace of the module `builtins`.
    pub builtins: Typed<Dict>,
    /// `sys.modules`.
    pub modules: Typed<Dict>,
    /// The module `sys`.
    pub sys: Value,
    /// Who is told of each step.
    pub observer: Option<Box<dyn Observer>>,
    /// The tools of `sys.monitoring`.
    pub tools: [Tool; TOOLS],
    /// Whether one of them wants anything.
    pub monitored: bool,
    /// How many threads have a function of `sys.settrace` or `sys.setprofile`, or a profiler.
    pub traced_threads: usize,
    /// What the process's standard output was given, while somebody wants to know.
    pub printed: Option<Vec<u8>>,
    /// The deepest nesting of calls allowed, in each thread.
    pub recursion_limit: usize,
    /// Whether the interpreter is ending.
    pub finalizing: bool,
    /// Whether what a limit has ended is being reported: native code runs, the program does not.
    pub closing: bool,
    /// Whether somebody who stepped through the program has left it: what ends because of that is not told of.
    pub is_left: bool,
    /// Whether the program has ended by a `KeyboardInterrupt`.
    pub interrupted: bool,
    /// What `os.register_at_fork` was given: before, in the child, in the parent.
    pub at_fork: [Vec<Value>; 3],
    /// The processes that the program has made.
    pub children: Children,
    /// What is done about signals.
    pub signals: Handlers,
    /// `faulthandler.is_enabled()`.
    pub reports_faults: bool,
    /// `socket.getdefaulttimeout()`.
    pub default_timeout: Option<Duration>,
    /// `_thread.stack_size()`, in bytes; 0 for what is usual.
    pub thread_stack_size: usize,
    /// The threads that `_thread` has started and that have not ended, by number.
    pub threads: BTreeMap<Number, Rc<Started>>,
    /// What threads are to raise at their next safe point, because another wants it.
    pub async_exceptions: BTreeMap<Number, Value>,
    /// The modules whose bodies run.
    pub initializing: Initializing,
    /// Codecs and error handlers that were registered.
    pub codecs: CodecRegistry,
    /// The tasks of all event loops.
    pub tasks: Registry,
}

impl Interpreter {
    /// A fresh interpreter. `base` is a function that runs nothing.
    pub fn new(
        base: Typed<Function>,
        builtins: Typed<Dict>,
        modules: Typed<Dict>,
        sys: Value,
    ) -> Baton<Interpreter> {
        Baton::new(Interpreter {
            base,
            builtins,
            modules,
            sys,
            observer: None,
            tools: Default::default(),
            monitored: false,
            traced_threads: 0,
            printed: None,
            recursion_limit: 1000,
            finalizing: false,
            closing: false,
            is_left: false,
            interrupted: false,
            async_exceptions: BTreeMap::new(),
            at_fork: [const { Vec::new() }; 3],
            children: Children::default(),
            signals: Handlers::default(),
            reports_faults: false,
            default_timeout: None,
            thread_stack_size: 0,
            threads: BTreeMap::new(),
            initializing: Initializing::default(),
            codecs: CodecRegistry::default(),
            tasks: Registry::default(),
        })
    }
}
