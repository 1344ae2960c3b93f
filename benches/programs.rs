//! Compares whole runs of `benches/programs/*.py` with CPython's: CPU time of the process, start-up included.
//!
//! `cargo bench` prints a table. `PYTHON=/path/to/python` chooses the reference, which is else `python3.13` if there
//! is one; `ROUNDS=7` the number of rounds, of which the fastest counts; `ONLY=text` the programs whose name
//! contains the text. Without a reference our own times are printed alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// One run: what it printed, and the seconds of CPU that it took.
struct Run {
    stdout: Vec<u8>,
    seconds: f64,
}

fn main() -> ExitCode {
    let ours = PathBuf::from(env!("CARGO_BIN_EXE_vivarium"));
    let reference = reference();
    let rounds: usize = std::env::var("ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(5);
    let only = std::env::var("ONLY").unwrap_or_default();
    let programs: Vec<PathBuf> = programs().into_iter().filter(|path| name(path).contains(&only)).collect();

    println!("{:24}{:>10}{:>10}{:>8}", "program", "vivarium", "CPython", "ratio");
    let mut logarithms = Vec::new();
    let mut failed = false;
    for program in &programs {
        match compare(&ours, reference.as_deref(), program, rounds) {
            Ok((seconds, None)) => println!("{:24}{seconds:>9.3}s", name(program)),
            Ok((seconds, Some(theirs))) => {
                let ratio = seconds / theirs;
                logarithms.push(ratio.ln());
                println!("{:24}{seconds:>9.3}s{theirs:>9.3}s{ratio:>8.2}", name(program));
            }
            Err(reason) => {
                failed = true;
                println!("{:24}{reason}", name(program));
            }
        }
    }
    if !logarithms.is_empty() {
        let mean = (logarithms.iter().sum::<f64>() / logarithms.len() as f64).exp();
        println!("{:24}{mean:>28.2}", format!("mean of {} ratios", logarithms.len()));
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The fastest of our runs and of the reference's, taken in turns; an error when they print different things.
fn compare(
    ours: &Path,
    reference: Option<&Path>,
    program: &Path,
    rounds: usize,
) -> Result<(f64, Option<f64>), String> {
    let mut best = f64::INFINITY;
    let mut best_reference = f64::INFINITY;
    for _ in 0..rounds.max(1) {
        let run = run(ours, program)?;
        best = best.min(run.seconds);
        if let Some(reference) = reference {
            let theirs = self::run(reference, program)?;
            best_reference = best_reference.min(theirs.seconds);
            if theirs.stdout != run.stdout {
                return Err("prints something else than the reference".to_owned());
            }
        }
    }
    // A run below the clock's grain would make the ratio meaningless.
    Ok((best.max(0.001), reference.map(|_| best_reference.max(0.001))))
}

/// Runs a program under the shell's `time`, the only portable clock of a child's CPU time without `unsafe`.
fn run(interpreter: &Path, program: &Path) -> Result<Run, String> {
    let output = Command::new("bash")
        .args(["-c", "TIMEFORMAT='cpu %3U %3S'; time \"$@\"", "bash"])
        .arg(interpreter)
        .arg(program)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("bash cannot be run: {error}"))?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let reason = stderr.lines().rev().find(|line| !line.starts_with("cpu ")).unwrap_or("no reason given");
        return Err(format!("{}: {reason}", interpreter.display()));
    }
    let times = stderr.lines().rev().find_map(|line| line.strip_prefix("cpu ")).unwrap_or_default();
    let seconds = times.split_whitespace().filter_map(|text| text.parse::<f64>().ok()).sum();
    Ok(Run { stdout: output.stdout, seconds })
}

/// The interpreter to compare with, if one can be run.
fn reference() -> Option<PathBuf> {
    let wanted = std::env::var_os("PYTHON").map_or_else(|| PathBuf::from("python3.13"), PathBuf::from);
    let works = Command::new(&wanted)
        .args(["-c", ""])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    works.then_some(wanted)
}

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/programs");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    paths
}

fn name(program: &Path) -> String {
    program.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
