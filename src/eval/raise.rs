//! Raising: the exception waits in the thread's state, and [`Raised`] tells of it.

use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::text::{ErrorKind, PlainError};
use crate::types::exception::{self, Exception};
use crate::types::none::is_none;
use crate::types::type_::StaticType;
use vivarium_syntax::ast::Span;

/// Says that an exception waits in [`Vm::raised`]. Made only by raising.
#[derive(Debug)]
#[must_use]
pub struct Raised(());

/// An exception or a result on its way, set aside while other code runs.
pub struct Waiting {
    raised: Option<Value>,
    raised_at: Option<Span>,
    reraised: bool,
    result: Option<Value>,
}

/// A value, or an exception that waits in the thread's state.
pub type Outcome<T = Value> = Result<T, Raised>;

const _: () = assert!(size_of::<Outcome>() == 8);

/// What ends an algorithm on plain data that calls back: its own error, or an exception.
#[derive(Debug)]
pub enum Failure {
    /// An error of the algorithm.
    Plain(PlainError),
    /// An exception of what it called.
    Raised(Raised),
}

impl From<PlainError> for Failure {
    fn from(error: PlainError) -> Failure {
        Failure::Plain(error)
    }
}

impl From<Raised> for Failure {
    fn from(raised: Raised) -> Failure {
        Failure::Raised(raised)
    }
}

macro_rules! constructors {
    ($($function:ident $class:ident $name:literal,)*) => {
        impl Vm {
            $(
                #[doc = concat!("Raises `", $name, "(message)`.")]
                #[cold]
                pub fn $function(&mut self, message: impl AsRef<str>) -> Raised {
                    self.raise_new(&exception::$class, message.as_ref())
                }
            )*
        }
    };
}

constructors! {
    type_error TYPE_ERROR "TypeError",
    value_error VALUE_ERROR "ValueError",
    index_error INDEX_ERROR "IndexError",
    runtime_error RUNTIME_ERROR "RuntimeError",
    overflow_error OVERFLOW_ERROR "OverflowError",
    zero_division_error ZERO_DIVISION_ERROR "ZeroDivisionError",
    system_error SYSTEM_ERROR "SystemError",
    recursion_error RECURSION_ERROR "RecursionError",
    reference_error REFERENCE_ERROR "ReferenceError",
    buffer_error BUFFER_ERROR "BufferError",
    eof_error EOF_ERROR "EOFError",
    memory_error MEMORY_ERROR "MemoryError",
    import_error IMPORT_ERROR "ImportError",
    lookup_error LOOKUP_ERROR "LookupError",
}

impl Vm {
    /// Raises a new exception of a built-in type.
    #[cold]
    pub fn raise_new(&mut self, class: &'static StaticType, message: &str) -> Raised {
        if message.is_empty() {
            return self.raise(exception::with_arguments(class, Vec::new()));
        }
        self.raise(exception::new(class, message))
    }

    /// Raises the exception that an algorithm on plain data has told of.
    #[cold]
    pub fn plain_error(&mut self, error: PlainError) -> Raised {
        let class = match error.kind {
            ErrorKind::AttributeError => &exception::ATTRIBUTE_ERROR,
            ErrorKind::IndexError => &exception::INDEX_ERROR,
            ErrorKind::KeyError => &exception::KEY_ERROR,
            ErrorKind::LookupError => &exception::LOOKUP_ERROR,
            ErrorKind::MemoryError => &exception::MEMORY_ERROR,
            ErrorKind::OverflowError => &exception::OVERFLOW_ERROR,
            ErrorKind::TypeError => &exception::TYPE_ERROR,
            ErrorKind::ValueError => &exception::VALUE_ERROR,
            ErrorKind::ZeroDivisionError => &exception::ZERO_DIVISION_ERROR,
        };
        self.raise_new(class, &error.message)
    }

    /// Raises the exception that a failure is about.
    pub fn failure(&mut self, failure: Failure) -> Raised {
        match failure {
            Failure::Plain(error) => self.plain_error(error),
            Failure::Raised(raised) => raised,
        }
    }

    /// Raises `KeyError(key)`.
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Raised {
        self.raise(exception::with_arguments(&exception::KEY_ERROR, vec![key]))
    }

    /// Raises `AttributeError(message)` with the object and the name looked for, from which a
    /// traceback makes its suggestion.
    #[cold]
    pub fn attribute_error(&mut self, message: impl AsRef<str>, object: &Value, name: &Name) -> Raised {
        let raised = exception::new(&exception::ATTRIBUTE_ERROR, message.as_ref());
        let data = raised.payload::<Exception>();
        data.set_field(exception::fields::ATTRIBUTE_NAME, Some(name.value().clone()));
        data.set_field(exception::fields::ATTRIBUTE_OBJECT, Some(object.clone()));
        self.raise(raised)
    }

    /// Raises `NameError` for a name that is nowhere bound.
    #[cold]
    pub fn name_error(&mut self, name: &Name) -> Raised {
        let message = format!("name '{}' is not defined", crate::types::str::to_string(name.value()));
        let raised = exception::new(&exception::NAME_ERROR, &message);
        raised.payload::<Exception>().set_field(exception::fields::NAME, Some(name.value().clone()));
        self.raise(raised)
    }

    /// Raises `StopIteration`, with `value` unless it is `None`.
    #[cold]
    pub fn stop_iteration(&mut self, value: Value) -> Raised {
        let arguments = if is_none(&value) { Vec::new() } else { vec![value.clone()] };
        let raised = exception::with_arguments(&exception::STOP_ITERATION, arguments);
        raised.payload::<Exception>().set_field(exception::fields::STOP_VALUE, Some(value));
        self.raise(raised)
    }

    /// Raises `exception`, an instance of `BaseException`: its context becomes the exception that
    /// is being handled.
    #[cold]
    pub fn raise(&mut self, exception: Value) -> Raised {
        self.chain_context(&exception);
        self.raise_unchained(exception)
    }

    /// Raises in the generator that runs an exception that was thrown into it: its context becomes
    /// what the generator itself is handling.
    pub fn raise_thrown(&mut self, thrown: Value) -> Raised {
        let outer = self.handled_by_thrower.take();
        match (&self.handled, &outer) {
            (Some(own), Some(outer)) if own.is(outer) => self.raise_unchained(thrown),
            _ => self.raise(thrown),
        }
    }

    /// Goes on, in the generator that runs, with an exception that what it waits for did not handle when it was
    /// thrown there: its context becomes what the generator itself is handling, `outer` being handled by who threw it.
    pub fn passed_on(&mut self, raised: Raised, outer: Option<Value>) -> Raised {
        let own = self.handled.as_ref().is_some_and(|own| !outer.is_some_and(|outer| own.is(&outer)));
        if own && let Some(exception) = self.raised.clone() {
            self.chain_context(&exception);
        }
        raised
    }

    /// Raises `exception`, leaving its context as it is.
    pub fn raise_unchained(&mut self, exception: Value) -> Raised {
        self.raised_at = None;
        self.reraised = false;
        self.raised = Some(exception);
        Raised(())
    }

    /// Raises an exception again, as a bare `raise` and the end of `finally` do: neither its
    /// context changes, nor does its traceback get an entry for the current frame.
    pub fn reraise(&mut self, exception: Value) -> Raised {
        self.raised_at = None;
        self.reraised = true;
        self.raised = Some(exception);
        Raised(())
    }

    /// Makes the exception being handled the context of `exception`, and keeps the chain of
    /// contexts free of cycles.
    fn chain_context(&mut self, exception: &Value) {
        let Some(handled) = self.handled.clone() else { return };
        if handled.is(exception) {
            return;
        }
        // The chain may have a cycle of the program's making: a second link goes at half the pace.
        let (mut link, mut slow, mut steps) = (handled.clone(), handled.clone(), 0u64);
        while let Some(context) = link.payload::<Exception>().context.get() {
            if context.is(exception) {
                drop(link.payload::<Exception>().context.take());
                break;
            }
            link = context;
            steps += 1;
            if steps.is_multiple_of(2) {
                slow = exception::or_none(slow.payload::<Exception>().context.get());
            }
            if link.is(&slow) {
                break;
            }
        }
        exception.payload::<Exception>().context.set(handled);
    }

    /// Takes the exception that waits.
    ///
    /// # Panics
    /// Panics when none waits, which [`Raised`] rules out.
    pub fn take_raised(&mut self, raised: Raised) -> Value {
        let Raised(()) = raised;
        self.raised_at = None;
        self.reraised = false;
        self.raised.take().expect("an exception that waits")
    }

    /// Takes the exception that waits in order to handle it in the current frame, which becomes
    /// the newest entry of its traceback.
    pub fn take_handled(&mut self, raised: Raised) -> Value {
        crate::types::traceback::add_entry(self);
        self.take_raised(raised)
    }

    /// Takes away what waits, so that other code can run before it goes on its way.
    pub fn set_aside(&mut self) -> Waiting {
        Waiting {
            raised: self.raised.take(),
            raised_at: self.raised_at.take(),
            reraised: std::mem::take(&mut self.reraised),
            result: self.result.take(),
        }
    }

    /// Puts back what [`Vm::set_aside`] took.
    pub fn put_back(&mut self, waiting: Waiting) {
        self.raised = waiting.raised;
        self.raised_at = waiting.raised_at;
        self.reraised = waiting.reraised;
        self.result = waiting.result;
    }

    /// The promise that an exception waits, after a [`super::node::Flow::Raise`].
    pub fn pending(&self) -> Raised {
        debug_assert!(self.raised.is_some());
        Raised(())
    }

    /// Whether the exception that waits is an instance of `class`.
    pub fn raised_is(&self, _raised: &Raised, class: &'static StaticType) -> bool {
        self.raised.as_ref().is_some_and(|exception| exception.class().is_subtype(class.payload()))
    }

    /// Takes the exception that waits if it is an instance of `class`, and hands `raised` back
    /// otherwise.
    pub fn catch(&mut self, raised: Raised, class: &'static StaticType) -> Result<Value, Raised> {
        if self.raised_is(&raised, class) { Ok(self.take_raised(raised)) } else { Err(raised) }
    }

    /// Notes that the exception that waits comes from `span` of the current frame, unless something
    /// inside it has said so already.
    #[cold]
    pub fn at(&mut self, span: Span, raised: Raised) -> Raised {
        if self.raised_at.is_none() {
            self.raised_at = Some(span);
        }
        raised
    }
}
