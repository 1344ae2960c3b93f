//! `code`: what a function's text was lowered to.

use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::node::Body;
use crate::eval::source::Source;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value};
use std::cell::RefCell;
use std::rc::Rc;
use vivarium_syntax::ast::Span;

/// `co_flags`: the function has slots instead of a namespace for its locals.
pub const OPTIMIZED: u32 = 0x1;
/// `co_flags`: locals are new with each call.
pub const NEWLOCALS: u32 = 0x2;
/// `co_flags`: there is a `*args`.
pub const VARARGS: u32 = 0x4;
/// `co_flags`: there is a `**kwargs`.
pub const VARKEYWORDS: u32 = 0x8;
/// `co_flags`: nested in another function.
pub const NESTED: u32 = 0x10;
/// `co_flags`: a generator.
pub const GENERATOR: u32 = 0x20;
/// `co_flags`: a coroutine.
pub const COROUTINE: u32 = 0x80;
/// `co_flags`: made awaitable by `types.coroutine`.
pub const ITERABLE_COROUTINE: u32 = 0x100;
/// `co_flags`: an asynchronous generator.
pub const ASYNC_GENERATOR: u32 = 0x200;
/// `co_flags`: the first constant is the docstring.
pub const HAS_DOCSTRING: u32 = 0x400_0000;

/// What a function's, class's or module's text was lowered to.
pub struct Code {
    /// `co_name`.
    pub name: Name,
    /// `co_qualname`.
    pub qualname: Name,
    /// `co_flags`; see the constants of this file.
    pub flags: u32,
    /// `co_argcount`: positional parameters, positional-only ones included.
    pub positional: u32,
    /// `co_posonlyargcount`.
    pub positional_only: u32,
    /// `co_kwonlyargcount`.
    pub keyword_only: u32,
    /// `co_varnames`: parameters, then other locals; each stands in the slot of its index.
    pub varnames: Vec<Name>,
    /// `co_cellvars`.
    pub cellvars: Vec<Name>,
    /// `co_freevars`.
    pub freevars: Vec<Name>,
    /// `co_names` as far as known: globals and attributes used.
    pub names: Vec<Name>,
    /// `co_consts`.
    pub constants: Vec<Value>,
    /// The docstring.
    pub docstring: Option<Value>,
    /// The statement or expression the code was made from.
    pub span: Span,
    /// `co_firstlineno`: the line of the first decorator, or of the definition.
    pub first_line: u32,
    /// The text.
    pub source: Rc<Source>,
    /// The executable tree.
    pub body: RefCell<Rc<Body>>,
    /// The tree that reports each step, once somebody has watched.
    pub observed: RefCell<Option<Rc<Body>>>,
}

/// The type `code`.
pub static CLASS: StaticType =
    StaticType::built_in::<Code>("code", &raw const CLASS, &raw const TYPE, IMMUTABLE | WEAKLY_REFERENCEABLE);

impl Payload for Code {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.constants.trace(tracer);
    }
}

impl Code {
    /// Whether `flags` are set.
    pub fn has(&self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// The number of parameters of all kinds.
    pub fn parameters(&self) -> usize {
        (self.positional + self.keyword_only) as usize
            + self.has(VARARGS) as usize
            + self.has(VARKEYWORDS) as usize
    }
}
