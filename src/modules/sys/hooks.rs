//! The hooks of `sys` and what they are called about: `displayhook`, `excepthook`,
//! `unraisablehook`; the exception being handled.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::TextFile;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::definition::{Method, Native};
use crate::types::exception::{Exception, or_none};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::{str, tuple};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "displayhook",
        Native::One(displayhook),
        "displayhook($module, object, /)\n--\n\nPrint an object to sys.stdout and also save it in builtins._",
    ),
    Method::new(
        "exc_info",
        Native::NoArguments(exc_info),
        "exc_info($module, /)\n--\n\nReturn (type, value, traceback) of the exception being handled.",
    ),
    Method::new(
        "excepthook",
        Native::Positional(3, 3, excepthook),
        "excepthook($module, exctype, value, traceback, /)\n--\n\nPrint an exception with its traceback to sys.stderr.",
    ),
    Method::new(
        "exception",
        Native::NoArguments(current_exception),
        "exception($module, /)\n--\n\nReturn the exception being handled.",
    ),
    Method::new(
        "unraisablehook",
        Native::One(unraisablehook),
        "unraisablehook($module, unraisable, /)\n--\n\nPrint an exception that nobody can catch.",
    ),
];

crate::struct_sequence! {
    /// The type of what `sys.unraisablehook` is called with.
    UNRAISABLE, UNRAISABLE_DEFINITION, unraisable_arguments, "UnraisableHookArgs",
    "Arguments of sys.unraisablehook.",
    5 of [exc_type 0, exc_value 1, exc_traceback 2, err_msg 3, object 4]
}

/// The second name under which `sys` keeps one of its hooks.
pub fn kept_as(name: &str) -> Option<&'static str> {
    match name {
        "displayhook" => Some("__displayhook__"),
        "excepthook" => Some("__excepthook__"),
        "unraisablehook" => Some("__unraisablehook__"),
        _ => None,
    }
}

fn exc_info(vm: &mut Vm, _: &Value) -> Outcome {
    let items = match vm.handled.clone() {
        None => vec![none(), none(), none()],
        Some(exception) => {
            let traceback = or_none(exception.payload::<Exception>().traceback.get());
            vec![exception.class_value(), exception, traceback]
        }
    };
    Ok(tuple::new(items))
}

fn current_exception(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(or_none(vm.handled.clone()))
}

/// Shows the value of an expression typed at a prompt, by `sys.displayhook`.
///
/// # Errors
/// Whatever the hook raises.
pub fn display(vm: &mut Vm, value: &Value) -> Outcome<()> {
    match vm.sys_attribute(&names().displayhook) {
        Some(hook) => vm.call(&hook, std::slice::from_ref(value)).map(drop),
        None => Err(vm.runtime_error("lost sys.displayhook")),
    }
}

fn displayhook(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    if is_none(value) {
        return Ok(none());
    }
    let underscore = intern("_");
    vm.interpreter.builtins.set_name(&underscore, none());
    let Some(stdout) = vm.sys_attribute(&names().stdout).filter(|stdout| !is_none(stdout)) else {
        return Err(vm.runtime_error("lost sys.stdout"));
    };
    let text = vm.repr(value)?;
    write(vm, &stdout, &text)?;
    write(vm, &stdout, &intern("\n").into_value())?;
    vm.interpreter.builtins.set_name(&underscore, value.clone());
    Ok(none())
}

/// Writes to a file of any kind.
fn write(vm: &mut Vm, file: &Value, text: &Value) -> Outcome<()> {
    match file.exact::<TextFile>() {
        Some(native) => native.write(vm, file, text.payload::<Str>().text()),
        None => vm.call_method(file, &names().write, std::slice::from_ref(text)).map(drop),
    }
}

fn excepthook(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    if arguments[1].has::<Exception>() {
        vm.print_exception(&arguments[1]);
    }
    Ok(none())
}

fn unraisablehook(vm: &mut Vm, _: &Value, arguments: &Value) -> Outcome {
    if !arguments.is_exact::<tuple::Tuple>() && arguments.class().built_in_name() != "UnraisableHookArgs" {
        return Err(vm.type_error("sys.unraisablehook argument type must be UnraisableHookArgs"));
    }
    let items = arguments.payload::<tuple::Tuple>().items().to_vec();
    if let [_, exception, _, message, source] = &items[..] {
        print_unraisable(vm, exception, message, source);
    }
    Ok(none())
}

fn print_unraisable(vm: &mut Vm, exception: &Value, message: &Value, source: &Value) {
    let headline = match (is_none(message), is_none(source)) {
        (true, true) => String::new(),
        (false, true) => format!("{}:\n", str::to_string(message)),
        (no_message, _) => {
            let text = if no_message { "Exception ignored in".to_owned() } else { str::to_string(message) };
            let shown = match vm.repr_text(source) {
                Ok(shown) => shown.to_string_lossy(),
                Err(raised) => {
                    drop(vm.take_raised(raised));
                    "<object repr() failed>".to_owned()
                }
            };
            format!("{text}: {shown}\n")
        }
    };
    vm.write_stderr(&headline);
    if exception.has::<Exception>() {
        let text = vm.format_exception_alone(exception);
        vm.write_stderr(&text);
    }
}

impl Vm {
    /// Writes to `sys.stderr`, whatever that is; errors are dropped.
    pub fn write_stderr(&mut self, text: &str) {
        let Some(stderr) = self.sys_attribute(&names().stderr).filter(|stderr| !is_none(stderr)) else {
            return;
        };
        let written = write(self, &stderr, &str::new(text)).and_then(|()| match stderr.exact::<TextFile>() {
            Some(file) => file.flush(self, &stderr),
            None => self.call_method(&stderr, &names().flush, &[]).map(drop),
        });
        if let Err(raised) = written {
            drop(self.take_raised(raised));
        }
    }

    /// Reports an exception that nobody can catch, by `sys.unraisablehook`. `source` is what it was
    /// raised in.
    pub fn unraisable(&mut self, exception: Value, source: Option<Value>) {
        self.report_unraisable(none(), exception, or_none(source));
    }

    /// As [`Vm::unraisable`], with the words that say where it happened.
    pub fn unraisable_in(&mut self, message: &str, exception: Value, source: Value) {
        self.report_unraisable(str::new(message), exception, source);
    }

    fn report_unraisable(&mut self, message: Value, exception: Value, source: Value) {
        if self.is_ending() || self.interpreter.is_left {
            return;
        }
        let replaced = self.sys_attribute(&intern("unraisablehook")).filter(|hook| {
            !hook.exact::<BuiltinFunction>().is_some_and(|hook| std::ptr::eq(hook.method, &FUNCTIONS[4]))
        });
        let Some(hook) = replaced else {
            print_unraisable(self, &exception, &message, &source);
            return;
        };
        let traceback = or_none(exception.payload::<Exception>().traceback.get());
        let items = vec![exception.class_value(), exception, traceback, message, source];
        if let Err(raised) = self.call(&hook, &[unraisable_arguments(items)]) {
            let failed = self.take_raised(raised);
            print_unraisable(self, &failed, &str::new("Exception ignored in sys.unraisablehook"), &hook);
        }
    }

    /// Prints an exception with its traceback to `sys.stderr`.
    pub fn print_exception(&mut self, exception: &Value) {
        let text = self.format_exception(exception);
        self.write_stderr(&text);
    }
}
