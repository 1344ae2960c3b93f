//! Sessions on a terminal: what there is only there. Line editing, continued lines, completion, the
//! history, Ctrl-C and Ctrl-D. Where the system gives no pseudo-terminal, a test says so and passes.

use rexpect::process::WaitStatus;
use rexpect::session::{Options, PtySession, spawn_with_options};
use std::path::PathBuf;
use std::process::Command;

/// The longest that anything may take.
const PATIENCE: u64 = 60_000;

fn history(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("history-{name}"))
}

/// A session with a history of its own, at its first prompt; nothing where there is no terminal.
fn open(name: &str) -> Option<PtySession> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vivarium"));
    command
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR")
        .env("VIVARIUM_HISTORY", history(name))
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let options = Options::new().timeout_ms(Some(PATIENCE)).strip_ansi_escape_codes(true);
    match spawn_with_options(command, options) {
        Ok(mut session) => {
            session.exp_string(">>> ").expect("a prompt");
            Some(session)
        }
        Err(error) => {
            eprintln!("skipped: no pseudo-terminal here ({error})");
            None
        }
    }
}

/// Types a line and waits for what it shows.
fn typed(session: &mut PtySession, line: &str, shown: &str) {
    session.send_line(line).expect("the session reads");
    session.exp_string(shown).unwrap_or_else(|error| panic!("after {line:?}: {error}"));
}

/// Types keys without an end of the line.
fn keys(session: &mut PtySession, keys: &str) {
    session.send(keys).expect("the session reads");
    session.flush().expect("the session reads");
}

#[test]
fn blocks_go_on_until_an_empty_line() {
    let Some(mut session) = open("blocks") else { return };
    typed(&mut session, "for n in range(3):", "... ");
    typed(&mut session, "print('item', n * 11)", "... ");
    typed(&mut session, "", "item 22");
    session.exp_string(">>> ").expect("a prompt");
    typed(&mut session, "'do' + 'ne'", "'done'");
}

#[test]
fn tab_completes_names_attributes_and_commands() {
    let Some(mut session) = open("completion") else { return };
    typed(&mut session, "import sys; interesting = 5", ">>> ");
    keys(&mut session, "interes\t");
    session.exp_string("interesting").expect("the name");
    typed(&mut session, " + 1000", "1005");
    session.exp_string(">>> ").expect("a prompt");
    keys(&mut session, "sys.getrec\t");
    session.exp_string("getrecursionlimit").expect("the attribute");
    typed(&mut session, "()", "1000");
    session.exp_string(">>> ").expect("a prompt");
    keys(&mut session, "%mr\t");
    session.exp_string("%mro").expect("the command");
    typed(&mut session, " bool", "int");
}

#[test]
fn ctrl_c_ends_the_program_and_not_the_session() {
    let Some(mut session) = open("interrupt") else { return };
    session.send_line("print('begins'); exec('while True: pass')").expect("the session reads");
    session.exp_string("\nbegins").expect("the program runs");
    session.send_control('c').expect("the session reads");
    session.exp_string("KeyboardInterrupt").expect("the program is interrupted");
    session.exp_string(">>> ").expect("a prompt");
    typed(&mut session, "40 + 2", "42");
    session.exp_string(">>> ").expect("a prompt");
    // At the prompt it drops what was typed so far.
    keys(&mut session, "nonsense that is never run");
    session.send_control('c').expect("the session reads");
    session.exp_string("KeyboardInterrupt").expect("the line is dropped");
    session.exp_string(">>> ").expect("a prompt");
    typed(&mut session, "30 + 3", "33");
}

#[test]
fn ctrl_d_leaves() {
    let Some(mut session) = open("leaving") else { return };
    session.send_control('d').expect("the session reads");
    session.exp_eof().expect("the session ends");
    let status = session.process().wait().expect("a status");
    assert!(matches!(status, WaitStatus::Exited(_, 0)), "{status:?}");
}

#[test]
fn the_history_is_kept_for_the_next_session() {
    let file = history("recall");
    let _ = std::fs::remove_file(&file);
    let Some(mut session) = open("recall") else { return };
    typed(&mut session, "6 * 111", "666");
    session.exp_string(">>> ").expect("a prompt");
    session.send_control('d').expect("the session reads");
    session.exp_eof().expect("the session ends");
    assert!(std::fs::read_to_string(&file).is_ok_and(|text| text.contains("6 * 111")));
    let Some(mut session) = open("recall") else { return };
    keys(&mut session, "\x1b[A");
    session.exp_string("6 * 111").expect("the line of the session before");
    typed(&mut session, " + 1", "667");
}

#[test]
fn the_stepper_can_be_interrupted_and_left() {
    let Some(mut session) = open("stepper") else { return };
    typed(&mut session, "%step for i in range(10 ** 9): j = i", "(step)");
    session.send_line("c").expect("the session reads");
    std::thread::sleep(std::time::Duration::from_millis(500));
    session.send_control('c').expect("the session reads");
    session.exp_string("KeyboardInterrupt").expect("the program is interrupted");
    session.send_line("q").expect("the session reads");
    session.exp_string(">>> ").expect("a prompt");
    typed(&mut session, "20 + 2", "22");
}

/// The full-screen stepper on a terminal of 80 columns and 24 lines; nothing where there is no terminal.
fn full_screen(program: &str) -> Option<PtySession> {
    let mut command = Command::new("sh");
    let script = "stty rows 24 cols 80; exec \"$0\" step \"$1\"";
    command
        .args(["-c", script, env!("CARGO_BIN_EXE_vivarium"), program])
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR")
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let options = Options::new().timeout_ms(Some(PATIENCE)).strip_ansi_escape_codes(false);
    match spawn_with_options(command, options) {
        Ok(session) => Some(session),
        Err(error) => {
            eprintln!("skipped: no pseudo-terminal here ({error})");
            None
        }
    }
}

/// The screen as a terminal shows it.
struct Screen {
    session: PtySession,
    parser: vt100::Parser,
}

impl Screen {
    /// Reads until the screen shows a text.
    fn until(&mut self, text: &str) {
        let begin = std::time::Instant::now();
        while !self.parser.screen().contents().contains(text) {
            match self.session.try_read() {
                // Bytes come as characters.
                Some(byte) => self.parser.process(&[byte as u8]),
                None => std::thread::sleep(std::time::Duration::from_millis(5)),
            }
            let shown = self.parser.screen().contents();
            assert!(
                begin.elapsed().as_millis() < u128::from(PATIENCE),
                "no {text:?} on the screen:\n{shown}"
            );
        }
    }

    fn press(&mut self, typed: &str) {
        keys(&mut self.session, typed);
    }
}

fn size(number: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(number).expect("a size")
}

#[test]
fn the_full_screen_steps_answers_and_is_left() {
    let Some(session) = full_screen("tests/sessions/shared.py") else { return };
    let mut screen = Screen { session, parser: vt100::Parser::new(size(24), size(80), 0) };
    screen.until("? help");
    screen.until(">  1 class Node:");
    screen.press("s");
    screen.until(">  2     def __init__");
    screen.press(":first alias is first\r");
    screen.until("was true at no step");
    screen.press("\rc");
    screen.until("ended");
    screen.press(":first alias is first\r");
    screen.until("before the end");
    screen.until("> 14 del first, second");
    screen.press("?");
    screen.until("back over calls");
    screen.press("q");
    screen.until("[[0, 7], [0, 7]]");
    let status = screen.session.process().wait().expect("a status");
    assert!(matches!(status, WaitStatus::Exited(..)), "{status:?}");
}
