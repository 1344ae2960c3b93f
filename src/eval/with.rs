//! `with` (reference, 8.5).

use super::block::{self, Block};
use super::call::call_values;
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::{Outcome, Raised};
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::builtin_function::{BuiltinFunction, MethodDescriptor};
use crate::types::exception::{self, Exception};
use crate::types::function::Function;
use crate::types::names::names;
use crate::types::none::none;
use vivarium_syntax::ast::{self, Span};

/// A special method found on an object's type: a function and its receiver, or what binding gave.
pub struct Special {
    /// What is called.
    pub callable: Value,
    /// Its first argument, where binding has not bound it.
    pub receiver: Option<Value>,
}

impl Special {
    /// The method `name` of the object's type; nothing where there is none.
    ///
    /// # Errors
    /// Whatever a descriptor raises.
    pub fn find(vm: &mut Vm, object: &Value, name: &Name) -> Outcome<Option<Special>> {
        let Some(found) = object.class().lookup(name) else { return Ok(None) };
        if found.is_exact::<Function>() {
            return Ok(Some(Special { callable: found, receiver: Some(object.clone()) }));
        }
        let callable = vm.bind_descriptor(&found, Some(object), &object.class_value())?;
        Ok(Some(Special { callable, receiver: None }))
    }

    /// Calls it without further arguments.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn enter(self, vm: &mut Vm) -> Outcome {
        match self.receiver {
            Some(receiver) => call_values(vm, self.callable, [receiver]),
            None => call_values(vm, self.callable, []),
        }
    }

    /// Calls it with the class, the exception and the traceback, or `None` thrice.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn exit(self, vm: &mut Vm, arguments: [Value; 3]) -> Outcome {
        let [class, exception, traceback] = arguments;
        match self.receiver {
            Some(receiver) => call_values(vm, self.callable, [receiver, class, exception, traceback]),
            None => call_values(vm, self.callable, [class, exception, traceback]),
        }
    }
}

impl Special {
    /// Calls it with `None` thrice if it is native, as of files and locks: the program has reached a limit, and none of
    /// its own code runs. The exception on its way stays as it is.
    fn exit_natively(self, vm: &mut Vm) {
        if !self.callable.has::<MethodDescriptor>() && !self.callable.has::<BuiltinFunction>() {
            return;
        }
        let waiting = vm.set_aside();
        let closing = std::mem::replace(&mut vm.interpreter.closing, true);
        if let Err(raised) = self.exit(vm, [none(), none(), none()]) {
            drop(vm.take_raised(raised));
        }
        vm.interpreter.closing = closing;
        vm.put_back(waiting);
    }
}

/// One item of a `with` and what it guards.
struct With {
    manager: BoxExpr,
    target: Option<BoxTarget>,
    body: Block,
    /// Temporaries that hold nothing any more once an exception from the body is suppressed.
    dead: Box<[u32]>,
    /// Where a generator keeps `__exit__` and its receiver while it is suspended in the body.
    state: Option<[u32; 2]>,
    /// Where the manager stands: what failures of its methods are blamed on.
    at: Span,
}

impl With {
    /// Enters the manager; gives its `__exit__` and the value of `__enter__`.
    fn enter(&self, vm: &mut Vm) -> Outcome<(Special, Value)> {
        let manager = self.manager.eval(vm)?;
        vm.frame.at = self.at;
        let Some(enter) = Special::find(vm, &manager, &names().__enter__)? else {
            return Err(no_manager(vm, &manager, ""));
        };
        let Some(exit) = Special::find(vm, &manager, &names().__exit__)? else {
            return Err(no_manager(vm, &manager, " (missed __exit__ method)"));
        };
        drop(manager);
        let value = enter.enter(vm)?;
        Ok((exit, value))
    }

    #[inline]
    fn after_body(&self, vm: &mut Vm, exit: Special, flow: Flow) -> Flow {
        match flow {
            Flow::Raise if vm.is_ending() => {
                exit.exit_natively(vm);
                Flow::Raise
            }
            Flow::Raise => self.leave_raising(vm, exit),
            Flow::Yield => {
                if let Some([callable, receiver]) = self.state {
                    vm.frame.slots.store(callable, exit.callable);
                    drop(vm.frame.slots.replace(receiver, exit.receiver));
                }
                Flow::Yield
            }
            other => {
                let result = vm.result.take();
                vm.frame.at = self.at;
                match exit.exit(vm, [none(), none(), none()]) {
                    Ok(_) => {
                        vm.result = result;
                        other
                    }
                    Err(raised) => {
                        let _ = vm.at(self.at, raised);
                        Flow::Raise
                    }
                }
            }
        }
    }

    /// The body has raised: `__exit__` is told, and decides whether the exception ends here.
    #[cold]
    fn leave_raising(&self, vm: &mut Vm, exit: Special) -> Flow {
        let (arguments, outer) = begin_leaving(vm);
        let raised_at = std::mem::replace(&mut vm.frame.at, self.at);
        let suppressed = exit
            .exit(vm, arguments)
            .and_then(|answer| vm.truth(&answer))
            .map_err(|raised| vm.at(self.at, raised));
        if let Ok(false) = suppressed {
            vm.frame.at = raised_at;
        }
        finish_leaving(vm, suppressed, outer, &self.dead)
    }
}

/// Makes the exception that the body raised the one that is handled; gives the arguments of `__exit__`,
/// and what was handled before.
pub fn begin_leaving(vm: &mut Vm) -> ([Value; 3], Option<Value>) {
    let pending = vm.pending();
    let exception = vm.take_handled(pending);
    let traceback = exception::or_none(exception.payload::<Exception>().traceback.get());
    let arguments = [exception.class_value(), exception.clone(), traceback];
    (arguments, vm.handled.replace(exception))
}

/// What follows when `__exit__` was told of an exception: it goes on, unless it is suppressed. Then the
/// temporaries `dead` hold nothing any more.
pub fn finish_leaving(vm: &mut Vm, suppressed: Outcome<bool>, outer: Option<Value>, dead: &[u32]) -> Flow {
    let exception = std::mem::replace(&mut vm.handled, outer);
    match (suppressed, exception) {
        (Ok(false), Some(exception)) => {
            let _ = vm.reraise(exception);
            Flow::Raise
        }
        (Ok(_), _) => {
            for slot in dead {
                drop(vm.frame.slots.take(*slot));
            }
            Flow::Next
        }
        (Err(_), _) => Flow::Raise,
    }
}

#[cold]
fn no_manager(vm: &mut Vm, object: &Value, detail: &str) -> Raised {
    let class = object.class().name();
    vm.type_error(format!("'{class}' object does not support the context manager protocol{detail}"))
}

impl Stmt for With {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let (exit, value) = match self.enter(vm) {
            Ok(entered) => entered,
            Err(raised) => {
                let _ = vm.at(self.at, raised);
                return Flow::Raise;
            }
        };
        let stored = match &self.target {
            Some(target) => target.store(vm, value),
            None => {
                drop(value);
                Ok(())
            }
        };
        let flow = match stored {
            Ok(()) => self.body.exec(vm),
            Err(_) => Flow::Raise,
        };
        self.after_body(vm, exit, flow)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let Some([callable, receiver]) = self.state else { return self.exec(vm) };
        let receiver = vm.frame.slots.take(receiver);
        let Some(callable) = vm.frame.slots.take(callable) else { return self.exec(vm) };
        let flow = self.body.resume(vm);
        self.after_body(vm, Special { callable, receiver }, flow)
    }

    fn span(&self) -> Span {
        self.at
    }
}

/// Lowers `with`: several items are as many statements, one inside the other.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    items: &[ast::WithItem],
    body: &[ast::Stmt],
    span: Span,
) -> Lowered<BoxStmt> {
    let Some((item, rest)) = items.split_first() else {
        return Err(crate::code::SyntaxError::new("with statement without items", span));
    };
    let yields = lowerer.yields();
    let manager = lowerer.expr(&item.context_expr)?;
    let target = item.optional_vars.as_deref().map(|target| lowerer.target(target)).transpose()?;
    let stored = lowerer.stored_temporaries();
    let body = if rest.is_empty() {
        block::lower(lowerer, body)?
    } else {
        Block::new(vec![lower(lowerer, rest, body, span)?], None)
    };
    let state = (lowerer.yields() > yields).then(|| [lowerer.new_slot(), lowerer.new_slot()]);
    let dead = lowerer.temporaries_since(stored);
    Ok(Box::new(With { manager, target, body, dead, state, at: item.context_expr.span }))
}
