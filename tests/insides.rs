//! Sessions that look inside `match` statements and comprehensions of a recorded program, as snapshots.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a session of `vivarium step FILE` shows after what was typed, on a screen of so many columns.
fn step_on(file: &str, columns: &str, typed: &str) -> String {
    run(&["step", file], columns, typed)
}

fn step(file: &str, typed: &str) -> String {
    step_on(file, "90", typed)
}

fn run(arguments: &[&str], columns: &str, typed: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", columns)
        .env_remove("FORCE_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("the session reads");
    let output = child.wait_with_output().expect("the session ends");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The lines in which these texts first stand.
fn lines_of(file: &str, texts: &[&str]) -> Vec<u32> {
    let program = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
    let program = program.expect("the program");
    let line = |text: &&str| program.lines().position(|line| line.contains(*text)).expect("a line");
    texts.iter().map(|text| line(text) as u32 + 1).collect()
}

/// Runs a program to breakpoints; there `asked` is typed each time that it stops.
fn at_stops(file: &str, lines: &[u32], stops: usize, asked: &str) -> String {
    let breakpoints: String = lines.iter().map(|line| format!("b {line}\n")).collect();
    let shown = step(file, &format!("{breakpoints}{}q\n", format!("c\n{asked}\n").repeat(stops)));
    // Only the answers, and where the program stood: what a stop shows is told elsewhere.
    let mut is_answer = false;
    let lines = shown.lines().filter(|line| {
        if line.starts_with("(step)") {
            is_answer = *line == format!("(step) {asked}");
        }
        is_answer || line.starts_with(" > ")
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn every_kind_of_pattern() {
    // Each stop is before a value's turn, so what is shown is that of the value before.
    insta::assert_snapshot!(at_stops("tests/sessions/patterns.py", &[57], 18, "%match"));
}

#[test]
fn a_match_while_it_runs() {
    insta::assert_snapshot!(step(
        "tests/sessions/matches.py",
        "%match\n%comprehension\nb 48\nc\n%match\ns\n%match\ns\n%match\ne\n%match\nback\n%match\ncl\n\
         b 17\nc\nc\n%match\nw\ns\n%match\nq\n"
    ));
}

#[test]
fn guards_that_suspend() {
    insta::assert_snapshot!(at_stops("tests/sessions/matches.py", &[23, 25, 58, 61], 10, "%match"));
}

#[test]
fn what_a_match_raises() {
    insta::assert_snapshot!(at_stops("tests/sessions/matches.py", &[42], 3, "%match"));
}

#[test]
fn matches_at_the_prompt_on_wide_and_narrow_screens() {
    for columns in ["90", "40"] {
        insta::assert_snapshot!(run(
            &["-i"],
            columns,
            "%match\n%comprehension\n%step tests/sessions/matches.py\nc\n%match\n%comprehension\n\
             %step x = 1\nc\n%match\n%comprehension\n"
        ));
    }
}

#[test]
fn the_lesson_of_patterns() {
    let file = "examples/01_5_match.py";
    let texts = [
        "you take the {first}",
        "return f\"error {code}: {text}\"",
        "about {3",
        "return w * h",
        "\"stop\"",
        "unknown light",
    ];
    insta::assert_snapshot!(at_stops(file, &lines_of(file, &texts), 14, "%match"));
}

#[test]
fn comprehensions_turn_by_turn() {
    let lines = [7, 8, 9, 10, 11, 12, 13, 15, 18, 23, 30];
    insta::assert_snapshot!(at_stops("tests/sessions/turns.py", &lines, 11, "%comprehension"));
}

#[test]
fn comprehensions_while_they_run() {
    insta::assert_snapshot!(at_stops("tests/sessions/turns.py", &[2], 7, "%comprehension"));
    insta::assert_snapshot!(step(
        "tests/sessions/turns.py",
        "u 6\ne\n%comprehension\ne\ne\n%comprehension\nb 27\nc\nn\n%comprehension\nc\n"
    ));
}

#[test]
fn the_lesson_of_comprehensions() {
    let file = "examples/01_1_comprehensions.py";
    let texts = [
        "print(\"  weighing",
        "print(weights)",
        "print(heavy",
        "print(signs",
        "print(sorted(lengths)",
        "print(doubled",
    ];
    insta::assert_snapshot!(at_stops(file, &lines_of(file, &texts), 22, "%comprehension"));
}
