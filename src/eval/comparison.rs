//! Comparisons: `<`, `==`, `is`, `in` and chains of them (reference, 6.10).

use super::display;
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr};
use super::operators::{Operand, with_operands};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::dict::table::Quick;
use crate::types::dict::{self, Dict};
use crate::types::int::exact_small;
use crate::types::set::Set;
use crate::types::slots::Comparison;
use crate::types::str::Str;
use crate::types::{bool_, float};
use std::marker::PhantomData;
use vivarium_syntax::ast::{self, CmpOp, Span};

/// A rich comparison known when the tree is made.
pub trait Order: 'static {
    /// Which one.
    const COMPARISON: Comparison;
    /// Whether it holds for ordered things.
    fn holds<T: PartialOrd>(left: T, right: T) -> bool;
}

macro_rules! orders {
    ($($name:ident $operator:tt;)*) => {
        $(
            #[doc = concat!("`", stringify!($operator), "`.")]
            pub struct $name;

            impl Order for $name {
                const COMPARISON: Comparison = Comparison::$name;

                #[inline(always)]
                fn holds<T: PartialOrd>(left: T, right: T) -> bool {
                    left $operator right
                }
            }
        )*
    };
}

orders! {
    Lt <;
    Le <=;
    Eq ==;
    Ne !=;
    Gt >;
    Ge >=;
}

#[inline(always)]
fn quick<O: Order>(left: &Value, right: &Value) -> Option<bool> {
    if let Some(left) = exact_small(left) {
        return exact_small(right).map(|right| O::holds(left, right));
    }
    if let (Some(left), Some(right)) = (float::exact(left), float::exact(right)) {
        return Some(O::holds(left, right));
    }
    if matches!(O::COMPARISON, Comparison::Eq | Comparison::Ne)
        && let (Some(left), Some(right)) = (left.exact::<Str>(), right.exact::<Str>())
    {
        let equal = std::ptr::eq(left, right) || left.text() == right.text();
        return Some(equal == (O::COMPARISON == Comparison::Eq));
    }
    None
}

/// One rich comparison.
struct Compare<O, L, R> {
    left: L,
    right: R,
    span: Span,
    order: PhantomData<O>,
}

impl<O: Order, L: Operand, R: Operand> Expr for Compare<O, L, R> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        with_operands(
            vm,
            &self.left,
            &self.right,
            |left, right| quick::<O>(left, right).map(bool_::new),
            |vm, left, right| rich(vm, left, right, O::COMPARISON, self.span),
        )
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        with_operands(vm, &self.left, &self.right, quick::<O>, |vm, left, right| {
            let result = rich(vm, left, right, O::COMPARISON, self.span)?;
            vm.truth(&result).map_err(|raised| vm.at(self.span, raised))
        })
    }

    fn span(&self) -> Span {
        self.span
    }
}

#[inline(never)]
fn rich(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison, span: Span) -> Outcome {
    vm.frame.at = span;
    vm.compare(left, right, comparison).map_err(|raised| vm.at(span, raised))
}

/// `is` and `is not`.
struct Identity<L, R> {
    left: L,
    right: R,
    negated: bool,
    span: Span,
}

impl<L: Operand, R: Operand> Expr for Identity<L, R> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.test(vm).map(bool_::new)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let negated = self.negated;
        let answer = with_operands(
            vm,
            &self.left,
            &self.right,
            |left, right| Some(left.is(right) != negated),
            |_, left, right| Ok(left.is(right) != negated),
        )?;
        if !L::PEEKS || !R::PEEKS {
            // An operand that nobody else owned is dead by now.
            vm.check_pending()?;
        }
        Ok(answer)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `in` and `not in`.
struct Membership<L, R> {
    item: L,
    container: R,
    negated: bool,
    span: Span,
}

/// Membership of a key of the common types in a dict or set, where no key has to be asked.
#[inline(always)]
fn quick_membership(item: &Value, container: &Value) -> Option<bool> {
    let quick = if let Some(dict) = container.exact::<Dict>() {
        dict.table().find_quickly(item, dict::quick_hash(item)?)
    } else {
        container.exact::<Set>()?.find_quickly(item, dict::quick_hash(item)?)
    };
    match quick {
        Quick::Found(_) => Some(true),
        Quick::Absent => Some(false),
        Quick::Ask => None,
    }
}

impl<L: Operand, R: Operand> Expr for Membership<L, R> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.test(vm).map(bool_::new)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let found =
            with_operands(vm, &self.item, &self.container, quick_membership, |vm, item, container| {
                vm.frame.at = self.span;
                vm.contains(container, item).map_err(|raised| vm.at(self.span, raised))
            })?;
        Ok(found != self.negated)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `a < b < c`: each operand is evaluated once, up to the first comparison that fails.
struct Chain {
    first: BoxExpr,
    rest: Box<[(CmpOp, BoxExpr)]>,
    span: Span,
}

impl Expr for Chain {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let mut left = self.first.eval(vm)?;
        let (last, others) = self.rest.split_last().expect("two comparisons at least");
        for (op, operand) in others {
            let right = operand.eval(vm)?;
            let result = compare(vm, *op, &left, &right).map_err(|raised| vm.at(self.span, raised))?;
            if !vm.truth(&result).map_err(|raised| vm.at(self.span, raised))? {
                return Ok(result);
            }
            left = right;
        }
        let right = last.1.eval(vm)?;
        compare(vm, last.0, &left, &right).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `left OP right` for any comparison operator.
///
/// # Errors
/// Whatever the operands raise.
pub fn compare(vm: &mut Vm, op: CmpOp, left: &Value, right: &Value) -> Outcome {
    let comparison = match op {
        CmpOp::Eq => Comparison::Eq,
        CmpOp::NotEq => Comparison::Ne,
        CmpOp::Lt => Comparison::Lt,
        CmpOp::LtE => Comparison::Le,
        CmpOp::Gt => Comparison::Gt,
        CmpOp::GtE => Comparison::Ge,
        CmpOp::Is => return Ok(bool_::new(left.is(right))),
        CmpOp::IsNot => return Ok(bool_::new(!left.is(right))),
        CmpOp::In => return vm.contains(right, left).map(bool_::new),
        CmpOp::NotIn => return vm.contains(right, left).map(|found| bool_::new(!found)),
    };
    vm.compare(left, right, comparison)
}

/// Lowers a comparison or a chain of them.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    left: &ast::Expr,
    ops: &[CmpOp],
    comparators: &[ast::Expr],
    span: Span,
) -> Lowered<BoxExpr> {
    let ([op], [right]) = (ops, comparators) else {
        let first = lowerer.expr(left)?;
        let operands = lowerer.exprs(comparators)?;
        return Ok(Box::new(Chain { first, rest: ops.iter().copied().zip(operands).collect(), span }));
    };
    macro_rules! rich {
        ($order:ident) => {{
            let (left, right) = (lowerer.operand(left)?, lowerer.operand(right)?);
            crate::by_operands!(left, right, |left, right| Box::new(Compare::<$order, _, _> {
                left,
                right,
                span,
                order: PhantomData
            }))
        }};
    }
    Ok(match op {
        CmpOp::Lt => rich!(Lt),
        CmpOp::LtE => rich!(Le),
        CmpOp::Eq => rich!(Eq),
        CmpOp::NotEq => rich!(Ne),
        CmpOp::Gt => rich!(Gt),
        CmpOp::GtE => rich!(Ge),
        CmpOp::Is | CmpOp::IsNot => {
            let (left, right) = (lowerer.operand(left)?, lowerer.operand(right)?);
            let negated = *op == CmpOp::IsNot;
            crate::by_operands!(left, right, |left, right| Box::new(Identity { left, right, negated, span }))
        }
        CmpOp::In | CmpOp::NotIn => {
            let (item, container) = (lowerer.operand(left)?, display::lower_unkept(lowerer, right)?);
            let negated = *op == CmpOp::NotIn;
            crate::by_operands!(item, container, |item, container| Box::new(Membership {
                item,
                container,
                negated,
                span
            }))
        }
    })
}
