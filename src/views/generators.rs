//! `%gen`: where a generator, coroutine or asynchronous generator sleeps, and what it would wake up with.

use super::frames::{self, Variable};
use super::text;
use super::value;
use crate::eval::Vm;
use crate::eval::node::BodyKind;
use crate::heap::Value;
use crate::types::async_generator;
use crate::types::generator::{Generator, State};
use serde::Serialize;

/// A generator as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GeneratorView {
    /// What was asked for.
    pub asked: String,
    /// `generator#4`.
    pub id: String,
    /// The function that made it: `count()`.
    pub function: String,
    /// What it is.
    pub kind: Kind,
    /// `GEN_CREATED`, `CORO_RUNNING`, `AGEN_SUSPENDED`, `GEN_CLOSED` …
    pub state: String,
    /// What that means.
    pub explanation: &'static str,
    /// The line at which it stands; nothing once it is closed.
    pub line: Option<u32>,
    /// Its variables.
    pub variables: Vec<Variable>,
    /// What it delegates to by `yield from` or `await`, then what that delegates to, and so on.
    pub delegates: Vec<String>,
    /// The lines of its body, with their numbers.
    pub body: Vec<(u32, String)>,
    /// The columns of the `yield` at which it is suspended, within its line.
    pub mark: Option<(usize, usize)>,
}

/// What is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// A generator.
    Generator,
    /// A coroutine.
    Coroutine,
    /// An asynchronous generator.
    AsyncGenerator,
}

impl Kind {
    fn of(generator: &Generator) -> Kind {
        match generator.body.kind {
            BodyKind::Coroutine => Kind::Coroutine,
            BodyKind::AsyncGenerator => Kind::AsyncGenerator,
            BodyKind::Generator | BodyKind::Plain => Kind::Generator,
        }
    }

    /// What one does to it, and what that means.
    fn explanation(self, state: State, waits: bool) -> &'static str {
        match (self, state) {
            (Kind::Generator, State::Created) => {
                "not begun: next() runs it from the first line to the first yield"
            }
            (Kind::Generator, State::Suspended) => {
                "asleep: next() makes the marked yield give None, send(x) makes it give x"
            }
            (Kind::Generator, State::Running) => "it runs now: next() on it raises ValueError",
            (Kind::Generator, State::Closed) => "closed: next() raises StopIteration",
            (Kind::Coroutine, State::Created) => "not begun: await, or a task of the event loop, runs it",
            (Kind::Coroutine, State::Suspended) => {
                "asleep: who drives it sends a value, which goes to what the marked await waits for"
            }
            (Kind::Coroutine, State::Running) => "it runs now: send() on it raises ValueError",
            (Kind::Coroutine, State::Closed) => "over: to await it again raises RuntimeError",
            (Kind::AsyncGenerator, State::Created) => "not begun: await anext() runs it to the first yield",
            (Kind::AsyncGenerator, State::Suspended) if waits => {
                "asleep in the middle of a step: it waits at the marked place"
            }
            (Kind::AsyncGenerator, State::Suspended) => {
                "asleep between two items: await anext() makes the marked yield give None"
            }
            (Kind::AsyncGenerator, State::Running) => "it runs now: anext() on it raises RuntimeError",
            (Kind::AsyncGenerator, State::Closed) => "closed: await anext() raises StopAsyncIteration",
        }
    }
}

/// The most lines of a body that are shown.
const BODY: u32 = 40;

/// The name of a state, as `inspect.getgeneratorstate` and its sisters give it.
fn state_name(generator: &Generator) -> String {
    let kind = match Kind::of(generator) {
        Kind::Generator => "GEN",
        Kind::Coroutine => "CORO",
        Kind::AsyncGenerator => "AGEN",
    };
    let state = match generator.state.get() {
        State::Created => "CREATED",
        State::Suspended => "SUSPENDED",
        State::Running => "RUNNING",
        State::Closed => "CLOSED",
    };
    format!("{kind}_{state}")
}

/// Looks at a generator; nothing when `object` is none.
pub fn look(vm: &mut Vm, asked: &str, object: &Value) -> Option<GeneratorView> {
    let generator = object.downcast::<Generator>()?;
    let state = generator.state.get();
    let code = generator.function.code.borrow().clone();
    let (source, at) = (&code.source, generator.at.get());
    let live = if state == State::Closed {
        Vec::new()
    } else {
        frames::slot_variables(&generator.function, &generator.slots.slots())
    };
    let mut variables = frames::look(vm, &live);
    variables.retain(|variable| variable.value.is_some() || state == State::Suspended);
    let line = source.line(at.start);
    let mut body = Vec::new();
    let mut mark = None;
    let (first, last) = (source.line(code.span.start), source.line(code.span.end.max(code.span.start)));
    let from = if last - first > BODY { line.saturating_sub(BODY / 2).max(first) } else { first };
    for number in from..=last.min(from + BODY) {
        body.push((number, source.line_text(number).to_owned()));
    }
    if state == State::Suspended {
        let text = source.line_text(line);
        let column = |offset: u32| {
            let bytes = (offset.saturating_sub(source.line_start(line)) as usize).min(text.len());
            text.get(..bytes).map_or(0, |before| before.chars().count())
        };
        mark = Some((column(at.start), column(at.end)));
    }
    Some(GeneratorView {
        asked: asked.to_owned(),
        id: value::id(object).unwrap_or_default(),
        function: frames::code_name(&code),
        kind: Kind::of(generator),
        state: state_name(generator),
        explanation: Kind::of(generator).explanation(state, generator.waits_for().is_some()),
        line: (state != State::Closed).then_some(line),
        variables,
        delegates: delegates(vm, generator),
        body,
        mark,
    })
}

/// What a generator delegates to, and so on.
fn delegates(vm: &mut Vm, generator: &Generator) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = generator.delegate.get();
    while let Some(delegate) = next {
        if found.len() >= 20 {
            break;
        }
        let known = value::id(&delegate).unwrap_or_else(|| value::brief(vm, &delegate, 40));
        match delegate.downcast::<Generator>() {
            Some(inner) => {
                let code = inner.function.code.borrow().clone();
                let line = code.source.line(inner.at.get().start);
                let state = state_name(inner);
                found.push(format!("{known} {}, {state} at line {line}", frames::code_name(&code)));
                next = inner.delegate.get();
            }
            None => {
                found.push(known);
                next = async_generator::behind(&delegate);
            }
        }
    }
    found
}

/// The view as text.
pub fn render(view: &GeneratorView, columns: usize) -> String {
    let mut lines = text::flow(
        &[view.asked.clone(), view.function.clone(), view.id.clone(), view.state.clone()],
        "",
        columns,
    );
    let numbers = view.body.last().map_or(1, |(number, _)| number.to_string().len()).max(3);
    for (number, line) in &view.body {
        let here = view.line == Some(*number);
        let mark = if here { '>' } else { ' ' };
        lines.push(text::clip(&format!(" {mark}{number:>numbers$}  {line}"), columns));
        if here && let Some((start, end)) = view.mark {
            let carets = "^".repeat(end.saturating_sub(start).max(1));
            lines.push(text::clip(
                &format!("{}{carets} asleep here", " ".repeat(numbers + 4 + start)),
                columns,
            ));
        }
    }
    lines.extend(text::wrap(view.explanation, " ", columns));
    for (depth, delegate) in view.delegates.iter().enumerate() {
        lines.push(text::clip(&format!(" {}it waits for {delegate}", "  ".repeat(depth)), columns));
    }
    if view.variables.is_empty() {
        if view.line.is_some() {
            lines.push("   no names yet".to_owned());
        }
    } else {
        lines.push(" its frame is kept on the heap, with".to_owned());
        lines.extend(frames::render_variables(&view.variables, columns));
    }
    text::lines(&lines)
}
