//! The command line: what to run, and with what arguments. It is read as CPython reads its own:
//! options after the program belong to the program.

mod options;
mod serve;
mod site;
mod trace;

use crate::eval::lower::Options;
use crate::eval::threads::gil;
use crate::eval::{Outcome, Vm, import, program};
use crate::finish;
use crate::heap::{Value, breaker, limit};
use crate::limits;
use crate::observe::steps::Steps;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::str::intern;
use crate::types::{bool_, list, none, str};
use options::{Arguments, Program, split, variable};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use vivarium_syntax::Mode;

/// Runs the command line; gives the exit status.
pub fn main(arguments: Vec<String>, native_stack: usize) -> u8 {
    let (options, program, rest) = split(&arguments);
    let mut options = match Arguments::read(options) {
        Ok(options) => options,
        Err(status) => return status,
    };
    options.heed_environment();
    if options.version {
        let (major, minor, micro) = crate::modules::sys::information::LANGUAGE;
        println!("Vivarium {} (Python {major}.{minor}.{micro})", env!("CARGO_PKG_VERSION"));
        return 0;
    }
    match options.digits() {
        Ok(Some(digits)) => crate::types::int::digits::set_max_str_digits(digits),
        Ok(None) => {}
        Err(message) => return fatal(&message),
    }
    if options.uses_environment() && variable("PYTHONHASHSEED").is_some_and(|seed| !is_hash_seed(&seed)) {
        return fatal(
            "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]",
        );
    }
    crate::eval::lower::set_level(options.optimize.min(2));
    let allowed = options.allowed();
    limits::set(allowed);
    if let Some(folder) = &options.sandbox
        && let Err(message) = enter_sandbox(folder, &program)
    {
        eprintln!("vivarium: {message}");
        return 2;
    }
    let mut vm = crate::start::start();
    // The native stack is memory too, which nobody counts.
    vm.set_native_stack(
        allowed.memory.map_or(native_stack, |bytes| native_stack.min(bytes / 4).max(LEAST_STACK)),
    );
    breaker::install_interrupt_handler();
    if let Some(seed) = options.schedule {
        gil::set_schedule(seed);
        vm.observe(Box::new(Steps));
    }
    prepare_sys(&mut vm, &options, &arguments, &program, rest);
    if options.unbuffered {
        for name in [&names().stdout, &names().stderr] {
            if let Some(stream) = vm.sys_attribute(name) {
                crate::modules::io::text::set_unbuffered(&stream);
            }
        }
    }
    if options.uses_environment()
        && let Some(wanted) = variable("PYTHONIOENCODING")
        && let Err(raised) = encode_streams(&mut vm, &wanted)
    {
        let status = vm.report_uncaught(raised);
        return finish::finish(&mut vm, status);
    }
    if let Err(message) = trace_memory(&options) {
        vm.write_stderr(&format!("Fatal Python error: {message}: invalid number of frames\n"));
        return 1;
    }
    let status = run(&mut vm, program, &options);
    if limits::are_set() && limit::reached().is_some() {
        // Freeing what the program has left would take as long as it likes.
        std::process::exit(limits::ending::report(&mut vm, None).into());
    }
    if vm.interpreter.interrupted {
        // Who waits for the process learns what has ended it.
        breaker::end_by_interrupt();
    }
    status
}

/// Native stack that a program has whatever memory it may use.
const LEAST_STACK: usize = 4 << 20;

/// Shuts the program up in the sandbox: it may read its own folder, and read and write in `folder` if that is named.
fn enter_sandbox(folder: &str, program: &Program) -> Result<(), String> {
    let own = match program {
        Program::File(file) | Program::Step(file) => Some(program_folder(file)),
        Program::Trace(arguments) => trace::program_file(arguments).map(|file| program_folder(&file)),
        Program::Module(_) => std::env::current_dir().ok().map(|path| path.to_string_lossy().into_owned()),
        _ => None,
    };
    limits::sandbox::enter(own.as_deref().map(Path::new), (!folder.is_empty()).then(|| Path::new(folder)))
}

/// Says why the interpreter does not even begin.
fn fatal(message: &str) -> u8 {
    eprintln!("Fatal Python error: {message}\nPython runtime state: preinitialized\n");
    1
}

fn is_hash_seed(seed: &str) -> bool {
    seed == "random" || seed.parse::<u32>().is_ok()
}

/// Gives the standard streams the encoding and the way of handling errors that `PYTHONIOENCODING` names; standard
/// error keeps its own way.
fn encode_streams(vm: &mut Vm, wanted: &str) -> Outcome<()> {
    let (encoding, errors) = wanted.split_once(':').unwrap_or((wanted, ""));
    for name in [&names().stdin, &names().stdout, &names().stderr] {
        let Some(stream) = vm.sys_attribute(name).filter(|stream| !none::is_none(stream)) else { continue };
        let mut keywords = Vec::new();
        if !encoding.is_empty() {
            keywords.push((names().encoding.clone(), str::new(encoding)));
        }
        if !errors.is_empty() && name != &names().stderr {
            keywords.push((names().errors.clone(), str::new(errors)));
        }
        let method = vm.get_attribute(&stream, &intern("reconfigure"))?;
        vm.call_with(&method, &crate::eval::Arguments { positional: &[], keywords: &keywords })?;
    }
    Ok(())
}

/// Begins to trace memory where `-X tracemalloc` or `PYTHONTRACEMALLOC` says so; what is wrong with
/// them otherwise.
fn trace_memory(options: &Arguments) -> Result<(), String> {
    let option = options.implementation.iter().rev().find_map(|option| option.strip_prefix("tracemalloc"));
    let (frames, what) = match (option, variable("PYTHONTRACEMALLOC")) {
        (Some(""), _) => ("1".to_owned(), ""),
        (Some(frames), _) if frames.starts_with('=') => (frames[1..].to_owned(), "-X tracemalloc=NFRAME"),
        (None, Some(frames)) if options.uses_environment() => (frames, "PYTHONTRACEMALLOC"),
        _ => return Ok(()),
    };
    if crate::modules::tracemalloc::start_early(&frames) { Ok(()) } else { Err(what.to_owned()) }
}

/// Sets `sys.argv`, `sys.orig_argv` and `sys.path`.
fn prepare_sys(vm: &mut Vm, options: &Arguments, arguments: &[String], program: &Program, rest: Vec<String>) {
    let here = || std::env::current_dir().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let (first, folder) = match program {
        Program::File(file) | Program::Step(file) => (file.clone(), program_folder(file)),
        Program::Code(_) => ("-c".to_owned(), String::new()),
        Program::Module(_) => ("-m".to_owned(), here()),
        Program::Input => ("-".to_owned(), String::new()),
        Program::Nothing | Program::Guide(_) | Program::Trace(_) | Program::Site(_) | Program::Serve(_) => {
            (String::new(), String::new())
        }
    };
    let texts = |texts: Vec<String>| list::new(texts.into_iter().map(str::new).collect());
    let sys = vm.interpreter.sys.payload::<Module>().namespace.clone();
    sys.set_name(&names().argv, texts(std::iter::once(first).chain(rest).collect()));
    let original = std::iter::once("vivarium".to_owned()).chain(arguments.iter().cloned());
    sys.set_name(&intern("orig_argv"), texts(original.collect()));
    let isolated = options.isolated > 0;
    let environment = options.uses_environment();
    let safe = options.safe_path > 0 || isolated;
    let mut path = if safe { Vec::new() } else { vec![folder] };
    if let Some(more) = std::env::var_os("PYTHONPATH").filter(|more| !more.is_empty())
        && environment
    {
        path.extend(std::env::split_paths(&more).map(|entry| entry.to_string_lossy().into_owned()));
    }
    path.push(crate::library::FOLDER.to_owned());
    sys.set_name(&names().path, texts(path));
    let dev_mode = options.has_implementation("dev");
    let flags = [
        (0, i64::from(options.debug)),
        (1, i64::from(options.interactive)),
        (2, i64::from(options.interactive)),
        (3, i64::from(options.optimize)),
        (5, i64::from(options.no_user_site > 0 || isolated)),
        (6, i64::from(options.no_site)),
        (7, i64::from(!environment)),
        (8, i64::from(options.verbose)),
        (9, i64::from(options.bytes_warning)),
        (10, i64::from(options.quiet)),
        (12, i64::from(isolated)),
        (13, i64::from(dev_mode)),
        (15, i64::from(options.has_implementation("warn_default_encoding"))),
        (16, i64::from(safe)),
        (17, crate::types::int::digits::max_str_digits() as i64),
    ];
    sys.set_name(&intern("flags"), crate::modules::sys::information::flags_with(&flags));
    sys.set_name(&intern("_xoptions"), implementation_options(&options.implementation));
    sys.set_name(&intern("warnoptions"), texts(warning_options(options, dev_mode, environment)));
}

/// `sys._xoptions`: what `-X` says.
fn implementation_options(given: &[String]) -> Value {
    let entries = given.iter().map(|option| match option.split_once('=') {
        Some((name, value)) => (intern(name), str::new(value)),
        None => (intern(option), crate::types::bool_::new(true)),
    });
    crate::types::dict::from_names(entries.collect())
}

/// `sys.warnoptions`: what `-X dev`, `PYTHONWARNINGS`, `-W` and `-b` say, later ones winning.
fn warning_options(options: &Arguments, dev_mode: bool, environment: bool) -> Vec<String> {
    let mut given = Vec::new();
    if dev_mode {
        given.push("default".to_owned());
    }
    if environment && let Ok(variable) = std::env::var("PYTHONWARNINGS") {
        given.extend(variable.split(',').filter(|option| !option.is_empty()).map(String::from));
    }
    given.extend(options.warnings.iter().cloned());
    match options.bytes_warning {
        0 => {}
        1 => given.push("default::BytesWarning".to_owned()),
        _ => given.push("error::BytesWarning".to_owned()),
    }
    given
}

/// The folder from which a program's own modules are imported: that of the file behind any links,
/// or the folder or archive itself if the program is one.
fn program_folder(file: &str) -> String {
    let path = Path::new(file);
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| absolute(path));
    let folder = if real.is_dir() || is_archive(&real) { Some(real.as_path()) } else { real.parent() };
    folder.map_or_else(String::new, |folder| folder.to_string_lossy().into_owned())
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn run(vm: &mut Vm, program: Program, options: &Arguments) -> u8 {
    let interactive = options.interactive;
    let main = module::new("__main__", None);
    let namespace = main.payload::<Module>().namespace.clone();
    if let Some(builtins) = vm.interpreter.modules.get_name(&names().builtins) {
        namespace.set_name(&names().__builtins__, builtins);
    }
    main.payload::<Module>().awaiting.set(module::Awaiting::Specification);
    vm.interpreter.modules.set_name(&names().__main__, main.clone());
    drop((main, namespace));
    let warned = vm.sys_attribute(&intern("warnoptions"));
    let options_given = warned.as_ref().and_then(|given| given.downcast::<list::List>());
    if options_given.is_some_and(|given| !given.items.is_empty())
        && let Err(raised) = vm.import_absolute("warnings")
    {
        let status = vm.report_uncaught(raised);
        return finish::finish(vm, status);
    }
    let is_file = matches!(program, Program::File(_) | Program::Input | Program::Nothing);
    let is_session = match program {
        Program::Step(_) | Program::Guide(_) | Program::Trace(_) | Program::Site(_) | Program::Serve(_) => {
            true
        }
        Program::Nothing => interactive || std::io::stdin().is_terminal(),
        _ => false,
    };
    if !is_session {
        // In a session each statement has limits of its own.
        limits::begin();
    }
    let outcome = match program {
        Program::File(file) if is_archive(Path::new(&file)) => run_archive(vm),
        Program::File(file) if Path::new(&file).join("__main__.py").is_file() => run_archive(vm),
        Program::File(file) => match prepare_file(vm, &file) {
            Ok((name, mut bytes)) => {
                if options.skip_first_line {
                    // The others keep their numbers.
                    let end = bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len());
                    bytes.drain(..end);
                }
                set_main(vm, &names().__file__, str::new(name.as_str()));
                run_bytes(vm, &name, &bytes)
            }
            Err(status) => return finish::finish(vm, status),
        },
        Program::Code(code) => run_text(vm, "<string>", dedented(code)),
        Program::Module(name) => match prepare_module(vm, &name) {
            Ok(Some(Prepared { name, file, bytes })) => {
                set_main(vm, &names().__file__, str::new(file.as_str()));
                vm.specify_main(&name).and_then(|()| run_bytes(vm, &file, &bytes))
            }
            Ok(None) => return finish::finish(vm, 1),
            Err(raised) => Err(raised),
        },
        Program::Nothing if is_session => {
            let status = crate::repl::run(vm);
            return finish_session(vm, status);
        }
        Program::Input | Program::Nothing => match std::io::read_to_string(std::io::stdin()) {
            Ok(text) => run_text(vm, "<stdin>", text),
            Err(error) => Err(vm.os_error(&error, None)),
        },
        Program::Step(file) => {
            let status = crate::repl::step_file(vm, &file);
            return finish_session(vm, status);
        }
        Program::Trace(arguments) => {
            let status = trace::trace(vm, arguments);
            return finish_session(vm, status);
        }
        Program::Site(folder) => {
            let status = site::write(vm, &folder);
            return finish_session(vm, status);
        }
        Program::Serve(arguments) => {
            let status = serve::serve(vm, arguments);
            return finish_session(vm, status);
        }
        Program::Guide(lesson) => {
            let status = crate::repl::guide(vm, lesson.as_deref());
            return finish_session(vm, status);
        }
    };
    let mut status = match outcome {
        raised if limit::reached().is_some() => {
            let status = limits::ending::report(vm, raised.err());
            if !interactive {
                std::process::exit(status.into());
            }
            status
        }
        Ok(_) => 0,
        Err(raised) => {
            // What a file printed stands before what is said of its end.
            if is_file {
                flush_printed(vm);
            }
            vm.report_uncaught(raised)
        }
    };
    if interactive {
        limits::end();
        status = crate::repl::run(vm);
        return finish_session(vm, status);
    }
    finish::finish(vm, status)
}

/// Ends the interpreter after a session, in which the last that the program does has limits too.
fn finish_session(vm: &mut Vm, status: u8) -> u8 {
    limits::begin();
    finish::finish(vm, status)
}

/// Hands what was printed to the system; what cannot be written is tried again at the end.
fn flush_printed(vm: &mut Vm) {
    let waiting = vm.set_aside();
    if let Err(raised) = vm.flush_standard_streams() {
        drop(vm.take_raised(raised));
    }
    vm.put_back(waiting);
}

/// Sets an attribute of `__main__`.
fn set_main(vm: &Vm, name: &crate::heap::Name, value: Value) {
    if let Some(main) = vm.interpreter.modules.get_name(&names().__main__) {
        main.payload::<Module>().namespace.set_name(name, value);
    }
}

fn run_bytes(vm: &mut Vm, filename: &str, bytes: &[u8]) -> Outcome {
    let code = vm.guarded(|vm| vm.compile_script(filename, bytes))?;
    run_code(vm, code)
}

fn run_text(vm: &mut Vm, filename: &str, text: String) -> Outcome {
    let code = vm.guarded(|vm| vm.compile_text(filename, text, Mode::Exec, Options::default()))?;
    // What stands on the command line can be shown, what came by a pipe is gone.
    code.source.shown.set(filename == "<string>");
    run_code(vm, code)
}

/// A text without the indentation that all its lines have in common.
fn dedented(text: String) -> String {
    let blank = |line: &&str| line.trim_matches([' ', '\t', '\n']).is_empty();
    let mut lines = text.split('\n').filter(|line| !blank(line));
    let Some(first) = lines.next() else { return text };
    let margin = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let shared = |margin: usize, line: &str| {
        first.bytes().zip(line.bytes()).take(margin).take_while(|(one, two)| one == two).count()
    };
    let margin = lines.fold(margin.len(), shared);
    if margin == 0 {
        return text;
    }
    let lines: Vec<&str> =
        text.split('\n').map(|line| if blank(&line) { "" } else { &line[margin..] }).collect();
    lines.join("\n")
}

/// Runs the `__main__` of a zip archive or a folder, from which the program's modules are imported too.
fn run_archive(vm: &mut Vm) -> Outcome {
    let runpy = vm.import_absolute("runpy")?;
    let run = vm.get_attribute(&runpy, &intern("_run_module_as_main"))?;
    vm.guarded(|vm| vm.call(&run, &[str::new("__main__"), bool_::new(false)]))
}

/// Whether a file is a zip archive: it may have a line for the shell before what begins the archive.
fn is_archive(file: &Path) -> bool {
    use std::io::{Read, Seek, SeekFrom};
    const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";
    const LONGEST_END: i64 = 22 + u16::MAX as i64;
    let Ok(mut file) = std::fs::File::open(file) else { return false };
    let from_end = file.metadata().map_or(0, |facts| LONGEST_END.min(facts.len() as i64));
    let mut end = Vec::new();
    file.seek(SeekFrom::End(-from_end)).is_ok()
        && file.read_to_end(&mut end).is_ok()
        && memchr::memmem::rfind(&end, END_OF_DIRECTORY).is_some()
}

fn run_code(vm: &mut Vm, code: crate::heap::Typed<crate::types::code::Code>) -> Outcome {
    let Some(main) = vm.interpreter.modules.get_name(&names().__main__) else { return Ok(none::none()) };
    let globals = main.payload::<Module>().namespace.clone();
    drop(main);
    vm.guarded(|vm| program::run(vm, code, globals, None))
}

/// The file to run and its content, or the status with which to give up.
fn prepare_file(vm: &mut Vm, file: &str) -> Result<(String, Vec<u8>), u8> {
    let path = absolute(Path::new(file));
    if path.is_dir() {
        vm.write_stderr(&format!("vivarium: can't find '__main__' module in '{}'\n", path.display()));
        return Err(1);
    }
    match std::fs::read(&path) {
        Ok(bytes) => Ok((path.to_string_lossy().into_owned(), bytes)),
        Err(error) => {
            let (number, words) =
                (error.raw_os_error().unwrap_or(0), crate::eval::os_error::strerror(&error));
            let shown = path.display();
            vm.write_stderr(&format!("vivarium: can't open file '{shown}': [Errno {number}] {words}\n"));
            Err(2)
        }
    }
}

/// A module to run as `__main__`.
struct Prepared {
    /// Its own name, which a package's has `.__main__` behind.
    name: String,
    file: String,
    bytes: Vec<u8>,
}

/// The module that `-m` names, or the `__main__` of a package; nothing when there is none, which has been
/// said then.
fn prepare_module(vm: &mut Vm, name: &str) -> Outcome<Option<Prepared>> {
    let (folders, last) = match name.rsplit_once('.') {
        None => (vm.sys_attribute(&names().path), name),
        Some((parent, last)) => {
            let package = vm.import_absolute(parent)?;
            (vm.find_attribute(&package, &names().__path__)?, last)
        }
    };
    let folders = vm.search_path(folders.as_ref())?;
    let found = import::source::find(last, &folders);
    let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
    let mut entry = None;
    let mut own_name = name.to_owned();
    let file = match found {
        Some(import::source::Found::Library(module, false)) => {
            set_main(vm, &names().__package__, str::new(parent));
            entry = Some(module);
            PathBuf::from(module.path())
        }
        Some(import::source::Found::Library(package, true)) if crate::library::main_of(package).is_some() => {
            vm.import_absolute(name)?;
            set_main(vm, &names().__package__, str::new(name));
            entry = crate::library::main_of(package);
            own_name.push_str(".__main__");
            PathBuf::from(entry.map(crate::library::Entry::path).unwrap_or_default())
        }
        Some(import::source::Found::Module(file)) => {
            set_main(vm, &names().__package__, str::new(parent));
            absolute(&file)
        }
        Some(import::source::Found::Package(folder)) if folder.join("__main__.py").is_file() => {
            vm.import_absolute(name)?;
            set_main(vm, &names().__package__, str::new(name));
            own_name.push_str(".__main__");
            absolute(&folder.join("__main__.py"))
        }
        Some(_) => {
            vm.write_stderr(&format!(
                "vivarium: No module named {name}.__main__; '{name}' is a package and cannot be directly executed\n"
            ));
            return Ok(None);
        }
        None => {
            vm.write_stderr(&format!("vivarium: No module named {name}\n"));
            return Ok(None);
        }
    };
    let shown = str::new(file.to_string_lossy().into_owned());
    if let Some(arguments) = vm.sys_attribute(&names().argv)
        && let Some(arguments) = arguments.downcast::<list::List>()
    {
        drop(arguments.items.set(0, shown.clone()));
    }
    let bytes = match entry {
        Some(entry) => entry.text().into_bytes(),
        None => std::fs::read(&file).map_err(|error| vm.os_error(&error, Some(shown)))?,
    };
    Ok(Some(Prepared { name: own_name, file: file.to_string_lossy().into_owned(), bytes }))
}
