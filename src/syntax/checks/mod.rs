//! What CPython's compiler refuses in a tree that its parser accepts, other than what belongs to
//! scopes: statements out of place, `await` and `yield` outside functions, starred expressions,
//! impossible patterns, `__future__` imports.
//!
//! The walk over expressions keeps a stack of its own, so that their depth does not matter.

mod blocks;
mod expressions;
mod future;
mod literals;
mod patterns;

use crate::ast::{
    Arguments, ExceptHandler, Expr, ExprContext, ExprKind, FunctionDef, Mod, Span, Stmt, StmtKind, TypeParam,
    TypeParamKind,
};
use crate::error::{Fault, SyntaxError};
use crate::source::LineIndex;
use crate::warning::Warning;
use blocks::{Block, Frame, Scope};

/// Checks a tree made from `source` as CPython's compiler does after it has settled the scopes;
/// gives the compiler's warnings.
///
/// # Errors
/// The first [`SyntaxError`] in the order in which the compiler meets them.
pub fn check(module: &Mod, source: &str) -> Result<Vec<Warning>, SyntaxError> {
    check_places(module, false, || LineIndex::new(source))
}

/// As [`check`], for a tree whose places are to be looked up in `lines`; `top_level_await` says whether
/// `await` may stand outside functions.
///
/// # Errors
/// As [`check`].
pub fn check_places<'s>(
    module: &Mod,
    top_level_await: bool,
    lines: impl FnOnce() -> LineIndex<'s>,
) -> Result<Vec<Warning>, SyntaxError> {
    let mut checker = Checker { frames: Vec::new(), warnings: Vec::new(), top_level_await };
    match checker.module(module) {
        Ok(()) => Ok(checker.warnings),
        Err(fault) => Err(fault.locate(&lines())),
    }
}

type Checked = Result<(), Fault>;

struct Checker {
    /// The scopes and blocks round the present place.
    frames: Vec<Frame>,
    warnings: Vec<Warning>,
    /// Whether `await` may stand outside functions.
    top_level_await: bool,
}

/// Refuses the one name that can be neither bound nor deleted.
fn refuse_debug(name: &str, span: Span, verb: &str) -> Checked {
    if name == "__debug__" { Err(Fault::at(span, format!("cannot {verb} __debug__"))) } else { Ok(()) }
}

impl Checker {
    fn module(&mut self, module: &Mod) -> Checked {
        self.frames.push(Frame::new(Scope::Module));
        match module {
            Mod::Module(body) | Mod::Interactive(body) => {
                future::check(body)?;
                self.statements(body)
            }
            Mod::Expression(value) => self.expression(value),
        }
    }

    fn statements(&mut self, body: &[Stmt]) -> Checked {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    /// A list of statements inside a block.
    fn within(&mut self, block: Block, body: &[Stmt], span: Span) -> Checked {
        self.enter_block(block, span)?;
        self.statements(body)?;
        self.leave_block();
        Ok(())
    }

    fn statement(&mut self, statement: &Stmt) -> Checked {
        let span = statement.span;
        match &statement.kind {
            StmtKind::FunctionDef(parts) => self.function(parts, Scope::Function),
            StmtKind::AsyncFunctionDef(parts) => self.function(parts, Scope::AsyncFunction),
            StmtKind::ClassDef(parts) => {
                self.expressions(&parts.decorator_list)?;
                self.type_parameters(&parts.type_params)?;
                self.arguments(&parts.bases, &parts.keywords)?;
                refuse_debug(&parts.name, span, "assign to")?;
                self.frames.push(Frame::new(Scope::Class));
                self.statements(&parts.body)?;
                self.frames.pop();
                Ok(())
            }
            StmtKind::For(parts) | StmtKind::AsyncFor(parts) => {
                if matches!(statement.kind, StmtKind::AsyncFor(_)) {
                    self.require_async("async for", span)?;
                }
                self.expression(&parts.iter)?;
                self.enter_block(Block::Loop, span)?;
                self.target(&parts.target)?;
                self.statements(&parts.body)?;
                self.leave_block();
                self.statements(&parts.orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.enter_block(Block::Loop, span)?;
                self.expression(test)?;
                self.statements(body)?;
                self.leave_block();
                self.statements(orelse)
            }
            StmtKind::If { .. } => self.conditions(statement),
            StmtKind::With { .. } => self.with(statement),
            StmtKind::AsyncWith { .. } => {
                self.require_async("async with", span)?;
                self.with(statement)
            }
            StmtKind::Match { subject, cases } => {
                self.expression(subject)?;
                patterns::check(cases)?;
                for case in cases {
                    self.optional(&case.guard)?;
                    self.statements(&case.body)?;
                }
                Ok(())
            }
            StmtKind::Try(parts) => {
                self.try_block(&parts.body, !parts.finalbody.is_empty(), span)?;
                self.handlers(&parts.handlers, Block::Handler)?;
                self.statements(&parts.orelse)?;
                self.within(Block::Finally, &parts.finalbody, span)
            }
            StmtKind::TryStar(parts) => {
                self.try_block(&parts.body, !parts.finalbody.is_empty(), span)?;
                self.handlers(&parts.handlers, Block::GroupHandler)?;
                self.statements(&parts.orelse)?;
                self.within(Block::Finally, &parts.finalbody, span)
            }
            _ => self.simple_statement(statement),
        }
    }

    fn simple_statement(&mut self, statement: &Stmt) -> Checked {
        let span = statement.span;
        match &statement.kind {
            StmtKind::Return { value } => {
                self.require_function(span)?;
                self.optional(value)?;
                let place = match value.as_deref() {
                    Some(Expr { kind: ExprKind::Constant { .. }, span }) => *span,
                    _ => span,
                };
                self.leave_function(value.is_some(), span, place)
            }
            StmtKind::Break => self.leave_loop("break", "'break' outside loop", span),
            StmtKind::Continue => self.leave_loop("continue", "'continue' not properly in loop", span),
            StmtKind::Delete { targets } => targets.iter().try_for_each(|target| self.target(target)),
            StmtKind::Assign { targets, value } => {
                self.expression(value)?;
                targets.iter().try_for_each(|target| self.target(target))
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expression(value)
            }
            StmtKind::AnnAssign { target, annotation, value, .. } => {
                self.optional(value)?;
                self.target(target)?;
                self.expression(annotation)
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.target(name)?;
                self.type_parameters(type_params)?;
                self.expression(value)
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc)?;
                self.optional(cause)
            }
            StmtKind::Assert { test, msg } => {
                if matches!(&test.kind, ExprKind::Tuple { elts, .. } if !elts.is_empty()) {
                    let text = "assertion is always true, perhaps remove parentheses?";
                    self.warnings.push(Warning::syntax(text, span));
                }
                self.expression(test)?;
                self.optional(msg)
            }
            StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
                names.iter().try_for_each(|alias| {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    refuse_debug(bound, alias.span, "assign to")
                })
            }
            StmtKind::Expr { value } => self.expression(value),
            _ => Ok(()),
        }
    }

    /// An `if` with all its `elif` clauses, which nest in the tree.
    fn conditions(&mut self, statement: &Stmt) -> Checked {
        let mut present = statement;
        while let StmtKind::If { test, body, orelse } = &present.kind {
            self.expression(test)?;
            self.statements(body)?;
            match &orelse[..] {
                [only] if matches!(only.kind, StmtKind::If { .. }) => present = only,
                _ => return self.statements(orelse),
            }
        }
        Ok(())
    }

    fn with(&mut self, statement: &Stmt) -> Checked {
        let (StmtKind::With { items, body } | StmtKind::AsyncWith { items, body }) = &statement.kind else {
            return Ok(());
        };
        for item in items {
            self.expression(&item.context_expr)?;
            self.enter_block(Block::Other, item.context_expr.span)?;
            if let Some(target) = &item.optional_vars {
                self.target(target)?;
            }
        }
        self.statements(body)?;
        items.iter().for_each(|_| self.leave_block());
        Ok(())
    }

    fn try_block(&mut self, body: &[Stmt], has_finally: bool, span: Span) -> Checked {
        if has_finally {
            self.enter_block(Block::Other, span)?;
        }
        self.within(Block::Other, body, span)?;
        if has_finally {
            self.leave_block();
        }
        Ok(())
    }

    fn handlers(&mut self, handlers: &[ExceptHandler], block: Block) -> Checked {
        for (index, handler) in handlers.iter().enumerate() {
            if handler.type_.is_none() && index + 1 < handlers.len() {
                return Err(Fault::at(handler.span, "default 'except:' must be last"));
            }
            self.optional(&handler.type_)?;
            if let Some(name) = &handler.name {
                refuse_debug(name, handler.span, "assign to")?;
            }
            // The clause itself, and the unbinding of its name after it.
            self.enter_block(Block::Other, handler.span)?;
            self.within(block, &handler.body, handler.span)?;
            self.leave_block();
        }
        Ok(())
    }

    fn function(&mut self, parts: &FunctionDef, scope: Scope) -> Checked {
        self.expressions(&parts.decorator_list)?;
        self.type_parameters(&parts.type_params)?;
        self.defaults(&parts.args)?;
        for arg in parameters(&parts.args) {
            refuse_debug(&arg.arg, arg.span, "assign to")?;
            match arg.annotation.as_deref() {
                // `*args: *Ts` is the one place where an annotation may be starred.
                Some(Expr { kind: ExprKind::Starred { value, .. }, .. }) => self.expression(value)?,
                Some(annotation) => self.expression(annotation)?,
                None => {}
            }
        }
        self.optional(&parts.returns)?;
        refuse_debug(&parts.name, parts.name_span, "assign to")?;
        self.frames.push(Frame::new(scope));
        self.statements(&parts.body)?;
        self.finish_function()
    }

    fn defaults(&mut self, arguments: &Arguments) -> Checked {
        self.expressions(&arguments.defaults)?;
        arguments.kw_defaults.iter().flatten().try_for_each(|value| self.expression(value))
    }

    fn type_parameters(&mut self, parameters: &[TypeParam]) -> Checked {
        for parameter in parameters {
            if let TypeParamKind::TypeVar { bound } = &parameter.kind {
                self.optional(bound)?;
            }
            match parameter.default_value.as_deref() {
                Some(Expr { kind: ExprKind::Starred { value, .. }, .. }) => self.expression(value)?,
                Some(value) => self.expression(value)?,
                None => {}
            }
        }
        Ok(())
    }

    /// Something that is bound or deleted.
    fn target(&mut self, target: &Expr) -> Checked {
        match &target.kind {
            ExprKind::Name { id, ctx } => refuse_debug(id, target.span, verb(*ctx)),
            ExprKind::Attribute { value, attr, ctx, .. } => {
                refuse_debug(attr, target.span, verb(*ctx))?;
                self.expression(value)
            }
            ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } => {
                let is_starred = |element: &&Expr| matches!(element.kind, ExprKind::Starred { .. });
                let place = elts.iter().position(|element| is_starred(&element));
                if elts.iter().filter(is_starred).count() > 1 {
                    return Err(Fault::at(target.span, "multiple starred expressions in assignment"));
                }
                if place.is_some_and(|before| before >= 1 << 8 || elts.len() - before > 1 << 24) {
                    let text = "too many expressions in star-unpacking assignment";
                    return Err(Fault::at(target.span, text));
                }
                elts.iter().try_for_each(|element| match &element.kind {
                    ExprKind::Starred { value, .. } => self.target(value),
                    _ => self.target(element),
                })
            }
            ExprKind::Starred { .. } => {
                Err(Fault::at(target.span, "starred assignment target must be in a list or tuple"))
            }
            _ => self.expression(target),
        }
    }

    fn optional(&mut self, value: &Option<Box<Expr>>) -> Checked {
        value.as_ref().map_or(Ok(()), |value| self.expression(value))
    }

    fn expressions(&mut self, values: &[Expr]) -> Checked {
        values.iter().try_for_each(|value| self.expression(value))
    }
}

fn verb(context: ExprContext) -> &'static str {
    if context == ExprContext::Del { "delete" } else { "assign to" }
}

/// All parameters, in the order of the tree.
fn parameters(arguments: &Arguments) -> impl Iterator<Item = &crate::ast::Arg> {
    let plain = arguments.posonlyargs.iter().chain(&arguments.args);
    plain.chain(arguments.vararg.as_deref()).chain(&arguments.kwonlyargs).chain(arguments.kwarg.as_deref())
}
