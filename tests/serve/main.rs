//! `vivarium serve`, as a browser, a stranger and a broken program meet it.

mod browser;
mod driver;
mod served;

use served::{PATIENCE, Served, answer, command};
use std::io::Write;
use std::time::Instant;

#[test]
fn the_token_opens_the_page() {
    let served = Served::start("token", &[]);
    let host = served.host();
    for stranger in
        ["GET /", "GET /?token=", "GET /?token=0123456789abcdef0123456789abcdef", "GET /lesson/2.2"]
    {
        let refused = served.ask(stranger, &host, "");
        assert_eq!(refused.status, 403, "{stranger}");
        assert!(refused.body.contains("the address that `vivarium serve` has printed"));
    }
    let opened = served.ask(&format!("GET /?token={}", served.token), &host, "");
    assert_eq!((opened.status, opened.header("Location")), (303, "/"), "the address bar does not keep it");
    let cookie = opened.header("Set-Cookie");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap_or_default();
    let page = served.ask("GET /", &format!("{host}Cookie: {cookie}\r\n"), "");
    assert_eq!((page.status, page.header("Content-Type")), (200, "text/html; charset=utf-8"));
    assert!(page.body.contains("<textarea id=\"program\"") && !page.body.contains(&served.token));
    let policy = page.header("Content-Security-Policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("X-Content-Type-Options"), "nosniff");
    assert_eq!(page.header("Cache-Control"), "no-store");
}

#[test]
fn pages_of_other_sites_are_refused() {
    let served = Served::start("sites", &[]);
    let (port, token) = (served.port, &served.token);
    let cookie = format!("Cookie: vivarium-{port}={token}\r\n");
    for host in
        ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1:{}", port ^ 1)]
    {
        let refused = served.ask("GET /", &format!("Host: {host}\r\n{cookie}"), "");
        assert_eq!(refused.status, 403, "{host}");
    }
    for origin in ["null", "http://evil.example", &format!("https://127.0.0.1:{port}"), "http://127.0.0.1"] {
        let body = "{\"program\":\"\",\"input\":\"\"}";
        let headers = format!(
            "{}{cookie}Origin: {origin}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
            served.host(),
            body.len()
        );
        assert_eq!(served.ask("POST /run", &headers, body).status, 403, "{origin}");
    }
    let by_name = format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n{cookie}");
    assert_eq!(served.ask("GET /", &by_name, "").status, 200);
    let form = format!("{}Content-Type: text/plain\r\nContent-Length: 2\r\n", served.own());
    assert_eq!(served.ask("POST /run", &form, "{}").status, 415, "a form can send this");
}

#[test]
fn only_this_machine_can_reach_it() {
    let served = Served::start("loopback", &[]);
    let listening = |table: &str| -> Vec<String> {
        let port = format!(":{:04X}", served.port);
        let text = std::fs::read_to_string(table).unwrap_or_default();
        let rows = text.lines().skip(1).map(|row| row.split_whitespace().collect::<Vec<_>>());
        let own = rows.filter(|row| row.get(3) == Some(&"0A") && row[1].ends_with(&port));
        own.map(|row| row[1].to_owned()).collect()
    };
    assert_eq!(listening("/proc/net/tcp"), [format!("0100007F:{:04X}", served.port)]);
    assert!(listening("/proc/net/tcp6").is_empty());
}

#[test]
fn there_are_three_things_to_ask_for() {
    let served = Served::start("paths", &[]);
    let own = served.own();
    let lesson = served.ask("GET /lesson/2.2", &own, "");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/02_2_mro.py");
    assert_eq!(lesson.body, std::fs::read_to_string(file).expect("the lesson"));
    for (request, status, allowed) in [
        ("GET /lesson/2.22", 404, ""),
        ("GET /lesson/../Cargo.toml", 404, ""),
        ("GET /lesson/%2e%2e/%2e%2e/etc/passwd", 404, ""),
        ("GET /../../etc/passwd", 404, ""),
        ("GET //", 404, ""),
        ("GET /favicon.ico", 404, ""),
        ("GET /run", 405, "POST"),
        ("POST /", 405, "GET"),
        ("DELETE /lesson/2.2", 405, "GET"),
        ("OPTIONS /run", 405, "POST"),
        ("GET *", 400, ""),
        ("GET http://evil.example/", 400, ""),
    ] {
        let refused = served.ask(request, &own, "");
        assert_eq!((refused.status, refused.header("Allow")), (status, allowed), "{request}");
    }
}

#[test]
fn broken_requests_harm_nobody() {
    let served = Served::start("broken", &[]);
    let mut state = 0x9E37_79B9_u32;
    for turn in 1..200 {
        let mut bytes = Vec::new();
        for _ in 0..turn * 7 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            bytes.push((state >> 24) as u8);
        }
        bytes.extend(b"\r\n\r\n");
        if let Some(refused) = served.send(&bytes) {
            assert!(matches!(refused.status, 400 | 403 | 431), "{}", refused.status);
        }
    }
    let own = served.own();
    let json = format!("{own}Content-Type: application/json\r\n");
    for (request, headers, body, status) in [
        ("POST /run", &json, "", 411),
        ("POST /run", &format!("{json}Content-Length: 2\r\n"), "[]", 400),
        ("POST /run", &format!("{json}Content-Length: 2\r\n"), "\u{fffd}", 400),
        ("POST /run", &format!("{json}Content-Length: 9\r\nContent-Length: 9\r\n"), "{}", 400),
        ("POST /run", &format!("{json}Content-Length: 99999999999999999999\r\n"), "{}", 413),
        ("POST /run", &format!("{json}Transfer-Encoding: chunked\r\n"), "0\r\n\r\n", 411),
        ("GET /", &format!("{own}X: {}\r\n", "x".repeat(1 << 20)), "", 431),
        ("GET /", &format!("{own}{}", "X: 1\r\n".repeat(100)), "", 431),
        ("GET /", &format!("{own}{}", served.host()), "", 400),
        ("GET /", &format!("{own}X : 1\r\n"), "", 400),
        ("GET /\u{0}", &own, "", 400),
    ] {
        let refused = served.ask(request, headers, body);
        assert_eq!(refused.status, status, "{request} {body}");
    }
    let deep = "[".repeat(1 << 19);
    let deep = format!("POST /run HTTP/1.1\r\n{json}Content-Length: {}\r\n\r\n{deep}", deep.len());
    assert_eq!(served.send(deep.as_bytes()).expect("an answer").status, 400);
    let huge = served.run_request(&"#".repeat(1 << 20), "");
    assert_eq!(served.send(huge.as_bytes()).expect("an answer").status, 413);
    assert_eq!(served.ask("GET /", &own, "").status, 200, "it is as well as ever");
}

#[test]
fn who_says_nothing_keeps_nobody_waiting() {
    let served = Served::start("slow", &[]);
    let silent: Vec<_> = (0..8).map(|_| served.connect()).collect();
    let mut slow = served.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost").expect("it is taken");
    assert_eq!(served.ask("GET /", &served.own(), "").status, 200);
    assert_eq!(answer(&mut slow).map(|late| late.status), Some(408), "after a while it is given up");
    drop(silent);
}

#[test]
fn a_program_is_run_and_recorded() {
    let served = Served::start("run", &[]);
    let ran = served.run("name = input('Who? ')\nprint('Hello', name, '→ ☃')\n", "Ada\n");
    assert_eq!((&ran["ending"], &ran["status"], &ran["errors"]), (&"finished".into(), &0.into(), &"".into()));
    let page = ran["page"].as_str().expect("a page");
    assert!(page.starts_with("<!doctype html>") && page.contains("<h1>program.py</h1>"));
    let raised = served.run("def f(x):\n    return 1 / x\n\nf(1)\nf(0)\n", "");
    assert_eq!(
        (&raised["ending"], &raised["status"], &raised["line"]),
        (&"failed".into(), &1.into(), &2.into())
    );
    let errors = raised["errors"].as_str().expect("a text");
    assert!(
        errors.starts_with("Traceback (most recent call last):\n  File \"program.py\", line 5, in"),
        "{errors}"
    );
    assert!(errors.ends_with("ZeroDivisionError: division by zero\n"), "{errors}");
    assert!(raised["page"].is_string());
    let flood = "import sys\nfor n in range(600):\n    print('→' * 250, file=sys.stderr)\n1 / 0\n";
    let flooded = served.run(flood, "");
    assert_eq!((&flooded["ending"], &flooded["line"]), (&"failed".into(), &4.into()), "its end is told");
    let own = served.run("import sys\nsys.exit(124)\n", "");
    assert_eq!((&own["ending"], &own["status"]), (&"failed".into(), &124.into()), "is no limit");
    let left = served.run("import sys\nprint('aside', file=sys.stderr)\nsys.exit(3)\n", "");
    assert_eq!(
        (&left["ending"], &left["status"], &left["errors"]),
        (&"failed".into(), &3.into(), &"aside\n".into())
    );
    assert!(served.run("", "")["page"].is_string(), "an empty program runs too");
}

#[test]
fn what_is_no_python_is_not_run() {
    let served = Served::start("syntax", &[]);
    for (program, line, words) in [
        ("x = 1\ny = x +\n", 2, "SyntaxError: invalid syntax"),
        ("if True:\nprint(1)\n", 2, "IndentationError: expected an indented block"),
        ("print('\n", 1, "SyntaxError: unterminated string literal"),
        ("\u{0}", 1, "cannot contain null bytes"),
    ] {
        let ran = served.run(program, "");
        assert_eq!((&ran["ending"], &ran["line"]), (&"unreadable".into(), &line.into()), "{program}");
        assert!(ran["errors"].as_str().is_some_and(|errors| errors.contains(words)), "{}", ran["errors"]);
        assert!(ran["page"].is_null());
    }
}

#[test]
fn programs_end_at_their_limits() {
    let served = Served::start(
        "limits",
        &["--max-steps", "5_000", "--max-memory", "64M", "--max-output", "10k", "--max-time", "30"],
    );
    for (program, words, line) in [
        ("n = 0\nwhile True:\n    n += 1\n", "more than 5,000 steps (--max-steps), at line", &[2, 3][..]),
        (
            "x = []\nfor n in range(1000):\n    x.append('a' * 10 ** 6 + str(n))\n",
            "of memory (--max-memory)",
            &[3],
        ),
        ("while True:\n    print('spam' * 100)\n", "10 kB of output (--max-output), at line 2", &[2]),
    ] {
        let ran = served.run(program, "");
        assert_eq!(ran["ending"], "limit", "{program}\n{}", ran["errors"]);
        let errors = ran["errors"].as_str().expect("a text");
        assert!(errors.contains("LimitReached: more than") && errors.contains(words), "{errors}");
        assert!(line.iter().any(|line| ran["line"] == *line), "{}", ran["line"]);
        assert!(ran["page"].is_string(), "what was seen so far");
    }
    // Before `serve` they stand as well, and native code has them too.
    let served = Served::start("time", &["--max-time", "1"]);
    let ran = served.run("print('begun')\nx = 7 ** 10 ** 8\n", "");
    assert_eq!(ran["ending"], "limit", "{}", ran["errors"]);
    assert_eq!(ran["line"], 2);
}

#[test]
fn programs_are_shut_up() {
    let served = Served::start("sandbox", &[]);
    let secret = served.folder.join("secret");
    std::fs::write(&secret, "secret").expect("a file");
    let secret = secret.display();
    for program in [
        "open('/etc/passwd')",
        &format!("open('{secret}')"),
        "open('written', 'w')",
        "open('../page.html', 'w')",
        "open('../errors')",
        "import os\nos.listdir('..')",
        "import os\nos.symlink('/etc/passwd', 'link')",
        "import os\nos.remove('program.py')",
        "import os\nos.system('true')",
        "import os\nos.fork()",
        "import os, signal\nos.kill(os.getppid(), signal.SIGTERM)",
        "import socket\nsocket.create_connection(('127.0.0.1', 80))",
    ] {
        let ran = served.run(program, "");
        assert_eq!(ran["ending"], "failed", "{program}");
        let errors = ran["errors"].as_str().expect("a text");
        assert!(errors.contains("PermissionError: [Errno 1] the sandbox denies"), "{program}\n{errors}");
    }
    let program = "import os\nprint(os.listdir('.'), sorted(os.environ), open('program.py').read()[:9])\n";
    let ran = served.run(
        &format!("{program}assert os.listdir('.') == ['program.py']\nassert 'HOME' not in os.environ\n"),
        "",
    );
    assert_eq!(ran["ending"], "finished", "{}", ran["errors"]);
}

/// Asks until an answer is as wanted; that it will be is sure, when is not.
fn until(mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < PATIENCE, "it never came");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

const ENDLESS: [&str; 4] = ["--max-time", "600", "--max-steps", "1000000000000"];
const WAITS: &str = "import time\ntime.sleep(500)\n";

#[test]
fn two_programs_run_at_a_time() {
    let served = Served::start("two", &ENDLESS);
    let runs: Vec<_> = (0..2)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(served.run_request(WAITS, "").as_bytes()).expect("it is taken");
            stream
        })
        .collect();
    let third = || served.send(served.run_request("pass", "").as_bytes()).expect("an answer").status;
    until(|| third() == 503);
    assert_eq!(served.ask("GET /", &served.own(), "").status, 200, "the page is there all the while");
    // Whoever goes away ends his program.
    drop(runs);
    until(|| third() == 200);
}

#[test]
fn nothing_is_left_behind() {
    let mut served = Served::start("left", &ENDLESS);
    served.run("pass", "");
    assert_eq!(served.left().len(), 1, "a folder of its own");
    let of_runs = || std::fs::read_dir(&served.left()[0]).expect("a folder").count();
    assert_eq!(of_runs(), 0);
    let mut stream = served.connect();
    stream.write_all(served.run_request(WAITS, "").as_bytes()).expect("it is taken");
    until(|| of_runs() == 1);
    assert_eq!(served.interrupt().code(), Some(0), "Ctrl-C is how it ends");
    assert!(served.left().is_empty(), "{:?}", served.left());
    assert!(answer(&mut stream).is_none(), "the program has ended with it");
}

#[test]
fn what_cannot_be_served_is_said() {
    let served = Served::start("taken", &[]);
    let port = served.port.to_string();
    let too_large = served.folder.join("large.py");
    std::fs::write(&too_large, "#".repeat((1 << 20) + 1)).expect("a file");
    let too_large = too_large.display().to_string();
    for (arguments, words) in [
        (&["--port", &port][..], "vivarium: can't serve on 127.0.0.1:"),
        (&["--port", "70000"], "70000 is not in 0..=65535"),
        (&["missing.py"], "vivarium: can't open file 'missing.py': No such file or directory\n"),
        (&[&too_large], "is too large for the editor\n"),
        (&["--max-time", "never"], "is no number of seconds"),
        (&["--bind", "0.0.0.0"], "unexpected argument '--bind'"),
    ] {
        let (mut command, folder) = command("wrong");
        let output = command.args(arguments).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said.contains(words), "{said}");
        assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 0, "nothing is left");
        let _ = std::fs::remove_dir_all(folder);
    }
}

#[test]
fn the_editor_begins_with_what_was_named() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/02_2_mro.py");
    for (argument, words) in [(example, "\"name\":\"02_2_mro.py\""), ("7.1", "\"lesson\":\"7.1\"")] {
        let served = Served::start("first", &["--no-open", argument]);
        let page = served.ask("GET /", &served.own(), "");
        assert!(page.body.contains(words), "{argument}");
    }
}
