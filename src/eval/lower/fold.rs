//! Constants known when the program is lowered.

use crate::eval::constant;
use crate::eval::operators::{
    Add, BitAnd, BitOr, BitXor, Div, FloorDiv, LShift, Mod, Mult, Quick, RShift, Sub,
};
use crate::heap::Value;
use crate::types::int::Int;
use crate::types::{complex, float, int};
use vivarium_syntax::ast::{self, ExprKind, Operator, UnaryOp};

/// The value of an expression that is a constant, or a tuple of constants.
pub fn constant(expr: &ast::Expr) -> Option<Value> {
    match &expr.kind {
        ExprKind::Constant { value, .. } => Some(constant::object(value)),
        ExprKind::UnaryOp { op, operand } => unary(*op, operand),
        ExprKind::BinOp { left, op, right } => binary(left, *op, right),
        ExprKind::Tuple { elts, ctx: ast::ExprContext::Load } => {
            let items = elts.iter().map(constant).collect::<Option<Vec<_>>>()?;
            Some(crate::types::tuple::new(items))
        }
        _ => None,
    }
}

/// `-1`, `+1`, `~1` of numbers.
pub fn unary(op: UnaryOp, operand: &ast::Expr) -> Option<Value> {
    if !matches!(operand.kind, ExprKind::Constant { .. } | ExprKind::UnaryOp { .. }) {
        return None;
    }
    let value = constant(operand)?;
    if let Some(number) = value.exact::<Int>() {
        return match op {
            UnaryOp::USub => Some(int::from_big(-number.to_big())),
            UnaryOp::UAdd => Some(value),
            UnaryOp::Invert => Some(int::from_big(-number.to_big() - 1)),
            UnaryOp::Not => None,
        };
    }
    if let Some(number) = float::exact(&value) {
        return match op {
            UnaryOp::USub => Some(float::new(-number)),
            UnaryOp::UAdd => Some(value),
            _ => None,
        };
    }
    let number = value.exact::<complex::Complex>()?;
    match op {
        UnaryOp::USub => Some(complex::new(-number.real, -number.imaginary)),
        UnaryOp::UAdd => Some(value),
        _ => None,
    }
}

/// Arithmetic on constant numbers, where it is quick and cannot fail.
pub fn binary(left: &ast::Expr, op: Operator, right: &ast::Expr) -> Option<Value> {
    let numeric = |expr: &ast::Expr| {
        matches!(
            expr.kind,
            ExprKind::Constant {
                value: ast::Constant::Int(_) | ast::Constant::Float(_) | ast::Constant::Complex(_),
                ..
            } | ExprKind::UnaryOp { .. }
                | ExprKind::BinOp { .. }
        )
    };
    if !numeric(left) || !numeric(right) {
        return None;
    }
    let (left, right) = (constant(left)?, constant(right)?);
    if let Some(imaginary) = right.exact::<complex::Complex>() {
        let real = float::exact(&left).or_else(|| int::exact_small(&left).map(|value| value as f64))?;
        return match op {
            Operator::Add => Some(complex::new(real + imaginary.real, imaginary.imaginary)),
            Operator::Sub => Some(complex::new(real - imaginary.real, -imaginary.imaginary)),
            _ => None,
        };
    }
    let (left, right) = match (float::exact(&left), float::exact(&right)) {
        (Some(_), None) => (left, float::new(int::exact_small(&right)? as f64)),
        (None, Some(_)) => (float::new(int::exact_small(&left)? as f64), right),
        _ => (left, right),
    };
    match op {
        Operator::Add => Add::quick(&left, &right),
        Operator::Sub => Sub::quick(&left, &right),
        Operator::Mult => Mult::quick(&left, &right),
        Operator::Div => Div::quick(&left, &right),
        Operator::FloorDiv => FloorDiv::quick(&left, &right),
        Operator::Mod => Mod::quick(&left, &right),
        Operator::LShift => LShift::quick(&left, &right),
        Operator::RShift => RShift::quick(&left, &right),
        Operator::BitAnd => BitAnd::quick(&left, &right),
        Operator::BitOr => BitOr::quick(&left, &right),
        Operator::BitXor => BitXor::quick(&left, &right),
        Operator::Pow => {
            let (base, exponent) = (int::exact_small(&left)?, int::exact_small(&right)?);
            base.checked_pow(u32::try_from(exponent).ok()?).map(int::new)
        }
        Operator::MatMult => None,
    }
}
