//! Makes function bodies resumable: after this rewriting of the tree, every `yield`, `yield from`
//! and `await` stands where a statement alone can be suspended.
//!
//! A suspension then is the whole value of an expression statement (`yield x`) or of an assignment to one
//! name (`y = await x`), with an operand that does not itself suspend. What an expression has
//! evaluated before it waits in *temporaries*, so that the order of evaluation is Python's own:
//! `f(a, (yield), b)` becomes `.t0 = f`, `.t1 = a`, `.t2 = yield`, `.t0(.t1, .t2, b)`.
//!
//! # What the evaluator must know
//! - A name beginning with `.` is a temporary; no program can write one. To the symbol table it is an
//!   ordinary local name. **Reading a `.t` name takes the value out** and leaves it empty, so
//!   that no temporary keeps an object alive; what must keep it too is written `(.t0 := .t0)`.
//! - `del` of a name beginning with `.` empties it and never fails. Emptying a cell makes a new one.
//! - Where a handler (`except`, `finally`, a `with` that swallows) catches an exception, whatever the
//!   temporaries of that frame still hold at or above those in use round the `try` is dead.
//! - Names such as `.v0.x` are variables of comprehensions that were rewritten as loops: each is
//!   shown as [`shown_name`] has it.
//! - A function called `.t0.<lambda>` or `.t0.<genexpr>` is a lambda or generator expression whose
//!   body needed statements; its code goes by the part after the second dot. A generator expression's
//!   only argument, `.0`, is its first iterable, of which an iterator is to be made as it is called; an
//!   asynchronous one for `.t0a.<genexpr>`.
//! - All statements made from one bear the span of that one. So a statement with the span of the one before it
//!   in its block, or of the one its block belongs to, continues that one: it is no step of its own.
//! - Generators and coroutines are not the only code rewritten: wherever a lambda or comprehension needs
//!   statements, the statement round it is rewritten too.
//!
//! Annotations, type aliases and bounds of type parameters are left alone: nothing may suspend there.
//!
//! - [`need`]: which expressions and statements must be rewritten
//! - [`statement`], [`handler`], [`match_statement`], [`target`]: statements
//! - [`expression`], [`short_circuit`], [`comprehension`]: expressions
//! - [`rename`]: variables of comprehensions
//! - [`node`]: makes the nodes

mod comprehension;
mod expression;
mod handler;
mod match_statement;
mod need;
mod node;
mod rename;
mod short_circuit;
mod statement;
mod target;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use vivarium_syntax::ast::{Arguments, Expr, ExprKind, Identifier, Mod, Span, Stmt, StmtKind};

/// Rewrites a program in place. Returns whether anything had to change.
///
/// The program is to be one that [`super::symbols::SymbolTable::build`] accepts. Tables of the
/// rewritten program are to be built afresh: they find scopes by the address of nodes.
pub fn rewrite(module: &mut Mod) -> bool {
    match module {
        Mod::Module(body) | Mod::Interactive(body) => rewrite_scope(body, None),
        // An expression has no place for statements: it becomes the value that a module returns.
        Mod::Expression(expression) if need::needs(expression) => {
            let value = Box::new(node::take(expression));
            let span = value.span;
            let mut body = vec![Stmt { span, kind: StmtKind::Return { value: Some(value) } }];
            rewrite_scope(&mut body, None);
            *module = Mod::Module(body);
            true
        }
        Mod::Expression(_) => false,
    }
}

/// Whether a name is one of a temporary.
pub fn is_temporary(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next() == Some('.')
        && letters.next().is_some_and(|letter| letter == 't' || letter == 'v')
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
}

/// The name to show for a name of the tree: for `.v0.x` it is `x`, for `.t0.<lambda>` it is
/// `<lambda>`; a bare temporary has none.
pub fn shown_name(name: &str) -> Option<&str> {
    if is_temporary(name) { name[1..].split_once('.').map(|(_, shown)| shown) } else { Some(name) }
}

/// Rewrites the body of one scope and all inside.
fn rewrite_scope(body: &mut Vec<Stmt>, args: Option<&Arguments>) -> bool {
    let constant_names = match args {
        Some(args) if need::body_needs(body) => need::never_rebound(args, body),
        _ => HashSet::new(),
    };
    let mut hoister = Hoister {
        next: 0,
        floor: 0,
        comprehensions: 0,
        constant_names,
        span: Span::default(),
        changed: false,
    };
    hoister.body(body);
    hoister.changed
}

/// The rewriting of one scope.
struct Hoister {
    /// The first temporary that is free.
    next: u32,
    /// The first temporary that is free where the present statement begins.
    floor: u32,
    /// How many rewritten comprehensions the place is in.
    comprehensions: u32,
    /// Parameters which always stay bound to what they were called with.
    constant_names: HashSet<Identifier>,
    /// The source statement which is being rewritten.
    span: Span,
    changed: bool,
}

impl Hoister {
    /// Rewrites a block.
    fn body(&mut self, body: &mut Vec<Stmt>) {
        if body.iter().any(need::statement_needs) {
            self.changed = true;
            let mut rewritten = Vec::with_capacity(body.len() + 4);
            for statement in std::mem::take(body) {
                self.statement(statement, &mut rewritten);
            }
            *body = rewritten;
        } else {
            for statement in body {
                self.blocks(statement);
            }
        }
    }

    /// Rewrites the blocks and scopes inside a statement.
    fn blocks(&mut self, statement: &mut Stmt) {
        match &mut statement.kind {
            StmtKind::FunctionDef(function) | StmtKind::AsyncFunctionDef(function) => {
                self.changed |= rewrite_scope(&mut function.body, Some(&function.args));
            }
            StmtKind::ClassDef(class) => self.changed |= rewrite_scope(&mut class.body, None),
            StmtKind::For(for_) | StmtKind::AsyncFor(for_) => {
                self.body(&mut for_.body);
                self.body(&mut for_.orelse);
            }
            StmtKind::While { body, orelse, .. } | StmtKind::If { body, orelse, .. } => {
                self.body(body);
                self.body(orelse);
            }
            StmtKind::With { body, .. } | StmtKind::AsyncWith { body, .. } => self.body(body),
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    self.body(&mut case.body);
                }
            }
            StmtKind::Try(try_) | StmtKind::TryStar(try_) => {
                self.body(&mut try_.body);
                for handler in &mut try_.handlers {
                    self.body(&mut handler.body);
                }
                self.body(&mut try_.orelse);
                self.body(&mut try_.finalbody);
            }
            _ => {}
        }
    }

    /// Does something while the temporaries below `floor` are in use.
    fn above<T>(&mut self, floor: u32, rewrite: impl FnOnce(&mut Self) -> T) -> T {
        let (outer, span) = (self.floor, self.span);
        self.floor = floor;
        let result = rewrite(self);
        self.floor = outer;
        self.span = span;
        result
    }

    /// Stores a value into the temporary of that number, which becomes the last one in use.
    fn store(&mut self, number: u32, value: Expr, out: &mut Vec<Stmt>) -> Expr {
        let span = value.span;
        out.push(node::assign(node::temporary_target(number, span), value, self.span));
        self.next = number + 1;
        node::temporary(number, span)
    }

    /// Whether evaluating the expression later gives the same, whatever happens in between.
    fn is_constant(&self, expression: &Expr) -> bool {
        match &expression.kind {
            ExprKind::Constant { .. } => true,
            ExprKind::Name { id, .. } => is_temporary(id) || self.constant_names.contains(id),
            ExprKind::Tuple { elts, .. } => elts.iter().all(|element| self.is_constant(element)),
            _ => false,
        }
    }

    /// Whether the expression is a value saved already.
    fn is_temporary(&self, expression: &Expr) -> bool {
        matches!(&expression.kind, ExprKind::Name { id, .. } if is_temporary(id) && shown_name(id).is_none())
    }
}
