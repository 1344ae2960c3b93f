//! `%pending`: which handlers, `finally` clauses and `__exit__` methods wait at a step, in the order in which an
//! exception raised there would come to them.

use super::text;
use crate::recording::{Moment, Recording};
use rustc_hash::FxHashMap;
use serde::Serialize;
use vivarium_syntax::ast::{ExceptHandler, Mod, Span, Stmt, StmtKind};
use vivarium_syntax::{Mode, parse};

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The function in whose body it stands.
    pub function: String,
    /// The line at which it begins.
    pub line: u32,
    /// `except ValueError`, `finally`, `__exit__ of open(name)`.
    pub what: String,
    /// When it runs: in any case, or if the exception is one of its kind.
    pub always: bool,
}

/// What waits at a step, the first to run first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PendingView {
    /// The line of the step.
    pub line: u32,
    /// What waits.
    pub waiting: Vec<Waiting>,
    /// The function at whose outermost frame nobody is left.
    pub outermost: String,
}

/// The sources of a recording, each parsed when it is first asked about.
#[derive(Default)]
pub struct Texts(FxHashMap<u32, Vec<Stmt>>);

/// Looks at a step.
pub fn look(moment: &Moment<'_>, step: usize) -> PendingView {
    look_with(&mut Texts::default(), moment, step)
}

/// Looks at a step of many.
pub fn look_with(texts: &mut Texts, moment: &Moment<'_>, step: usize) -> PendingView {
    let recording = moment.recording;
    let here = &recording.steps[step];
    let mut waiting = Vec::new();
    for frame in moment.state.stack.iter().rev() {
        let at = match moment.state.frames.get(frame) {
            Some(state) if *frame != here.frame => &recording.steps[state.step as usize],
            _ => here,
        };
        waiting.extend(of_frame(texts, recording, *frame, at.start));
    }
    let outermost = moment
        .state
        .stack
        .first()
        .map_or_else(String::new, |frame| recording.code_of(*frame).name.to_string());
    PendingView { line: here.line, waiting, outermost }
}

/// What waits in a frame that stands at a place of its text, the innermost first.
fn of_frame(texts: &mut Texts, recording: &Recording, frame: u32, at: u32) -> Vec<Waiting> {
    let source = recording.source_of(frame);
    let body = texts.0.entry(recording.code_of(frame).source).or_insert_with(|| {
        match parse(&source.text, Mode::Exec).or_else(|_| parse(&source.text, Mode::Single)) {
            Ok(Mod::Module(body) | Mod::Interactive(body)) => body,
            _ => Vec::new(),
        }
    });
    let function = recording.code_of(frame).name.to_string();
    let mut search =
        Search { text: &source.text, line: |offset| source.place(offset).0, function, found: Vec::new() };
    search.block(body, at);
    search.found.reverse();
    search.found
}

struct Search<'t, L> {
    text: &'t str,
    line: L,
    function: String,
    /// Outermost first.
    found: Vec<Waiting>,
}

fn holds(span: Span, at: u32) -> bool {
    (span.start..span.end).contains(&at)
}

fn is_within(body: &[Stmt], at: u32) -> bool {
    body.iter().any(|statement| holds(statement.span, at))
}

impl<L: Fn(u32) -> u32> Search<'_, L> {
    fn text_of(&self, span: Span) -> String {
        let text = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        text::clip(&text.split_whitespace().collect::<Vec<_>>().join(" "), 40)
    }

    fn add(&mut self, line: u32, what: String, always: bool) {
        let function = self.function.clone();
        self.found.push(Waiting { function, line, what, always });
    }

    /// Goes down to the statement at a place, and notes what waits round it.
    fn block(&mut self, body: &[Stmt], at: u32) {
        let Some(statement) = body.iter().find(|statement| holds(statement.span, at)) else { return };
        match &statement.kind {
            StmtKind::FunctionDef(function) | StmtKind::AsyncFunctionDef(function)
                if is_within(&function.body, at) =>
            {
                // What stands round a definition has nothing to do with its calls.
                self.found.clear();
                self.block(&function.body, at);
            }
            StmtKind::ClassDef(class) => self.block(&class.body, at),
            StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => {
                self.block(body, at);
                self.block(orelse, at);
            }
            StmtKind::For(turns) | StmtKind::AsyncFor(turns) => {
                self.block(&turns.body, at);
                self.block(&turns.orelse, at);
            }
            StmtKind::With { items, body } | StmtKind::AsyncWith { items, body } if is_within(body, at) => {
                let is_async = matches!(statement.kind, StmtKind::AsyncWith { .. });
                let method = if is_async { "__aexit__" } else { "__exit__" };
                let line = (self.line)(statement.span.start);
                for item in items {
                    let manager = self.text_of(item.context_expr.span);
                    self.add(line, format!("{method} of {manager}"), true);
                }
                self.block(body, at);
            }
            StmtKind::Try(clauses) | StmtKind::TryStar(clauses) => {
                self.try_statement(clauses, at);
            }
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    self.block(&case.body, at);
                }
            }
            _ => {}
        }
    }

    fn try_statement(&mut self, clauses: &vivarium_syntax::ast::Try, at: u32) {
        if let Some(first) = clauses.finalbody.first()
            && !is_within(&clauses.finalbody, at)
        {
            let line = (self.line)(first.span.start);
            self.add(line, "finally".to_owned(), true);
        }
        if is_within(&clauses.body, at) {
            // The first that fits takes it: they are tried from above.
            for handler in clauses.handlers.iter().rev() {
                self.handler(handler);
            }
            self.block(&clauses.body, at);
        } else {
            for handler in &clauses.handlers {
                self.block(&handler.body, at);
            }
            self.block(&clauses.orelse, at);
            self.block(&clauses.finalbody, at);
        }
    }

    fn handler(&mut self, handler: &ExceptHandler) {
        let line = (self.line)(handler.span.start);
        let what = match &handler.type_ {
            Some(kind) => format!("except {}", self.text_of(kind.span)),
            None => "except".to_owned(),
        };
        self.add(line, what, false);
    }
}

/// The view as text.
pub fn render(view: &PendingView, columns: usize) -> String {
    let mut lines = vec![format!("if line {} raises, in this order:", view.line)];
    for (number, waiting) in view.waiting.iter().enumerate() {
        let when = if waiting.always { "in any case" } else { "if it fits" };
        let parts = [
            text::pad(&format!("{:>3}  line {:>4}  {}", number + 1, waiting.line, waiting.what), 50),
            text::pad(&waiting.function, 16),
            when.to_owned(),
        ];
        lines.push(text::clip(&format!(" {}", parts.join("  ")), columns));
    }
    if !view.waiting.iter().any(|waiting| !waiting.always) {
        lines.push(format!(" nobody catches it: it leaves {}, and the program ends", view.outermost));
    }
    text::lines(&lines)
}
