//! `%draw`: names and objects as boxes with arrows between them, as a teacher draws them on the board.

use super::text;
use crate::recording::{CodeKind, Datum, Moment, ObjectKind, Recording};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::collections::VecDeque;

/// The most objects that are drawn.
const OBJECTS: usize = 60;
/// The most parts of an object that are drawn.
const PARTS: usize = 12;
/// The most characters of a value.
const WIDEST: usize = 28;

/// A row of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The name, index or key; empty in a set.
    pub name: String,
    /// The value where it is drawn in place.
    pub text: String,
    /// The object to which an arrow leads.
    pub target: Option<String>,
    /// Whether it is another one than at the step before.
    pub is_changed: bool,
}

/// A frame or an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Boxed {
    /// The object's number, `list#1`, or the frame's name.
    pub id: String,
    /// What stands above the rows.
    pub title: String,
    /// The number of references, of objects that are counted.
    pub references: Option<u32>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether anything of it changed with this step, or it is new.
    pub is_changed: bool,
    /// Whether a way leads from it back to it.
    pub is_in_cycle: bool,
    /// Of a frame: whether it runs, waits or sleeps. Of an object: whether anything leads to it.
    pub is_active: bool,
    /// Its column: 0 for what frames lead to, and so on.
    pub column: usize,
}

/// A step as a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The frames, outermost first.
    pub frames: Vec<Boxed>,
    /// The objects, in the order in which they were met.
    pub objects: Vec<Boxed>,
    /// How many more there are.
    pub left_out: usize,
}

fn draw(moment: &Moment<'_>, before: Option<&Moment<'_>>, step: usize, only: &[String]) -> PictureView {
    let mut drawing = Drawing { moment, before, columns: FxHashMap::default(), order: Vec::new() };
    let frames = drawing.frames(step, only);
    drawing.follow();
    let shown: FxHashSet<u32> = drawing.order.iter().take(OBJECTS).copied().collect();
    let cyclic = drawing.cyclic(&shown);
    let mut objects = Vec::new();
    for object in drawing.order.iter().take(OBJECTS) {
        objects.push(drawing.object(*object, cyclic.contains(object)));
    }
    PictureView { frames, objects, left_out: drawing.order.len().saturating_sub(OBJECTS) }
}

/// Draws a step of a recording, compared with the one before: all names, or those given.
pub fn of_step(recording: &Recording, step: usize, only: &[String]) -> PictureView {
    let moment = Moment::at(recording, step);
    let before = step.checked_sub(1).map(|before| Moment::at(recording, before));
    draw(&moment, before.as_ref(), step, only)
}

struct Drawing<'d> {
    moment: &'d Moment<'d>,
    before: Option<&'d Moment<'d>>,
    columns: FxHashMap<u32, usize>,
    order: Vec<u32>,
}

impl Drawing<'_> {
    /// The object that a value is drawn as, where it is not drawn in place.
    fn boxed(&self, value: Datum) -> Option<u32> {
        let object = value.as_object()?;
        let record = self.moment.record(object);
        let drawn = match record.kind {
            ObjectKind::Class => false,
            ObjectKind::Function => self.moment.parts(object).len() > 1,
            ObjectKind::Other => record.number != 0 && !self.moment.parts(object).is_empty(),
            _ => record.number != 0,
        };
        drawn.then_some(object)
    }

    fn meet(&mut self, value: Datum, column: usize) {
        if let Some(object) = self.boxed(value)
            && !self.columns.contains_key(&object)
        {
            self.columns.insert(object, column);
            self.order.push(object);
        }
    }

    fn row(&self, name: String, value: Datum, old: Option<Datum>) -> Row {
        let target = self.boxed(value).and_then(|object| self.moment.id(Datum::object(object)));
        let text = if target.is_some() { String::new() } else { self.moment.brief(value, WIDEST) };
        Row { name, text, target, is_changed: self.before.is_some() && old != Some(value) }
    }

    fn frames(&mut self, step: usize, only: &[String]) -> Vec<Boxed> {
        let recording = self.moment.recording;
        let stack = self.moment.state.stack.clone();
        let mut live: Vec<u32> = self.moment.state.frames.keys().copied().collect();
        live.sort_by_key(|frame| {
            (stack.iter().position(|other| other == frame).unwrap_or(usize::MAX), *frame)
        });
        let mut boxes = Vec::new();
        for frame in live {
            let code = recording.code_of(frame);
            let pairs: Vec<(String, Datum)> = self.names_of(frame);
            let pairs: Vec<(String, Datum)> =
                pairs.into_iter().filter(|(name, _)| only.is_empty() || only.contains(name)).collect();
            let is_asleep = !stack.contains(&frame);
            if pairs.is_empty() && (!only.is_empty() || is_asleep) {
                continue;
            }
            let mut rows = Vec::new();
            for (name, value) in pairs {
                self.meet(value, 0);
                let old = self.before.and_then(|before| before.own_value_of(frame, &name));
                rows.push(self.row(name, value, old));
            }
            let line = self
                .moment
                .state
                .frames
                .get(&frame)
                .map_or(0, |state| recording.steps[state.step as usize].line);
            let line = if frame == recording.steps[step].frame { recording.steps[step].line } else { line };
            let sleeps = if is_asleep && code.kind == CodeKind::Generator { ", asleep" } else { "" };
            boxes.push(Boxed {
                id: format!("frame {frame}"),
                title: format!("{}  line {line}{sleeps}", code.name),
                references: None,
                is_changed: rows.iter().any(|row| row.is_changed),
                rows,
                is_in_cycle: false,
                is_active: !is_asleep,
                column: 0,
            });
        }
        boxes
    }

    /// The names of a frame that are drawn: not those of functions, classes and modules, which would only fill
    /// the picture, unless they hold something of the program's.
    fn names_of(&self, frame: u32) -> Vec<(String, Datum)> {
        let recording = self.moment.recording;
        let record = &recording.frames[frame as usize];
        let all: Vec<(String, Datum)> = match record.namespace {
            Some(namespace) => {
                let pairs = self.moment.parts(namespace).chunks_exact(2);
                pairs.map(|pair| (self.moment.text(pair[0]).to_owned(), pair[1])).collect()
            }
            None => {
                let Some(state) = self.moment.state.frames.get(&frame) else { return Vec::new() };
                let names = recording.code_of(frame).variables.iter().zip(&state.variables);
                names.map(|(name, value)| (name.name.to_string(), self.moment.content(*value))).collect()
            }
        };
        all.into_iter()
            .filter(|(name, value)| {
                let hidden = name.starts_with("__") && name.ends_with("__");
                !hidden && !value.is_absent() && !self.is_definition(*value)
            })
            .collect()
    }

    fn is_definition(&self, value: Datum) -> bool {
        let Some(object) = value.as_object() else { return false };
        let record = self.moment.record(object);
        match record.kind {
            ObjectKind::Class => true,
            ObjectKind::Function => self.boxed(value).is_none(),
            _ => record.number == 0,
        }
    }

    fn follow(&mut self) {
        let mut work: VecDeque<u32> = self.order.iter().copied().collect();
        while let Some(object) = work.pop_front() {
            let column = self.columns[&object] + 1;
            for (_, value) in self.rows_of(object) {
                let known = self.order.len();
                self.meet(value, column);
                if self.order.len() > known {
                    work.push_back(self.order[known]);
                }
            }
        }
    }

    /// The names and values of an object's rows.
    fn rows_of(&self, object: u32) -> Vec<(String, Datum)> {
        let moment = self.moment;
        let parts = moment.parts(object);
        let indexed = |parts: &[Datum]| {
            let parts = parts.iter().enumerate();
            parts.map(|(index, part)| (index.to_string(), *part)).collect::<Vec<_>>()
        };
        let named = |parts: &[Datum]| {
            let pairs = parts.chunks_exact(2);
            pairs.map(|pair| (moment.text(pair[0]).to_owned(), moment.content(pair[1]))).collect::<Vec<_>>()
        };
        match moment.record(object).kind {
            ObjectKind::List | ObjectKind::Tuple => indexed(parts),
            ObjectKind::Set | ObjectKind::Frozenset | ObjectKind::Other | ObjectKind::Cell => {
                parts.iter().map(|part| (String::new(), *part)).collect()
            }
            ObjectKind::Dict => {
                let pairs = parts.chunks_exact(2);
                pairs.map(|pair| (moment.brief(pair[0], 16), pair[1])).collect()
            }
            ObjectKind::Instance => {
                let (attributes, items) = moment.attributes(object);
                let mut rows = named(attributes);
                rows.extend(indexed(items));
                rows
            }
            ObjectKind::Class | ObjectKind::Function => named(parts),
            ObjectKind::Method => {
                let parts = parts.iter().zip(["function", "self"]);
                parts.map(|(part, name)| (name.to_owned(), *part)).collect()
            }
            ObjectKind::Generator => {
                let mut rows = Vec::new();
                if let [state, line, waits, ..] = parts {
                    rows.push((moment.text(*state).to_owned(), *line));
                    if !waits.is_absent() {
                        rows.push(("waits for".to_owned(), *waits));
                    }
                }
                rows
            }
        }
    }

    fn object(&self, object: u32, is_in_cycle: bool) -> Boxed {
        let moment = self.moment;
        let view = moment.view(Datum::object(object));
        let record = moment.record(object);
        let old = self.before.map(|before| before.parts(object));
        let is_changed = self.before.is_some() && old != Some(moment.parts(object));
        let all = self.rows_of(object);
        let mut rows: Vec<Row> = Vec::new();
        for (index, (name, value)) in all.iter().take(PARTS).enumerate() {
            let row = self.row(name.clone(), *value, None);
            let was = self.before.and_then(|before| {
                let drawing = Drawing {
                    moment: before,
                    before: None,
                    columns: FxHashMap::default(),
                    order: Vec::new(),
                };
                drawing.rows_of(object).get(index).cloned()
            });
            let is_changed = is_changed && was.as_ref() != Some(&(name.clone(), *value));
            rows.push(Row { is_changed, ..row });
        }
        let length = moment.length(object).unwrap_or(all.len());
        if length > rows.len() {
            let text = format!("{} more", length - rows.len());
            rows.push(Row { name: "…".to_owned(), text, target: None, is_changed: false });
        }
        let label = match record.kind {
            ObjectKind::Function | ObjectKind::Generator => format!("  {}", record.label),
            ObjectKind::Instance if !record.label.is_empty() => {
                format!("  {}", text::clip(&record.label, 30))
            }
            _ => String::new(),
        };
        let id = view.id.unwrap_or_else(|| record.class.to_string());
        Boxed {
            title: format!("{id}{label}"),
            id,
            references: view.references,
            rows,
            is_changed,
            is_in_cycle,
            is_active: true,
            column: self.columns[&object],
        }
    }

    /// The objects from which a way leads back to them, among those shown.
    fn cyclic(&self, shown: &FxHashSet<u32>) -> FxHashSet<u32> {
        let mut cyclic = FxHashSet::default();
        for object in shown {
            let mut seen = FxHashSet::default();
            let mut work = vec![*object];
            while let Some(at) = work.pop() {
                for (_, value) in self.rows_of(at) {
                    let Some(next) = self.boxed(value).filter(|next| shown.contains(next)) else { continue };
                    if next == *object {
                        cyclic.insert(*object);
                        work.clear();
                        break;
                    }
                    if seen.insert(next) {
                        work.push(next);
                    }
                }
            }
        }
        cyclic
    }
}

/// The picture as text: a box a line, arrows as numbers.
pub fn render(view: &PictureView, columns: usize) -> String {
    let mut lines = Vec::new();
    for frame in &view.frames {
        let mark = if frame.is_active { ' ' } else { '~' };
        lines.push(format!(
            "{mark}+- {} {}",
            frame.title,
            "-".repeat(30_usize.saturating_sub(frame.title.len()))
        ));
        for row in &frame.rows {
            lines.push(text::clip(&format!(" |{}", row_text(row)), columns));
        }
    }
    for object in &view.objects {
        let references = object.references.map_or(String::new(), |count| format!("  refs {count}"));
        let cycle = if object.is_in_cycle { "  [!] in a cycle" } else { "" };
        let changed = if object.is_changed { "  *" } else { "" };
        lines.push(text::clip(&format!(" [{}]{references}{cycle}{changed}", object.title), columns));
        let rows = object.rows.iter().map(|row| row_text(row).trim_start().to_owned()).collect::<Vec<_>>();
        lines.extend(text::flow(&rows, "      ", columns));
    }
    if view.left_out > 0 {
        lines.push(format!("  and {} more", text::count(view.left_out, "object")));
    }
    text::lines(&lines)
}

fn row_text(row: &Row) -> String {
    let mark = if row.is_changed { "* " } else { "  " };
    match (&row.target, row.name.is_empty()) {
        (Some(target), true) => format!("{mark}--> {target}"),
        (Some(target), false) => format!("{mark}{} --> {target}", row.name),
        (None, true) => format!("{mark}{}", row.text),
        (None, false) => format!("{mark}{} = {}", row.name, row.text),
    }
}
