//! Starting the interpreter: built-in types, modules, the main thread.

use crate::eval::block::Block;
use crate::eval::interpreter::Interpreter;
use crate::eval::node::{Body, BodyKind};
use crate::eval::source::Source;
use crate::eval::vm::MAIN_STACK_SLOTS;
use crate::eval::{Vm, threads};
use crate::heap::{Payload, Typed, Value, object};
use crate::modules;
use crate::types::code::{Code, Late};
use crate::types::dict::{self, Dict};
use crate::types::function;
use crate::types::module::{Awaiting, Module};
use crate::types::str::intern;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use vivarium_syntax::ast::Span;

fn typed<T: Payload>(value: Value) -> Typed<T> {
    match Typed::new(value) {
        Ok(typed) => typed,
        Err(_) => unreachable!("made as such"),
    }
}

/// The state of the main thread of a fresh interpreter. One process has one interpreter.
pub fn start() -> Vm {
    crate::types::initialise();
    let builtins_module = crate::builtins::new();
    let builtins = builtins_module.payload::<Module>().namespace.clone();
    let modules = typed::<Dict>(dict::new());
    let base = base_function(&builtins);
    let sys = modules::sys::new();
    sys.payload::<Module>().namespace.set_name(&intern("modules"), modules.value().clone());
    let interpreter = Interpreter::new(base, builtins, modules, sys.clone());
    let mut vm = Vm::new(interpreter, threads::begin(), MAIN_STACK_SLOTS);
    builtins_module.payload::<Module>().awaiting.set(Awaiting::Specification);
    vm.interpreter.modules.set_name(&intern("builtins"), builtins_module);
    vm.interpreter.modules.set_name(&intern("sys"), sys);
    let library = modules::sys::library_names::NAMES.iter().map(|name| intern(name).into_value()).collect();
    if let Ok(library) = crate::types::set::frozen_from_values(&mut vm, library) {
        vm.interpreter.sys.payload::<Module>().namespace.set_name(&intern("stdlib_module_names"), library);
    }
    vm
}

/// The function at the bottom of the stack, which runs nothing.
fn base_function(builtins: &Typed<Dict>) -> Typed<function::Function> {
    let body = Body {
        kind: BodyKind::Plain,
        slots: 0,
        simple_parameters: 0,
        cells: Box::default(),
        free: 0,
        free_count: 0,
        inlined: Box::default(),
        block: Block::new(Vec::new(), None),
        handlers: false,
        reports: None,
        deferred: false,
    };
    let code = typed::<Code>(object::new(Code {
        name: intern("<base>"),
        qualname: intern("<base>"),
        flags: 0,
        positional: 0,
        positional_only: 0,
        keyword_only: 0,
        varnames: Late::new(Vec::new()),
        cellvars: Late::new(Vec::new()),
        freevars: Late::new(Vec::new()),
        names: Late::new(Vec::new()),
        constants: Late::new(Vec::new()),
        docstring: OnceCell::new(),
        span: Span::default(),
        first_line: 0,
        options: Default::default(),
        source: Rc::new(Source::new("", String::new())),
        body: RefCell::new(Rc::new(body)),
        positions: RefCell::new(Vec::new()),
        observed: RefCell::default(),
        deferred: Cell::new(None),
    }));
    function::with_builtins(code, typed(dict::new()), builtins.clone(), Box::default())
}
