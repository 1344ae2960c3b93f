//! From a source text to a program that runs.

use super::block::{self, Block};
use super::lower::{self, Lowered, Lowerer, Options};
use super::raise::Outcome;
use super::source::Source;
use super::vm::Vm;
use crate::code::hoist;
use crate::code::symbols::{self, SymbolTable};
use crate::heap::{Typed, Value};
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::function;
use std::rc::Rc;
use vivarium_syntax::ast::Span;
use vivarium_syntax::{Mode, SyntaxError, ast};

/// Why a text could not be made a program.
pub enum CompileError {
    /// The text is no Python.
    Syntax(SyntaxError),
    /// Its names break a rule, or something in it cannot be compiled.
    Names(crate::code::SyntaxError),
}

/// Makes a program of a text.
///
/// # Errors
/// The text is no Python.
pub fn compile(source: &Rc<Source>, mode: Mode, options: Options) -> Result<Typed<Code>, CompileError> {
    let module = vivarium_syntax::parse(&source.text, mode).map_err(CompileError::Syntax)?;
    let mut module = module;
    let mut table = SymbolTable::build(&module, symbols::Options::default()).map_err(CompileError::Names)?;
    vivarium_syntax::check(&module, &source.text).map_err(CompileError::Syntax)?;
    if hoist::rewrite(&mut module) {
        table = SymbolTable::build(&module, symbols::Options::default()).map_err(CompileError::Names)?;
    }
    lower::lower_module(&module, &table, source.clone(), options).map_err(CompileError::Names)
}

/// Lowers a module's statements.
///
/// # Errors
/// What is wrong with one.
pub fn lower_body(lowerer: &mut Lowerer<'_>, body: &[ast::Stmt]) -> Lowered<Block> {
    let scope = lowerer.scope();
    let (before, after) = super::annotations::lower_around(lowerer, scope, body, Span::default())?;
    if before.is_empty() && after.is_empty() {
        return block::lower(lowerer, body);
    }
    let mut statements = before;
    for statement in body {
        statements.extend(lowerer.stmt(statement)?);
    }
    statements.extend(after);
    Ok(Block::new(statements, None))
}

/// Runs a program in the namespace `globals`, with its locals in `locals` where they are elsewhere.
///
/// # Errors
/// Whatever the program raises.
pub fn run(vm: &mut Vm, code: Typed<Code>, globals: Typed<Dict>, locals: Option<Value>) -> Outcome {
    let function = function::new(vm, code, globals, Box::default());
    super::call::run_namespace(vm, function, locals)
}
