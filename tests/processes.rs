//! The processes that a program makes, as the stepper, the prompt and the page show them.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn vivarium(arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// What is said on standard output, with what is said on standard error behind.
fn told(arguments: &[&str], typed: &str) -> String {
    let output = vivarium(arguments, typed);
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// The views of processes among what a stepper has said.
fn views(said: &str) -> String {
    let mut is_view = false;
    let mut views = String::new();
    for line in said.lines() {
        if line.starts_with("(step) ") {
            is_view = line == "(step) %processes";
        }
        if is_view {
            views.push_str(line);
            views.push('\n');
        }
    }
    views
}

#[test]
fn a_family_step_by_step() {
    let typed = "b 30\nc\n%processes\ngoto 17\n%processes\ngoto 7\n%processes\nfirst\n%processes\nq\n";
    let said = views(&told(&["step", "tests/sessions/family.py"], typed));
    insta::with_settings!({filters => times()}, {
        insta::assert_snapshot!(said);
    });
}

#[test]
fn a_killed_child_is_a_zombie_until_somebody_waits() {
    let typed = "import os, select, signal, time\nchild = os.fork() or time.sleep(60) or os._exit(0)\n%processes\n\
        os.kill(child, signal.SIGKILL)\n_ = select.select([os.pidfd_open(child)], [], [])\n%processes\n\
        os.waitpid(child, 0)[1]\n%processes\n";
    insta::with_settings!({filters => times()}, {
        insta::assert_snapshot!(told(&["-i"], typed));
    });
}

/// What differs from run to run: numbers of the system, times, the step at which an end is noticed; and the spaces that
/// depend on how long those are.
fn times() -> Vec<(&'static str, &'static str)> {
    vec![
        (r"\n {8}(\S)", "  $1"),
        (r" {2,}", "  "),
        (r"pid \d+", "pid …"),
        (r"\d+\.\d\d to \d+\.\d\d s", "… to … s"),
        (r"from \d+\.\d\d s", "from … s"),
        (r"(line \d+, )steps? (\d+)( to \d+)?", "${1}step $2 …"),
        (r"(line 22, )(from step|step) \d+( …)?", "${1}step …"),
    ]
}

#[test]
fn workers_and_commands() {
    let typed = "b 15\nc\n%processes\nq\n";
    insta::with_settings!({filters => times()}, {
        insta::assert_snapshot!(views(&told(&["step", "tests/sessions/workers.py"], typed)));
    });
}

#[test]
fn the_processes_now() {
    let typed = "import os, subprocess\n%processes\n\
        child = subprocess.Popen(['sleep', '60'])\n\
        os.system('exit 2')\n\
        dead = os.posix_spawn('/bin/true', ['true'], {})\n\
        import select\n_ = select.select([os.pidfd_open(dead)], [], [])\n\
        %processes\nchild.kill()\nchild.wait()\nos.waitpid(dead, 0)[1]\n%processes\n";
    insta::with_settings!({filters => times()}, {
        insta::assert_snapshot!(told(&["-i"], typed));
    });
}

#[test]
fn a_command_in_the_place_of_the_program() {
    let typed = "import os\nchild = os.fork() or os.execv('/bin/sh', ['sh', '-c', 'exit 6'])\n\
        os.waitpid(child, 0)[1]\n%processes\n";
    insta::with_settings!({filters => times()}, {
        insta::assert_snapshot!(told(&["-i"], typed));
    });
}

#[test]
fn the_processes_drawn() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/processes.svg");
    let output = vivarium(&["trace", "tests/sessions/workers.py", "--view", "processes", "-o", &file], "");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let drawn = std::fs::read_to_string(&file).expect("it was written");
    let lines: Vec<&str> = drawn.lines().filter(|line| !line.starts_with("<style>")).collect();
    insta::with_settings!({filters => vec![(r"<rect (class=.\w+.) .*/>", "<rect $1>"), ]}, {
        insta::assert_snapshot!(lines.join("\n"));
    });
}

#[test]
fn the_page_has_the_processes() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/processes.json");
    vivarium(&["trace", "tests/sessions/workers.py", "--json", "-o", &file], "");
    let text = std::fs::read_to_string(&file).expect("it was written");
    let written: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let cards = written["views"]["cards"].as_array().expect("cards");
    let own: Vec<&serde_json::Value> = cards.iter().filter(|card| card["kind"] == "processes").collect();
    assert!(own.len() > 2, "one of the whole run, and one of each step at which something changed");
    assert_eq!(written["processes"][0]["made"], "multiprocessing");
    assert_eq!(written["processes"][0]["what"], "adder");
    assert_eq!(written["processes"][1]["changes"][0]["standing"], "runs");
}
