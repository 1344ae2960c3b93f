//! The `(step)` prompt: pdb's letters.

use super::super::evaluate::{self, Scope};
use super::super::input::Read;
use super::super::{commands, screen};
use super::{Goal, Stepper, Unattended, stop};
use crate::eval::{Outcome, Vm};
use crate::views::{frames, value};

/// What the letters do.
pub const HELP: &str = "\
 s        into: the next statement, in a called function too
 n        over: the next statement of this function (calls run as one step)
 r        to the return of this function
 u N      until line N
 e        the next expression inside the statement, with its value
 b        back: the stop before this one, as it was; s goes forward again
 p EXPR   the value of an expression             !STMT   runs a statement here
 w        the stack          l   more of the source     d  this stop again
 c        continue to the end                    q       leave the program
 %...     the commands of the session (%help)    Enter   the last step again
";

/// What became of a command.
enum Next {
    /// Ask again.
    Again,
    /// Let the program run.
    Run,
}

/// Asks what to do, until the program is to go on.
pub fn ask(stepper: &mut Stepper, vm: &mut Vm) -> Outcome<()> {
    let mut viewed = stepper.stops.len() - 1;
    loop {
        let read = stepper.input.clone().borrow_mut().read("(step) ", "");
        let line = match read {
            Read::Line(line) => line,
            Read::Interrupted => {
                screen::show("KeyboardInterrupt (q leaves the program)\n");
                continue;
            }
            Read::End => {
                screen::show("\n");
                stepper.alone = true;
                let untouched = stepper.count == 1 && stepper.unattended == Unattended::StepOn;
                stepper.one_line_each = untouched;
                stepper.goal = if untouched { Goal::Into } else { Goal::End };
                return Ok(());
            }
        };
        let line = line.trim();
        let line = if line.is_empty() { stepper.last_command.clone() } else { line.to_owned() };
        match command(stepper, vm, &line, &mut viewed) {
            Next::Again => {}
            Next::Run => return Ok(()),
        }
        vm.flush_output();
    }
}

fn command(stepper: &mut Stepper, vm: &mut Vm, line: &str, viewed: &mut usize) -> Next {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let front = stepper.stops.len() - 1;
    if rest.is_empty() && word.len() == 1 {
        tell_variable(stepper, word);
    }
    match word {
        "s" | "step" | "n" | "next" | "e" if rest.is_empty() && *viewed < front => {
            *viewed += 1;
            stepper.show(*viewed);
            stepper.last_command = line.to_owned();
            Next::Again
        }
        "b" | "back" if rest.is_empty() => {
            back(stepper, viewed);
            Next::Again
        }
        "s" | "step" | "n" | "next" | "e" | "r" | "return" | "c" | "cont" | "continue" if rest.is_empty() => {
            let depth = vm.callers.len();
            stepper.goal = match word {
                "s" | "step" => Goal::Into,
                "n" | "next" => Goal::Over(depth),
                "e" => Goal::Expression(depth),
                "r" | "return" => Goal::Return(depth),
                _ => Goal::End,
            };
            stepper.last_command = line.to_owned();
            Next::Run
        }
        "u" | "until" => until(stepper, vm, rest),
        "q" | "quit" | "exit" if rest.is_empty() => {
            stepper.left.set(true);
            Next::Run
        }
        _ => {
            look(stepper, vm, line, *viewed);
            Next::Again
        }
    }
}

/// The commands that only show something.
fn look(stepper: &mut Stepper, vm: &mut Vm, line: &str, viewed: usize) {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let stop = &stepper.stops[viewed];
    match word {
        "h" | "help" | "?" => screen::show(HELP),
        "d" if rest.is_empty() => stepper.show(viewed),
        "w" | "where" if rest.is_empty() => screen::show(&stop::render_stack(stop, screen::columns())),
        "l" | "list" if rest.is_empty() => list(stepper, vm, viewed),
        "p" | "pp" if !rest.is_empty() => print(stepper, vm, rest.trim(), viewed),
        _ if line.starts_with('!') => run(vm, &line[1..]),
        _ if line.starts_with('%') || line.starts_with(':') => {
            let scope = Scope::of_frame(vm);
            let answer = match scope {
                Ok(scope) => commands::answer(vm, &scope, line),
                Err(raised) => {
                    drop(vm.take_raised(raised));
                    None
                }
            };
            match answer {
                Some(text) => screen::show(&text),
                None => screen::show("This command is for the session's prompt, not for a stop.\n"),
            }
        }
        // As in pdb, whatever is no command is Python.
        _ => run(vm, line),
    }
}

fn back(stepper: &Stepper, viewed: &mut usize) {
    if *viewed == 0 {
        let text = if stepper.count == stepper.stops.len() {
            "This is the first stop.\n"
        } else {
            "Earlier stops are not kept.\n"
        };
        screen::show(text);
    } else {
        *viewed -= 1;
        stepper.show(*viewed);
    }
}

fn until(stepper: &mut Stepper, vm: &Vm, rest: &str) -> Next {
    let depth = vm.callers.len();
    let line =
        if rest.is_empty() { stepper.stops.back().map(|stop| stop.line + 1) } else { rest.parse().ok() };
    match line {
        Some(line) => {
            stepper.goal = Goal::Until(depth, line);
            stepper.last_command = "n".to_owned();
            Next::Run
        }
        None => {
            screen::show("u wants the number of a line: u 12\n");
            Next::Again
        }
    }
}

/// Says once that a command's letter is also a variable.
fn tell_variable(stepper: &mut Stepper, word: &str) {
    let Some(stop) = stepper.stops.back() else { return };
    let is_command = "snreublwcqhdp".contains(word);
    let known = stop.variables.iter().chain(&stop.globals).any(|variable| variable.name == word);
    if is_command && known && !stepper.told.iter().any(|told| told == word) {
        stepper.told.push(word.to_owned());
        screen::show(&format!(
            "note: `{word}` is also a variable here; see it with `p {word}` or `!{word}`\n"
        ));
    }
}

fn list(stepper: &Stepper, vm: &Vm, viewed: usize) {
    let stop = &stepper.stops[viewed];
    let source = vm.frame.function.code.borrow().source.clone();
    if source.filename != stop.file {
        return stepper.show(viewed);
    }
    let columns = screen::columns();
    let first = stop.line.saturating_sub(8).max(1);
    for number in first..=(stop.line + 8).min(source.line_count()) {
        let mark = if number == stop.line { '>' } else { ' ' };
        let line = format!(" {mark}{number:>4}  {}", source.line_text(number));
        screen::show(&format!("{}\n", crate::views::text::clip(&line, columns)));
    }
}

/// `p`: of an earlier stop only names are known.
fn print(stepper: &Stepper, vm: &mut Vm, text: &str, viewed: usize) {
    let stop = &stepper.stops[viewed];
    if viewed + 1 < stepper.stops.len() {
        let known = stop.variables.iter().chain(&stop.globals).find(|variable| variable.name == text);
        let answer = match known.and_then(|variable| variable.value.as_ref()) {
            Some(value) => format!("{}\n", frames::value_text(value, screen::columns())),
            None => "This is an earlier stop: only its names are known (s goes forward).\n".to_owned(),
        };
        return screen::show(&answer);
    }
    let shown = Scope::of_frame(vm)
        .and_then(|scope| evaluate::expression(vm, &scope, text))
        .and_then(|value| vm.repr_text(&value));
    match shown {
        Ok(shown) => screen::show(&format!("{}\n", shown.to_string_lossy())),
        Err(raised) => {
            let exception = vm.take_raised(raised);
            let line = value::exception_line(vm, &exception);
            screen::show(&format!("*** {line}\n"));
        }
    }
}

fn run(vm: &mut Vm, text: &str) {
    if let Err(raised) = evaluate::statement_in_frame(vm, text) {
        let exception = vm.take_raised(raised);
        let line = value::exception_line(vm, &exception);
        vm.flush_output();
        screen::show(&format!("*** {line}\n"));
    }
}
