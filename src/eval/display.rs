//! Displays: `(…)`, `[…]`, `{…}`, with `*` and `**` (reference, 6.2.4 to 6.2.7).

use super::constant::Constant;
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr};
use super::operators::Place;
use super::raise::{Outcome, Raised};
use super::vm::Vm;
use crate::heap::Value;
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::sequence_iterator::is_iterable;
use crate::types::{dict, list, set, tuple};
use std::cell::OnceCell;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// What a display of items makes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `(…)`
    Tuple,
    /// `[…]`
    List,
    /// `{…}`
    Set,
}

/// The most items of a display that CPython evaluates before it makes the list.
const LONGEST_WAITING: usize = 30;

/// One item, or all of an iterable.
enum Item {
    One(BoxExpr),
    Spread(BoxExpr),
}

struct Display {
    kind: Kind,
    items: Box<[Item]>,
    /// The items that room is made for at first.
    room: usize,
    span: Span,
}

impl Expr for Display {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let mut values = Vec::with_capacity(self.room);
        for item in &self.items {
            match item {
                Item::One(expr) => values.push(expr.eval(vm)?),
                Item::Spread(expr) => {
                    let iterable = expr.eval(vm)?;
                    spread(vm, &iterable, self.kind, &mut values)
                        .map_err(|raised| vm.at(self.span, raised))?;
                }
            }
        }
        match self.kind {
            Kind::Tuple => Ok(tuple::new(values)),
            Kind::List => Ok(list::new(values)),
            Kind::Set => set::from_values(vm, values).map_err(|raised| vm.at(self.span, raised)),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Raises that what stands behind a `*` cannot be unpacked; `taker` names who wanted it.
#[cold]
pub fn not_spreadable(vm: &mut Vm, taker: &str, iterable: &Value) -> Raised {
    let class = iterable.class().name();
    vm.type_error(format!("{taker} after * must be an iterable, not {class}"))
}

fn check_spread(vm: &mut Vm, iterable: &Value) -> Outcome<()> {
    if is_iterable(iterable) { Ok(()) } else { Err(not_spreadable(vm, "Value", iterable)) }
}

fn spread(vm: &mut Vm, iterable: &Value, kind: Kind, values: &mut Vec<Value>) -> Outcome<()> {
    if kind != Kind::Set {
        check_spread(vm, iterable)?;
    }
    values.append(&mut vm.collect(iterable)?);
    Ok(())
}

/// `[…]` with spreads, or too long for its items to wait on CPython's stack: a list that grows.
struct GrowingList {
    items: Box<[Item]>,
    span: Span,
}

impl Expr for GrowingList {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let first = self.items.iter().take_while(|item| matches!(item, Item::One(_))).count();
        let waiting = if first <= LONGEST_WAITING { first } else { 0 };
        let mut values = Vec::with_capacity(waiting);
        for item in &self.items[..waiting] {
            if let Item::One(expr) = item {
                values.push(expr.eval(vm)?);
            }
        }
        let made = list::new(values);
        for item in &self.items[waiting..] {
            match item {
                Item::One(expr) => {
                    let value = expr.eval(vm)?;
                    made.payload::<List>().items.push(value);
                }
                Item::Spread(expr) => {
                    let iterable = expr.eval(vm)?;
                    check_spread(vm, &iterable)
                        .and_then(|()| list::extend(vm, &made, &iterable))
                        .map_err(|raised| vm.at(self.span, raised))?;
                }
            }
        }
        Ok(made)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `(a, b, …)` of a fixed number of items.
struct SmallTuple<const N: usize> {
    items: [BoxExpr; N],
    span: Span,
}

impl<const N: usize> Expr for SmallTuple<N> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        Ok(tuple::of(super::call::evaluate(vm, &self.items)?))
    }

    fn span(&self) -> Span {
        self.span
    }
}

fn small_tuple<const N: usize>(
    lowerer: &mut Lowerer<'_>,
    elts: &[ast::Expr],
    span: Span,
) -> Lowered<BoxExpr> {
    let items = elts.iter().map(|elt| lowerer.expr(elt)).collect::<Lowered<Vec<_>>>()?;
    match <[BoxExpr; N]>::try_from(items) {
        Ok(items) => Ok(Box::new(SmallTuple { items, span })),
        Err(_) => unreachable!("counted before"),
    }
}

fn constants(elts: &[ast::Expr]) -> Option<Vec<Value>> {
    elts.iter().map(super::lower::fold::constant).collect()
}

/// A frozen set of constants, made once.
struct FrozenConstants {
    keys: Vec<Value>,
    made: OnceCell<Value>,
    span: Span,
}

impl FrozenConstants {
    fn new(keys: Vec<Value>, span: Span) -> FrozenConstants {
        FrozenConstants { keys, made: OnceCell::new(), span }
    }
}

impl Expr for FrozenConstants {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        if let Some(made) = self.made.get() {
            return Ok(made.clone());
        }
        let made = set::frozen_from_values(vm, self.keys.clone())?;
        Ok(self.made.get_or_init(|| made).clone())
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `{…}` of constants: a copy of the frozen set of them, as CPython's compiler has it, on which the
/// order of the new set depends.
struct SetOfConstants {
    frozen: FrozenConstants,
}

impl Expr for SetOfConstants {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let frozen = self.frozen.eval(vm)?;
        let made = set::new();
        set::update(vm, made.payload(), &frozen)?;
        Ok(made)
    }

    fn span(&self) -> Span {
        self.frozen.span
    }
}

/// What is searched or iterated but not kept: displays of constants become a tuple or frozen set
/// that is made once.
pub fn lower_unkept(lowerer: &mut Lowerer<'_>, container: &ast::Expr) -> Lowered<Place> {
    let span = container.span;
    match &container.kind {
        ExprKind::List { elts, .. } if let Some(values) = constants(elts) => {
            Ok(Place::Constant(Constant { value: tuple::new(values), span }))
        }
        ExprKind::Set { elts } if let Some(keys) = constants(elts) => {
            Ok(Place::Other(Box::new(FrozenConstants::new(keys, span))))
        }
        _ => lowerer.operand(container),
    }
}

/// Lowers a display of items. Tuples of constants are made once.
pub fn lower(lowerer: &mut Lowerer<'_>, kind: Kind, elts: &[ast::Expr], span: Span) -> Lowered<BoxExpr> {
    if kind == Kind::Tuple
        && let Some(values) = elts.iter().map(super::lower::fold::constant).collect::<Option<Vec<Value>>>()
    {
        return Ok(Box::new(lowerer.constant(tuple::new(values), span)));
    }
    if kind == Kind::Set
        && elts.len() > 2
        && let Some(keys) = constants(elts)
    {
        return Ok(Box::new(SetOfConstants { frozen: FrozenConstants::new(keys, span) }));
    }
    let starred = elts.iter().any(|elt| matches!(elt.kind, ExprKind::Starred { .. }));
    match (kind, starred, elts.len()) {
        (Kind::Tuple, false, 1) => return small_tuple::<1>(lowerer, elts, span),
        (Kind::Tuple, false, 2) => return small_tuple::<2>(lowerer, elts, span),
        (Kind::Tuple, false, 3) => return small_tuple::<3>(lowerer, elts, span),
        (Kind::Tuple, false, 4) => return small_tuple::<4>(lowerer, elts, span),
        _ => {}
    }
    let mut items = Vec::with_capacity(elts.len());
    for elt in elts {
        items.push(match &elt.kind {
            ExprKind::Starred { value, .. } => Item::Spread(lowerer.expr(value)?),
            _ => Item::One(lowerer.expr(elt)?),
        });
    }
    let items = items.into_boxed_slice();
    // CPython's compiler makes a list of three constants or more by extending an empty one.
    let copied = kind == Kind::List && elts.len() > 2 && constants(elts).is_some();
    if kind == Kind::List && !copied && (starred || elts.len() > LONGEST_WAITING) {
        return Ok(Box::new(GrowingList { items, span }));
    }
    let room = if copied { elts.len().next_multiple_of(2) } else { elts.len() };
    Ok(Box::new(Display { kind, items, room, span }))
}

/// Entries of a dict display up to the next `**mapping`.
enum Entries {
    /// Keys and values that are all evaluated before the first key is hashed.
    Together(Box<[(BoxExpr, BoxExpr)]>),
    /// Keys and values of which each pair is stored at once: those whose keys are constants, where no
    /// program can tell, and runs too long to be kept, as in CPython.
    OneByOne(Box<[(BoxExpr, BoxExpr)]>),
    Mapping(BoxExpr),
}

/// The longest run of entries that are evaluated together.
const LONGEST_TOGETHER: usize = 15;

struct DictDisplay {
    entries: Box<[Entries]>,
    span: Span,
}

impl Expr for DictDisplay {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let made = dict::new();
        let target = made.payload::<Dict>();
        for entries in &self.entries {
            match entries {
                Entries::OneByOne(pairs) => {
                    for (key, value) in pairs {
                        let (key, value) = (key.eval(vm)?, value.eval(vm)?);
                        target.set(vm, &key, value).map_err(|raised| vm.at(self.span, raised))?;
                    }
                }
                Entries::Together(pairs) => {
                    let mut evaluated = Vec::with_capacity(pairs.len());
                    for (key, value) in pairs {
                        evaluated.push((key.eval(vm)?, value.eval(vm)?));
                    }
                    for (key, value) in evaluated {
                        target.set(vm, &key, value).map_err(|raised| vm.at(self.span, raised))?;
                    }
                }
                Entries::Mapping(mapping) => {
                    let mapping = mapping.eval(vm)?;
                    merge(vm, target, &mapping).map_err(|raised| vm.at(self.span, raised))?;
                }
            }
        }
        Ok(made)
    }

    fn span(&self) -> Span {
        self.span
    }
}

fn merge(vm: &mut Vm, target: &Dict, mapping: &Value) -> Outcome<()> {
    let entries = dict::mapping_entries(vm, mapping)?;
    let Some(entries) = entries else {
        let class = mapping.class().name();
        return Err(vm.type_error(format!("'{class}' object is not a mapping")));
    };
    for (key, value) in entries {
        target.set(vm, &key, value)?;
    }
    Ok(())
}

/// Lowers `{key: value, **mapping}`.
pub fn lower_dict(
    lowerer: &mut Lowerer<'_>,
    keys: &[Option<ast::Expr>],
    values: &[ast::Expr],
    span: Span,
) -> Lowered<BoxExpr> {
    let mut entries = Vec::new();
    let mut run = Vec::new();
    let mut constant = true;
    for (key, value) in keys.iter().zip(values) {
        match key {
            Some(key) => {
                constant &= super::lower::fold::constant(key).is_some();
                run.push((lowerer.expr(key)?, lowerer.expr(value)?));
            }
            None => {
                entries.extend(finish_run(&mut run, constant));
                constant = true;
                entries.push(Entries::Mapping(lowerer.expr(value)?));
            }
        }
    }
    entries.extend(finish_run(&mut run, constant));
    Ok(Box::new(DictDisplay { entries: entries.into_boxed_slice(), span }))
}

fn finish_run(run: &mut Vec<(BoxExpr, BoxExpr)>, constant: bool) -> Option<Entries> {
    if run.is_empty() {
        return None;
    }
    let pairs = std::mem::take(run).into_boxed_slice();
    let together = !constant && pairs.len() > 1 && pairs.len() <= LONGEST_TOGETHER;
    Some(if together { Entries::Together(pairs) } else { Entries::OneByOne(pairs) })
}
