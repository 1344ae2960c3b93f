//! The command `vivarium`.

use vivarium::eval::lower::Options;
use vivarium::eval::program;
use vivarium::eval::source::Source;
use vivarium::types::module::{self, Module};
use vivarium::types::{list, str};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bytes of native stack for the interpreter: enough for the deepest recursion that
/// `sys.setrecursionlimit` is meant to allow.
const STACK: usize = 1 << 30;

fn main() -> std::process::ExitCode {
    let interpreter = std::thread::Builder::new().stack_size(STACK).spawn(run).expect("a thread");
    match interpreter.join() {
        Ok(status) => std::process::ExitCode::from(status),
        Err(_) => std::process::ExitCode::from(134),
    }
}

fn run() -> u8 {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(&path).expect("readable");
    let mut vm = vivarium::start::start();
    vm.set_native_stack(STACK - (1 << 20));
    let source = std::rc::Rc::new(Source::new(&path, text));
    let code = match program::compile(&source, vivarium_syntax::Mode::Exec, Options::default()) {
        Ok(code) => code,
        Err(error) => {
            let raised = vm.raise_syntax_error(&source, error);
            return vm.report_uncaught(raised);
        }
    };
    let main = module::new("__main__", None);
    let folder =
        std::path::Path::new(&path).parent().map_or(String::new(), |path| path.to_string_lossy().into());
    let sys = vm.sys.payload::<Module>().namespace.clone();
    sys.set_name(&str::intern("path"), list::new(vec![str::new(folder)]));
    vm.modules.set_name(&str::intern("__main__"), main.clone());
    let globals = main.payload::<Module>().namespace.clone();
    let outcome = program::run(&mut vm, code, globals, None);
    let _ = vm.flush_standard_streams();
    match outcome {
        Ok(_) => 0,
        Err(raised) => vm.report_uncaught(raised),
    }
}
