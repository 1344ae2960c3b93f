//! `try` with `except*` (reference, 8.4.2; PEP 654).

use super::block::{self, Block};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, Flow, Stmt};
use super::raise::Outcome;
use super::try_::{Bound, handled_by};
use super::vm::Vm;
use crate::heap::Value;
use crate::types::exception::{self, group};
use crate::types::list::{self, List};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use crate::types::{int, none};
use vivarium_syntax::ast::{self, Span};

/// One `except*` clause.
struct Handler {
    matches: BoxExpr,
    bound: Bound,
    body: Block,
    span: Span,
}

impl Handler {
    /// The types it handles.
    fn types(&self, vm: &mut Vm) -> Outcome {
        let types = self.matches.eval(vm)?;
        let problem = if handled_by(&types, &types).is_none() {
            "catching classes that do not inherit from BaseException is not allowed"
        } else if names_group(&types) {
            "catching ExceptionGroup with except* is not allowed. Use except instead."
        } else {
            return Ok(types);
        };
        let raised = vm.type_error(problem);
        Err(vm.at(self.span, raised))
    }
}

fn names_group(types: &Value) -> bool {
    let is_group = |class: &Value| {
        class
            .downcast::<TypeObject>()
            .is_some_and(|class| class.is_subtype(exception::BASE_EXCEPTION_GROUP.payload()))
    };
    match types.downcast::<Tuple>() {
        Some(tuple) => tuple.items().iter().any(is_group),
        None => is_group(types),
    }
}

/// `try … except* … else`.
struct TryStar {
    body: Block,
    handlers: Box<[Handler]>,
    orelse: Block,
    /// Where a generator keeps the part it is suspended in and, in a handler, a list: what is
    /// handled, the original, the rest or `None`, and what was raised so far.
    state: Option<[u32; 2]>,
    span: Span,
}

/// The part of a suspended `try` that is its `else`; handlers count from 0.
const ORELSE: i64 = -1;

/// What is known while the handlers have their turns.
struct Progress {
    original: Value,
    /// What no handler has taken yet.
    rest: Option<Value>,
    /// What handlers have raised.
    raised: Vec<Value>,
    /// What was handled before the `try` was.
    outer: Option<Value>,
}

impl TryStar {
    fn after_body(&self, vm: &mut Vm, flow: Flow) -> Flow {
        match flow {
            Flow::Raise if vm.is_ending() => Flow::Raise,
            Flow::Raise => {
                let pending = vm.pending();
                let original = vm.take_handled(pending);
                let outer = vm.handled.replace(original.clone());
                let rest = Some(original.clone());
                self.handle(vm, 0, Progress { original, rest, raised: Vec::new(), outer })
            }
            Flow::Next => {
                let flow = self.orelse.exec(vm);
                self.after_orelse(vm, flow)
            }
            other => other,
        }
    }

    fn after_orelse(&self, vm: &mut Vm, flow: Flow) -> Flow {
        if flow == Flow::Yield
            && let Some([part, _]) = self.state
        {
            vm.frame.slots.store(part, int::new(ORELSE));
        }
        flow
    }

    /// Gives the handlers from `first` on their turns.
    fn handle(&self, vm: &mut Vm, first: usize, mut progress: Progress) -> Flow {
        for (index, handler) in self.handlers.iter().enumerate().skip(first) {
            let Some(rest) = progress.rest.clone() else { break };
            let split = match handler.types(vm) {
                Ok(types) => {
                    group::split_for_handler(vm, &rest, &types).map_err(|raised| vm.at(handler.span, raised))
                }
                Err(raised) => Err(raised),
            };
            let Ok((matched, rest)) = split else {
                vm.handled = progress.outer;
                return Flow::Raise;
            };
            progress.rest = rest;
            let Some(matched) = matched else { continue };
            vm.handled = Some(matched.clone());
            let flow = match handler.bound.bind(vm, matched) {
                Ok(()) => handler.body.exec(vm),
                Err(_) => Flow::Raise,
            };
            if let Some(flow) = self.after_handler(vm, index, &mut progress, flow) {
                return flow;
            }
        }
        self.finish(vm, progress)
    }

    /// Says how the statement is left, unless the next handler has its turn.
    fn after_handler(&self, vm: &mut Vm, index: usize, progress: &mut Progress, flow: Flow) -> Option<Flow> {
        if flow == Flow::Yield {
            let handled = std::mem::replace(&mut vm.handled, progress.outer.take());
            if let Some([part, held]) = self.state {
                let known = [handled, Some(progress.original.clone()), progress.rest.take()];
                let mut kept: Vec<Value> = known.into_iter().map(exception::or_none).collect();
                kept.append(&mut progress.raised);
                vm.frame.slots.store(part, int::new(index as i64));
                vm.frame.slots.store(held, list::new(kept));
            }
            return Some(flow);
        }
        match self.handlers[index].bound.unbind(vm, flow) {
            Flow::Raise if vm.is_ending() => {
                vm.handled = progress.outer.take();
                Some(Flow::Raise)
            }
            Flow::Raise => {
                let pending = vm.pending();
                let raised = vm.take_handled(pending);
                progress.raised.push(raised);
                None
            }
            Flow::Next => None,
            other => {
                vm.handled = progress.outer.take();
                Some(other)
            }
        }
    }

    /// All handlers have had their turns.
    fn finish(&self, vm: &mut Vm, progress: Progress) -> Flow {
        let mut left = progress.raised;
        left.extend(progress.rest);
        let together = group::put_together(vm, &progress.original, left);
        vm.handled = progress.outer;
        match together {
            Ok(None) => Flow::Next,
            Ok(Some(exception)) => {
                let _ = vm.reraise(exception);
                Flow::Raise
            }
            Err(_) => Flow::Raise,
        }
    }
}

impl Stmt for TryStar {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let flow = self.body.exec(vm);
        self.after_body(vm, flow)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let Some([part, held]) = self.state else { return self.exec(vm) };
        let index = match vm.frame.slots.take(part).as_ref().and_then(int::exact_small) {
            None => {
                let flow = self.body.resume(vm);
                return self.after_body(vm, flow);
            }
            Some(ORELSE) => {
                let flow = self.orelse.resume(vm);
                return self.after_orelse(vm, flow);
            }
            Some(index) => index as usize,
        };
        let kept = vm.frame.slots.take(held);
        let kept = kept.as_ref().and_then(|kept| kept.exact::<List>()).map(|kept| kept.items.take());
        let mut kept = kept.unwrap_or_default().into_iter();
        let handled = kept.next();
        let original = exception::or_none(kept.next());
        let rest = kept.next().filter(|rest| !none::is_none(rest));
        let outer = std::mem::replace(&mut vm.handled, handled);
        let mut progress = Progress { original, rest, raised: kept.collect(), outer };
        let flow = self.handlers[index].body.resume(vm);
        match self.after_handler(vm, index, &mut progress, flow) {
            Some(flow) => flow,
            None => self.handle(vm, index + 1, progress),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers it.
pub fn lower(lowerer: &mut Lowerer<'_>, node: &ast::Try, span: Span) -> Lowered<BoxStmt> {
    super::try_::lower_with(lowerer, node, span, lower_handlers)
}

fn lower_handlers(lowerer: &mut Lowerer<'_>, node: &ast::Try, span: Span) -> Lowered<BoxStmt> {
    let yields = lowerer.yields();
    let stored = lowerer.stored_temporaries();
    let body = block::lower(lowerer, &node.body)?;
    let dead = lowerer.temporaries_since(stored);
    let mut handlers = Vec::with_capacity(node.handlers.len());
    for handler in &node.handlers {
        let Some(type_) = handler.type_.as_deref() else {
            return Err(crate::code::SyntaxError::new("expected one or more exception types", handler.span));
        };
        let matches = lowerer.expr(type_)?;
        let bound = Bound::lower(lowerer, handler.name.as_deref(), handler.span);
        handlers.push(Handler {
            matches,
            bound,
            body: block::lower_handler(lowerer, &handler.body, dead.clone())?,
            span: handler.span,
        });
    }
    let orelse = block::lower(lowerer, &node.orelse)?;
    let state = (lowerer.yields() > yields).then(|| [lowerer.new_slot(), lowerer.new_slot()]);
    Ok(Box::new(TryStar { body, handlers: handlers.into_boxed_slice(), orelse, state, span }))
}
