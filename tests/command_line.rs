//! How the command ends, and what its options and the environment do.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn vivarium(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vivarium"));
    command.args(arguments).stdin(Stdio::null());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PYTHON")) {
        command.env_remove(name);
    }
    command
}

fn output(command: &mut Command) -> Output {
    command.output().expect("the interpreter starts")
}

fn stdout(command: &mut Command) -> String {
    String::from_utf8_lossy(&output(command).stdout).into_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("vivarium_{name}_{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn a_reader_that_goes_away_is_a_broken_pipe() {
    let mut child = vivarium(&["-c", "while 1: print(1)"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the interpreter starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    let mut errors = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("text");
    assert_eq!(child.wait().expect("an end").code(), Some(120));
    assert!(errors.starts_with("Traceback (most recent call last):\n"), "{errors}");
    assert!(
        errors.ends_with(
            "Exception ignored while flushing sys.stdout:\nBrokenPipeError: [Errno 32] Broken pipe\n"
        ),
        "{errors}"
    );
}

#[test]
fn an_interrupt_that_nobody_handles_ends_the_process_by_its_signal() {
    let done = output(&mut vivarium(&["-c", "raise KeyboardInterrupt"]));
    assert_eq!(done.status.signal(), Some(2));
    let done =
        output(&mut vivarium(&["-c", "import sys\ntry: raise KeyboardInterrupt\nfinally: sys.exit(3)"]));
    assert_eq!(done.status.code(), Some(3));
}

#[test]
fn a_folder_and_an_archive_run_their_main() {
    let folder = folder("archive");
    fs::write(folder.join("__main__.py"), "import part\nprint(__name__, repr(__package__), part.value)\n")
        .expect("a file");
    fs::write(folder.join("part.py"), "value = 7\n").expect("a file");
    let folder_text = folder.to_string_lossy().into_owned();
    assert_eq!(stdout(&mut vivarium(&[&folder_text])), "__main__ '' 7\n");
    let archive = folder.join("app.zip").to_string_lossy().into_owned();
    let make = "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as z:\n    for n in ('__main__.py', 'part.py'): z.write(sys.argv[2] + '/' + n, n)";
    assert!(output(&mut vivarium(&["-c", make, &archive, &folder_text])).status.success());
    assert_eq!(stdout(&mut vivarium(&[&archive])), "__main__ '' 7\n");
    fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn the_first_line_is_left_out() {
    let folder = folder("first_line");
    let file = folder.join("program.py");
    fs::write(&file, "this is no Python\nprint('ran')\nraise ValueError\n").expect("a file");
    let done = output(&mut vivarium(&["-x", &file.to_string_lossy()]));
    assert_eq!(String::from_utf8_lossy(&done.stdout), "ran\n");
    assert!(String::from_utf8_lossy(&done.stderr).contains("line 3, in <module>"));
    fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn code_may_be_indented() {
    assert_eq!(stdout(&mut vivarium(&["-c", "\n    if 1:\n        print(1)\n\n    print(2)\n"])), "1\n2\n");
}

#[test]
fn the_environment_says_what_options_say() {
    let flags = "import sys; print(sys.flags.optimize, sys.flags.debug, sys.flags.safe_path, sys.flags.dev_mode, sys.get_int_max_str_digits(), sys.stdout.encoding)";
    let mut command = vivarium(&["-c", flags]);
    command
        .env("PYTHONOPTIMIZE", "2")
        .env("PYTHONDEBUG", "yes")
        .env("PYTHONSAFEPATH", "1")
        .env("PYTHONDEVMODE", "1");
    command.env("PYTHONINTMAXSTRDIGITS", "900").env("PYTHONIOENCODING", "latin-1:replace");
    assert_eq!(stdout(&mut command), "2 1 True True 900 latin-1\n");
    let mut command = vivarium(&["-E", "-c", flags]);
    command.env("PYTHONOPTIMIZE", "2").env("PYTHONINTMAXSTRDIGITS", "1").env("PYTHONHASHSEED", "none");
    assert_eq!(stdout(&mut command), "0 0 False False 4300 utf-8\n");
    let done = output(vivarium(&["-c", "0"]).env("PYTHONINTMAXSTRDIGITS", "1"));
    assert_eq!(done.status.code(), Some(1));
}

#[test]
fn options_are_those_of_cpython() {
    for option in [
        "-B",
        "-E",
        "-I",
        "-s",
        "-S",
        "-u",
        "-v",
        "-O",
        "-OO",
        "-q",
        "-d",
        "-b",
        "-P",
        "-R",
        "-Wdefault",
        "-Xdev",
    ] {
        assert_eq!(stdout(&mut vivarium(&[option, "-c", "print(1)"])), "1\n", "{option}");
    }
    let done = output(&mut vivarium(&["-Z"]));
    assert_eq!(done.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&done.stderr).starts_with("Unknown option: -Z\nusage: vivarium [option]")
    );
    let done = output(&mut vivarium(&["-m"]));
    assert!(String::from_utf8_lossy(&done.stderr).starts_with("Argument expected for the -m option\n"));
}

/// Programs that ask for more memory than there is get a `MemoryError`, however they ask.
#[cfg(target_os = "linux")]
#[test]
fn memory_that_is_used_up_is_an_exception() {
    let programs = [
        "list(range(10**10))",
        "set(range(10**9))",
        "dict.fromkeys(range(10**9))",
        "'a' * 10**12",
        "x = 'a'\nwhile True: x = x + x",
        "x = (1,)\nwhile True: x = x + x",
        "x = [1]\nwhile True: x.extend(x)",
        "x = {1: 1}\nwhile True: x = x | {k + len(x): 1 for k in x}",
        "x = {1}\nwhile True: x = x | {k + len(x) for k in x}",
        "x = None\nwhile True: x = [x, x]",
        "1 << 10**11",
        "import itertools; list(itertools.combinations(range(100), 50))",
        "import itertools; itertools.tee([1], 10**12)",
        "import collections; collections.deque(iter(int, 1))",
        "import array; array.array('d', iter(float, 1))",
        "import struct; struct.pack('1000000000000s', b'')",
        "import io; b = io.StringIO(); b.seek(10**14); b.write('a')",
    ];
    for program in programs {
        let mut command = Command::new("sh");
        command.args(["-c", r#"ulimit -c 0; ulimit -v 1500000; exec "$0" -c "$1""#]);
        command.args([env!("CARGO_BIN_EXE_vivarium"), program]).stdin(Stdio::null());
        let done = output(&mut command);
        let errors = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{program}\n{errors}");
        assert!(errors.ends_with("MemoryError\n"), "{program}\n{errors}");
    }
}

#[test]
fn a_module_that_cannot_be_had_says_why() {
    for (module, message) in [
        ("sqlite3", "No module named '_sqlite3': sqlite3 needs a database library written in C"),
        ("tkinter", "No module named 'tkinter': it needs a window library written in C"),
        ("nonsense", "No module named 'nonsense'"),
    ] {
        let code = format!("try: import {module}\nexcept ImportError as error: print(error)");
        assert_eq!(stdout(&mut vivarium(&["-c", &code])), format!("{message}\n"));
    }
}
