//! Parses the files named on the command line and tells the figures.

use std::time::Instant;
use vivarium_syntax::{Mode, decode_source, parse};

fn main() {
    let (mut files, mut lines, mut failed) = (0, 0, 0);
    let mut spent = std::time::Duration::ZERO;
    for path in std::env::args().skip(1) {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let source = match decode_source(&bytes) {
            Ok(source) => source,
            Err(error) => {
                println!("{path}: {error}");
                failed += 1;
                continue;
            }
        };
        files += 1;
        lines += source.lines().count();
        let start = Instant::now();
        let result = parse(&source, Mode::Exec);
        spent += start.elapsed();
        if let Err(error) = result {
            println!("{path}:{}:{}: {}", error.lineno, error.offset, error.message);
            failed += 1;
        }
    }
    let rate = lines as f64 / spent.as_secs_f64();
    println!(
        "{files} files, {lines} lines, {failed} failed, {:.3} s, {rate:.0} lines/s",
        spent.as_secs_f64()
    );
}
