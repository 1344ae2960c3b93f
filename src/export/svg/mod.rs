//! Views as SVG pictures, for the page and for slides. Each is drawn from the plain data of its view.
//!
//! - [`objects()`]: names and objects at a step
//! - [`counts()`] and [`lives()`]: how the references to an object came and went
//! - [`mro()`]: the classes above a class, their order, and how C3 merges it
//! - [`super_walk()`]: whom `super()` calls, one after the other
//! - [`garbage()`] and [`collection()`]: generations, cycles, and what a collection finds and frees
//! - [`exchange()`]: what goes into a generator and what comes out
//! - [`attribute()`]: the places where an attribute is looked for
//! - [`pending()`]: the handlers that wait for an exception
//! - [`closure()`]: what is wound round a function
//! - [`sharing()`]: what two objects share
//! - [`threads()`]: who held the GIL, and who waited
//! - [`processes()`]: when each process began and ended
//! - [`event_loop()`]: what an event loop will call next, and what its tasks await
//! - [`retention()`]: what keeps an object alive
//! - [`panel()`]: any view, as text
//! - [`draw()`] and [`within_page()`]: any view, by what it is
//!
//! The private rooms: `sheet`, on which all of them draw; `layers`, which finds places for the classes.

mod attribute;
mod closure;
mod counts;
mod event_loop;
mod exchange;
mod garbage;
mod layers;
mod mro;
mod objects;
mod pending;
mod processes;
mod retention;
mod sharing;
mod sheet;
mod super_walk;
mod threads;

pub use attribute::attribute;
pub use closure::closure;
pub use counts::{counts, lives};
pub use event_loop::event_loop;
pub use exchange::exchange;
pub use garbage::{collection, garbage};
pub use mro::mro;
pub use objects::objects;
pub use pending::pending;
pub use processes::processes;
pub use retention::retention;
pub use sharing::sharing;
pub use sheet::{STYLE, escaped};
pub use super_walk::super_walk;
pub use threads::threads;

use crate::views::view::View;
use sheet::{BASELINE, MARGIN, ROW, Sheet};

/// The columns of a view that is text.
const COLUMNS: usize = 90;

/// A view as SVG: drawn, or as text where there is no drawing.
pub fn draw(view: &View, title: &str) -> String {
    drawing(view, title).unwrap_or_else(|| panel(&view.text(COLUMNS), title))
}

/// The drawing of a view for a page that has [`STYLE`]; nothing where there is but text.
pub fn within_page(view: &View, title: &str) -> Option<String> {
    drawing(view, title).map(|svg| svg.replace(&format!("<style>{STYLE}</style>\n"), ""))
}

/// The drawing of a view; nothing where there is but text.
fn drawing(view: &View, title: &str) -> Option<String> {
    Some(match view {
        View::Attribute(view) => attribute(view, title),
        View::Closure(view) => closure(view, title),
        View::Collection(view) => collection(view, title),
        View::Copy(view) => sharing(view, title),
        View::Counts(views) => lives(views, title),
        View::Exchange(view) => exchange(view, title),
        View::Garbage(view) => garbage(view, title),
        View::Loop(view) => event_loop(view, title),
        View::Mro(view) => mro(view, title),
        View::Objects(view) => objects(view, title),
        View::Pending(view) => pending(view, title),
        View::Processes(view) => processes(view, title),
        View::Super(view) => super_walk(view, title),
        View::Threads(view) => threads(view, title),
        View::Why(view) => retention(view, title),
        View::Call(_)
        | View::Comprehension(_)
        | View::Dataclass(_)
        | View::Generator(_)
        | View::Gil(_)
        | View::Pattern(_)
        | View::References(_) => return None,
    })
}

/// A view that is text, as SVG: its lines as they stand.
pub fn panel(text: &str, title: &str) -> String {
    let mut sheet = Sheet::new();
    let mut y = MARGIN;
    for (number, line) in text.trim_end().lines().enumerate() {
        sheet.text(if number == 0 { "strong" } else { "" }, MARGIN, y + BASELINE, line);
        y += ROW;
    }
    sheet.finish(title)
}
