//! Watching a program run: the events of the walk, and who is told of them.
//!
//! Nothing here costs anything while nobody watches: only trees lowered for watching contain the
//! nodes that report ([`crate::eval::observed`]), and a function gets such a tree when it is first
//! called under an observer ([`relower`]).

pub mod monitoring;
pub mod recorder;
pub mod relower;
pub mod steps;
pub mod tracing;

use crate::eval::lower::Reports;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::heap::breaker;
use crate::recording::note::Note;
use crate::types::code::Code;
use vivarium_syntax::ast::Span;

/// A step of the walk.
pub enum Event<'a> {
    /// A statement of the current frame is about to run.
    Statement(Span),
    /// A line is come to where no statement begins: the head of a loop that has no turn left, or that of
    /// a handler.
    Line(Span),
    /// An expression of the current frame has been evaluated.
    Expression(Span, &'a Value),
    /// The current frame has just been entered.
    Call,
    /// The current frame is about to be left with a value.
    Return(&'a Value),
    /// The current frame, a generator's, is about to be left with a value, to be resumed later.
    Yield(&'a Value),
    /// The current frame, a generator's, has been resumed: with a value, or with an exception that is thrown in.
    Resume(Option<&'a Value>),
    /// The current frame is about to be left with this exception.
    Unwind(&'a Value),
    /// This exception has been raised in the current frame, or has arrived in it.
    Raise(&'a Value),
    /// The current frame calls this built-in function.
    NativeCall(&'a Value),
    /// That function has returned.
    NativeReturn(&'a Value),
    /// That function has raised an exception.
    NativeUnwind(&'a Value),
    /// A part of a statement or expression of the current frame tells what it does.
    Note(Span, Note<&'a Value>),
    /// The cycle collector is at work, in the middle of whatever the frame does.
    Collection(Collecting<'a>),
}

/// What the cycle collector does.
pub enum Collecting<'a> {
    /// It begins with this generation and those younger.
    Begins(usize),
    /// It is about to call a weak reference's callback: this object is garbage.
    CallsBack(&'a Value),
    /// It is about to run this garbage's finalizer.
    Finalizes(&'a Value),
    /// It has ended, and found so many objects.
    Ends(i64),
}

/// Somebody who watches.
pub trait Observer {
    /// Told of each step. While it runs, the program's code that it calls is not observed.
    ///
    /// # Errors
    /// What it raises ends the program at this step, like any exception that nobody catches.
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()>;

    /// What is to be reported beside statements, calls and returns.
    fn wanted_reports(&self, _: &Vm) -> Reports {
        Reports::default()
    }

    /// Whether what this code does is to be reported. Asked when a function is entered.
    fn watches(&self, _: &Code) -> bool {
        true
    }

    /// Whether nothing more is to be reported. Asked after each event.
    fn is_over(&self, _: &mut Vm) -> bool {
        false
    }
}

impl Vm {
    /// Begins to report to `observer`.
    pub fn observe(&mut self, observer: Box<dyn Observer>) {
        self.interpreter.observer = Some(observer);
        self.settle_observed();
    }

    /// Ends reporting and gives the observer back.
    pub fn end_observation(&mut self) -> Option<Box<dyn Observer>> {
        let observer = self.interpreter.observer.take();
        self.settle_observed();
        observer
    }

    /// Makes functions be entered with a tree that reports, where anybody watches any thread.
    fn settle_observed(&mut self) {
        let interpreter = &self.interpreter;
        if interpreter.observer.is_some() || interpreter.traced_threads > 0 || interpreter.monitored {
            breaker::set(breaker::OBSERVED);
        } else {
            breaker::clear(breaker::OBSERVED);
        }
    }

    /// What is to be reported.
    pub fn wanted_reports(&self) -> Reports {
        let observer = self.interpreter.observer.as_ref();
        let wanted = observer.map_or(Reports::default(), |observer| observer.wanted_reports(self));
        if !self.is_traced() {
            return wanted;
        }
        let traced = self.traced_reports();
        Reports {
            expressions: wanted.expressions || traced.expressions,
            native_calls: wanted.native_calls || traced.native_calls,
            notes: wanted.notes || traced.notes,
        }
    }

    /// Whether somebody wants to be told of what this code does.
    pub fn is_watched(&self, code: &Code) -> bool {
        let observer = self.interpreter.observer.as_ref();
        !self.tracing.telling && (self.is_traced() || observer.is_some_and(|observer| observer.watches(code)))
    }

    /// Whether somebody watches now.
    pub fn is_observed(&self) -> bool {
        self.interpreter.observer.is_some() || self.is_traced()
    }

    /// Reports `event` to whoever watches.
    ///
    /// # Errors
    /// Whatever the observer raises.
    #[cold]
    pub fn report(&mut self, event: Event<'_>) -> Outcome<()> {
        if self.tracing.telling {
            return Ok(());
        }
        let in_flight = (self.raised.take(), self.raised_at.take(), self.result.take());
        let mut outcome = if self.is_traced() { self.tell_tracing(&event) } else { Ok(()) };
        let divides = matches!(event, Event::Statement(_) | Event::Line(_) | Event::Expression(..));
        if outcome.is_ok()
            && let Some(mut observer) = self.interpreter.observer.take()
        {
            outcome = observer.event(self, event);
            if !observer.is_over(self) {
                self.interpreter.observer = Some(observer);
            }
            self.settle_observed();
            if divides && outcome.is_ok() {
                self.tick();
            }
        }
        if outcome.is_ok() {
            (self.raised, self.raised_at, self.result) = in_flight;
        }
        outcome
    }
}
