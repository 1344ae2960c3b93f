//! What is shown beside a recording: the lives of its objects, views of moments of the run, and what its stops say.
//!
//! - [`afterwards`]: what can be told when the run is over
//! - [`scenes`]: what in a program's text is worth a view
//! - [`visits`]: a program's stops as they are come to
//! - [`witness`]: an observer that takes views while the program runs

pub mod afterwards;
pub mod scenes;
pub mod visits;
pub mod witness;

use crate::eval::Vm;
use crate::recording::Recording;
use crate::views::timeline::TimelineView;
use crate::views::view::View;
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

impl Exhibit {
    /// What can be said of a run that is over: the lives of its objects, the classes that its module has.
    pub fn of(vm: &mut Vm, recording: &Recording) -> Exhibit {
        let cards = [
            afterwards::classes(vm),
            afterwards::exchanges(recording),
            afterwards::insides(recording),
            afterwards::waiting(recording),
            afterwards::threads(recording),
            afterwards::processes(recording),
            afterwards::loops(recording),
        ];
        Exhibit { cards: cards.concat(), timelines: afterwards::lives(recording), stops: Vec::new() }
    }

    /// Adds the stops that the program came to, with their views.
    pub fn add_stops(&mut self, recording: &Recording, visits: Visits) {
        for visit in visits.made {
            let answer = visits::answer(recording, &visit);
            let card = match visit.shown {
                Some(crate::commands::Answer::View(view)) => {
                    let title = format!("%{}", visit.stop.command.unwrap_or_default());
                    self.cards.push(Card { title, step: Some(visit.step), view: *view });
                    Some(self.cards.len() - 1)
                }
                _ => None,
            };
            let (words, question) = (visit.stop.words, visit.stop.question);
            self.stops.push(Said { step: visit.step, words, question, answer, card });
        }
    }
}
