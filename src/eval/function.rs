//! `def` and `lambda`: making function objects (reference, 8.7, 6.14).

use super::block::{self, Block};
use super::lower::{Lowered, Lowerer, Unit};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Expr, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::symbols::ScopeKind;
use crate::heap::{Typed, Value};
use crate::types::code::Code;
use crate::types::dict::{self, Dict};
use crate::types::{function, tuple};
use vivarium_syntax::ast::{self, Span};

/// What making a function takes: its code, where its closure's cells are, its defaults.
pub struct MakeFunction {
    /// The code.
    pub code: Typed<Code>,
    /// The slots of the enclosing frame that hold the cells of the free variables.
    pub closure: Box<[u32]>,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[BoxExpr]>,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Box<[(crate::heap::Name, BoxExpr)]>,
    /// The function that computes the annotations.
    pub annotate: Option<Box<MakeFunction>>,
    /// The annotations, where they are strings.
    pub annotations: Box<[(crate::heap::Name, Value)]>,
    /// Where the definition stands.
    pub span: Span,
}

impl MakeFunction {
    /// The function object.
    ///
    /// # Errors
    /// Whatever the defaults raise.
    pub fn make(&self, vm: &mut Vm) -> Outcome<Typed<function::Function>> {
        let mut defaults = Vec::with_capacity(self.defaults.len());
        for default in &self.defaults {
            defaults.push(default.eval(vm)?);
        }
        let keyword_defaults = if self.keyword_defaults.is_empty() {
            None
        } else {
            let made = dict::new();
            for (name, default) in &self.keyword_defaults {
                let value = default.eval(vm)?;
                made.payload::<Dict>().set_name(name, value);
            }
            Some(made)
        };
        let function = self.bare(vm);
        if !defaults.is_empty() {
            function.defaults.set(tuple::new(defaults));
        }
        drop(function.keyword_defaults.replace(keyword_defaults));
        if let Some(annotate) = &self.annotate {
            function.annotate.set(annotate.bare(vm).into_value());
        }
        if !self.annotations.is_empty() {
            function.annotations.set(dict::from_names(self.annotations.to_vec()));
        }
        Ok(function)
    }

    /// The function without defaults and annotations.
    pub fn bare(&self, vm: &mut Vm) -> Typed<function::Function> {
        let cells = self.closure.iter().map(|slot| vm.frame.slots.load(*slot));
        let closure = cells.map(|cell| cell.unwrap_or_else(|| crate::types::cell::new(None))).collect();
        function::new(vm, self.code.clone(), vm.globals().clone(), closure)
    }
}

struct Lambda {
    function: MakeFunction,
}

impl Expr for Lambda {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        Ok(self.function.make(vm)?.into_value())
    }

    fn span(&self) -> Span {
        self.function.span
    }
}

struct Def {
    decorators: Box<[BoxExpr]>,
    function: MakeFunction,
    target: BoxTarget,
    span: Span,
}

impl Stmt for Def {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            let mut decorators = Vec::with_capacity(self.decorators.len());
            for decorator in &self.decorators {
                decorators.push(decorator.eval(vm)?);
            }
            let function = self.function.make(vm)?.into_value();
            let value = decorate(vm, &self.decorators, decorators, function)?;
            self.target.store(vm, value)
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Applies decorators, the last first.
///
/// # Errors
/// Whatever they raise, noted at their expressions.
pub fn decorate(vm: &mut Vm, nodes: &[BoxExpr], decorators: Vec<Value>, decorated: Value) -> Outcome {
    let mut value = decorated;
    for (decorator, node) in decorators.into_iter().zip(nodes).rev() {
        vm.frame.at = node.span();
        value =
            super::call::call_values(vm, decorator, [value]).map_err(|raised| vm.at(node.span(), raised))?;
    }
    Ok(value)
}

/// Lowers a `def` or `async def`.
pub fn lower_def(
    lowerer: &mut Lowerer<'_>,
    node: &ast::FunctionDef,
    is_async: bool,
    span: Span,
) -> Lowered<BoxStmt> {
    let decorators = lowerer.exprs(&node.decorator_list)?;
    if !node.type_params.is_empty() {
        return super::type_parameters::lower_def(lowerer, node, is_async, decorators, span);
    }
    let function = lower_function(lowerer, node, is_async, span)?;
    let target = lowerer.name_target(&node.name, span);
    Ok(Box::new(Def { decorators, function, target, span: Span::new(span.start, span.start) }))
}

/// Lowers the function that a `def` makes, without its decorators.
pub fn lower_function(
    lowerer: &mut Lowerer<'_>,
    node: &ast::FunctionDef,
    is_async: bool,
    span: Span,
) -> Lowered<MakeFunction> {
    let defaults = lowerer.exprs(&node.args.defaults)?;
    let keyword_defaults = lower_keyword_defaults(lowerer, &node.args)?;
    let function = lower_without_defaults(lowerer, node, is_async, span)?;
    Ok(MakeFunction { defaults, keyword_defaults, ..function })
}

/// As [`lower_function`], but the defaults of parameters are left to the caller.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_without_defaults(
    lowerer: &mut Lowerer<'_>,
    node: &ast::FunctionDef,
    is_async: bool,
    span: Span,
) -> Lowered<MakeFunction> {
    let make = |code, closure, annotate, annotations| MakeFunction {
        code,
        closure,
        defaults: Box::default(),
        keyword_defaults: Box::default(),
        annotate,
        annotations,
        span,
    };
    let first = node.decorator_list.first().map_or(span.start, |decorator| decorator.span.start);
    let annotate = super::annotations::lower_function_annotations(lowerer, node, span)?.map(Box::new);
    let annotations = super::annotations::function_strings(lowerer, node);
    if let Some(code) = lowerer.deferred_code(node, is_async, span, first) {
        let scope = lowerer.table().find_scope(node, ScopeKind::Function);
        let closure = scope.map_or_else(Box::default, |scope| lowerer.closure_slots(scope));
        return Ok(make(code, closure, annotate, annotations));
    }
    let scope = lowerer.table().scope_of(node, ScopeKind::Function);
    let unit = Unit {
        scope,
        arguments: Some(&node.args),
        is_async,
        span,
        first_offset: first,
        docstring: lowerer.docstring(&node.body),
    };
    let code = lowerer.unit(unit, |lowerer| block::lower(lowerer, &node.body))?;
    let closure = lowerer.closure_slots(scope);
    Ok(make(code, closure, annotate, annotations))
}

/// Lowers the defaults of keyword-only parameters.
///
/// # Errors
/// What is wrong with one.
pub fn lower_keyword_defaults(
    lowerer: &mut Lowerer<'_>,
    args: &ast::Arguments,
) -> Lowered<Box<[(crate::heap::Name, BoxExpr)]>> {
    let mut defaults = Vec::new();
    for (parameter, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
        if let Some(default) = default {
            let name = lowerer.mangled(&parameter.arg);
            defaults.push((name, lowerer.expr(default)?));
        }
    }
    Ok(defaults.into_boxed_slice())
}

/// Lowers a `lambda`.
pub fn lower_lambda(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    args: &ast::Arguments,
    body: &ast::Expr,
) -> Lowered<BoxExpr> {
    let defaults = lowerer.exprs(&args.defaults)?;
    let keyword_defaults = lower_keyword_defaults(lowerer, args)?;
    let scope = lowerer.table().scope_of(node, ScopeKind::Lambda);
    let unit = Unit {
        scope,
        arguments: Some(args),
        is_async: false,
        span: node.span,
        first_offset: node.span.start,
        docstring: None,
    };
    let code = lowerer.unit(unit, |lowerer| {
        let value = super::statements::lower_return(lowerer, Some(body), body.span)?;
        Ok(Block::new(super::limited::statements(lowerer, vec![value], body.span), None))
    })?;
    let closure = lowerer.closure_slots(scope);
    let function = MakeFunction {
        code,
        closure,
        defaults,
        keyword_defaults,
        annotate: None,
        annotations: Box::default(),
        span: node.span,
    };
    Ok(Box::new(Lambda { function }))
}
