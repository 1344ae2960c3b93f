//! Type parameters and `type` statements (reference, 8.10, 7.14; PEP 695, PEP 696).
//!
//! The parameters of a function, class or alias are variables of a scope of their own, which runs as a
//! function around the definition. Bounds, constraints, defaults and the values of aliases are computed
//! when somebody asks for them, each by a function of its own.

use super::annotations::{self, check_format};
use super::block::Block;
use super::class;
use super::function::{self, MakeFunction, decorate};
use super::lower::{Lowered, Lowerer, Unit};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::SyntaxError;
use crate::code::symbols::{ScopeId, ScopeKind};
use crate::eval::Arguments;
use crate::eval::constant::Constant;
use crate::heap::{Name, Value};
use crate::types::dict::{self, Dict};
use crate::types::str::intern;
use crate::types::type_variables::{
    generic, parameter_specification, type_alias, type_variable, type_variable_tuple,
};
use crate::types::{int, tuple};
use vivarium_syntax::ast::{self, ExprKind, Span, TypeParam, TypeParamKind};

/// The body of a function that computes a bound, a default or an alias's value.
struct LazyValue {
    value: BoxExpr,
    span: Span,
}

impl Stmt for LazyValue {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let value = check_format(vm).and_then(|()| self.value.eval(vm));
        match value {
            Ok(value) => {
                vm.result = Some(value);
                Flow::Return
            }
            Err(_) => Flow::Raise,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers the function that computes `value` in `scope`. Its one parameter is the format, by default
/// that of the value itself.
fn lower_lazy(lowerer: &mut Lowerer<'_>, scope: ScopeId, value: &ast::Expr) -> Lowered<MakeFunction> {
    let span = value.span;
    let format: BoxExpr = Box::new(Constant { value: int::new(1), span });
    annotations::lower_computed(lowerer, scope, Box::new([format]), span, |lowerer| {
        let value = annotations::lower_value(lowerer, value)?;
        Ok(Block::new(vec![Box::new(LazyValue { value, span })], None))
    })
}

/// Makes one type parameter.
struct Parameter {
    name: Name,
    kind: ParameterKind,
    default: Option<MakeFunction>,
    target: BoxTarget,
    span: Span,
}

enum ParameterKind {
    TypeVariable { bound: Option<MakeFunction>, constraints: Option<MakeFunction> },
    ParameterSpecification,
    TypeVariableTuple,
}

fn made(vm: &mut Vm, function: Option<&MakeFunction>) -> Outcome<Option<Value>> {
    function.map(|function| function.make(vm).map(crate::heap::Typed::into_value)).transpose()
}

impl Parameter {
    fn make(&self, vm: &mut Vm) -> Outcome<()> {
        let name = self.name.value().clone();
        let default = made(vm, self.default.as_ref())?;
        let parameter = match &self.kind {
            ParameterKind::TypeVariable { bound, constraints } => {
                let bound = made(vm, bound.as_ref())?;
                let constraints = made(vm, constraints.as_ref())?;
                type_variable::new(name, bound, constraints, default)
            }
            ParameterKind::ParameterSpecification => parameter_specification::new(name, default),
            ParameterKind::TypeVariableTuple => type_variable_tuple::new(name, default),
        };
        self.target.store(vm, parameter)
    }
}

impl Stmt for Parameter {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.make(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

fn lower_parameters(lowerer: &mut Lowerer<'_>, parameters: &[TypeParam]) -> Lowered<Vec<BoxStmt>> {
    let mut statements: Vec<BoxStmt> = Vec::with_capacity(parameters.len() + 1);
    for parameter in parameters {
        let mut lazy = |value: &ast::Expr| {
            let scope = lowerer.table().scope_of(value, ScopeKind::TypeVariable);
            lower_lazy(lowerer, scope, value)
        };
        let default = parameter.default_value.as_deref().map(&mut lazy).transpose()?;
        let kind = match &parameter.kind {
            TypeParamKind::TypeVar { bound: Some(bound) } if matches!(bound.kind, ExprKind::Tuple { .. }) => {
                ParameterKind::TypeVariable { bound: None, constraints: Some(lazy(bound)?) }
            }
            TypeParamKind::TypeVar { bound } => {
                let bound = bound.as_deref().map(lazy).transpose()?;
                ParameterKind::TypeVariable { bound, constraints: None }
            }
            TypeParamKind::ParamSpec => ParameterKind::ParameterSpecification,
            TypeParamKind::TypeVarTuple => ParameterKind::TypeVariableTuple,
        };
        let target = lowerer.name_target(&parameter.name, parameter.span);
        let (name, span) = (intern(&parameter.name), parameter.span);
        statements.push(Box::new(Parameter { name, kind, default, target, span }));
    }
    Ok(statements)
}

/// The parameters, read again once they are made.
fn lower_reads(lowerer: &mut Lowerer<'_>, parameters: &[TypeParam]) -> Box<[BoxExpr]> {
    parameters.iter().map(|parameter| lowerer.name(&parameter.name, parameter.span).boxed()).collect()
}

fn tuple_of(vm: &mut Vm, parameters: &[BoxExpr]) -> Outcome {
    let mut values = Vec::with_capacity(parameters.len());
    for parameter in parameters {
        values.push(parameter.eval(vm)?);
    }
    Ok(tuple::new(values))
}

/// Lowers the scope of type parameters as a function: the parameters, and what `rest` adds.
fn lower_scope(
    lowerer: &mut Lowerer<'_>,
    scope: ScopeId,
    parameters: &[TypeParam],
    arguments: &[&str],
    span: Span,
    rest: impl FnOnce(&mut Lowerer<'_>) -> Lowered<BoxStmt>,
) -> Lowered<MakeFunction> {
    let parameter = |name: &&str| ast::Arg { span, arg: (*name).into(), annotation: None };
    let arguments = ast::Arguments {
        posonlyargs: arguments.iter().map(parameter).collect(),
        ..ast::Arguments::default()
    };
    let unit = Unit {
        scope,
        arguments: Some(&arguments),
        is_async: false,
        span,
        first_offset: span.start,
        docstring: None,
    };
    let code = lowerer.unit(unit, |lowerer| {
        let mut statements = lower_parameters(lowerer, parameters)?;
        statements.push(rest(lowerer)?);
        Ok(Block::new(statements, None))
    })?;
    let closure = lowerer.closure_slots(scope);
    Ok(MakeFunction {
        code,
        closure,
        defaults: Box::default(),
        keyword_defaults: Box::default(),
        annotate: None,
        annotations: Box::default(),
        span,
    })
}

/// Runs the scope of type parameters; gives what it made.
fn run_scope(vm: &mut Vm, scope: &MakeFunction, arguments: &[Value]) -> Outcome {
    let function = scope.bare(vm);
    vm.frame.at = scope.span;
    super::call::call_function(vm, function, &Arguments::positional(arguments))
        .map_err(|raised| vm.at(scope.span, raised))
}

/// A statement that ends by returning what it made.
fn returned(vm: &mut Vm, made: Outcome) -> Flow {
    match made {
        Ok(value) => {
            vm.result = Some(value);
            Flow::Return
        }
        Err(_) => Flow::Raise,
    }
}

/// The end of the scope round a generic function: makes the function.
struct FinishDef {
    parameters: Box<[BoxExpr]>,
    function: MakeFunction,
    defaults: Option<u32>,
    keyword_defaults: Option<u32>,
}

impl FinishDef {
    fn make(&self, vm: &mut Vm) -> Outcome {
        let parameters = tuple_of(vm, &self.parameters)?;
        let function = self.function.make(vm)?;
        let given = |vm: &Vm, slot: Option<u32>| slot.and_then(|slot| vm.frame.slots.load(slot));
        drop(function.defaults.replace(given(vm, self.defaults)));
        drop(function.keyword_defaults.replace(given(vm, self.keyword_defaults)));
        function.type_parameters.set(parameters);
        Ok(function.into_value())
    }
}

impl Stmt for FinishDef {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let made = self.make(vm);
        returned(vm, made)
    }

    fn span(&self) -> Span {
        self.function.span
    }
}

/// A generic function's definition.
struct GenericDef {
    decorators: Box<[BoxExpr]>,
    defaults: Box<[BoxExpr]>,
    keyword_defaults: Box<[(Name, BoxExpr)]>,
    scope: MakeFunction,
    target: BoxTarget,
    span: Span,
}

impl GenericDef {
    fn define(&self, vm: &mut Vm) -> Outcome<()> {
        let mut decorators = Vec::with_capacity(self.decorators.len());
        for decorator in &self.decorators {
            decorators.push(decorator.eval(vm)?);
        }
        let mut arguments = Vec::new();
        if !self.defaults.is_empty() {
            arguments.push(tuple_of(vm, &self.defaults)?);
        }
        if !self.keyword_defaults.is_empty() {
            let defaults = dict::new();
            for (name, default) in &self.keyword_defaults {
                let value = default.eval(vm)?;
                defaults.payload::<Dict>().set_name(name, value);
            }
            arguments.push(defaults);
        }
        let function = run_scope(vm, &self.scope, &arguments)?;
        let value = decorate(vm, &self.decorators, decorators, function)?;
        self.target.store(vm, value)
    }
}

impl Stmt for GenericDef {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.define(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a `def` with type parameters.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_def(
    lowerer: &mut Lowerer<'_>,
    node: &ast::FunctionDef,
    is_async: bool,
    decorators: Box<[BoxExpr]>,
    span: Span,
) -> Lowered<BoxStmt> {
    let defaults = lowerer.exprs(&node.args.defaults)?;
    let keyword_defaults = function::lower_keyword_defaults(lowerer, &node.args)?;
    let scope = lowerer.table().scope_of(node, ScopeKind::TypeParameters);
    let (positional, keyword) = (!defaults.is_empty(), !keyword_defaults.is_empty());
    let mut arguments = Vec::new();
    if positional {
        arguments.push(".defaults");
    }
    if keyword {
        arguments.push(".kwdefaults");
    }
    let scope = lower_scope(lowerer, scope, &node.type_params, &arguments, span, |lowerer| {
        let parameters = lower_reads(lowerer, &node.type_params);
        let function = function::lower_without_defaults(lowerer, node, is_async, span)?;
        let defaults = if positional { lowerer.local_slot(".defaults") } else { None };
        let keyword_defaults = if keyword { lowerer.local_slot(".kwdefaults") } else { None };
        Ok(Box::new(FinishDef { parameters, function, defaults, keyword_defaults }))
    })?;
    let target = lowerer.name_target(&node.name, span);
    let span = Span::new(span.start, span.start);
    Ok(Box::new(GenericDef { decorators, defaults, keyword_defaults, scope, target, span }))
}

/// `Generic[T, *Ts]`: the base that type parameters add to a class.
fn generic_base(vm: &mut Vm, parameters: &Value) -> Outcome {
    let mut arguments = Vec::new();
    for parameter in vm.collect(parameters)? {
        if parameter.has::<type_variable_tuple::TypeVariableTuple>() {
            arguments.extend(vm.collect(&parameter)?);
        } else {
            arguments.push(parameter);
        }
    }
    let typing = vm.import_absolute("typing")?;
    let alias = vm.get_attribute(&typing, &intern("_GenericAlias"))?;
    vm.call(&alias, &[generic::CLASS.value(), tuple::new(arguments)])
}

/// The end of the scope round a generic class: makes the class.
struct FinishClass {
    parameters: Box<[BoxExpr]>,
    /// Where the body of the class finds the parameters.
    kept: BoxTarget,
    class: class::MakeClass,
    span: Span,
}

impl FinishClass {
    fn make(&self, vm: &mut Vm) -> Outcome {
        let parameters = tuple_of(vm, &self.parameters)?;
        self.kept.store(vm, parameters.clone())?;
        let base = generic_base(vm, &parameters).map_err(|raised| vm.at(self.span, raised))?;
        self.class.make(vm, Some(base))
    }
}

impl Stmt for FinishClass {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let made = self.make(vm);
        returned(vm, made)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// A definition without arguments of its own: a generic class or alias.
struct Definition {
    decorators: Box<[BoxExpr]>,
    scope: MakeFunction,
    target: BoxTarget,
    span: Span,
}

impl Definition {
    fn define(&self, vm: &mut Vm) -> Outcome<()> {
        let mut decorators = Vec::with_capacity(self.decorators.len());
        for decorator in &self.decorators {
            decorators.push(decorator.eval(vm)?);
        }
        let defined = run_scope(vm, &self.scope, &[])?;
        let value = decorate(vm, &self.decorators, decorators, defined)?;
        self.target.store(vm, value)
    }
}

impl Stmt for Definition {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.define(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a `class` with type parameters.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_class(
    lowerer: &mut Lowerer<'_>,
    node: &ast::ClassDef,
    decorators: Box<[BoxExpr]>,
    span: Span,
) -> Lowered<BoxStmt> {
    let scope = lowerer.table().scope_of(node, ScopeKind::TypeParameters);
    let scope = lower_scope(lowerer, scope, &node.type_params, &[], span, |lowerer| {
        let parameters = lower_reads(lowerer, &node.type_params);
        let kept = lowerer.name_target(".type_params", span);
        let class = class::lower_make(lowerer, node, span)?;
        Ok(Box::new(FinishClass { parameters, kept, class, span }))
    })?;
    let target = lowerer.name_target(&node.name, span);
    Ok(Box::new(Definition { decorators, scope, target, span }))
}

/// Makes a type alias.
struct MakeAlias {
    name: Name,
    parameters: Box<[BoxExpr]>,
    value: MakeFunction,
}

impl MakeAlias {
    fn make(&self, vm: &mut Vm) -> Outcome {
        let parameters = tuple_of(vm, &self.parameters)?;
        let value = self.value.make(vm)?.into_value();
        Ok(type_alias::new(self.name.value().clone(), parameters, value))
    }
}

impl Stmt for MakeAlias {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let made = self.make(vm);
        returned(vm, made)
    }

    fn span(&self) -> Span {
        self.value.span
    }
}

/// A `type` statement without type parameters.
struct Alias {
    alias: MakeAlias,
    target: BoxTarget,
    span: Span,
}

impl Stmt for Alias {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let stored = self.alias.make(vm).and_then(|alias| self.target.store(vm, alias));
        if stored.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a `type` statement.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_alias(
    lowerer: &mut Lowerer<'_>,
    statement: &ast::Stmt,
    name: &ast::Expr,
    parameters: &[TypeParam],
    value: &ast::Expr,
) -> Lowered<BoxStmt> {
    let span = statement.span;
    let ExprKind::Name { id, .. } = &name.kind else {
        return Err(SyntaxError::new("invalid syntax", name.span));
    };
    let make = |lowerer: &mut Lowerer<'_>| {
        let scope = lowerer.table().scope_of(statement, ScopeKind::TypeAlias);
        let reads = lower_reads(lowerer, parameters);
        let value = lower_lazy(lowerer, scope, value)?;
        Ok(MakeAlias { name: intern(id), parameters: reads, value })
    };
    if parameters.is_empty() {
        let alias = make(lowerer)?;
        let target = lowerer.name_target(id, span);
        return Ok(Box::new(Alias { alias, target, span }));
    }
    let scope = lowerer.table().scope_of(statement, ScopeKind::TypeParameters);
    let scope = lower_scope(lowerer, scope, parameters, &[], span, |lowerer| {
        make(lowerer).map(|alias| Box::new(alias) as BoxStmt)
    })?;
    let target = lowerer.name_target(id, span);
    Ok(Box::new(Definition { decorators: Box::default(), scope, target, span }))
}
