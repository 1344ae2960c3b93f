//! `print`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::TextFile;
use crate::types::definition::{Method, Native};
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[Method::new(
    "print",
    Native::Any(print),
    "print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)\n--\n\nPrint the values to a stream, or to sys.stdout by default.",
)];

/// Where `print` writes: straight into a native text file, else by calling `write`.
enum Target {
    Native(Value),
    Method(Value),
}

impl Target {
    fn write(&self, vm: &mut Vm, text: &Value) -> Outcome<()> {
        match self {
            Target::Native(file) => file.payload::<TextFile>().write(vm, file, text.payload::<Str>().text()),
            Target::Method(write) => vm.call(write, std::slice::from_ref(text)).map(drop),
        }
    }

    fn write_plain(&self, vm: &mut Vm, text: &str) -> Outcome<()> {
        match self {
            Target::Native(file) => file.payload::<TextFile>().write_str(vm, file, text),
            Target::Method(write) => vm.call(write, &[str::intern(text).into_value()]).map(drop),
        }
    }
}

/// What may be `None` or a string.
fn separator(vm: &mut Vm, name: &str, value: Option<&Value>) -> Outcome<Option<Value>> {
    match value {
        None => Ok(None),
        Some(value) if is_none(value) => Ok(None),
        Some(value) if value.has::<Str>() => Ok(Some(value.clone())),
        Some(value) => {
            let class = value.class().name();
            Err(vm.type_error(format!("{name} must be None or a string, not {class}")))
        }
    }
}

fn print(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [mut sep, mut end, mut file, mut flush] = [None; 4];
    for (name, value) in arguments.keywords {
        let known = names();
        if *name == known.sep {
            sep = Some(value);
        } else if *name == known.end {
            end = Some(value);
        } else if *name == known.file {
            file = Some(value);
        } else if *name == known.flush {
            flush = Some(value);
        } else {
            let text = str::to_string(name.value());
            return Err(vm.type_error(format!("print() got an unexpected keyword argument '{text}'")));
        }
    }
    let file = match file.filter(|file| !is_none(file)) {
        Some(file) => file.clone(),
        None => match vm.sys_attribute(&names().stdout) {
            Some(stdout) if is_none(&stdout) => return Ok(none()),
            Some(stdout) => stdout,
            None => return Err(vm.runtime_error("lost sys.stdout")),
        },
    };
    let flush = match flush {
        Some(flush) => vm.truth(flush)?,
        None => false,
    };
    let sep = separator(vm, "sep", sep)?;
    let end = separator(vm, "end", end)?;
    if file.is_exact::<TextFile>() {
        let target = Target::Native(file.clone());
        print_to(vm, &target, arguments.positional, sep, end)?;
    } else {
        for (index, value) in arguments.positional.iter().enumerate() {
            if index > 0 {
                write_to_object(vm, &file, sep.as_ref(), " ")?;
            }
            let text = vm.str(value)?;
            write_to_object(vm, &file, Some(&text), "")?;
        }
        write_to_object(vm, &file, end.as_ref(), "\n")?;
    }
    if flush {
        vm.call_method(&file, &names().flush, &[])?;
    }
    Ok(none())
}

fn write_to_object(vm: &mut Vm, file: &Value, text: Option<&Value>, otherwise: &str) -> Outcome<()> {
    let target = Target::Method(vm.get_attribute(file, &names().write)?);
    match text {
        Some(text) => target.write(vm, text),
        None => target.write_plain(vm, otherwise),
    }
}

fn print_to(
    vm: &mut Vm,
    target: &Target,
    values: &[Value],
    sep: Option<Value>,
    end: Option<Value>,
) -> Outcome<()> {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            match &sep {
                Some(sep) => target.write(vm, sep)?,
                None => target.write_plain(vm, " ")?,
            }
        }
        let text = vm.str(value)?;
        target.write(vm, &text)?;
    }
    match &end {
        Some(end) => target.write(vm, end),
        None => target.write_plain(vm, "\n"),
    }
}

impl Vm {
    /// The attribute `name` of the module `sys`, as the program may have set it.
    pub fn sys_attribute(&self, name: &crate::heap::Name) -> Option<Value> {
        self.interpreter.sys.payload::<Module>().namespace.get_name(name)
    }
}
