//! Any of the views, as one value: what a command answers with, and what is kept beside a recording.

use super::attribute_lookup::{self, LookupView};
use super::binding::{self, BindingView};
use super::closure::{self, ClosureView};
use super::comprehension::{self, ComprehensionView};
use super::dataclass::{self, DataclassView};
use super::event_loop::{self, LoopState};
use super::exchange::{self, ExchangeView};
use super::garbage::{self, CollectionView, GarbageView};
use super::generators::{self, GeneratorView};
use super::gil::{self, GilView};
use super::mro::{self, MroView};
use super::pattern::{self, PatternView};
use super::pending::{self, PendingView};
use super::picture::{self, PictureView};
use super::processes::{self, ProcessesView};
use super::references::{self, ReferencesView};
use super::retention::{self, RetentionView};
use super::sharing::{self, SharingView};
use super::super_walk::{self, SuperView};
use super::threads::{self, ThreadsView};
use super::timeline::{self, TimelineView};
use serde::Serialize;

/// A view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// Where an attribute is looked for, or who takes a new value.
    Attribute(LookupView),
    /// Which argument goes to which parameter.
    Call(BindingView),
    /// What wraps a function, and what its cells hold.
    Closure(ClosureView),
    /// What a collection did.
    Collection(CollectionView),
    /// The turns of a comprehension.
    Comprehension(ComprehensionView),
    /// What two objects share.
    Copy(SharingView),
    /// How the references to some objects came and went.
    Counts(Vec<TimelineView>),
    /// A dataclass's fields, and the methods made for it.
    Dataclass(DataclassView),
    /// What an event loop will run next.
    Loop(LoopState),
    /// What went into a generator and came out.
    Exchange(ExchangeView),
    /// What a collection would find.
    Garbage(GarbageView),
    /// Where a generator sleeps.
    Generator(GeneratorView),
    /// The same work on threads and processes.
    Gil(GilView),
    /// A class's line of bases.
    Mro(MroView),
    /// Names and objects.
    Objects(PictureView),
    /// The cases of a `match` statement.
    Pattern(PatternView),
    /// What waits.
    Pending(PendingView),
    /// The processes that the program made.
    Processes(ProcessesView),
    /// Who holds an object.
    References(ReferencesView),
    /// Whom `super()` calls.
    Super(SuperView),
    /// Who held the GIL.
    Threads(ThreadsView),
    /// What keeps an object alive.
    Why(RetentionView),
}

impl View {
    /// Which view it is, in words short enough for a tab.
    pub fn kind(&self) -> &'static str {
        match self {
            View::Attribute(_) => "attributes",
            View::Call(_) => "calls",
            View::Closure(_) => "closures",
            View::Collection(_) | View::Garbage(_) => "collector",
            View::Comprehension(_) => "comprehensions",
            View::Copy(_) => "copies",
            View::Counts(_) => "counts",
            View::Dataclass(_) => "dataclasses",
            View::Exchange(_) | View::Generator(_) => "generators",
            View::Loop(_) => "event loop",
            View::Gil(_) => "gil",
            View::Mro(_) => "mro",
            View::Objects(_) => "objects",
            View::Pattern(_) => "patterns",
            View::Pending(_) => "pending",
            View::Processes(_) => "processes",
            View::References(_) => "references",
            View::Super(_) => "super()",
            View::Threads(_) => "threads",
            View::Why(_) => "why alive",
        }
    }

    /// The view as lines of text, at most `columns` wide.
    pub fn text(&self, columns: usize) -> String {
        match self {
            View::Attribute(view) => attribute_lookup::render(view, columns),
            View::Call(view) => binding::render(view, columns),
            View::Closure(view) => closure::render(view, columns),
            View::Collection(view) => garbage::render_collection(view, columns),
            View::Comprehension(view) => comprehension::render(view, columns),
            View::Copy(view) => sharing::render(view, columns),
            View::Counts(views) => views.iter().map(|view| timeline::render(view, columns)).collect(),
            View::Dataclass(view) => dataclass::render(view, columns),
            View::Exchange(view) => exchange::render(view, columns),
            View::Garbage(view) => garbage::render(view, columns),
            View::Generator(view) => generators::render(view, columns),
            View::Loop(view) => event_loop::render(view, columns),
            View::Gil(view) => gil::render(view, columns),
            View::Mro(view) => mro::render(view, columns),
            View::Objects(view) => picture::render(view, columns),
            View::Pattern(view) => pattern::render(view, columns),
            View::Pending(view) => pending::render(view, columns),
            View::Processes(view) => processes::render(view, columns),
            View::References(view) => references::render(view, columns),
            View::Super(view) => super_walk::render(view, columns),
            View::Threads(view) => threads::render(view, columns),
            View::Why(view) => retention::render(view, columns),
        }
    }
}
