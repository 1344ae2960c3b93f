//! The exceptions: their data and the hierarchy of built-in exception types.

use super::none::none;
use super::type_::{CLASS as TYPE, StaticType};
use super::{str, tuple};
use crate::heap::object;
use crate::heap::type_head::BASE_TYPE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use std::cell::{Cell, RefCell};

/// The data of an exception.
pub struct Exception {
    /// `args`, a tuple.
    pub args: ValueCell,
    /// `__cause__`; empty for `None`.
    pub cause: ValueCell,
    /// `__context__`; empty for `None`.
    pub context: ValueCell,
    /// `__traceback__`; empty for `None`.
    pub traceback: ValueCell,
    /// `__suppress_context__`.
    pub suppress_context: Cell<bool>,
    /// What the particular type adds (`StopIteration.value`, `AttributeError.name`, …), by the
    /// indices of its file.
    pub fields: RefCell<Vec<ValueCell>>,
}

impl Exception {
    /// The data of an exception with `args`, a tuple.
    pub fn with_args(args: Value) -> Exception {
        Exception {
            args: ValueCell::new(args),
            cause: ValueCell::empty(),
            context: ValueCell::empty(),
            traceback: ValueCell::empty(),
            suppress_context: Cell::new(false),
            fields: RefCell::new(Vec::new()),
        }
    }

    /// The field at `index`; nothing where it is not set.
    pub fn field(&self, index: usize) -> Option<Value> {
        self.fields.borrow().get(index).and_then(ValueCell::get)
    }

    /// Sets or deletes the field at `index`.
    pub fn set_field(&self, index: usize, value: Option<Value>) {
        let mut fields = self.fields.borrow_mut();
        while fields.len() <= index {
            fields.push(ValueCell::empty());
        }
        let old = fields[index].replace(value);
        drop(fields);
        drop(old);
    }
}

impl Payload for Exception {
    fn class() -> &'static StaticType {
        &BASE_EXCEPTION
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.args, &self.cause, &self.context, &self.traceback] {
            cell.trace(tracer);
        }
        for field in self.fields.borrow().iter() {
            field.trace(tracer);
        }
    }
}

/// A new exception of a built-in type with one argument, its message.
pub fn new(class: &'static StaticType, message: &str) -> Value {
    with_arguments(class, vec![str::new(message)])
}

/// A new exception of a built-in type with these arguments.
pub fn with_arguments(class: &'static StaticType, arguments: Vec<Value>) -> Value {
    object::new_of_class(&class.value(), Exception::with_args(tuple::new(arguments)))
}

/// The value, or `None`.
pub fn or_none(value: Option<Value>) -> Value {
    value.unwrap_or_else(none)
}

/// The indices of [`Exception::fields`], by type.
pub mod fields {
    /// `AttributeError.name`.
    pub const ATTRIBUTE_NAME: usize = 0;
    /// `AttributeError.obj`.
    pub const ATTRIBUTE_OBJECT: usize = 1;
    /// `NameError.name`.
    pub const NAME: usize = 0;
    /// `StopIteration.value`.
    pub const STOP_VALUE: usize = 0;
}

macro_rules! hierarchy {
    ($($class:ident $name:literal $base:ident,)*) => {
        $(
            #[doc = concat!("The type `", $name, "`.")]
            pub static $class: StaticType = StaticType::built_in_derived::<Exception>(
                $name,
                &raw const BASE_EXCEPTION,
                &raw const TYPE,
                BASE_TYPE | crate::heap::type_head::IMMUTABLE | crate::heap::type_head::WEAKLY_REFERENCEABLE,
            );
        )*

        /// Every built-in exception type but `BaseException`, with its base, bases first.
        pub static HIERARCHY: &[(&StaticType, &StaticType)] = &[$((&$class, &$base),)*];
    };
}

/// The type `BaseException`.
pub static BASE_EXCEPTION: StaticType = StaticType::built_in::<Exception>(
    "BaseException",
    &raw const BASE_EXCEPTION,
    &raw const TYPE,
    BASE_TYPE | crate::heap::type_head::IMMUTABLE | crate::heap::type_head::WEAKLY_REFERENCEABLE,
);

hierarchy! {
    SYSTEM_EXIT "SystemExit" BASE_EXCEPTION,
    KEYBOARD_INTERRUPT "KeyboardInterrupt" BASE_EXCEPTION,
    GENERATOR_EXIT "GeneratorExit" BASE_EXCEPTION,
    BASE_EXCEPTION_GROUP "BaseExceptionGroup" BASE_EXCEPTION,
    EXCEPTION "Exception" BASE_EXCEPTION,
    STOP_ITERATION "StopIteration" EXCEPTION,
    STOP_ASYNC_ITERATION "StopAsyncIteration" EXCEPTION,
    ARITHMETIC_ERROR "ArithmeticError" EXCEPTION,
    FLOATING_POINT_ERROR "FloatingPointError" ARITHMETIC_ERROR,
    OVERFLOW_ERROR "OverflowError" ARITHMETIC_ERROR,
    ZERO_DIVISION_ERROR "ZeroDivisionError" ARITHMETIC_ERROR,
    ASSERTION_ERROR "AssertionError" EXCEPTION,
    ATTRIBUTE_ERROR "AttributeError" EXCEPTION,
    BUFFER_ERROR "BufferError" EXCEPTION,
    EOF_ERROR "EOFError" EXCEPTION,
    IMPORT_ERROR "ImportError" EXCEPTION,
    MODULE_NOT_FOUND_ERROR "ModuleNotFoundError" IMPORT_ERROR,
    LOOKUP_ERROR "LookupError" EXCEPTION,
    INDEX_ERROR "IndexError" LOOKUP_ERROR,
    KEY_ERROR "KeyError" LOOKUP_ERROR,
    MEMORY_ERROR "MemoryError" EXCEPTION,
    NAME_ERROR "NameError" EXCEPTION,
    UNBOUND_LOCAL_ERROR "UnboundLocalError" NAME_ERROR,
    OS_ERROR "OSError" EXCEPTION,
    BLOCKING_IO_ERROR "BlockingIOError" OS_ERROR,
    CHILD_PROCESS_ERROR "ChildProcessError" OS_ERROR,
    CONNECTION_ERROR "ConnectionError" OS_ERROR,
    BROKEN_PIPE_ERROR "BrokenPipeError" CONNECTION_ERROR,
    CONNECTION_ABORTED_ERROR "ConnectionAbortedError" CONNECTION_ERROR,
    CONNECTION_REFUSED_ERROR "ConnectionRefusedError" CONNECTION_ERROR,
    CONNECTION_RESET_ERROR "ConnectionResetError" CONNECTION_ERROR,
    FILE_EXISTS_ERROR "FileExistsError" OS_ERROR,
    FILE_NOT_FOUND_ERROR "FileNotFoundError" OS_ERROR,
    INTERRUPTED_ERROR "InterruptedError" OS_ERROR,
    IS_A_DIRECTORY_ERROR "IsADirectoryError" OS_ERROR,
    NOT_A_DIRECTORY_ERROR "NotADirectoryError" OS_ERROR,
    PERMISSION_ERROR "PermissionError" OS_ERROR,
    PROCESS_LOOKUP_ERROR "ProcessLookupError" OS_ERROR,
    TIMEOUT_ERROR "TimeoutError" OS_ERROR,
    REFERENCE_ERROR "ReferenceError" EXCEPTION,
    RUNTIME_ERROR "RuntimeError" EXCEPTION,
    NOT_IMPLEMENTED_ERROR "NotImplementedError" RUNTIME_ERROR,
    PYTHON_FINALIZATION_ERROR "PythonFinalizationError" RUNTIME_ERROR,
    RECURSION_ERROR "RecursionError" RUNTIME_ERROR,
    SYNTAX_ERROR "SyntaxError" EXCEPTION,
    INDENTATION_ERROR "IndentationError" SYNTAX_ERROR,
    TAB_ERROR "TabError" INDENTATION_ERROR,
    INCOMPLETE_INPUT_ERROR "_IncompleteInputError" INDENTATION_ERROR,
    SYSTEM_ERROR "SystemError" EXCEPTION,
    TYPE_ERROR "TypeError" EXCEPTION,
    VALUE_ERROR "ValueError" EXCEPTION,
    UNICODE_ERROR "UnicodeError" VALUE_ERROR,
    UNICODE_DECODE_ERROR "UnicodeDecodeError" UNICODE_ERROR,
    UNICODE_ENCODE_ERROR "UnicodeEncodeError" UNICODE_ERROR,
    UNICODE_TRANSLATE_ERROR "UnicodeTranslateError" UNICODE_ERROR,
    WARNING "Warning" EXCEPTION,
    DEPRECATION_WARNING "DeprecationWarning" WARNING,
    PENDING_DEPRECATION_WARNING "PendingDeprecationWarning" WARNING,
    RUNTIME_WARNING "RuntimeWarning" WARNING,
    SYNTAX_WARNING "SyntaxWarning" WARNING,
    USER_WARNING "UserWarning" WARNING,
    FUTURE_WARNING "FutureWarning" WARNING,
    IMPORT_WARNING "ImportWarning" WARNING,
    UNICODE_WARNING "UnicodeWarning" WARNING,
    BYTES_WARNING "BytesWarning" WARNING,
    ENCODING_WARNING "EncodingWarning" WARNING,
    RESOURCE_WARNING "ResourceWarning" WARNING,
}
