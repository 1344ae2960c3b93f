//! The state of one Python thread: its frames, the exception in flight, limits.

use super::interpreter::Interpreter;
use super::node::Flow;
use super::raise::Outcome;
use super::threads::gil::Baton;
use super::threads::{Own, Place};
use crate::heap::stack::{SlotStack, Slots};
use crate::heap::{Typed, Value, ValueCell};
use crate::modules::thread::Namespaces;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::str::to_string;
use std::rc::Weak;
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

impl Frame {
    /// Whether what runs in it is the program's own, and not the library's.
    pub fn is_of_program(&self) -> bool {
        self.function.code.borrow().is_of_program()
    }
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
    /// The event loop that runs (`_asyncio`).
    pub running_loop: Option<Value>,
}

/// The state of one Python thread.
pub struct Vm {
    /// What all threads share, while this one holds the GIL.
    pub interpreter: Baton<Interpreter>,
    /// Which thread this is.
    pub thread: Own,
    /// The frame that runs.
    pub frame: Frame,
    /// The frames that wait for it, outermost first. The first is a base that runs nothing.
    pub callers: Vec<Frame>,
    /// The slots of ordinary frames.
    pub stack: SlotStack,
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
    /// The deepest nesting of calls allowed, as the interpreter had it when the GIL was taken.
    pub recursion_limit: usize,
    /// Nested native calls (repr, comparison, call of native code from native code), which have a
    /// limit of their own.
    pub native_depth: usize,
    /// The addresses of the containers whose `repr` is being made, outermost first.
    pub representing: Vec<usize>,
    /// The lowest address the native stack may reach.
    pub native_stack_end: usize,
    /// Whom the program itself has set to be told of calls and lines.
    pub tracing: crate::observe::tracing::Tracing,
    /// Whether the exception on its way was reported in the current frame.
    pub raise_reported: bool,
    /// The namespaces that the thread has in objects of `threading.local`.
    pub local_namespaces: Vec<Weak<Namespaces>>,
    /// The current context (PEP 567), once somebody asked for it.
    pub context: Option<Value>,
}

/// The deepest nesting of native calls, as in CPython 3.13.
const NATIVE_RECURSION_LIMIT: usize = 10_000;

/// Slots of the stack of ordinary frames of the main thread: a million frames of eight.
pub const MAIN_STACK_SLOTS: usize = 8 << 20;

impl Vm {
    /// The state of a thread that has just come to hold the GIL, with a stack of so many slots.
    pub fn new(interpreter: Baton<Interpreter>, thread: Own, stack_slots: usize) -> Vm {
        let mut stack = SlotStack::with_capacity(stack_slots);
        let slots = stack.push(0).expect("an empty stack has room");
        let base = interpreter.base.clone();
        let recursion_limit = interpreter.recursion_limit;
        Vm {
            interpreter,
            thread,
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
            asynchronous: Asynchronous::default(),
            recursion_limit,
            native_depth: 0,
            representing: Vec::new(),
            native_stack_end: 0,
            tracing: crate::observe::tracing::Tracing::default(),
            raise_reported: false,
            local_namespaces: Vec::new(),
            context: None,
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
        let printed = self.interpreter.printed.as_mut().map(std::mem::take).unwrap_or_default();
        String::from_utf8_lossy(&printed).into_owned()
    }

    /// Lets go of all that the thread still holds, at its end.
    pub fn let_go(&mut self) {
        drop(self.set_aside());
        drop((self.handled.take(), self.sent.take(), self.context.take()));
        drop(std::mem::take(&mut self.asynchronous));
        drop((self.tracing.trace.take(), self.tracing.profile.take()));
        self.tracing.profilers.clear();
        self.update_tracing();
        for namespaces in std::mem::take(&mut self.local_namespaces) {
            let own = namespaces.upgrade().and_then(|namespaces| namespaces.end(self.thread.number));
            drop(own);
        }
    }

    /// The line of the program's own code that runs; nothing where only the library's does.
    pub fn program_place(&self) -> Option<Place> {
        let mut frames = std::iter::once(&self.frame).chain(self.callers.iter().skip(1).rev());
        let frame = frames.find(|frame| frame.is_of_program())?;
        let code = frame.function.code.borrow();
        let file = code.source.filename.clone();
        Some(Place { file, line: code.line_of(frame.at), function: to_string(code.qualname.value()) })
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
