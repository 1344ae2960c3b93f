//! Every thread waits for another: who waits for whom, and where.

use super::Number;
use super::standing::{Place, Wait};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A thread that waits, when every thread does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Its number.
    pub number: Number,
    /// Its name.
    pub name: String,
    /// What it waits for.
    pub wait: Wait,
    /// Who could end that.
    pub holder: Option<(Number, String)>,
    /// Where it waits.
    pub place: Option<Place>,
}

static FOUND: Mutex<Vec<Blocked>> = Mutex::new(Vec::new());

/// Keeps what was found, for those who tell of it.
pub(super) fn keep(blocked: Vec<Blocked>) {
    *FOUND.lock().unwrap_or_else(PoisonError::into_inner) = blocked;
}

/// The threads that wait for each other, after they were found to do so.
pub fn found() -> Vec<Blocked> {
    FOUND.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl Blocked {
    /// `Thread-1 waits for a lock that Thread-2 holds, at line 7 of bank.py in transfer`.
    pub fn words(&self) -> String {
        let whom = match (&self.wait, &self.holder) {
            (Wait::Lock(_), Some((number, _))) if *number == self.number => {
                "a lock that it holds itself".to_owned()
            }
            (Wait::Lock(_), Some((_, name))) => format!("a lock that {name} holds"),
            (Wait::Lock(_), None) => "a lock that nobody is left to release".to_owned(),
            (Wait::Thread(_), Some((_, name))) => format!("the end of {name}"),
            (Wait::Thread(_), None) => "the end of a thread".to_owned(),
            (Wait::Import(_), Some((_, name))) => format!("a module that {name} imports"),
            (Wait::Import(_), None) => "a module".to_owned(),
            (Wait::Queue(_), _) => "an item of a queue".to_owned(),
            (Wait::Time, _) => "time to pass".to_owned(),
        };
        let place = self.place.as_ref().map_or_else(String::new, |place| {
            let file = Path::new(&place.file).file_name();
            let file = file.map_or(place.file.as_str().into(), |file| file.to_string_lossy());
            format!(", at line {} of {file} in {}", place.line, place.function)
        });
        format!("{} waits for {whom}{place}", self.name)
    }
}

/// All that is to be said of it.
pub fn message() -> String {
    let lines = found().iter().map(|blocked| format!("\n  {}", blocked.words())).collect::<String>();
    format!("every thread waits for another{lines}")
}
