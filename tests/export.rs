//! Recordings written down for other programs.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

fn trace(program: &str, arguments: &[&str]) -> String {
    let name = arguments.concat().replace(|character: char| !character.is_alphanumeric(), "_");
    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("export-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("program.py");
    std::fs::write(&file, program).expect("the program");
    let made = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(["trace", "program.py", "-o", "out"])
        .args(arguments)
        .current_dir(&folder)
        .output()
        .expect("the command runs");
    let text = std::fs::read_to_string(folder.join("out"))
        .unwrap_or_else(|_| String::from_utf8_lossy(&made.stderr).into_owned());
    drop(std::fs::remove_dir_all(folder));
    text
}

const CLOSURE: &str =
    "def outer(n):\n    def inner():\n        return n\n    return inner\nf = outer(7)\nf()\n";

/// What Python Tutor's own tracer gives for this program, at the line within the inner function.
#[test]
fn the_trace_of_a_closure_is_that_of_python_tutor() {
    let trace: Value = serde_json::from_str(&trace(CLOSURE, &["--format", "pythontutor"])).expect("JSON");
    let entries = trace["trace"].as_array().expect("entries");
    assert_eq!(trace["code"], CLOSURE);
    assert_eq!(entries.len(), 11);
    let expected = json!({
        "line": 3, "event": "step_line", "func_name": "inner",
        "globals": {"outer": ["REF", 1], "f": ["REF", 2]}, "ordered_globals": ["outer", "f"],
        "stack_to_render": [
            {"func_name": "outer", "is_parent": true, "frame_id": 1, "parent_frame_id_list": [],
             "encoded_locals": {"n": 7, "inner": ["REF", 2], "__return__": ["REF", 2]},
             "ordered_varnames": ["n", "inner", "__return__"], "is_zombie": true, "is_highlighted": false,
             "unique_hash": "outer_f1_p_z"},
            {"func_name": "inner", "is_parent": false, "frame_id": 2, "parent_frame_id_list": [1],
             "encoded_locals": {}, "ordered_varnames": [], "is_zombie": false, "is_highlighted": true,
             "unique_hash": "inner_f2"}],
        "heap": {"2": ["FUNCTION", "inner()", 1], "1": ["FUNCTION", "outer(n)", null]}, "stdout": ""});
    assert_eq!(entries[8], expected);
}

#[test]
fn numbers_that_a_reader_would_round_are_texts() {
    let program =
        "a = 18446744073709551617\nb = 2.0\nc = float('nan')\nd = (1, 'x')\nraise ValueError('no')\n";
    let trace: Value = serde_json::from_str(&trace(program, &["--format", "pythontutor"])).expect("JSON");
    let last = trace["trace"].as_array().and_then(|entries| entries.last()).expect("entries").clone();
    assert_eq!(last["event"], "uncaught_exception");
    assert_eq!(last["exception_msg"], "ValueError: no");
    assert_eq!(last["globals"]["a"], json!(["SPECIAL_FLOAT", "18446744073709551617"]));
    assert_eq!(last["globals"]["b"], json!(["SPECIAL_FLOAT", "2.0"]));
    assert_eq!(last["globals"]["c"], json!(["SPECIAL_FLOAT", "NaN"]));
    assert_eq!(last["heap"]["1"], json!(["TUPLE", 1, "x"]));
}

#[test]
fn a_step_as_a_picture_and_as_a_graph() {
    let program = "a = [1]\nb = a\na.append(b)\n";
    insta::assert_snapshot!("picture", trace(program, &["--svg", "4"]));
    insta::assert_snapshot!("graph", trace(program, &["--dot", "4"]));
    insta::assert_snapshot!("no_such_step", trace(program, &["--svg", "99"]));
}

#[test]
fn the_lives_of_the_objects_of_a_name_as_a_picture() {
    let program = "a = [1]\nb = a\ndel b\na = [2]\n";
    insta::assert_snapshot!("lives", trace(program, &["--view", "counts:a"]));
    insta::assert_snapshot!("no_such_name", trace(program, &["--view", "counts:c"]));
}

#[test]
fn a_recording_ends_at_a_limit_with_what_was_seen() {
    let program = "n = 0\nwhile True:\n    n += 1\n";
    let recording: Value =
        serde_json::from_str(&trace(program, &["--json", "--max-steps", "500"])).expect("JSON");
    assert_eq!(recording["version"], 1);
    assert_eq!(recording["ending"][0], "limit");
    let steps = recording["steps"].as_array().expect("steps").len();
    assert!((500..520).contains(&steps), "{steps} steps");
}

#[test]
fn a_process_that_is_forked_off_is_not_recorded() {
    let program = "import os, sys\nchild = os.fork()\nif child == 0:\n    print('from the child')\n    sys.exit(3)\nprint(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n";
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fork-{}.py", std::process::id()));
    std::fs::write(&file, program).expect("the program");
    let made = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(["trace", "-o", "/dev/null"])
        .arg(&file)
        .output()
        .expect("the command runs");
    drop(std::fs::remove_file(file));
    assert_eq!(String::from_utf8_lossy(&made.stdout), "from the child\n3\n");
    let told = String::from_utf8_lossy(&made.stderr).into_owned();
    assert_eq!(told.matches(" steps, ").count(), 1, "{told}");
}
