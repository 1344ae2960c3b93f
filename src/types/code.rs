//! `code`: what a function's text was lowered to.

use super::code_members as members;
use super::definition::{Definition, GetSet, Method, Native};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bytes, int, list, object as object_type, str, tuple};
use crate::eval::lower::{Options, Reports};
use crate::eval::node::Body;
use crate::eval::source::Source;
use crate::eval::{Outcome, Vm};
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value};
use std::cell::{Cell, OnceCell, RefCell};
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

/// `co_flags`: `from __future__ import annotations` is in force.
pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;

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
    pub varnames: Late<Name>,
    /// `co_cellvars`.
    pub cellvars: Late<Name>,
    /// `co_freevars`.
    pub freevars: Late<Name>,
    /// `co_names` as far as known: globals and attributes used.
    pub names: Late<Name>,
    /// `co_consts`.
    pub constants: Late<Value>,
    /// The docstring.
    pub docstring: OnceCell<Value>,
    /// The statement or expression the code was made from.
    pub span: Span,
    /// `co_firstlineno`: the line of the first decorator, or of the definition.
    pub first_line: u32,
    /// How it was lowered.
    pub options: Options,
    /// The text.
    pub source: Rc<Source>,
    /// The executable tree.
    pub body: RefCell<Rc<Body>>,
    /// The places whose numbers as instructions were asked for.
    pub positions: RefCell<Vec<Span>>,
    /// The trees that report each step, once somebody has watched.
    pub observed: RefCell<Vec<(Reports, Rc<Body>)>>,
    /// The number of a function of the library whose body has not been lowered yet.
    pub deferred: Cell<Option<u32>>,
}

/// A list of which a part is known from the start, and the whole once a body left for later is lowered.
pub struct Late<T> {
    early: Vec<T>,
    whole: OnceCell<Vec<T>>,
}

impl<T> Late<T> {
    /// A list.
    pub fn new(early: Vec<T>) -> Late<T> {
        Late { early, whole: OnceCell::new() }
    }

    /// Makes the list whole.
    pub fn complete(&self, whole: Vec<T>) {
        let _ = self.whole.set(whole);
    }
}

impl<T> From<Vec<T>> for Late<T> {
    fn from(list: Vec<T>) -> Late<T> {
        Late::new(list)
    }
}

impl<T: Clone> Clone for Late<T> {
    fn clone(&self) -> Late<T> {
        Late::new(self.to_vec())
    }
}

impl<T: PartialEq> PartialEq for Late<T> {
    fn eq(&self, other: &Late<T>) -> bool {
        **self == **other
    }
}

impl<T> std::ops::Deref for Late<T> {
    type Target = Vec<T>;

    #[inline(always)]
    fn deref(&self) -> &Vec<T> {
        self.whole.get().unwrap_or(&self.early)
    }
}

impl<'a, T> IntoIterator for &'a Late<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
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
    /// Whether it is the program's own, and not the library's.
    pub fn is_of_program(&self) -> bool {
        self.source.pressed().is_none()
            && !self.source.of_library.get()
            && crate::library::below(&self.source.filename).is_none()
    }

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

    /// The line of a place: `f_lineno`, `tb_lineno`.
    pub fn line_of(&self, at: Span) -> u32 {
        if at == Span::default() { self.first_line } else { self.source.line(at.start) }
    }

    /// The number of a place as `f_lasti` and `tb_lasti` give it. There are no instructions here, so
    /// each place gets the next number when it is first asked for; `co_positions` goes by the same
    /// numbers.
    pub fn instruction_of(&self, at: Span) -> i64 {
        let mut positions = self.positions.borrow_mut();
        let known = positions.iter().position(|known| *known == at);
        let index = known.unwrap_or_else(|| {
            positions.push(at);
            positions.len() - 1
        });
        2 * index as i64
    }
}

fn names_of(names: &[Name]) -> Value {
    tuple::new(names.iter().map(|name| name.value().clone()).collect())
}

fn number(value: usize) -> Outcome {
    Ok(int::new(value as i64))
}

/// Temporaries of the lowering are no variables of the program.
pub(super) fn shown_variables(code: &Code) -> Vec<Name> {
    let is_shown = |name: &&Name| !crate::code::hoist::is_temporary(&str::to_string(name.value()));
    code.varnames.iter().filter(is_shown).cloned().collect()
}

fn position(code: &Code, at: Span) -> Value {
    let source = &code.source;
    let numbers =
        [source.line(at.start), source.line(at.end), source.column(at.start), source.column(at.end)];
    tuple::new(numbers.map(|number| int::new(number.into())).to_vec())
}

fn get_positions(vm: &mut Vm, this: &Value) -> Outcome {
    let code = this.payload::<Code>();
    let positions = code.positions.borrow().iter().map(|at| position(code, *at)).collect();
    vm.iter(&list::new(positions))
}

fn get_lines(vm: &mut Vm, this: &Value) -> Outcome {
    let code = this.payload::<Code>();
    let positions = code.positions.borrow().clone();
    let line = |(index, at): (usize, &Span)| {
        let start = 2 * index as i64;
        let line = code.line_of(*at).into();
        tuple::new([start, start + 2, line].map(int::new).to_vec())
    };
    vm.iter(&list::new(positions.iter().enumerate().map(line).collect()))
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let code = this.payload::<Code>();
    let (name, filename) = (str::to_string(code.name.value()), &code.source.filename);
    let (address, line) = (this.address(), code.first_line);
    Ok(str::new(format!("<code object {name} at {address:#x}, file \"{filename}\", line {line}>")))
}

macro_rules! getter {
    ($name:literal, $get:expr) => {
        GetSet {
            name: $name,
            get: |_, this| {
                let get: fn(&Code) -> Outcome = $get;
                let code = this.payload::<Code>();
                crate::eval::lower::deferred::complete(code);
                get(code)
            },
            set: None,
            doc: "",
        }
    };
}

static ATTRIBUTES: &[GetSet] = &[
    getter!("co_name", |code| Ok(code.name.value().clone())),
    getter!("co_qualname", |code| Ok(code.qualname.value().clone())),
    getter!("co_filename", |code| Ok(str::new(code.source.filename.as_str()))),
    getter!("co_firstlineno", |code| number(code.first_line as usize)),
    getter!("co_flags", |code| number(code.flags as usize)),
    getter!("co_argcount", |code| number(code.positional as usize)),
    getter!("co_posonlyargcount", |code| number(code.positional_only as usize)),
    getter!("co_kwonlyargcount", |code| number(code.keyword_only as usize)),
    getter!("co_nlocals", |code| number(shown_variables(code).len())),
    getter!("co_stacksize", |code| number(code.body.borrow().slots as usize)),
    getter!("co_varnames", |code| Ok(names_of(&shown_variables(code)))),
    getter!("co_cellvars", |code| Ok(names_of(&code.cellvars))),
    getter!("co_freevars", |code| Ok(names_of(&code.freevars))),
    getter!("co_names", |code| Ok(names_of(&code.names))),
    getter!("co_consts", |code| Ok(tuple::new(code.constants.to_vec()))),
    getter!("co_code", |_| Ok(bytes::new(Vec::new()))),
    getter!("co_linetable", |_| Ok(bytes::new(Vec::new()))),
    getter!("co_exceptiontable", |_| Ok(bytes::new(Vec::new()))),
];

/// `code`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a code object.  Not for mere mortals."),
    methods: &[
        Method::new("co_positions", Native::NoArguments(get_positions), ""),
        Method::new("co_lines", Native::NoArguments(get_lines), ""),
        Method::new(
            "replace",
            Native::Any(members::replace),
            "replace($self, /, **changes)\n--\n\nReturn a copy of the code object with new values for the specified fields.",
        ),
        Method::new(
            "__replace__",
            Native::Any(members::replace),
            "__replace__($self, /, **changes)\n--\n\nThe same as replace().",
        ),
        Method::new("_varname_from_oparg", Native::One(members::variable_name), ""),
    ],
    attributes: ATTRIBUTES,
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.hash.set(Some(members::hash));
        slots.richcompare.set(Some(members::compare));
    },
};
