//! The state of one Python thread: its frames, the exception in flight, limits.

use super::node::Flow;
use super::raise::Outcome;
use crate::heap::stack::{SlotStack, Slots};
use crate::heap::{Typed, Value, ValueCell};
use crate::types::dict::Dict;
use crate::types::function::Function;
use vivarium_syntax::ast::Span;

/// One activation of a function, class body or module.
///
/// Frames are copied two words at a time, and a pair of which one word was just written makes the processor wait.
/// So what a new frame has none of stands in pairs, which are written at once.
#[repr(C)]
pub struct Frame {
    /// Locals, cells, free variables, temporaries.
    pub slots: Slots,
    /// What runs.
    pub function: Typed<Function>,
    /// The namespace of a class body or of `exec` with its own locals; `None` in functions, and in
    /// modules, whose locals are their globals.
    pub locals: Option<Value>,
    /// The generator whose frame this is.
    pub generator: Option<Value>,
    /// The frame object, once somebody asked for it.
    pub object: ValueCell,
    /// Where the call or other step that runs now stands.
    pub at: Span,
}

/// What a thread has for coroutines and asynchronous generators.
#[derive(Default)]
pub struct Asynchronous {
    /// `sys.set_asyncgen_hooks(firstiter=…)`.
    pub first_iteration: Option<Value>,
    /// `sys.set_asyncgen_hooks(finalizer=…)`.
    pub finalizer: Option<Value>,
    /// `sys.set_coroutine_origin_tracking_depth(…)`.
    pub origin_depth: usize,
    /// Whether a `GeneratorExit` that is being thrown into a generator goes on as an exception into
    /// what that waits for, instead of closing it.
    pub exit_is_thrown: bool,
    /// The running loop, its task and all tasks (`_asyncio`).
    pub registry: crate::modules::asyncio::registry::Registry,
}

/// The state of one Python thread.
pub struct Vm {
    /// The frame that runs.
    pub frame: Frame,
    /// The frames that wait for it, outermost first. The first is a base that runs nothing.
    pub callers: Vec<Frame>,
    /// The slots of ordinary frames.
    pub stack: SlotStack,
    /// Whether the program has ended by a `KeyboardInterrupt`.
    pub interrupted: bool,
    /// The exception in flight.
    pub raised: Option<Value>,
    /// Where in the current frame it comes from.
    pub raised_at: Option<Span>,
    /// Whether it is raised again: the current frame, if it is on its way, stands in its traceback
    /// already.
    pub reraised: bool,
    /// The exception being handled (`sys.exception()`).
    pub handled: Option<Value>,
    /// The value of a `return` or `yield` in flight.
    pub result: Option<Value>,
    /// The value sent to the generator being resumed.
    pub sent: Option<Value>,
    /// The exception thrown into the generator being resumed.
    pub thrown: Option<Value>,
    /// It was made of something that is no exception: the last generator that waits for another raises it.
    pub throw_is_refused: bool,
    /// What the code that throws it is handling, which is none of the generator's business.
    pub handled_by_thrower: Option<Value>,
    /// What coroutines and asynchronous generators are made and iterated with.
    pub asynchronous: Asynchronous,
    /// The deepest nesting of calls allowed.
    pub recursion_limit: usize,
    /// Nested native calls (repr, comparison, call of native code from native code), which have a
    /// limit of their own.
    pub native_depth: usize,
    /// The addresses of the containers whose `repr` is being made, outermost first.
    pub representing: Vec<usize>,
    /// The lowest address the native stack may reach.
    pub native_stack_end: usize,
    /// The namespace of the module `builtins`.
    pub builtins: Typed<Dict>,
    /// `sys.modules`.
    pub modules: Typed<Dict>,
    /// Who is told of each step.
    pub observer: Option<Box<dyn crate::observe::Observer>>,
    /// Who else wants to know of calls and lines.
    pub tracing: crate::observe::tracing::Tracing,
    /// Whether the exception on its way was reported in the current frame.
    pub raise_reported: bool,
    /// What the process's standard output was given, while somebody wants to know.
    pub printed: Option<Vec<u8>>,
    /// The module `sys`.
    pub sys: Value,
    /// `sys.getswitchinterval()`, in seconds.
    pub switch_interval: f64,
    /// Whether the interpreter is ending.
    pub finalizing: bool,
    /// Whether what a limit has ended is being reported: native code runs, the program does not.
    pub closing: bool,
    /// The current context (PEP 567), once somebody asked for it.
    pub context: Option<Value>,
    /// What `os.register_at_fork` was given: before, in the child, in the parent.
    pub at_fork: [Vec<Value>; 3],
    /// What is done about signals.
    pub signals: crate::modules::signal::Handlers,
    /// `faulthandler.is_enabled()`.
    pub reports_faults: bool,
    /// `socket.getdefaulttimeout()`.
    pub default_timeout: Option<std::time::Duration>,
    /// `_thread.stack_size()`.
    pub thread_stack_size: usize,
    /// Codecs and error handlers that were registered.
    pub codecs: crate::modules::codecs::registry::CodecRegistry,
}

/// The deepest nesting of native calls, as in CPython 3.13.
const NATIVE_RECURSION_LIMIT: usize = 10_000;

/// Slots of the stack of ordinary frames: a million frames of eight.
const STACK_SLOTS: usize = 8 << 20;

impl Vm {
    /// The state of the main thread. `base` is a function that runs nothing, the bottom of the
    /// stack.
    pub fn new(base: Typed<Function>, builtins: Typed<Dict>, modules: Typed<Dict>, sys: Value) -> Vm {
        let mut stack = SlotStack::with_capacity(STACK_SLOTS);
        let slots = stack.push(0).expect("an empty stack has room");
        Vm {
            frame: Frame {
                slots,
                function: base,
                locals: None,
                at: Span::default(),
                generator: None,
                object: ValueCell::empty(),
            },
            callers: Vec::with_capacity(64),
            stack,
            raised: None,
            raised_at: None,
            reraised: false,
            handled: None,
            result: None,
            sent: None,
            thrown: None,
            throw_is_refused: false,
            handled_by_thrower: None,
            interrupted: false,
            asynchronous: Asynchronous::default(),
            recursion_limit: 1000,
            native_depth: 0,
            representing: Vec::new(),
            native_stack_end: 0,
            builtins,
            modules,
            observer: None,
            tracing: crate::observe::tracing::Tracing::default(),
            raise_reported: false,
            printed: None,
            sys,
            switch_interval: 0.005,
            finalizing: false,
            closing: false,
            context: None,
            at_fork: [const { Vec::new() }; 3],
            signals: Default::default(),
            reports_faults: false,
            default_timeout: None,
            thread_stack_size: 0,
            codecs: Default::default(),
        }
    }

    /// Tells the state how much native stack the thread has, counted from here.
    pub fn set_native_stack(&mut self, bytes: usize) {
        self.native_stack_end = native_stack_position().saturating_sub(bytes);
    }

    /// Checks that one more activation is allowed.
    ///
    /// # Errors
    /// `RecursionError` when it is not.
    #[inline(always)]
    pub fn check_depth(&mut self) -> Outcome<()> {
        if self.callers.len() >= self.recursion_limit || native_stack_position() < self.native_stack_end {
            return Err(self.too_deep(""));
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, doing: &str) -> super::raise::Raised {
        self.recursion_error(format!("maximum recursion depth exceeded{doing}"))
    }

    /// Runs `native` one level deeper, for native code that may call itself, directly or through
    /// the program's.
    ///
    /// # Errors
    /// `RecursionError` when the nesting is too deep; whatever `native` raises.
    pub fn nested<T>(&mut self, native: impl FnOnce(&mut Vm) -> Outcome<T>) -> Outcome<T> {
        self.nested_while("", native)
    }

    /// As [`Vm::nested`]; `doing` ends the message of the error, as in ` in comparison`.
    ///
    /// # Errors
    /// As for [`Vm::nested`].
    #[inline]
    pub fn nested_while<T>(&mut self, doing: &str, native: impl FnOnce(&mut Vm) -> Outcome<T>) -> Outcome<T> {
        if self.native_depth >= NATIVE_RECURSION_LIMIT || native_stack_position() < self.native_stack_end {
            return Err(self.too_deep(doing));
        }
        self.native_depth += 1;
        let result = native(self);
        self.native_depth -= 1;
        result
    }

    /// What was printed since this was last asked, while somebody wants to know.
    pub fn take_printed(&mut self) -> String {
        let printed = self.printed.as_mut().map(std::mem::take).unwrap_or_default();
        String::from_utf8_lossy(&printed).into_owned()
    }

    /// The globals of the frame that runs.
    #[inline(always)]
    pub fn globals(&self) -> &Typed<Dict> {
        &self.frame.function.globals
    }

    /// The value a finished body left, as [`Flow`] says.
    #[inline(always)]
    pub fn outcome(&mut self, flow: Flow) -> Outcome {
        match flow {
            Flow::Raise => Err(self.pending()),
            Flow::Return | Flow::Yield => Ok(self.result.take().unwrap_or_else(crate::types::none::none)),
            Flow::Next | Flow::Break | Flow::Continue => Ok(crate::types::none::none()),
        }
    }
}

/// An address on the native stack, near its end.
#[inline(always)]
pub fn native_stack_position() -> usize {
    let marker = 0u8;
    std::hint::black_box(&raw const marker) as usize
}
