//! What a tree that is lowered for watching tells of the inside of `match` statements and comprehensions.

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxTarget, Expr, Target};
use super::raise::Outcome;
use super::threads;
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::observe::Event;
use crate::recording::note::{Mismatch, Note};
use crate::types::str::intern;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// Tells the observer something of the part of the program at `span`.
///
/// # Errors
/// Those of the observer.
#[cold]
pub fn tell(vm: &mut Vm, span: Span, note: Note<&Value>) -> Outcome<()> {
    vm.report(Event::Note(span, note))
}

/// Tells that an augmented assignment to what threads can share has read `old` and is about to store `new`. In between
/// another thread may have its turn.
///
/// # Errors
/// Those of the observer.
#[cold]
pub fn update(vm: &mut Vm, span: Span, place: (&Value, &Value), old: &Value, new: &Value) -> Outcome<()> {
    if threads::count() > 1 && vm.is_observed() {
        let (container, key) = place;
        tell(vm, span, Note::Update { container, key, old, new })?;
        vm.tick();
    }
    Ok(())
}

/// Tells why the part of a pattern at `span` does not fit; gives what the pattern then says: no.
///
/// # Errors
/// Those of the observer.
#[cold]
pub fn mismatch(vm: &mut Vm, span: Span, why: Mismatch<&Value>) -> Outcome<bool> {
    tell(vm, span, Note::Mismatch(why))?;
    Ok(false)
}

/// Tells of the exception that leaves a statement or expression.
///
/// # Errors
/// That exception, or those of the observer.
#[cold]
pub fn raised<T>(vm: &mut Vm, span: Span, outcome: Outcome<T>) -> Outcome<T> {
    if outcome.is_err()
        && let Some(exception) = vm.raised.clone()
    {
        tell(vm, span, Note::Raised(&exception))?;
    }
    outcome
}

/// A guard, or a condition of a comprehension.
pub struct NotedTest {
    /// The condition.
    pub test: BoxExpr,
    /// Where it stands.
    pub span: Span,
}

impl Expr for NotedTest {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.test.eval(vm)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let (value, known) = self.test.decide(vm)?;
        let is_true = match known {
            Some(known) => known,
            None => vm.truth(&value)?,
        };
        tell(vm, self.span, Note::Test { value: &value, is_true })?;
        Ok(is_true)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The target of a comprehension.
pub struct NotedTarget {
    /// The target.
    pub target: BoxTarget,
    /// The names in it, and how they are read.
    pub names: Box<[(Name, BoxExpr)]>,
    /// Where it stands.
    pub span: Span,
}

impl NotedTarget {
    fn tell(&self, vm: &mut Vm) -> Outcome<()> {
        tell(vm, self.span, Note::Turn)?;
        for (name, variable) in &self.names {
            let value = variable.eval(vm)?;
            tell(vm, self.span, Note::Bind { name: name.value(), value: &value })?;
        }
        Ok(())
    }
}

impl Target for NotedTarget {
    fn end(&self, vm: &mut Vm) -> Outcome<()> {
        self.target.end(vm)
    }

    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        self.target.store(vm, value)?;
        self.tell(vm)
    }

    fn store_pair(&self, vm: &mut Vm, first: Value, second: Value) -> Outcome<()> {
        self.target.store_pair(vm, first, second)?;
        self.tell(vm)
    }
}

/// Lowers a guard, or a condition of a comprehension, which tells of its truth where that is wanted.
///
/// # Errors
/// What is wrong with it.
pub fn test(lowerer: &mut Lowerer<'_>, test: &ast::Expr) -> Lowered<BoxExpr> {
    let (span, test) = (test.span, lowerer.expr(test)?);
    Ok(if lowerer.options().reports_notes() { Box::new(NotedTest { test, span }) } else { test })
}

/// Lowers the conditions of a comprehension.
///
/// # Errors
/// What is wrong with one.
pub fn tests(lowerer: &mut Lowerer<'_>, tests: &[ast::Expr]) -> Lowered<Box<[BoxExpr]>> {
    tests.iter().map(|condition| test(lowerer, condition)).collect()
}

/// Lowers the target of a comprehension, which tells of each turn where that is wanted.
///
/// # Errors
/// What is wrong with it.
pub fn target(lowerer: &mut Lowerer<'_>, target: &ast::Expr) -> Lowered<BoxTarget> {
    let lowered = lowerer.target(target)?;
    if !lowerer.options().reports_notes() {
        return Ok(lowered);
    }
    let mut found = Vec::new();
    targets(target, &mut found);
    let names = found.into_iter().map(|(name, span)| (intern(name), lowerer.name(name, span).boxed()));
    let names = names.collect();
    Ok(Box::new(NotedTarget { target: lowered, names, span: target.span }))
}

/// The names that a target binds.
fn targets<'t>(target: &'t ast::Expr, found: &mut Vec<(&'t str, Span)>) {
    match &target.kind {
        ExprKind::Name { id, .. } => found.push((id, target.span)),
        ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } => {
            elts.iter().for_each(|element| targets(element, found));
        }
        ExprKind::Starred { value, .. } => targets(value, found),
        _ => {}
    }
}
