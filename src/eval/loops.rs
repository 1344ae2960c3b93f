//! `while` and `for`.

use super::block::{self, Block};
use super::cursor::{Cursor, Next};
use super::display;
use super::located;
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::observed::{ObservedTest, ObservedTurn};
use super::raise::{Outcome, Raised};
use super::statements::Jump;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::bool_;
use vivarium_syntax::ast::{self, ExprKind, Span};

struct While {
    test: BoxExpr,
    body: Block,
    orelse: Block,
    /// Set while a generator is suspended in the `else` part.
    in_else: Option<u32>,
    span: Span,
}

impl While {
    fn turns(&self, vm: &mut Vm) -> Flow {
        loop {
            match self.test.test(vm) {
                Ok(true) => {}
                Ok(false) => return self.finish(vm),
                Err(_) => return Flow::Raise,
            }
            match self.body.exec(vm) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                other => return other,
            }
        }
    }

    fn finish(&self, vm: &mut Vm) -> Flow {
        let flow = self.orelse.exec(vm);
        suspended_in_else(vm, self.in_else, flow)
    }
}

fn suspended_in_else(vm: &mut Vm, slot: Option<u32>, flow: Flow) -> Flow {
    if flow == Flow::Yield
        && let Some(slot) = slot
    {
        vm.frame.slots.store(slot, bool_::new(true));
    }
    flow
}

impl Stmt for While {
    fn exec(&self, vm: &mut Vm) -> Flow {
        self.turns(vm)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        if self.in_else.and_then(|slot| vm.frame.slots.take(slot)).is_some() {
            let flow = self.orelse.resume(vm);
            return suspended_in_else(vm, self.in_else, flow);
        }
        match self.body.resume(vm) {
            Flow::Next | Flow::Continue => self.turns(vm),
            Flow::Break => Flow::Next,
            other => other,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `while`.
pub fn lower_while(
    lowerer: &mut Lowerer<'_>,
    test: &ast::Expr,
    body: &[ast::Stmt],
    orelse: &[ast::Stmt],
    span: Span,
) -> Lowered<BoxStmt> {
    let head = Span::new(span.start, test.span.end);
    let mut test = lowerer.expr(test)?;
    if lowerer.options().reports.is_some() {
        test = Box::new(ObservedTest { test, span: head });
    }
    let body = lower_body(lowerer, body, head)?;
    let yields = lowerer.yields();
    let orelse = block::lower(lowerer, orelse)?;
    let in_else = (lowerer.yields() > yields).then(|| lowerer.new_slot());
    Ok(Box::new(While { test, body, orelse, in_else, span: head }))
}

/// Lowers the body of a loop, after which the program is at the loop's head again.
fn lower_body(lowerer: &mut Lowerer<'_>, body: &[ast::Stmt], head: Span) -> Lowered<Block> {
    let mut body = block::lower(lowerer, body)?;
    if body.statements().is_empty() {
        // Each turn comes to a safe point, though there is nothing to do.
        body = body.followed_by(Box::new(Jump { flow: Flow::Next, span: head }));
    }
    if !lowerer.is_located() {
        return Ok(body);
    }
    let place = located::place(lowerer.source(), head);
    Ok(body.followed_by(Box::new(located::LoopHead { span: head, place })))
}

struct For {
    iterable: BoxExpr,
    target: BoxTarget,
    /// The slot of the target, if it is a plain local variable.
    local: Option<u32>,
    body: Block,
    orelse: Block,
    /// Where a generator's loop keeps its iterator while it is suspended in the body.
    iterator: Option<u32>,
    /// Where the iterable stands: what a failing `next` is blamed on.
    at: Span,
    span: Span,
}

impl For {
    /// The turns of a loop that may be suspended in its body.
    fn turns(&self, vm: &mut Vm, iterator: Value) -> Flow {
        loop {
            let item = match next_item(vm, &iterator) {
                Ok(Some(item)) => item,
                Ok(None) => break,
                Err(raised) => return self.failed(vm, raised),
            };
            if self.target.store(vm, item).is_err() {
                return Flow::Raise;
            }
            match self.body.exec(vm) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                Flow::Yield => {
                    if let Some(slot) = self.iterator {
                        vm.frame.slots.store(slot, iterator);
                    }
                    return Flow::Yield;
                }
                other => return other,
            }
        }
        drop(iterator);
        if self.target.end(vm).is_err() {
            return Flow::Raise;
        }
        self.orelse.exec(vm)
    }

    /// The turns of a loop that nothing suspends.
    fn run(&self, vm: &mut Vm, mut cursor: Cursor) -> Flow {
        loop {
            if let Some(slot) = self.local {
                match cursor.next(vm) {
                    Ok(Some(item)) => vm.frame.slots.store(slot, item),
                    Ok(None) => break,
                    Err(raised) => return self.failed(vm, raised),
                }
            } else {
                let stored = match cursor.next_parts(vm) {
                    Ok(Some(Next::One(item))) => self.target.store(vm, item),
                    Ok(Some(Next::Two(first, second))) => self.target.store_pair(vm, first, second),
                    Ok(None) => break,
                    Err(raised) => return self.failed(vm, raised),
                };
                if stored.is_err() {
                    return Flow::Raise;
                }
            }
            match self.body.exec(vm) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                other => return other,
            }
        }
        drop(cursor);
        if self.local.is_none() && self.target.end(vm).is_err() {
            return Flow::Raise;
        }
        self.orelse.exec(vm)
    }

    #[cold]
    fn failed(&self, vm: &mut Vm, raised: Raised) -> Flow {
        let _ = vm.at(self.at, raised);
        Flow::Raise
    }
}

impl Stmt for For {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let Ok(iterable) = self.iterable.eval(vm) else { return Flow::Raise };
        if self.iterator.is_none() {
            return match Cursor::new(vm, iterable) {
                Ok(cursor) => self.run(vm, cursor),
                Err(raised) => self.failed(vm, raised),
            };
        }
        let iterator = match vm.iter(&iterable) {
            Ok(iterator) => iterator,
            Err(raised) => return self.failed(vm, raised),
        };
        drop(iterable);
        self.turns(vm, iterator)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        // No iterator is kept while the `else` part is suspended: the loop is over then.
        let Some(iterator) = self.iterator.and_then(|slot| vm.frame.slots.take(slot)) else {
            return self.orelse.resume(vm);
        };
        match self.body.resume(vm) {
            Flow::Next | Flow::Continue => self.turns(vm, iterator),
            Flow::Break => Flow::Next,
            Flow::Yield => {
                if let Some(slot) = self.iterator {
                    vm.frame.slots.store(slot, iterator);
                }
                Flow::Yield
            }
            other => other,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The next item of an iterator, by its type's slot.
///
/// # Errors
/// Whatever the iterator raises.
#[inline(always)]
pub fn next_item(vm: &mut Vm, iterator: &Value) -> Outcome<Option<Value>> {
    match iterator.class().slots.next.get() {
        Some(next) => next(vm, iterator),
        None => vm.next(iterator),
    }
}

/// A resumable loop of parts already lowered; `iterator` is a slot of its own.
pub fn for_statement(iterable: BoxExpr, target: BoxTarget, body: Block, iterator: u32, at: Span) -> BoxStmt {
    Box::new(For {
        iterable,
        target,
        local: None,
        body,
        orelse: Block::new(Vec::new(), None),
        iterator: Some(iterator),
        at,
        span: at,
    })
}

/// Lowers `for`.
pub fn lower_for(lowerer: &mut Lowerer<'_>, node: &ast::For, span: Span) -> Lowered<BoxStmt> {
    let yields = lowerer.yields();
    let iterable = display::lower_unkept(lowerer, &node.iter)?.boxed();
    let target = lowerer.target(&node.target)?;
    let local = match &node.target.kind {
        ExprKind::Name { id, .. } => lowerer.local_slot(id),
        _ => None,
    };
    let body = lower_body(lowerer, &node.body, node.iter.span)?;
    let orelse = block::lower(lowerer, &node.orelse)?;
    let iterator = (lowerer.yields() > yields).then(|| lowerer.new_slot());
    let (at, span) = (node.iter.span, Span::new(span.start, node.iter.span.end));
    let (target, local) = if lowerer.options().reports.is_some() {
        (Box::new(ObservedTurn { target, span }) as BoxTarget, None)
    } else {
        (target, local)
    };
    Ok(Box::new(For { iterable, target, local, body, orelse, iterator, at, span }))
}
