//! `compile`, and the compiling that `exec` and `eval` do.

use super::feature_version;
use crate::eval::lower::{self, Options};
use crate::eval::program::{self, CompileError};
use crate::eval::source::Source;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Typed, Value};
use crate::modules::ast as tree;
use crate::types::bytearray::ByteArray;
use crate::types::bytes::Bytes;
use crate::types::code::{Code, FUTURE_ANNOTATIONS};
use crate::types::exception;
use crate::types::str::{Str, intern, to_string};
use crate::types::type_::StaticType;
use std::rc::Rc;
use vivarium_syntax::{Completeness, Mod, Mode, completeness, parse_with_warnings};

/// The flags that are features of `__future__`.
const FUTURES: i64 = 0x1FE_0000;
/// The other flags that `compile` knows.
const KNOWN: i64 = tree::DONT_IMPLY_DEDENT
    | tree::OPTIMIZED_AST
    | tree::IGNORE_COOKIE
    | tree::TYPE_COMMENTS
    | tree::ALLOW_TOP_LEVEL_AWAIT
    | tree::ALLOW_INCOMPLETE_INPUT
    | 0x10;

/// The text of a source, and whether it was given as bytes, which may say how they are encoded.
enum Given {
    Text(String),
    Bytes(Vec<u8>),
}

/// What `exec` and `eval` compile: a text that may be anything `compile` takes but a tree.
///
/// # Errors
/// `TypeError` for what is no text; `SyntaxError`.
pub fn compile_source(vm: &mut Vm, function: &str, source: &Value, mode: Mode) -> Outcome<Typed<Code>> {
    let given = text_of(vm, function, "string, bytes or code object", source)?;
    let options = Options { future_annotations: inherits_annotations(vm), ..Options::default() };
    let blank = [' ', '\t'];
    let compiled = match given {
        Given::Text(text) => {
            let text = if mode == Mode::Eval { text.trim_start_matches(blank).to_owned() } else { text };
            vm.compile_text("<string>", text, mode, options)
        }
        Given::Bytes(bytes) => {
            let skipped = bytes.iter().take_while(|byte| mode == Mode::Eval && matches!(byte, b' ' | b'\t'));
            let skipped = skipped.count();
            vm.compile_bytes("<string>", &bytes[skipped..], mode, options)
        }
    }?;
    note_compiler(vm, &compiled.source);
    Ok(compiled)
}

/// Notes whether a text is one that the library has put together, which it gives no name of its own.
fn note_compiler(vm: &Vm, source: &Source) {
    source.of_library.set(source.filename == "<string>" && !vm.frame.is_of_program());
}

/// Whether the code that runs has `from __future__ import annotations`.
fn inherits_annotations(vm: &Vm) -> bool {
    vm.frame.function.code.borrow().has(FUTURE_ANNOTATIONS)
}

fn text_of(vm: &mut Vm, function: &str, kinds: &str, source: &Value) -> Outcome<Given> {
    let given = if let Some(text) = source.downcast::<Str>() {
        let text = text.text().clone();
        let Some(plain) = text.as_str() else {
            let error = crate::text::codec::Encoding::Utf8
                .encode(&text, &mut crate::text::codec::ErrorHandler::Strict)
                .err();
            return Err(match error {
                Some(error) => crate::types::str::codec::raise(vm, error, source),
                None => vm.value_error("source is not valid text"),
            });
        };
        Given::Text(plain.to_owned())
    } else if let Some(bytes) = source.downcast::<Bytes>() {
        Given::Bytes(bytes.data.to_vec())
    } else if let Some(bytes) = source.downcast::<ByteArray>() {
        Given::Bytes(bytes.data.borrow().clone())
    } else if source.class().name() == "memoryview" {
        let copied = vm.call(&crate::types::bytes::CLASS.value(), std::slice::from_ref(source))?;
        Given::Bytes(copied.payload::<Bytes>().data.to_vec())
    } else {
        return Err(vm.type_error(format!("{function}() arg 1 must be a {kinds}")));
    };
    let bytes = match &given {
        Given::Text(text) => text.as_bytes(),
        Given::Bytes(bytes) => bytes,
    };
    if memchr::memchr(0, bytes).is_some() {
        return Err(bare_error(vm, &exception::SYNTAX_ERROR, "source code string cannot contain null bytes"));
    }
    Ok(given)
}

/// A `SyntaxError` without a place.
fn bare_error(vm: &mut Vm, class: &'static StaticType, message: &str) -> Raised {
    match vm.call(&class.value(), &[crate::types::str::new(message)]) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn filename_of(vm: &mut Vm, filename: &Value) -> Outcome<String> {
    let class = filename.class().name();
    let path = match vm.find_special(filename, &intern("__fspath__"))? {
        Some(method) if !filename.has::<Str>() => vm.call(&method, &[])?,
        _ => filename.clone(),
    };
    if path.has::<Str>() {
        return Ok(to_string(&path));
    }
    match path.downcast::<Bytes>() {
        Some(bytes) => Ok(String::from_utf8_lossy(&bytes.data).into_owned()),
        None => Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {class}"))),
    }
}

/// What `compile` was asked for.
struct Request {
    filename: String,
    flags: i64,
    mode: RequestMode,
    options: Options,
    /// The minor version of the language that a tree may be of.
    feature_version: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RequestMode {
    Plain(Mode),
    FunctionType,
}

impl Request {
    fn asks(&self, flag: i64) -> bool {
        self.flags & flag != 0
    }
}

/// `compile(source, filename, mode, flags, dont_inherit, optimize)`.
///
/// # Errors
/// `SyntaxError`; `TypeError` and `ValueError` for what cannot be compiled.
pub fn compile(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];
    let [source, filename, mode, flags, dont_inherit, optimize, feature_version] =
        arguments.bind(vm, "compile", parameters, 0, 1, 3)?;
    let (Some(source), Some(filename), Some(mode)) = (source, filename, mode) else {
        unreachable!("required")
    };
    let filename = filename_of(vm, &filename)?;
    if !mode.has::<Str>() {
        let class = mode.class().name();
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {class}")));
    }
    let mut flags = integer(vm, flags.as_ref(), 0)?;
    let dont_inherit = match dont_inherit {
        Some(value) => vm.truth(&value)?,
        None => false,
    };
    let optimize = integer(vm, optimize.as_ref(), -1)?;
    if flags & !(FUTURES | KNOWN) != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    let Ok(optimize) = (if optimize == -1 { Ok(lower::level()) } else { u8::try_from(optimize) }) else {
        return Err(vm.value_error("compile(): invalid optimize value"));
    };
    if optimize > 2 {
        return Err(vm.value_error("compile(): invalid optimize value"));
    }
    if !dont_inherit && inherits_annotations(vm) {
        flags |= i64::from(FUTURE_ANNOTATIONS);
    }
    let mode = match to_string(&mode).as_str() {
        "exec" => RequestMode::Plain(Mode::Exec),
        "eval" => RequestMode::Plain(Mode::Eval),
        "single" => RequestMode::Plain(Mode::Single),
        "func_type" if flags & tree::ONLY_AST != 0 => RequestMode::FunctionType,
        "func_type" => {
            return Err(vm.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST"));
        }
        _ if flags & tree::ONLY_AST != 0 => {
            return Err(vm.value_error("compile() mode must be 'exec', 'eval', 'single' or 'func_type'"));
        }
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let options = Options {
        interactive: mode == RequestMode::Plain(Mode::Single),
        optimize,
        future_annotations: flags & i64::from(FUTURE_ANNOTATIONS) != 0,
        top_level_await: flags & tree::ALLOW_TOP_LEVEL_AWAIT != 0,
        ..Options::default()
    };
    let feature_version = integer(vm, feature_version.as_ref(), -1)?;
    let feature_version =
        u32::try_from(feature_version).ok().filter(|_| flags & tree::ONLY_AST != 0 && feature_version >= 0);
    let request = Request { filename, flags, mode, options, feature_version };
    let plain = source.has::<Str>() || source.has::<Bytes>();
    if !plain && tree::from_objects::is_node(vm, &source)? {
        return compile_nodes(vm, source, &request);
    }
    compile_text(vm, &source, &request)
}

fn integer(vm: &mut Vm, value: Option<&Value>, default: i64) -> Outcome<i64> {
    let Some(value) = value else { return Ok(default) };
    let index = vm.index(value)?;
    match crate::types::int::exact_small(&index).filter(|number| i32::try_from(*number).is_ok()) {
        Some(number) => Ok(number),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

fn compile_nodes(vm: &mut Vm, node: Value, request: &Request) -> Outcome {
    let expected = match request.mode {
        RequestMode::Plain(Mode::Exec) => "Module",
        RequestMode::Plain(Mode::Eval) => "Expression",
        RequestMode::Plain(Mode::Single) => "Interactive",
        RequestMode::FunctionType => "FunctionType",
    };
    if expected == "FunctionType" {
        return Ok(node);
    }
    if request.asks(tree::ONLY_AST) {
        return Ok(node);
    }
    let module = tree::from_objects::module(vm, &node, expected)?;
    let source = Rc::new(Source::of_tree(&request.filename, module.clone()));
    match program::compile_tree(module, &source, request.options) {
        Ok(compiled) => {
            vm.give_syntax_warnings(&source, &compiled.warnings)?;
            Ok(compiled.code.into_value())
        }
        Err(error) => Err(vm.raise_syntax_error(&source, error)),
    }
}

fn compile_text(vm: &mut Vm, source: &Value, request: &Request) -> Outcome {
    let text = match text_of(vm, "compile", "string, bytes or AST object", source)? {
        Given::Text(text) => text,
        Given::Bytes(bytes) => match vm.decode_program(&bytes)? {
            Ok(text) => text,
            Err(error) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let source = Source::new(&request.filename, text);
                return Err(vm.raise_syntax_error(&source, CompileError::Syntax(error)));
            }
        },
    };
    let RequestMode::Plain(mode) = request.mode else { return function_type(vm, text, request) };
    let source = Rc::new(Source::new(&request.filename, text));
    source.mode.set(Some(mode));
    note_compiler(vm, &source);
    if mode == Mode::Single
        && request.asks(tree::DONT_IMPLY_DEDENT)
        && completeness(&source.text) == Completeness::Incomplete
    {
        return Err(incomplete(vm, &source, request));
    }
    let parsed = match parse_with_warnings(&source.text, mode) {
        Ok(parsed) => parsed,
        Err(error) if error.incomplete && request.asks(tree::ALLOW_INCOMPLETE_INPUT) => {
            return Err(bare_error(vm, &exception::INCOMPLETE_INPUT_ERROR, "incomplete input"));
        }
        Err(error) => return Err(vm.raise_syntax_error(&source, CompileError::Syntax(error))),
    };
    if request.asks(tree::ONLY_AST) {
        if let Some(version) = request.feature_version
            && let Some(error) = feature_version::newer(&parsed.module, version)
        {
            return Err(vm.raise_syntax_error(&source, CompileError::Syntax(error.locate(&source.lines()))));
        }
        vm.give_syntax_warnings(&source, &parsed.warnings)?;
        return tree::to_objects::module(vm, &parsed.module, &source.text);
    }
    match program::compile_tree(parsed.module, &source, request.options) {
        Ok(compiled) => {
            let mut warnings = compiled.warnings;
            warnings.extend(parsed.warnings);
            warnings.sort_by_key(|warning| warning.span.start);
            vm.give_syntax_warnings(&source, &warnings)?;
            Ok(compiled.code.into_value())
        }
        Err(error) => Err(vm.raise_syntax_error(&source, error)),
    }
}

/// The error of a text that more lines could complete.
fn incomplete(vm: &mut Vm, source: &Source, request: &Request) -> Raised {
    if request.asks(tree::ALLOW_INCOMPLETE_INPUT) {
        return bare_error(vm, &exception::INCOMPLETE_INPUT_ERROR, "incomplete input");
    }
    let end = source.text.len() as u32;
    let place = vivarium_syntax::ast::Span::new(end, end);
    let error = crate::code::SyntaxError::new("unexpected EOF while parsing", place);
    vm.raise_syntax_error(source, CompileError::Names(error))
}

/// The tree of the type comment of a function: `(int, str) -> bool`.
fn function_type(vm: &mut Vm, text: String, request: &Request) -> Outcome {
    let source = Source::new(&request.filename, text);
    let parts = source.text.rsplit_once("->");
    let invalid = |vm: &mut Vm| {
        let error = crate::code::SyntaxError::new("invalid syntax", Default::default());
        Err(vm.raise_syntax_error(&source, CompileError::Names(error)))
    };
    let Some((parameters, result)) = parts else { return invalid(vm) };
    let parameters = parameters.trim();
    let Some(inner) = parameters.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return invalid(vm);
    };
    // As the arguments of a call they may be starred.
    let call = format!("f({})", inner.replace("**", "k=").replace('*', ""));
    let (Ok(call), Ok(result)) =
        (vivarium_syntax::parse(&call, Mode::Eval), vivarium_syntax::parse(result.trim(), Mode::Eval))
    else {
        return invalid(vm);
    };
    match (call, result) {
        (Mod::Expression(call), Mod::Expression(result)) => {
            tree::to_objects::function_type(vm, &call, &result)
        }
        _ => invalid(vm),
    }
}
