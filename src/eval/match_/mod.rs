//! `match` (reference, 8.6; PEP 634).
//!
//! - [`pattern`]: what a pattern is, and how it is lowered
//! - [`sequence`], [`mapping`], [`class`]: the patterns that look inside their subject

mod class;
mod mapping;
mod pattern;
mod sequence;

use super::block::{self, Block};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::noted::{self, raised, tell};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::recording::note::Note;
use crate::types::int;
use crate::types::str::intern;
use pattern::{Pattern, PatternLowerer};
use vivarium_syntax::ast::{self, PatternKind, Span};

/// The statement; a `NOTED` one tells what it does with each case.
struct Match<const NOTED: bool> {
    subject: BoxExpr,
    cases: Box<[Case]>,
    /// The case after which nothing needs the subject any more: a `case _` behind others does not.
    last_to_look: usize,
    /// Where a generator keeps the number of the case in whose body it is suspended.
    state: Option<u32>,
    span: Span,
}

struct Case {
    pattern: Pattern,
    /// What the pattern binds once it has matched: the slots that hold the values, and the names.
    captures: Box<[(u32, BoxTarget)]>,
    /// Slots in which the pattern keeps parts of the subject while it looks at others.
    temporaries: Box<[u32]>,
    guard: Option<BoxExpr>,
    body: Block,
    /// The names of the captures, if they are told.
    names: Box<[Name]>,
    /// Where the pattern stands.
    span: Span,
}

impl Case {
    /// Whether the pattern matches. Names are bound only then.
    fn matches<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        let matched = self.pattern.matches::<NOTED>(vm, subject);
        if matches!(matched, Ok(true)) {
            return matched;
        }
        let captured = self.captures.iter().map(|(slot, _)| slot);
        for slot in captured.chain(self.temporaries.iter()) {
            drop(vm.frame.slots.take(*slot));
        }
        matched
    }

    fn bind<const NOTED: bool>(&self, vm: &mut Vm) -> Outcome<()> {
        for (index, (slot, target)) in self.captures.iter().enumerate() {
            if let Some(value) = vm.frame.slots.take(*slot) {
                if NOTED && let Some(name) = self.names.get(index) {
                    tell(vm, self.span, Note::Bind { name: name.value(), value: &value })?;
                }
                target.store(vm, value)?;
            }
        }
        Ok(())
    }
}

impl<const NOTED: bool> Match<NOTED> {
    /// The case whose pattern and guard accept the subject.
    #[inline]
    fn choose(&self, vm: &mut Vm) -> Outcome<Option<usize>> {
        let subject = self.subject.eval(vm)?;
        if !NOTED {
            return self.choose_for(vm, subject);
        }
        tell(vm, self.span, Note::Subject(&subject))?;
        let chosen = self.choose_for(vm, subject);
        raised(vm, self.span, chosen)
    }

    #[inline(always)]
    fn choose_for(&self, vm: &mut Vm, subject: Value) -> Outcome<Option<usize>> {
        let mut subject = Some(subject);
        for (index, case) in self.cases.iter().enumerate() {
            if NOTED {
                tell(vm, case.span, Note::Try)?;
            }
            if let Some(subject) = &subject {
                if !case.matches::<NOTED>(vm, subject)? {
                    continue;
                }
                case.bind::<NOTED>(vm)?;
            }
            if NOTED {
                tell(vm, case.span, Note::Fits)?;
            }
            if index >= self.last_to_look {
                drop(subject.take());
            }
            match &case.guard {
                Some(guard) if !guard.test(vm)? => {}
                _ => return Ok(Some(index)),
            }
        }
        Ok(None)
    }

    fn left(&self, vm: &mut Vm, index: usize, flow: Flow) -> Flow {
        if flow == Flow::Yield
            && let Some(slot) = self.state
        {
            vm.frame.slots.store(slot, int::new(index as i64));
        }
        flow
    }
}

impl<const NOTED: bool> Stmt for Match<NOTED> {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.choose(vm) {
            Ok(Some(index)) => {
                let flow = self.cases[index].body.exec(vm);
                self.left(vm, index, flow)
            }
            Ok(None) => Flow::Next,
            Err(_) => Flow::Raise,
        }
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let place = self.state.and_then(|slot| vm.frame.slots.take(slot));
        let index = place.as_ref().and_then(int::exact_small).unwrap_or(0) as usize;
        let Some(case) = self.cases.get(index) else { return Flow::Next };
        let flow = case.body.resume(vm);
        self.left(vm, index, flow)
    }

    fn span(&self) -> Span {
        self.span
    }

    fn kind(&self) -> &'static str {
        "Match"
    }
}

/// Lowers `match`.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    subject: &ast::Expr,
    cases: &[ast::MatchCase],
    span: Span,
) -> Lowered<BoxStmt> {
    let head = Span::new(span.start, subject.span.end);
    let subject = lowerer.expr(subject)?;
    let yields = lowerer.yields();
    let mut temporaries = Vec::new();
    let lowered = cases
        .iter()
        .map(|case| lower_case(lowerer, case, &mut temporaries))
        .collect::<Lowered<Box<[_]>>>()?;
    let state = (lowerer.yields() > yields).then(|| lowerer.new_slot());
    let default = cases
        .last()
        .is_some_and(|case| matches!(case.pattern.kind, PatternKind::MatchAs { pattern: None, name: None }));
    let last_to_look = cases.len() - if default && cases.len() > 1 { 2 } else { 1 };
    Ok(if lowerer.options().reports_notes() {
        Box::new(Match::<true> { subject, cases: lowered, last_to_look, state, span: head })
    } else {
        Box::new(Match::<false> { subject, cases: lowered, last_to_look, state, span: head })
    })
}

/// Lowers one `case`; `temporaries` are slots that all cases share.
fn lower_case(lowerer: &mut Lowerer<'_>, case: &ast::MatchCase, temporaries: &mut Vec<u32>) -> Lowered<Case> {
    let mut patterns = PatternLowerer::new(lowerer, temporaries);
    let pattern = patterns.lower(&case.pattern)?;
    let (captures, used) = patterns.finish();
    let is_noted = lowerer.options().reports_notes();
    let names = captures.keys().filter(|_| is_noted).map(|name| intern(name)).collect();
    let captures =
        captures.into_iter().map(|(name, (slot, span))| (slot, lowerer.name_target(&name, span))).collect();
    let guard = case.guard.as_deref().map(|guard| noted::test(lowerer, guard)).transpose()?;
    let body = block::lower(lowerer, &case.body)?;
    let (temporaries, span) = (temporaries[..used].into(), case.pattern.span);
    Ok(Case { pattern, captures, temporaries, guard, body, names, span })
}
