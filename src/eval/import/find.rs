//! Finding modules: `__import__`, `sys.modules`, names relative to a package, members of modules
//! (reference, 5).

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Name, Value};
use crate::library;
use crate::limits::sandbox::{self, Access, Link};
use crate::types::builtin_function::BuiltinFunction;
use crate::types::code::OPTIMIZED;
use crate::types::list::List;
use crate::types::module::{Awaiting, Module};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::{exception, int};
use std::path::Path;

impl Vm {
    /// What an `import` statement does: calls `builtins.__import__`.
    ///
    /// # Errors
    /// `ImportError`; whatever the module raises.
    pub fn import(&mut self, name: &Value, from: Value, level: u32) -> Outcome {
        let Some(import) = self.find_builtin(&names().__import__)? else {
            return Err(self.raise_new(&exception::IMPORT_ERROR, "__import__ not found"));
        };
        let globals = self.globals().value().clone();
        let original = import
            .exact::<BuiltinFunction>()
            .is_some_and(|function| std::ptr::eq(function.method, &crate::builtins::import::IMPORT));
        if original {
            return self.import_with(&to_string(name), &globals, &from, level);
        }
        let code = self.frame.function.code.borrow().clone();
        let locals = match self.frame.locals.clone() {
            Some(locals) => locals,
            None if code.has(OPTIMIZED) => none(),
            None => globals.clone(),
        };
        self.call(&import, &[name.clone(), globals, locals, from, int::new(i64::from(level))])
    }

    /// What `__import__` does: imports the module and gives the module itself when names are
    /// imported from it (`from` is not empty), else its top package.
    ///
    /// # Errors
    /// `ImportError`; whatever the module raises.
    pub fn import_with(&mut self, name: &str, globals: &Value, from: &Value, level: u32) -> Outcome {
        let absolute =
            if level == 0 { name.to_owned() } else { self.resolve_relative(name, globals, level)? };
        if absolute.is_empty() {
            return Err(self.value_error("Empty module name"));
        }
        let module = self.import_absolute(&absolute)?;
        if !self.truth(from)? {
            if level == 0 {
                let Some((top, _)) = name.split_once('.') else { return Ok(module) };
                return self.import_absolute(top);
            }
            let Some((top, _)) = name.split_once('.') else { return Ok(module) };
            let cut = absolute.len() - (name.len() - top.len());
            return self.import_absolute(&absolute[..cut]);
        }
        if self.find_attribute(&module, &names().__path__)?.is_some() {
            self.import_submodules(&module, &absolute, from)?;
        }
        Ok(module)
    }

    /// Imports those of the names `from` that are modules of the package and not yet its attributes.
    fn import_submodules(&mut self, package: &Value, absolute: &str, from: &Value) -> Outcome<()> {
        for name in self.collect(from)? {
            if !name.has::<Str>() {
                let class = name.class().name();
                return Err(self.type_error(format!("Item in ``from list'' must be str, not {class}")));
            }
            let text = to_string(&name);
            if text == "*" {
                if let Some(all) = self.find_attribute(package, &names().__all__)? {
                    self.import_submodules(package, absolute, &all)?;
                }
                continue;
            }
            if self.find_attribute(package, &str::name_of(&name))?.is_some() {
                continue;
            }
            let submodule = format!("{absolute}.{text}");
            if let Err(raised) = self.import_absolute(&submodule) {
                let missing = self.catch(raised, &exception::MODULE_NOT_FOUND_ERROR)?;
                // Only the submodule itself may be missing, nothing that it imports.
                let about = self.find_attribute(&missing, &names().name)?;
                if about.is_none_or(|about| !about.has::<Str>() || to_string(&about) != submodule) {
                    return Err(self.raise_unchained(missing));
                }
            }
        }
        Ok(())
    }

    /// The absolute name of a relative one.
    fn resolve_relative(&mut self, name: &str, globals: &Value, level: u32) -> Outcome<String> {
        let package = self.package_of(globals)?;
        if package.is_empty() {
            let message = "attempted relative import with no known parent package";
            return Err(self.raise_new(&exception::IMPORT_ERROR, message));
        }
        let mut base = package.as_str();
        for _ in 1..level {
            match base.rsplit_once('.') {
                Some((parent, _)) => base = parent,
                None => {
                    let message = "attempted relative import beyond top-level package";
                    return Err(self.raise_new(&exception::IMPORT_ERROR, message));
                }
            }
        }
        Ok(if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") })
    }

    /// The package that a module with these globals belongs to; empty for none.
    fn package_of(&mut self, globals: &Value) -> Outcome<String> {
        let Some(namespace) = globals.downcast::<crate::types::dict::Dict>() else {
            return Err(self.type_error("globals must be a dict"));
        };
        let spec = namespace.get_name(&names().__spec__).filter(|spec| !is_none(spec));
        if let Some(package) = namespace.get_name(&names().__package__).filter(|package| !is_none(package)) {
            if !package.has::<Str>() {
                return Err(self.type_error("package must be a string"));
            }
            if let Some(spec) = spec {
                let parent = self.get_attribute(&spec, &intern("parent"))?;
                if !self.equal(&package, &parent)? {
                    self.warn(&exception::DEPRECATION_WARNING, "__package__ != __spec__.parent")?;
                }
            }
            return Ok(to_string(&package));
        }
        if let Some(spec) = spec {
            let parent = self.get_attribute(&spec, &intern("parent"))?;
            if !parent.has::<Str>() {
                return Err(self.type_error("__spec__.parent must be a string"));
            }
            return Ok(to_string(&parent));
        }
        let message =
            "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__";
        self.warn(&exception::IMPORT_WARNING, message)?;
        let Some(name) = namespace.get_name(&names().__name__) else {
            return Err(self.key_error(str::new("'__name__' not in globals")));
        };
        if !name.has::<Str>() {
            return Err(self.type_error("__name__ must be a string"));
        }
        let name = to_string(&name);
        if namespace.get_name(&names().__path__).is_some() {
            return Ok(name);
        }
        Ok(name.rsplit_once('.').map_or_else(String::new, |(package, _)| package.to_owned()))
    }

    /// The module of an absolute name, loaded if it was not yet.
    ///
    /// # Errors
    /// `ImportError`; whatever the module raises.
    pub fn import_absolute(&mut self, name: &str) -> Outcome {
        let key = intern(name);
        if let Some(known) = self.interpreter.modules.get_name(&key) {
            if is_none(&known) {
                let message = format!("import of {name} halted; None in sys.modules");
                return Err(self.module_not_found(message, name));
            }
            self.wait_until_initialized(&known)?;
            return Ok(known);
        }
        let Some((parent, last)) = name.rsplit_once('.') else {
            let path = self.sys_attribute(&names().path);
            return match self.is_hooked() {
                true => self.import_by_machinery(name),
                false => self.load(name, path.as_ref()),
            };
        };
        if self.is_hooked() {
            return self.import_by_machinery(name);
        }
        let package = self.import_absolute(parent)?;
        // Loading the parent may have loaded the module.
        if let Some(known) = self.interpreter.modules.get_name(&key) {
            return Ok(known);
        }
        let Some(path) = self.find_attribute(&package, &names().__path__)? else {
            let message = format!("No module named '{name}'; '{parent}' is not a package");
            return Err(self.module_not_found(message, name));
        };
        let module = self.load(name, Some(&path))?;
        self.set_attribute(&package, &intern(last), Some(&module))?;
        Ok(module)
    }

    /// Loads a module that is not in `sys.modules`: a native one, or one found on `path`.
    fn load(&mut self, name: &str, path: Option<&Value>) -> Outcome {
        if let Some(module) = crate::modules::native(name) {
            let made = module.make(self)?;
            self.interpreter.modules.set_name(&intern(name), made.clone());
            self.introduce(&made, name)?;
            return Ok(made);
        }
        if let Some(loaded) = self.load_if_machinery(name) {
            return loaded;
        }
        let last = name.rsplit('.').next().unwrap_or(name);
        if let Some((entry, package)) = library::preloaded(name) {
            return self.load_source(name, super::source::Found::Library(entry, package));
        }
        let folders = self.search_path(path)?;
        match super::source::find(last, &folders) {
            Some(found) => self.load_source(name, found),
            // What is no folder may be an archive, whose finder the machinery knows.
            None if folders.iter().any(|folder| Path::new(folder).is_file()) => {
                self.import_by_machinery(name)
            }
            None => {
                let reason = crate::library::absent::reason(name).map(|reason| format!(": {reason}"));
                let message = format!("No module named '{name}'{}", reason.unwrap_or_default());
                Err(self.module_not_found(message, name))
            }
        }
    }

    /// Sees to a module's `__spec__` and `__loader__`: at once if the machinery is there, else when somebody
    /// asks for them.
    pub(super) fn introduce(&mut self, module: &Value, name: &str) -> Outcome<()> {
        let Some(held) = module.downcast::<Module>() else { return Ok(()) };
        held.awaiting.set(Awaiting::Specification);
        if super::machinery::is_ready() { self.specify(module, name) } else { Ok(()) }
    }

    /// The folders of `sys.path` or of a package's `__path__`.
    ///
    /// # Errors
    /// Whatever iterating over it raises.
    pub fn search_path(&mut self, path: Option<&Value>) -> Outcome<Vec<String>> {
        let Some(path) = path else { return Ok(Vec::new()) };
        let entries = match path.downcast::<List>() {
            Some(list) => list.items.to_vec(),
            None => self.collect(path)?,
        };
        let entries = entries.iter().filter(|entry| entry.has::<Str>()).map(to_string);
        // What the sandbox hides is not there to be imported.
        let is_seen = |entry: &String| {
            library::below(entry).is_some()
                || sandbox::permits(entry.as_bytes(), None, Access::Read, Link::Follow)
        };
        Ok(entries.filter(is_seen).collect())
    }

    /// Raises `ModuleNotFoundError` about `name`.
    #[cold]
    pub fn module_not_found(&mut self, message: String, name: &str) -> Raised {
        let name = str::new(name);
        self.import_failed(&exception::MODULE_NOT_FOUND_ERROR, message, Some(name), None, None)
    }

    #[cold]
    fn import_failed(
        &mut self,
        class: &'static crate::types::type_::StaticType,
        message: String,
        name: Option<Value>,
        path: Option<Value>,
        member: Option<&Name>,
    ) -> Raised {
        let mut keywords = Vec::new();
        keywords.extend(name.map(|name| (names().name.clone(), name)));
        keywords.extend(path.map(|path| (names().path.clone(), path)));
        keywords.extend(member.map(|member| (intern("name_from"), member.value().clone())));
        let message = [str::new(message)];
        match self.call_with(&class.value(), &Arguments { positional: &message, keywords: &keywords }) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// The attribute of a module that `from module import name` binds, or the submodule of that
    /// name.
    ///
    /// # Errors
    /// `ImportError` when there is neither.
    pub fn import_member(&mut self, module: &Value, name: &Name) -> Outcome {
        if let Some(member) = self.find_attribute(module, name)? {
            return Ok(member);
        }
        let module_name = self.find_attribute(module, &names().__name__)?.filter(Value::has::<Str>);
        if let Some(module_name) = &module_name {
            let full = format!("{}.{}", to_string(module_name), to_string(name.value()));
            if let Some(found) = self.interpreter.modules.get_name(&intern(&full)) {
                return Ok(found);
            }
        }
        let text = to_string(name.value());
        let shown = module_name.as_ref().map_or_else(|| "<unknown module name>".to_owned(), to_string);
        let file = self.find_attribute(module, &names().__file__)?.filter(Value::has::<Str>);
        let message = match &file {
            None => format!("cannot import name '{text}' from '{shown}' (unknown location)"),
            Some(file) => {
                let place = to_string(file);
                if self.is_initializing(module) {
                    format!(
                        "cannot import name '{text}' from partially initialized module '{shown}' (most likely due to a circular import) ({place})"
                    )
                } else {
                    format!("cannot import name '{text}' from '{shown}' ({place})")
                }
            }
        };
        Err(self.import_failed(&exception::IMPORT_ERROR, message, module_name, file, Some(name)))
    }

    /// Binds in the current namespace what `from module import *` names: `__all__`, or every name
    /// without a leading underscore.
    ///
    /// # Errors
    /// `AttributeError` for a name of `__all__` that is not there; `TypeError` for one that is no
    /// string.
    pub fn import_all(&mut self, module: &Value) -> Outcome<()> {
        let all = self.find_attribute(module, &names().__all__)?;
        let listed = all.is_some();
        let exported = match all {
            Some(all) => self.collect(&all)?,
            None => {
                let Some(namespace) = self.find_attribute(module, &names().__dict__)? else {
                    let message = "from-import-* object has no __dict__ and no __all__";
                    return Err(self.raise_new(&exception::IMPORT_ERROR, message));
                };
                let keys = self.call_method(&namespace, &names().keys, &[])?;
                self.collect(&keys)?
            }
        };
        for name in exported {
            if !name.has::<Str>() {
                return Err(self.bad_export(module, &name, listed)?);
            }
            if !listed && name.payload::<Str>().text().char_at(0) == Some(u32::from('_')) {
                continue;
            }
            let name = str::name_of(&name);
            let value = self.get_attribute(module, &name)?;
            match self.frame.locals.clone() {
                Some(locals) => self.set_item(&locals, name.value(), Some(&value))?,
                None => drop(self.globals().clone().set_name(&name, value)),
            }
        }
        Ok(())
    }

    fn bad_export(&mut self, module: &Value, name: &Value, listed: bool) -> Outcome<Raised> {
        let module = self.get_attribute(module, &names().__name__)?;
        let (module, class) = (self.str_text(&module)?.to_string_lossy(), name.class().name());
        let (what, place) = if listed { ("Item", "__all__") } else { ("Key", "__dict__") };
        Ok(self.type_error(format!("{what} in {module}.{place} must be str, not {class}")))
    }
}
