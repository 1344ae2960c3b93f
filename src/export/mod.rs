//! Recordings written down: for the page, for other programs, for slides.
//!
//! - [`native`]: all of a recording, as documented in `docs/RECORDING.md`
//! - [`python_tutor`]: the trace format of Python Tutor
//! - [`page`]: one HTML file that shows a recording
//! - [`svg`]: views as pictures
//! - [`dot`]: one step as a graph

pub mod dot;
pub mod native;
pub mod page;
pub mod python_tutor;
pub mod svg;
