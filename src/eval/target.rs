//! Assignment: targets, unpacking, augmented and annotated assignment, deletion (reference, 7.2,
//! 7.5).

use super::attribute::{AttributeTarget, AugmentedAttribute, AugmentedSubscript, DeleteAttribute};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt, Target};
use super::operators::{Add, Operand, Place, Quick, operator};
use super::raise::{Outcome, Raised};
use super::subscript::{DeleteSubscript, SubscriptTarget};
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::list::{self, List};
use crate::types::slots::Operator;
use crate::types::str::{self, Str, intern};
use crate::types::tuple::{self, Tuple};
use vivarium_syntax::ast::{self, ExprKind, Span};

/// `target = … = value`.
struct Assign {
    targets: Box<[BoxTarget]>,
    value: BoxExpr,
    span: Span,
}

impl Stmt for Assign {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let Ok(value) = self.value.eval(vm) else { return Flow::Raise };
        let (last, others) = self.targets.split_last().expect("a target");
        for target in others {
            if target.store(vm, value.clone()).is_err() {
                return Flow::Raise;
            }
        }
        if last.store(vm, value).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `local = value`, the commonest assignment.
struct AssignLocal {
    slot: u32,
    value: BoxExpr,
    span: Span,
}

impl Stmt for AssignLocal {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.value.eval(vm) {
            Ok(value) => {
                vm.frame.slots.store(self.slot, value);
                Flow::Next
            }
            Err(_) => Flow::Raise,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers an assignment.
pub fn lower_assign(
    lowerer: &mut Lowerer<'_>,
    targets: &[ast::Expr],
    value: &ast::Expr,
    span: Span,
) -> Lowered<BoxStmt> {
    if let [ast::Expr { kind: ExprKind::Name { id, .. }, .. }] = targets
        && let Some(slot) = lowerer.local_slot(id)
    {
        if let ExprKind::BinOp { left, op: ast::Operator::Add, right } = &value.kind
            && let ExprKind::Name { id: summand, .. } = &left.kind
            && summand == id
            && lowerer.options().reports.is_none()
            && let Place::Local(local) = lowerer.name(summand, left.span)
        {
            let right = lowerer.operand(right)?;
            return Ok(add_to_local(local, right, false, span, value.span));
        }
        let value = lowerer.expr(value)?;
        return Ok(Box::new(AssignLocal { slot, value, span }));
    }
    if let [ast::Expr { kind: ExprKind::Tuple { elts: targets, .. }, .. }] = targets
        && let ExprKind::Tuple { elts: values, .. } = &value.kind
        && targets.len() == values.len()
        && !targets.iter().chain(values).any(|elt| matches!(elt.kind, ExprKind::Starred { .. }))
    {
        match values.len() {
            2 => return lower_each::<2>(lowerer, targets, values, span),
            3 => return lower_each::<3>(lowerer, targets, values, span),
            _ => {}
        }
    }
    let value = lowerer.expr(value)?;
    let targets = targets.iter().map(|target| lowerer.target(target)).collect::<Lowered<_>>()?;
    Ok(Box::new(Assign { targets, value, span }))
}

/// `a, b = …` and `[a, *b] = …`.
struct Unpack {
    before: Box<[BoxTarget]>,
    star: Option<BoxTarget>,
    after: Box<[BoxTarget]>,
    span: Span,
}

/// The items of `value` for `before` targets or, where `after` says how many targets stand behind a
/// star, with the list for the star between the others.
///
/// # Errors
/// `TypeError` when `value` is not iterable, `ValueError` when the number of its items does not fit;
/// whatever the iteration raises.
pub fn unpack(vm: &mut Vm, value: &Value, before: usize, after: Option<usize>) -> Outcome<Vec<Value>> {
    let least = before + after.unwrap_or(0);
    let exact = value.exact::<Tuple>().map(|tuple| tuple.items().to_vec());
    let items = exact.or_else(|| value.exact::<List>().map(|list| list.items.to_vec()));
    let mut items = match items {
        Some(items) => items,
        None => items_of_iterable(vm, value, least, after.is_some())?,
    };
    if items.len() < least {
        return Err(too_few(vm, least, after.is_some(), items.len()));
    }
    let Some(after) = after else {
        if items.len() > least {
            let given = (value.is_exact::<Tuple>()
                || value.is_exact::<List>()
                || value.is_exact::<crate::types::dict::Dict>())
            .then_some(items.len());
            return Err(too_many(vm, least, given));
        }
        return Ok(items);
    };
    let middle = items.drain(before..items.len() - after).collect();
    items.insert(before, list::new(middle));
    Ok(items)
}

fn items_of_iterable(vm: &mut Vm, value: &Value, least: usize, star: bool) -> Outcome<Vec<Value>> {
    if !crate::types::sequence_iterator::is_iterable(value) {
        let class = value.class().name();
        return Err(vm.type_error(format!("cannot unpack non-iterable {class} object")));
    }
    let iterator = vm.iter(value)?;
    let mut items = Vec::with_capacity(least);
    while items.len() < least || star {
        match vm.next(&iterator)? {
            Some(item) => items.push(item),
            None => return Ok(items),
        }
        vm.check_interrupts()?;
    }
    if vm.next(&iterator)?.is_some() {
        let given = vm.find_unpack_length(value)?;
        return Err(too_many(vm, least, given));
    }
    Ok(items)
}

#[cold]
fn too_few(vm: &mut Vm, least: usize, star: bool, given: usize) -> Raised {
    let quantity = if star { "at least " } else { "" };
    vm.value_error(format!("not enough values to unpack (expected {quantity}{least}, got {given})"))
}

#[cold]
fn too_many(vm: &mut Vm, expected: usize, given: Option<usize>) -> Raised {
    match given {
        Some(given) => {
            vm.value_error(format!("too many values to unpack (expected {expected}, got {given})"))
        }
        None => vm.value_error(format!("too many values to unpack (expected {expected})")),
    }
}

impl Vm {
    /// The number of values that an iterable of too many had, where CPython tells it.
    fn find_unpack_length(&mut self, value: &Value) -> Outcome<Option<usize>> {
        match value.exact::<crate::types::dict::Dict>() {
            Some(dict) => Ok(Some(dict.len())),
            None => Ok(None),
        }
    }
}

impl Target for Unpack {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        if self.star.is_none()
            && let Some(tuple) = value.exact::<Tuple>()
            && tuple.items().len() == self.before.len()
        {
            for (target, item) in self.before.iter().zip(tuple.items()) {
                target.store(vm, item.clone())?;
            }
            return Ok(());
        }
        if self.star.is_none()
            && self.before.len() == 2
            && let Some(list) = value.exact::<List>()
            && list.items.len() == 2
            && let (Some(first), Some(second)) = (list.items.get(0), list.items.get(1))
        {
            return self.store_pair(vm, first, second);
        }
        let after = self.star.is_some().then_some(self.after.len());
        let values =
            unpack(vm, &value, self.before.len(), after).map_err(|raised| vm.at(self.span, raised))?;
        let targets = self.before.iter().chain(self.star.as_ref()).chain(self.after.iter());
        for (target, value) in targets.zip(values) {
            target.store(vm, value)?;
        }
        Ok(())
    }

    #[inline]
    fn store_pair(&self, vm: &mut Vm, first: Value, second: Value) -> Outcome<()> {
        if let ([left, right], None) = (&*self.before, &self.star) {
            left.store(vm, first)?;
            return right.store(vm, second);
        }
        self.store(vm, tuple::of([first, second]))
    }
}

/// `a, b = x, y` with as many values as targets: no tuple is made.
struct AssignEach<const N: usize> {
    targets: Box<[BoxTarget]>,
    values: [BoxExpr; N],
    span: Span,
}

impl<const N: usize> Stmt for AssignEach<N> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let Ok(values) = super::call::evaluate(vm, &self.values) else { return Flow::Raise };
        for (target, value) in self.targets.iter().zip(values) {
            if target.store(vm, value).is_err() {
                return Flow::Raise;
            }
        }
        Flow::Next
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers an assignment of `N` values to as many targets.
fn lower_each<const N: usize>(
    lowerer: &mut Lowerer<'_>,
    targets: &[ast::Expr],
    values: &[ast::Expr],
    span: Span,
) -> Lowered<BoxStmt> {
    let values = values.iter().map(|value| lowerer.expr(value)).collect::<Lowered<Vec<_>>>()?;
    let targets = targets.iter().map(|target| lowerer.target(target)).collect::<Lowered<_>>()?;
    match <[BoxExpr; N]>::try_from(values) {
        Ok(values) => Ok(Box::new(AssignEach { targets, values, span })),
        Err(_) => unreachable!("counted before"),
    }
}

/// Lowers anything that can be assigned to.
pub fn lower(lowerer: &mut Lowerer<'_>, target: &ast::Expr) -> Lowered<BoxTarget> {
    Ok(match &target.kind {
        ExprKind::Name { id, .. } => lowerer.name_target(id, target.span),
        ExprKind::Attribute { value, attr, .. } => {
            Box::new(AttributeTarget::lower(lowerer, value, attr, target.span)?)
        }
        ExprKind::Subscript { value, slice, .. } => {
            Box::new(SubscriptTarget::lower(lowerer, value, slice, target.span)?)
        }
        ExprKind::Starred { value, .. } => lower(lowerer, value)?,
        ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } => {
            let star = elts.iter().position(|elt| matches!(elt.kind, ExprKind::Starred { .. }));
            let split = star.unwrap_or(elts.len());
            let mut targets = |elts: &[ast::Expr]| {
                elts.iter().map(|elt| lower(lowerer, elt)).collect::<Lowered<Box<[_]>>>()
            };
            let before = targets(&elts[..split])?;
            let after = targets(elts.get(split + 1..).unwrap_or(&[]))?;
            let star = star.map(|index| lower(lowerer, &elts[index])).transpose()?;
            Box::new(Unpack { before, star, after, span: target.span })
        }
        _ => return Err(crate::code::SyntaxError::new("cannot assign to expression", target.span)),
    })
}

/// `left OP= right` on values, quickly for numbers.
///
/// # Errors
/// Whatever the operands raise, noted at `span`.
#[inline]
pub fn inplace(vm: &mut Vm, operator: Operator, left: Value, right: &Value, span: Span) -> Outcome {
    let quick = match operator {
        Operator::Add => Add::quick(&left, right),
        Operator::Sub => super::operators::Sub::quick(&left, right),
        Operator::Mult => super::operators::Mult::quick(&left, right),
        _ => None,
    };
    if let Some(result) = quick {
        return Ok(result);
    }
    vm.frame.at = span;
    vm.inplace(operator, &left, right).map_err(|raised| vm.at(span, raised))
}

/// `local OP= value`.
struct AugmentedLocal {
    local: super::variables::Local,
    operator: Operator,
    value: BoxExpr,
    span: Span,
}

impl Stmt for AugmentedLocal {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            // The target is read before the right operand, as the reference says.
            let left = self.local.value(vm)?;
            let right = self.value.eval(vm)?;
            let result = inplace(vm, self.operator, left, &right, self.span)?;
            vm.frame.slots.store(self.local.slot, result);
            Ok::<(), Raised>(())
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `local += value` and `local = local + value`. Where the local variable is the only owner of a
/// string, the string grows in place, so that building one piece by piece takes linear time.
struct AddToLocal<R> {
    local: super::variables::Local,
    value: R,
    in_place: bool,
    span: Span,
    operation: Span,
}

impl<R: Operand> AddToLocal<R> {
    fn add(&self, vm: &mut Vm) -> Outcome<()> {
        // The target is read before the right operand, as the reference says.
        let left = self.local.value(vm)?;
        let right = self.value.value(vm)?;
        let sum = if let Some(sum) = Add::quick(&left, &right) {
            sum
        } else if left.is_exact::<Str>() && right.is_exact::<Str>() {
            let slots = &mut vm.frame.slots;
            if slots.get(self.local.slot).is_some_and(|held| held.is(&left)) {
                drop(slots.take(self.local.slot));
            }
            str::append(left, &right)
        } else {
            vm.frame.at = self.operation;
            let sum = if self.in_place {
                vm.inplace(Operator::Add, &left, &right)
            } else {
                vm.binary(Operator::Add, &left, &right)
            };
            sum.map_err(|raised| vm.at(self.operation, raised))?
        };
        vm.frame.slots.store(self.local.slot, sum);
        Ok(())
    }
}

impl<R: Operand> Stmt for AddToLocal<R> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if R::PEEKS
            && let (Some(left), Some(right)) = (self.local.peek(vm), self.value.peek(vm))
            && let Some(sum) = Add::quick(left, right)
        {
            vm.frame.slots.store(self.local.slot, sum);
            return Flow::Next;
        }
        if self.add(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The node of an addition to a local variable.
fn add_to_local(
    local: super::variables::Local,
    value: Place,
    in_place: bool,
    span: Span,
    operation: Span,
) -> BoxStmt {
    match value {
        Place::Local(value) => Box::new(AddToLocal { local, value, in_place, span, operation }),
        Place::Constant(value) => Box::new(AddToLocal { local, value, in_place, span, operation }),
        Place::Other(value) => Box::new(AddToLocal { local, value, in_place, span, operation }),
    }
}

/// `name OP= value` for other variables.
struct AugmentedName {
    read: BoxExpr,
    target: BoxTarget,
    operator: Operator,
    value: BoxExpr,
    /// The name, where it tells of what it has read.
    reports: Option<Name>,
    span: Span,
}

impl Stmt for AugmentedName {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            let old = self.read.eval(vm)?;
            let right = self.value.eval(vm)?;
            let read = self.reports.as_ref().map(|name| (name, old.clone()));
            let new = inplace(vm, self.operator, old, &right, self.span)?;
            if let Some((name, read)) = read {
                let container = vm.globals().value().clone();
                super::noted::update(vm, self.span, (&container, name.value()), &read, &new)?;
            }
            self.target.store(vm, new)
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers an augmented assignment.
pub fn lower_augmented(
    lowerer: &mut Lowerer<'_>,
    target: &ast::Expr,
    op: ast::Operator,
    value: &ast::Expr,
    span: Span,
) -> Lowered<BoxStmt> {
    let operator = operator(op);
    let reports = lowerer.options().reports_expressions();
    Ok(match &target.kind {
        ExprKind::Attribute { value: object, attr, .. } => {
            let target = AttributeTarget::lower(lowerer, object, attr, target.span)?;
            Box::new(AugmentedAttribute { target, operator, value: lowerer.expr(value)?, reports, span })
        }
        ExprKind::Subscript { value: object, slice, .. } => {
            let (object, key) = (lowerer.expr(object)?, lowerer.expr(slice)?);
            let value = lowerer.expr(value)?;
            Box::new(AugmentedSubscript {
                object,
                key,
                target_span: target.span,
                operator,
                value,
                reports,
                span,
            })
        }
        ExprKind::Name { id, .. } => {
            if let Place::Local(local) = lowerer.name(id, target.span) {
                if operator == Operator::Add {
                    let value = lowerer.operand(value)?;
                    return Ok(add_to_local(local, value, true, span, span));
                }
                let value = lowerer.expr(value)?;
                return Ok(Box::new(AugmentedLocal { local, operator, value, span }));
            }
            let read = lowerer.name(id, target.span).boxed();
            let value = lowerer.expr(value)?;
            Box::new(AugmentedName {
                read,
                target: lowerer.name_target(id, target.span),
                operator,
                value,
                reports: reports.then(|| intern(id)),
                span,
            })
        }
        _ => {
            return Err(crate::code::SyntaxError::new(
                "illegal target for augmented assignment",
                target.span,
            ));
        }
    })
}

/// Lowers `del` of one target.
pub fn lower_delete(
    lowerer: &mut Lowerer<'_>,
    target: &ast::Expr,
    statements: &mut Vec<BoxStmt>,
) -> Lowered<()> {
    match &target.kind {
        ExprKind::Name { id, .. } => statements.push(lowerer.name_delete(id, target.span)),
        ExprKind::Attribute { value, attr, .. } => {
            statements.push(Box::new(DeleteAttribute(AttributeTarget::lower(
                lowerer,
                value,
                attr,
                target.span,
            )?)));
        }
        ExprKind::Subscript { value, slice, .. } => {
            statements.push(Box::new(DeleteSubscript(SubscriptTarget::lower(
                lowerer,
                value,
                slice,
                target.span,
            )?)));
        }
        ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } => {
            for elt in elts {
                lower_delete(lowerer, elt, statements)?;
            }
        }
        _ => return Err(crate::code::SyntaxError::new("cannot delete expression", target.span)),
    }
    Ok(())
}
