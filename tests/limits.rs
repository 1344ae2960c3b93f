//! Programs that use more than they may, and programs in the sandbox. Each limit is far from what is needed to reach it,
//! so that no test depends on how fast the machine is.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The exit status of a program that has reached a limit.
const STATUS: i32 = 124;

struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn last_line(&self) -> &str {
        self.err.lines().last().unwrap_or_default()
    }
}

/// Runs Vivarium; `input` is what it can read before the end.
fn run_with(arguments: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(arguments)
        .env_remove("PYTHONPATH")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("input is taken");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    Ran {
        status: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, "")
}

/// A line of several, at any of which the limit may be reached.
const ANY: u32 = 0;

/// The program ends by the limit, which is said to be reached at this line, and prints nothing.
fn ends(limit: [&str; 2], program: &str, line: u32) {
    let [option, value] = limit;
    let ran = run(&[option, value, "-c", program]);
    let words = match option {
        "--max-time" => "more than 1 second",
        "--max-memory" => "more than 64 MB of memory",
        "--max-steps" => "more than 10,000 steps",
        _ => "more than 100 bytes of output",
    };
    let (said, place) = ran.last_line().rsplit_once(", at line ").unwrap_or_default();
    assert_eq!(said, format!("LimitReached: {words} ({option})"), "{program}\n{}", ran.err);
    let number = place.strip_suffix(" of <string>").and_then(|number| number.parse::<u32>().ok());
    assert!(number.is_some_and(|number| line == ANY || number == line), "{program}\n{}", ran.err);
    assert_eq!(ran.status, Some(STATUS), "{program}");
    assert!(
        ran.err.contains("Traceback (most recent call last):\n  File \"<string>\", line "),
        "{}",
        ran.err
    );
    assert_eq!(ran.out, "", "{program}");
}

const TIME: [&str; 2] = ["--max-time", "1"];
const MEMORY: [&str; 2] = ["--max-memory", "64M"];
const STEPS: [&str; 2] = ["--max-steps", "10_000"];

#[test]
fn endless_loops_end() {
    ends(TIME, "while True: pass", 1);
    ends(TIME, "while True: continue", 1);
    ends(TIME, "import itertools\nfor x in itertools.count(): continue", 2);
    ends(TIME, "def f():\n    global x\n    while True:\n        global y\nf()", 3);
    ends(TIME, "import itertools\n[x for x in itertools.count() if x < 0]", 2);
    ends(TIME, "import itertools\nlist(x for x in itertools.count() if x < 0)", 2);
    ends(TIME, "def g():\n    while True:\n        yield\nfor x in g(): pass\n", ANY);
}

#[test]
fn nobody_can_catch_a_limit() {
    ends(
        TIME,
        "while True:\n    try:\n        while True: pass\n    except BaseException: print('caught')",
        3,
    );
    ends(TIME, "try:\n    while True: pass\nfinally:\n    print('finally')", 2);
    ends(TIME, "try:\n    while True: pass\nfinally:\n    while True: pass", 2);
    ends(TIME, "try:\n    while True: pass\nexcept* BaseException: print('caught')", 2);
    let manager = "class M:\n    def __enter__(self): pass\n    def __exit__(self, *e):\n        print('left')\n        return True\n";
    ends(TIME, &format!("{manager}with M():\n    while True: pass"), 7);
    ends(
        TIME,
        "import contextlib\nwith contextlib.suppress(BaseException):\n    while True: pass\nprint('on')",
        3,
    );
    ends(TIME, "import sys\nsys.excepthook = lambda *e: print('hook')\nwhile True: pass", 3);
    ends(TIME, "import sys\nsys.unraisablehook = lambda *e: print('hook')\nwhile True: pass", 3);
    ends(TIME, "import atexit\natexit.register(print, 'exit')\nwhile True: pass", 3);
    ends(
        TIME,
        "class E(type):\n    def __instancecheck__(c, o): return True\nclass X(BaseException, metaclass=E): pass\ntry:\n    while True: pass\nexcept X: print('caught')",
        5,
    );
    ends(
        TIME,
        "import asyncio\nasync def main():\n    try:\n        while True: await asyncio.sleep(0)\n    finally:\n        print('finally')\nasyncio.run(main())",
        ANY,
    );
}

#[test]
fn finalizers_and_exit_functions_end_too() {
    let class = "class A:\n    def __del__(self):\n        while True: pass\n";
    ends(TIME, &format!("{class}a = A()\ndel a\nprint('on')"), 3);
    ends(TIME, "class A:\n    def __del__(self): A()\nA()\nwhile True: pass\n", ANY);
    for program in
        [&format!("{class}a = A()"), "import atexit\n@atexit.register\ndef f():\n    while True: pass"]
    {
        let ran = run(&["--max-time", "1", "-c", program]);
        assert!(ran.last_line().starts_with("LimitReached: more than 1 second (--max-time)"), "{}", ran.err);
        assert_eq!(ran.status, Some(STATUS));
    }
}

#[test]
fn native_code_that_never_ends_does() {
    ends(TIME, "import itertools\nsum(itertools.repeat(1))", 2);
    ends(TIME, "import collections, itertools\ncollections.deque(itertools.repeat(1), 0)", 2);
    ends(TIME, "import itertools\nall(itertools.repeat(1))", 2);
    ends(TIME, "import itertools\n1 in itertools.repeat(2)", 2);
    ends(TIME, "import re\nre.match('(a+)+b', 'a' * 60)", 2);
    ends(TIME, "import re\nre.match('(?:a|aa)*b', 'a' * 200 + 'ä')", 2);
    ends(TIME, "def slow(x):\n    while True: pass\nsorted([1, 2], key=slow)", 2);
    ends(TIME, "x = 10 ** 10 ** 8", 1);
    ends(TIME, "import time\ntime.sleep(1e9)", 2);
    ends(TIME, "import threading\nthreading.Event().wait()", 2);
    ends(TIME, "import os\nr, w = os.pipe()\nos.read(r, 1)", 3);
    ends(TIME, "import signal\nsignal.pause()", 2);
}

#[test]
fn who_waits_for_input_ends() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .args(["--max-time", "1", "-c", "input()"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the binary starts");
    // Nothing ever comes, and the end does not either.
    let stdin = child.stdin.take();
    let output = child.wait_with_output().expect("it ends");
    drop(stdin);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.ends_with("LimitReached: more than 1 second (--max-time), at line 1 of <string>\n"), "{err}");
    assert_eq!(output.status.code(), Some(STATUS));
}

#[test]
fn memory_bombs_end() {
    ends(MEMORY, "x = []\nwhile True: x.append('a' * 1000)", 2);
    ends(MEMORY, "x = []\nwhile True: x = [x, x]", 2);
    ends(MEMORY, "x = 'a'\nwhile True: x += x", 2);
    ends(MEMORY, "x = {}\nwhile True: x[len(x)] = object()", 2);
    ends(MEMORY, "x = set()\nwhile True: x.add(len(x))", 2);
    ends(MEMORY, "class A: pass\nx = None\nwhile True:\n    y = A()\n    y.next = x\n    x = y", ANY);
    ends(
        MEMORY,
        "x = []\nwhile True:\n    try: x.append(bytearray(10 ** 6))\n    except MemoryError: pass",
        3,
    );
    ends(MEMORY, "import itertools\nx = list(itertools.count())", 2);
    ends(MEMORY, "import itertools\n''.join(itertools.repeat('a' * 100))", 2);
    ends(MEMORY, "[(x, str(x)) for x in range(10 ** 9)]", 1);
    ends(MEMORY, "import io\nf = io.StringIO()\nwhile True: f.write('x' * 1000)", 3);
}

#[test]
fn what_is_far_too_large_is_never_made() {
    for large in [
        "'x' * 10**10",
        "b'x' * 10**10",
        "[0] * 10**9",
        "(0,) * 10**9",
        "bytearray(10**10)",
        "bytes(10**10)",
        "2 ** 10**9",
        "1 << 10**10",
        "list(range(10**9))",
        "'x'.ljust(10**10)",
        "'%10000000000d' % 1",
        "f'{1:10000000000}'",
        "bytearray(10).ljust(10**10)",
        "'ab'.replace('a', 'x' * 10**6) * 10**6",
        "[1] + [0] * 10**9",
    ] {
        ends(MEMORY, &format!("try:\n    {large}\nexcept MemoryError:\n    print('caught')"), 2);
    }
}

#[test]
fn deep_recursion_is_an_ordinary_error() {
    let ran = run(&[
        "--max-memory",
        "64M",
        "--max-time",
        "60",
        "-c",
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError as e: print(e)",
    ]);
    assert_eq!(ran.out, "maximum recursion depth exceeded\n", "{}", ran.err);
    assert_eq!(ran.status, Some(0));
}

#[test]
fn steps_end() {
    ends(STEPS, "while True: pass", 1);
    ends(
        STEPS,
        "def f():\n    while True:\n        try: raise ValueError\n        except ValueError: continue\nf()",
        3,
    );
    ends(STEPS, "import itertools\n[0 for x in itertools.repeat(1)]", 2);
    ends(STEPS, "import itertools\n{x for x in itertools.repeat(1) if x < 0}", 2);
    ends(STEPS, "f = lambda x: False\nimport itertools\nany(map(f, itertools.count()))", 1);
    let ran = run(&[
        "--max-steps",
        "6",
        "-c",
        "import dataclasses\nfor x in range(2):\n    print(x)\nprint('end')",
    ]);
    assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.status), ("0\n1\nend\n", "", Some(0)));
    let ran = run(&[
        "--max-steps",
        "3",
        "-c",
        "import dataclasses\nfor x in range(2):\n    print(x)\nprint('end')",
    ]);
    assert_eq!(ran.out, "0\n");
    assert_eq!(ran.last_line(), "LimitReached: more than 3 steps (--max-steps), at line 3 of <string>");
}

#[test]
fn output_ends() {
    let bomb = "while True: print('x' * 9)";
    let ran = run(&["--max-output=100", "-c", bomb]);
    assert_eq!(ran.out, "xxxxxxxxx\n".repeat(10));
    assert_eq!(
        ran.last_line(),
        "LimitReached: more than 100 bytes of output (--max-output), at line 1 of <string>"
    );
    assert_eq!(ran.status, Some(STATUS));
    for bomb in [
        "import os\nwhile True: os.write(1, b'x' * 9)",
        "import os\nwhile True: os.writev(1, [b'x' * 9])",
        "import sys\nwhile True: sys.stderr.write('x')",
        "import sys\nwhile True: sys.stdout.buffer.raw.write(b'x' * 9)",
        "import sys\nprint('x' * 10**9)",
    ] {
        let ran = run(&["--max-output=100", "-c", bomb]);
        assert!(ran.out.len() <= 100, "{bomb}");
        let expected = "LimitReached: more than 100 bytes of output (--max-output), at line 2 of <string>";
        assert_eq!(ran.last_line(), expected, "{bomb}\n{}", ran.err);
        assert_eq!(ran.status, Some(STATUS), "{bomb}");
    }
}

#[test]
fn what_was_printed_before_is_there() {
    let ran = run(&["--max-time", "1", "-c", "print('before')\nwhile True: pass"]);
    assert_eq!(ran.out, "before\n");
}

#[test]
fn options_say_what_is_wrong_with_them() {
    for option in
        ["--max-steps=x", "--max-time=0", "--max-memory=1T", "--max-output=-1", "--sandbox=/nowhere"]
    {
        assert_eq!(run(&[option, "-c", "pass"]).status, Some(2), "{option}");
    }
}

#[test]
fn a_session_lives_on() {
    let session = "x = 1\nwhile True: x += 1\n\nx > 1\nimport time; time.sleep(1e9)\n'x' * 10**10\nlist(range(10**9))\nl = []\nwhile True: l.append('a' * 100_000)\n\nlen(l) > 100\ndel l\nwhile True: print('y' * 99)\n\nclass A:\n    def __del__(self):\n        while True: pass\n\na = A()\ndel a\nimport re; re.match('(a+)+b', 'a' * 60)\ndef g():\n    try:\n        while True: yield 1\n    finally:\n        while True: pass\n\nfor i in g(): pass\n\nopen('/etc/passwd')\n'still here'\n";
    let arguments = ["--sandbox", "--max-time=3", "--max-memory=64M", "--max-output=1000", "-i"];
    let ran = run_with(&arguments, session);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.out.contains("'still here'\n'still here'\n"), "{}", ran.out);
    assert_eq!(ran.out.matches("\nTrue\n").count(), 2, "{}", ran.out);
    let reached: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("LimitReached")).collect();
    let kinds: Vec<&str> = reached
        .iter()
        .map(|line| {
            if line.contains("time") {
                "time"
            } else if line.contains("memory") {
                "memory"
            } else {
                "output"
            }
        })
        .collect();
    let expected = ["time", "time", "memory", "memory", "memory", "output", "time", "time", "time"];
    assert_eq!(kinds, expected, "{}", ran.err);
    assert!(reached[0].ends_with("at line 1 of <python-input-1>"), "{}", reached[0]);
    assert!(ran.err.contains("PermissionError: [Errno 1] the sandbox denies reading files: '/etc/passwd'"));
}

/// A folder for one test with a program in it, and one it may write.
struct Folders {
    program: PathBuf,
    open: PathBuf,
}

impl Folders {
    fn new(name: &str, program: &str) -> Folders {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("limits-{name}"));
        let _ = std::fs::remove_dir_all(&root);
        for folder in ["program", "open", "other"] {
            std::fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        let root = root.canonicalize().expect("it is there");
        std::fs::write(root.join("other/secret.txt"), "secret\n").expect("a file");
        std::fs::write(root.join("program/main.py"), program).expect("a file");
        std::fs::write(root.join("program/friend.py"), "value = 42\n").expect("a file");
        Folders { program: root.join("program"), open: root.join("open") }
    }

    /// Runs the program in the sandbox, with the folder open to it if `opens`; its output, folders replaced by names.
    fn run(&self, opens: bool) -> (String, String) {
        let sandbox =
            if opens { format!("--sandbox={}", self.open.display()) } else { "--sandbox".to_owned() };
        let main = self.program.join("main.py");
        let ran = run(&[&sandbox, "--max-time=100", &main.to_string_lossy(), &self.open.to_string_lossy()]);
        let named = |text: &str| {
            text.replace(&*self.program.to_string_lossy(), "PROGRAM")
                .replace(&*self.open.to_string_lossy(), "OPEN")
        };
        (named(&ran.out), named(&ran.err))
    }
}

/// Prints what calling something comes to.
const TRY: &str = "import os, sys\nOPEN = sys.argv[1]\ndef t(f, *a, **k):\n    try:\n        r = f(*a, **k)\n        print('done', f.__name__)\n        return r\n    except Exception as e: print(f'{type(e).__name__}: {e}')\n";

#[test]
fn the_sandbox_without_a_folder_reads_the_program_only() {
    let folders = Folders::new(
        "alone",
        &format!(
            "{TRY}import friend, json, dataclasses\nprint(friend.value)\nt(open, __file__)\nt(open, __file__, 'a')\nt(open, OPEN + '/new', 'w')\nt(open, '/etc/passwd')\nt(os.listdir, OPEN)\nt(os.listdir, os.path.dirname(__file__))\nsys.path.append(OPEN)\nopen\ntry: import stranger\nexcept ImportError as e: print(e)\n"
        ),
    );
    std::fs::write(folders.open.join("stranger.py"), "print('seen')").expect("a file");
    let (out, err) = folders.run(false);
    let expected = "42\ndone open\nPermissionError: [Errno 1] the sandbox denies writing files: 'PROGRAM/main.py'\nPermissionError: [Errno 1] the sandbox denies writing files: 'OPEN/new'\nPermissionError: [Errno 1] the sandbox denies reading files outside of 'PROGRAM': '/etc/passwd'\nPermissionError: [Errno 1] the sandbox denies reading files outside of 'PROGRAM': 'OPEN'\ndone listdir\nNo module named 'stranger'\n";
    assert_eq!((out.as_str(), err.as_str()), (expected, ""));
}

#[test]
fn every_function_on_paths_asks() {
    let calls = [
        "open, X",
        "open, X, 'w'",
        "open, X, 'r+'",
        "open, X, 'a'",
        "open, X, 'x'",
        "os.open, X, os.O_RDONLY",
        "os.open, X, os.O_RDWR",
        "os.open, X, os.O_CREAT",
        "os.listdir, D",
        "os.scandir, D",
        "os.chdir, D",
        "os.stat, X",
        "os.lstat, X",
        "os.statvfs, X",
        "os.readlink, X",
        "os.getxattr, X, 'user.a'",
        "os.listxattr, X",
        "os.access, X, 4",
        "os.setxattr, X, 'user.a', b''",
        "os.removexattr, X, 'user.a'",
        "os.mkdir, X",
        "os.mkfifo, X",
        "os.rmdir, D",
        "os.remove, X",
        "os.unlink, X",
        "os.truncate, X, 0",
        "os.rename, X, OPEN + '/a'",
        "os.rename, OPEN + '/mine', X",
        "os.replace, X, OPEN + '/a'",
        "os.link, X, OPEN + '/a'",
        "os.link, OPEN + '/mine', X",
        "os.symlink, OPEN + '/mine', X",
        "os.chmod, X, 0o600",
        "os.chown, X, -1, -1",
        "os.lchown, X, -1, -1",
        "os.utime, X",
    ];
    let mut program = TRY.to_owned();
    program.push_str(
        "open(OPEN + '/mine', 'w').close()\nX = OPEN + '/../other/secret.txt'\nD = OPEN + '/../other'\n",
    );
    for call in calls {
        program.push_str(&format!("t({call})\n"));
    }
    let folders = Folders::new("paths", &program);
    let (out, err) = folders.run(true);
    assert_eq!(err, "");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), calls.len(), "{out}");
    for (call, line) in calls.iter().zip(&lines) {
        let writes =
            "PermissionError: [Errno 1] the sandbox denies writing files outside of 'OPEN': 'OPEN/../other";
        let reads = "PermissionError: [Errno 1] the sandbox denies reading files outside of 'OPEN' and 'PROGRAM': 'OPEN/../other";
        assert!(line.starts_with(writes) || line.starts_with(reads), "{call}: {line}");
    }
    let secret = folders.open.join("../other/secret.txt");
    assert_eq!(std::fs::read_to_string(secret).expect("it is still there"), "secret\n");
}

#[test]
fn nothing_leads_out_of_the_folder() {
    let folders = Folders::new(
        "out",
        &format!(
            "{TRY}{}",
            r#"
os.symlink('../other/secret.txt', OPEN + '/link')
os.symlink('../other', OPEN + '/folder')
os.symlink('../other/new.txt', OPEN + '/dangling')
os.symlink(OPEN + '/folder', OPEN + '/twice')
t(open, OPEN + '/link')
t(open, OPEN + '/link', 'w')
t(open, OPEN + '/folder/secret.txt')
t(open, OPEN + '/twice/secret.txt')
t(open, OPEN + '/dangling', 'w')
t(open, OPEN + '/missing/../../other/secret.txt')
t(os.listdir, OPEN + '/folder')
t(os.lstat, OPEN + '/folder/')
t(os.lstat, OPEN + '/folder/.')
t(os.lstat, OPEN + '/link')
t(os.stat, OPEN + '/link')
t(os.rename, OPEN + '/folder/secret.txt', OPEN + '/taken')
t(os.chmod, OPEN + '/link', 0o777)
t(os.truncate, OPEN + '/link', 0)
print([entry.name for entry in os.scandir(OPEN) if entry.name == 'link' and entry.is_symlink()])
for entry in os.scandir(OPEN):
    if entry.name == 'link': t(entry.stat)
folder = os.open(OPEN, os.O_RDONLY)
t(os.open, '../other/secret.txt', os.O_RDONLY, dir_fd=folder)
t(os.open, 'link', os.O_RDONLY, dir_fd=folder)
t(os.stat, '../other/secret.txt', dir_fd=folder)
t(os.unlink, '../other/secret.txt', dir_fd=folder)
t(os.mkdir, 'fresh', dir_fd=folder)
t(open, f'/proc/self/fd/{folder}/../other/secret.txt')
t(open, '/proc/self/environ')
t(open, '/proc/self/mem', 'r+b')
t(open, '/proc/self/root/etc/passwd')
t(os.fchdir, folder)
t(os.chroot, OPEN)
own = os.open(__file__, os.O_RDONLY)
t(os.fchmod, own, 0o777)
t(os.fchown, own, -1, -1)
t(os.chdir, OPEN)
t(open, '../other/secret.txt')
t(open, 'inside.txt', 'w')
t(open, os.devnull, 'w')
try: open('a', opener=lambda p, f: os.open('/etc/passwd', f))
except PermissionError as e: print(e)
"#
        ),
    );
    let (out, err) = folders.run(true);
    let read = |path: &str| {
        format!(
            "PermissionError: [Errno 1] the sandbox denies reading files outside of 'OPEN' and 'PROGRAM': '{path}'\n"
        )
    };
    let write = |path: &str| {
        format!("PermissionError: [Errno 1] the sandbox denies writing files outside of 'OPEN': {path}\n")
    };
    let quoted = |path: &str| write(&format!("'{path}'"));
    let leaving = "PermissionError: [Errno 1] the sandbox denies leaving its folder\n";
    let expected = [
        read("OPEN/link"),
        quoted("OPEN/link"),
        read("OPEN/folder/secret.txt"),
        read("OPEN/twice/secret.txt"),
        quoted("OPEN/dangling"),
        read("OPEN/missing/../../other/secret.txt"),
        read("OPEN/folder"),
        read("OPEN/folder/"),
        read("OPEN/folder/."),
        "done lstat\n".to_owned(),
        read("OPEN/link"),
        write("'OPEN/folder/secret.txt'"),
        quoted("OPEN/link"),
        quoted("OPEN/link"),
        "['link']\n".to_owned(),
        "PermissionError: [Errno 1] Operation not permitted: 'OPEN/link'\n".to_owned(),
        read("../other/secret.txt"),
        read("link"),
        read("../other/secret.txt"),
        quoted("../other/secret.txt"),
        "done mkdir\n".to_owned(),
        "READ\n".to_owned(),
        read("/proc/self/environ"),
        quoted("/proc/self/mem"),
        read("/proc/self/root/etc/passwd"),
        leaving.to_owned(),
        leaving.to_owned(),
        "FD\n".to_owned(),
        "FD\n".to_owned(),
        "done chdir\n".to_owned(),
        read("../other/secret.txt"),
        "done open\n".to_owned(),
        "done open\n".to_owned(),
        "[Errno 1] the sandbox denies reading files outside of 'OPEN' and 'PROGRAM': '/etc/passwd'\n"
            .to_owned(),
    ];
    // Those that name a descriptor do so by its number.
    let out = out
        .lines()
        .map(|line| match () {
            () if line.contains("'/proc/self/fd/") && line.contains("denies reading") => "READ\n".to_owned(),
            () if line.contains("denies writing files outside of 'OPEN': ") && !line.ends_with('\'') => {
                "FD\n".to_owned()
            }
            () => format!("{line}\n"),
        })
        .collect::<Vec<_>>();
    assert_eq!(out, expected, "{err}");
    assert!(folders.open.join("inside.txt").exists());
    assert!(!folders.open.join("../other/new.txt").exists());
}

#[test]
fn no_processes_no_signals_no_shared_memory_no_network() {
    let folders = Folders::new(
        "deeds",
        &format!(
            "{TRY}{}",
            r#"
import _posixsubprocess, _socket, fcntl, pwd, resource, signal, socket, subprocess, termios, time
processes = [(os.fork,), (os.system, 'true'), (os.execv, '/bin/true', ['true']), (os.posix_spawn, '/bin/true', ['true'], {}),
    (os.posix_spawnp, 'true', ['true'], {}), (os.popen, 'true'), (subprocess.run, ['true']), (_posixsubprocess.fork_exec,)]
signals = [(os.kill, 1, 0), (os.killpg, 1, 0), (signal.raise_signal, 19), (signal.pthread_kill, 1, 9)]
network = [(socket.socket,), (socket.socket, socket.AF_UNIX), (socket.create_connection, ('127.0.0.1', 9)),
    (socket.gethostbyname, 'localhost'), (socket.getaddrinfo, 'localhost', 80), (_socket.socket,)]
import _multiprocessing, _posixshmem, mmap, multiprocessing
from multiprocessing import shared_memory
memory = [(mmap.mmap, -1, 100), (_posixshmem.shm_open, '/x', 0), (_posixshmem.shm_unlink, '/x'), (_multiprocessing.SemLock, 1, 1, 1, '/x', False),
    (_multiprocessing.SemLock._rebuild, 0, 1, 1, '/x'), (_multiprocessing.sem_unlink, '/x'), (multiprocessing.Lock,),
    (shared_memory.SharedMemory, None, True, 10)]
for name, calls in [('starting processes', processes), ('sending signals', signals), ('using the network', network), ('sharing memory', memory),
        ('changing the process', [(os.nice, 1), (os.setsid,), (resource.setrlimit, 7, (1, 1)), (time.clock_settime, 0, 0)]),
        ('controlling devices', [(fcntl.ioctl, 0, 0x5412, b'x')]), ("reading the system's accounts", [(pwd.getpwall,)]),
        ('making files outside of folders', [(os.memfd_create, 'x'), (os.mknod, 'x')])]:
    for function, *arguments in calls:
        try: function(*arguments)
        except PermissionError as error: assert str(error) == f'[Errno 1] the sandbox denies {name}', (function, error)
        else: print('done', function)
one, other = socket.socketpair()
one.send(b'x')
print(other.recv(1))
t(one.sendto, b'x', '/tmp/socket')
t(one.sendmsg, [b'x'], [], 0, '/tmp/socket')
t(one.connect, '/tmp/socket')
t(one.bind, OPEN + '/socket')
t(one.listen)
t(fcntl.fcntl, 0, fcntl.F_SETOWN, 1)
import asyncio
async def main(): return 'asynchronous'
print(asyncio.run(main()))
try: exec(compile('1/0', '/etc/passwd', 'exec'))
except ZeroDivisionError:
    import traceback
    print('root' in traceback.format_exc())
print(os.fork.__name__)
"#
        ),
    );
    let (out, err) = folders.run(true);
    let network = "PermissionError: [Errno 1] the sandbox denies using the network\n".repeat(5);
    let expected = format!(
        "b'x'\n{network}PermissionError: [Errno 1] the sandbox denies sending signals\nasynchronous\nFalse\nfork\n"
    );
    assert_eq!((out.as_str(), err.as_str()), (expected.as_str(), ""));
}

#[test]
fn files_that_a_with_holds_are_written() {
    let folders = Folders::new(
        "with",
        &format!(
            "{TRY}class F:\n    def __enter__(self): pass\n    def __exit__(self, *e): print('left')\nwith F(), open(OPEN + '/kept', 'w') as f:\n    f.write('kept')\n    while True: x = [x for x in range(10**8)]"
        ),
    );
    let main = folders.program.join("main.py");
    let sandbox = format!("--sandbox={}", folders.open.display());
    let ran = run(&[&sandbox, "--max-memory=64M", &main.to_string_lossy(), &folders.open.to_string_lossy()]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(STATUS), ""), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(folders.open.join("kept")).expect("a file"), "kept");
}

#[test]
fn a_fork_bomb_does_not_begin() {
    let ran = run(&["--sandbox", "-c", "import os\nwhile True: os.fork()"]);
    assert_eq!(ran.last_line(), "PermissionError: [Errno 1] the sandbox denies starting processes");
    assert_eq!(ran.status, Some(1));
}

#[test]
fn descriptors_from_before_are_closed() {
    let script = format!(
        "exec 7</etc/passwd; exec '{}' --sandbox -c 'import os; os.read(7, 1)'",
        env!("CARGO_BIN_EXE_vivarium")
    );
    let output = Command::new("sh").args(["-c", &script]).output().expect("a shell");
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.ends_with("OSError: [Errno 9] Bad file descriptor\n"), "{err}");
}

#[test]
fn the_sandbox_has_limits_of_its_own() {
    let ran = run(&["--sandbox", "-c", "x = 'x' * 10**10"]);
    assert_eq!(
        ran.last_line(),
        "LimitReached: more than 512 MB of memory (--max-memory), at line 1 of <string>"
    );
    let ran = run(&["--sandbox", "-c", "print('x' * (11 << 20))"]);
    assert_eq!(
        ran.last_line(),
        "LimitReached: more than 10 MB of output (--max-output), at line 1 of <string>"
    );
    assert_eq!(ran.out.len(), 10 << 20);
}

#[test]
fn the_stepper_has_limits() {
    let folders = Folders::new("step", "print(1)\nwhile True:\n    pass\n");
    let main = folders.program.join("main.py");
    let ran = run_with(&["step", "--max-steps", "1000", &main.to_string_lossy()], "c\n");
    assert!(
        ran.err.contains("LimitReached: more than 1,000 steps (--max-steps), at line 3 of main.py"),
        "{}",
        ran.err
    );
}

#[test]
fn a_session_exports_only_where_it_may_write() {
    let outside = std::env::temp_dir().join(format!("outside-{}.svg", std::process::id()));
    let session = format!("%step x = [1]\nc\n%export {}\n'done'\n", outside.display());
    let ran = run_with(&["--sandbox", "-i"], &session);
    assert!(ran.out.contains("can't write '") && ran.out.contains("'done'"), "{}", ran.out);
    assert!(!outside.exists());
}
