//! A text as a whole program, run by the interpreter in this process until it ends or a second has passed.
//!
//! It may import only modules that compute (`program.py`), and the system refuses the interpreter's thread all calls
//! but those for memory, time and locks: no text opens a file, a socket or a process. Its address space is limited,
//! so that what asks for too much is answered with `MemoryError`.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use rustix::process::{Resource, Rlimit, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;
use vivarium::eval::lower::Options;
use vivarium::eval::{Vm, program};
use vivarium::heap::Value;
use vivarium::heap::breaker;
use vivarium::heap::memory::Memory;
use vivarium::types::module::Module;
use vivarium::types::str::intern;
use vivarium_syntax::Mode;

#[global_allocator]
static ALLOCATOR: Memory<mimalloc::MiMalloc> = Memory(mimalloc::MiMalloc);

/// Native stack of the interpreter's thread, and what of it is kept for what happens when the rest is used up.
const STACK: usize = 256 << 20;
const RESERVE: usize = 1 << 20;

/// How long a program runs before it is interrupted, again and again.
const PATIENCE: Duration = Duration::from_secs(1);

/// Bytes of address space for everything.
const MEMORY: u64 = 4 << 30;

type Line = (Sender<Vec<u8>>, Receiver<()>);

static INTERPRETER: OnceLock<Mutex<Line>> = OnceLock::new();

/// The calls that the interpreter's thread may make: memory, time, locks, and its own end.
const CALLS: &[i64] = &[
    libc::SYS_brk,
    libc::SYS_clock_gettime,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_getpid,
    libc::SYS_getrandom,
    libc::SYS_gettid,
    libc::SYS_madvise,
    libc::SYS_mmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sched_yield,
    libc::SYS_sigaltstack,
    libc::SYS_tgkill,
];

/// What makes the system refuse all other calls, with `EPERM`.
fn filter() -> BpfProgram {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = CALLS.iter().map(|&call| (call, Vec::new())).collect();
    // A panic says on stderr where it was.
    let to_stderr =
        SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, 2).expect("a condition");
    rules.insert(libc::SYS_write, vec![SeccompRule::new(vec![to_stderr]).expect("a rule")]);
    let refuse = SeccompAction::Errno(libc::EPERM as u32);
    let architecture = std::env::consts::ARCH.try_into().expect("an architecture that the filter knows");
    SeccompFilter::new(rules, refuse, SeccompAction::Allow, architecture)
        .and_then(TryInto::try_into)
        .expect("a filter")
}

/// The function `run` of `program.py`.
fn driver(vm: &mut Vm) -> Option<Value> {
    let path = vivarium::types::list::new(vec![vivarium::types::str::new(vivarium::library::FOLDER)]);
    vm.sys.payload::<Module>().namespace.set_name(&intern("path"), path);
    let module = vivarium::types::module::new("driver", None);
    let namespace = module.payload::<Module>().namespace.clone();
    let text = include_str!("program.py").to_owned();
    let ran = vm
        .compile_text("program.py", text, Mode::Exec, Options::default())
        .and_then(|code| program::run(vm, code, namespace.clone(), None));
    if let Err(raised) = ran {
        vm.report_uncaught(raised);
        return None;
    }
    let run = namespace.get_name(&intern("run"));
    std::mem::forget(module);
    run
}

fn interpret(texts: &Receiver<Vec<u8>>, done: &Sender<()>) {
    let mut vm = vivarium::start::start();
    vm.set_native_stack(STACK - RESERVE);
    let Some(run) = driver(&mut vm) else {
        eprintln!("program.py does not run");
        std::process::abort();
    };
    seccompiler::apply_filter(&filter()).expect("no program is run without the filter");
    for text in texts {
        let text = vivarium::types::bytes::new(text);
        // An interrupt may come so late that it ends the driver.
        if let Err(raised) = vm.call(&run, &[text]) {
            drop(vm.take_raised(raised));
        }
        breaker::take_arrived();
        if done.send(()).is_err() {
            return;
        }
    }
}

fn start() -> Mutex<Line> {
    let limit = Rlimit { current: Some(MEMORY), maximum: Some(MEMORY) };
    setrlimit(Resource::As, limit).expect("a limit on memory");
    vivarium::heap::memory::put_by();
    let (send, texts) = channel();
    let (done, receive) = channel();
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || interpret(&texts, &done))
        .expect("a thread for the interpreter");
    Mutex::new((send, receive))
}

fuzz_target!(|bytes: &[u8]| {
    let line = INTERPRETER.get_or_init(start).lock().expect("one text at a time");
    line.0.send(bytes.to_vec()).expect("the interpreter waits");
    while let Err(waited) = line.1.recv_timeout(PATIENCE) {
        assert!(waited == RecvTimeoutError::Timeout, "the interpreter's thread has ended");
        breaker::arrived(libc::SIGINT);
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutation::mutate(data, size, max_size, seed)
});
