//! A sequence of statements.

use super::lower::{Lowered, Lowerer};
use super::node::{BoxStmt, Flow};
use super::variables::EmptyTemporaries;
use super::vm::Vm;
use crate::types::int;
use vivarium_syntax::ast::{self, Span};

/// Statements run one after the other.
pub struct Block {
    statements: Box<[BoxStmt]>,
    /// Where a generator's block keeps the index of the statement in which it is suspended.
    state: Option<u32>,
}

impl Block {
    /// A block of statements already lowered; `state` is the slot for its place, where one of them
    /// can yield.
    pub fn new(statements: Vec<BoxStmt>, state: Option<u32>) -> Block {
        Block { statements: statements.into_boxed_slice(), state }
    }

    /// The statements.
    pub fn statements(&self) -> &[BoxStmt] {
        &self.statements
    }

    /// Runs the statements. After each, whatever waits is given its turn.
    #[inline]
    pub fn exec(&self, vm: &mut Vm) -> Flow {
        for (index, statement) in self.statements.iter().enumerate() {
            let flow = statement.exec(vm);
            match flow {
                Flow::Next => {}
                Flow::Yield | Flow::Raise => return self.left(vm, index, flow),
                Flow::Return | Flow::Break | Flow::Continue => return flow,
            }
            if crate::heap::breaker::is_set() && vm.check_interrupts().is_err() {
                return self.left(vm, index, Flow::Raise);
            }
        }
        Flow::Next
    }

    /// Goes on in the statement in which the block was suspended.
    pub fn resume(&self, vm: &mut Vm) -> Flow {
        let place = self.state.and_then(|slot| vm.frame.slots.take(slot));
        let start = place.as_ref().and_then(int::exact_small).unwrap_or(0) as usize;
        for (index, statement) in self.statements.iter().enumerate().skip(start) {
            let flow = if index == start { statement.resume(vm) } else { statement.exec(vm) };
            if flow != Flow::Next {
                return self.left(vm, index, flow);
            }
            if crate::heap::breaker::is_set() && vm.check_interrupts().is_err() {
                return self.left(vm, index, Flow::Raise);
            }
        }
        Flow::Next
    }

    #[inline(never)]
    fn left(&self, vm: &mut Vm, index: usize, flow: Flow) -> Flow {
        match flow {
            Flow::Yield => {
                if let Some(slot) = self.state {
                    vm.frame.slots.store(slot, int::new(index as i64));
                }
            }
            Flow::Raise if vm.raised_at.is_none() => vm.raised_at = Some(self.statements[index].span()),
            _ => {}
        }
        flow
    }
}

/// Lowers a suite.
pub fn lower(lowerer: &mut Lowerer<'_>, body: &[ast::Stmt]) -> Lowered<Block> {
    lower_handler(lowerer, body, Box::default())
}

/// Lowers the suite of a handler, which first empties the temporaries that are `dead` once it runs.
pub fn lower_handler(lowerer: &mut Lowerer<'_>, body: &[ast::Stmt], dead: Box<[u32]>) -> Lowered<Block> {
    let yields = lowerer.yields();
    let mut statements: Vec<BoxStmt> = Vec::with_capacity(body.len());
    if !dead.is_empty() {
        let span = body.first().map_or(Span::default(), |first| first.span);
        statements.push(Box::new(EmptyTemporaries { slots: dead, span }));
    }
    for statement in body {
        statements.extend(lowerer.stmt(statement)?);
    }
    let state = (lowerer.yields() > yields).then(|| lowerer.new_slot());
    Ok(Block::new(statements, state))
}
