//! One process of the interpreter: its output, its exit code, and the limits that keep a test from hanging.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How many interpreters run at the same time, whatever the number of tests.
const AT_ONCE: usize = 2;
/// A program that prints more than this is stopped: its pipe is closed.
const OUTPUT_LIMIT: u64 = 32 << 20;

static RUNNING: Mutex<usize> = Mutex::new(0);
static FINISHED: Condvar = Condvar::new();

/// What a finished process left behind.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    /// `None` when a signal ended it.
    pub code: Option<i32>,
}

/// A place among the processes allowed to run at once; given back when dropped.
struct Permit;

impl Permit {
    fn take() -> Permit {
        let mut running = RUNNING.lock().expect("no holder of the lock panics");
        while *running >= AT_ONCE {
            running = FINISHED.wait(running).expect("no holder of the lock panics");
        }
        *running += 1;
        Permit
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        *RUNNING.lock().expect("no holder of the lock panics") -= 1;
        FINISHED.notify_one();
    }
}

/// Runs the interpreter on `file` with `arguments`, standing in `folder`, with an empty stdin.
///
/// Errors: the process could not be started, or was still running after `limit`.
pub fn run(folder: &Path, file: &str, arguments: &[String], limit: Duration) -> Result<Output, String> {
    let _permit = Permit::take();
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .arg(file)
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        // If it panics after all, the reason is worth more than a hundred frames.
        .env("RUST_BACKTRACE", "0")
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("    the interpreter could not be started: {error}\n"))?;
    let stdout = read_aside(child.stdout.take());
    let stderr = read_aside(child.stderr.take());
    let code = wait(&mut child, limit);
    let stdout = stdout.join().expect("the reader does not panic");
    let stderr = stderr.join().expect("the reader does not panic");
    match code {
        Some(code) => Ok(Output { stdout, stderr, code }),
        None => Err(format!(
            "    still running after {} s; it had printed {} lines, the last: {}\n",
            limit.as_secs(),
            stdout.lines().count(),
            stdout.lines().last().unwrap_or("(none)")
        )),
    }
}

fn read_aside(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // A pipe that breaks off has delivered what there was.
            let _ = pipe.take(OUTPUT_LIMIT).read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// The exit code once the child has ended; kills it and answers `None` when the limit passes first.
fn wait(child: &mut Child, limit: Duration) -> Option<Option<i32>> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status.code());
        }
        if start.elapsed() > limit {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}
