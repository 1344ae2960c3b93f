//! Who holds what: everything that can hold a value is walked (the collector's objects and what they
//! own, the frames that run, the interpreter's own tables), and each reference is said by the way to it:
//! `global a`, `d['k']`, `Node('B').next`.

use super::value;
use crate::eval::Vm;
use crate::eval::vm::Frame;
use crate::heap::attributes::{self, Storage};
use crate::heap::{Value, collector};
use crate::types::cell::Cell;
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::method::Method;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::str::{Str, to_string};
use crate::types::type_::TypeObject;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// One reference to an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// The way to it: `global a`, `d['k']`, `Node('B').next`.
    pub path: String,
    /// What the holder is, where the path does not say it.
    pub holder: Option<String>,
}

/// Every object that can hold others, and what each is called.
pub struct Heap {
    /// The objects.
    pub objects: Vec<Value>,
    /// A name for objects that a variable leads to.
    named: HashMap<usize, String>,
    /// The instance whose `__dict__` a dict is.
    instance_dicts: HashMap<usize, Value>,
    /// The class whose namespace a dict is.
    class_dicts: HashMap<usize, Value>,
    /// The module whose namespace a dict is.
    module_dicts: HashMap<usize, Value>,
    /// The functions whose closure a cell is in, with its name there.
    cells: HashMap<usize, Vec<(String, String)>>,
    /// The object that owns a tuple or dict which nothing names: `f.__defaults__`.
    parts: HashMap<usize, String>,
    /// The namespace of the program.
    main: Option<usize>,
}

/// Every object that can hold others, found from the collector's lists, the frames and the
/// built-in namespaces.
fn all_objects(vm: &Vm) -> Vec<Value> {
    let mut found: Vec<Value> = (0..collector::GENERATIONS).flat_map(collector::objects_of).collect();
    found.push(vm.interpreter.builtins.value().clone());
    found.push(vm.interpreter.modules.value().clone());
    for frame in vm.callers.iter().chain([&vm.frame]) {
        found.push(frame.function.value().clone());
    }
    let mut known: HashSet<usize> = found.iter().map(Value::address).collect();
    let mut next = 0;
    while next < found.len() {
        let object = found[next].clone();
        next += 1;
        collector::children(&object, &mut |child| {
            if !is_leaf(child) && known.insert(child.address()) {
                found.push(child.clone());
            }
        });
    }
    found
}

fn is_leaf(value: &Value) -> bool {
    value.has::<Str>() || value::is_plain(value) && !value.has::<TypeObject>() && !value.has::<Module>()
}

impl Heap {
    /// Walks everything there is, but for `snapshot`, a copy of a frame's variables that only the asker has.
    pub fn survey(vm: &Vm, snapshot: Option<&Value>) -> Heap {
        let mut objects = all_objects(vm);
        objects.retain(|object| !snapshot.is_some_and(|snapshot| snapshot.is(object)));
        let globals = main_globals(vm);
        let mut heap = Heap {
            objects: Vec::new(),
            named: HashMap::new(),
            instance_dicts: HashMap::new(),
            class_dicts: HashMap::new(),
            module_dicts: HashMap::new(),
            cells: HashMap::new(),
            parts: HashMap::new(),
            main: globals.as_ref().map(|dict| dict.value().address()),
        };
        for holder in &objects {
            heap.index(holder);
        }
        for (name, value) in globals.map(|dict| value::named_entries(&dict)).unwrap_or_default() {
            heap.named.entry(value.address()).or_insert(name);
        }
        heap.objects = objects;
        heap
    }

    /// The references to an object from the frames that run and the interpreter's own tables.
    pub fn from_roots(&self, vm: &Vm, object: &Value) -> Vec<Holder> {
        let mut edges = Edges { heap: self, object, found: Vec::new() };
        edges.frames(vm);
        edges.interpreter(vm);
        edges.found
    }

    /// The references to an object from another.
    pub fn from_holder(&self, vm: &mut Vm, holder: &Value, object: &Value) -> Vec<Holder> {
        let mut times = 0;
        collector::children(holder, &mut |child| times += usize::from(child.is(object)));
        let mut edges = Edges { heap: self, object, found: Vec::new() };
        if times > 0 {
            edges.of(vm, holder, times);
        }
        edges.found
    }

    /// The name of the module whose namespace `dict` is, and whether it is that of the program.
    pub fn module_of(&self, dict: &Value) -> Option<(Value, bool)> {
        let module = self.module_dicts.get(&dict.address())?;
        Some((module.clone(), self.main == Some(dict.address())))
    }

    /// Whether a dict is the namespace of an instance or class, which is not worth naming beside it.
    pub fn is_namespace(&self, dict: &Value) -> bool {
        self.instance_dicts.contains_key(&dict.address()) || self.class_dicts.contains_key(&dict.address())
    }

    /// The functions that have a cell in their closure, and what each calls it.
    pub fn sharers(&self, cell: &Value) -> &[(String, String)] {
        self.cells.get(&cell.address()).map_or(&[], Vec::as_slice)
    }

    /// Whether an object is reached from its own children, other than through a module's names.
    pub fn is_in_cycle(&self, object: &Value) -> bool {
        leads_back(object, &self.module_dicts)
    }

    /// Notes what the dicts, cells and tuples of an object belong to.
    fn index(&mut self, holder: &Value) {
        if let Storage::Dict(dict) = attributes::storage(holder) {
            self.instance_dicts.insert(dict.address(), holder.clone());
        }
        if let Some(class) = holder.downcast::<TypeObject>() {
            if let Some(namespace) = class.namespace.get() {
                self.class_dicts.insert(namespace.address(), holder.clone());
            }
            for (cell, part) in [(&class.mro, "__mro__"), (&class.bases, "__bases__")] {
                if let Some(tuple) = cell.get() {
                    self.parts.insert(tuple.address(), format!("{}.{part}", class.short_name()));
                }
            }
        }
        if let Some(module) = holder.downcast::<Module>() {
            self.module_dicts.insert(module.namespace.value().address(), holder.clone());
        }
        if let Some(function) = holder.exact::<Function>() {
            let code = function.code.borrow().clone();
            let name = function.qualname.get().map_or_else(String::new, |name| name_of(&name));
            for (cell, variable) in function.closure.iter().zip(&code.freevars) {
                let entry = (name.clone(), to_string(variable.value()));
                self.cells.entry(cell.address()).or_default().push(entry);
            }
            for (cell, part) in [
                (&function.defaults, "__defaults__"),
                (&function.keyword_defaults, "__kwdefaults__"),
                (&function.attributes, "__dict__"),
            ] {
                if let Some(held) = cell.get() {
                    self.parts.insert(held.address(), format!("{name}.{part}"));
                }
            }
        }
    }

    /// An instance as a path begins with it.
    fn owner(&self, vm: &mut Vm, instance: &Value) -> String {
        if value::has_own_repr(instance) {
            return value::called(vm, instance);
        }
        self.named.get(&instance.address()).cloned().unwrap_or_else(|| value::called(vm, instance))
    }

    /// A container as a path begins with it.
    fn container(&self, holder: &Value) -> String {
        if let Some(name) = self.named.get(&holder.address()).or_else(|| self.parts.get(&holder.address())) {
            return name.clone();
        }
        value::id(holder).unwrap_or_else(|| holder.class().short_name())
    }
}

/// How many references to `object` a snapshot of a frame's variables has.
pub fn held_by_snapshot(snapshot: Option<&Value>, object: &Value) -> u32 {
    let Some(dict) = snapshot.and_then(|snapshot| snapshot.downcast::<Dict>()) else { return 0 };
    dict.entries().iter().filter(|(_, value)| value.is(object)).count() as u32
}

/// The references to one object.
struct Edges<'h> {
    heap: &'h Heap,
    object: &'h Value,
    found: Vec<Holder>,
}

impl Edges<'_> {
    fn found(&mut self, path: impl Into<String>, holder: Option<String>) {
        self.found.push(Holder { path: path.into(), holder });
    }

    /// Variables and values of the frames that run.
    fn frames(&mut self, vm: &Vm) {
        let frames: Vec<&Frame> = vm.callers.iter().chain([&vm.frame]).collect();
        for frame in frames {
            let code = frame.function.code.borrow().clone();
            let name = super::frames::code_name(&code);
            if frame.function.value().is(self.object) {
                self.found(format!("the call of {name} that runs"), None);
            }
            if frame.locals.as_ref().is_some_and(|locals| locals.is(self.object)) {
                self.found(format!("the namespace of {name}, which runs"), None);
            }
            if frame.generator.as_ref().is_some_and(|generator| generator.is(self.object)) {
                self.found(format!("the call of {name} that runs"), None);
            }
            if frame.object.holds(self.object) {
                self.found(format!("the frame of {name}, which runs"), None);
            }
            // A generator's slots are seen with the generator.
            if frame.generator.is_none() {
                self.slots(frame, &code, &name);
            }
        }
    }

    fn slots(&mut self, frame: &Frame, code: &Code, function: &str) {
        let body = frame.function.body.borrow().clone();
        for slot in 0..body.slots {
            let Some(held) = frame.slots.load(slot) else { continue };
            if !held.is(self.object) {
                continue;
            }
            let name = code.varnames.get(slot as usize).map(|name| to_string(name.value()));
            match name.as_deref().map(crate::code::hoist::shown_name) {
                Some(Some(name)) => self.found(format!("{name} in {function}"), None),
                _ => self.found(format!("a value kept by {function} while it runs"), None),
            }
        }
    }

    /// The interpreter's own references.
    fn interpreter(&mut self, vm: &Vm) {
        for (cell, what) in [
            (vm.raised.as_ref(), "the exception in flight"),
            (vm.handled.as_ref(), "the exception being handled"),
            (vm.result.as_ref(), "the value being returned"),
            (Some(vm.interpreter.builtins.value()), "the interpreter: builtins"),
            (Some(vm.interpreter.modules.value()), "the interpreter: sys.modules"),
        ] {
            if cell.is_some_and(|value| value.is(self.object)) {
                self.found(what, None);
            }
        }
    }

    /// The `times` references from `holder` to the object.
    fn of(&mut self, vm: &mut Vm, holder: &Value, times: usize) {
        if let Some(dict) = holder.downcast::<Dict>() {
            self.dict_edges(vm, holder, dict);
        } else if let Some(cell) = holder.downcast::<Cell>() {
            if cell.content.holds(self.object) {
                self.cell_edge(holder);
            }
        } else if let Some(function) = holder.exact::<Function>() {
            self.function_edges(function);
        } else if let Some(generator) = holder.downcast::<Generator>() {
            self.generator_edges(holder, generator);
        } else if let Some(method) = holder.exact::<Method>() {
            let name = value::brief(vm, &method.function, 30);
            if method.instance.is(self.object) {
                self.found(format!("self of the bound method {name}"), None);
            }
            if method.function.is(self.object) {
                self.found("the function of a bound method", value::id(holder));
            }
        } else {
            for (name, attribute) in value::own_attributes(holder) {
                if matches!(attributes::storage(holder), Storage::Shaped(_)) && attribute.is(self.object) {
                    let owner = self.heap.owner(vm, holder);
                    self.found(format!("{owner}.{name}"), None);
                }
            }
            self.item_edges(vm, holder);
        }
        for _ in self.found.len()..times {
            let path = self.whole(vm, holder);
            self.found(path, None);
        }
    }

    /// The variables of a generator; what lies in cells is not its own.
    fn generator_edges(&mut self, holder: &Value, generator: &Generator) {
        let name = super::frames::code_name(&generator.function.code.borrow().clone());
        let id = value::id(holder);
        for variable in super::frames::slot_variables(&generator.function, &generator.slots.slots()) {
            if variable.kept.is_none() && variable.value.is_some_and(|held| held.is(self.object)) {
                self.found(format!("{} in {name}", variable.name), id.clone());
            }
        }
    }

    fn dict_edges(&mut self, vm: &mut Vm, holder: &Value, dict: &Dict) {
        let address = holder.address();
        for (key, item) in dict.entries() {
            if item.is(self.object) {
                let name = name_of(&key);
                let path = if Some(address) == self.heap.main {
                    format!("global {name}")
                } else if let Some(instance) = self.heap.instance_dicts.get(&address).cloned() {
                    format!("{}.{name}", self.heap.owner(vm, &instance))
                } else if let Some(class) = self.heap.class_dicts.get(&address) {
                    format!("{}.{name}", class.payload::<TypeObject>().short_name())
                } else if let Some(module) = self.heap.module_dicts.get(&address) {
                    let module = module.payload::<Module>().namespace.get_name(&names().__name__);
                    format!(
                        "global {name} of module {}",
                        module.map_or_else(String::new, |module| name_of(&module))
                    )
                } else {
                    let key = value::brief(vm, &key, 20);
                    format!("{}[{key}]", self.heap.container(holder))
                };
                self.found(path, None);
            }
            if key.is(self.object) {
                let path = format!("a key of {}", self.heap.container(holder));
                self.found(path, None);
            }
        }
    }

    fn cell_edge(&mut self, cell: &Value) {
        match self.heap.cells.get(&cell.address()).cloned() {
            Some(closures) => {
                let (_, variable) = &closures[0];
                let functions: Vec<&str> = closures.iter().map(|(function, _)| function.as_str()).collect();
                self.found(
                    format!("the cell {variable}"),
                    Some(format!("shared with {}", functions.join(", "))),
                );
            }
            None => self.found("a cell", value::id(cell)),
        }
    }

    fn function_edges(&mut self, function: &Function) {
        let name = function.qualname.get().map_or_else(String::new, |name| name_of(&name));
        let (object, code) = (self.object, function.code.borrow().clone());
        if code.value().is(object) {
            self.found(format!("{name}.__code__"), None);
        }
        if function.globals.value().is(object) {
            self.found(format!("{name}.__globals__"), None);
        }
        if function.builtins.value().is(object) {
            self.found(format!("{name}.__builtins__"), None);
        }
        for (cell, variable) in function.closure.iter().zip(&code.freevars) {
            if cell.is(object) {
                self.found(format!("{name}.__closure__: {}", to_string(variable.value())), None);
            }
        }
        for (cell, part) in [
            (&function.defaults, "__defaults__"),
            (&function.keyword_defaults, "__kwdefaults__"),
            (&function.name, "__name__"),
            (&function.qualname, "__qualname__"),
            (&function.doc, "__doc__"),
            (&function.module, "__module__"),
            (&function.annotate, "__annotate__"),
            (&function.annotations, "__annotations__"),
            (&function.attributes, "__dict__"),
        ] {
            if cell.holds(object) {
                self.found(format!("{name}.{part}"), None);
            }
        }
    }

    /// The items of sequences and sets.
    fn item_edges(&mut self, vm: &mut Vm, holder: &Value) {
        let class = holder.class().short_name();
        if value::is_set(holder) {
            let path = format!("an element of {}", self.heap.container(holder));
            self.found(path, None);
            return;
        }
        if matches!(class.as_str(), "list" | "tuple") {
            for (index, (_, item)) in value::items(holder).into_iter().enumerate() {
                if item.is(self.object) {
                    let path = format!("{}[{index}]", self.heap.container(holder));
                    self.found(path, None);
                }
            }
        }
        if holder.has::<TypeObject>() || !holder.class_value().is(self.object) {
            return;
        }
        let owner = self.heap.owner(vm, holder);
        self.found(format!("{owner}.__class__"), None);
    }

    /// A holder of which no part can be named.
    fn whole(&self, vm: &mut Vm, holder: &Value) -> String {
        if let Some(class) = holder.downcast::<TypeObject>() {
            return format!("class {}", class.short_name());
        }
        if let Some(code) = holder.downcast::<Code>() {
            return format!("a constant of {}", super::frames::code_name(code));
        }
        if let Some(name) = self.heap.named.get(&holder.address()) {
            return format!("inside {name}");
        }
        format!("inside {}", value::called(vm, holder))
    }
}

fn name_of(value: &Value) -> String {
    if value.has::<Str>() { to_string(value) } else { "?".to_owned() }
}

/// The globals of the program: those of the outermost frame that runs something, or of `__main__`.
fn main_globals(vm: &Vm) -> Option<crate::heap::Typed<Dict>> {
    let main = vm.interpreter.modules.get_name(&names().__main__)?;
    main.downcast::<Module>().map(|module| module.namespace.clone())
}

/// Whether the object is reached from its own children, other than through a module's names.
fn leads_back(object: &Value, module_dicts: &HashMap<usize, Value>) -> bool {
    let mut known = HashSet::new();
    let mut work = value::children(object);
    while let Some(next) = work.pop() {
        if next.is(object) {
            return true;
        }
        let passable = !is_leaf(&next)
            && !next.has::<TypeObject>()
            && !next.has::<Module>()
            && !module_dicts.contains_key(&next.address());
        if passable && known.insert(next.address()) {
            work.extend(value::children(&next));
        }
    }
    false
}
