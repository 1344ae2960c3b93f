//! The loader of the library's modules: what `__loader__` is there, through which `linecache` and
//! `inspect` find a module's text.

use super::{Entry, entry, find};
use crate::eval::import::source::Found;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Typed, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::{self, Str, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, exception, list, object as object_type, tuple};

/// A loader for one module, or, as the finder of an entry of `sys.path`, for a folder's.
pub struct LibraryLoader {
    /// The module's name; empty for a finder.
    name: String,
    /// The path below the library's folder.
    path: String,
}

/// The type `LibraryLoader`.
pub static CLASS: StaticType = StaticType::built_in::<LibraryLoader>(
    "_frozen_importlib_external.LibraryLoader",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for LibraryLoader {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The loader of a module of the library.
pub fn new(name: &str, entry: &Entry) -> Value {
    object::new(LibraryLoader { name: name.to_owned(), path: entry.name.to_owned() })
}

fn loader(this: &Value) -> &LibraryLoader {
    this.payload::<LibraryLoader>()
}

impl Vm {
    /// The file of a loader's module.
    fn loaded_entry(&mut self, this: &Value) -> Outcome<&'static Entry> {
        match entry(&loader(this).path) {
            Some(entry) => Ok(entry),
            None => {
                let message = format!("the library has no file '{}'", loader(this).path);
                Err(self.raise_new(&exception::IMPORT_ERROR, &message))
            }
        }
    }
}

/// `LibraryLoader(path)`: the path hook that makes a finder for an entry of `sys.path`.
fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [path] = arguments.exactly(vm, "LibraryLoader")?;
    let below = path.downcast::<Str>().and_then(|_| super::below(&to_string(&path)).map(str::to_owned));
    match below {
        Some(path) => Ok(object::new(LibraryLoader { name: String::new(), path })),
        None => Err(vm.raise_new(&exception::IMPORT_ERROR, "only the library's folder is supported")),
    }
}

fn get_source(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    Ok(str::new(vm.loaded_entry(this)?.text()))
}

fn get_code(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    let entry = vm.loaded_entry(this)?;
    vm.compile_library(&entry.path(), entry).map(Typed::into_value)
}

fn get_filename(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    Ok(str::new(vm.loaded_entry(this)?.path()))
}

fn is_package(_: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    Ok(bool_::new(loader(this).path.ends_with("__init__.py")))
}

fn get_data(vm: &mut Vm, _: &Value, path: &Value) -> Outcome {
    let shown = vm.str_text(path)?.to_string_lossy();
    match super::below(&shown).and_then(entry) {
        Some(entry) => Ok(bytes::new(entry.text().into_bytes())),
        None => {
            let error = std::io::Error::from_raw_os_error(libc::ENOENT);
            Err(vm.os_error(&error, Some(path.clone())))
        }
    }
}

fn exec_module(vm: &mut Vm, this: &Value, module: &Value) -> Outcome {
    let entry = vm.loaded_entry(this)?;
    let Some(module) = module.downcast::<Module>() else {
        return Err(vm.type_error("exec_module() argument must be a module"));
    };
    let package = entry.name.ends_with("__init__.py");
    vm.run_file(entry.path().as_ref(), &Found::Library(entry, package), module.namespace.clone())?;
    Ok(none())
}

/// The folder of the library that a finder looks into: its own, or that of its module's package.
fn folder(this: &Value) -> &str {
    let path = loader(this).path.as_str();
    path.strip_suffix("/__init__.py").unwrap_or(path)
}

fn find_spec(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    if !arguments[0].has::<Str>() {
        return Err(vm.type_error("module name must be a string"));
    }
    let full = to_string(&arguments[0]);
    let last = full.rsplit('.').next().unwrap_or(&full);
    match find(folder(this), last) {
        Some((entry, package)) => vm.library_specification(&full, entry, package),
        None => Ok(none()),
    }
}

fn iter_modules(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [prefix] = arguments.bind(vm, "iter_modules", ["prefix"], 0, 0, 0)?;
    let prefix = prefix.map_or_else(String::new, |prefix| to_string(&prefix));
    let folder = folder(this);
    let mut found = Vec::new();
    for entry in super::entries() {
        let Some(rest) = entry.name.strip_prefix(folder) else { continue };
        let rest = if folder.is_empty() { rest } else { rest.strip_prefix('/').unwrap_or("__init__") };
        let (name, package) = match rest.split_once('/') {
            Some((name, "__init__.py")) => (name, true),
            Some(_) => continue,
            None => (rest.strip_suffix(".py").unwrap_or(rest), false),
        };
        if name != "__init__" {
            found.push(tuple::new(vec![str::new(format!("{prefix}{name}")), bool_::new(package)]));
        }
    }
    Ok(list::new(found))
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: crate::types::slots::Comparison) -> Outcome {
    use crate::types::slots::Comparison;
    let (Some(left), Some(right)) = (left.downcast::<LibraryLoader>(), right.downcast::<LibraryLoader>())
    else {
        return Ok(crate::types::none::not_implemented());
    };
    let equal = left.name == right.name && left.path == right.path;
    match comparison {
        Comparison::Eq => Ok(bool_::new(equal)),
        Comparison::Ne => Ok(bool_::new(!equal)),
        _ => Ok(crate::types::none::not_implemented()),
    }
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(str::hash_of_bytes(loader(this).path.as_bytes()))
}

/// `LibraryLoader`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Finds and loads the modules of the standard library, which are part of the interpreter."),
    methods: &[
        Method::new(
            "create_module",
            Native::One(|_, _, _| Ok(none())),
            "Use default semantics for module creation.",
        ),
        Method::new("exec_module", Native::One(exec_module), "Execute the module."),
        Method::new(
            "find_spec",
            Native::Positional(1, 2, find_spec),
            "Try to find a spec for the specified module.",
        ),
        Method::new("get_code", Native::Positional(0, 1, get_code), "Return the code object of the module."),
        Method::new("get_data", Native::One(get_data), "Return the data from path as raw bytes."),
        Method::new(
            "get_filename",
            Native::Positional(0, 1, get_filename),
            "Return the path of the module's file.",
        ),
        Method::new("get_source", Native::Positional(0, 1, get_source), "Return the text of the module."),
        Method::new("invalidate_caches", Native::NoArguments(|_, _| Ok(none())), ""),
        Method::new(
            "is_package",
            Native::Positional(0, 1, is_package),
            "Return whether the module is a package.",
        ),
        Method::new("iter_modules", Native::Any(iter_modules), "List the modules of the folder."),
    ],
    attributes: &[
        GetSet { name: "name", get: |_, this| Ok(str::new(loader(this).name.as_str())), set: None, doc: "" },
        GetSet {
            name: "path",
            get: |_, this| Ok(str::new(format!("{}/{}", super::FOLDER, loader(this).path))),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.richcompare.set(Some(compare));
        slots.hash.set(Some(hash));
    },
};

impl Vm {
    /// The `ModuleSpec` of a module of the library.
    ///
    /// # Errors
    /// What the import machinery raises.
    pub fn library_specification(&mut self, name: &str, entry: &'static Entry, package: bool) -> Outcome {
        let external = self.import_file_machinery()?;
        let make = self.get_attribute(&external, &str::intern("spec_from_file_location"))?;
        let places = match package {
            true => {
                let path = entry.path();
                list::new(vec![str::new(path.strip_suffix("/__init__.py").unwrap_or(&path))])
            }
            false => none(),
        };
        let arguments = Arguments {
            positional: &[str::new(name), str::new(entry.path())],
            keywords: &[
                (str::intern("loader"), new(name, entry)),
                (str::intern("submodule_search_locations"), places),
            ],
        };
        let spec = self.call_with(&make, &arguments)?;
        // The machinery takes the path for one relative to the current folder.
        self.set_attribute(&spec, &str::intern("origin"), Some(&str::new(entry.path())))?;
        // There is no file beside it that could hold compiled code.
        self.set_attribute(&spec, &str::intern("cached"), Some(&none()))?;
        Ok(spec)
    }
}

/// The names of [`names`] are used by every loader.
pub fn describe(namespace: &crate::types::dict::Dict, name: &str, entry: &Entry) {
    namespace.set_name(&names().__loader__, new(name, entry));
}
