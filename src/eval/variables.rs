//! Names: reading, binding and deleting variables of every kind of scope (reference, 4.2).

use super::node::{Expr, Flow, Stmt, Target};
use super::operators::Operand;
use super::raise::{Outcome, Raised};
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::cell::Cell as CellObject;
use crate::types::dict::Dict;
use crate::types::exception::{self, Exception};
use crate::types::str::to_string;
use std::cell::Cell;
use vivarium_syntax::ast::Span;

/// A variable in a slot of the frame.
pub struct Local {
    /// The slot.
    pub slot: u32,
    /// Its name.
    pub name: Name,
    /// Where the name stands.
    pub span: Span,
}

impl Local {
    #[cold]
    #[inline(never)]
    fn unbound(&self, vm: &mut Vm) -> Raised {
        let raised = unbound_local(vm, &self.name);
        vm.at(self.span, raised)
    }
}

/// Raises the `UnboundLocalError` of `name`.
#[cold]
pub fn unbound_local(vm: &mut Vm, name: &Name) -> Raised {
    let text = to_string(name.value());
    let message = format!("cannot access local variable '{text}' where it is not associated with a value");
    vm.raise_new(&exception::UNBOUND_LOCAL_ERROR, &message)
}

impl Expr for Local {
    #[inline]
    fn eval(&self, vm: &mut Vm) -> Outcome {
        match vm.frame.slots.load(self.slot) {
            Some(value) => Ok(value),
            None => Err(self.unbound(vm)),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Operand for Local {
    const PEEKS: bool = true;

    #[inline(always)]
    fn peek<'a>(&'a self, vm: &'a Vm) -> Option<&'a Value> {
        vm.frame.slots.get(self.slot)
    }

    #[inline(always)]
    fn value(&self, vm: &mut Vm) -> Outcome {
        match vm.frame.slots.load(self.slot) {
            Some(value) => Ok(value),
            None => Err(self.unbound(vm)),
        }
    }
}

impl Target for Local {
    #[inline]
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        vm.frame.slots.store(self.slot, value);
        Ok(())
    }
}

impl Stmt for Delete<Local> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match vm.frame.slots.take(self.0.slot) {
            Some(_) => Flow::Next,
            None => {
                let _ = self.0.unbound(vm);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

/// `del` of a variable.
pub struct Delete<T>(pub T);

/// A temporary of the lowering, whose value is moved out when it is read.
pub struct Temporary {
    /// The slot.
    pub slot: u32,
    /// The expression whose value it holds.
    pub span: Span,
}

impl Expr for Temporary {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        match vm.frame.slots.take(self.slot) {
            Some(value) => Ok(value),
            None => Err(vm.system_error("a temporary is read twice")),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Target for Temporary {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        vm.frame.slots.store(self.slot, value);
        Ok(())
    }
}

/// Empties a variable that lowering made; a cell is replaced by a new one.
pub struct Empty {
    /// The slot.
    pub slot: u32,
    /// Whether it holds a cell.
    pub cell: bool,
    /// The expression it was made for.
    pub span: Span,
}

impl Stmt for Empty {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let fresh = self.cell.then(|| crate::types::cell::new(None));
        drop(vm.frame.slots.replace(self.slot, fresh));
        Flow::Next
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Empties temporaries that an exception has left full: nothing will read them any more.
pub struct EmptyTemporaries {
    /// Their slots.
    pub slots: Box<[u32]>,
    /// Where the statement stands that follows.
    pub span: Span,
}

impl Stmt for EmptyTemporaries {
    fn exec(&self, vm: &mut Vm) -> Flow {
        for slot in &self.slots {
            drop(vm.frame.slots.take(*slot));
        }
        Flow::Next
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// A variable in a cell, which a slot of the frame holds.
pub struct CellVariable {
    /// The slot of the cell.
    pub slot: u32,
    /// Its name.
    pub name: Name,
    /// Whether the cell comes from an enclosing function.
    pub free: bool,
    /// Where the name stands.
    pub span: Span,
}

impl CellVariable {
    #[inline(always)]
    fn load(&self, vm: &Vm) -> Option<Value> {
        vm.frame
            .slots
            .get(self.slot)
            .and_then(|cell| cell.exact::<CellObject>())
            .and_then(|cell| cell.content.get())
    }

    fn replace(&self, vm: &mut Vm, value: Option<Value>) -> Option<Value> {
        let cell = vm.frame.slots.load(self.slot)?;
        cell.exact::<CellObject>().and_then(|cell| cell.content.replace(value))
    }

    #[cold]
    #[inline(never)]
    fn unbound(&self, vm: &mut Vm) -> Raised {
        let raised = if self.free {
            let text = to_string(self.name.value());
            let message = format!(
                "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
            );
            let raised = exception::new(&exception::NAME_ERROR, &message);
            raised.payload::<Exception>().set_field(exception::fields::NAME, Some(self.name.value().clone()));
            vm.raise(raised)
        } else {
            unbound_local(vm, &self.name)
        };
        vm.at(self.span, raised)
    }
}

impl Expr for CellVariable {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        match self.load(vm) {
            Some(value) => Ok(value),
            None => Err(self.unbound(vm)),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Target for CellVariable {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        drop(self.replace(vm, Some(value)));
        Ok(())
    }
}

impl Stmt for Delete<CellVariable> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.0.replace(vm, None) {
            Some(_) => Flow::Next,
            None => {
                let _ = self.0.unbound(vm);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

/// Where a global name was found last: positions in the tables of globals or builtins, with the
/// tables' versions.
#[derive(Clone, Copy, Default)]
struct Found {
    globals: u64,
    builtins: u64,
    position: usize,
}

/// A variable of the module, or of the builtins.
pub struct Global {
    /// Its name.
    pub name: Name,
    /// Where the name stands.
    pub span: Span,
    found: Cell<Found>,
}

impl Global {
    /// The variable `name`.
    pub fn new(name: Name, span: Span) -> Global {
        Global { name, span, found: Cell::new(Found::default()) }
    }

    #[inline(always)]
    fn load(&self, vm: &mut Vm) -> Outcome {
        let found = self.found.get();
        let function = &vm.frame.function;
        if found.builtins == 0 {
            if let Some(value) = function.globals.table().cached(found.globals, found.position) {
                return Ok(value);
            }
        } else if function.globals.table().has_version(found.globals)
            && let Some(value) = function.builtins.table().cached(found.builtins, found.position)
        {
            return Ok(value);
        }
        self.search(vm)
    }

    #[inline(never)]
    fn search(&self, vm: &mut Vm) -> Outcome {
        let function = &vm.frame.function;
        if !function.globals.value().is_exact::<Dict>() {
            return self.search_subclass(vm);
        }
        let (globals, builtins) = (function.globals.table(), function.builtins.table());
        if let Some(position) = globals.find_name(&self.name)
            && let Some(value) = globals.value_at(position)
        {
            self.found.set(Found { globals: globals.version(), builtins: 0, position });
            return Ok(value);
        }
        if let Some(position) = builtins.find_name(&self.name)
            && let Some(value) = builtins.value_at(position)
        {
            self.found.set(Found { globals: globals.version(), builtins: builtins.version(), position });
            return Ok(value);
        }
        self.missing(vm)
    }

    /// What a name that is nowhere gives: a `NameError`, but for the annotations of a module, which
    /// programs written for Python before 3.14 find under this name.
    #[cold]
    fn missing(&self, vm: &mut Vm) -> Outcome {
        // Keys that are no strings may equal the name, and `__builtins__` be no dict.
        let globals = vm.globals().clone();
        if let Some(value) = globals.get(vm, self.name.value())? {
            return Ok(value);
        }
        if let Some(value) = vm.find_builtin(&self.name)? {
            return Ok(value);
        }
        let known = crate::types::names::names();
        if self.name == known.__annotations__
            && let Some(annotate) = vm.globals().get_name(&known.__annotate__)
        {
            return super::annotations::compute(vm, &annotate);
        }
        let raised = vm.name_error(&self.name);
        Err(vm.at(self.span, raised))
    }

    /// As [`Self::search`], where the globals are of a program's own class: it says what it holds.
    #[cold]
    fn search_subclass(&self, vm: &mut Vm) -> Outcome {
        let globals = vm.globals().value().clone();
        if let Some(value) = load_from(vm, &globals, &self.name)? {
            return Ok(value);
        }
        match vm.find_builtin(&self.name)? {
            Some(value) => Ok(value),
            None => {
                let raised = vm.name_error(&self.name);
                Err(vm.at(self.span, raised))
            }
        }
    }

    #[inline(always)]
    fn bind(&self, vm: &mut Vm, value: Value) {
        let found = self.found.get();
        let globals = &vm.frame.function.globals;
        if found.builtins == 0 {
            let value = match globals.table().cached_replace(found.globals, found.position, value) {
                Ok(old) => {
                    drop(old);
                    return;
                }
                Err(value) => value,
            };
            drop(globals.set_name(&self.name, value));
        } else {
            drop(globals.set_name(&self.name, value));
        }
        if let Some(position) = globals.table().find_name(&self.name) {
            self.found.set(Found { globals: globals.table().version(), builtins: 0, position });
        }
    }

    fn remove(&self, vm: &mut Vm) -> Outcome<()> {
        match vm.frame.function.globals.remove_name(&self.name) {
            Some(_) => Ok(()),
            None => {
                let raised = vm.name_error(&self.name);
                Err(vm.at(self.span, raised))
            }
        }
    }
}

impl Expr for Global {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.load(vm)
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Target for Global {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        self.bind(vm, value);
        Ok(())
    }
}

impl Stmt for Delete<Global> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.0.remove(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

/// A name in a module's or class's body: a variable of the frame's namespace, else what `outer`
/// says. In a module that is run with its globals as locals there is no namespace but the globals.
pub struct Namespaced {
    /// Where the name is looked for and, in a module, bound when the frame has no namespace.
    pub outer: Global,
    /// The enclosing function's variable of that name, which comes between namespace and globals.
    pub cell: Option<CellVariable>,
}

impl Expr for Namespaced {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        if let Some(namespace) = vm.frame.locals.clone()
            && let Some(value) = load_from(vm, &namespace, &self.outer.name)?
        {
            return Ok(value);
        }
        if let Some(cell) = &self.cell {
            return cell.eval(vm);
        }
        self.outer.load(vm)
    }

    fn span(&self) -> Span {
        self.outer.span
    }
}

impl Target for Namespaced {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        let Some(namespace) = vm.frame.locals.clone() else {
            self.outer.bind(vm, value);
            return Ok(());
        };
        if let Some(dict) = namespace.exact::<Dict>() {
            drop(dict.set_name(&self.outer.name, value));
            return Ok(());
        }
        vm.set_item(&namespace, self.outer.name.value(), Some(&value))
    }
}

impl Stmt for Delete<Namespaced> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let name = &self.0.outer;
        let removed = match vm.frame.locals.clone() {
            None => name.remove(vm),
            Some(namespace) => match vm.set_item(&namespace, name.name.value(), None) {
                Ok(()) => Ok(()),
                Err(raised) => match vm.catch(raised, &exception::KEY_ERROR) {
                    Ok(_) => {
                        let raised = vm.name_error(&name.name);
                        Err(vm.at(name.span, raised))
                    }
                    Err(raised) => Err(raised),
                },
            },
        };
        if removed.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.0.outer.span
    }
}

/// A name in an annotation, type parameter or type alias of a class: the class's own variables come
/// first (PEP 649, PEP 695).
pub struct ClassVisible {
    /// The slot of the cell of `__classdict__`.
    pub class_dict: u32,
    /// The enclosing function's variable of that name.
    pub cell: Option<CellVariable>,
    /// The global variable of that name.
    pub outer: Global,
}

impl ClassVisible {
    /// The variable as a target, for which the class does not count.
    pub fn outer_target(self) -> Global {
        self.outer
    }
}

impl Expr for ClassVisible {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let cell = vm.frame.slots.load(self.class_dict);
        let namespace =
            cell.as_ref().and_then(|cell| cell.exact::<CellObject>()).and_then(|cell| cell.content.get());
        if let Some(namespace) = namespace
            && let Some(value) = load_from(vm, &namespace, &self.outer.name)?
        {
            return Ok(value);
        }
        match &self.cell {
            Some(cell) => cell.eval(vm),
            None => self.outer.load(vm),
        }
    }

    fn span(&self) -> Span {
        self.outer.span
    }
}

/// Looks a name up in the namespace of a class body or of `exec`, or in builtins of the program's own.
///
/// # Errors
/// Whatever the namespace raises, except `KeyError`.
pub fn load_from(vm: &mut Vm, namespace: &Value, name: &Name) -> Outcome<Option<Value>> {
    if let Some(dict) = namespace.exact::<Dict>() {
        return Ok(dict.get_name(name));
    }
    match vm.get_item(namespace, name.value()) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => {
            vm.catch(raised, &exception::KEY_ERROR)?;
            Ok(None)
        }
    }
}
