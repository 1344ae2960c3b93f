//! `exec` and `eval`.

use super::compile::compile_source;
use crate::eval::{Arguments, Outcome, Vm, program};
use crate::heap::{Typed, Value};
use crate::types::cell::Cell;
use crate::types::code::{Code, OPTIMIZED};
use crate::types::dict::Dict;
use crate::types::function;
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::tuple::Tuple;
use vivarium_syntax::Mode;

/// `exec(source, globals, locals, closure=…)`.
///
/// # Errors
/// `TypeError` for what cannot be run; `SyntaxError`; whatever the program raises.
pub fn exec(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["source", "globals", "locals", "closure"];
    let [source, globals, locals, closure] = arguments.bind(vm, "exec", parameters, 1, 1, 1)?;
    let Some(source) = source else { unreachable!("required") };
    let closure = closure.filter(|closure| !is_none(closure));
    let (globals, locals) = namespaces(vm, "exec", globals, locals)?;
    let code = match Typed::<Code>::new(source) {
        Ok(code) => code,
        Err(source) => {
            if closure.is_some() {
                return Err(vm.type_error("closure can only be used when source is a code object"));
            }
            compile_source(vm, "exec", &source, Mode::Exec)?
        }
    };
    let cells = cells(vm, &code, closure.as_ref())?;
    run(vm, code, globals, locals, cells)?;
    Ok(none())
}

/// The cells given for the free variables of code that `exec` runs.
fn cells(vm: &mut Vm, code: &Code, closure: Option<&Value>) -> Outcome<Box<[Value]>> {
    let needed = code.freevars.len();
    if needed == 0 {
        return match closure {
            None => Ok(Box::default()),
            Some(_) => Err(vm.type_error("cannot use a closure with this code object")),
        };
    }
    let cells = closure.and_then(|closure| closure.exact::<Tuple>()).map(|tuple| tuple.items().to_vec());
    match cells {
        Some(cells) if cells.len() == needed && cells.iter().all(|cell| cell.has::<Cell>()) => {
            Ok(cells.into_boxed_slice())
        }
        _ => Err(vm.type_error(format!("code object requires a closure of exactly length {needed}"))),
    }
}

/// `eval(source, globals, locals)`.
///
/// # Errors
/// As [`exec`].
pub fn eval(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [source, globals, locals] = arguments.bind(vm, "eval", ["source", "globals", "locals"], 1, 0, 1)?;
    let Some(source) = source else { unreachable!("required") };
    let (globals, locals) = namespaces(vm, "eval", globals, locals)?;
    let code = match Typed::<Code>::new(source) {
        Ok(code) => code,
        Err(source) => compile_source(vm, "eval", &source, Mode::Eval)?,
    };
    if !code.freevars.is_empty() {
        return Err(vm.type_error("code object passed to eval() may not contain free variables"));
    }
    run(vm, code, globals, locals, Box::default())
}

/// Runs code in namespaces; the code of a function has locals of its own.
fn run(
    vm: &mut Vm,
    code: Typed<Code>,
    globals: Typed<Dict>,
    locals: Option<Value>,
    cells: Box<[Value]>,
) -> Outcome {
    if !code.has(OPTIMIZED) {
        return program::run_closure(vm, code, globals, locals, cells);
    }
    let function = function::new(vm, code, globals, cells);
    crate::eval::call::call_function(vm, function, &Arguments::NONE)
}

/// The namespaces in which `exec` and `eval` run: those given, or the caller's. No locals means that
/// they are the globals.
fn namespaces(
    vm: &mut Vm,
    function: &str,
    globals: Option<Value>,
    locals: Option<Value>,
) -> Outcome<(Typed<Dict>, Option<Value>)> {
    let globals = globals.filter(|globals| !is_none(globals));
    let locals = locals.filter(|locals| !is_none(locals));
    if let Some(locals) = &locals
        && locals.class().slots.getitem.get().is_none()
    {
        let class = locals.class().name();
        return Err(vm.type_error(match function {
            "exec" => format!("locals must be a mapping or None, not {class}"),
            _ => "locals must be a mapping".to_owned(),
        }));
    }
    let (globals, locals) = match globals {
        Some(globals) => (globals, locals),
        None => {
            let locals = match locals {
                Some(locals) => locals,
                None => vm.local_namespace()?,
            };
            (vm.globals().value().clone(), Some(locals))
        }
    };
    let globals = match Typed::<Dict>::new(globals) {
        Ok(globals) => globals,
        Err(other) => {
            let class = other.class().name();
            return Err(vm.type_error(match function {
                "exec" => format!("exec() globals must be a dict, not {class}"),
                _ if other.class().slots.getitem.get().is_some() => {
                    "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
                }
                _ => "globals must be a dict".to_owned(),
            }));
        }
    };
    if globals.get_name(&names().__builtins__).is_none() {
        let builtins = vm.shown_builtins(&vm.frame.function);
        globals.set_name(&names().__builtins__, builtins);
    }
    // Names of a dict of a program's own class are looked up as that class says.
    let locals = locals.or_else(|| Some(globals.value().clone()));
    let locals = locals.filter(|locals| !locals.is(globals.value()) || !locals.is_exact::<Dict>());
    Ok((globals, locals))
}
