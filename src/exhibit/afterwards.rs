//! What can be told when a run is over: of its recording, and of the classes that the module has then.

use super::{Card, visits};
use crate::eval::Vm;
use crate::heap::type_head::HEAP_TYPE;
use crate::recording::note::Note;
use crate::recording::task::LoopState;
use crate::recording::{Datum, Moment, ObjectKind, Recording, State, StepKind};
use crate::types::module::Module;
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use crate::views::timeline::{self, TimelineView};
use crate::views::view::View;
use crate::views::{comprehension, exchange, mro, pattern, pending, processes, threads};
use rustc_hash::FxHashMap;

/// The most objects whose lives are kept.
const LIVES: usize = 60;
/// The most generators whose exchanges are kept.
const GENERATORS: usize = 20;
/// The most runs of a statement or comprehension that are told, and of all of them.
const RUNS: usize = 6;
const INSIDES: usize = 120;
/// The most steps of which the processes are shown.
const FAMILIES: usize = 60;
/// The first steps of a run, of which it is told what waits.
const STEPS: usize = 20_000;
/// The most changes of what waits that are told.
const WAITING: usize = 120;

/// The lives of named objects.
pub fn lives(recording: &Recording) -> Vec<TimelineView> {
    let mut objects: Vec<u32> = Vec::new();
    for (object, _) in timeline::objects_named(recording, recording.len()) {
        if objects.len() < LIVES && !objects.contains(&object) {
            objects.push(object);
        }
    }
    timeline::timelines(recording, &objects, recording.len())
}

/// The lines of the classes that the program made, where there is something to merge.
pub fn classes(vm: &mut Vm) -> Vec<Card> {
    let Some(main) = vm.interpreter.modules.get_name(&intern("__main__")) else { return Vec::new() };
    let Some(main) = main.downcast::<Module>() else { return Vec::new() };
    let mut cards: Vec<Card> = Vec::new();
    for (_, value) in main.namespace.entries() {
        let Some(class) = value.downcast::<TypeObject>() else { continue };
        let title = format!("class {}", class.short_name());
        let is_made = class.head.has(HEAP_TYPE) && class.mro().len() > 2;
        if is_made && !cards.iter().any(|card| card.title == title) {
            cards.push(Card { title, step: None, view: View::Mro(mro::of_class(&value)) });
        }
    }
    cards
}

/// What went into the generators of a run and came out.
pub fn exchanges(recording: &Recording) -> Vec<Card> {
    let Some(last) = recording.len().checked_sub(1) else { return Vec::new() };
    let moment = Moment::at(recording, last);
    let generators = recording.objects.iter().enumerate().filter(|(_, object)| {
        object.kind == ObjectKind::Generator && object.number != 0 && object.frame.is_some()
    });
    let views = generators.take(GENERATORS).filter_map(|(index, object)| {
        let view = exchange::look(&moment, Datum::object(index as u32), last)?;
        let title = format!("{}#{}  {}", object.class, object.number, object.label);
        Some(Card { title: title.trim_end().to_owned(), step: None, view: View::Exchange(view) })
    });
    views.collect()
}

/// The first runs of each `match` statement, and of each comprehension.
pub fn insides(recording: &Recording) -> Vec<Card> {
    let mut cards = Vec::new();
    let mut runs: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    for told in &recording.notes {
        let is_match = match told.note {
            Note::Subject(_) => true,
            Note::End => false,
            _ => continue,
        };
        let run = runs.entry((recording.code_of(told.frame).source, told.start)).or_default();
        *run += 1;
        let Some(before) = (told.step as usize).checked_sub(1).filter(|_| *run <= RUNS) else { continue };
        let step = visits::next_of_frame(recording, before).unwrap_or(before);
        let line = recording.source_of(told.frame).place(told.start).0;
        let view = match is_match {
            true => pattern::look(recording, step).map(View::Pattern),
            false => comprehension::look(recording, step).map(View::Comprehension),
        };
        if let Some(view) = view {
            cards.push(Card { title: format!("line {line}"), step: Some(step), view });
        }
        if cards.len() >= INSIDES {
            break;
        }
    }
    cards
}

/// Who held the GIL, in a program of several threads.
pub fn threads(recording: &Recording) -> Vec<Card> {
    let Some(last) = recording.len().checked_sub(1).filter(|_| recording.threads.len() > 1) else {
        return Vec::new();
    };
    let view = View::Threads(threads::look(recording, last));
    vec![Card { title: "the whole run".to_owned(), step: None, view }]
}

/// The processes that a program made: when the run is over, and at the steps at which something became of one.
pub fn processes(recording: &Recording) -> Vec<Card> {
    let Some(last) = recording.len().checked_sub(1).filter(|_| !recording.processes.is_empty()) else {
        return Vec::new();
    };
    let changes = recording.processes.iter().flat_map(|process| &process.changes);
    let mut steps: Vec<usize> = changes.map(|change| change.step as usize).collect();
    steps.sort_unstable();
    steps.dedup();
    steps.truncate(FAMILIES);
    let card = |step: Option<usize>| {
        let view = View::Processes(processes::look(recording, step.unwrap_or(last)));
        let title = match step {
            Some(step) => format!("line {}", recording.steps[step].line),
            None => "the whole run".to_owned(),
        };
        Card { title, step, view }
    };
    std::iter::once(None).chain(steps.into_iter().map(Some)).map(card).collect()
}

/// How the event loop stood when another task had its turn.
pub fn loops(recording: &Recording) -> Vec<Card> {
    let card = |state: &LoopState| {
        let step = state.step?;
        let name = recording.task_name(recording.task_at(step));
        let before = recording.turns.iter().rev().find(|turn| {
            (turn.step as usize) < step && turn.task.is_some() && turn.task != recording.task_at(step)
        });
        let title = match before {
            Some(before) => format!("{} → {name}", recording.task_name(before.task)),
            None => name.to_owned(),
        };
        Some(Card { title, step: Some(step), view: View::Loop(state.clone()) })
    };
    recording.loops.iter().filter_map(card).collect()
}

/// What waits, handlers and `finally` clauses, wherever that is other than at the statement before.
pub fn waiting(recording: &Recording) -> Vec<Card> {
    let any =
        |source: &crate::recording::SourceRecord| source.text.contains("try") || source.text.contains("with");
    if !recording.sources.iter().any(any) {
        return Vec::new();
    }
    let mut cards: Vec<Card> = Vec::new();
    let mut texts = pending::Texts::default();
    let mut state = State::default();
    for step in 0..recording.len().min(STEPS) {
        recording.apply(&mut state, step);
        let kind = recording.steps[step].kind;
        if !matches!(kind, StepKind::Statement | StepKind::End) || cards.len() >= WAITING {
            continue;
        }
        let view = pending::look_with(&mut texts, &Moment::of(recording, &state), step);
        let same = match cards.last().map(|card| &card.view) {
            Some(View::Pending(before)) => before.waiting == view.waiting,
            _ => view.waiting.is_empty(),
        };
        if !same {
            let title = format!("line {}", view.line);
            cards.push(Card { title, step: Some(step), view: View::Pending(view) });
        }
    }
    cards
}
