//! What is to be said of an exception: collected first, as its texts come from code of the program.

use super::frame::FrameSummary;
use super::printable;
use super::syntax_error::{self, SyntaxSummary};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::code::Code;
use crate::types::exception::{self, Exception, group, is_instance};
use crate::types::frame::Frame;
use crate::types::int;
use crate::types::list::List;
use crate::types::names::names;
use crate::types::none::is_none;
use crate::types::str::{Str, intern, to_string};
use crate::types::traceback::Traceback;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use std::collections::HashSet;

/// What is to be said of one exception. Others are meant by their number.
pub struct Summary {
    /// The entries of the traceback, oldest first.
    pub frames: Vec<FrameSummary>,
    /// The type's name, with the module where it is not obvious.
    pub class: String,
    /// `str(exception)` and suggestions.
    pub message: String,
    /// More about a `SyntaxError`.
    pub syntax: Option<SyntaxSummary>,
    /// The lines of the notes.
    pub notes: Vec<String>,
    /// `__cause__`, unless it has been shown.
    pub cause: Option<usize>,
    /// `__context__`, if it is to be shown.
    pub context: Option<usize>,
    /// The exceptions of a group.
    pub exceptions: Option<Vec<usize>>,
}

/// Collects what is to be said of `exception` alone.
pub fn summarise_alone(vm: &mut Vm, exception: &Value) -> Summary {
    let mut collected = Collected::default();
    let index = collected.add(vm, exception);
    collected.summaries.swap_remove(index)
}

/// Collects what is to be said of `exception`, which comes first, and of all that hang on it.
pub fn summarise(vm: &mut Vm, exception: &Value) -> Vec<Summary> {
    let mut collected = Collected::default();
    let mut waiting = vec![(collected.add(vm, exception), exception.clone())];
    while let Some((index, exception)) = waiting.pop() {
        let data = exception.payload::<Exception>();
        let cause = collected.add_unseen(vm, data.cause.get());
        let shows_context = cause.is_none() && !data.suppress_context.get();
        let context = if shows_context { collected.add_unseen(vm, data.context.get()) } else { None };
        let parts = group::exceptions(&exception)
            .map(|parts| parts.into_iter().map(|part| (collected.add(vm, &part), part)).collect::<Vec<_>>());
        let summary = &mut collected.summaries[index];
        summary.cause = cause.as_ref().map(|(index, _)| *index);
        summary.context = context.as_ref().map(|(index, _)| *index);
        summary.exceptions = parts.as_ref().map(|parts| parts.iter().map(|(index, _)| *index).collect());
        waiting.extend(cause.into_iter().chain(context).chain(parts.into_iter().flatten()));
    }
    collected.summaries
}

#[derive(Default)]
struct Collected {
    summaries: Vec<Summary>,
    /// The exceptions met so far, by address.
    seen: HashSet<usize>,
}

impl Collected {
    fn add(&mut self, vm: &mut Vm, exception: &Value) -> usize {
        self.seen.insert(exception.address());
        let summary = summary(vm, exception);
        self.summaries.push(summary);
        self.summaries.len() - 1
    }

    fn add_unseen(&mut self, vm: &mut Vm, exception: Option<Value>) -> Option<(usize, Value)> {
        let exception = exception.filter(|exception| !self.seen.contains(&exception.address()))?;
        Some((self.add(vm, &exception), exception))
    }
}

fn summary(vm: &mut Vm, exception: &Value) -> Summary {
    let traceback = exception.payload::<Exception>().traceback.get();
    let mut message = safely(vm, "<exception str() failed>", |vm| Ok(printable(&vm.str_text(exception)?)));
    let notes = notes(vm, exception);
    let class = class_name(vm, exception);
    let syntax =
        is_instance(exception, &exception::SYNTAX_ERROR).then(|| syntax_error::summarise(vm, exception));
    if syntax.is_none()
        && let Some(hint) = super::suggestion::hint(vm, exception, traceback.as_ref())
    {
        message.push_str(&hint);
    }
    let frames = entries(vm, traceback);
    Summary { frames, class, message, syntax, notes, cause: None, context: None, exceptions: None }
}

/// A text that code of the program gives, or `failed` when it raises.
pub fn safely(vm: &mut Vm, failed: &str, text: impl FnOnce(&mut Vm) -> Outcome<String>) -> String {
    match text(vm) {
        Ok(text) => text,
        Err(raised) => {
            drop(vm.take_raised(raised));
            failed.to_owned()
        }
    }
}

fn class_name(vm: &mut Vm, exception: &Value) -> String {
    let class = exception.class_value();
    let qualified = class.payload::<TypeObject>().qualname.get();
    let name = qualified.map_or_else(|| exception.class().short_name(), |name| to_string(&name));
    let module = match vm.find_attribute(&class, &names().__module__) {
        Ok(module) => module,
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    };
    match module {
        None => name,
        Some(module) if module.has::<Str>() => match to_string(&module).as_str() {
            "__main__" | "builtins" => name,
            module => format!("{module}.{name}"),
        },
        Some(_) => format!("<unknown>.{name}"),
    }
}

fn notes(vm: &mut Vm, exception: &Value) -> Vec<String> {
    let notes = match vm.find_attribute(exception, &names().__notes__) {
        Ok(None) => return Vec::new(),
        Ok(Some(notes)) => notes,
        Err(raised) => {
            let error = vm.take_raised(raised);
            let shown = safely(vm, "<__notes__ repr() failed>", |vm| Ok(printable(&vm.repr_text(&error)?)));
            return vec![format!("Ignored error getting __notes__: {shown}")];
        }
    };
    if is_none(&notes) {
        return Vec::new();
    }
    if !notes.has::<List>() && !notes.has::<Tuple>() {
        return vec![safely(vm, "<__notes__ repr() failed>", |vm| Ok(printable(&vm.repr_text(&notes)?)))];
    }
    let items = vm.collect(&notes);
    let Ok(items) = items.map_err(|raised| drop(vm.take_raised(raised))) else { return Vec::new() };
    let mut lines = Vec::new();
    for note in items {
        let text = safely(vm, "<note str() failed>", |vm| Ok(printable(&vm.str_text(&note)?)));
        lines.extend(text.split('\n').map(str::to_owned));
    }
    lines
}

/// The entries of a traceback, oldest first, at most `sys.tracebacklimit` of the newest.
fn entries(vm: &mut Vm, traceback: Option<Value>) -> Vec<FrameSummary> {
    let mut frames = Vec::new();
    let mut link = traceback;
    while let Some(entry) = link {
        let data = entry.payload::<Traceback>();
        frames.push(frame(vm, data));
        link = data.next.get();
    }
    let limit = vm.sys_attribute(&intern("tracebacklimit")).as_ref().and_then(int::exact_small);
    if let Some(limit) = limit {
        let kept = usize::try_from(limit).unwrap_or(0).min(frames.len());
        frames.drain(..frames.len() - kept);
    }
    frames
}

fn frame(vm: &Vm, entry: &Traceback) -> FrameSummary {
    let function = &entry.frame.payload::<Frame>().function;
    let code = function.code.borrow().clone();
    let code: &Code = &code;
    FrameSummary {
        name: to_string(code.name.value()),
        source: code.source.clone(),
        // Where the modules are gone, as at the end of the interpreter, CPython reads no file any more.
        is_quoted: code.source.shown.get() && !vm.interpreter.finalizing,
        line: entry.line(),
        at: entry.has_position().then_some(entry.at),
    }
}
