//! `input`, `open` and `breakpoint`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::{self, TextFile};
use crate::types::definition::{Method, Native};
use crate::types::exception;
use crate::types::names::names;
use crate::types::none::is_none;
use crate::types::str::{self, Str};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "input",
        Native::Positional(0, 1, input),
        "input($module, prompt='', /)\n--\n\nRead a string from standard input. The trailing newline is stripped.",
    ),
    Method::new(
        "breakpoint",
        Native::Any(breakpoint),
        "breakpoint($module, /, *args, **kws)\n--\n\nCall sys.breakpointhook(*args, **kws).",
    ),
    Method::new(
        "open",
        Native::Any(io::open),
        "open($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)\n--\n\nOpen a file and return a stream.",
    ),
];

fn breakpoint(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    match vm.sys_attribute(&str::intern("breakpointhook")) {
        Some(hook) => vm.call_with(&hook, arguments),
        None => Err(vm.runtime_error("lost sys.breakpointhook")),
    }
}

fn input(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let lost = |vm: &mut Vm, name: &str| vm.runtime_error(format!("input(): lost sys.{name}"));
    let Some(stdin) = vm.sys_attribute(&names().stdin).filter(|stdin| !is_none(stdin)) else {
        return Err(lost(vm, "stdin"));
    };
    let Some(stdout) = vm.sys_attribute(&names().stdout).filter(|stdout| !is_none(stdout)) else {
        return Err(lost(vm, "stdout"));
    };
    if let Some(prompt) = arguments.first() {
        let prompt = vm.str(prompt)?;
        match stdout.exact::<TextFile>() {
            Some(file) => file.write(vm, &stdout, prompt.payload::<Str>().text())?,
            None => drop(vm.call_method(&stdout, &names().write, &[prompt])?),
        }
    }
    let flushed = match stdout.exact::<TextFile>() {
        Some(file) => file.flush(vm, &stdout),
        None => vm.call_method(&stdout, &names().flush, &[]).map(drop),
    };
    if let Err(raised) = flushed {
        // What cannot be flushed is no reason not to read.
        drop(vm.catch(raised, &exception::EXCEPTION)?);
    }
    let _waiting = crate::limits::clock::wait_for_person();
    if let Some(file) = stdin.exact::<TextFile>() {
        return match file.input_line(vm, &stdin)? {
            Some(line) => Ok(line),
            None => Err(vm.eof_error("EOF when reading a line")),
        };
    }
    let line = vm.call_method(&stdin, &str::intern("readline"), &[])?;
    let Some(text) = line.downcast::<Str>() else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    let text = text.text();
    match text.char_len() {
        0 => Err(vm.eof_error("EOF when reading a line")),
        length if text.char_at(length - 1) == Some(u32::from('\n')) => {
            Ok(str::new(text.substring(0, length - 1)))
        }
        _ => Ok(line),
    }
}
