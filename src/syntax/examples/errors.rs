//! Answers each source text on standard input with one line: `ok`, or the error as CPython's
//! attributes. Each text is preceded by a line with its mode and its length in bytes.

use std::io::{BufRead, Read, Write};
use vivarium_syntax::{Mode, SyntaxErrorKind, check, parse};

fn main() {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::stdout().lock();
    let mut header = String::new();
    while input.read_line(&mut header).is_ok_and(|count| count > 0) {
        let mut words = header.split_whitespace();
        let mode = match words.next() {
            Some("eval") => Mode::Eval,
            Some("single") => Mode::Single,
            _ => Mode::Exec,
        };
        let length = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut bytes = vec![0; length];
        if input.read_exact(&mut bytes).is_err() {
            return;
        }
        let source = String::from_utf8_lossy(&bytes);
        let mut result = parse(&source, mode);
        if words.next() == Some("check") {
            result = result.and_then(|module| check(&module, &source).map(|_| module));
        }
        let answer = match result {
            Ok(_) => "ok".to_owned(),
            Err(error) if error.kind == SyntaxErrorKind::MemoryError => "MemoryError".to_owned(),
            Err(error) => format!(
                "{} {} {} {} {} {}",
                error.kind.name(),
                error.message,
                error.lineno,
                error.offset,
                error.end_lineno,
                error.end_offset
            ),
        };
        let _ = writeln!(output, "{}", answer.replace('\n', "\\n"));
        let _ = output.flush();
        header.clear();
    }
}
