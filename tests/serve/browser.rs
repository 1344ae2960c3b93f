//! The editor in a real browser: somebody types a program, runs it, and steps through it. Skipped, and said so, where no
//! browser is installed.

use crate::driver::{CONTROL, ENTER, ESCAPE, SHIFT, TAB, Window};
use crate::served::Served;

const PROGRAM: &str = "document.getElementById('program')";

/// A server and a window; nothing, with a word about it, where there is no browser.
fn opened(name: &str, arguments: &[&str]) -> Option<(Served, Window)> {
    let served = Served::start(name, arguments);
    match Window::open(served.folder.join("profile")) {
        Ok(window) => {
            window.go(&format!("http://127.0.0.1:{}/?token={}", served.port, served.token));
            Some((served, window))
        }
        Err(reason) => {
            println!("skipped: {reason}");
            None
        }
    }
}

impl Window {
    /// Replaces the program by what is typed.
    fn write(&self, keys: &str) {
        self.click("#program");
        self.press(&[CONTROL], "a");
        self.press(&[], keys);
    }

    fn program(&self) -> String {
        self.text(&format!("{PROGRAM}.value"))
    }

    fn text(&self, expression: &str) -> String {
        self.value(expression).as_str().unwrap_or_else(|| panic!("no text: {expression}")).to_owned()
    }

    /// Runs the program; gives what is said of it.
    fn run(&self) -> String {
        self.click("#run");
        self.outcome()
    }

    /// What is said of the program that runs, once it has ended.
    fn outcome(&self) -> String {
        self.wait("document.getElementById('stop').hidden");
        self.text("document.getElementById('told').textContent")
    }

    /// Waits until the recorded run is shown, and goes into it.
    fn enter_page(&self) {
        self.enter("#page");
        self.wait("document.documentElement.dataset.ready === 'yes'");
        // A frame that was hidden gets its size after its page.
        self.wait("document.getElementById('step').offsetWidth");
    }
}

/// Keeps a picture where `PICTURES` names a folder for it.
fn keep_picture(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join(name), window.picture()).expect("a picture");
    }
}

#[test]
fn a_program_is_typed_run_and_stepped_through() {
    let Some((served, window)) = opened("typed", &[]) else { return };
    assert_eq!(window.address(), format!("http://127.0.0.1:{}/", served.port), "no token");
    window.wait(&format!("{PROGRAM}.value.includes('def add')"));
    // The lines keep their indentation, Tab and Shift+Tab change it.
    window.write(&format!("def double(x):{ENTER}y = x * 2{ENTER}return y{ENTER}"));
    window.press(&[SHIFT], TAB);
    window.press(&[], &format!("for n in range(2):{ENTER}print(double(n), input()){ENTER}"));
    window.press(&[], TAB);
    window.press(&[SHIFT], TAB);
    window.press(&[SHIFT], TAB);
    window.press(&[], "print('☃')");
    let program = "def double(x):\n    y = x * 2\n    return y\nfor n in range(2):\n    print(double(n), input())\nprint('☃')";
    assert_eq!(window.program(), program);
    assert_eq!(window.text("document.getElementById('numbers').textContent"), "1\n2\n3\n4\n5\n6");
    // Esc, then Tab, leaves the editor.
    window.press(&[], &format!("{ESCAPE}{TAB}"));
    assert_eq!(window.text("document.activeElement.id"), "input");
    window.press(&[], &format!("one{ENTER}two"));
    window.press(&[CONTROL], ENTER);
    assert_eq!(window.outcome(), "The program has ended.");
    window.enter_page();
    let line = "document.querySelector('#source li.now').dataset.line";
    let mut lines = vec![window.text(line)];
    let end = "document.getElementById('count').textContent";
    loop {
        let before = window.text(end);
        window.click("#step");
        if window.text(end) == before {
            break;
        }
        lines.push(window.text(line));
    }
    for one in ["1", "2", "3", "4", "5", "6"] {
        assert!(lines.iter().any(|line| line == one), "line {one} is never shown: {lines:?}");
    }
    assert_eq!(window.text("document.getElementById('output').textContent"), "0 one\n2 two\n☃\n");
    keep_picture(&window, "end.png");
    window.click("#first");
    assert_eq!(window.text("document.getElementById('output').textContent"), "");
    window.click("#step");
    window.click("#step");
    assert_ne!(window.value(line), lines[0].as_str());
    window.click("#back");
    // The recorded run has no part in the page around it.
    assert_eq!(
        window
            .value("(() => { try { return parent.document.title } catch (error) { return error.name } })()"),
        "SecurityError"
    );
    window.leave();
    window.go(&format!("http://127.0.0.1:{}/", served.port));
    window.wait(&format!("{PROGRAM}.value.includes('def double')"));
    assert_eq!(window.program(), program, "what was typed is kept");
    let complaints = window.complaints();
    assert!(complaints.is_empty(), "{complaints:?}");
}

#[test]
fn mistakes_are_shown_at_their_line() {
    let Some((_served, window)) = opened("mistakes", &["--max-steps", "1000"]) else { return };
    window.write(&format!("x = 1{ENTER}y = x +{ENTER}"));
    assert_eq!(window.run(), "Python cannot read the program. Line 2: SyntaxError: invalid syntax");
    assert_eq!(window.value("document.getElementById('wrong').hidden"), false);
    assert!(
        window.text("document.getElementById('errors').textContent").contains("File \"program.py\", line 2")
    );
    assert_eq!(window.value("document.getElementById('page')"), serde_json::Value::Null);
    keep_picture(&window, "mistake.png");
    window.click("#jump");
    let selected = format!("{PROGRAM}.value.slice({PROGRAM}.selectionStart, {PROGRAM}.selectionEnd)");
    assert_eq!(window.value(&selected), "y = x +");
    window.press(&[], "y = x / 0");
    assert_eq!(window.value("document.getElementById('wrong').hidden"), true, "it is being mended");
    let said = "An exception ended the program. Line 2: ZeroDivisionError: division by zero";
    assert_eq!(window.run(), said);
    window.enter_page();
    window.click("#last");
    assert!(window.text("document.getElementById('told').textContent").contains("division by zero"));
    window.leave();
    window.write(&format!("while True:{ENTER}pass"));
    let said = window.run();
    assert!(
        said.starts_with("The program was stopped. LimitReached: more than 1,000 steps (--max-steps)"),
        "{said}"
    );
    window.enter_page();
    window.leave();
    window.write("input()");
    assert!(window.run().ends_with("It reads more lines than the input has."));
    window.write("print('</script><script>document.title = 1</script>')");
    assert_eq!(window.run(), "The program has ended.");
    window.enter_page();
    window.click("#last");
    assert!(window.text("document.getElementById('output').textContent").starts_with("</script><script>"));
    window.leave();
    assert_eq!(window.text("document.title"), "Vivarium");
    let complaints = window.complaints();
    assert!(complaints.is_empty(), "{complaints:?}");
}

#[test]
fn lessons_are_chosen_and_changed() {
    let Some((_served, window)) = opened("lessons", &["2.2"]) else { return };
    let lesson = include_str!("../../examples/02_2_mro.py");
    window.wait(&format!("{PROGRAM}.value.startsWith('\"\"\"2.2')"));
    assert_eq!(window.program(), lesson);
    window.write("print('mine')");
    window.click("#programs");
    window.click("#programs option[value='7.1']");
    window.wait(&format!("{PROGRAM}.value.startsWith('\"\"\"7.1')"));
    assert_eq!(window.run(), "The program has ended.");
    window.enter_page();
    window.click("#step");
    keep_picture(&window, "lesson.png");
    window.leave();
    window.click("#programs");
    window.click("#programs option[value='2.2']");
    window.wait(&format!("{PROGRAM}.value === \"print('mine')\""));
    window.click("#again");
    window.wait(&format!("{PROGRAM}.value.startsWith('\"\"\"2.2')"));
    window.press(&[CONTROL], "z");
    assert_eq!(window.program(), "print('mine')", "it can be taken back");
    window.resize(400, 800);
    let is_wide = "document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(window.value(is_wide), true, "nothing sticks out of a phone's screen");
    keep_picture(&window, "phone.png");
    assert_eq!(window.run(), "The program has ended.");
    window.enter_page();
    assert_eq!(window.value(is_wide), true);
    keep_picture(&window, "phone-page.png");
    window.leave();
    window.resize(1280, 800);
    // A program that waits is stopped by the button.
    window.write("import time; time.sleep(500)");
    window.press(&[CONTROL], ENTER);
    window.click("#stop");
    window.wait("document.getElementById('stop').hidden");
    assert_eq!(window.text("document.getElementById('told').textContent"), "Stopped.");
    let complaints = window.complaints();
    assert!(complaints.is_empty(), "{complaints:?}");
}
