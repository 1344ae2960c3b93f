//! A server for a test, and what can be asked of it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// After so long a test fails: far more than anything takes.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// A server that runs as long as this lives, with a folder of its own for what is temporary.
pub struct Served {
    child: Child,
    pub port: u16,
    pub token: String,
    pub folder: PathBuf,
}

/// An answer of it.
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// The value of a header; nothing where it is not there.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.status, 200, "{}", self.body);
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// The command, with a folder of its own for what is temporary.
pub fn command(name: &str) -> (Command, PathBuf) {
    let folder = format!("serve-{name}-{}", std::process::id());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_vivarium"));
    command.arg("serve").env("TMPDIR", &folder).stdin(Stdio::null());
    (command, folder)
}

impl Served {
    /// Starts one. The name is that of the test.
    pub fn start(name: &str, arguments: &[&str]) -> Served {
        let (mut command, folder) = command(name);
        let mut child = command.args(arguments).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("a pipe");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let rest = line.strip_prefix("Vivarium serves http://127.0.0.1:").expect(&line);
        let (port, rest) = rest.split_once("/?token=").expect(&line);
        let token = rest.strip_suffix("  (Ctrl-C ends it)\n").expect(&line);
        Served { child, port: port.parse().expect(port), token: token.to_owned(), folder }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        stream
    }

    /// Sends these bytes; gives the answer, or nothing where there is none.
    pub fn send(&self, bytes: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // What is too much is not read to its end.
        let _ = stream.write_all(bytes);
        answer(&mut stream)
    }

    /// Sends a request with these header lines, each with its end.
    pub fn ask(&self, request: &str, headers: &str, body: &str) -> Answer {
        let text = format!("{request} HTTP/1.1\r\n{headers}\r\n{body}");
        self.send(text.as_bytes()).expect("an answer")
    }

    pub fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}\r\n", self.port)
    }

    /// The headers of the page's own requests.
    pub fn own(&self) -> String {
        let Served { port, token, .. } = self;
        format!("{}Origin: http://127.0.0.1:{port}\r\nCookie: vivarium-{port}={token}\r\n", self.host())
    }

    /// The bytes of a request to run a program.
    pub fn run_request(&self, program: &str, input: &str) -> String {
        let body = serde_json::json!({ "program": program, "input": input }).to_string();
        format!(
            "POST /run HTTP/1.1\r\n{}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.own(),
            body.len()
        )
    }

    /// Runs a program.
    pub fn run(&self, program: &str, input: &str) -> serde_json::Value {
        self.send(self.run_request(program, input).as_bytes()).expect("an answer").json()
    }

    /// What is in its folder.
    pub fn left(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).collect()
    }

    /// Ends it as Ctrl-C does.
    pub fn interrupt(&mut self) -> ExitStatus {
        let id = i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw);
        rustix::process::kill_process(id.expect("a process"), rustix::process::Signal::INT)
            .expect("a signal");
        self.child.wait().expect("it ends")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The answer that comes on a connection.
pub fn answer(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    let read = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if text.is_empty() {
        return None;
    }
    read.expect("all of it");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let status = head.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).expect("a status");
    Some(Answer { status: status.parse().expect("a number"), head: head.to_owned(), body: body.to_owned() })
}
