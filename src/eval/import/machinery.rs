//! The import machinery as programs see it: `importlib._bootstrap`, written in Python and part of the
//! library.
//!
//! Ordinary imports are done natively and never wait for it. It is loaded when somebody asks for it (for
//! `importlib`, for a module's `__spec__`, for `sys.meta_path`), and it does the finding as soon as a program
//! has changed `sys.meta_path` or `sys.path_hooks`.

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::{Name, Value};
use crate::library;
use crate::types::dict::Dict;
use crate::types::exception::{self, Exception};
use crate::types::frame::Frame;
use crate::types::list::{self, List};
use crate::types::module::{Awaiting, Module};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::traceback::Traceback;
use std::cell::{Cell, RefCell};

/// The module with the rules of importing.
const RULES: &str = "_frozen_importlib";
/// The module that knows of files.
const FILES: &str = "_frozen_importlib_external";

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Absent,
    Loading,
    Ready,
}

static STATE: GilGuarded<Cell<State>> = GilGuarded::new(Cell::new(State::Absent));

/// The module with the rules. As in CPython it stays in use, whatever a program does to `sys.modules`.
static INSTALLED: GilGuarded<RefCell<Option<Value>>> = GilGuarded::new(RefCell::new(None));

/// What stood in `sys.meta_path` and `sys.path_hooks` when the machinery was ready.
static HOOKS: GilGuarded<RefCell<Vec<Value>>> = GilGuarded::new(RefCell::new(Vec::new()));

/// The file of the library behind one of the machinery's modules, and the name that tracebacks show.
pub fn file_of(name: &str) -> Option<(&'static library::Entry, &'static str)> {
    let (file, shown) = match name {
        RULES => ("importlib/_bootstrap.py", "<frozen importlib._bootstrap>"),
        FILES => ("importlib/_bootstrap_external.py", "<frozen importlib._bootstrap_external>"),
        _ => return None,
    };
    library::entry(file).map(|entry| (entry, shown))
}

impl Vm {
    /// Loads the machinery if it is not there yet, and gives the module with the rules.
    ///
    /// # Errors
    /// Whatever its modules raise.
    pub fn import_machinery(&mut self) -> Outcome {
        let installed = INSTALLED.get().borrow().clone();
        if let Some(known) = installed {
            return Ok(known);
        }
        STATE.get().set(State::Loading);
        let loaded = self.load_machinery();
        STATE.get().set(if loaded.is_ok() { State::Ready } else { State::Absent });
        let rules = match loaded {
            Ok(rules) => rules,
            Err(raised) => {
                self.forget_machinery();
                return Err(raised);
            }
        };
        for (name, module) in self.interpreter.modules.entries() {
            if name.has::<Str>() && module.has::<Module>() {
                self.specify(&module, &to_string(&name))?;
            }
        }
        Ok(rules)
    }

    /// Leaves things as they were before the machinery was loaded, since that has failed.
    fn forget_machinery(&mut self) {
        drop(INSTALLED.get().take());
        for name in [RULES, FILES] {
            drop(self.interpreter.modules.remove_name(&intern(name)));
        }
        for name in ["meta_path", "path_hooks"] {
            if let Some(hooks) = self.sys_attribute(&intern(name))
                && let Some(hooks) = hooks.downcast::<List>()
            {
                drop(hooks.items.take());
            }
        }
        self.interpreter.sys.payload::<Module>().awaiting.set(Awaiting::Hooks);
    }

    fn load_machinery(&mut self) -> Outcome {
        self.interpreter.sys.payload::<Module>().awaiting.set(Awaiting::Nothing);
        let Some(found) = file_of(RULES) else { return Err(self.module_not_found(RULES.to_owned(), RULES)) };
        let rules = self.load_machinery_module(RULES, found)?;
        let low = self.import_absolute("_imp")?;
        let sys = self.interpreter.sys.clone();
        self.call_method(&rules, &intern("_install"), &[sys, low])?;
        self.call_method(&rules, &intern("_install_external_importers"), &[])?;
        if let Some(hooks) = self.sys_attribute(&intern("path_hooks"))
            && let Some(hooks) = hooks.downcast::<List>()
        {
            let archives = self.import_absolute("zipimport")?;
            hooks.items.insert(0, self.get_attribute(&archives, &intern("zipimporter"))?);
            hooks.items.insert(1, library::loader::CLASS.value());
        }
        let hooks = self.hooks();
        drop(HOOKS.get().replace(hooks));
        Ok(rules)
    }

    /// Runs one of the machinery's modules.
    fn load_machinery_module(
        &mut self,
        name: &str,
        (entry, shown): (&'static library::Entry, &str),
    ) -> Outcome {
        let made = crate::types::module::new(name, None);
        if name == RULES {
            drop(INSTALLED.get().replace(Some(made.clone())));
        }
        let namespace = made.payload::<Module>().namespace.clone();
        namespace.set_name(&names().__package__, str::new(""));
        self.interpreter.modules.set_name(&intern(name), made.clone());
        let found = super::source::Found::Library(entry, false);
        match self.run_file(shown.as_ref(), &found, namespace) {
            Ok(()) => Ok(made),
            Err(raised) => {
                drop(self.interpreter.modules.remove_name(&intern(name)));
                Err(raised)
            }
        }
    }

    /// The module `name`, if it is one of the machinery's.
    pub(super) fn load_if_machinery(&mut self, name: &str) -> Option<Outcome> {
        let found = file_of(name)?;
        if (name, STATE.get().get()) == (FILES, State::Loading) {
            return Some(self.load_machinery_module(name, found));
        }
        let module = if name == FILES { self.import_file_machinery() } else { self.import_machinery() };
        if let Ok(module) = &module {
            drop(self.interpreter.modules.set_name(&intern(name), module.clone()));
        }
        Some(module)
    }

    /// The module that knows of files, loaded if it is not there yet.
    ///
    /// # Errors
    /// As for [`Vm::import_machinery`].
    pub fn import_file_machinery(&mut self) -> Outcome {
        let rules = self.import_machinery()?;
        match rules.payload::<Module>().namespace.get_name(&intern("_bootstrap_external")) {
            Some(files) => Ok(files),
            None => self.import_absolute(FILES),
        }
    }

    fn hooks(&self) -> Vec<Value> {
        let mut hooks = Vec::new();
        for name in ["meta_path", "path_hooks"] {
            let listed = self.sys_attribute(&intern(name));
            match listed.as_ref().and_then(Value::downcast::<List>) {
                Some(list) => hooks.extend(list.items.to_vec()),
                None => hooks.push(none()),
            }
            hooks.push(none());
        }
        hooks
    }

    /// Whether the program has changed how modules are found, so that the machinery has to be asked.
    pub(super) fn is_hooked(&self) -> bool {
        if STATE.get().get() != State::Ready {
            return false;
        }
        let known = HOOKS.get().borrow();
        let hooks = self.hooks();
        hooks.len() != known.len() || hooks.iter().zip(&*known).any(|(hook, known)| !hook.is(known))
    }

    /// Has the machinery find and load a module.
    ///
    /// # Errors
    /// `ImportError`; whatever finders, loaders and the module raise.
    pub(super) fn import_by_machinery(&mut self, name: &str) -> Outcome {
        let rules = self.import_machinery()?;
        let again = self.get_attribute(&rules, &intern("_gcd_import"))?;
        let find = intern("_find_and_load");
        self.call_method(&rules, &find, &[str::new(name), again])
            .map_err(|raised| self.hide_machinery(raised))
    }

    /// Takes the machinery's frames out of the traceback of the exception in flight, as CPython does.
    fn hide_machinery(&mut self, raised: Raised) -> Raised {
        let always = self.raised_is(&raised, &exception::IMPORT_ERROR);
        let Some(exception) = self.raised.clone() else { return raised };
        let mut entries = Vec::new();
        let mut link = exception.payload::<Exception>().traceback.get();
        while let Some(entry) = link {
            link = entry.payload::<Traceback>().next.get();
            entries.push(entry);
        }
        let mut kept: Vec<Value> = Vec::new();
        let mut chunk: Vec<Value> = Vec::new();
        for entry in entries {
            let traceback = entry.payload::<Traceback>();
            let code = traceback.frame.payload::<Frame>().function.code.borrow().clone();
            let filename = &code.source.filename;
            if filename == "<frozen importlib._bootstrap>"
                || filename == "<frozen importlib._bootstrap_external>"
            {
                let removed = to_string(code.name.value()) == "_call_with_frames_removed";
                chunk.push(entry.clone());
                if always || removed {
                    chunk.clear();
                }
                continue;
            }
            kept.append(&mut chunk);
            kept.push(entry.clone());
        }
        kept.append(&mut chunk);
        let mut next = None;
        for entry in kept.into_iter().rev() {
            drop(entry.payload::<Traceback>().next.replace(next));
            next = Some(entry);
        }
        drop(exception.payload::<Exception>().traceback.replace(next));
        raised
    }

    /// Gives a module that was imported natively what the machinery knows of it: `__spec__` and `__loader__`.
    ///
    /// # Errors
    /// Whatever the machinery raises.
    pub fn specify(&mut self, module: &Value, name: &str) -> Outcome<()> {
        let held = module.payload::<Module>();
        if held.awaiting.get() != Awaiting::Specification {
            return Ok(());
        }
        let rules = self.import_machinery()?;
        if held.awaiting.replace(Awaiting::Nothing) != Awaiting::Specification {
            return Ok(());
        }
        let namespace = held.namespace.clone();
        if name == "__main__" {
            let loader = self.loader_of_program(&rules, namespace.get_name(&names().__file__))?;
            namespace.set_name(&names().__loader__, loader);
            return Ok(());
        }
        self.specify_as(&rules, name, &namespace)
    }

    /// Gives `__main__`, which knows its file, the `__spec__` and `__loader__` of the module `name` that it is run
    /// from by `-m`: where other processes find it.
    ///
    /// # Errors
    /// Whatever the machinery raises.
    pub fn specify_main(&mut self, name: &str) -> Outcome<()> {
        let Some(main) = self.interpreter.modules.get_name(&names().__main__) else { return Ok(()) };
        let Some(held) = main.downcast::<Module>() else { return Ok(()) };
        let rules = self.import_machinery()?;
        held.awaiting.set(Awaiting::Nothing);
        let namespace = held.namespace.clone();
        self.specify_as(&rules, name, &namespace)
    }

    fn specify_as(&mut self, rules: &Value, name: &str, namespace: &Dict) -> Outcome<()> {
        let spec = self.specification(rules, name, namespace)?;
        let loader = self.get_attribute(&spec, &intern("loader"))?;
        namespace.set_name(&names().__loader__, loader);
        namespace.set_name(&names().__spec__, spec);
        Ok(())
    }

    fn loader_of_program(&mut self, rules: &Value, file: Option<Value>) -> Outcome {
        let Some(file) = file else { return self.get_attribute(rules, &intern("BuiltinImporter")) };
        let files = self.import_file_machinery()?;
        self.call_method(&files, &intern("SourceFileLoader"), &[str::new("__main__"), file])
    }

    fn specification(&mut self, rules: &Value, name: &str, namespace: &Dict) -> Outcome {
        let file = namespace.get_name(&names().__file__).filter(Value::has::<Str>);
        let path = namespace.get_name(&names().__path__);
        let Some(file) = file else {
            let Some(path) = path else {
                let importer = self.get_attribute(rules, &intern("BuiltinImporter"))?;
                let make = self.get_attribute(rules, &intern("spec_from_loader"))?;
                let arguments = Arguments {
                    positional: &[str::new(name), importer],
                    keywords: &[(intern("origin"), str::new("built-in"))],
                };
                return self.call_with(&make, &arguments);
            };
            return self.namespace_specification(rules, name, &path);
        };
        let shown = to_string(&file);
        if let Some(entry) = library::below(&shown).and_then(library::entry) {
            return self.library_specification(name, entry, path.is_some());
        }
        let files = self.import_file_machinery()?;
        let loader =
            self.call_method(&files, &intern("SourceFileLoader"), &[str::new(name), file.clone()])?;
        let make = self.get_attribute(&files, &intern("spec_from_file_location"))?;
        let mut keywords = vec![(intern("loader"), loader)];
        if let Some(path) = path {
            let path = list::new(self.collect(&path)?);
            keywords.push((intern("submodule_search_locations"), path));
        }
        self.call_with(&make, &Arguments { positional: &[str::new(name), file], keywords: &keywords })
    }

    fn namespace_specification(&mut self, rules: &Value, name: &str, path: &Value) -> Outcome {
        let files = self.import_file_machinery()?;
        let finder = self.get_attribute(&files, &intern("PathFinder"))?;
        let find = self.get_attribute(&finder, &intern("_get_spec"))?;
        let make = intern("NamespaceLoader");
        let loader = self.call_method(&files, &make, &[str::new(name), path.clone(), find])?;
        let make = self.get_attribute(rules, &intern("ModuleSpec"))?;
        let arguments = Arguments {
            positional: &[str::new(name), loader],
            keywords: &[(intern("is_package"), crate::types::bool_::new(true))],
        };
        let spec = self.call_with(&make, &arguments)?;
        self.set_attribute(&spec, &intern("submodule_search_locations"), Some(path))?;
        Ok(spec)
    }
}

/// What a module has to find out before its attribute `name` is read.
///
/// # Errors
/// Whatever the machinery raises.
pub fn complete(vm: &mut Vm, module: &Value, name: &Name) -> Outcome<()> {
    let held = module.payload::<Module>();
    if !held.awaits(name) || STATE.get().get() == State::Loading {
        return Ok(());
    }
    if held.awaiting.get() == Awaiting::Hooks {
        return vm.import_machinery().map(drop);
    }
    match held.namespace.get_name(name) {
        Some(value) if is_none(&value) => {
            let own = crate::types::module::name_of(module).unwrap_or_default();
            vm.specify(module, &own)
        }
        _ => Ok(()),
    }
}

/// Whether the machinery is there, so that modules get their `__spec__` at once.
pub(super) fn is_ready() -> bool {
    STATE.get().get() == State::Ready
}
