//! `%loop`: what an event loop will run next: the queue of what is ready, what waits for time, what waits for the system,
//! and for each task where it sleeps, what it awaits, and what will wake it.

mod look;
mod render;

pub use look::{at, look};
pub use render::render;

pub use crate::recording::task::{Call, LoopState, TaskRow};
