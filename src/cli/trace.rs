//! `vivarium trace`: records a program and writes the recording down.

use super::{prepare_file, set_main};
use crate::eval::Vm;
use crate::eval::source::Source;
use crate::observe::recorder::Limits;
use crate::observe::recorder::run::{Run, record};
use crate::recording::{Grain, Recording};
use crate::types::list;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::str;
use clap::Parser;
use std::rc::Rc;

/// The arguments of `vivarium trace`.
#[derive(Parser, Debug)]
#[command(name = "vivarium trace", about = "Record a program and write the recording down")]
struct Arguments {
    /// The program
    file: String,
    /// Leave out the steps within statements
    #[arg(long)]
    statements: bool,
    /// The most steps that are recorded; the program ends there
    #[arg(long, value_name = "N", default_value_t = Limits::default().steps)]
    max_steps: usize,
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
    match run(vm, &arguments) {
        Ok((recording, status)) => {
            eprintln!("{}", summary(&recording));
            status
        }
        Err(status) => status,
    }
}

/// Records the program; gives the exit status too, or that with which to give up.
fn run(vm: &mut Vm, arguments: &Arguments) -> Result<(Recording, u8), u8> {
    let (name, bytes) = prepare_file(vm, &arguments.file)?;
    let sys = vm.sys.payload::<Module>().namespace.clone();
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
    let Some(main) = vm.modules.get_name(&names().__main__) else { return Err(1) };
    let globals = main.payload::<Module>().namespace.clone();
    drop(main);
    let grain = if arguments.statements { Grain::Statement } else { Grain::Expression };
    let limits = Limits { steps: arguments.max_steps, ..Limits::default() };
    match record(vm, &source, globals, grain, limits) {
        Ok(Run { recording, raised }) => {
            let status = raised.map_or(0, |raised| vm.report_uncaught(raised));
            Ok((recording, status))
        }
        Err(error) => {
            let raised = vm.raise_syntax_error(&source, error);
            Err(vm.report_uncaught(raised))
        }
    }
}

fn summary(recording: &Recording) -> String {
    format!(
        "{} steps, {} changes, {} objects, {} frames; {} bytes",
        recording.len(),
        recording.changes.len(),
        recording.objects.len(),
        recording.frames.len(),
        recording.bytes()
    )
}
