//! The exceptions (library, Built-in Exceptions).
//!
//! - [`hierarchy`]: the types and what each derives from
//! - [`base`]: what all exceptions can do
//! - [`simple`], [`name_error`], [`import_error`], [`os_error`], [`syntax_error`], [`unicode_error`],
//!   [`group`]: what particular types add

pub mod base;
pub mod group;
pub mod hierarchy;
pub mod import_error;
pub mod name_error;
pub mod os_error;
pub mod simple;
pub mod syntax_error;
pub mod unicode_error;

use super::definition::{GetSet, Method};
use super::none::none;
use super::slots::SlotTable;
use super::type_::StaticType;
use super::{str, tuple};
use crate::heap::object;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
pub use hierarchy::*;
use std::cell::{Cell, OnceCell};

/// Fields that every exception has room for.
const INLINE: usize = 2;
/// Fields that are made room for when one of them is set.
const MORE: usize = 8;

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
    /// `__dict__` of an exception of a built-in type, once it is needed; instances of a program's
    /// classes keep their attributes as other instances do.
    pub attributes: ValueCell,
    /// `__suppress_context__`.
    pub suppress_context: Cell<bool>,
    /// What the particular type adds (`StopIteration.value`, `AttributeError.name`, …), by the
    /// numbers in [`fields`].
    inline: [ValueCell; INLINE],
    more: OnceCell<Box<[ValueCell; MORE]>>,
}

impl Exception {
    /// The data of an exception with `args`, a tuple.
    pub fn with_args(args: Value) -> Exception {
        Exception {
            args: ValueCell::new(args),
            cause: ValueCell::empty(),
            context: ValueCell::empty(),
            traceback: ValueCell::empty(),
            attributes: ValueCell::empty(),
            suppress_context: Cell::new(false),
            inline: [const { ValueCell::empty() }; INLINE],
            more: OnceCell::new(),
        }
    }

    /// The items of `args`.
    pub fn arguments(&self) -> Vec<Value> {
        self.args.get().map(|args| args.payload::<tuple::Tuple>().items().to_vec()).unwrap_or_default()
    }

    /// The field at `index`; nothing where it is not set.
    pub fn field(&self, index: usize) -> Option<Value> {
        match self.inline.get(index) {
            Some(cell) => cell.get(),
            None => self.more.get().and_then(|more| more[index - INLINE].get()),
        }
    }

    /// Sets or deletes the field at `index`.
    pub fn set_field(&self, index: usize, value: Option<Value>) {
        let cell = match self.inline.get(index) {
            Some(cell) => cell,
            None => {
                let more = self.more.get_or_init(|| Box::new([const { ValueCell::empty() }; MORE]));
                &more[index - INLINE]
            }
        };
        drop(cell.replace(value));
    }
}

impl Payload for Exception {
    fn class() -> &'static StaticType {
        &BASE_EXCEPTION
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.args, &self.cause, &self.context, &self.traceback, &self.attributes] {
            cell.trace(tracer);
        }
        for cell in self.inline.iter().chain(self.more.get().into_iter().flat_map(|more| more.iter())) {
            cell.trace(tracer);
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

/// Whether `value` is an exception of `class` or of a class derived from it.
pub fn is_instance(value: &Value, class: &'static StaticType) -> bool {
    value.class().is_subtype(class.payload())
}

/// What a type adds to its base.
pub struct Parts {
    /// Its methods.
    pub methods: &'static [Method],
    /// Its attributes.
    pub attributes: &'static [GetSet],
    /// Sets its slots.
    pub slots: fn(&SlotTable),
}

impl Parts {
    /// Nothing.
    pub const NONE: Parts = Parts { methods: &[], attributes: &[], slots: |_| () };
}

/// An attribute that is kept in the field `$index` and may hold anything.
macro_rules! field {
    ($name:literal, $index:expr, $doc:literal) => {
        $crate::types::definition::GetSet {
            name: $name,
            get: |_, this| {
                let data = this.payload::<$crate::types::exception::Exception>();
                Ok($crate::types::exception::or_none(data.field($index)))
            },
            set: Some(|_, _, this, value| {
                let data = this.payload::<$crate::types::exception::Exception>();
                data.set_field($index, value.cloned());
                Ok(())
            }),
            doc: $doc,
        }
    };
}
use field;

/// The numbers of the fields of [`Exception`], by type.
pub mod fields {
    /// `AttributeError.name`.
    pub const ATTRIBUTE_NAME: usize = 0;
    /// `AttributeError.obj`.
    pub const ATTRIBUTE_OBJECT: usize = 1;
    /// `NameError.name`.
    pub const NAME: usize = 0;
    /// `StopIteration.value`.
    pub const STOP_VALUE: usize = 0;
    /// `SystemExit.code`.
    pub const EXIT_CODE: usize = 0;
    /// `ImportError.msg`.
    pub const IMPORT_MESSAGE: usize = 0;
    /// `ImportError.name`.
    pub const IMPORT_NAME: usize = 1;
    /// `ImportError.path`.
    pub const IMPORT_PATH: usize = 2;
    /// `ImportError.name_from`.
    pub const IMPORT_NAME_FROM: usize = 3;
    /// `OSError.errno`.
    pub const ERRNO: usize = 0;
    /// `OSError.strerror`.
    pub const STRERROR: usize = 1;
    /// `OSError.filename`.
    pub const FILENAME: usize = 2;
    /// `OSError.filename2`.
    pub const FILENAME2: usize = 3;
    /// `BlockingIOError.characters_written`.
    pub const CHARACTERS_WRITTEN: usize = 4;
    /// `SyntaxError.msg`.
    pub const SYNTAX_MESSAGE: usize = 0;
    /// `SyntaxError.filename`.
    pub const SYNTAX_FILENAME: usize = 1;
    /// `SyntaxError.lineno`.
    pub const LINENO: usize = 2;
    /// `SyntaxError.offset`.
    pub const OFFSET: usize = 3;
    /// `SyntaxError.text`.
    pub const TEXT: usize = 4;
    /// `SyntaxError.end_lineno`.
    pub const END_LINENO: usize = 5;
    /// `SyntaxError.end_offset`.
    pub const END_OFFSET: usize = 6;
    /// `SyntaxError.print_file_and_line`.
    pub const PRINT_FILE_AND_LINE: usize = 7;
    /// `SyntaxError._metadata`.
    pub const METADATA: usize = 8;
    /// `UnicodeError.encoding`.
    pub const ENCODING: usize = 0;
    /// `UnicodeError.object`.
    pub const OBJECT: usize = 1;
    /// `UnicodeError.start`.
    pub const START: usize = 2;
    /// `UnicodeError.end`.
    pub const END: usize = 3;
    /// `UnicodeError.reason`.
    pub const REASON: usize = 4;
    /// `BaseExceptionGroup.message`.
    pub const GROUP_MESSAGE: usize = 0;
    /// `BaseExceptionGroup.exceptions`, a tuple.
    pub const GROUP_EXCEPTIONS: usize = 1;
}
