//! `%thread`: whose turn it may be.

use super::Answer;
use crate::eval::threads::gil;
use crate::eval::threads::schedule;

/// Gives turns to one thread only, by its name or number, or to all again.
pub fn choose(wanted: &str) -> Answer {
    if !gil::is_scheduled() {
        return "Turns are not scheduled here: the stepper and --schedule do so.\n".to_owned().into();
    }
    if wanted == "all" {
        schedule::set_only(None);
        return "All threads have turns again.\n".to_owned().into();
    }
    let threads = gil::overview();
    let is_wanted = |thread: &&gil::Overview| thread.name == wanted || thread.number.to_string() == wanted;
    match threads.iter().find(is_wanted) {
        Some(thread) => {
            schedule::set_only(Some(thread.number));
            let name = &thread.name;
            format!("Only {name} has turns now, unless it waits; %thread all lets the others go on.\n").into()
        }
        None => {
            let names: Vec<&str> = threads.iter().map(|thread| thread.name.as_str()).collect();
            format!("There is no thread {wanted}; there are {}.\n", names.join(", ")).into()
        }
    }
}
