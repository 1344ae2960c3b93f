//! Reads paths from standard input, one a line, and answers each with one line: the file's tree
//! as `ast.dump(tree, include_attributes=True)` writes it, or the error. With an argument, the
//! tree of that file alone.

use std::io::{BufRead, Write};
use vivarium_syntax::{Mode, decode_source, dump, parse};

fn answer(path: &str) -> String {
    let Ok(bytes) = std::fs::read(path) else { return format!("cannot read {path}") };
    let read = decode_source(&bytes)
        .and_then(|source| parse(&source, Mode::Exec).map(|module| dump(&module, &source, true)));
    read.unwrap_or_else(|error| {
        format!(
            "{} {} {} {} {} {}",
            error.kind.name(),
            error.message,
            error.lineno,
            error.offset,
            error.end_lineno,
            error.end_offset
        )
    })
}

fn main() {
    let mut output = std::io::stdout().lock();
    if let Some(path) = std::env::args().nth(1) {
        let _ = writeln!(output, "{}", answer(&path));
        return;
    }
    for path in std::io::stdin().lock().lines().map_while(Result::ok) {
        let _ = writeln!(output, "{}", answer(&path).replace('\n', " "));
        let _ = output.flush();
    }
}
