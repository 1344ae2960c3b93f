//! `vivarium serve`: an editor beside the page, for one's own browser.
//!
//! - [`gate`]: who may come in
//! - [`request`], [`response`]: what of HTTP is needed
//! - [`timed`]: connections that must be done in time
//! - [`run`]: programs, run in the sandbox
//! - [`editor`]: the page
//! - [`token`]: the secret that opens it all
//!
//! What is guarded against, and what is not, is in `docs/SANDBOX.md`.

pub mod editor;
pub mod gate;
pub mod request;
pub mod response;
pub mod run;
pub mod timed;
pub mod token;

use crate::heap::breaker::{self, Disposition};
use crate::lessons::LESSONS;
use gate::{Entrance, Gate};
use request::{Head, ReadError, Refusal};
use response::Response;
use run::{RunError, Runner};
use rustix::event::{PollFd, PollFlags};
use serde::Deserialize;
use std::io::{self, PipeReader, PipeWriter};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::fd::AsRawFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;
use timed::Timed;

/// How many connections there may be; a browser keeps half a dozen.
const MOST_CONNECTIONS: usize = 64;

/// How long a request may take to come in.
const TO_ASK: Duration = Duration::from_secs(10);

/// How long a response may take to go out.
const TO_ANSWER: Duration = Duration::from_secs(60);

/// How long to wait after the system could not take a connection.
const PAUSE: Duration = Duration::from_millis(100);

/// The signals that end the server.
const ENDING: [i32; 3] = [libc::SIGINT, libc::SIGTERM, libc::SIGHUP];

/// What is shown at first.
#[derive(Clone, Debug)]
pub enum Shown {
    /// What the browser has kept, or a small example.
    Kept,
    /// A program from a file.
    Program(editor::First),
    /// A lesson, by its number.
    Lesson(&'static str),
}

/// A server, whose port is open. When it is dropped, what still runs is ended, and nothing is left in the file system.
pub struct Server {
    listener: TcpListener,
    door: Arc<Door>,
    /// Where the signals that end it are written.
    _teller: PipeWriter,
    /// Where they are read.
    told: PipeReader,
}

/// What all connections share.
struct Door {
    gate: Gate,
    runner: Runner,
    page: String,
    policy: String,
    connections: AtomicUsize,
}

/// What is to be run.
#[derive(Deserialize)]
struct Wanted {
    program: String,
    input: String,
}

impl Server {
    /// Opens a port of this machine to itself; 0 is any that is free.
    ///
    /// # Errors
    /// The system's: the port is taken, or there is no place for programs.
    pub fn open(port: u16, shown: &Shown, allowed: run::Allowed) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let gate = Gate::new(listener.local_addr()?.port())?;
        let session = token::Token::new()?.text();
        let (first, lesson) = match shown {
            Shown::Kept => (None, None),
            Shown::Program(first) => (Some(first), None),
            Shown::Lesson(number) => (None, Some(*number)),
        };
        let (told, teller) = io::pipe()?;
        // Nobody writes so much into it that a handler would wait.
        breaker::set_wakeup(teller.as_raw_fd());
        for signal in ENDING {
            breaker::set_disposition(signal, Disposition::Arrive)?;
        }
        let door = Door {
            gate,
            page: editor::page(first, lesson, &session, allowed),
            policy: editor::policy(),
            connections: AtomicUsize::new(0),
            // Last, for it makes a folder.
            runner: Runner::new(allowed)?,
        };
        Ok(Server { listener, door: Arc::new(door), _teller: teller, told })
    }

    /// The gate.
    pub fn gate(&self) -> &Gate {
        &self.door.gate
    }

    /// Answers until a signal ends it.
    ///
    /// # Errors
    /// The system's, where it cannot wait.
    pub fn answer(&self) -> io::Result<()> {
        loop {
            let mut waiting =
                [PollFd::new(&self.listener, PollFlags::IN), PollFd::new(&self.told, PollFlags::IN)];
            match rustix::event::poll(&mut waiting, None) {
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            let [_, signalled] = &waiting;
            if signalled.revents().contains(PollFlags::IN) {
                return Ok(());
            }
            match self.listener.accept() {
                Ok((stream, _)) => self.receive(stream),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                // It went away, or there are too many open files.
                Err(_) => std::thread::sleep(PAUSE),
            }
        }
    }

    /// Answers a connection in a thread of its own, so that a slow one keeps nobody waiting.
    fn receive(&self, stream: TcpStream) {
        let more = |count| (count < MOST_CONNECTIONS).then_some(count + 1);
        if self.door.connections.fetch_update(SeqCst, SeqCst, more).is_err() {
            return;
        }
        let connection = Connection { stream, door: self.door.clone() };
        // Where there are no more threads, the connection is dropped and thereby closed.
        let _ = std::thread::Builder::new().name("connection".to_owned()).spawn(move || connection.serve());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.door.runner.end();
        breaker::set_wakeup(-1);
        // What arrived was meant for the server, not for a Python program.
        breaker::take_arrived();
        breaker::clear(breaker::SIGNAL);
    }
}

/// A connection, which counts as long as it lives.
struct Connection {
    stream: TcpStream,
    door: Arc<Door>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.door.connections.fetch_sub(1, SeqCst);
    }
}

impl Connection {
    fn serve(&self) {
        breaker::leave_signals_to_others();
        if self.stream.set_nonblocking(false).is_err() {
            return;
        }
        let mut timed = Timed::new(&self.stream, TO_ASK);
        let response = match self.response(&mut timed) {
            Ok(response) => response,
            Err(ReadError::Refused(refusal)) => Response::refusal(&refusal),
            Err(ReadError::Gone) => return,
        };
        if response.write(&mut Timed::new(&self.stream, TO_ANSWER)).is_ok() {
            timed::close(&self.stream);
        }
    }

    fn response(&self, timed: &mut Timed<'_>) -> Result<Response, ReadError> {
        let head = Head::read(timed)?;
        let door = &self.door;
        let entrance = door.gate.admit(&head)?;
        let lesson = head.path.strip_prefix("/lesson/");
        match (head.method.as_str(), head.path.as_str(), lesson) {
            ("GET", "/", _) if entrance == Entrance::Address => {
                Ok(Response::enter(&door.gate.cookie(), &door.gate.pass()))
            }
            ("GET", "/", _) => Ok(Response::page(&door.page, &door.policy)),
            ("GET", _, Some(number)) => {
                let lesson = LESSONS.iter().find(|lesson| lesson.number == number);
                let lesson = lesson.ok_or(Refusal::new(404, "There is no such lesson."))?;
                Ok(Response::text(lesson.program))
            }
            ("POST", "/run", _) => self.run(&head, timed),
            (_, "/", _) | (_, _, Some(_)) => Ok(Response::only("GET")),
            (_, "/run", _) => Ok(Response::only("POST")),
            _ => Err(Refusal::new(404, "There is nothing here.").into()),
        }
    }

    fn run(&self, head: &Head, timed: &mut Timed<'_>) -> Result<Response, ReadError> {
        let kind = head.one("content-type")?.unwrap_or_default();
        // A form of another site cannot send this.
        if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")) {
            return Err(Refusal::new(415, "A program is sent as JSON.").into());
        }
        let body = head.body(timed)?;
        let wanted: Wanted = serde_json::from_slice(&body)
            .map_err(|_| Refusal::new(400, "This is no JSON with a program and its input."))?;
        let ran = self.door.runner.run(&wanted.program, &wanted.input, || timed::is_open(&self.stream));
        let outcome = ran.map_err(|error| match error {
            RunError::Busy => Refusal::new(503, "Two programs run already: wait until one has ended.").into(),
            RunError::Abandoned => ReadError::Gone,
            RunError::System(_) => Refusal::new(500, "The system could not run the program.").into(),
        })?;
        let json = serde_json::to_vec(&outcome);
        Ok(Response::json(json.map_err(|_| Refusal::new(500, "The outcome could not be written."))?))
    }
}
