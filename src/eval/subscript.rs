//! Subscriptions and slices (reference, 6.3.2).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr, Flow, Stmt, Target};
use super::operators::{Operand, with_operands};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::dict::table::Quick;
use crate::types::dict::{self, Dict};
use crate::types::int::exact_small;
use crate::types::list::List;
use crate::types::tuple::Tuple;
use crate::types::{none, slice};
use vivarium_syntax::ast::{self, ExprKind, Span};

struct Subscript<L, R> {
    object: L,
    key: R,
    span: Span,
}

#[inline(always)]
fn quick(object: &Value, key: &Value) -> Option<Value> {
    if let Some(index) = exact_small(key) {
        if let Some(list) = object.exact::<List>() {
            let index = if index < 0 { index + list.items.len() as i64 } else { index };
            return list.items.get(index as usize);
        }
        if let Some(tuple) = object.exact::<Tuple>() {
            let index = if index < 0 { index + tuple.items().len() as i64 } else { index };
            return tuple.items().get(index as usize).cloned();
        }
    }
    if let Some(dict) = object.exact::<Dict>() {
        let hash = dict::quick_hash(key)?;
        if let Quick::Found(position) = dict.table().find_quickly(key, hash) {
            return dict.table().value_at(position);
        }
    }
    None
}

impl<L: Operand, R: Operand> Expr for Subscript<L, R> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        with_operands(vm, &self.object, &self.key, quick, |vm, object, key| {
            vm.frame.at = self.span;
            vm.get_item(object, key).map_err(|raised| vm.at(self.span, raised))
        })
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `value[slice]` read.
pub fn lower(lowerer: &mut Lowerer<'_>, value: &ast::Expr, key: &ast::Expr, span: Span) -> Lowered<BoxExpr> {
    let (object, key) = (lowerer.operand(value)?, lowerer.operand(key)?);
    Ok(crate::by_operands!(object, key, |object, key| Box::new(Subscript { object, key, span })))
}

/// `object[key]` as a target.
pub struct SubscriptTarget {
    object: BoxExpr,
    key: BoxExpr,
    span: Span,
}

impl SubscriptTarget {
    /// Lowers the target `value[slice]`.
    pub fn lower(
        lowerer: &mut Lowerer<'_>,
        value: &ast::Expr,
        key: &ast::Expr,
        span: Span,
    ) -> Lowered<SubscriptTarget> {
        let (object, key) = (lowerer.expr(value)?, lowerer.expr(key)?);
        Ok(SubscriptTarget { object, key, span })
    }
}

impl Target for SubscriptTarget {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        let object = self.object.eval(vm)?;
        let key = self.key.eval(vm)?;
        store(vm, &object, &key, value, self.span)
    }
}

/// `object[key] = value`, quickly for lists and dicts.
///
/// # Errors
/// Whatever the object raises, noted at `span`.
#[inline]
pub fn store(vm: &mut Vm, object: &Value, key: &Value, value: Value, span: Span) -> Outcome<()> {
    let mut value = value;
    if let Some(index) = exact_small(key)
        && let Some(list) = object.exact::<List>()
    {
        let index = if index < 0 { index + list.items.len() as i64 } else { index };
        match list.items.set(index as usize, value) {
            Ok(old) => {
                drop(old);
                return Ok(());
            }
            Err(back) => value = back,
        }
    } else if let Some(dict) = object.exact::<Dict>()
        && let Some(hash) = dict::quick_hash(key)
    {
        drop(dict.set_hashed(vm, key, hash, value)?);
        return Ok(());
    }
    vm.frame.at = span;
    vm.set_item(object, key, Some(&value)).map_err(|raised| vm.at(span, raised))
}

/// `del object[key]`.
pub struct DeleteSubscript(pub SubscriptTarget);

impl Stmt for DeleteSubscript {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let deleted = (|| {
            let object = self.0.object.eval(vm)?;
            let key = self.0.key.eval(vm)?;
            vm.frame.at = self.0.span;
            vm.set_item(&object, &key, None).map_err(|raised| vm.at(self.0.span, raised))
        })();
        if deleted.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

struct SliceNode {
    parts: [Option<BoxExpr>; 3],
    span: Span,
}

impl Expr for SliceNode {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let mut values = [none::none(), none::none(), none::none()];
        for (value, part) in values.iter_mut().zip(&self.parts) {
            if let Some(part) = part {
                *value = part.eval(vm)?;
            }
        }
        let [start, stop, step] = values;
        Ok(slice::new(start, stop, step))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `lower:upper:step`.
pub fn lower_slice(lowerer: &mut Lowerer<'_>, slice: &ast::Expr) -> Lowered<BoxExpr> {
    let ExprKind::Slice { lower, upper, step } = &slice.kind else { return lowerer.expr(slice) };
    let mut part = |part: &Option<Box<ast::Expr>>| part.as_ref().map(|part| lowerer.expr(part)).transpose();
    Ok(Box::new(SliceNode { parts: [part(lower)?, part(upper)?, part(step)?], span: slice.span }))
}
