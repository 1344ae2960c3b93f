//! The stops of a lesson: places in a program at which something is said, a view opens, a question is asked.
//!
//! They stand in the program as comments before the statement that they are about, so that any program can have
//! them and runs under any Python:
//!
//! ```text
//! #: %draw a b
//! #: An assignment copies no object: it gives a second name to the same one.
//! #? What is a now?
//! #= a
//! b.append(3)
//! ```
//!
//! `#:` begins a line of words; `%` at the beginning of the first is the view's command. `#?` is a question, and `#=`
//! an expression whose value, once the statement has run, is the answer; without one it is what the statement prints.

/// A stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// The line, from 1, of the statement before which it stands.
    pub line: u32,
    /// The command that opens its view, without `%`.
    pub command: Option<String>,
    /// What is said.
    pub words: String,
    /// What is asked.
    pub question: Option<String>,
    /// The expression that answers.
    pub answer: Option<String>,
}

/// The stops of a program, in the order of its lines.
pub fn of_program(text: &str) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut next = Stop::default();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("#:") {
            say(&mut next, words.trim());
        } else if let Some(question) = line.strip_prefix("#?") {
            join(next.question.get_or_insert_default(), question.trim());
        } else if let Some(answer) = line.strip_prefix("#=") {
            join(next.answer.get_or_insert_default(), answer.trim());
        } else if !line.is_empty() && !line.starts_with('#') {
            let stop = std::mem::take(&mut next);
            if stop != Stop::default() {
                stops.push(Stop { line: index as u32 + 1, ..stop });
            }
        }
    }
    stops
}

/// Whether a line belongs to a stop.
pub fn is_of_stop(line: &str) -> bool {
    ["#:", "#?", "#="].iter().any(|mark| line.trim_start().starts_with(mark))
}

fn say(stop: &mut Stop, words: &str) {
    match words.strip_prefix('%') {
        Some(command) if stop.words.is_empty() && stop.command.is_none() => {
            stop.command = Some(command.to_owned());
        }
        _ => join(&mut stop.words, words),
    }
}

fn join(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_belongs_to_the_statement_below_it() {
        let program = "a = [1]\n\n#: %draw a\n#: One list,\n#: one name.\n#? And now?\n#= len(a)\n# plain\n\nb = a\nc = 1\n";
        let expected = Stop {
            line: 10,
            command: Some("draw a".to_owned()),
            words: "One list, one name.".to_owned(),
            question: Some("And now?".to_owned()),
            answer: Some("len(a)".to_owned()),
        };
        assert_eq!(of_program(program), vec![expected]);
    }

    #[test]
    fn ordinary_comments_and_a_stop_without_a_statement_are_none() {
        assert_eq!(of_program("# words\nx = 1  #: not here\n#: nothing follows\n"), vec![]);
    }

    #[test]
    fn a_percent_sign_within_the_words_is_no_command() {
        let stops = of_program("#: 5\n#: %d is a format\nx = 1\n");
        assert_eq!((stops[0].command.as_deref(), stops[0].words.as_str()), (None, "5 %d is a format"));
    }
}
