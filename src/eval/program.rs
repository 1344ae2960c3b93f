//! From a source text, or a tree, to a program that runs.

use super::block::{self, Block};
use super::class;
use super::lower::{self, Lowered, Lowerer, Options};
use super::node::{Flow, Stmt};
use super::raise::Outcome;
use super::source::Source;
use super::vm::Vm;
use crate::code::hoist;
use crate::code::symbols::SymbolTable;
use crate::heap::{Typed, Value};
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::function;
use crate::types::names::names;
use std::rc::Rc;
use vivarium_syntax::ast::{Mod, Span};
use vivarium_syntax::warning::Warning;
use vivarium_syntax::{Mode, SyntaxError, ast};

/// Why a text could not be made a program.
pub enum CompileError {
    /// The text is no Python.
    Syntax(SyntaxError),
    /// It is, but the compiler refuses it.
    Compiler(SyntaxError),
    /// Its names break a rule, or something in it cannot be compiled.
    Names(crate::code::SyntaxError),
}

/// A program, and what is odd in its text.
pub struct Compiled {
    /// The program.
    pub code: Typed<Code>,
    /// Warnings, in the order of the text.
    pub warnings: Vec<Warning>,
}

/// Makes a program of a text.
///
/// # Errors
/// The text is no Python.
pub fn compile(source: &Rc<Source>, mode: Mode, options: Options) -> Result<Typed<Code>, CompileError> {
    compile_with_warnings(source, mode, options).map(|compiled| compiled.code)
}

/// As [`compile`], and gives the warnings too.
///
/// # Errors
/// As [`compile`].
pub fn compile_with_warnings(
    source: &Rc<Source>,
    mode: Mode,
    options: Options,
) -> Result<Compiled, CompileError> {
    source.mode.set(Some(mode));
    let parsed = vivarium_syntax::parse_with_warnings(&source.text, mode).map_err(CompileError::Syntax)?;
    let mut compiled = compile_tree(parsed.module, source, options)?;
    compiled.warnings.extend(parsed.warnings);
    compiled.warnings.sort_by_key(|warning| warning.span.start);
    Ok(compiled)
}

/// Makes a program of a tree, whose places are those of `source`.
///
/// # Errors
/// What only the compiler finds.
pub fn compile_tree(
    mut module: Mod,
    source: &Rc<Source>,
    options: Options,
) -> Result<Compiled, CompileError> {
    let symbols = options.symbols();
    let mut table = SymbolTable::build(&module, symbols).map_err(CompileError::Names)?;
    let warnings = vivarium_syntax::check_places(&module, options.top_level_await, || source.lines())
        .map_err(CompileError::Compiler)?;
    if hoist::rewrite(&mut module) {
        table = SymbolTable::build(&module, symbols).map_err(CompileError::Names)?;
    }
    let code = lower::lower_module(&module, &table, source.clone(), options).map_err(CompileError::Names)?;
    Ok(Compiled { code, warnings })
}

/// Binds `__doc__` of a module to its docstring.
struct StoreDocstring {
    text: Value,
    span: Span,
}

impl Stmt for StoreDocstring {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let namespace = vm.frame.locals.clone().unwrap_or_else(|| vm.globals().value().clone());
        match class::store(vm, &namespace, &names().__doc__, self.text.clone()) {
            Ok(()) => Flow::Next,
            Err(_) => Flow::Raise,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a module's statements; `docstring` is what `__doc__` is bound to before them.
///
/// # Errors
/// What is wrong with one.
pub fn lower_body(lowerer: &mut Lowerer<'_>, body: &[ast::Stmt], docstring: Option<Value>) -> Lowered<Block> {
    let scope = lowerer.scope();
    let (mut before, after) = super::annotations::lower_around(lowerer, scope, body, Span::default())?;
    if let Some((text, statement)) = docstring.zip(body.first()) {
        before.push(Box::new(StoreDocstring { text, span: statement.span }));
    }
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
    run_closure(vm, code, globals, locals, Box::default())
}

/// As [`run`], for code with free variables, whose cells are in `closure`.
///
/// # Errors
/// As [`run`].
pub fn run_closure(
    vm: &mut Vm,
    code: Typed<Code>,
    globals: Typed<Dict>,
    locals: Option<Value>,
    closure: Box<[Value]>,
) -> Outcome {
    let function = function::new(vm, code, globals, closure);
    super::call::run_namespace(vm, function, locals)
}
