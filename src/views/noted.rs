//! What the notes of a recording speak of: values as they were when they were noted, and the `match` statements
//! and comprehensions of a source text.

use crate::code::visit::{Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement};
use crate::recording::{Datum, Moment, Recording, SourceRecord, State};
use vivarium_syntax::ast::{Comprehension, Expr, ExprKind, Mod, Span, Stmt, StmtKind};
use vivarium_syntax::{Mode, parse};

/// Tells values as they were at one time after another.
pub struct Values<'r> {
    recording: &'r Recording,
    state: State,
    /// How many changes have been made to the state.
    changes: usize,
}

impl<'r> Values<'r> {
    /// Values after the first `steps` steps, and later.
    pub fn after(recording: &'r Recording, steps: usize) -> Values<'r> {
        match steps.checked_sub(1) {
            Some(last) => Values {
                recording,
                state: recording.state(last),
                changes: recording.steps.get(last).map_or(0, |step| step.changes as usize),
            },
            None => Values { recording, state: State::default(), changes: 0 },
        }
    }

    /// Goes on to the time when there had been so many changes. An earlier one is passed over.
    pub fn go_on(&mut self, changes: u32) -> Moment<'_> {
        let passed = self.recording.changes.get(self.changes..changes as usize).unwrap_or_default();
        for change in passed {
            self.state.apply(self.recording, *change);
        }
        self.changes = self.changes.max(changes as usize);
        Moment::of(self.recording, &self.state)
    }
}

/// A value by its number, or what it reads as where it has none.
pub fn told(moment: &Moment<'_>, datum: Datum) -> String {
    moment.id(datum).unwrap_or_else(|| moment.brief(datum, 40))
}

/// A `match` statement of a text.
pub struct MatchPlaces {
    /// The statement.
    pub span: Span,
    /// The subject.
    pub subject: Span,
    /// The cases.
    pub cases: Vec<CasePlaces>,
}

/// A case of a `match` statement.
pub struct CasePlaces {
    /// The pattern.
    pub pattern: Span,
    /// The guard.
    pub guard: Option<Span>,
    /// The statements.
    pub body: Span,
}

/// What a comprehension makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makes {
    /// A list.
    List,
    /// A set.
    Set,
    /// A dict.
    Dict,
    /// A generator.
    Generator,
}

/// A comprehension of a text.
pub struct ComprehensionPlaces {
    /// The whole of it.
    pub span: Span,
    /// What it makes.
    pub makes: Makes,
    /// Its clauses.
    pub clauses: Vec<ClausePlaces>,
}

/// A `for` of a comprehension, with its conditions.
pub struct ClausePlaces {
    /// The target.
    pub target: Span,
    /// The conditions.
    pub conditions: Vec<Span>,
}

/// The `match` statements and comprehensions of a text, outer ones first.
#[derive(Default)]
pub struct Places {
    /// The statements.
    pub matches: Vec<MatchPlaces>,
    /// The comprehensions.
    pub comprehensions: Vec<ComprehensionPlaces>,
    functions: Vec<Span>,
}

impl Places {
    /// Those of a text; none of one that is no Python.
    pub fn of(source: &SourceRecord) -> Places {
        let mut places = Places::default();
        let modes = [Mode::Exec, Mode::Single, Mode::Eval];
        match modes.into_iter().find_map(|mode| parse(&source.text, mode).ok()) {
            Some(Mod::Module(body) | Mod::Interactive(body)) => walk_body(&mut places, &body),
            Some(Mod::Expression(expression)) => places.expression(&expression),
            None => {}
        }
        places
    }

    /// The innermost function whose body holds a place; nothing for the module's.
    pub fn function(&self, at: u32) -> Option<Span> {
        self.functions.iter().rev().copied().find(|span| holds(*span, at))
    }
}

/// From the first statement to the last.
fn extent(body: &[Stmt]) -> Span {
    let first = body.first().map_or_else(Span::default, |first| first.span);
    body.last().map_or(first, |last| first.to(last.span))
}

/// Whether a place lies within a part of the text.
pub fn holds(span: Span, at: u32) -> bool {
    (span.start..span.end).contains(&at)
}

impl<'a> Visitor<'a> for Places {
    fn statement(&mut self, statement: &'a Stmt) {
        if let StmtKind::Match { subject, cases } = &statement.kind {
            let cases = cases.iter().map(|case| CasePlaces {
                pattern: case.pattern.span,
                guard: case.guard.as_ref().map(|guard| guard.span),
                body: extent(&case.body),
            });
            self.matches.push(MatchPlaces {
                span: statement.span,
                subject: subject.span,
                cases: cases.collect(),
            });
        }
        walk_statement(self, statement);
    }

    fn expression(&mut self, expression: &'a Expr) {
        let made = match &expression.kind {
            ExprKind::ListComp { generators, .. } => Some((Makes::List, generators)),
            ExprKind::SetComp { generators, .. } => Some((Makes::Set, generators)),
            ExprKind::DictComp { generators, .. } => Some((Makes::Dict, generators)),
            ExprKind::GeneratorExp { generators, .. } => Some((Makes::Generator, generators)),
            _ => None,
        };
        if let Some((makes, generators)) = made {
            let clause = |generator: &Comprehension| ClausePlaces {
                target: generator.target.span,
                conditions: generator.ifs.iter().map(|condition| condition.span).collect(),
            };
            let clauses = generators.iter().map(clause).collect();
            self.comprehensions.push(ComprehensionPlaces { span: expression.span, makes, clauses });
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => {
                self.functions.push(extent(&function.body));
                walk_body(self, &function.body);
            }
            Inner::Class(class) => walk_body(self, &class.body),
            Inner::Lambda(_, _, body) => self.expression(body),
            Inner::Comprehension(_, generators, element, value) => {
                walk_comprehension(self, generators, element, value);
            }
            Inner::TypeAlias(..) | Inner::Annotation(_) => {}
        }
    }
}
