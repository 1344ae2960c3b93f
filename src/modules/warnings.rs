//! `_warnings`: which warnings are shown, for the interpreter and for the module `warnings`.

use crate::eval::vm::Frame;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::{Typed, Value};
use crate::library;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::exception;
use crate::types::int::{self, exact_small};
use crate::types::list::{self, List};
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{StaticType, TypeObject};
use crate::types::{bool_, builtin_function};
use std::cell::{Cell, OnceCell};

/// What holds as long as the module `warnings` is not imported, and the start of what holds then.
struct Defaults {
    filters: Value,
    once: Value,
    /// Grows with each change of the filters, so that modules forget what they have shown.
    version: Cell<i64>,
}

fn defaults() -> &'static Defaults {
    static DEFAULTS: GilGuarded<OnceCell<Defaults>> = GilGuarded::new(OnceCell::new());
    DEFAULTS.get().get_or_init(|| {
        let filter = |action: &str, category: &'static StaticType, module: Value| {
            tuple::new(vec![intern(action).into_value(), none(), category.value(), module, int::new(0)])
        };
        let filters = vec![
            filter("default", &exception::DEPRECATION_WARNING, intern("__main__").into_value()),
            filter("ignore", &exception::DEPRECATION_WARNING, none()),
            filter("ignore", &exception::PENDING_DEPRECATION_WARNING, none()),
            filter("ignore", &exception::IMPORT_WARNING, none()),
            filter("ignore", &exception::RESOURCE_WARNING, none()),
        ];
        Defaults { filters: list::new(filters), once: dict::new(), version: Cell::new(1) }
    })
}

static FUNCTIONS: &[Method] = &[
    Method::new("_acquire_lock", Native::NoArguments(|_, _| Ok(none())), "_acquire_lock($module, /)\n--\n\n"),
    Method::new(
        "_filters_mutated_lock_held",
        Native::NoArguments(filters_mutated),
        "_filters_mutated_lock_held($module, /)\n--\n\n",
    ),
    Method::new("_release_lock", Native::NoArguments(|_, _| Ok(none())), "_release_lock($module, /)\n--\n\n"),
    Method::new(
        "warn",
        Native::Any(warn),
        "warn($module, /, message, category=None, stacklevel=1, source=None, *,\n     skip_file_prefixes=<unrepresentable>)\n--\n\nIssue a warning, or maybe ignore it or raise an exception.",
    ),
    Method::new(
        "warn_explicit",
        Native::Any(warn_explicit),
        "warn_explicit($module, /, message, category, filename, lineno,\n              module=<unrepresentable>, registry=None,\n              module_globals=None, source=None)\n--\n\nIssue a warning, or maybe ignore it or raise an exception.",
    ),
];

/// The module.
///
/// # Errors
/// What making the context variable raises.
pub fn new(vm: &mut Vm) -> Outcome {
    let made = module::new("_warnings", Some("_warnings provides basic warning filtering support."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("filters"), defaults().filters.clone());
    namespace.set_name(&intern("_onceregistry"), defaults().once.clone());
    namespace.set_name(&intern("_defaultaction"), intern("default").into_value());
    let context = match vm.import_absolute("_contextvars") {
        Ok(variables) => {
            vm.call_method(&variables, &intern("ContextVar"), &[str::new("warnings_context")])?
        }
        Err(raised) => {
            drop(vm.catch(raised, &exception::IMPORT_ERROR)?);
            none()
        }
    };
    namespace.set_name(&intern("_warnings_context"), context);
    Ok(made)
}

fn filters_mutated(_: &mut Vm, _: &Value) -> Outcome {
    let version = &defaults().version;
    version.set(version.get() + 1);
    Ok(none())
}

/// What a warning is about, and where it comes from.
struct Warned {
    message: Value,
    text: Value,
    category: Value,
    filename: Value,
    line: i64,
    module: Value,
    source: Value,
}

/// Where a warning is blamed on: globals, filename, line.
type Place = (Typed<Dict>, String, i64);

fn is_internal(filename: &str) -> bool {
    filename.contains("importlib") && filename.contains("_bootstrap")
}

/// The frame `level` steps up from the one that runs, 1 being that one.
fn place(vm: &Vm, level: i64, skipped: &[String]) -> Option<Place> {
    let frames: Vec<&Frame> = std::iter::once(&vm.frame).chain(vm.callers.iter().skip(1).rev()).collect();
    let filename = |frame: &Frame| frame.function.code.borrow().source.filename.clone();
    let mut index = 0;
    let plain = frames.first().is_none_or(|frame| level <= 0 || is_internal(&filename(frame)));
    for _ in 1..level {
        index += 1;
        while !plain
            && frames.get(index).is_some_and(|frame| {
                let filename = filename(frame);
                is_internal(&filename) || skipped.iter().any(|prefix| filename.starts_with(prefix))
            })
        {
            index += 1;
        }
        if index >= frames.len() {
            return None;
        }
    }
    // With nothing but the base below, no Python code runs.
    let frame = frames.get(index).filter(|_| !vm.callers.is_empty())?;
    let code = frame.function.code.borrow();
    Some((frame.function.globals.clone(), code.source.filename.clone(), i64::from(code.line_of(frame.at))))
}

fn warn(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters = ["message", "category", "stacklevel", "source", "skip_file_prefixes"];
    let [message, category, level, source, skipped] = arguments.bind(vm, "warn", parameters, 0, 1, 1)?;
    let Some(message) = message else { unreachable!("required") };
    let mut level = match level {
        Some(level) => vm.index_isize(&level, true)? as i64,
        None => 1,
    };
    let mut prefixes = Vec::new();
    if let Some(skipped) = skipped {
        let Some(skipped) = skipped.downcast::<Tuple>() else {
            let class = skipped.class().name();
            return Err(
                vm.type_error(format!("warn() argument 'skip_file_prefixes' must be tuple, not {class}"))
            );
        };
        for prefix in skipped.items() {
            if !prefix.has::<Str>() {
                let class = prefix.class().name();
                let message = format!("Found non-str '{class}' in skip_file_prefixes.");
                return Err(vm.type_error(message));
            }
            prefixes.push(to_string(prefix));
        }
    }
    if !prefixes.is_empty() {
        level = level.max(2);
    }
    let category = category_of(vm, &message, category)?;
    warn_at_level(vm, message, category, level, &prefixes, source.unwrap_or_else(none))?;
    Ok(none())
}

fn category_of(vm: &mut Vm, message: &Value, category: Option<Value>) -> Outcome {
    if vm.is_real_instance(message, &exception::WARNING.value())? {
        return Ok(message.class_value());
    }
    let category = match category.filter(|category| !is_none(category)) {
        Some(category) => category,
        None => return Ok(exception::USER_WARNING.value()),
    };
    let fits = category.has::<TypeObject>() && vm.is_real_subclass(&category, &exception::WARNING.value())?;
    if !fits {
        let class = category.class().name();
        return Err(vm.type_error(format!("category must be a Warning subclass, not '{class}'")));
    }
    Ok(category)
}

impl Vm {
    /// `warnings.warn(message, category)`, blamed on the frame that runs.
    ///
    /// # Errors
    /// The warning itself, where warnings are errors; whatever the program's hooks raise.
    pub fn warn(&mut self, category: &'static StaticType, message: &str) -> Outcome<()> {
        warn_at_level(self, str::new(message), category.value(), 1, &[], none())
    }
}

fn warn_at_level(
    vm: &mut Vm,
    message: Value,
    category: Value,
    level: i64,
    skipped: &[String],
    source: Value,
) -> Outcome<()> {
    let (globals, filename, line) = place(vm, level, skipped)
        .unwrap_or_else(|| (vm.interpreter.sys.payload::<Module>().namespace.clone(), "<sys>".to_owned(), 0));
    let key = intern("__warningregistry__");
    let registry = match globals.get_name(&key) {
        Some(registry) => registry,
        None => {
            let made = dict::new();
            globals.set_name(&key, made.clone());
            made
        }
    };
    let module = globals.get_name(&names().__name__).filter(Value::has::<Str>);
    let module = module.unwrap_or_else(|| str::new("<string>"));
    give(vm, message, category, str::new(filename), line, Some(module), registry, source)
}

fn warn_explicit(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let parameters =
        ["message", "category", "filename", "lineno", "module", "registry", "module_globals", "source"];
    let [message, category, filename, line, module, registry, _, source] =
        arguments.bind(vm, "warn_explicit", parameters, 0, 0, 4)?;
    let (Some(message), Some(category), Some(filename), Some(line)) = (message, category, filename, line)
    else {
        unreachable!("required")
    };
    if !filename.has::<Str>() {
        let class = filename.class().name();
        return Err(vm.type_error(format!("warn_explicit() argument 'filename' must be str, not {class}")));
    }
    let category = category_of(vm, &message, Some(category))?;
    let line = vm.index_isize(&line, true)? as i64;
    let module = module.filter(|module| !is_none(module));
    let registry = registry.unwrap_or_else(none);
    let source = source.unwrap_or_else(none);
    give(vm, message, category, filename, line, module, registry, source)?;
    Ok(none())
}

#[allow(clippy::too_many_arguments, reason = "the parameters of warn_explicit")]
fn give(
    vm: &mut Vm,
    message: Value,
    category: Value,
    filename: Value,
    line: i64,
    module: Option<Value>,
    registry: Value,
    source: Value,
) -> Outcome<()> {
    let registry = if is_none(&registry) { None } else { Some(registry) };
    if registry.as_ref().is_some_and(|registry| !registry.has::<Dict>()) {
        return Err(vm.type_error("'registry' must be a dict or None"));
    }
    let module = module.unwrap_or_else(|| {
        let name = to_string(&filename);
        str::new(match name.strip_suffix(".py") {
            Some(stem) => stem,
            None if name.is_empty() => "<unknown>",
            None => &name,
        })
    });
    let (message, text) = if message.class().is_subtype(exception::WARNING.payload()) {
        let text = vm.str(&message)?;
        (message, text)
    } else {
        let made = vm.call(&category, std::slice::from_ref(&message))?;
        (made, message)
    };
    let warned = Warned { message, text, category, filename, line, module, source };
    let key = tuple::new(vec![warned.text.clone(), warned.category.clone(), int::new(line)]);
    if already_given(vm, registry.as_ref(), &key, false)? {
        return Ok(());
    }
    let action = action(vm, &warned)?;
    match action.as_str() {
        "ignore" => return Ok(()),
        "error" => return Err(vm.raise(warned.message)),
        "always" | "all" => {}
        "once" => {
            let once = setting(vm, "onceregistry")?.unwrap_or_else(|| defaults().once.clone());
            let key = tuple::new(vec![warned.text.clone(), warned.category.clone(), int::new(0)]);
            if already_given(vm, Some(&once), &key, true)? {
                return Ok(());
            }
        }
        "module" => {
            note(vm, registry.as_ref(), &key)?;
            let key = tuple::new(vec![warned.text.clone(), warned.category.clone(), int::new(0)]);
            if already_given(vm, registry.as_ref(), &key, true)? {
                return Ok(());
            }
        }
        "default" => note(vm, registry.as_ref(), &key)?,
        other => {
            return Err(vm.runtime_error(format!("Unrecognized action ({other}) in warnings.filters")));
        }
    }
    show(vm, &warned)
}

fn note(vm: &mut Vm, registry: Option<&Value>, key: &Value) -> Outcome<()> {
    if let Some(registry) = registry.and_then(Value::downcast::<Dict>) {
        drop(registry.set(vm, key, bool_::new(true))?);
    }
    Ok(())
}

/// Whether a registry has the warning already. `add` notes it where it has not.
fn already_given(vm: &mut Vm, registry: Option<&Value>, key: &Value, add: bool) -> Outcome<bool> {
    let Some(value) = registry else { return Ok(false) };
    let registry = value.payload::<Dict>();
    let current = defaults().version.get();
    let known = registry.get_name(&intern("version"));
    if known.as_ref().and_then(exact_small) != Some(current) {
        drop(registry.clear());
        registry.set_name(&intern("version"), int::new(current));
    } else if let Some(given) = registry.get(vm, key)?
        && vm.truth(&given)?
    {
        return Ok(true);
    }
    if add {
        note(vm, Some(value), key)?;
    }
    Ok(false)
}

/// A setting of the module `warnings`, if that has been imported.
fn setting(vm: &mut Vm, name: &str) -> Outcome<Option<Value>> {
    match vm.interpreter.modules.get_name(&intern("warnings")) {
        Some(warnings) if !is_none(&warnings) => vm.find_attribute(&warnings, &intern(name)),
        _ => Ok(None),
    }
}

/// What is to be done with a warning.
fn action(vm: &mut Vm, warned: &Warned) -> Outcome<String> {
    let filters = setting(vm, "filters")?.unwrap_or_else(|| defaults().filters.clone());
    let Some(filters) = filters.downcast::<List>().map(|filters| filters.items.to_vec()) else {
        return Err(vm.value_error("_warnings.filters must be a list"));
    };
    for (index, filter) in filters.iter().enumerate() {
        let parts = filter.downcast::<Tuple>().map(|filter| filter.items().to_vec());
        let Some(Ok([action, message, category, module, line])) = parts.map(<[Value; 5]>::try_from) else {
            return Err(vm.value_error(format!("_warnings.filters item {index} isn't a 5-tuple")));
        };
        if !action.has::<Str>() {
            let class = action.class().name();
            return Err(vm.type_error(format!("action must be a string, not '{class}'")));
        }
        let line = vm.index_isize(&line, true)? as i64;
        if vm.is_subclass(&warned.category, &category)?
            && (line == 0 || line == warned.line)
            && matches(vm, &message, &warned.text)?
            && matches(vm, &module, &warned.module)?
        {
            return Ok(to_string(&action));
        }
    }
    let action = setting(vm, "defaultaction")?;
    Ok(action.filter(Value::has::<Str>).map_or_else(|| "default".to_owned(), |action| to_string(&action)))
}

fn matches(vm: &mut Vm, pattern: &Value, text: &Value) -> Outcome<bool> {
    if is_none(pattern) {
        return Ok(true);
    }
    if pattern.is_exact::<Str>() {
        return vm.equal(pattern, text);
    }
    let found = vm.call_method(pattern, &intern("match"), std::slice::from_ref(text))?;
    vm.truth(&found)
}

/// Shows a warning: by `warnings._showwarnmsg`, where that has been imported.
fn show(vm: &mut Vm, warned: &Warned) -> Outcome<()> {
    if let Some(function) = setting(vm, "_showwarnmsg")? {
        let Some(make) = setting(vm, "WarningMessage")? else {
            return Err(vm.runtime_error("unable to get warnings.WarningMessage"));
        };
        let positional = [
            warned.message.clone(),
            warned.category.clone(),
            warned.filename.clone(),
            int::new(warned.line),
            none(),
            none(),
            warned.source.clone(),
        ];
        let message = vm.call(&make, &positional)?;
        return vm.call(&function, &[message]).map(drop);
    }
    let category = warned.category.payload::<TypeObject>().short_name();
    let (filename, line) = (to_string(&warned.filename), warned.line);
    let text = vm.str_text(&warned.text)?.to_string_lossy();
    let mut shown = format!("{filename}:{line}: {category}: {text}\n");
    if let Some(code) = line_of_file(&filename, line) {
        shown.push_str(&format!("  {code}\n"));
    }
    vm.write_stderr(&shown);
    Ok(())
}

/// A line of a file, without the space around it.
fn line_of_file(filename: &str, line: i64) -> Option<String> {
    let text = match library::below(filename) {
        Some(below) => library::entry(below)?.text(),
        None if filename.starts_with('<') => return None,
        None => {
            vivarium_syntax::decode_source(&crate::limits::sandbox::read(filename.as_ref()).ok()?).ok()?
        }
    };
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    let code = text.lines().nth(index)?.trim();
    (!code.is_empty()).then(|| code.to_owned())
}
