//! One Python program and what it should print: `NAME.py`, `NAME.out` and, if it writes to stderr, `NAME.err`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::difference::first_difference;
use super::process;

/// A program of the corpus.
pub struct Program {
    /// The `.py` file.
    pub path: PathBuf,
    exit: i32,
    stderr_matters: bool,
    arguments: Vec<String>,
}

impl Program {
    /// Reads the directives (`# exit: 1`, `# stderr: ignored`, `# args: a b`) from the comment lines a program begins with.
    pub fn load(path: &Path) -> Program {
        let text = fs::read_to_string(path).unwrap_or_default();
        let mut program =
            Program { path: path.to_path_buf(), exit: 0, stderr_matters: true, arguments: Vec::new() };
        for line in text.lines().take_while(|line| line.starts_with('#')) {
            if let Some(code) = line.strip_prefix("# exit:") {
                program.exit = code.trim().parse().expect("`# exit:` is followed by a number");
            } else if line == "# stderr: ignored" {
                program.stderr_matters = false;
            } else if let Some(arguments) = line.strip_prefix("# args:") {
                program.arguments = arguments.split_whitespace().map(str::to_owned).collect();
            }
        }
        program
    }

    /// Runs the program; the error is a report of all that differs.
    pub fn check(&self, limit: Duration) -> Result<(), String> {
        let expected_out = fs::read_to_string(self.path.with_extension("out"))
            .map_err(|error| format!("    its .out cannot be read: {error}\n"))?;
        let expected_err = fs::read_to_string(self.path.with_extension("err")).unwrap_or_default();
        let folder = self.path.parent().expect("a program lies in a folder");
        let file = self.path.file_name().and_then(|name| name.to_str()).expect("its name is Unicode");
        let output = process::run(folder, file, &self.arguments, limit)?;
        let stderr = neutral(&output.stderr, folder);
        let mut report = String::new();
        if output.code != Some(self.exit) {
            let code = output.code.map_or("a signal".to_owned(), |code| code.to_string());
            report.push_str(&format!("    ended with {code}, expected {}\n", self.exit));
        }
        report.extend(first_difference("stdout", &expected_out, &output.stdout));
        if self.stderr_matters {
            report.extend(first_difference("stderr", &neutral(&expected_err, folder), &stderr));
        }
        if report.is_empty() { Ok(()) } else { Err(report) }
    }
}

/// `text` without what differs from machine to machine: the folder's absolute path, and addresses.
fn neutral(text: &str, folder: &Path) -> String {
    let text = text.replace(&format!("{}/", folder.display()), "");
    let mut pieces = text.split("0x");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|character: char| character.is_ascii_hexdigit());
        result.push_str("0x…");
        result.push_str(rest.strip_prefix('…').unwrap_or(rest));
    }
    result
}
