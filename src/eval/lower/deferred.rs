//! Functions of the library, which are lowered when they are first called: until then a code object knows
//! of its function what making it takes.

use super::{Lowered, Lowerer, Unit};
use crate::code::hoist;
use crate::code::symbols::{self, ScopeKind, SymbolTable};
use crate::eval::block::{self, Block};
use crate::eval::node::{Body, BodyKind};
use crate::eval::source::Source;
use crate::heap::{Name, Typed};
use crate::library::pressed::{Deferred, Skeleton, function_in};
use crate::types::code::{self, Code, Late};
use crate::types::str::intern;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use vivarium_syntax::ast::{Arguments, FunctionDef, Span, StmtKind};

/// Lowers a module of the library, with its functions' bodies left for later.
///
/// # Errors
/// What is wrong with it.
pub fn lower_library(
    mut skeleton: Skeleton,
    filename: &str,
    entry: &'static crate::library::Entry,
) -> Lowered<Typed<Code>> {
    let source = Rc::new(Source::of_library(filename, entry, skeleton.line_starts, skeleton.pressed));
    let options = symbols::Options::default();
    let mut table = SymbolTable::build(&skeleton.module, options)?;
    if hoist::rewrite(&mut skeleton.module) {
        table = SymbolTable::build(&skeleton.module, options)?;
    }
    source.set_future_annotations(table.future_annotations);
    super::lower_module(&skeleton.module, &table, source, super::Options::default())
}

/// The code of a function whose body is left for later.
pub(super) fn code(
    lowerer: &Lowerer<'_>,
    node: &FunctionDef,
    (number, deferred): (u32, &Deferred),
    is_async: bool,
    span: Span,
    first_offset: u32,
) -> Typed<Code> {
    let args = &node.args;
    let kind = match (is_async, deferred.is_generator()) {
        (true, true) => BodyKind::AsyncGenerator,
        (true, false) => BodyKind::Coroutine,
        (false, true) => BodyKind::Generator,
        (false, false) => BodyKind::Plain,
    };
    let scope = lowerer.table.find_scope(node, ScopeKind::Function);
    let freevars = scope.map_or(&[][..], |scope| &lowerer.table.scope(scope).freevars);
    let outer = lowerer.table.qualified_name(lowerer.scope);
    let qualname = match lowerer.table.scope(lowerer.scope).kind {
        ScopeKind::Module => node.name.to_string(),
        _ => format!("{outer}.{}", node.name),
    };
    let body = Body {
        kind,
        slots: 0,
        simple_parameters: u32::MAX,
        cells: Box::default(),
        free: 0,
        free_count: 0,
        inlined: Box::default(),
        block: Block::new(Vec::new(), None),
        handlers: false,
        reports: None,
        deferred: true,
    };
    let made = crate::heap::object::new(Code {
        name: intern(&node.name),
        qualname: intern(&qualname),
        flags: flags(args, kind, deferred.has_docstring()),
        positional: (args.posonlyargs.len() + args.args.len()) as u32,
        positional_only: args.posonlyargs.len() as u32,
        keyword_only: args.kwonlyargs.len() as u32,
        varnames: Late::new(parameters(lowerer, args)),
        cellvars: Late::new(Vec::new()),
        freevars: Late::new(freevars.iter().map(|name| intern(name)).collect()),
        names: Late::new(Vec::new()),
        constants: Late::new(Vec::new()),
        docstring: OnceCell::new(),
        options: lowerer.options,
        span,
        first_line: lowerer.source.line(first_offset),
        source: lowerer.source.clone(),
        body: RefCell::new(Rc::new(body)),
        positions: RefCell::new(Vec::new()),
        observed: RefCell::default(),
        deferred: Cell::new(Some(number)),
    });
    match Typed::new(made) {
        Ok(code) => code,
        Err(_) => unreachable!("a code object"),
    }
}

/// The parameters in the order of `co_varnames`.
fn parameters(lowerer: &Lowerer<'_>, args: &Arguments) -> Vec<Name> {
    let named = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    let all = named.chain(args.vararg.as_deref()).chain(args.kwarg.as_deref());
    all.map(|arg| lowerer.mangled(&arg.arg)).collect()
}

fn flags(args: &Arguments, kind: BodyKind, has_docstring: bool) -> u32 {
    let mut flags = code::OPTIMIZED | code::NEWLOCALS;
    flags |= match kind {
        BodyKind::Plain => 0,
        BodyKind::Generator => code::GENERATOR,
        BodyKind::Coroutine => code::COROUTINE,
        BodyKind::AsyncGenerator => code::ASYNC_GENERATOR,
    };
    flags |= if args.vararg.is_some() { code::VARARGS } else { 0 };
    flags |= if args.kwarg.is_some() { code::VARKEYWORDS } else { 0 };
    flags | if has_docstring { code::HAS_DOCSTRING } else { 0 }
}

/// Lowers a function of the library whose body was left for later. Code that is whole stays as it is.
pub fn complete(code: &Code) {
    let Some(number) = code.deferred.take() else { return };
    let lowered = code.source.pressed().and_then(|pressed| lower(code, pressed.module_of(number)?));
    let Some(whole) = lowered else { return };
    code.varnames.complete(whole.varnames.to_vec());
    code.cellvars.complete(whole.cellvars.to_vec());
    code.names.complete(whole.names.to_vec());
    code.constants.complete(whole.constants.to_vec());
    if let Some(docstring) = whole.docstring.get() {
        let _ = code.docstring.set(docstring.clone());
    }
    let body = whole.body.borrow().clone();
    drop(whole);
    *code.body.borrow_mut() = match Rc::try_unwrap(body) {
        // The closure may hold the class although the body does not need it.
        Ok(mut body) => {
            let closed = code.freevars.len() as u32;
            body.slots += closed.saturating_sub(body.free_count);
            body.free_count = body.free_count.max(closed);
            Rc::new(body)
        }
        Err(shared) => shared,
    };
}

fn lower(code: &Code, mut module: vivarium_syntax::Mod) -> Option<Typed<Code>> {
    let options = symbols::Options {
        future_annotations: code.source.future_annotations(),
        ..symbols::Options::default()
    };
    let mut table = SymbolTable::build(&module, options).ok()?;
    if hoist::rewrite(&mut module) {
        table = SymbolTable::build(&module, options).ok()?;
    }
    let (node, span, is_async) = function_in(&module)?;
    let scope = table.scope_of(node, ScopeKind::Function);
    let outer = table.scope(scope).parent?;
    let mut lowerer = Lowerer::new(&table, code.source.clone(), super::Options::default(), outer);
    let unit = Unit {
        scope,
        arguments: Some(&node.args),
        is_async,
        span,
        first_offset: span.start,
        docstring: super::docstring(&node.body),
    };
    let lowered = lowerer.unit(unit, |lowerer| block::lower(lowerer, &node.body)).ok();
    drop(lowerer);
    lowered
}

/// Whether the body of a function was left for later: it then is empty, or mentions only the class around it.
pub fn is_deferred(node: &FunctionDef) -> bool {
    match &node.body[..] {
        [] => true,
        [statement] => matches!(&statement.kind, StmtKind::Expr { value }
            if value.span == statement.span && matches!(&value.kind, vivarium_syntax::ast::ExprKind::Name { id, .. } if &**id == "__class__")),
        _ => false,
    }
}
