//! Reads a run of a comprehension from the notes of a recording.

use super::{ComprehensionView, Condition, Outcome, Progress, Turn};
use crate::recording::note::{Note, NoteRecord};
use crate::recording::{CodeKind, Datum, Moment, Recording, StepKind};
use crate::views::noted::{ClausePlaces, ComprehensionPlaces, Makes, Places, Values};
use crate::views::text;
use rustc_hash::FxHashMap;
use vivarium_syntax::ast::Span;

/// How many turns are shown at the beginning, and how many at the end.
const FIRST: usize = 20;
const LAST: usize = 5;

/// How many items of the result are shown.
const ITEMS: usize = 8;

/// Looks at the comprehension that runs at a step, the innermost one; else at the one of its frame that ran last;
/// else at the one that ran last at all. Nothing where there was none.
pub fn look(recording: &Recording, step: usize) -> Option<ComprehensionView> {
    let step = step.min(recording.len().checked_sub(1)?);
    let found = running(recording, step).or_else(|| last(recording, step))?;
    let places = Places::of(recording.source_of(found.frame));
    let whole = Span::new(found.start, found.end);
    let places = places.comprehensions.iter().find(|places| {
        let is_generator = places.makes == Makes::Generator;
        if found.is_generator {
            is_generator && places.clauses.iter().any(|clause| clause.target == whole)
        } else {
            !is_generator && places.span == whole
        }
    })?;
    Some(Reader { recording, places, values: Values::after(recording, found.step) }.view(&found, step))
}

/// A comprehension that has run.
struct Found {
    frame: u32,
    /// Its place; of a generator expression that of a target.
    start: u32,
    end: u32,
    is_generator: bool,
    /// The notes from which and up to which it ran, and how many steps there were before.
    notes: (usize, usize),
    step: usize,
}

/// What is known of a frame's comprehensions.
#[derive(Default)]
struct Known {
    /// Those that run: the notes with which they began.
    open: Vec<usize>,
    /// The last one that ended, by its first and last note.
    ended: Option<(usize, usize)>,
    /// The first and last turn of a generator expression's frame.
    turns: Option<(usize, usize)>,
}

fn is_generator_expression(recording: &Recording, frame: u32) -> bool {
    let code = recording.code_of(frame);
    code.kind == CodeKind::Generator && &*code.plain_name == "<genexpr>"
}

fn known(recording: &Recording, step: usize) -> FxHashMap<u32, Known> {
    let mut frames: FxHashMap<u32, Known> = FxHashMap::default();
    for (index, note) in recording.notes.iter().enumerate() {
        if note.step as usize > step {
            break;
        }
        match note.note {
            Note::Begin => frames.entry(note.frame).or_default().open.push(index),
            Note::End | Note::Raised(_) => {
                let Some(known) = frames.get_mut(&note.frame) else { continue };
                let is_own = |begin: &usize| {
                    recording.notes.get(*begin).is_some_and(|begin| span(begin) == span(note))
                };
                if let Some(begin) = known.open.pop_if(|begin| is_own(begin)) {
                    known.ended = Some((begin, index));
                }
            }
            Note::Turn if is_generator_expression(recording, note.frame) => {
                let known = frames.entry(note.frame).or_default();
                if known.open.is_empty() {
                    known.turns = Some((known.turns.map_or(index, |(first, _)| first), index));
                }
            }
            _ => {}
        }
    }
    frames
}

fn found(recording: &Recording, frame: u32, notes: (usize, usize), is_generator: bool) -> Option<Found> {
    let begin = recording.notes.get(notes.0)?;
    let (start, end, step) = (begin.start, begin.end, begin.step as usize);
    Some(Found { frame, start, end, is_generator, notes, step })
}

/// The innermost comprehension that runs.
fn running(recording: &Recording, step: usize) -> Option<Found> {
    let known = known(recording, step);
    let moment = Moment::at(recording, step);
    moment.state.stack.iter().rev().find_map(|frame| {
        let known = known.get(frame)?;
        match (known.open.last(), known.turns) {
            (Some(begin), _) => found(recording, *frame, (*begin, usize::MAX), false),
            (None, Some((first, _))) => found(recording, *frame, (first, usize::MAX), true),
            (None, None) => None,
        }
    })
}

/// The comprehension that ran last: one that stands in the function of the step, if there is any.
fn last(recording: &Recording, step: usize) -> Option<Found> {
    let here = recording.steps.get(step)?;
    let source = recording.source_of(here.frame);
    let places = Places::of(source);
    let function = places.function(here.start);
    let mut best: Option<(bool, usize, Found)> = None;
    for (frame, known) in known(recording, step) {
        let ended = known.ended.map(|notes| (notes.1, notes, false));
        let asked = known.turns.map(|(first, last)| (last, (first, usize::MAX), true));
        for (at, notes, is_generator) in ended.into_iter().chain(asked) {
            let Some(found) = found(recording, frame, notes, is_generator) else { continue };
            let is_same_text = recording.code_of(frame).source == recording.code_of(here.frame).source;
            let is_here = here.kind != StepKind::End
                && is_same_text
                && (frame == here.frame
                    || recording.code_of(frame).plain_name.starts_with('<')
                        && places.function(found.start) == function);
            if best.as_ref().is_none_or(|(was_here, latest, _)| (*was_here, *latest) < (is_here, at)) {
                best = Some((is_here, at, found));
            }
        }
    }
    best.map(|(_, _, found)| found)
}

/// What happened in one turn, by its notes; a generator's item by its step.
#[derive(Default)]
struct Told<'r> {
    clause: usize,
    names: Vec<&'r NoteRecord>,
    tests: Vec<&'r NoteRecord>,
    taken: Option<Taken>,
}

/// What a turn gave.
#[derive(Clone, Copy)]
struct Taken {
    changes: u32,
    key: Option<Datum>,
    value: Datum,
    is_new: bool,
}

struct Reader<'r> {
    recording: &'r Recording,
    places: &'r ComprehensionPlaces,
    values: Values<'r>,
}

impl<'r> Reader<'r> {
    /// The turns up to a step, and the exception that ended them.
    fn turns(&self, run: &Found, step: usize) -> (Vec<Told<'r>>, Option<&'r NoteRecord>) {
        let recording = self.recording;
        let mut turns: Vec<Told<'r>> = Vec::new();
        let mut raised = None;
        let mut seen = run.step;
        let own = recording.notes.iter().enumerate().skip(run.notes.0);
        let own = own.take_while(|(index, note)| *index <= run.notes.1 && note.step as usize <= step);
        for (_, note) in own.filter(|(_, note)| note.frame == run.frame) {
            if run.is_generator {
                self.items(run, seen, note.step as usize, &mut turns);
                seen = note.step as usize;
            }
            let place = span(note);
            let clause = |clause: &ClausePlaces| clause.target == place;
            match note.note {
                Note::Turn => {
                    if let Some(clause) = self.places.clauses.iter().position(clause) {
                        turns.push(Told { clause, ..Told::default() });
                    }
                }
                Note::Bind { .. } if self.places.clauses.iter().any(clause) => {
                    turns.last_mut().into_iter().for_each(|turn| turn.names.push(note));
                }
                Note::Test { .. } if self.is_condition(place) => {
                    turns.last_mut().into_iter().for_each(|turn| turn.tests.push(note));
                }
                Note::Add { key, value, is_new } if place == self.places.span => {
                    let taken = Taken { changes: note.changes, key, value, is_new };
                    turns.last_mut().into_iter().for_each(|turn| turn.taken = Some(taken));
                }
                Note::Raised(_) if place == self.places.span => raised = Some(note),
                _ => {}
            }
        }
        if run.is_generator {
            self.items(run, seen, step + 1, &mut turns);
        }
        (turns, raised)
    }

    /// The items that a generator gave in some steps.
    fn items(&self, run: &Found, from: usize, to: usize, turns: &mut [Told<'r>]) {
        let steps = self.recording.steps.get(from..to).unwrap_or_default().iter();
        for step in steps.filter(|step| step.frame == run.frame && step.kind == StepKind::Yield) {
            if let Some(turn) = turns.last_mut() {
                let (changes, value) = (step.changes, step.value);
                turn.taken = Some(Taken { changes, key: None, value, is_new: true });
            }
        }
    }

    fn is_condition(&self, place: Span) -> bool {
        self.places.clauses.iter().any(|clause| clause.conditions.contains(&place))
    }

    fn source(&self, run: &Found, span: Span, columns: usize) -> String {
        let text = &self.recording.source_of(run.frame).text;
        let written = text.get(span.start as usize..span.end as usize).unwrap_or_default();
        text::clip(&written.split_whitespace().collect::<Vec<_>>().join(" "), columns)
    }

    fn turn(&mut self, run: &Found, told: &Told<'r>) -> Turn {
        let mut turn =
            Turn { depth: told.clause, names: Vec::new(), conditions: Vec::new(), outcome: Outcome::Inside };
        for note in &told.names {
            if let Note::Bind { name, value } = note.note {
                let moment = self.values.go_on(note.changes);
                turn.names.push((moment.text(name).to_owned(), moment.brief(value, 40)));
            }
        }
        for note in &told.tests {
            if let Note::Test { value, is_true } = note.note {
                let plain = value == Datum::TRUE || value == Datum::FALSE;
                let shown = (!plain).then(|| self.values.go_on(note.changes).brief(value, 30));
                let source = self.source(run, span(note), 30);
                turn.conditions.push(Condition { source, is_true, value: shown });
                if !is_true {
                    turn.outcome = Outcome::LeftOut;
                }
            }
        }
        if let Some(taken) = told.taken {
            let moment = self.values.go_on(taken.changes);
            let key = taken.key.map(|key| moment.brief(key, 30));
            let value = moment.brief(taken.value, 60);
            turn.outcome = Outcome::Taken { key, value, is_again: !taken.is_new };
        }
        turn
    }

    fn view(mut self, run: &Found, step: usize) -> ComprehensionView {
        let recording = self.recording;
        let (told, raised) = self.turns(run, step);
        let is_long = told.len() > FIRST + LAST;
        let (first, rest) = told.split_at(if is_long { FIRST } else { told.len() });
        let skipped = rest.len().saturating_sub(LAST);
        let last = rest.get(skipped..).unwrap_or_default();
        let turns = first.iter().map(|told| self.turn(run, told)).collect();
        let last = last.iter().map(|told| self.turn(run, told)).collect();
        let (result, length) = self.result(run, &told);
        let ended = match recording.notes.get(run.notes.1).map(|note| note.note) {
            Some(Note::End) => Progress::Complete,
            _ if run.is_generator => self.sleep(run, step),
            _ => Progress::Running,
        };
        let progress = match raised.map(|note| (note.changes, note.note)) {
            Some((changes, Note::Raised(exception))) => {
                Progress::Raised(exception_line(&self.values.go_on(changes), exception))
            }
            _ => ended,
        };
        ComprehensionView {
            source: self.source(run, self.places.span, 200),
            line: recording.source_of(run.frame).place(self.places.span.start).0,
            is_generator: run.is_generator,
            turns,
            skipped,
            last,
            result,
            length,
            progress,
        }
    }

    /// How far a generator has come: what it did last.
    fn sleep(&self, run: &Found, step: usize) -> Progress {
        let mut own = self.recording.steps[..=step].iter().rev().filter(|step| step.frame == run.frame);
        let last = own.find(|step| !matches!(step.kind, StepKind::End | StepKind::Raise));
        match last.map(|step| (step.kind, step.value, step.changes)) {
            Some((StepKind::Yield, ..)) => Progress::Asleep,
            Some((StepKind::Return, ..)) => Progress::Complete,
            Some((StepKind::Unwind, exception, changes)) => {
                let mut values = Values::after(self.recording, run.step);
                Progress::Raised(exception_line(&values.go_on(changes), exception))
            }
            _ => Progress::Running,
        }
    }

    /// What was made, and how many items it has.
    fn result(&self, run: &Found, told: &[Told<'r>]) -> (String, usize) {
        let mut values = Values::after(self.recording, run.step);
        let mut entries: Vec<(String, Taken)> = Vec::new();
        let mut length = 0;
        for taken in told.iter().filter_map(|turn| turn.taken) {
            if taken.is_new {
                length += 1;
                if entries.len() < ITEMS {
                    let shown = item(&values.go_on(taken.changes), taken, 40);
                    entries.push((shown, taken));
                }
            } else if taken.key.is_some() {
                let moment = values.go_on(taken.changes);
                let same = entries.iter_mut().find(|(_, entry)| is_same(&moment, entry.key, taken.key));
                if let Some((shown, entry)) = same {
                    // The key stays the one that came first.
                    *entry = Taken { key: entry.key, ..taken };
                    *shown = item(&moment, *entry, 40);
                }
            }
        }
        let mut shown: Vec<String> = entries.into_iter().map(|(shown, _)| shown).collect();
        if length > ITEMS {
            shown.push(format!("… {} more", length - ITEMS));
        }
        let shown = shown.join(", ");
        let text = match self.places.makes {
            Makes::List => format!("[{shown}]"),
            Makes::Set if length == 0 => "set()".to_owned(),
            Makes::Set | Makes::Dict => format!("{{{shown}}}"),
            Makes::Generator => shown,
        };
        (text, length)
    }
}

/// A value, or `key: value`.
fn item(moment: &Moment<'_>, taken: Taken, columns: usize) -> String {
    let value = moment.brief(taken.value, columns);
    match taken.key {
        Some(key) => format!("{}: {value}", moment.brief(key, columns / 2)),
        None => value,
    }
}

/// Whether two keys of a dict are equal, as far as a recording can tell.
fn is_same(moment: &Moment<'_>, one: Option<Datum>, other: Option<Datum>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let number = |datum: Datum| match moment.brief(datum, 400).as_str() {
        "True" => Some(1.0),
        "False" => Some(0.0),
        text => text.parse::<f64>().ok(),
    };
    one == other
        || moment.class(one) == moment.class(other) && moment.brief(one, 400) == moment.brief(other, 400)
        || number(one).is_some_and(|one| number(other) == Some(one))
}

/// An exception's line; its class where that would take the program's code.
fn exception_line(moment: &Moment<'_>, exception: Datum) -> String {
    match exception.as_object().map(|object| moment.record(object)) {
        Some(record) if record.label.is_empty() => record.class.to_string(),
        _ => moment.brief(exception, 60),
    }
}

fn span(note: &NoteRecord) -> Span {
    Span::new(note.start, note.end)
}
