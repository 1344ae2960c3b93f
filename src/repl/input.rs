//! Where the prompt reads from: a terminal, with editing and history, or lines from a pipe, which
//! are repeated so that what is printed reads as the session would on a terminal.

use super::completion::Completion;
use super::screen;
use crate::limits::clock;
use rustyline::config::{BellStyle, Configurer};
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;
use rustyline::{Config, Editor};
use std::io::{BufRead, IsTerminal};
use std::path::PathBuf;

/// What came of asking for a line.
pub enum Read {
    /// A line, or several that were pasted or recalled together.
    Line(String),
    /// Ctrl-C.
    Interrupted,
    /// Ctrl-D, or the end of the pipe.
    End,
}

/// Where lines come from.
pub enum Input {
    /// A terminal.
    Terminal(Box<Editor<Completion, DefaultHistory>>, Option<PathBuf>),
    /// A pipe or file.
    Lines(Box<dyn BufRead>),
}

/// The most entries that the history keeps.
const HISTORY: usize = 10_000;

impl Input {
    /// The process's standard input.
    pub fn standard(completion: Completion) -> Input {
        if !std::io::stdin().is_terminal() {
            return Input::Lines(Box::new(std::io::BufReader::new(std::io::stdin())));
        }
        let config = Config::builder()
            .auto_add_history(false)
            .bell_style(BellStyle::None)
            .completion_type(rustyline::CompletionType::List)
            .build();
        let Ok(mut editor) = Editor::<Completion, DefaultHistory>::with_config(config) else {
            return Input::Lines(Box::new(std::io::BufReader::new(std::io::stdin())));
        };
        let _ = editor.set_max_history_size(HISTORY);
        editor.set_helper(Some(completion));
        let file = history_file();
        if let Some(file) = &file {
            let _ = editor.load_history(file);
        }
        Input::Terminal(Box::new(editor), file)
    }

    /// Whether a person types the lines.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Input::Terminal(..))
    }

    /// Asks for a line, with `initial` typed already.
    pub fn read(&mut self, prompt: &str, initial: &str) -> Read {
        let _waiting = clock::wait_for_person();
        match self {
            Input::Terminal(editor, _) => match editor.readline_with_initial(prompt, (initial, "")) {
                Ok(line) => Read::Line(line),
                Err(ReadlineError::Interrupted) => Read::Interrupted,
                Err(_) => Read::End,
            },
            Input::Lines(lines) => {
                screen::show(prompt);
                let mut bytes = Vec::new();
                match lines.read_until(b'\n', &mut bytes) {
                    Ok(0) | Err(_) => Read::End,
                    Ok(_) => {
                        let line = String::from_utf8_lossy(&bytes);
                        let line = line.trim_end_matches(['\n', '\r']).to_owned();
                        screen::show(&format!("{line}\n"));
                        Read::Line(line)
                    }
                }
            }
        }
    }

    /// Adds an entry to the history, and to its file.
    pub fn remember(&mut self, entry: &str) {
        let Input::Terminal(editor, file) = self else { return };
        let entry = entry.trim_end();
        if entry.is_empty() || !editor.add_history_entry(entry).unwrap_or(false) {
            return;
        }
        if let Some(file) = file {
            if let Some(folder) = file.parent() {
                let _ = std::fs::create_dir_all(folder);
            }
            if editor.append_history(file).is_err() {
                let _ = editor.save_history(file);
            }
        }
    }
}

/// The file of the history: `VIVARIUM_HISTORY`, else `vivarium/history` in the user's state folder.
/// `VIVARIUM_HISTORY` set to nothing means that none is kept.
fn history_file() -> Option<PathBuf> {
    if let Some(file) = std::env::var_os("VIVARIUM_HISTORY") {
        return (!file.is_empty()).then(|| PathBuf::from(file));
    }
    let state = std::env::var_os("XDG_STATE_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let state =
        state.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/state")))?;
    Some(state.join("vivarium").join("history"))
}
