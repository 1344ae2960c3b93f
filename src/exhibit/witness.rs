//! An observer that records a program and takes views of it while it runs: what only the live program can tell.
//!
//! A view is taken of a statement when it is first come to; none runs any of the program's code.

use super::scenes::{self, Scene, Scenes, Written};
use super::visits::Visits;
use super::{Card, Exhibit};
use crate::commands::evaluate::{self, Scope};
use crate::eval::lower::Reports;
use crate::eval::{Outcome, Vm};
use crate::heap::type_head::HEAP_TYPE;
use crate::heap::{Value, traced};
use crate::observe::recorder::{Recorder, reports, stopped};
use crate::observe::{Collecting, Event, Observer};
use crate::recording::Recording;
use crate::types::code::Code;
use crate::types::exception;
use crate::types::function::Function;
use crate::types::module::Module;
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use crate::views::binding::{self, Given, GivenKeyword};
use crate::views::view::View;
use crate::views::{attribute_lookup, closure, dataclass, frames, garbage, mro, sharing, super_walk};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The columns of what is said at stops.
const COLUMNS: usize = 90;
/// The most views of a kind that are taken.
const CARDS: usize = 120;
/// The most looks at the collector: each walks over all objects.
const COLLECTIONS: usize = 20;

/// A statement that runs, with what is to be looked at when it has.
struct Running {
    depth: usize,
    step: usize,
    scenes: Vec<Scene>,
}

/// Views that are taken while a program runs.
#[derive(Default)]
pub struct Witness {
    /// Those of statements that the program has not come to.
    scenes: Scenes,
    visits: Visits,
    cards: Vec<Card>,
    taken: HashMap<&'static str, usize>,
    running: Vec<Running>,
    collection: garbage::Followed,
}

impl Witness {
    /// A witness of the program with this text.
    pub fn new(text: &str) -> Witness {
        Witness { scenes: scenes::of_text(text), visits: Visits::of(text), ..Witness::default() }
    }

    /// What is shown beside the recording of the run.
    pub fn exhibit(self, vm: &mut Vm, recording: &Recording) -> Exhibit {
        let mut exhibit = Exhibit::of(vm, recording);
        // A class that was seen when it was made is not shown a second time.
        let known: HashSet<String> = self.cards.iter().map(|card| card.title.clone()).collect();
        exhibit.cards.retain(|card| !known.contains(&card.title));
        exhibit.cards.extend(self.cards);
        exhibit.cards.sort_by_key(|card| card.step);
        exhibit.add_stops(recording, self.visits);
        exhibit
    }

    fn keep(&mut self, title: String, step: usize, view: View) {
        // Each class along the line calls the next one: what is said of the call is said once.
        if self.cards.iter().rev().take(4).any(|card| card.title == title && card.view == view) {
            return;
        }
        let taken = self.taken.entry(view.kind()).or_default();
        if *taken < CARDS {
            *taken += 1;
            self.cards.push(Card { title, step: Some(step), view });
        }
    }

    /// Looks at a step that has just been recorded.
    fn look(&mut self, vm: &mut Vm, event: &Event<'_>, recording: &mut Recording) {
        let Some(step) = recording.len().checked_sub(1) else { return };
        let is_own = recording.code_of(recording.steps[step].frame).source == 0;
        let depth = vm.callers.len();
        match event {
            Event::Statement(span) => {
                self.settle(vm, depth);
                self.visits.arrive(vm, recording, COLUMNS);
                if is_own && let Some(scenes) = self.scenes.remove(&span.start) {
                    self.begin(vm, depth, step, scenes);
                }
            }
            Event::Return(_) | Event::Yield(_) => self.settle(vm, depth),
            Event::Unwind(_) => self.running.retain(|running| running.depth < depth),
            Event::Raise(raised) => self.fail(vm, depth, raised),
            Event::Call if is_own => self.entered(vm, depth, step),
            _ => {}
        }
    }

    /// Follows a collection.
    fn collect(&mut self, vm: &mut Vm, what: &Collecting<'_>, recording: &Recording) {
        if self.taken.get("collector").is_some_and(|taken| *taken >= COLLECTIONS) {
            return;
        }
        if let Some(view) = self.collection.take(vm, what)
            && let Some(step) = recording.len().checked_sub(1)
        {
            self.keep(format!("collection of generation {}", view.generation), step, View::Collection(view));
        }
    }

    /// Looks at a statement before it runs.
    fn begin(&mut self, vm: &mut Vm, depth: usize, step: usize, scenes: Vec<Scene>) {
        for scene in &scenes {
            match scene {
                Scene::Read(object, name) => {
                    if let Some(value) = named(vm, object).filter(is_searched) {
                        let view = attribute_lookup::get(vm, object, &value, name);
                        self.keep(format!("{object}.{name}"), step, View::Attribute(view));
                    }
                }
                Scene::Store(object, name, written) => {
                    let stored = value(vm, written);
                    if let (Some(holder), Some(stored)) = (named(vm, object), stored) {
                        let view = attribute_lookup::store::store(vm, object, &holder, name, Some(&stored));
                        self.keep(format!("{object}.{name} = {}", written.text), step, View::Attribute(view));
                    }
                }
                Scene::Call(text, callee, positional, keywords) => {
                    if let Some(callable) = named(vm, callee).filter(is_programs_own) {
                        let positional = positional.iter().map(|written| given(vm, written)).collect();
                        let keywords = keywords.iter().map(|(name, written)| GivenKeyword {
                            name: intern(name),
                            given: given(vm, written),
                        });
                        let keywords = keywords.collect();
                        let view = binding::bind(vm, text, callee, &callable, positional, keywords);
                        self.keep(text.clone(), step, View::Call(view));
                    }
                }
                _ => {}
            }
        }
        self.running.push(Running { depth, step, scenes });
    }

    /// Looks at the statements that have run: those of frames at this depth or within.
    fn settle(&mut self, vm: &mut Vm, depth: usize) {
        while let Some(running) = self.running.pop_if(|running| running.depth >= depth) {
            if running.depth == depth {
                self.end(vm, running);
            }
        }
    }

    fn end(&mut self, vm: &mut Vm, running: Running) {
        for scene in running.scenes {
            match scene {
                Scene::Class(name, _) => {
                    if let Some(class) = named(vm, &name).filter(|class| class.has::<TypeObject>()) {
                        self.class(vm, &name, &class, running.step);
                    }
                }
                Scene::Function(name) => {
                    let function = named(vm, &name).filter(|object| !object.has::<TypeObject>());
                    let view = function.and_then(|function| closure::look(vm, &name, &function));
                    if let Some(view) = view.filter(|view| view.layers.len() > 1 || has_parts(view)) {
                        self.keep(name, running.step, View::Closure(view));
                    }
                }
                Scene::Copy(copy, original) => {
                    if let (Some(one), Some(other)) = (named(vm, &original), named(vm, &copy)) {
                        let view = sharing::compare(vm, &original, &copy, &one, &other);
                        self.keep(format!("{original} and {copy}"), running.step, View::Copy(view));
                    }
                }
                _ => {}
            }
        }
    }

    fn class(&mut self, vm: &mut Vm, name: &str, class: &Value, step: usize) {
        if class.payload::<TypeObject>().mro().len() > 2 {
            self.keep(format!("class {name}"), step, View::Mro(mro::of_class(class)));
        }
        if let Some(view) = dataclass::look(vm, class) {
            self.keep(format!("dataclass {name}"), step, View::Dataclass(view));
        }
    }

    /// Looks at a class statement that failed because there is no line for its bases.
    fn fail(&mut self, vm: &mut Vm, depth: usize, raised: &Value) {
        let Some(running) = self.running.last().filter(|running| running.depth == depth) else { return };
        if !exception::is_instance(raised, &exception::TYPE_ERROR) {
            return;
        }
        let class = running.scenes.iter().find_map(|scene| match scene {
            Scene::Class(name, bases) => Some((name.clone(), bases.clone())),
            _ => None,
        });
        let (Some((name, bases)), step) = (class, running.step) else { return };
        let bases: Option<Vec<Value>> =
            bases.iter().map(|base| named(vm, base).filter(|base| base.has::<TypeObject>())).collect();
        let Some(bases) = bases.filter(|bases| bases.len() > 1) else { return };
        let view = mro::of_bases(&name, &bases);
        if view.conflict.is_some() {
            self.keep(format!("class {name}"), step, View::Mro(view));
        }
    }

    /// Looks at a method that was called by `super()`.
    fn entered(&mut self, vm: &mut Vm, depth: usize, step: usize) {
        let Some(running) = self.running.last() else { return };
        if running.depth + 1 != depth {
            return;
        }
        let name = crate::types::str::to_string(vm.frame.function.code.borrow().name.value());
        if !running.scenes.contains(&Scene::Super(name.clone())) {
            return;
        }
        let first = frames::variables(&vm.frame).into_iter().next().and_then(|variable| variable.value);
        let Some(object) = first else { return };
        let class = if object.has::<TypeObject>() { object } else { object.class_value() };
        let view = super_walk::walk(&class, &name);
        if view.called.len() > 1 {
            let title = format!("{}.{name}", view.class);
            self.keep(title, step, View::Super(view));
        }
    }
}

fn has_parts(view: &closure::ClosureView) -> bool {
    view.layers.iter().any(|layer| !layer.parts.is_empty())
}

/// Whether the search for an attribute of an object says something: a module has but its names.
fn is_searched(object: &Value) -> bool {
    !object.has::<Module>()
}

/// Whether a callable is a function or class that the program wrote.
fn is_programs_own(callable: &Value) -> bool {
    match callable.downcast::<TypeObject>() {
        Some(class) => class.head.has(HEAP_TYPE),
        None => callable.has::<Function>(),
    }
}

/// The value of a name as the frame sees it, found without a copy of the frame's variables.
fn named(vm: &Vm, name: &str) -> Option<Value> {
    let own = frames::variables(&vm.frame).into_iter().find(|variable| variable.name == name);
    if let Some(own) = own {
        return own.value;
    }
    let name = intern(name);
    vm.globals().get_name(&name).or_else(|| vm.interpreter.builtins.get_name(&name))
}

/// The value of a name or a constant; nothing for what would have to run.
fn value(vm: &mut Vm, written: &Written) -> Option<Value> {
    if !written.is_plain {
        return None;
    }
    if let Some(value) = named(vm, &written.text) {
        return Some(value);
    }
    let scope = Scope { globals: vm.globals().clone(), locals: None };
    match evaluate::expression(vm, &scope, &written.text) {
        Ok(value) => Some(value),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    }
}

fn given(vm: &mut Vm, written: &Written) -> Given {
    Given { origin: written.text.clone(), value: value(vm, written) }
}

/// A recorder and a witness, shared with who started them.
pub struct Shared {
    /// The recorder.
    pub recorder: Rc<RefCell<Recorder>>,
    /// The witness.
    pub witness: Rc<RefCell<Witness>>,
}

impl Observer for Shared {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        let mut recorder = self.recorder.borrow_mut();
        // What is kept of the program is none of its memory.
        traced::apart(|| {
            if let Event::Collection(what) = &event {
                self.witness.borrow_mut().collect(vm, what, &recorder.recording);
            }
            if recorder.event(vm, &event) {
                self.witness.borrow_mut().look(vm, &event, &mut recorder.recording);
            }
        });
        if recorder.is_over() { Err(stopped(vm)) } else { Ok(()) }
    }

    fn wanted_reports(&self, _: &Vm) -> Reports {
        reports(self.recorder.borrow().recording.grain)
    }

    fn watches(&self, code: &Code) -> bool {
        self.recorder.borrow().is_recorded(code)
    }
}
