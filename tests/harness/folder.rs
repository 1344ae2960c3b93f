//! Runs all programs of one folder and reports them together.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::program::Program;

const WORKERS: usize = 2;

/// The repository's folder `name`.
pub fn in_repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The programs that stand directly in `folder`, by name; none if there is no such folder. `PROGRAM=text` in
/// the environment keeps those whose path contains the text.
pub fn programs(folder: &Path) -> Vec<Program> {
    let only = std::env::var("PROGRAM").unwrap_or_default();
    let mut paths: Vec<PathBuf> = entries(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| path.to_string_lossy().contains(&only))
        .collect();
    paths.sort();
    paths.iter().map(|path| Program::load(path)).collect()
}

/// The names of the folders inside `folder`, sorted.
pub fn subfolders(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = entries(folder)
        .into_iter()
        .filter(|path| path.is_dir())
        .filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// Each program with its verdict, in the programs' order.
pub fn check_all(programs: &[Program], limit: Duration) -> Vec<(&Program, Result<(), String>)> {
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..WORKERS.min(programs.len()) {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let verdict = program.check(limit);
                    verdicts.lock().expect("no holder of the lock panics").push((program, verdict));
                }
            });
        }
    });
    let mut verdicts = verdicts.into_inner().expect("no holder of the lock panics");
    verdicts.sort_by(|left, right| left.0.path.cmp(&right.0.path));
    verdicts
}

/// Fails with a report of every program that does not print what it should.
pub fn assert_all_pass(programs: &[Program], limit: Duration) {
    let mut report = String::new();
    let mut failures = 0;
    for (program, verdict) in check_all(programs, limit) {
        if let Err(difference) = verdict {
            failures += 1;
            report.push_str(&format!("\n  {}\n{difference}", relative(&program.path)));
        }
    }
    println!("{} of {} programs pass", programs.len() - failures, programs.len());
    assert!(
        failures == 0,
        "{failures} of {} programs fail (- expected, + printed)\n{report}",
        programs.len()
    );
}

/// `path` as seen from the repository.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}
