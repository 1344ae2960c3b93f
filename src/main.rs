//! The command `vivarium`.

use vivarium::heap::memory::Memory;

#[global_allocator]
static ALLOCATOR: Memory<mimalloc::MiMalloc> = Memory(mimalloc::MiMalloc);

/// Bytes of native stack for the interpreter: enough for the deepest recursion that
/// `sys.setrecursionlimit` is meant to allow.
const STACK: usize = 1 << 30;

/// Native stack that is kept for what happens when the rest is used up.
const RESERVE: usize = 1 << 20;

/// The exit status after an error of the interpreter itself.
const BROKEN: u8 = 134;

fn main() -> std::process::ExitCode {
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let arguments: Vec<String> = arguments.collect();
    let run = || -> u8 {
        let status = vivarium::cli::main(arguments, STACK - RESERVE);
        // Nothing that is left needs to be given back piece by piece.
        std::process::exit(i32::from(status))
    };
    let interpreter = std::thread::Builder::new().stack_size(STACK).spawn(run);
    // So that a signal reaches the interpreter, and ends whatever it waits for.
    vivarium::heap::breaker::leave_signals_to_others();
    match interpreter.map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => std::process::ExitCode::from(status),
        Ok(Err(_)) | Err(_) => std::process::ExitCode::from(BROKEN),
    }
}
