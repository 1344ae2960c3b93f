//! Unary, binary and boolean operators (reference, 6.5 to 6.9, 6.11).

use super::constant::Constant;
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr};
use super::raise::Outcome;
use super::variables::Local;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::int::exact_small;
use crate::types::slots::Operator;
use crate::types::{bool_, float, int};
use std::marker::PhantomData;
use vivarium_syntax::ast::{self, Span};

/// An operand of a node. Locals and constants are read in place, without a call and without
/// counting.
pub trait Operand: 'static {
    /// Whether [`Operand::peek`] can give anything.
    const PEEKS: bool;

    /// The value in its place, where it can be had without running anything.
    fn peek<'a>(&'a self, vm: &'a Vm) -> Option<&'a Value>;

    /// The value.
    fn value(&self, vm: &mut Vm) -> Outcome;
}

impl Operand for BoxExpr {
    const PEEKS: bool = false;

    #[inline(always)]
    fn peek<'a>(&'a self, _: &'a Vm) -> Option<&'a Value> {
        None
    }

    #[inline(always)]
    fn value(&self, vm: &mut Vm) -> Outcome {
        self.eval(vm)
    }
}

/// What a node does quickly with two operands of the common types.
pub trait Quick: 'static {
    /// The result; nothing where the operands are not of those types.
    type Result;
    /// Computes it.
    fn quick(left: &Value, right: &Value) -> Option<Self::Result>;
}

/// Evaluates two operands, left first, and hands them to `quick`, or, as owned values, to `slow`.
#[inline(always)]
pub fn with_operands<L: Operand, R: Operand, T>(
    vm: &mut Vm,
    left: &L,
    right: &R,
    quick: impl Fn(&Value, &Value) -> Option<T>,
    slow: impl FnOnce(&mut Vm, &Value, &Value) -> Outcome<T>,
) -> Outcome<T> {
    if L::PEEKS && R::PEEKS {
        if let (Some(left), Some(right)) = (left.peek(vm), right.peek(vm))
            && let Some(result) = quick(left, right)
        {
            return Ok(result);
        }
        let left = left.value(vm)?;
        let right = right.value(vm)?;
        return slow(vm, &left, &right);
    }
    let left = left.value(vm)?;
    if R::PEEKS {
        if let Some(right) = right.peek(vm)
            && let Some(result) = quick(&left, right)
        {
            return Ok(result);
        }
        let right = right.value(vm)?;
        return slow(vm, &left, &right);
    }
    let right = right.value(vm)?;
    if let Some(result) = quick(&left, &right) {
        return Ok(result);
    }
    slow(vm, &left, &right)
}

macro_rules! arithmetic {
    ($($name:ident $operator:ident |$a:ident, $b:ident| $integers:expr, |$x:ident, $y:ident| $floats:expr;)*) => {
        $(
            #[doc = concat!("The quick path of `", stringify!($operator), "`.")]
            pub struct $name;

            impl Arithmetic for $name {
                const OPERATOR: Operator = Operator::$operator;
            }

            impl Quick for $name {
                type Result = Value;

                #[inline(always)]
                fn quick(left: &Value, right: &Value) -> Option<Value> {
                    if let Some($a) = exact_small(left) {
                        if let Some($b) = exact_small(right) {
                            return $integers.map(int::new);
                        }
                        return None;
                    }
                    if let (Some($x), Some($y)) = (float::exact(left), float::exact(right)) {
                        return $floats.map(float::new);
                    }
                    None
                }
            }
        )*
    };
}

/// A binary operator with a quick path.
pub trait Arithmetic: Quick<Result = Value> {
    /// Which operator it is.
    const OPERATOR: Operator;
}

arithmetic! {
    Add Add |a, b| a.checked_add(b), |x, y| Some(x + y);
    Sub Sub |a, b| a.checked_sub(b), |x, y| Some(x - y);
    Mult Mult |a, b| a.checked_mul(b), |x, y| Some(x * y);
    FloorDiv FloorDiv |a, b| floor_division(a, b).map(|(quotient, _)| quotient), |_x, _y| None::<f64>;
    Mod Mod |a, b| floor_division(a, b).map(|(_, remainder)| remainder), |_x, _y| None::<f64>;
    BitAnd BitAnd |a, b| Some(a & b), |_x, _y| None::<f64>;
    BitOr BitOr |a, b| Some(a | b), |_x, _y| None::<f64>;
    BitXor BitXor |a, b| Some(a ^ b), |_x, _y| None::<f64>;
    LShift LShift |a, b| left_shift(a, b), |_x, _y| None::<f64>;
    RShift RShift |a, b| right_shift(a, b), |_x, _y| None::<f64>;
}

#[inline(always)]
fn floor_division(a: i64, b: i64) -> Option<(i64, i64)> {
    if b == 0 {
        return None;
    }
    let (quotient, remainder) = (a.checked_div(b)?, a % b);
    Some(if remainder != 0 && (remainder < 0) != (b < 0) {
        (quotient - 1, remainder + b)
    } else {
        (quotient, remainder)
    })
}

#[inline(always)]
fn left_shift(a: i64, b: i64) -> Option<i64> {
    if !(0..62).contains(&b) {
        return None;
    }
    let shifted = a << b;
    (shifted >> b == a).then_some(shifted)
}

#[inline(always)]
fn right_shift(a: i64, b: i64) -> Option<i64> {
    (b >= 0).then(|| a >> b.min(63))
}

/// The quick path of `/`.
pub struct Div;

impl Arithmetic for Div {
    const OPERATOR: Operator = Operator::Div;
}

impl Quick for Div {
    type Result = Value;

    #[inline(always)]
    fn quick(left: &Value, right: &Value) -> Option<Value> {
        const EXACT: i64 = 1 << 53;
        if let (Some(x), Some(y)) = (float::exact(left), float::exact(right)) {
            return (y != 0.0).then(|| float::new(x / y));
        }
        if let (Some(a), Some(b)) = (exact_small(left), exact_small(right)) {
            let exact = a.unsigned_abs() <= EXACT as u64 && b.unsigned_abs() <= EXACT as u64;
            return (b != 0 && exact).then(|| float::new(a as f64 / b as f64));
        }
        None
    }
}

/// `left OP right` for an operator with a quick path.
pub struct Binary<O, L, R> {
    left: L,
    right: R,
    span: Span,
    operator: PhantomData<O>,
}

impl<O: Arithmetic, L: Operand, R: Operand> Expr for Binary<O, L, R> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        with_operands(vm, &self.left, &self.right, O::quick, |vm, left, right| {
            binary_slow(vm, O::OPERATOR, left, right, self.span)
        })
    }

    fn span(&self) -> Span {
        self.span
    }
}

#[inline(never)]
fn binary_slow(vm: &mut Vm, operator: Operator, left: &Value, right: &Value, span: Span) -> Outcome {
    vm.frame.at = span;
    vm.binary(operator, left, right).map_err(|raised| vm.at(span, raised))
}

/// `left OP right` for the other operators.
pub struct PlainBinary {
    operator: Operator,
    left: BoxExpr,
    right: BoxExpr,
    span: Span,
}

impl Expr for PlainBinary {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let left = self.left.eval(vm)?;
        let right = self.right.eval(vm)?;
        binary_slow(vm, self.operator, &left, &right, self.span)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// An operand as lowering sees it: in place where that is possible.
pub enum Place {
    /// A local variable.
    Local(Local),
    /// A constant.
    Constant(Constant),
    /// Anything else.
    Other(BoxExpr),
}

impl Place {
    /// The operand as an expression.
    pub fn boxed(self) -> BoxExpr {
        match self {
            Place::Local(local) => Box::new(local),
            Place::Constant(constant) => Box::new(constant),
            Place::Other(other) => other,
        }
    }
}

/// Makes a node generic over its operands' kinds: `$make!(left, right)` for each combination.
#[macro_export]
macro_rules! by_operands {
    ($left:expr, $right:expr, |$l:ident, $r:ident| $make:expr) => {{
        use $crate::eval::operators::Place;
        match ($left, $right) {
            (Place::Local($l), Place::Local($r)) => $make,
            (Place::Local($l), Place::Constant($r)) => $make,
            (Place::Local($l), Place::Other($r)) => $make,
            (Place::Constant($l), Place::Local($r)) => $make,
            (Place::Constant($l), Place::Constant($r)) => $make,
            (Place::Constant($l), Place::Other($r)) => $make,
            (Place::Other($l), Place::Local($r)) => $make,
            (Place::Other($l), Place::Constant($r)) => $make,
            (Place::Other($l), Place::Other($r)) => $make,
        }
    }};
}

fn binary<O: Arithmetic>(left: Place, right: Place, span: Span) -> BoxExpr {
    crate::by_operands!(left, right, |left, right| Box::new(Binary::<O, _, _> {
        left,
        right,
        span,
        operator: PhantomData
    }))
}

/// The slot operator of a syntax operator.
pub fn operator(operator: ast::Operator) -> Operator {
    match operator {
        ast::Operator::Add => Operator::Add,
        ast::Operator::Sub => Operator::Sub,
        ast::Operator::Mult => Operator::Mult,
        ast::Operator::MatMult => Operator::MatMult,
        ast::Operator::Div => Operator::Div,
        ast::Operator::Mod => Operator::Mod,
        ast::Operator::Pow => Operator::Pow,
        ast::Operator::LShift => Operator::LShift,
        ast::Operator::RShift => Operator::RShift,
        ast::Operator::BitOr => Operator::BitOr,
        ast::Operator::BitXor => Operator::BitXor,
        ast::Operator::BitAnd => Operator::BitAnd,
        ast::Operator::FloorDiv => Operator::FloorDiv,
    }
}

/// Lowers `left OP right`.
pub fn lower_binary(
    lowerer: &mut Lowerer<'_>,
    left: &ast::Expr,
    op: ast::Operator,
    right: &ast::Expr,
    span: Span,
) -> Lowered<BoxExpr> {
    if let Some(folded) = super::lower::fold::binary(left, op, right) {
        return Ok(Box::new(lowerer.constant(folded, span)));
    }
    let (left, right) = (lowerer.operand(left)?, lowerer.operand(right)?);
    Ok(binary_node(operator(op), left, right, span))
}

/// The node of `left OP right`.
pub fn binary_node(operator: Operator, left: Place, right: Place, span: Span) -> BoxExpr {
    match operator {
        Operator::Add => binary::<Add>(left, right, span),
        Operator::Sub => binary::<Sub>(left, right, span),
        Operator::Mult => binary::<Mult>(left, right, span),
        Operator::Div => binary::<Div>(left, right, span),
        Operator::FloorDiv => binary::<FloorDiv>(left, right, span),
        Operator::Mod => binary::<Mod>(left, right, span),
        Operator::BitAnd => binary::<BitAnd>(left, right, span),
        Operator::BitOr => binary::<BitOr>(left, right, span),
        Operator::BitXor => binary::<BitXor>(left, right, span),
        Operator::LShift => binary::<LShift>(left, right, span),
        Operator::RShift => binary::<RShift>(left, right, span),
        Operator::MatMult | Operator::Pow => {
            Box::new(PlainBinary { operator, left: left.boxed(), right: right.boxed(), span })
        }
    }
}

/// `not`, `-`, `+` and `~`.
struct UnaryNode {
    op: ast::UnaryOp,
    operand: BoxExpr,
    span: Span,
}

impl Expr for UnaryNode {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        if self.op == ast::UnaryOp::Not {
            // As a value, unlike as a condition, an `and` is asked for its truth a second time.
            let operand = self.operand.eval(vm)?;
            return Ok(bool_::new(!vm.truth(&operand)?));
        }
        let operand = self.operand.eval(vm)?;
        if let (ast::UnaryOp::USub, Some(small)) = (self.op, exact_small(&operand)) {
            return Ok(int::new(-small));
        }
        let slots = &operand.class().slots;
        let (slot, symbol) = match self.op {
            ast::UnaryOp::USub => (slots.negative.get(), "unary -"),
            ast::UnaryOp::UAdd => (slots.positive.get(), "unary +"),
            ast::UnaryOp::Invert | ast::UnaryOp::Not => (slots.invert.get(), "unary ~"),
        };
        vm.frame.at = self.span;
        vm.unary(slot, symbol, &operand).map_err(|raised| vm.at(self.span, raised))
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        if self.op == ast::UnaryOp::Not {
            return Ok(!self.operand.test(vm)?);
        }
        let value = self.eval(vm)?;
        vm.truth(&value)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a unary operator.
pub fn lower_unary(
    lowerer: &mut Lowerer<'_>,
    op: ast::UnaryOp,
    operand: &ast::Expr,
    span: Span,
) -> Lowered<BoxExpr> {
    if let Some(folded) = super::lower::fold::unary(op, operand) {
        return Ok(Box::new(lowerer.constant(folded, span)));
    }
    let operand = lowerer.expr(operand)?;
    Ok(Box::new(UnaryNode { op, operand, span }))
}

/// `and` and `or`.
struct BoolNode {
    op: ast::BoolOp,
    values: Box<[BoxExpr]>,
    span: Span,
}

impl Expr for BoolNode {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let (last, others) = self.values.split_last().expect("operands");
        for operand in others {
            let value = operand.eval(vm)?;
            let truth = vm.truth(&value).map_err(|raised| vm.at(operand.span(), raised))?;
            if truth == (self.op == ast::BoolOp::Or) {
                return Ok(value);
            }
        }
        last.eval(vm)
    }

    fn decide(&self, vm: &mut Vm) -> Outcome<(Value, Option<bool>)> {
        let (last, others) = self.values.split_last().expect("operands");
        for operand in others {
            let (value, known) = operand.decide(vm)?;
            let truth = match known {
                Some(truth) => truth,
                None => vm.truth(&value).map_err(|raised| vm.at(operand.span(), raised))?,
            };
            if truth == (self.op == ast::BoolOp::Or) {
                return Ok((value, Some(truth)));
            }
        }
        last.decide(vm)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let (last, others) = self.values.split_last().expect("operands");
        for operand in others {
            let truth = operand.test(vm)?;
            if truth == (self.op == ast::BoolOp::Or) {
                return Ok(truth);
            }
        }
        last.test(vm)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `and` and `or`.
pub fn lower_boolean(
    lowerer: &mut Lowerer<'_>,
    op: ast::BoolOp,
    values: &[ast::Expr],
    span: Span,
) -> Lowered<BoxExpr> {
    let values = lowerer.exprs(values)?;
    Ok(Box::new(BoolNode { op, values, span }))
}
