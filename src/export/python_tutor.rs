//! A recording in the trace format of Python Tutor (`{"code", "trace"}`), which its front ends show: an entry for
//! each statement, call and return, with all frames and objects in it.

use crate::recording::{
    Change, CodeKind, Datum, LiteralKind, Meaning, Moment, ObjectKind, Recording, State, StepKind,
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Map, Value, json};
use std::cell::RefCell;

/// A reader's numbers hold integers up to this exactly.
const LARGEST: i64 = 1 << 53;

/// The recording as a trace.
pub fn trace(recording: &Recording) -> Value {
    let mut exporter = Exporter {
        recording,
        parents: FxHashMap::default(),
        numbers: FxHashMap::default(),
        zombies: FxHashMap::default(),
        objects: RefCell::default(),
    };
    let mut state = State::default();
    let mut entries = Vec::new();
    let mut running = 0;
    for step in 0..recording.len() {
        exporter.remember(&state, step, running);
        recording.apply(&mut state, step);
        exporter.forget(&state);
        running = recording.steps[step].frame;
        if let Some(entry) = exporter.entry(&state, step) {
            entries.push(entry);
        }
    }
    if let crate::recording::Ending::Limit(told) = &recording.ending {
        entries.push(json!({"event": "instruction_limit_reached", "exception_msg": told}));
    }
    let code = recording.sources.first().map_or("", |source| &source.text);
    json!({"code": code, "trace": entries, "x_producer": "vivarium", "x_version": super::native::VERSION})
}

struct Exporter<'r> {
    recording: &'r Recording,
    /// The frame in which each function was made.
    parents: FxHashMap<u32, u32>,
    /// The numbers of frames, from 1 in the order of their calls.
    numbers: FxHashMap<u32, usize>,
    /// Frames that were left and are still the parents of functions: what their variables were, and what they
    /// returned.
    zombies: FxHashMap<u32, (Vec<Datum>, Option<Datum>)>,
    /// The numbers of objects, from 1 as they are met.
    objects: RefCell<FxHashMap<u32, usize>>,
}

impl Exporter<'_> {
    /// Notes what the changes of a step lead away from.
    fn remember(&mut self, state: &State, step: usize, running: u32) {
        for change in self.recording.changes_of(step) {
            match *change {
                Change::Enter(frame) if self.is_function(frame) => {
                    let next = self.numbers.len() + 1;
                    self.numbers.entry(frame).or_insert(next);
                }
                Change::Make(object) => {
                    let is_function = self.recording.objects[object as usize].kind == ObjectKind::Function;
                    if is_function && self.is_function(running) {
                        self.parents.insert(object, running);
                    }
                }
                Change::Leave(frame) => {
                    let is_parent = self.parents.values().any(|parent| *parent == frame);
                    if let Some(left) = state.frames.get(&frame).filter(|_| is_parent) {
                        let last = step.checked_sub(1).map(|last| &self.recording.steps[last]);
                        let returned = last
                            .filter(|last| last.frame == frame && last.kind == StepKind::Return)
                            .map(|last| last.value);
                        self.zombies.insert(frame, (left.variables.clone(), returned));
                    }
                }
                _ => {}
            }
        }
    }

    /// The number by which an object is referred to.
    fn number(&self, object: u32) -> usize {
        let mut numbers = self.objects.borrow_mut();
        let next = numbers.len() + 1;
        *numbers.entry(object).or_insert(next)
    }

    /// Forgets frames that are the parents of nothing that lives.
    fn forget(&mut self, state: &State) {
        self.parents.retain(|function, _| state.objects.contains_key(function));
        let parents: FxHashSet<u32> = self.parents.values().copied().collect();
        self.zombies.retain(|frame, _| parents.contains(frame));
    }

    fn is_function(&self, frame: u32) -> bool {
        matches!(self.recording.code_of(frame).kind, CodeKind::Function | CodeKind::Generator)
    }

    fn entry(&self, state: &State, index: usize) -> Option<Value> {
        let recording = self.recording;
        let step = &recording.steps[index];
        let moment = Moment::of(recording, state);
        let event = match step.kind {
            StepKind::Statement => "step_line",
            StepKind::Call | StepKind::Resume => "call",
            StepKind::Return | StepKind::Yield => "return",
            StepKind::Raise => "exception",
            StepKind::Unwind if step.depth == 0 => "uncaught_exception",
            StepKind::Unwind | StepKind::Expression | StepKind::End => return None,
        };
        let mut heap =
            Heap { exporter: self, moment: &moment, objects: Map::new(), met: FxHashSet::default() };
        let (globals, names) = heap.namespace(recording.frames[step.frame as usize].globals);
        let frames = self.frames(&mut heap, index);
        heap.follow();
        let plain_name = &recording.code_of(step.frame).plain_name;
        let printed = String::from_utf8_lossy(&recording.output[..step.output as usize]).into_owned();
        let mut entry = json!({
            "line": step.line, "event": event, "func_name": &**plain_name, "globals": globals,
            "ordered_globals": names, "stack_to_render": frames, "heap": heap.objects, "stdout": printed,
        });
        if matches!(step.kind, StepKind::Raise | StepKind::Unwind) {
            entry["exception_msg"] = json!(moment.brief(step.value, 200));
        }
        Some(entry)
    }

    fn frames(&self, heap: &mut Heap<'_>, index: usize) -> Vec<Value> {
        let moment = heap.moment;
        let step = &self.recording.steps[index];
        let mut frames = Vec::new();
        let mut zombies: Vec<u32> = self.zombies.keys().copied().collect();
        let elsewhere = |frame: &u32| moment.state.others.values().any(|stack| stack.contains(frame));
        let asleep = moment.state.frames.keys().filter(|frame| !moment.state.stack.contains(frame));
        let asleep = asleep.filter(|frame| !elsewhere(frame));
        zombies.extend(asleep.filter(|frame| self.is_function(**frame)));
        zombies.sort_unstable();
        for frame in zombies {
            frames.push(self.frame(heap, frame, true, false, None));
        }
        let running = moment.state.stack.iter().filter(|frame| self.is_function(**frame));
        for frame in running.copied().collect::<Vec<_>>() {
            let is_here = frame == step.frame;
            let leaves = matches!(step.kind, StepKind::Return | StepKind::Yield) && is_here;
            frames.push(self.frame(heap, frame, false, is_here, leaves.then_some(step.value)));
        }
        frames
    }

    fn frame(
        &self,
        heap: &mut Heap<'_>,
        frame: u32,
        is_zombie: bool,
        is_highlighted: bool,
        returned: Option<Datum>,
    ) -> Value {
        let code = self.recording.code_of(frame);
        let state = heap.moment.state.frames.get(&frame);
        let values = state.map(|state| state.variables.clone());
        let left = self.zombies.get(&frame);
        let values = values.or_else(|| left.map(|(values, _)| values.clone())).unwrap_or_default();
        let returned = returned.or_else(|| left.and_then(|(_, returned)| *returned));
        let (mut locals, mut names) = (Map::new(), Vec::new());
        for (variable, value) in code.variables.iter().zip(values) {
            let content = heap.moment.content(value);
            if variable.is_free || content.is_absent() {
                continue;
            }
            names.push(json!(&*variable.name));
            locals.insert(variable.name.to_string(), heap.value(content));
        }
        if let Some(returned) = returned {
            names.push(json!("__return__"));
            locals.insert("__return__".to_owned(), heap.value(returned));
        }
        let number = self.numbers.get(&frame).copied().unwrap_or(0);
        let is_parent = self.parents.values().any(|parent| *parent == frame);
        let function = self.recording.frames[frame as usize].function;
        let mut parents = Vec::new();
        let mut next = function.and_then(|function| self.parents.get(&function));
        while let Some(parent) = next {
            parents.push(self.numbers.get(parent).copied().unwrap_or(0));
            let function = self.recording.frames[*parent as usize].function;
            next = function.and_then(|function| self.parents.get(&function));
        }
        let mut hash = format!("{}_f{number}", code.plain_name);
        if is_parent {
            hash.push_str("_p");
        }
        if is_zombie {
            hash.push_str("_z");
        }
        json!({
            "func_name": &*code.plain_name, "frame_id": number, "unique_hash": hash, "is_parent": is_parent,
            "parent_frame_id_list": parents, "encoded_locals": locals, "ordered_varnames": names,
            "is_zombie": is_zombie, "is_highlighted": is_highlighted,
        })
    }
}

/// The objects of an entry.
struct Heap<'e> {
    exporter: &'e Exporter<'e>,
    moment: &'e Moment<'e>,
    objects: Map<String, Value>,
    met: FxHashSet<u32>,
}

impl Heap<'_> {
    fn namespace(&mut self, namespace: u32) -> (Map<String, Value>, Vec<Value>) {
        let (mut values, mut names) = (Map::new(), Vec::new());
        let parts = self.moment.parts(namespace).to_vec();
        for pair in parts.chunks_exact(2) {
            let name = self.moment.text(pair[0]);
            if name.starts_with("__") && name.ends_with("__") {
                continue;
            }
            names.push(json!(name));
            values.insert(name.to_owned(), self.value(pair[1]));
        }
        (values, names)
    }

    fn value(&mut self, datum: Datum) -> Value {
        match datum.meaning() {
            Meaning::Absent => Value::Null,
            Meaning::Singleton("None") => Value::Null,
            Meaning::Singleton("True") => json!(true),
            Meaning::Singleton("False") => json!(false),
            Meaning::Singleton(name) => json!(["SPECIAL_FLOAT", name]),
            Meaning::Int(value) if value.abs() < LARGEST => json!(value),
            Meaning::Int(value) => json!(["SPECIAL_FLOAT", value.to_string()]),
            Meaning::Literal(index) => {
                let literal = &self.moment.recording.literals[index as usize];
                match (literal.kind, &*literal.text) {
                    (LiteralKind::Str, text) => json!(text),
                    (LiteralKind::Float, "inf") => json!(["SPECIAL_FLOAT", "Infinity"]),
                    (LiteralKind::Float, "-inf") => json!(["SPECIAL_FLOAT", "-Infinity"]),
                    (LiteralKind::Float, "nan") => json!(["SPECIAL_FLOAT", "NaN"]),
                    (LiteralKind::Float | LiteralKind::Int, text) => json!(["SPECIAL_FLOAT", text]),
                    // The front ends put these labels in as they are.
                    (_, text) => json!(["IMPORTED_FAUX_PRIMITIVE", super::svg::escaped(text)]),
                }
            }
            Meaning::Object(object) => {
                self.met.insert(object);
                json!(["REF", self.exporter.number(object)])
            }
        }
    }

    /// Describes all objects met, and those met in describing them.
    fn follow(&mut self) {
        let mut done = FxHashSet::default();
        loop {
            let mut left: Vec<u32> = self.met.difference(&done).copied().collect();
            if left.is_empty() {
                return;
            }
            left.sort_unstable();
            for object in left {
                done.insert(object);
                let described = self.object(object);
                self.objects.insert(self.exporter.number(object).to_string(), described);
            }
        }
    }

    fn items(&mut self, tag: &str, parts: &[Datum]) -> Value {
        let mut items = vec![json!(tag)];
        items.extend(parts.iter().map(|part| self.value(*part)).collect::<Vec<_>>());
        Value::Array(items)
    }

    fn pairs(&mut self, mut head: Vec<Value>, parts: &[Datum]) -> Value {
        for pair in parts.chunks_exact(2) {
            let content = self.moment.content(pair[1]);
            let (name, value) = (self.value(pair[0]), self.value(content));
            head.push(json!([name, value]));
        }
        Value::Array(head)
    }

    fn object(&mut self, object: u32) -> Value {
        let record = self.moment.record(object);
        let parts = self.moment.parts(object).to_vec();
        match record.kind {
            ObjectKind::List => self.items("LIST", &parts),
            ObjectKind::Tuple => self.items("TUPLE", &parts),
            ObjectKind::Set | ObjectKind::Frozenset => self.items("SET", &parts),
            ObjectKind::Dict => self.pairs(vec![json!("DICT")], &parts),
            ObjectKind::Instance if record.label.is_empty() => {
                let (attributes, items) = self.moment.attributes(object);
                let (attributes, items) = (attributes.to_vec(), items.to_vec());
                let head = if items.is_empty() {
                    vec![json!("INSTANCE"), json!(&*record.class)]
                } else {
                    let shown = self.moment.view(Datum::object(object)).text;
                    vec![json!("INSTANCE_PPRINT"), json!(&*record.class), json!(shown)]
                };
                self.pairs(head, &attributes)
            }
            ObjectKind::Class if !parts.is_empty() => {
                let (name, bases) = record.label.split_once('(').unwrap_or((&record.label, ""));
                let bases = bases.trim_end_matches(')').split(", ").filter(|base| !base.is_empty());
                let bases: Vec<&str> = bases.collect();
                self.pairs(vec![json!("CLASS"), json!(name), json!(bases)], &parts)
            }
            ObjectKind::Function => {
                let parent =
                    self.exporter.parents.get(&object).and_then(|parent| self.exporter.numbers.get(parent));
                json!(["FUNCTION", &*record.label, parent])
            }
            ObjectKind::Generator => {
                let (state, line) = match parts.as_slice() {
                    [state, line, ..] => (self.moment.text(*state), self.value(*line)),
                    _ => ("created", Value::Null),
                };
                json!(["INSTANCE", &*record.class, ["state", state], ["resume at line", line]])
            }
            ObjectKind::Other if &*record.class == "module" => json!(["module", &*record.label]),
            _ => json!([&*record.class, self.moment.brief(Datum::object(object), 80)]),
        }
    }
}
