//! `%export`: writes what is recorded, or the step that is shown, into a file.

use crate::eval::Vm;
use crate::eval::os_error::strerror;
use crate::exhibit::Exhibit;
use crate::export::{dot, native, page, python_tutor, svg};
use crate::limits::sandbox;
use crate::recording::Recording;
use crate::views::picture;

/// Writes the file; its name's ending says what. Tells what became of it.
pub fn export(vm: &mut Vm, recording: &Recording, step: usize, arguments: &str) -> String {
    let name = arguments.trim();
    let title = recording.sources[0].name.rsplit('/').next().unwrap_or_default();
    let picture = || picture::of_step(recording, step, &[]);
    let shown = format!("{title}, step {}", step + 1);
    let text = match name.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => page::page(recording, &Exhibit::of(vm, recording), title),
        Some("json") if name.ends_with(".pytutor.json") => format!("{}\n", python_tutor::trace(recording)),
        Some("json") => native::json(recording, &Exhibit::of(vm, recording), native::Views::Data),
        Some("svg") => svg::objects(&picture(), &shown),
        Some("dot") => dot::dot(&picture(), &shown),
        _ => {
            return "Usage: %export FILE   (.html the page, .json the recording, .pytutor.json for Python Tutor; .svg, .dot this step)\n"
                .to_owned();
        }
    };
    match sandbox::write(name.as_ref(), text.as_bytes()) {
        Ok(()) => format!("{name}: {} kB\n", text.len().div_ceil(1024)),
        Err(error) => format!("can't write '{name}': {}\n", strerror(&error)),
    }
}
