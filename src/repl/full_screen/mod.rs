//! `vivarium step FILE` on a terminal: the stepper in full screen. It speaks the same commands as the prompt; the most
//! used have keys.

mod layout;
mod terminal;

use super::screen;
use super::stepper::{Next, Stepper, command, lesson};
use crate::eval::{Outcome, Vm};
use crate::recording::{Ending, Moment, Recording};
use crate::views::{event_loop, frames, pending, picture, processes, threads, timeline};
use layout::{Picture, Places, draw};
use ratatui::crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
pub use terminal::{FullScreen, is_possible};

/// What the keys do.
const HELP: &str = "\
→ s  into: the next statement          ← b  back: the statement before
n    over calls                        N    back over calls
e    the next expression               r    to the return
c    to a breakpoint or the end        C    back to the last stop
Home first step    End  last step      v    the next view
t T  to another task, back             g G  to another thread, back
PgUp PgDn  scroll the view             F9   a breakpoint at this line
:    a command: goto 12, when x, first x > 3, b 12, watch x, p x,
     %watch x, %exchange g, %match, %comprehension, %mro C, !statement, …
q    leave      mouse: a click on a line sets a breakpoint, the wheel steps
";

/// A view beside the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Objects,
    Counts,
    Pending,
    Stack,
    Threads,
    EventLoop,
    Processes,
}

impl Side {
    /// The views of which there is anything to be seen.
    fn all(recording: &Recording) -> Vec<Side> {
        let mut all = vec![Side::Objects, Side::Counts, Side::Pending, Side::Stack];
        let others = [
            (Side::Threads, recording.threads.len() > 1),
            (Side::EventLoop, !recording.loops.is_empty()),
            (Side::Processes, !recording.processes.is_empty()),
        ];
        all.extend(others.into_iter().filter(|(_, any)| *any).map(|(side, _)| side));
        all
    }

    fn title(self) -> &'static str {
        match self {
            Side::Objects => "objects (v: next view)",
            Side::Counts => "reference counts (v)",
            Side::Pending => "what waits (v)",
            Side::Stack => "stack (v)",
            Side::Threads => "threads (v)",
            Side::EventLoop => "event loop (v)",
            Side::Processes => "processes (v)",
        }
    }
}

/// What is remembered from stop to stop.
#[derive(Debug)]
pub struct Desk {
    side: Side,
    /// The views to choose from.
    sides: Vec<Side>,
    scrolled: usize,
    answer: Option<Vec<String>>,
    typed: Option<String>,
    typed_before: Vec<String>,
    places: Places,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk {
            side: Side::Objects,
            sides: Vec::new(),
            scrolled: 0,
            answer: None,
            typed: None,
            typed_before: Vec::new(),
            places: Places::default(),
        }
    }
}

/// What a key leads to.
enum Step {
    /// Show the screen again.
    Stay,
    /// A command of the stepper.
    Command(String),
}

/// Shows the program at its last step, and does what the keys say until the program is to go on.
pub fn ask(stepper: &mut Stepper, vm: &mut Vm) -> Outcome<()> {
    let Some(mut full) = stepper.borrow_screen() else { return Ok(()) };
    let mut viewed = stepper.recording().len().saturating_sub(1);
    full.enter();
    loop {
        let columns = full.panel_columns();
        let mut picture = look(stepper, vm, &full.desk, viewed, columns);
        if viewed + 1 == stepper.recording().len() {
            // What children print is not recorded: it is seen at the present step.
            picture.output = full.printed().lines().map(str::to_owned).collect();
        }
        let mut places = Places::default();
        if full.draw(|frame| places = draw(frame, &picture)).is_err() {
            break;
        }
        full.desk.places = places;
        full.desk.sides = Side::all(stepper.recording());
        let Ok(event) = full.read() else { break };
        match key(&mut full.desk, &event, picture.line) {
            Step::Stay => {}
            Step::Command(line) => {
                let is_question = line.starts_with(['%', '!', 'p', 'w']) || line.contains(' ');
                let (next, told) = screen::captured(|| command(stepper, vm, &line, &mut viewed));
                let told: Vec<String> = told.lines().map(str::to_owned).collect();
                if !told.is_empty() && (is_question || told.len() < 4) {
                    full.desk.scrolled = 0;
                    full.desk.answer = Some(told);
                }
                if matches!(next, Next::Run) {
                    break;
                }
            }
        }
    }
    stepper.return_screen(full);
    Ok(())
}

fn key(desk: &mut Desk, event: &Event, line: usize) -> Step {
    let command = |text: &str| Step::Command(text.to_owned());
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            if key.modifiers.contains(KeyModifiers::CONTROL) && matches!(key.code, KeyCode::Char('c' | 'd')) {
                return command("q");
            }
            if desk.typed.is_some() {
                return typed(desk, key.code);
            }
            if desk.answer.is_some() && !matches!(key.code, KeyCode::PageDown | KeyCode::PageUp) {
                desk.answer = None;
                desk.scrolled = 0;
                if matches!(key.code, KeyCode::Esc | KeyCode::Enter) {
                    return Step::Stay;
                }
            }
            pressed(desk, key.code, line)
        }
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::ScrollDown => command("s"),
            MouseEventKind::ScrollUp => command("back"),
            MouseEventKind::Down(MouseButton::Left) => {
                let area = desk.places.source;
                let inside = area.contains(ratatui::layout::Position { x: mouse.column, y: mouse.row });
                if inside {
                    Step::Command(format!("b {}", desk.places.first + (mouse.row - area.y) as usize))
                } else {
                    Step::Stay
                }
            }
            _ => Step::Stay,
        },
        _ => Step::Stay,
    }
}

fn pressed(desk: &mut Desk, code: KeyCode, line: usize) -> Step {
    let command = |text: &str| Step::Command(text.to_owned());
    match code {
        KeyCode::Right | KeyCode::Down | KeyCode::Enter | KeyCode::Char('s' | ' ') => command("s"),
        KeyCode::Left | KeyCode::Up | KeyCode::Char('b') => command("back"),
        KeyCode::Char('n') => command("n"),
        KeyCode::Char('N') => command("rn"),
        KeyCode::Char('e') => command("e"),
        KeyCode::Char('r') => command("r"),
        KeyCode::Char('c') => command("c"),
        KeyCode::Char('C') => command("rc"),
        KeyCode::Char('q') => command("q"),
        KeyCode::Char('t') => command("task"),
        KeyCode::Char('T') => command("rtask"),
        KeyCode::Char('g') => command("switch"),
        KeyCode::Char('G') => command("rswitch"),
        KeyCode::Home => command("first"),
        KeyCode::End => command("last"),
        KeyCode::F(9) => Step::Command(format!("b {line}")),
        KeyCode::Char('v') => {
            let next = desk.sides.iter().position(|side| *side == desk.side).map_or(0, |index| index + 1);
            desk.side = desk.sides.get(next).copied().unwrap_or(Side::Objects);
            desk.scrolled = 0;
            Step::Stay
        }
        KeyCode::PageDown => {
            desk.scrolled += 8;
            Step::Stay
        }
        KeyCode::PageUp => {
            desk.scrolled = desk.scrolled.saturating_sub(8);
            Step::Stay
        }
        KeyCode::Char(':' | '%' | '!') => {
            let begun =
                if let KeyCode::Char(mark @ ('%' | '!')) = code { mark.to_string() } else { String::new() };
            desk.typed = Some(begun);
            Step::Stay
        }
        KeyCode::Char('?' | 'h') | KeyCode::F(1) => {
            desk.answer = Some(HELP.lines().map(str::to_owned).collect());
            Step::Stay
        }
        _ => Step::Stay,
    }
}

/// A key while a command is typed.
fn typed(desk: &mut Desk, code: KeyCode) -> Step {
    let Some(text) = desk.typed.as_mut() else { return Step::Stay };
    match code {
        KeyCode::Char(character) => text.push(character),
        KeyCode::Backspace if !text.is_empty() => drop(text.pop()),
        KeyCode::Backspace | KeyCode::Esc => desk.typed = None,
        KeyCode::Up => {
            if let Some(before) = desk.typed_before.last() {
                *text = before.clone();
            }
        }
        KeyCode::Enter => {
            let line = desk.typed.take().unwrap_or_default();
            if !line.trim().is_empty() {
                desk.typed_before.push(line.clone());
                return Step::Command(line);
            }
        }
        _ => {}
    }
    Step::Stay
}

/// What is to be seen at a step.
fn look(stepper: &mut Stepper, vm: &mut Vm, desk: &Desk, viewed: usize, width: usize) -> Picture {
    vm.flush_output();
    let words = lesson::words(stepper, viewed, width);
    let recording = stepper.recording();
    let stop = stepper.at(viewed);
    let step = &recording.steps[viewed];
    let source = recording.source_of(step.frame);
    let mut names: Vec<String> = frames::render_changes(&stop.changes, width);
    if !names.is_empty() {
        names.push(String::new());
    }
    names.extend(super::stepper::stop::names(&stop, width));
    let printed = String::from_utf8_lossy(&recording.output[..step.output as usize]).into_owned();
    let behind = recording.len() - 1 - viewed;
    let place = match (&recording.ending, behind) {
        (Ending::Running, 0) => "running".to_owned(),
        (Ending::Running, behind) => format!("{behind} behind the front"),
        (Ending::Uncaught(text), 0) => format!("ended by {text}"),
        (_, 0) => "ended".to_owned(),
        (_, behind) => format!("{behind} before the end"),
    };
    let (columns, said) = stop.said();
    Picture {
        title: format!(
            "{}  step {}  {}{}",
            stop.file_name(),
            viewed + 1,
            stop.function(),
            worker(recording, viewed)
        ),
        source: (1..=source.line_count()).map(|number| source.line(number).to_owned()).collect(),
        line: step.line as usize,
        columns,
        said,
        breakpoints: stepper.breakpoint_lines(),
        names,
        view_title: if words.is_empty() { desk.side.title() } else { "lesson" }.to_owned(),
        view: if words.is_empty() {
            view(stepper, desk.side, viewed, width)
        } else {
            words.lines().map(str::to_owned).collect()
        },
        scrolled: desk.scrolled,
        output: printed.lines().map(str::to_owned).collect(),
        answer: desk.answer.clone(),
        typed: desk.typed.clone(),
        status: format!(
            "{place} | ? help  ← back  → step  n over  e inside  c go on  v view  : command  q leave"
        ),
        has_colours: screen::has_colours(),
    }
}

/// Who is at work at a step, where there are several who could be.
fn worker(recording: &Recording, step: usize) -> String {
    let mut told = String::new();
    if recording.threads.len() > 1
        && let Some(thread) = recording.threads.get(recording.steps[step].thread as usize)
    {
        told.push_str(&format!("  in {}", thread.name));
    }
    if let Some(task) = recording.task_at(step) {
        told.push_str(&format!("  in {}", recording.task_name(Some(task))));
    }
    told
}

fn view(stepper: &Stepper, side: Side, viewed: usize, width: usize) -> Vec<String> {
    let recording = stepper.recording();
    let text = match side {
        Side::Objects => picture::render(&picture::of_step(recording, viewed, &[]), width),
        Side::Counts => {
            let mut objects: Vec<u32> = Vec::new();
            for (object, _) in timeline::objects_named(recording, viewed).into_iter().rev() {
                if objects.len() < 6 && !objects.contains(&object) {
                    objects.push(object);
                }
            }
            let views = timeline::timelines(recording, &objects, viewed);
            views.iter().map(|view| timeline::render(view, width)).collect()
        }
        Side::Pending => pending::render(&pending::look(&Moment::at(recording, viewed), viewed), width),
        Side::Stack => super::stepper::stop::render_stack(&stepper.at(viewed), width),
        Side::Threads => threads::render(&threads::look(recording, viewed), width),
        Side::EventLoop => match event_loop::at(recording, viewed) {
            Ok(state) => event_loop::render(&state, width),
            Err(words) => words,
        },
        Side::Processes => processes::render(&processes::look(recording, viewed), width),
    };
    text.lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn picture() -> Picture {
        Picture {
            title: "demo.py  step 9  f()".to_owned(),
            source: (1..=40).map(|number| format!("line_{number} = f({number})")).collect(),
            line: 20,
            columns: Some((10, 15)),
            said: "= 20".to_owned(),
            breakpoints: vec![18],
            names: vec!["+ x = list#1 [1]".to_owned(), String::new(), "   x  list#1 [1]  refs 2".to_owned()],
            view_title: "objects".to_owned(),
            view: (0..30).map(|number| format!("object {number}")).collect(),
            output: vec!["hello".to_owned()],
            status: "running | q leave".to_owned(),
            ..Picture::default()
        }
    }

    fn drawn(picture: &Picture, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a screen");
        let drawn = terminal.draw(|frame| {
            draw(frame, picture);
        });
        drawn.expect("a picture");
        terminal.backend().to_string()
    }

    #[test]
    fn everything_finds_room_on_a_small_terminal() {
        insta::assert_snapshot!(drawn(&picture(), 80, 24));
    }

    #[test]
    fn a_narrow_terminal_has_the_parts_one_below_the_other() {
        insta::assert_snapshot!(drawn(&picture(), 60, 30));
    }

    #[test]
    fn an_answer_and_a_command_being_typed() {
        let shown =
            Picture { answer: Some(vec!["5".to_owned()]), typed: Some("p x".to_owned()), ..picture() };
        insta::assert_snapshot!(drawn(&shown, 80, 24));
    }

    #[test]
    fn no_size_is_too_small() {
        for (width, height) in [(1, 1), (10, 3), (200, 5), (3, 60)] {
            drawn(&picture(), width, height);
        }
    }
}
