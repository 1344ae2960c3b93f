//! Comprehensions and generator expressions (reference, 6.2.4 to 6.2.8).
//!
//! List, set and dict comprehensions run in the frame of the scope round them (PEP 709), with slots
//! of their own for their variables. A generator expression is a generator function, called at once
//! with the iterator of its first `for`.

use super::block::Block;
use super::call::call_values;
use super::conditional;
use super::cursor::{Cursor, Next};
use super::function::MakeFunction;
use super::limited;
use super::loops;
use super::lower::{Lowered, Lowerer, Unit};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Expr};
use super::noted::{self, raised, tell};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::symbols::{ScopeId, ScopeKind};
use crate::heap::Value;
use crate::recording::note::Note;
use crate::types::cell;
use crate::types::dict::{self, Dict};
use crate::types::list::{self, List};
use crate::types::set::{self, Set};
use vivarium_syntax::ast::{self, Span};

/// One `for … in … if …`. The first one's iterable is evaluated before the comprehension's own
/// variables exist.
struct Clause {
    iterable: BoxExpr,
    target: BoxTarget,
    conditions: Box<[BoxExpr]>,
    at: Span,
}

/// What a comprehension makes of its elements.
enum Element {
    List(BoxExpr),
    Set(BoxExpr),
    Dict(BoxExpr, BoxExpr),
}

/// Where the elements go while the comprehension runs.
enum Collected {
    Items(Value),
    Keys(Value),
    Entries(Value),
}

/// A comprehension; a `NOTED` one tells what it does in its turns.
struct Comprehension<const NOTED: bool> {
    clauses: Box<[Clause]>,
    element: Element,
    /// The slots of its variables.
    variables: Box<[u32]>,
    /// Those of them that hold a cell.
    cells: Box<[u32]>,
    span: Span,
}

impl<const NOTED: bool> Comprehension<NOTED> {
    fn collect(&self, vm: &mut Vm) -> Outcome {
        let first = &self.clauses[0];
        let iterable = first.iterable.eval(vm)?;
        let cursor = Cursor::new(vm, iterable).map_err(|raised| vm.at(first.at, raised))?;
        if NOTED {
            tell(vm, self.span, Note::Begin)?;
        }
        let mut collected = match self.element {
            Element::Dict(..) => Collected::Entries(dict::new()),
            Element::Set(..) => Collected::Keys(set::new()),
            Element::List(..) => Collected::Items(list::new(Vec::new())),
        };
        for slot in &self.cells {
            vm.frame.slots.store(*slot, cell::new(None));
        }
        let outcome = self.turns(vm, 0, cursor, &mut collected);
        for slot in &self.variables {
            drop(vm.frame.slots.take(*slot));
        }
        if NOTED {
            raised(vm, self.span, outcome)?;
            tell(vm, self.span, Note::End)?;
        } else {
            outcome?;
        }
        let (Collected::Items(made) | Collected::Keys(made) | Collected::Entries(made)) = collected;
        Ok(made)
    }

    fn turns(&self, vm: &mut Vm, index: usize, mut cursor: Cursor, collected: &mut Collected) -> Outcome<()> {
        let clause = &self.clauses[index];
        'items: loop {
            match cursor.next_parts(vm).map_err(|raised| vm.at(clause.at, raised))? {
                Some(Next::One(item)) => clause.target.store(vm, item)?,
                Some(Next::Two(first, second)) => clause.target.store_pair(vm, first, second)?,
                None => return Ok(()),
            }
            for condition in &clause.conditions {
                if !condition.test(vm)? {
                    continue 'items;
                }
            }
            match self.clauses.get(index + 1) {
                Some(inner) => {
                    let iterable = inner.iterable.eval(vm)?;
                    let cursor = Cursor::new(vm, iterable).map_err(|raised| vm.at(inner.at, raised))?;
                    self.turns(vm, index + 1, cursor, collected)?;
                }
                None => self.add(vm, collected)?,
            }
            vm.check_interrupts()?;
        }
    }

    #[inline(always)]
    fn add(&self, vm: &mut Vm, collected: &mut Collected) -> Outcome<()> {
        match (&self.element, collected) {
            (Element::List(element), Collected::Items(items)) => {
                let item = element.eval(vm)?;
                if NOTED {
                    tell(vm, self.span, Note::Add { key: None, value: &item, is_new: true })?;
                }
                items.payload::<List>().items.push(item);
            }
            (Element::Set(element), Collected::Keys(keys)) => {
                let key = element.eval(vm)?;
                let is_new =
                    keys.payload::<Set>().add(vm, &key).map_err(|raised| vm.at(self.span, raised))?;
                if NOTED {
                    tell(vm, self.span, Note::Add { key: None, value: &key, is_new })?;
                }
            }
            (Element::Dict(key, value), Collected::Entries(entries)) => {
                let key = key.eval(vm)?;
                let value = value.eval(vm)?;
                let entries = entries.payload::<Dict>();
                let told = NOTED.then(|| value.clone());
                let old = entries.set(vm, &key, value).map_err(|raised| vm.at(self.span, raised))?;
                if let Some(value) = told {
                    let is_new = old.is_none();
                    tell(vm, self.span, Note::Add { key: Some(&key), value: &value, is_new })?;
                }
                drop(old);
            }
            _ => {}
        }
        Ok(())
    }
}

impl<const NOTED: bool> Expr for Comprehension<NOTED> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.collect(vm)
    }

    fn span(&self) -> Span {
        self.span
    }

    fn kind(&self) -> &'static str {
        "Comprehension"
    }
}

/// A function that is made and called at once with the iterator of its first iterable: a generator
/// expression, or a comprehension that cannot run in the frame round it.
struct CalledAtOnce {
    function: MakeFunction,
    iterable: BoxExpr,
    at: Span,
    span: Span,
}

impl Expr for CalledAtOnce {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let function = self.function.make(vm)?.into_value();
        let iterable = self.iterable.eval(vm)?;
        vm.frame.at = self.at;
        let iterator = vm.iter(&iterable).map_err(|raised| vm.at(self.at, raised))?;
        drop(iterable);
        vm.frame.at = self.span;
        call_values(vm, function, [iterator]).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The argument of a generator expression: already an iterator.
struct FirstIterator {
    span: Span,
}

impl Expr for FirstIterator {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        match vm.frame.slots.load(0) {
            Some(iterator) => Ok(iterator),
            None => Err(vm.system_error("a generator expression without its iterator")),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `[… for …]`.
pub fn lower_list(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    elt: &ast::Expr,
    generators: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    lower(lowerer, node, generators, |lowerer| Ok(Element::List(lowerer.expr(elt)?)))
}

/// Lowers `{… for …}`.
pub fn lower_set(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    elt: &ast::Expr,
    generators: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    lower(lowerer, node, generators, |lowerer| Ok(Element::Set(lowerer.expr(elt)?)))
}

/// Lowers `{…: … for …}`.
pub fn lower_dict(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    key: &ast::Expr,
    value: &ast::Expr,
    generators: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    lower(lowerer, node, generators, |lowerer| Ok(Element::Dict(lowerer.expr(key)?, lowerer.expr(value)?)))
}

fn lower(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    generators: &[ast::Comprehension],
    element: impl FnOnce(&mut Lowerer<'_>) -> Lowered<Element>,
) -> Lowered<BoxExpr> {
    let scope = lowerer.table().scope_of(node, ScopeKind::Comprehension);
    let first = lowerer.expr(&generators[0].iter)?;
    if lowerer.table().scope(scope).inlined {
        return lowerer
            .in_scope(scope, |lowerer| comprehension(lowerer, scope, node.span, generators, first, element));
    }
    let unit = Unit {
        scope,
        arguments: None,
        is_async: false,
        span: node.span,
        first_offset: node.span.start,
        docstring: None,
    };
    let code = lowerer.unit_with_iterator(unit, |lowerer| {
        let iterator = Box::new(FirstIterator { span: generators[0].iter.span });
        let made = comprehension(lowerer, scope, node.span, generators, iterator, element)?;
        Ok(Block::new(vec![super::statements::return_statement(made, node.span)], None))
    })?;
    Ok(called_at_once(lowerer, scope, code, first, generators[0].iter.span, node.span))
}

fn comprehension(
    lowerer: &mut Lowerer<'_>,
    scope: ScopeId,
    span: Span,
    generators: &[ast::Comprehension],
    first: BoxExpr,
    element: impl FnOnce(&mut Lowerer<'_>) -> Lowered<Element>,
) -> Lowered<BoxExpr> {
    let mut clauses = Vec::with_capacity(generators.len());
    let mut first = Some(first);
    for generator in generators {
        let iterable = match first.take() {
            Some(first) => first,
            None => lowerer.expr(&generator.iter)?,
        };
        let target = noted::target(lowerer, &generator.target)?;
        let target = limited::target(lowerer, target, generator.target.span);
        let conditions = noted::tests(lowerer, &generator.ifs)?;
        clauses.push(Clause { iterable, target, conditions, at: generator.iter.span });
    }
    let element = element(lowerer)?;
    let (variables, cells) = if lowerer.table().scope(scope).inlined {
        lowerer.variables_of_inlined(scope)
    } else {
        Default::default()
    };
    let clauses = clauses.into_boxed_slice();
    Ok(if lowerer.options().reports_notes() {
        Box::new(Comprehension::<true> { clauses, element, variables, cells, span })
    } else {
        Box::new(Comprehension::<false> { clauses, element, variables, cells, span })
    })
}

fn called_at_once(
    lowerer: &mut Lowerer<'_>,
    scope: ScopeId,
    code: crate::heap::Typed<crate::types::code::Code>,
    iterable: BoxExpr,
    at: Span,
    span: Span,
) -> BoxExpr {
    let closure = lowerer.closure_slots(scope);
    let function = MakeFunction {
        code,
        closure,
        defaults: Box::default(),
        keyword_defaults: Box::default(),
        annotate: None,
        annotations: Box::default(),
        span,
    };
    Box::new(CalledAtOnce { function, iterable, at, span })
}

/// Lowers `(… for …)`.
pub fn lower_generator(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Expr,
    elt: &ast::Expr,
    generators: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    let scope = lowerer.table().scope_of(node, ScopeKind::GeneratorExpression);
    let first = lowerer.expr(&generators[0].iter)?;
    let unit = Unit {
        scope,
        arguments: None,
        is_async: false,
        span: node.span,
        first_offset: node.span.start,
        docstring: None,
    };
    let code = lowerer.unit_with_iterator(unit, |lowerer| {
        let statement = nested_loops(lowerer, generators, true, elt)?;
        Ok(Block::new(vec![statement], None))
    })?;
    Ok(called_at_once(lowerer, scope, code, first, generators[0].iter.span, node.span))
}

/// The loops of a generator expression, as statements.
fn nested_loops(
    lowerer: &mut Lowerer<'_>,
    generators: &[ast::Comprehension],
    is_first: bool,
    elt: &ast::Expr,
) -> Lowered<BoxStmt> {
    let Some((generator, inner)) = generators.split_first() else {
        return super::generator::yield_statement(lowerer, elt);
    };
    let iterable: BoxExpr = if is_first {
        Box::new(FirstIterator { span: generator.iter.span })
    } else {
        lowerer.expr(&generator.iter)?
    };
    let target = noted::target(lowerer, &generator.target)?;
    let target = limited::target(lowerer, target, generator.target.span);
    let conditions = noted::tests(lowerer, &generator.ifs)?;
    let mut body = nested_loops(lowerer, inner, false, elt)?;
    for condition in conditions.into_iter().rev() {
        let state = lowerer.new_slot();
        body = conditional::statement(condition, Block::new(vec![body], None), Some(state));
    }
    let iterator = lowerer.new_slot();
    let body = Block::new(vec![body], None);
    Ok(loops::for_statement(iterable, target, body, iterator, generator.iter.span))
}
