//! The command `vivarium`.

use vivarium::heap::memory::Memory;

/// ThreadSanitizer knows only the system's allocator (`tests/README.md`).
#[cfg(thread_sanitizer)]
#[global_allocator]
static ALLOCATOR: Memory<std::alloc::System> = Memory(std::alloc::System);

#[cfg(not(thread_sanitizer))]
#[global_allocator]
static ALLOCATOR: Memory<mimalloc::MiMalloc> = Memory(mimalloc::MiMalloc);

/// Bytes of native stack for the interpreter: enough for the deepest recursion that
/// `sys.setrecursionlimit` is meant to allow; less where the system will not give that much.
const STACKS: [usize; 4] = [1 << 30, 1 << 28, 1 << 26, 1 << 23];

/// Native stack that is kept for what happens when the rest is used up.
const RESERVE: usize = 1 << 20;

/// The exit status after an error of the interpreter itself.
const BROKEN: u8 = 134;

fn main() -> std::process::ExitCode {
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let arguments: Vec<String> = arguments.collect();
    vivarium::eval::guard::keep_panics();
    vivarium::heap::memory::put_by();
    let mut interpreter = Err(std::io::ErrorKind::OutOfMemory.into());
    for size in STACKS {
        let arguments = arguments.clone();
        let run = move || -> u8 {
            let status = vivarium::cli::main(arguments, size - RESERVE);
            // Nothing that is left needs to be given back piece by piece.
            std::process::exit(i32::from(status))
        };
        interpreter = std::thread::Builder::new().stack_size(size).spawn(run);
        if interpreter.is_ok() {
            break;
        }
    }
    // So that a signal reaches the interpreter, and ends whatever it waits for.
    vivarium::heap::breaker::leave_signals_to_others();
    match interpreter.map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => std::process::ExitCode::from(status),
        Ok(Err(_)) => {
            eprintln!("vivarium: {}", vivarium::eval::guard::last_panic());
            std::process::ExitCode::from(BROKEN)
        }
        Err(error) => {
            eprintln!("vivarium: cannot start: {error}");
            std::process::ExitCode::from(BROKEN)
        }
    }
}
