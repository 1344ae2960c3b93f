//! What CPython hides, as plain data: each view is computed once from the live heap, holds nothing of
//! it, and is then shown as text, so that the terminal, a test and whatever comes later see the same.
//!
//! - [`frames`]: a frame's names, and what has changed since it was last looked at
//! - [`garbage`]: the cycle collector: counts, trial deletion, cycles
//! - [`generators`]: where a generator sleeps
//! - [`inspection`]: what an object is, as `x?` says it
//! - [`mro`]: a class's line of bases, and how C3 merges it
//! - [`references`]: who holds an object
//! - [`super_walk`]: whom `super()` calls
//! - [`text`]: columns, clipping and wrapping
//! - [`value`]: a value in few words

pub mod frames;
pub mod garbage;
pub mod generators;
pub mod inspection;
pub mod mro;
pub mod picture;
pub mod recorded;
pub mod references;
pub mod shelf;
pub mod super_walk;
pub mod text;
pub mod timeline;
pub mod value;
