//! The recorder's knowledge of frames: which run, which sleep, and what their variables were at the last
//! step.

use super::objects::Objects;
use super::{LastLine, Territory, leaving};
use crate::eval::Vm;
use crate::eval::source::Source;
use crate::eval::threads::Number;
use crate::heap::stack::Slots;
use crate::heap::{Typed, Value};
use crate::recording::{
    Change, CodeKind, CodeRecord, Datum, FrameRecord, Recording, SourceRecord, StepKind, VariableRecord,
};
use crate::types::code::{ASYNC_GENERATOR, COROUTINE, Code, GENERATOR, OPTIMIZED, VARARGS, VARKEYWORDS};
use crate::types::str::to_string;
use crate::views::frames::{code_name, variable_places};
use rustc_hash::FxHashMap;
use std::rc::Rc;
use vivarium_syntax::ast::Span;

/// A frame that runs or waits.
struct Active {
    depth: usize,
    frame: u32,
    /// Its code, by its index.
    code: u32,
    /// The addresses of what its slots held.
    seen: Vec<usize>,
    values: Vec<Datum>,
    /// The statement that runs.
    running: Option<Span>,
}

impl Active {
    /// Has the objects counted that the frame holds.
    fn count(&self, objects: &mut Objects, recording: &Recording) {
        if let Some(function) = recording.frames[self.frame as usize].function {
            objects.count_with_parts(function);
        }
        for value in &self.values {
            objects.count_with_attributes(*value);
        }
    }
}

/// A piece of code met.
struct Met {
    /// Owned, so that no other gets its address.
    _code: Typed<Code>,
    source: Rc<Source>,
    /// Its index in the recording; nothing for code that is not recorded.
    index: Option<u32>,
    slots: Vec<u32>,
}

/// The frames.
pub struct Frames {
    base: usize,
    territory: Territory,
    active: Vec<Active>,
    /// The frames of the threads that are not at work.
    others: FxHashMap<Number, (usize, Vec<Active>)>,
    asleep: FxHashMap<u32, Active>,
    /// The frame left last.
    gone: Option<Active>,
    /// The vectors of frames that were left, for those to come.
    spare: Vec<(Vec<usize>, Vec<Datum>)>,
    /// Change that lets go of the frame of the step before.
    left: Option<Change>,
    codes: FxHashMap<usize, usize>,
    met: Vec<Met>,
    sources: Vec<Rc<Source>>,
    /// The code asked for last, and what is known of it.
    last: (usize, usize),
    last_line: LastLine,
}

impl Frames {
    /// The frames of a program whose outermost one stands at depth `base`.
    pub fn new(base: usize, territory: Territory) -> Frames {
        Frames {
            base,
            territory,
            active: Vec::new(),
            others: FxHashMap::default(),
            asleep: FxHashMap::default(),
            gone: None,
            spare: Vec::new(),
            left: None,
            codes: FxHashMap::default(),
            met: Vec::new(),
            sources: Vec::new(),
            last: (0, 0),
            last_line: LastLine::default(),
        }
    }

    /// The depth of the program's outermost frame.
    pub fn base(&self) -> usize {
        self.base
    }

    /// Another thread is about to take a step.
    pub fn switch(&mut self, recording: &mut Recording, from: Number, to: Number) {
        recording.changes.extend(self.left.take());
        // The outermost frame of a thread is the library's.
        let (base, active) = self.others.remove(&to).unwrap_or((1, Vec::new()));
        let waiting = (self.base, std::mem::replace(&mut self.active, active));
        self.base = base;
        self.others.insert(from, waiting);
    }

    /// Whether code is recorded.
    pub fn is_ours(&self, code: &Code) -> bool {
        self.territory.contains(&code.source.filename) && code.is_of_program()
    }

    /// As [`Frames::is_ours`], soon answered for code that was asked about before.
    pub fn knows_as_ours(&mut self, recording: &mut Recording, code: &Typed<Code>) -> bool {
        let known = self.code(recording, code);
        self.met[known].index.is_some()
    }

    fn code(&mut self, recording: &mut Recording, code: &Typed<Code>) -> usize {
        let address = code.value().address();
        if self.last.0 == address {
            return self.last.1;
        }
        if let Some(known) = self.codes.get(&address) {
            self.last = (address, *known);
            return *known;
        }
        let known = self.met.len();
        let mut met =
            Met { _code: code.clone(), source: code.source.clone(), index: None, slots: Vec::new() };
        if self.is_ours(code) {
            met.index = Some(recording.codes.len() as u32);
            let record = self.record(recording, code, &mut met.slots);
            recording.codes.push(record);
        }
        self.met.push(met);
        self.codes.insert(address, known);
        self.last = (address, known);
        known
    }

    fn record(&mut self, recording: &mut Recording, code: &Typed<Code>, slots: &mut Vec<u32>) -> CodeRecord {
        let known = self.sources.iter().position(|source| Rc::ptr_eq(source, &code.source));
        let source = known.unwrap_or_else(|| {
            self.sources.push(code.source.clone());
            recording.sources.push(SourceRecord::new(&code.source.filename, &code.source.text));
            self.sources.len() - 1
        });
        let mut variables = Vec::new();
        if code.has(OPTIMIZED) {
            for place in variable_places(code) {
                slots.push(place.slot);
                variables.push(VariableRecord {
                    name: place.name.into(),
                    in_cell: place.in_cell,
                    is_free: place.is_free,
                });
            }
        }
        let kind = if code.has(GENERATOR) || code.has(COROUTINE) || code.has(ASYNC_GENERATOR) {
            CodeKind::Generator
        } else if code.has(OPTIMIZED) {
            CodeKind::Function
        } else if &*to_string(code.name.value()) == "<module>" {
            CodeKind::Module
        } else {
            CodeKind::Class
        };
        let extra = u32::from(code.has(VARARGS)) + u32::from(code.has(VARKEYWORDS));
        CodeRecord {
            name: code_name(code).into(),
            plain_name: to_string(code.name.value()).into(),
            kind,
            source: source as u32,
            variables,
            parameters: code.positional + code.keyword_only + extra,
        }
    }

    /// Finds the frame that runs among those known, or makes it known. Frames that were left unseen go.
    pub fn enter(
        &mut self,
        vm: &mut Vm,
        objects: &mut Objects,
        recording: &mut Recording,
        kind: StepKind,
    ) -> Option<u32> {
        if let Some(change) = self.left.take() {
            recording.changes.push(change);
        }
        let depth = vm.callers.len();
        let begins = matches!(kind, StepKind::Call | StepKind::Resume);
        while self
            .active
            .last()
            .is_some_and(|active| active.depth > depth || (begins && active.depth == depth))
        {
            let gone = self.active.pop().expect("it was there just now");
            recording.changes.push(Change::Leave(gone.frame));
        }
        let known = self.code(recording, &vm.frame.function.code.borrow());
        let index = self.met[known].index?;
        if let Some(active) = self.active.last()
            && active.depth == depth
        {
            if active.code == index {
                return Some(active.frame);
            }
            let gone = self.active.pop().expect("it was there just now");
            recording.changes.push(Change::Leave(gone.frame));
        }
        if kind == StepKind::Resume
            && let Some(generator) = vm.frame.generator.clone()
            && let Some(object) = objects.datum(vm, recording, &generator).as_object()
            && let Some(frame) = recording.objects[object as usize].frame
            && let Some(mut active) = self.asleep.remove(&frame)
        {
            active.depth = depth;
            self.active.push(active);
            recording.changes.push(Change::Wake(frame));
            return Some(frame);
        }
        Some(self.open(vm, objects, recording, index, depth))
    }

    /// Makes a frame known.
    fn open(
        &mut self,
        vm: &mut Vm,
        objects: &mut Objects,
        recording: &mut Recording,
        code: u32,
        depth: usize,
    ) -> u32 {
        let frame = recording.frames.len() as u32;
        let is_function = !recording.codes[code as usize].variables.is_empty()
            || vm.frame.function.code.borrow().has(OPTIMIZED);
        let globals = vm.globals().value().clone();
        let globals = objects.datum(vm, recording, &globals).as_object().unwrap_or(0);
        let namespace = match (is_function, vm.frame.locals.clone()) {
            (true, _) => None,
            (false, None) => Some(globals),
            (false, Some(locals)) => objects.datum(vm, recording, &locals).as_object(),
        };
        let function = if is_function {
            let function = vm.frame.function.value().clone();
            objects.datum(vm, recording, &function).as_object()
        } else {
            None
        };
        recording.frames.push(FrameRecord {
            code,
            depth: depth.saturating_sub(self.base) as u32,
            function,
            namespace,
            globals,
        });
        recording.changes.push(Change::Enter(frame));
        if let Some(generator) = vm.frame.generator.clone()
            && let Some(object) = objects.datum(vm, recording, &generator).as_object()
        {
            recording.objects[object as usize].frame = Some(frame);
        }
        let count = recording.codes[code as usize].variables.len();
        // The frame that was left last has no use for its vectors any more.
        let (mut seen, mut values) = self.spare.pop().unwrap_or_default();
        seen.clear();
        seen.resize(count, 0);
        values.clear();
        values.resize(count, Datum::ABSENT);
        self.active.push(Active { depth, frame, code, seen, values, running: None });
        frame
    }

    /// Learns what the variables of the frame that runs hold now.
    pub fn look(&mut self, vm: &mut Vm, objects: &mut Objects, recording: &mut Recording, any_died: bool) {
        let slots = vm.frame.slots;
        let Some(active) = self.active.last_mut() else { return };
        let met = &self.met[self.last.1];
        for (variable, slot) in met.slots.iter().enumerate() {
            let value: Option<Value> = load(&slots, *slot, active.seen[variable], any_died);
            let Some(value) = value else {
                if slots.get(*slot).is_none() && active.seen[variable] != 0 {
                    active.seen[variable] = 0;
                    bind(active, objects, recording, variable, Datum::ABSENT);
                }
                continue;
            };
            active.seen[variable] = value.address();
            let datum = objects.datum(vm, recording, &value);
            drop(value);
            if active.values[variable] != datum {
                bind(active, objects, recording, variable, datum);
            }
        }
    }

    /// Has the objects counted that a call which begins or ends may hold beside variables: the function, the
    /// generator, and what the caller's expression has loaded.
    pub fn count_in_flight(&mut self, objects: &mut Objects, recording: &Recording) {
        if objects.counts_all() {
            self.spare.extend(self.gone.take().map(|gone| (gone.seen, gone.values)));
            return;
        }
        for active in self.active.iter().rev().take(2) {
            let record = &recording.frames[active.frame as usize];
            active.count(objects, recording);
            objects.count_names(record.namespace.unwrap_or(record.globals));
        }
        if let Some(gone) = self.gone.take() {
            gone.count(objects, recording);
            self.spare.push((gone.seen, gone.values));
        }
    }

    /// How many recorded frames wait for the one that runs.
    pub fn depth(&self) -> u32 {
        self.active.len().saturating_sub(1) as u32
    }

    /// Whether a statement at this place is a step: what was made from one statement bears its span and is no
    /// step of its own, and at a string alone, such as a docstring, nothing happens.
    pub fn begins(&mut self, span: Span) -> bool {
        let Some(active) = self.active.last_mut() else { return false };
        if active.running.replace(span) == Some(span) {
            return false;
        }
        let source = &self.met[self.last.1].source;
        let first = source.text.as_bytes().get(span.start as usize).copied().unwrap_or_default();
        !(matches!(first, b'"' | b'\'' | b'r' | b'R' | b'b' | b'B' | b'u' | b'U')
            && is_string(source.text_of(span)))
    }

    /// The line of a place in the code that was entered last.
    pub fn line(&mut self, span: Span) -> u32 {
        if self.last_line.span != span || self.last_line.line == 0 {
            let line = self.met[self.last.1].source.line(span.start);
            self.last_line = LastLine { span, line };
        }
        self.last_line.line
    }

    /// Lets go of the frame after a step at which it is left or falls asleep; the recording says so with
    /// the next step.
    pub fn after(&mut self, kind: StepKind, frame: u32) {
        let Some(change) = leaving(kind, frame).filter(|_| frame != 0) else { return };
        self.left = Some(change);
        let Some(active) = self.active.pop() else { return };
        if matches!(change, Change::Sleep(_)) {
            self.asleep.insert(frame, active);
        } else {
            self.gone = Some(active);
        }
    }

    /// Forgets the sleeping frame of a generator that has died.
    pub fn forget(&mut self, recording: &mut Recording, object: u32) {
        let Some(frame) = recording.objects[object as usize].frame else { return };
        if self.asleep.remove(&frame).is_some() {
            recording.changes.push(Change::Leave(frame));
        }
    }

    /// Lets go of all frames.
    pub fn close(&mut self, recording: &mut Recording) {
        recording.changes.extend(self.left.take());
        let others = self.others.drain().flat_map(|(_, (_, frames))| frames);
        for active in self.active.drain(..).rev().chain(others) {
            if active.frame != 0 {
                recording.changes.push(Change::Leave(active.frame));
            }
        }
    }
}

/// Whether a statement is a string alone.
fn is_string(statement: &str) -> bool {
    let quoted = statement.trim_start_matches(['r', 'R', 'u', 'U', 'b', 'B']);
    ["\"\"\"", "'''", "\"", "'"].iter().any(|mark| {
        let inside = quoted.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        inside.is_some_and(|inside| !inside.contains(mark))
    })
}

/// The value in a slot, unless it is known to be that of before.
#[inline]
fn load(slots: &Slots, slot: u32, seen: usize, any_died: bool) -> Option<Value> {
    let value = slots.get(slot)?;
    let same = value.address() == seen && !any_died && !is_number(value);
    (!same).then(|| value.clone())
}

/// Whether a value's address says nothing: a number that nobody holds any more makes room for the next.
#[inline]
fn is_number(value: &Value) -> bool {
    value.is_exact::<crate::types::int::Int>() || value.is_exact::<crate::types::float::Float>()
}

fn bind(
    active: &mut Active,
    objects: &mut Objects,
    recording: &mut Recording,
    variable: usize,
    value: Datum,
) {
    let old = std::mem::replace(&mut active.values[variable], value);
    objects.rebound(old, value);
    recording.changes.push(Change::Bind { frame: active.frame, variable: variable as u32, value });
}
