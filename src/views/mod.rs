//! What CPython hides, as plain data: each view is computed once, from the live heap or from a recording, holds
//! nothing of it, and is then shown: as text, as a picture or on the page.
//!
//! - [`attribute_lookup`]: where an attribute is looked for, and who takes a new value
//! - [`binding`]: which argument goes to which parameter
//! - [`closure`]: what wraps a function, and what its cells hold
//! - [`comprehension`]: a comprehension turn by turn
//! - [`dataclass`]: fields, and the methods that were generated
//! - [`event_loop`]: what an event loop will run next
//! - [`exchange`]: what went into a generator and came out
//! - [`frames`]: a frame's names, and what has changed since it was last looked at
//! - [`garbage`]: the cycle collector: counts, trial deletion, cycles
//! - [`generators`]: where a generator sleeps
//! - [`gil`]: the same work on threads and processes, measured
//! - [`holders`]: who holds what
//! - [`inspection`]: what an object is, as `x?` says it
//! - [`mro`]: a class's line of bases, and how C3 merges it
//! - [`noted`]: what the notes of a recording speak of
//! - [`pattern`]: a `match` statement case by case
//! - [`pending`]: which handlers and `finally` clauses wait
//! - [`picture`]: names and objects, drawn
//! - [`processes`]: which processes the program made, and how they ended
//! - [`recorded`]: words for the values and frames of a recording
//! - [`references`]: who holds an object
//! - [`retention`]: what keeps an object alive
//! - [`sharing`]: what two objects share
//! - [`super_walk`]: whom `super()` calls
//! - [`text`]: columns, clipping and wrapping
//! - [`threads`]: who held the GIL, who waited for what
//! - [`timeline`]: how the references to an object came and went
//! - [`value`]: a value in few words
//! - [`view`]: any of them, as one value

pub mod attribute_lookup;
pub mod binding;
pub mod closure;
pub mod comprehension;
pub mod dataclass;
pub mod event_loop;
pub mod exchange;
pub mod frames;
pub mod garbage;
pub mod generators;
pub mod gil;
pub mod holders;
pub mod inspection;
pub mod mro;
pub mod noted;
pub mod pattern;
pub mod pending;
pub mod picture;
pub mod processes;
pub mod recorded;
pub mod references;
pub mod retention;
pub mod sharing;
pub mod super_walk;
pub mod text;
pub mod threads;
pub mod timeline;
pub mod value;
pub mod view;
