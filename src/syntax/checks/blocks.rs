//! The scopes and blocks round a statement: what `return`, `break`, `await` and their like need.

use super::{Checked, Checker};
use crate::ast::Span;
use crate::error::Fault;
use crate::warning::Warning;

/// How many blocks may nest in one function.
const MAX_BLOCKS: usize = 21;

/// What kind of scope code stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
}

/// A block that `break`, `continue` or `return` may leave.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Loop,
    /// An `except` clause.
    Handler,
    /// An `except*` clause.
    GroupHandler,
    /// A `finally` clause.
    Finally,
    Other,
}

/// One scope, and the blocks open in it.
pub(super) struct Frame {
    pub scope: Scope,
    blocks: Vec<Block>,
    has_yield: bool,
    /// Where as many blocks are open as a function may have that is no generator.
    full: Option<Span>,
    /// A `return` with a value.
    valued_return: Option<Span>,
}

impl Frame {
    pub fn new(scope: Scope) -> Self {
        Frame { scope, blocks: Vec::new(), has_yield: false, full: None, valued_return: None }
    }
}

impl Checker {
    pub(super) fn scope(&self) -> Scope {
        self.frames.last().map_or(Scope::Module, |frame| frame.scope)
    }

    fn in_function(&self) -> bool {
        !matches!(self.scope(), Scope::Module | Scope::Class)
    }

    pub(super) fn enter_block(&mut self, block: Block, span: Span) -> Checked {
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        if frame.blocks.len() >= MAX_BLOCKS {
            return Err(Fault::at(span, "too many statically nested blocks"));
        }
        frame.blocks.push(block);
        if frame.blocks.len() == MAX_BLOCKS && frame.full.is_none() {
            frame.full = Some(span);
        }
        Ok(())
    }

    pub(super) fn leave_block(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.pop();
        }
    }

    fn group_handler_fault(span: Span) -> Fault {
        Fault::at(span, "'break', 'continue' and 'return' cannot appear in an except* block")
    }

    /// `break` or `continue`.
    pub(super) fn leave_loop(&mut self, word: &str, message: &'static str, span: Span) -> Checked {
        let blocks = self.frames.last().map_or(&[][..], |frame| &frame.blocks);
        let mut leaves_finally = false;
        for block in blocks.iter().rev() {
            match block {
                Block::Loop => {
                    if leaves_finally {
                        self.warn_finally(word, span);
                    }
                    return Ok(());
                }
                Block::GroupHandler => return Err(Self::group_handler_fault(span)),
                Block::Finally => leaves_finally = true,
                Block::Handler | Block::Other => {}
            }
        }
        Err(Fault::at(span, message))
    }

    /// Leaving a `finally` clause swallows an exception (PEP 765).
    fn warn_finally(&mut self, word: &str, span: Span) {
        self.warnings.push(Warning::syntax(format!("'{word}' in a 'finally' block"), span));
    }

    /// `return` must stand in a function.
    pub(super) fn require_function(&self, span: Span) -> Checked {
        if matches!(self.scope(), Scope::Function | Scope::AsyncFunction) {
            return Ok(());
        }
        Err(Fault::at(span, "'return' outside function"))
    }

    /// What `return` may not leave; `place` is what an error about it is placed at.
    pub(super) fn leave_function(&mut self, has_value: bool, span: Span, place: Span) -> Checked {
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        if frame.blocks.contains(&Block::GroupHandler) {
            return Err(Self::group_handler_fault(place));
        }
        if has_value && frame.valued_return.is_none() {
            frame.valued_return = Some(span);
        }
        if frame.blocks.contains(&Block::Finally) {
            self.warn_finally("return", span);
        }
        Ok(())
    }

    /// Leaves a function whose body has been checked.
    pub(super) fn finish_function(&mut self) -> Checked {
        let frame = self.frames.pop();
        // The body of a generator or coroutine is a block itself.
        if let Some(Frame { scope, has_yield, full: Some(span), .. }) = &frame
            && (*has_yield || *scope == Scope::AsyncFunction)
        {
            return Err(Fault::at(*span, "too many statically nested blocks"));
        }
        match frame {
            Some(Frame {
                scope: Scope::AsyncFunction, has_yield: true, valued_return: Some(span), ..
            }) => Err(Fault::at(span, "'return' with value in async generator")),
            _ => Ok(()),
        }
    }

    /// `async for` and `async with`.
    pub(super) fn require_async(&self, what: &str, span: Span) -> Checked {
        if self.scope() == Scope::AsyncFunction || self.awaits_at_top_level() {
            return Ok(());
        }
        Err(Fault::at(span, format!("'{what}' outside async function")))
    }

    fn awaits_at_top_level(&self) -> bool {
        self.top_level_await && self.scope() == Scope::Module
    }

    pub(super) fn check_await(&self, span: Span) -> Checked {
        if self.awaits_at_top_level() {
            return Ok(());
        }
        if !self.in_function() {
            return Err(Fault::at(span, "'await' outside function"));
        }
        match self.scope() {
            Scope::AsyncFunction | Scope::Comprehension => Ok(()),
            _ => Err(Fault::at(span, "'await' outside async function")),
        }
    }

    pub(super) fn check_yield(&mut self, delegates: bool, span: Span) -> Checked {
        let what = if delegates { "yield from" } else { "yield" };
        if !self.in_function() {
            return Err(Fault::at(span, format!("'{what}' outside function")));
        }
        if delegates && self.scope() == Scope::AsyncFunction {
            return Err(Fault::at(span, "'yield from' inside async function"));
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.has_yield = true;
        }
        Ok(())
    }
}
