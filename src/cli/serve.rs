//! `vivarium serve`: an editor in the browser, for programs and lessons.

use crate::eval::Vm;
use crate::lessons;
use crate::limits::allowed::{parse_bytes, parse_memory, parse_seconds, parse_steps};
use crate::repl::screen;
use crate::serve::editor::First;
use crate::serve::{Server, Shown, request, run};
use clap::Parser;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What opens an address in the browser of one's choice.
const OPENER: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };

/// The arguments of `vivarium serve`.
#[derive(Parser, Debug)]
#[command(
    name = "vivarium serve",
    about = "Open an editor in the browser: write a program, run it in the sandbox, step through it"
)]
struct Arguments {
    /// A program to begin with, or the number of a lesson
    file: Option<String>,
    /// The port on this machine; 0 is any that is free
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Leave it to me to open the address
    #[arg(long)]
    no_open: bool,
    /// End a program after N statements and turns of loops [default: 200000]
    #[arg(long, value_name = "N", value_parser = parse_steps)]
    max_steps: Option<u64>,
    /// End it with more than BYTES in use [default: 256M]
    #[arg(long, value_name = "BYTES", value_parser = parse_memory)]
    max_memory: Option<usize>,
    /// End it after SECONDS [default: 10]
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    max_time: Option<Duration>,
    /// End it with more than BYTES written [default: 1M]
    #[arg(long, value_name = "BYTES", value_parser = parse_bytes)]
    max_output: Option<u64>,
}

impl Arguments {
    /// How much a program may use: as said behind `serve`, else before it, else by default.
    fn allowed(&self) -> run::Allowed {
        let before = crate::limits::allowed();
        let usual = run::Allowed::default();
        run::Allowed {
            steps: self.max_steps.or(before.steps).unwrap_or(usual.steps),
            memory: self.max_memory.or(before.memory).unwrap_or(usual.memory),
            time: self.max_time.or(before.time).unwrap_or(usual.time),
            output: self.max_output.or(before.output).unwrap_or(usual.output),
        }
    }

    /// What the editor shows at first.
    fn shown(&self) -> Result<Shown, String> {
        let Some(file) = &self.file else { return Ok(Shown::Kept) };
        let path = Path::new(file);
        if let Some(lesson) = lessons::find(file).filter(|_| !path.exists()) {
            return Ok(Shown::Lesson(lesson.number));
        }
        let bytes = std::fs::read(path).map_err(|error| {
            format!("can't open file '{file}': {}", crate::eval::os_error::strerror(&error))
        })?;
        if bytes.len() > request::MOST_BODY {
            return Err(format!("'{file}' is too large for the editor"));
        }
        let program = vivarium_syntax::decode_source(&bytes).map_err(|error| error.message)?;
        let name = path.file_name().map_or_else(|| file.clone(), |name| name.to_string_lossy().into_owned());
        Ok(Shown::Program(First { name, program }))
    }
}

/// Runs the command until it is ended by a signal; gives the exit status.
pub fn serve(vm: &mut Vm, arguments: Vec<String>) -> u8 {
    let given = std::iter::once("vivarium serve".to_owned()).chain(arguments);
    let arguments = match Arguments::try_parse_from(given) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.exit_code() == 0 { 0 } else { 2 };
        }
    };
    let shown = match arguments.shown() {
        Ok(shown) => shown,
        Err(message) => {
            vm.write_stderr(&format!("vivarium: {message}\n"));
            return 2;
        }
    };
    let served = Server::open(arguments.port, &shown, arguments.allowed()).and_then(|server| {
        screen::show(&format!("Vivarium serves {}  (Ctrl-C ends it)\n", server.gate().address()));
        if !arguments.no_open && std::io::stdout().is_terminal() {
            open_browser(&server.gate().address_for_once()?);
        }
        server.answer()
    });
    match served {
        Ok(()) => 0,
        Err(error) => {
            let words = crate::eval::os_error::strerror(&error);
            vm.write_stderr(&format!("vivarium: can't serve on 127.0.0.1:{}: {words}\n", arguments.port));
            2
        }
    }
}

/// Opens the address in a browser. Where there is none, the address has been printed.
fn open_browser(address: &str) {
    let mut command = Command::new(OPENER);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Ok(mut opener) = command.spawn() {
        // Somebody has to take notice of its end.
        std::thread::spawn(move || opener.wait());
    }
}
