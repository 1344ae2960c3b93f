//! Reads a run of a `match` statement from the notes of a recording.

use super::mismatch::{refusal, why};
use super::{Bound, CaseView, Failure, PatternView, Verdict};
use crate::recording::note::{Note, NoteRecord};
use crate::recording::{Datum, Moment, Recording, SourceRecord, Step, StepKind};
use crate::views::noted::{CasePlaces, MatchPlaces, Places, Values, holds};
use crate::views::text;
use vivarium_syntax::ast::Span;

/// Looks at the `match` statement at a step: the one in which the innermost frame stands that stands in any, else
/// the one that ran last. Nothing where there was none.
pub fn look(recording: &Recording, step: usize) -> Option<PatternView> {
    let step = step.min(recording.len().checked_sub(1)?);
    let moment = Moment::at(recording, step);
    for frame in moment.state.stack.iter().rev() {
        let own = match moment.state.frames.get(frame) {
            Some(state) if *frame != recording.steps[step].frame => state.step as usize,
            _ => step,
        };
        let Some(at) = recording.steps.get(own).map(|step| step.start) else { continue };
        let places = Places::of(recording.source_of(*frame));
        let within = places.matches.iter().rev().find(|places| holds(places.span, at));
        if let Some(within) = within {
            let run = Run::find(recording, *frame, within, step);
            if run.has_begun(step) {
                return Some(run.view(step));
            }
        }
    }
    let end = recording.notes.partition_point(|note| note.step as usize <= step);
    let subject = |note: &&NoteRecord| matches!(note.note, Note::Subject(_));
    let last = recording.notes[..end].iter().rev().find(subject)?;
    let places = Places::of(recording.source_of(last.frame));
    let places = places.matches.iter().find(|places| places.span.start == last.start)?;
    Some(Run::find(recording, last.frame, places, step).view(step))
}

/// A run of a statement up to a step.
struct Run<'r> {
    recording: &'r Recording,
    frame: u32,
    places: &'r MatchPlaces,
    /// The notes of its frame since it began, others among them.
    notes: Vec<&'r NoteRecord>,
}

/// What the notes say of a case.
#[derive(Default)]
struct Trial<'r> {
    is_tried: bool,
    fits: bool,
    failures: Vec<&'r NoteRecord>,
    bound: Vec<&'r NoteRecord>,
    test: Option<&'r NoteRecord>,
    raised: Option<&'r NoteRecord>,
}

impl<'r> Run<'r> {
    /// The last run of a statement in a frame.
    fn find(recording: &'r Recording, frame: u32, places: &'r MatchPlaces, step: usize) -> Run<'r> {
        let end = recording.notes.partition_point(|note| note.step as usize <= step);
        let own = || recording.notes[..end].iter().enumerate().filter(|(_, note)| note.frame == frame);
        // Where a guard suspends, what follows it is a statement of its own, which does not begin with the
        // first case.
        let first = places.cases.first().map(|case| case.pattern);
        let is_first = |note: &NoteRecord| matches!(note.note, Note::Try) && Some(span(note)) == first;
        let tried = own().rev().find(|(_, note)| is_first(note)).map_or(0, |(index, _)| index);
        let is_subject = |note: &NoteRecord| matches!(note.note, Note::Subject(_));
        let subject = own().rev().find(|(index, note)| *index < tried && is_subject(note));
        let notes = match subject {
            Some((begin, _)) => own().filter(|(index, _)| *index >= begin).map(|(_, note)| note).collect(),
            None => Vec::new(),
        };
        Run { recording, frame, places, notes }
    }

    /// Whether the frame has come to the statement.
    fn has_begun(&self, step: usize) -> bool {
        let is_arrival = |statement: &Step| statement.start == self.places.span.start;
        !self.notes.is_empty() || self.statements(0, step).any(is_arrival)
    }

    /// The frame's statements from one step to another.
    fn statements(&self, from: usize, to: usize) -> impl DoubleEndedIterator<Item = &'r Step> {
        let (steps, frame) = (self.recording.steps.get(from..=to).unwrap_or_default(), self.frame);
        steps.iter().filter(move |step| step.frame == frame && step.kind == StepKind::Statement)
    }

    /// Whether the frame has left the statement after its last note and come to it once more. To come to its
    /// beginning alone says nothing: where a guard suspends, parts of it stand there too.
    fn has_come_again(&self, step: usize) -> bool {
        let from = self.notes.last().map_or(0, |note| note.step as usize);
        let mut after = self.statements(from, step).skip_while(|one| holds(self.places.span, one.start));
        after.any(|statement| statement.start == self.places.span.start)
    }

    /// Whether the frame has come to the statements of a case.
    fn has_entered(&self, case: &CasePlaces, from: usize, step: usize) -> bool {
        self.statements(from, step).any(|statement| holds(case.body, statement.start))
    }

    /// Gives the notes to the cases that they are of.
    fn trials(&self) -> Vec<Trial<'r>> {
        let mut trials: Vec<Trial<'r>> = self.places.cases.iter().map(|_| Trial::default()).collect();
        let mut current = 0;
        for note in &self.notes {
            let place = span(note);
            if matches!(note.note, Note::Try)
                && let Some(index) = self.places.cases.iter().position(|case| case.pattern == place)
            {
                current = index;
                trials[current].is_tried = true;
                continue;
            }
            let (Some(case), Some(trial)) = (self.places.cases.get(current), trials.get_mut(current)) else {
                continue;
            };
            match note.note {
                Note::Mismatch(_) if within(place, case.pattern) => trial.failures.push(note),
                Note::Alternative if within(place, case.pattern) => {
                    trial.failures.retain(|failure| !within(span(failure), place));
                }
                Note::Bind { .. } if place == case.pattern => trial.bound.push(note),
                Note::Fits if place == case.pattern => trial.fits = true,
                Note::Test { .. } if Some(place) == case.guard => trial.test = Some(note),
                Note::Raised(_) if self.is_head(place) => trial.raised = Some(note),
                _ => {}
            }
        }
        trials
    }

    fn is_head(&self, place: Span) -> bool {
        place.start == self.places.span.start && place.end == self.places.subject.end
    }

    fn verdict(&self, trials: &[Trial<'r>], index: usize, step: usize) -> Verdict {
        let (Some(trial), Some(case)) = (trials.get(index), self.places.cases.get(index)) else {
            return Verdict::Unreached;
        };
        if !trial.is_tried {
            return Verdict::Unreached;
        }
        if !trial.fits {
            return if trial.failures.is_empty() { Verdict::Tried } else { Verdict::Failed };
        }
        match trial.test.map(|note| note.note) {
            Some(Note::Test { is_true: true, .. }) => return Verdict::Chosen,
            Some(_) => return Verdict::Refused,
            None if case.guard.is_none() => return Verdict::Chosen,
            None => {}
        }
        // A guard that suspends is told by what comes after it.
        let from = self.notes.last().map_or(0, |note| note.step as usize);
        let went_on = trials.iter().skip(index + 1).any(|trial| trial.is_tried);
        if self.has_entered(case, from, step) {
            return Verdict::Chosen;
        }
        let has_left = self.statements(from, step).any(|one| !holds(self.places.span, one.start));
        if went_on || has_left { Verdict::Refused } else { Verdict::Guarded }
    }

    fn view(self, step: usize) -> PatternView {
        let recording = self.recording;
        let source = recording.source_of(self.frame);
        let mut trials = self.trials();
        let mut verdicts: Vec<Verdict> =
            (0..trials.len()).map(|index| self.verdict(&trials, index, step)).collect();
        let mut is_unmatched =
            verdicts.iter().all(|verdict| matches!(verdict, Verdict::Failed | Verdict::Refused));
        let mut subject = self.notes.first().copied();
        // The frame has come to the statement once more.
        if subject.is_none() || self.has_come_again(step) {
            trials = self.places.cases.iter().map(|_| Trial::default()).collect();
            verdicts.fill(Verdict::Unreached);
            (subject, is_unmatched) = (None, false);
        }
        let mut values = Values::after(recording, subject.map_or(0, |note| note.step as usize));
        let subject = subject.and_then(|note| match note.note {
            Note::Subject(value) => Some(values.go_on(note.changes).view(value).text),
            _ => None,
        });
        let cases = self.places.cases.iter().zip(trials).zip(verdicts);
        let cases = cases.map(|((places, trial), verdict)| case(source, places, trial, verdict, &mut values));
        PatternView {
            function: recording.code_of(self.frame).name.to_string(),
            line: source.place(self.places.span.start).0,
            source: one_line(source, self.places.subject),
            subject,
            cases: cases.collect(),
            is_unmatched,
        }
    }
}

fn case(
    source: &SourceRecord,
    places: &CasePlaces,
    trial: Trial<'_>,
    mut verdict: Verdict,
    values: &mut Values<'_>,
) -> CaseView {
    let header = Header::of(source, places);
    let mut failures = Vec::new();
    for note in &trial.failures {
        if let Note::Mismatch(mismatch) = note.note {
            let why = why(&values.go_on(note.changes), mismatch);
            failures.push(header.failure(source, span(note), why));
        }
    }
    let mut bound = Vec::new();
    for note in &trial.bound {
        if let Note::Bind { name, value } = note.note {
            let moment = values.go_on(note.changes);
            bound.push(Bound { name: moment.text(name).to_owned(), value: moment.brief(value, 40) });
        }
    }
    if let (Verdict::Refused, Some(place)) = (&verdict, places.guard) {
        let guard = one_line(source, place);
        let why = match trial.test.map(|note| (note.changes, note.note)) {
            Some((changes, Note::Test { value, .. })) => refusal(&values.go_on(changes), &guard, value),
            _ => format!("the guard {guard} is false"),
        };
        failures.push(header.failure(source, place, why));
    }
    if let Some(note) = trial.raised
        && let Note::Raised(exception) = note.note
    {
        verdict = Verdict::Raised(raised(&values.go_on(note.changes), exception));
    }
    CaseView { line: source.place(header.start).0, text: header.lines, verdict, failures, bound }
}

/// An exception's line; its class where that would take the program's code.
fn raised(moment: &Moment<'_>, exception: Datum) -> String {
    match exception.as_object().map(|object| moment.record(object)) {
        Some(record) if record.label.is_empty() => record.class.to_string(),
        Some(record) => record.label.to_string(),
        None => moment.brief(exception, 60),
    }
}

/// The lines of a case up to its colon.
struct Header {
    start: u32,
    lines: Vec<String>,
    /// How many characters were taken from the front of each line.
    cut: Vec<usize>,
}

impl Header {
    fn of(source: &SourceRecord, places: &CasePlaces) -> Header {
        let text = &*source.text;
        let before = text.get(..places.pattern.start as usize).unwrap_or_default();
        let start = before.rfind("case").unwrap_or(before.len());
        let known = places.guard.unwrap_or(places.pattern).end as usize;
        let behind = text.get(known..places.body.start as usize).unwrap_or_default();
        let end = known + behind.find(':').unwrap_or(0);
        let column = source.place(start as u32).1 as usize;
        let mut lines = Vec::new();
        let mut cut = Vec::new();
        for (index, line) in text.get(start..end).unwrap_or_default().lines().enumerate() {
            let space = line.chars().take_while(|c| *c == ' ' || *c == '\t').count();
            let taken = if index == 0 { 0 } else { space.min(column) };
            lines.push(line.chars().skip(taken).collect::<String>().trim_end().to_owned());
            cut.push(if index == 0 { column } else { taken });
        }
        Header { start: start as u32, lines, cut }
    }

    fn failure(&self, source: &SourceRecord, span: Span, why: String) -> Failure {
        let first = source.place(self.start).0;
        let ((line, start), (last, end)) = (source.place(span.start), source.place(span.end));
        let line = (line.saturating_sub(first) as usize).min(self.lines.len().saturating_sub(1));
        let cut = self.cut.get(line).copied().unwrap_or(0);
        let length = self.lines.get(line).map_or(0, |text| text.chars().count());
        let start = (start as usize).saturating_sub(cut).min(length);
        let is_whole = (last.saturating_sub(first)) as usize == line;
        let end = if is_whole { (end as usize).saturating_sub(cut).min(length) } else { length };
        Failure { line, columns: (start, end.max(start)), why }
    }
}

fn one_line(source: &SourceRecord, span: Span) -> String {
    let written = source.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    text::clip(&written.split_whitespace().collect::<Vec<_>>().join(" "), 60)
}

fn span(note: &NoteRecord) -> Span {
    Span::new(note.start, note.end)
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
