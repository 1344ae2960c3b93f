//! Running what is typed: in the session's namespace, or in the frame at which a program stands.

use crate::code::hoist;
use crate::code::symbols::{self, SymbolTable};
use crate::eval::lower::{self, Options, Reports};
use crate::eval::namespace;
use crate::eval::program::{self, CompileError};
use crate::eval::source::Source;
use crate::eval::{Outcome, Vm};
use crate::heap::{Typed, Value};
use crate::limits::ending::LIMIT_REACHED;
use crate::types::cell::Cell;
use crate::types::code::{Code, OPTIMIZED};
use crate::types::dict::Dict;
use crate::types::exception;
use crate::types::str::{Str, name_of};
use std::rc::Rc;
use vivarium_syntax::ast::Mod;
use vivarium_syntax::{Mode, parse};

/// Where names are looked up.
pub struct Scope {
    /// The global names.
    pub globals: Typed<Dict>,
    /// The local ones, where they are others.
    pub locals: Option<Value>,
}

impl Scope {
    /// The names of the frame that runs: of a function, a snapshot.
    ///
    /// # Errors
    /// None so far.
    pub fn of_frame(vm: &mut Vm) -> Outcome<Scope> {
        let globals = vm.globals().clone();
        let locals = vm.local_namespace()?;
        let own = !locals.is(globals.value());
        Ok(Scope { globals, locals: own.then_some(locals) })
    }
}

/// The value of an expression.
///
/// # Errors
/// `SyntaxError`; whatever it raises.
pub fn expression(vm: &mut Vm, scope: &Scope, text: &str) -> Outcome {
    let source = Rc::new(Source::new("<expression>", text.trim().to_owned()));
    match program::compile(&source, Mode::Eval, Options::default()) {
        Ok(code) => program::run(vm, code, scope.globals.clone(), scope.locals.clone()),
        Err(error) => Err(vm.raise_syntax_error(&source, error)),
    }
}

/// Runs a statement typed at a stop; an expression's value is displayed. What it binds is stored
/// back into the variables of a function's frame.
///
/// # Errors
/// `SyntaxError`; whatever it raises.
pub fn statement_in_frame(vm: &mut Vm, text: &str) -> Outcome<()> {
    let scope = Scope::of_frame(vm)?;
    let source = Rc::new(Source::new("<statement>", format!("{}\n", text.trim())));
    let options = Options { interactive: true, ..Options::default() };
    let code = match program::compile(&source, Mode::Single, options) {
        Ok(code) => code,
        Err(error) => return Err(vm.raise_syntax_error(&source, error)),
    };
    let outcome = program::run(vm, code, scope.globals.clone(), scope.locals.clone());
    if let Some(locals) = &scope.locals {
        store_back(vm, locals);
    }
    outcome.map(drop)
}

/// Makes a function's variables what the snapshot holds now.
fn store_back(vm: &mut Vm, snapshot: &Value) {
    let function = vm.frame.function.clone();
    let code = function.code.borrow().clone();
    let Some(snapshot) = snapshot.downcast::<Dict>() else { return };
    let body = function.body.borrow().clone();
    let slots = vm.frame.slots;
    let hidden = namespace::hidden(&body, |slot| slots.load(slot));
    let own = match (code.has(OPTIMIZED), hidden.is_empty()) {
        (true, _) => namespace::variable_slots(&code, body.free),
        (false, true) => return,
        (false, false) => {
            // A snapshot of a module's namespace, made for the comprehension's sake.
            for (key, value) in snapshot.entries() {
                if key.has::<Str>() && !hidden.iter().any(|(hidden, _)| *hidden == name_of(&key)) {
                    vm.globals().set_name(&name_of(&key), value);
                }
            }
            Vec::new()
        }
    };
    // What a comprehension hides is not what the snapshot holds.
    let own = own.into_iter().filter(|(name, _)| !hidden.iter().any(|(hidden, _)| hidden == name));
    for (name, slot) in own.chain(hidden.clone()) {
        let Some(new) = snapshot.get_name(&name) else { continue };
        let held = vm.frame.slots.load(slot);
        match held.as_ref().and_then(|held| held.exact::<Cell>()) {
            Some(cell) if !cell.content.holds(&new) => cell.content.set(new),
            Some(_) => {}
            None if held.as_ref().is_some_and(|held| held.is(&new)) => {}
            None => vm.frame.slots.store(slot, new),
        }
    }
}

/// Makes programs of what was typed: of a single statement one; of several, pasted together, one
/// each, of which only the last displays its value.
///
/// # Errors
/// The text is no Python.
pub fn compile_typed(
    source: &Rc<Source>,
    reports: Option<Reports>,
) -> Result<Vec<Typed<Code>>, CompileError> {
    let options = Options { interactive: true, reports, ..Options::default() };
    let several = match parse(&source.text, Mode::Single) {
        Ok(_) => None,
        Err(_) => parse(&source.text, Mode::Exec).ok(),
    };
    let Some(Mod::Module(body)) = several else {
        return program::compile(source, Mode::Single, options).map(|code| vec![code]);
    };
    let count = body.len();
    let programs = body.into_iter().enumerate().map(|(index, statement)| {
        let last = index + 1 == count;
        let mut module = if last { Mod::Interactive(vec![statement]) } else { Mod::Module(vec![statement]) };
        let build = |module: &Mod| {
            SymbolTable::build(module, symbols::Options::default()).map_err(CompileError::Names)
        };
        let mut table = build(&module)?;
        if hoist::rewrite(&mut module) {
            table = build(&module)?;
        }
        let options = Options { interactive: last, reports, ..Options::default() };
        lower::lower_module(&module, &table, source.clone(), options).map_err(CompileError::Names)
    });
    programs.collect()
}

/// Reports an exception that ended what was typed, by `sys.excepthook`. For `SystemExit` it gives the
/// exit status instead.
pub fn report(vm: &mut Vm, exception: Value) -> Option<u8> {
    if exception::is_instance(&exception, &exception::SYSTEM_EXIT) {
        return Some(vm.exit_status(&exception));
    }
    vm.flush_output();
    if exception::is_instance(&exception, &LIMIT_REACHED) {
        // A hook of the program's might reach the next limit, with none in force.
        vm.print_exception(&exception);
        return None;
    }
    let raised = vm.raise_unchained(exception);
    vm.report_uncaught(raised);
    None
}

impl Vm {
    /// Hands what standard output still holds to the system, so that what the prompt writes comes
    /// after it.
    pub fn flush_output(&mut self) {
        if let Err(raised) = self.flush_standard_streams() {
            drop(self.take_raised(raised));
        }
    }
}
