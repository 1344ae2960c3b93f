//! What a pattern is: the simple ones, and how all are lowered.

use super::class::ClassPattern;
use super::mapping::MappingPattern;
use super::sequence::SequencePattern;
use crate::eval::Vm;
use crate::eval::constant;
use crate::eval::lower::{Lowered, Lowerer};
use crate::eval::node::BoxExpr;
use crate::eval::noted::{mismatch, tell};
use crate::eval::raise::Outcome;
use crate::heap::Value;
use crate::recording::note::{Mismatch, Note};
use crate::types::int::exact_small;
use crate::types::slots::Comparison;
use crate::types::str::Str;
use indexmap::IndexMap;
use vivarium_syntax::ast::{self, Identifier, PatternKind, Span};

/// A pattern. What it captures waits in slots until the whole pattern has matched.
pub enum Pattern {
    /// `_`: whatever comes.
    Wildcard,
    /// A name.
    Capture(u32),
    /// `pattern as name`.
    As(Box<Pattern>, u32),
    /// A literal or dotted name: compared by `==`.
    Value(BoxExpr, Span),
    /// `None`, `True` or `False`: compared by identity.
    Singleton(Value, Span),
    /// `p | q`.
    Or(Box<[Pattern]>, Span),
    /// `[p, *q, r]`.
    Sequence(Box<SequencePattern>),
    /// `{k: p, **rest}`.
    Mapping(Box<MappingPattern>),
    /// `C(p, a=q)`.
    Class(Box<ClassPattern>),
}

impl Pattern {
    /// Whether the pattern matches `subject`. A `NOTED` one tells why not.
    ///
    /// # Errors
    /// Whatever the subject, or what the pattern names, raises.
    pub fn matches<const NOTED: bool>(&self, vm: &mut Vm, subject: &Value) -> Outcome<bool> {
        match self {
            Pattern::Wildcard => Ok(true),
            Pattern::Capture(slot) => {
                vm.frame.slots.store(*slot, subject.clone());
                Ok(true)
            }
            Pattern::As(pattern, slot) => {
                let matched = pattern.matches::<NOTED>(vm, subject)?;
                if matched {
                    vm.frame.slots.store(*slot, subject.clone());
                }
                Ok(matched)
            }
            Pattern::Value(value, span) => {
                let value = value.eval(vm)?;
                let matched = equals(vm, subject, &value, *span)?;
                if NOTED && !matched {
                    return mismatch(vm, *span, Mismatch::Unequal { value: subject, wanted: &value });
                }
                Ok(matched)
            }
            Pattern::Singleton(wanted, span) => {
                let matched = subject.is(wanted);
                if NOTED && !matched {
                    return mismatch(vm, *span, Mismatch::NotTheSame { value: subject, wanted });
                }
                Ok(matched)
            }
            Pattern::Or(patterns, span) => {
                for pattern in patterns {
                    if pattern.matches::<NOTED>(vm, subject)? {
                        if NOTED {
                            tell(vm, *span, Note::Alternative)?;
                        }
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Pattern::Sequence(pattern) => pattern.matches::<NOTED>(vm, subject),
            Pattern::Mapping(pattern) => pattern.matches::<NOTED>(vm, subject),
            Pattern::Class(pattern) => pattern.matches::<NOTED>(vm, subject),
        }
    }
}

/// `subject == value`; the same object is asked too, so that a NaN does not match itself.
fn equals(vm: &mut Vm, subject: &Value, value: &Value, span: Span) -> Outcome<bool> {
    if let (Some(left), Some(right)) = (exact_small(subject), exact_small(value)) {
        return Ok(left == right);
    }
    if let (Some(left), Some(right)) = (subject.exact::<Str>(), value.exact::<Str>()) {
        return Ok(left.text() == right.text());
    }
    vm.frame.at = span;
    let result = vm.compare(subject, value, Comparison::Eq).map_err(|raised| vm.at(span, raised))?;
    vm.truth(&result).map_err(|raised| vm.at(span, raised))
}

/// A part of a subject: the pattern for it, and the slot in which the part waits for that.
pub enum Part {
    /// Whatever it is.
    Wildcard,
    /// The part is captured: the slot of the capture.
    Capture(u32),
    /// The part is looked at once all parts are there.
    Pattern(u32, Pattern),
}

impl Part {
    /// Keeps the part until its turn comes.
    pub fn keep(&self, vm: &mut Vm, value: Value) {
        match self {
            Part::Wildcard => drop(value),
            Part::Capture(slot) | Part::Pattern(slot, _) => vm.frame.slots.store(*slot, value),
        }
    }

    /// Whether the part that was kept matches.
    ///
    /// # Errors
    /// As for [`Pattern::matches`].
    pub fn matches_kept<const NOTED: bool>(&self, vm: &mut Vm) -> Outcome<bool> {
        match self {
            Part::Wildcard | Part::Capture(_) => Ok(true),
            Part::Pattern(slot, pattern) => match vm.frame.slots.take(*slot) {
                Some(value) => pattern.matches::<NOTED>(vm, &value),
                None => Ok(false),
            },
        }
    }

    /// Whether `value`, which is that part, matches.
    ///
    /// # Errors
    /// As for [`Pattern::matches`].
    pub fn matches<const NOTED: bool>(&self, vm: &mut Vm, value: &Value) -> Outcome<bool> {
        match self {
            Part::Wildcard => Ok(true),
            Part::Capture(slot) => {
                vm.frame.slots.store(*slot, value.clone());
                Ok(true)
            }
            Part::Pattern(_, pattern) => pattern.matches::<NOTED>(vm, value),
        }
    }

    /// Whether the part need not be looked at.
    pub fn is_wildcard(&self) -> bool {
        matches!(self, Part::Wildcard)
    }
}

/// Names captured by a case, in the order in which they are bound.
pub type Captures = IndexMap<Identifier, (u32, Span)>;

/// Lowers the pattern of one case.
pub struct PatternLowerer<'l, 'a> {
    /// Lowers the expressions in it.
    pub lowerer: &'l mut Lowerer<'a>,
    captures: Captures,
    temporaries: &'l mut Vec<u32>,
    used: usize,
}

impl<'l, 'a> PatternLowerer<'l, 'a> {
    /// A lowerer for one case. `temporaries` are slots which the case may use and to which it adds.
    pub fn new(lowerer: &'l mut Lowerer<'a>, temporaries: &'l mut Vec<u32>) -> PatternLowerer<'l, 'a> {
        PatternLowerer { lowerer, captures: Captures::new(), temporaries, used: 0 }
    }

    /// What the pattern captures, and how many of the temporaries it uses.
    pub fn finish(self) -> (Captures, usize) {
        (self.captures, self.used)
    }

    /// The slot in which a capture waits; alternatives share that of their names.
    pub fn capture(&mut self, name: &Identifier, span: Span) -> u32 {
        if let Some((slot, _)) = self.captures.get(name) {
            return *slot;
        }
        let slot = self.lowerer.new_slot();
        self.captures.insert(name.clone(), (slot, span));
        slot
    }

    fn temporary(&mut self) -> u32 {
        if self.used == self.temporaries.len() {
            let slot = self.lowerer.new_slot();
            self.temporaries.push(slot);
        }
        self.used += 1;
        self.temporaries[self.used - 1]
    }

    /// Lowers the pattern for a part of the subject.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn part(&mut self, pattern: &ast::Pattern) -> Lowered<Part> {
        let slot = match &pattern.kind {
            PatternKind::MatchAs { pattern: None, .. } => None,
            _ => Some(self.temporary()),
        };
        Ok(match (self.lower(pattern)?, slot) {
            (Pattern::Capture(slot), _) => Part::Capture(slot),
            (pattern, Some(slot)) => Part::Pattern(slot, pattern),
            (_, None) => Part::Wildcard,
        })
    }

    /// Lowers the patterns for parts of the subject.
    ///
    /// # Errors
    /// What is wrong with one.
    pub fn parts(&mut self, patterns: &[ast::Pattern]) -> Lowered<Box<[Part]>> {
        patterns.iter().map(|pattern| self.part(pattern)).collect()
    }

    /// Lowers a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn lower(&mut self, pattern: &ast::Pattern) -> Lowered<Pattern> {
        let span = pattern.span;
        Ok(match &pattern.kind {
            PatternKind::MatchValue { value } => Pattern::Value(self.lowerer.expr(value)?, span),
            PatternKind::MatchSingleton { value } => Pattern::Singleton(constant::object(value), span),
            PatternKind::MatchSequence { patterns } => {
                Pattern::Sequence(Box::new(SequencePattern::lower(self, patterns, span)?))
            }
            PatternKind::MatchMapping { keys, patterns, rest } => {
                Pattern::Mapping(Box::new(MappingPattern::lower(self, keys, patterns, rest.as_ref(), span)?))
            }
            PatternKind::MatchClass { cls, patterns, kwd_attrs, kwd_patterns } => {
                let keywords = (kwd_attrs.as_slice(), kwd_patterns.as_slice());
                Pattern::Class(Box::new(ClassPattern::lower(self, cls, patterns, keywords, span)?))
            }
            PatternKind::MatchStar { name } => match name {
                Some(name) => Pattern::Capture(self.capture(name, span)),
                None => Pattern::Wildcard,
            },
            PatternKind::MatchAs { pattern: None, name: None } => Pattern::Wildcard,
            PatternKind::MatchAs { pattern: None, name: Some(name) } => {
                Pattern::Capture(self.capture(name, span))
            }
            PatternKind::MatchAs { pattern: Some(pattern), name } => {
                let inner = self.lower(pattern)?;
                match name {
                    Some(name) => Pattern::As(Box::new(inner), self.capture(name, span)),
                    None => inner,
                }
            }
            PatternKind::MatchOr { patterns } => {
                let patterns = patterns.iter().map(|pattern| self.lower(pattern));
                Pattern::Or(patterns.collect::<Lowered<_>>()?, span)
            }
        })
    }
}
