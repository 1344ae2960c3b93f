//! Threads whose turns a seed decides: the same run each time, lost updates and deadlocks that can be shown again, and
//! the views of threads and of the event loop.

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

/// What was printed, with files named from the project's folder on.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(concat!(env!("CARGO_MANIFEST_DIR"), "/"), "")
}

/// What a stepper says, with what it says on standard error behind.
fn stepped(arguments: &[&str], typed: &str) -> String {
    let output = vivarium(arguments, typed);
    text(&output.stdout) + &text(&output.stderr)
}

fn counted(seed: u32) -> String {
    let output = vivarium(&["--schedule", &seed.to_string(), "tests/sessions/race.py"], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

#[test]
fn a_seed_decides_which_updates_are_lost() {
    let first: Vec<String> = (0..12).map(counted).collect();
    let again: Vec<String> = (0..12).map(counted).collect();
    assert_eq!(first, again, "the same seed, the same count");
    assert!(first.iter().any(|count| count == "10\n"), "some lose nothing: {first:?}");
    assert!(first.iter().any(|count| count != "10\n"), "some lose updates: {first:?}");
}

#[test]
fn a_seed_decides_the_order_of_output() {
    let program = "import threading, time\n\
        def work(name):\n    for turn in range(3):\n        print(name, turn)\n        time.sleep(0.001 * turn)\n\n\
        threads = [threading.Thread(target=work, args=(name,)) for name in 'abcd']\n\
        for thread in threads: thread.start()\nfor thread in threads: thread.join()\n";
    let run = |seed: &str| text(&vivarium(&["--schedule", seed, "-c", program], "").stdout);
    let first = run("5");
    assert_eq!(first.lines().count(), 12);
    for _ in 0..4 {
        assert_eq!(run("5"), first);
    }
    assert!(["6", "7", "8"].iter().any(|seed| run(seed) != first), "another seed, another order");
}

#[test]
fn a_deadlock_is_told() {
    let output = vivarium(&["--schedule", "1", "tests/sessions/deadlock.py"], "");
    assert_eq!(output.status.code(), Some(124));
    let told = text(&output.stdout) + &text(&output.stderr);
    insta::assert_snapshot!(told.replace(concat!(env!("CARGO_MANIFEST_DIR"), "/"), ""));
}

#[test]
fn a_thread_that_waits_for_itself_is_told() {
    let program = "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n";
    let output = vivarium(&["--schedule", "1", "-c", program], "");
    assert_eq!(output.status.code(), Some(124));
    insta::assert_snapshot!(text(&output.stderr));
}

#[test]
fn the_race_step_by_step() {
    // The first seed that loses an update.
    let seed = (0..12).find(|seed| counted(*seed) != "10\n").expect("one loses an update").to_string();
    let typed = "b 16\nc\n%threads\ngoto 30\n%threads\nq\n";
    insta::assert_snapshot!(stepped(&["--schedule", &seed, "step", "tests/sessions/race.py"], typed));
}

#[test]
fn one_thread_goes_on_alone() {
    let typed = "b 8\nc\n%thread w1\nn\nn\nn\nn\n%thread nobody\n%thread all\n%thread\nq\n";
    let shown = stepped(&["--schedule", "3", "step", "tests/sessions/race.py"], typed);
    insta::assert_snapshot!(shown);
}

#[test]
fn the_deadlock_step_by_step() {
    insta::assert_snapshot!(stepped(&["step", "tests/sessions/deadlock.py"], "c\n%threads\nq\n"));
}

#[test]
fn the_event_loop_step_by_step() {
    let shown = stepped(&["step", "tests/sessions/gather.py"], "%loop\nb 13\nc\n%loop\nb 5\nc\n%loop\nq\n");
    insta::with_settings!({filters => vec![(r"in \d+ ms", "in … ms")]}, {
        insta::assert_snapshot!(shown);
    });
}

#[test]
fn threads_now() {
    let typed = "import threading\nhold = threading.Event()\n\
        thread = threading.Thread(target=hold.wait, name='held', daemon=True)\nthread.start()\n\
        while not hold._cond._waiters: pass\n\n%threads\n%loop\nhold.set()\n";
    insta::assert_snapshot!(stepped(&["-i"], typed));
}

#[test]
fn from_task_to_task() {
    let typed = "task\ntask\ntask\ntask\nrtask\nrtask\ntask\ntask\ntask\ntask\ntask\ntask\ntask\nq\n";
    insta::assert_snapshot!(stepped(&["step", "tests/sessions/relay.py"], typed));
}

#[test]
fn from_thread_to_thread() {
    let typed = "switch\nswitch\nrswitch\nrswitch\nrswitch\ntask\nq\n";
    insta::assert_snapshot!(stepped(&["--schedule", "3", "step", "tests/sessions/race.py"], typed));
}

#[test]
fn the_event_loop_at_an_earlier_step() {
    let typed = "task\ntask\ntask\n%loop\nrtask\n%loop\nrtask\n%loop\nfirst\n%loop\nc\nlast\n%loop\nq\n";
    insta::assert_snapshot!(stepped(&["step", "tests/sessions/relay.py"], typed));
}

#[test]
fn the_event_loop_on_the_page() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/relay.json");
    let output = vivarium(&["trace", "tests/sessions/relay.py", "--json", "-o", &file], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let written = std::fs::read_to_string(&file).expect("it was written");
    let written: serde_json::Value = serde_json::from_str(&written).expect("it is JSON");
    let cards = written["views"]["cards"].as_array().expect("cards");
    let own = cards.iter().filter(|card| card["kind"] == "event loop");
    let told: Vec<String> = own
        .map(|card| {
            let words = |field: &str| card[field].as_str().unwrap_or_default().to_owned();
            format!("{}\n{}", words("title"), words("text"))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
    let names: Vec<&str> =
        written["tasks"].as_array().expect("tasks").iter().filter_map(|task| task["name"].as_str()).collect();
    assert_eq!(names, ["Task-1", "A", "B"]);
}

#[test]
fn the_event_loop_drawn() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/event_loop.svg");
    let output = vivarium(&["trace", "tests/sessions/relay.py", "--view", "event loop:B", "-o", &file], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let drawn = std::fs::read_to_string(&file).expect("it was written");
    let lines: Vec<&str> = drawn.lines().filter(|line| !line.starts_with("<style>")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_states_of_the_event_loop_are_bounded() {
    let program = "import asyncio\nasync def spin():\n    for turn in range(600):\n        await asyncio.sleep(0)\n\
        async def main():\n    await asyncio.gather(spin(), spin())\n    done = 1\nasyncio.run(main())\n";
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/spin.py");
    std::fs::write(&file, program).expect("a file");
    let said = stepped(&["step", &file], "b 7\nc\nrtask\n%loop\nq\n");
    let answer = said.split("(step) %loop\n").nth(1).and_then(|rest| rest.lines().next());
    let answer = answer.unwrap_or_default();
    let words =
        "Kept are the states of the event loop at the first 500 turns of tasks: the last is that of step ";
    assert!(answer.starts_with(words), "{answer}");
}

#[test]
fn who_waits_for_a_descriptor_leaves_the_others_their_turns() {
    let expected = std::fs::read_to_string("tests/python/threading/descriptors.out").expect("it is there");
    for seed in ["1", "2", "3"] {
        let output = vivarium(&["--schedule", seed, "tests/python/threading/descriptors.py"], "");
        assert_eq!(text(&output.stderr), "");
        assert_eq!(text(&output.stdout), expected);
    }
}

#[test]
fn a_thread_that_waits_for_a_descriptor_is_back_at_the_same_step_in_each_run() {
    let program = "import os, threading\nreadable, writable = os.pipe()\nlog = []\n\
        def read():\n    while (data := os.read(readable, 1)) != b'.':\n        log.append(data)\n\n\
        def count(name):\n    for number in range(9):\n        log.append((name, number))\n\n\
        threads = [threading.Thread(target=read)]\n\
        threads += [threading.Thread(target=count, args=(name,)) for name in 'ab']\n\
        for thread in threads: thread.start()\n\
        for letter in b'xyz.': os.write(writable, bytes([letter])); log.append('written')\n\
        for thread in threads: thread.join()\nprint(log)\n";
    let run = |seed: &str| text(&vivarium(&["--schedule", seed, "-c", program], "").stdout);
    let first = run("5");
    assert!(first.contains("b'z'"), "{first}");
    for _ in 0..4 {
        assert_eq!(run("5"), first);
    }
    assert!(["6", "7", "8"].iter().any(|seed| run(seed) != first), "another seed, another order");
}

/// Threads that change the same objects leave none behind (`tests/soak/threads.py` for longer).
#[test]
fn nothing_is_left_of_what_many_threads_have_done() {
    let output = vivarium(&["tests/soak/threads.py", "1", "8"], "");
    assert_eq!(text(&output.stderr), "");
    assert!(output.status.success(), "{}", text(&output.stdout));
}

/// A child has only the thread that forked: nobody goes on with what another thread was importing.
#[test]
fn a_forked_child_imports_what_another_thread_was_importing() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("slow_import");
    std::fs::create_dir_all(&folder).expect("a folder");
    let module = "import threading\nthreading.begun.set()\nthreading.go_on.wait()\nanswer = 42\n";
    std::fs::write(folder.join("slow_to_import.py"), module).expect("a file");
    let program = "import os, sys, threading, warnings\nwarnings.simplefilter('ignore')\n\
        sys.path.insert(0, sys.argv[1])\nthreading.begun, threading.go_on = threading.Event(), threading.Event()\n\
        thread = threading.Thread(target=__import__, args=('slow_to_import',))\nthread.start()\n\
        threading.begun.wait()\nchild = os.fork()\nif not child:\n    threading.go_on.set()\n    \
        import slow_to_import\n    os._exit(slow_to_import.answer)\n\
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\nthreading.go_on.set()\nthread.join()\n";
    let output = vivarium(&["-c", program, &folder.to_string_lossy()], "");
    assert_eq!((text(&output.stdout).as_str(), text(&output.stderr).as_str()), ("42\n", ""));
}
