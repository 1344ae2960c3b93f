//! Annotations (PEP 649) and annotated assignment (reference, 7.2.2).
//!
//! Annotations are computed when somebody asks for them, by a function `__annotate__` of the function,
//! class or module. Where a statement of a class or module may not be reached, the namespace's
//! `__conditional_annotations__` tells which ones were. With `from __future__ import annotations` they
//! are strings.

mod collect;

use super::function::MakeFunction;
use super::lower::{Lowered, Lowerer, Unit};
use super::node::{BoxExpr, BoxStmt, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::symbols::{ScopeId, ScopeKind};
use crate::code::unparse;
use crate::eval::block::Block;
use crate::eval::class::store;
use crate::heap::{Name, Value};
use crate::types::cell::Cell as CellObject;
use crate::types::dict::{self, Dict};
use crate::types::names::names;
use crate::types::none::is_none;
use crate::types::str::intern;
use crate::types::{exception, int, set};
pub use collect::Numbers;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// One annotation of an `__annotate__` function.
struct Entry {
    name: Name,
    value: BoxExpr,
    /// Its number among those that count only when their statement was reached.
    number: Option<u32>,
}

/// Where an `__annotate__` function finds out which statements were reached.
enum Reached {
    /// All count.
    All,
    /// In the cell in this slot.
    Cell(u32),
    /// In the globals.
    Global,
}

/// The body of an `__annotate__` function.
struct Annotate {
    entries: Box<[Entry]>,
    reached: Reached,
    span: Span,
}

impl Stmt for Annotate {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.compute(vm) {
            Ok(annotations) => {
                vm.result = Some(annotations);
                Flow::Return
            }
            Err(_) => Flow::Raise,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The largest format (`annotationlib.Format.VALUE_WITH_FAKE_GLOBALS`) that the function itself knows.
const LARGEST_FORMAT: i64 = 2;

/// Refuses a format that the function which runs does not know; it stands in the first slot.
///
/// # Errors
/// `NotImplementedError`.
pub fn check_format(vm: &mut Vm) -> Outcome<()> {
    let Some(format) = vm.frame.slots.load(0) else { return Ok(()) };
    if vm.less(&int::new(LARGEST_FORMAT), &format)? {
        let error = exception::with_arguments(&exception::NOT_IMPLEMENTED_ERROR, Vec::new());
        return Err(vm.raise(error));
    }
    Ok(())
}

impl Annotate {
    fn compute(&self, vm: &mut Vm) -> Outcome {
        check_format(vm)?;
        let reached = match self.reached {
            Reached::All => None,
            Reached::Cell(slot) => vm
                .frame
                .slots
                .load(slot)
                .and_then(|cell| cell.downcast::<CellObject>().and_then(|cell| cell.content.get())),
            Reached::Global => vm.globals().get_name(&names().__conditional_annotations__),
        };
        let made = dict::new();
        for entry in &self.entries {
            if let (Some(number), Some(reached)) = (entry.number, &reached)
                && !vm.contains(reached, &int::new(number as i64))?
            {
                continue;
            }
            let value = entry.value.eval(vm)?;
            made.payload::<Dict>().set_name(&entry.name, value);
        }
        Ok(made)
    }
}

/// Lowers an `__annotate__` function in `scope`.
fn lower_annotate(
    lowerer: &mut Lowerer<'_>,
    scope: ScopeId,
    annotations: &[(Name, &ast::Expr, Option<u32>)],
    in_module: bool,
    span: Span,
) -> Lowered<MakeFunction> {
    lower_computed(lowerer, scope, Box::default(), span, |lowerer| {
        let mut entries = Vec::with_capacity(annotations.len());
        for (name, annotation, number) in annotations {
            let value = lower_value(lowerer, annotation)?;
            entries.push(Entry { name: name.clone(), value, number: *number });
        }
        let conditional = annotations.iter().any(|(_, _, number)| number.is_some());
        let reached = match (conditional, in_module) {
            (false, _) => Reached::All,
            (true, true) => Reached::Global,
            (true, false) => Reached::Cell(lowerer.cell_slot(&"__conditional_annotations__".into())),
        };
        let body = Annotate { entries: entries.into_boxed_slice(), reached, span };
        Ok(Block::new(vec![Box::new(body)], None))
    })
}

/// Lowers a function that is called with the format in which its value is wanted
/// (`annotationlib.Format`); `defaults` has that of the format, where it has one.
///
/// # Errors
/// What is wrong with the body.
pub fn lower_computed<'a>(
    lowerer: &mut Lowerer<'a>,
    scope: ScopeId,
    defaults: Box<[BoxExpr]>,
    span: Span,
    body: impl FnOnce(&mut Lowerer<'a>) -> Lowered<Block>,
) -> Lowered<MakeFunction> {
    let parameter = ast::Arg { span, arg: ".format".into(), annotation: None };
    let arguments = ast::Arguments { posonlyargs: vec![parameter], ..ast::Arguments::default() };
    let unit = Unit {
        scope,
        arguments: Some(&arguments),
        is_async: false,
        span,
        first_offset: span.start,
        docstring: None,
    };
    let code = lowerer.unit(unit, body)?;
    let closure = lowerer.closure_slots(scope);
    Ok(MakeFunction {
        code,
        closure,
        defaults,
        keyword_defaults: Box::default(),
        annotate: None,
        annotations: Box::default(),
        span,
    })
}

/// An annotation; `*args: *Ts` is the one item of what is unpacked.
pub fn lower_value(lowerer: &mut Lowerer<'_>, annotation: &ast::Expr) -> Lowered<BoxExpr> {
    let ExprKind::Starred { value, .. } = &annotation.kind else { return lowerer.expr(annotation) };
    let value = lowerer.expr(value)?;
    Ok(Box::new(Unpacked { value, span: annotation.span }))
}

/// The only item of an iterable.
struct Unpacked {
    value: BoxExpr,
    span: Span,
}

impl super::node::Expr for Unpacked {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let iterable = self.value.eval(vm)?;
        let items = vm.collect(&iterable)?;
        match &items[..] {
            [item] => Ok(item.clone()),
            _ => {
                let raised = vm.value_error("an unpacked annotation must have one item");
                Err(vm.at(self.span, raised))
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The parameters of a function that carry annotations, in CPython's order, and its result.
fn annotated<'a>(
    lowerer: &Lowerer<'_>,
    node: &'a ast::FunctionDef,
) -> Vec<(Name, &'a ast::Expr, Option<u32>)> {
    let args = &node.args;
    let parameters = args
        .args
        .iter()
        .chain(&args.posonlyargs)
        .chain(args.vararg.as_deref())
        .chain(&args.kwonlyargs)
        .chain(args.kwarg.as_deref());
    let mut found: Vec<_> = parameters
        .filter_map(|parameter| {
            let annotation = parameter.annotation.as_deref()?;
            Some((lowerer.mangled(&parameter.arg), annotation, None))
        })
        .collect();
    if let Some(result) = node.returns.as_deref() {
        found.push((intern("return"), result, None));
    }
    found
}

/// Lowers the function that computes the annotations of a `def`, if it has any.
///
/// # Errors
/// What is wrong with one.
pub fn lower_function_annotations(
    lowerer: &mut Lowerer<'_>,
    node: &ast::FunctionDef,
    span: Span,
) -> Lowered<Option<MakeFunction>> {
    let annotations = annotated(lowerer, node);
    if annotations.is_empty() || lowerer.table().future_annotations {
        return Ok(None);
    }
    let scope = lowerer.table().scope_of(node, ScopeKind::Annotation);
    lower_annotate(lowerer, scope, &annotations, false, span).map(Some)
}

/// The annotations of a `def` as strings, where the future says so.
pub fn function_strings(lowerer: &Lowerer<'_>, node: &ast::FunctionDef) -> Box<[(Name, Value)]> {
    if !lowerer.table().future_annotations {
        return Box::default();
    }
    annotated(lowerer, node).into_iter().map(|(name, annotation, _)| (name, text(annotation))).collect()
}

fn text(annotation: &ast::Expr) -> Value {
    crate::types::str::new(unparse::expression(annotation))
}

/// Lowers `target: annotation = value`.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_assignment(
    lowerer: &mut Lowerer<'_>,
    target: &ast::Expr,
    annotation: &ast::Expr,
    value: Option<&ast::Expr>,
    simple: bool,
    span: Span,
) -> Lowered<Vec<BoxStmt>> {
    let mut statements: Vec<BoxStmt> = Vec::new();
    let in_function = lowerer.table().scope(lowerer.frame_scope()).is_function_like();
    if let Some(value) = value {
        statements.push(super::target::lower_assign(lowerer, std::slice::from_ref(target), value, span)?);
    }
    if let ExprKind::Name { id, .. } = &target.kind {
        if simple && !in_function {
            let name = lowerer.mangled(id);
            if lowerer.table().future_annotations {
                statements.push(Box::new(StoreString { name, text: text(annotation), span }));
            } else if let Some(number) = lowerer.annotation_number(annotation) {
                let cell = lowerer.implicit_cell("__conditional_annotations__");
                statements.push(Box::new(Reach { number, cell, span }));
            }
        }
    } else if value.is_none() {
        // The parts of the target are evaluated although nothing is bound.
        match &target.kind {
            ExprKind::Attribute { value, .. } => {
                statements.push(super::statements::lower_expression(lowerer, value, span)?);
            }
            ExprKind::Subscript { value, slice, .. } => {
                statements.push(super::statements::lower_expression(lowerer, value, span)?);
                statements.push(super::statements::lower_expression(lowerer, slice, span)?);
            }
            _ => {}
        }
    }
    if !simple && !in_function && !lowerer.table().future_annotations {
        statements.push(super::statements::lower_expression(lowerer, annotation, span)?);
    }
    Ok(statements)
}

/// Notes that an annotated statement has been reached.
struct Reach {
    number: u32,
    /// The slot of the class's cell; nothing in a module.
    cell: Option<u32>,
    span: Span,
}

impl Stmt for Reach {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let reached = match self.cell {
            Some(slot) => vm
                .frame
                .slots
                .load(slot)
                .and_then(|cell| cell.downcast::<CellObject>().and_then(|cell| cell.content.get())),
            None => vm.globals().get_name(&names().__conditional_annotations__),
        };
        let noted = match reached {
            Some(reached) => {
                vm.call_method(&reached, &intern("add"), &[int::new(self.number as i64)]).map(drop)
            }
            None => Ok(()),
        };
        if noted.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Stores the text of an annotation in `__annotations__` of a class or module.
struct StoreString {
    name: Name,
    text: Value,
    span: Span,
}

impl Stmt for StoreString {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let stored = (|| {
            let namespace = match vm.frame.locals.clone() {
                Some(namespace) => namespace,
                None => vm.globals().value().clone(),
            };
            let annotations = vm.get_item(&namespace, names().__annotations__.value())?;
            vm.set_item(&annotations, self.name.value(), Some(&self.text))
        })();
        if stored.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// What the body of a class or module with annotations begins with: the set of statements reached, or,
/// where annotations are strings, the dict of annotations.
struct Begin {
    /// Whether annotations are strings.
    strings: bool,
    /// The slot of the class's cell; nothing in a module.
    cell: Option<u32>,
    span: Span,
}

impl Stmt for Begin {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.begin(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Begin {
    fn begin(&self, vm: &mut Vm) -> Outcome<()> {
        let namespace = match vm.frame.locals.clone() {
            Some(namespace) => namespace,
            None => vm.globals().value().clone(),
        };
        if self.strings {
            let known = &names().__annotations__;
            if !vm.contains_name(&namespace, known)? {
                store(vm, &namespace, known, dict::new())?;
            }
            return Ok(());
        }
        let reached = set::from_values(vm, Vec::new())?;
        if let Some(cell) = self.cell.and_then(|slot| vm.frame.slots.load(slot)) {
            cell.payload::<CellObject>().content.set(reached.clone());
        }
        store(vm, &namespace, &names().__conditional_annotations__, reached)
    }
}

impl Vm {
    /// Whether a namespace has an entry of that name.
    fn contains_name(&mut self, namespace: &Value, name: &Name) -> Outcome<bool> {
        match namespace.exact::<Dict>() {
            Some(dict) => Ok(dict.get_name(name).is_some()),
            None => self.contains(namespace, name.value()),
        }
    }
}

/// Stores the `__annotate__` function of a class or module in its namespace.
struct StoreAnnotate {
    function: MakeFunction,
    name: Name,
    span: Span,
}

impl Stmt for StoreAnnotate {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let function = self.function.bare(vm).into_value();
        let namespace = match vm.frame.locals.clone() {
            Some(namespace) => namespace,
            None => vm.globals().value().clone(),
        };
        if store(vm, &namespace, &self.name, function).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// What a class's or module's body with annotated variables needs besides its own statements: those to
/// be run before them and those after.
///
/// # Errors
/// What is wrong with an annotation.
pub fn lower_around(
    lowerer: &mut Lowerer<'_>,
    scope: ScopeId,
    body: &[ast::Stmt],
    span: Span,
) -> Lowered<(Vec<BoxStmt>, Vec<BoxStmt>)> {
    let (mut before, mut after): (Vec<BoxStmt>, Vec<BoxStmt>) = Default::default();
    let kind = lowerer.table().scope(scope).kind;
    let in_module = kind == ScopeKind::Module;
    let found = collect::collect(body, in_module);
    let Some(annotation_scope) = lowerer.table().scope(scope).annotations else { return Ok((before, after)) };
    let cell = lowerer.implicit_cell("__conditional_annotations__");
    if lowerer.table().future_annotations {
        before.push(Box::new(Begin { strings: true, cell: None, span }));
        return Ok((before, after));
    }
    if found.is_empty() {
        return Ok((before, after));
    }
    let numbers =
        found.iter().filter_map(|found| Some((std::ptr::from_ref(found.annotation) as usize, found.number?)));
    lowerer.set_annotation_numbers(numbers.collect());
    if found.iter().any(|found| found.number.is_some()) {
        before.push(Box::new(Begin { strings: false, cell, span }));
    }
    let annotations: Vec<_> =
        found.iter().map(|found| (lowerer.mangled(found.name), found.annotation, found.number)).collect();
    let function = lower_annotate(lowerer, annotation_scope, &annotations, in_module, span)?;
    let known = names();
    if in_module {
        let name = known.__annotate__.clone();
        before.push(Box::new(StoreAnnotate { function, name, span }));
    } else {
        let name = known.__annotate_func__.clone();
        after.push(Box::new(StoreAnnotate { function, name, span }));
    }
    Ok((before, after))
}

/// The annotations that an `__annotate__` function computes, as values: an empty dict for `None`.
///
/// # Errors
/// `TypeError` when it gives no dict; whatever it raises.
pub fn compute(vm: &mut Vm, annotate: &Value) -> Outcome {
    /// `annotationlib.Format.VALUE`.
    const VALUE: i64 = 1;
    if is_none(annotate) {
        return Ok(dict::new());
    }
    let made = vm.call(annotate, &[int::new(VALUE)])?;
    if made.has::<Dict>() {
        return Ok(made);
    }
    let given = made.class().name();
    Err(vm.type_error(format!("__annotate__ returned non-dict of type '{given}'")))
}
