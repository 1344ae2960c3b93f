//! `vivarium trace`: records a program and writes the recording down.

use super::{prepare_file, set_main};
use crate::eval::Vm;
use crate::eval::source::Source;
use crate::exhibit::Exhibit;
use crate::exhibit::witness::{self, Witness};
use crate::export::{dot, native, page, python_tutor, svg};
use crate::lessons;
use crate::limits;
use crate::observe::Observer;
use crate::observe::recorder::Limits;
use crate::observe::recorder::run::{Run, record};
use crate::recording::{Ending, Grain, Recording};
use crate::types::list;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::str;
use crate::views::text::count;
use crate::views::view::View;
use crate::views::{picture, timeline};
use clap::Parser;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

/// The arguments of `vivarium trace`.
#[derive(Parser, Debug)]
#[command(name = "vivarium trace", about = "Record a program and write the recording down")]
struct Arguments {
    /// The program, or the number of a lesson
    file: String,
    /// Where to write to: a name that ends in .html, .json, .svg or .dot says what
    #[arg(short, long, value_name = "OUT")]
    output: Option<String>,
    /// Write the recording as JSON
    #[arg(long)]
    json: bool,
    /// Of the JSON: `native`, as docs/RECORDING.md has it, or `pythontutor`
    #[arg(long, value_name = "FORMAT", default_value = "native", value_parser = ["native", "pythontutor"])]
    format: String,
    /// Write one step, by its number, as an SVG picture
    #[arg(long, value_name = "STEP")]
    svg: Option<usize>,
    /// What the SVG shows: the objects of the step, the counts of a name (`counts:NAME`), or another view that the page has,
    /// by its tab and title (`mro:CLASS`, `collector`)
    #[arg(long, value_name = "VIEW", default_value = "objects")]
    view: String,
    /// Write one step as a graph for Graphviz
    #[arg(long, value_name = "STEP")]
    dot: Option<usize>,
    /// Leave out the steps within statements
    #[arg(long)]
    statements: bool,
    /// The most steps that are recorded; the program ends there
    #[arg(long, value_name = "N", default_value_t = Limits::default().steps)]
    max_steps: usize,
    /// Do not tell how large it has become
    #[arg(long)]
    quiet: bool,
    /// The program's own arguments
    #[arg(last = true)]
    rest: Vec<String>,
}

/// Runs the command; gives the exit status.
pub fn trace(vm: &mut Vm, arguments: Vec<String>) -> u8 {
    let given = std::iter::once("vivarium trace".to_owned()).chain(arguments);
    let arguments = match Arguments::try_parse_from(given) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.exit_code() == 0 { 0 } else { 2 };
        }
    };
    let (recording, exhibit, status) = match run(vm, &arguments) {
        Ok(run) => run,
        Err(status) => return status,
    };
    let (kind, text) = match written(&arguments, &recording, &exhibit) {
        Ok(written) => written,
        Err(message) => {
            vm.write_stderr(&format!("vivarium: {message}\n"));
            return 2;
        }
    };
    let name = arguments.output.clone().unwrap_or_else(|| default_name(&arguments.file, kind));
    vm.flush_output();
    if name == "-" {
        crate::repl::screen::show(&text);
        return status;
    }
    match std::fs::write(&name, &text) {
        Ok(()) if arguments.quiet => status,
        Ok(()) => {
            let size = text.len().div_ceil(1024);
            vm.write_stderr(&format!("{}; {name}: {size} kB\n", summary(&recording)));
            status
        }
        Err(error) => {
            let words = crate::eval::os_error::strerror(&error);
            vm.write_stderr(&format!("vivarium: can't write '{name}': {words}\n"));
            2
        }
    }
}

/// The file that is to be recorded, if the arguments name one.
pub fn program_file(arguments: &[String]) -> Option<String> {
    let given = std::iter::once("vivarium trace").chain(arguments.iter().map(String::as_str));
    let file = Arguments::try_parse_from(given).ok()?.file;
    Path::new(&file).exists().then_some(file)
}

/// What is written, by its ending, and its text.
fn written(
    arguments: &Arguments,
    recording: &Recording,
    exhibit: &Exhibit,
) -> Result<(&'static str, String), String> {
    let named = arguments.output.as_deref().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end);
    let lesson =
        lessons::find(&arguments.file).map(|lesson| format!("{}  {}", lesson.number, lesson.title()));
    let file = arguments.file.rsplit('/').next().unwrap_or(&arguments.file);
    let title = lesson.as_deref().unwrap_or(file);
    let last = recording.len();
    let picture = |number: usize| {
        let Some(step) = number.checked_sub(1).filter(|step| *step < recording.len()) else {
            return Err(format!("there is no step {number}: there are the steps 1 to {last}"));
        };
        Ok((picture::of_step(recording, step, &[]), format!("{title}, step {number}")))
    };
    if arguments.view != "objects" {
        return panel(recording, exhibit, &arguments.view).map(|svg| ("svg", svg));
    }
    if let Some(number) = arguments.svg.or_else(|| (named == "svg").then_some(last)) {
        let (view, title) = picture(number)?;
        return Ok(("svg", svg::objects(&view, &title)));
    }
    if let Some(number) = arguments.dot.or_else(|| (named == "dot").then_some(last)) {
        let (view, title) = picture(number)?;
        return Ok(("dot", dot::dot(&view, &title)));
    }
    if arguments.json || named == "json" || arguments.format == "pythontutor" {
        let text = match arguments.format.as_str() {
            "pythontutor" => format!("{}\n", python_tutor::trace(recording)),
            _ => native::json(recording, exhibit, native::Views::Data),
        };
        return Ok(("json", text));
    }
    Ok(("html", page::page(recording, exhibit, title)))
}

/// A view of the run as SVG: `counts:NAME`, or a card by its kind and what it is of, `mro:Host`, `collector`.
fn panel(recording: &Recording, exhibit: &Exhibit, view: &str) -> Result<String, String> {
    let (kind, name) = view.split_once(':').unwrap_or((view, ""));
    if kind == "counts" {
        let views = timeline::of_name(recording, name, recording.len());
        if !views.is_empty() {
            return Ok(svg::draw(&View::Counts(views), &format!("counts of {name}")));
        }
    }
    let own = || exhibit.cards.iter().filter(|card| card.view.kind() == kind);
    let ends = |title: &str| title.split_whitespace().last() == Some(name);
    let found = own().find(|card| name.is_empty() || card.title == name || ends(&card.title));
    found.map(|card| svg::draw(&card.view, &card.title)).ok_or_else(|| {
        let titles: Vec<String> = own().map(|card| format!("{kind}:{}", card.title)).collect();
        match titles.as_slice() {
            [] => format!("there is no view {view}"),
            _ => format!("there is no view {view}, but there are {}", titles.join(", ")),
        }
    })
}

/// Where a recording is written to if nothing says so: beside whoever called, under the program's name.
fn default_name(file: &str, kind: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    format!("{}.{kind}", name.strip_suffix(".py").unwrap_or(name))
}

/// Records the program; gives the exit status too, or that with which to give up.
fn run(vm: &mut Vm, arguments: &Arguments) -> Result<(Recording, Exhibit, u8), u8> {
    let (name, bytes) = match lessons::find(&arguments.file) {
        Some(lesson) if !Path::new(&arguments.file).exists() => {
            (lesson.file.to_owned(), lesson.program.as_bytes().to_vec())
        }
        _ => prepare_file(vm, &arguments.file)?,
    };
    let sys = vm.interpreter.sys.payload::<Module>().namespace.clone();
    let texts = std::iter::once(&arguments.file).chain(&arguments.rest);
    sys.set_name(&names().argv, list::new(texts.map(|text| str::new(text.as_str())).collect()));
    let folder = super::program_folder(&arguments.file);
    if let Some(path) = vm.sys_attribute(&names().path)
        && let Some(path) = path.downcast::<list::List>()
    {
        path.items.insert(0, str::new(folder));
    }
    set_main(vm, &names().__file__, str::new(name.as_str()));
    let text = match vivarium_syntax::decode_source(&bytes) {
        Ok(text) => text,
        Err(error) => {
            vm.write_stderr(&format!("vivarium: {}\n", error.message));
            return Err(1);
        }
    };
    let source = Rc::new(Source::new(&name, text));
    let Some(main) = vm.interpreter.modules.get_name(&names().__main__) else { return Err(1) };
    let globals = main.payload::<Module>().namespace.clone();
    drop(main);
    let grain = if arguments.statements { Grain::Statement } else { Grain::Expression };
    let limits = Limits { steps: arguments.max_steps, ..Limits::default() };
    let is_picture = arguments.svg.is_some() || arguments.dot.is_some();
    // The views beside a recording take their time: a picture of one step has no use for them.
    let witness = Rc::new(RefCell::new(Witness::new(if is_picture { "" } else { &source.text })));
    let seen = witness.clone();
    let observer = |recorder| -> Box<dyn Observer> { Box::new(witness::Shared { recorder, witness: seen }) };
    match record(vm, &source, globals, grain, limits, observer) {
        Ok(Run { mut recording, raised, is_at_limit }) => {
            let status = raised.map_or(0, |raised| vm.report_uncaught(raised));
            let status = if is_at_limit { limits::STATUS } else { status };
            let witness = std::mem::take(&mut *witness.borrow_mut());
            let exhibit = if is_picture {
                Exhibit::default()
            } else {
                recording.index();
                witness.exhibit(vm, &recording)
            };
            Ok((recording, exhibit, status))
        }
        Err(error) => {
            let raised = vm.raise_syntax_error(&source, error);
            Err(vm.report_uncaught(raised))
        }
    }
}

fn summary(recording: &Recording) -> String {
    let ending = match &recording.ending {
        Ending::Limit(told) => format!(" ({told})"),
        _ => String::new(),
    };
    format!(
        "{}, {}, {}{ending}",
        count(recording.len(), "step"),
        count(recording.frames.len(), "call"),
        count(recording.objects.len(), "object")
    )
}
