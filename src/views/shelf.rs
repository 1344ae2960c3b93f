//! The views of a recorded run that are kept beside the recording: what a page shows next to the steps.

use super::timeline::{self, TimelineView};
use super::{mro, text};
use crate::eval::Vm;
use crate::recording::Recording;
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use serde::Serialize;

/// A view as text, of the whole run or of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Which view it is: `mro`, `gc`.
    pub kind: String,
    /// What it is of: `class D`.
    pub title: String,
    /// The step to which it belongs, from 0; nothing for one of the whole run.
    pub step: Option<usize>,
    /// The view, as the terminal shows it.
    pub text: String,
}

/// Views of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shelf {
    /// The views that are text.
    pub pages: Vec<Page>,
    /// The lives of named objects.
    pub timelines: Vec<TimelineView>,
}

/// The most objects whose lives are kept.
const LIVES: usize = 60;
/// The columns of views that are text.
const COLUMNS: usize = 90;

impl Shelf {
    /// The views of a run that is over: the lives of named objects, and the classes that its module has.
    pub fn of(vm: &mut Vm, recording: &Recording) -> Shelf {
        let mut objects: Vec<u32> = Vec::new();
        for (object, _) in timeline::objects_named(recording, recording.len()) {
            if objects.len() < LIVES && !objects.contains(&object) {
                objects.push(object);
            }
        }
        let timelines = timeline::timelines(recording, &objects, recording.len());
        Shelf { pages: classes(vm), timelines }
    }
}

/// The lines of the classes that the program made, where there is something to merge.
fn classes(vm: &mut Vm) -> Vec<Page> {
    let Some(main) = vm.modules.get_name(&intern("__main__")) else { return Vec::new() };
    let Some(main) = main.downcast::<crate::types::module::Module>() else { return Vec::new() };
    let mut pages = Vec::new();
    for (_, value) in main.namespace.entries() {
        let is_made = value
            .downcast::<TypeObject>()
            .is_some_and(|class| class.head.has(crate::heap::type_head::HEAP_TYPE) && class.mro().len() > 2);
        if !is_made {
            continue;
        }
        let view = mro::of_class(&value);
        let title = format!("class {}", value.payload::<TypeObject>().short_name());
        let shown = mro::render(&view, COLUMNS);
        if !pages.iter().any(|page: &Page| page.title == title) {
            pages.push(Page { kind: "mro".to_owned(), title, step: None, text: text::lines(&[shown]) });
        }
    }
    pages
}
