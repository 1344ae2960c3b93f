//! The `(step)` prompt: pdb's letters.

use super::super::input::Read;
use super::super::{export, screen};
use super::goal::{self, Goal};
use super::{Stepper, Unattended, stop, travel};
use crate::commands::evaluate::{self, Scope};
use crate::commands::{self, recorded};
use crate::eval::{Outcome, Vm};
use crate::recording::question::Question;
use crate::recording::{Moment, Recording};
use crate::views::{frames, value};

/// What the letters do.
pub const HELP: &str = "\
 s        into: the next statement, in a called function too
 n        over: the next statement of this function (calls run as one step)
 r        to the return of this function
 u N      until line N
 e        the next expression inside the statement, with its value
 c        on to a breakpoint, or to the end
 task     to where another asyncio task runs       rtask     back to there
 switch   to where another thread holds the GIL    rswitch   back to there
 back     b, rs: back by a step          rn  back over calls
 rc       back to the last stop or breakpoint
 goto N   step N (@N)                    first, last: the ends
 when X [changed|freed] [N]   the steps at which X changed, or its object died
 first EXPR                   the first step at which it is true
 b N[, EXPR]  tbreak N   stop at a line  watch X   stop when X changes
 breaks   lists them                     cl N, cl X, cl   take away
 p EXPR   the value of an expression     !STMT   runs a statement here
 w        the stack          l   more of the source     d  this stop again
 q        leave the program              Enter   the last step again
 %...     the commands of the session (%help)
";

/// What became of a command.
pub enum Next {
    /// Ask again.
    Again,
    /// Let the program run.
    Run,
}

/// Asks what to do, until the program is to go on.
pub fn ask(stepper: &mut Stepper, vm: &mut Vm) -> Outcome<()> {
    let mut viewed = stepper.recorder.recording.len() - 1;
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
                let untouched = stepper.stops.len() == 1 && stepper.unattended == Unattended::StepOn;
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

/// The goal of a word that lets the program run, seen from a step.
fn goal(recording: &Recording, word: &str, viewed: usize) -> Option<Goal> {
    let depth = recording.steps[viewed].depth;
    Some(match word {
        "task" => Goal::Task(recording.task_at(viewed)),
        "switch" => Goal::Thread(recording.steps[viewed].thread),
        "s" | "step" => Goal::Into,
        "n" | "next" => Goal::Over(depth),
        "e" => Goal::Expression(depth),
        "r" | "return" => Goal::Return(depth),
        "c" | "cont" | "continue" => Goal::End,
        _ => return None,
    })
}

/// Does what a line says at a step; `viewed` becomes the step that is shown then.
pub fn command(stepper: &mut Stepper, vm: &mut Vm, line: &str, viewed: &mut usize) -> Next {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    if rest.is_empty() && word.len() == 1 {
        tell_variable(stepper, word, *viewed);
    }
    match word {
        "u" | "until" => return until(stepper, rest, viewed),
        "q" | "quit" | "exit" if rest.is_empty() => {
            stepper.left.set(true);
            return Next::Run;
        }
        "j" | "jump" => screen::show(
            "A jump would run lines that the program never came to: goto N shows another step instead.\n",
        ),
        _ if rest.is_empty()
            && let Some(goal) = goal(&stepper.recorder.recording, word, *viewed) =>
        {
            stepper.last_command = line.to_owned();
            return onward(stepper, goal, viewed);
        }
        _ if backward(stepper, word, rest, viewed) || travelled(stepper, word, rest, viewed) => {}
        _ => look(stepper, vm, line, *viewed),
    }
    Next::Again
}

/// Walks on to a goal: through the steps recorded, as long as there are some; then the program runs.
fn onward(stepper: &mut Stepper, goal: Goal, viewed: &mut usize) -> Next {
    stepper.goal = goal;
    let front = stepper.recorder.recording.len() - 1;
    stepper.from = matches!(goal, Goal::Task(_) | Goal::Thread(_)).then_some(*viewed);
    if *viewed == front {
        return Next::Run;
    }
    let next = (*viewed + 1..front).find(|index| {
        goal.is_reached(&stepper.recorder.recording, *index) || travel::hits_breakpoint(stepper, *index)
    });
    *viewed = next.unwrap_or(front);
    stepper.show(*viewed);
    Next::Again
}

/// The commands that go back; false for other words.
fn backward(stepper: &mut Stepper, word: &str, rest: &str, viewed: &mut usize) -> bool {
    let recording = &stepper.recorder.recording;
    let found = match word {
        "rtask" | "rswitch" if rest.is_empty() => {
            let goal = goal(recording, &word[1..], *viewed);
            goal.and_then(|goal| goal.before(recording, *viewed))
        }
        "b" | "back" | "rs" if rest.is_empty() => goal::before(recording, *viewed),
        "rn" if rest.is_empty() => goal::before_over(recording, *viewed),
        "rc" if rest.is_empty() => travel::back_to_stop(stepper, *viewed),
        _ => return false,
    };
    stepper.last_command = word.to_owned();
    match found {
        Some(index) => {
            stepper.from = matches!(word, "rtask" | "rswitch").then_some(*viewed);
            *viewed = index;
            stepper.show(index);
        }
        None if word == "rtask" => screen::show("No other task ran before this step.\n"),
        None if word == "rswitch" => screen::show("No other thread held the GIL before this step.\n"),
        None => screen::show("This is the first step.\n"),
    }
    true
}

/// The commands that go to a step, and those for breakpoints; false for other words.
fn travelled(stepper: &mut Stepper, word: &str, rest: &str, viewed: &mut usize) -> bool {
    match word {
        "b" | "break" if !rest.is_empty() => travel::set_breakpoint(stepper, rest, false),
        "tbreak" => travel::set_breakpoint(stepper, rest, true),
        "breaks" => travel::list_breakpoints(stepper),
        "cl" | "clear" => travel::clear(stepper, rest),
        "watch" if !rest.is_empty() => travel::watch(stepper, rest),
        "goto" => travel::go_to(stepper, viewed, rest),
        "first" if rest.is_empty() => travel::go_to(stepper, viewed, "1"),
        "first" => travel::first(stepper, viewed, rest),
        "last" if rest.is_empty() => {
            let last = stepper.recorder.recording.len().to_string();
            travel::go_to(stepper, viewed, &last);
        }
        "when" => travel::when(stepper, viewed, rest),
        _ => match word.strip_prefix('@') {
            Some(number) if rest.is_empty() => travel::go_to(stepper, viewed, number),
            _ => return false,
        },
    }
    true
}

/// The commands that only show something.
fn look(stepper: &mut Stepper, vm: &mut Vm, line: &str, viewed: usize) {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    match word {
        "h" | "help" | "?" => screen::show(HELP),
        "d" if rest.is_empty() => stepper.show(viewed),
        "w" | "where" if rest.is_empty() => {
            screen::show(&stop::render_stack(&stepper.at(viewed), screen::columns()))
        }
        "l" | "list" if rest.is_empty() => list(stepper, viewed),
        "p" | "pp" if !rest.is_empty() => print(stepper, vm, rest.trim(), viewed),
        _ if line.starts_with('!') => run(vm, &line[1..]),
        _ if line.starts_with('%') || line.starts_with(':') => {
            screen::show(&answer(stepper, vm, line, viewed));
        }
        // As in pdb, whatever is no command is Python.
        _ => run(vm, line),
    }
}

/// The answer to a command that begins with `%`.
fn answer(stepper: &Stepper, vm: &mut Vm, line: &str, viewed: usize) -> String {
    let columns = screen::columns();
    if let Some((name, arguments)) = commands::parts(line) {
        let recording = &stepper.recorder.recording;
        if name == "export" {
            return export::export(vm, recording, viewed, arguments);
        }
        if let Some(answer) = recorded::answer(recording, viewed, name, arguments) {
            return answer.text(columns);
        }
    }
    let answer = match Scope::of_frame(vm) {
        Ok(scope) => commands::answer(vm, &scope, line, columns),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    };
    let elsewhere = "This command is for the session's prompt, not for a stop.\n".to_owned();
    answer.map_or(elsewhere, |answer| answer.text(columns))
}

fn until(stepper: &mut Stepper, rest: &str, viewed: &mut usize) -> Next {
    let step = &stepper.recorder.recording.steps[*viewed];
    let depth = step.depth;
    let line = if rest.is_empty() { Some(step.line + 1) } else { rest.parse().ok() };
    match line {
        Some(line) => {
            stepper.last_command = "n".to_owned();
            onward(stepper, Goal::Until(depth, line), viewed)
        }
        None => {
            screen::show("u wants the number of a line: u 12\n");
            Next::Again
        }
    }
}

/// Says once that a command's letter is also a variable.
fn tell_variable(stepper: &mut Stepper, word: &str, viewed: usize) {
    if !"snreublwcqhdp".contains(word) || stepper.told.iter().any(|told| told == word) {
        return;
    }
    let recording = &stepper.recorder.recording;
    let frame = recording.steps[viewed].frame;
    if Moment::at(recording, viewed).value_of(frame, word).is_some() {
        stepper.told.push(word.to_owned());
        screen::show(&format!(
            "note: `{word}` is also a variable here; see it with `p {word}` or `!{word}`\n"
        ));
    }
}

fn list(stepper: &Stepper, viewed: usize) {
    let recording = &stepper.recorder.recording;
    let step = &recording.steps[viewed];
    let source = recording.source_of(step.frame);
    let columns = screen::columns();
    let first = step.line.saturating_sub(8).max(1);
    for number in first..=(step.line + 8).min(source.line_count()) {
        let mark = if number == step.line { '>' } else { ' ' };
        let line = format!(" {mark}{number:>4}  {}", source.line(number));
        screen::show(&format!("{}\n", crate::views::text::clip(&line, columns)));
    }
}

/// `p` at an earlier step: what a recording can tell.
fn print_recorded(stepper: &Stepper, text: &str, viewed: usize) {
    let recording = &stepper.recorder.recording;
    let moment = Moment::at(recording, viewed);
    let frame = recording.steps[viewed].frame;
    let answer = match Question::parse(text) {
        Err(error) => format!("*** {error}\n"),
        Ok(question) => match question.value(&moment, frame) {
            Some(value) => {
                format!("{}\n", frames::value_text(&moment.view(value), screen::columns()))
            }
            None => format!("*** {text} has no value at this step\n"),
        },
    };
    screen::show(&answer);
}

/// `p`: at the present step any expression.
fn print(stepper: &Stepper, vm: &mut Vm, text: &str, viewed: usize) {
    if viewed + 1 < stepper.recorder.recording.len() {
        return print_recorded(stepper, text, viewed);
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
