//! `%gil`: the same work done by one, two and four threads and processes, measured here and now, as bars.

use super::text;
use serde::Serialize;

/// A measurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Measured {
    /// What was done: `computing` or `waiting`.
    pub work: String,
    /// By what: `threads` or `processes`.
    pub workers: String,
    /// By how many of them.
    pub count: u32,
    /// How long it took, in milliseconds.
    pub milliseconds: u32,
}

/// What was measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GilView {
    /// How many processors the program may use.
    pub processors: usize,
    /// The measurements, in order.
    pub measured: Vec<Measured>,
}

/// The program that measures: it prints a line for each measurement. The whole work is always the same, and is shared
/// out among the workers.
pub const PROGRAM: &str = r#"
import os, threading, time

def compute(parts):
    for _ in range(parts):
        total = 0
        for number in range(amount):
            total += number * number

def wait(parts):
    for _ in range(parts):
        time.sleep(0.03)

def threads(work, count):
    workers = [threading.Thread(target=work, args=(4 // count,)) for _ in range(count)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

def processes(work, count):
    children = []
    for _ in range(count):
        child = os.fork()
        if child == 0:
            work(4 // count)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)

amount = 20_000
begin = time.perf_counter()
compute(1)
amount = max(1000, int(amount * 0.05 / (time.perf_counter() - begin)))
for work, name in (compute, "computing"), (wait, "waiting"):
    for workers in threads, processes:
        for count in 1, 2, 4:
            begin = time.perf_counter()
            workers(work, count)
            print(name, workers.__name__, count, round((time.perf_counter() - begin) * 1000))
"#;

/// Reads what [`PROGRAM`] has printed.
pub fn read(printed: &str, processors: usize) -> GilView {
    let measured = printed.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(Measured {
            work: words.next()?.to_owned(),
            workers: words.next()?.to_owned(),
            count: words.next()?.parse().ok()?,
            milliseconds: words.next()?.parse().ok()?,
        })
    });
    GilView { processors, measured: measured.collect() }
}

/// The view as text, at most `columns` wide.
pub fn render(view: &GilView, columns: usize) -> String {
    let processors = text::count(view.processors, "processor");
    let head = format!("The same work, shared out among workers, on {processors}:");
    let mut lines = text::wrap(&head, "", columns);
    let longest = view.measured.iter().map(|one| one.milliseconds).max().unwrap_or(1).max(1);
    let room = columns.saturating_sub(30).clamp(10, 50);
    let mut before = None;
    for one in &view.measured {
        let kind = (one.work.as_str(), one.workers.as_str());
        if before != Some(kind) {
            lines.push(format!("  {}, in {}", one.work, one.workers));
            before = Some(kind);
        }
        let bar = "#".repeat((one.milliseconds as usize * room).div_ceil(longest as usize).max(1));
        lines.push(format!("    {}  {}  {} ms", one.count, text::pad(&bar, room), one.milliseconds));
    }
    let told = "Threads that compute wait for each other's GIL; threads that wait have let go of it. Each process has a GIL of its own.";
    lines.extend(text::wrap(told, "", columns));
    text::lines(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measurements_are_bars() {
        let view =
            read("computing threads 1 200\ncomputing threads 2 210\nwaiting processes 4 30\nnonsense\n", 2);
        assert_eq!(view.measured.len(), 3);
        let text = render(&view, 60);
        assert!(text.starts_with("The same work, shared out among workers, on 2 processors:\n"));
        assert!(text.contains("  computing, in threads\n    1  "));
        assert!(text.contains("    4  #####"));
        assert!(text.lines().all(|line| text::width(line) <= 60));
    }
}
