//! What is shown beside a recording: the lives of its objects, views of moments of the run, and what its stops say.
//!
//! - [`scenes`]: what in a program's text is worth a view
//! - [`visits`]: a program's stops as they are come to
//! - [`witness`]: an observer that takes views while the program runs

pub mod scenes;
pub mod visits;
pub mod witness;

use crate::eval::Vm;
use crate::heap::type_head::HEAP_TYPE;
use crate::recording::{Datum, Moment, ObjectKind, Recording};
use crate::types::module::Module;
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use crate::views::timeline::{self, TimelineView};
use crate::views::view::View;
use crate::views::{exchange, mro};
use serde::Serialize;
use visits::{Answered, Visits};

/// A view of a moment, or of the whole run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What it is of: `class D`.
    pub title: String,
    /// The step to which it belongs, from 0; nothing for one of the whole run.
    pub step: Option<usize>,
    /// The view.
    pub view: View,
}

/// What is said at a stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The step at which the program comes to it, from 0.
    pub step: usize,
    /// What is said.
    pub words: String,
    /// What is asked.
    pub question: Option<String>,
    /// What answers that.
    pub answer: Option<Answered>,
    /// The view that opens, among the cards.
    pub card: Option<usize>,
}

/// All that is shown beside a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exhibit {
    /// Views.
    pub cards: Vec<Card>,
    /// The lives of named objects.
    pub timelines: Vec<TimelineView>,
    /// The stops, in the order in which they are come to.
    pub stops: Vec<Said>,
}

/// The most objects whose lives are kept.
const LIVES: usize = 60;
/// The most generators whose exchanges are kept.
const GENERATORS: usize = 20;

impl Exhibit {
    /// What can be said of a run that is over: the lives of its objects, the classes that its module has.
    pub fn of(vm: &mut Vm, recording: &Recording) -> Exhibit {
        Exhibit { cards: [classes(vm), exchanges(recording)].concat(), timelines: lives(recording), stops: Vec::new() }
    }

    /// Adds the stops that the program came to, with their views.
    pub fn add_stops(&mut self, recording: &Recording, visits: Visits) {
        for visit in visits.made {
            let answer = visits::answer(recording, &visit);
            let card = match visit.shown {
                Some(crate::commands::Answer::View(view)) => {
                    let title = format!("%{}", visit.stop.command.unwrap_or_default());
                    self.cards.push(Card { title, step: Some(visit.step), view });
                    Some(self.cards.len() - 1)
                }
                _ => None,
            };
            let (words, question) = (visit.stop.words, visit.stop.question);
            self.stops.push(Said { step: visit.step, words, question, answer, card });
        }
    }
}

fn lives(recording: &Recording) -> Vec<TimelineView> {
    let mut objects: Vec<u32> = Vec::new();
    for (object, _) in timeline::objects_named(recording, recording.len()) {
        if objects.len() < LIVES && !objects.contains(&object) {
            objects.push(object);
        }
    }
    timeline::timelines(recording, &objects, recording.len())
}

/// The lines of the classes that the program made, where there is something to merge.
fn classes(vm: &mut Vm) -> Vec<Card> {
    let Some(main) = vm.modules.get_name(&intern("__main__")) else { return Vec::new() };
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
fn exchanges(recording: &Recording) -> Vec<Card> {
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
