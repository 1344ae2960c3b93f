//! `sys`.

pub mod asynchronous;
pub mod hooks;
pub mod information;
pub mod introspection;
pub mod library_names;
mod monitoring;
mod size;
mod tracing;

pub use hooks::display;

use crate::eval::threads::gil;
use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Value};
use crate::modules::io::text::{self, TextFile};
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::{bool_, exception, float, int};
use std::time::Duration;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "_getframe",
        Native::Positional(0, 1, getframe),
        "_getframe([depth]) -> frame\n\nThe frame that many calls below the top of the stack.",
    ),
    Method::new(
        "exit",
        Native::Positional(0, 1, exit),
        "exit($module, status=None, /)\n--\n\nExit the interpreter by raising SystemExit(status).",
    ),
    Method::new(
        "getallocatedblocks",
        Native::NoArguments(getallocatedblocks),
        "getallocatedblocks($module, /)\n--\n\nReturn the number of memory blocks currently allocated.",
    ),
    Method::new("getdefaultencoding", Native::NoArguments(utf8), "getdefaultencoding($module, /)\n--\n\n"),
    Method::new(
        "getfilesystemencodeerrors",
        Native::NoArguments(surrogateescape),
        "getfilesystemencodeerrors($module, /)\n--\n\n",
    ),
    Method::new(
        "getfilesystemencoding",
        Native::NoArguments(utf8),
        "getfilesystemencoding($module, /)\n--\n\n",
    ),
    Method::new(
        "getrecursionlimit",
        Native::NoArguments(getrecursionlimit),
        "getrecursionlimit($module, /)\n--\n\nReturn the deepest nesting of calls allowed.",
    ),
    Method::new(
        "getrefcount",
        Native::One(getrefcount),
        "getrefcount($module, object, /)\n--\n\nReturn the reference count of the object, the reference of the argument included.",
    ),
    Method::new(
        "getsizeof",
        Native::Any(size::getsizeof),
        "getsizeof(object [, default]) -> int\n\nThe size of the object in bytes.",
    ),
    Method::new(
        "getswitchinterval",
        Native::NoArguments(getswitchinterval),
        "getswitchinterval($module, /)\n--\n\n",
    ),
    Method::new(
        "intern",
        Native::One(intern_string),
        "intern($module, string, /)\n--\n\nReturn the one string of this text that is kept in the table of interned strings.",
    ),
    Method::new(
        "is_finalizing",
        Native::NoArguments(is_finalizing),
        "is_finalizing($module, /)\n--\n\nReturn True if the interpreter is exiting.",
    ),
    Method::new(
        "setrecursionlimit",
        Native::One(setrecursionlimit),
        "setrecursionlimit($module, limit, /)\n--\n\nSet the deepest nesting of calls allowed.",
    ),
    Method::new(
        "setswitchinterval",
        Native::One(setswitchinterval),
        "setswitchinterval($module, interval, /)\n--\n\n",
    ),
];

/// The module, with the streams of the process.
pub fn new() -> Value {
    let made = module::new("sys", Some("Access to variables and functions of the interpreter."));
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, hidden, number, label) in [
        ("stdin", "__stdin__", 0, "<stdin>"),
        ("stdout", "__stdout__", 1, "<stdout>"),
        ("stderr", "__stderr__", 2, "<stderr>"),
    ] {
        let stream = text::standard(number, label).unwrap_or_else(none);
        namespace.set_name(&intern(hidden), stream.clone());
        namespace.set_name(&intern(name), stream);
    }
    let functions =
        FUNCTIONS.iter().chain(hooks::FUNCTIONS).chain(tracing::FUNCTIONS).chain(asynchronous::FUNCTIONS);
    for method in functions.chain(introspection::FUNCTIONS) {
        let function = builtin_function::new(&made, method);
        if let Some(hidden) = hooks::kept_as(method.name).or_else(|| introspection::hidden_name(method.name))
        {
            namespace.set_name(&intern(hidden), function.clone());
        }
        namespace.set_name(&intern(method.name), function);
    }
    information::add(&namespace);
    namespace.set_name(&intern("monitoring"), monitoring::new());
    made.payload::<Module>().awaiting.set(module::Awaiting::Hooks);
    made
}

fn getframe(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let depth = match arguments.first() {
        Some(depth) => vm.index_isize(depth, true)?.max(0) as usize,
        None => 0,
    };
    if depth >= vm.callers.len() {
        return Err(vm.value_error("call stack is not deep enough"));
    }
    let mut frame = crate::types::frame::current(vm);
    for _ in 0..depth {
        let back = vm.get_attribute(&frame, &intern("f_back"))?;
        frame = back;
    }
    Ok(frame)
}

fn exit(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    Err(vm.raise_exit(arguments))
}

impl Vm {
    /// Raises `SystemExit` with these arguments.
    #[cold]
    pub fn raise_exit(&mut self, arguments: &[Value]) -> crate::eval::Raised {
        match self.call(&exception::SYSTEM_EXIT.value(), arguments) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// Hands what standard output and error still hold to the system.
    ///
    /// # Errors
    /// What the streams raise.
    pub fn flush_standard_streams(&mut self) -> Outcome<()> {
        self.flush_stream(&names().stdout)?;
        self.flush_stream(&names().stderr)
    }

    /// Hands what waits in the attribute `name` of `sys`, a stream or `None`, to the system.
    ///
    /// # Errors
    /// Whatever the stream's `flush` raises.
    pub fn flush_stream(&mut self, name: &Name) -> Outcome<()> {
        let Some(stream) = self.sys_attribute(name).filter(|stream| !is_none(stream)) else {
            return Ok(());
        };
        let closed = self.find_attribute(&stream, &intern("closed")).and_then(|closed| match closed {
            Some(closed) => self.truth(&closed),
            None => Ok(false),
        });
        match closed {
            Ok(true) => return Ok(()),
            Ok(false) => {}
            Err(raised) => drop(self.take_raised(raised)),
        }
        match stream.exact::<TextFile>() {
            Some(file) => file.flush(self, &stream),
            None => self.call_method(&stream, &names().flush, &[]).map(drop),
        }
    }
}

fn getrefcount(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    // CPython shows immortal objects' counts as the largest of 32 bits.
    let count = if object.header().is_immortal() { u32::MAX } else { object.refcount() };
    Ok(int::new(i64::from(count)))
}

fn getallocatedblocks(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(crate::heap::allocate::blocks() as i64))
}

fn utf8(_: &mut Vm, _: &Value) -> Outcome {
    Ok(intern("utf-8").into_value())
}

fn surrogateescape(_: &mut Vm, _: &Value) -> Outcome {
    Ok(intern("surrogateescape").into_value())
}

fn getrecursionlimit(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(vm.recursion_limit as i64))
}

fn setrecursionlimit(vm: &mut Vm, _: &Value, limit: &Value) -> Outcome {
    let integer = vm.index(limit)?;
    let Some(limit) = integer.payload::<Int>().small().and_then(|limit| i32::try_from(limit).ok()) else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.callers.len();
    if depth >= limit as usize {
        let message = format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        );
        return Err(vm.recursion_error(message));
    }
    vm.recursion_limit = limit as usize;
    vm.interpreter.recursion_limit = limit as usize;
    Ok(none())
}

fn getswitchinterval(_: &mut Vm, _: &Value) -> Outcome {
    Ok(float::new(gil::switch_interval().as_secs_f64()))
}

fn setswitchinterval(vm: &mut Vm, _: &Value, interval: &Value) -> Outcome {
    let interval = vm.float(interval)?;
    if interval <= 0.0 {
        return Err(vm.value_error("switch interval must be strictly positive"));
    }
    gil::set_switch_interval(Duration::try_from_secs_f64(interval).unwrap_or(Duration::MAX));
    Ok(none())
}

fn intern_string(vm: &mut Vm, _: &Value, string: &Value) -> Outcome {
    if !string.has::<Str>() {
        let class = string.class().name();
        return Err(vm.type_error(format!("intern() argument must be str, not {class}")));
    }
    if !string.is_exact::<Str>() {
        let class = string.class().name();
        return Err(vm.type_error(format!("can't intern {class}")));
    }
    Ok(str::name_of(string).into_value())
}

fn is_finalizing(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(vm.interpreter.finalizing))
}
