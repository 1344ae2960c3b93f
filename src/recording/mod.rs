//! A recorded run as plain data: each step, and what changed from one to the next. Nothing here knows
//! of a live object, so whatever is shown of a recording runs none of the program's code.
//!
//! A recording is filled by [`crate::observe::recorder`]. [`state`] puts together how the program stood at any
//! step; [`query`] finds steps; [`thread`] says which thread's each is; [`process`] which processes the program made;
//! [`task`] which task of an event loop has its turn.

pub mod datum;
pub mod history;
pub mod moment;
pub mod note;
pub mod process;
pub mod query;
pub mod question;
pub mod state;
pub mod task;
pub mod thread;

pub use datum::{Datum, Meaning};
pub use history::Recording;
pub use moment::Moment;
pub use state::State;

use serde::Serialize;

/// How finely a run is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// A step for each statement.
    Statement,
    /// A step for each expression too.
    Expression,
}

/// What happens at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// A statement is about to run.
    Statement,
    /// An expression has been evaluated.
    Expression,
    /// A frame has just been entered.
    Call,
    /// The frame is about to be left with a value.
    Return,
    /// The frame, a generator's, falls asleep with a value.
    Yield,
    /// The frame, a generator's, has been woken up.
    Resume,
    /// An exception has been raised in the frame, or has arrived in it.
    Raise,
    /// The frame is left by an exception.
    Unwind,
    /// The program is over.
    End,
}

/// A step.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// What happens.
    pub kind: StepKind,
    /// The frame, by its index.
    pub frame: u32,
    /// The line it stands at, from 1.
    pub line: u32,
    /// How many frames wait for it.
    pub depth: u32,
    /// The thread whose step it is, by its index.
    pub thread: u32,
    /// Where the statement or expression begins in the text, in bytes.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The expression's value, the frame's, or the exception.
    pub value: Datum,
    /// How many changes there were up to this step.
    pub changes: u32,
    /// How many bytes the program had printed.
    pub output: u64,
}

/// One change between two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A frame is entered.
    Enter(u32),
    /// A frame is left for good.
    Leave(u32),
    /// A generator's frame falls asleep.
    Sleep(u32),
    /// A generator's frame is woken up.
    Wake(u32),
    /// A variable of a function gets a value, or loses it.
    Bind {
        /// The frame.
        frame: u32,
        /// The variable, by its place among those of the code.
        variable: u32,
        /// The value.
        value: Datum,
    },
    /// An object is seen for the first time.
    Make(u32),
    /// An object has died.
    Free(u32),
    /// A part of an object is another one.
    Put {
        /// The object.
        object: u32,
        /// Which part.
        part: u32,
        /// What it is now.
        value: Datum,
    },
    /// Some parts of an object are replaced by others.
    Splice {
        /// The object.
        object: u32,
        /// The first part replaced.
        at: u32,
        /// How many are replaced.
        removed: u32,
        /// Where the new ones begin in [`Recording::data`].
        first: u32,
        /// How many there are.
        inserted: u32,
    },
    /// An object that holds more than is recorded has this many items.
    Length(u32, u32),
    /// There are this many references to an object.
    Count(u32, u32),
    /// Another thread goes on, by its index: the frames that run are its own.
    Switch(u32),
    /// A thread, by its index, does something else.
    Does(u32, thread::Doing),
}

/// What an object's parts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ObjectKind {
    /// The items of a list.
    List,
    /// The items of a tuple.
    Tuple,
    /// The items of a set.
    Set,
    /// The items of a frozenset.
    Frozenset,
    /// Keys and values, by turns.
    Dict,
    /// Names of attributes and their values, by turns; then, of a class derived from a container, an
    /// absent value and the items.
    Instance,
    /// Names and values of a class's namespace, by turns.
    Class,
    /// Names and values, by turns: free variables (cells), `name=` and a default value, attributes.
    Function,
    /// The function and the instance it is bound to.
    Method,
    /// State, line, and what it waits for.
    Generator,
    /// What the cell holds.
    Cell,
    /// What the object owns, in no order that means anything.
    Other,
}

/// An object that the program had.
#[derive(Clone, Debug)]
pub struct ObjectRecord {
    /// What its parts are.
    pub kind: ObjectKind,
    /// The number by which it is shown: that of `list#1`.
    pub number: u64,
    /// The name of its type.
    pub class: Box<str>,
    /// What it reads as, where its parts do not say it: `f(x, y)`, `class B(A)`, `range(0, 3)`.
    pub label: Box<str>,
    /// Whether it lives for ever, so that nobody counts its references.
    pub is_immortal: bool,
    /// Of a generator: its frame, once it has run.
    pub frame: Option<u32>,
}

/// What a literal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LiteralKind {
    /// A string.
    Str,
    /// A float.
    Float,
    /// An integer too large for a word.
    Int,
    /// A complex number.
    Complex,
    /// A bytes object.
    Bytes,
}

/// A value that is what it reads as.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Literal {
    /// What it is.
    pub kind: LiteralKind,
    /// A string's text; the `repr` of others.
    pub text: Box<str>,
    /// Whether the text goes on, longer than what is recorded.
    pub is_cut: bool,
}

/// What a code object is the code of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeKind {
    /// A module.
    Module,
    /// A class body.
    Class,
    /// A function.
    Function,
    /// A generator, coroutine or asynchronous generator.
    Generator,
}

/// A variable of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableRecord {
    /// The name.
    pub name: Box<str>,
    /// Whether it is kept in a cell, shared with functions defined within.
    pub in_cell: bool,
    /// Whether it belongs to an enclosing function.
    pub is_free: bool,
}

/// A piece of code that ran.
#[derive(Clone, Debug)]
pub struct CodeRecord {
    /// The name shown: `f()`, `<module>`.
    pub name: Box<str>,
    /// `__name__`.
    pub plain_name: Box<str>,
    /// What it is the code of.
    pub kind: CodeKind,
    /// The text it stands in, by its index.
    pub source: u32,
    /// Its variables.
    pub variables: Vec<VariableRecord>,
    /// How many of them are parameters.
    pub parameters: u32,
}

/// An activation of a piece of code.
#[derive(Clone, Debug)]
pub struct FrameRecord {
    /// The code.
    pub code: u32,
    /// How many frames waited for it when it was entered.
    pub depth: u32,
    /// The function, if it is one.
    pub function: Option<u32>,
    /// The dict of its names: a module's globals, a class body's namespace.
    pub namespace: Option<u32>,
    /// The dict of the globals it sees.
    pub globals: u32,
}

/// A text that code was made from.
#[derive(Clone, Debug)]
pub struct SourceRecord {
    /// The file's name.
    pub name: Box<str>,
    /// The text.
    pub text: Box<str>,
    line_starts: Vec<u32>,
}

impl SourceRecord {
    /// A text.
    pub fn new(name: &str, text: &str) -> SourceRecord {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(at, _)| at as u32 + 1)).collect();
        SourceRecord { name: name.into(), text: text.into(), line_starts }
    }

    /// How many lines there are; an end of the text after a line break is none.
    pub fn line_count(&self) -> u32 {
        let lines = self.line_starts.len() as u32;
        if self.text.ends_with('\n') { lines - 1 } else { lines }
    }

    /// A line, from 1, without its end.
    pub fn line(&self, number: u32) -> &str {
        let start = number.checked_sub(1).and_then(|index| self.line_starts.get(index as usize));
        let Some(start) = start.map(|start| *start as usize) else { return "" };
        let end = self.line_starts.get(number as usize).map_or(self.text.len(), |end| *end as usize);
        self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    /// The line, from 1, and the column, in characters from 0, of a place in the text.
    pub fn place(&self, offset: u32) -> (u32, u32) {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts[line - 1] as usize;
        let before = self.text.get(start..offset as usize).unwrap_or_default();
        (line as u32, before.chars().count() as u32)
    }
}

/// How a recorded run ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// It goes on.
    Running,
    /// At the end of the program.
    Finished,
    /// By an exception that nobody caught, which is told in its line.
    Uncaught(String),
    /// At a limit, which is told.
    Limit(String),
}
