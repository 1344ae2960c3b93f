//! `module`.

use super::definition::{Definition, GetSet, Method, Native};
use super::dict::{self, Dict};
use super::names::names;
use super::none::none;
use super::str::Str;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Typed, Value};
use std::cell::Cell;

/// A module's namespace.
pub struct Module {
    /// `__dict__`.
    pub namespace: Typed<Dict>,
    /// What its attributes wait for.
    pub awaiting: Cell<Awaiting>,
}

/// What of a module is found out only when somebody asks, since it takes the import machinery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaiting {
    /// Nothing.
    Nothing,
    /// `__spec__` and `__loader__`, which are `None` so far.
    Specification,
    /// Of `sys`, the lists of hooks too.
    Hooks,
}

impl Module {
    /// Whether the attribute `name` is one that is still to be found out.
    pub fn awaits(&self, name: &Name) -> bool {
        match self.awaiting.get() {
            Awaiting::Nothing => false,
            Awaiting::Specification => *name == names().__spec__ || *name == names().__loader__,
            Awaiting::Hooks => {
                let known = names();
                let hooks = [&known.meta_path, &known.path_hooks, &known.path_importer_cache];
                hooks.contains(&name) || *name == known.__spec__ || *name == known.__loader__
            }
        }
    }
}

/// The type `module`.
pub static CLASS: StaticType = StaticType::built_in::<Module>(
    "module",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Module {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.namespace.trace(tracer);
    }
}

/// A new module with the names every module has.
pub fn new(name: &str, doc: Option<&str>) -> Value {
    let Ok(namespace) = Typed::<Dict>::new(dict::new()) else { unreachable!("a dict") };
    let known = names();
    namespace.set_name(&known.__name__, super::str::intern(name).into_value());
    namespace.set_name(&known.__doc__, doc.map_or_else(none, super::str::new));
    for name in [&known.__package__, &known.__loader__, &known.__spec__] {
        namespace.set_name(name, none());
    }
    object::new(Module { namespace, awaiting: Cell::new(Awaiting::Nothing) })
}

/// A new module with functions written in Rust.
pub fn with_functions(name: &str, doc: Option<&str>, functions: &'static [Method]) -> Value {
    let made = new(name, doc);
    let namespace = made.payload::<Module>().namespace.clone();
    for method in functions {
        let method = crate::limits::gates::through(name, method);
        namespace.set_name(&super::str::intern(method.name), super::builtin_function::new(&made, method));
    }
    made
}

/// The name of a module; nothing where the program has taken it away.
pub fn name_of(module: &Value) -> Option<String> {
    let name = module.payload::<Module>().namespace.get_name(&names().__name__)?;
    name.has::<Str>().then(|| super::str::to_string(&name))
}

fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    if this.payload::<Module>().awaiting.get() != Awaiting::Nothing {
        crate::eval::import::machinery::complete(vm, this, name)?;
    }
    if let Some(found) = vm.generic_find_attribute(this, name)? {
        return Ok(found);
    }
    let namespace = &this.payload::<Module>().namespace;
    if let Some(fallback) = namespace.get_name(&names().__getattr__) {
        return vm.call(&fallback, std::slice::from_ref(name.value()));
    }
    let text = super::str::to_string(name.value());
    let message = match name_of(this) {
        None => format!("module has no attribute '{text}'"),
        Some(module) if vm.is_initializing(this) => format!(
            "partially initialized module '{module}' has no attribute '{text}' (most likely due to a circular import)"
        ),
        Some(module) => format!("module '{module}' has no attribute '{text}'"),
    };
    Err(vm.attribute_error(message, this, name))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let namespace = &this.payload::<Module>().namespace;
    let name = match namespace.get_name(&names().__name__) {
        Some(name) => vm.repr_text(&name)?.to_string_lossy(),
        None => "?".to_owned(),
    };
    let file = namespace.get_name(&names().__file__);
    if let Some(file) = file {
        let file = vm.repr_text(&file)?.to_string_lossy();
        return Ok(super::str::new(format!("<module {name} from {file}>")));
    }
    if let Some(path) = namespace.get_name(&names().__path__) {
        let path = vm.repr_text(&path)?.to_string_lossy();
        return Ok(super::str::new(format!("<module {name} (namespace) from {path}>")));
    }
    let plain = name_of(this).unwrap_or_default();
    let native = crate::modules::native_names().any(|known| known == plain);
    Ok(super::str::new(if native {
        format!("<module {name} (built-in)>")
    } else {
        format!("<module {name}>")
    }))
}

fn make(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let Ok(namespace) = Typed::<Dict>::new(dict::new()) else { unreachable!("a dict") };
    Ok(object::new_of_class(class, Module { namespace, awaiting: Cell::new(Awaiting::Nothing) }))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [name, doc] = arguments.bind(vm, "module", ["name", "doc"], 0, 0, 1)?;
    let name = name.unwrap_or_else(none);
    if !name.has::<Str>() {
        let class = name.class().name();
        return Err(vm.type_error(format!("module() argument 'name' must be str, not {class}")));
    }
    let namespace = &this.payload::<Module>().namespace;
    let known = names();
    namespace.set_name(&known.__name__, name);
    namespace.set_name(&known.__doc__, doc.unwrap_or_else(none));
    for name in [&known.__package__, &known.__loader__, &known.__spec__] {
        namespace.set_name(name, none());
    }
    Ok(())
}

fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Module>().namespace.value().clone())
}

fn dir(vm: &mut Vm, this: &Value) -> Outcome {
    let namespace = vm.get_attribute(this, &names().__dict__)?;
    let Some(namespace) = namespace.downcast::<Dict>() else {
        return Err(vm.type_error("<module>.__dict__ is not a dictionary"));
    };
    if let Some(own) = namespace.get_name(&names().__dir__) {
        return vm.call(&own, &[]);
    }
    Ok(super::list::new(namespace.entries().into_iter().map(|(name, _)| name).collect()))
}

/// `module`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&super::object::CLASS),
    doc: Some("Create a module object."),
    methods: &[Method::new("__dir__", Native::NoArguments(dir), "")],
    attributes: &[
        GetSet { name: "__dict__", get: get_dict, set: None, doc: "" },
        super::module_annotations::ANNOTATIONS,
        super::module_annotations::ANNOTATE,
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.init.set(Some(initialise));
        slots.repr.set(Some(repr));
        slots.getattribute.set(Some(get_attribute));
    },
};
