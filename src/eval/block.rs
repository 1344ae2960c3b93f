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
    /// Where a generator's block of several statements keeps the index of the one in which it is
    /// suspended.
    state: Option<u32>,
}

impl Block {
    /// A block of statements already lowered; `state` is the slot for its place, where one of them
    /// can yield.
    pub fn new(statements: Vec<BoxStmt>, state: Option<u32>) -> Block {
        Block { statements: statements.into_boxed_slice(), state }
    }

    /// The block with another statement at its end, which cannot yield.
    pub fn followed_by(self, statement: BoxStmt) -> Block {
        let mut statements = self.statements.into_vec();
        statements.push(statement);
        Block { statements: statements.into_boxed_slice(), state: self.state }
    }

    /// The statements.
    pub fn statements(&self) -> &[BoxStmt] {
        &self.statements
    }

    /// Runs the statements. After each, whatever waits is given its turn.
    #[inline]
    pub fn exec(&self, vm: &mut Vm) -> Flow {
        self.exec_from(vm, 0)
    }

    #[inline(always)]
    fn exec_from(&self, vm: &mut Vm, start: usize) -> Flow {
        for (index, statement) in self.statements.iter().enumerate().skip(start) {
            let flow = statement.exec(vm);
            if flow != Flow::Next {
                return self.left(vm, index, flow);
            }
            if crate::heap::breaker::is_set() && vm.check_interrupts().is_err() {
                return self.raised(vm, index);
            }
        }
        Flow::Next
    }

    /// Goes on in the statement in which the block was suspended.
    pub fn resume(&self, vm: &mut Vm) -> Flow {
        let place = self.state.and_then(|slot| vm.frame.slots.take(slot));
        let start = place.as_ref().and_then(int::exact_small).unwrap_or(0) as usize;
        let Some(statement) = self.statements.get(start) else { return Flow::Next };
        let flow = statement.resume(vm);
        if flow != Flow::Next {
            return self.left(vm, start, flow);
        }
        if crate::heap::breaker::is_set() && vm.check_interrupts().is_err() {
            return self.raised(vm, start);
        }
        self.exec_from(vm, start + 1)
    }

    #[inline(always)]
    fn left(&self, vm: &mut Vm, index: usize, flow: Flow) -> Flow {
        match flow {
            Flow::Yield => {
                if let Some(slot) = self.state {
                    vm.frame.slots.store(slot, int::new(index as i64));
                }
                Flow::Yield
            }
            Flow::Raise => self.raised(vm, index),
            other => other,
        }
    }

    #[cold]
    #[inline(never)]
    fn raised(&self, vm: &mut Vm, index: usize) -> Flow {
        if vm.raised_at.is_none() {
            vm.raised_at = Some(self.statements[index].span());
        }
        Flow::Raise
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
    let state = (lowerer.yields() > yields && statements.len() > 1).then(|| lowerer.new_slot());
    Ok(Block::new(statements, state))
}
