//! `%watch`: how the number of references to an object changes along a recording, with the line that caused each
//! change and who held the object then.
//!
//! Counts are taken where a statement begins or a frame is entered or left, so that what an expression holds for a
//! moment does not count.

use super::text::{self, pad};
use crate::recording::{Change, Datum, Moment, ObjectKind, Recording, State, StepKind};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::collections::VecDeque;

/// One change of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The step at which it is seen, from 0.
    pub step: usize,
    /// The line that ran before.
    pub line: u32,
    /// Its text.
    pub text: String,
    /// The references before.
    pub before: u32,
    /// The references now; none where the object is dead.
    pub count: Option<u32>,
    /// Who holds it: `a`, `d['k']`, `x in f()`.
    pub holders: Vec<String>,
    /// What happened: `+ name b`, `- name a`, `freed`.
    pub event: String,
}

/// The life of an object, told by its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// The object: `list#1`.
    pub object: String,
    /// The names that it ever had.
    pub names: Vec<String>,
    /// The changes.
    pub entries: Vec<Entry>,
}

/// The most changes that are listed for an object.
const ENTRIES: usize = 400;
/// How often the holders of all objects are looked for in a recording: what comes later is not told.
const LOOKS: usize = 3000;
/// The most names of objects that are looked for.
const NAMED: usize = 400;
/// The most holders that are named.
const HOLDERS: usize = 12;

/// Whether counts are taken at a step.
fn is_counted(kind: StepKind) -> bool {
    matches!(kind, StepKind::Statement | StepKind::End)
}

/// The lives of objects, in their order, up to a step.
pub fn timelines(recording: &Recording, objects: &[u32], until: usize) -> Vec<TimelineView> {
    let mut lives: FxHashMap<u32, Life> = objects.iter().map(|object| (*object, Life::default())).collect();
    let mut state = State::default();
    let mut touched: Vec<u32> = Vec::new();
    let mut cause = 0;
    let mut looks = 0;
    for step in 0..recording.len().min(until + 1) {
        if looks == LOOKS || lives.values().all(|life| life.entries.len() >= ENTRIES) {
            break;
        }
        recording.apply(&mut state, step);
        for change in recording.changes_of(step) {
            let object = match change {
                Change::Make(object) | Change::Free(object) | Change::Count(object, _) => *object,
                _ => continue,
            };
            if lives.contains_key(&object) && !touched.contains(&object) {
                touched.push(object);
            }
        }
        if !is_counted(recording.steps[step].kind) {
            continue;
        }
        if !touched.is_empty() {
            looks += 1;
            let moment = Moment::of(recording, &state);
            let holders = Holders::of(&moment);
            for object in touched.drain(..) {
                if let Some(life) = lives.get_mut(&object) {
                    life.take(&moment, &holders, object, step, cause);
                }
            }
        }
        cause = step;
    }
    let view = |object: &u32| {
        let life = lives.remove(object)?;
        let record = &recording.objects[*object as usize];
        Some(TimelineView {
            object: format!("{}#{}", record.class, record.number),
            names: life.names,
            entries: life.entries,
        })
    };
    objects.iter().filter_map(view).collect()
}

/// The lives, up to a step, of the objects that one name stood for.
pub fn of_name(recording: &Recording, name: &str, until: usize) -> Vec<TimelineView> {
    let named = objects_named(recording, until).into_iter();
    let objects: Vec<u32> = named.filter(|(_, known)| known == name).map(|(object, _)| object).collect();
    timelines(recording, &objects, until)
}

/// The objects that names stood for in a recording, in order, each with its name.
pub fn objects_named(recording: &Recording, until: usize) -> Vec<(u32, String)> {
    let mut found: Vec<(u32, String)> = Vec::new();
    let mut state = State::default();
    for step in 0..recording.len().min(until + 1) {
        if found.len() >= NAMED {
            break;
        }
        recording.apply(&mut state, step);
        let moment = Moment::of(recording, &state);
        for change in recording.changes_of(step) {
            let (name, value) = match *change {
                Change::Bind { frame, variable, value } => {
                    let variable = &recording.code_of(frame).variables[variable as usize];
                    (variable.name.to_string(), moment.content(value))
                }
                Change::Put { object, part, value } if is_namespace(recording, object) => {
                    let name = part.checked_sub(1).and_then(|name| moment.parts(object).get(name as usize));
                    (name.map_or("", |name| moment.text(*name)).to_owned(), value)
                }
                Change::Splice { object, at, inserted, .. } if is_namespace(recording, object) => {
                    let parts = moment.parts(object);
                    let first = at as usize & !1;
                    let last = (at + inserted) as usize;
                    for pair in parts.get(first..last.min(parts.len())).unwrap_or_default().chunks_exact(2) {
                        add(recording, &mut found, moment.text(pair[0]), pair[1]);
                    }
                    continue;
                }
                _ => continue,
            };
            add(recording, &mut found, &name, value);
        }
    }
    found
}

fn is_namespace(recording: &Recording, object: u32) -> bool {
    recording.frames.first().is_some_and(|frame| frame.globals == object)
}

fn add(recording: &Recording, found: &mut Vec<(u32, String)>, name: &str, value: Datum) {
    let Some(object) = value.as_object() else { return };
    let record = &recording.objects[object as usize];
    let shown = record.number != 0
        && !matches!(record.kind, ObjectKind::Function | ObjectKind::Class | ObjectKind::Method)
        && !name.is_empty()
        && !name.starts_with("__");
    if shown && !found.iter().any(|(known, named)| *known == object && named == name) {
        found.push((object, name.to_owned()));
    }
}

#[derive(Default)]
struct Life {
    count: u32,
    holders: Vec<String>,
    names: Vec<String>,
    entries: Vec<Entry>,
    /// Whether only a cycle held it when it was last looked at.
    is_cut_off: bool,
}

impl Life {
    fn take(&mut self, moment: &Moment<'_>, holders: &Holders, object: u32, step: usize, cause: usize) {
        let recording = moment.recording;
        let alive = moment.state.objects.get(&object);
        let count = alive.map(|state| state.count);
        if (count == Some(self.count) && !self.entries.is_empty()) || self.entries.len() >= ENTRIES {
            return;
        }
        let now = holders.of_object(object);
        let event = match (count, self.entries.is_empty()) {
            (None, _) if self.is_cut_off => "freed by the cycle collector: only its cycle held it".to_owned(),
            (None, _) => "freed at once: nothing holds it".to_owned(),
            (Some(_), true) => "made".to_owned(),
            (Some(count), false) => told(&self.holders, &now, self.count, count),
        };
        for name in now.iter().filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_')) {
            if !self.names.contains(name) {
                self.names.push(name.clone());
            }
        }
        let source = &recording.steps[cause];
        let text = recording.source_of(source.frame).line(source.line).trim().to_owned();
        self.entries.push(Entry {
            step,
            line: source.line,
            text,
            before: self.count,
            count,
            holders: now.clone(),
            event,
        });
        self.count = count.unwrap_or(0);
        self.is_cut_off = now.is_empty() && count > Some(0) && reaches_itself(moment, object);
        self.holders = now;
    }
}

/// Whether an object leads to itself.
fn reaches_itself(moment: &Moment<'_>, object: u32) -> bool {
    let mut seen = FxHashSet::default();
    let mut work = vec![object];
    while let Some(next) = work.pop() {
        for part in moment.parts(next).iter().filter_map(|part| part.as_object()) {
            if part == object {
                return true;
            }
            if seen.insert(part) {
                work.push(part);
            }
        }
    }
    false
}

/// What became other among the holders.
fn told(before: &[String], now: &[String], was: u32, is: u32) -> String {
    let missing = |from: &[String], other: &[String], mark: &str| {
        let gone = from.iter().filter(|holder| !other.contains(holder));
        gone.map(|holder| format!("{mark} {holder}")).collect::<Vec<_>>()
    };
    let mut parts = missing(now, before, "+");
    parts.extend(missing(before, now, "-"));
    if parts.is_empty() {
        return if is > was { "+ held by what runs" } else { "- let go by what ran" }.to_owned();
    }
    parts.join(", ")
}

/// Who holds whom at a moment, in words.
struct Holders {
    holders: FxHashMap<u32, Vec<String>>,
}

impl Holders {
    fn of(moment: &Moment<'_>) -> Holders {
        let mut holders: FxHashMap<u32, Vec<String>> = FxHashMap::default();
        let mut paths: FxHashMap<u32, String> = FxHashMap::default();
        let mut work: VecDeque<u32> = VecDeque::new();
        for (path, value) in roots(moment) {
            hold(moment, &mut holders, &mut paths, &mut work, path, value);
        }
        while let Some(object) = work.pop_front() {
            let path = paths[&object].clone();
            for (part, value) in parts(moment, object) {
                hold(moment, &mut holders, &mut paths, &mut work, format!("{path}{part}"), value);
            }
        }
        Holders { holders }
    }

    fn of_object(&self, object: u32) -> Vec<String> {
        self.holders.get(&object).cloned().unwrap_or_default()
    }
}

fn hold(
    moment: &Moment<'_>,
    holders: &mut FxHashMap<u32, Vec<String>>,
    paths: &mut FxHashMap<u32, String>,
    work: &mut VecDeque<u32>,
    path: String,
    value: Datum,
) {
    let Some(object) = value.as_object() else { return };
    if !moment.state.objects.contains_key(&object) {
        return;
    }
    let known = holders.entry(object).or_default();
    if known.len() < HOLDERS {
        known.push(path.clone());
    }
    paths.entry(object).or_insert_with(|| {
        work.push_back(object);
        path
    });
}

/// The variables of all frames, with the words for them.
fn roots(moment: &Moment<'_>) -> Vec<(String, Datum)> {
    let recording = moment.recording;
    let mut roots = Vec::new();
    let mut frames: Vec<u32> = moment.state.frames.keys().copied().collect();
    frames.sort_unstable();
    for frame in frames {
        let record = &recording.frames[frame as usize];
        let code = recording.code_of(frame);
        if let Some(namespace) = record.namespace {
            for pair in moment.parts(namespace).chunks_exact(2) {
                let name = moment.text(pair[0]);
                if !name.starts_with("__") {
                    roots.push((name.to_owned(), pair[1]));
                }
            }
            continue;
        }
        let Some(state) = moment.state.frames.get(&frame) else { continue };
        for (variable, value) in code.variables.iter().zip(&state.variables) {
            roots.push((format!("{} in {}", variable.name, code.name), *value));
        }
    }
    roots
}

/// What an object holds, with the words for how.
fn parts(moment: &Moment<'_>, object: u32) -> Vec<(String, Datum)> {
    let record = moment.record(object);
    let indexed = |parts: &[Datum]| {
        let parts = parts.iter().enumerate();
        parts.map(|(index, part)| (format!("[{index}]"), *part)).collect::<Vec<_>>()
    };
    match record.kind {
        ObjectKind::List | ObjectKind::Tuple => indexed(moment.parts(object)),
        ObjectKind::Dict => {
            let pairs = moment.parts(object).chunks_exact(2);
            pairs
                .flat_map(|pair| {
                    let key = moment.brief(pair[0], 20);
                    [(format!("[{key}]"), pair[1]), (format!(" key {key}"), pair[0])]
                })
                .collect()
        }
        ObjectKind::Instance => {
            let (attributes, items) = moment.attributes(object);
            let named = attributes.chunks_exact(2);
            let mut found: Vec<(String, Datum)> =
                named.map(|pair| (format!(".{}", moment.text(pair[0])), pair[1])).collect();
            found.extend(indexed(items));
            found
        }
        ObjectKind::Class | ObjectKind::Function => {
            let named = moment.parts(object).chunks_exact(2);
            named.map(|pair| (format!(".{}", moment.text(pair[0])), pair[1])).collect()
        }
        ObjectKind::Method => {
            let parts = moment.parts(object).iter().zip([".__func__", ".__self__"]);
            parts.map(|(part, name)| (name.to_owned(), *part)).collect()
        }
        ObjectKind::Cell => moment.parts(object).iter().map(|part| (" (cell)".to_owned(), *part)).collect(),
        ObjectKind::Set | ObjectKind::Frozenset | ObjectKind::Generator | ObjectKind::Other => {
            moment.parts(object).iter().map(|part| (" (inside)".to_owned(), *part)).collect()
        }
    }
}

/// The view as text.
pub fn render(view: &TimelineView, columns: usize) -> String {
    let names =
        if view.names.is_empty() { String::new() } else { format!("  named {}", view.names.join(", ")) };
    let mut lines = vec![format!("{}{names}", view.object)];
    let place_columns = columns.saturating_sub(32).clamp(14, 32);
    lines.push(format!("  {} refs", pad("line", place_columns + 2)));
    for entry in &view.entries {
        let place = text::clip(&format!("{:>4}  {}", entry.line, entry.text), place_columns);
        let place = pad(&place, place_columns);
        let change = match entry.count {
            Some(count) => {
                format!("{:>2} -> {count:<2} {}", entry.before, pad(&"#".repeat(count.min(8) as usize), 8))
            }
            None => format!("{:>2} -> 0  x       ", entry.before),
        };
        lines.push(text::clip(&format!("  {place}   {change}  {}", entry.event), columns));
    }
    text::lines(&lines)
}
