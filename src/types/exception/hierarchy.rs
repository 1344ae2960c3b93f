//! The built-in exception types: which there are, and what each derives from (library, Exception
//! hierarchy).

use super::{
    Exception, Parts, base, group, import_error, name_error, os_error, simple, syntax_error, unicode_error,
};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::types::definition::Definition;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object, tuple};

macro_rules! hierarchy {
    ($($class:ident $name:literal $base:ident $doc:literal $parts:expr;)*) => {
        $(
            #[doc = concat!("The type `", $name, "`.")]
            pub static $class: StaticType = StaticType::built_in_derived::<Exception>(
                $name,
                &raw const BASE_EXCEPTION,
                &raw const TYPE,
                BASE_TYPE | IMMUTABLE,
            );
        )*

        /// Every built-in exception type but `BaseException`, with its (first) base, bases first.
        pub static HIERARCHY: &[(&StaticType, &StaticType)] = &[$((&$class, &$base),)*];

        /// The definitions of the built-in exception types, bases first. `ExceptionGroup` gets its
        /// second base in [`complete`].
        pub static DEFINITIONS: &[Definition] = &[
            Definition {
                class: &BASE_EXCEPTION,
                base: Some(&object::CLASS),
                doc: Some("Common base class for all exceptions"),
                methods: base::METHODS,
                attributes: base::ATTRIBUTES,
                slots: base::set_slots,
            },
            $(Definition {
                class: &$class,
                base: Some(&$base),
                doc: Some($doc),
                methods: $parts.methods,
                attributes: $parts.attributes,
                slots: $parts.slots,
            },)*
        ];
    };
}

/// Gives `ExceptionGroup` its second base, `Exception`, once all types are ready.
pub fn complete() {
    let group = EXCEPTION_GROUP.payload();
    let bases = [&BASE_EXCEPTION_GROUP, &EXCEPTION];
    let mro = [&EXCEPTION_GROUP, &BASE_EXCEPTION_GROUP, &EXCEPTION, &BASE_EXCEPTION, &object::CLASS];
    group.bases.set(tuple::new(bases.map(StaticType::value).to_vec()));
    group.mro.set(tuple::new(mro.map(StaticType::value).to_vec()));
    EXCEPTION.payload().add_subclass(&EXCEPTION_GROUP.value());
    group.modified();
}

/// The type `BaseException`.
pub static BASE_EXCEPTION: StaticType = StaticType::built_in::<Exception>(
    "BaseException",
    &raw const BASE_EXCEPTION,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

hierarchy! {
    SYSTEM_EXIT "SystemExit" BASE_EXCEPTION "Request to exit from the interpreter." simple::SYSTEM_EXIT;
    KEYBOARD_INTERRUPT "KeyboardInterrupt" BASE_EXCEPTION "Program interrupted by user." Parts::NONE;
    GENERATOR_EXIT "GeneratorExit" BASE_EXCEPTION "Request that a generator exit." Parts::NONE;
    BASE_EXCEPTION_GROUP "BaseExceptionGroup" BASE_EXCEPTION "A combination of multiple unrelated exceptions." group::PARTS;
    EXCEPTION "Exception" BASE_EXCEPTION "Common base class for all non-exit exceptions." Parts::NONE;
    EXCEPTION_GROUP "ExceptionGroup" BASE_EXCEPTION_GROUP "A combination of multiple unrelated exceptions." Parts::NONE;
    STOP_ITERATION "StopIteration" EXCEPTION "Signal the end from iterator.__next__()." simple::STOP_ITERATION;
    STOP_ASYNC_ITERATION "StopAsyncIteration" EXCEPTION "Signal the end from iterator.__anext__()." Parts::NONE;
    ARITHMETIC_ERROR "ArithmeticError" EXCEPTION "Base class for arithmetic errors." Parts::NONE;
    FLOATING_POINT_ERROR "FloatingPointError" ARITHMETIC_ERROR "Floating-point operation failed." Parts::NONE;
    OVERFLOW_ERROR "OverflowError" ARITHMETIC_ERROR "Result too large to be represented." Parts::NONE;
    ZERO_DIVISION_ERROR "ZeroDivisionError" ARITHMETIC_ERROR "Second argument to a division or modulo operation was zero." Parts::NONE;
    ASSERTION_ERROR "AssertionError" EXCEPTION "Assertion failed." Parts::NONE;
    ATTRIBUTE_ERROR "AttributeError" EXCEPTION "Attribute not found." name_error::ATTRIBUTE_ERROR;
    BUFFER_ERROR "BufferError" EXCEPTION "Buffer error." Parts::NONE;
    EOF_ERROR "EOFError" EXCEPTION "Read beyond end of file." Parts::NONE;
    IMPORT_ERROR "ImportError" EXCEPTION "Import can't find module, or can't find name in module." import_error::PARTS;
    MODULE_NOT_FOUND_ERROR "ModuleNotFoundError" IMPORT_ERROR "Module not found." Parts::NONE;
    LOOKUP_ERROR "LookupError" EXCEPTION "Base class for lookup errors." Parts::NONE;
    INDEX_ERROR "IndexError" LOOKUP_ERROR "Sequence index out of range." Parts::NONE;
    KEY_ERROR "KeyError" LOOKUP_ERROR "Mapping key not found." simple::KEY_ERROR;
    MEMORY_ERROR "MemoryError" EXCEPTION "Out of memory." Parts::NONE;
    NAME_ERROR "NameError" EXCEPTION "Name not found globally." name_error::NAME_ERROR;
    UNBOUND_LOCAL_ERROR "UnboundLocalError" NAME_ERROR "Local name referenced but not bound to a value." Parts::NONE;
    OS_ERROR "OSError" EXCEPTION "Base class for I/O related errors." os_error::PARTS;
    BLOCKING_IO_ERROR "BlockingIOError" OS_ERROR "I/O operation would block." os_error::BLOCKING;
    CHILD_PROCESS_ERROR "ChildProcessError" OS_ERROR "Child process error." Parts::NONE;
    CONNECTION_ERROR "ConnectionError" OS_ERROR "Connection error." Parts::NONE;
    BROKEN_PIPE_ERROR "BrokenPipeError" CONNECTION_ERROR "Broken pipe." Parts::NONE;
    CONNECTION_ABORTED_ERROR "ConnectionAbortedError" CONNECTION_ERROR "Connection aborted." Parts::NONE;
    CONNECTION_REFUSED_ERROR "ConnectionRefusedError" CONNECTION_ERROR "Connection refused." Parts::NONE;
    CONNECTION_RESET_ERROR "ConnectionResetError" CONNECTION_ERROR "Connection reset." Parts::NONE;
    FILE_EXISTS_ERROR "FileExistsError" OS_ERROR "File already exists." Parts::NONE;
    FILE_NOT_FOUND_ERROR "FileNotFoundError" OS_ERROR "File not found." Parts::NONE;
    INTERRUPTED_ERROR "InterruptedError" OS_ERROR "Interrupted by signal." Parts::NONE;
    IS_A_DIRECTORY_ERROR "IsADirectoryError" OS_ERROR "Operation doesn't work on directories." Parts::NONE;
    NOT_A_DIRECTORY_ERROR "NotADirectoryError" OS_ERROR "Operation only works on directories." Parts::NONE;
    PERMISSION_ERROR "PermissionError" OS_ERROR "Not enough permissions." Parts::NONE;
    PROCESS_LOOKUP_ERROR "ProcessLookupError" OS_ERROR "Process not found." Parts::NONE;
    TIMEOUT_ERROR "TimeoutError" OS_ERROR "Timeout expired." Parts::NONE;
    REFERENCE_ERROR "ReferenceError" EXCEPTION "Weak ref proxy used after referent went away." Parts::NONE;
    RUNTIME_ERROR "RuntimeError" EXCEPTION "Unspecified run-time error." Parts::NONE;
    NOT_IMPLEMENTED_ERROR "NotImplementedError" RUNTIME_ERROR "Method or function hasn't been implemented yet." Parts::NONE;
    PYTHON_FINALIZATION_ERROR "PythonFinalizationError" RUNTIME_ERROR "Operation blocked during Python finalization." Parts::NONE;
    RECURSION_ERROR "RecursionError" RUNTIME_ERROR "Recursion limit exceeded." Parts::NONE;
    SYNTAX_ERROR "SyntaxError" EXCEPTION "Invalid syntax." syntax_error::PARTS;
    INDENTATION_ERROR "IndentationError" SYNTAX_ERROR "Improper indentation." Parts::NONE;
    TAB_ERROR "TabError" INDENTATION_ERROR "Improper mixture of spaces and tabs." Parts::NONE;
    INCOMPLETE_INPUT_ERROR "_IncompleteInputError" INDENTATION_ERROR "incomplete input." Parts::NONE;
    SYSTEM_ERROR "SystemError" EXCEPTION "Internal error in the Python interpreter." Parts::NONE;
    TYPE_ERROR "TypeError" EXCEPTION "Inappropriate argument type." Parts::NONE;
    VALUE_ERROR "ValueError" EXCEPTION "Inappropriate argument value (of correct type)." Parts::NONE;
    UNICODE_ERROR "UnicodeError" VALUE_ERROR "Unicode related error." Parts::NONE;
    UNICODE_DECODE_ERROR "UnicodeDecodeError" UNICODE_ERROR "Unicode decoding error." unicode_error::DECODE;
    UNICODE_ENCODE_ERROR "UnicodeEncodeError" UNICODE_ERROR "Unicode encoding error." unicode_error::ENCODE;
    UNICODE_TRANSLATE_ERROR "UnicodeTranslateError" UNICODE_ERROR "Unicode translation error." unicode_error::TRANSLATE;
    WARNING "Warning" EXCEPTION "Base class for warning categories." Parts::NONE;
    DEPRECATION_WARNING "DeprecationWarning" WARNING "Base class for warnings about deprecated features." Parts::NONE;
    PENDING_DEPRECATION_WARNING "PendingDeprecationWarning" WARNING "Base class for warnings about features which will be deprecated" Parts::NONE;
    RUNTIME_WARNING "RuntimeWarning" WARNING "Base class for warnings about dubious runtime behavior." Parts::NONE;
    SYNTAX_WARNING "SyntaxWarning" WARNING "Base class for warnings about dubious syntax." Parts::NONE;
    USER_WARNING "UserWarning" WARNING "Base class for warnings generated by user code." Parts::NONE;
    FUTURE_WARNING "FutureWarning" WARNING "Base class for warnings about constructs that will change semantically" Parts::NONE;
    IMPORT_WARNING "ImportWarning" WARNING "Base class for warnings about probable mistakes in module imports" Parts::NONE;
    UNICODE_WARNING "UnicodeWarning" WARNING "Base class for warnings about Unicode related problems, mostly" Parts::NONE;
    BYTES_WARNING "BytesWarning" WARNING "Base class for warnings about bytes and buffer related problems, mostly" Parts::NONE;
    ENCODING_WARNING "EncodingWarning" WARNING "Base class for warnings about encodings." Parts::NONE;
    RESOURCE_WARNING "ResourceWarning" WARNING "Base class for warnings about resource usage." Parts::NONE;
}
