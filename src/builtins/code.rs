//! Functions that compile and run program text: `compile`, `eval`, `exec`.

use crate::eval::lower::Options;
use crate::eval::{Arguments, Outcome, Vm, program};
use crate::heap::{Typed, Value};
use crate::types::bytes::Bytes;
use crate::types::code::Code;
use crate::types::definition::{Method, Native};
use crate::types::dict::Dict;
use crate::types::exception;
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, to_string};
use vivarium_syntax::Mode;

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "compile",
        Native::Any(compile),
        "compile($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)\n--\n\nCompile source into a code object that can be run by exec() or eval().",
    ),
    Method::new(
        "eval",
        Native::Any(eval),
        "eval($module, source, /, globals=None, locals=None)\n--\n\nEvaluate the source in the context of globals and locals.",
    ),
    Method::new(
        "exec",
        Native::Any(exec),
        "exec($module, source, /, globals=None, locals=None, *, closure=None)\n--\n\nExecute the source in the context of globals and locals.",
    ),
];

/// The text of a source given as `str` or bytes, compiled.
fn compile_source(
    vm: &mut Vm,
    function: &str,
    source: &Value,
    filename: &str,
    mode: Mode,
    options: Options,
) -> Outcome<Typed<Code>> {
    let trim = matches!(mode, Mode::Eval);
    if let Some(text) = source.downcast::<Str>() {
        let text = text.text().clone();
        let Some(plain) = text.as_str() else {
            let error = crate::text::codec::Encoding::Utf8
                .encode(&text, &mut crate::text::codec::ErrorHandler::Strict)
                .err();
            return Err(match error {
                Some(error) => crate::types::text_file::codec_error(vm, error, source.clone()),
                None => vm.value_error("source is not valid text"),
            });
        };
        check_null(vm, plain.as_bytes())?;
        let plain = if trim { plain.trim_start_matches([' ', '\t']) } else { plain };
        return vm.compile_text(filename, plain.to_owned(), mode, options);
    }
    if let Some(bytes) = source.downcast::<Bytes>() {
        check_null(vm, &bytes.data)?;
        return vm.compile_bytes(filename, &bytes.data, mode, options);
    }
    let kinds = match function {
        "compile" => "a string, bytes or AST object",
        _ => "a string, bytes or code object",
    };
    Err(vm.type_error(format!("{function}() arg 1 must be {kinds}")))
}

fn check_null(vm: &mut Vm, text: &[u8]) -> Outcome<()> {
    if memchr::memchr(0, text).is_some() {
        return Err(vm.raise_new(&exception::SYNTAX_ERROR, "source code string cannot contain null bytes"));
    }
    Ok(())
}

fn compile(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];
    let [source, filename, mode, ..] = arguments.bind(vm, "compile", parameters, 0, 1, 3)?;
    let (Some(source), Some(filename), Some(mode)) = (source, filename, mode) else {
        unreachable!("required")
    };
    if !mode.has::<Str>() {
        let class = mode.class().name();
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {class}")));
    }
    let filename = if filename.has::<Str>() {
        to_string(&filename)
    } else if let Some(bytes) = filename.downcast::<Bytes>() {
        String::from_utf8_lossy(&bytes.data).into_owned()
    } else {
        let class = filename.class().name();
        return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {class}")));
    };
    let (mode, options) = match to_string(&mode).as_str() {
        "exec" => (Mode::Exec, Options::default()),
        "eval" => (Mode::Eval, Options::default()),
        "single" => (Mode::Single, Options { interactive: true, ..Options::default() }),
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if source.has::<Code>() {
        return Ok(source);
    }
    compile_source(vm, "compile", &source, &filename, mode, options).map(Typed::into_value)
}

fn exec(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["source", "globals", "locals", "closure"];
    let [source, globals, locals, closure] = arguments.bind(vm, "exec", parameters, 1, 1, 1)?;
    let Some(source) = source else { unreachable!("required") };
    let (globals, locals) = namespaces(vm, "exec", globals, locals)?;
    let code = match Typed::<Code>::new(source) {
        Ok(code) => code,
        Err(source) => {
            if closure.is_some_and(|closure| !is_none(&closure)) {
                let message = "closure argument cannot be used with a string argument";
                return Err(vm.type_error(message));
            }
            compile_source(vm, "exec", &source, "<string>", Mode::Exec, Options::default())?
        }
    };
    if !code.freevars.is_empty() {
        return Err(vm.type_error("code object passed to exec() may not contain free variables"));
    }
    program::run(vm, code, globals, locals)?;
    Ok(none())
}

fn eval(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [source, globals, locals] = arguments.bind(vm, "eval", ["source", "globals", "locals"], 1, 0, 1)?;
    let Some(source) = source else { unreachable!("required") };
    let (globals, locals) = namespaces(vm, "eval", globals, locals)?;
    let code = match Typed::<Code>::new(source) {
        Ok(code) => code,
        Err(source) => compile_source(vm, "eval", &source, "<string>", Mode::Eval, Options::default())?,
    };
    if !code.freevars.is_empty() {
        return Err(vm.type_error("code object passed to eval() may not contain free variables"));
    }
    program::run(vm, code, globals, locals)
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
                    "globals must be a real dict; try eval(code, {}, mapping)".to_owned()
                }
                _ => "globals must be a dict".to_owned(),
            }));
        }
    };
    if globals.get_name(&names().__builtins__).is_none() {
        let builtins = vm.frame.function.builtins.value().clone();
        globals.set_name(&names().__builtins__, builtins);
    }
    let locals = locals.filter(|locals| !locals.is(globals.value()));
    Ok((globals, locals))
}
