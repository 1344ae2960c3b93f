//! Every thread waits for another: who waits for whom, and where.

use super::standing::Place;
use crate::recording::thread::Doing;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A thread that waits, when every thread does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Its index among the threads.
    pub index: u32,
    /// Its name.
    pub name: String,
    /// What it waits for.
    pub doing: Doing,
    /// The name of who could end that.
    pub holder: Option<String>,
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
        let doing = match self.doing {
            Doing::Lock(None) => "waits for a lock that nobody is left to release".to_owned(),
            doing => doing.words(self.index, |_| self.holder.clone().unwrap_or_default()),
        };
        let place = self.place.as_ref().map_or_else(String::new, |place| {
            let file = Path::new(&place.file).file_name();
            let file = file.map_or(place.file.as_str().into(), |file| file.to_string_lossy());
            format!(", at line {} of {file} in {}", place.line, place.function)
        });
        format!("{} {doing}{place}", self.name)
    }
}

/// All that is to be said of it.
pub fn message() -> String {
    let lines = found().iter().map(|blocked| format!("\n  {}", blocked.words())).collect::<String>();
    format!("every thread waits for another{lines}")
}
